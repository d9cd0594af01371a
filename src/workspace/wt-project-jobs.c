#include "wt-project-jobs.h"

#include "wt-checklist-store.h"
#include "wt-issue.h"
#include "wt-job-private.h"
#include "wt-model-change.h"
#include "wt-named-item.h"
#include "wt-project-checklist-private.h"
#include "wt-project-store.h"

#include <glib/gi18n.h>

static GObject *
list_projects (WtJobContext *context, gpointer data, GError **error)
{
  GPtrArray *projects = wt_project_store_list (context->connection, error);

  return projects != NULL ? wt_job_make_list (projects, WT_TYPE_PROJECT) : NULL;
}

WtJob *
wt_list_projects_job_new (void)
{
  return wt_job_new (WT_JOB_READ, list_projects, NULL, NULL);
}

static GObject *
load_project (WtJobContext *context, gpointer data, GError **error)
{
  gint64 *id = data;

  return (GObject *) wt_project_store_find (context->connection, *id, error);
}

WtJob *
wt_load_project_job_new (gint64 id)
{
  return wt_job_new (WT_JOB_READ, load_project, g_memdup2 (&id, sizeof id), g_free);
}

static gboolean
contains (GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

static GObject *
list_counted_projects (WtJobContext *context, gpointer data, GError **error)
{
  g_autoptr (GArray) ids = wt_project_store_list_ids (context->connection, data, error);
  g_autoptr (GPtrArray) projects = NULL;

  if (ids == NULL || (projects = wt_project_store_list (context->connection, error)) == NULL)
    return NULL;
  for (guint i = projects->len; i > 0; i--)
    if (!contains (ids, wt_project_get_id (g_ptr_array_index (projects, i - 1))))
      g_ptr_array_remove_index (projects, i - 1);
  return wt_job_make_list (g_steal_pointer (&projects), WT_TYPE_PROJECT);
}

WtJob *
wt_list_counted_projects_job_new (const WtFilter *filter)
{
  return wt_job_new (WT_JOB_READ, list_counted_projects, wt_filter_copy (filter),
                     (GDestroyNotify) wt_filter_free);
}

static gboolean
insert_project (WtJobContext *context, WtProject *project, GError **error)
{
  WtChecklistSubject subject = { 0 };
  gint64 template_id;
  g_autoptr (WtChecklist) checklist =
      wt_project_checklist_find (context->connection, &template_id, error);

  if (checklist == NULL || !wt_project_store_insert (context->connection, project, error))
    return FALSE;
  subject.project_id = wt_project_get_id (project);
  /* Translators: a line of the history; %s is a project's title */
  wt_job_context_describe (
      context, g_strdup_printf (_ ("Created “%s”"), wt_project_get_title (project)),
      g_strdup_printf ("project %" G_GINT64_FORMAT " title", subject.project_id));
  return wt_checklist_store_insert (context->connection, &subject, template_id, NULL, error);
}

static char *
describe_update (WtModel *before, WtModel *after)
{
  const char *title = wt_model_get_string (after, WT_PROJECT_TITLE);
  gboolean is_archived = wt_model_get_boolean (after, WT_PROJECT_ARCHIVED);
  g_autofree char *labels = wt_model_change_dup_labels (before, after);

  if (wt_model_get_boolean (before, WT_PROJECT_ARCHIVED) == is_archived)
    /* Translators: a line of the history: a title, then what was changed: "Changed “Falls clinic”:
     * stage, lead" */
    return g_strdup_printf (_ ("Changed “%1$s”: %2$s"), title, labels);
  return g_strdup_printf (
      is_archived ? _ ("Archived “%s”") : _ ("Brought “%s” back from the archive"), title);
}

static gboolean
update_project (WtJobContext *context, WtProject *project, GError **error)
{
  gint64 id = wt_project_get_id (project);
  g_autoptr (WtProject) before = wt_project_store_find (context->connection, id, error);

  if (before == NULL)
    return FALSE;
  wt_job_context_describe (
      context, describe_update (WT_MODEL (before), WT_MODEL (project)),
      wt_model_change_dup_field (WT_MODEL (before), WT_MODEL (project), "project", id));
  return wt_project_store_update (context->connection, project, error);
}

static GObject *
save_project (WtJobContext *context, gpointer data, GError **error)
{
  WtProject *project = data;
  g_autoptr (GPtrArray) issues = wt_project_list_issues (project);

  if (!wt_issue_list_check (issues, error))
    return NULL;
  if (!(wt_project_get_id (project) == 0 ? insert_project (context, project, error)
                                         : update_project (context, project, error)))
    return NULL;
  return (GObject *) wt_project_store_find (context->connection, wt_project_get_id (project),
                                            error);
}

WtJob *
wt_save_project_job_new (WtProject *project)
{
  return wt_job_new (WT_JOB_CHANGE, save_project, wt_model_copy (WT_MODEL (project)),
                     g_object_unref);
}

static GObject *
list_staff_names (WtJobContext *context, gpointer data, GError **error)
{
  GPtrArray *names = wt_project_store_list_names (context->connection, error);

  return names != NULL ? wt_job_make_list (names, WT_TYPE_NAMED_ITEM) : NULL;
}

WtJob *
wt_list_staff_names_job_new (void)
{
  return wt_job_new (WT_JOB_READ, list_staff_names, NULL, NULL);
}
