#include "wt-share-chart-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "wt-chart-key-private.h"
#include "wt-chart-words.h"

/* Yes and no to both sides of one line. Heights are in label sizes. */
#define LABEL_LINE 1.5
#define BAR_HEIGHT 1.5
#define WORDS_HEIGHT 1.7
#define ROW_GAP 1.1
#define COLUMN_GAP 1.6 /* before what is not usable */
#define WORDS_GAP 0.5
#define LEAST_BAR 1.5

/* One scale for all rows. */
typedef struct
{
  double middle;   /* where the line is */
  double unusable; /* where the parts that are not usable start */
  double per_part; /* how long all forms of a row would be */
} Axis;

/* The parts of all forms. In public they are of those that said yes or no: from both together a
 * reader could tell how few said neither. */
typedef struct
{
  double no, yes, unusable;
  gint64 n_unusable;
} Parts;

static Parts
get_parts (WtShareChart *self, const WtShareRow *row)
{
  const WtShareSummary *summary = &row->summary;

  if (row->withheld || summary->answered == 0)
    return (Parts){ 0 };
  if (self->threshold > 0)
    return (Parts){ .no = 1 - summary->share, .yes = summary->share };
  return (Parts){ summary->no_of_forms, summary->yes_of_forms, summary->unusable_of_forms,
                  summary->forms - summary->answered };
}

static guint
count_label_lines (const WtShareRow *row, double label_size, double width)
{
  double label = wt_chart_guess_width (row->label, label_size);

  return label == 0 ? 0 : label > width ? 2 : 1;
}

static double
get_row_height (const WtShareRow *row, double label_size, double width)
{
  return (count_label_lines (row, label_size, width) * LABEL_LINE + BAR_HEIGHT + WORDS_HEIGHT)
         * label_size;
}

double
wt_share_chart_get_diverging_height (WtShareChart *self, double label_size, double width)
{
  double height = 0;

  for (guint i = 0; i < self->rows->len; i++)
    height += get_row_height (&g_array_index (self->rows, WtShareRow, i), label_size, width)
              + (i > 0 ? ROW_GAP * label_size : 0);
  return MAX (ceil (height), 2 * label_size);
}

/* The longest parts to both sides and at the end share the width; each side has room for its words
 * at least. */
static Axis
find_axis (WtShareChart *self, const WtChartPen *pen)
{
  double no = 0, yes = 0, unusable = 0, gap, room, no_room;
  double words = wt_chart_pen_get_width (pen, "0000 (100%)", 1, TRUE) + pen->size;

  for (guint i = 0; i < self->rows->len; i++)
    {
      Parts parts = get_parts (self, &g_array_index (self->rows, WtShareRow, i));

      no = MAX (no, parts.no);
      yes = MAX (yes, parts.yes);
      unusable = MAX (unusable, parts.unusable);
    }
  gap = unusable > 0 ? COLUMN_GAP * pen->size : 0;
  room = pen->width - gap;
  if (no + yes + unusable <= 0)
    return (Axis){ .middle = pen->width / 3, .unusable = pen->width, .per_part = 0 };

  no_room = CLAMP (room * no / (no + yes + unusable), MIN (words, room / 3), room * 0.6);
  room = MIN (no > 0 ? no_room / no : G_MAXDOUBLE,
              (pen->width - gap - no_room) / MAX (yes + unusable, 0.01));
  return (Axis){ .middle = wt_chart_snap (no_room),
                 .unusable = pen->width - unusable * room,
                 .per_part = room };
}

static void
draw_parts (
    WtShareChart *self, WtChartPen *pen, const Axis *axis, const WtShareRow *row, double top)
{
  const WtShareSummary *summary = &row->summary;
  Parts parts = get_parts (self, row);
  double height = wt_chart_snap (BAR_HEIGHT * pen->size);
  WtChartBox box = { .radius = 2,
                     .round_bottom = TRUE,
                     .outline = pen->theme->axis,
                     .outline_width = pen->theme->outline_width };

  if (summary->no > 0)
    {
      double length = MAX (LEAST_BAR, wt_chart_snap (parts.no * axis->per_part));

      box.rectangle = (WtChartRectangle){ axis->middle - length, top, length, height };
      box.fill = pen->theme->card;
      wt_chart_scene_add_box (pen->scene, &box);
    }
  if (summary->yes > 0)
    {
      double length = MAX (LEAST_BAR, wt_chart_snap (parts.yes * axis->per_part));

      box.rectangle = (WtChartRectangle){ axis->middle, top, length, height };
      box.fill = pen->theme->score.fill;
      box.outline = pen->theme->score.outline;
      wt_chart_scene_add_box (pen->scene, &box);
    }
  if (parts.n_unusable > 0)
    {
      WtChartBox stub = wt_chart_pen_get_stub (pen);

      stub.rectangle =
          (WtChartRectangle){ axis->unusable, top, MAX (LEAST_BAR, parts.unusable * axis->per_part),
                              height };
      wt_chart_scene_add_box (pen->scene, &stub);
    }
}

