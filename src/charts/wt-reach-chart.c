#include "wt-reach-chart.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "wt-chart-key-private.h"
#include "wt-chart-words.h"
#include "wt-suppression.h"

/* Heights, in label sizes. */
#define ROW_HEIGHT 3.5
#define NAME_MIDDLE 0.6
#define WORDS_LINE 1.4 /* of their own, where they do not fit behind the name */
#define BAR_TOP 1.42
#define BAR_HEIGHT 1.25
#define GAP 0.6
#define LEAST_BAR 1.5

struct _WtReachChart
{
  WtChart parent_instance;

  WtLevelFigures levels[WT_LEVEL_COUNT + 1];
  bool withheld[WT_LEVEL_COUNT + 1];
  bool total_withheld;
  int threshold;
};

G_DEFINE_FINAL_TYPE (WtReachChart, wt_reach_chart, WT_TYPE_CHART)

static gint64
sum_people (WtReachChart *self)
{
  gint64 people = 0;

  for (int level = 1; level <= WT_LEVEL_COUNT; level++)
    people += self->levels[level].people;
  return people;
}

static gint64
sum_activities (WtReachChart *self)
{
  gint64 activities = 0;

  for (int level = 1; level <= WT_LEVEL_COUNT; level++)
    activities += self->levels[level].activities;
  return activities;
}

/* "1,240 people", or why that is not said. */
static char *
say_people (WtReachChart *self, gint64 people, gboolean is_withheld)
{
  if (is_withheld && wt_suppression_withholds_count (people, self->threshold))
    return wt_chart_words_fewer_people (self->threshold);
  return is_withheld ? g_strdup (_ ("not shown")) : wt_chart_words_people (people);
}

/* "1,240 people, 15 activities" */
static char *
say_level (WtReachChart *self, int level)
{
  g_autofree char *people = say_people (self, self->levels[level].people, self->withheld[level]);
  g_autofree char *activities = wt_chart_words_activities (self->levels[level].activities);

  if (self->levels[level].activities == 0)
    return g_strdup (_ ("no activities"));
  /* Translators: "1,240 people, 15 activities" */
  return g_strdup_printf (_ ("%1$s, %2$s"), people, activities);
}

static char *
name_level (WtReachChart *self, int level)
{
  g_autofree char *words = say_level (self, level);

  /* Translators: a level of engagement and what it reached */
  return g_strdup_printf (_ ("%s: %s"), wt_term_get_title (wt_levels, level), words);
}

static char *
dup_sentence (WtChart *chart)
{
  WtReachChart *self = WT_REACH_CHART (chart);
  gint64 together =
      self->levels[WT_LEVEL_INVOLVING].people + self->levels[WT_LEVEL_CO_PRODUCTION].people;
  gint64 people = sum_people (self);
  g_autofree char *fraction = NULL;

  if (sum_activities (self) == 0)
    return g_strdup (_ ("No activities yet"));
  if (people == 0)
    return g_strdup (_ ("It is not recorded how many people were reached"));
  if (self->total_withheld || self->withheld[WT_LEVEL_INVOLVING]
      || self->withheld[WT_LEVEL_CO_PRODUCTION])
    return g_strdup (_ ("Some numbers are too small to be shown"));
  fraction = wt_chart_words_fraction (together, people);
  /* Translators: %s is a share of people, such as "2 in 3", "Not quite half", "None" */
  return g_strdup_printf (_ ("%s of those reached took part in involving or co-production"),
                          fraction);
}

static char *
dup_description (WtChart *chart)
{
  WtReachChart *self = WT_REACH_CHART (chart);
  GString *words = g_string_new (NULL);

  if (sum_activities (self) == 0)
    {
      g_string_append (words, _ ("There are no activities yet."));
      return g_string_free (words, FALSE);
    }
  for (int level = 1; level <= WT_LEVEL_COUNT; level++)
    {
      g_autofree char *own = name_level (self, level);

      g_string_append (words, own);
      g_string_append (words, level < WT_LEVEL_COUNT ? "; " : ". ");
    }
  g_string_append (words, _ ("Somebody who came to two activities is counted twice."));
  return g_string_free (words, FALSE);
}

static char *
dup_count (WtChart *chart)
{
  WtReachChart *self = WT_REACH_CHART (chart);

  return say_people (self, sum_people (self), self->total_withheld);
}

static void
fill_table (WtChart *chart, WtChartTable *table)
{
  WtReachChart *self = WT_REACH_CHART (chart);

  wt_chart_table_add_column (table, _ ("Level"), FALSE);
  wt_chart_table_add_column (table, _ ("Activities"), TRUE);
  wt_chart_table_add_column (table, _ ("People reached"), TRUE);
  for (int level = 1; level <= WT_LEVEL_COUNT; level++)
    {
      const WtLevelFigures *figures = &self->levels[level];

      wt_chart_table_take_cell (table, g_strdup (wt_term_get_title (wt_levels, level)));
      wt_chart_table_take_cell (table, wt_chart_words_count (figures->activities));
      wt_chart_table_take_cell (table, self->withheld[level]
                                           ? say_people (self, figures->people, TRUE)
                                           : wt_chart_words_count (figures->people));
    }
  wt_chart_table_start_totals (table);
  wt_chart_table_take_cell (table, g_strdup (_ ("Total")));
  wt_chart_table_take_cell (table, wt_chart_words_count (sum_activities (self)));
  wt_chart_table_take_cell (table, self->total_withheld ? say_people (self, sum_people (self), TRUE)
                                                        : wt_chart_words_count (sum_people (self)));
}

