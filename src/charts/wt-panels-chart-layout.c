#include "wt-panels-chart-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "wt-chart-key-private.h"
#include "wt-group-axis-private.h"

/* Heights of the parts of a panel, from above, in label sizes. */
#define TITLE_HEIGHT 1.4
#define WORDS_HEIGHT 1.6
#define STRIP_HEIGHT 1.1
#define PEAK_HEIGHT 1.2
#define SCORES_HEIGHT 1.5
#define AROUND_PLOT (TITLE_HEIGHT + WORDS_HEIGHT + STRIP_HEIGHT + PEAK_HEIGHT + SCORES_HEIGHT)

#define LEAST_WIDTH 11.0 /* of a panel, in label sizes, as are the others */
#define COLUMN_GAP 1.8
#define ROW_GAP 1.2
#define LEAST_PLOT 4.0
#define MOST_PLOT 8.0
#define PLOT_PART 0.35 /* of the panel's width */

#define BAR_PART 0.78
#define LOWEST_BAR 1.5
#define STUB_HEIGHT 1.2

WtPanelsGeometry
wt_panels_geometry (guint n, double width, double height, double label_size)
{
  double gap = COLUMN_GAP * label_size, row_gap = ROW_GAP * label_size;
  double fit = floor ((width + gap) / (LEAST_WIDTH * label_size + gap));
  WtPanelsGeometry geometry = { .n_columns = (guint) CLAMP (fit, 1, MAX (n, 1)) };
  double plot, spare;

  /* As few columns as that many lines need, so that the last line is not all but empty. */
  geometry.n_rows = (MAX (n, 1) + geometry.n_columns - 1) / geometry.n_columns;
  geometry.n_columns = (MAX (n, 1) + geometry.n_rows - 1) / geometry.n_rows;
  geometry.step_x = (width + gap) / geometry.n_columns;
  geometry.panel_width = geometry.step_x - gap;
  plot = CLAMP (PLOT_PART * geometry.panel_width, LEAST_PLOT * label_size, MOST_PLOT * label_size);
  spare = height - geometry.n_rows * (AROUND_PLOT * label_size + plot + row_gap) + row_gap;
  plot += CLAMP (spare / geometry.n_rows, 0, MOST_PLOT * label_size);
  geometry.plot_height = plot;
  geometry.panel_height = AROUND_PLOT * label_size + plot;
  geometry.step_y = geometry.panel_height + row_gap;
  return geometry;
}

static double
get_key_height (WtPanelsChart *self, double label_size)
{
  return wt_panels_chart_hides_bars (self) ? WT_CHART_KEY_LINE * label_size : 0;
}

double
wt_panels_chart_get_natural_height (WtPanelsChart *self, double label_size, double width)
{
  guint n = wt_panels_chart_get_n_drawn (self);
  WtPanelsGeometry geometry = wt_panels_geometry (n, width, 0, label_size);

  if (n == 0)
    return ceil (2 * label_size);
  return ceil ((geometry.n_rows - 1) * geometry.step_y + geometry.panel_height
               + get_key_height (self, label_size));
}

/* A panel while it is drawn. */
typedef struct
{
  const WtPanel *panel;
  double left, top, width;
  double plot_top, baseline;
  double highest_share; /* of all panels: as high as the plot */
} Place;

static double
get_share (const WtPanel *panel, int score)
{
  return (double) panel->figure.counts.scores.counts[score - 1] / (double) panel->figure.answered;
}

static double
find_highest_share (WtPanelsChart *self)
{
  double highest = 0;

  for (guint i = 0; i < MIN (self->n_shown, WT_PANELS_CHART_MOST); i++)
    {
      const WtPanel *panel = wt_panels_chart_get_panel (self, i);

      for (int score = WT_SCORE_MINIMUM; score <= WT_SCORE_MAXIMUM; score++)
        if (!panel->withheld[score - 1])
          highest = MAX (highest, get_share (panel, score));
    }
  return highest;
}

/* The middle of a score is where the scale of all charts of scores has it. */
static double
get_middle (const Place *place, int score)
{
  return place->left + wt_chart_score_get_position (score, place->width);
}

