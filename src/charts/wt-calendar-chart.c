#include "wt-calendar-chart-private.h"

#include <glib/gi18n.h>

#include "wt-chart-month.h"
#include "wt-chart-words.h"
#include "wt-date.h"

G_DEFINE_FINAL_TYPE (WtCalendarChart, wt_calendar_chart, WT_TYPE_CHART)

gint64
wt_calendar_chart_sum (const gint64 levels[WT_LEVEL_COUNT + 1])
{
  gint64 sum = 0;

  for (guint level = 1; level <= WT_LEVEL_COUNT; level++)
    sum += levels[level];
  return sum;
}

/* "Involving 2, Engaging 1", what gives people the most say first. */
static char *
say_levels (const gint64 levels[WT_LEVEL_COUNT + 1])
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint level = WT_LEVEL_COUNT; level > 0; level--)
    {
      g_autofree char *count = wt_chart_words_count (levels[level]);
      /* Translators: a level of engagement and how many activities, such as "Involving 13" */
      g_autofree char *part =
          g_strdup_printf (_ ("%s %s"), wt_term_get_title (wt_levels, (int) level), count);

      if (levels[level] > 0)
        g_strv_builder_add (parts, part);
    }
  list = g_strv_builder_end (parts);
  return g_strjoinv (_ (", "), list);
}

char *
wt_calendar_chart_dup_mark_words (const WtDayFigures *day)
{
  g_autofree char *activities = wt_chart_words_activities (wt_calendar_chart_sum (day->activities));
  g_autofree char *date = wt_date_to_words (day->day);
  g_autofree char *levels = say_levels (day->activities);

  /* Translators: "3 activities on 2 October 2025: Involving 2, Engaging 1" */
  return g_strdup_printf (_ ("%1$s on %2$s: %3$s"), activities, date, levels);
}

/* Returns how many months have activities; @busiest is the one that has the most, or %NULL when
 * there are several. */
static guint
count_busy_months (WtCalendarChart *self, const WtCalendarMonth **busiest)
{
  gint64 most = 0;
  guint n_busy = 0;

  *busiest = NULL;
  for (guint i = 0; i < self->n_months; i++)
    {
      gint64 total = wt_calendar_chart_sum (self->months[i].levels);

      if (total > 0)
        n_busy++;
      if (total >= most)
        *busiest = total > most ? &self->months[i] : NULL;
      most = MAX (most, total);
    }
  return n_busy;
}

static char *
dup_sentence (WtChart *chart)
{
  WtCalendarChart *self = WT_CALENDAR_CHART (chart);
  const WtCalendarMonth *busiest;
  guint n_busy = count_busy_months (self, &busiest);
  g_autofree char *month = NULL, *count = NULL, *months = NULL;

  if (n_busy == 0)
    return g_strdup (_ ("No activities yet"));
  months = g_strdup_printf (
      /* Translators: in how many months there was an activity */
      ngettext ("Activities in %u month", "Activities in %u months", n_busy), n_busy);
  if (n_busy == 1 || busiest == NULL)
    return g_steal_pointer (&months);
  month = wt_chart_month_to_words (busiest->month);
  count = wt_chart_words_count (wt_calendar_chart_sum (busiest->levels));
  /* Translators: "Activities in 9 months, most in October 2025 (6)" */
  return g_strdup_printf (_ ("%1$s, most in %2$s (%3$s)"), months, month, count);
}

/* "October 2025: 3, November 2025: 5." of the months that have any. */
static char *
say_months (WtCalendarChart *self)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < self->n_months; i++)
    {
      gint64 total = wt_calendar_chart_sum (self->months[i].levels);
      g_autofree char *month = wt_chart_month_to_words (self->months[i].month);
      g_autofree char *count = wt_chart_words_count (total);
      /* Translators: a month and how many activities, such as "October 2025: 3" */
      g_autofree char *part = g_strdup_printf (_ ("%s: %s"), month, count);

      if (total > 0)
        g_strv_builder_add (parts, part);
    }
  list = g_strv_builder_end (parts);
  words = g_strjoinv (_ (", "), list);
  /* Translators: ends a sentence */
  return g_strdup_printf (_ ("%s."), words);
}

static char *
dup_description (WtChart *chart)
{
  WtCalendarChart *self = WT_CALENDAR_CHART (chart);
  guint n_days = self->days->len;
  g_autofree char *activities = wt_chart_words_activities (wt_calendar_chart_sum (self->levels));
  g_autofree char *by_level = say_levels (self->levels);
  g_autofree char *months = say_months (self);
  g_autofree char *days = NULL, *figures = NULL, *cut = NULL;

  if (n_days == 0)
    return g_strdup (_ ("There are no activities yet."));
  /* Translators: "48 activities on 31 days: Involving 30, Engaging 18." */
  days = g_strdup_printf (ngettext ("%1$s on %2$u day: %3$s.", "%1$s on %2$u days: %3$s.", n_days),
                          activities, n_days, by_level);
  figures = wt_chart_words_join (days, months);
  if (self->is_cut)
    /* Translators: %u is a number of months */
    cut = g_strdup_printf (ngettext ("Only the last %u month is shown.",
                                     "Only the last %u months are shown.", self->n_months),
                           self->n_months);
  return wt_chart_words_join (figures, cut);
}

