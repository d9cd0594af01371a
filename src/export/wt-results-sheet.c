#include "wt-results-sheet.h"

#include "wt-activity.h"
#include "wt-sheet-table.h"
#include "wt-small-group.h"

#include <glib/gi18n.h>
#include <math.h>

/* clang-format off */
static const WtSheetColumn COLUMNS[] = {
  { N_ ("Date"), WT_CELL_DATE, 12, 12, FALSE },
  { N_ ("Project"), WT_CELL_WRAPPED, 16, 30, FALSE },
  { N_ ("Activity"), WT_CELL_WRAPPED, 16, 32, FALSE },
  { N_ ("Level"), WT_CELL_WRAPPED, 8, 13.5, FALSE },
  { N_ ("Question"), WT_CELL_WRAPPED, 12, 29, FALSE },
  { N_ ("Answers"), WT_CELL_COUNT, 7, 14, FALSE },
  { N_ ("Blank"), WT_CELL_COUNT, 7, 14, FALSE },
  { N_ ("Illegible"), WT_CELL_COUNT, 7, 14, FALSE },
  { N_ ("More than one box"), WT_CELL_COUNT, 7, 14, FALSE },
  { N_ ("Mean"), WT_CELL_DECIMAL, 7, 14, FALSE },
  { /* xgettext:no-c-format */ N_ ("Mean, 95% from"), WT_CELL_DECIMAL, 7, 14, FALSE },
  { /* xgettext:no-c-format */ N_ ("Mean, 95% to"), WT_CELL_DECIMAL, 7, 14, FALSE },
  { N_ ("Median"), WT_CELL_NUMBER, 7, 14, FALSE },
  { N_ ("8 or more"), WT_CELL_SHARE, 8, 14, FALSE },
  /* Translators: headings of ten columns: how many people gave each score */
  { N_ ("Gave 1"), WT_CELL_COUNT, 6, 14, FALSE },
  { N_ ("Gave 2"), WT_CELL_COUNT, 6, 14, FALSE },
  { N_ ("Gave 3"), WT_CELL_COUNT, 6, 14, FALSE },
  { N_ ("Gave 4"), WT_CELL_COUNT, 6, 14, FALSE },
  { N_ ("Gave 5"), WT_CELL_COUNT, 6, 14, FALSE },
  { N_ ("Gave 6"), WT_CELL_COUNT, 6, 14, FALSE },
  { N_ ("Gave 7"), WT_CELL_COUNT, 6, 14, FALSE },
  { N_ ("Gave 8"), WT_CELL_COUNT, 6, 14, FALSE },
  { N_ ("Gave 9"), WT_CELL_COUNT, 6, 14, FALSE },
  { N_ ("Gave 10"), WT_CELL_COUNT, 6, 14, FALSE },
  { N_ ("Said yes"), WT_CELL_COUNT, 7, 14, FALSE },
  { N_ ("Said no"), WT_CELL_COUNT, 7, 14, FALSE },
  { N_ ("Share yes"), WT_CELL_SHARE, 8, 14, FALSE },
  { /* xgettext:no-c-format */ N_ ("Share, 95% from"), WT_CELL_SHARE, 8, 14, FALSE },
  { /* xgettext:no-c-format */ N_ ("Share, 95% to"), WT_CELL_SHARE, 8, 14, FALSE },
};
/* clang-format on */

/* Columns of a score, and of yes or no. */
#define N_SCORE_COLUMNS (5 + WT_SCORE_COUNT)
#define N_SHARE_COLUMNS 5

static void
leave_empty (WtSheetTable *table, guint n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    wt_sheet_table_add_number (table, (double) NAN);
}

static void
add_scores (WtSheetTable *table, const WtQuestionTally *tally)
{
  WtScoreTally scores = wt_question_tally_to_scores (tally);
  WtScoreSummary summary = wt_score_tally_summarise (&scores);

  wt_sheet_table_add_number (table, summary.mean);
  wt_sheet_table_add_number (table, summary.mean_interval.low);
  wt_sheet_table_add_number (table, summary.mean_interval.high);
  wt_sheet_table_add_number (table, summary.median);
  wt_sheet_table_add_number (table, summary.share_high);
  for (int i = 0; i < WT_SCORE_COUNT; i++)
    wt_sheet_table_add_number (table, (double) scores.counts[i]);
  leave_empty (table, N_SHARE_COLUMNS);
}

