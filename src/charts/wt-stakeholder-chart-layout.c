#include <glib/gi18n.h>
#include <math.h>

#include "wt-chart-beside-private.h"
#include "wt-chart-key-private.h"
#include "wt-chart-words.h"
#include "wt-stakeholder-chart-private.h"

/* Lengths, in label sizes. */
#define HEADING_HEIGHT 1.7
#define NUMBERS_WIDTH 1.5
#define NUMBERS_HEIGHT 1.5
#define ENDS_HEIGHT 1.5
#define KEY_GAP 0.5
#define CAPTION_LINE 1.3
#define CAPTION_PADDING 0.5
#define LOWEST_CELL 3.2
#define HIGHEST_CELL 5.6
#define CELL_PADDING 0.2
#define ACROSS 3.6 /* from one mark to the next, with its number */
#define DOWN 1.55
#define RADIUS 0.52
#define EDGE 0.25 /* from a name to the edge */
#define WIDEST_NAME 18.0

#define CELL_PART 0.36 /* of a cell's width, its height */
#define MOST_BELOW 6   /* more than that are in several columns, where there is room */
#define MOST_ROWS 8    /* the chart grows no further for more */
#define MOST_CAPTION_LINES 3
#define RADIUS_PART 0.37   /* of the step, so that no shape touches another */
#define QUARTER_GAP 3.0    /* in units of the drawing */
#define PLAIN_CONTRAST 3.0 /* from here on a part can be told from the rest */
#define MOST_SAMPLES (3 + WT_LEVEL_COUNT)

typedef struct
{
  guint caption_lines;
  guint key_lines;
  double strip; /* the height of the captions */
  WtChartRectangle plot;
  WtChartRectangle cells;
} WtMapGeometry;

typedef struct
{
  WtStakeholderChart *chart;
  WtChartPen *pen;
  WtMapGeometry geometry;
  WtChartMarker *markers; /* (owned): of those placed, as are the others */
  WtChartLabel *labels;   /* (owned): their numbers, or their names */
  WtChartRectangle *inks; /* (owned): of the labels; without width when there is none */
  char **numbers;         /* (owned) */
  WtChartRectangle quarters[2][2];
  WtChartRectangle captions[2][2]; /* their ink */
} WtMapDrawing;

static guint
list_samples (WtStakeholderChart *self, int *kinds, guint *n_kinds, int *levels)
{
  guint n_levels = 0;

  *n_kinds = 0;
  for (int kind = WT_STAKEHOLDER_PERSON; kind <= WT_STAKEHOLDER_ORGANISATION; kind++)
    for (gsize i = 0; i < self->n_placed; i++)
      if ((int) self->stakeholders[i].kind == kind)
        {
          kinds[(*n_kinds)++] = kind;
          break;
        }
  for (int level = WT_LEVEL_INFORMING; level <= WT_LEVEL_COUNT; level++)
    for (gsize i = 0; i < self->n_placed; i++)
      if ((int) self->stakeholders[i].level == level)
        {
          levels[n_levels++] = level;
          break;
        }
  return n_levels;
}

static guint
count_key_lines (WtStakeholderChart *self, double label_size, double width)
{
  int kinds[WT_LEVEL_COUNT], levels[WT_LEVEL_COUNT];
  const char *names[MOST_SAMPLES];
  guint n_kinds, n_levels = list_samples (self, kinds, &n_kinds, levels), n = 0;

  for (guint i = 0; i < n_kinds; i++)
    names[n++] = wt_term_get_title (wt_stakeholder_kinds, kinds[i]);
  for (guint i = 0; i < n_levels; i++)
    names[n++] = wt_term_get_title (wt_levels, levels[i]);
  return wt_chart_key_guess_lines (names, n, label_size, width);
}

static guint
count_caption_lines (double label_size, double width)
{
  double room = width / 2 - 2 * CAPTION_PADDING * label_size, longest = 0;

  for (guint i = 0; i < 4; i++)
    longest = MAX (longest, wt_chart_guess_width (wt_stakeholder_chart_get_quarter (i / 2, i % 2),
                                                  label_size));
  if (longest <= room)
    return 1;
  /* Words do not fill their lines. */
  return (guint) CLAMP (ceil (1.2 * longest / MAX (room, 1)), 2, MOST_CAPTION_LINES);
}

