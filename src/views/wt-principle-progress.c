#include "wt-principle-progress.h"

#include "wt-answer-segments.h"
#include "wt-date.h"
#include "wt-words.h"

#include <glib/gi18n.h>

struct _WtPrincipleProgress
{
  GtkListBoxRow parent_instance;

  GtkLabel *title_label;
  WtAnswerSegments *segments;
  GtkLabel *count_label;
  GtkLabel *overdue_label;
};

G_DEFINE_FINAL_TYPE (WtPrincipleProgress, wt_principle_progress, GTK_TYPE_LIST_BOX_ROW)

static void
wt_principle_progress_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PRINCIPLE_PROGRESS);
  G_OBJECT_CLASS (wt_principle_progress_parent_class)->dispose (object);
}

static void
wt_principle_progress_class_init (WtPrincipleProgressClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_principle_progress_dispose;
  g_type_ensure (WT_TYPE_ANSWER_SEGMENTS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-principle-progress.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPrincipleProgress, title_label);
  gtk_widget_class_bind_template_child (widget_class, WtPrincipleProgress, segments);
  gtk_widget_class_bind_template_child (widget_class, WtPrincipleProgress, count_label);
  gtk_widget_class_bind_template_child (widget_class, WtPrincipleProgress, overdue_label);
}

static void
wt_principle_progress_init (WtPrincipleProgress *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wt_principle_progress_new (void)
{
  return g_object_new (WT_TYPE_PRINCIPLE_PROGRESS, NULL);
}

void
wt_principle_progress_show (WtPrincipleProgress *self, WtPlan *plan, guint principle)
{
  const WtPrinciple *of = wt_checklist_get_principle (wt_plan_get_checklist (plan), principle);
  /* Translators: how many prompts of a principle are answered, of how many: "6 of 7" */
  g_autofree char *count = g_strdup_printf (
      _ ("%1$u of %2$u"), wt_plan_count_answered_of (plan, principle), of->n_prompts);
  g_autofree char *today = wt_date_today ();
  guint n_overdue = wt_plan_count_overdue (plan, (int) principle, today);
  /* Translators: how many prompts of a checklist should have been settled before today */
  g_autofree char *overdue =
      g_strdup_printf (ngettext ("%u overdue", "%u overdue", n_overdue), n_overdue);
  g_autofree char *answers = wt_answer_segments_describe (plan, (int) principle);
  g_autofree char *words = wt_words_join (answers, n_overdue > 0 ? overdue : "", NULL);
  g_autofree char *name = g_strdup_printf ("%s · %s", of->short_title, count);

  gtk_label_set_label (self->title_label, of->short_title);
  gtk_label_set_label (self->count_label, count);
  gtk_label_set_label (self->overdue_label, overdue);
  gtk_widget_set_visible (GTK_WIDGET (self->overdue_label), n_overdue > 0);
  wt_answer_segments_set_plan (self->segments, plan, (int) principle);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}
