#include "wt-summary-sheet.h"

#include "wt-chart-factory.h"
#include "wt-date.h"
#include "wt-question-charts.h"
#include "wt-spectrum-chart.h"
#include "wt-summary-charts.h"
#include "wt-summary-tables.h"
#include "wt-summary-words.h"
#include "wt-workbook-logo.h"
#include "wt-workbook-text.h"
#include "wt-xmr-chart.h"

#include <glib/gi18n.h>
#include <xlsxwriter.h>

#define TITLE_HEIGHT 34
#define TITLE_HEIGHT_BESIDE_LOGO (WT_WORKBOOK_LOGO_HEIGHT + 8)
#define SUBTITLE_HEIGHT 22
#define GAP_HEIGHT 10
#define HEADING_HEIGHT 24
#define SENTENCE_HEIGHT 17
#define SENTENCE_FONT_SIZE 10
#define CHART_ROW_HEIGHT 20
#define ROWS_OF_SMALL_CHART 11
#define ROWS_OF_LARGE_CHART 13

/* Heading, and a sentence of two lines. */
#define ROWS_ABOVE_CHART 3

#define BLOCK_COUNT 3
/* Columns on a third of the page stay readable up to this number of quarters. */
#define QUARTERS_MAXIMUM 8

/* The first column of each third of the page, and of what would come after it. */
static const guint BLOCKS[BLOCK_COUNT + 1] = { WT_SUMMARY_KEY, WT_SUMMARY_QUESTION,
                                               WT_SUMMARY_FIGURE_4, WT_SUMMARY_PAGE_COLUMN_COUNT };

typedef enum
{
  PICTURE_SCORES,
  PICTURE_CHECKLIST,
  PICTURE_MONTHS,
  PICTURE_SPECTRUM,
} PictureKind;

/* A chart and its place. */
typedef struct
{
  PictureKind kind;
  WtChart *words;                     /* (owned) */
  const WtQuestion *question;         /* (nullable) of scores */
  const WtQuestionTally *tally;       /* (nullable) likewise */
  gint64 bands[WT_PUBLIC_BAND_COUNT]; /* of withheld scores that are not empty */
  guint index;                        /* of the question among those with scores */
  guint n_quarters;
  gboolean is_empty;
  gboolean is_withheld; /* its single numbers */
  guint first_block;
  guint n_blocks;
  guint row; /* of the heading */
  guint n_rows;
} Picture;

static void
picture_clear (gpointer data)
{
  g_clear_object (&((Picture *) data)->words);
}

static void
add_score_pictures (WtOverview *overview, WtPublication *publication, GArray *pictures)
{
  WtFigures *figures = wt_overview_get_figures (overview);
  WtSurvey *survey = wt_figures_get_survey (figures);

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      Picture picture = { .kind = PICTURE_SCORES, .index = pictures->len };

      picture.question = wt_survey_get_question (survey, i);
      if (picture.question->kind != WT_QUESTION_SCALE || pictures->len == WT_SUMMARY_FIGURE_COUNT)
        continue;
      picture.tally = wt_figures_get_question (figures, i);
      picture.is_empty = wt_question_tally_get_answered (picture.tally) == 0;
      picture.is_withheld = publication != NULL && !wt_publication_shows_answers (publication, i);
      if (picture.is_withheld && wt_publication_get_bands (publication, i, picture.bands))
        {
          picture.is_empty = FALSE;
          picture.words = wt_question_charts_make_bands (picture.question, picture.bands);
        }
      else
        picture.words = wt_chart_factory_make_for_figures (picture.question->key, figures, 0, NULL);
      g_array_append_val (pictures, picture);
    }
}

static void
add_checklist_picture (WtOverview *overview, GArray *pictures)
{
  Picture picture = { .kind = PICTURE_CHECKLIST };

  picture.words = wt_chart_factory_make (WT_CHART_KIND_CHECKLIST, overview, 0, NULL);
  picture.is_empty = wt_overview_get_checklists (overview) == 0;
  g_array_append_val (pictures, picture);
}

