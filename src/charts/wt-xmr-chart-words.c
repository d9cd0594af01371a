#include "wt-xmr-chart-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "wt-chart-words.h"

/* More points outside the limits than this are counted, no longer named. */
#define MOST_SINGLE_POINTS 8

static gboolean
lasts (const WtXmrRun *run)
{
  return run->rule == WT_XMR_RULE_SHIFT || run->rule == WT_XMR_RULE_TREND;
}

static gsize
get_length (const WtXmrRun *run)
{
  return run->last - run->first + 1;
}

static gint64
count_people (WtXmrChart *self)
{
  gint64 people = 0;

  for (guint i = 0; i < self->places->len; i++)
    if (!wt_xmr_chart_get_place (self, i)->withheld)
      people += wt_xmr_chart_get_place (self, i)->data->people;
  return people;
}

char *
wt_xmr_chart_dup_count (WtChart *chart)
{
  WtXmrChart *self = WT_XMR_CHART (chart);

  return wt_xmr_measure_dup_basis (self->kind, count_people (self));
}

char *
wt_xmr_chart_dup_too_few_words (WtXmrChart *self)
{
  const WtXmrGroup *latest;
  g_autofree char *points = NULL;

  if (self->xmr->n_groups == 0)
    return g_strdup (_ ("Too few answers to be shown"));
  latest = &self->xmr->groups[self->xmr->n_groups - 1];
  if (latest->n_baseline_points >= WT_XMR_MINIMUM_FOR_TRIAL_LIMITS)
    return g_strdup (_ ("The values are too large for limits."));
  if (latest->n_points >= WT_XMR_MINIMUM_FOR_TRIAL_LIMITS)
    {
      points = wt_xmr_measure_dup_points (self->unit, latest->n_baseline_points);
      /* Translators: %s are months such as "5 months", of at least %d that are needed */
      return g_strdup_printf (_ ("A baseline of %s is too short. Limits appear from %d."), points,
                              WT_XMR_MINIMUM_FOR_TRIAL_LIMITS);
    }
  points = wt_xmr_measure_dup_points (self->unit, latest->n_points);
  if (self->xmr->n_groups > 1)
    /* Translators: %s are months such as "5 months", of at least %d that are needed */
    return g_strdup_printf (_ ("%s since limits started anew. They appear from %d."), points,
                            WT_XMR_MINIMUM_FOR_TRIAL_LIMITS);
  /* Translators: %s are months such as "5 months", of at least %d that are needed */
  return g_strdup_printf (_ ("%s so far. Limits appear from %d."), points,
                          WT_XMR_MINIMUM_FOR_TRIAL_LIMITS);
}

/* What goes on, for a title: after a colon, or by itself. */
static const char *
name_variation (WtXmrChart *self, gboolean by_itself)
{
  const WtXmrRun *run = wt_xmr_chart_get_latest_run (self);
  gboolean going_on = run != NULL && lasts (run),
           high = run != NULL && run->side == WT_XMR_SIDE_HIGH;

  switch (self->xmr->variation)
    {
    case WT_XMR_KIND_IMPROVEMENT:
      if (by_itself)
        return going_on ? _ ("Getting better") : _ ("Better than usual");
      return going_on ? _ ("getting better") : _ ("better than usual");
    case WT_XMR_KIND_CONCERN:
      if (by_itself)
        return going_on ? _ ("Getting worse") : _ ("Worse than usual");
      return going_on ? _ ("getting worse") : _ ("worse than usual");
    case WT_XMR_KIND_NEUTRAL:
      if (by_itself)
        return high ? _ ("Higher than usual") : _ ("Lower than usual");
      return high ? _ ("higher than usual") : _ ("lower than usual");
    case WT_XMR_KIND_COMMON:
      return by_itself ? _ ("No real change") : _ ("no real change");
    case WT_XMR_KIND_UNDEFINED:
      break;
    }
  return NULL;
}

char *
wt_xmr_chart_dup_heading (WtChart *chart)
{
  const char *variation = name_variation (WT_XMR_CHART (chart), FALSE);

  if (variation == NULL)
    return g_strdup (wt_chart_get_title (chart));
  /* Translators: the title of a chart, and what goes on: "Felt valued, month by month: getting
   * better" */
  return g_strdup_printf (_ ("%s: %s"), wt_chart_get_title (chart), variation);
}

