#include "wt-xmr-drawing-private.h"

#include <math.h>

/* Lengths, in label sizes. */
#define ARM 0.45
#define BRACKET_GAP 0.6 /* from what it stands beside to its arms */
#define TEXT_GAP 0.5    /* from a bracket to its words */
#define SEARCH_STEP 0.3
#define BESIDE_POINT 0.4
#define NOTE_LINE 1.35

#define SEARCH_STEPS 14
#define DISTANCE_COST 1.5 /* a step away from where it would be best */
#define BRIEF_COST 12     /* of saying less than there is to say */
#define HIGHEST_COST 90   /* above it, rather nothing is said */

/* So many are read; more are noise. */
#define MOST_NOTES 5

#define BRACKET_WIDTH 1.2

/* Runs that last come first, and longer before shorter; what still goes on before all. */
static int
get_weight (const WtXmr *xmr, const WtXmrRun *run)
{
  int weight = (int) MIN (run->last - run->first + 1, 1000);

  if (run->rule == WT_XMR_RULE_SHIFT || run->rule == WT_XMR_RULE_TREND)
    weight += 2000;
  if (run->rule == WT_XMR_RULE_OUTSIDE)
    weight += 1000;
  if (run->last + 1 == xmr->n_points)
    weight += 5000;
  return weight;
}

static int
compare_runs (gconstpointer one, gconstpointer other, gpointer data)
{
  const WtXmr *xmr = data;
  const WtXmrRun *first = *(const WtXmrRun *const *) one;
  const WtXmrRun *second = *(const WtXmrRun *const *) other;
  int difference = get_weight (xmr, second) - get_weight (xmr, first);

  return difference != 0 ? difference : first->first < second->first ? 1 : -1;
}

/* What is special is said once: a run in which all is said already is left out. */
static gboolean
is_said (const WtXmrRun *run, const GPtrArray *said)
{
  for (guint i = 0; i < said->len; i++)
    {
      const WtXmrRun *other = g_ptr_array_index (said, i);

      if (other->side == run->side && run->first <= other->last && other->first <= run->last)
        return TRUE;
    }
  return FALSE;
}

static GPtrArray *
choose_runs (const WtXmr *xmr)
{
  g_autoptr (GPtrArray) runs = g_ptr_array_new ();
  GPtrArray *said = g_ptr_array_new ();

  for (gsize i = 0; i < xmr->n_runs; i++)
    g_ptr_array_add (runs, &xmr->runs[i]);
  g_ptr_array_sort_with_data (runs, compare_runs, (gpointer) xmr);
  for (guint i = 0; i < runs->len && said->len < MOST_NOTES; i++)
    if (!is_said (g_ptr_array_index (runs, i), said))
      g_ptr_array_add (said, g_ptr_array_index (runs, i));
  return said;
}

/* A bracket with its words: on one side of the points, the words on the far side of it. */
typedef struct
{
  double start, end; /* of the bracket */
  double y;          /* of its long side */
  gboolean below;    /* the points, so that its arms point up */
  WtChartLabel label;
  WtChartRectangle ink;
} WtXmrBracket;

static void
place_bracket (const WtXmrDrawing *drawing, WtXmrBracket *bracket)
{
  const WtChartPen *pen = drawing->pen;
  const WtChartRectangle *plot = &drawing->geometry.plot;
  double away = TEXT_GAP * pen->size;
  double margin = 1.5 * WT_XMR_WORDS_MARGIN * pen->size, overhang;

  bracket->label.x = (bracket->start + bracket->end) / 2;
  bracket->label.y = bracket->y;
  bracket->ink = wt_chart_pen_measure (pen, &bracket->label);

  /* Words longer than their bracket stay in the plot. */
  overhang = MAX (0, plot->x + margin - bracket->ink.x)
             - MAX (0, wt_chart_rectangle_get_right (&bracket->ink) + margin
                           - wt_chart_rectangle_get_right (plot));
  bracket->label.x += overhang;
  bracket->label.y +=
      bracket->below ? away + bracket->ink.height / 2 : -away - bracket->ink.height / 2;
  bracket->ink = wt_chart_pen_measure (pen, &bracket->label);
}

static double
get_bracket_cost (const WtXmrDrawing *drawing, const WtXmrBracket *bracket)
{
  double arm = ARM * drawing->pen->size;
  WtChartRectangle text =
      wt_chart_rectangle_grow (&bracket->ink, WT_XMR_WORDS_MARGIN * drawing->pen->size);
  WtChartRectangle lines = { bracket->start, bracket->below ? bracket->y - arm : bracket->y,
                             bracket->end - bracket->start, arm };

  lines = wt_chart_rectangle_grow (&lines, 2 * WT_XMR_WORDS_MARGIN * drawing->pen->size);

  return wt_chart_placer_get_cost (drawing->placer, &text)
         + 2 * wt_chart_placer_get_cost (drawing->placer, &lines);
}

