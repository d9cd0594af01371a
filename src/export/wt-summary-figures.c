#include "wt-summary-figures.h"

#include "wt-date.h"

#include <glib/gi18n.h>
#include <math.h>
#include <xlsxwriter.h>

const WtAnswer wt_summary_answers[WT_ANSWER_COUNT] = { WT_ANSWER_YES, WT_ANSWER_PARTLY,
                                                       WT_ANSWER_NOT_YET, WT_ANSWER_NONE,
                                                       WT_ANSWER_NOT_APPLICABLE };

const char *
wt_summary_get_answer_title (WtAnswer answer)
{
  return answer != WT_ANSWER_NONE ? wt_term_get_title (wt_answers, (int) answer) : _ ("No answer");
}

char *
wt_summary_dup_middle_of_month (const char *month)
{
  return g_strdup_printf ("%.7s-15", month);
}

static void
begin_table (WtSummary *summary,
             guint row,
             const char *caption,
             const char *label,
             const char *const *titles,
             guint n_titles)
{
  wt_summary_put_words (summary, row, WT_SUMMARY_KEY, caption, WT_WORDS_HEADING);
  wt_summary_put_header (summary, row, WT_SUMMARY_QUESTION, label, WT_CELL_TEXT);
  for (guint i = 0; i < n_titles; i++)
    wt_summary_put_header (summary, row, WT_SUMMARY_FIGURE_1 + i, titles[i], WT_CELL_COUNT);
  worksheet_set_row_pixels (summary->sheet, row, WT_SUMMARY_TALL_HEADER_HEIGHT, NULL);
}

static void
write_public_answers (WtSummary *summary, guint row, guint question, guint table_row)
{
  WtPublicCount answers = wt_publication_get_answers (summary->writer->publication, question);

  if (answers.mark != WT_PUBLIC_SHOWN)
    wt_summary_put_withheld (summary, row, WT_SUMMARY_FIGURE_1, answers.mark, table_row);
  else
    wt_summary_put_number (summary, row, WT_SUMMARY_FIGURE_1, (double) answers.count, WT_CELL_COUNT,
                           table_row, FALSE);
}

/* What of the forms is not an answer is not in the public edition. */
static guint
write_numbers_of_answers (WtSummary *summary, guint row)
{
  WtSurvey *survey =
      wt_figures_get_survey (wt_overview_get_figures (summary->writer->content->overview));
  const char *title = _ ("Answers");

  begin_table (summary, row, _ ("Answers to each question"), _ ("Question"), &title, 1);
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      row++;
      wt_summary_put_question (summary, row, wt_survey_get_question (survey, i), i);
      write_public_answers (summary, row, i, i);
    }
  return row + 2;
}

/* How all questions were answered: what the tables above leave out. */
static guint
write_answers (WtSummary *summary, guint row)
{
  WtFigures *figures = wt_overview_get_figures (summary->writer->content->overview);
  WtSurvey *survey = wt_figures_get_survey (figures);
  const char *titles[] = { _ ("Forms"), _ ("Answers"), _ ("Blank"), _ ("Illegible"),
                           _ ("More than one box") };
  guint n_questions = wt_survey_get_n_questions (survey);

  begin_table (summary, row, _ ("Answers to each question"), _ ("Question"), titles,
               G_N_ELEMENTS (titles));
  for (guint i = 0; i < n_questions; i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);
      const WtQuestionTally *tally = wt_figures_get_question (figures, i);
      const double numbers[] = {
        (double) wt_question_tally_get_forms (tally),
        (double) wt_question_tally_get_answered (tally),
        (double) tally->blank,
        (double) tally->illegible,
        question->kind != WT_QUESTION_TEXT ? (double) tally->several : (double) NAN,
      };

      row++;
      wt_summary_put_question (summary, row, question, i);
      for (guint j = 0; j < G_N_ELEMENTS (numbers); j++)
        wt_summary_put_number (summary, row, WT_SUMMARY_FIGURE_1 + j, numbers[j], WT_CELL_COUNT, i,
                               FALSE);
    }
  return row + 2;
}

/* How many gave a score to question @question, or words where that is withheld. */
static void
write_score (
    WtSummary *summary, guint row, guint column, guint question, guint score, guint table_row)
{
  WtFigures *figures = wt_overview_get_figures (summary->writer->content->overview);
  WtPublication *publication = summary->writer->publication;

  if (publication != NULL && !wt_publication_shows_answers (publication, question))
    wt_summary_put_withheld (summary, row, column, WT_PUBLIC_PROTECTING, table_row);
  else
    wt_summary_put_number (summary, row, column,
                           (double) wt_figures_get_question (figures, question)->scores[score],
                           WT_CELL_COUNT, table_row, FALSE);
}

