#include "wt-checklist-chart-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "wt-chart-key-private.h"
#include "wt-chart-words.h"

/* Lengths, in label sizes. */
#define NAMES_HEIGHT 1.7
#define KEY_GAP 0.5
#define ROW_STEP 1.75
#define HIGHEST_ROW_STEP 2.7
#define HIGHEST_BAR 1.75
#define BAR_PART 0.68 /* of the step */
#define LABEL_LINE 1.5
#define STACKED_BAR 1.3
#define STACKED_STEP 3.6
#define COLUMN_GAP 0.8
#define NAME_GAP 0.9
#define FURTHEST_NAME 3.0 /* how far a name may be from the start of its segment */
#define NUMBER_MARGIN 0.3
#define WIDEST_STACKED 0.5 /* of the chart, for what stands at the end of a name's line */

#define SEGMENT_GAP 2.0 /* of card, in units of the drawing */

/* How a chart is arranged in its width. All of it is guessed from the number of letters, so that
 * the height can be told without a font and is right with any. */
typedef struct
{
  gboolean stacked; /* names of principles above the bars instead of beside them */
  gboolean has_key; /* samples instead of names where the segments of the first row start */
  guint key_lines;
  double bars_start;
  double bars_width;
} WtChecklistPlan;

static gboolean
occurs (WtChecklistChart *self, WtAnswer answer)
{
  for (gsize i = 0; i < self->n_principles; i++)
    if (self->principles[i].answers[answer] > 0)
      return TRUE;
  return FALSE;
}

/* Fills @answers with what occurs, in order. */
static guint
list_answers (WtChecklistChart *self, WtAnswer *answers)
{
  guint n = 0;

  for (guint i = 0; i < WT_ANSWER_COUNT; i++)
    if (occurs (self, wt_checklist_chart_order[i]))
      answers[n++] = wt_checklist_chart_order[i];
  return n;
}

/* Where the segment of @answer starts, as a part of the row. */
static double
get_start (const WtPrincipleFigures *principle, WtAnswer answer)
{
  gint64 prompts = wt_checklist_chart_get_prompts (principle), before = 0;

  for (guint i = 0; wt_checklist_chart_order[i] != answer; i++)
    before += principle->answers[wt_checklist_chart_order[i]];
  return prompts > 0 ? (double) before / (double) prompts : 0;
}

/* Where names of @widths can stand so that each is near the start of its segment in the first row.
 * Returns FALSE when one cannot. */
static gboolean
place_names (WtChecklistChart *self,
             const WtAnswer *answers,
             const double *widths,
             guint n,
             const WtChecklistPlan *plan,
             double label_size,
             double *starts)
{
  const WtPrincipleFigures *first = &self->principles[0];

  for (guint i = 0; i < n; i++)
    {
      starts[i] = plan->bars_start + get_start (first, answers[i]) * plan->bars_width;

      /* A name with no segment under it would be taken for that of its neighbour; only at the end
       * it is above where its segments are in the other rows. */
      if (first->answers[answers[i]] == 0 && i + 1 < n)
        return FALSE;
    }
  if (!wt_chart_spread (starts, widths, n, NAME_GAP * label_size, plan->bars_start,
                        plan->bars_start + plan->bars_width))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (fabs (starts[i] - plan->bars_start - get_start (first, answers[i]) * plan->bars_width)
        > FURTHEST_NAME * label_size)
      return FALSE;
  return TRUE;
}

static WtChecklistPlan
make_plan (WtChecklistChart *self, double label_size, double width)
{
  double labels = 0, yes = wt_chart_guess_width (_ ("Yes"), label_size), widths[WT_ANSWER_COUNT],
         starts[WT_ANSWER_COUNT];
  const char *names[WT_ANSWER_COUNT];
  WtAnswer answers[WT_ANSWER_COUNT];
  guint n = list_answers (self, answers);
  WtChecklistPlan plan = { 0 };

  for (gsize i = 0; i < self->n_principles; i++)
    {
      g_autofree char *words = wt_checklist_chart_dup_yes_words (&self->principles[i]);

      labels = MAX (labels, wt_chart_guess_width (self->principles[i].title, label_size));
      yes = MAX (yes, wt_chart_guess_width (words, label_size));
    }
  labels = MIN (labels, 0.3 * width) + COLUMN_GAP * label_size;
  yes += COLUMN_GAP * label_size;

  plan.stacked = labels + yes > 0.52 * width;
  plan.bars_start = plan.stacked ? 0 : wt_chart_snap (labels);
  plan.bars_width = plan.stacked ? width : wt_chart_snap (width - labels - yes);
  for (guint i = 0; i < n; i++)
    {
      names[i] = wt_checklist_chart_get_name (answers[i]);
      widths[i] = wt_chart_guess_width (names[i], label_size);
    }
  plan.has_key =
      self->n_principles > 0 && !place_names (self, answers, widths, n, &plan, label_size, starts);
  if (plan.has_key)
    plan.key_lines = wt_chart_key_guess_lines (names, n, label_size, width);
  return plan;
}

