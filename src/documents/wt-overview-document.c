#include "wt-overview-document.h"

#include "wt-chart-factory.h"
#include "wt-chart-words.h"
#include "wt-date.h"
#include "wt-overview-words.h"

#include <glib/gi18n.h>

static void
add_figures (WtDocument *document, WtOverview *overview)
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

static void
add_chart (WtDocument *document, WtOverview *overview, const char *kind)
{
  g_autoptr (WtChart) chart = wt_chart_factory_make (kind, overview, 0, NULL);
  g_autofree char *heading = wt_chart_dup_heading (chart);
  g_autofree char *count = wt_chart_dup_count (chart);
  g_autofree char *compared = wt_overview_words_compare_scores (overview, kind);
  g_autofree char *note = count[0] != '\0' && compared != NULL
                              ? g_strjoin (" · ", count, compared, NULL)
                              : g_strdup (compared != NULL ? compared : count);

  wt_document_add_heading (document, heading);
  wt_document_add_chart (document, chart, note);
}

/* The first narrow one of @kinds, taken out; %NULL when there is none. */
static const char *
take_narrow (GPtrArray *kinds)
{
  for (guint i = 0; i < kinds->len; i++)
    if (!wt_chart_factory_is_wide (g_ptr_array_index (kinds, i)))
      return g_ptr_array_steal_index (kinds, i);
  return NULL;
}

static void
add_charts (WtDocument *document, WtOverview *overview, GPtrArray *kinds)
{
  while (kinds->len > 0)
    {
      const char *kind = g_ptr_array_steal_index (kinds, 0);
      const char *beside = wt_chart_factory_is_wide (kind) ? NULL : take_narrow (kinds);

      if (beside == NULL)
        {
          add_chart (document, overview, kind);
          continue;
        }
      wt_document_start_columns (document);
      add_chart (document, overview, kind);
      wt_document_next_column (document);
      add_chart (document, overview, beside);
      wt_document_end_columns (document);
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
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  guint n_kinds = g_strv_length ((char **) kinds);
  WtDocument *document = wt_document_new (
      title, organisation, _ ("How people were involved, and what they said"), today);

  for (guint i = 0; i < MIN (n_kinds, WT_OVERVIEW_DOCUMENT_CHARTS); i++)
    g_ptr_array_add (shown, (gpointer) kinds[i]);
  wt_document_set_one_page (document, TRUE);
  wt_document_add_title (document, _ ("Overview"), scope);
  add_figures (document, overview);
  add_charts (document, overview, shown);
  if (n_kinds > WT_OVERVIEW_DOCUMENT_CHARTS)
    {
      /* Translators: the first number is 8 */
      g_autofree char *words = g_strdup_printf (_ ("The first %1$u of %2$u charts are shown."),
                                                WT_OVERVIEW_DOCUMENT_CHARTS, n_kinds);

      wt_document_add_paragraph (document, NULL, words);
    }
  return document;
}
