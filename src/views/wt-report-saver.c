#include "wt-report-saver.h"

#include "wt-error-presenter.h"
#include "wt-window.h"

#include <glib/gi18n.h>

/* Between two looks at how far the work is. */
#define PROGRESS_MILLISECONDS 100

struct _WtReportSaver
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkWidget *save_button;
  GtkProgressBar *progress_bar;
  GtkWidget *cancel_button;

  WtProgress *progress;      /* (owned) (nullable) while a report is written */
  GCancellable *cancellable; /* (owned) (nullable) */
  guint progress_source;
};

enum
{
  SIGNAL_ASKED,
  SIGNAL_SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtReportSaver, wt_report_saver, ADW_TYPE_BIN)

static gboolean
show_progress (gpointer data)
{
  WtReportSaver *self = data;

  gtk_progress_bar_set_fraction (self->progress_bar, wt_progress_get_fraction (self->progress));
  return G_SOURCE_CONTINUE;
}

/* Whoever has the keyboard at the button has it at the one in its place. */
static void
show_child (WtReportSaver *self, GtkWidget *child, GtkWidget *button)
{
  gboolean has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->stack)) != NULL;

  gtk_stack_set_visible_child (self->stack, child);
  if (has_focus)
    gtk_widget_grab_focus (button);
}

static void
set_working (WtReportSaver *self, gboolean is_working)
{
  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_object (&self->progress);
  g_clear_object (&self->cancellable);
  if (!is_working)
    {
      show_child (self, self->save_button, self->save_button);
      return;
    }
  self->progress = wt_progress_new ();
  self->cancellable = g_cancellable_new ();
  self->progress_source = g_timeout_add (PROGRESS_MILLISECONDS, show_progress, self);
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  show_child (self, gtk_widget_get_parent (GTK_WIDGET (self->progress_bar)), self->cancel_button);
}

static void
show_toast (WtReportSaver *self, const char *path)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *name = g_path_get_basename (path);
  /* Translators: %s is the name of a file */
  g_autofree char *sentence = g_strdup_printf (_ ("Saved “%s”"), name);

  if (WT_IS_WINDOW (root))
    wt_window_show_toast (WT_WINDOW (root), sentence, _ ("_Open"), "win.open-file", path);
}

/* A report that is under way. */
typedef struct
{
  WtReportSaver *self;      /* (owned) */
  WtWorkspace *workspace;   /* (owned) */
  WtReportRequest *request; /* (owned) */
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->self);
  g_object_unref (saving->workspace);
  g_clear_pointer (&saving->request, wt_report_request_free);
  g_free (saving);
}

static Saving *
saving_new (WtReportSaver *self, WtWorkspace *workspace, WtReportRequest *request)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->self = g_object_ref (self);
  saving->workspace = g_object_ref (workspace);
  saving->request = request;
  return saving;
}

static void
on_saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Saving *saving = user_data;
  WtReportSaver *self = saving->self;
  g_autoptr (GError) error = NULL;
  gboolean is_saved = wt_workspace_run_finish (WT_WORKSPACE (object), result, NULL, &error);

  if (is_saved)
    {
      g_autoptr (WtSavedReport) report = wt_report_request_make_note (saving->request);

      g_signal_emit (self, signals[SIGNAL_SAVED], 0, report, saving->request->options.path);
    }
  /* The page may have gone meanwhile; the file is there all the same. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    {
      set_working (self, FALSE);
      if (is_saved)
        show_toast (self, saving->request->options.path);
      else
        wt_error_presenter_present (GTK_WIDGET (self), _ ("The report could not be saved"), error);
    }
  saving_free (saving);
}

void
wt_report_saver_save (WtReportSaver *self,
                      WtWorkspace *workspace,
                      WtReportRequest *request,
                      const char *path)
{
  Saving *saving = saving_new (self, workspace, request);

  request->options.path = g_strdup (path);
  set_working (self, TRUE);
  wt_workspace_run_async (workspace, wt_report_request_make_job (request, self->progress),
                          self->cancellable, on_saved_cb, saving);
}

static void
on_file_chosen_cb (GFile *file, gpointer data)
{
  Saving *saving = data;

  if (g_file_peek_path (file) != NULL && gtk_widget_get_root (GTK_WIDGET (saving->self)) != NULL)
    wt_report_saver_save (saving->self, saving->workspace, g_steal_pointer (&saving->request),
                          g_file_peek_path (file));
}

void
wt_report_saver_ask (WtReportSaver *self, WtWorkspace *workspace, WtReportRequest *request)
{
  g_autofree char *name = wt_report_request_dup_name (request);

  wt_file_chooser_save (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Save the Report"),
                        _ ("_Save"), wt_report_request_get_file_kind (request), name,
                        on_file_chosen_cb, saving_new (self, workspace, request), saving_free);
}

static void
on_save_clicked_cb (WtReportSaver *self)
{
  g_signal_emit (self, signals[SIGNAL_ASKED], 0);
}

static void
on_cancel_clicked_cb (WtReportSaver *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
wt_report_saver_dispose (GObject *object)
{
  WtReportSaver *self = WT_REPORT_SAVER (object);

  g_clear_handle_id (&self->progress_source, g_source_remove);
  /* The template would take it away behind the bin's back. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_REPORT_SAVER);
  g_clear_object (&self->progress);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (wt_report_saver_parent_class)->dispose (object);
}

static void
wt_report_saver_class_init (WtReportSaverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_report_saver_dispose;
  signals[SIGNAL_ASKED] = g_signal_new ("asked", WT_TYPE_REPORT_SAVER, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SAVED] =
      g_signal_new ("saved", WT_TYPE_REPORT_SAVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, WT_TYPE_SAVED_REPORT, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-report-saver.ui");
  gtk_widget_class_bind_template_child (widget_class, WtReportSaver, stack);
  gtk_widget_class_bind_template_child (widget_class, WtReportSaver, save_button);
  gtk_widget_class_bind_template_child (widget_class, WtReportSaver, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, WtReportSaver, cancel_button);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked_cb);
}

static void
wt_report_saver_init (WtReportSaver *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wt_report_saver_set_ready (WtReportSaver *self, gboolean is_ready)
{
  gtk_widget_set_sensitive (self->save_button, is_ready);
}

void
wt_report_saver_activate (WtReportSaver *self)
{
  if (self->progress == NULL && gtk_widget_get_sensitive (self->save_button))
    on_save_clicked_cb (self);
}
