#include "wt-activity-jobs.h"

#include "wt-activity-store.h"
#include "wt-batch-store.h"
#include "wt-checklist-store.h"
#include "wt-issue.h"
#include "wt-job-private.h"
#include "wt-model-change.h"
#include "wt-record-store.h"
#include "wt-project-store.h"
#include "wt-toolkit.h"

#include <glib/gi18n.h>

static GObject *
list_activities (WtJobContext *context, gpointer data, GError **error)
{
  gint64 *project_id = data;
  GPtrArray *activities = wt_activity_store_list (context->connection, *project_id, error);

  return activities != NULL ? wt_job_make_list (activities, WT_TYPE_ACTIVITY) : NULL;
}

WtJob *
wt_list_activities_job_new (gint64 project_id)
{
  return wt_job_new (WT_JOB_READ, list_activities, g_memdup2 (&project_id, sizeof project_id),
                     g_free);
}

static GObject *
list_counted_activities (WtJobContext *context, gpointer data, GError **error)
{
  GPtrArray *activities = wt_activity_store_list_counted (context->connection, data, error);

  return activities != NULL ? wt_job_make_list (activities, WT_TYPE_ACTIVITY) : NULL;
}

WtJob *
wt_list_counted_activities_job_new (const WtFilter *filter)
{
  return wt_job_new (WT_JOB_READ, list_counted_activities, wt_filter_copy (filter),
                     (GDestroyNotify) wt_filter_free);
}

static GObject *
load_activity (WtJobContext *context, gpointer data, GError **error)
{
  gint64 *id = data;

  return (GObject *) wt_activity_store_find (context->connection, *id, error);
}

WtJob *
wt_load_activity_job_new (gint64 id)
{
  return wt_job_new (WT_JOB_READ, load_activity, g_memdup2 (&id, sizeof id), g_free);
}

static gboolean
insert_activity (WtJobContext *context, WtActivity *activity, GError **error)
{
  if (!wt_activity_store_insert (context->connection, activity, error))
    return FALSE;
  /* Translators: a line of the history; %s is an activity's title */
  wt_job_context_describe (
      context, g_strdup_printf (_ ("Recorded “%s”"), wt_activity_get_title (activity)),
      g_strdup_printf ("activity %" G_GINT64_FORMAT " title", wt_activity_get_id (activity)));
  return TRUE;
}

static char *
describe_update (WtModel *before, WtModel *after)
{
  const char *title = wt_model_get_string (after, WT_ACTIVITY_TITLE);
  int level = wt_model_get_int (after, WT_ACTIVITY_LEVEL);
  g_autofree char *labels = wt_model_change_dup_labels (before, after);

  if (wt_model_get_int (before, WT_ACTIVITY_LEVEL) != level)
    /* Translators: a line of the history: an activity's title, then its new level such as
     * "Involving" */
    return g_strdup_printf (_ ("Changed the level of “%1$s” to %2$s"), title,
                            wt_term_get_title (wt_levels, level));
  return g_strdup_printf (_ ("Changed “%1$s”: %2$s"), title, labels);
}

static gboolean
update_activity (WtJobContext *context, WtActivity *activity, GError **error)
{
  gint64 id = wt_activity_get_id (activity);
  g_autoptr (WtActivity) before = wt_activity_store_find (context->connection, id, error);
  g_autoptr (WtEngagementQuestions) questions = wt_toolkit_get_engagement_questions ();

  if (before == NULL)
    return FALSE;
  wt_job_context_describe (
      context, describe_update (WT_MODEL (before), WT_MODEL (activity)),
      wt_model_change_dup_field (WT_MODEL (before), WT_MODEL (activity), "activity", id));
  if (wt_activity_drops_forms (before, questions, wt_activity_get_level (activity))
      && !wt_batch_store_delete_of_activity (context->connection, id, error))
    return FALSE;
  return wt_activity_store_update (context->connection, activity, error);
}

static GObject *
save_activity (WtJobContext *context, gpointer data, GError **error)
{
  WtActivity *activity = data;
  g_autoptr (GPtrArray) issues = wt_activity_list_issues (activity);

  if (!wt_issue_list_check (issues, error))
    return NULL;
  if (!(wt_activity_get_id (activity) == 0 ? insert_activity (context, activity, error)
                                           : update_activity (context, activity, error)))
    return NULL;
  return (GObject *) wt_activity_store_find (context->connection, wt_activity_get_id (activity),
                                             error);
}

WtJob *
wt_save_activity_job_new (WtActivity *activity)
{
  return wt_job_new (WT_JOB_CHANGE, save_activity, wt_model_copy (WT_MODEL (activity)),
                     g_object_unref);
}

/* Its forms, the checklists that are answered for it, and what it is evidence for. */
static gboolean
delete_what_belongs_to (WtJobContext *context, gint64 id, GError **error)
{
  const WtChecklistSubject subject = { .activity_id = id };
  g_autoptr (GArray) ids = NULL;

  if (!wt_batch_store_delete_of_activity (context->connection, id, error)
      || !wt_record_store_delete_evidence_of_activity (context->connection, id, error)
      || (ids = wt_checklist_store_list_ids (context->connection, &subject, error)) == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (!wt_checklist_store_delete (context->connection, g_array_index (ids, gint64, i), error))
      return FALSE;
  return TRUE;
}

static GObject *
delete_activity (WtJobContext *context, gpointer data, GError **error)
{
  gint64 *id = data;
  g_autoptr (WtActivity) activity = wt_activity_store_find (context->connection, *id, error);

  if (activity == NULL)
    return NULL;
  /* Translators: a line of the history; %s is an activity's title */
  wt_job_context_describe (
      context, g_strdup_printf (_ ("Deleted “%s”"), wt_activity_get_title (activity)), NULL);
  if (delete_what_belongs_to (context, *id, error))
    wt_activity_store_delete (context->connection, *id, error);
  return NULL;
}

WtJob *
wt_delete_activity_job_new (gint64 id)
{
  return wt_job_new (WT_JOB_CHANGE, delete_activity, g_memdup2 (&id, sizeof id), g_free);
}
