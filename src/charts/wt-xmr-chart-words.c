#include "wt-xmr-chart-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "wt-chart-month.h"
#include "wt-chart-words.h"

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

char *
wt_xmr_chart_dup_run_words (WtXmrChart *self, const WtXmrRun *run)
{
  gsize months = wt_xmr_chart_count_run (self, run), length = get_length (run);
  gboolean high = run->side == WT_XMR_SIDE_HIGH;

  switch (run->rule)
    {
    case WT_XMR_RULE_SHIFT:
      /* Translators: under a bracket in a chart, such as "8 months above the mean" */
      return g_strdup_printf (
          high ? ngettext ("%u month above the mean", "%u months above the mean", (gulong) length)
               : ngettext ("%u month below the mean", "%u months below the mean", (gulong) length),
          (guint) length);
    case WT_XMR_RULE_TREND:
      /* Translators: under a bracket in a chart, such as "7 months rising" */
      return g_strdup_printf (
          high ? ngettext ("%u month rising", "%u months rising", (gulong) length)
               : ngettext ("%u month falling", "%u months falling", (gulong) length),
          (guint) length);
    case WT_XMR_RULE_TWO_OF_THREE:
      /* Translators: under a bracket in a chart, such as "2 months close to the upper limit" */
      return g_strdup_printf (
          high ? ngettext ("%u month close to the upper limit",
                           "%u months close to the upper limit", (gulong) months)
               : ngettext ("%u month close to the lower limit",
                           "%u months close to the lower limit", (gulong) months),
          (guint) months);
    case WT_XMR_RULE_OUTSIDE:
      /* Translators: under a bracket in a chart, such as "2 months above the limit" */
      return g_strdup_printf (
          high
              ? ngettext ("%u month above the limit", "%u months above the limit", (gulong) months)
              : ngettext ("%u month below the limit", "%u months below the limit", (gulong) months),
          (guint) months);
    case WT_XMR_RULE_NONE:
      break;
    }
  return g_strdup ("");
}

char *
wt_xmr_chart_dup_point_words (WtXmrChart *self, const WtXmrRun *run)
{
  const WtXmrMonth *month = wt_xmr_chart_get_point_month (self, run->first);
  g_autofree char *value = wt_chart_words_decimal (month->mean);
  g_autofree char *name = wt_chart_month_to_words (month->month);

  /* Translators: a value and its month, beside a point: "5.9 in February 2024: below the limit" */
  return g_strdup_printf (run->side == WT_XMR_SIDE_HIGH ? _ ("%s in %s: above the limit")
                                                        : _ ("%s in %s: below the limit"),
                          value, name);
}

char *
wt_xmr_chart_dup_brief_point_words (WtXmrChart *self, const WtXmrRun *run)
{
  g_autofree char *value =
      wt_chart_words_decimal (wt_xmr_chart_get_point_month (self, run->first)->mean);

  /* Translators: a value, beside a point: "5.9: below the limit" */
  return g_strdup_printf (
      run->side == WT_XMR_SIDE_HIGH ? _ ("%s: above the limit") : _ ("%s: below the limit"), value);
}

/* Why a point is flagged, to go on in a list; %NULL when it is ordinary. */
static char *
say_flag (WtXmrChart *self, gsize index)
{
  const WtXmrPoint *point = &self->xmr->points[index];
  const WtXmrRun *run = wt_xmr_find_run (self->xmr, point->rule, index);
  gboolean high = point->side == WT_XMR_SIDE_HIGH;
  g_autofree char *words = NULL;

  if (point->rule == WT_XMR_RULE_NONE || run == NULL)
    return NULL;
  if (point->rule == WT_XMR_RULE_OUTSIDE)
    return g_strdup (high ? _ ("above the upper limit") : _ ("below the lower limit"));
  if (point->rule == WT_XMR_RULE_TWO_OF_THREE)
    return g_strdup (high ? _ ("close to the upper limit") : _ ("close to the lower limit"));

  words = wt_xmr_chart_dup_run_words (self, run);
  /* Translators: a month is one of several that belong together, such as "8 months above the
   * mean" */
  return g_strdup_printf (_ ("one of %s"), words);
}

