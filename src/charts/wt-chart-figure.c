#include "wt-chart-figure.h"

#include <math.h>

#include "wt-chart-key-private.h"

/* Lengths, in label sizes. */
#define MARGIN 1.3
#define HEADING_SCALE 1.3
#define HEADING_LINE 1.9
#define SENTENCE_LINE 1.5
#define AFTER_SENTENCE 0.7
#define ICON 2.1
#define AFTER_ICON 0.6
#define COUNT_GAP 1.5

#define MOST_LINES 3

/* How the head of a figure is arranged; guessed from the number of letters, so that the height can
 * be told without a font. */
typedef struct
{
  char *heading;  /* (owned) */
  char *sentence; /* (owned) */
  char *count;    /* (owned) */
  guint heading_lines, sentence_lines;
  gboolean count_below; /* after the sentence instead of beside the heading */
  double height;
} WtFigureHead;

static guint
guess_lines (const char *words, double label_size, double width)
{
  double lines = ceil (wt_chart_guess_width (words, label_size) / MAX (width, 1));

  return (guint) CLAMP (lines, words[0] != '\0' ? 1 : 0, MOST_LINES);
}

static void
init_head (WtFigureHead *head, WtChart *chart, double label_size, double width)
{
  double heading, count;

  head->heading = wt_chart_dup_heading (chart);
  head->sentence = wt_chart_dup_sentence (chart);
  head->count = wt_chart_dup_count (chart);

  heading = wt_chart_guess_width (head->heading, HEADING_SCALE * label_size)
            + (ICON + AFTER_ICON) * label_size;
  count = wt_chart_guess_width (head->count, label_size) + COUNT_GAP * label_size;
  head->count_below = heading + count > width;
  head->heading_lines = guess_lines (head->heading, HEADING_SCALE * label_size,
                                     width - (ICON + AFTER_ICON) * label_size);
  head->sentence_lines = guess_lines (head->sentence, label_size, width);
  head->height = label_size
                 * (head->heading_lines * HEADING_LINE + head->sentence_lines * SENTENCE_LINE
                    + (head->count_below ? SENTENCE_LINE : 0) + AFTER_SENTENCE);
}

static void
clear_head (WtFigureHead *head)
{
  g_free (head->heading);
  g_free (head->sentence);
  g_free (head->count);
}

/* Returns where the heading starts. */
static double
draw_icon (WtChart *chart, WtChartPen *pen)
{
  WtChartScene *icon = wt_chart_layout_icon (chart, pen->theme, ICON * pen->size);

  if (icon == NULL)
    return 0;
  wt_chart_scene_take_scene (pen->scene, icon, 0, (HEADING_LINE / 2 - ICON / 2 - 0.05) * pen->size);
  return (ICON + AFTER_ICON) * pen->size;
}

static void
draw_head (WtChart *chart, WtChartPen *pen, const WtFigureHead *head)
{
  double start = draw_icon (chart, pen), y = HEADING_LINE / 2 * pen->size;
  double count = head->count_below
                     ? 0
                     : wt_chart_pen_get_width (pen, head->count, 1, FALSE) + COUNT_GAP * pen->size;

  wt_chart_pen_write (pen, &(WtChartLabel){ .words = head->heading,
                                            .colour = &pen->theme->ink,
                                            .x = start,
                                            .y = y,
                                            .middle = TRUE,
                                            .bold = TRUE,
                                            .scale = HEADING_SCALE,
                                            .available = MAX (1, pen->width - start - count),
                                            .lines = head->heading_lines });
  if (!head->count_below)
    wt_chart_pen_write (pen, &(WtChartLabel){ .words = head->count,
                                              .colour = &pen->theme->secondary_ink,
                                              .x = pen->width,
                                              .y = y,
                                              .anchor = 1,
                                              .middle = TRUE });

  y = (head->heading_lines * HEADING_LINE + SENTENCE_LINE / 2) * pen->size;
  if (head->sentence_lines > 0)
    wt_chart_pen_write (pen, &(WtChartLabel){ .words = head->sentence,
                                              .colour = &pen->theme->secondary_ink,
                                              .y = y,
                                              .middle = TRUE,
                                              .available = pen->width,
                                              .lines = head->sentence_lines });
  if (head->count_below)
    wt_chart_pen_write (pen,
                        &(WtChartLabel){ .words = head->count,
                                         .colour = &pen->theme->secondary_ink,
                                         .y = y + head->sentence_lines * SENTENCE_LINE * pen->size,
                                         .middle = TRUE,
                                         .available = pen->width });
}

double
wt_chart_get_figure_height (WtChart *self, double label_size, double width)
{
  double inner = MAX (1, width - 2 * MARGIN * label_size), height;
  WtFigureHead head;

  g_return_val_if_fail (WT_IS_CHART (self) && label_size > 0, 0);

  init_head (&head, self, label_size, inner);
  height = head.height;
  clear_head (&head);
  return ceil (height + 2 * MARGIN * label_size
               + wt_chart_get_height_for_width (self, label_size, inner));
}

WtChartScene *
wt_chart_layout_figure (WtChart *self,
                        PangoContext *context,
                        const WtChartTheme *theme,
                        const WtChartStyle *style,
                        double width,
                        double height)
{
  double margin = MARGIN * style->label_size, inner = MAX (1, width - 2 * margin);
  WtChartScene *figure, *scene;
  WtFigureHead head;
  WtChartPen pen;

  g_return_val_if_fail (WT_IS_CHART (self) && style->label_size > 0, NULL);

  if (height <= 0)
    height = wt_chart_get_figure_height (self, style->label_size, width);
  figure = wt_chart_scene_new (width, height);

  init_head (&head, self, style->label_size, inner);
  scene = wt_chart_scene_new (inner, head.height);
  wt_chart_pen_init (&pen, scene, context, theme, style);
  draw_head (self, &pen, &head);
  if (style->right_to_left)
    wt_chart_scene_mirror (scene);
  wt_chart_scene_take_scene (figure, scene, margin, margin);

  scene = wt_chart_layout (self, context, theme, style, inner,
                           MAX (1, height - head.height - 2 * margin));
  wt_chart_scene_take_scene (figure, scene, margin, margin + head.height);
  clear_head (&head);
  return figure;
}