static void
add_months_picture (WtOverview *overview, GArray *pictures)
{
  Picture picture = { .kind = PICTURE_MONTHS };

  picture.words = wt_chart_factory_make (WT_CHART_KIND_MONTHS, overview, 0, NULL);
  picture.is_empty = wt_xmr_chart_get_xmr (WT_XMR_CHART (picture.words))->n_points == 0;
  g_array_append_val (pictures, picture);
}

static void
add_spectrum_picture (WtOverview *overview, GArray *pictures)
{
  GArray *quarters = wt_overview_get_quarters (overview);
  Picture picture = { .kind = PICTURE_SPECTRUM };
  g_autofree char *title = NULL;

  picture.n_quarters = MIN (quarters->len, QUARTERS_MAXIMUM);
  picture.is_empty = quarters->len == 0;
  title = quarters->len > QUARTERS_MAXIMUM
              /* Translators: a title of a chart; %u is 8 */
              ? g_strdup_printf (_ ("Activities by level, last %u quarters"), QUARTERS_MAXIMUM)
              : g_strdup (_ ("Activities by level, each quarter"));
  picture.words = wt_spectrum_chart_new (title,
                                         (const WtQuarterFigures *) (void *) quarters->data
                                             + (quarters->len - picture.n_quarters),
                                         picture.n_quarters);
  g_array_append_val (pictures, picture);
}

/* Small charts three in a row, the last one as wide as what is left; then months and spectrum.
 * Returns the first row below. */
static guint
place_pictures (GArray *pictures, guint row)
{
  guint n_small = pictures->len - 2;

  for (guint i = 0; i < pictures->len; i++)
    {
      Picture *picture = &g_array_index (pictures, Picture, i);

      picture->row = row;
      picture->n_rows = i < n_small ? ROWS_OF_SMALL_CHART : ROWS_OF_LARGE_CHART;
      picture->first_block = i < n_small ? i % BLOCK_COUNT : 2 * (i - n_small);
      picture->n_blocks = 1;
      if (i == n_small)
        picture->n_blocks = 2;
      if (i + 1 == n_small)
        picture->n_blocks = BLOCK_COUNT - picture->first_block;
      if (picture->first_block + picture->n_blocks == BLOCK_COUNT)
        row += ROWS_ABOVE_CHART + picture->n_rows + 1;
    }
  return row;
}

static GArray *
list_pictures (WtOverview *overview, WtPublication *publication)
{
  GArray *pictures = g_array_new (FALSE, TRUE, sizeof (Picture));

  g_array_set_clear_func (pictures, picture_clear);
  add_score_pictures (overview, publication, pictures);
  add_checklist_picture (overview, pictures);
  add_months_picture (overview, pictures);
  add_spectrum_picture (overview, pictures);
  return pictures;
}

/* How wide a chart is, without the gap behind the second third. */
static guint
get_width (const Picture *picture)
{
  guint end = picture->first_block + picture->n_blocks, width = 0;

  for (guint i = BLOCKS[picture->first_block]; i < BLOCKS[end]; i++)
    width += wt_summary_widths[i];
  return end < BLOCK_COUNT ? width - wt_summary_widths[WT_SUMMARY_GAP] : width;
}

static void
draw_picture (WtSummary *summary, const Picture *picture, const WtSummaryFigures *figures)
{
  const WtSummaryPlace place = { .row = picture->row + ROWS_ABOVE_CHART,
                                 .column = BLOCKS[picture->first_block],
                                 .width = get_width (picture),
                                 .height = picture->n_rows * CHART_ROW_HEIGHT,
                                 .words = picture->words };

  switch (picture->kind)
    {
    case PICTURE_SCORES:
      if (picture->is_withheld)
        wt_summary_charts_add_bands (summary, figures, picture->index, picture->bands, &place);
      else
        wt_summary_charts_add_scores (summary, figures, picture->index, picture->question,
                                      picture->tally, &place);
      break;
    case PICTURE_CHECKLIST:
      wt_summary_charts_add_checklist (summary, figures, &place);
      break;
    case PICTURE_MONTHS:
      wt_summary_charts_add_months (summary, figures,
                                    wt_xmr_chart_get_xmr (WT_XMR_CHART (picture->words)), &place);
      break;
    case PICTURE_SPECTRUM:
    default:
      wt_summary_charts_add_spectrum (summary, figures, picture->n_quarters, &place);
      break;
    }
}

