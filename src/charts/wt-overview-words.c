#include "wt-overview-words.h"

#include "wt-chart-words.h"
#include "wt-date.h"
#include "wt-group-difference.h"

#include <glib/gi18n.h>
#include <math.h>

/* What rounds to 0.0. */
#define NO_DIFFERENCE 0.05

/* What is said of one period to compare with. */
typedef struct
{
  const char *more, *fewer, *same, *none, *count;
  const char *higher, *lower, *equal;
} Phrases;

static const Phrases YEAR_BEFORE = {
  /* Translators: %s is a number; of projects, activities, people or forms */
  .more = N_ ("%s more than the year before"),
  /* Translators: %s is a number; of projects, activities, people or forms */
  .fewer = N_ ("%s fewer than the year before"),
  .same = N_ ("as many as the year before"),
  .none = N_ ("none the year before"),
  /* Translators: %s is a number: "41 the year before" */
  .count = N_ ("%s the year before"),
  /* Translators: %s is a difference of two mean scores, such as "0.3" */
  .higher = N_ ("Mean %s higher than the year before"),
  /* Translators: %s is a difference of two mean scores, such as "0.3" */
  .lower = N_ ("Mean %s lower than the year before"),
  .equal = N_ ("Mean the same as the year before"),
};

static const Phrases PERIOD_BEFORE = {
  /* Translators: %s is a number; of projects, activities, people or forms */
  .more = N_ ("%s more than the period before"),
  /* Translators: %s is a number; of projects, activities, people or forms */
  .fewer = N_ ("%s fewer than the period before"),
  .same = N_ ("as many as the period before"),
  .none = N_ ("none the period before"),
  /* Translators: %s is a number: "41 the period before" */
  .count = N_ ("%s the period before"),
  /* Translators: %s is a difference of two mean scores, such as "0.3" */
  .higher = N_ ("Mean %s higher than the period before"),
  /* Translators: %s is a difference of two mean scores, such as "0.3" */
  .lower = N_ ("Mean %s lower than the period before"),
  .equal = N_ ("Mean the same as the period before"),
};

static const Phrases YEAR_EARLIER = {
  /* Translators: %s is a number; of projects, activities, people or forms */
  .more = N_ ("%s more than a year earlier"),
  /* Translators: %s is a number; of projects, activities, people or forms */
  .fewer = N_ ("%s fewer than a year earlier"),
  .same = N_ ("as many as a year earlier"),
  .none = N_ ("none a year earlier"),
  /* Translators: %s is a number: "41 a year earlier" */
  .count = N_ ("%s a year earlier"),
  /* Translators: %s is a difference of two mean scores, such as "0.3" */
  .higher = N_ ("Mean %s higher than a year earlier"),
  /* Translators: %s is a difference of two mean scores, such as "0.3" */
  .lower = N_ ("Mean %s lower than a year earlier"),
  .equal = N_ ("Mean the same as a year earlier"),
};

static const Phrases *
get_phrases (WtOverview *overview)
{
  const WtFilter *filter = wt_figures_get_filter (wt_overview_get_figures (overview));
  int days = wt_date_days_between (filter->from, filter->to) + 1;

  if (days == 365 || days == 366)
    return &YEAR_BEFORE;
  return wt_overview_get_compare_with (overview) == WT_COMPARE_WITH_YEAR_BEFORE ? &YEAR_EARLIER
                                                                                : &PERIOD_BEFORE;
}

static gint64
get_figure (WtFigures *figures, WtOverviewFigure figure)
{
  switch (figure)
    {
    case WT_OVERVIEW_PROJECTS:
      return wt_figures_get_projects (figures);
    case WT_OVERVIEW_ACTIVITIES:
      return wt_figures_get_activities (figures);
    case WT_OVERVIEW_PEOPLE:
      return wt_figures_get_people (figures);
    case WT_OVERVIEW_FORMS:
    case WT_OVERVIEW_N_FIGURES:
    default:
      return wt_figures_get_forms (figures);
    }
}

gint64
wt_overview_words_get_figure (WtOverview *overview, WtOverviewFigure figure)
{
  return get_figure (wt_overview_get_figures (overview), figure);
}

const char *
wt_overview_words_get_noun (WtOverview *overview, WtOverviewFigure figure)
{
  gulong count = (gulong) wt_overview_words_get_figure (overview, figure);

  switch (figure)
    {
    case WT_OVERVIEW_PROJECTS:
      /* Translators: stands after a large number in a tile */
      return ngettext ("project", "projects", count);
    case WT_OVERVIEW_ACTIVITIES:
      /* Translators: stands after a large number in a tile */
      return ngettext ("activity", "activities", count);
    case WT_OVERVIEW_PEOPLE:
      /* Translators: stands after a large number in a tile */
      return ngettext ("person", "people", count);
    case WT_OVERVIEW_FORMS:
    case WT_OVERVIEW_N_FIGURES:
    default:
      /* Translators: stands after a large number in a tile */
      return ngettext ("form", "forms", count);
    }
}

