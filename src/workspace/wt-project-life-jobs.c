#include "wt-project-life-jobs.h"

#include "wt-activity-store.h"
#include "wt-calendar-file.h"
#include "wt-calendar-store.h"
#include "wt-checklist-store.h"
#include "wt-date.h"
#include "wt-job-private.h"
#include "wt-named-item.h"
#include "wt-project-life-reading-private.h"
#include "wt-project-store.h"
#include "wt-record-store.h"
#include "wt-settings-store.h"

/* One a stage, with the dates that are stored. */
static GPtrArray *
list_stage_dates (WtConnection *connection, gint64 project_id, GError **error)
{
  g_autoptr (GPtrArray) stored =
      wt_record_store_list (connection, WT_RECORD_STAGE_DATES, project_id, error);
  GPtrArray *all;

  if (stored == NULL)
    return NULL;
  all = g_ptr_array_new_with_free_func (g_object_unref);
  for (WtStage stage = WT_STAGE_IDEA; stage <= WT_STAGE_CLOSED; stage++)
    {
      WtStageDates *dates = wt_stage_dates_new (project_id, stage);

      for (guint i = 0; i < stored->len; i++)
        if (wt_stage_dates_get_stage (g_ptr_array_index (stored, i)) == stage)
          wt_model_assign (WT_MODEL (dates), g_ptr_array_index (stored, i));
      g_ptr_array_add (all, dates);
    }
  return all;
}

static GPtrArray *
list_records (WtConnection *connection, WtProjectLifeList list, gint64 project_id, GError **error)
{
  const WtChecklistSubject subject = { .project_id = project_id };

  switch (list)
    {
    case WT_PROJECT_LIFE_PLANS:
      return wt_checklist_store_list_plans (connection, &subject, error);
    case WT_PROJECT_LIFE_STAGE_DATES:
      return list_stage_dates (connection, project_id, error);
    case WT_PROJECT_LIFE_INDICATORS:
      return wt_record_store_list (connection, WT_RECORD_INDICATOR, project_id, error);
    case WT_PROJECT_LIFE_STAKEHOLDERS:
      return wt_record_store_list (connection, WT_RECORD_STAKEHOLDER, project_id, error);
    case WT_PROJECT_LIFE_ACTIONS:
      return wt_record_store_list (connection, WT_RECORD_ACTION, project_id, error);
    case WT_PROJECT_LIFE_ACTIVITIES:
      return wt_activity_store_list (connection, project_id, error);
    case WT_PROJECT_LIFE_CALENDAR:
      return wt_calendar_store_list (connection, project_id, error);
    case WT_PROJECT_LIFE_TOOLS:
      return wt_settings_store_list_tools (connection, error);
    case WT_PROJECT_LIFE_N_LISTS:
    default:
      g_assert_not_reached ();
    }
}

WtProjectLife *
wt_project_life_read (WtConnection *connection, gint64 project_id, GError **error)
{
  g_autoptr (WtProject) project = wt_project_store_find (connection, project_id, error);
  g_autoptr (WtSettings) settings =
      project != NULL ? wt_settings_store_read (connection, error) : NULL;
  g_autoptr (GPtrArray) duties =
      settings != NULL ? wt_record_store_list (connection, WT_RECORD_DUTY, project_id, error)
                       : NULL;
  g_autoptr (WtDuty) duty = NULL;
  g_autoptr (WtProjectLife) life = NULL;

  if (duties == NULL)
    return NULL;
  duty = duties->len > 0 ? g_object_ref (g_ptr_array_index (duties, 0)) : wt_duty_new (project_id);
  life = wt_project_life_new (project, duty, settings);
  for (WtProjectLifeList list = 0; list < WT_PROJECT_LIFE_N_LISTS; list++)
    {
      GPtrArray *records = list_records (connection, list, project_id, error);

      if (records == NULL)
        return NULL;
      wt_project_life_take_list (life, list, records);
    }
  return g_steal_pointer (&life);
}

static GObject *
load_project_life (WtJobContext *context, gpointer data, GError **error)
{
  return G_OBJECT (wt_project_life_read (context->connection, *(gint64 *) data, error));
}

WtJob *
wt_load_project_life_job_new (gint64 project_id)
{
  return wt_job_new (WT_JOB_READ, load_project_life, g_memdup2 (&project_id, sizeof project_id),
                     g_free);
}

static GObject *
list_calendar (WtJobContext *context, gpointer data, GError **error)
{
  gint64 *project_id = data;
  GPtrArray *entries = wt_calendar_store_list (context->connection, *project_id, error);

  return entries != NULL ? wt_job_make_list (entries, WT_TYPE_CALENDAR_ENTRY) : NULL;
}

WtJob *
wt_list_calendar_job_new (gint64 project_id)
{
  return wt_job_new (WT_JOB_READ, list_calendar, g_memdup2 (&project_id, sizeof project_id),
                     g_free);
}

typedef struct
{
  gint64 project_id;
  char *path; /* (owned) */
} FileRequest;

static void
file_request_free (FileRequest *request)
{
  g_free (request->path);
  g_free (request);
}

static GObject *
write_calendar (WtJobContext *context, gpointer data, GError **error)
{
  FileRequest *request = data;
  g_autoptr (GPtrArray) organisations =
      wt_settings_store_list_names (context->connection, WT_NAME_LIST_ORGANISATIONS, error);
  GPtrArray *found = organisations != NULL
                         ? wt_calendar_store_list (context->connection, request->project_id, error)
                         : NULL;
  g_autoptr (GObject) entries =
      found != NULL ? wt_job_make_list (found, WT_TYPE_CALENDAR_ENTRY) : NULL;
  g_autofree char *now = wt_date_now ();
  g_autofree char *names = NULL;

  if (entries == NULL)
    return NULL;
  names = wt_named_item_join_names (organisations, 0);
  wt_calendar_file_save (G_LIST_MODEL (entries), names, now, request->path, error);
  return NULL;
}

WtJob *
wt_calendar_file_job_new (gint64 project_id, const char *path)
{
  FileRequest *request = g_new0 (FileRequest, 1);

  request->project_id = project_id;
  request->path = g_strdup (path);
  return wt_job_new (WT_JOB_REPORT, write_calendar, request, (GDestroyNotify) file_request_free);
}