static char *
dup_sentence (WtSummary *summary, const Picture *picture)
{
  g_autofree char *count = wt_chart_dup_count (picture->words);
  g_autofree char *sentence = wt_chart_dup_sentence (picture->words);

  if (picture->is_withheld && picture->is_empty)
    /* Translators: in the place of a chart of how often each answer was given; %d is 5, 8 or 10 */
    return g_strdup_printf (_ ("Not shown: fewer than %d people gave one of the answers"),
                            wt_publication_get_threshold (summary->writer->publication));
  if (picture->is_empty)
    return g_steal_pointer (&sentence);
  /* Translators: below the title of a chart: what it counts, and what it shows: "598 answers. 2 in
   * 3 gave 8 or more" */
  return g_strdup_printf (_ ("%s. %s"), count, sentence);
}

/* The sentence in two rows, as cells that are not merged cannot hold a long one. Returns whether
 * the second one is used. */
static gboolean
write_sentence (WtSummary *summary, const Picture *picture, guint row, guint column)
{
  g_autofree char *sentence = dup_sentence (summary, picture);
  gsize length = wt_workbook_text_get_line (
      sentence, wt_summary_get_room (get_width (picture), SENTENCE_FONT_SIZE));
  g_autofree char *first = g_strchomp (g_strndup (sentence, length));

  wt_summary_put_words (summary, row, column, first, WT_WORDS_NOTE);
  if (sentence[length] == '\0')
    return FALSE;
  wt_summary_put_words (summary, row + 1, column, sentence + length, WT_WORDS_NOTE);
  return TRUE;
}

static void
set_row_heights (WtSummary *summary, const Picture *picture, gboolean has_second_line)
{
  guint row = picture->row;

  worksheet_set_row_pixels (summary->sheet, row++, HEADING_HEIGHT, NULL);
  worksheet_set_row_pixels (summary->sheet, row++, SENTENCE_HEIGHT, NULL);
  worksheet_set_row_pixels (summary->sheet, row++, has_second_line ? SENTENCE_HEIGHT : 1, NULL);
  for (guint i = 0; i < picture->n_rows; i++)
    worksheet_set_row_pixels (summary->sheet, row++, CHART_ROW_HEIGHT, NULL);
  worksheet_set_row_pixels (summary->sheet, row, GAP_HEIGHT, NULL);
}

static void
write_pictures (WtSummary *summary, GArray *pictures, const WtSummaryFigures *figures)
{
  gboolean has_second_line = FALSE;
  guint row = 0;

  for (guint i = 0; i < pictures->len; i++)
    {
      const Picture *picture = &g_array_index (pictures, Picture, i);
      guint column = BLOCKS[picture->first_block];
      g_autofree char *heading = wt_chart_dup_heading (picture->words);

      if (picture->row != row)
        has_second_line = FALSE;
      row = picture->row;
      wt_summary_put_words (summary, row, column, heading, WT_WORDS_HEADING);
      has_second_line |= write_sentence (summary, picture, row + 1, column);
      /* For all that stand side by side; the last one knows. */
      set_row_heights (summary, picture, has_second_line);
      if (!picture->is_empty)
        draw_picture (summary, picture, figures);
    }
}

static guint
get_page_width (void)
{
  guint width = 0;

  for (guint i = 0; i < WT_SUMMARY_PAGE_COLUMN_COUNT; i++)
    width += wt_summary_widths[i];
  return width;
}