static WtChartRectangle
find_bar (const WtChartPen *pen, const Place *place, int score)
{
  double width = MAX (1, wt_chart_snap (BAR_PART * place->width / WT_SCORE_COUNT)), height = 0;

  if (place->panel->withheld[score - 1])
    height = wt_chart_snap (STUB_HEIGHT * pen->size);
  else if (place->panel->figure.counts.scores.counts[score - 1] > 0)
    height = MAX (LOWEST_BAR, wt_chart_snap (get_share (place->panel, score) / place->highest_share
                                             * (place->baseline - place->plot_top)));
  return (WtChartRectangle){ wt_chart_snap (get_middle (place, score) - width / 2),
                             place->baseline - height, width, height };
}

/* Neighbours that are withheld share one stub. Returns the last of them. */
static int
draw_stub (WtChartPen *pen, const Place *place, int score)
{
  WtChartRectangle stub = find_bar (pen, place, score);
  int last = score;

  while (last < WT_SCORE_MAXIMUM && place->panel->withheld[last])
    last++;
  stub.width += find_bar (pen, place, last).x - stub.x;
  wt_chart_pen_draw_stub (pen, &stub);
  return last;
}

static void
draw_bars (WtChartPen *pen, const Place *place)
{
  for (int score = WT_SCORE_MINIMUM; score <= WT_SCORE_MAXIMUM; score++)
    {
      WtChartRectangle bar = find_bar (pen, place, score);

      if (place->panel->withheld[score - 1])
        score = draw_stub (pen, place, score);
      else if (bar.height > 0)
        wt_chart_scene_add_box (pen->scene,
                                &(WtChartBox){ .rectangle = bar,
                                               .radius = 2,
                                               .fill = pen->theme->score.fill,
                                               .outline = pen->theme->score.outline,
                                               .outline_width = pen->theme->outline_width });
    }
}

/* Writes @words in the middle of @x, but within the panel, which they must fit into. */
static void
write_centred (WtChartPen *pen,
               const Place *place,
               const char *words,
               const WtColour *colour,
               double x,
               double middle)
{
  double width = wt_chart_pen_get_width (pen, words, WT_CHART_SMALLEST, FALSE);

  if (width > place->width)
    return;
  wt_chart_pen_write (
      pen, &(WtChartLabel){ .words = words,
                            .colour = colour,
                            .x = CLAMP (x - width / 2, place->left,
                                        MAX (place->left, place->left + place->width - width)),
                            .y = middle,
                            .middle = TRUE,
                            .scale = WT_CHART_SMALLEST });
}

/* The highest bar says what its height means, and so what that of all others does. */
static void
label_peak (WtChartPen *pen, const Place *place)
{
  int peak = 0;
  double top = place->baseline;
  g_autofree char *words = NULL;

  for (int score = WT_SCORE_MINIMUM; score <= WT_SCORE_MAXIMUM; score++)
    {
      top = MIN (top, find_bar (pen, place, score).y);
      if (!place->panel->withheld[score - 1]
          && (peak == 0 || get_share (place->panel, score) > get_share (place->panel, peak)))
        peak = score;
    }
  if (peak == 0 || place->panel->figure.counts.scores.counts[peak - 1] == 0)
    return;
  words = wt_chart_words_share (get_share (place->panel, peak));
  write_centred (pen, place, words, &pen->theme->secondary_ink, get_middle (place, peak),
                 top - PEAK_HEIGHT / 2 * pen->size);
}

/* 1 and 10, and 5 where there is room for it. */
static void
write_scores (WtChartPen *pen, const Place *place)
{
  static const int SCORES[] = { WT_SCORE_MINIMUM, 5, WT_SCORE_MAXIMUM };
  double middle = place->baseline + 0.8 * pen->size;

  for (guint i = 0; i < G_N_ELEMENTS (SCORES); i++)
    {
      char words[8];

      if (SCORES[i] == 5 && place->width < 6 * pen->size)
        continue;
      g_snprintf (words, sizeof words, "%d", SCORES[i]);
      write_centred (pen, place, words, &pen->theme->ink, get_middle (place, SCORES[i]), middle);
    }
}

static WtChartLabel
make_line (const WtChartPen *pen, const Place *place, const char *words, double middle)
{
  return (WtChartLabel){ .words = words,
                         .colour = &pen->theme->ink,
                         .x = place->left,
                         .y = middle,
                         .middle = TRUE,
                         .available = place->width };
}