/* Scores three or four together, where there is a question whose single ones are withheld. */
static guint
write_bands (WtSummary *summary,
             guint row,
             const char *const *titles,
             const guint *questions,
             WtSummaryFigures *result)
{
  WtPublication *publication = summary->writer->publication;
  const char *labels[WT_PUBLIC_BAND_COUNT] = { _ ("1 to 4"), _ ("5 to 7"), _ ("8 to 10") };
  gint64 bands[WT_PUBLIC_BAND_COUNT];
  gboolean is_wanted = FALSE;

  for (guint i = 0; publication != NULL && i < result->n_scores; i++)
    is_wanted |= !wt_publication_shows_answers (publication, questions[i])
                 && wt_publication_get_bands (publication, questions[i], bands);
  if (!is_wanted)
    return row;
  begin_table (summary, row, _ ("The same, scores taken together"), _ ("Score"), titles,
               result->n_scores);
  result->bands = (WtSummaryRows){ row + 1, WT_PUBLIC_BAND_COUNT };
  for (guint i = 0; i < WT_PUBLIC_BAND_COUNT; i++)
    {
      row++;
      wt_summary_put_text (summary, row, WT_SUMMARY_QUESTION, labels[i], WT_CELL_TEXT, i);
      for (guint j = 0; j < result->n_scores; j++)
        if (wt_publication_get_bands (publication, questions[j], bands))
          wt_summary_put_number (summary, row, WT_SUMMARY_FIGURE_1 + j, (double) bands[i],
                                 WT_CELL_COUNT, i, FALSE);
        else
          wt_summary_put_withheld (summary, row, WT_SUMMARY_FIGURE_1 + j, WT_PUBLIC_PROTECTING, i);
    }
  return row + 2;
}

static guint
write_scores (WtSummary *summary, guint row, WtSummaryFigures *result)
{
  WtFigures *figures = wt_overview_get_figures (summary->writer->content->overview);
  WtSurvey *survey = wt_figures_get_survey (figures);
  const char *titles[WT_SUMMARY_FIGURE_COUNT];
  guint questions[WT_SUMMARY_FIGURE_COUNT];

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    if (wt_survey_get_question (survey, i)->kind == WT_QUESTION_SCALE
        && result->n_scores < WT_SUMMARY_FIGURE_COUNT)
      {
        titles[result->n_scores] = wt_question_get_short_title (wt_survey_get_question (survey, i));
        questions[result->n_scores++] = i;
      }
  if (result->n_scores == 0)
    return row;

  begin_table (summary, row, _ ("How often each score was given"), _ ("Score"), titles,
               result->n_scores);
  result->scores = (WtSummaryRows){ row + 1, WT_SCORE_COUNT };
  for (guint i = 0; i < WT_SCORE_COUNT; i++)
    {
      row++;
      wt_summary_put_number (summary, row, WT_SUMMARY_QUESTION, i + WT_SCORE_MINIMUM, WT_CELL_LABEL,
                             i, FALSE);
      for (guint j = 0; j < result->n_scores; j++)
        write_score (summary, row, WT_SUMMARY_FIGURE_1 + j, questions[j], i, i);
    }
  return write_bands (summary, row + 2, titles, questions, result);
}

static void
write_month (WtSummary *summary,
             guint row,
             const WtMonthFigures *month,
             const WtXmrPoint *point,
             const WtXmrGroup *group,
             guint table_row)
{
  gboolean is_special =
      point->kind == WT_XMR_KIND_IMPROVEMENT || point->kind == WT_XMR_KIND_CONCERN;
  const double numbers[] = {
    [WT_SUMMARY_MONTH_ANSWERS] = (double) wt_score_tally_get_answered (&month->scores),
    [WT_SUMMARY_MONTH_SCORE] = point->value,
    [WT_SUMMARY_MONTH_MEAN] = group->mean,
    [WT_SUMMARY_MONTH_LOWER] = group->lower_limit,
    [WT_SUMMARY_MONTH_UPPER] = group->upper_limit,
    [WT_SUMMARY_MONTH_ORDINARY] = is_special ? (double) NAN : point->value,
    [WT_SUMMARY_MONTH_IMPROVEMENT] =
        point->kind == WT_XMR_KIND_IMPROVEMENT ? point->value : (double) NAN,
    [WT_SUMMARY_MONTH_CONCERN] = point->kind == WT_XMR_KIND_CONCERN ? point->value : (double) NAN,
  };
  g_autofree char *middle = wt_summary_dup_middle_of_month (month->month);

  wt_workbook_writer_put_date (
      summary->writer, summary->sheet, row, WT_SUMMARY_QUESTION, middle,
      wt_workbook_style_get_cell (&summary->writer->style, WT_CELL_MONTH,
                                  table_row % 2 == 0 ? WT_CELL_PLAIN : WT_CELL_BANDED));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    wt_summary_put_number (summary, row, WT_SUMMARY_FIGURE_1 + i, numbers[i],
                           i == WT_SUMMARY_MONTH_ANSWERS ? WT_CELL_COUNT : WT_CELL_DECIMAL,
                           table_row, FALSE);
}

