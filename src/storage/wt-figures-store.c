#include "wt-figures-store.h"

#include "wt-attention.h"
#include "wt-filter-piece.h"
#include "wt-filter-sql.h"
#include "wt-tally-store.h"

static const char COUNT_PROJECTS_SQL[] =
    "SELECT count(*) FROM projects WHERE" WT_FILTER_SQL_COUNTED_PROJECTS;

/* Of everything that is counted in pieces there are two statements, with the same columns: one for
 * days, and one for whole months. */
typedef struct
{
  const char *days;
  const char *months;
} PieceSql;

static const PieceSql COUNT_ACTIVITIES_SQL = {
  "SELECT count(*), sum (people) FROM activities"
  " JOIN projects ON projects.id = activities.project_id WHERE" WT_FILTER_SQL,
  "SELECT sum (activities), sum (people) FROM month_activities WHERE" WT_FILTER_SQL_MONTHS,
};

#define COUNTED_FORMS                                                                              \
  " FROM activities JOIN projects ON projects.id = activities.project_id"                          \
  " JOIN form_counters ON form_counters.activity_id = activities.id"

#define OF_SURVEY "IN (SELECT id FROM surveys WHERE name = $8)"

static const PieceSql COUNT_FORMS_SQL = {
  "SELECT sum (forms), sum (forms * form_verified), sum (forms * (form_survey_id " OF_SURVEY ")),"
  " sum (forms * form_verified * (form_survey_id " OF_SURVEY "))" COUNTED_FORMS
  " WHERE" WT_FILTER_SQL,
  "SELECT sum (forms), sum (verified), sum (forms * (survey_id " OF_SURVEY ")),"
  " sum (verified * (survey_id " OF_SURVEY ")) FROM month_forms WHERE" WT_FILTER_SQL_MONTHS,
};

/* All versions of a survey are one. */
static const char LIST_SURVEYS_SQL[] =
    "SELECT (SELECT id FROM surveys AS version WHERE version.name = surveys.name"
    "  ORDER BY version DESC LIMIT 1) AS newest, name,"
    " (SELECT title FROM surveys AS version WHERE version.name = surveys.name"
    "  ORDER BY version DESC LIMIT 1), sum (forms) AS counted" COUNTED_FORMS
    " JOIN surveys ON surveys.id = form_survey_id WHERE" WT_FILTER_SQL
    " GROUP BY name HAVING counted > 0 ORDER BY min (surveys.id)";

static const char FOR_EACH_VALUE_SQL[] =
    "SELECT text, count (*) FROM comments JOIN responses ON responses.id = response_id"
    " JOIN batches ON batches.id = batch_id JOIN activities ON activities.id = activity_id"
    " JOIN projects ON projects.id = activities.project_id"
    " WHERE question_id = $8 AND" WT_FILTER_SQL " GROUP BY text";

#define COUNTED_ACTIVITIES                                                                         \
  " FROM counters JOIN activities ON activities.id = counters.activity_id"                         \
  " JOIN projects ON projects.id = activities.project_id"

/* Added up here, which is faster than GROUP BY over so many columns. */
static const PieceSql LIST_COUNTS_SQL = {
  "SELECT question_id, " WT_COUNT_COLUMNS COUNTED_ACTIVITIES
  " WHERE +question_id IN (SELECT id FROM questions WHERE survey = $8) AND" WT_FILTER_SQL,
  "SELECT question_id, " WT_COUNT_COLUMNS
  " FROM questions JOIN month_counters ON question_id = questions.id"
  " WHERE survey = $8 AND" WT_FILTER_SQL_MONTHS,
};

static const char SUM_CHOICES_SQL[] =
    "SELECT question_id, choice_counters.choice, sum (forms) FROM choice_counters"
    " JOIN activities ON activities.id = choice_counters.activity_id"
    " JOIN projects ON projects.id = activities.project_id WHERE" WT_FILTER_SQL " GROUP BY 1, 2";

static const PieceSql LIST_MONTHS_SQL = {
  "SELECT substr (held_on, 1, 7), " WT_COUNT_COLUMNS COUNTED_ACTIVITIES
  " WHERE question_id = $8 AND" WT_FILTER_SQL " ORDER BY held_on",
  "SELECT month, " WT_COUNT_COLUMNS
  " FROM month_counters WHERE question_id = $8 AND" WT_FILTER_SQL_MONTHS " ORDER BY month",
};

static const char FOR_EACH_TALLY_SQL[] =
    "SELECT question_id, " WT_COUNT_COLUMNS ", counters.activity_id" COUNTED_ACTIVITIES
    " WHERE" WT_FILTER_SQL " ORDER BY counters.activity_id, question_id";

static const PieceSql COUNT_LEVELS_SQL = {
  "SELECT substr (held_on, 1, 7), level, count(*) FROM activities"
  " JOIN projects ON projects.id = activities.project_id WHERE" WT_FILTER_SQL
  " GROUP BY 1, 2 ORDER BY 1",
  "SELECT month, level, activities FROM month_activities"
  " WHERE activities > 0 AND" WT_FILTER_SQL_MONTHS " ORDER BY month",
};