char *
wt_overview_words_compare (WtOverview *overview, WtOverviewFigure figure)
{
  WtFigures *figures_before = wt_overview_get_before (overview);
  const Phrases *phrases;
  gint64 now, before;

  if (figures_before == NULL)
    return NULL;
  phrases = get_phrases (overview);
  now = wt_overview_words_get_figure (overview, figure);
  before = get_figure (figures_before, figure);
  if (before == 0)
    return g_strdup (_ (phrases->none));
  if (now == before)
    return g_strdup (_ (phrases->same));
  return now > before ? wt_chart_words_insert (_ (phrases->more), now - before)
                      : wt_chart_words_insert (_ (phrases->fewer), before - now);
}

char *
wt_overview_words_describe (WtOverview *overview, WtOverviewFigure figure)
{
  WtFigures *figures = wt_overview_get_figures (overview);
  g_autofree char *compared = wt_overview_words_compare (overview, figure);
  g_autofree char *verified = NULL;

  if (figure == WT_OVERVIEW_FORMS)
    verified =
        wt_chart_words_verified (wt_figures_get_verified (figures), wt_figures_get_forms (figures));
  if (verified == NULL)
    return g_steal_pointer (&compared);
  if (compared == NULL)
    return g_steal_pointer (&verified);
  return g_strjoin (" · ", compared, verified, NULL);
}

char *
wt_overview_words_before (WtOverview *overview, WtOverviewFigure figure)
{
  WtFigures *before = wt_overview_get_before (overview);

  return before != NULL ? wt_chart_words_insert (_ (get_phrases (overview)->count),
                                                 get_figure (before, figure))
                        : NULL;
}

const char *
wt_overview_words_get_sign (WtOverview *overview, WtOverviewFigure figure)
{
  WtFigures *figures_before = wt_overview_get_before (overview);
  gint64 now, before;

  if (figures_before == NULL)
    return "";
  now = wt_overview_words_get_figure (overview, figure);
  before = get_figure (figures_before, figure);
  if (now == before)
    return "=";
  return now > before ? "↑" : "↓";
}

/* "+0.3", "−0.1", "0.0" */
static char *
dup_signed (double value)
{
  g_autofree char *size = wt_chart_words_decimal (fabs (value));

  if (fabs (value) < NO_DIFFERENCE)
    return g_steal_pointer (&size);
  return g_strconcat (value > 0 ? "+" : "−", size, NULL);
}

static char *
add_interval (const WtGroupDifference *difference, const char *words)
{
  g_autofree char *low = NULL, *high = NULL;

  if (!wt_interval_is_defined (difference->interval))
    return g_strdup (words);
  low = dup_signed (difference->interval.low);
  high = dup_signed (difference->interval.high);
  if (difference->verdict == WT_GROUP_VERDICT_COULD_BE_CHANCE)
    /* Translators: "Mean 0.1 higher than the year before (−0.1 to +0.3), which could be chance" */
    return g_strdup_printf (_ ("%1$s (%2$s to %3$s), which could be chance"), words, low, high);
  /* Translators: "Mean 0.3 higher than the year before (+0.1 to +0.5)" */
  return g_strdup_printf (_ ("%1$s (%2$s to %3$s)"), words, low, high);
}

static char *
describe_difference (WtOverview *overview, const WtGroupDifference *difference)
{
  const Phrases *phrases = get_phrases (overview);
  g_autofree char *size = wt_chart_words_decimal (fabs (difference->difference));
  g_autofree char *words = NULL;

  if (fabs (difference->difference) < NO_DIFFERENCE)
    words = g_strdup (_ (phrases->equal));
  else
    words = wt_chart_words_insert_text (
        difference->difference > 0 ? _ (phrases->higher) : _ (phrases->lower), size);
  return add_interval (difference, words);
}

char *
wt_overview_words_compare_scores (WtOverview *overview, const char *kind)
{
  WtFigures *figures = wt_overview_get_figures (overview);
  WtFigures *before = wt_overview_get_before (overview);
  int index = wt_survey_find_question (wt_figures_get_survey (figures), kind);
  WtScoreTally scores, scores_before;
  WtGroupDifference difference;

  if (before == NULL || index < 0
      || wt_survey_get_question (wt_figures_get_survey (figures), (guint) index)->kind
             != WT_QUESTION_SCALE)
    return NULL;
  scores = wt_question_tally_to_scores (wt_figures_get_question (figures, (guint) index));
  scores_before = wt_question_tally_to_scores (wt_figures_get_question (before, (guint) index));
  difference = wt_group_difference_of_scores (&scores, &scores_before);
  return isnan (difference.difference) ? NULL : describe_difference (overview, &difference);
}
