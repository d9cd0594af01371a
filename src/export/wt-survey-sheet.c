#include "wt-survey-sheet.h"

#include "wt-answer-counts.h"
#include "wt-friends-and-family.h"
#include "wt-question-charts.h"
#include "wt-sheet-table.h"
#include "wt-small-group.h"
#include "wt-suppression.h"

#include <glib/gi18n.h>
#include <math.h>

/* clang-format off */
static const WtSheetColumn COLUMNS[] = {
  { N_ ("Question"), WT_CELL_WRAPPED, 20, 44, FALSE },
  { N_ ("Answer"), WT_CELL_WRAPPED, 16, 36, FALSE },
  { N_ ("Number"), WT_CELL_NUMBER, 9, 14, FALSE },
  { N_ ("Share"), WT_CELL_SHARE, 8, 14, FALSE },
};
/* clang-format on */

/* The sheet of one survey while it is written. */
typedef struct
{
  WtSheetTable *table;
  WtFigures *figures;
  guint index; /* of the question */
  int threshold;
} Sheet;

static const WtQuestion *
get_question (Sheet *sheet)
{
  return wt_survey_get_question (wt_figures_get_survey (sheet->figures), sheet->index);
}

static const WtQuestionTally *
get_tally (Sheet *sheet)
{
  return wt_figures_get_question (sheet->figures, sheet->index);
}

/* @share: 0 to 1, or NAN; @warning: (nullable) why the number is not to be published */
static void
add_row (Sheet *sheet, const char *answer, double number, double share, const char *warning)
{
  wt_sheet_table_begin_row (sheet->table);
  wt_sheet_table_add_text (sheet->table, wt_question_get_short_title (get_question (sheet)));
  wt_sheet_table_add_text (sheet->table, answer);
  wt_sheet_table_add_number (sheet->table, number);
  wt_sheet_table_add_number (sheet->table, share);
  wt_sheet_table_add_text (sheet->table, warning != NULL ? warning : "");
}

/* A count whose share is of @answered. */
static void
add_count (Sheet *sheet, const char *answer, gint64 count, gint64 answered, gboolean gives_away)
{
  g_autofree char *warning = wt_small_group_dup_count_words (count, gives_away, sheet->threshold);

  add_row (sheet, answer, (double) count,
           answered > 0 ? (double) count / (double) answered : (double) NAN, warning);
}

/* Marks what would have to be withheld. Who gives several answers is in several rows, and each is
 * protected by those who did not give it. */
static void
mark_answers (Sheet *sheet, GArray *answers, gint64 answered, bool *marks)
{
  g_autofree gint64 *counts = g_new0 (gint64, MAX (answers->len, 1));
  bool total;

  for (guint i = 0; i < answers->len; i++)
    counts[i] = g_array_index (answers, WtAnswerCount, i).count;
  if (answers->len == WT_FRIENDS_COUNT
      && wt_question_charts_is_friends (wt_figures_get_survey (sheet->figures), sheet->index))
    {
      WtFriendsMarks friends = wt_friends_mark (counts, sheet->threshold);

      memcpy (marks, friends.answers, sizeof friends.answers);
      return;
    }
  if (get_question (sheet)->kind != WT_QUESTION_CHOICES)
    {
      wt_suppression_mark_row (counts, answers->len, sheet->threshold, marks, &total);
      return;
    }
  for (guint i = 0; i < answers->len; i++)
    {
      const gint64 both[] = { counts[i], answered - counts[i] };
      bool cells[G_N_ELEMENTS (both)];

      wt_suppression_mark_row (both, G_N_ELEMENTS (both), sheet->threshold, cells, &total);
      marks[i] = cells[0];
    }
}

static void
add_answers (Sheet *sheet)
{
  g_autoptr (GArray) answers = wt_answer_counts_list (sheet->figures, sheet->index);
  gint64 answered = wt_question_tally_get_answered (get_tally (sheet));
  g_autofree bool *marks = g_new0 (bool, MAX (answers->len, 1));

  mark_answers (sheet, answers, answered, marks);
  for (guint i = 0; i < answers->len; i++)
    {
      const WtAnswerCount *answer = &g_array_index (answers, WtAnswerCount, i);

      add_count (sheet, answer->label, answer->count, answered, marks[i]);
    }
}