static double
get_names_height (const WtChecklistPlan *plan, double label_size)
{
  return label_size
         * (plan->has_key ? plan->key_lines * WT_CHART_KEY_LINE + KEY_GAP : NAMES_HEIGHT);
}

double
wt_checklist_chart_get_natural_height (WtChecklistChart *self, double label_size, double width)
{
  WtChecklistPlan plan = make_plan (self, label_size, width);

  return ceil (get_names_height (&plan, label_size)
               + (plan.stacked ? STACKED_STEP : ROW_STEP) * label_size
                     * (double) MAX (self->n_principles, 1));
}

static WtChartBox
get_box (const WtChartPen *pen, WtAnswer answer)
{
  const WtChartTheme *theme = pen->theme;
  const WtChartPaint *paint = &theme->answers[answer];
  WtChartBox box = { .radius = 2,
                     .round_bottom = TRUE,
                     .fill = paint->fill,
                     .outline = paint->outline,
                     .outline_width = theme->outline_width };

  if (answer == WT_ANSWER_NONE)
    box.dash = WT_CHART_DASH_DOTTED;
  if (answer == WT_ANSWER_NOT_YET)
    box.outline_width = 2;
  if (answer == WT_ANSWER_PARTLY)
    wt_chart_pen_hatch (pen, &box, &theme->hatch);
  return box;
}

static void
write_number (WtChartPen *pen, const WtChartBox *box, WtAnswer answer, gint64 count)
{
  const WtChartRectangle *area = &box->rectangle;
  g_autofree char *words = wt_chart_words_count (count);
  gboolean bold = answer == WT_ANSWER_YES;
  double room = area->width - 2 * NUMBER_MARGIN * pen->size;
  double scale = wt_chart_pen_fit (pen, words, bold, room);
  WtChartLabel label = { .words = words,
                         .colour = &pen->theme->answers[answer].text,
                         .x = area->x + area->width / 2,
                         .y = area->y + area->height / 2,
                         .anchor = 0.5,
                         .middle = TRUE,
                         .bold = bold,
                         .scale = scale };

  if (scale == 0)
    return;
  if (wt_colour_is_visible (&box->hatch))
    {
      WtChartRectangle ink = wt_chart_pen_measure (pen, &label);
      double margin = 0.25 * pen->size;

      /* Hatching behind a number makes it hard to read. */
      wt_chart_scene_add_box (
          pen->scene, &(WtChartBox){ .rectangle = { ink.x - margin, area->y + box->outline_width,
                                                    ink.width + 2 * margin,
                                                    area->height - 2 * box->outline_width },
                                     .fill = box->fill });
    }
  wt_chart_pen_write (pen, &label);
}

static char *
say_segment (const WtPrincipleFigures *principle, WtAnswer answer)
{
  g_autofree char *count = wt_chart_words_count (principle->answers[answer]);
  g_autofree char *all = wt_chart_words_count (wt_checklist_chart_get_prompts (principle));

  /* Translators: a principle, an answer, how often it was given, of how many prompts: "Relevant,
   * Partly: 14 of 84" */
  return g_strdup_printf (_ ("%s, %s: %s of %s"), principle->title,
                          wt_checklist_chart_get_name (answer), count, all);
}

static void
draw_segments (WtChecklistChart *self,
               WtChartPen *pen,
               gsize index,
               const WtChartRectangle *bar,
               const WtChartRectangle *row)
{
  const WtPrincipleFigures *principle = &self->principles[index];
  gint64 prompts = wt_checklist_chart_get_prompts (principle), before = 0;

  for (guint i = 0; i < WT_ANSWER_COUNT; i++)
    {
      WtAnswer answer = wt_checklist_chart_order[i];
      gint64 count = principle->answers[answer];
      double start = (double) before / (double) MAX (prompts, 1);
      double end = (double) (before + count) / (double) MAX (prompts, 1);
      WtChartBox box = get_box (pen, answer);

      if (count == 0)
        continue;
      box.rectangle = *bar;
      box.rectangle.x = wt_chart_snap (bar->x + start * bar->width);
      box.rectangle.width = wt_chart_snap (bar->x + end * bar->width) - box.rectangle.x;
      wt_chart_scene_take_mark (
          pen->scene,
          &(WtChartRectangle){ box.rectangle.x, row->y, box.rectangle.width, row->height },
          WT_CHECKLIST_CHART_KEY (index, answer), say_segment (principle, answer));
      if (before + count < prompts)
        box.rectangle.width = MAX (1.5, box.rectangle.width - SEGMENT_GAP);
      wt_chart_scene_add_box (pen->scene, &box);
      write_number (pen, &box, answer, count);
      before += count;
    }
}

