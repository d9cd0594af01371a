#include "wt-record-jobs.h"

#include "wt-date.h"
#include "wt-issue.h"
#include "wt-job-private.h"
#include "wt-model-change.h"
#include "wt-project-store.h"
#include "wt-record-store.h"

#include <glib/gi18n.h>

/**
 * Kind:
 * @name: names the fields that are typed into
 * @id, @project_id, @title: numbers of properties; @title is 0 for a record that has none, which is
 * then called after its project
 * @added, @changed, @deleted: lines of the history, marked with N_()
 */
typedef struct
{
  WtRecordTable table;
  const char *name;
  guint id, project_id, title;
  GPtrArray *(*list_issues) (gpointer record);
  const char *added, *changed, *deleted;
} Kind;

static const Kind ACTION = {
  WT_RECORD_ACTION,
  "action",
  WT_ACTION_ID,
  WT_ACTION_PROJECT_ID,
  WT_ACTION_TITLE,
  (GPtrArray * (*) (gpointer)) wt_action_list_issues,
  /* Translators: a line of the history; %s is what is to be done */
  N_ ("Added the action “%s”"),
  /* Translators: a line of the history: what is to be done, then what was changed of it */
  N_ ("Changed the action “%1$s”: %2$s"),
  /* Translators: a line of the history; %s is what is to be done */
  N_ ("Deleted the action “%s”"),
};

static const Kind INDICATOR = {
  WT_RECORD_INDICATOR,
  "indicator",
  WT_INDICATOR_ID,
  WT_INDICATOR_PROJECT_ID,
  WT_INDICATOR_NAME,
  (GPtrArray * (*) (gpointer)) wt_indicator_list_issues,
  /* Translators: a line of the history; %s is a key performance indicator */
  N_ ("Added the indicator “%s”"),
  /* Translators: a line of the history: a key performance indicator, then what was changed of it */
  N_ ("Changed the indicator “%1$s”: %2$s"),
  /* Translators: a line of the history; %s is a key performance indicator */
  N_ ("Deleted the indicator “%s”"),
};

static const Kind STAKEHOLDER = {
  WT_RECORD_STAKEHOLDER,
  "stakeholder",
  WT_STAKEHOLDER_ID,
  WT_STAKEHOLDER_PROJECT_ID,
  WT_STAKEHOLDER_NAME,
  (GPtrArray * (*) (gpointer)) wt_stakeholder_list_issues,
  /* Translators: a line of the history; %s is a name */
  N_ ("Added the stakeholder “%s”"),
  /* Translators: a line of the history: a name, then what was changed */
  N_ ("Changed the stakeholder “%1$s”: %2$s"),
  /* Translators: a line of the history; %s is a name */
  N_ ("Deleted the stakeholder “%s”"),
};

static const Kind STAGE_DATES = {
  WT_RECORD_STAGE_DATES,
  "stage",
  0,
  WT_STAGE_DATES_PROJECT_ID,
  0,
  (GPtrArray * (*) (gpointer)) wt_stage_dates_list_issues,
  NULL,
  /* Translators: a line of the history: a project's title, then what was changed */
  N_ ("Changed “%1$s”: %2$s"),
  NULL,
};

/* What is only missing does not keep the rest from being stored. */
static GPtrArray *
list_duty_faults (gpointer duty)
{
  GPtrArray *issues = wt_issue_list_new ();

  wt_issue_list_check_date (issues, duty, "decided-on");
  return issues;
}

static const Kind DUTY = {
  WT_RECORD_DUTY,
  "duty",
  0,
  WT_DUTY_PROJECT_ID,
  0,
  list_duty_faults,
  NULL,
  /* Translators: a line of the history: a project's title, then what was changed */
  N_ ("The duty to involve for “%1$s”: %2$s changed"),
  NULL,
};

typedef struct
{
  const Kind *kind;
  WtModel *record; /* (owned) (nullable) */
  gint64 id;
  gboolean is_done; /* of an action */
} RecordRequest;

static void
record_request_free (RecordRequest *request)
{
  g_clear_object (&request->record);
  g_free (request);
}

