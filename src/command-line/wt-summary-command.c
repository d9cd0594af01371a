#include "wt-command-json.h"
#include "wt-command-runner.h"
#include "wt-command-table.h"

#include "wt-activity-jobs.h"
#include "wt-chart-words.h"
#include "wt-counted-survey.h"
#include "wt-date.h"
#include "wt-figures-jobs.h"
#include "wt-figures.h"
#include "wt-project-jobs.h"
#include "wt-question-charts.h"
#include "wt-question-json.h"

#include <glib/gi18n.h>

static void
add_surveys (JsonBuilder *builder, GListModel *surveys)
{
  json_builder_set_member_name (builder, "surveys");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (surveys); i++)
    {
      g_autoptr (WtCountedSurvey) survey = g_list_model_get_item (surveys, i);

      json_builder_begin_object (builder);
      wt_command_json_add_count (builder, "id", wt_counted_survey_get_id (survey));
      wt_command_json_add_text (builder, "key", wt_counted_survey_get_key (survey));
      wt_command_json_add_text (builder, "title", wt_counted_survey_get_title (survey));
      wt_command_json_add_count (builder, "forms", wt_counted_survey_get_forms (survey));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* The survey that the questions are of. */
static void
add_survey (JsonBuilder *builder, WtFigures *figures)
{
  WtSurvey *survey = wt_figures_get_survey (figures);

  json_builder_set_member_name (builder, "survey");
  json_builder_begin_object (builder);
  wt_command_json_add_count (builder, "id", wt_survey_get_id (survey));
  wt_command_json_add_text (builder, "key", wt_survey_get_key (survey));
  wt_command_json_add_text (builder, "title", wt_survey_get_title (survey));
  wt_command_json_add_count (builder, "forms", wt_figures_get_survey_forms (figures));
  wt_command_json_add_count (builder, "verified", wt_figures_get_survey_verified (figures));
  json_builder_end_object (builder);
}

static void
print_json (WtFigures *figures, GListModel *surveys)
{
  WtSurvey *survey = wt_figures_get_survey (figures);
  const WtFilter *filter = wt_figures_get_filter (figures);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "period");
  json_builder_begin_object (builder);
  wt_command_json_add_text (builder, "from", filter->from);
  wt_command_json_add_text (builder, "to", filter->to);
  json_builder_end_object (builder);

  wt_command_json_add_count (builder, "projects", wt_figures_get_projects (figures));
  wt_command_json_add_count (builder, "activities", wt_figures_get_activities (figures));
  wt_command_json_add_count (builder, "people", wt_figures_get_people (figures));
  wt_command_json_add_count (builder, "forms", wt_figures_get_forms (figures));
  wt_command_json_add_count (builder, "verified", wt_figures_get_verified (figures));
  add_surveys (builder, surveys);
  add_survey (builder, figures);

  json_builder_set_member_name (builder, "questions");
  json_builder_begin_object (builder);
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    wt_question_json_add (builder, figures, i);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  wt_command_json_print (builder);
}

/* The cells of a question behind its title; all are owned. */
typedef struct
{
  char *result, *interval, *median, *high;
} ResultWords;

static void
result_words_clear (ResultWords *words)
{
  g_free (words->result);
  g_free (words->interval);
  g_free (words->median);
  g_free (words->high);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ResultWords, result_words_clear)

static void
write_scores (const WtQuestionTally *tally, ResultWords *words)
{
  WtScoreTally scores = wt_question_tally_to_scores (tally);
  WtScoreSummary summary = wt_score_tally_summarise (&scores);

  if (summary.answered == 0)
    return;
  words->result = wt_chart_words_decimal (summary.mean);
  words->median = wt_chart_words_decimal (summary.median);
  words->high = wt_chart_words_share (summary.share_high);
  if (wt_interval_is_defined (summary.mean_interval))
    words->interval = wt_chart_words_decimals (summary.mean_interval);
}

static void
write_shares (const WtQuestionTally *tally, ResultWords *words)
{
  WtShareTally shares = wt_question_tally_to_shares (tally);
  WtShareSummary summary = wt_share_tally_summarise (&shares);

  if (summary.answered == 0)
    return;
  words->result = wt_chart_words_share (summary.share);
  words->interval = wt_chart_words_shares (summary.interval);
}

