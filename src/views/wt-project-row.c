#include "wt-project-row.h"

#include "wt-level-steps.h"
#include "wt-project.h"
#include "wt-words.h"

#include <glib/gi18n.h>

struct _WtProjectRow
{
  WtRecordRow parent_instance;

  GtkLabel *title_label;
  GtkLabel *detail_label;
  GtkLabel *stage_label;
  GtkLabel *plan_label;
  GtkLabel *activities_label;
  WtLevelSteps *level_steps;
};

G_DEFINE_FINAL_TYPE (WtProjectRow, wt_project_row, WT_TYPE_RECORD_ROW)

/* "Lead Priya Raman · Re-design · NHS Alder Vale", of what is filled in. */
static char *
describe (WtModel *project)
{
  const char *lead = wt_model_get_string (project, WT_PROJECT_LEAD);
  /* Translators: %s is the name of a project's lead */
  g_autofree char *led = lead[0] != '\0' ? g_strdup_printf (_ ("Lead %s"), lead) : g_strdup ("");

  return wt_words_join (led, wt_model_get_string (project, WT_PROJECT_DIRECTORATE),
                        wt_model_get_string (project, WT_PROJECT_ORGANISATION), NULL);
}

static void
wt_project_row_show (WtRecordRow *row, gpointer record)
{
  WtProjectRow *self = WT_PROJECT_ROW (row);
  WtProject *project = record;
  WtModel *model = WT_MODEL (project);
  gint64 activities = wt_model_get_int64 (model, WT_PROJECT_ACTIVITIES);
  g_autofree char *detail = describe (model);
  /* Translators: how many of how many prompts have an answer */
  g_autofree char *plan = g_strdup_printf (_ ("%1$d of %2$d answered"),
                                           (int) wt_model_get_int64 (model, WT_PROJECT_ANSWERED),
                                           (int) wt_model_get_int64 (model, WT_PROJECT_PROMPTS));
  g_autofree char *count = wt_words_activities (activities);

  gtk_label_set_label (self->title_label, wt_project_get_title (project));
  gtk_label_set_label (self->detail_label, detail);
  gtk_widget_set_visible (GTK_WIDGET (self->detail_label), detail[0] != '\0');
  gtk_label_set_label (self->stage_label,
                       wt_model_get_boolean (model, WT_PROJECT_ARCHIVED)
                           ? _ ("Archived")
                           : wt_term_get_title (wt_stages, wt_project_get_stage (project)));
  gtk_label_set_label (self->plan_label, plan);
  gtk_label_set_label (self->activities_label, count);
  wt_level_steps_set_levels (self->level_steps, wt_project_get_level_reached (project),
                             wt_project_get_level_aimed (project));
}

static void
wt_project_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PROJECT_ROW);
  G_OBJECT_CLASS (wt_project_row_parent_class)->dispose (object);
}

static void
wt_project_row_class_init (WtProjectRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_project_row_dispose;
  WT_RECORD_ROW_CLASS (klass)->show = wt_project_row_show;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-project-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WtProjectRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, WtProjectRow, detail_label);
  gtk_widget_class_bind_template_child (widget_class, WtProjectRow, stage_label);
  gtk_widget_class_bind_template_child (widget_class, WtProjectRow, plan_label);
  gtk_widget_class_bind_template_child (widget_class, WtProjectRow, activities_label);
  gtk_widget_class_bind_template_child (widget_class, WtProjectRow, level_steps);
}

static void
wt_project_row_init (WtProjectRow *self)
{
  g_type_ensure (WT_TYPE_LEVEL_STEPS);
  gtk_widget_init_template (GTK_WIDGET (self));
}
