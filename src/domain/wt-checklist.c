#include "wt-checklist.h"

#include "wt-error.h"
#include "wt-json.h"

#include <string.h>

struct _WtChecklist
{
  GObject parent_instance;

  char *key;          /* (owned) */
  char *title;        /* (owned) */
  char *reference;    /* (owned) */
  char *definition;   /* (owned) */
  GArray *principles; /* (owned) of WtPrinciple */
  GArray *prompts;    /* (owned) of WtPrompt */
};

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
}

static void
wt_checklist_finalize (GObject *object)
{
  WtChecklist *self = WT_CHECKLIST (object);

  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->reference, g_free);
  g_clear_pointer (&self->definition, g_free);
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

static gboolean
read_prompt (WtChecklist *self, JsonObject *object, GError **error)
{
  const char *id = wt_json_get_text (object, "id", error);
  const char *text = id != NULL ? wt_json_get_text (object, "text", error) : NULL;
  WtPrompt prompt = { 0 };
  gsize length;

  if (text == NULL)
    return FALSE;
  if (wt_checklist_find_prompt (self, id) >= 0)
    {
      g_set_error (error, WT_ERROR, WT_ERROR_INVALID, "Prompt “%s” stands twice", id);
      return FALSE;
    }

  length = first_sentence_length (text);
  prompt.id = g_strdup (id);
  prompt.text = g_strdup (text);
  prompt.lead = g_strndup (text, length);
  prompt.rest = g_strchug (g_strdup (text + length));
  prompt.link = g_strdup (wt_json_get_optional_text (object, "link"));
  prompt.principle = self->principles->len;
  g_array_append_val (self->prompts, prompt);
  return TRUE;
}

static gboolean
read_principle (WtChecklist *self, JsonObject *object, GError **error)
{
  const char *id = wt_json_get_text (object, "id", error);
  const char *title = id != NULL ? wt_json_get_text (object, "title", error) : NULL;
  JsonArray *prompts = title != NULL ? wt_json_get_array (object, "prompts", error) : NULL;
  WtPrinciple principle = { 0 };

  if (prompts == NULL)
    return FALSE;

  principle.first = self->prompts->len;
  principle.n_prompts = json_array_get_length (prompts);
  for (guint i = 0; i < self->principles->len; i++)
    if (g_str_equal (g_array_index (self->principles, WtPrinciple, i).id, id))
      {
        g_set_error (error, WT_ERROR, WT_ERROR_INVALID, "Principle “%s” stands twice", id);
        return FALSE;
      }
  for (guint i = 0; i < principle.n_prompts; i++)
    {
      JsonObject *prompt = wt_json_get_object_element (prompts, i, error);

      if (prompt == NULL || !read_prompt (self, prompt, error))
        return FALSE;
    }

  principle.id = g_strdup (id);
  principle.title = g_strdup (title);
  principle.short_title = g_strdup (id);
  principle.short_title[0] = g_ascii_toupper (principle.short_title[0]);
  g_array_append_val (self->principles, principle);
  return TRUE;
}

static WtChecklist *
read_checklist (JsonObject *object, GError **error)
{
  g_autoptr (WtChecklist) self = g_object_new (WT_TYPE_CHECKLIST, NULL);
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);
  const char *key = wt_json_get_text (object, "id", error);
  const char *title = key != NULL ? wt_json_get_text (object, "title", error) : NULL;
  JsonArray *principles = title != NULL ? wt_json_get_array (object, "principles", error) : NULL;

  if (principles == NULL)
    return NULL;

  self->key = g_strdup (key);
  self->title = g_strdup (title);
  self->reference = g_strdup (wt_json_get_optional_text (object, "reference"));
  self->definition = json_to_string (node, FALSE);
  for (guint i = 0; i < json_array_get_length (principles); i++)
    {
      JsonObject *principle = wt_json_get_object_element (principles, i, error);

      if (principle == NULL || !read_principle (self, principle, error))
        return NULL;
    }
  return g_steal_pointer (&self);
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
      JsonObject *element = wt_json_get_object_element (array, i, error);
      g_autoptr (WtChecklist) checklist = element != NULL ? read_checklist (element, error) : NULL;

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
  JsonObject *root = wt_json_load_object (parser, json, error);

  return root != NULL ? read_checklist (root, error) : NULL;
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
  for (guint i = 0; i < self->prompts->len; i++)
    if (g_str_equal (g_array_index (self->prompts, WtPrompt, i).id, id))
      return (int) i;
  return -1;
}
