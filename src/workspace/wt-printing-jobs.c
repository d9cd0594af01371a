#include "wt-printing-jobs.h"

#include "wt-activity-store.h"
#include "wt-batch-store.h"
#include "wt-job-private.h"
#include "wt-named-item.h"
#include "wt-project-store.h"
#include "wt-settings-store.h"
#include "wt-survey-store.h"
#include "wt-translation-store.h"

#include <glib/gi18n.h>

typedef struct
{
  gint64 activity_id;
  gint64 survey_id;
  char *survey_key; /* (owned) (nullable) */
} ContentRequest;

static void
content_request_free (ContentRequest *request)
{
  g_free (request->survey_key);
  g_free (request);
}

/* What is being collected, and what owns its parts. */
typedef struct
{
  WtFormContentParts parts;
  WtSurvey *survey;        /* (owned) */
  GPtrArray *translations; /* (owned) */
  GBytes *logo;            /* (owned) */
  WtActivity *activity;    /* (owned) (nullable) */
  char *organisation;      /* (owned) */
} Collection;

static void
collection_clear (Collection *collection)
{
  g_clear_object (&collection->survey);
  g_clear_pointer (&collection->translations, g_ptr_array_unref);
  g_clear_pointer (&collection->logo, g_bytes_unref);
  g_clear_object (&collection->activity);
  g_clear_pointer (&collection->organisation, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Collection, collection_clear)

/* The survey of the activity's first batch that answers a survey called @key (nullable: any); %NULL
 * without @error when there is none. */
static WtSurvey *
find_survey_of_activity (WtJobContext *context, gint64 activity_id, const char *key, GError **error)
{
  g_autoptr (GPtrArray) batches =
      wt_batch_store_list_of_activity (context->connection, activity_id, error);

  for (guint i = 0; batches != NULL && i < batches->len; i++)
    {
      gint64 survey_id = wt_batch_get_survey_id (g_ptr_array_index (batches, i));
      g_autoptr (WtSurvey) survey = wt_job_context_find_survey (context, survey_id, error);

      if (survey == NULL)
        return NULL;
      if (key == NULL || g_str_equal (wt_survey_get_key (survey), key))
        return g_steal_pointer (&survey);
    }
  return NULL;
}

static WtSurvey *
find_survey (WtJobContext *context, const ContentRequest *request, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  WtSurvey *survey;

  if (request->survey_id != 0)
    return wt_job_context_find_survey (context, request->survey_id, error);
  survey =
      find_survey_of_activity (context, request->activity_id, request->survey_key, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  if (survey != NULL)
    return survey;
  return request->survey_key != NULL
             ? wt_survey_store_find_newest (context->connection, request->survey_key, error)
             : g_object_ref (context->survey);
}

/* The organisation of the activity's project, else the first there is. */
static char *
find_organisation (WtJobContext *context, WtActivity *activity, GError **error)
{
  g_autoptr (GPtrArray) names =
      wt_settings_store_list_names (context->connection, WT_NAME_LIST_ORGANISATIONS, error);
  g_autoptr (WtProject) project = NULL;

  if (names == NULL)
    return NULL;
  if (activity != NULL)
    {
      gint64 id = wt_model_get_int64 (WT_MODEL (activity), WT_ACTIVITY_PROJECT_ID);

      project = wt_project_store_find (context->connection, id, error);
      if (project == NULL)
        return NULL;
      id = wt_model_get_int64 (WT_MODEL (project), WT_PROJECT_ORGANISATION_ID);
      if (id != 0)
        return wt_named_item_join_names (names, id);
    }
  return g_strdup (names->len > 0 ? wt_named_item_get_name (g_ptr_array_index (names, 0)) : "");
}

/* The number after the highest that the activity's forms of @survey_id have. */
static gboolean
find_next_number (
    WtJobContext *context, gint64 activity_id, gint64 survey_id, guint *number, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (WtBatch) batch =
      wt_batch_store_find_of_activity (context->connection, activity_id, survey_id, &local_error);
  gint64 last = batch != NULL ? wt_model_get_int64 (WT_MODEL (batch), WT_BATCH_LAST_SERIAL) : 0;

  *number = (guint) MIN (last + 1, WT_FORM_MAXIMUM_NUMBER);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
collect (WtJobContext *context,
         const ContentRequest *request,
         Collection *collection,
         GError **error)
{
  WtConnection *connection = context->connection;
  WtFormContentParts *parts = &collection->parts;

  if (request->activity_id != 0
      && (collection->activity = wt_activity_store_find (connection, request->activity_id, error))
             == NULL)
    return FALSE;
  if ((collection->survey = find_survey (context, request, error)) == NULL
      || (collection->organisation = find_organisation (context, collection->activity, error))
             == NULL
      || (collection->translations =
              wt_translation_store_list (connection, wt_survey_get_key (collection->survey), error))
             == NULL
      || !wt_settings_store_read_logo (connection, &collection->logo, error)
      || !find_next_number (context, request->activity_id, wt_survey_get_id (collection->survey),
                            &parts->next_number, error))
    return FALSE;
  parts->survey = collection->survey;
  parts->translations = collection->translations;
  parts->organisation = collection->organisation;
  parts->logo = collection->logo;
  parts->activity_id = request->activity_id;
  parts->activity =
      collection->activity != NULL ? wt_activity_get_title (collection->activity) : "";
  parts->held_on = collection->activity != NULL
                       ? wt_model_get_string (WT_MODEL (collection->activity), WT_ACTIVITY_HELD_ON)
                       : "";
  return TRUE;
}

static GObject *
load_content (WtJobContext *context, gpointer data, GError **error)
{
  g_auto (Collection) collection = { 0 };

  return collect (context, data, &collection, error)
             ? G_OBJECT (wt_form_content_new (&collection.parts))
             : NULL;
}

WtJob *
wt_load_form_content_job_new (gint64 activity_id, gint64 survey_id, const char *survey_key)
{
  ContentRequest *request = g_new0 (ContentRequest, 1);

  request->activity_id = activity_id;
  request->survey_id = survey_id;
  request->survey_key = g_strdup (survey_key);
  return wt_job_new (WT_JOB_READ, load_content, request, (GDestroyNotify) content_request_free);
}

typedef struct
{
  WtFormContent *content; /* (owned) */
  WtFormOptions options;
  char *path;           /* (owned) */
  WtProgress *progress; /* (owned) (nullable) */
} SaveRequest;

static void
save_request_free (SaveRequest *request)
{
  g_object_unref (request->content);
  g_free (request->path);
  g_clear_object (&request->progress);
  g_free (request);
}

static void
tell_progress (double fraction, gpointer data)
{
  wt_progress_set_fraction (data, fraction);
}

static GObject *
save_forms (WtJobContext *context, gpointer data, GError **error)
{
  SaveRequest *request = data;
  g_autoptr (WtFormDocument) document = wt_form_document_new (request->content, &request->options);

  wt_form_document_save_pdf (document, request->path,
                             request->progress != NULL ? tell_progress : NULL, request->progress,
                             context->cancellable, error);
  return NULL;
}

WtJob *
wt_save_printed_forms_job_new (WtFormContent *content,
                               const WtFormOptions *options,
                               const char *path,
                               WtProgress *progress)
{
  SaveRequest *request = g_new0 (SaveRequest, 1);

  request->content = g_object_ref (content);
  request->options = *options;
  request->path = g_strdup (path);
  request->progress = progress != NULL ? g_object_ref (progress) : NULL;
  return wt_job_new (WT_JOB_REPORT, save_forms, request, (GDestroyNotify) save_request_free);
}
