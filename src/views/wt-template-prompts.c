#include "wt-template-prompts.h"

struct _WtTemplatePrompts
{
  AdwBin parent_instance;

  char *definition; /* (owned) (nullable): of what is shown */
};

G_DEFINE_FINAL_TYPE (WtTemplatePrompts, wt_template_prompts, ADW_TYPE_BIN)

static char *
describe (const WtPrompt *prompt)
{
  const char *fact = wt_term_get_description (wt_prompt_facts, prompt->known_by);
  const char *note = prompt->note != NULL ? prompt->note : "";

  return g_strdup_printf ("%s%s%s", fact, fact[0] != '\0' && note[0] != '\0' ? "\n" : "", note);
}

static GtkWidget *
make_row (const WtPrompt *prompt)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *description = describe (prompt);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), prompt->text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), description);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

/* The title of a preferences group would not wrap. */
static GtkWidget *
make_section (WtChecklist *checklist, const WtPrinciple *principle)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", principle->title, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  GtkWidget *list_box = gtk_list_box_new ();

  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (list_box, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list_box), GTK_SELECTION_NONE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (list_box), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  title, NULL, -1);
  for (guint i = principle->first; i < principle->first + principle->n_prompts; i++)
    gtk_list_box_append (GTK_LIST_BOX (list_box),
                         make_row (wt_checklist_get_prompt (checklist, i)));
  gtk_box_append (GTK_BOX (section), title);
  gtk_box_append (GTK_BOX (section), list_box);
  return section;
}

static void
wt_template_prompts_finalize (GObject *object)
{
  g_free (WT_TEMPLATE_PROMPTS (object)->definition);
  G_OBJECT_CLASS (wt_template_prompts_parent_class)->finalize (object);
}

static void
wt_template_prompts_class_init (WtTemplatePromptsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_template_prompts_finalize;
}

static void
wt_template_prompts_init (WtTemplatePrompts *self)
{
}

void
wt_template_prompts_show (WtTemplatePrompts *self, WtChecklist *checklist)
{
  const char *definition = wt_checklist_get_definition (checklist);
  GtkWidget *box;

  if (g_strcmp0 (self->definition, definition) == 0)
    return;
  g_free (self->definition);
  self->definition = g_strdup (definition);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 22);
  for (guint i = 0; i < wt_checklist_get_n_principles (checklist); i++)
    gtk_box_append (GTK_BOX (box),
                    make_section (checklist, wt_checklist_get_principle (checklist, i)));
  adw_bin_set_child (ADW_BIN (self), box);
}
