#include "wt-spectrum-chart-private.h"

#include <glib/gi18n.h>

#include "wt-chart-words.h"
#include "wt-date.h"

G_DEFINE_FINAL_TYPE (WtSpectrumChart, wt_spectrum_chart, WT_TYPE_CHART)

gint64
wt_spectrum_chart_get_total (const WtQuarterFigures *quarter)
{
  gint64 total = 0;

  for (guint level = 1; level <= WT_LEVEL_COUNT; level++)
    total += quarter->activities[level];
  return total;
}

gint64
wt_spectrum_chart_get_level_total (WtSpectrumChart *self, WtLevel level)
{
  gint64 total = 0;

  for (gsize i = 0; i < self->n_quarters; i++)
    total += self->quarters[i].activities[level];
  return total;
}

static gint64
get_grand_total (WtSpectrumChart *self)
{
  gint64 total = 0;

  for (gsize i = 0; i < self->n_quarters; i++)
    total += wt_spectrum_chart_get_total (&self->quarters[i]);
  return total;
}

char *
wt_spectrum_chart_dup_quarter_words (const WtQuarterFigures *quarter)
{
  g_autofree char *last_month = NULL, *end = NULL;

  if (!wt_date_is_valid (quarter->start))
    return g_strdup ("");
  last_month = wt_date_add_months (quarter->start, 2);
  end = wt_date_month_end (last_month);
  return wt_date_period_to_words (quarter->start, end);
}

static char *
dup_sentence (WtChart *chart)
{
  WtSpectrumChart *self = WT_SPECTRUM_CHART (chart);
  gint64 together = wt_spectrum_chart_get_level_total (self, WT_LEVEL_INVOLVING)
                    + wt_spectrum_chart_get_level_total (self, WT_LEVEL_CO_PRODUCTION);
  g_autofree char *fraction = wt_chart_words_fraction (together, get_grand_total (self));

  if (fraction == NULL)
    return g_strdup (_ ("No activities yet"));
  /* Translators: %s is a share of activities, such as "2 in 3", "Not quite half", "None" */
  return g_strdup_printf (_ ("%s were involving or co-production"), fraction);
}

static char *
dup_description (WtChart *chart)
{
  WtSpectrumChart *self = WT_SPECTRUM_CHART (chart);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *activities = wt_chart_words_activities (get_grand_total (self));
  g_autofree char *levels = NULL, *first = NULL, *last = NULL;

  if (get_grand_total (self) == 0)
    return g_strdup (_ ("There are no activities yet."));

  for (guint level = 1; level <= WT_LEVEL_COUNT; level++)
    {
      g_autofree char *count =
          wt_chart_words_count (wt_spectrum_chart_get_level_total (self, (WtLevel) level));

      /* Translators: a level of engagement and how many activities, such as "Involving 13" */
      g_ptr_array_add (
          parts, g_strdup_printf (_ ("%s %s"), wt_term_get_title (wt_levels, (int) level), count));
    }
  g_ptr_array_add (parts, NULL);
  levels = g_strjoinv (_ (", "), (char **) parts->pdata);
  first = wt_date_month_to_words (self->quarters[0].start);
  last = wt_spectrum_chart_dup_quarter_words (&self->quarters[self->n_quarters - 1]);
  /* Translators: "48 activities in 4 quarters from October 2024 on: Informing 15, Engaging 16." */
  return g_strdup_printf (ngettext ("%s in %u quarter from %s on: %s.",
                                    "%s in %u quarters from %s on: %s.", (gulong) self->n_quarters),
                          activities, (guint) self->n_quarters, first, levels);
}

static char *
dup_count (WtChart *chart)
{
  return wt_chart_words_activities (get_grand_total (WT_SPECTRUM_CHART (chart)));
}

static void
fill_table (WtChart *chart, WtChartTable *table)
{
  WtSpectrumChart *self = WT_SPECTRUM_CHART (chart);

  wt_chart_table_add_column (table, _ ("Quarter"), FALSE);
  for (guint level = 1; level <= WT_LEVEL_COUNT; level++)
    wt_chart_table_add_column (table, wt_term_get_title (wt_levels, (int) level), TRUE);
  wt_chart_table_add_column (table, _ ("All activities"), TRUE);

  for (gsize i = 0; i < self->n_quarters; i++)
    {
      const WtQuarterFigures *quarter = &self->quarters[i];

      wt_chart_table_take_cell (table, wt_spectrum_chart_dup_quarter_words (quarter));
      for (guint level = 1; level <= WT_LEVEL_COUNT; level++)
        wt_chart_table_take_cell (table, wt_chart_words_count (quarter->activities[level]));
      wt_chart_table_take_cell (table,
                                wt_chart_words_count (wt_spectrum_chart_get_total (quarter)));
    }
}

static double
get_height_for_width (WtChart *chart, double label_size, double width)
{
  return wt_spectrum_chart_get_natural_height (WT_SPECTRUM_CHART (chart), label_size, width);
}

static void
layout (WtChart *chart, WtChartPen *pen)
{
  wt_spectrum_chart_fill_scene (WT_SPECTRUM_CHART (chart), pen);
}

static void
wt_spectrum_chart_finalize (GObject *object)
{
  WtSpectrumChart *self = WT_SPECTRUM_CHART (object);

  g_free (self->quarters);
  G_OBJECT_CLASS (wt_spectrum_chart_parent_class)->finalize (object);
}

static void
wt_spectrum_chart_class_init (WtSpectrumChartClass *klass)
{
  WtChartClass *chart_class = WT_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wt_spectrum_chart_finalize;
  chart_class->runs_along_time = TRUE;
  chart_class->dup_sentence = dup_sentence;
  chart_class->dup_description = dup_description;
  chart_class->dup_count = dup_count;
  chart_class->fill_table = fill_table;
  chart_class->get_height_for_width = get_height_for_width;
  chart_class->layout = layout;
}

static void
wt_spectrum_chart_init (WtSpectrumChart *self)
{
}

WtChart *
wt_spectrum_chart_new (const char *title, const WtQuarterFigures *quarters, gsize n_quarters)
{
  WtSpectrumChart *self = g_object_new (WT_TYPE_SPECTRUM_CHART, "title", title, NULL);

  self->quarters = g_memdup2 (quarters, n_quarters * sizeof *quarters);
  self->n_quarters = n_quarters;
  return WT_CHART (self);
}
