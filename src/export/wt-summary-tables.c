#include "wt-summary-tables.h"

#include "wt-chart-words.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>
#include <xlsxwriter.h>

#define N_FIGURES (WT_SUMMARY_PAGE_COLUMN_COUNT - WT_SUMMARY_FIGURE_1)
/* Which of them is that of the period before; left out without one. */
#define BEFORE 3

/* A figure of a question, or words for it. */
typedef struct
{
  double number;
  WtCellKind kind;
  const char *words; /* (nullable) */
} Figure;

static gboolean
is_a_year (const WtFilter *filter)
{
  if (filter->from[0] == '\0' || filter->to[0] == '\0')
    return FALSE;
  return (atoi (filter->to) - atoi (filter->from)) * 12 + atoi (filter->to + 5)
             - atoi (filter->from + 5)
         == 11;
}

static const char *
get_before_title (const WtFilter *filter)
{
  return is_a_year (filter) ? _ ("Year before") : _ ("Period before");
}

/* A formula, as a reader would expect; with its result, as not every program works it out. */
static void
put_change (WtSummary *summary, guint row, gint64 now, gint64 before, guint table_row)
{
  char formula[64] = "=", *end = formula + 1;

  lxw_rowcol_to_cell (end, row, WT_SUMMARY_KEY_PERIOD);
  g_strlcat (formula, "-", sizeof formula);
  lxw_rowcol_to_cell (formula + strlen (formula), row, WT_SUMMARY_KEY_BEFORE);
  worksheet_write_formula_num (
      summary->sheet, row, WT_SUMMARY_KEY_CHANGE, formula,
      wt_workbook_style_get_cell (&summary->writer->style, WT_CELL_CHANGE,
                                  table_row % 2 == 0 ? WT_CELL_PLAIN : WT_CELL_BANDED),
      (double) (now - before));
}

static guint
write_key_figures (WtSummary *summary, guint row)
{
  WtOverview *overview = summary->writer->content->overview;
  WtFigures *now = wt_overview_get_figures (overview);
  WtFigures *before = wt_overview_get_before (overview);
  const struct
  {
    const char *title;
    gint64 (*get) (WtFigures *figures);
  } ROWS[] = {
    { _ ("Projects"), wt_figures_get_projects },
    { _ ("Activities"), wt_figures_get_activities },
    { _ ("People"), wt_figures_get_people },
    { _ ("Forms"), wt_figures_get_forms },
    /* Only where a batch was verified. */
    { _ ("of these verified"), wt_figures_get_verified },
  };
  guint n_rows = G_N_ELEMENTS (ROWS) - (wt_figures_get_verified (now) > 0 ? 0 : 1);

  worksheet_set_row_pixels (summary->sheet, row, WT_SUMMARY_HEADER_HEIGHT, NULL);
  wt_summary_put_header (summary, row, WT_SUMMARY_KEY, _ ("Key figures"), WT_CELL_TEXT);
  wt_summary_put_header (summary, row, WT_SUMMARY_KEY_PERIOD, _ ("Period"), WT_CELL_COUNT);
  if (before != NULL)
    {
      wt_summary_put_header (summary, row, WT_SUMMARY_KEY_BEFORE,
                             get_before_title (wt_figures_get_filter (now)), WT_CELL_COUNT);
      wt_summary_put_header (summary, row, WT_SUMMARY_KEY_CHANGE, _ ("Change"), WT_CELL_COUNT);
    }
  for (guint i = 0; i < n_rows; i++)
    {
      row++;
      worksheet_set_row_pixels (summary->sheet, row, WT_SUMMARY_ROW_HEIGHT, NULL);
      wt_summary_put_text (summary, row, WT_SUMMARY_KEY, ROWS[i].title, WT_CELL_TEXT, i);
      wt_summary_put_number (summary, row, WT_SUMMARY_KEY_PERIOD, (double) ROWS[i].get (now),
                             WT_CELL_COUNT, i, FALSE);
      if (before == NULL)
        continue;
      wt_summary_put_number (summary, row, WT_SUMMARY_KEY_BEFORE, (double) ROWS[i].get (before),
                             WT_CELL_COUNT, i, FALSE);
      put_change (summary, row, ROWS[i].get (now), ROWS[i].get (before), i);
    }
  return row + 1;
}

static void
write_header (WtSummary *summary, guint row, const char *const *titles, gboolean has_before)
{
  guint column = WT_SUMMARY_FIGURE_1;

  worksheet_set_row_pixels (summary->sheet, row, WT_SUMMARY_HEADER_HEIGHT, NULL);
  wt_summary_put_header (summary, row, WT_SUMMARY_QUESTION, titles[0], WT_CELL_TEXT);
  for (guint i = 0; i < N_FIGURES; i++)
    if (i != BEFORE || has_before)
      wt_summary_put_header (summary, row, column++, titles[i + 1], WT_CELL_COUNT);
}

static void
write_figures (WtSummary *summary, guint row, const Figure *figures, guint table_row)
{
  gboolean has_before = wt_overview_get_before (summary->writer->content->overview) != NULL;
  guint column = WT_SUMMARY_FIGURE_1;

  for (guint i = 0; i < N_FIGURES; i++)
    {
      if (i == BEFORE && !has_before)
        continue;
      if (figures[i].words != NULL)
        wt_summary_put_text (summary, row, column, figures[i].words, WT_CELL_WORDS, table_row);
      else
        wt_summary_put_number (summary, row, column, figures[i].number, figures[i].kind, table_row,
                               TRUE);
      column++;
    }
}

