#include "wt-group-figure-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "wt-suppression.h"

#define MINIMUM_FOR_INTERVAL 3
#define PER_CENT 100

static void
measure_mean (WtGroupFigure *figure)
{
  WtScoreSummary summary = wt_score_tally_summarise (&figure->counts.scores);

  figure->answered = summary.answered;
  figure->value = summary.mean;
  figure->interval = summary.mean_interval;
}

static void
measure_share (WtGroupFigure *figure)
{
  WtShareSummary summary = wt_share_tally_summarise (&figure->counts.shares);

  figure->answered = summary.answered;
  figure->value = summary.share * PER_CENT;
  figure->interval =
      summary.answered < MINIMUM_FOR_INTERVAL
          ? WT_INTERVAL_UNDEFINED
          : (WtInterval){ summary.interval.low * PER_CENT, summary.interval.high * PER_CENT };
}

void
wt_group_figure_init (WtGroupFigure *figure, const WtChartGroup *group, WtGroupMeasure measure)
{
  *figure = (WtGroupFigure){ .title = wt_chart_words_line (group->title), .counts = *group };
  figure->counts.title = NULL;
  if (measure == WT_GROUP_MEASURE_MEAN)
    measure_mean (figure);
  else
    measure_share (figure);
  figure->state = figure->answered > 0 ? WT_GROUP_SHOWN : WT_GROUP_EMPTY;
}

void
wt_group_figure_clear (WtGroupFigure *figure)
{
  g_clear_pointer (&figure->title, g_free);
}

void
wt_group_figure_withhold (WtGroupFigure *figure, WtGroupMeasure measure, int threshold)
{
  const WtShareTally *shares = &figure->counts.shares;

  if (figure->state == WT_GROUP_EMPTY)
    return;
  if (wt_suppression_withholds_figure (figure->answered, threshold))
    figure->state = WT_GROUP_FEW;
  else if (measure == WT_GROUP_MEASURE_SHARE
           && (wt_suppression_withholds_count (shares->yes, threshold)
               || wt_suppression_withholds_count (shares->no, threshold)))
    figure->state = WT_GROUP_FEW_OF_ONE;
}

void
wt_group_figure_withhold_also (WtGroupFigure *figure, gboolean is_marked)
{
  if (is_marked && figure->state == WT_GROUP_SHOWN)
    figure->state = WT_GROUP_PROTECTING;
}

char *
wt_group_words_value (WtGroupMeasure measure, double value)
{
  return measure == WT_GROUP_MEASURE_MEAN ? wt_chart_words_decimal (value)
                                          : wt_chart_words_share (value / PER_CENT);
}

char *
wt_group_words_interval (WtGroupMeasure measure, WtInterval interval)
{
  if (!wt_interval_is_defined (interval))
    return NULL;
  if (measure == WT_GROUP_MEASURE_MEAN)
    return wt_chart_words_decimals (interval);
  return wt_chart_words_shares ((WtInterval){ interval.low / PER_CENT, interval.high / PER_CENT });
}

const char *
wt_group_words_measure (WtGroupMeasure measure)
{
  return measure == WT_GROUP_MEASURE_MEAN ? _ ("Mean") : _ ("Share of yes");
}

char *
wt_group_figure_dup_value_words (const WtGroupFigure *figure, WtGroupMeasure measure)
{
  g_autofree char *value = wt_group_words_value (measure, figure->value);
  g_autofree char *range = wt_group_words_interval (measure, figure->interval);

  if (range == NULL)
    return g_steal_pointer (&value);
  /* Translators: a mean or a share, and its interval: "7.8 (7.6 to 8.0)" */
  return g_strdup_printf (_ ("%s (%s)"), value, range);
}

char *
wt_group_figure_dup_missing_words (const WtGroupFigure *figure, int threshold)
{
  g_autofree char *fewer = NULL;

  switch (figure->state)
    {
    case WT_GROUP_EMPTY:
      return g_strdup (_ ("no answers yet"));
    case WT_GROUP_FEW:
      return wt_chart_words_fewer_answers (threshold);
    case WT_GROUP_FEW_OF_ONE:
      fewer = wt_chart_words_fewer (threshold);
      /* Translators: %s is such as "fewer than 5" */
      return g_strdup_printf (_ ("not shown: %s said yes or no"), fewer);
    case WT_GROUP_PROTECTING:
      return g_strdup (_ ("not shown, as a smaller number could be worked out from it"));
    case WT_GROUP_SHOWN:
    default:
      return NULL;
    }
}

char *
wt_group_figure_dup_count_words (const WtGroupFigure *figure, int threshold)
{
  if (figure->state == WT_GROUP_SHOWN || figure->state == WT_GROUP_EMPTY)
    return wt_chart_words_answers (figure->answered);
  if (figure->state == WT_GROUP_FEW)
    return wt_chart_words_fewer_answers (threshold);
  return g_strdup (_ ("not shown"));
}

char *
wt_group_figure_dup_mark_words (const WtGroupFigure *figure, WtGroupMeasure measure, int threshold)
{
  g_autofree char *missing = wt_group_figure_dup_missing_words (figure, threshold);
  g_autofree char *value = NULL, *answers = NULL;

  if (missing != NULL)
    /* Translators: the name of a group, and why it has no figure: "Stroke: no answers yet" */
    return g_strdup_printf (_ ("%s: %s"), figure->title, missing);
  value = wt_group_figure_dup_value_words (figure, measure);
  answers = wt_chart_words_answers (figure->answered);
  /* Translators: the name of a group and its figures: "Maternity: 7.8 (7.6 to 8.0), 120 answers" */
  return g_strdup_printf (_ ("%s: %s, %s"), figure->title, value, answers);
}