static gboolean
insert (WtJobContext *context, const Kind *kind, WtModel *record, GError **error)
{
  if (!wt_record_store_insert (context->connection, kind->table, record, error))
    return FALSE;
  wt_job_context_describe (
      context, wt_model_change_fill (_ (kind->added), wt_model_get_string (record, kind->title)),
      g_strdup_printf ("%s %" G_GINT64_FORMAT " %s", kind->name,
                       wt_model_get_int64 (record, kind->id),
                       WT_MODEL_GET_CLASS (record)->properties[kind->title - 1].name));
  return TRUE;
}

/* What the record is in the history: its title, or that of its project. */
static char *
dup_title (WtJobContext *context, const Kind *kind, WtModel *record, GError **error)
{
  g_autoptr (WtProject) project = NULL;

  if (kind->title != 0)
    return g_strdup (wt_model_get_string (record, kind->title));
  project = wt_project_store_find (context->connection,
                                   wt_model_get_int64 (record, kind->project_id), error);
  return project != NULL ? g_strdup (wt_project_get_title (project)) : NULL;
}

static gboolean
is_same_row (const Kind *kind, WtModel *stored, WtModel *record)
{
  return kind != &STAGE_DATES
         || wt_stage_dates_get_stage (WT_STAGE_DATES (stored))
                == wt_stage_dates_get_stage (WT_STAGE_DATES (record));
}

/* The record as it is stored; one without an id of its own may not be there yet. */
static WtModel *
find_before (WtJobContext *context, const Kind *kind, WtModel *record, GError **error)
{
  g_autoptr (GPtrArray) stored = NULL;

  if (kind->id != 0)
    return wt_record_store_find (context->connection, kind->table,
                                 wt_model_get_int64 (record, kind->id), error);
  stored = wt_record_store_list (context->connection, kind->table,
                                 wt_model_get_int64 (record, kind->project_id), error);
  if (stored == NULL)
    return NULL;
  for (guint i = 0; i < stored->len; i++)
    if (is_same_row (kind, g_ptr_array_index (stored, i), record))
      return g_object_ref (g_ptr_array_index (stored, i));
  return g_object_new (G_OBJECT_TYPE (record), NULL);
}

/* A line of the history; whether an action is done is what matters most of it. */
static char *
describe_update (const Kind *kind, WtModel *before, WtModel *after, const char *title)
{
  g_autofree char *labels = wt_model_change_dup_labels (before, after);

  if (kind != &ACTION
      || wt_action_is_done (WT_ACTION (before)) == wt_action_is_done (WT_ACTION (after)))
    return wt_model_change_fill (_ (kind->changed), title, labels);
  if (wt_action_is_done (WT_ACTION (after)))
    /* Translators: a line of the history; %s is what was to be done */
    return g_strdup_printf (_ ("The action “%s” is done"), title);
  /* Translators: a line of the history; %s is what is to be done */
  return g_strdup_printf (_ ("The action “%s” is still to do"), title);
}

static gboolean
update (WtJobContext *context, const Kind *kind, WtModel *record, GError **error)
{
  gint64 id = wt_model_get_int64 (record, kind->id != 0 ? kind->id : kind->project_id);
  g_autoptr (WtModel) before = find_before (context, kind, record, error);
  g_autofree char *title = before != NULL ? dup_title (context, kind, record, error) : NULL;
  g_autofree char *name = NULL;

  if (title == NULL)
    return FALSE;
  name = kind == &STAGE_DATES ? g_strdup_printf (
             "%s %d", kind->name, (int) wt_stage_dates_get_stage (WT_STAGE_DATES (record)))
                              : g_strdup (kind->name);
  wt_job_context_describe (context, describe_update (kind, before, record, title),
                           wt_model_change_dup_field (before, record, name, id));
  return wt_model_is_same (before, record)
         || wt_record_store_update (context->connection, kind->table, record, error);
}

static GObject *
save_record (WtJobContext *context, gpointer data, GError **error)
{
  RecordRequest *request = data;
  const Kind *kind = request->kind;
  g_autoptr (GPtrArray) issues = kind->list_issues (request->record);
  gboolean is_new = kind->id != 0 && wt_model_get_int64 (request->record, kind->id) == 0;

  if (!wt_issue_list_check (issues, error)
      || !(is_new ? insert (context, kind, request->record, error)
                  : update (context, kind, request->record, error)))
    return NULL;
  return (GObject *) find_before (context, kind, request->record, error);
}

