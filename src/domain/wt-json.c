#include "wt-json.h"

#include "wt-error.h"
#include "wt-json-scan.h"

JsonObject *
wt_json_load_object (JsonParser *parser, GBytes *json, GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (json, &length);
  g_autoptr (GError) local_error = NULL;
  JsonNode *root;
  guint line;

  /* Empty bytes have no address. */
  if (!wt_json_scan (text != NULL ? text : "", length, &line, error))
    return NULL;
  if (!json_parser_load_from_data (parser, text, (gssize) length, &local_error))
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID, local_error->message);
      return NULL;
    }

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID, "The definition is not an object");
      return NULL;
    }
  return json_node_get_object (root);
}

const char *
wt_json_get_text (JsonObject *object, const char *member, GError **error)
{
  const char *text = wt_json_get_optional_text (object, member);

  if (text == NULL || text[0] == '\0')
    {
      g_set_error (error, WT_ERROR, WT_ERROR_INVALID, "“%s” is missing", member);
      return NULL;
    }
  return text;
}

JsonArray *
wt_json_get_array (JsonObject *object, const char *member, GError **error)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node)
      || json_array_get_length (json_node_get_array (node)) == 0)
    {
      g_set_error (error, WT_ERROR, WT_ERROR_INVALID, "“%s” has no elements", member);
      return NULL;
    }
  return json_node_get_array (node);
}

JsonObject *
wt_json_get_object_element (JsonArray *array, guint index, GError **error)
{
  JsonNode *node = json_array_get_element (array, index);

  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);
  g_set_error (error, WT_ERROR, WT_ERROR_INVALID, "Element %u is not an object", index + 1);
  return NULL;
}

const char *
wt_json_get_text_element (JsonArray *array, guint index, GError **error)
{
  JsonNode *node = json_array_get_element (array, index);
  const char *text = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;

  if (text != NULL && text[0] != '\0')
    return text;
  g_set_error (error, WT_ERROR, WT_ERROR_INVALID, "Element %u is not a text", index + 1);
  return NULL;
}

const char *
wt_json_get_optional_text (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}
