#include "wt-calendar-entry.h"

#include <glib/gi18n.h>

struct _WtCalendarEntry
{
  WtModel parent_instance;
};

G_DEFINE_FINAL_TYPE (WtCalendarEntry, wt_calendar_entry, WT_TYPE_MODEL)

const WtTerm wt_calendar_kinds[] = {
  { WT_CALENDAR_ACTIVITY, "activity", N_ ("Activity"), NULL },
  { WT_CALENDAR_STAGE, "stage", N_ ("Stage"), NULL },
  { WT_CALENDAR_PROMPT, "prompt", N_ ("Checklist"), NULL },
  { WT_CALENDAR_ACTION, "action", N_ ("Action"), NULL },
  { WT_CALENDAR_DECISION, "decision", N_ ("Decision"), NULL },
  { WT_CALENDAR_LOOK_AGAIN, "look-again", N_ ("Look again"), NULL },
  { WT_CALENDAR_START, "start", N_ ("Start"), NULL },
  { WT_CALENDAR_END, "end", N_ ("End"), NULL },
  { 0 },
};

/* In the order of WtCalendarEntryProperty. */
static const WtModelProperty PROPERTIES[] = {
  { "kind", G_TYPE_INT, NULL },         { "title", G_TYPE_STRING, NULL },
  { "starts-on", G_TYPE_STRING, NULL }, { "ends-on", G_TYPE_STRING, NULL },
  { "project-id", G_TYPE_INT64, NULL }, { "project", G_TYPE_STRING, NULL },
  { "record-id", G_TYPE_INT64, NULL },  { "prompt", G_TYPE_STRING, NULL },
  { "level", G_TYPE_INT, NULL },        { "done", G_TYPE_BOOLEAN, NULL },
};

static void
wt_calendar_entry_class_init (WtCalendarEntryClass *klass)
{
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));
}

static void
wt_calendar_entry_init (WtCalendarEntry *self)
{
}

WtCalendarKind
wt_calendar_entry_get_kind (WtCalendarEntry *self)
{
  return (WtCalendarKind) wt_model_get_int (WT_MODEL (self), WT_CALENDAR_ENTRY_KIND);
}

const char *
wt_calendar_entry_get_title (WtCalendarEntry *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_CALENDAR_ENTRY_TITLE);
}

const char *
wt_calendar_entry_get_starts_on (WtCalendarEntry *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_CALENDAR_ENTRY_STARTS_ON);
}

const char *
wt_calendar_entry_get_ends_on (WtCalendarEntry *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_CALENDAR_ENTRY_ENDS_ON);
}

gboolean
wt_calendar_entry_is_done (WtCalendarEntry *self)
{
  return wt_model_get_boolean (WT_MODEL (self), WT_CALENDAR_ENTRY_DONE);
}

gboolean
wt_calendar_entry_is_overdue (WtCalendarEntry *self, const char *today)
{
  WtCalendarKind kind = wt_calendar_entry_get_kind (self);

  return (kind == WT_CALENDAR_PROMPT || kind == WT_CALENDAR_ACTION)
         && !wt_calendar_entry_is_done (self)
         && g_strcmp0 (wt_calendar_entry_get_starts_on (self), today) < 0;
}
