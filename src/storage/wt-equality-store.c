#include "wt-equality-store.h"

#include "wt-filter-sql.h"

static const char LIST_SQL[] =
    "SELECT category, answer, people, quarter FROM equality_counts WHERE project_id = $1"
    " ORDER BY quarter DESC";

static const char UPDATE_SQL[] =
    "INSERT INTO equality_counts (project_id, quarter, category, answer, people)"
    " VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO UPDATE SET people = excluded.people";

static const char DELETE_SQL[] = "DELETE FROM equality_counts WHERE project_id = $1"
                                 " AND quarter = $2 AND category = $3 AND answer = $4";

#define QUARTER_START "substr (quarter, 1, 4) || printf ('-%02d-01', substr (quarter, 7) * 3 - 2)"

static const char SUM_SQL[] =
    "SELECT category, answer, sum (people) FROM equality_counts"
    " JOIN projects ON projects.id = project_id"
    " WHERE " QUARTER_START " >= $1 AND ($2 = '' OR " QUARTER_START " <= $2)"
    " AND" WT_FILTER_SQL_PROJECTS " GROUP BY category, answer";

/* Adds a row; what the form does not ask any more is left out. */
static void
add_row (WtStatement *statement, WtEqualityCounts *counts)
{
  guint index, answer;

  if (wt_equality_form_find (wt_equality_counts_get_form (counts),
                             wt_statement_get_text (statement, 0),
                             wt_statement_get_text (statement, 1), &index, &answer))
    wt_equality_counts_set (counts, index, answer, wt_statement_get_int64 (statement, 2));
}

GPtrArray *
wt_equality_store_list (WtConnection *connection,
                        WtEqualityForm *form,
                        gint64 project_id,
                        GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_SQL, error);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  WtEqualityCounts *last = NULL;
  WtStep step;

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, project_id);
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      const char *quarter = wt_statement_get_text (statement, 3);

      if (last == NULL || !g_str_equal (wt_equality_counts_get_quarter (last), quarter))
        {
          last = wt_equality_counts_new (form, project_id, quarter);
          g_ptr_array_add (list, last);
        }
      add_row (statement, last);
    }
  return step == WT_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

static gboolean
update_answer (
    WtConnection *connection, WtEqualityCounts *counts, guint index, guint answer, GError **error)
{
  WtEqualityForm *form = wt_equality_counts_get_form (counts);
  gint64 people = wt_equality_counts_get (counts, index, answer);
  g_autoptr (WtStatement) statement =
      wt_connection_prepare (connection, people > 0 ? UPDATE_SQL : DELETE_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, wt_equality_counts_get_project_id (counts));
  wt_statement_bind_text (statement, 2, wt_equality_counts_get_quarter (counts));
  wt_statement_bind_text (statement, 3, wt_equality_form_get_category (form, index)->id);
  wt_statement_bind_text (statement, 4, wt_equality_form_get_answer (form, index, answer)->id);
  if (people > 0)
    wt_statement_bind_int64 (statement, 5, people);
  return wt_statement_run (statement, error);
}

gboolean
wt_equality_store_update (WtConnection *connection, WtEqualityCounts *counts, GError **error)
{
  WtEqualityForm *form = wt_equality_counts_get_form (counts);

  for (guint i = 0; i < wt_equality_form_get_n_categories (form); i++)
    for (guint j = 0; j < wt_equality_form_get_n_answers (form, i); j++)
      if (!update_answer (connection, counts, i, j, error))
        return FALSE;
  return TRUE;
}

gboolean
wt_equality_store_sum (WtConnection *connection,
                       const WtFilter *filter,
                       WtEqualityCounts *counts,
                       GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, SUM_SQL, error);
  WtStep step;

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_text (statement, 1, filter->from);
  wt_statement_bind_text (statement, 2, filter->to);
  wt_statement_bind_int64 (statement, 3, filter->organisation_id);
  wt_statement_bind_int64 (statement, 4, filter->directorate_id);
  wt_statement_bind_int64 (statement, 5, filter->project_id);
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    add_row (statement, counts);
  return step == WT_STEP_DONE;
}
