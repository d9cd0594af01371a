#include "wt-summary-tables.h"

#include "wt-chart-words.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>
#include <xlsxwriter.h>

#define N_FIGURES (WT_SUMMARY_PAGE_COLUMN_COUNT - WT_SUMMARY_FIGURE_1)
/* Which of them are answered, not usable (left out of the public edition), mean or share, that of
 * the period before (left out without one), and the three that follow from how often each answer
 * was given. */
#define ANSWERED 0
#define UNUSABLE 1
#define MAIN 2
#define BEFORE 3
#define FIRST_DETAIL 4

/* A figure of a question, or words for it. */
typedef struct
{
  double number;
  WtCellKind kind;
  const char *words; /* (nullable) */
  WtPublicMark mark;
} Figure;

/* A number of the period and that of the period before. */
typedef struct
{
  const char *title;
  WtPublicCount now, before;
} KeyFigure;

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

static void
put_count (WtSummary *summary, guint row, guint column, WtPublicCount count, guint table_row)
{
  if (count.mark != WT_PUBLIC_SHOWN)
    wt_summary_put_withheld (summary, row, column, count.mark, table_row);
  else
    wt_summary_put_number (summary, row, column, (double) count.count, WT_CELL_COUNT, table_row,
                           FALSE);
}

static void
put_key_figure (
    WtSummary *summary, guint row, const KeyFigure *figure, gboolean has_before, guint table_row)
{
  worksheet_set_row_pixels (summary->sheet, row, WT_SUMMARY_ROW_HEIGHT, NULL);
  wt_summary_put_text (summary, row, WT_SUMMARY_KEY, figure->title, WT_CELL_TEXT, table_row);
  put_count (summary, row, WT_SUMMARY_KEY_PERIOD, figure->now, table_row);
  if (!has_before)
    return;
  put_count (summary, row, WT_SUMMARY_KEY_BEFORE, figure->before, table_row);
  if (figure->now.mark != WT_PUBLIC_SHOWN || figure->before.mark != WT_PUBLIC_SHOWN)
    wt_summary_put_withheld (summary, row, WT_SUMMARY_KEY_CHANGE, WT_PUBLIC_PROTECTING, table_row);
  else
    put_change (summary, row, figure->now.count, figure->before.count, table_row);
}

static WtPublicCount
count (WtFigures *figures, gint64 (*get) (WtFigures *figures))
{
  return (WtPublicCount){ .count = figures != NULL ? get (figures) : 0 };
}

static guint
write_key_figures (WtSummary *summary, guint row)
{
  WtOverview *overview = summary->writer->content->overview;
  WtPublication *publication = summary->writer->publication;
  WtFigures *now = wt_overview_get_figures (overview);
  WtFigures *before = wt_overview_get_before (overview);
  KeyFigure rows[] = {
    { _ ("Projects"), count (now, wt_figures_get_projects),
      count (before, wt_figures_get_projects) },
    { _ ("Activities"), count (now, wt_figures_get_activities),
      count (before, wt_figures_get_activities) },
    { _ ("People"), count (now, wt_figures_get_people), count (before, wt_figures_get_people) },
    { _ ("Forms"), count (now, wt_figures_get_forms), count (before, wt_figures_get_forms) },
    /* Only where a batch was verified. */
    { _ ("of these verified"), count (now, wt_figures_get_verified),
      count (before, wt_figures_get_verified) },
  };
  guint n_rows = G_N_ELEMENTS (rows) - (wt_figures_get_verified (now) > 0 ? 0 : 1);

  if (publication != NULL)
    {
      rows[2].now = wt_publication_get_people (publication);
      rows[2].before = wt_publication_get_people_before (publication);
      rows[3].now = wt_publication_get_forms (publication);
      rows[3].before = wt_publication_get_forms_before (publication);
    }
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
    put_key_figure (summary, ++row, &rows[i], before != NULL, i);
  return row + 1;
}

/* Whether the tables have the column of figure number @index. */
static gboolean
has_figure (WtSummary *summary, guint index)
{
  if (index == BEFORE)
    return wt_overview_get_before (summary->writer->content->overview) != NULL;
  return index != UNUSABLE || summary->writer->publication == NULL;
}