static gsize
count_in_cell (WtStakeholderChart *self, int interest, int influence)
{
  gsize n = 0;

  for (gsize i = 0; i < self->n_placed; i++)
    if (self->stakeholders[i].interest == interest && self->stakeholders[i].influence == influence)
      n++;
  return n;
}

/* How many have to stand below one another in a cell, for each to have room for its number. */
static gsize
count_rows (gsize n, double label_size, double cell_width)
{
  double columns = MAX (1, floor ((cell_width / label_size - 2 * CELL_PADDING) / ACROSS));

  if (n > MOST_BELOW)
    n = MAX (MOST_BELOW, (gsize) ceil (n / columns));
  return MIN (n, MOST_ROWS);
}

static double
get_cell_height (WtStakeholderChart *self, double label_size, double cell_width)
{
  gsize most = 0;

  for (int interest = 1; interest <= WT_STAKEHOLDER_STEPS; interest++)
    for (int influence = 1; influence <= WT_STAKEHOLDER_STEPS; influence++)
      most = MAX (most, count_in_cell (self, interest, influence));
  return MAX (CLAMP (CELL_PART * cell_width, LOWEST_CELL * label_size, HIGHEST_CELL * label_size),
              (count_rows (most, label_size, cell_width) * DOWN + 2 * CELL_PADDING + 0.1)
                  * label_size);
}

/* How everything but the cells is arranged; they get what is left of @height, or what they would
 * like when it is 0. */
static WtMapGeometry
make_geometry (WtStakeholderChart *self, double label_size, double width, double height)
{
  WtMapGeometry geometry = { .key_lines = count_key_lines (self, label_size, width) };
  double around = (HEADING_HEIGHT + NUMBERS_HEIGHT + ENDS_HEIGHT) * label_size, cell;

  geometry.plot.x = NUMBERS_WIDTH * label_size;
  geometry.plot.y = HEADING_HEIGHT * label_size;
  geometry.plot.width = MAX (1, width - geometry.plot.x);
  geometry.caption_lines = count_caption_lines (label_size, geometry.plot.width);
  geometry.strip = (geometry.caption_lines * CAPTION_LINE + CAPTION_PADDING) * label_size;
  if (geometry.key_lines > 0)
    around += (KEY_GAP + geometry.key_lines * WT_CHART_KEY_LINE) * label_size;
  cell = get_cell_height (self, label_size, geometry.plot.width / WT_STAKEHOLDER_STEPS);
  if (height > 0)
    cell = MAX (1, (height - around - 2 * geometry.strip) / WT_STAKEHOLDER_STEPS);
  geometry.plot.height = WT_STAKEHOLDER_STEPS * cell + 2 * geometry.strip;
  geometry.cells = geometry.plot;
  geometry.cells.y += geometry.strip;
  geometry.cells.height -= 2 * geometry.strip;
  return geometry;
}

double
wt_stakeholder_chart_get_natural_height (WtStakeholderChart *self, double label_size, double width)
{
  WtMapGeometry geometry = make_geometry (self, label_size, width, 0);
  double below = (NUMBERS_HEIGHT + ENDS_HEIGHT) * label_size;

  if (self->n_placed == 0)
    return ceil (8 * label_size);
  if (geometry.key_lines > 0)
    below += (KEY_GAP + geometry.key_lines * WT_CHART_KEY_LINE) * label_size;
  return ceil (wt_chart_rectangle_get_bottom (&geometry.plot) + below);
}

static WtChartRectangle
get_cell (const WtMapGeometry *geometry, int interest, int influence)
{
  double width = geometry->cells.width / WT_STAKEHOLDER_STEPS;
  double height = geometry->cells.height / WT_STAKEHOLDER_STEPS;

  return (WtChartRectangle){ geometry->cells.x + (interest - 1) * width,
                             geometry->cells.y + (WT_STAKEHOLDER_STEPS - influence) * height, width,
                             height };
}

static WtChartShape
get_shape (WtStakeholderKind kind)
{
  switch (kind)
    {
    case WT_STAKEHOLDER_PERSON:
      return WT_CHART_SHAPE_CIRCLE;
    case WT_STAKEHOLDER_GROUP:
      return WT_CHART_SHAPE_DIAMOND;
    case WT_STAKEHOLDER_ORGANISATION:
      return WT_CHART_SHAPE_SQUARE;
    }
  return WT_CHART_SHAPE_TRIANGLE;
}

