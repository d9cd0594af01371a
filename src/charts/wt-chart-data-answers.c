#include "wt-chart-data-private.h"

#include "wt-choice-chart.h"
#include "wt-error.h"
#include "wt-number-chart.h"
#include "wt-score-chart.h"
#include "wt-score-pair-chart.h"
#include "wt-share-chart.h"

#include <glib/gi18n.h>
#include <math.h>

/* Charts of the answers to one question, or to a few side by side. */

WtChart *
wt_chart_data_make_score (const WtChartData *data, GError **error)
{
  WtScoreTally tally = { 0 };

  if (!wt_chart_data_read_scores (data->object, &tally, error))
    return NULL;
  return wt_score_chart_new (data->title, &tally, wt_chart_data_get_text (data->object, "low"),
                             wt_chart_data_get_text (data->object, "high"), data->threshold);
}

static gboolean
add_scores (JsonObject *object, gpointer questions, GError **error)
{
  WtScorePairQuestion question = { .title = wt_chart_data_get_text (object, "title"),
                                   .low_label = wt_chart_data_get_text (object, "low"),
                                   .high_label = wt_chart_data_get_text (object, "high") };

  if (!wt_chart_data_read_scores (object, &question.tally, error))
    return FALSE;
  g_array_append_val ((GArray *) questions, question);
  return TRUE;
}

WtChart *
wt_chart_data_make_scores (const WtChartData *data, GError **error)
{
  g_autoptr (GArray) questions = g_array_new (FALSE, TRUE, sizeof (WtScorePairQuestion));

  if (!wt_chart_data_for_each (data->object, "questions", add_scores, questions, error))
    return NULL;
  if (questions->len != 2)
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                           _ ("“questions” is not a list of two."));
      return NULL;
    }
  return wt_score_pair_chart_new (data->title, &g_array_index (questions, WtScorePairQuestion, 0),
                                  &g_array_index (questions, WtScorePairQuestion, 1),
                                  data->threshold);
}

static gboolean
add_share (JsonObject *object, gpointer rows, GError **error)
{
  WtShareChartRow row = { .label = wt_chart_data_get_text (object, "label") };

  if (!wt_chart_data_read_shares (object, &row.tally, error))
    return FALSE;
  g_array_append_val ((GArray *) rows, row);
  return TRUE;
}

static GArray *
read_shares (const WtChartData *data, GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (WtShareChartRow));

  if (!wt_chart_data_for_each (data->object, "questions", add_share, rows, error))
    return NULL;
  return g_steal_pointer (&rows);
}

WtChart *
wt_chart_data_make_yes_no (const WtChartData *data, GError **error)
{
  g_autoptr (GArray) rows = read_shares (data, error);

  if (rows == NULL)
    return NULL;
  return wt_share_chart_new (data->title, (const WtShareChartRow *) (gconstpointer) rows->data,
                             rows->len, data->threshold);
}

WtChart *
wt_chart_data_make_diverging (const WtChartData *data, GError **error)
{
  g_autoptr (GArray) rows = read_shares (data, error);

  if (rows == NULL)
    return NULL;
  return wt_share_chart_new_diverging (data->title,
                                       (const WtShareChartRow *) (gconstpointer) rows->data,
                                       rows->len, data->threshold);
}

static gboolean
add_choice (JsonObject *object, gpointer rows, GError **error)
{
  WtChoiceChartRow row = { .label = wt_chart_data_get_text (object, "label") };

  if (!wt_chart_data_read_count (object, "count", &row.count, error))
    return FALSE;
  g_array_append_val ((GArray *) rows, row);
  return TRUE;
}

static WtChart *
make_rows (const WtChartData *data, const char *member, WtChoiceChartData *content, GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (WtChoiceChartRow));
  gint64 sum = 0;

  if (!wt_chart_data_for_each (data->object, member, add_choice, rows, error)
      || !wt_chart_data_read_count (data->object, "answered", &content->answered, error)
      || !wt_chart_data_read_count (data->object, "blank", &content->blank, error)
      || !wt_chart_data_read_count (data->object, "illegible", &content->illegible, error)
      || !wt_chart_data_read_count (data->object, "several", &content->several, error))
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    {
      gint64 count = g_array_index (rows, WtChoiceChartRow, i).count;

      sum += count;
      if (content->gives_several && count > content->answered)
        {
          g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                               _ ("“answered” is less than the count of one answer."));
          return NULL;
        }
    }
  if (!content->gives_several)
    content->answered = sum;
  content->rows = (const WtChoiceChartRow *) (gconstpointer) rows->data;
  content->n_rows = rows->len;
  content->threshold = data->threshold;
  return wt_choice_chart_new (data->title, content);
}

WtChart *
wt_chart_data_make_choice (const WtChartData *data, GError **error)
{
  /* Where people may choose several, it is said how many answered. */
  WtChoiceChartData content = { .gives_several =
                                    json_object_has_member (data->object, "answered") };

  return make_rows (data, "choices", &content, error);
}

WtChart *
wt_chart_data_make_themes (const WtChartData *data, GError **error)
{
  WtChoiceChartData content = { .gives_several = TRUE,
                                .row_title = _ ("Theme"),
                                .count_title = _ ("Comments") };

  return make_rows (data, "themes", &content, error);
}

static gboolean
read_values (JsonObject *object, GArray *values, GError **error)
{
  JsonNode *node = json_object_get_member (object, "values");
  JsonArray *array =
      node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      GType type =
          JSON_NODE_HOLDS_VALUE (element) ? json_node_get_value_type (element) : G_TYPE_INVALID;
      double value;

      if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
        array = NULL;
      else
        {
          value = json_node_get_double (element);
          g_array_append_val (values, value);
        }
    }
  if (array == NULL)
    g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                         _ ("“values” is not a list of numbers."));
  return array != NULL;
}

WtChart *
wt_chart_data_make_number (const WtChartData *data, GError **error)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  WtNumberSummary summary;
  gint64 blank, illegible;

  if (!read_values (data->object, values, error)
      || !wt_chart_data_read_count (data->object, "blank", &blank, error)
      || !wt_chart_data_read_count (data->object, "illegible", &illegible, error))
    return NULL;
  summary = wt_number_summarise ((double *) (void *) values->data, values->len);
  return wt_number_chart_new (data->title, &summary, blank, illegible, data->threshold);
}
