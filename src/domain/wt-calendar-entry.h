#pragma once

#include "wt-level.h"
#include "wt-model.h"

G_BEGIN_DECLS

typedef enum
{
  WT_CALENDAR_ACTIVITY = 1,
  WT_CALENDAR_STAGE,
  WT_CALENDAR_PROMPT,
  WT_CALENDAR_ACTION,
  WT_CALENDAR_DECISION,
  WT_CALENDAR_LOOK_AGAIN,
  WT_CALENDAR_START,
  WT_CALENDAR_END,
} WtCalendarKind;

/* What each kind is called: "Activity", "Decision". */
extern const WtTerm wt_calendar_kinds[];

typedef enum
{
  WT_CALENDAR_ENTRY_KIND = 1,
  WT_CALENDAR_ENTRY_TITLE,
  WT_CALENDAR_ENTRY_STARTS_ON,
  WT_CALENDAR_ENTRY_ENDS_ON,
  WT_CALENDAR_ENTRY_PROJECT_ID,
  WT_CALENDAR_ENTRY_PROJECT,
  WT_CALENDAR_ENTRY_RECORD_ID,
  WT_CALENDAR_ENTRY_PROMPT,
  WT_CALENDAR_ENTRY_LEVEL,
  WT_CALENDAR_ENTRY_DONE,
} WtCalendarEntryProperty;

/**
 * WtCalendarEntry:
 *
 * Something with a date: an activity, a stage of a project, the due date of a prompt or an action,
 * a decision. Nothing of it is written; it is worked out when read. `record-id` is the id of the
 * activity, the action or, of a prompt, its checklist, and of a stage its WtStage; `ends-on` is ""
 * but for stages; `done` says that an activity took place, or that nothing is left to do about a
 * prompt or an action.
 */
#define WT_TYPE_CALENDAR_ENTRY (wt_calendar_entry_get_type ())
G_DECLARE_FINAL_TYPE (WtCalendarEntry, wt_calendar_entry, WT, CALENDAR_ENTRY, WtModel)

WtCalendarKind wt_calendar_entry_get_kind (WtCalendarEntry *self);
const char *wt_calendar_entry_get_title (WtCalendarEntry *self);
const char *wt_calendar_entry_get_starts_on (WtCalendarEntry *self);
const char *wt_calendar_entry_get_ends_on (WtCalendarEntry *self);
gboolean wt_calendar_entry_is_done (WtCalendarEntry *self);

/* Whether a prompt or an action should have been done before @today. */
gboolean wt_calendar_entry_is_overdue (WtCalendarEntry *self, const char *today);

G_END_DECLS
