#include "wt-checklist-page.h"

#include "wt-checklist-jobs.h"
#include "wt-checklist-words.h"
#include "wt-error-presenter.h"
#include "wt-header-bar.h"
#include "wt-plan-view.h"
#include "wt-words.h"

#include <glib/gi18n.h>

struct _WtChecklistPage
{
  WtPage parent_instance;

  WtHeaderBar *header_bar;
  GtkMenuButton *menu_button;
  AdwBin *bin;

  gint64 checklist_id;
  WtPlan *plan;         /* (owned) (nullable): as it was loaded last */
  WtPlanView *view;     /* (nullable): in the bin */
  gboolean was_focused; /* before there was anything to focus */
  gboolean is_deleted;  /* the page is about to close */
};

G_DEFINE_FINAL_TYPE (WtChecklistPage, wt_checklist_page, WT_TYPE_PAGE)

static void
show_title (WtChecklistPage *self)
{
  g_autofree char *version = wt_checklist_words_version (self->plan);
  const char *subject = wt_plan_get_activity_id (self->plan) != 0
                            ? wt_plan_get_subject (self->plan)
                            : _ ("Answered by the organisation");
  g_autofree char *subtitle = wt_words_join (subject, version, NULL);

  g_object_set (self->header_bar, "title",
                wt_checklist_get_title (wt_plan_get_checklist (self->plan)), "subtitle", subtitle,
                NULL);
}

static void
show_menu (WtChecklistPage *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  WtChecklist *newest = wt_plan_get_newest (self->plan);

  if (newest != NULL)
    {
      /* Translators: a menu item; %d is the number of the newest version of a checklist */
      g_autofree char *label =
          g_strdup_printf (_ ("_Move to version %d"), wt_checklist_get_version (newest));

      g_menu_append (menu, label, "checklist.move");
    }
  g_menu_append (menu, _ ("_Delete"), "checklist.delete");
  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button),
                          !wt_workspace_is_read_only (wt_page_get_workspace (WT_PAGE (self))));
}

static void
make_view (WtChecklistPage *self)
{
  WtPage *page = WT_PAGE (self);

  self->view = g_object_new (WT_TYPE_PLAN_VIEW, NULL);
  wt_plan_view_set_page (self->view, page);
  wt_plan_view_set_read_only (self->view, wt_workspace_is_read_only (wt_page_get_workspace (page)));
  adw_bin_set_child (self->bin, GTK_WIDGET (self->view));
}

static void
on_plan_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtChecklistPage *self;
  g_autoptr (WtPlan) plan = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &plan) || self->is_deleted)
    return;
  if (self->view == NULL)
    make_view (self);
  g_set_object (&self->plan, plan);
  wt_plan_view_set_plan (self->view, plan);
  show_title (self);
  show_menu (self);
  if (self->was_focused)
    wt_plan_view_focus_start (self->view);
  self->was_focused = FALSE;
}

static void
wt_checklist_page_load (WtPage *page)
{
  WtChecklistPage *self = WT_CHECKLIST_PAGE (page);

  if (!self->is_deleted)
    wt_page_run (page, wt_load_plan_job_new (self->checklist_id), on_plan_loaded_cb);
}

static void
wt_checklist_page_flush (WtPage *page)
{
  WtChecklistPage *self = WT_CHECKLIST_PAGE (page);

  if (self->view != NULL)
    wt_plan_view_flush (self->view);
}

static void
wt_checklist_page_focus_start (WtPage *page)
{
  WtChecklistPage *self = WT_CHECKLIST_PAGE (page);

  if (self->view != NULL)
    wt_plan_view_focus_start (self->view);
  else
    self->was_focused = TRUE;
}

static void
on_moved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtChecklistPage) self = user_data;
  g_autoptr (GObject) plan = NULL;
  g_autoptr (GError) error = NULL;

  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, &plan, &error))
    wt_error_presenter_present (GTK_WIDGET (self), _ ("The checklist could not be moved"), error);
}

static void
move (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WtPage *page = WT_PAGE (widget);

  wt_page_flush (page);
  wt_workspace_run_async (wt_page_get_workspace (page),
                          wt_move_checklist_job_new (WT_CHECKLIST_PAGE (page)->checklist_id), NULL,
                          on_moved_cb, g_object_ref (page));
}

static void
on_deleted_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtChecklistPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, NULL, &error))
    wt_error_presenter_present (GTK_WIDGET (self), _ ("The checklist could not be deleted"), error);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

static void delete (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WtChecklistPage *self = WT_CHECKLIST_PAGE (widget);

  wt_page_flush (WT_PAGE (self));
  self->is_deleted = TRUE;
  wt_workspace_run_async (wt_page_get_workspace (WT_PAGE (self)),
                          wt_delete_checklist_job_new (self->checklist_id), NULL, on_deleted_cb,
                          g_object_ref (self));
}

static void
wt_checklist_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_CHECKLIST_PAGE);
  g_clear_object (&WT_CHECKLIST_PAGE (object)->plan);
  G_OBJECT_CLASS (wt_checklist_page_parent_class)->dispose (object);
}

static void
wt_checklist_page_class_init (WtChecklistPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_checklist_page_dispose;
  page_class->aspects = WT_ASPECT_ALL;
  page_class->load = wt_checklist_page_load;
  page_class->flush = wt_checklist_page_flush;
  page_class->focus_start = wt_checklist_page_focus_start;

  gtk_widget_class_install_action (widget_class, "checklist.move", NULL, move);
  gtk_widget_class_install_action (widget_class, "checklist.delete", NULL, delete);
  g_type_ensure (WT_TYPE_HEADER_BAR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-checklist-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtChecklistPage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, WtChecklistPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, WtChecklistPage, bin);
}

static void
wt_checklist_page_init (WtChecklistPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

WtPage *
wt_checklist_page_new (WtWorkspace *workspace, gint64 checklist_id)
{
  WtChecklistPage *self = g_object_new (WT_TYPE_CHECKLIST_PAGE, "workspace", workspace, NULL);

  self->checklist_id = checklist_id;
  return WT_PAGE (self);
}
