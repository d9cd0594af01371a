#include "wt-project-charts.h"

#include "wt-calendar-entry.h"
#include "wt-stakeholder-chart.h"
#include "wt-stakeholder.h"
#include "wt-timeline-chart.h"

#include <glib/gi18n.h>

static WtTimelineKind
get_timeline_kind (WtCalendarEntry *entry, const char *today)
{
  switch (wt_calendar_entry_get_kind (entry))
    {
    case WT_CALENDAR_STAGE:
      return WT_TIMELINE_STAGE;
    case WT_CALENDAR_ACTIVITY:
      return wt_calendar_entry_is_done (entry) ? WT_TIMELINE_ACTIVITY_HELD
                                               : WT_TIMELINE_ACTIVITY_PLANNED;
    case WT_CALENDAR_DECISION:
      return WT_TIMELINE_DECISION;
    case WT_CALENDAR_LOOK_AGAIN:
      return WT_TIMELINE_LOOK_AGAIN;
    case WT_CALENDAR_START:
      return WT_TIMELINE_START;
    case WT_CALENDAR_END:
      return WT_TIMELINE_END;
    case WT_CALENDAR_PROMPT:
    case WT_CALENDAR_ACTION:
    default:
      return wt_calendar_entry_is_overdue (entry, today) ? WT_TIMELINE_OVERDUE : WT_TIMELINE_DUE;
    }
}

/* What is to be done is no longer due once it is done. */
static gboolean
is_drawn (WtCalendarEntry *entry, gboolean is_public)
{
  WtCalendarKind kind = wt_calendar_entry_get_kind (entry);

  if (kind == WT_CALENDAR_PROMPT || kind == WT_CALENDAR_ACTION)
    return !is_public && !wt_calendar_entry_is_done (entry);
  return TRUE;
}

WtChart *
wt_project_charts_make_timeline (WtProjectLife *life, const char *today, gboolean is_public)
{
  GListModel *entries = wt_project_life_get_list (life, WT_PROJECT_LIFE_CALENDAR);
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (WtTimelineItem));

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      /* The list keeps what the items lend. */
      g_autoptr (WtCalendarEntry) entry = g_list_model_get_item (entries, i);
      const WtTimelineItem item = {
        .kind = get_timeline_kind (entry, today),
        .title = wt_calendar_entry_get_title (entry),
        .starts_on = wt_calendar_entry_get_starts_on (entry),
        .ends_on = wt_calendar_entry_get_ends_on (entry),
        .level = (WtLevel) wt_model_get_int (WT_MODEL (entry), WT_CALENDAR_ENTRY_LEVEL),
        .key = (int) i,
      };

      if (is_drawn (entry, is_public))
        g_array_append_val (items, item);
    }
  return wt_timeline_chart_new (_ ("Timeline"), (const WtTimelineItem *) items->data, items->len,
                                today);
}

WtChart *
wt_project_charts_make_stakeholders (WtProjectLife *life, gboolean is_public)
{
  GListModel *stakeholders = wt_project_life_get_list (life, WT_PROJECT_LIFE_STAKEHOLDERS);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (WtStakeholderMark));

  for (guint i = 0; i < g_list_model_get_n_items (stakeholders); i++)
    {
      /* The list keeps what the marks lend. */
      g_autoptr (WtStakeholder) stakeholder = g_list_model_get_item (stakeholders, i);
      const WtStakeholderMark mark = {
        .name = wt_stakeholder_get_name (stakeholder),
        .kind = wt_stakeholder_get_kind (stakeholder),
        .interest = wt_stakeholder_get_interest (stakeholder),
        .influence = wt_stakeholder_get_influence (stakeholder),
        .level = wt_stakeholder_get_level_intended (stakeholder),
        .key = (int) i,
      };

      g_array_append_val (marks, mark);
    }
  return wt_stakeholder_chart_new (_ ("Interest and influence"),
                                   (const WtStakeholderMark *) marks->data, marks->len, !is_public);
}
