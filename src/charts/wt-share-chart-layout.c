#include "wt-share-chart-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "wt-chart-key-private.h"
#include "wt-chart-words.h"

/* Heights, in label sizes. */
#define LABEL_HEIGHT 2.0 /* of its first line */
#define LABEL_LINE 1.5   /* of the next */
#define BAR_HEIGHT 1.7
#define INTERVAL_HEIGHT 1.75
#define ROW_GAP 1.4

#define LABEL_SCALE 1.12
#define WIDEST_ASIDE 0.4 /* of the chart */
#define INSIDE 0.6       /* from the edge of a bar to its words */

static guint
count_label_lines (const WtShareRow *row, double label_size, double width)
{
  double label = wt_chart_guess_width (row->label, LABEL_SCALE * label_size);

  return label == 0 ? 0 : label > width ? 2 : 1;
}

static double
get_label_height (const WtShareRow *row, double label_size, double width)
{
  guint lines = count_label_lines (row, label_size, width);

  return lines == 0 ? 0 : label_size * (LABEL_HEIGHT + (lines - 1) * LABEL_LINE);
}

static double
get_row_height (const WtShareRow *row, double label_size, double width)
{
  return get_label_height (row, label_size, width) + label_size * (BAR_HEIGHT + INTERVAL_HEIGHT);
}

double
wt_share_chart_get_natural_height (WtShareChart *self, double label_size, double width)
{
  double height = 0;

  for (guint i = 0; i < self->rows->len; i++)
    height += get_row_height (&g_array_index (self->rows, WtShareRow, i), label_size, width)
              + (i > 0 ? ROW_GAP * label_size : 0);
  return MAX (ceil (height), 2 * label_size);
}

/* "Yes 26" inside the bar at its start, "No 4" inside at its end. A yes too narrow for its word has
 * it after its end; a no too narrow has it above the bar, returned as words still to be written. */
static char *
write_counts (WtChartPen *pen, const WtShareRow *row, double split, double middle)
{
  /* Translators: a count of answers, such as "Yes 26" */
  g_autofree char *yes = wt_chart_words_insert (_ ("Yes %s"), row->summary.yes);
  /* Translators: a count of answers, such as "No 4" */
  g_autofree char *no = wt_chart_words_insert (_ ("No %s"), row->summary.no);
  double inside = INSIDE * pen->size;
  double yes_width = wt_chart_pen_get_width (pen, yes, 1, TRUE) + 2 * inside;
  double no_width = wt_chart_pen_get_width (pen, no, 1, FALSE) + 2 * inside;
  gboolean yes_fits = yes_width <= split;
  double rest = pen->width - split - (yes_fits ? 0 : yes_width - inside);

  if (rest >= 0)
    wt_chart_pen_write (
        pen, &(WtChartLabel){ .words = yes,
                              .colour = yes_fits ? &pen->theme->score.text : &pen->theme->ink,
                              .x = (yes_fits ? 0 : split) + inside,
                              .y = middle,
                              .middle = TRUE,
                              .bold = TRUE });
  if (no_width > rest)
    return g_steal_pointer (&no);
  wt_chart_pen_write (pen, &(WtChartLabel){ .words = no,
                                            .colour = &pen->theme->ink,
                                            .x = pen->width - inside,
                                            .y = middle,
                                            .anchor = 1,
                                            .middle = TRUE });
  return NULL;
}

static char *
draw_bar (WtChartPen *pen, const WtShareRow *row, const WtChartRectangle *bar)
{
  double split = bar->x + row->summary.share * bar->width;
  WtChartRectangle yes = *bar;

  wt_chart_scene_add_box (pen->scene, &(WtChartBox){ .rectangle = *bar,
                                                     .radius = 2,
                                                     .round_bottom = TRUE,
                                                     .fill = pen->theme->card,
                                                     .outline = pen->theme->axis,
                                                     .outline_width = pen->theme->outline_width });
  if (row->summary.yes > 0)
    {
      yes.width = MAX (1.5, wt_chart_snap (split) - bar->x);
      wt_chart_scene_add_box (pen->scene,
                              &(WtChartBox){ .rectangle = yes,
                                             .radius = 2,
                                             .round_bottom = TRUE,
                                             .fill = pen->theme->score.fill,
                                             .outline = pen->theme->score.outline,
                                             .outline_width = pen->theme->outline_width });
    }
  return write_counts (pen, row, split, bar->y + bar->height / 2);
}

/* Returns the part of the line that interval and words take. */
static WtChartRectangle
draw_interval (WtChartPen *pen, const WtShareRow *row, double middle)
{
  const WtShareSummary *summary = &row->summary;
  double low = summary->interval.low * pen->width, high = summary->interval.high * pen->width;
  double share = summary->share * pen->width;
  double dot = 0.24 * pen->size, gap = 0.55 * pen->size, width, start, end;
  g_autofree char *percentage = wt_chart_words_share (summary->share);
  g_autofree char *range = wt_chart_words_shares (summary->interval);
  /* Translators: a share and its interval, such as "87% (70 to 95)" */
  g_autofree char *full = g_strdup_printf (_ ("%s (%s)"), percentage, range);
  const char *words = full;
  gboolean left;

  wt_chart_pen_draw_interval (pen, middle, MAX (low, 1), MIN (high, pen->width - 1), share);
  start = MIN (low, share - dot);
  end = MAX (high, share + dot);
  width = wt_chart_pen_get_width (pen, words, 1, TRUE);
  if (start - gap - width < 0 && end + gap + width > pen->width)
    {
      words = percentage;
      width = wt_chart_pen_get_width (pen, words, 1, TRUE);
    }
  left = start - gap - width >= 0;
  if (!left && end + gap + width > pen->width)
    return (WtChartRectangle){ start, middle, end - start, 1 };

  wt_chart_pen_write (pen, &(WtChartLabel){ .words = words,
                                            .colour = &pen->theme->ink,
                                            .x = left ? start - gap : end + gap,
                                            .y = middle,
                                            .anchor = left ? 1 : 0,
                                            .middle = TRUE,
                                            .bold = TRUE });
  return (WtChartRectangle){ left ? start - gap - width : start, middle, end - start + gap + width,
                             1 };
}