char *
wt_xmr_chart_dup_variation (WtXmrChart *self)
{
  return g_strdup (name_variation (self, TRUE));
}

char *
wt_xmr_chart_dup_variation_reason (WtXmrChart *self)
{
  const WtXmrRun *run = wt_xmr_chart_get_latest_run (self);
  gboolean high = run != NULL && run->side == WT_XMR_SIDE_HIGH;
  g_autofree char *length = NULL;

  if (self->xmr->variation == WT_XMR_KIND_UNDEFINED)
    return NULL;
  if (run == NULL)
    return g_strdup (wt_xmr_measure_get_ordinary (self->unit));

  length = wt_xmr_measure_dup_points (self->unit, get_length (run));
  if (run->rule == WT_XMR_RULE_SHIFT)
    /* Translators: %s is at least 6 months, such as "8 months" */
    return g_strdup_printf (
        high ? _ ("%s in a row above the mean") : _ ("%s in a row below the mean"), length);
  if (run->rule == WT_XMR_RULE_TREND)
    /* Translators: %s is at least 6 months, such as "8 months" */
    return g_strdup_printf (high ? _ ("%s in a row rising") : _ ("%s in a row falling"), length);
  if (run->rule == WT_XMR_RULE_TWO_OF_THREE)
    return g_strdup (high ? _ ("The latest points are close to the upper limit")
                          : _ ("The latest points are close to the lower limit"));
  return g_strdup (high ? _ ("The latest point is above the upper limit")
                        : _ ("The latest point is below the lower limit"));
}

char *
wt_xmr_chart_dup_assurance (WtXmrChart *self)
{
  g_autofree char *target = wt_xmr_chart_dup_target_words (self);

  switch (self->xmr->assurance)
    {
    case WT_XMR_ASSURANCE_PASSES:
      return wt_xmr_measure_dup_always_met (self->unit, target);
    case WT_XMR_ASSURANCE_FAILS:
      /* Translators: %s is a target such as "8.0" or "8.0 by March 2026" */
      return g_strdup_printf (_ ("Target of %s not likely to be met"), target);
    case WT_XMR_ASSURANCE_HIT_AND_MISS:
      return wt_xmr_measure_dup_sometimes_met (self->unit, target);
    case WT_XMR_ASSURANCE_NONE:
      break;
    }
  return NULL;
}

char *
wt_xmr_chart_dup_assurance_reason (WtXmrChart *self)
{
  const WtXmrGroup *group = wt_xmr_chart_get_latest_group (self);

  if (self->xmr->assurance == WT_XMR_ASSURANCE_NONE || group == NULL)
    return NULL;
  if (self->xmr->assurance == WT_XMR_ASSURANCE_HIT_AND_MISS)
    return g_strdup (_ ("The target lies between the limits"));
  return g_strdup (self->target > group->mean ? _ ("The target lies above the limits")
                                              : _ ("The target lies below the limits"));
}

/* "8 months in a row are above the mean." */
static char *
say_latest_run (WtXmrChart *self, const WtXmrRun *run)
{
  gboolean high = run->side == WT_XMR_SIDE_HIGH;
  g_autofree char *length = wt_xmr_measure_dup_points (self->unit, get_length (run));
  g_autofree char *latest = wt_xmr_measure_dup_day (
      self->unit, wt_xmr_chart_get_point_place (self, self->xmr->n_points - 1)->data->on);

  switch (run->rule)
    {
    case WT_XMR_RULE_SHIFT:
      /* Translators: %s is at least 6 months, such as "8 months" */
      return g_strdup_printf (high ? _ ("%s in a row are above the mean.")
                                   : _ ("%s in a row are below the mean."),
                              length);
    case WT_XMR_RULE_TREND:
      /* Translators: %s is at least 6 months, such as "8 months" */
      return g_strdup_printf (high ? _ ("%s in a row have been rising.")
                                   : _ ("%s in a row have been falling."),
                              length);
    case WT_XMR_RULE_TWO_OF_THREE:
      return g_strdup (high ? _ ("2 of the last 3 points are close to the upper limit.")
                            : _ ("2 of the last 3 points are close to the lower limit."));
    case WT_XMR_RULE_OUTSIDE:
      /* Translators: %s is a month such as "February 2024" */
      return g_strdup_printf (
          high ? _ ("%s is above the upper limit.") : _ ("%s is below the lower limit."), latest);
    case WT_XMR_RULE_NONE:
      break;
    }
  return g_strdup ("");
}