/* Tries both sides, each from close to far away. */
static double
find_bracket (const WtXmrDrawing *drawing, const WtXmrRun *run, WtXmrBracket *bracket)
{
  const WtXmrGroup *group = &drawing->chart->xmr->groups[run->group];
  double size = drawing->pen->size, mean = wt_xmr_geometry_get_y (&drawing->geometry, group->mean);
  double highest = G_MAXDOUBLE, lowest = -G_MAXDOUBLE, best = INFINITY;
  WtXmrBracket found = *bracket;

  for (gsize i = run->first; i <= run->last; i++)
    {
      double y = wt_xmr_drawing_get_point (drawing, i).y;

      highest = MIN (highest, y);
      lowest = MAX (lowest, y);
    }
  if (run->rule == WT_XMR_RULE_SHIFT)
    {
      /* Under the mean is where nothing of a run above it can be. */
      highest = MIN (highest, mean);
      lowest = MAX (lowest, mean);
    }

  for (guint side = 0; side < 2; side++)
    for (guint step = 0; step < SEARCH_STEPS; step++)
      {
        double away = (BRACKET_GAP + ARM + step * SEARCH_STEP) * size, cost;

        bracket->below = (side == 0) == (run->side == WT_XMR_SIDE_HIGH);
        bracket->y = wt_chart_snap (bracket->below ? lowest + away : highest - away) + 0.5;
        place_bracket (drawing, bracket);
        cost = get_bracket_cost (drawing, bracket) + (step + 4 * side) * DISTANCE_COST;
        if (cost < best)
          {
            best = cost;
            found = *bracket;
          }
      }
  *bracket = found;
  return best;
}

static void
draw_bracket (WtXmrDrawing *drawing, const WtXmrBracket *bracket, const WtColour *colour)
{
  WtChartPen *pen = drawing->pen;
  double arm = (bracket->below ? -1 : 1) * ARM * pen->size;
  const WtChartPoint points[] = { { bracket->start, bracket->y + arm },
                                  { bracket->start, bracket->y },
                                  { bracket->end, bracket->y },
                                  { bracket->end, bracket->y + arm } };

  wt_xmr_drawing_clear_ground (drawing, &bracket->ink);
  wt_chart_scene_add_polyline (pen->scene, points, G_N_ELEMENTS (points),
                               wt_xmr_drawing_get_line_width (drawing, BRACKET_WIDTH), colour);
  wt_chart_pen_write (pen, &bracket->label);
  wt_chart_placer_add_text (drawing->placer, &bracket->ink);
  wt_chart_placer_add_line (drawing->placer, bracket->start, bracket->y, bracket->end, bracket->y,
                            HIGHEST_COST);
}

static void
bracket_run (WtXmrDrawing *drawing, const WtXmrRun *run)
{
  g_autofree char *words = wt_xmr_chart_dup_run_words (drawing->chart, run);
  const WtColour *colour = &wt_xmr_get_paint (drawing->pen->theme, run->kind)->text;
  double reach = MIN (drawing->geometry.step / 2, wt_xmr_drawing_get_radius (drawing)) * 0.8;
  WtXmrBracket bracket = {
    .start = wt_chart_snap (wt_xmr_drawing_get_point (drawing, run->first).x - reach) + 0.5,
    .end = wt_chart_snap (wt_xmr_drawing_get_point (drawing, run->last).x + reach) - 0.5,
    .label = { .words = words, .colour = colour, .anchor = 0.5, .middle = TRUE, .bold = TRUE },
  };

  if (find_bracket (drawing, run, &bracket) < HIGHEST_COST)
    draw_bracket (drawing, &bracket, colour);
}

static const char *
find_note (WtXmrChart *chart, int slot)
{
  for (guint i = 0; i < chart->notes->len; i++)
    {
      const WtXmrNote *note = &g_array_index (chart->notes, WtXmrNote, i);

      if (note->slot == slot)
        return note->words;
    }
  return NULL;
}

/* The words beside a point: its name, and under it what was noted. */
typedef struct
{
  WtChartLabel name;
  WtChartLabel note; /* without words when there is none */
} WtXmrName;

/* Where names go, best first: how far from the point in either direction, and what of the name is
 * there. */
static const struct
{
  double x, y;
  double anchor;
} PLACES[] = { { 1, 0, 0 },      { 1, -0.35, 0 }, { 1, 0.35, 0 },   { -1, 0, 1 },
               { -1, -0.35, 1 }, { -1, 0.35, 1 }, { 0, -1.1, 0.5 }, { 0, 1.1, 0.5 },
               { 1, -1, 0 },     { 1, 1, 0 },     { -1, -1, 1 },    { -1, 1, 1 },
               { 0, -1.8, 0.5 }, { 0, 1.8, 0.5 } };

