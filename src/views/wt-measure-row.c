#include "wt-measure-row.h"

#include "wt-date.h"
#include "wt-measure-words.h"
#include "wt-measure.h"
#include "wt-words.h"

#include <glib/gi18n.h>
#include <math.h>

struct _WtMeasureRow
{
  WtRecordRow parent_instance;

  GtkLabel *title_label;
  GtkLabel *detail_label;
  GtkLabel *target_label;
  GtkLabel *target_on_label;
};

G_DEFINE_FINAL_TYPE (WtMeasureRow, wt_measure_row, WT_TYPE_RECORD_ROW)

static void
show_label (GtkLabel *label, const char *words)
{
  gtk_label_set_label (label, words);
  gtk_widget_set_visible (GTK_WIDGET (label), words[0] != '\0');
}

static void
wt_measure_row_show (WtRecordRow *row, gpointer record)
{
  WtMeasureRow *self = WT_MEASURE_ROW (row);
  g_autofree char *where = wt_measure_words_where (record);
  g_autofree char *detail = wt_words_join (
      wt_term_get_title (wt_measure_kinds, (int) wt_measure_get_kind (record)),
      wt_term_get_title (wt_measure_units, (int) wt_measure_get_unit (record)), where, NULL);
  g_autofree char *target = wt_measure_words_target (record);
  g_autofree char *day = wt_date_to_short_words (wt_measure_get_target_on (record));
  /* Translators: %s is the date by which a target is to be met */
  g_autofree char *until = g_strdup_printf (_ ("by %s"), day);

  gtk_label_set_label (self->title_label, wt_measure_get_title (record));
  gtk_label_set_label (self->detail_label, detail);
  show_label (self->target_label, target);
  show_label (self->target_on_label, target[0] != '\0' && day[0] != '\0' ? until : "");
}

static void
wt_measure_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_MEASURE_ROW);
  G_OBJECT_CLASS (wt_measure_row_parent_class)->dispose (object);
}

static void
wt_measure_row_class_init (WtMeasureRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_measure_row_dispose;
  WT_RECORD_ROW_CLASS (klass)->show = wt_measure_row_show;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-measure-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WtMeasureRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, WtMeasureRow, detail_label);
  gtk_widget_class_bind_template_child (widget_class, WtMeasureRow, target_label);
  gtk_widget_class_bind_template_child (widget_class, WtMeasureRow, target_on_label);
}

static void
wt_measure_row_init (WtMeasureRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
