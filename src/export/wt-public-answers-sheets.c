#include "wt-public-sheets.h"

#include "wt-answer-counts.h"
#include "wt-friends-and-family.h"
#include "wt-project.h"
#include "wt-public-cells.h"
#include "wt-question-charts.h"

#include <glib/gi18n.h>
#include <math.h>

/* clang-format off */
static const WtSheetColumn RESULT_COLUMNS[] = {
  { N_ ("Project"), WT_CELL_WRAPPED, 18, 36, FALSE },
  { N_ ("Question"), WT_CELL_WRAPPED, 18, 36, FALSE },
  { N_ ("Answers"), WT_CELL_COUNT, 9, 28, FALSE },
  { N_ ("Mean"), WT_CELL_DECIMAL, 9, 28, FALSE },
  { N_ ("8 or more"), WT_CELL_SHARE, 9, 28, FALSE },
  { N_ ("Share yes"), WT_CELL_SHARE, 9, 28, FALSE },
};

static const WtSheetColumn SURVEY_COLUMNS[] = {
  { N_ ("Question"), WT_CELL_WRAPPED, 20, 44, FALSE },
  { N_ ("Answer"), WT_CELL_WRAPPED, 16, 40, FALSE },
  { N_ ("Number"), WT_CELL_NUMBER, 9, 28, FALSE },
  { N_ ("Share"), WT_CELL_SHARE, 8, 14, FALSE },
};
/* clang-format on */

/* Mean or share in their columns; the other columns stay empty. */
static void
add_figures (WtSheetTable *table,
             const WtQuestion *question,
             WtPublicFigure figure,
             const WtPublicFigure *high,
             int threshold)
{
  if (question->kind == WT_QUESTION_YES_NO)
    {
      wt_sheet_table_add_text (table, "");
      wt_sheet_table_add_text (table, "");
    }
  else if (question->kind != WT_QUESTION_SCALE)
    return;
  wt_public_cells_add_figure (table, figure, threshold);
  if (high != NULL && question->kind == WT_QUESTION_SCALE)
    wt_public_cells_add_figure (table, *high, threshold);
}

static void
add_result (WtSheetTable *table,
            WtPublication *publication,
            const char *scope,
            WtSurvey *survey,
            guint question)
{
  WtPublicFigure high = wt_publication_get_high (publication, question);
  int threshold = wt_publication_get_threshold (publication);

  wt_sheet_table_begin_row (table);
  wt_sheet_table_add_text (table, scope);
  wt_sheet_table_add_text (table,
                           wt_question_get_short_title (wt_survey_get_question (survey, question)));
  wt_public_cells_add_count (table, wt_publication_get_answers (publication, question), threshold);
  add_figures (table, wt_survey_get_question (survey, question),
               wt_publication_get_figure (publication, question), &high, threshold);
}

/* How many answered is not said of a project: together with its forms, it would say how many did
 * not. */
static void
add_project_result (WtSheetTable *table,
                    WtPublication *publication,
                    const char *project,
                    guint index,
                    const WtQuestion *question,
                    guint question_index)
{
  wt_sheet_table_begin_row (table);
  wt_sheet_table_add_text (table, project);
  wt_sheet_table_add_text (table, wt_question_get_short_title (question));
  wt_sheet_table_add_text (table, _ ("not given by project"));
  add_figures (table, question,
               wt_publication_get_project_figure (publication, index, question_index), NULL,
               wt_publication_get_threshold (publication));
}

static void
add_project_results (WtSheetTable *table, WtWorkbookWriter *writer, WtSurvey *survey, guint index)
{
  const char *project = wt_project_get_title (g_ptr_array_index (writer->content->projects, index));

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);

      if (question->kind == WT_QUESTION_SCALE || question->kind == WT_QUESTION_YES_NO)
        add_project_result (table, writer->publication, project, index, question, i);
    }
}

gboolean
wt_public_results_sheet_write (WtWorkbookWriter *writer, GError **error)
{
  const WtReportContent *content = writer->content;
  WtSurvey *survey = wt_figures_get_survey (wt_overview_get_figures (content->overview));
  guint n_questions = wt_survey_get_n_questions (survey);
  g_autoptr (WtSheetTable) table = NULL;

  table = wt_sheet_table_add (writer, C_ ("sheet", "Survey results"),
                              (content->projects->len + 1) * n_questions, "SurveyResults",
                              RESULT_COLUMNS, G_N_ELEMENTS (RESULT_COLUMNS), error);
  if (table == NULL)
    return FALSE;
  for (guint i = 0; i < n_questions; i++)
    add_result (table, writer->publication, content->scope, survey, i);
  for (guint i = 0; content->projects->len > 1 && i < content->projects->len; i++)
    add_project_results (table, writer, survey, i);
  wt_sheet_table_finish (table, _ ("No forms in this period"));
  return TRUE;
}

