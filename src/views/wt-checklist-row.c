#include "wt-checklist-row.h"

#include "wt-checklist-words.h"

struct _WtChecklistRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *title_label;
  GtkLabel *version_label;
  GtkLabel *progress_label;
  GtkLabel *gaps_label;
  GtkProgressBar *progress_bar;

  gint64 checklist_id;
};

G_DEFINE_FINAL_TYPE (WtChecklistRow, wt_checklist_row, GTK_TYPE_LIST_BOX_ROW)

static void
wt_checklist_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_CHECKLIST_ROW);
  G_OBJECT_CLASS (wt_checklist_row_parent_class)->dispose (object);
}

static void
wt_checklist_row_class_init (WtChecklistRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_checklist_row_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-checklist-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WtChecklistRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, WtChecklistRow, version_label);
  gtk_widget_class_bind_template_child (widget_class, WtChecklistRow, progress_label);
  gtk_widget_class_bind_template_child (widget_class, WtChecklistRow, gaps_label);
  gtk_widget_class_bind_template_child (widget_class, WtChecklistRow, progress_bar);
}

static void
wt_checklist_row_init (WtChecklistRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wt_checklist_row_new (void)
{
  return g_object_new (WT_TYPE_CHECKLIST_ROW, NULL);
}

void
wt_checklist_row_show (WtChecklistRow *self, WtPlan *plan)
{
  WtChecklist *checklist = wt_plan_get_checklist (plan);
  g_autofree char *version = wt_checklist_words_version (plan);
  g_autofree char *progress = wt_checklist_words_progress (plan);
  g_autofree char *gaps = wt_checklist_words_gaps (plan);
  g_autofree char *name = g_strdup_printf ("%s, %s, %s, %s", wt_checklist_get_title (checklist),
                                           version, progress, gaps);

  self->checklist_id = wt_plan_get_checklist_id (plan);
  gtk_label_set_label (self->title_label, wt_checklist_get_title (checklist));
  gtk_label_set_label (self->version_label, version);
  gtk_label_set_label (self->progress_label, progress);
  gtk_label_set_label (self->gaps_label, gaps);
  gtk_progress_bar_set_fraction (self->progress_bar, (double) wt_plan_count_answered (plan)
                                                         / wt_checklist_get_n_prompts (checklist));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

gint64
wt_checklist_row_get_checklist_id (WtChecklistRow *self)
{
  return self->checklist_id;
}
