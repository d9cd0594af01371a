#include "wt-logo-row.h"

#include "wt-change-runner.h"
#include "wt-error-presenter.h"
#include "wt-file-chooser.h"
#include "wt-logo-jobs.h"
#include "wt-logo-loader.h"

#include <glib/gi18n.h>

struct _WtLogoRow
{
  AdwActionRow parent_instance;

  GtkPicture *picture;
  GtkWidget *choose_button;
  GtkWidget *remove_button;

  WtWorkspace *workspace; /* (owned) (nullable) until it is shown */
};

G_DEFINE_FINAL_TYPE (WtLogoRow, wt_logo_row, ADW_TYPE_ACTION_ROW)

static void
run_job (WtLogoRow *self, GBytes *png)
{
  wt_change_runner_run (GTK_WIDGET (self), self->workspace, wt_save_logo_job_new (png),
                        _ ("The logo could not be kept"));
}

static void
on_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtLogoRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = wt_logo_loader_load_finish (result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (png == NULL)
    wt_error_presenter_present (GTK_WIDGET (self), _ ("The logo could not be kept"), error);
  else
    run_job (self, png);
}

static void
on_chosen_cb (GFile *file, gpointer data)
{
  wt_logo_loader_load_async (file, NULL, on_read_cb, g_object_ref (data));
}

static void
on_choose_clicked_cb (WtLogoRow *self)
{
  wt_file_chooser_open (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Choose a Logo"),
                        WT_FILE_KIND_IMAGE, on_chosen_cb, g_object_ref (self), g_object_unref);
}

static void
on_remove_clicked_cb (WtLogoRow *self)
{
  run_job (self, NULL);
}

void
wt_logo_row_show (WtLogoRow *self, WtWorkspace *workspace, GBytes *png)
{
  gboolean is_writable = !wt_workspace_is_read_only (workspace);
  g_autoptr (GdkTexture) texture = png != NULL ? gdk_texture_new_from_bytes (png, NULL) : NULL;

  g_set_object (&self->workspace, workspace);
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_widget_set_visible (GTK_WIDGET (self->picture), texture != NULL);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self),
                               png != NULL ? _ ("On reports and printed forms") : _ ("None"));
  gtk_widget_set_visible (self->choose_button, is_writable);
  gtk_widget_set_visible (self->remove_button, is_writable && png != NULL);
}

static void
wt_logo_row_dispose (GObject *object)
{
  g_clear_object (&WT_LOGO_ROW (object)->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_LOGO_ROW);
  G_OBJECT_CLASS (wt_logo_row_parent_class)->dispose (object);
}

static void
wt_logo_row_class_init (WtLogoRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_logo_row_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-logo-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WtLogoRow, picture);
  gtk_widget_class_bind_template_child (widget_class, WtLogoRow, choose_button);
  gtk_widget_class_bind_template_child (widget_class, WtLogoRow, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_clicked_cb);
}

static void
wt_logo_row_init (WtLogoRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
