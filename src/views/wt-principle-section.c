#include "wt-principle-section.h"

#include <glib/gi18n.h>

struct _WtPrincipleSection
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *count_label;
  GtkListBox *list_box;
};

G_DEFINE_FINAL_TYPE (WtPrincipleSection, wt_principle_section, ADW_TYPE_BIN)

static void
wt_principle_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PRINCIPLE_SECTION);
  G_OBJECT_CLASS (wt_principle_section_parent_class)->dispose (object);
}

static void
wt_principle_section_class_init (WtPrincipleSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_principle_section_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-principle-section.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPrincipleSection, title_label);
  gtk_widget_class_bind_template_child (widget_class, WtPrincipleSection, count_label);
  gtk_widget_class_bind_template_child (widget_class, WtPrincipleSection, list_box);
}

static void
wt_principle_section_init (WtPrincipleSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wt_principle_section_new (void)
{
  return g_object_new (WT_TYPE_PRINCIPLE_SECTION, NULL);
}

void
wt_principle_section_add (WtPrincipleSection *self, WtPromptRow *row)
{
  gtk_list_box_append (self->list_box, GTK_WIDGET (row));
}

void
wt_principle_section_show (WtPrincipleSection *self, WtPlan *plan, guint principle)
{
  const WtPrinciple *of = wt_checklist_get_principle (wt_plan_get_checklist (plan), principle);
  /* Translators: how many prompts of a principle are answered, of how many: "6 of 7 answered" */
  g_autofree char *count = g_strdup_printf (
      _ ("%1$u of %2$u answered"), wt_plan_count_answered_of (plan, principle), of->n_prompts);

  gtk_label_set_label (self->title_label, of->title);
  gtk_label_set_label (self->count_label, count);
}