/* The answers of the period before, none when there is no such period. */
static WtQuestionTally
get_before (WtSummary *summary, guint question)
{
  WtFigures *before = wt_overview_get_before (summary->writer->content->overview);

  return before != NULL ? *wt_figures_get_question (before, question) : (WtQuestionTally){ 0 };
}

static void
write_score (WtSummary *summary, guint row, guint question, guint table_row)
{
  WtFigures *figures = wt_overview_get_figures (summary->writer->content->overview);
  WtQuestionTally before = get_before (summary, question);
  WtScoreTally tally = wt_question_tally_to_scores (wt_figures_get_question (figures, question));
  WtScoreTally earlier = wt_question_tally_to_scores (&before);
  WtScoreSummary score = wt_score_tally_summarise (&tally);
  g_autofree char *interval = wt_interval_is_defined (score.mean_interval)
                                  ? wt_chart_words_decimals (score.mean_interval)
                                  : g_strdup ("–");
  const Figure cells[N_FIGURES] = {
    { (double) score.answered, WT_CELL_COUNT, NULL },
    { (double) wt_score_tally_get_unusable (&tally), WT_CELL_COUNT, NULL },
    { score.mean, WT_CELL_DECIMAL, NULL },
    [BEFORE] = { wt_score_tally_summarise (&earlier).mean, WT_CELL_DECIMAL, NULL },
    { (double) NAN, WT_CELL_WORDS, interval },
    { score.median, WT_CELL_NUMBER, NULL },
    { score.share_high, WT_CELL_SHARE, NULL },
  };

  write_figures (summary, row, cells, table_row);
}

static void
write_share (WtSummary *summary, guint row, guint question, guint table_row)
{
  WtFigures *figures = wt_overview_get_figures (summary->writer->content->overview);
  WtQuestionTally before = get_before (summary, question);
  WtShareTally tally = wt_question_tally_to_shares (wt_figures_get_question (figures, question));
  WtShareTally earlier = wt_question_tally_to_shares (&before);
  WtShareSummary share = wt_share_tally_summarise (&tally);
  g_autofree char *interval = wt_interval_is_defined (share.interval)
                                  /* Translators: an interval in per cent: "85.3 to 90.5%" */
                                  ? g_strdup_printf (_ ("%.1f to %.1f%%"), 100 * share.interval.low,
                                                     100 * share.interval.high)
                                  : g_strdup ("–");
  const Figure cells[N_FIGURES] = {
    { (double) share.answered, WT_CELL_COUNT, NULL },
    { (double) wt_share_tally_get_unusable (&tally), WT_CELL_COUNT, NULL },
    { share.share, WT_CELL_SHARE, NULL },
    [BEFORE] = { wt_share_tally_summarise (&earlier).share, WT_CELL_SHARE, NULL },
    { (double) NAN, WT_CELL_WORDS, interval },
    { (double) share.yes, WT_CELL_COUNT, NULL },
    { (double) share.no, WT_CELL_COUNT, NULL },
  };

  write_figures (summary, row, cells, table_row);
}

/* The questions of one kind; returns @row when there is none, else the first row below. */
static guint
write_questions (WtSummary *summary,
                 guint row,
                 WtQuestionKind kind,
                 const char *const *titles,
                 void (*write) (WtSummary *, guint, guint, guint))
{
  WtOverview *overview = summary->writer->content->overview;
  WtSurvey *survey = wt_figures_get_survey (wt_overview_get_figures (overview));
  guint table_row = 0;

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);

      if (question->kind != kind)
        continue;
      if (table_row == 0)
        write_header (summary, row, titles, wt_overview_get_before (overview) != NULL);
      wt_summary_put_question (summary, row + 1 + table_row, question, table_row);
      write (summary, row + 1 + table_row, i, table_row);
      table_row++;
    }
  return table_row > 0 ? row + 1 + table_row : row;
}

guint
wt_summary_tables_write (WtSummary *summary, guint row)
{
  const WtFilter *filter =
      wt_figures_get_filter (wt_overview_get_figures (summary->writer->content->overview));
  const char *before = get_before_title (filter);
  const char *score_titles[] = { _ ("Scores, 1 to 10"),
                                 _ ("Answers"),
                                 _ ("Not usable"),
                                 _ ("Mean"),
                                 before,
                                 /* xgettext:no-c-format */ _ ("95% interval"),
                                 _ ("Median"),
                                 _ ("8 or more") };
  const char *share_titles[] = { _ ("Yes or no"),  _ ("Answers"),
                                 _ ("Not usable"), _ ("Share yes"),
                                 before,           /* xgettext:no-c-format */ _ ("95% interval"),
                                 _ ("Said yes"),   _ ("Said no") };
  guint left = write_key_figures (summary, row);
  guint right = write_questions (summary, row, WT_QUESTION_SCALE, score_titles, write_score);

  if (right > row)
    worksheet_set_row_pixels (summary->sheet, right++, WT_SUMMARY_ROW_HEIGHT, NULL);
  right = write_questions (summary, right, WT_QUESTION_YES_NO, share_titles, write_share);
  return MAX (left, right);
}
