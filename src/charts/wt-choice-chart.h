#pragma once

#include "wt-chart.h"
#include "wt-interval.h"

G_BEGIN_DECLS

/* How often each of several answers was given: a bar each, in the order of the form. A mark's key
 * is the index of the row. */
#define WT_TYPE_CHOICE_CHART (wt_choice_chart_get_type ())
G_DECLARE_FINAL_TYPE (WtChoiceChart, wt_choice_chart, WT, CHOICE_CHART, WtChart)

/**
 * WtChoiceChartRow:
 * @label: the answer
 * @count: how many gave it
 */
typedef struct
{
  const char *label;
  gint64 count;
} WtChoiceChartRow;

/**
 * WtChoiceChartGroup:
 * @label: (nullable): what the rows are together: "Positive: very good and good"; %NULL where that
 * is not said
 * @phrase: (nullable): the same in the sentence, with "%s" for the share: "%s positive"
 * @n_rows: how many rows it takes, after those of the group before
 */
typedef struct
{
  const char *label;
  const char *phrase;
  gsize n_rows;
} WtChoiceChartGroup;

/**
 * WtChoiceChartData:
 * @rows: (array length=n_rows): copied, as is everything here
 * @answered: how many people answered: what the shares are of
 * @gives_several: people may be in more than one row
 * @groups: (array length=n_groups) (nullable): all rows in groups whose shares are told; not with
 * @gives_several
 * @remark: (nullable): one more sentence for the description
 * @row_title: (nullable): the heading of the table's first column, if not "Answer"
 * @count_title: (nullable): the heading of its second, if not "People"
 * @threshold: withhold counts of fewer people than this, and what would give them away; 0 shows
 * everything
 */
typedef struct
{
  const WtChoiceChartRow *rows;
  gsize n_rows;
  gint64 answered;
  gint64 blank, illegible, several;
  gboolean gives_several;
  const WtChoiceChartGroup *groups;
  gsize n_groups;
  const char *remark;
  const char *row_title, *count_title;
  int threshold;
} WtChoiceChartData;

WtChart *wt_choice_chart_new (const char *title, const WtChoiceChartData *data);

G_END_DECLS
