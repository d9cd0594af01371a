#include "wt-figures-store.h"

#include "wt-attention.h"
#include "wt-filter-sql.h"
#include "wt-tally-store.h"

static const char COUNT_PROJECTS_SQL[] =
    "SELECT count(*) FROM projects WHERE" WT_FILTER_SQL_COUNTED_PROJECTS;

static const char COUNT_ACTIVITIES_SQL[] =
    "SELECT count(*), sum (people) FROM activities"
    " JOIN projects ON projects.id = activities.project_id WHERE" WT_FILTER_SQL;

#define COUNTED_FORMS                                                                              \
  " FROM activities JOIN projects ON projects.id = activities.project_id"                          \
  " JOIN form_counters ON form_counters.activity_id = activities.id"                               \
  " JOIN batches ON batches.id = form_counters.batch_id"                                           \
  " JOIN surveys ON surveys.id = batches.survey_id"

static const char COUNT_FORMS_SQL[] =
    "SELECT sum (forms), sum (forms * verified), sum (forms * (name = $8)),"
    " sum (forms * verified * (name = $8))" COUNTED_FORMS " WHERE" WT_FILTER_SQL;

/* All versions of a survey are one. */
static const char LIST_SURVEYS_SQL[] =
    "SELECT (SELECT id FROM surveys AS version WHERE version.name = surveys.name"
    "  ORDER BY version DESC LIMIT 1) AS newest, name,"
    " (SELECT title FROM surveys AS version WHERE version.name = surveys.name"
    "  ORDER BY version DESC LIMIT 1), sum (forms) AS counted" COUNTED_FORMS " WHERE" WT_FILTER_SQL
    " GROUP BY name HAVING counted > 0 ORDER BY min (surveys.id)";

static const char FOR_EACH_VALUE_SQL[] =
    "SELECT text, count (*) FROM comments JOIN responses ON responses.id = response_id"
    " JOIN batches ON batches.id = batch_id JOIN activities ON activities.id = activity_id"
    " JOIN projects ON projects.id = activities.project_id"
    " WHERE question_id = $8 AND" WT_FILTER_SQL " GROUP BY text";

#define SUMMED_COLUMNS                                                                             \
  "sum (yes), sum (no), sum (score_1), sum (score_2), sum (score_3), sum (score_4),"               \
  " sum (score_5), sum (score_6), sum (score_7), sum (score_8), sum (score_9), sum (score_10),"    \
  " sum (texts), sum (blank), sum (illegible), sum (several)"

#define COUNTED_ACTIVITIES                                                                         \
  " FROM counters JOIN activities ON activities.id = counters.activity_id"                         \
  " JOIN projects ON projects.id = activities.project_id"

static const char SUM_SQL[] = "SELECT question_id, " SUMMED_COLUMNS COUNTED_ACTIVITIES
                              " WHERE" WT_FILTER_SQL " GROUP BY question_id";

static const char SUM_CHOICES_SQL[] =
    "SELECT question_id, choice_counters.choice, sum (forms) FROM choice_counters"
    " JOIN activities ON activities.id = choice_counters.activity_id"
    " JOIN projects ON projects.id = activities.project_id WHERE" WT_FILTER_SQL " GROUP BY 1, 2";

static const char SUM_MONTHS_SQL[] =
    "SELECT substr (held_on, 1, 7), " SUMMED_COLUMNS COUNTED_ACTIVITIES
    " WHERE question_id = $8 AND" WT_FILTER_SQL " GROUP BY 1 ORDER BY 1";

static const char FOR_EACH_TALLY_SQL[] =
    "SELECT question_id, " WT_COUNT_COLUMNS ", counters.activity_id" COUNTED_ACTIVITIES
    " WHERE" WT_FILTER_SQL " ORDER BY counters.activity_id, question_id";

static const char COUNT_LEVELS_SQL[] =
    "SELECT substr (held_on, 1, 7), level, count(*) FROM activities"
    " JOIN projects ON projects.id = activities.project_id WHERE" WT_FILTER_SQL
    " GROUP BY 1, 2 ORDER BY 1";

static const char COUNT_ALL_SQL[] =
    "SELECT (SELECT count(*) FROM projects), (SELECT count(*) FROM activities)";

/* Kinds by WtAttentionKind. Only the filter's limits on projects matter, yet all its parameters are
 * there. */
