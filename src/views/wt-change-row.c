#include "wt-change-row.h"

#include "wt-change.h"
#include "wt-date.h"
#include "wt-words.h"

#include <glib/gi18n.h>

struct _WtChangeRow
{
  WtRecordRow parent_instance;

  GtkLabel *sentence_label;
  GtkLabel *detail_label;
  GtkLabel *state_label;
};

G_DEFINE_FINAL_TYPE (WtChangeRow, wt_change_row, WT_TYPE_RECORD_ROW)

static const char *
describe_state (WtChangeState state)
{
  switch (state)
    {
    case WT_CHANGE_UNDONE:
      return _ ("Undone");
    case WT_CHANGE_DISCARDED:
      return _ ("Undone for good");
    case WT_CHANGE_DONE:
    default:
      return "";
    }
}

static void
wt_change_row_show (WtRecordRow *row, gpointer record)
{
  WtChangeRow *self = WT_CHANGE_ROW (row);
  WtChange *change = record;
  WtChangeState state = wt_change_get_state (change);
  g_autofree char *moment = wt_date_moment_to_words (wt_change_get_made_at (change));
  g_autofree char *detail = wt_words_join (wt_change_get_made_by (change), moment, NULL);

  gtk_label_set_label (self->sentence_label, wt_change_get_sentence (change));
  gtk_label_set_label (self->detail_label, detail);
  gtk_label_set_label (self->state_label, describe_state (state));
  gtk_widget_set_visible (GTK_WIDGET (self->state_label), state != WT_CHANGE_DONE);
  if (state != WT_CHANGE_DONE)
    gtk_widget_add_css_class (GTK_WIDGET (self->sentence_label), "struck");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->sentence_label), "struck");
}

static void
wt_change_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_CHANGE_ROW);
  G_OBJECT_CLASS (wt_change_row_parent_class)->dispose (object);
}

static void
wt_change_row_class_init (WtChangeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_change_row_dispose;
  WT_RECORD_ROW_CLASS (klass)->show = wt_change_row_show;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-change-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WtChangeRow, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, WtChangeRow, detail_label);
  gtk_widget_class_bind_template_child (widget_class, WtChangeRow, state_label);
}

static void
wt_change_row_init (WtChangeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
