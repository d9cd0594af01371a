#include "wt-project.h"

#include "wt-date.h"
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
  { "organisation", G_TYPE_STRING, NULL },
  { "directorate", G_TYPE_STRING, NULL },
  { "level-reached", G_TYPE_INT, NULL },
  { "answered", G_TYPE_INT64, NULL },
  { "prompts", G_TYPE_INT64, NULL },
  { "activities", G_TYPE_INT64, NULL },
  { "forms", G_TYPE_INT64, NULL },
  { "last-held-on", G_TYPE_STRING, NULL },
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

static void
check_date (GPtrArray *issues, WtModel *model, guint id)
{
  const char *date = wt_model_get_string (model, id);

  if (date[0] != '\0' && !wt_date_is_valid (date))
    wt_issue_list_add (issues, PROPERTIES[id - 1].name, _ ("There is no such date."));
}

GPtrArray *
wt_project_list_issues (WtProject *self)
{
  GPtrArray *issues = wt_issue_list_new ();
  WtModel *model = WT_MODEL (self);
  g_autofree char *title = g_strstrip (g_strdup (wt_project_get_title (self)));
  const char *starts_on = wt_model_get_string (model, WT_PROJECT_STARTS_ON);
  const char *ends_on = wt_model_get_string (model, WT_PROJECT_ENDS_ON);

  if (title[0] == '\0')
    wt_issue_list_add (issues, "title", _ ("Give the project a title."));
  check_date (issues, model, WT_PROJECT_STARTS_ON);
  check_date (issues, model, WT_PROJECT_ENDS_ON);
  if (starts_on[0] != '\0' && ends_on[0] != '\0' && g_strcmp0 (ends_on, starts_on) < 0)
    wt_issue_list_add (issues, "ends-on", _ ("The end is before the start."));
  return issues;
}
