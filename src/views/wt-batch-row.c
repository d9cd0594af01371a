#include "wt-batch-row.h"

#include "wt-batch.h"
#include "wt-date.h"
#include "wt-words.h"

#include <glib/gi18n.h>

struct _WtBatchRow
{
  WtRecordRow parent_instance;

  GtkLabel *title_label;
  GtkLabel *detail_label;
  GtkLabel *state_label;
  GtkProgressBar *progress_bar;
};

G_DEFINE_FINAL_TYPE (WtBatchRow, wt_batch_row, WT_TYPE_RECORD_ROW)

static char *
describe_state (WtBatch *batch)
{
  g_autofree char *progress = wt_batch_dup_progress (batch);

  if (wt_batch_is_tallied (batch))
    /* Translators: %s is a number of forms, such as "40 forms" */
    return g_strdup_printf (_ ("%s, totals only"), progress);
  if (!wt_batch_is_finished (batch))
    /* Translators: %s is progress, such as "23 of 25 forms" */
    return g_strdup_printf (_ ("%s typed"), progress);
  return wt_words_join (progress, wt_batch_state_get_title (wt_batch_get_state (batch)), NULL);
}

static void
wt_batch_row_show (WtRecordRow *row, gpointer record)
{
  WtBatchRow *self = WT_BATCH_ROW (row);
  WtBatch *batch = record;
  WtModel *model = WT_MODEL (batch);
  gint64 expected = wt_batch_get_expected (batch);
  gboolean is_open = !wt_batch_is_finished (batch);
  g_autofree char *date = wt_date_to_words (wt_model_get_string (model, WT_BATCH_HELD_ON));
  g_autofree char *detail =
      wt_words_join (date, wt_model_get_string (model, WT_BATCH_PROJECT), NULL);
  g_autofree char *state = describe_state (batch);

  gtk_label_set_label (self->title_label, wt_model_get_string (model, WT_BATCH_ACTIVITY));
  gtk_label_set_label (self->detail_label, detail);
  gtk_label_set_label (self->state_label, state);
  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), is_open && expected > 0);
  if (expected > 0)
    gtk_progress_bar_set_fraction (self->progress_bar,
                                   MIN (1, (double) wt_batch_get_typed (batch) / expected));
}

static void
wt_batch_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_BATCH_ROW);
  G_OBJECT_CLASS (wt_batch_row_parent_class)->dispose (object);
}

static void
wt_batch_row_class_init (WtBatchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_batch_row_dispose;
  WT_RECORD_ROW_CLASS (klass)->show = wt_batch_row_show;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-batch-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WtBatchRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, WtBatchRow, detail_label);
  gtk_widget_class_bind_template_child (widget_class, WtBatchRow, state_label);
  gtk_widget_class_bind_template_child (widget_class, WtBatchRow, progress_bar);
}

static void
wt_batch_row_init (WtBatchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
