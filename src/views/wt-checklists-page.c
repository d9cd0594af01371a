#include "wt-checklists-page.h"

#include "wt-checklist-list.h"
#include "wt-header-bar.h"
#include "wt-record-kinds.h"
#include "wt-template-import.h"
#include "wt-template-jobs.h"

#include <glib/gi18n.h>

struct _WtChecklistsPage
{
  WtPage parent_instance;

  WtHeaderBar *header_bar;
  GtkWidget *new_button;
  GtkWidget *content;
  WtChecklistList *own_list;
  WtRecordList *template_list;
};

G_DEFINE_FINAL_TYPE (WtChecklistsPage, wt_checklists_page, WT_TYPE_PAGE)

static void
on_shown_changed_cb (WtChecklistsPage *self)
{
  guint n_records = wt_record_list_get_n_records (self->template_list);
  guint n_shown = wt_record_list_get_n_shown (self->template_list);
  g_autofree char *count =
      g_strdup_printf (ngettext ("%u checklist", "%u checklists", n_records), n_records);
  g_autofree char *shown = n_shown < n_records
                               /* Translators: how many records a search leaves, then how many there
                                * are: "3 of 12 projects"
                                */
                               ? g_strdup_printf (_ ("%1$u of %2$s"), n_shown, count)
                               : g_strdup (count);

  g_object_set (self->header_bar, "subtitle", shown, NULL);
}

static void
on_templates_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtChecklistsPage *self;
  g_autoptr (GListModel) templates = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &templates))
    return;
  wt_record_list_set_records (self->template_list, templates);
  gtk_widget_set_visible (self->content, TRUE);
}

static void
wt_checklists_page_load (WtPage *page)
{
  wt_page_run (page, wt_list_templates_job_new (), on_templates_loaded_cb);
  wt_checklist_list_load (WT_CHECKLISTS_PAGE (page)->own_list, wt_page_get_workspace (page),
                          WT_CHECKLIST_SCOPE_ORGANISATION, 0);
}

static void
wt_checklists_page_focus_search (WtPage *page)
{
  wt_record_list_focus_search (WT_CHECKLISTS_PAGE (page)->template_list);
}

static void
import (GtkWidget *widget, const char *action, GVariant *parameter)
{
  wt_template_import_ask (WT_PAGE (widget));
}

static void
wt_checklists_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_CHECKLISTS_PAGE);
  G_OBJECT_CLASS (wt_checklists_page_parent_class)->dispose (object);
}

static void
wt_checklists_page_class_init (WtChecklistsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_checklists_page_dispose;
  page_class->aspects = WT_ASPECT_CHECKLISTS | WT_ASPECT_ANSWERS | WT_ASPECT_PROJECTS;
  page_class->load = wt_checklists_page_load;
  page_class->focus_search = wt_checklists_page_focus_search;

  gtk_widget_class_install_action (widget_class, "checklists.import", NULL, import);
  g_type_ensure (WT_TYPE_HEADER_BAR);
  g_type_ensure (WT_TYPE_CHECKLIST_LIST);
  g_type_ensure (WT_TYPE_RECORD_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-checklists-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtChecklistsPage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, WtChecklistsPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, WtChecklistsPage, content);
  gtk_widget_class_bind_template_child (widget_class, WtChecklistsPage, own_list);
  gtk_widget_class_bind_template_child (widget_class, WtChecklistsPage, template_list);
  gtk_widget_class_bind_template_callback (widget_class, on_shown_changed_cb);
}

static void
wt_checklists_page_init (WtChecklistsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wt_record_list_set_kind (self->template_list, &wt_record_kind_templates);
  wt_record_list_show_whole (self->template_list);
}

WtPage *
wt_checklists_page_new (WtWorkspace *workspace)
{
  WtPage *self = g_object_new (WT_TYPE_CHECKLISTS_PAGE, "workspace", workspace, NULL);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "checklists.import",
                                 !wt_workspace_is_read_only (workspace));
  return self;
}
