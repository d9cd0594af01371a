#include "wt-checklist-reader.h"

#include "wt-checklist-private.h"
#include "wt-error.h"

#include <glib/gi18n.h>

typedef struct
{
  WtChecklist *checklist;
  WtJsonLines *lines;     /* (nullable) */
  GHashTable *principles; /* ids, lent, with the JsonNode of the id */
  GHashTable *prompts;    /* likewise */
} Reader;

/* A text in a definition. */
typedef struct
{
  const char *member;
  const char *missing; /* (nullable): what is said without it; %NULL when it may be left out */
  int maximum;         /* in characters */
} TextRule;

static gboolean fail (Reader *self, JsonNode *node, GError **error, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

static gboolean
fail (Reader *self, JsonNode *node, GError **error, const char *format, ...)
{
  g_autofree char *clause = NULL;
  va_list arguments;

  va_start (arguments, format);
  clause = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (self->lines != NULL)
    wt_json_lines_set_error (error, wt_json_lines_get_line (self->lines, node), clause);
  else
    g_set_error (error, WT_ERROR, WT_ERROR_INVALID,
                 /* Translators: %s is what is wrong and ends with a full stop: "The checklist
                    cannot be read: a prompt has no text." */
                 _ ("The checklist cannot be read: %s"), clause);
  return FALSE;
}

static gboolean
is_blank (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text == '\0';
}

/* The member called @name, or %NULL when it is not there or null. */
static JsonNode *
find_member (JsonNode *holder, const char *name)
{
  JsonNode *node = json_object_get_member (json_node_get_object (holder), name);

  return node != NULL && !JSON_NODE_HOLDS_NULL (node) ? node : NULL;
}

static gboolean
read_text (Reader *self, JsonNode *holder, const TextRule *rule, const char **text, GError **error)
{
  JsonNode *node = find_member (holder, rule->member);

  *text = NULL;
  if (node == NULL)
    return rule->missing == NULL || fail (self, holder, error, "%s", _ (rule->missing));
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    /* Translators: %s is the name of a part of the file: "title" */
    return fail (self, node, error, _ ("“%s” is not a text in quotation marks."), rule->member);
  if (is_blank (json_node_get_string (node)))
    return rule->missing == NULL || fail (self, node, error, "%s", _ (rule->missing));
  if (g_utf8_strlen (json_node_get_string (node), -1) > rule->maximum)
    /* Translators: a part of the file ("title") and how many characters it may have */
    return fail (self, node, error, _ ("“%1$s” is longer than %2$d characters."), rule->member,
                 rule->maximum);
  *text = json_node_get_string (node);
  return TRUE;
}

/* An id, noted in @ids unless these are %NULL. */
static gboolean
read_id (Reader *self,
         JsonNode *holder,
         const char *missing,
         GHashTable *ids,
         const char **id,
         GError **error)
{
  const TextRule rule = { "id", missing, WT_CHECKLIST_TEXT_MAXIMUM };
  JsonNode *node, *earlier;

  if (!read_text (self, holder, &rule, id, error))
    return FALSE;
  node = find_member (holder, "id");
  if (!wt_checklist_is_id (*id))
    /* Translators: an id from the file and how many characters one may have */
    return fail (self, node, error,
                 _ ("the id “%1$s” is not made of letters a–z, digits, dots and hyphens, %2$d at "
                    "most."),
                 *id, WT_CHECKLIST_ID_MAXIMUM);
  if (ids == NULL)
    return TRUE;
  earlier = g_hash_table_lookup (ids, *id);
  if (earlier != NULL && self->lines != NULL)
    /* Translators: an id from the file and the line where it stands for the first time */
    return fail (self, node, error,
                 _ ("the id “%1$s” is used a second time; the first is on line %2$u."), *id,
                 wt_json_lines_get_line (self->lines, earlier));
  if (earlier != NULL)
    return fail (self, node, error, _ ("the id “%s” is used a second time."), *id);
  g_hash_table_insert (ids, (gpointer) *id, node);
  return TRUE;
}

/* One of @terms; @value stays as it is when the member is left out. */
static gboolean
read_term (Reader *self,
           JsonNode *holder,
           const char *member,
           const WtTerm *terms,
           int *value,
           GError **error)
{
  const TextRule rule = { member, NULL, WT_CHECKLIST_TEXT_MAXIMUM };
  g_autoptr (GString) choices = g_string_new (NULL);
  const char *nick;

  if (!read_text (self, holder, &rule, &nick, error))
    return FALSE;
  if (nick == NULL)
    return TRUE;
  *value = wt_term_from_nick (terms, nick);
  if (*value != 0)
    return TRUE;
  for (const WtTerm *term = terms; term->nick != NULL; term++)
    g_string_append_printf (choices, "%s“%s”", choices->len > 0 ? ", " : "", term->nick);
  /* Translators: a part of the file ("scope"), what stands there, and a list of what may */
  return fail (self, find_member (holder, member), error,
               _ ("“%1$s” is “%2$s”, which is not one of %3$s."), member, nick, choices->str);
}

static gboolean
read_version (Reader *self, JsonNode *holder, GError **error)
{
  JsonNode *node = find_member (holder, "version");
  gint64 version = 1;

  if (node != NULL)
    version = JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64
                  ? json_node_get_int (node)
                  : 0;
  if (version < 1 || version > G_MAXINT)
    return fail (self, node, error, _ ("“version” is not a whole number from 1."));
  self->checklist->version = (int) version;
  return TRUE;
}

static gboolean
read_optional (Reader *self, JsonNode *holder, GError **error)
{
  JsonNode *node = find_member (holder, "optional");

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return fail (self, node, error, _ ("“optional” is neither true nor false."));
  self->checklist->is_optional = json_node_get_boolean (node);
  return TRUE;
}

/* A list of objects with one at least; @missing is what is said otherwise. */
static JsonArray *
read_list (Reader *self, JsonNode *holder, const char *member, const char *missing, GError **error)
{
  JsonNode *node = find_member (holder, member);
  JsonArray *array;

  if (node == NULL)
    {
      fail (self, holder, error, "%s", missing);
      return NULL;
    }
  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      /* Translators: %s is the name of a part of the file: "prompts" */
      fail (self, node, error, _ ("“%s” is not a list in brackets [ ]."), member);
      return NULL;
    }
  array = json_node_get_array (node);
  if (json_array_get_length (array) == 0)
    {
      fail (self, node, error, "%s", missing);
      return NULL;
    }
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!JSON_NODE_HOLDS_OBJECT (json_array_get_element (array, i)))
      {
        fail (self, json_array_get_element (array, i), error,
              /* Translators: %1$u counts from 1; %2$s is a part of the file: "prompts" */
              _ ("number %1$u of “%2$s” is not written in braces { }."), i + 1, member);
        return NULL;
      }
  return array;
}

