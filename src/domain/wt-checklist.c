#include "wt-checklist-private.h"

#include "wt-checklist-reader.h"
#include "wt-checklist-writer.h"
#include "wt-error.h"
#include "wt-json.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (WtChecklist, wt_checklist, G_TYPE_OBJECT)

static void
clear_principle (WtPrinciple *principle)
{
  g_free (principle->id);
  g_free (principle->title);
  g_free (principle->short_title);
}

static void
clear_prompt (WtPrompt *prompt)
{
  g_free (prompt->id);
  g_free (prompt->text);
  g_free (prompt->lead);
  g_free (prompt->rest);
  g_free (prompt->link);
  g_free (prompt->note);
}

static void
wt_checklist_finalize (GObject *object)
{
  WtChecklist *self = WT_CHECKLIST (object);

  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->reference, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->definition, g_free);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->principles, g_array_unref);
  g_clear_pointer (&self->prompts, g_array_unref);

  G_OBJECT_CLASS (wt_checklist_parent_class)->finalize (object);
}

static void
wt_checklist_class_init (WtChecklistClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_checklist_finalize;
}

static void
wt_checklist_init (WtChecklist *self)
{
  self->principles = g_array_new (FALSE, TRUE, sizeof (WtPrinciple));
  g_array_set_clear_func (self->principles, (GDestroyNotify) clear_principle);
  self->prompts = g_array_new (FALSE, TRUE, sizeof (WtPrompt));
  g_array_set_clear_func (self->prompts, (GDestroyNotify) clear_prompt);
  self->places = g_hash_table_new (g_str_hash, g_str_equal);
  self->version = 1;
}

/* Where the first sentence ends: behind a mark that is followed by a space and a capital letter, so
 * that "eg." does not end one. */
static gsize
first_sentence_length (const char *text)
{
  for (const char *mark = strpbrk (text, "?!."); mark != NULL; mark = strpbrk (mark + 1, "?!."))
    if (mark[1] == ' ' && g_unichar_isupper (g_utf8_get_char (mark + 2)))
      return (gsize) (mark - text) + 1;
  return strlen (text);
}

char *
wt_checklist_dup_words_of_id (const char *id)
{
  char *words = g_strdelimit (g_strdup (id), "-.", ' ');

  words[0] = g_ascii_toupper (words[0]);
  return words;
}

void
wt_checklist_add_principle (WtChecklist *self,
                            const char *id,
                            const char *title,
                            const char *short_title)
{
  WtPrinciple principle = { .id = g_strdup (id),
                            .title = g_strdup (title),
                            .short_title = short_title != NULL ? g_strdup (short_title)
                                                               : wt_checklist_dup_words_of_id (id),
                            .first = self->prompts->len };

  g_array_append_val (self->principles, principle);
}

void
wt_checklist_add_prompt (WtChecklist *self,
                         const char *id,
                         const char *text,
                         const char *link,
                         const char *note,
                         WtPromptFact known_by)
{
  gsize length = first_sentence_length (text);
  WtPrompt prompt = { .id = g_strdup (id),
                      .text = g_strdup (text),
                      .lead = g_strndup (text, length),
                      .rest = g_strchug (g_strdup (text + length)),
                      .link = g_strdup (link),
                      .note = g_strdup (note),
                      .known_by = known_by,
                      .principle = self->principles->len - 1 };

  g_array_append_val (self->prompts, prompt);
  g_array_index (self->principles, WtPrinciple, prompt.principle).n_prompts++;
  g_hash_table_insert (self->places, prompt.id, GUINT_TO_POINTER (self->prompts->len));
}

void
wt_checklist_finish (WtChecklist *self)
{
  self->definition = wt_checklist_writer_write (self, FALSE);
}

static gboolean
has_key (GPtrArray *checklists, const char *key)
{
  for (guint i = 0; i < checklists->len; i++)
    if (g_str_equal (wt_checklist_get_key (g_ptr_array_index (checklists, i)), key))
      return TRUE;
  return FALSE;
}

GPtrArray *
wt_checklist_list_from_json (GBytes *json, GError **error)
{
  g_autoptr (GPtrArray) checklists = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root = wt_json_load_object (parser, json, error);
  JsonArray *array = root != NULL ? wt_json_get_array (root, "checklists", error) : NULL;

  if (array == NULL)
    return NULL;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autoptr (WtChecklist) checklist =
          wt_checklist_reader_read (json_array_get_element (array, i), NULL, error);

      if (checklist == NULL)
        return NULL;
      if (has_key (checklists, checklist->key))
        {
          g_set_error (error, WT_ERROR, WT_ERROR_INVALID, "Checklist “%s” stands twice",
                       checklist->key);
          return NULL;
        }
      g_ptr_array_add (checklists, g_steal_pointer (&checklist));
    }
  return g_steal_pointer (&checklists);
}

WtChecklist *
wt_checklist_new_from_json (GBytes *json, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  if (wt_json_load_object (parser, json, error) == NULL)
    return NULL;
  return wt_checklist_reader_read (json_parser_get_root (parser), NULL, error);
}

const char *
wt_checklist_get_key (WtChecklist *self)
{
  return self->key;
}

const char *
wt_checklist_get_title (WtChecklist *self)
{
  return self->title;
}

const char *
wt_checklist_get_reference (WtChecklist *self)
{
  return self->reference;
}

const char *
wt_checklist_get_note (WtChecklist *self)
{
  return self->note;
}

int
wt_checklist_get_version (WtChecklist *self)
{
  return self->version;
}

WtChecklistScope
wt_checklist_get_scope (WtChecklist *self)
{
  return self->scope;
}

gboolean
wt_checklist_is_optional (WtChecklist *self)
{
  return self->is_optional;
}

const char *
wt_checklist_get_definition (WtChecklist *self)
{
  return self->definition;
}

guint
wt_checklist_get_n_principles (WtChecklist *self)
{
  return self->principles->len;
}

const WtPrinciple *
wt_checklist_get_principle (WtChecklist *self, guint index)
{
  g_return_val_if_fail (index < self->principles->len, NULL);
  return &g_array_index (self->principles, WtPrinciple, index);
}

guint
wt_checklist_get_n_prompts (WtChecklist *self)
{
  return self->prompts->len;
}

const WtPrompt *
wt_checklist_get_prompt (WtChecklist *self, guint index)
{
  g_return_val_if_fail (index < self->prompts->len, NULL);
  return &g_array_index (self->prompts, WtPrompt, index);
}

int
wt_checklist_find_prompt (WtChecklist *self, const char *id)
{
  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (self->places, id)) - 1;
}

gboolean
wt_checklist_is_id (const char *id)
{
  gsize length = strlen (id);

  for (const char *character = id; *character != '\0'; character++)
    if (!g_ascii_isalnum (*character) && *character != '.' && *character != '-')
      return FALSE;
  return length > 0 && length <= WT_CHECKLIST_ID_MAXIMUM;
}
