#include "wt-verification-dialog.h"

#include "wt-error-presenter.h"
#include "wt-verification-jobs.h"

#include <glib/gi18n.h>

/* Percent of the forms, in the order in which they are offered. */
static const guint SAMPLES[] = { WT_SAMPLE_WHOLE, 10, 20, 50 };

struct _WtVerificationDialog
{
  AdwMessageDialog parent_instance;

  AdwComboRow *sample_row;
  AdwComboRow *compares_row;

  GtkWidget *asking;      /* (owned) (nullable): where the question came up */
  WtWorkspace *workspace; /* (owned) (nullable) */
  WtPaperPile *pile;      /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (WtVerificationDialog, wt_verification_dialog, ADW_TYPE_MESSAGE_DIALOG)

/* What is done once the dialog is gone. */
typedef struct
{
  GtkWidget *asking; /* (owned) */
  gint64 activity_id, survey_id;
} Start;

static void
start_free (Start *start)
{
  g_object_unref (start->asking);
  g_free (start);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Start, start_free)

static void
on_started_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Start) start = user_data;
  g_autoptr (WtVerification) verification = NULL;
  g_autoptr (GError) error = NULL;

  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, &verification, &error))
    wt_error_presenter_present (start->asking, _ ("The second typing could not be begun"), error);
  else if (gtk_widget_get_mapped (start->asking))
    gtk_widget_activate_action (start->asking, "win.type-again", "(xx)", start->activity_id,
                                start->survey_id);
}

static void
on_response_cb (WtVerificationDialog *self, const char *response)
{
  WtBatch *batch = wt_paper_pile_get_batch (self->pile);
  guint sample = adw_combo_row_get_selected (self->sample_row);
  gboolean is_at_end = adw_combo_row_get_selected (self->compares_row) == 1;
  Start *start;

  if (!g_str_equal (response, "start") || batch == NULL)
    return;
  start = g_new0 (Start, 1);
  start->asking = g_object_ref (self->asking);
  start->activity_id = wt_batch_get_activity_id (batch);
  start->survey_id = wt_batch_get_survey_id (batch);
  wt_workspace_run_async (
      self->workspace,
      wt_start_verification_job_new (wt_batch_get_id (batch), SAMPLES[sample],
                                     is_at_end ? WT_COMPARES_AT_END : WT_COMPARES_EACH_FORM),
      NULL, on_started_cb, start);
}

static void
wt_verification_dialog_dispose (GObject *object)
{
  WtVerificationDialog *self = WT_VERIFICATION_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_VERIFICATION_DIALOG);
  g_clear_object (&self->asking);
  g_clear_object (&self->workspace);
  g_clear_object (&self->pile);
  G_OBJECT_CLASS (wt_verification_dialog_parent_class)->dispose (object);
}

static void
wt_verification_dialog_class_init (WtVerificationDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_verification_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-verification-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, WtVerificationDialog, sample_row);
  gtk_widget_class_bind_template_child (widget_class, WtVerificationDialog, compares_row);
  gtk_widget_class_bind_template_callback (widget_class, on_response_cb);
}

static void
wt_verification_dialog_init (WtVerificationDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* "All 25 forms", "A sample of 10 % (3 forms)". */
static GtkStringList *
list_samples (guint n_forms)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (SAMPLES); i++)
    {
      guint size = wt_verification_get_size (n_forms, SAMPLES[i]);

      gtk_string_list_take (
          list, SAMPLES[i] == WT_SAMPLE_WHOLE
                    ? g_strdup_printf (ngettext ("The form", "All %u forms", size), size)
                    /* Translators: a sample in percent, and how many forms that is */
                    : g_strdup_printf (ngettext ("A sample of %1$u%% (%2$u form)",
                                                 "A sample of %1$u%% (%2$u forms)", size),
                                       SAMPLES[i], size));
    }
  return list;
}

void
wt_verification_dialog_show (GtkWidget *parent, WtWorkspace *workspace, WtPaperPile *pile)
{
  WtVerificationDialog *self = g_object_new (WT_TYPE_VERIFICATION_DIALOG, "transient-for",
                                             gtk_widget_get_root (parent), NULL);
  g_autoptr (GtkStringList) samples = list_samples ((guint) wt_paper_pile_get_typed (pile));

  g_set_object (&self->asking, parent);
  g_set_object (&self->workspace, workspace);
  g_set_object (&self->pile, pile);
  adw_combo_row_set_model (self->sample_row, G_LIST_MODEL (samples));
  gtk_window_present (GTK_WINDOW (self));
}
