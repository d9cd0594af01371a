#include "wt-principle-editor.h"

#include "wt-issue.h"
#include "wt-late-message.h"
#include "wt-part-rows.h"

#include <glib/gi18n.h>

struct _WtPrincipleEditor
{
  AdwBin parent_instance;

  GtkListBox *list_box;
  WtPartRow *title_row;
  AdwEntryRow *short_row;
  GtkListBoxRow *add_row;
  GtkButton *add_button;

  WtDraftPrinciple *principle; /* (owned) (nullable) */
  GPtrArray *rows;             /* (owned) of WtPromptEditor, held by the list */
  guint index;
  guint n_principles;
  gboolean has_facts;
};

G_DEFINE_FINAL_TYPE (WtPrincipleEditor, wt_principle_editor, ADW_TYPE_BIN)

static const char *
get_id (WtPrincipleEditor *self)
{
  return wt_draft_principle_get_id (self->principle);
}

static void
on_add_clicked_cb (WtPrincipleEditor *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "part.add-prompt", "s", get_id (self));
}

static GtkWidget *
find_row (WtPrincipleEditor *self, WtDraftPrompt *prompt)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (wt_prompt_editor_get_prompt (g_ptr_array_index (self->rows, i)) == prompt)
      return g_ptr_array_index (self->rows, i);
  return NULL;
}

static void
number_rows (WtPrincipleEditor *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    wt_prompt_editor_set_place (g_ptr_array_index (self->rows, i), i + 1, i > 0 || self->index > 0,
                                i + 1 < self->rows->len || self->index + 1 < self->n_principles);
}

static void
update_rows (WtPrincipleEditor *self)
{
  GListModel *prompts = wt_draft_principle_get_prompts (self->principle);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (prompts); i++)
    {
      g_autoptr (WtDraftPrompt) prompt = g_list_model_get_item (prompts, i);
      GtkWidget *row = find_row (self, prompt);

      if (row == NULL)
        {
          row = wt_prompt_editor_new (prompt);
          wt_prompt_editor_set_has_facts (WT_PROMPT_EDITOR (row), self->has_facts);
        }
      g_ptr_array_add (rows, g_object_ref_sink (row));
    }
  if (!wt_part_rows_arrange (self->list_box, self->rows, rows,
                             gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self->short_row)) + 1))
    return;
  g_ptr_array_unref (self->rows);
  self->rows = g_steal_pointer (&rows);
  number_rows (self);
}

static void
update_menu (WtPrincipleEditor *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuItem) item = g_menu_item_new (_ ("_Remove with its prompts"), NULL);

  g_menu_item_set_action_and_target (item, "part.remove", "s", get_id (self));
  g_menu_append_item (menu, item);
  wt_part_row_set_menu (self->title_row, G_MENU_MODEL (menu));
}

static void
bind (WtPrincipleEditor *self, const char *property, gpointer row)
{
  g_object_bind_property (self->principle, property, row, "text",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static void
take_principle (WtPrincipleEditor *self, WtDraftPrinciple *principle)
{
  self->principle = g_object_ref (principle);
  wt_part_row_set_id (self->title_row, get_id (self));
  bind (self, "title", wt_part_row_get_text_row (self->title_row));
  bind (self, "short", self->short_row);
  update_menu (self);
  update_rows (self);
}

static void
wt_principle_editor_dispose (GObject *object)
{
  WtPrincipleEditor *self = WT_PRINCIPLE_EDITOR (object);

  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->principle);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PRINCIPLE_EDITOR);
  G_OBJECT_CLASS (wt_principle_editor_parent_class)->dispose (object);
}

static void
wt_principle_editor_finalize (GObject *object)
{
  g_clear_pointer (&WT_PRINCIPLE_EDITOR (object)->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (wt_principle_editor_parent_class)->finalize (object);
}

static void
wt_principle_editor_class_init (WtPrincipleEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_principle_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = wt_principle_editor_finalize;
  g_type_ensure (WT_TYPE_PART_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-principle-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPrincipleEditor, list_box);
  gtk_widget_class_bind_template_child (widget_class, WtPrincipleEditor, title_row);
  gtk_widget_class_bind_template_child (widget_class, WtPrincipleEditor, short_row);
  gtk_widget_class_bind_template_child (widget_class, WtPrincipleEditor, add_row);
  gtk_widget_class_bind_template_child (widget_class, WtPrincipleEditor, add_button);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked_cb);
}

static void
wt_principle_editor_init (WtPrincipleEditor *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wt_principle_editor_new (WtDraftPrinciple *principle)
{
  WtPrincipleEditor *self = g_object_new (WT_TYPE_PRINCIPLE_EDITOR, NULL);

  take_principle (self, principle);
  return GTK_WIDGET (self);
}

WtDraftPrinciple *
wt_principle_editor_get_principle (WtPrincipleEditor *self)
{
  return self->principle;
}

static void
set_place (WtPrincipleEditor *self, guint index, guint n_principles)
{
  guint number = index + 1;
  /* Translators: the caption of a field; %u is the number of a principle */
  g_autofree char *title = g_strdup_printf (_ ("Principle %u"), number);
  /* Translators: what buttons of a principle do; %u is its number */
  g_autofree char *up = g_strdup_printf (_ ("Move principle %u up"), number);
  g_autofree char *down = g_strdup_printf (_ ("Move principle %u down"), number);
  g_autofree char *more = g_strdup_printf (_ ("More about principle %u"), number);

  if (self->index == index && self->n_principles == n_principles)
    return;
  self->index = index;
  self->n_principles = n_principles;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  wt_part_row_set_words (self->title_row, title, up, down, more);
  wt_part_row_set_can_move (self->title_row, index > 0, number < n_principles);
  number_rows (self);
}

void
wt_principle_editor_set_has_facts (WtPrincipleEditor *self, gboolean has_facts)
{
  self->has_facts = has_facts;
  for (guint i = 0; i < self->rows->len; i++)
    wt_prompt_editor_set_has_facts (g_ptr_array_index (self->rows, i), has_facts);
}

static void
show_issues (WtPrincipleEditor *self)
{
  g_autoptr (GPtrArray) issues = wt_draft_principle_list_issues (self->principle);

  wt_late_message_set (GTK_LIST_BOX_ROW (wt_part_row_get_text_row (self->title_row)),
                       wt_issue_list_find (issues, "title"),
                       wt_draft_principle_get_title (self->principle)[0] == '\0');
  wt_late_message_set (GTK_LIST_BOX_ROW (self->short_row), wt_issue_list_find (issues, "short"),
                       FALSE);
  wt_late_message_set (self->add_row, wt_issue_list_find (issues, "prompts"), FALSE);
  for (guint i = 0; i < self->rows->len; i++)
    wt_prompt_editor_show_issues (g_ptr_array_index (self->rows, i));
}

void
wt_principle_editor_update (WtPrincipleEditor *self, guint index, guint n_principles)
{
  update_rows (self);
  set_place (self, index, n_principles);
  show_issues (self);
}

WtPromptEditor *
wt_principle_editor_get_row (WtPrincipleEditor *self, guint position)
{
  return position < self->rows->len ? g_ptr_array_index (self->rows, position) : NULL;
}

WtPartRow *
wt_principle_editor_get_title_row (WtPrincipleEditor *self)
{
  return self->title_row;
}
