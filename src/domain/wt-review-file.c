#include "wt-review-file.h"

#include "wt-date.h"
#include "wt-error.h"
#include "wt-issue.h"
#include "wt-json.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#define WORKSPACE_ENDING ".wtdb"
#define ENDING ".review.json"
#define FORMAT "working-together-review-notes"
#define VERSION 1

char *
wt_review_file_dup_path (const char *path)
{
  g_autofree char *stem = g_str_has_suffix (path, WORKSPACE_ENDING)
                              ? g_strndup (path, strlen (path) - strlen (WORKSPACE_ENDING))
                              : g_strdup (path);

  return g_strconcat (stem, ENDING, NULL);
}

static void
set_no_file_error (GError **error)
{
  g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                       _ ("This is not a file of notes on a review file. Choose the one whose name "
                          "ends in “.review.json”."));
}

GBytes *
wt_review_file_load (const char *path, GError **error)
{
  g_autoptr (GError) own_error = NULL;
  GStatBuf status;
  char *content;
  gsize length;

  if (g_stat (path, &status) == 0
      && (!S_ISREG (status.st_mode) || status.st_size > WT_REVIEW_FILE_BYTES))
    {
      set_no_file_error (error);
      return NULL;
    }
  if (g_file_get_contents (path, &content, &length, &own_error))
    return g_bytes_new_take (content, length);
  g_set_error_literal (error, WT_ERROR, WT_ERROR_CANNOT_OPEN, own_error->message);
  return NULL;
}

static void
add_text (JsonBuilder *builder, const char *name, WtReviewNote *note, guint property)
{
  const char *text = wt_model_get_string (WT_MODEL (note), property);

  if (text[0] == '\0')
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_note (JsonBuilder *builder, WtReviewNote *note)
{
  json_builder_begin_object (builder);
  add_text (builder, "id", note, WT_REVIEW_NOTE_IDENTIFIER);
  json_builder_set_member_name (builder, "kind");
  json_builder_add_string_value (
      builder, wt_term_get_nick (wt_review_note_kinds, (int) wt_review_note_get_kind (note)));
  if (wt_review_note_get_project_id (note) != 0)
    {
      json_builder_set_member_name (builder, "project");
      json_builder_add_int_value (builder, wt_review_note_get_project_id (note));
    }
  add_text (builder, "text", note, WT_REVIEW_NOTE_TEXT);
  add_text (builder, "author", note, WT_REVIEW_NOTE_AUTHOR);
  add_text (builder, "written-on", note, WT_REVIEW_NOTE_WRITTEN_ON);
  json_builder_end_object (builder);
}

GBytes *
wt_review_file_write (GListModel *notes)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "format");
  json_builder_add_string_value (builder, FORMAT);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, VERSION);
  json_builder_set_member_name (builder, "notes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (WtReviewNote) note = g_list_model_get_item (notes, i);

      add_note (builder, note);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  return g_bytes_new_take (g_strconcat (text, "\n", NULL), strlen (text) + 1);
}

/* A whole number, or 0. */
static gint64
get_number (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
                 && json_node_get_value_type (node) == G_TYPE_INT64
             ? json_node_get_int (node)
             : 0;
}

static gboolean
set_text (WtReviewNote *note, JsonObject *object, const char *member, guint property)
{
  const char *text = wt_json_get_optional_text (object, member);

  wt_model_set_string (WT_MODEL (note), property, text != NULL ? text : "");
  return text != NULL && text[0] != '\0';
}

/* %NULL when it is none. */
static WtReviewNote *
read_note (JsonNode *node)
{
  g_autoptr (WtReviewNote) note = wt_review_note_new ("");
  g_autoptr (GPtrArray) issues = NULL;
  JsonObject *object;
  int kind;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return NULL;
  object = json_node_get_object (node);
  kind = wt_term_from_nick (wt_review_note_kinds, wt_json_get_optional_text (object, "kind"));
  wt_model_set_int (WT_MODEL (note), WT_REVIEW_NOTE_KIND,
                    kind != 0 ? kind : (int) WT_REVIEW_NOTE_REMARK);
  wt_model_set_int64 (WT_MODEL (note), WT_REVIEW_NOTE_PROJECT_ID,
                      MAX (get_number (object, "project"), 0));
  set_text (note, object, "author", WT_REVIEW_NOTE_AUTHOR);
  if (!set_text (note, object, "id", WT_REVIEW_NOTE_IDENTIFIER)
      || !g_uuid_string_is_valid (wt_model_get_string (WT_MODEL (note), WT_REVIEW_NOTE_IDENTIFIER))
      || !set_text (note, object, "text", WT_REVIEW_NOTE_TEXT)
      || !set_text (note, object, "written-on", WT_REVIEW_NOTE_WRITTEN_ON))
    return NULL;
  issues = wt_review_note_list_issues (note);
  return issues->len == 0 ? g_steal_pointer (&note) : NULL;
}

static JsonArray *
find_notes (JsonParser *parser, GBytes *json)
{
  JsonObject *root = g_bytes_get_size (json) <= WT_REVIEW_FILE_BYTES
                         ? wt_json_load_object (parser, json, NULL)
                         : NULL;
  JsonNode *notes = root != NULL ? json_object_get_member (root, "notes") : NULL;

  return notes != NULL && JSON_NODE_HOLDS_ARRAY (notes)
                 && g_strcmp0 (wt_json_get_optional_text (root, "format"), FORMAT) == 0
                 && get_number (root, "version") == VERSION
             ? json_node_get_array (notes)
             : NULL;
}

GPtrArray *
wt_review_file_read (GBytes *json, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);
  JsonArray *array = find_notes (parser, json);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      WtReviewNote *note = read_note (json_array_get_element (array, i));

      if (note == NULL)
        {
          g_set_error (error, WT_ERROR, WT_ERROR_INVALID,
                       /* Translators: %u is the place of a note in a file, from 1 */
                       _ ("Note %u of the file cannot be read, so none was taken over."), i + 1);
          return NULL;
        }
      g_ptr_array_add (notes, note);
    }
  if (array != NULL)
    return g_steal_pointer (&notes);
  set_no_file_error (error);
  return NULL;
}