static char *
add_trial (WtXmrChart *self, char *sentence)
{
  const WtXmrGroup *group = wt_xmr_chart_get_latest_group (self);
  g_autofree char *before = sentence, *points = NULL, *trial = NULL;

  if (group == NULL || group->limits != WT_XMR_LIMITS_TRIAL)
    return g_steal_pointer (&before);
  points = wt_xmr_measure_dup_points (self->unit, WT_XMR_MINIMUM_FOR_LIMITS);
  if (group->n_baseline_points < group->n_points)
    /* Translators: %s are months such as "12 months" */
    trial = g_strdup_printf (_ ("The limits are on trial: they are set on fewer than %s."), points);
  else
    /* Translators: %s are months such as "12 months" */
    trial = g_strdup_printf (_ ("The limits are on trial until there are %s."), points);
  return wt_chart_words_join (before, trial);
}

char *
wt_xmr_chart_dup_sentence (WtChart *chart)
{
  WtXmrChart *self = WT_XMR_CHART (chart);
  const WtXmrRun *run = wt_xmr_chart_get_latest_run (self);
  g_autofree char *latest = NULL;

  if (self->places->len == 0)
    return g_strdup (wt_xmr_measure_is_count (self->kind) ? _ ("Nothing counted yet")
                                                          : _ ("No answers yet"));
  if (wt_xmr_chart_get_latest_group (self) == NULL)
    return wt_xmr_chart_dup_too_few_words (self);
  if (run == NULL)
    /* Translators: ends a sentence */
    return add_trial (self, g_strdup_printf (_ ("%s."), wt_xmr_measure_get_ordinary (self->unit)));

  latest = say_latest_run (self, run);
  return add_trial (self, wt_chart_words_join (latest, _ ("That is unlikely to be chance.")));
}

/* Sentences are written one after the other into @text; @sentence (nullable) is taken over. */
static void
add_sentence (GString *text, char *sentence)
{
  if (text->len > 0 && sentence != NULL && sentence[0] != '\0')
    g_string_append_c (text, ' ');
  if (sentence != NULL)
    g_string_append (text, sentence);
  g_free (sentence);
}

/* Where no value can be, limits are not said to be either. */
static char *
say_limit (WtXmrChart *self, double limit)
{
  const WtXmrScale *scale = wt_xmr_measure_get_scale (self->kind);

  return wt_xmr_measure_dup_level (self->kind, CLAMP (limit, scale->lowest, scale->highest));
}

static void
add_limits (WtXmrChart *self, GString *text)
{
  const WtXmrGroup *group = wt_xmr_chart_get_latest_group (self);
  g_autofree char *mean = NULL, *low = NULL, *high = NULL, *baseline = NULL;

  if (group == NULL)
    return;
  mean = wt_xmr_measure_dup_level (self->kind, group->mean);
  low = say_limit (self, group->lower_limit);
  high = say_limit (self, group->upper_limit);
  /* Translators: a mean and the limits around it, such as "7.5", "6.7" and "8.3" */
  add_sentence (text,
                g_strdup_printf (_ ("The mean is %s, and ordinary values lie between %s and %s."),
                                 mean, low, high));
  baseline = wt_xmr_chart_dup_baseline_words (self, group);
  if (baseline != NULL)
    /* Translators: %s is such as "limits set on 12 months to March 2025" */
    add_sentence (text, g_strdup_printf (_ ("This does not move any more: %s."), baseline));
}

static void
add_rebases (WtXmrChart *self, GString *text)
{
  for (gsize i = 1; i < self->xmr->n_groups; i++)
    {
      const WtXmrPlace *place = wt_xmr_chart_get_point_place (self, self->xmr->groups[i].first);
      g_autofree char *day = wt_xmr_measure_dup_day (self->unit, place->data->on);

      /* Translators: the limits of a chart start anew at a month, and why */
      add_sentence (text, g_strdup_printf (_ ("New limits from %s: %s."), day,
                                           wt_xmr_chart_get_reason (self, i)));
    }
}

static gsize
count_outside (WtXmrChart *self)
{
  gsize outside = 0;

  for (gsize i = 0; i < self->xmr->n_points; i++)
    if ((self->xmr->points[i].rules & WT_XMR_RULE_BIT (WT_XMR_RULE_OUTSIDE)) != 0)
      outside++;
  return outside;
}

