#include "wt-json-lines.h"

#include "wt-error.h"
#include "wt-json-scan.h"

#include <glib/gi18n.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

struct _WtJsonLines
{
  JsonParser *parser; /* (owned) */
  GHashTable *lines;  /* (owned) the line of a JsonObject, a JsonArray or the JsonNode of a value */
  GArray *open;       /* (owned) the lines of the brackets that are open */
};

static void
note (WtJsonLines *self, gconstpointer part, guint line)
{
  g_hash_table_insert (self->lines, (gpointer) part, GUINT_TO_POINTER (line));
}

static void
on_start_cb (WtJsonLines *self)
{
  guint line = (guint) json_parser_get_current_line (self->parser);

  g_array_append_val (self->open, line);
}

static void
on_end_cb (WtJsonLines *self, gpointer part)
{
  note (self, part, g_array_index (self->open, guint, self->open->len - 1));
  g_array_set_size (self->open, self->open->len - 1);
}

static void
on_member_cb (WtJsonLines *self, JsonObject *object, const char *name)
{
  note (self, json_object_get_member (object, name),
        (guint) json_parser_get_current_line (self->parser));
}

static void
on_element_cb (WtJsonLines *self, JsonArray *array, int index)
{
  note (self, json_array_get_element (array, (guint) index),
        (guint) json_parser_get_current_line (self->parser));
}

static WtJsonLines *
make (void)
{
  WtJsonLines *self = g_new0 (WtJsonLines, 1);

  self->parser = json_parser_new ();
  self->lines = g_hash_table_new (NULL, NULL);
  self->open = g_array_new (FALSE, FALSE, sizeof (guint));
  g_signal_connect_swapped (self->parser, "object-start", G_CALLBACK (on_start_cb), self);
  g_signal_connect_swapped (self->parser, "array-start", G_CALLBACK (on_start_cb), self);
  g_signal_connect_swapped (self->parser, "object-end", G_CALLBACK (on_end_cb), self);
  g_signal_connect_swapped (self->parser, "array-end", G_CALLBACK (on_end_cb), self);
  g_signal_connect_swapped (self->parser, "object-member", G_CALLBACK (on_member_cb), self);
  g_signal_connect_swapped (self->parser, "array-element", G_CALLBACK (on_element_cb), self);
  return self;
}

void
wt_json_lines_free (WtJsonLines *self)
{
  g_clear_object (&self->parser);
  g_clear_pointer (&self->lines, g_hash_table_unref);
  g_clear_pointer (&self->open, g_array_unref);
  g_free (self);
}

WtJsonLines *
wt_json_lines_load (GBytes *json, GError **error)
{
  g_autoptr (WtJsonLines) self = make ();
  g_autoptr (GError) local_error = NULL;
  gsize length, mark = strlen (BYTE_ORDER_MARK);
  const char *text = g_bytes_get_data (json, &length);
  guint line;

  if (length >= mark && memcmp (text, BYTE_ORDER_MARK, mark) == 0)
    {
      text += mark;
      length -= mark;
    }
  /* Empty bytes have no address. */
  if (!wt_json_scan (length > 0 ? text : "", length, &line, &local_error))
    {
      wt_json_lines_set_error (error, line, local_error->message);
      return NULL;
    }
  /* What came through the scan is JSON, yet a parser may have limits of its own. */
  if (!json_parser_load_from_data (self->parser, text, (gssize) length, &local_error))
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID, local_error->message);
      return NULL;
    }
  return g_steal_pointer (&self);
}

JsonNode *
wt_json_lines_get_root (WtJsonLines *self)
{
  return json_parser_get_root (self->parser);
}

guint
wt_json_lines_get_line (WtJsonLines *self, JsonNode *node)
{
  gconstpointer part = JSON_NODE_HOLDS_OBJECT (node)  ? (gconstpointer) json_node_get_object (node)
                       : JSON_NODE_HOLDS_ARRAY (node) ? (gconstpointer) json_node_get_array (node)
                                                      : node;
  guint line = GPOINTER_TO_UINT (g_hash_table_lookup (self->lines, part));

  /* A file that is nothing but one value has neither members nor elements. */
  return MAX (line, 1);
}

void
wt_json_lines_set_error (GError **error, guint line, const char *clause)
{
  g_set_error (error, WT_ERROR, WT_ERROR_INVALID,
               /* Translators: a line of a file and what is wrong there, which ends with a full
                  stop: "Line 14: a prompt has no text. Nothing was imported." */
               _ ("Line %1$u: %2$s Nothing was imported."), line, clause);
}
