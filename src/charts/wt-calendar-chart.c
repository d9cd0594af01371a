#include "wt-calendar-chart-private.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "wt-chart-words.h"
#include "wt-date.h"

G_DEFINE_FINAL_TYPE (WtCalendarChart, wt_calendar_chart, WT_TYPE_CHART)

static const WtCalendarDay *
get_day (WtCalendarChart *self, guint index)
{
  return &g_array_index (self->days, WtCalendarDay, index);
}

gint64
wt_calendar_chart_count (const WtDayFigures *day)
{
  gint64 activities = 0;

  for (int level = 1; level <= WT_LEVEL_COUNT; level++)
    activities += day->activities[level];
  return activities;
}

WtLevel
wt_calendar_chart_get_level (const WtDayFigures *day)
{
  int level = WT_LEVEL_COUNT;

  while (level > 1 && day->activities[level] == 0)
    level--;
  return (WtLevel) level;
}

/* "Involving 2, Engaging 1" */
static char *
list_levels (const WtDayFigures *day)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (int level = WT_LEVEL_COUNT; level >= 1; level--)
    if (day->activities[level] > 0)
      {
        g_autofree char *count = wt_chart_words_count (day->activities[level]);
        /* Translators: a level of engagement, and how many activities: "Involving 2" */
        g_autofree char *part =
            g_strdup_printf (_ ("%1$s %2$s"), wt_term_get_title (wt_levels, level), count);

        g_strv_builder_add (parts, part);
      }
  list = g_strv_builder_end (parts);
  return g_strjoinv (", ", list);
}

char *
wt_calendar_chart_dup_mark_words (const WtCalendarDay *day)
{
  g_autofree char *date = wt_date_to_words (day->figures.day);
  g_autofree char *activities = wt_chart_words_activities (wt_calendar_chart_count (&day->figures));
  g_autofree char *levels = list_levels (&day->figures);

  /* Translators: a day, "3 activities", and how many at each level: "Involving 2, Engaging 1" */
  return g_strdup_printf (_ ("%1$s: %2$s (%3$s)"), date, activities, levels);
}

static gint64
count_all (WtCalendarChart *self)
{
  gint64 activities = 0;

  for (guint i = 0; i < self->days->len; i++)
    activities += wt_calendar_chart_count (&get_day (self, i)->figures);
  return activities;
}

/* The most days in a row without an activity, between the first and the last one. */
static int
find_longest_gap (WtCalendarChart *self)
{
  int longest = 0;

  for (guint i = 1; i < self->days->len; i++)
    longest = MAX (longest, get_day (self, i)->offset - get_day (self, i - 1)->offset - 1);
  return longest;
}

static char *
dup_sentence (WtChart *chart)
{
  WtCalendarChart *self = WT_CALENDAR_CHART (chart);
  int gap = find_longest_gap (self);
  g_autofree char *days = wt_chart_words_count (gap);

  if (self->days->len == 0)
    return g_strdup (_ ("No activities yet"));
  if (self->days->len == 1)
    return wt_calendar_chart_dup_mark_words (get_day (self, 0));
  /* Translators: %s is a number of days */
  return g_strdup_printf (ngettext ("The longest time without an activity was %s day",
                                    "The longest time without an activity was %s days",
                                    (gulong) gap),
                          days);
}

static char *
dup_description (WtChart *chart)
{
  WtCalendarChart *self = WT_CALENDAR_CHART (chart);
  g_autofree char *period = wt_date_period_to_words (self->first, self->last);
  g_autofree char *activities = wt_chart_words_activities (count_all (self));
  g_autofree char *days = wt_chart_words_count (self->days->len);
  g_autofree char *sentence = NULL, *counts = NULL, *gap = NULL;

  if (self->days->len == 0)
    return g_strdup (_ ("There are no activities yet."));
  /* Translators: a period, "33 activities", and on how many days they were */
  counts = g_strdup_printf (
      ngettext ("%1$s: %2$s on %3$s day.", "%1$s: %2$s on %3$s days.", (gulong) self->days->len),
      period, activities, days);
  if (self->days->len == 1)
    return g_steal_pointer (&counts);
  sentence = dup_sentence (chart);
  /* Translators: ends a sentence */
  gap = g_strdup_printf (_ ("%s."), sentence);
  return wt_chart_words_join (counts, gap);
}

static char *
dup_count (WtChart *chart)
{
  return wt_chart_words_activities (count_all (WT_CALENDAR_CHART (chart)));
}