static const char COUNT_ALL_SQL[] =
    "SELECT (SELECT count(*) FROM projects), (SELECT count(*) FROM activities)";

/* What counts of an answer that is due is told here and not by the view given_answers, which would
 * be made of all answers first. */
#define OVERDUE_ANSWERS                                                                            \
  "SELECT 0 AS kind, count(*) AS n, projects.title AS title, projects.id AS project_id,"           \
  " 0 AS activity_id, min (due_on) AS due FROM checklist_answers"                                  \
  " JOIN checklists ON checklists.id = checklist_answers.checklist_id"                             \
  " JOIN template_prompts ON template_prompts.template_id = checklists.template_id"                \
  "  AND template_prompts.prompt = checklist_answers.prompt"                                       \
  " JOIN projects ON projects.id = checklists.project_id"                                          \
  " WHERE archived = 0 AND due_on <> '' AND due_on < $8 AND CASE answer WHEN 'yes' THEN 0"         \
  "  WHEN 'not-applicable' THEN trim (reason, char (9, 10, 12, 13, 32)) = ''"                      \
  "  WHEN '' THEN NOT EXISTS (SELECT 1 FROM known_answers"                                         \
  "   WHERE known_answers.checklist_id = checklists.id"                                            \
  "   AND known_answers.prompt = checklist_answers.prompt) ELSE 1 END"                             \
  " AND" WT_FILTER_SQL_PROJECTS " GROUP BY projects.id"

/* Likewise; made once, since its count is both asked about and shown. */
#define UNANSWERED_PLANS                                                                           \
  "WITH plans AS MATERIALIZED (SELECT projects.title AS title, projects.id AS project_id,"         \
  " prompts - (SELECT count(*) FROM checklist_answers"                                             \
  "   JOIN template_prompts ON template_prompts.template_id = checklists.template_id"              \
  "   AND template_prompts.prompt = checklist_answers.prompt"                                      \
  "   WHERE checklist_id = checklists.id AND answer <> '')"                                        \
  "  - (SELECT count(*) FROM known_answers LEFT JOIN checklist_answers"                            \
  "   ON checklist_answers.checklist_id = known_answers.checklist_id"                              \
  "   AND checklist_answers.prompt = known_answers.prompt"                                         \
  "   WHERE known_answers.checklist_id = checklists.id AND coalesce (answer, '') = '') AS n"       \
  " FROM projects JOIN checklists ON checklists.project_id = projects.id"                          \
  " JOIN checklist_templates ON checklist_templates.id = checklists.template_id"                   \
  " WHERE archived = 0 AND stage <> 'closed' AND" WT_FILTER_SQL_PROJECTS ") "

/* Kinds by WtAttentionKind. Only the filter's limits on projects matter, yet all its parameters are
 * there. */
static const char LIST_ATTENTION_SQL[] = UNANSWERED_PLANS OVERDUE_ANSWERS
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
    " FROM verifications CROSS JOIN batches ON batches.id = verifications.batch_id"
    " JOIN form_counters ON form_counters.batch_id = batches.id"
    " JOIN activities ON activities.id = batches.activity_id"
    " JOIN projects ON projects.id = activities.project_id"
    " WHERE finished = 1 AND verified = 0 AND closed = 0 AND archived = 0"
    " AND" WT_FILTER_SQL_PROJECTS
    " UNION ALL SELECT 6, n, title, project_id, 0, '' FROM plans WHERE n > 0"
    " ORDER BY kind, due, n DESC, title";

static WtStatement *
prepare (WtConnection *connection, const char *sql, const WtFilter *filter, GError **error)
{
  WtStatement *statement = wt_connection_prepare (connection, sql, error);

  if (statement != NULL)
    wt_filter_bind (filter, statement);
  return statement;
}

/* What a piece is asked for beside its filter, as $8: a survey by its key, or a question. */
typedef struct
{
  const char *survey; /* (nullable) */
  gint64 question_id; /* or 0 */
} Subject;

static WtStatement *
prepare_piece (WtConnection *connection,
               const PieceSql *sql,
               const WtFilterPiece *piece,
               const Subject *subject,
               GError **error)
{
  WtStatement *statement =
      prepare (connection, piece->is_months ? sql->months : sql->days, &piece->filter, error);

  if (statement == NULL)
    return NULL;
  if (subject->survey != NULL)
    wt_statement_bind_text (statement, 8, subject->survey);
  else if (subject->question_id != 0)
    wt_statement_bind_int64 (statement, 8, subject->question_id);
  return statement;
}

typedef void (*RowFunc) (WtStatement *statement, gpointer data);

/* Calls @func with the rows of one piece of @filter after the other, in order of time. */
static gboolean
for_each_row (WtConnection *connection,
              const PieceSql *sql,
              const WtFilter *filter,
              const Subject *subject,
              RowFunc func,
              gpointer data,
              GError **error)
{
  WtFilterPiece pieces[WT_FILTER_MAXIMUM_PIECES];
  guint n_pieces = wt_filter_cut (filter, pieces);
  WtStep step = WT_STEP_DONE;

  for (guint i = 0; step == WT_STEP_DONE && i < n_pieces; i++)
    {
      g_autoptr (WtStatement) statement =
          prepare_piece (connection, sql, &pieces[i], subject, error);

      if (statement == NULL)
        return FALSE;
      while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
        func (statement, data);
    }
  return step == WT_STEP_DONE;
}