static const char LIST_ATTENTION_SQL[] =
    "SELECT 0 AS kind, count(*) AS n, projects.title AS title, projects.id AS project_id,"
    " 0 AS activity_id, min (due_on) AS due"
    " FROM projects JOIN checklists ON checklists.project_id = projects.id"
    " JOIN template_prompts ON template_prompts.template_id = checklists.template_id"
    " JOIN checklist_answers ON checklist_answers.checklist_id = checklists.id"
    "  AND checklist_answers.prompt = template_prompts.prompt"
    " LEFT JOIN given_answers ON given_answers.checklist_id = checklists.id"
    "  AND given_answers.prompt = template_prompts.prompt"
    " WHERE archived = 0 AND due_on <> '' AND due_on < $8"
    " AND (coalesce (given_answers.answer, '') NOT IN ('yes', 'not-applicable') OR is_gap = 1)"
    " AND" WT_FILTER_SQL_PROJECTS " GROUP BY projects.id"
    " UNION ALL SELECT 1, count(*), projects.title, projects.id, 0, min (due_on)"
    " FROM projects JOIN actions ON actions.project_id = projects.id"
    " WHERE archived = 0 AND done = 0 AND due_on <> '' AND due_on < $8"
    " AND" WT_FILTER_SQL_PROJECTS " GROUP BY projects.id"
    " UNION ALL SELECT 2, 1, title, id, 0, look_again_on FROM projects"
    " WHERE archived = 0 AND stage <> 'closed' AND urgent = 1 AND look_again_on <> ''"
    " AND look_again_on <= $8 AND" WT_FILTER_SQL_PROJECTS
    " UNION ALL SELECT CASE WHEN forms < expected THEN 3 ELSE 4 END,"
    " CASE WHEN forms < expected THEN expected - forms ELSE forms END,"
    " activities.title, 0, activities.id, held_on"
    " FROM batches JOIN form_counters ON form_counters.batch_id = batches.id"
    " JOIN activities ON activities.id = batches.activity_id"
    " JOIN projects ON projects.id = activities.project_id"
    " WHERE finished = 0 AND tallied = 0 AND archived = 0 AND" WT_FILTER_SQL_PROJECTS
    " UNION ALL SELECT 5, forms, activities.title, 0, activities.id, held_on"
    " FROM verifications JOIN batches ON batches.id = verifications.batch_id"
    " JOIN form_counters ON form_counters.batch_id = batches.id"
    " JOIN activities ON activities.id = batches.activity_id"
    " JOIN projects ON projects.id = activities.project_id"
    " WHERE finished = 1 AND verified = 0 AND closed = 0 AND archived = 0"
    " AND" WT_FILTER_SQL_PROJECTS
    " UNION ALL SELECT 6, prompts - count (answer), projects.title, projects.id, 0, ''"
    " FROM projects JOIN checklists ON checklists.project_id = projects.id"
    " JOIN checklist_templates ON checklist_templates.id = checklists.template_id"
    " LEFT JOIN given_answers ON given_answers.checklist_id = checklists.id"
    " WHERE archived = 0 AND stage <> 'closed' AND" WT_FILTER_SQL_PROJECTS
    " GROUP BY checklists.id HAVING prompts > count (answer)"
    " ORDER BY kind, due, n DESC, title";

static WtStatement *
prepare (WtConnection *connection, const char *sql, const WtFilter *filter, GError **error)
{
  WtStatement *statement = wt_connection_prepare (connection, sql, error);

  if (statement != NULL)
    wt_filter_bind (filter, statement);
  return statement;
}

static gboolean
read_counts (WtConnection *connection, WtFigures *figures, GError **error)
{
  const WtFilter *filter = wt_figures_get_filter (figures);
  g_autoptr (WtStatement) projects = prepare (connection, COUNT_PROJECTS_SQL, filter, error);
  g_autoptr (WtStatement) activities = NULL;
  g_autoptr (WtStatement) forms = NULL;

  if (projects == NULL
      || (activities = prepare (connection, COUNT_ACTIVITIES_SQL, filter, error)) == NULL
      || (forms = prepare (connection, COUNT_FORMS_SQL, filter, error)) == NULL)
    return FALSE;
  wt_statement_bind_text (forms, 8, wt_survey_get_key (wt_figures_get_survey (figures)));
  if (wt_statement_step (projects, error) != WT_STEP_ROW
      || wt_statement_step (activities, error) != WT_STEP_ROW
      || wt_statement_step (forms, error) != WT_STEP_ROW)
    return FALSE;

  wt_figures_set_counts (figures, wt_statement_get_int64 (projects, 0),
                         wt_statement_get_int64 (activities, 0),
                         wt_statement_get_int64 (activities, 1), wt_statement_get_int64 (forms, 0));
  wt_figures_set_verified (figures, wt_statement_get_int64 (forms, 1));
  wt_figures_set_survey_forms (figures, wt_statement_get_int64 (forms, 2),
                               wt_statement_get_int64 (forms, 3));
  return TRUE;
}