static void
write_header (WtSummary *summary, guint row, const char *const *titles)
{
  guint column = WT_SUMMARY_FIGURE_1;

  /* With a column less, the long heading is over a narrow one. */
  worksheet_set_row_pixels (summary->sheet, row,
                            has_figure (summary, UNUSABLE) ? WT_SUMMARY_HEADER_HEIGHT
                                                           : WT_SUMMARY_TALL_HEADER_HEIGHT,
                            NULL);
  wt_summary_put_header (summary, row, WT_SUMMARY_QUESTION, titles[0], WT_CELL_TEXT);
  for (guint i = 0; i < N_FIGURES; i++)
    if (has_figure (summary, i))
      wt_summary_put_header (summary, row, column++, titles[i + 1], WT_CELL_COUNT);
}

static void
write_figures (WtSummary *summary, guint row, const Figure *figures, guint table_row)
{
  guint column = WT_SUMMARY_FIGURE_1;

  for (guint i = 0; i < N_FIGURES; i++)
    {
      if (!has_figure (summary, i))
        continue;
      if (figures[i].mark != WT_PUBLIC_SHOWN)
        wt_summary_put_withheld (summary, row, column, figures[i].mark, table_row);
      else if (figures[i].words != NULL)
        wt_summary_put_text (summary, row, column, figures[i].words, WT_CELL_WORDS, table_row);
      else
        wt_summary_put_number (summary, row, column, figures[i].number, figures[i].kind, table_row,
                               TRUE);
      column++;
    }
}

static void
set_figure (Figure *figure, WtPublicFigure value)
{
  figure->number = value.value;
  figure->mark = value.mark;
}

/* Puts what the public edition shows in the place of @figures. */
static void
make_public (WtSummary *summary, guint question, Figure *figures)
{
  WtPublication *publication = summary->writer->publication;
  WtPublicCount answers;

  if (publication == NULL)
    return;
  answers = wt_publication_get_answers (publication, question);
  figures[ANSWERED].number = (double) answers.count;
  figures[ANSWERED].mark = answers.mark;
  set_figure (&figures[MAIN], wt_publication_get_figure (publication, question));
  set_figure (&figures[BEFORE], wt_publication_get_figure_before (publication, question));
  if (wt_publication_shows_answers (publication, question))
    return;
  for (guint i = FIRST_DETAIL; i < N_FIGURES; i++)
    figures[i].mark = answers.mark != WT_PUBLIC_SHOWN ? answers.mark : WT_PUBLIC_PROTECTING;
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
  Figure cells[N_FIGURES] = {
    { (double) score.answered, WT_CELL_COUNT, NULL, WT_PUBLIC_SHOWN },
    { (double) wt_score_tally_get_unusable (&tally), WT_CELL_COUNT, NULL, WT_PUBLIC_SHOWN },
    { score.mean, WT_CELL_DECIMAL, NULL, WT_PUBLIC_SHOWN },
    [BEFORE] = { wt_score_tally_summarise (&earlier).mean, WT_CELL_DECIMAL, NULL, WT_PUBLIC_SHOWN },
    { (double) NAN, WT_CELL_WORDS, interval, WT_PUBLIC_SHOWN },
    { score.median, WT_CELL_NUMBER, NULL, WT_PUBLIC_SHOWN },
    { score.share_high, WT_CELL_SHARE, NULL, WT_PUBLIC_SHOWN },
  };

  make_public (summary, question, cells);
  if (summary->writer->publication != NULL)
    set_figure (&cells[N_FIGURES - 1],
                wt_publication_get_high (summary->writer->publication, question));
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
  Figure cells[N_FIGURES] = {
    { (double) share.answered, WT_CELL_COUNT, NULL, WT_PUBLIC_SHOWN },
    { (double) wt_share_tally_get_unusable (&tally), WT_CELL_COUNT, NULL, WT_PUBLIC_SHOWN },
    { share.share, WT_CELL_SHARE, NULL, WT_PUBLIC_SHOWN },
    [BEFORE] = { wt_share_tally_summarise (&earlier).share, WT_CELL_SHARE, NULL, WT_PUBLIC_SHOWN },
    { (double) NAN, WT_CELL_WORDS, interval, WT_PUBLIC_SHOWN },
    { (double) share.yes, WT_CELL_COUNT, NULL, WT_PUBLIC_SHOWN },
    { (double) share.no, WT_CELL_COUNT, NULL, WT_PUBLIC_SHOWN },
  };

  make_public (summary, question, cells);
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
        write_header (summary, row, titles);
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
