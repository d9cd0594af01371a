#include "wt-checklist-file.h"

#include "wt-checklist-reader.h"
#include "wt-checklist-writer.h"

#include <glib/gi18n.h>

/* The checklist of a file that could hold several, or @root itself. */
static JsonNode *
find_checklist (WtJsonLines *lines, JsonNode *root, GError **error)
{
  JsonNode *list = JSON_NODE_HOLDS_OBJECT (root)
                       ? json_object_get_member (json_node_get_object (root), "checklists")
                       : NULL;
  g_autofree char *clause = NULL;
  guint n;

  if (list == NULL)
    return root;
  n = JSON_NODE_HOLDS_ARRAY (list) ? json_array_get_length (json_node_get_array (list)) : 0;
  if (n == 1)
    return json_array_get_element (json_node_get_array (list), 0);
  if (n == 0)
    clause = g_strdup (_ ("the file has no checklist in it."));
  else
    clause = g_strdup_printf (
        /* Translators: always more than one */
        ngettext ("the file has %u checklist in it; only one at a time can be imported.",
                  "the file has %u checklists in it; only one at a time can be imported.", n),
        n);
  wt_json_lines_set_error (error, wt_json_lines_get_line (lines, list), clause);
  return NULL;
}

WtChecklist *
wt_checklist_import (GBytes *json, GError **error)
{
  g_autoptr (WtJsonLines) lines = wt_json_lines_load (json, error);
  JsonNode *checklist =
      lines != NULL ? find_checklist (lines, wt_json_lines_get_root (lines), error) : NULL;

  return checklist != NULL ? wt_checklist_reader_read (checklist, lines, error) : NULL;
}

char *
wt_checklist_export (WtChecklist *self)
{
  g_autofree char *text = wt_checklist_writer_write (self, TRUE);

  return g_strconcat (text, "\n", NULL);
}