/* Not quarters, of which a diamond's tip would show too little. */
static const double FILLED[WT_LEVEL_COUNT + 1] = { 0, 0.3, 0.5, 0.7, 1 };

/* The more say people are to have, the fuller; so it can be told without colours. */
static WtChartMarker
make_marker (const WtChartPen *pen, WtChartShape shape, int level, double radius)
{
  const WtChartTheme *theme = pen->theme;
  WtChartMarker marker = { .shape = shape,
                           .radius = radius,
                           .fill = theme->card,
                           .outline = theme->ink,
                           .outline_width = MAX (1, 0.1 * radius * theme->outline_width) };
  const WtChartPaint *paint;

  if (wt_term_get_title (wt_levels, level)[0] == '\0')
    return marker;
  paint = &theme->levels[level];
  marker.outline = wt_colour_is_visible (&paint->outline) ? paint->outline : paint->fill;
  marker.ground = wt_colour_get_contrast (&paint->fill, &marker.outline) >= PLAIN_CONTRAST
                      ? paint->fill
                      : theme->card;
  marker.fill = marker.outline;
  marker.filled = FILLED[level];
  return marker;
}

static void
place_cell (WtMapDrawing *drawing, int interest, int influence)
{
  WtStakeholderChart *chart = drawing->chart;
  double size = drawing->pen->size, step, padding;
  WtChartRectangle cell = get_cell (&drawing->geometry, interest, influence);
  gsize n = count_in_cell (chart, interest, influence), next = 0;
  g_autofree WtChartPoint *points = g_new (WtChartPoint, MAX (n, 1));

  padding = MIN (CELL_PADDING * size, 0.1 * MIN (cell.width, cell.height));
  cell = wt_chart_rectangle_grow (&cell, -padding);
  step = wt_stakeholder_spread (n, cell.width, cell.height, ACROSS * size, DOWN * size, points);
  for (gsize i = 0; i < chart->n_placed; i++)
    {
      const WtStakeholder *stakeholder = &chart->stakeholders[i];

      if (stakeholder->interest != interest || stakeholder->influence != influence)
        continue;
      drawing->markers[i] =
          make_marker (drawing->pen, get_shape (stakeholder->kind), (int) stakeholder->level,
                       MIN (RADIUS * size, RADIUS_PART * step));
      drawing->markers[i].x = cell.x + points[next].x;
      drawing->markers[i].y = cell.y + points[next].y;
      next++;
    }
}

static WtChartRectangle
get_area (const WtChartMarker *marker)
{
  double reach = 1.3 * marker->radius;

  return (WtChartRectangle){ marker->x - reach, marker->y - reach, 2 * reach, 2 * reach };
}

/* What a label of the one at @index has to keep clear of. */
static WtChartPlacer *
make_placer (const WtMapDrawing *drawing, gsize index)
{
  WtChartRectangle bounds =
      wt_chart_rectangle_grow (&drawing->geometry.plot, -EDGE * drawing->pen->size);
  WtChartPlacer *placer = wt_chart_placer_new (&bounds);

  for (guint i = 0; i < 4; i++)
    wt_chart_placer_add_text (placer, &drawing->captions[i / 2][i % 2]);
  for (gsize i = 0; i < drawing->chart->n_placed; i++)
    {
      WtChartRectangle area = get_area (&drawing->markers[i]);

      wt_chart_placer_add_text (placer, &area);
      if (i != index && drawing->inks[i].width > 0)
        wt_chart_placer_add_text (placer, &drawing->inks[i]);
    }
  return placer;
}

static void
place_label (WtMapDrawing *drawing, gsize index, const char *words, double scale)
{
  g_autoptr (WtChartPlacer) placer = make_placer (drawing, index);
  WtChartRectangle area = get_area (&drawing->markers[index]);
  WtChartLabel label = { .words = words, .colour = &drawing->pen->theme->ink, .scale = scale };

  if (!wt_chart_place_beside (drawing->pen, placer, &area, WT_CHART_BESIDE_AROUND,
                              WIDEST_NAME * drawing->pen->size, &label))
    return;
  drawing->labels[index] = label;
  drawing->inks[index] = wt_chart_pen_measure (drawing->pen, &label);
}