static void
add_single_points (WtXmrChart *self, GString *text)
{
  gsize outside = count_outside (self);

  if (outside > MOST_SINGLE_POINTS)
    {
      g_autofree char *points = wt_xmr_measure_dup_points (self->unit, outside);

      /* Translators: %s are months such as "12 months" */
      add_sentence (text, g_strdup_printf (_ ("%s lie outside the limits."), points));
      return;
    }
  for (gsize i = 0; i < self->xmr->n_runs; i++)
    {
      const WtXmrRun *run = &self->xmr->runs[i];

      if (run->rule == WT_XMR_RULE_OUTSIDE && run != wt_xmr_chart_get_latest_run (self))
        for (gsize point = run->first; point <= run->last; point++)
          {
            WtXmrRun single = *run;
            g_autofree char *words = NULL;

            single.first = point;
            words = wt_xmr_chart_dup_point_words (self, &single);
            /* Translators: ends a sentence */
            add_sentence (text, g_strdup_printf (_ ("%s."), words));
          }
    }
}

/* Which of the rules in use these are. */
static void
add_rules (WtXmrChart *self, GString *text)
{
  const WtXmrOptions *rules = &self->xmr->options;
  g_autofree char *run = wt_xmr_measure_dup_points (self->unit, (gsize) rules->run_length);

  if (wt_xmr_chart_get_latest_group (self) == NULL)
    return;
  /* Translators: %s is the number of months in a row that count as a change, such as "7 months";
   * "Making Data Count" is a programme of NHS England */
  add_sentence (text, g_strdup_printf (rules->two_of_three_counts_outside
                                           ? _ ("Rules: Making Data Count, from 2023 on; runs are "
                                                "of at least %s.")
                                           : _ ("Rules: Making Data Count; runs are of at least "
                                                "%s."),
                                       run));
  add_sentence (text, g_strdup (rules->drop_large_moving_ranges
                                    ? _ ("Very large steps do not count towards the limits.")
                                    : _ ("All steps count towards the limits.")));
}

static void
add_small_points (WtXmrChart *self, GString *text)
{
  g_autofree char *fewer = wt_xmr_measure_dup_fewer (self->kind, self->marked_below);
  g_autofree char *points = NULL;
  gsize marked = 0;

  if (self->xmr->n_points < self->places->len)
    add_sentence (text, g_strdup (_ ("Where there were too few, nothing is shown.")));
  for (guint i = 0; i < self->places->len; i++)
    marked += wt_xmr_chart_get_place (self, i)->marked ? 1 : 0;
  if (marked == 0)
    return;
  points = wt_xmr_measure_dup_points (self->unit, marked);
  /* Translators: months, and a small number: "2 months with fewer than 5 answers are withheld in
   * what is published." */
  add_sentence (text, g_strdup_printf (ngettext ("%s with %s is withheld in what is published.",
                                                 "%s with %s are withheld in what is published.",
                                                 (gulong) marked),
                                       points, fewer));
}

char *
wt_xmr_chart_dup_description (WtChart *chart)
{
  WtXmrChart *self = WT_XMR_CHART (chart);
  g_autofree char *first = NULL, *last = NULL, *assurance = NULL;
  GString *text = g_string_new (NULL);

  if (self->xmr->n_points == 0)
    {
      add_sentence (text, wt_xmr_chart_dup_sentence (chart));
      return g_string_free (text, FALSE);
    }

  first = wt_xmr_measure_dup_day (self->unit, wt_xmr_chart_get_place (self, 0)->data->on);
  last = wt_xmr_measure_dup_day (self->unit,
                                 wt_xmr_chart_get_place (self, self->places->len - 1)->data->on);
  add_sentence (text, wt_xmr_measure_dup_introduction (self->kind, self->unit, first, last,
                                                       count_people (self)));
  add_limits (self, text);
  add_sentence (text, wt_xmr_chart_dup_sentence (chart));
  add_rebases (self, text);
  add_single_points (self, text);
  assurance = wt_xmr_chart_dup_assurance (self);
  if (assurance != NULL)
    /* Translators: ends a sentence */
    add_sentence (text, g_strdup_printf (_ ("%s."), assurance));
  add_small_points (self, text);
  add_rules (self, text);
  return g_string_free (text, FALSE);
}
