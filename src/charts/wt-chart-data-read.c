#include "wt-chart-data-private.h"

#include "wt-date.h"
#include "wt-error.h"

#include <glib/gi18n.h>

#define LARGEST_COUNT G_GINT64_CONSTANT (1000000000000)

/* @sentence has "%s" where the name of the member belongs. */
static gboolean
refuse (const char *member, const char *sentence, GError **error)
{
  GString *words = g_string_new (sentence);

  g_string_replace (words, "%s", member, 1);
  g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID, words->str);
  g_string_free (words, TRUE);
  return FALSE;
}

static gboolean
read_count_node (JsonNode *node, gint64 *count)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;
  *count = json_node_get_int (node);
  return *count >= 0 && *count <= LARGEST_COUNT;
}

gboolean
wt_chart_data_read_count (JsonObject *object, const char *member, gint64 *count, GError **error)
{
  JsonNode *node = json_object_get_member (object, member);

  *count = 0;
  if (node == NULL || read_count_node (node, count))
    return TRUE;
  /* Translators: %s is a word from a file */
  return refuse (member, _ ("“%s” is not a whole number from 0."), error);
}

gboolean
wt_chart_data_read_number (JsonObject *object, const char *member, double *number, GError **error)
{
  JsonNode *node = json_object_get_member (object, member);
  GType type;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;
  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    /* Translators: %s is a word from a file */
    return refuse (member, _ ("“%s” is not a number."), error);
  *number = json_node_get_double (node);
  return TRUE;
}

const char *
wt_chart_data_get_text (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);
  const char *text =
      node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;

  return text != NULL ? text : "";
}

gboolean
wt_chart_data_read_date (JsonObject *object, const char *member, char *date, GError **error)
{
  const char *text = wt_chart_data_get_text (object, member);

  if (!wt_date_is_valid (text))
    /* Translators: %s is a word from a file */
    return refuse (member, _ ("“%s” is not a date such as 2025-10-02."), error);
  g_strlcpy (date, text, 11);
  return TRUE;
}

gboolean
wt_chart_data_read_scores (JsonObject *object, WtScoreTally *tally, GError **error)
{
  JsonNode *node = json_object_get_member (object, "counts");
  JsonArray *counts =
      node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  gint64 blank, illegible, several;

  if (counts == NULL || json_array_get_length (counts) != WT_SCORE_COUNT)
    return refuse ("counts", _ ("“%s” is not a list of ten numbers, one a score."), error);
  for (guint i = 0; i < WT_SCORE_COUNT; i++)
    if (!read_count_node (json_array_get_element (counts, i), &tally->counts[i]))
      return refuse ("counts", _ ("“%s” is not a list of whole numbers from 0."), error);
  if (!wt_chart_data_read_count (object, "blank", &blank, error)
      || !wt_chart_data_read_count (object, "illegible", &illegible, error)
      || !wt_chart_data_read_count (object, "several", &several, error))
    return FALSE;
  tally->blank = blank;
  tally->illegible = illegible;
  tally->several = several;
  return TRUE;
}

gboolean
wt_chart_data_read_shares (JsonObject *object, WtShareTally *tally, GError **error)
{
  return wt_chart_data_read_count (object, "yes", &tally->yes, error)
         && wt_chart_data_read_count (object, "no", &tally->no, error)
         && wt_chart_data_read_count (object, "blank", &tally->blank, error)
         && wt_chart_data_read_count (object, "illegible", &tally->illegible, error)
         && wt_chart_data_read_count (object, "several", &tally->several, error);
}

gboolean
wt_chart_data_for_each (
    JsonObject *object, const char *member, WtChartDataRowFunc func, gpointer data, GError **error)
{
  JsonNode *node = json_object_get_member (object, member);
  JsonArray *array =
      node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (array == NULL)
    /* Translators: %s is a word from a file */
    return refuse (member, _ ("“%s” is not a list."), error);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_OBJECT (element))
        /* Translators: %s is a word from a file */
        return refuse (member, _ ("“%s” is not a list of objects."), error);
      if (!func (json_node_get_object (element), data, error))
        {
          /* Translators: begins a sentence about a fault in a file: which list, which element */
          g_prefix_error (error, _ ("In “%1$s”, element %2$u: "), member, i + 1);
          return FALSE;
        }
    }
  return TRUE;
}