/* The sheet of one survey while it is written. */
typedef struct
{
  WtSheetTable *table;
  WtPublication *publication;
  WtFigures *figures; /* what is shown of it */
  guint survey;
  guint question;
} Sheet;

/* @share: 0 to 1, or NAN */
static void
add_row (Sheet *sheet, const char *answer, WtPublicCount count, double share)
{
  WtSurvey *survey = wt_figures_get_survey (sheet->figures);

  wt_sheet_table_begin_row (sheet->table);
  wt_sheet_table_add_text (
      sheet->table, wt_question_get_short_title (wt_survey_get_question (survey, sheet->question)));
  wt_sheet_table_add_text (sheet->table, answer);
  wt_public_cells_add_count (sheet->table, count,
                             wt_publication_get_threshold (sheet->publication));
  wt_sheet_table_add_number (sheet->table, share);
}

static void
add_answer (Sheet *sheet, const char *answer, gint64 count, gint64 answered)
{
  add_row (sheet, answer, (WtPublicCount){ .count = count },
           answered > 0 ? (double) count / (double) answered : (double) NAN);
}

static void
add_answers (Sheet *sheet)
{
  const WtQuestionTally *tally = wt_figures_get_question (sheet->figures, sheet->question);
  gint64 answered = wt_question_tally_get_answered (tally);
  g_autoptr (GArray) answers = wt_answer_counts_list (sheet->figures, sheet->question);
  WtFriendsSummary summary = wt_friends_summarise (tally->choices);

  for (guint i = 0; i < answers->len; i++)
    {
      const WtAnswerCount *answer = &g_array_index (answers, WtAnswerCount, i);

      add_answer (sheet, answer->label, answer->count, answered);
    }
  if (!wt_question_charts_is_friends (wt_figures_get_survey (sheet->figures), sheet->question))
    return;
  add_answer (sheet, _ ("Positive: very good or good"), summary.positive, answered);
  add_answer (sheet, _ ("Negative: poor or very poor"), summary.negative, answered);
}

static void
add_mean (Sheet *sheet)
{
  const WtNumberSummary *numbers = wt_figures_get_numbers (sheet->figures, sheet->question);
  WtSurvey *survey = wt_figures_get_survey (sheet->figures);

  if (isnan (numbers->mean))
    return;
  wt_sheet_table_begin_row (sheet->table);
  wt_sheet_table_add_text (
      sheet->table, wt_question_get_short_title (wt_survey_get_question (survey, sheet->question)));
  wt_sheet_table_add_text (sheet->table, _ ("Mean"));
  wt_sheet_table_add_number (sheet->table, numbers->mean);
}

static void
add_question (Sheet *sheet)
{
  const WtPublicCount withheld = { .mark = WT_PUBLIC_PROTECTING };

  add_row (sheet, _ ("All answers"),
           wt_publication_get_survey_answers (sheet->publication, sheet->survey, sheet->question),
           (double) NAN);
  if (wt_publication_shows_survey_answers (sheet->publication, sheet->survey, sheet->question))
    {
      add_mean (sheet);
      add_answers (sheet);
    }
  else
    add_row (sheet, _ ("How often each answer was given"), withheld, (double) NAN);
}

static gboolean
write_survey (WtWorkbookWriter *writer, guint number, GError **error)
{
  WtFigures *figures = g_ptr_array_index (writer->content->other_surveys, number);
  WtSurvey *survey = wt_figures_get_survey (figures);
  lxw_worksheet *worksheet = wt_workbook_writer_add_sheet (writer, wt_survey_get_title (survey),
                                                           WT_SHEET_IN_MEMORY, error);
  /* Excel's names of tables are letters. */
  const char name[] = { 'O', 'w', 'n', (char) ('A' + number / 26 % 26), (char) ('A' + number % 26),
                        '\0' };
  g_autoptr (WtSheetTable) table = NULL;
  Sheet sheet = { .publication = writer->publication, .figures = figures, .survey = number };

  if (worksheet == NULL)
    return FALSE;
  table = wt_sheet_table_new (writer, worksheet, WT_SHEET_IN_MEMORY, name, SURVEY_COLUMNS,
                              G_N_ELEMENTS (SURVEY_COLUMNS));
  sheet.table = table;
  for (sheet.question = 0; sheet.question < wt_survey_get_n_questions (survey); sheet.question++)
    add_question (&sheet);
  wt_sheet_table_finish (table, _ ("No questions"));
  return TRUE;
}

gboolean
wt_public_survey_sheets_write (WtWorkbookWriter *writer, GError **error)
{
  for (guint i = 0; i < writer->content->other_surveys->len; i++)
    if (!write_survey (writer, i, error))
      return FALSE;
  return TRUE;
}
