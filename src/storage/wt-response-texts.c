#include "wt-response-texts.h"

#include <json-glib/json-glib.h>

char *
wt_response_texts_write (WtResponse *response)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  g_autoptr (JsonArray) texts = json_array_new ();

  for (guint i = 0; i < wt_response_get_n_questions (response); i++)
    json_array_add_string_element (texts, wt_response_get_text (response, i));
  json_node_set_array (node, texts);
  return json_to_string (node, FALSE);
}

void
wt_response_texts_read (WtResponse *response, const char *json)
{
  g_autoptr (JsonNode) node = json_from_string (json, NULL);
  JsonArray *texts =
      node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; i < wt_response_get_n_questions (response); i++)
    if (wt_answer_key_has_text (wt_response_get_key (response, i)))
      {
        JsonNode *element = texts != NULL && i < json_array_get_length (texts)
                                ? json_array_get_element (texts, i)
                                : NULL;
        const char *text = element != NULL && JSON_NODE_HOLDS_VALUE (element)
                               ? json_node_get_string (element)
                               : NULL;

        /* A text that is lost can be typed again. */
        if (text == NULL)
          wt_response_set_key (response, i, WT_KEY_OPEN);
        else if (wt_response_get_key (response, i) == WT_KEY_VALUE)
          wt_response_set_value (response, i, text);
        else
          wt_response_set_text (response, i, text);
      }
}