char *
wt_xmr_chart_dup_mark_words (WtXmrChart *self, const WtXmrMonth *month)
{
  g_autofree char *name = wt_chart_month_to_words (month->month);
  g_autofree char *mean = NULL, *answers = NULL, *flag = NULL;

  if (month->withheld)
    {
      g_autofree char *fewer = wt_chart_words_fewer_answers (self->threshold);

      /* Translators: a month, and "fewer than 5 answers" */
      return g_strdup_printf (_ ("%s: %s"), name, fewer);
    }

  mean = wt_chart_words_decimal (month->mean);
  answers = wt_chart_words_answers (month->answers);
  flag = say_flag (self, month->point);
  if (flag == NULL)
    /* Translators: a month, its mean, how many answered: "October 2023: mean 7.4, 38 answers" */
    return g_strdup_printf (_ ("%s: mean %s, %s"), name, mean, answers);
  /* Translators: a month, its mean, how many answered, what is special: "February 2024: mean 5.9,
   * 27 answers, below the lower limit" */
  return g_strdup_printf (_ ("%s: mean %s, %s, %s"), name, mean, answers, flag);
}

static gint64
count_answers (WtXmrChart *self)
{
  gint64 answers = 0;

  for (guint i = 0; i < self->months->len; i++)
    if (!wt_xmr_chart_get_month (self, i)->withheld)
      answers += wt_xmr_chart_get_month (self, i)->answers;
  return answers;
}

char *
wt_xmr_chart_dup_span_words (WtXmrChart *self, gsize first, gsize last)
{
  const WtXmrMonth *start = wt_xmr_chart_get_month (self, first);
  g_autofree char *from = NULL, *to = NULL, *range = NULL;
  WtInterval means = { INFINITY, -INFINITY };

  if (first == last)
    return wt_xmr_chart_dup_mark_words (self, start);

  for (gsize i = first; i <= last; i++)
    if (!wt_xmr_chart_get_month (self, i)->withheld)
      {
        means.low = MIN (means.low, wt_xmr_chart_get_month (self, i)->mean);
        means.high = MAX (means.high, wt_xmr_chart_get_month (self, i)->mean);
      }
  from = wt_chart_month_to_words (start->month);
  to = wt_chart_month_to_words (wt_xmr_chart_get_month (self, last)->month);
  if (means.low > means.high)
    /* Translators: two months between which nothing is shown */
    return g_strdup_printf (_ ("%s to %s: not shown"), from, to);
  range = wt_chart_words_decimals (means);
  /* Translators: two months, and the lowest and the highest mean between them, such as "6.1 to
   * 7.9" */
  return g_strdup_printf (_ ("%s to %s: means from %s"), from, to, range);
}

char *
wt_xmr_chart_dup_count (WtChart *chart)
{
  return wt_chart_words_answers (count_answers (WT_XMR_CHART (chart)));
}

char *
wt_xmr_chart_dup_too_few_words (WtXmrChart *self)
{
  gsize months = self->xmr->n_points;

  /* Translators: %u months, of at least %d that are needed */
  return g_strdup_printf (ngettext ("%u month so far. Limits appear from %d.",
                                    "%u months so far. Limits appear from %d.", (gulong) months),
                          (guint) months, WT_XMR_MINIMUM_FOR_TRIAL_LIMITS);
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
  guint length = run != NULL ? (guint) get_length (run) : 0;
  gboolean high = run != NULL && run->side == WT_XMR_SIDE_HIGH;

  if (self->xmr->variation == WT_XMR_KIND_UNDEFINED)
    return NULL;
  if (run == NULL)
    return g_strdup (_ ("Ordinary change from month to month"));
  if (run->rule == WT_XMR_RULE_SHIFT)
    return g_strdup_printf (high ? ngettext ("%u month in a row above the mean",
                                             "%u months in a row above the mean", length)
                                 : ngettext ("%u month in a row below the mean",
                                             "%u months in a row below the mean", length),
                            length);
  if (run->rule == WT_XMR_RULE_TREND)
    return g_strdup_printf (
        high ? ngettext ("%u month in a row rising", "%u months in a row rising", length)
             : ngettext ("%u month in a row falling", "%u months in a row falling", length),
        length);
  if (run->rule == WT_XMR_RULE_TWO_OF_THREE)
    return g_strdup (high ? _ ("The latest months are close to the upper limit")
                          : _ ("The latest months are close to the lower limit"));
  return g_strdup (high ? _ ("The latest month is above the upper limit")
                        : _ ("The latest month is below the lower limit"));
}