static WtJob *
new_save_job (const Kind *kind, gpointer record)
{
  RecordRequest *request = g_new0 (RecordRequest, 1);

  request->kind = kind;
  request->record = wt_model_copy (record);
  return wt_job_new (WT_JOB_CHANGE, save_record, request, (GDestroyNotify) record_request_free);
}

static GObject *
delete_record (WtJobContext *context, gpointer data, GError **error)
{
  RecordRequest *request = data;
  const Kind *kind = request->kind;
  g_autoptr (WtModel) record =
      wt_record_store_find (context->connection, kind->table, request->id, error);

  if (record == NULL)
    return NULL;
  wt_job_context_describe (
      context, wt_model_change_fill (_ (kind->deleted), wt_model_get_string (record, kind->title)),
      NULL);
  wt_record_store_delete (context->connection, kind->table, request->id, error);
  return NULL;
}

static WtJob *
new_delete_job (const Kind *kind, gint64 id)
{
  RecordRequest *request = g_new0 (RecordRequest, 1);

  request->kind = kind;
  request->id = id;
  return wt_job_new (WT_JOB_CHANGE, delete_record, request, (GDestroyNotify) record_request_free);
}

WtJob *
wt_save_action_job_new (WtAction *action)
{
  return new_save_job (&ACTION, action);
}

WtJob *
wt_save_indicator_job_new (WtIndicator *indicator)
{
  return new_save_job (&INDICATOR, indicator);
}

WtJob *
wt_save_stakeholder_job_new (WtStakeholder *stakeholder)
{
  return new_save_job (&STAKEHOLDER, stakeholder);
}

WtJob *
wt_save_stage_dates_job_new (WtStageDates *dates)
{
  return new_save_job (&STAGE_DATES, dates);
}

WtJob *
wt_save_duty_job_new (WtDuty *duty)
{
  return new_save_job (&DUTY, duty);
}

WtJob *
wt_delete_action_job_new (gint64 id)
{
  return new_delete_job (&ACTION, id);
}

WtJob *
wt_delete_indicator_job_new (gint64 id)
{
  return new_delete_job (&INDICATOR, id);
}

WtJob *
wt_delete_stakeholder_job_new (gint64 id)
{
  return new_delete_job (&STAKEHOLDER, id);
}

static GObject *
set_action_done (WtJobContext *context, gpointer data, GError **error)
{
  RecordRequest *request = data;
  g_autoptr (WtModel) action =
      wt_record_store_find (context->connection, WT_RECORD_ACTION, request->id, error);
  g_autofree char *today = wt_date_today ();

  if (action == NULL)
    return NULL;
  wt_model_set_boolean (action, WT_ACTION_DONE, request->is_done);
  wt_model_set_string (action, WT_ACTION_DONE_ON, request->is_done ? today : "");
  return update (context, &ACTION, action, error) ? G_OBJECT (g_steal_pointer (&action)) : NULL;
}

WtJob *
wt_set_action_done_job_new (gint64 id, gboolean is_done)
{
  RecordRequest *request = g_new0 (RecordRequest, 1);

  request->kind = &ACTION;
  request->id = id;
  request->is_done = is_done;
  return wt_job_new (WT_JOB_CHANGE, set_action_done, request, (GDestroyNotify) record_request_free);
}

static GObject *
load_action (WtJobContext *context, gpointer data, GError **error)
{
  gint64 *id = data;

  return wt_record_store_find (context->connection, WT_RECORD_ACTION, *id, error);
}

WtJob *
wt_load_action_job_new (gint64 id)
{
  return wt_job_new (WT_JOB_READ, load_action, g_memdup2 (&id, sizeof id), g_free);
}

static GObject *
list_actions (WtJobContext *context, gpointer data, GError **error)
{
  gint64 *project_id = data;
  GPtrArray *actions =
      wt_record_store_list (context->connection, WT_RECORD_ACTION, *project_id, error);

  return actions != NULL ? wt_job_make_list (actions, WT_TYPE_ACTION) : NULL;
}

WtJob *
wt_list_actions_job_new (gint64 project_id)
{
  return wt_job_new (WT_JOB_READ, list_actions, g_memdup2 (&project_id, sizeof project_id), g_free);
}
