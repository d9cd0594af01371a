#include "wt-comparison-chart-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* How much two groups differ, in words. */

/* "0.8" of -0.8, "11" of 11 in 100; "0.0" and "0" of what rounds to nothing. */
static char *
dup_size (WtGroupMeasure measure, double difference)
{
  if (measure == WT_GROUP_MEASURE_MEAN)
    return wt_chart_words_decimal (fabs (difference));
  return wt_chart_words_count ((gint64) floor (fabs (difference) + 0.5));
}

static gboolean
is_nothing (WtGroupMeasure measure, double difference)
{
  return fabs (difference) < (measure == WT_GROUP_MEASURE_MEAN ? 0.05 : 0.5);
}

gboolean
wt_comparison_chart_is_level (WtComparisonChart *self)
{
  return is_nothing (self->measure, self->difference);
}

/* @size with the side it is on. */
static char *
add_side (WtGroupMeasure measure, const char *size, gboolean is_higher)
{
  if (measure == WT_GROUP_MEASURE_MEAN)
    return is_higher
               /* Translators: how much higher a mean is than another: "0.8 higher" */
               ? g_strdup_printf (_ ("%s higher"), size)
               /* Translators: how much lower a mean is than another: "0.8 lower" */
               : g_strdup_printf (_ ("%s lower"), size);
  return is_higher
             /* Translators: how many more of 100 people: "11 more" */
             ? g_strdup_printf (_ ("%s more"), size)
             /* Translators: how many fewer of 100 people: "11 fewer" */
             : g_strdup_printf (_ ("%s fewer"), size);
}

static char *
dup_end (WtGroupMeasure measure, double end)
{
  g_autofree char *size = NULL;

  if (is_nothing (measure, end))
    return g_strdup (_ ("no difference"));
  size = dup_size (measure, end);
  return add_side (measure, size, end > 0);
}

char *
wt_comparison_chart_dup_difference_words (WtComparisonChart *self)
{
  g_autofree char *words = dup_end (self->measure, self->difference);

  if (self->measure == WT_GROUP_MEASURE_MEAN || wt_comparison_chart_is_level (self))
    return g_steal_pointer (&words);
  /* Translators: how many more or fewer people said yes: "11 more in 100" */
  return g_strdup_printf (_ ("%s in 100"), words);
}

/* Of an interval on one side of 0: "0.3 to 1.3 higher". */
static char *
dup_one_sided (WtGroupMeasure measure, double nearer, double farther)
{
  g_autofree char *from = dup_size (measure, nearer);
  g_autofree char *to = dup_size (measure, farther);
  g_autofree char *range = NULL;

  if (g_str_equal (from, to))
    return add_side (measure, to, farther > 0);
  if (is_nothing (measure, nearer))
    /* Translators: the end of an interval that starts just above nothing: "up to 1.3" */
    range = g_strdup_printf (_ ("up to %s"), to);
  else
    /* Translators: an interval, such as "7.6 to 8.0" */
    range = g_strdup_printf (_ ("%s to %s"), from, to);
  return add_side (measure, range, farther > 0);
}

char *
wt_comparison_chart_dup_interval_words (WtComparisonChart *self)
{
  g_autofree char *low = NULL, *high = NULL;

  if (!wt_interval_is_defined (self->interval))
    return NULL;
  if (is_nothing (self->measure, self->interval.low)
      && is_nothing (self->measure, self->interval.high))
    return g_strdup (_ ("no difference"));
  if (self->interval.low > 0)
    return dup_one_sided (self->measure, self->interval.low, self->interval.high);
  if (self->interval.high < 0)
    return dup_one_sided (self->measure, self->interval.high, self->interval.low);
  low = dup_end (self->measure, self->interval.low);
  high = dup_end (self->measure, self->interval.high);
  /* Translators: an interval of a difference: "0.3 lower to 0.7 higher" */
  return g_strdup_printf (_ ("%s to %s"), low, high);
}

/* "Outpatients scored 0.8 higher than Maternity" */
static char *
say_means (WtComparisonChart *self)
{
  const char *first = self->first.title, *second = self->second.title;
  g_autofree char *size = dup_size (self->measure, self->difference);

  if (wt_comparison_chart_is_level (self))
    /* Translators: the names of two groups */
    return g_strdup_printf (_ ("%1$s scored about the same as %2$s"), first, second);
  if (self->difference > 0)
    /* Translators: the names of two groups and the difference: "Outpatients scored 0.8 higher than
     * Maternity" */
    return g_strdup_printf (_ ("%1$s scored %2$s higher than %3$s"), first, size, second);
  /* Translators: the names of two groups and the difference: "Outpatients scored 0.8 lower than
   * Maternity" */
  return g_strdup_printf (_ ("%1$s scored %2$s lower than %3$s"), first, size, second);
}

/* "Of 100 people, 11 more said yes in Outpatients than in Maternity" */
static char *
say_shares (WtComparisonChart *self)
{
  const char *first = self->first.title, *second = self->second.title;
  g_autofree char *size = dup_size (self->measure, self->difference);

  if (wt_comparison_chart_is_level (self))
    /* Translators: the names of two groups */
    return g_strdup_printf (_ ("About as many of 100 people said yes in %1$s as in %2$s"), first,
                            second);
  if (self->difference > 0)
    /* Translators: the difference and the names of two groups: "Of 100 people, 11 more said yes in
     * Outpatients than in Maternity" */
    return g_strdup_printf (_ ("Of 100 people, %1$s more said yes in %2$s than in %3$s"), size,
                            first, second);
  /* Translators: the difference and the names of two groups: "Of 100 people, 11 fewer said yes in
   * Outpatients than in Maternity" */
  return g_strdup_printf (_ ("Of 100 people, %1$s fewer said yes in %2$s than in %3$s"), size,
                          first, second);
}

char *
wt_comparison_chart_dup_clause (WtComparisonChart *self)
{
  return self->measure == WT_GROUP_MEASURE_MEAN ? say_means (self) : say_shares (self);
}