static void
write_title (WtSummary *summary)
{
  const WtReportContent *content = summary->writer->content;
  const WtFilter *filter = wt_figures_get_filter (wt_overview_get_figures (content->overview));
  const char *title = wt_report_words_get (content->words, WT_REPORT_WORDS_TITLE);
  g_autofree char *period = wt_date_period_to_words (filter->from, filter->to);
  g_autofree char *about =
      content->organisation[0] != '\0'
          /* Translators: organisation, period, which projects */
          ? g_strdup_printf (_ ("%s. %s. %s."), content->organisation, period, content->scope)
          /* Translators: period, which projects */
          : g_strdup_printf (_ ("%s. %s."), period, content->scope);
  g_autofree char *day = g_strndup (content->made_at, 10);
  g_autofree char *day_words = wt_date_to_words (day);
  /* Translators: %s is the date on which the workbook was made */
  g_autofree char *made =
      g_strdup_printf (summary->writer->publication != NULL ? _ ("Public edition. Made %s")
                                                            : _ ("Internal edition. Made %s"),
                       day_words);

  wt_summary_put_words (summary, 0, WT_SUMMARY_KEY,
                        title[0] != '\0' ? title : _ ("Involving patients and the public: summary"),
                        WT_WORDS_TITLE);
  wt_summary_put_words (summary, 1, WT_SUMMARY_KEY, about, WT_WORDS_SUBTITLE);
  wt_summary_put_words (summary, 1, WT_SUMMARY_PAGE_COLUMN_COUNT - 1, made, WT_WORDS_ASIDE);
  worksheet_set_row_pixels (
      summary->sheet, 0,
      wt_workbook_logo_is_there (content) ? TITLE_HEIGHT_BESIDE_LOGO : TITLE_HEIGHT, NULL);
  wt_workbook_logo_add (summary->writer, summary->sheet, get_page_width ());
  worksheet_set_row_pixels (summary->sheet, 1, SUBTITLE_HEIGHT, NULL);
  worksheet_set_row_pixels (summary->sheet, 2, GAP_HEIGHT, NULL);
}

gboolean
wt_summary_sheet_write (WtWorkbookWriter *writer, GError **error)
{
  WtSummary summary = { writer, NULL, WT_SUMMARY_QUESTION };
  g_autoptr (GArray) pictures = list_pictures (writer->content->overview, writer->publication);
  const Picture *months = &g_array_index (pictures, Picture, pictures->len - 2);
  WtSummaryFigures figures;
  guint row, end;

  summary.sheet =
      wt_workbook_writer_add_sheet (writer, C_ ("sheet", "Summary"), WT_SHEET_IN_MEMORY, error);
  if (summary.sheet == NULL)
    return FALSE;
  for (guint i = 0; i < WT_SUMMARY_COLUMN_COUNT; i++)
    worksheet_set_column_pixels (summary.sheet, (lxw_col_t) i, (lxw_col_t) i, wt_summary_widths[i],
                                 NULL);

  write_title (&summary);
  row = wt_summary_tables_write (&summary, wt_summary_words_write (&summary, 3));
  worksheet_set_row_pixels (summary.sheet, row, GAP_HEIGHT, NULL);
  end = place_pictures (pictures, row + 1);

  wt_summary_put_words (&summary, end + 1, WT_SUMMARY_KEY, _ ("The figures behind the charts"),
                        WT_WORDS_TITLE);
  worksheet_set_row_pixels (summary.sheet, end + 1, TITLE_HEIGHT, NULL);
  figures = wt_summary_figures_write (&summary, wt_xmr_chart_get_xmr (WT_XMR_CHART (months->words)),
                                      end + 3);
  write_pictures (&summary, pictures, &figures);

  wt_workbook_writer_set_up_page (writer, summary.sheet, WT_PAGE_SUMMARY);
  worksheet_print_area (summary.sheet, 0, 0, end - 2, WT_SUMMARY_PAGE_COLUMN_COUNT - 1);
  worksheet_center_horizontally (summary.sheet);
  worksheet_activate (summary.sheet);
  return TRUE;
}