static gboolean
read_choices (WtConnection *connection, WtFigures *figures, GError **error)
{
  g_autoptr (WtStatement) statement =
      prepare (connection, SUM_CHOICES_SQL, wt_figures_get_filter (figures), error);
  WtStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      WtQuestionTally tally = { .question_id = wt_statement_get_int64 (statement, 0) };

      wt_tally_store_read_choice (statement, 1, &tally);
      wt_figures_add (figures, &tally);
    }
  return step == WT_STEP_DONE;
}

static gboolean
has_choices (WtSurvey *survey)
{
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    if (wt_question_kind_has_choices (wt_survey_get_question (survey, i)->kind))
      return TRUE;
  return FALSE;
}

/* Called with a value that @times people gave. */
typedef void (*ValueFunc) (const char *value, gint64 times, gpointer data);

static gboolean
for_each_value (WtConnection *connection,
                const WtFilter *filter,
                gint64 question_id,
                ValueFunc func,
                gpointer data,
                GError **error)
{
  g_autoptr (WtStatement) statement = prepare (connection, FOR_EACH_VALUE_SQL, filter, error);
  WtStep step;

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 8, question_id);
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    func (wt_statement_get_text (statement, 0), wt_statement_get_int64 (statement, 1), data);
  return step == WT_STEP_DONE;
}

static void
add_number (const char *value, gint64 times, gpointer data)
{
  GArray *values = data;
  double number = g_ascii_strtod (value, NULL);

  for (gint64 i = 0; i < times; i++)
    g_array_append_val (values, number);
}

static void
add_date (const char *value, gint64 times, gpointer data)
{
  wt_date_summary_add (data, value, times);
}

static gboolean
read_numbers (WtConnection *connection, WtFigures *figures, guint index, GError **error)
{
  const WtQuestion *question = wt_survey_get_question (wt_figures_get_survey (figures), index);
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  WtNumberSummary numbers;

  if (!for_each_value (connection, wt_figures_get_filter (figures), question->id, add_number,
                       values, error))
    return FALSE;
  numbers = wt_number_summarise ((double *) (void *) values->data, values->len);
  wt_figures_set_numbers (figures, index, &numbers);
  return TRUE;
}

static gboolean
read_dates (WtConnection *connection, WtFigures *figures, guint index, GError **error)
{
  const WtQuestion *question = wt_survey_get_question (wt_figures_get_survey (figures), index);
  g_autoptr (WtDateSummary) dates = wt_date_summary_new ();

  if (!for_each_value (connection, wt_figures_get_filter (figures), question->id, add_date, dates,
                       error))
    return FALSE;
  wt_figures_take_dates (figures, index, g_steal_pointer (&dates));
  return TRUE;
}

static gboolean
read_values (WtConnection *connection, WtFigures *figures, GError **error)
{
  WtSurvey *survey = wt_figures_get_survey (figures);

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      WtQuestionKind kind = wt_survey_get_question (survey, i)->kind;

      if ((kind == WT_QUESTION_NUMBER && !read_numbers (connection, figures, i, error))
          || (kind == WT_QUESTION_DATE && !read_dates (connection, figures, i, error)))
        return FALSE;
    }
  return TRUE;
}

