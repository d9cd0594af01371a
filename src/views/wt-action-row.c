#include "wt-action-row.h"

#include "wt-action.h"
#include "wt-date.h"
#include "wt-page.h"
#include "wt-words.h"

#include <glib/gi18n.h>

struct _WtActionRow
{
  WtRecordRow parent_instance;

  GtkCheckButton *done_button;
  GtkLabel *title_label;
  GtkLabel *detail_label;
  GtkLabel *state_label;

  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (WtActionRow, wt_action_row, WT_TYPE_RECORD_ROW)

static void
set_class (gpointer widget, const char *name, gboolean has_it)
{
  if (has_it)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static char *
describe_state (WtAction *action, const char *today)
{
  const char *due_on = wt_action_get_due_on (action);
  const char *done_on = wt_model_get_string (WT_MODEL (action), WT_ACTION_DONE_ON);
  gboolean is_done = wt_action_is_done (action);
  g_autofree char *date = wt_date_to_short_words (is_done ? done_on : due_on);

  if (is_done)
    /* Translators: %s is the date when something was done */
    return date[0] != '\0' ? g_strdup_printf (_ ("Done %s"), date) : g_strdup (_ ("Done"));
  if (wt_action_is_overdue (action, today))
    /* Translators: %s is the date until when something had to be done */
    return g_strdup_printf (_ ("Overdue since %s"), date);
  if (g_str_equal (due_on, today))
    return g_strdup (_ ("Due today"));
  /* Translators: %s is a date */
  return date[0] != '\0' ? g_strdup_printf (_ ("Due %s"), date) : g_strdup (_ ("No date"));
}

static void
wt_action_row_show (WtRecordRow *row, gpointer record)
{
  WtActionRow *self = WT_ACTION_ROW (row);
  WtAction *action = record;
  const char *project = wt_model_get_string (record, WT_ACTION_PROJECT);
  gboolean is_done = wt_action_is_done (action);
  g_autofree char *today = wt_date_today ();
  g_autofree char *state = describe_state (action, today);
  g_autofree char *detail =
      wt_words_join (project[0] != '\0' ? project : _ ("The whole organisation"),
                     wt_model_get_string (record, WT_ACTION_OWNER), NULL);
  /* Translators: %s is something to be done; the name of a box to tick */
  g_autofree char *name = g_strdup_printf (_ ("Done: %s"), wt_action_get_title (action));

  self->is_filling = TRUE;
  gtk_check_button_set_active (self->done_button, is_done);
  self->is_filling = FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->done_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_label_set_label (self->title_label, wt_action_get_title (action));
  set_class (self->title_label, "struck", is_done);
  gtk_label_set_label (self->detail_label, detail);
  gtk_label_set_label (self->state_label, state);
  set_class (self->state_label, "overdue", wt_action_is_overdue (action, today));
  set_class (self->state_label, "waiting",
             !is_done && g_str_equal (wt_action_get_due_on (action), today));
}

static void
on_done_toggled_cb (WtActionRow *self)
{
  WtAction *action = wt_record_row_get_record (WT_RECORD_ROW (self));

  if (!self->is_filling && action != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.set-action-done", "(xb)",
                                wt_action_get_id (action),
                                gtk_check_button_get_active (self->done_button));
}

static void
wt_action_row_map (GtkWidget *widget)
{
  GtkWidget *page = gtk_widget_get_ancestor (widget, WT_TYPE_PAGE);

  if (page != NULL)
    gtk_widget_set_sensitive (GTK_WIDGET (WT_ACTION_ROW (widget)->done_button),
                              !wt_workspace_is_read_only (wt_page_get_workspace (WT_PAGE (page))));
  GTK_WIDGET_CLASS (wt_action_row_parent_class)->map (widget);
}

static void
wt_action_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_ACTION_ROW);
  G_OBJECT_CLASS (wt_action_row_parent_class)->dispose (object);
}

static void
wt_action_row_class_init (WtActionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_action_row_dispose;
  widget_class->map = wt_action_row_map;
  WT_RECORD_ROW_CLASS (klass)->show = wt_action_row_show;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-action-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WtActionRow, done_button);
  gtk_widget_class_bind_template_child (widget_class, WtActionRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, WtActionRow, detail_label);
  gtk_widget_class_bind_template_child (widget_class, WtActionRow, state_label);
  gtk_widget_class_bind_template_callback (widget_class, on_done_toggled_cb);
}

static void
wt_action_row_init (WtActionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