static guint
write_months (WtSummary *summary, guint row, const WtXmr *xmr, WtSummaryFigures *result)
{
  GArray *months = wt_overview_get_months (summary->writer->content->overview);
  const char *titles[] = {
    [WT_SUMMARY_MONTH_ANSWERS] = _ ("Answers"),
    [WT_SUMMARY_MONTH_SCORE] = _ ("Mean score"),
    [WT_SUMMARY_MONTH_MEAN] = _ ("Mean of the months"),
    [WT_SUMMARY_MONTH_LOWER] = _ ("Lower limit"),
    [WT_SUMMARY_MONTH_UPPER] = _ ("Upper limit"),
    [WT_SUMMARY_MONTH_ORDINARY] = _ ("Ordinary"),
    [WT_SUMMARY_MONTH_IMPROVEMENT] = _ ("Improvement"),
    [WT_SUMMARY_MONTH_CONCERN] = _ ("Concern"),
  };

  if (xmr->n_points == 0)
    return row;
  begin_table (summary, row, _ ("Month by month"), _ ("Month"), titles, G_N_ELEMENTS (titles));
  result->months.first_row = row + 1;
  for (guint i = 0; i < months->len && result->months.n_rows < xmr->n_points; i++)
    {
      const WtMonthFigures *month = &g_array_index (months, WtMonthFigures, i);

      /* A month without answers is no point. */
      if (wt_score_tally_get_answered (&month->scores) == 0)
        continue;
      if (result->months.n_rows == 0)
        result->first_month = month->month;
      result->last_month = month->month;
      write_month (summary, ++row, month, &xmr->points[result->months.n_rows], &xmr->groups[0],
                   result->months.n_rows);
      result->months.n_rows++;
    }
  return row + 2;
}

static char *
dup_quarter_words (const char *start)
{
  g_autofree char *end = wt_date_add_months (start, 2);
  g_autofree char *first = wt_date_month_to_short_words (start);
  g_autofree char *last = wt_date_month_to_short_words (end);

  /* Translators: a quarter of a year: first and last month, year: "Oct–Dec 2024" */
  return g_strdup_printf (_ ("%s–%s %.4s"), first, last, end);
}

static guint
write_quarters (WtSummary *summary, guint row, WtSummaryFigures *result)
{
  GArray *quarters = wt_overview_get_quarters (summary->writer->content->overview);
  const char *titles[WT_LEVEL_COUNT];

  if (quarters->len == 0)
    return row;
  for (guint i = 0; i < WT_LEVEL_COUNT; i++)
    titles[i] = wt_term_get_title (wt_levels, (int) i + 1);
  begin_table (summary, row, _ ("Activities by level"), _ ("Quarter"), titles, WT_LEVEL_COUNT);
  result->quarters = (WtSummaryRows){ row + 1, quarters->len };
  for (guint i = 0; i < quarters->len; i++)
    {
      const WtQuarterFigures *quarter = &g_array_index (quarters, WtQuarterFigures, i);
      g_autofree char *words = dup_quarter_words (quarter->start);

      row++;
      wt_summary_put_text (summary, row, WT_SUMMARY_QUESTION, words, WT_CELL_TEXT, i);
      for (guint j = 0; j < WT_LEVEL_COUNT; j++)
        wt_summary_put_number (summary, row, WT_SUMMARY_FIGURE_1 + j,
                               (double) quarter->activities[j + 1], WT_CELL_COUNT, i, FALSE);
    }
  return row + 2;
}

static guint
write_principles (WtSummary *summary, guint row, WtSummaryFigures *result)
{
  WtOverview *overview = summary->writer->content->overview;
  GArray *principles = wt_overview_get_principles (overview);
  const char *titles[WT_ANSWER_COUNT];

  if (principles->len == 0 || wt_overview_get_checklists (overview) == 0)
    return row;
  for (guint i = 0; i < WT_ANSWER_COUNT; i++)
    titles[i] = wt_summary_get_answer_title (wt_summary_answers[i]);
  begin_table (summary, row, _ ("Checklist by principle"), _ ("Principle"), titles,
               WT_ANSWER_COUNT);
  result->principles = (WtSummaryRows){ row + 1, principles->len };
  for (guint i = 0; i < principles->len; i++)
    {
      const WtPrincipleFigures *principle = &g_array_index (principles, WtPrincipleFigures, i);

      row++;
      wt_summary_put_text (summary, row, WT_SUMMARY_QUESTION, principle->title, WT_CELL_TEXT, i);
      for (guint j = 0; j < WT_ANSWER_COUNT; j++)
        wt_summary_put_number (summary, row, WT_SUMMARY_FIGURE_1 + j,
                               (double) principle->answers[wt_summary_answers[j]], WT_CELL_COUNT, i,
                               FALSE);
    }
  return row + 2;
}

WtSummaryFigures
wt_summary_figures_write (WtSummary *summary, const WtXmr *xmr, guint row)
{
  WtSummaryFigures result = { 0 };

  row = summary->writer->publication != NULL ? write_numbers_of_answers (summary, row)
                                             : write_answers (summary, row);
  row = write_scores (summary, row, &result);
  row = write_principles (summary, row, &result);
  row = write_months (summary, row, xmr, &result);
  write_quarters (summary, row, &result);
  return result;
}
