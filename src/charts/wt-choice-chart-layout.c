#include "wt-choice-chart-private.h"

#include <math.h>

#include "wt-chart-key-private.h"

/* Heights, in label sizes. */
#define LABEL_LINE 1.5
#define BAR_HEIGHT 1.25
#define ROW_GAP 0.75

#define BESIDE 0.4      /* the widest that a label beside its bar is, of the chart */
#define VALUE_PART 0.65 /* the most room for words behind a bar, of what labels leave */
#define GAP 0.6         /* between label, bar and words, in label sizes */
#define LEAST_BAR 1.5

/* How the rows are arranged at a size. */
typedef struct
{
  gboolean is_beside; /* labels stand before their bars, else above */
  double label_width; /* of labels beside */
  double bar_start;   /* where bars start, and how long the longest is; once there is a pen */
  double bar_room;
} Arrangement;

static Arrangement
arrange (WtChoiceChart *self, double label_size, double width)
{
  Arrangement arrangement = { .is_beside = TRUE };

  for (guint i = 0; i < self->rows->len; i++)
    {
      double label =
          wt_chart_guess_width (wt_choice_chart_get_row (self, i)->label, label_size) + label_size;

      arrangement.label_width = MAX (arrangement.label_width, label);
    }
  arrangement.is_beside = arrangement.label_width <= BESIDE * width;
  return arrangement;
}

/* Of a label above its bar. */
static guint
count_lines (const WtChoiceRow *row, double label_size, double width)
{
  return wt_chart_guess_width (row->label, label_size) > width ? 2 : 1;
}

static double
get_row_height (const Arrangement *arrangement,
                const WtChoiceRow *row,
                double label_size,
                double width)
{
  if (arrangement->is_beside)
    return BAR_HEIGHT * label_size;
  return (count_lines (row, label_size, width) * LABEL_LINE + BAR_HEIGHT) * label_size;
}

double
wt_choice_chart_get_natural_height (WtChoiceChart *self, double label_size, double width)
{
  Arrangement arrangement = arrange (self, label_size, width);
  double height = 0;

  for (guint i = 0; i < self->rows->len; i++)
    height += get_row_height (&arrangement, wt_choice_chart_get_row (self, i), label_size, width)
              + (i > 0 ? ROW_GAP * label_size : 0);
  return MAX (ceil (height), 2 * label_size);
}

/* The longest bar is as long as it can be; the others are in proportion. */
static double
get_greatest_count (WtChoiceChart *self)
{
  gint64 greatest = 1;

  for (guint i = 0; i < self->rows->len; i++)
    if (!wt_choice_chart_get_row (self, i)->withheld)
      greatest = MAX (greatest, wt_choice_chart_get_row (self, i)->count);
  return (double) greatest;
}

/* Bars end where the words behind the longest have room. */
static void
arrange_bars (WtChoiceChart *self, const WtChartPen *pen, Arrangement *arrangement)
{
  double widest = 0, room;

  arrangement->bar_start = arrangement->is_beside ? arrangement->label_width + GAP * pen->size : 0;
  room = pen->width - arrangement->bar_start;
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *value =
          wt_choice_chart_dup_value_words (self, wt_choice_chart_get_row (self, i));

      widest = MAX (widest, wt_chart_pen_get_width (pen, value, 1, TRUE) + 2 * GAP * pen->size);
    }
  arrangement->bar_room = MAX (LEAST_BAR, room - MIN (widest, VALUE_PART * room));
}

static void
draw_bar (WtChartPen *pen, const WtChartRectangle *bar)
{
  wt_chart_scene_add_box (pen->scene, &(WtChartBox){ .rectangle = *bar,
                                                     .radius = 2,
                                                     .round_bottom = TRUE,
                                                     .fill = pen->theme->score.fill,
                                                     .outline = pen->theme->score.outline,
                                                     .outline_width = pen->theme->outline_width });
}

/* Returns the middle of the bar's line. */
static double
write_label (WtChartPen *pen, const Arrangement *arrangement, const WtChoiceRow *row, double top)
{
  guint lines = arrangement->is_beside ? 1 : count_lines (row, pen->size, pen->width);
  double bar_top = arrangement->is_beside ? top : top + lines * LABEL_LINE * pen->size;
  double middle = bar_top + BAR_HEIGHT / 2 * pen->size;

  wt_chart_pen_write (
      pen, &(WtChartLabel){ .words = row->label,
                            .colour = &pen->theme->ink,
                            .y = arrangement->is_beside ? middle : top + 0.6 * pen->size,
                            .middle = TRUE,
                            .lines = lines,
                            .available =
                                arrangement->is_beside ? arrangement->label_width : pen->width });
  return middle;
}

static void
draw_row (WtChoiceChart *self,
          WtChartPen *pen,
          const Arrangement *arrangement,
          const WtChoiceRow *row,
          double top)
{
  double room = arrangement->bar_room;
  double middle = write_label (pen, arrangement, row, top);
  double height = wt_chart_snap (BAR_HEIGHT * pen->size);
  WtChartRectangle bar = { wt_chart_snap (arrangement->bar_start),
                           wt_chart_snap (middle - height / 2), 0, height };
  g_autofree char *value = wt_choice_chart_dup_value_words (self, row);

  if (row->withheld)
    {
      bar.width = MIN (room, 3 * pen->size);
      wt_chart_pen_draw_stub (pen, &bar);
    }
  else if (row->count > 0)
    {
      bar.width =
          MAX (LEAST_BAR, wt_chart_snap (room * (double) row->count / get_greatest_count (self)));
      draw_bar (pen, &bar);
    }
  wt_chart_pen_write (
      pen, &(WtChartLabel){
               .words = value,
               .colour = row->withheld ? &pen->theme->secondary_ink : &pen->theme->ink,
               .x = wt_chart_rectangle_get_right (&bar) + (bar.width > 0 ? GAP * pen->size : 0),
               .y = middle,
               .middle = TRUE,
               .bold = !row->withheld,
               .available = MAX (pen->size, pen->width - GAP * pen->size
                                                - wt_chart_rectangle_get_right (&bar)) });
}

void
wt_choice_chart_fill_scene (WtChoiceChart *self, WtChartPen *pen)
{
  Arrangement arrangement = arrange (self, pen->size, pen->width);
  double spare = pen->height - wt_choice_chart_get_natural_height (self, pen->size, pen->width);
  double gap = ROW_GAP * pen->size, top = 0;

  arrange_bars (self, pen, &arrangement);
  /* What is left over goes between the rows, but never so much that they fall apart. */
  if (self->rows->len > 1)
    gap += CLAMP (spare / (self->rows->len - 1), 0, gap);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const WtChoiceRow *row = wt_choice_chart_get_row (self, i);
      double height = get_row_height (&arrangement, row, pen->size, pen->width);

      draw_row (self, pen, &arrangement, row, top);
      wt_chart_scene_take_mark (pen->scene, &(WtChartRectangle){ 0, top, pen->width, height },
                                (int) i, wt_choice_chart_dup_mark_words (self, row));
      top += height + gap;
    }
}
