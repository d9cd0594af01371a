#include "wt-activity-counts-store.h"

#include "wt-date.h"
#include "wt-filter-piece.h"
#include "wt-filter-sql.h"

#define COUNTED_ACTIVITIES                                                                         \
  " FROM activities JOIN projects ON projects.id = activities.project_id WHERE" WT_FILTER_SQL

static const char LEVELS_OF_DAYS_SQL[] =
    "SELECT level, count(*), sum (people)" COUNTED_ACTIVITIES " GROUP BY level";

static const char LEVELS_OF_MONTHS_SQL[] =
    "SELECT level, sum (activities), sum (people) FROM month_activities"
    " WHERE" WT_FILTER_SQL_MONTHS " GROUP BY level";

static const char LAST_DAY_SQL[] =
    "SELECT held_on" COUNTED_ACTIVITIES " ORDER BY held_on DESC LIMIT 1";

static const char DAYS_SQL[] = "SELECT held_on, level, count(*)" COUNTED_ACTIVITIES
                               " GROUP BY held_on, level ORDER BY held_on";

static WtStatement *
prepare (WtConnection *connection, const char *sql, const WtFilter *filter, GError **error)
{
  WtStatement *statement = wt_connection_prepare (connection, sql, error);

  if (statement != NULL)
    wt_filter_bind (filter, statement);
  return statement;
}

gboolean
wt_activity_counts_store_read_levels (WtConnection *connection,
                                      const WtFilter *filter,
                                      WtLevelFigures *levels,
                                      GError **error)
{
  WtFilterPiece pieces[WT_FILTER_MAXIMUM_PIECES];
  guint n_pieces = wt_filter_cut (filter, pieces);
  WtStep step = WT_STEP_DONE;

  for (guint i = 0; step == WT_STEP_DONE && i < n_pieces; i++)
    {
      g_autoptr (WtStatement) statement =
          prepare (connection, pieces[i].is_months ? LEVELS_OF_MONTHS_SQL : LEVELS_OF_DAYS_SQL,
                   &pieces[i].filter, error);

      if (statement == NULL)
        return FALSE;
      while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
        {
          int level = wt_term_from_nick (wt_levels, wt_statement_get_text (statement, 0));

          levels[level].activities += wt_statement_get_int64 (statement, 1);
          levels[level].people += wt_statement_get_int64 (statement, 2);
        }
    }
  return step == WT_STEP_DONE;
}

/* Moves the start of @filter to no more than @n_months before its end. */
static gboolean
limit_months (WtConnection *connection, WtFilter *filter, guint n_months, GError **error)
{
  g_autoptr (WtStatement) statement = NULL;
  g_autofree char *last_month = NULL, *first = NULL;
  const char *last = filter->to;

  if (last[0] == '\0')
    {
      WtStep step;

      statement = prepare (connection, LAST_DAY_SQL, filter, error);
      if (statement == NULL || (step = wt_statement_step (statement, error)) == WT_STEP_ERROR)
        return FALSE;
      if (step == WT_STEP_DONE)
        return TRUE;
      last = wt_statement_get_text (statement, 0);
    }
  last_month = wt_date_month_start (last);
  first = wt_date_add_months (last_month, 1 - (int) n_months);
  if (g_strcmp0 (filter->from, first) < 0)
    g_strlcpy (filter->from, first, sizeof filter->from);
  return TRUE;
}

static void
add_day (WtStatement *statement, GArray *days)
{
  const char *day = wt_statement_get_text (statement, 0);
  int level = wt_term_from_nick (wt_levels, wt_statement_get_text (statement, 1));

  if (days->len == 0 || !g_str_equal (g_array_index (days, WtDayFigures, days->len - 1).day, day))
    {
      WtDayFigures figures = { 0 };

      g_strlcpy (figures.day, day, sizeof figures.day);
      g_array_append_val (days, figures);
    }
  g_array_index (days, WtDayFigures, days->len - 1).activities[level] +=
      wt_statement_get_int64 (statement, 2);
}

gboolean
wt_activity_counts_store_read_days (
    WtConnection *connection, const WtFilter *filter, guint n_months, GArray *days, GError **error)
{
  g_autoptr (WtStatement) statement = NULL;
  WtFilter recent = *filter;
  WtStep step;

  if (!limit_months (connection, &recent, n_months, error))
    return FALSE;
  statement = prepare (connection, DAYS_SQL, &recent, error);
  if (statement == NULL)
    return FALSE;
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    add_day (statement, days);
  return step == WT_STEP_DONE;
}
