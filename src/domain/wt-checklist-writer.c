#include "wt-checklist-writer.h"

#include "wt-checklist-private.h"

#include <json-glib/json-glib.h>

static void
add_text (JsonBuilder *builder, const char *member, const char *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, text);
}

static void
add_prompt (JsonBuilder *builder, const WtPrompt *prompt)
{
  json_builder_begin_object (builder);
  add_text (builder, "id", prompt->id);
  add_text (builder, "text", prompt->text);
  add_text (builder, "link", prompt->link);
  if (prompt->known_by != WT_PROMPT_FACT_NONE)
    add_text (builder, "known-by", wt_term_get_nick (wt_prompt_facts, prompt->known_by));
  add_text (builder, "note", prompt->note);
  json_builder_end_object (builder);
}

static void
add_principle (JsonBuilder *builder, WtChecklist *checklist, const WtPrinciple *principle)
{
  g_autofree char *words = wt_checklist_dup_words_of_id (principle->id);

  json_builder_begin_object (builder);
  add_text (builder, "id", principle->id);
  add_text (builder, "title", principle->title);
  if (!g_str_equal (principle->short_title, words))
    add_text (builder, "short", principle->short_title);
  json_builder_set_member_name (builder, "prompts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < principle->n_prompts; i++)
    add_prompt (builder, wt_checklist_get_prompt (checklist, principle->first + i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

char *
wt_checklist_writer_write (WtChecklist *checklist, gboolean is_pretty)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  add_text (builder, "id", checklist->key);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, checklist->version);
  add_text (builder, "scope", wt_term_get_nick (wt_checklist_scopes, checklist->scope));
  if (checklist->is_optional)
    {
      json_builder_set_member_name (builder, "optional");
      json_builder_add_boolean_value (builder, TRUE);
    }
  add_text (builder, "title", checklist->title);
  add_text (builder, "reference", checklist->reference);
  add_text (builder, "note", checklist->note);
  json_builder_set_member_name (builder, "principles");
  json_builder_begin_array (builder);
  for (guint i = 0; i < checklist->principles->len; i++)
    add_principle (builder, checklist, wt_checklist_get_principle (checklist, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, is_pretty);
}
