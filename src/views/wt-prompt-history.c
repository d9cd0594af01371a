#include "wt-prompt-history.h"

#include "wt-change.h"
#include "wt-date.h"
#include "wt-history-jobs.h"

#include <glib/gi18n.h>

/* More than anybody reads of one prompt. */
#define LIMIT 60

struct _WtPromptHistory
{
  GtkPopover parent_instance;

  GtkListBox *list_box;

  WtWorkspace *workspace; /* (owned) */
  gint64 checklist_id;
  char *prompt;              /* (owned) */
  GCancellable *cancellable; /* (owned) */
};

G_DEFINE_FINAL_TYPE (WtPromptHistory, wt_prompt_history, GTK_TYPE_POPOVER)

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 30);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 46);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
add_change (WtPromptHistory *self, WtChange *change)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *moment = wt_date_moment_to_words (wt_change_get_made_at (change));
  g_autofree char *who = g_strdup_printf ("%s · %s", moment, wt_change_get_made_by (change));
  g_autofree char *words = g_strdup_printf ("%s · %s", wt_change_get_sentence (change), who);

  gtk_box_append (GTK_BOX (box), make_label (wt_change_get_sentence (change), NULL));
  gtk_box_append (GTK_BOX (box), make_label (who, "secondary"));
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_list_box_append (self->list_box, row);
}

static void
on_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtPromptHistory) self = user_data;
  g_autoptr (GListModel) changes = NULL;
  GtkWidget *row;

  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, &changes, NULL)
      || g_cancellable_is_cancelled (self->cancellable))
    return;
  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list_box, 0))) != NULL)
    gtk_list_box_remove (self->list_box, row);
  for (guint i = 0; i < MIN (g_list_model_get_n_items (changes), LIMIT); i++)
    {
      g_autoptr (WtChange) change = g_list_model_get_item (changes, i);

      add_change (self, change);
    }
}

static void
wt_prompt_history_map (GtkWidget *widget)
{
  WtPromptHistory *self = WT_PROMPT_HISTORY (widget);

  wt_workspace_run_async (self->workspace,
                          wt_list_prompt_history_job_new (self->checklist_id, self->prompt),
                          self->cancellable, on_loaded_cb, g_object_ref (self));
  GTK_WIDGET_CLASS (wt_prompt_history_parent_class)->map (widget);
}

static void
wt_prompt_history_dispose (GObject *object)
{
  g_cancellable_cancel (WT_PROMPT_HISTORY (object)->cancellable);
  G_OBJECT_CLASS (wt_prompt_history_parent_class)->dispose (object);
}

static void
wt_prompt_history_finalize (GObject *object)
{
  WtPromptHistory *self = WT_PROMPT_HISTORY (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->prompt, g_free);
  G_OBJECT_CLASS (wt_prompt_history_parent_class)->finalize (object);
}

static void
wt_prompt_history_class_init (WtPromptHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wt_prompt_history_dispose;
  G_OBJECT_CLASS (klass)->finalize = wt_prompt_history_finalize;
  GTK_WIDGET_CLASS (klass)->map = wt_prompt_history_map;
}

static void
wt_prompt_history_init (WtPromptHistory *self)
{
  GtkWidget *scrolled_window = gtk_scrolled_window_new ();

  self->cancellable = g_cancellable_new ();
  self->list_box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list_box, GTK_SELECTION_NONE);
  gtk_list_box_set_placeholder (self->list_box,
                                make_label (_ ("Nothing has been changed yet."), "dim-label"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("History"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled_window), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled_window), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled_window), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled_window),
                                 GTK_WIDGET (self->list_box));
  gtk_popover_set_child (GTK_POPOVER (self), scrolled_window);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("History"), -1);
}

GtkWidget *
wt_prompt_history_new (WtWorkspace *workspace, gint64 checklist_id, const char *prompt)
{
  WtPromptHistory *self = g_object_new (WT_TYPE_PROMPT_HISTORY, NULL);

  self->workspace = g_object_ref (workspace);
  self->checklist_id = checklist_id;
  self->prompt = g_strdup (prompt);
  return GTK_WIDGET (self);
}