static void
draw_missing (WtPanelsChart *self, WtChartPen *pen, const Place *place)
{
  g_autofree char *words =
      wt_group_figure_dup_missing_words (&place->panel->figure, self->threshold);
  double height = wt_chart_snap (STUB_HEIGHT * pen->size);
  WtChartLabel label =
      make_line (pen, place, words, place->top + (TITLE_HEIGHT + WORDS_HEIGHT / 2) * pen->size);

  if (place->panel->figure.state != WT_GROUP_EMPTY)
    wt_chart_pen_draw_stub (
        pen, &(WtChartRectangle){ place->left, place->baseline - height, place->width, height });
  label.colour = &pen->theme->secondary_ink;
  label.lines = 4;
  wt_chart_pen_write (pen, &label);
}

/* The mean and how many answers it is of; the mean alone where there is no room. */
static void
write_figure (WtChartPen *pen, const Place *place, double middle)
{
  g_autofree char *words = wt_panels_chart_dup_figure_words (place->panel);
  g_autofree char *mean = wt_group_words_value (WT_GROUP_MEASURE_MEAN, place->panel->figure.value);
  /* Translators: a mean, such as "mean 7.8" */
  g_autofree char *brief = g_strdup_printf (_ ("mean %s"), mean);
  WtChartLabel label = make_line (pen, place, words, middle);

  if (wt_chart_pen_is_cut (pen, &label))
    label.words = brief;
  wt_chart_pen_write (pen, &label);
}

static void
draw_figure (WtChartPen *pen, const Place *place)
{
  const WtGroupFigure *figure = &place->panel->figure;
  const WtChartScale scale = { .lowest = WT_SCORE_MINIMUM,
                               .highest = WT_SCORE_MAXIMUM,
                               .start = get_middle (place, WT_SCORE_MINIMUM),
                               .end = get_middle (place, WT_SCORE_MAXIMUM) };
  double top = place->top + TITLE_HEIGHT * pen->size;

  write_figure (pen, place, top + WORDS_HEIGHT / 2 * pen->size);
  draw_bars (pen, place);
  label_peak (pen, place);
  wt_group_axis_draw_figure (pen, &scale, figure->value, figure->interval, WT_CHART_SHAPE_CIRCLE,
                             TRUE, top + (WORDS_HEIGHT + STRIP_HEIGHT / 2) * pen->size);
}

static void
draw_panel (WtPanelsChart *self, WtChartPen *pen, const Place *place)
{
  WtChartLabel title =
      make_line (pen, place, place->panel->figure.title, place->top + TITLE_HEIGHT / 2 * pen->size);

  title.bold = TRUE;
  wt_chart_pen_write (pen, &title);
  if (place->panel->figure.state == WT_GROUP_SHOWN)
    draw_figure (pen, place);
  else
    draw_missing (self, pen, place);
  wt_chart_pen_draw_baseline (pen, place->baseline, place->left, place->left + place->width);
  write_scores (pen, place);
}

static void
draw_key (WtChartPen *pen, double middle)
{
  wt_chart_key_draw_entry (
      pen, &(WtChartKeyEntry){ .words = _ ("not shown"), .sample = wt_chart_pen_get_stub (pen) }, 0,
      middle);
}

void
wt_panels_chart_fill_scene (WtPanelsChart *self, WtChartPen *pen)
{
  guint n = wt_panels_chart_get_n_drawn (self);
  double key = get_key_height (self, pen->size);
  WtPanelsGeometry geometry = wt_panels_geometry (n, pen->width, pen->height - key, pen->size);
  Place place = { .width = geometry.panel_width, .highest_share = find_highest_share (self) };

  if (n == 0)
    {
      WtChartLabel nothing = make_line (pen, &place, _ ("No answers yet"), pen->size);

      nothing.colour = &pen->theme->secondary_ink;
      wt_chart_pen_write (pen, &nothing);
      return;
    }
  for (guint i = 0; i < n; i++)
    {
      place.panel = wt_panels_chart_get_panel (self, i);
      place.left = i % geometry.n_columns * geometry.step_x;
      place.top = i / geometry.n_columns * geometry.step_y;
      place.plot_top = place.top + (AROUND_PLOT - SCORES_HEIGHT) * pen->size;
      place.baseline = wt_chart_snap (place.plot_top + geometry.plot_height);
      draw_panel (self, pen, &place);
      wt_chart_scene_take_mark (
          pen->scene,
          &(WtChartRectangle){ place.left, place.top, place.width, geometry.panel_height },
          (int) place.panel->index, wt_panels_chart_dup_mark_words (self, place.panel));
    }
  if (key > 0)
    draw_key (pen, pen->height - key / 2);
}
