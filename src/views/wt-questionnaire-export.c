#include "wt-questionnaire-export.h"

#include "wt-error-presenter.h"
#include "wt-file-chooser.h"
#include "wt-window.h"
#include "wt-xlsform-job.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *widget;      /* (owned) */
  WtWorkspace *workspace; /* (owned) */
  gint64 survey_id;
  char *name; /* (owned) (nullable): the file's, once it is chosen */
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  g_object_unref (export->widget);
  g_object_unref (export->workspace);
  g_free (export->name);
  g_free (export);
}

static void
on_written_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Export *written = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_written = wt_workspace_run_finish (WT_WORKSPACE (object), result, NULL, &error);
  GtkRoot *root = gtk_widget_get_root (written->widget);

  if (!is_written && root != NULL)
    wt_error_presenter_present (written->widget, _ ("The XLSForm could not be saved"), error);
  else if (is_written && WT_IS_WINDOW (root))
    {
      /* Translators: %s is the name of a file */
      g_autofree char *sentence = g_strdup_printf (_ ("Saved “%s”"), written->name);

      wt_window_show_toast (WT_WINDOW (root), sentence, NULL, NULL, NULL);
    }
  export_free (written);
}

static void
on_file_chosen_cb (GFile *file, gpointer user_data)
{
  Export *asked = user_data;
  Export *writing = g_new0 (Export, 1);

  writing->widget = g_object_ref (asked->widget);
  writing->workspace = g_object_ref (asked->workspace);
  writing->name = g_file_get_basename (file);
  wt_workspace_run_async (asked->workspace,
                          wt_export_xlsform_job_new (asked->survey_id, g_file_peek_path (file)),
                          NULL, on_written_cb, writing);
}

void
wt_questionnaire_export_ask (GtkWidget *widget, WtWorkspace *workspace, WtSurvey *survey)
{
  Export *export = g_new0 (Export, 1);
  g_autofree char *name = g_strconcat (wt_survey_get_key (survey), ".xlsx", NULL);

  export->widget = g_object_ref (widget);
  export->workspace = g_object_ref (workspace);
  export->survey_id = wt_survey_get_id (survey);
  wt_file_chooser_save (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Save as XLSForm"),
                        _ ("_Save"), WT_FILE_KIND_WORKBOOK, name, on_file_chosen_cb, export,
                        export_free);
}