static gboolean
read_prompt (Reader *self, JsonNode *node, GError **error)
{
  const TextRule text_rule = { "text", N_ ("a prompt has no text."), WT_CHECKLIST_TEXT_MAXIMUM };
  const TextRule link_rule = { "link", NULL, WT_CHECKLIST_TEXT_MAXIMUM };
  const TextRule note_rule = { "note", NULL, WT_CHECKLIST_TEXT_MAXIMUM };
  const char *id, *text, *link, *note;
  int known_by = WT_PROMPT_FACT_NONE;

  if (!read_text (self, node, &text_rule, &text, error)
      || !read_id (self, node, N_ ("a prompt has no id."), self->prompts, &id, error)
      || !read_text (self, node, &link_rule, &link, error)
      || !read_text (self, node, &note_rule, &note, error)
      || !read_term (self, node, "known-by", wt_prompt_facts, &known_by, error))
    return FALSE;
  wt_checklist_add_prompt (self->checklist, id, text, link, note, (WtPromptFact) known_by);
  return TRUE;
}

static gboolean
read_principle (Reader *self, JsonNode *node, GError **error)
{
  const TextRule title_rule = { "title", N_ ("a principle has no title."),
                                WT_CHECKLIST_TEXT_MAXIMUM };
  const TextRule short_rule = { "short", NULL, WT_CHECKLIST_SHORT_MAXIMUM };
  const char *id, *title, *short_title;
  JsonArray *prompts;

  if (!read_id (self, node, N_ ("a principle has no id."), self->principles, &id, error)
      || !read_text (self, node, &title_rule, &title, error)
      || !read_text (self, node, &short_rule, &short_title, error))
    return FALSE;
  prompts = read_list (self, node, "prompts", _ ("a principle has no prompts."), error);
  if (prompts == NULL)
    return FALSE;
  wt_checklist_add_principle (self->checklist, id, title, short_title);
  for (guint i = 0; i < json_array_get_length (prompts); i++)
    if (!read_prompt (self, json_array_get_element (prompts, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
read_head (Reader *self, JsonNode *node, GError **error)
{
  const TextRule title_rule = { "title", N_ ("the checklist has no title."),
                                WT_CHECKLIST_TEXT_MAXIMUM };
  const TextRule reference_rule = { "reference", NULL, WT_CHECKLIST_TEXT_MAXIMUM };
  const TextRule note_rule = { "note", NULL, WT_CHECKLIST_TEXT_MAXIMUM };
  const char *key, *title, *reference, *note;
  int scope = WT_CHECKLIST_SCOPE_PROJECT;

  if (!read_id (self, node, N_ ("the checklist has no id."), NULL, &key, error)
      || !read_text (self, node, &title_rule, &title, error)
      || !read_text (self, node, &reference_rule, &reference, error)
      || !read_text (self, node, &note_rule, &note, error)
      || !read_term (self, node, "scope", wt_checklist_scopes, &scope, error)
      || !read_version (self, node, error) || !read_optional (self, node, error))
    return FALSE;
  self->checklist->key = g_strdup (key);
  self->checklist->title = g_strdup (title);
  self->checklist->reference = g_strdup (reference);
  self->checklist->note = g_strdup (note);
  self->checklist->scope = (WtChecklistScope) scope;
  return TRUE;
}

static gboolean
read_checklist (Reader *self, JsonNode *node, GError **error)
{
  JsonArray *principles;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return fail (self, node, error, _ ("it is not written in braces { }."));
  if (!read_head (self, node, error))
    return FALSE;
  principles = read_list (self, node, "principles", _ ("the checklist has no principles."), error);
  if (principles == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (principles); i++)
    if (!read_principle (self, json_array_get_element (principles, i), error))
      return FALSE;
  wt_checklist_finish (self->checklist);
  return TRUE;
}

WtChecklist *
wt_checklist_reader_read (JsonNode *node, WtJsonLines *lines, GError **error)
{
  g_autoptr (WtChecklist) checklist = g_object_new (WT_TYPE_CHECKLIST, NULL);
  g_autoptr (GHashTable) principles = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) prompts = g_hash_table_new (g_str_hash, g_str_equal);
  Reader reader = {
    .checklist = checklist, .lines = lines, .principles = principles, .prompts = prompts
  };

  return read_checklist (&reader, node, error) ? g_steal_pointer (&checklist) : NULL;
}
