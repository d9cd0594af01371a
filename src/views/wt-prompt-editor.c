#include "wt-prompt-editor.h"

#include "wt-issue.h"
#include "wt-late-message.h"

#include <glib/gi18n.h>

struct _WtPromptEditor
{
  WtPartRow parent_instance;

  WtDraftPrompt *prompt; /* (owned) (nullable) */
  gboolean has_facts;
};

/* The links that a prompt may speak of; WtSettings has their addresses. */
static const struct
{
  const char *link;
  const char *title;
} LINKS[] = {
  { "", N_ ("None") },
  { "toolkit", N_ ("The toolkit") },
  { "remuneration-policy", N_ ("The remuneration policy") },
};

G_DEFINE_FINAL_TYPE (WtPromptEditor, wt_prompt_editor, WT_TYPE_PART_ROW)

static const char *
get_id (WtPromptEditor *self)
{
  return wt_draft_prompt_get_id (self->prompt);
}

static void
add_choice (GMenu *menu, const char *title, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (title, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static void
update_menu (WtPromptEditor *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) facts = g_menu_new ();
  g_autoptr (GMenu) links = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();
  WtPromptFact known_by = wt_draft_prompt_get_known_by (self->prompt);

  add_choice (facts, _ ("When somebody does"), "prompt.known-by",
              g_variant_new_int32 (WT_PROMPT_FACT_NONE));
  for (const WtTerm *fact = wt_prompt_facts; fact->nick != NULL; fact++)
    add_choice (facts, _ (fact->title), "prompt.known-by", g_variant_new_int32 (fact->value));
  if (self->has_facts || known_by != WT_PROMPT_FACT_NONE)
    g_menu_append_section (menu, _ ("Is answered"), G_MENU_MODEL (facts));
  for (guint i = 0; i < G_N_ELEMENTS (LINKS); i++)
    add_choice (links, _ (LINKS[i].title), "prompt.link", g_variant_new_string (LINKS[i].link));
  g_menu_append_section (menu, _ ("Link"), G_MENU_MODEL (links));
  add_choice (rest, _ ("_Remove"), "part.remove", g_variant_new_string (get_id (self)));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
  wt_part_row_set_menu (WT_PART_ROW (self), G_MENU_MODEL (menu));
}

static const char *
get_link_title (const char *link)
{
  for (guint i = 1; i < G_N_ELEMENTS (LINKS); i++)
    if (g_str_equal (LINKS[i].link, link))
      return _ (LINKS[i].title);
  return "";
}

/* What the menu has set, in words below the wording. */
static void
show_hint (WtPromptEditor *self)
{
  const char *fact =
      wt_term_get_description (wt_prompt_facts, wt_draft_prompt_get_known_by (self->prompt));
  const char *link =
      get_link_title (wt_model_get_string (WT_MODEL (self->prompt), WT_DRAFT_PROMPT_LINK));
  /* Translators: %s is what a link leads to, such as "The toolkit" */
  g_autofree char *linked =
      link[0] != '\0' ? g_strdup_printf (_ ("Link: %s"), link) : g_strdup ("");
  g_autofree char *hint =
      g_strdup_printf ("%s%s%s", fact, fact[0] != '\0' && linked[0] != '\0' ? "\n" : "", linked);

  wt_part_row_set_hint (WT_PART_ROW (self), hint);
}

static void
on_prompt_notify_cb (WtPromptEditor *self)
{
  show_hint (self);
  wt_prompt_editor_show_issues (self);
}

static void
take_prompt (WtPromptEditor *self, WtDraftPrompt *prompt)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GPropertyAction) known_by = g_property_action_new ("known-by", prompt, "known-by");
  g_autoptr (GPropertyAction) link = g_property_action_new ("link", prompt, "link");

  self->prompt = g_object_ref (prompt);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (known_by));
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (link));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "prompt", G_ACTION_GROUP (actions));
  wt_part_row_set_id (WT_PART_ROW (self), get_id (self));
  g_object_bind_property (prompt, "text", wt_part_row_get_text_row (WT_PART_ROW (self)), "text",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (prompt, "notify", G_CALLBACK (on_prompt_notify_cb), self,
                           G_CONNECT_SWAPPED);
  show_hint (self);
  update_menu (self);
}

static void
wt_prompt_editor_dispose (GObject *object)
{
  g_clear_object (&WT_PROMPT_EDITOR (object)->prompt);
  G_OBJECT_CLASS (wt_prompt_editor_parent_class)->dispose (object);
}

static void
wt_prompt_editor_class_init (WtPromptEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wt_prompt_editor_dispose;
}

static void
wt_prompt_editor_init (WtPromptEditor *self)
{
}

GtkWidget *
wt_prompt_editor_new (WtDraftPrompt *prompt)
{
  WtPromptEditor *self = g_object_new (WT_TYPE_PROMPT_EDITOR, NULL);

  take_prompt (self, prompt);
  return GTK_WIDGET (self);
}

WtDraftPrompt *
wt_prompt_editor_get_prompt (WtPromptEditor *self)
{
  return self->prompt;
}

void
wt_prompt_editor_set_place (WtPromptEditor *self,
                            guint number,
                            gboolean can_move_up,
                            gboolean can_move_down)
{
  /* Translators: the caption of a field; %u is the number of a prompt in its principle */
  g_autofree char *title = g_strdup_printf (_ ("Prompt %u"), number);
  /* Translators: what buttons of a prompt do; %u is its number */
  g_autofree char *up = g_strdup_printf (_ ("Move prompt %u up"), number);
  g_autofree char *down = g_strdup_printf (_ ("Move prompt %u down"), number);
  g_autofree char *more = g_strdup_printf (_ ("More about prompt %u"), number);

  wt_part_row_set_words (WT_PART_ROW (self), title, up, down, more);
  wt_part_row_set_can_move (WT_PART_ROW (self), can_move_up, can_move_down);
}

void
wt_prompt_editor_set_has_facts (WtPromptEditor *self, gboolean has_facts)
{
  if (self->has_facts == has_facts)
    return;
  self->has_facts = has_facts;
  update_menu (self);
}

void
wt_prompt_editor_show_issues (WtPromptEditor *self)
{
  g_autoptr (GPtrArray) issues = wt_draft_prompt_list_issues (self->prompt);

  wt_late_message_set (GTK_LIST_BOX_ROW (wt_part_row_get_text_row (WT_PART_ROW (self))),
                       wt_issue_list_find (issues, "text"),
                       wt_draft_prompt_get_text (self->prompt)[0] == '\0');
}
