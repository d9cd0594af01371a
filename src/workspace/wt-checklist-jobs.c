#include "wt-checklist-jobs.h"

#include "wt-checklist-store.h"
#include "wt-job-private.h"
#include "wt-template-store.h"

#include <glib/gi18n.h>

typedef struct
{
  WtChecklistSubject subject;
  gint64 checklist_id;
  char *key; /* (owned) (nullable) */
} ChecklistRequest;

static void
checklist_request_free (ChecklistRequest *request)
{
  g_free (request->key);
  g_free (request);
}

static WtJob *
new_subject_job (
    WtJobKind kind, WtJobFunc function, gint64 project_id, gint64 activity_id, const char *key)
{
  ChecklistRequest *request = g_new0 (ChecklistRequest, 1);

  request->subject.project_id = project_id;
  request->subject.activity_id = activity_id;
  request->key = g_strdup (key);
  return wt_job_new (kind, function, request, (GDestroyNotify) checklist_request_free);
}

static WtJob *
new_checklist_job (WtJobKind kind, WtJobFunc function, gint64 checklist_id)
{
  ChecklistRequest *request = g_new0 (ChecklistRequest, 1);

  request->checklist_id = checklist_id;
  return wt_job_new (kind, function, request, (GDestroyNotify) checklist_request_free);
}

static GObject *
list_plans (WtJobContext *context, gpointer data, GError **error)
{
  ChecklistRequest *request = data;
  GPtrArray *plans = wt_checklist_store_list_plans (context->connection, &request->subject, error);

  return plans != NULL ? wt_job_make_list (plans, WT_TYPE_PLAN) : NULL;
}

WtJob *
wt_list_plans_job_new (gint64 project_id, gint64 activity_id)
{
  return new_subject_job (WT_JOB_READ, list_plans, project_id, activity_id, NULL);
}

static GObject *
load_plan (WtJobContext *context, gpointer data, GError **error)
{
  ChecklistRequest *request = data;

  return (GObject *) wt_checklist_store_find_plan (context->connection, request->checklist_id,
                                                   error);
}

WtJob *
wt_load_plan_job_new (gint64 checklist_id)
{
  return new_checklist_job (WT_JOB_READ, load_plan, checklist_id);
}

/* Whether @subject has not yet a checklist of @key. */
static gboolean
check_is_new (WtJobContext *context,
              const WtChecklistSubject *subject,
              const char *key,
              GError **error)
{
  g_autoptr (GPtrArray) plans = wt_checklist_store_list_plans (context->connection, subject, error);

  for (guint i = 0; plans != NULL && i < plans->len; i++)
    {
      WtPlan *plan = g_ptr_array_index (plans, i);

      if (g_str_equal (wt_checklist_get_key (wt_plan_get_checklist (plan)), key))
        {
          g_set_error_literal (error, WT_ERROR, WT_ERROR_EXISTS, _ ("This checklist is there."));
          return FALSE;
        }
    }
  return plans != NULL;
}

static GObject *
add_checklist (WtJobContext *context, gpointer data, GError **error)
{
  ChecklistRequest *request = data;
  WtConnection *connection = context->connection;
  gint64 template_id, id;
  g_autoptr (WtChecklist) checklist =
      wt_template_store_find_newest (connection, request->key, &template_id, error);

  if (checklist == NULL || !check_is_new (context, &request->subject, request->key, error))
    return NULL;
  /* Translators: a line of the history; %s is a checklist's title */
  wt_job_context_describe (
      context,
      g_strdup_printf (_ ("Started the checklist “%s”"), wt_checklist_get_title (checklist)), NULL);
  if (!wt_checklist_store_insert (connection, &request->subject, template_id, &id, error))
    return NULL;
  return (GObject *) wt_checklist_store_find_plan (connection, id, error);
}

WtJob *
wt_add_checklist_job_new (gint64 project_id, gint64 activity_id, const char *key)
{
  return new_subject_job (WT_JOB_CHANGE, add_checklist, project_id, activity_id, key);
}

static GObject *
delete_checklist (WtJobContext *context, gpointer data, GError **error)
{
  ChecklistRequest *request = data;
  g_autoptr (WtPlan) plan =
      wt_checklist_store_find_plan (context->connection, request->checklist_id, error);

  if (plan == NULL)
    return NULL;
  /* Translators: a line of the history; %s is a checklist's title */
  wt_job_context_describe (context,
                           g_strdup_printf (_ ("Deleted the checklist “%s” and its answers"),
                                            wt_checklist_get_title (wt_plan_get_checklist (plan))),
                           NULL);
  wt_checklist_store_delete (context->connection, request->checklist_id, error);
  return NULL;
}

WtJob *
wt_delete_checklist_job_new (gint64 checklist_id)
{
  return new_checklist_job (WT_JOB_CHANGE, delete_checklist, checklist_id);
}

static GObject *
move_checklist (WtJobContext *context, gpointer data, GError **error)
{
  ChecklistRequest *request = data;
  WtConnection *connection = context->connection;
  gint64 template_id;
  g_autoptr (WtChecklist) newest = NULL;
  g_autoptr (WtPlan) plan = wt_checklist_store_find_plan (connection, request->checklist_id, error);
  WtChecklist *checklist;

  if (plan == NULL)
    return NULL;
  checklist = wt_plan_get_checklist (plan);
  newest = wt_template_store_find_newest (connection, wt_checklist_get_key (checklist),
                                          &template_id, error);
  if (newest == NULL)
    return NULL;
  /* Translators: a line of the history: a checklist's title, the number of a version */
  wt_job_context_describe (context,
                           g_strdup_printf (_ ("Moved “%1$s” to version %2$d"),
                                            wt_checklist_get_title (newest),
                                            wt_checklist_get_version (newest)),
                           NULL);
  if (wt_plan_get_newest (plan) != NULL
      && !wt_checklist_store_move (connection, request->checklist_id, template_id, error))
    return NULL;
  return (GObject *) wt_checklist_store_find_plan (connection, request->checklist_id, error);
}

WtJob *
wt_move_checklist_job_new (gint64 checklist_id)
{
  return new_checklist_job (WT_JOB_CHANGE, move_checklist, checklist_id);
}
