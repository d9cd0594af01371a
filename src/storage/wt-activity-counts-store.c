#include "wt-activity-counts-store.h"

#include "wt-filter-sql.h"

#define FILTERED_ACTIVITIES                                                                        \
  " FROM activities JOIN projects ON projects.id = activities.project_id WHERE" WT_FILTER_SQL

static const char COUNT_DAYS_SQL[] =
    "SELECT held_on, level, count(*)" FILTERED_ACTIVITIES " GROUP BY 1, 2 ORDER BY 1";

static const char COUNT_LEVELS_SQL[] =
    "SELECT level, count(*), sum (people)" FILTERED_ACTIVITIES " GROUP BY 1";

gboolean
wt_activity_counts_store_read_days (WtConnection *connection,
                                    const WtFilter *filter,
                                    GArray *days,
                                    GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, COUNT_DAYS_SQL, error);
  WtStep step;

  if (statement == NULL)
    return FALSE;
  wt_filter_bind (filter, statement);
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      const char *day = wt_statement_get_text (statement, 0);
      int level = wt_term_from_nick (wt_levels, wt_statement_get_text (statement, 1));

      if (days->len == 0
          || !g_str_equal (g_array_index (days, WtDayFigures, days->len - 1).day, day))
        {
          WtDayFigures next = { 0 };

          g_strlcpy (next.day, day, sizeof next.day);
          g_array_append_val (days, next);
        }
      g_array_index (days, WtDayFigures, days->len - 1).activities[level] =
          wt_statement_get_int64 (statement, 2);
    }
  return step == WT_STEP_DONE;
}

gboolean
wt_activity_counts_store_read_levels (WtConnection *connection,
                                      const WtFilter *filter,
                                      WtLevelFigures *levels,
                                      GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, COUNT_LEVELS_SQL, error);
  WtStep step;

  if (statement == NULL)
    return FALSE;
  wt_filter_bind (filter, statement);
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      int level = wt_term_from_nick (wt_levels, wt_statement_get_text (statement, 0));

      levels[level].activities = wt_statement_get_int64 (statement, 1);
      levels[level].people = wt_statement_get_int64 (statement, 2);
    }
  return step == WT_STEP_DONE;
}
