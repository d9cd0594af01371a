#include "wt-xmr-drawing-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "wt-chart-words.h"

/* Lengths, in label sizes. */
#define GAP 0.45
#define LABEL_STEP 1.2

/* More of the chart than this is not given to words; then numbers alone have to do. */
#define WIDEST_LABELS 0.32

#define MOST_LABELS 4
#define SCALE_LOWEST 1.0
#define SCALE_HIGHEST 10.0

/* The name of one line. */
typedef struct
{
  double value;
  const WtColour *colour;
  gboolean bold;
  char *words; /* (owned) */
  char *brief; /* (owned): the number alone */
} WtXmrLabel;

static void
clear_labels (WtXmrLabel *labels, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_free (labels[i].words);
      g_free (labels[i].brief);
    }
}

/* A limit that no mean can reach is named by the end of the scale that it lies beyond. */
static char *
say_limit (double limit, gboolean upper, gboolean trial)
{
  g_autofree char *value = wt_chart_words_decimal (limit);

  if (limit > SCALE_HIGHEST)
    return g_strdup (_ ("upper limit over 10"));
  if (limit < SCALE_LOWEST)
    return g_strdup (_ ("lower limit under 1"));
  if (trial)
    /* Translators: a limit made of few months, such as "trial limit 8.3" */
    return g_strdup_printf (_ ("trial limit %s"), value);
  /* Translators: names a line of a chart, such as "upper limit 8.3" */
  return g_strdup_printf (upper ? _ ("upper limit %s") : _ ("lower limit %s"), value);
}

/* From the top of the chart to its bottom. */
static int
compare_labels (gconstpointer one, gconstpointer other)
{
  double first = ((const WtXmrLabel *) one)->value, second = ((const WtXmrLabel *) other)->value;

  return first > second ? -1 : first < second;
}

static guint
list_labels (WtXmrChart *chart, const WtChartTheme *theme, WtXmrLabel *labels)
{
  const WtXmrGroup *group = wt_xmr_chart_get_latest_group (chart);
  guint n = 0;

  if (group != NULL)
    {
      gboolean trial = group->limits == WT_XMR_LIMITS_TRIAL;
      g_autofree char *mean = wt_chart_words_decimal (group->mean);

      labels[n++] = (WtXmrLabel){ group->upper_limit, &theme->secondary_ink, FALSE,
                                  say_limit (group->upper_limit, TRUE, trial), NULL };
      labels[n++] = (WtXmrLabel){ group->lower_limit, &theme->secondary_ink, FALSE,
                                  say_limit (group->lower_limit, FALSE, trial), NULL };
      /* Translators: a mean, such as "mean 7.8" */
      labels[n++] = (WtXmrLabel){ group->mean, &theme->ink, TRUE,
                                  g_strdup_printf (_ ("mean %s"), mean), NULL };
    }
  if (!isnan (chart->target))
    {
      g_autofree char *target = wt_chart_words_decimal (chart->target);

      /* Translators: names a line of a chart, such as "target 8.0" */
      labels[n++] = (WtXmrLabel){ chart->target, &theme->target, FALSE,
                                  g_strdup_printf (_ ("target %s"), target), NULL };
    }
  for (guint i = 0; i < n; i++)
    labels[i].brief = wt_chart_words_decimal (CLAMP (labels[i].value, SCALE_LOWEST, SCALE_HIGHEST));
  qsort (labels, n, sizeof *labels, compare_labels);
  return n;
}

static double
find_widest (const WtChartPen *pen, const WtXmrLabel *labels, guint n, gboolean brief)
{
  double widest = 0;

  for (guint i = 0; i < n; i++)
    widest = MAX (widest, wt_chart_pen_get_width (pen, brief ? labels[i].brief : labels[i].words, 1,
                                                  labels[i].bold));
  return widest;
}

static gboolean
must_be_brief (const WtChartPen *pen, const WtXmrLabel *labels, guint n)
{
  return find_widest (pen, labels, n, FALSE) > WIDEST_LABELS * pen->width;
}

double
wt_xmr_labels_get_width (WtXmrChart *chart, const WtChartPen *pen)
{
  WtXmrLabel labels[MOST_LABELS];
  guint n = list_labels (chart, pen->theme, labels);
  gboolean brief = must_be_brief (pen, labels, n);
  double width = find_widest (pen, labels, n, brief);

  clear_labels (labels, n);
  if (width > WIDEST_LABELS * pen->width)
    return 0;

  /* The number of answers is named at the end of its row. */
  if (pen->presenting && !brief)
    width =
        MAX (width,
             1 + wt_chart_pen_get_width (pen, _ ("answers each month"), WT_CHART_SMALLEST, FALSE));
  return width > 0 ? width + GAP * pen->size : 0;
}

void
wt_xmr_labels_draw (WtXmrDrawing *drawing)
{
  WtChartPen *pen = drawing->pen;
  WtXmrLabel labels[MOST_LABELS];
  guint n = list_labels (drawing->chart, pen->theme, labels);
  gboolean brief = must_be_brief (pen, labels, n);
  double starts[MOST_LABELS], sizes[MOST_LABELS], step = LABEL_STEP * pen->size;
  const WtChartRectangle *plot = &drawing->geometry.plot;

  for (guint i = 0; i < n; i++)
    {
      starts[i] = wt_xmr_geometry_get_y (&drawing->geometry, labels[i].value) - step / 2;
      sizes[i] = step;
    }
  if (wt_xmr_labels_get_width (drawing->chart, pen) > 0
      && wt_chart_spread (starts, sizes, n, 0, 0, wt_chart_rectangle_get_bottom (plot)))
    for (guint i = 0; i < n; i++)
      wt_chart_pen_write (
          pen, &(WtChartLabel){ .words = brief ? labels[i].brief : labels[i].words,
                                .colour = labels[i].colour,
                                .x = wt_chart_rectangle_get_right (plot) + GAP * pen->size,
                                .y = starts[i] + step / 2,
                                .middle = TRUE,
                                .bold = labels[i].bold });
  clear_labels (labels, n);
}
