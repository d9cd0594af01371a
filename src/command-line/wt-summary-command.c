#include "wt-command-json.h"
#include "wt-command-runner.h"
#include "wt-command-table.h"

#include "wt-activity-jobs.h"
#include "wt-chart-words.h"
#include "wt-date.h"
#include "wt-figures-jobs.h"
#include "wt-figures.h"
#include "wt-project-jobs.h"

#include <glib/gi18n.h>
#include <math.h>

/* Names of counts that every question has. */
static void
add_unusable (JsonBuilder *builder, const WtQuestionTally *tally)
{
  wt_command_json_add_count (builder, "blank", tally->blank);
  wt_command_json_add_count (builder, "illegible", tally->illegible);
  if (tally->kind != WT_QUESTION_TEXT)
    wt_command_json_add_count (builder, "several", tally->several);
}

static void
add_interval (JsonBuilder *builder, const char *name, WtInterval interval)
{
  json_builder_set_member_name (builder, name);
  if (!wt_interval_is_defined (interval))
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_array (builder);
  json_builder_add_double_value (builder, interval.low);
  json_builder_add_double_value (builder, interval.high);
  json_builder_end_array (builder);
}

static void
add_scores (JsonBuilder *builder, const WtQuestionTally *tally)
{
  WtScoreTally scores = wt_question_tally_to_scores (tally);
  WtScoreSummary summary = wt_score_tally_summarise (&scores);

  wt_command_json_add_number (builder, "mean", summary.mean);
  wt_command_json_add_number (builder, "median", summary.median);
  add_interval (builder, "interval", summary.mean_interval);
  wt_command_json_add_number (builder, "standard_deviation", summary.standard_deviation);
  wt_command_json_add_number (builder, "share_high", summary.share_high);
  wt_command_json_add_number (builder, "share_low", summary.share_low);
  json_builder_set_member_name (builder, "counts");
  json_builder_begin_array (builder);
  for (int i = 0; i < WT_SCORE_COUNT; i++)
    json_builder_add_int_value (builder, scores.counts[i]);
  json_builder_end_array (builder);
}

static void
add_shares (JsonBuilder *builder, const WtQuestionTally *tally)
{
  WtShareTally shares = wt_question_tally_to_shares (tally);
  WtShareSummary summary = wt_share_tally_summarise (&shares);

  wt_command_json_add_count (builder, "yes", summary.yes);
  wt_command_json_add_count (builder, "no", summary.no);
  wt_command_json_add_number (builder, "share", summary.share);
  add_interval (builder, "interval", summary.interval);
}

static void
add_question (JsonBuilder *builder, const char *name, const WtQuestionTally *tally)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  wt_command_json_add_count (builder, "n", wt_question_tally_get_answered (tally));
  add_unusable (builder, tally);
  if (tally->kind == WT_QUESTION_SCALE)
    add_scores (builder, tally);
  else if (tally->kind == WT_QUESTION_YES_NO)
    add_shares (builder, tally);
  json_builder_end_object (builder);
}

static void
print_json (WtFigures *figures)
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

  json_builder_set_member_name (builder, "questions");
  json_builder_begin_object (builder);
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    add_question (builder, wt_survey_get_question (survey, i)->key,
                  wt_figures_get_question (figures, i));
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
    add_question_row (table, wt_survey_get_question (survey, i),
                      wt_figures_get_question (figures, i));
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

  for (guint i = 0; i < G_N_ELEMENTS (COUNTS); i++)
    {
      g_autofree char *count = wt_chart_words_count (COUNTS[i].count);

      wt_command_table_add (table, COUNTS[i].title);
      wt_command_table_add (table, count);
    }
  wt_command_table_print (table);
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
print_words (WtWorkspace *workspace, WtFigures *figures)
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
  g_print ("\n");
  print_questions (figures);
  return TRUE;
}

static WtCommandExit
run (const WtCommandArguments *arguments)
{
  g_autoptr (WtWorkspace) workspace = wt_command_open (arguments, WT_WORKSPACE_OPEN);
  g_autoptr (WtFigures) figures = NULL;

  if (workspace == NULL
      || !wt_command_run (workspace, wt_load_figures_job_new (&arguments->filter, 0), &figures))
    return WT_COMMAND_FAILED;
  if (arguments->as_json)
    print_json (figures);
  else if (!print_words (workspace, figures))
    return WT_COMMAND_FAILED;
  return WT_COMMAND_DONE;
}

/* clang-format off */
const WtCommand wt_summary_command = {
  .name = "summary",
  .parameters = N_("FILE"),
  .description = N_("Show the figures of the overview"),
  .n_parameters = 1,
  .options = WT_COMMAND_OPTION_FILTER | WT_COMMAND_OPTION_JSON,
  .run = run,
};
/* clang-format on */
