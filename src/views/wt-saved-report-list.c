#include "wt-saved-report-list.h"

#include <glib/gi18n.h>

struct _WtSavedReportList
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;

  GPtrArray *rows; /* (owned): of widgets, lent */
};

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtSavedReportList, wt_saved_report_list, ADW_TYPE_BIN)

static void
on_row_activated_cb (GtkWidget *row, WtSavedReportList *self)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, g_object_get_data (G_OBJECT (row), "report"));
}

static void
remove_report (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_REMOVED], 0, g_variant_get_int64 (parameter));
}

/* Its path, if the file is still where it was saved; free with g_free(). */
static char *
find_file (WtSavedReport *report, const char *folder)
{
  const char *file = wt_model_get_string (WT_MODEL (report), WT_SAVED_REPORT_FILE);
  g_autofree char *path = folder[0] != '\0' ? g_build_filename (folder, file, NULL) : NULL;

  return path != NULL && g_file_test (path, G_FILE_TEST_EXISTS) ? g_steal_pointer (&path) : NULL;
}

/* %NULL when nothing can be done with it. */
static GMenuModel *
make_menu (WtSavedReport *report, const char *folder, gboolean is_read_only)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char *path = find_file (report, folder);

  if (path != NULL)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ ("_Open"), NULL);

      g_menu_item_set_action_and_target (item, "win.open-file", "s", path);
      g_menu_append_item (menu, item);
    }
  if (!is_read_only)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ ("_Remove From the List"), NULL);

      g_menu_item_set_action_and_target (item, "saved-report.remove", "x",
                                         wt_saved_report_get_id (report));
      g_menu_append_item (menu, item);
    }
  return g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0 ? G_MENU_MODEL (g_steal_pointer (&menu))
                                                            : NULL;
}

static void
add_menu (GtkWidget *row, const char *title, GMenuModel *menu)
{
  GtkWidget *button = gtk_menu_button_new ();
  /* Translators: what can be done with something in a list, such as a report; %s is that */
  g_autofree char *label = g_strdup_printf (_ ("Menu of “%s”"), title);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_report (WtSavedReportList *self,
            WtSavedReport *report,
            const char *folder,
            gboolean is_read_only)
{
  GtkWidget *row = adw_action_row_new ();
  const char *title = wt_term_get_title (wt_report_kinds, (int) wt_saved_report_get_kind (report));
  g_autofree char *words = wt_saved_report_dup_words (report);
  g_autofree char *counts = wt_saved_report_dup_counts (report);
  g_autofree char *tooltip = g_strdup_printf (
      "%s\n%s", wt_model_get_string (WT_MODEL (report), WT_SAVED_REPORT_FILE), counts);
  g_autoptr (GMenuModel) menu = make_menu (report, folder, is_read_only);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_widget_set_tooltip_text (row, tooltip);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "report", g_object_ref (report), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_row_activated_cb), self, 0);
  if (menu != NULL)
    add_menu (row, title, menu);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
wt_saved_report_list_dispose (GObject *object)
{
  g_clear_pointer (&WT_SAVED_REPORT_LIST (object)->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (wt_saved_report_list_parent_class)->dispose (object);
}

static void
wt_saved_report_list_class_init (WtSavedReportListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wt_saved_report_list_dispose;
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", WT_TYPE_SAVED_REPORT_LIST, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, WT_TYPE_SAVED_REPORT);
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", WT_TYPE_SAVED_REPORT_LIST, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "saved-report.remove", "x",
                                   remove_report);
}

static void
wt_saved_report_list_init (WtSavedReportList *self)
{
  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _ ("Saved earlier"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
wt_saved_report_list_set_reports (WtSavedReportList *self,
                                  GListModel *reports,
                                  const char *folder,
                                  gboolean is_read_only)
{
  guint n_reports = g_list_model_get_n_items (reports);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < n_reports; i++)
    {
      g_autoptr (WtSavedReport) report = g_list_model_get_item (reports, i);

      add_report (self, report, folder, is_read_only);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), n_reports > 0);
}