/* All get a number, and then as many as have room a name instead. */
static void
place_labels (WtMapDrawing *drawing)
{
  WtStakeholderChart *chart = drawing->chart;

  for (gsize i = 0; i < chart->n_placed; i++)
    {
      drawing->numbers[i] = wt_chart_words_count ((gint64) i + 1);
      place_label (drawing, i, drawing->numbers[i], WT_CHART_SMALLEST);
    }
  for (gsize i = 0; i < chart->n_placed; i++)
    place_label (drawing, i, chart->stakeholders[i].name, 1);
}

static void
draw_quarter (WtMapDrawing *drawing, guint influence, guint interest)
{
  WtChartPen *pen = drawing->pen;
  const WtMapGeometry *geometry = &drawing->geometry;
  double padding = CAPTION_PADDING * pen->size, half = geometry->plot.width / 2;
  double left = wt_chart_snap (geometry->plot.x + interest * (half + QUARTER_GAP / 2));
  double right =
      wt_chart_snap (geometry->plot.x + (interest + 1) * half - (1 - interest) * QUARTER_GAP / 2);
  double middle = geometry->plot.y + geometry->plot.height / 2;
  double top = wt_chart_snap (influence ? geometry->plot.y : middle + QUARTER_GAP / 2);
  double bottom = wt_chart_snap (influence ? middle - QUARTER_GAP / 2
                                           : wt_chart_rectangle_get_bottom (&geometry->plot));
  WtChartBox box = { .rectangle = { left, top, right - left, bottom - top },
                     .fill = influence && interest ? pen->theme->current_question
                                                   : pen->theme->period_tint };
  WtChartLabel label = { .words = wt_stakeholder_chart_get_quarter (influence, interest),
                         .colour = &pen->theme->secondary_ink,
                         .x = interest ? right - padding : left + padding,
                         .y = top + (CAPTION_PADDING + CAPTION_LINE / 2) * pen->size,
                         .anchor = interest ? 1 : 0,
                         .middle = TRUE,
                         .available = MAX (1, right - left - 2 * padding),
                         .lines = geometry->caption_lines };

  wt_chart_scene_add_box (pen->scene, &box);
  if (!influence)
    label.y = bottom - (geometry->caption_lines - 0.5) * CAPTION_LINE * pen->size - padding / 2;
  if (!wt_chart_pen_is_cut (pen, &label))
    drawing->captions[influence][interest] = wt_chart_pen_write (pen, &label);
}

static void
draw_axes (WtMapDrawing *drawing)
{
  WtChartPen *pen = drawing->pen;
  const WtChartRectangle *plot = &drawing->geometry.plot;
  double below = wt_chart_rectangle_get_bottom (plot) + NUMBERS_HEIGHT / 2 * pen->size, left;
  WtChartLabel label = { .colour = &pen->theme->ink,
                         .words = _ ("Much influence"),
                         .y = HEADING_HEIGHT * 0.42 * pen->size,
                         .middle = TRUE,
                         .bold = TRUE,
                         .available = pen->width };
  WtChartRectangle ink;

  wt_chart_pen_write (pen, &label);
  for (int step = 1; step <= WT_STAKEHOLDER_STEPS; step++)
    {
      WtChartRectangle cell = get_cell (&drawing->geometry, step, step);
      char number[12];
      WtChartLabel tick = {
        .words = number, .colour = &pen->theme->secondary_ink, .anchor = 0.5, .middle = TRUE
      };

      g_snprintf (number, sizeof number, "%d", step);
      tick.x = plot->x / 2;
      tick.y = cell.y + cell.height / 2;
      if (cell.height >= pen->size)
        wt_chart_pen_write (pen, &tick);
      tick.x = cell.x + cell.width / 2;
      tick.y = below;
      if (cell.width >= pen->size)
        wt_chart_pen_write (pen, &tick);
    }
  label.words = _ ("Much interest");
  label.x = pen->width;
  label.y = below + (NUMBERS_HEIGHT / 2 + ENDS_HEIGHT * 0.45) * pen->size;
  label.anchor = 1;
  ink = wt_chart_pen_write (pen, &label);
  left = ink.x - plot->x - pen->size;
  if (wt_chart_pen_get_width (pen, _ ("Little interest"), 1, FALSE) <= left)
    wt_chart_pen_write (pen, &(WtChartLabel){ .words = _ ("Little interest"),
                                              .colour = &pen->theme->secondary_ink,
                                              .x = plot->x,
                                              .y = label.y,
                                              .middle = TRUE });
}

