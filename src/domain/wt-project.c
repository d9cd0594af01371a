#include "wt-project.h"

#include "wt-issue.h"

#include <glib/gi18n.h>

struct _WtProject
{
  WtModel parent_instance;
};

G_DEFINE_FINAL_TYPE (WtProject, wt_project, WT_TYPE_MODEL)

/* In the order of WtProjectProperty. */
static const WtModelProperty PROPERTIES[] = {
  { "id", G_TYPE_INT64, NULL },
  { "title", G_TYPE_STRING, NC_ ("field", "title") },
  { "summary", G_TYPE_STRING, NC_ ("field", "summary") },
  { "organisation-id", G_TYPE_INT64, NC_ ("field", "organisation") },
  { "directorate-id", G_TYPE_INT64, NC_ ("field", "directorate") },
  { "lead", G_TYPE_STRING, NC_ ("field", "lead") },
  { "contact", G_TYPE_STRING, NC_ ("field", "named contact") },
  { "champion", G_TYPE_STRING, NC_ ("field", "champion") },
  { "stage", G_TYPE_INT, NC_ ("field", "stage") },
  { "starts-on", G_TYPE_STRING, NC_ ("field", "start date") },
  { "ends-on", G_TYPE_STRING, NC_ ("field", "end date") },
  { "level-aimed", G_TYPE_INT, NC_ ("field", "level aimed at") },
  { "archived", G_TYPE_BOOLEAN, NC_ ("field", "place in the archive") },
  { "decides-on", G_TYPE_STRING, NC_ ("field", "date of the decision") },
  { "urgent", G_TYPE_BOOLEAN, NC_ ("field", "whether it is urgent") },
  { "urgent-reason", G_TYPE_STRING, NC_ ("field", "reason for urgency") },
  { "urgent-methods", G_TYPE_STRING, NC_ ("field", "lighter methods") },
  { "look-again-on", G_TYPE_STRING, NC_ ("field", "date to look again") },
  { "shaped", G_TYPE_STRING, NC_ ("field", "how people shaped it") },
  { "organisation", G_TYPE_STRING, NULL },
  { "directorate", G_TYPE_STRING, NULL },
  { "level-reached", G_TYPE_INT, NULL },
  { "answered", G_TYPE_INT64, NULL },
  { "prompts", G_TYPE_INT64, NULL },
  { "activities", G_TYPE_INT64, NULL },
  { "forms", G_TYPE_INT64, NULL },
  { "last-held-on", G_TYPE_STRING, NULL },
  { "gaps", G_TYPE_INT64, NULL },
};

static void
wt_project_class_init (WtProjectClass *klass)
{
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));
}

static void
wt_project_init (WtProject *self)
{
}

WtProject *
wt_project_new (void)
{
  return g_object_new (WT_TYPE_PROJECT, "stage", WT_STAGE_IDEA, NULL);
}

gint64
wt_project_get_id (WtProject *self)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_PROJECT_ID);
}

const char *
wt_project_get_title (WtProject *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_PROJECT_TITLE);
}

WtStage
wt_project_get_stage (WtProject *self)
{
  return (WtStage) wt_model_get_int (WT_MODEL (self), WT_PROJECT_STAGE);
}

WtLevel
wt_project_get_level_aimed (WtProject *self)
{
  return (WtLevel) wt_model_get_int (WT_MODEL (self), WT_PROJECT_LEVEL_AIMED);
}

WtLevel
wt_project_get_level_reached (WtProject *self)
{
  return (WtLevel) wt_model_get_int (WT_MODEL (self), WT_PROJECT_LEVEL_REACHED);
}

gboolean
wt_project_is_urgent (WtProject *self)
{
  return wt_model_get_boolean (WT_MODEL (self), WT_PROJECT_URGENT);
}

const char *
wt_project_get_decides_on (WtProject *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_PROJECT_DECIDES_ON);
}

GPtrArray *
wt_project_list_issues (WtProject *self)
{
  static const char *const DATES[] = { "starts-on", "ends-on", "decides-on", "look-again-on" };
  GPtrArray *issues = wt_issue_list_new ();
  WtModel *model = WT_MODEL (self);

  wt_issue_list_check_text (issues, model, "title", _ ("Give the project a title."));
  for (guint i = 0; i < G_N_ELEMENTS (DATES); i++)
    wt_issue_list_check_date (issues, model, DATES[i]);
  wt_issue_list_check_order (issues, model, "starts-on", "ends-on");
  return issues;
}