static void
add_shares (WtSheetTable *table, const WtQuestionTally *tally)
{
  WtShareTally shares = wt_question_tally_to_shares (tally);
  WtShareSummary summary = wt_share_tally_summarise (&shares);

  leave_empty (table, N_SCORE_COLUMNS);
  wt_sheet_table_add_number (table, (double) summary.yes);
  wt_sheet_table_add_number (table, (double) summary.no);
  wt_sheet_table_add_number (table, summary.share);
  wt_sheet_table_add_number (table, summary.interval.low);
  wt_sheet_table_add_number (table, summary.interval.high);
}

static void
add_question (WtSheetTable *table,
              WtActivity *activity,
              const WtQuestion *question,
              const WtQuestionTally *tally,
              int threshold)
{
  gint64 answered = wt_question_tally_get_answered (tally);
  g_autofree char *small = wt_small_group_dup_words (answered, threshold);

  wt_sheet_table_begin_row (table);
  wt_sheet_table_add_date (table, wt_activity_get_held_on (activity));
  wt_sheet_table_add_text (table, wt_model_get_string (WT_MODEL (activity), WT_ACTIVITY_PROJECT));
  wt_sheet_table_add_text (table, wt_activity_get_title (activity));
  wt_sheet_table_add_text (table,
                           wt_term_get_title (wt_levels, (int) wt_activity_get_level (activity)));
  wt_sheet_table_add_text (table, wt_question_get_short_title (question));
  wt_sheet_table_add_number (table, (double) answered);
  wt_sheet_table_add_number (table, (double) tally->blank);
  wt_sheet_table_add_number (table, (double) tally->illegible);
  wt_sheet_table_add_number (table, question->kind != WT_QUESTION_TEXT ? (double) tally->several
                                                                       : (double) NAN);
  switch (question->kind)
    {
    case WT_QUESTION_SCALE:
      add_scores (table, tally);
      break;
    case WT_QUESTION_YES_NO:
      add_shares (table, tally);
      break;
    case WT_QUESTION_TEXT:
    case WT_QUESTION_CHOICE:
    case WT_QUESTION_CHOICES:
    case WT_QUESTION_NUMBER:
    case WT_QUESTION_DATE:
    case WT_QUESTION_N_KINDS:
    default:
      leave_empty (table, N_SCORE_COLUMNS + N_SHARE_COLUMNS);
      break;
    }
  wt_sheet_table_add_text (table, small);
}

/* Whether there are forms of the survey: those of others have sheets of their own. */
static gboolean
has_forms (WtFigures *figures)
{
  WtSurvey *survey = wt_figures_get_survey (figures);

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    if (wt_question_tally_get_forms (wt_figures_get_question (figures, i)) > 0)
      return TRUE;
  return FALSE;
}

static guint
count_rows (const WtReportContent *content)
{
  WtSurvey *survey = wt_figures_get_survey (wt_overview_get_figures (content->overview));
  guint n_activities = 0;

  for (guint i = 0; i < content->activity_figures->len; i++)
    n_activities += has_forms (g_ptr_array_index (content->activity_figures, i));
  return n_activities * wt_survey_get_n_questions (survey);
}

gboolean
wt_results_sheet_write (WtWorkbookWriter *writer, GError **error)
{
  const WtReportContent *content = writer->content;
  WtSurvey *survey = wt_figures_get_survey (wt_overview_get_figures (content->overview));
  WtSheetColumn columns[G_N_ELEMENTS (COLUMNS) + 1];
  g_autoptr (WtSheetTable) table = NULL;

  memcpy (columns, COLUMNS, sizeof COLUMNS);
  columns[G_N_ELEMENTS (COLUMNS)] =
      (WtSheetColumn){ wt_small_group_get_title (), WT_CELL_WRAPPED, 8, 16, FALSE };
  table = wt_sheet_table_add (writer, C_ ("sheet", "Survey results"), count_rows (content),
                              "SurveyResults", columns, G_N_ELEMENTS (columns), error);
  if (table == NULL)
    return FALSE;
  for (guint i = 0; i < content->activities->len; i++)
    {
      WtActivity *activity = g_ptr_array_index (content->activities, i);
      WtFigures *figures = g_ptr_array_index (content->activity_figures, i);

      if (!has_forms (figures))
        continue;
      for (guint j = 0; j < wt_survey_get_n_questions (survey); j++)
        add_question (table, activity, wt_survey_get_question (survey, j),
                      wt_figures_get_question (figures, j),
                      wt_settings_get_threshold (content->settings));
    }
  wt_sheet_table_name_columns (table);
  wt_sheet_table_finish (table, _ ("No forms in this period"));
  return TRUE;
}