char *
wt_xmr_chart_dup_assurance (WtXmrChart *self)
{
  g_autofree char *target = wt_chart_words_decimal (self->target);

  switch (self->xmr->assurance)
    {
    case WT_XMR_ASSURANCE_PASSES:
      /* Translators: %s is a target such as "8.0" */
      return g_strdup_printf (_ ("Target of %s likely to be met every month"), target);
    case WT_XMR_ASSURANCE_FAILS:
      return g_strdup_printf (_ ("Target of %s not likely to be met"), target);
    case WT_XMR_ASSURANCE_HIT_AND_MISS:
      return g_strdup_printf (_ ("Target of %s met some months, not others"), target);
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
  guint length = (guint) get_length (run);
  gboolean high = run->side == WT_XMR_SIDE_HIGH;
  g_autofree char *month =
      wt_chart_month_to_words (wt_xmr_chart_get_point_month (self, self->xmr->n_points - 1)->month);

  switch (run->rule)
    {
    case WT_XMR_RULE_SHIFT:
      return g_strdup_printf (high ? ngettext ("%u month in a row is above the mean.",
                                               "%u months in a row are above the mean.", length)
                                   : ngettext ("%u month in a row is below the mean.",
                                               "%u months in a row are below the mean.", length),
                              length);
    case WT_XMR_RULE_TREND:
      return g_strdup_printf (high ? ngettext ("%u month in a row has been rising.",
                                               "%u months in a row have been rising.", length)
                                   : ngettext ("%u month in a row has been falling.",
                                               "%u months in a row have been falling.", length),
                              length);
    case WT_XMR_RULE_TWO_OF_THREE:
      return g_strdup (high ? _ ("2 of the last 3 months are close to the upper limit.")
                            : _ ("2 of the last 3 months are close to the lower limit."));
    case WT_XMR_RULE_OUTSIDE:
      /* Translators: %s is a month such as "February 2024" */
      return g_strdup_printf (
          high ? _ ("%s is above the upper limit.") : _ ("%s is below the lower limit."), month);
    case WT_XMR_RULE_NONE:
      break;
    }
  return g_strdup ("");
}

static char *
add_trial (WtXmrChart *self, char *sentence)
{
  const WtXmrGroup *group = wt_xmr_chart_get_latest_group (self);
  g_autofree char *before = sentence, *trial = NULL;

  if (group == NULL || group->limits != WT_XMR_LIMITS_TRIAL)
    return g_steal_pointer (&before);
  /* Translators: %d is a number of months */
  trial = g_strdup_printf (_ ("The limits are on trial until there are %d months."),
                           WT_XMR_MINIMUM_FOR_LIMITS);
  return wt_chart_words_join (before, trial);
}

char *
wt_xmr_chart_dup_sentence (WtChart *chart)
{
  WtXmrChart *self = WT_XMR_CHART (chart);
  const WtXmrRun *run = wt_xmr_chart_get_latest_run (self);
  g_autofree char *latest = NULL;

  if (self->xmr->n_points == 0)
    return g_strdup (self->months->len > 0 ? _ ("Too few answers to be shown")
                                           : _ ("No answers yet"));
  if (wt_xmr_chart_get_latest_group (self) == NULL)
    return wt_xmr_chart_dup_too_few_words (self);
  if (run == NULL)
    return add_trial (self, g_strdup (_ ("Ordinary change from month to month.")));

  latest = say_latest_run (self, run);
  return add_trial (self, wt_chart_words_join (latest, _ ("That is unlikely to be chance.")));
}

/* Sentences are written one after the other into @text. */
static void
add_sentence (GString *text, const char *sentence)
{
  if (text->len > 0 && sentence[0] != '\0')
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
}

static void
add_limits (WtXmrChart *self, GString *text)
{
  const WtXmrGroup *group = wt_xmr_chart_get_latest_group (self);
  g_autofree char *mean = NULL, *low = NULL, *high = NULL, *words = NULL;

  if (group == NULL)
    return;
  mean = wt_chart_words_decimal (group->mean);
  low = wt_chart_words_decimal (group->lower_limit);
  high = wt_chart_words_decimal (group->upper_limit);
  /* Translators: a mean and the limits around it, such as "7.5", "6.7" and "8.3" */
  words = g_strdup_printf (_ ("The mean is %s, and months usually lie between %s and %s."), mean,
                           low, high);
  add_sentence (text, words);
}

static void
add_single_points (WtXmrChart *self, GString *text)
{
  for (gsize i = 0; i < self->xmr->n_runs; i++)
    {
      const WtXmrRun *run = &self->xmr->runs[i];

      if (run->rule == WT_XMR_RULE_OUTSIDE && run != wt_xmr_chart_get_latest_run (self))
        for (gsize point = run->first; point <= run->last; point++)
          {
            WtXmrRun single = *run;
            g_autofree char *words = NULL, *sentence = NULL;

            single.first = point;
            words = wt_xmr_chart_dup_point_words (self, &single);
            /* Translators: ends a sentence */
            sentence = g_strdup_printf (_ ("%s."), words);
            add_sentence (text, sentence);
          }
    }
}

char *
wt_xmr_chart_dup_description (WtChart *chart)
{
  WtXmrChart *self = WT_XMR_CHART (chart);
  g_autofree char *sentence = wt_xmr_chart_dup_sentence (chart);
  g_autofree char *answers = wt_chart_words_answers (count_answers (self));
  g_autofree char *first = NULL, *last = NULL, *period = NULL;
  g_autofree char *assurance = wt_xmr_chart_dup_assurance (self);
  GString *text = g_string_new (NULL);

  if (self->xmr->n_points == 0)
    {
      g_string_append (text, sentence);
      return g_string_free (text, FALSE);
    }

  first = wt_chart_month_to_words (self->first_month);
  last = wt_chart_month_to_words (self->last_month);
  /* Translators: two months and a number of answers: "Mean score of each month from October 2023 to
   * September 2025, 1,063 answers." */
  period =
      g_strdup_printf (_ ("Mean score of each month from %s to %s, %s."), first, last, answers);
  add_sentence (text, period);
  add_limits (self, text);
  add_sentence (text, sentence);
  add_single_points (self, text);
  if (assurance != NULL)
    {
      g_autofree char *words = g_strdup_printf (_ ("%s."), assurance);

      add_sentence (text, words);
    }
  if (self->xmr->n_points < self->months->len)
    add_sentence (text, _ ("Months with too few answers are not shown."));
  return g_string_free (text, FALSE);
}

static const char *
name_kind (WtXmrKind kind)
{
  switch (kind)
    {
    case WT_XMR_KIND_COMMON:
      return _ ("ordinary change");
    case WT_XMR_KIND_IMPROVEMENT:
      return _ ("improvement");
    case WT_XMR_KIND_CONCERN:
      return _ ("concern");
    case WT_XMR_KIND_NEUTRAL:
      return _ ("special");
    case WT_XMR_KIND_UNDEFINED:
      break;
    }
  return "";
}

static void
fill_row (WtXmrChart *self, WtChartTable *table, const WtXmrMonth *month)
{
  const char *kind;
  char *flag;

  wt_chart_table_take_cell (table, wt_chart_month_to_words (month->month));
  if (month->withheld)
    {
      wt_chart_table_take_cell (table, g_strdup (_ ("not shown")));
      wt_chart_table_take_cell (table, wt_chart_words_fewer (self->threshold));
      wt_chart_table_take_cell (table, NULL);
      return;
    }
  wt_chart_table_take_cell (table, wt_chart_words_decimal (month->mean));
  wt_chart_table_take_cell (table, wt_chart_words_count (month->answers));
  kind = name_kind (self->xmr->points[month->point].kind);
  flag = say_flag (self, month->point);
  if (flag == NULL)
    {
      wt_chart_table_take_cell (table, g_strdup (kind));
      return;
    }
  /* Translators: "improvement: one of 8 months above the mean" */
  wt_chart_table_take_cell (table, g_strdup_printf (_ ("%s: %s"), kind, flag));
  g_free (flag);
}

void
wt_xmr_chart_fill_table (WtChart *chart, WtChartTable *table)
{
  WtXmrChart *self = WT_XMR_CHART (chart);

  wt_chart_table_add_column (table, _ ("Month"), FALSE);
  wt_chart_table_add_column (table, _ ("Mean"), TRUE);
  wt_chart_table_add_column (table, _ ("Answers"), TRUE);
  wt_chart_table_add_column (table, _ ("What it shows"), FALSE);
  for (guint i = 0; i < self->months->len; i++)
    fill_row (self, table, wt_xmr_chart_get_month (self, i));
}