/* The activities of each level in the month that @day lies in; moves on to the next month. */
static guint
sum_month (WtCalendarChart *self, guint index, const char *month, WtDayFigures *sum)
{
  for (; index < self->days->len; index++)
    {
      const WtDayFigures *day = &get_day (self, index)->figures;

      if (strncmp (day->day, month, 7) != 0)
        break;
      for (int level = 1; level <= WT_LEVEL_COUNT; level++)
        sum->activities[level] += day->activities[level];
    }
  return index;
}

/* A row a month, those without an activity too. */
static void
fill_table (WtChart *chart, WtChartTable *table)
{
  WtCalendarChart *self = WT_CALENDAR_CHART (chart);
  g_autofree char *month = g_strdup (self->first);
  guint index = 0;

  wt_chart_table_add_column (table, _ ("Month"), FALSE);
  for (int level = 1; level <= WT_LEVEL_COUNT; level++)
    wt_chart_table_add_column (table, wt_term_get_title (wt_levels, level), TRUE);
  wt_chart_table_add_column (table, _ ("Activities"), TRUE);
  for (int i = 0; i < WT_CALENDAR_MONTHS && self->days->len > 0; i++)
    {
      WtDayFigures sum = { 0 };
      g_autofree char *next = wt_date_add_months (month, 1);
      g_autofree char *key = g_strndup (month, 7);

      index = sum_month (self, index, month, &sum);
      wt_chart_table_take_cell (table, wt_date_month_to_words (key));
      for (int level = 1; level <= WT_LEVEL_COUNT; level++)
        wt_chart_table_take_cell (table, wt_chart_words_count (sum.activities[level]));
      wt_chart_table_take_cell (table, wt_chart_words_count (wt_calendar_chart_count (&sum)));
      g_free (month);
      month = g_steal_pointer (&next);
    }
}

static double
get_height_for_width (WtChart *chart, double label_size, double width)
{
  return wt_calendar_chart_get_natural_height (WT_CALENDAR_CHART (chart), label_size, width);
}

static void
layout (WtChart *chart, WtChartPen *pen)
{
  wt_calendar_chart_fill_scene (WT_CALENDAR_CHART (chart), pen);
}

static void
wt_calendar_chart_finalize (GObject *object)
{
  g_array_unref (WT_CALENDAR_CHART (object)->days);
  G_OBJECT_CLASS (wt_calendar_chart_parent_class)->finalize (object);
}

static void
wt_calendar_chart_class_init (WtCalendarChartClass *klass)
{
  WtChartClass *chart_class = WT_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wt_calendar_chart_finalize;
  chart_class->runs_along_time = TRUE;
  chart_class->has_rows = TRUE;
  chart_class->dup_sentence = dup_sentence;
  chart_class->dup_description = dup_description;
  chart_class->dup_count = dup_count;
  chart_class->fill_table = fill_table;
  chart_class->get_height_for_width = get_height_for_width;
  chart_class->layout = layout;
}

static void
wt_calendar_chart_init (WtCalendarChart *self)
{
  self->days = g_array_new (FALSE, FALSE, sizeof (WtCalendarDay));
}

/* The twelve months that end with that of @end. */
static void
set_period (WtCalendarChart *self, const char *end)
{
  g_autofree char *month = wt_date_month_start (end);
  g_autofree char *first = wt_date_add_months (month, 1 - WT_CALENDAR_MONTHS);
  g_autofree char *last = wt_date_month_end (end);
  GDate date;

  g_strlcpy (self->first, first, sizeof self->first);
  g_strlcpy (self->last, last, sizeof self->last);
  self->n_days = wt_date_days_between (first, last) + 1;
  g_date_set_dmy (&date, (GDateDay) atoi (first + 8), (GDateMonth) atoi (first + 5),
                  (GDateYear) atoi (first));
  self->weekday = (int) g_date_get_weekday (&date) - 1;
}

WtChart *
wt_calendar_chart_new (const char *title, const WtDayFigures *days, gsize n_days, const char *end)
{
  WtCalendarChart *self = g_object_new (WT_TYPE_CALENDAR_CHART, "title", title, NULL);
  gboolean has_end = end != NULL && wt_date_is_valid (end);

  for (gsize i = n_days; i > 0 && !has_end; i--)
    if (wt_date_is_valid (days[i - 1].day))
      {
        end = days[i - 1].day;
        has_end = TRUE;
      }
  if (!has_end)
    return WT_CHART (self);
  set_period (self, end);
  for (gsize i = 0; i < n_days; i++)
    {
      WtCalendarDay day = { .figures = days[i], .key = (int) i };

      if (!wt_date_is_valid (days[i].day) || g_strcmp0 (days[i].day, self->first) < 0
          || g_strcmp0 (days[i].day, self->last) > 0)
        continue;
      day.offset = self->weekday + wt_date_days_between (self->first, days[i].day);
      g_array_append_val (self->days, day);
    }
  return WT_CHART (self);
}