/* At the far start of the line; at its end, or in fewer words, when the interval is there. */
static void
write_unusable (WtChartPen *pen,
                const WtShareRow *row,
                double middle,
                const WtChartRectangle *taken)
{
  const WtShareSummary *summary = &row->summary;
  gint64 unusable = summary->blank + summary->illegible + summary->several;
  g_autofree char *full =
      wt_chart_words_unusable (summary->blank, summary->illegible, summary->several);
  /* Translators: forms without a usable answer, such as "13 not usable" */
  g_autofree char *brief = wt_chart_words_insert (_ ("%s not usable"), unusable);
  const char *const choices[] = { full, brief };
  double gap = pen->size;

  if (unusable == 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      double width = wt_chart_pen_get_width (pen, choices[i], 1, FALSE);
      gboolean at_start = width + gap <= taken->x;

      if (!at_start && wt_chart_rectangle_get_right (taken) + gap + width > pen->width)
        continue;
      wt_chart_pen_write (pen, &(WtChartLabel){ .words = choices[i],
                                                .colour = &pen->theme->secondary_ink,
                                                .x = at_start ? 0 : pen->width,
                                                .y = middle,
                                                .anchor = at_start ? 0 : 1,
                                                .middle = TRUE });
      return;
    }
}

static void
draw_missing (WtChartPen *pen,
              const WtShareRow *row,
              const WtChartRectangle *bar,
              const char *words)
{
  if (row->withheld)
    wt_chart_pen_draw_stub (pen, bar);
  else
    wt_chart_scene_add_box (pen->scene, &(WtChartBox){ .rectangle = *bar,
                                                       .radius = 2,
                                                       .round_bottom = TRUE,
                                                       .outline = pen->theme->axis,
                                                       .outline_width = pen->theme->outline_width,
                                                       .dash = WT_CHART_DASH_DOTTED });
  wt_chart_pen_write (pen, &(WtChartLabel){ .words = words,
                                            .colour = &pen->theme->secondary_ink,
                                            .y = wt_chart_rectangle_get_bottom (bar)
                                                 + INTERVAL_HEIGHT / 2 * pen->size,
                                            .middle = TRUE,
                                            .available = pen->width });
}

/* The question, with @aside at the end of its line. */
static void
write_label (WtChartPen *pen, const WtShareRow *row, double middle, const char *aside)
{
  double taken = 0, aside_width = aside != NULL ? wt_chart_pen_get_width (pen, aside, 1, FALSE) : 0;

  if (aside != NULL && aside_width < WIDEST_ASIDE * pen->width)
    {
      WtChartRectangle ink =
          wt_chart_pen_write (pen, &(WtChartLabel){ .words = aside,
                                                    .colour = &pen->theme->ink,
                                                    .x = pen->width - INSIDE * pen->size,
                                                    .y = middle,
                                                    .anchor = 1,
                                                    .middle = TRUE });

      taken = pen->width - ink.x + pen->size;
    }
  wt_chart_pen_write (pen,
                      &(WtChartLabel){ .words = row->label,
                                       .colour = &pen->theme->ink,
                                       .y = middle,
                                       .middle = TRUE,
                                       .scale = LABEL_SCALE,
                                       .available = MAX (pen->size, pen->width - taken),
                                       .lines = count_label_lines (row, pen->size, pen->width) });
}

static void
draw_row (WtShareChart *self, WtChartPen *pen, const WtShareRow *row, double top)
{
  gboolean has_label = row->label[0] != '\0';
  WtChartRectangle bar = { 0, wt_chart_snap (top + get_label_height (row, pen->size, pen->width)),
                           pen->width, wt_chart_snap (BAR_HEIGHT * pen->size) };
  double middle = wt_chart_rectangle_get_bottom (&bar) + INTERVAL_HEIGHT / 2 * pen->size;
  g_autofree char *missing = wt_share_chart_dup_missing_words (self, row);
  g_autofree char *aside = NULL;

  if (missing != NULL)
    draw_missing (pen, row, &bar, missing);
  else
    aside = draw_bar (pen, row, &bar);
  if (has_label)
    write_label (pen, row, top + 0.85 * pen->size, aside);

  if (missing == NULL && wt_interval_is_defined (row->summary.interval))
    {
      WtChartRectangle taken = draw_interval (pen, row, middle);

      if (self->threshold == 0)
        write_unusable (pen, row, middle, &taken);
    }
}

void
wt_share_chart_fill_scene (WtShareChart *self, WtChartPen *pen)
{
  double spare = pen->height - wt_share_chart_get_natural_height (self, pen->size, pen->width);
  double gap = ROW_GAP * pen->size, top = 0;

  /* What is left over goes between the rows, but never so much that they fall apart. */
  if (self->rows->len > 1)
    gap += CLAMP (spare / (self->rows->len - 1), -0.9 * gap, 2 * gap);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const WtShareRow *row = &g_array_index (self->rows, WtShareRow, i);
      double height = get_row_height (row, pen->size, pen->width);

      draw_row (self, pen, row, top);
      wt_chart_scene_take_mark (pen->scene, &(WtChartRectangle){ 0, top, pen->width, height },
                                (int) i, wt_share_chart_dup_mark_words (self, row));
      top += height + gap;
    }
}