/* Whether every level has its name and words in one line; guessed, as there is no font yet. */
static gboolean
fits_one_line (WtReachChart *self, double label_size, double width)
{
  for (int level = 1; level <= WT_LEVEL_COUNT; level++)
    {
      g_autofree char *words = say_level (self, level);
      g_autofree char *line =
          g_strdup_printf ("%s %s", wt_term_get_title (wt_levels, level), words);

      if (wt_chart_guess_width (line, 1.1 * label_size) + 2 * GAP * label_size > width)
        return FALSE;
    }
  return TRUE;
}

static double
get_row_height (WtReachChart *self, double label_size, double width)
{
  return (ROW_HEIGHT + (fits_one_line (self, label_size, width) ? 0 : WORDS_LINE)) * label_size;
}

static double
get_height_for_width (WtChart *chart, double label_size, double width)
{
  return ceil (WT_LEVEL_COUNT * get_row_height (WT_REACH_CHART (chart), label_size, width));
}

static gint64
find_most (WtReachChart *self)
{
  gint64 most = 1;

  for (int level = 1; level <= WT_LEVEL_COUNT; level++)
    if (!self->withheld[level])
      most = MAX (most, self->levels[level].people);
  return most;
}

/* The name stands over the bar, and what was reached at the end of the same line or under it, so
 * that the bar has the whole width. */
static void
write_level (WtReachChart *self, WtChartPen *pen, int level, double top, gboolean one_line)
{
  g_autofree char *words = say_level (self, level);
  const char *name = wt_term_get_title (wt_levels, level);
  double name_width = wt_chart_pen_get_width (pen, name, 1, TRUE) + GAP * pen->size;
  WtChartLabel label = { .words = name,
                         .colour = &pen->theme->ink,
                         .y = top + NAME_MIDDLE * pen->size,
                         .middle = TRUE,
                         .bold = TRUE,
                         .available = pen->width };

  wt_chart_pen_write (pen, &label);
  label.words = words;
  label.colour = &pen->theme->secondary_ink;
  label.bold = FALSE;
  if (one_line)
    {
      label.x = pen->width;
      label.anchor = 1;
      label.available = MAX (pen->size, pen->width - name_width);
    }
  else
    label.y += WORDS_LINE * pen->size;
  wt_chart_pen_write (pen, &label);
}

static void
draw_level (WtReachChart *self, WtChartPen *pen, int level, double top, gboolean one_line)
{
  const WtChartPaint *paint = &pen->theme->levels[level];
  const WtLevelFigures *figures = &self->levels[level];
  double bar_top = BAR_TOP + (one_line ? 0 : WORDS_LINE);
  WtChartRectangle bar = { 0, wt_chart_snap (top + bar_top * pen->size), 0,
                           wt_chart_snap (BAR_HEIGHT * pen->size) };

  write_level (self, pen, level, top, one_line);
  if (self->withheld[level])
    {
      bar.width = MIN (3 * pen->size, pen->width);
      wt_chart_pen_draw_stub (pen, &bar);
    }
  else if (figures->people > 0)
    {
      bar.width = MAX (LEAST_BAR, wt_chart_snap (pen->width * (double) figures->people
                                                 / (double) find_most (self)));
      wt_chart_scene_add_box (pen->scene,
                              &(WtChartBox){ .rectangle = bar,
                                             .radius = 2,
                                             .round_bottom = TRUE,
                                             .fill = paint->fill,
                                             .outline = paint->outline,
                                             .outline_width = pen->theme->outline_width });
    }
}

static void
layout (WtChart *chart, WtChartPen *pen)
{
  WtReachChart *self = WT_REACH_CHART (chart);
  gboolean one_line = fits_one_line (self, pen->size, pen->width);
  double height = get_row_height (self, pen->size, pen->width);
  double gap = CLAMP ((pen->height - WT_LEVEL_COUNT * height) / (WT_LEVEL_COUNT - 1), 0, pen->size);

  for (int level = 1; level <= WT_LEVEL_COUNT; level++)
    {
      double top = (level - 1) * (height + gap);

      draw_level (self, pen, level, top, one_line);
      wt_chart_scene_take_mark (pen->scene, &(WtChartRectangle){ 0, top, pen->width, height },
                                level, name_level (self, level));
    }
}

static void
wt_reach_chart_class_init (WtReachChartClass *klass)
{
  WtChartClass *chart_class = WT_CHART_CLASS (klass);

  chart_class->has_rows = TRUE;
  chart_class->dup_sentence = dup_sentence;
  chart_class->dup_description = dup_description;
  chart_class->dup_count = dup_count;
  chart_class->fill_table = fill_table;
  chart_class->get_height_for_width = get_height_for_width;
  chart_class->layout = layout;
}

static void
wt_reach_chart_init (WtReachChart *self)
{
}

WtChart *
wt_reach_chart_new (const char *title,
                    const WtLevelFigures levels[WT_LEVEL_COUNT + 1],
                    int suppression_threshold)
{
  WtReachChart *self = g_object_new (WT_TYPE_REACH_CHART, "title", title, NULL);

  memcpy (self->levels, levels, sizeof self->levels);
  if (suppression_threshold > 0)
    {
      int64_t people[WT_LEVEL_COUNT];

      self->threshold = wt_suppression_get_threshold (suppression_threshold);
      for (int i = 0; i < WT_LEVEL_COUNT; i++)
        people[i] = levels[i + 1].people;
      wt_suppression_mark_row (people, WT_LEVEL_COUNT, self->threshold, self->withheld + 1,
                               &self->total_withheld);
    }
  return WT_CHART (self);
}
