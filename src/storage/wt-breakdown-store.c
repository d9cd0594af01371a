#include "wt-breakdown-store.h"

#include "wt-filter-sql.h"
#include "wt-tally-store.h"

/* What tells groups apart, of the table "projects"; 0 where there is no directorate. */
#define PROJECT "projects.id"
#define DIRECTORATE "coalesce (projects.directorate_id, 0)"

#define COUNTED_ACTIVITIES                                                                         \
  " JOIN activities ON activities.id = activity_id"                                                \
  " JOIN projects ON projects.id = activities.project_id"

#define OF_SURVEY " question_id IN (SELECT id FROM questions WHERE survey = $8)"

/* An activity's people are counted once, however many batches of forms it has. */
#define LIST_GROUPS_SQL(key, table, title)                                                         \
  "SELECT group_id, coalesce (" title ", '') AS named, count(*), sum (people),"                    \
  " sum (people * (survey_forms > 0)), sum (all_forms), sum (all_verified), sum (survey_forms),"   \
  " sum (survey_verified) FROM"                                                                    \
  " (SELECT " key " AS group_id, people, coalesce (sum (forms), 0) AS all_forms,"                  \
  "  coalesce (sum (forms * verified), 0) AS all_verified,"                                        \
  "  coalesce (sum (forms * (name = $8)), 0) AS survey_forms,"                                     \
  "  coalesce (sum (forms * verified * (name = $8)), 0) AS survey_verified"                        \
  "  FROM activities JOIN projects ON projects.id = activities.project_id"                         \
  "  LEFT JOIN form_counters ON form_counters.activity_id = activities.id"                         \
  "  LEFT JOIN batches ON batches.id = form_counters.batch_id"                                     \
  "  LEFT JOIN surveys ON surveys.id = batches.survey_id"                                          \
  "  WHERE" WT_FILTER_SQL " GROUP BY activities.id)"                                               \
  " LEFT JOIN " table " ON " table ".id = group_id"                                                \
  " GROUP BY group_id ORDER BY group_id = 0, lower (named), group_id"

#define COUNT_PROJECTS_SQL(key)                                                                    \
  "SELECT " key ", count(*) FROM projects WHERE" WT_FILTER_SQL_COUNTED_PROJECTS " GROUP BY 1"

/* Added up here, which is faster than GROUP BY over so many columns. */
#define LIST_COUNTS_SQL(key)                                                                       \
  "SELECT " key ", question_id, " WT_COUNT_COLUMNS " FROM counters" COUNTED_ACTIVITIES             \
  " WHERE" OF_SURVEY " AND" WT_FILTER_SQL

#define LIST_CHOICES_SQL(key)                                                                      \
  "SELECT " key                                                                                    \
  ", question_id, choice_counters.choice, sum (forms) FROM choice_counters" COUNTED_ACTIVITIES     \
  " WHERE" OF_SURVEY " AND" WT_FILTER_SQL " GROUP BY 1, 2, 3"

typedef struct
{
  const char *groups;
  const char *projects;
  const char *counts;
  const char *choices;
} BreakdownSql;

static const BreakdownSql SQL[] = {
  [WT_BREAKDOWN_PROJECT] = { LIST_GROUPS_SQL (PROJECT, "projects", "title"),
                             COUNT_PROJECTS_SQL (PROJECT), LIST_COUNTS_SQL (PROJECT),
                             LIST_CHOICES_SQL (PROJECT) },
  [WT_BREAKDOWN_DIRECTORATE] = { LIST_GROUPS_SQL (DIRECTORATE, "directorates", "directorates.name"),
                                 COUNT_PROJECTS_SQL (DIRECTORATE), LIST_COUNTS_SQL (DIRECTORATE),
                                 LIST_CHOICES_SQL (DIRECTORATE) },
};

/* A breakdown while it is read. */
typedef struct
{
  WtConnection *connection;
  const WtFilter *filter;
  WtSurvey *survey;
  WtBreakdown *breakdown;
  GHashTable *figures; /* (owned): from the id of a group to its WtFigures, lent */
} Reading;

