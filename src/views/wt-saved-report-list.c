#include "wt-saved-report-list.h"

#include <glib/gi18n.h>

struct _WtSavedReportList
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  GPtrArray *rows; /* (owned) of rows that the group has */
};

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtSavedReportList, wt_saved_report_list, ADW_TYPE_BIN)

#define REPORT "report"

static void
on_activated_cb (GtkWidget *row, WtSavedReportList *self)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, g_object_get_data (G_OBJECT (row), REPORT));
}

static void
on_remove_clicked_cb (GtkWidget *button, WtSavedReportList *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0, g_object_get_data (G_OBJECT (button), REPORT));
}

static GtkWidget *
make_remove_button (WtSavedReportList *self, WtSavedReport *report, const char *title)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  /* Translators: %s is a report such as "Board paper" */
  g_autofree char *words = g_strdup_printf (_ ("Take “%s” off the list; the file stays"), title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), REPORT, g_object_ref (report), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove_clicked_cb), self, 0);
  return button;
}

static void
add_row (WtSavedReportList *self, WtSavedReport *report, gboolean can_remove)
{
  GtkWidget *row = adw_action_row_new ();
  const char *title = wt_term_get_title (wt_report_kinds, (int) wt_saved_report_get_kind (report));
  g_autofree char *words = wt_saved_report_dup_words (report);
  g_autofree char *counts = wt_saved_report_dup_counts (report);
  /* Translators: a file's name, then what is in it */
  g_autofree char *tooltip = g_strdup_printf (
      _ ("%1$s: %2$s"), wt_model_get_string (WT_MODEL (report), WT_SAVED_REPORT_FILE), counts);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_widget_set_tooltip_text (row, tooltip);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), REPORT, g_object_ref (report), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_activated_cb), self, 0);
  if (can_remove)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_remove_button (self, report, title));
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
wt_saved_report_list_dispose (GObject *object)
{
  WtSavedReportList *self = WT_SAVED_REPORT_LIST (object);

  /* The bin would let go of a template child a second time. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_SAVED_REPORT_LIST);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (wt_saved_report_list_parent_class)->dispose (object);
}

static void
wt_saved_report_list_class_init (WtSavedReportListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_saved_report_list_dispose;
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", WT_TYPE_SAVED_REPORT_LIST, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, WT_TYPE_SAVED_REPORT);
  signals[SIGNAL_REMOVED] =
      g_signal_new ("removed", WT_TYPE_SAVED_REPORT_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, WT_TYPE_SAVED_REPORT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-saved-report-list.ui");
  gtk_widget_class_bind_template_child (widget_class, WtSavedReportList, group);
}

static void
wt_saved_report_list_init (WtSavedReportList *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wt_saved_report_list_set_reports (WtSavedReportList *self, GListModel *reports, gboolean can_remove)
{
  guint n_reports = g_list_model_get_n_items (reports);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < n_reports; i++)
    {
      g_autoptr (WtSavedReport) report = g_list_model_get_item (reports, i);

      add_row (self, report, can_remove);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), n_reports > 0);
}