static void
add_friends (Sheet *sheet)
{
  const gint64 *counts = get_tally (sheet)->choices;
  WtFriendsSummary summary = wt_friends_summarise (counts);
  WtFriendsMarks marks = wt_friends_mark (counts, sheet->threshold);
  g_autofree char *positive =
      wt_small_group_dup_count_words (summary.positive, marks.positive, sheet->threshold);
  g_autofree char *negative =
      wt_small_group_dup_count_words (summary.negative, marks.negative, sheet->threshold);

  add_row (sheet, _ ("Positive: very good or good"), (double) summary.positive,
           summary.share_positive, positive);
  add_row (sheet, _ ("Negative: poor or very poor"), (double) summary.negative,
           summary.share_negative, negative);
}

static void
add_numbers (Sheet *sheet)
{
  const WtNumberSummary *numbers = wt_figures_get_numbers (sheet->figures, sheet->index);
  g_autofree char *small = wt_small_group_dup_words (numbers->n, sheet->threshold);
  const char *single = _ ("one person’s: do not publish");

  add_row (sheet, _ ("Mean"), numbers->mean, (double) NAN, small);
  add_row (sheet, _ ("Median"), numbers->median, (double) NAN, small);
  add_row (sheet, _ ("Standard deviation"), numbers->standard_deviation, (double) NAN, small);
  add_row (sheet, _ ("Smallest"), numbers->minimum, (double) NAN, numbers->n > 0 ? single : small);
  add_row (sheet, _ ("Largest"), numbers->maximum, (double) NAN, numbers->n > 0 ? single : small);
}

static void
add_unusable (Sheet *sheet)
{
  const WtQuestionTally *tally = get_tally (sheet);
  const struct
  {
    const char *title;
    gint64 count;
  } ROWS[] = { { _ ("Blank"), tally->blank },
               { _ ("Illegible"), tally->illegible },
               { _ ("More than one box"), tally->several } };

  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    if (ROWS[i].count > 0)
      add_count (sheet, ROWS[i].title, ROWS[i].count, 0, FALSE);
}

static void
add_question (Sheet *sheet)
{
  gint64 answered = wt_question_tally_get_answered (get_tally (sheet));
  WtSurvey *survey = wt_figures_get_survey (sheet->figures);
  g_autofree char *small = wt_small_group_dup_words (answered, sheet->threshold);

  add_row (sheet, _ ("All answers"), (double) answered, (double) NAN, small);
  if (get_question (sheet)->kind == WT_QUESTION_NUMBER)
    add_numbers (sheet);
  else
    add_answers (sheet);
  if (wt_question_charts_is_friends (survey, sheet->index))
    add_friends (sheet);
  add_unusable (sheet);
}

static gboolean
write_sheet (WtWorkbookWriter *writer, WtFigures *figures, guint number, GError **error)
{
  WtSheetColumn columns[G_N_ELEMENTS (COLUMNS) + 1];
  WtSurvey *survey = wt_figures_get_survey (figures);
  lxw_worksheet *worksheet = wt_workbook_writer_add_sheet (writer, wt_survey_get_title (survey),
                                                           WT_SHEET_IN_MEMORY, error);
  /* Excel's names of tables are letters. */
  const char name[] = { 'O', 'w', 'n', (char) ('A' + number / 26 % 26), (char) ('A' + number % 26),
                        '\0' };
  g_autoptr (WtSheetTable) table = NULL;
  Sheet sheet = { .figures = figures,
                  .threshold = wt_settings_get_threshold (writer->content->settings) };

  if (worksheet == NULL)
    return FALSE;
  memcpy (columns, COLUMNS, sizeof COLUMNS);
  columns[G_N_ELEMENTS (COLUMNS)] =
      (WtSheetColumn){ wt_small_group_get_title (), WT_CELL_WRAPPED, 8, 36, FALSE };
  table = wt_sheet_table_new (writer, worksheet, WT_SHEET_IN_MEMORY, name, columns,
                              G_N_ELEMENTS (columns));
  sheet.table = table;
  for (sheet.index = 0; sheet.index < wt_survey_get_n_questions (survey); sheet.index++)
    add_question (&sheet);
  wt_sheet_table_finish (table, _ ("No questions"));
  return TRUE;
}

gboolean
wt_survey_sheets_write (WtWorkbookWriter *writer, GError **error)
{
  GPtrArray *surveys = writer->content->other_surveys;

  for (guint i = 0; surveys != NULL && i < surveys->len; i++)
    if (!write_sheet (writer, g_ptr_array_index (surveys, i), i, error))
      return FALSE;
  return TRUE;
}