static void
add_question_row (WtCommandTable *table, const WtQuestion *question, const WtQuestionTally *tally)
{
  g_auto (ResultWords) words = { 0 };
  g_autofree char *answers = wt_chart_words_count (wt_question_tally_get_answered (tally));
  g_autofree char *unusable =
      wt_chart_words_unusable (tally->blank, tally->illegible, tally->several);

  if (tally->kind == WT_QUESTION_SCALE)
    write_scores (tally, &words);
  else if (tally->kind == WT_QUESTION_YES_NO)
    write_shares (tally, &words);

  wt_command_table_add (table, wt_question_get_short_title (question));
  wt_command_table_add (table, answers);
  wt_command_table_add (table, words.result != NULL ? words.result : "–");
  wt_command_table_add (table, words.interval != NULL ? words.interval : "–");
  wt_command_table_add (table, words.median != NULL ? words.median : "–");
  wt_command_table_add (table, words.high != NULL ? words.high : "–");
  wt_command_table_add (table, unusable);
}

/* What does not fit into the columns of scores and shares. */
static gboolean
has_own_table (WtQuestionKind kind)
{
  return wt_question_kind_has_choices (kind) || wt_question_kind_has_value (kind);
}

static void
print_questions (WtFigures *figures)
{
  WtSurvey *survey = wt_figures_get_survey (figures);
  g_autoptr (WtCommandTable) table = wt_command_table_new ("lrrlrrl");
  const char *const heads[] = {
    _ ("Question"),
    _ ("Answers"),
    /* Translators: the head of a column with means and shares of "yes" */
    _ ("Mean or yes"),
    /* xgettext:no-c-format */ _ ("95% interval"),
    _ ("Median"),
    /* Translators: the head of a column with shares of scores from 8 to 10 */
    _ ("8 to 10"),
    _ ("Not counted"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    wt_command_table_add (table, heads[i]);
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    if (!has_own_table (wt_survey_get_question (survey, i)->kind))
      add_question_row (table, wt_survey_get_question (survey, i),
                        wt_figures_get_question (figures, i));
  wt_command_table_print (table);
}

/* The table of a question's chart, under its title. */
static void
print_own_table (WtFigures *figures, guint index)
{
  g_autoptr (WtChart) chart = wt_question_charts_make (figures, index, 0);
  g_autoptr (WtChartTable) figures_table = wt_chart_dup_table (chart);
  guint n_columns = wt_chart_table_get_n_columns (figures_table);
  g_autoptr (WtCommandTable) table = wt_command_table_new (n_columns == 2 ? "lr" : "lrr");

  for (guint row = 0; row < wt_chart_table_get_n_rows (figures_table); row++)
    for (guint column = 0; column < n_columns; column++)
      {
        const char *cell = wt_chart_table_get_cell (figures_table, row, column);

        wt_command_table_add (table, cell != NULL ? cell : "");
      }
  g_print ("\n%s\n", wt_chart_get_title (chart));
  wt_command_table_print (table);
}

static void
print_own_tables (WtFigures *figures)
{
  WtSurvey *survey = wt_figures_get_survey (figures);

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    if (has_own_table (wt_survey_get_question (survey, i)->kind))
      print_own_table (figures, i);
}

/* The surveys to ask for, when there are several. */
static void
print_surveys (GListModel *surveys)
{
  g_autoptr (WtCommandTable) table = wt_command_table_new ("rlr");

  if (g_list_model_get_n_items (surveys) < 2)
    return;
  /* Translators: the head of a column with the numbers of surveys */
  wt_command_table_add (table, _ ("ID"));
  wt_command_table_add (table, _ ("Survey"));
  wt_command_table_add (table, _ ("Forms"));
  for (guint i = 0; i < g_list_model_get_n_items (surveys); i++)
    {
      g_autoptr (WtCountedSurvey) survey = g_list_model_get_item (surveys, i);
      g_autofree char *id =
          g_strdup_printf ("%" G_GINT64_FORMAT, wt_counted_survey_get_id (survey));
      g_autofree char *forms = wt_chart_words_count (wt_counted_survey_get_forms (survey));

      wt_command_table_add (table, id);
      wt_command_table_add (table, wt_counted_survey_get_title (survey));
      wt_command_table_add (table, forms);
    }
  g_print ("\n");
  wt_command_table_print (table);
}

static void
print_counts (WtFigures *figures)
{
  g_autoptr (WtCommandTable) table = wt_command_table_new ("lr");
  const struct
  {
    const char *title;
    gint64 count;
  } COUNTS[] = {
    { _ ("Projects"), wt_figures_get_projects (figures) },
    { _ ("Activities"), wt_figures_get_activities (figures) },
    { _ ("People"), wt_figures_get_people (figures) },
    { _ ("Forms"), wt_figures_get_forms (figures) },
  };
  g_autofree char *verified =
      wt_chart_words_verified (wt_figures_get_verified (figures), wt_figures_get_forms (figures));

  for (guint i = 0; i < G_N_ELEMENTS (COUNTS); i++)
    {
      g_autofree char *count = wt_chart_words_count (COUNTS[i].count);

      wt_command_table_add (table, COUNTS[i].title);
      wt_command_table_add (table, count);
    }
  wt_command_table_print (table);
  if (verified == NULL)
    return;
  /* Translators: a sentence part about forms: "87% in verified batches" */
  g_print (_ ("Of the forms, %s."), verified);
  g_print ("\n");
}

/* The title of the project or activity that @filter names, else the workspace's; NULL when it
 * cannot be read. */
static char *
dup_scope (WtWorkspace *workspace, const WtFilter *filter)
{
  g_autoptr (GObject) record = NULL;
  char *title = NULL;

  if (filter->project_id == 0 && filter->activity_id == 0)
    record = g_object_ref (G_OBJECT (workspace));
  else if (!wt_command_run (workspace,
                            filter->project_id != 0
                                ? wt_load_project_job_new (filter->project_id)
                                : wt_load_activity_job_new (filter->activity_id),
                            &record))
    return NULL;
  g_object_get (record, "title", &title, NULL);
  return title;
}

static gboolean
print_words (WtWorkspace *workspace, WtFigures *figures, GListModel *surveys)
{
  const WtFilter *filter = wt_figures_get_filter (figures);
  g_autofree char *scope = dup_scope (workspace, filter);
  g_autofree char *period = wt_date_period_to_words (filter->from, filter->to);

  if (scope == NULL)
    return FALSE;
  g_print ("%s\n%s\n", scope, period);
  if (filter->level != WT_LEVEL_NONE)
    g_print ("%s\n", wt_term_get_title (wt_levels, filter->level));
  g_print ("\n");
  print_counts (figures);
  print_surveys (surveys);
  g_print ("\n");
  if (g_list_model_get_n_items (surveys) > 1)
    g_print ("%s\n", wt_survey_get_title (wt_figures_get_survey (figures)));
  print_questions (figures);
  print_own_tables (figures);
  return TRUE;
}

static WtCommandExit
run (const WtCommandArguments *arguments)
{
  g_autoptr (WtWorkspace) workspace = wt_command_open (arguments, WT_WORKSPACE_OPEN);
  g_autoptr (WtFigures) figures = NULL;
  g_autoptr (GListModel) surveys = NULL;
  gint64 survey_id;

  if (workspace == NULL || !wt_command_find_survey (workspace, arguments, &survey_id)
      || !wt_command_run (workspace, wt_load_figures_job_new (&arguments->filter, survey_id),
                          &figures)
      || !wt_command_run (workspace, wt_list_counted_surveys_job_new (&arguments->filter),
                          &surveys))
    return WT_COMMAND_FAILED;
  if (arguments->as_json)
    print_json (figures, surveys);
  else if (!print_words (workspace, figures, surveys))
    return WT_COMMAND_FAILED;
  return WT_COMMAND_DONE;
}

/* clang-format off */
const WtCommand wt_summary_command = {
  .name = "summary",
  .parameters = N_("FILE"),
  .description = N_("Show the figures of the overview"),
  .n_parameters = 1,
  .options = WT_COMMAND_OPTION_FILTER | WT_COMMAND_OPTION_JSON | WT_COMMAND_OPTION_SURVEY,
  .run = run,
};
/* clang-format on */