static char *
dup_count (WtChart *chart)
{
  WtCalendarChart *self = WT_CALENDAR_CHART (chart);
  g_autofree char *activities = wt_chart_words_activities (wt_calendar_chart_sum (self->levels));

  if (!self->is_cut)
    return g_steal_pointer (&activities);
  /* Translators: "48 activities in the last 24 months" */
  return g_strdup_printf (
      ngettext ("%1$s in the last %2$u month", "%1$s in the last %2$u months", self->n_months),
      activities, self->n_months);
}

static void
fill_row (WtChartTable *table, char *title, const gint64 levels[WT_LEVEL_COUNT + 1])
{
  wt_chart_table_take_cell (table, title);
  for (guint level = 1; level <= WT_LEVEL_COUNT; level++)
    wt_chart_table_take_cell (table, wt_chart_words_count (levels[level]));
  wt_chart_table_take_cell (table, wt_chart_words_count (wt_calendar_chart_sum (levels)));
}

static void
fill_table (WtChart *chart, WtChartTable *table)
{
  WtCalendarChart *self = WT_CALENDAR_CHART (chart);

  wt_chart_table_add_column (table, _ ("Month"), FALSE);
  for (guint level = 1; level <= WT_LEVEL_COUNT; level++)
    wt_chart_table_add_column (table, wt_term_get_title (wt_levels, (int) level), TRUE);
  wt_chart_table_add_column (table, _ ("All activities"), TRUE);

  for (guint i = 0; i < self->n_months; i++)
    fill_row (table, wt_chart_month_to_words (self->months[i].month), self->months[i].levels);
  wt_chart_table_start_totals (table);
  fill_row (table, g_strdup (_ ("All months")), self->levels);
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

static void
add_levels (gint64 levels[WT_LEVEL_COUNT + 1], const gint64 more[WT_LEVEL_COUNT + 1])
{
  for (guint level = 1; level <= WT_LEVEL_COUNT; level++)
    levels[level] += more[level];
}

/* A day that is there twice is one day. */
static void
take_days (WtCalendarChart *self, const WtDayFigures *days, gsize n_days)
{
  for (gsize i = 0; i < n_days; i++)
    {
      WtCalendarDay day = { days[i], (int) i, wt_chart_month_parse (days[i].day) };
      WtCalendarDay *before = NULL;

      if (!wt_date_is_valid (days[i].day) || wt_calendar_chart_sum (days[i].activities) == 0)
        continue;
      if (self->days->len > 0)
        before = &g_array_index (self->days, WtCalendarDay, self->days->len - 1);
      if (before != NULL && g_str_equal (before->figures.day, days[i].day))
        add_levels (before->figures.activities, days[i].activities);
      else
        g_array_append_val (self->days, day);
    }
}

/* Decides which months are shown. There are none without a day. */
static void
choose_months (WtCalendarChart *self, const char *from, const char *to)
{
  int first = wt_chart_month_parse (from), last = wt_chart_month_parse (to);
  int first_shown;

  if (self->days->len == 0)
    return;
  if (first == WT_CHART_MONTH_NONE)
    first = wt_calendar_chart_get_day (self, 0)->month;
  if (last == WT_CHART_MONTH_NONE)
    last = wt_calendar_chart_get_day (self, self->days->len - 1)->month;

  first_shown = MAX (first, last - WT_CALENDAR_CHART_MOST_MONTHS + 1);
  self->is_cut = first_shown > first;
  for (int month = first_shown; month <= last; month++)
    self->months[self->n_months++].month = month;
}

/* Adds the days to their months, and drops those that lie in none. */
static void
count_days (WtCalendarChart *self)
{
  for (guint i = self->days->len; i > 0; i--)
    {
      const WtCalendarDay *day = wt_calendar_chart_get_day (self, i - 1);
      int index = day->month - self->months[0].month;

      if (index < 0 || index >= (int) self->n_months)
        {
          g_array_remove_index (self->days, i - 1);
          continue;
        }
      add_levels (self->months[index].levels, day->figures.activities);
      add_levels (self->levels, day->figures.activities);
    }
}

WtChart *
wt_calendar_chart_new (
    const char *title, const WtDayFigures *days, gsize n_days, const char *from, const char *to)
{
  WtCalendarChart *self = g_object_new (WT_TYPE_CALENDAR_CHART, "title", title, NULL);

  take_days (self, days, n_days);
  choose_months (self, from, to);
  count_days (self);
  return WT_CHART (self);
}