static void
draw_key (WtMapDrawing *drawing)
{
  WtChartPen *pen = drawing->pen;
  int kinds[WT_LEVEL_COUNT], levels[WT_LEVEL_COUNT];
  WtChartKeyEntry entries[MOST_SAMPLES];
  guint n_kinds, n_levels = list_samples (drawing->chart, kinds, &n_kinds, levels), n = 0;
  double radius = 0.42 * pen->size;

  for (guint i = 0; i < n_kinds; i++)
    entries[n++] =
        (WtChartKeyEntry){ .words = wt_term_get_title (wt_stakeholder_kinds, kinds[i]),
                           .marker = make_marker (pen, get_shape ((WtStakeholderKind) kinds[i]),
                                                  WT_LEVEL_NONE, radius) };
  for (guint i = 0; i < n_levels; i++)
    entries[n++] =
        (WtChartKeyEntry){ .words = wt_term_get_title (wt_levels, levels[i]),
                           .marker = make_marker (pen, WT_CHART_SHAPE_CIRCLE, levels[i], radius) };
  wt_chart_key_draw (pen, entries, n,
                     wt_chart_rectangle_get_bottom (&drawing->geometry.plot)
                         + (NUMBERS_HEIGHT + ENDS_HEIGHT + KEY_GAP) * pen->size,
                     drawing->geometry.key_lines);
}

static void
draw_marks (WtMapDrawing *drawing)
{
  WtStakeholderChart *chart = drawing->chart;
  WtChartScene *scene = drawing->pen->scene;

  for (gsize i = 0; i < chart->n_placed; i++)
    {
      WtChartRectangle area = get_area (&drawing->markers[i]);

      wt_chart_scene_add_marker (scene, &drawing->markers[i]);
      if (drawing->inks[i].width > 0)
        wt_chart_pen_write (drawing->pen, &drawing->labels[i]);
      wt_chart_scene_take_mark (scene, &area, chart->stakeholders[i].key,
                                wt_stakeholder_dup_words (&chart->stakeholders[i]));
    }
}

static void
draw (WtStakeholderChart *self, WtChartPen *pen)
{
  WtMapDrawing drawing = { .chart = self,
                           .pen = pen,
                           .geometry = make_geometry (self, pen->size, pen->width, pen->height) };

  drawing.markers = g_new0 (WtChartMarker, self->n_placed);
  drawing.labels = g_new0 (WtChartLabel, self->n_placed);
  drawing.inks = g_new0 (WtChartRectangle, self->n_placed);
  drawing.numbers = g_new0 (char *, self->n_placed + 1);
  for (guint i = 0; i < 4; i++)
    draw_quarter (&drawing, 1 - i / 2, i % 2);
  for (int interest = 1; interest <= WT_STAKEHOLDER_STEPS; interest++)
    for (int influence = 1; influence <= WT_STAKEHOLDER_STEPS; influence++)
      place_cell (&drawing, interest, influence);
  place_labels (&drawing);
  draw_axes (&drawing);
  draw_marks (&drawing);
  draw_key (&drawing);
  g_free (drawing.markers);
  g_free (drawing.labels);
  g_free (drawing.inks);
  g_strfreev (drawing.numbers);
}

void
wt_stakeholder_chart_fill_scene (WtStakeholderChart *self, WtChartPen *pen)
{
  const char *nothing =
      self->n_stakeholders == 0 ? _ ("No stakeholders yet") : _ ("Nobody is placed yet");

  if (self->n_placed > 0)
    draw (self, pen);
  else
    wt_chart_pen_write (pen, &(WtChartLabel){ .words = nothing,
                                              .colour = &pen->theme->secondary_ink,
                                              .x = pen->width / 2,
                                              .y = pen->height / 2,
                                              .anchor = 0.5,
                                              .middle = TRUE,
                                              .available = pen->width });
}