/* "Yes 26 (84%)" */
static char *
dup_part_words (const char *format, gint64 count, double share)
{
  g_autofree char *words = wt_chart_words_insert (format, count);
  g_autofree char *part = wt_chart_words_share (share);

  /* Translators: what was answered and how often, and which share of all forms that is: "Yes 26
   * (84%)" */
  return g_strdup_printf (_ ("%1$s (%2$s)"), words, part);
}

/* Writes how many gave an answer and which share that is, without the share where there is no room
 * for it, or not at all. Returns where the words end. */
static double
write_part (WtChartPen *pen, const char *format, gint64 count, double share, WtChartLabel label)
{
  g_autofree char *full = dup_part_words (format, count, share);
  g_autofree char *brief = wt_chart_words_insert (format, count);
  const char *const choices[] = { full, brief };
  double room = label.anchor > 0 ? label.x : pen->width - label.x;

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (wt_chart_pen_get_width (pen, choices[i], 1, label.bold) <= room)
      {
        WtChartRectangle ink;

        label.words = choices[i];
        ink = wt_chart_pen_write (pen, &label);
        return wt_chart_rectangle_get_right (&ink);
      }
  return label.x;
}

/* What is not usable is said at the end of the line, if there is room. */
static void
write_words (
    WtShareChart *self, WtChartPen *pen, const Axis *axis, const WtShareRow *row, double middle)
{
  Parts parts = get_parts (self, row);
  g_autofree char *rest = wt_chart_words_insert (_ ("%s not usable"), parts.n_unusable);
  double gap = WORDS_GAP * pen->size, yes_end;
  WtChartLabel label = { .colour = &pen->theme->ink, .y = middle, .middle = TRUE };

  label.x = axis->middle - gap;
  label.anchor = 1;
  write_part (pen, _ ("No %s"), row->summary.no, parts.no, label);
  label.x = axis->middle + gap;
  label.anchor = 0;
  label.bold = TRUE;
  yes_end = write_part (pen, _ ("Yes %s"), row->summary.yes, parts.yes, label) + pen->size;
  if (parts.n_unusable == 0 || wt_chart_pen_get_width (pen, rest, 1, FALSE) > pen->width - yes_end)
    return;
  wt_chart_pen_write (pen, &(WtChartLabel){ .words = rest,
                                            .colour = &pen->theme->secondary_ink,
                                            .x = pen->width,
                                            .y = middle,
                                            .anchor = 1,
                                            .middle = TRUE });
}

static void
draw_row (WtShareChart *self, WtChartPen *pen, const Axis *axis, const WtShareRow *row, double top)
{
  guint lines = count_label_lines (row, pen->size, pen->width);
  double bar_top = wt_chart_snap (top + lines * LABEL_LINE * pen->size);
  double middle = bar_top + (BAR_HEIGHT + WORDS_HEIGHT / 2) * pen->size;
  g_autofree char *missing = wt_share_chart_dup_missing_words (self, row);

  if (lines > 0)
    wt_chart_pen_write (pen, &(WtChartLabel){ .words = row->label,
                                              .colour = &pen->theme->ink,
                                              .y = top + 0.6 * pen->size,
                                              .middle = TRUE,
                                              .lines = lines,
                                              .available = pen->width });
  if (missing == NULL)
    {
      draw_parts (self, pen, axis, row, bar_top);
      write_words (self, pen, axis, row, middle);
      return;
    }
  if (row->withheld)
    wt_chart_pen_draw_stub (
        pen, &(WtChartRectangle){ axis->middle, bar_top, 3 * pen->size, BAR_HEIGHT * pen->size });
  wt_chart_pen_write (
      pen, &(WtChartLabel){ .words = missing,
                            .colour = &pen->theme->secondary_ink,
                            .x = axis->middle + WORDS_GAP * pen->size,
                            .y = middle,
                            .middle = TRUE,
                            .available = pen->width - axis->middle - WORDS_GAP * pen->size });
}

void
wt_share_chart_fill_diverging (WtShareChart *self, WtChartPen *pen)
{
  Axis axis = find_axis (self, pen);
  double spare = pen->height - wt_share_chart_get_diverging_height (self, pen->size, pen->width);
  double gap = ROW_GAP * pen->size, top = 0;

  if (self->rows->len > 1)
    gap += CLAMP (spare / (self->rows->len - 1), 0, gap);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const WtShareRow *row = &g_array_index (self->rows, WtShareRow, i);
      double height = get_row_height (row, pen->size, pen->width);
      double bar_top =
          top + count_label_lines (row, pen->size, pen->width) * LABEL_LINE * pen->size;

      draw_row (self, pen, &axis, row, top);
      wt_chart_scene_add_line (pen->scene,
                               &(WtChartLine){ axis.middle, bar_top - 0.25 * pen->size, axis.middle,
                                               bar_top + (BAR_HEIGHT + 0.25) * pen->size, 1.5,
                                               pen->theme->ink, WT_CHART_DASH_NONE });
      wt_chart_scene_take_mark (pen->scene, &(WtChartRectangle){ 0, top, pen->width, height },
                                (int) i, wt_share_chart_dup_mark_words (self, row));
      top += height + gap;
    }
}
