#include "wt-summary-tables.h"

#include "wt-chart-words.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>

/* The last of them is that of the period before. */
#define N_FIGURES (WT_SUMMARY_PAGE_COLUMN_COUNT - WT_SUMMARY_FIGURE_1)

static gboolean
is_a_year (const WtFilter *filter)
{
  if (filter->from[0] == '\0' || filter->to[0] == '\0')
    return FALSE;
  return (atoi (filter->to) - atoi (filter->from)) * 12 + atoi (filter->to + 5)
         - atoi (filter->from + 5) == 11;
}

static const char *
get_before_title (const WtFilter *filter)
{
  return is_a_year (filter) ? _("Year before") : _("Period before");
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
    { _("Projects"), wt_figures_get_projects },
    { _("Activities"), wt_figures_get_activities },
    { _("People"), wt_figures_get_people },
    { _("Forms"), wt_figures_get_forms },
  };

  worksheet_set_row_pixels (summary->sheet, row, WT_SUMMARY_HEADER_HEIGHT, NULL);
  wt_summary_put_header (summary, row, WT_SUMMARY_KEY, _("Key figures"), WT_CELL_TEXT);
  wt_summary_put_header (summary, row, WT_SUMMARY_KEY_PERIOD, _("Period"), WT_CELL_COUNT);
  if (before != NULL)
    {
      wt_summary_put_header (summary, row, WT_SUMMARY_KEY_BEFORE,
                             get_before_title (wt_figures_get_filter (now)), WT_CELL_COUNT);
      wt_summary_put_header (summary, row, WT_SUMMARY_KEY_CHANGE, _("Change"), WT_CELL_COUNT);
    }
  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
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
  worksheet_set_row_pixels (summary->sheet, row, WT_SUMMARY_HEADER_HEIGHT, NULL);
  wt_summary_put_header (summary, row, WT_SUMMARY_QUESTION, titles[0], WT_CELL_TEXT);
  for (guint i = 0; i < N_FIGURES - (has_before ? 0 : 1); i++)
    wt_summary_put_header (summary, row, WT_SUMMARY_FIGURE_1 + i, titles[i + 1], WT_CELL_COUNT);
}

static void
write_score (WtSummary *summary, guint row, guint question, guint table_row)
{
  WtOverview *overview = summary->writer->content->overview;
  WtFigures *figures = wt_overview_get_figures (overview);
  WtFigures *before = wt_overview_get_before (overview);
  WtScoreTally tally = wt_question_tally_to_scores (wt_figures_get_question (figures, question));
  WtScoreSummary score = wt_score_tally_summarise (&tally);
  gboolean has_interval = wt_interval_is_defined (score.mean_interval);
  g_autofree char *interval =
      has_interval ? wt_chart_words_decimals (score.mean_interval) : g_strdup ("–");
  const struct
  {
    double number;
    WtCellKind kind;
  } FIGURES[] = {
    { (double) score.answered, WT_CELL_COUNT },
    { (double) wt_score_tally_get_unusable (&tally), WT_CELL_COUNT },
    { score.mean, WT_CELL_DECIMAL },
    { (double) NAN, WT_CELL_WORDS },
    { score.median, WT_CELL_NUMBER },
    { score.share_high, WT_CELL_SHARE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (FIGURES); i++)
    if (FIGURES[i].kind == WT_CELL_WORDS)
      wt_summary_put_text (summary, row, WT_SUMMARY_FIGURE_1 + i, interval, WT_CELL_WORDS,
                           table_row);
    else
      wt_summary_put_number (summary, row, WT_SUMMARY_FIGURE_1 + i, FIGURES[i].number,
                             FIGURES[i].kind, table_row, TRUE);
  if (before != NULL)
    {
      WtScoreTally earlier =
          wt_question_tally_to_scores (wt_figures_get_question (before, question));

      wt_summary_put_number (summary, row, WT_SUMMARY_FIGURE_7,
                             wt_score_tally_summarise (&earlier).mean, WT_CELL_DECIMAL, table_row,
                             TRUE);
    }
}

static void
write_share (WtSummary *summary, guint row, guint question, guint table_row)
{
  WtOverview *overview = summary->writer->content->overview;
  WtFigures *figures = wt_overview_get_figures (overview);
  WtFigures *before = wt_overview_get_before (overview);
  WtShareTally tally = wt_question_tally_to_shares (wt_figures_get_question (figures, question));
  WtShareSummary share = wt_share_tally_summarise (&tally);
  gboolean has_interval = wt_interval_is_defined (share.interval);
  /* Translators: an interval in per cent: "85.3 to 90.5%" */
  g_autofree char *interval =
      has_interval ? g_strdup_printf (_("%.1f to %.1f%%"), 100 * share.interval.low,
                                      100 * share.interval.high)
                   : g_strdup ("–");

  wt_summary_put_number (summary, row, WT_SUMMARY_FIGURE_1, (double) share.answered, WT_CELL_COUNT,
                         table_row, TRUE);
  wt_summary_put_number (summary, row, WT_SUMMARY_FIGURE_2,
                         (double) wt_share_tally_get_unusable (&tally), WT_CELL_COUNT, table_row,
                         TRUE);
  wt_summary_put_number (summary, row, WT_SUMMARY_FIGURE_3, share.share, WT_CELL_SHARE, table_row,
                         TRUE);
  wt_summary_put_text (summary, row, WT_SUMMARY_FIGURE_4, interval, WT_CELL_WORDS, table_row);
  wt_summary_put_number (summary, row, WT_SUMMARY_FIGURE_5, (double) share.yes, WT_CELL_COUNT,
                         table_row, TRUE);
  wt_summary_put_number (summary, row, WT_SUMMARY_FIGURE_6, (double) share.no, WT_CELL_COUNT,
                         table_row, TRUE);
  if (before != NULL)
    {
      WtShareTally earlier =
          wt_question_tally_to_shares (wt_figures_get_question (before, question));

      wt_summary_put_number (summary, row, WT_SUMMARY_FIGURE_7,
                             wt_share_tally_summarise (&earlier).share, WT_CELL_SHARE, table_row,
                             TRUE);
    }
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
  const char *score_titles[] = { _("Scores, 1 to 10"), _("Answers"), _("Not usable"), _("Mean"),
                                 _("95% interval"),       _("Median"),  _("8 or more"),  before };
  const char *share_titles[] = { _("Yes or no"),   _("Answers"),  _("Not usable"), _("Share yes"),
                                 _("95% interval"),  _("Said yes"), _("Said no"),    before };
  guint left = write_key_figures (summary, row);
  guint right = write_questions (summary, row, WT_QUESTION_SCALE, score_titles, write_score);

  if (right > row)
    worksheet_set_row_pixels (summary->sheet, right++, WT_SUMMARY_ROW_HEIGHT, NULL);
  right = write_questions (summary, right, WT_QUESTION_YES_NO, share_titles, write_share);
  return MAX (left, right);
}
