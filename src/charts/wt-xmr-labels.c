#include "wt-xmr-drawing-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* Lengths, in label sizes. */
#define GAP 0.45
#define LABEL_STEP 1.2

/* More of the chart than this is not given to words; then numbers alone have to do. */
#define WIDEST_LABELS 0.32

#define MOST_LABELS 4

/* How much of a name is said, the more the better. */
typedef enum
{
  WT_XMR_BREVITY_NONE,
  WT_XMR_BREVITY_PLAIN,  /* without a date */
  WT_XMR_BREVITY_NUMBER, /* the number alone */
  WT_XMR_BREVITY_COUNT
} WtXmrBrevity;

/* The name of one line. */
typedef struct
{
  double value;
  const WtColour *colour;
  gboolean bold;
  char *words[WT_XMR_BREVITY_COUNT]; /* (owned) */
} WtXmrLabel;

static void
clear_labels (WtXmrLabel *labels, guint n)
{
  for (guint i = 0; i < n; i++)
    for (guint brevity = 0; brevity < WT_XMR_BREVITY_COUNT; brevity++)
      g_free (labels[i].words[brevity]);
}

/* A limit that no value can reach is named by the end of the scale that it lies beyond. */
static char *
say_limit (WtXmrChart *chart, double limit, gboolean upper, gboolean trial)
{
  const WtXmrScale *scale = wt_xmr_measure_get_scale (chart->kind);
  g_autofree char *value = wt_xmr_measure_dup_level (chart->kind, limit);
  g_autofree char *end =
      wt_xmr_measure_dup_tick (chart->kind, upper ? scale->highest : scale->lowest);

  if (limit > scale->highest)
    /* Translators: %s is the end of a scale, such as "10" or "100%" */
    return g_strdup_printf (_ ("upper limit over %s"), end);
  if (limit < scale->lowest)
    /* Translators: %s is the beginning of a scale, such as "1" or "0%" */
    return g_strdup_printf (_ ("lower limit under %s"), end);
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

static WtXmrLabel
make_label (WtXmrChart *chart, double value, const WtColour *colour, char *words)
{
  const WtXmrScale *scale = wt_xmr_measure_get_scale (chart->kind);
  WtXmrLabel label = { .value = value, .colour = colour };

  label.words[WT_XMR_BREVITY_NONE] = words;
  label.words[WT_XMR_BREVITY_PLAIN] = g_strdup (words);
  label.words[WT_XMR_BREVITY_NUMBER] =
      wt_xmr_measure_dup_level (chart->kind, CLAMP (value, scale->lowest, scale->highest));
  return label;
}

static WtXmrLabel
make_target_label (WtXmrChart *chart, const WtChartTheme *theme)
{
  g_autofree char *target = wt_xmr_chart_dup_target_words (chart);
  /* Translators: names a line of a chart, such as "target 8.0" or "target 8.0 by March 2026" */
  WtXmrLabel label =
      make_label (chart, chart->target, &theme->target, g_strdup_printf (_ ("target %s"), target));
  char **plain = &label.words[WT_XMR_BREVITY_PLAIN];

  g_free (*plain);
  *plain = g_strdup_printf (_ ("target %s"), label.words[WT_XMR_BREVITY_NUMBER]);
  return label;
}

static guint
list_labels (WtXmrChart *chart, const WtChartTheme *theme, WtXmrLabel *labels)
{
  const WtXmrGroup *group = wt_xmr_chart_get_latest_group (chart);
  guint n = 0;

  if (group != NULL)
    {
      gboolean trial = group->limits == WT_XMR_LIMITS_TRIAL;
      const WtColour *colour = &theme->secondary_ink;
      g_autofree char *mean = wt_xmr_measure_dup_level (chart->kind, group->mean);

      labels[n++] = make_label (chart, group->upper_limit, colour,
                                say_limit (chart, group->upper_limit, TRUE, trial));
      labels[n++] = make_label (chart, group->lower_limit, colour,
                                say_limit (chart, group->lower_limit, FALSE, trial));
      /* Translators: a mean, such as "mean 7.8" */
      labels[n] =
          make_label (chart, group->mean, &theme->ink, g_strdup_printf (_ ("mean %s"), mean));
      labels[n++].bold = TRUE;
    }
  if (isfinite (chart->target))
    labels[n++] = make_target_label (chart, theme);
  qsort (labels, n, sizeof *labels, compare_labels);
  return n;
}

static double
find_widest (const WtChartPen *pen, const WtXmrLabel *labels, guint n, WtXmrBrevity brevity)
{
  double widest = 0;

  for (guint i = 0; i < n; i++)
    widest =
        MAX (widest, wt_chart_pen_get_width (pen, labels[i].words[brevity], 1, labels[i].bold));
  return widest;
}

/* The least brevity for which there is room. */
static WtXmrBrevity
choose_brevity (const WtChartPen *pen, const WtXmrLabel *labels, guint n)
{
  WtXmrBrevity brevity = WT_XMR_BREVITY_NONE;

  while (brevity < WT_XMR_BREVITY_NUMBER
         && find_widest (pen, labels, n, brevity) > WIDEST_LABELS * pen->width)
    brevity++;
  return brevity;
}

double
wt_xmr_labels_get_width (WtXmrChart *chart, const WtChartPen *pen)
{
  WtXmrLabel labels[MOST_LABELS];
  guint n = list_labels (chart, pen->theme, labels);
  WtXmrBrevity brevity = choose_brevity (pen, labels, n);
  double width = find_widest (pen, labels, n, brevity);

  clear_labels (labels, n);
  if (width > WIDEST_LABELS * pen->width)
    return 0;

  /* The number of answers is named at the end of its row. */
  if (pen->presenting && brevity < WT_XMR_BREVITY_NUMBER)
    {
      g_autofree char *row = wt_xmr_measure_dup_row_name (chart->kind, chart->unit);

      width = MAX (width, 1 + wt_chart_pen_get_width (pen, row, WT_CHART_SMALLEST, FALSE));
    }
  return width > 0 ? width + GAP * pen->size : 0;
}

void
wt_xmr_labels_draw (WtXmrDrawing *drawing)
{
  WtChartPen *pen = drawing->pen;
  WtXmrLabel labels[MOST_LABELS];
  guint n = list_labels (drawing->chart, pen->theme, labels);
  WtXmrBrevity brevity = choose_brevity (pen, labels, n);
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
          pen, &(WtChartLabel){ .words = labels[i].words[brevity],
                                .colour = labels[i].colour,
                                .x = wt_chart_rectangle_get_right (plot) + GAP * pen->size,
                                .y = starts[i] + step / 2,
                                .middle = TRUE,
                                .bold = labels[i].bold });
  clear_labels (labels, n);
}