typedef struct
{
  gint64 activities;
  gint64 people;
} ActivityCount;

typedef struct
{
  gint64 forms;
  gint64 verified;
  gint64 survey_forms;
  gint64 survey_verified;
} FormCount;

static void
add_activities (WtStatement *statement, gpointer data)
{
  ActivityCount *count = data;

  count->activities += wt_statement_get_int64 (statement, 0);
  count->people += wt_statement_get_int64 (statement, 1);
}

static void
add_forms (WtStatement *statement, gpointer data)
{
  FormCount *count = data;

  count->forms += wt_statement_get_int64 (statement, 0);
  count->verified += wt_statement_get_int64 (statement, 1);
  count->survey_forms += wt_statement_get_int64 (statement, 2);
  count->survey_verified += wt_statement_get_int64 (statement, 3);
}

static gboolean
read_counts (WtConnection *connection, WtFigures *figures, GError **error)
{
  const WtFilter *filter = wt_figures_get_filter (figures);
  const Subject nothing = { 0 };
  const Subject survey = { .survey = wt_survey_get_key (wt_figures_get_survey (figures)) };
  ActivityCount activities = { 0 };
  FormCount forms = { 0 };
  g_autoptr (WtStatement) projects = prepare (connection, COUNT_PROJECTS_SQL, filter, error);

  if (projects == NULL || wt_statement_step (projects, error) != WT_STEP_ROW
      || !for_each_row (connection, &COUNT_ACTIVITIES_SQL, filter, &nothing, add_activities,
                        &activities, error)
      || !for_each_row (connection, &COUNT_FORMS_SQL, filter, &survey, add_forms, &forms, error))
    return FALSE;

  wt_figures_set_counts (figures, wt_statement_get_int64 (projects, 0), activities.activities,
                         activities.people, forms.forms);
  wt_figures_set_verified (figures, forms.verified);
  wt_figures_set_survey_forms (figures, forms.survey_forms, forms.survey_verified);
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

static void
add_counts (WtStatement *statement, gpointer data)
{
  WtQuestionTally tally = { .question_id = wt_statement_get_int64 (statement, 0) };

  wt_tally_store_read_counts (statement, 1, &tally);
  wt_figures_add (data, &tally);
}

gboolean
wt_figures_store_read (WtConnection *connection, WtFigures *figures, GError **error)
{
  WtSurvey *survey = wt_figures_get_survey (figures);
  const Subject subject = { .survey = wt_survey_get_key (survey) };

  return read_counts (connection, figures, error)
         && for_each_row (connection, &LIST_COUNTS_SQL, wt_figures_get_filter (figures), &subject,
                          add_counts, figures, error)
         && (!has_choices (survey) || read_choices (connection, figures, error))
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

/* Rows of a month come one after the other. */
static void
add_month (WtStatement *statement, gpointer data)
{
  GArray *months = data;
  const char *name = wt_statement_get_text (statement, 0);
  WtQuestionTally tally = { 0 };
  WtScoreTally scores;
  WtMonthFigures *month;

  wt_tally_store_read_counts (statement, 1, &tally);
  scores = wt_question_tally_to_scores (&tally);
  if (wt_score_tally_get_answered (&scores) == 0)
    return;
  month = months->len > 0 ? &g_array_index (months, WtMonthFigures, months->len - 1) : NULL;
  if (month == NULL || !g_str_equal (month->month, name))
    {
      WtMonthFigures empty = { 0 };

      g_strlcpy (empty.month, name, sizeof empty.month);
      g_array_append_val (months, empty);
      month = &g_array_index (months, WtMonthFigures, months->len - 1);
    }
  wt_score_tally_add (&month->scores, &scores);
}

gboolean
wt_figures_store_read_months (WtConnection *connection,
                              const WtFilter *filter,
                              gint64 question_id,
                              GArray *months,
                              GError **error)
{
  const Subject subject = { .question_id = question_id };

  return for_each_row (connection, &LIST_MONTHS_SQL, filter, &subject, add_month, months, error);
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

typedef struct
{
  WtMonthLevelFunc counted;
  gpointer data;
} LevelCount;

static void
count_level (WtStatement *statement, gpointer data)
{
  const LevelCount *count = data;

  count->counted (wt_statement_get_text (statement, 0),
                  (WtLevel) wt_term_from_nick (wt_levels, wt_statement_get_text (statement, 1)),
                  wt_statement_get_int64 (statement, 2), count->data);
}

gboolean
wt_figures_store_count_levels (WtConnection *connection,
                               const WtFilter *filter,
                               WtMonthLevelFunc counted,
                               gpointer data,
                               GError **error)
{
  const Subject nothing = { 0 };
  LevelCount count = { counted, data };

  return for_each_row (connection, &COUNT_LEVELS_SQL, filter, &nothing, count_level, &count, error);
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
