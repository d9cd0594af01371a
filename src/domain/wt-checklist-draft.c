#include "wt-checklist-draft-private.h"

#include "wt-checklist-private.h"
#include "wt-draft-text-private.h"

#include <glib/gi18n.h>

/* A title up to this many characters serves as the short title as well. */
#define SHORT_TITLE 24

struct _WtChecklistDraft
{
  WtModel parent_instance;

  GListStore *principles; /* (owned) of WtDraftPrinciple */
  GHashTable *ids;        /* (owned) every id that is or was in use */
  guint last_number;      /* of the ids made here */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtChecklistDraft, wt_checklist_draft, WT_TYPE_MODEL)

/* In the order of WtChecklistDraftProperty. */
static const WtModelProperty PROPERTIES[] = {
  { "key", G_TYPE_STRING, NULL },
  { "title", G_TYPE_STRING, NC_ ("field", "title") },
  { "reference", G_TYPE_STRING, NC_ ("field", "reference") },
  { "note", G_TYPE_STRING, NC_ ("field", "note") },
  { "scope", G_TYPE_INT, NC_ ("field", "what it is answered for") },
  { "optional", G_TYPE_BOOLEAN, NC_ ("field", "optional") },
};

static void
emit_changed (WtChecklistDraft *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
watch (WtChecklistDraft *self, gpointer part)
{
  g_signal_connect_object (part, "notify", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
}

static void
unwatch (WtChecklistDraft *self, gpointer part)
{
  g_signal_handlers_disconnect_by_func (part, emit_changed, self);
}

static void
wt_checklist_draft_finalize (GObject *object)
{
  WtChecklistDraft *self = WT_CHECKLIST_DRAFT (object);

  g_clear_object (&self->principles);
  g_clear_pointer (&self->ids, g_hash_table_unref);

  G_OBJECT_CLASS (wt_checklist_draft_parent_class)->finalize (object);
}

static void
wt_checklist_draft_class_init (WtChecklistDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_checklist_draft_finalize;
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));

  signals[CHANGED] = g_signal_new ("changed", WT_TYPE_CHECKLIST_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
wt_checklist_draft_init (WtChecklistDraft *self)
{
  self->principles = g_list_store_new (WT_TYPE_DRAFT_PRINCIPLE);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_signal_connect (self, "notify", G_CALLBACK (emit_changed), NULL);
}

/* The store behind a principle's prompts, which only a draft changes. */
static GListStore *
get_prompts (WtDraftPrinciple *principle)
{
  return G_LIST_STORE (wt_draft_principle_get_prompts (principle));
}

/* The principle at @position, lent: the store holds it. */
static WtDraftPrinciple *
get_principle (WtChecklistDraft *self, guint position)
{
  g_autoptr (WtDraftPrinciple) principle =
      g_list_model_get_item (G_LIST_MODEL (self->principles), position);

  return principle;
}

/* The prompt at @position, lent likewise. */
static WtDraftPrompt *
get_prompt (WtDraftPrinciple *principle, guint position)
{
  g_autoptr (WtDraftPrompt) prompt =
      g_list_model_get_item (wt_draft_principle_get_prompts (principle), position);

  return prompt;
}

static guint
count (GListStore *store)
{
  return g_list_model_get_n_items (G_LIST_MODEL (store));
}

static void
reserve (WtChecklistDraft *self, const char *id)
{
  g_hash_table_add (self->ids, g_strdup (id));
}

/* An id that was never used, reserved at once. */
static char *
make_id (WtChecklistDraft *self, const char *kind)
{
  g_autofree char *id = NULL;

  do
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", kind, ++self->last_number);
    }
  while (g_hash_table_contains (self->ids, id));
  reserve (self, id);
  return g_steal_pointer (&id);
}

void
wt_checklist_draft_insert_principle (WtChecklistDraft *self,
                                     guint position,
                                     WtDraftPrinciple *principle)
{
  reserve (self, wt_draft_principle_get_id (principle));
  watch (self, principle);
  g_list_store_insert (self->principles, position, principle);
}

void
wt_checklist_draft_insert_prompt (WtChecklistDraft *self,
                                  WtDraftPrinciple *principle,
                                  guint position,
                                  WtDraftPrompt *prompt)
{
  reserve (self, wt_draft_prompt_get_id (prompt));
  watch (self, prompt);
  g_list_store_insert (get_prompts (principle), position, prompt);
}

/* Whether the short title is only the title, which it would follow. */
static gboolean
has_made_short_title (const WtPrinciple *principle)
{
  return g_str_equal (principle->short_title, principle->title)
         && g_utf8_strlen (principle->title, -1) <= SHORT_TITLE;
}

static void
load_principle (WtChecklistDraft *self, WtChecklist *checklist, const WtPrinciple *of)
{
  g_autoptr (WtDraftPrinciple) principle = wt_draft_principle_new (of->id);

  g_object_set (principle, "title", of->title, "short",
                has_made_short_title (of) ? "" : of->short_title, NULL);
  wt_checklist_draft_insert_principle (self, count (self->principles), principle);
  for (guint i = 0; i < of->n_prompts; i++)
    {
      const WtPrompt *source = wt_checklist_get_prompt (checklist, of->first + i);
      g_autoptr (WtDraftPrompt) prompt = wt_draft_prompt_new (source->id);

      g_object_set (prompt, "text", source->text, "known-by", source->known_by, "link",
                    source->link, "note", source->note, NULL);
      wt_checklist_draft_insert_prompt (self, principle, i, prompt);
    }
}

WtChecklistDraft *
wt_checklist_draft_new (WtChecklistScope scope)
{
  return g_object_new (WT_TYPE_CHECKLIST_DRAFT, "scope", scope, NULL);
}

WtChecklistDraft *
wt_checklist_draft_new_from_checklist (WtChecklist *checklist)
{
  return wt_checklist_draft_new_copy (checklist, wt_checklist_get_key (checklist),
                                      wt_checklist_get_title (checklist));
}

WtChecklistDraft *
wt_checklist_draft_new_copy (WtChecklist *checklist, const char *key, const char *title)
{
  WtChecklistDraft *self = g_object_new (
      WT_TYPE_CHECKLIST_DRAFT, "key", key, "title", title, "reference",
      wt_checklist_get_reference (checklist), "note", wt_checklist_get_note (checklist), "scope",
      wt_checklist_get_scope (checklist), "optional", wt_checklist_is_optional (checklist), NULL);

  for (guint i = 0; i < wt_checklist_get_n_principles (checklist); i++)
    load_principle (self, checklist, wt_checklist_get_principle (checklist, i));
  return self;
}

void
wt_checklist_draft_reserve (WtChecklistDraft *self, const char *const *ids)
{
  for (; *ids != NULL; ids++)
    reserve (self, *ids);
}

GListModel *
wt_checklist_draft_get_principles (WtChecklistDraft *self)
{
  return G_LIST_MODEL (self->principles);
}

WtDraftPrinciple *
wt_checklist_draft_add_principle (WtChecklistDraft *self, guint position)
{
  g_autofree char *id = NULL;
  g_autoptr (WtDraftPrinciple) principle = NULL;

  g_return_val_if_fail (position <= count (self->principles), NULL);

  id = make_id (self, "principle");
  principle = wt_draft_principle_new (id);
  wt_checklist_draft_insert_principle (self, position, principle);
  emit_changed (self);
  return principle;
}

void
wt_checklist_draft_remove_principle (WtChecklistDraft *self, guint position)
{
  WtDraftPrinciple *principle = get_principle (self, position);

  g_return_if_fail (principle != NULL);

  unwatch (self, principle);
  for (guint i = 0; i < count (get_prompts (principle)); i++)
    unwatch (self, get_prompt (principle, i));
  g_list_store_remove (self->principles, position);
  emit_changed (self);
}

/* From one place to another, of the same store or of two. */
static void
move (WtChecklistDraft *self, GListStore *source, guint from, GListStore *target, guint to)
{
  g_autoptr (GObject) part = g_list_model_get_item (G_LIST_MODEL (source), from);

  g_return_if_fail (part != NULL && to < count (target) + (source == target ? 0 : 1));

  if (source == target && from == to)
    return;
  g_list_store_remove (source, from);
  g_list_store_insert (target, to, part);
  emit_changed (self);
}

void
wt_checklist_draft_move_principle (WtChecklistDraft *self, guint from, guint to)
{
  move (self, self->principles, from, self->principles, to);
}

WtDraftPrompt *
wt_checklist_draft_add_prompt (WtChecklistDraft *self, guint principle, guint position)
{
  WtDraftPrinciple *of = get_principle (self, principle);
  g_autofree char *id = NULL;
  g_autoptr (WtDraftPrompt) prompt = NULL;

  g_return_val_if_fail (of != NULL && position <= count (get_prompts (of)), NULL);

  id = make_id (self, "prompt");
  prompt = wt_draft_prompt_new (id);
  wt_checklist_draft_insert_prompt (self, of, position, prompt);
  emit_changed (self);
  return prompt;
}

void
wt_checklist_draft_remove_prompt (WtChecklistDraft *self, guint principle, guint position)
{
  WtDraftPrinciple *of = get_principle (self, principle);
  WtDraftPrompt *prompt = of != NULL ? get_prompt (of, position) : NULL;

  g_return_if_fail (prompt != NULL);

  unwatch (self, prompt);
  g_list_store_remove (get_prompts (of), position);
  emit_changed (self);
}

void
wt_checklist_draft_move_prompt (
    WtChecklistDraft *self, guint from_principle, guint from, guint to_principle, guint to)
{
  WtDraftPrinciple *source = get_principle (self, from_principle);
  WtDraftPrinciple *target = get_principle (self, to_principle);

  g_return_if_fail (source != NULL && target != NULL);
  move (self, get_prompts (source), from, get_prompts (target), to);
}

GPtrArray *
wt_checklist_draft_list_own_issues (WtChecklistDraft *self)
{
  static const WtDraftTextRule RULES[] = {
    { "title", N_ ("Give the checklist a title."), WT_CHECKLIST_TEXT_MAXIMUM },
    { "reference", NULL, WT_CHECKLIST_TEXT_MAXIMUM },
    { "note", NULL, WT_CHECKLIST_TEXT_MAXIMUM },
  };
  GPtrArray *issues = wt_issue_list_new ();

  wt_draft_text_check (G_OBJECT (self), RULES, G_N_ELEMENTS (RULES), issues);
  if (wt_term_get_nick (wt_checklist_scopes,
                        wt_model_get_int (WT_MODEL (self), WT_CHECKLIST_DRAFT_SCOPE))[0]
      == '\0')
    wt_issue_list_add (issues, "scope", _ ("Choose what the checklist is answered for."));
  if (count (self->principles) == 0)
    wt_issue_list_add (issues, "principles", _ ("Add a principle with a prompt."));
  return issues;
}

GPtrArray *
wt_checklist_draft_list_issues (WtChecklistDraft *self)
{
  GPtrArray *issues = wt_checklist_draft_list_own_issues (self);

  for (guint i = 0; i < count (self->principles); i++)
    {
      WtDraftPrinciple *principle = get_principle (self, i);

      g_ptr_array_extend_and_steal (issues, wt_draft_principle_list_issues (principle));
      for (guint j = 0; j < count (get_prompts (principle)); j++)
        g_ptr_array_extend_and_steal (issues,
                                      wt_draft_prompt_list_issues (get_prompt (principle, j)));
    }
  return issues;
}

static void
write_principle (WtDraftPrinciple *self, WtChecklist *checklist)
{
  g_autofree char *title = wt_draft_text_dup (self, "title");
  g_autofree char *short_title = wt_draft_text_dup (self, "short");
  gboolean is_short = g_utf8_strlen (title, -1) <= SHORT_TITLE;

  wt_checklist_add_principle (checklist, wt_draft_principle_get_id (self), title,
                              short_title == NULL && is_short ? title : short_title);
  for (guint i = 0; i < count (get_prompts (self)); i++)
    {
      WtDraftPrompt *prompt = get_prompt (self, i);
      g_autofree char *text = wt_draft_text_dup (prompt, "text");
      g_autofree char *link = wt_draft_text_dup (prompt, "link");
      g_autofree char *note = wt_draft_text_dup (prompt, "note");

      wt_checklist_add_prompt (checklist, wt_draft_prompt_get_id (prompt), text, link, note,
                               wt_draft_prompt_get_known_by (prompt));
    }
}

WtChecklist *
wt_checklist_draft_to_checklist (WtChecklistDraft *self, int version, GError **error)
{
  g_autoptr (GPtrArray) issues = wt_checklist_draft_list_issues (self);
  const char *key = wt_model_get_string (WT_MODEL (self), WT_CHECKLIST_DRAFT_KEY);
  WtChecklist *checklist;

  g_return_val_if_fail (version >= 1, NULL);

  if (!wt_checklist_is_id (key))
    wt_issue_list_add (issues, "key", _ ("The checklist cannot be kept under this name."));
  if (!wt_issue_list_check (issues, error))
    return NULL;

  checklist = g_object_new (WT_TYPE_CHECKLIST, NULL);
  checklist->key = g_strdup (key);
  checklist->version = version;
  checklist->title = wt_draft_text_dup (self, "title");
  checklist->reference = wt_draft_text_dup (self, "reference");
  checklist->note = wt_draft_text_dup (self, "note");
  checklist->scope =
      (WtChecklistScope) wt_model_get_int (WT_MODEL (self), WT_CHECKLIST_DRAFT_SCOPE);
  checklist->is_optional = wt_model_get_boolean (WT_MODEL (self), WT_CHECKLIST_DRAFT_OPTIONAL);
  for (guint i = 0; i < count (self->principles); i++)
    write_principle (get_principle (self, i), checklist);
  wt_checklist_finish (checklist);
  return checklist;
}