static void
draw_row (WtChecklistChart *self,
          WtChartPen *pen,
          const WtChecklistPlan *plan,
          gsize index,
          const WtChartRectangle *row)
{
  const WtPrincipleFigures *principle = &self->principles[index];
  g_autofree char *yes = wt_checklist_chart_dup_yes_words (principle);
  double height = plan->stacked ? STACKED_BAR * pen->size
                                : MIN (BAR_PART * row->height, HIGHEST_BAR * pen->size);
  double middle = plan->stacked ? row->y + (LABEL_LINE + STACKED_BAR / 2) * pen->size
                                : row->y + row->height / 2;
  double text_middle = plan->stacked ? row->y + LABEL_LINE / 2 * pen->size : middle;
  WtChartRectangle bar = { plan->bars_start, wt_chart_snap (middle - height / 2), plan->bars_width,
                           wt_chart_snap (height) };
  double end = wt_chart_rectangle_get_right (&bar) + COLUMN_GAP * pen->size;
  double yes_width = wt_chart_pen_get_width (pen, yes, 1, FALSE);
  double label_end = plan->stacked ? pen->width - yes_width : plan->bars_start;

  if (yes_width <= (plan->stacked ? WIDEST_STACKED * pen->width : pen->width - end))
    wt_chart_pen_write (pen, &(WtChartLabel){ .words = yes,
                                              .colour = &pen->theme->ink,
                                              .x = plan->stacked ? pen->width : end,
                                              .y = text_middle,
                                              .anchor = plan->stacked ? 1 : 0,
                                              .middle = TRUE,
                                              .tabular = TRUE });
  else
    label_end = pen->width;

  wt_chart_pen_write (pen,
                      &(WtChartLabel){ .words = principle->title,
                                       .colour = &pen->theme->ink,
                                       .x = plan->stacked ? 0 : label_end - COLUMN_GAP * pen->size,
                                       .y = text_middle,
                                       .anchor = plan->stacked ? 0 : 1,
                                       .middle = TRUE,
                                       .available = MAX (1, label_end - COLUMN_GAP * pen->size) });
  draw_segments (self, pen, index, &bar, row);
}

static void
draw_names (WtChecklistChart *self, WtChartPen *pen, const WtChecklistPlan *plan)
{
  WtAnswer answers[WT_ANSWER_COUNT];
  guint n = list_answers (self, answers);
  double widths[WT_ANSWER_COUNT], starts[WT_ANSWER_COUNT];
  WtChartKeyEntry entries[WT_ANSWER_COUNT];
  double middle = 0.75 * pen->size;

  for (guint i = 0; i < n; i++)
    {
      const char *name = wt_checklist_chart_get_name (answers[i]);

      widths[i] = wt_chart_pen_get_width (pen, name, 1, FALSE);
      entries[i] = (WtChartKeyEntry){ .words = name, .sample = get_box (pen, answers[i]) };
    }

  if (plan->has_key)
    {
      wt_chart_key_draw (pen, entries, n, 0, plan->key_lines);
      return;
    }
  /* With a font that is wider than was guessed, names that do not fit are left out. */
  if (place_names (self, answers, widths, n, plan, pen->size, starts))
    for (guint i = 0; i < n; i++)
      wt_chart_pen_write (pen, &(WtChartLabel){ .words = entries[i].words,
                                                .colour = &pen->theme->secondary_ink,
                                                .x = starts[i],
                                                .y = middle,
                                                .middle = TRUE });
  if (!plan->stacked && n > 0)
    wt_chart_pen_write (
        pen, &(WtChartLabel){ .words = _ ("Yes"),
                              .colour = &pen->theme->secondary_ink,
                              .x = plan->bars_start + plan->bars_width + COLUMN_GAP * pen->size,
                              .y = middle,
                              .middle = TRUE });
}

void
wt_checklist_chart_fill_scene (WtChecklistChart *self, WtChartPen *pen)
{
  WtChecklistPlan plan = make_plan (self, pen->size, pen->width);
  double top = get_names_height (&plan, pen->size);
  double natural = (plan.stacked ? STACKED_STEP : ROW_STEP) * pen->size;
  double step = (pen->height - top) / (double) MAX (self->n_principles, 1);

  /* Rows that are too far apart would no longer be one chart. */
  step = CLAMP (step, natural, plan.stacked ? 1.2 * natural : HIGHEST_ROW_STEP * pen->size);
  if (self->n_principles == 0)
    {
      wt_chart_pen_write (pen, &(WtChartLabel){ .words = _ ("No prompts yet"),
                                                .colour = &pen->theme->secondary_ink,
                                                .x = pen->width / 2,
                                                .y = pen->height / 2,
                                                .anchor = 0.5,
                                                .middle = TRUE,
                                                .available = pen->width });
      return;
    }

  draw_names (self, pen, &plan);
  for (gsize i = 0; i < self->n_principles; i++)
    draw_row (self, pen, &plan, i,
              &(WtChartRectangle){ 0, top + (double) i * step, pen->width, step });
}