static WtStatement *
prepare (const Reading *reading, const char *sql, GError **error)
{
  WtStatement *statement = wt_connection_prepare (reading->connection, sql, error);

  if (statement != NULL)
    wt_filter_bind (reading->filter, statement);
  return statement;
}

static void
add_group (Reading *reading, WtStatement *statement)
{
  gint64 id = wt_statement_get_int64 (statement, 0);
  WtFilter filter = *reading->filter;
  WtFigures *figures;

  if (wt_breakdown_get_dimension (reading->breakdown) == WT_BREAKDOWN_PROJECT)
    filter.project_id = id;
  else if (id != 0)
    filter.directorate_id = id;
  figures = wt_figures_new (&filter, reading->survey);
  wt_figures_set_counts (figures, 0, wt_statement_get_int64 (statement, 2),
                         wt_statement_get_int64 (statement, 3),
                         wt_statement_get_int64 (statement, 5));
  wt_figures_set_verified (figures, wt_statement_get_int64 (statement, 6));
  wt_figures_set_survey_forms (figures, wt_statement_get_int64 (statement, 7),
                               wt_statement_get_int64 (statement, 8));
  g_hash_table_insert (reading->figures, g_memdup2 (&id, sizeof id), figures);
  wt_breakdown_add_group (reading->breakdown, id, wt_statement_get_text (statement, 1), figures);
  wt_breakdown_set_people_asked (reading->breakdown,
                                 wt_breakdown_get_n_groups (reading->breakdown) - 1,
                                 wt_statement_get_int64 (statement, 4));
}

static gboolean
read_groups (Reading *reading, const char *sql, GError **error)
{
  g_autoptr (WtStatement) statement = prepare (reading, sql, error);
  WtStep step;

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_text (statement, 8, wt_survey_get_key (reading->survey));
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    add_group (reading, statement);
  return step == WT_STEP_DONE;
}

/* The figures that the current row, which starts with the id of its group, belongs to. */
static WtFigures *
find_figures (const Reading *reading, WtStatement *statement)
{
  gint64 id = wt_statement_get_int64 (statement, 0);

  return g_hash_table_lookup (reading->figures, &id);
}

static gboolean
read_projects (const Reading *reading, const char *sql, GError **error)
{
  g_autoptr (WtStatement) statement = prepare (reading, sql, error);
  WtStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      WtFigures *figures = find_figures (reading, statement);

      if (figures != NULL)
        wt_figures_set_counts (figures, wt_statement_get_int64 (statement, 1),
                               wt_figures_get_activities (figures), wt_figures_get_people (figures),
                               wt_figures_get_forms (figures));
    }
  return step == WT_STEP_DONE;
}

static gboolean
read_answers (const Reading *reading, const char *sql, gboolean is_choices, GError **error)
{
  g_autoptr (WtStatement) statement = prepare (reading, sql, error);
  WtStep step;

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_text (statement, 8, wt_survey_get_key (reading->survey));
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      WtFigures *figures = find_figures (reading, statement);
      WtQuestionTally tally = { .question_id = wt_statement_get_int64 (statement, 1) };

      if (is_choices)
        wt_tally_store_read_choice (statement, 2, &tally);
      else
        wt_tally_store_read_counts (statement, 2, &tally);
      if (figures != NULL)
        wt_figures_add (figures, &tally);
    }
  return step == WT_STEP_DONE;
}

gboolean
wt_breakdown_store_read (WtConnection *connection,
                         WtBreakdown *breakdown,
                         WtSurvey *survey,
                         const WtFilter *filter,
                         GError **error)
{
  const BreakdownSql *sql = &SQL[wt_breakdown_get_dimension (breakdown)];
  g_autoptr (GHashTable) figures =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Reading reading = { connection, filter, survey, breakdown, figures };

  return read_groups (&reading, sql->groups, error)
         && read_projects (&reading, sql->projects, error)
         && read_answers (&reading, sql->counts, FALSE, error)
         && read_answers (&reading, sql->choices, TRUE, error);
}
