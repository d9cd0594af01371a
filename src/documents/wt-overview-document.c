#include "wt-overview-document.h"

#include "wt-chart-factory.h"
#include "wt-chart-words.h"
#include "wt-date.h"
#include "wt-overview-words.h"

#include <glib/gi18n.h>
#include <math.h>

/* Roughly what a page with many charts is set in, to tell which columns become equally high; in
 * points. */
#define LABEL_SIZE 8.0
#define COLUMN_WIDTH 248.0
#define WORDS_HEIGHT 40.0
#define SLACK 20.0

static void
add_numbers (WtDocument *document, WtOverview *overview)
{
  for (int i = 0; i < WT_OVERVIEW_N_FIGURES; i++)
    {
      WtOverviewFigure figure = (WtOverviewFigure) i;
      g_autofree char *count =
          wt_chart_words_count (wt_overview_words_get_figure (overview, figure));
      g_autofree char *words = wt_overview_words_describe (overview, figure);

      wt_document_add_figure (document, count, wt_overview_words_get_noun (overview, figure),
                              words);
    }
}

/* A chart with the room that it would like, in points, in one of two columns. */
typedef struct
{
  const char *kind; /* (lent) */
  WtChart *chart;   /* (owned) */
  double height;    /* with its heading and what it says */
} Figure;

static void
figure_free (gpointer data)
{
  Figure *figure = data;

  g_object_unref (figure->chart);
  g_free (figure);
}

/* Takes up to %WT_OVERVIEW_DOCUMENT_CHARTS of @kinds. */
static GPtrArray *
make_figures (WtOverview *overview, const char *const *kinds)
{
  GPtrArray *figures = g_ptr_array_new_with_free_func (figure_free);

  for (guint i = 0; kinds[i] != NULL && i < WT_OVERVIEW_DOCUMENT_CHARTS; i++)
    {
      Figure *figure = g_new0 (Figure, 1);

      figure->kind = kinds[i];
      figure->chart = wt_chart_factory_make (kinds[i], overview, 0, NULL);
      figure->height =
          wt_chart_get_height_for_width (figure->chart, LABEL_SIZE, COLUMN_WIDTH) + WORDS_HEIGHT;
      g_ptr_array_add (figures, figure);
    }
  return figures;
}

static void
add_figure (WtDocument *document, WtOverview *overview, const Figure *figure)
{
  g_autofree char *heading = wt_chart_dup_heading (figure->chart);
  g_autofree char *count = wt_chart_dup_count (figure->chart);
  g_autofree char *compared = wt_overview_words_compare_scores (overview, figure->kind);
  g_autofree char *note = count[0] != '\0' && compared != NULL
                              ? g_strjoin (" · ", count, compared, NULL)
                              : g_strdup (compared != NULL ? compared : count);

  wt_document_add_heading (document, heading);
  wt_document_add_chart (document, figure->chart, note);
}

/* The first narrow one of @figures, taken out of them; %NULL when there is none, or it is higher
 * than
 * @height. */
static Figure *
take_narrow (GPtrArray *figures, double height)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const Figure *figure = g_ptr_array_index (figures, i);

      if (wt_chart_factory_is_wide (figure->kind))
        continue;
      return figure->height <= height ? g_ptr_array_steal_index (figures, i) : NULL;
    }
  return NULL;
}

static void
add_column (WtDocument *document, WtOverview *overview, GPtrArray *figures)
{
  for (guint i = 0; i < figures->len; i++)
    add_figure (document, overview, g_ptr_array_index (figures, i));
}

/* Two columns that begin with these, and go on until they are about equally high. */
static void
add_columns (
    WtDocument *document, WtOverview *overview, Figure *left, Figure *right, GPtrArray *figures)
{
  g_autoptr (GPtrArray) left_column = g_ptr_array_new_with_free_func (figure_free);
  g_autoptr (GPtrArray) right_column = g_ptr_array_new_with_free_func (figure_free);
  double missing = left->height - right->height; /* on the right */
  Figure *next;

  g_ptr_array_add (left_column, left);
  g_ptr_array_add (right_column, right);
  while ((next = take_narrow (figures, fabs (missing) + SLACK)) != NULL)
    {
      g_ptr_array_add (missing > 0 ? right_column : left_column, next);
      missing += missing > 0 ? -next->height : next->height;
    }
  wt_document_start_columns (document);
  add_column (document, overview, left_column);
  wt_document_next_column (document);
  add_column (document, overview, right_column);
  wt_document_end_columns (document);
}

static void
add_charts (WtDocument *document, WtOverview *overview, GPtrArray *figures)
{
  while (figures->len > 0)
    {
      Figure *figure = g_ptr_array_steal_index (figures, 0);
      Figure *beside =
          wt_chart_factory_is_wide (figure->kind) ? NULL : take_narrow (figures, G_MAXDOUBLE);

      if (beside != NULL)
        {
          add_columns (document, overview, figure, beside, figures);
          continue;
        }
      add_figure (document, overview, figure);
      figure_free (figure);
    }
}

/* "December 2025 to November 2026 · Community care" */
static char *
dup_scope (WtOverview *overview, const char *narrowed)
{
  const WtFilter *filter = wt_figures_get_filter (wt_overview_get_figures (overview));
  g_autofree char *period = wt_date_period_to_words (filter->from, filter->to);

  return g_strjoin (" · ", period, narrowed[0] != '\0' ? narrowed : _ ("All projects"), NULL);
}

WtDocument *
wt_overview_document_new (WtOverview *overview,
                          const char *const *kinds,
                          const char *organisation,
                          const char *narrowed,
                          const char *today)
{
  g_autofree char *scope = dup_scope (overview, narrowed);
  /* Translators: the title of a document; %s is a period */
  g_autofree char *title = g_strdup_printf (_ ("Overview: %s"), scope);
  g_autoptr (GPtrArray) figures = make_figures (overview, kinds);
  guint n_kinds = g_strv_length ((char **) kinds);
  WtDocument *document = wt_document_new (
      title, organisation, _ ("How people were involved, and what they said"), today);

  wt_document_set_one_page (document, TRUE);
  wt_document_set_keeps_texts (document, TRUE);
  wt_document_add_title (document, _ ("Overview"), scope);
  add_numbers (document, overview);
  add_charts (document, overview, figures);
  if (n_kinds > WT_OVERVIEW_DOCUMENT_CHARTS)
    {
      /* Translators: the first number is 8 */
      g_autofree char *words = g_strdup_printf (_ ("The first %1$u of %2$u charts are shown."),
                                                WT_OVERVIEW_DOCUMENT_CHARTS, n_kinds);

      wt_document_add_paragraph (document, NULL, words);
    }
  return document;
}