gboolean
wt_figures_store_read (WtConnection *connection, WtFigures *figures, GError **error)
{
  g_autoptr (WtStatement) sums =
      prepare (connection, SUM_SQL, wt_figures_get_filter (figures), error);
  WtStep step;

  if (sums == NULL || !read_counts (connection, figures, error))
    return FALSE;
  while ((step = wt_statement_step (sums, error)) == WT_STEP_ROW)
    {
      WtQuestionTally tally = { .question_id = wt_statement_get_int64 (sums, 0) };

      wt_tally_store_read_counts (sums, 1, &tally);
      wt_figures_add (figures, &tally);
    }
  return step == WT_STEP_DONE
         && (!has_choices (wt_figures_get_survey (figures))
             || read_choices (connection, figures, error))
         && read_values (connection, figures, error);
}

static gpointer
read_survey (WtStatement *statement)
{
  return wt_counted_survey_new (
      wt_statement_get_int64 (statement, 0), wt_statement_get_text (statement, 1),
      wt_statement_get_text (statement, 2), wt_statement_get_int64 (statement, 3));
}

GPtrArray *
wt_figures_store_list_surveys (WtConnection *connection, const WtFilter *filter, GError **error)
{
  g_autoptr (WtStatement) statement = prepare (connection, LIST_SURVEYS_SQL, filter, error);

  return statement != NULL ? wt_statement_read_all (statement, read_survey, error) : NULL;
}

gboolean
wt_figures_store_read_months (WtConnection *connection,
                              const WtFilter *filter,
                              gint64 question_id,
                              GArray *months,
                              GError **error)
{
  g_autoptr (WtStatement) statement = prepare (connection, SUM_MONTHS_SQL, filter, error);
  WtStep step;

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 8, question_id);
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      WtMonthFigures month = { 0 };
      WtQuestionTally tally = { 0 };

      g_strlcpy (month.month, wt_statement_get_text (statement, 0), sizeof month.month);
      wt_tally_store_read_counts (statement, 1, &tally);
      month.scores = wt_question_tally_to_scores (&tally);
      if (wt_score_tally_get_answered (&month.scores) > 0)
        g_array_append_val (months, month);
    }
  return step == WT_STEP_DONE;
}

gboolean
wt_figures_store_for_each_tally (WtConnection *connection,
                                 const WtFilter *filter,
                                 WtActivityTallyFunc func,
                                 gpointer data,
                                 GError **error)
{
  g_autoptr (WtStatement) statement = prepare (connection, FOR_EACH_TALLY_SQL, filter, error);
  WtStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      WtQuestionTally tally = { .question_id = wt_statement_get_int64 (statement, 0) };

      wt_tally_store_read_counts (statement, 1, &tally);
      func (wt_statement_get_int64 (statement, 1 + WT_COUNT_COLUMN_COUNT), &tally, data);
    }
  return step == WT_STEP_DONE;
}

gboolean
wt_figures_store_count_levels (WtConnection *connection,
                               const WtFilter *filter,
                               WtMonthLevelFunc counted,
                               gpointer data,
                               GError **error)
{
  g_autoptr (WtStatement) statement = prepare (connection, COUNT_LEVELS_SQL, filter, error);
  WtStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    counted (wt_statement_get_text (statement, 0),
             (WtLevel) wt_term_from_nick (wt_levels, wt_statement_get_text (statement, 1)),
             wt_statement_get_int64 (statement, 2), data);
  return step == WT_STEP_DONE;
}

gboolean
wt_figures_store_count_all (WtConnection *connection,
                            gint64 *projects,
                            gint64 *activities,
                            GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, COUNT_ALL_SQL, error);

  if (statement == NULL || wt_statement_step (statement, error) != WT_STEP_ROW)
    return FALSE;
  *projects = wt_statement_get_int64 (statement, 0);
  *activities = wt_statement_get_int64 (statement, 1);
  return TRUE;
}

static gpointer
read_attention (WtStatement *statement)
{
  return wt_attention_new (
      (WtAttentionKind) wt_statement_get_int64 (statement, 0),
      wt_statement_get_int64 (statement, 1), wt_statement_get_text (statement, 2),
      wt_statement_get_int64 (statement, 3), wt_statement_get_int64 (statement, 4));
}

GPtrArray *
wt_figures_store_list_attention (WtConnection *connection,
                                 const WtFilter *filter,
                                 const char *today,
                                 GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_ATTENTION_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 3, filter->organisation_id);
  wt_statement_bind_int64 (statement, 4, filter->directorate_id);
  wt_statement_bind_int64 (statement, 5, filter->project_id);
  wt_statement_bind_text (statement, 8, today);
  return wt_statement_read_all (statement, read_attention, error);
}