static double
get_name_cost (const WtXmrDrawing *drawing, const WtXmrName *name)
{
  WtChartRectangle ink = wt_chart_pen_measure (drawing->pen, &name->name);
  WtChartRectangle area = wt_chart_rectangle_grow (&ink, 0.12 * drawing->pen->size);
  double cost = wt_chart_placer_get_cost (drawing->placer, &area);

  if (name->note.words == NULL)
    return cost;
  ink = wt_chart_pen_measure (drawing->pen, &name->note);
  area = wt_chart_rectangle_grow (&ink, 0.1 * drawing->pen->size);
  return cost + wt_chart_placer_get_cost (drawing->placer, &area);
}

static double
find_name (const WtXmrDrawing *drawing, const WtChartPoint *point, WtXmrName *name)
{
  double size = drawing->pen->size, best = INFINITY;
  double beside = 1.4 * wt_xmr_drawing_get_radius (drawing) + BESIDE_POINT * size;
  WtXmrName found = *name;

  for (guint i = 0; i < G_N_ELEMENTS (PLACES); i++)
    {
      double cost;

      name->name.x = point->x + PLACES[i].x * beside;
      name->name.y = point->y + PLACES[i].y * size;
      name->name.anchor = PLACES[i].anchor;

      /* With a note the name stands a line higher where it is above the point. */
      if (name->note.words != NULL && PLACES[i].y <= -1)
        name->name.y -= NOTE_LINE * size;
      name->note.x = name->name.x;
      name->note.y = name->name.y + NOTE_LINE * size;
      name->note.anchor = name->name.anchor;
      cost = get_name_cost (drawing, name) + i * DISTANCE_COST / 2;
      if (cost < best)
        {
          best = cost;
          found = *name;
        }
    }
  *name = found;
  return best;
}

static void
write_name (WtXmrDrawing *drawing, const WtXmrName *name)
{
  const WtChartLabel *const labels[] = { &name->name, &name->note };

  for (guint i = 0; i < G_N_ELEMENTS (labels) && labels[i]->words != NULL; i++)
    {
      WtChartRectangle ink = wt_chart_pen_measure (drawing->pen, labels[i]);

      wt_xmr_drawing_clear_ground (drawing, &ink);
      wt_chart_pen_write (drawing->pen, labels[i]);
      wt_chart_placer_add_text (drawing->placer, &ink);
    }
}

/* Everything, or less and less of it down to the value alone: what costs least. */
static void
name_point (WtXmrDrawing *drawing, const WtXmrRun *run)
{
  WtChartPen *pen = drawing->pen;
  const WtXmrPlace *place = wt_xmr_chart_get_point_place (drawing->chart, run->first);
  WtChartPoint point = wt_xmr_drawing_get_point (drawing, run->first);
  g_autofree char *words = wt_xmr_chart_dup_point_words (drawing->chart, run);
  g_autofree char *brief = wt_xmr_chart_dup_brief_point_words (drawing->chart, run);
  g_autofree char *value = wt_xmr_measure_dup_value (drawing->chart->kind, place->data->value);
  const char *noted = pen->presenting ? find_note (drawing->chart, place->slot) : NULL;
  const struct
  {
    const char *name, *note;
  } choices[] = { { words, noted }, { words, NULL }, { brief, NULL }, { value, NULL } };
  double best = HIGHEST_COST;
  WtXmrName chosen = { 0 };

  for (guint i = noted == NULL ? 1 : 0; i < G_N_ELEMENTS (choices); i++)
    {
      WtXmrName name = { .name = { .words = choices[i].name,
                                   .colour = &wt_xmr_get_paint (pen->theme, run->kind)->text,
                                   .middle = TRUE,
                                   .bold = TRUE },
                         .note = { .words = choices[i].note,
                                   .colour = &pen->theme->secondary_ink,
                                   .middle = TRUE,
                                   .scale = WT_CHART_SMALLEST } };
      double cost = find_name (drawing, &point, &name) + i * BRIEF_COST;

      if (cost < best)
        {
          best = cost;
          chosen = name;
        }
    }
  if (chosen.name.words != NULL)
    write_name (drawing, &chosen);
}

void
wt_xmr_notes_draw (WtXmrDrawing *drawing)
{
  g_autoptr (GPtrArray) runs = choose_runs (drawing->chart->xmr);

  for (guint i = 0; i < runs->len; i++)
    {
      const WtXmrRun *run = g_ptr_array_index (runs, i);

      /* In a series of hundreds of points only what still goes on is worth words. */
      if (drawing->geometry.step < WT_XMR_COLUMNS_STEP
          && run->last + 1 < drawing->chart->xmr->n_points)
        continue;
      if (run->first == run->last)
        name_point (drawing, run);
      else
        bracket_run (drawing, run);
    }
}
