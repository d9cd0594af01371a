#include "wt-equality-charts.h"

#include "wt-choice-chart.h"

WtChart *
wt_equality_charts_make (WtEqualityCounts *counts, guint index, int suppression_threshold)
{
  WtEqualityForm *form = wt_equality_counts_get_form (counts);
  guint n_answers = wt_equality_form_get_n_answers (form, index);
  g_autofree WtChoiceChartRow *rows = g_new0 (WtChoiceChartRow, MAX (n_answers, 1));
  const WtChoiceChartData data = { .rows = rows,
                                   .n_rows = n_answers,
                                   .answered = wt_equality_counts_get_total (counts, index),
                                   .threshold = suppression_threshold };

  for (guint i = 0; i < n_answers; i++)
    rows[i] = (WtChoiceChartRow){ wt_equality_form_get_answer (form, index, i)->text,
                                  wt_equality_counts_get (counts, index, i) };
  return wt_choice_chart_new (wt_equality_form_get_category (form, index)->title, &data);
}
