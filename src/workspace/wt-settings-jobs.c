#include "wt-settings-jobs.h"

#include "wt-choice-lists.h"
#include "wt-issue.h"
#include "wt-job-private.h"
#include "wt-model-change.h"
#include "wt-named-item.h"
#include "wt-project-store.h"
#include "wt-settings-store.h"

#include <glib/gi18n.h>

static GObject *
load_settings (WtJobContext *context, gpointer data, GError **error)
{
  return (GObject *) wt_settings_store_read (context->connection, error);
}

WtJob *
wt_load_settings_job_new (void)
{
  return wt_job_new (WT_JOB_READ, load_settings, NULL, NULL);
}

static GListModel *
list (GPtrArray *records, GType type)
{
  return records != NULL ? G_LIST_MODEL (wt_job_make_list (records, type)) : NULL;
}

static GObject *
load_choice_lists (WtJobContext *context, gpointer data, GError **error)
{
  WtConnection *connection = context->connection;
  g_autoptr (WtSettings) settings = wt_settings_store_read (connection, error);
  g_autoptr (GListModel) organisations = NULL;
  g_autoptr (GListModel) directorates = NULL;
  g_autoptr (GListModel) projects = NULL;
  g_autoptr (GListModel) names = NULL;

  if (settings == NULL)
    return NULL;
  organisations =
      list (wt_settings_store_list_names (connection, WT_NAME_LIST_ORGANISATIONS, error),
            WT_TYPE_NAMED_ITEM);
  if (organisations == NULL)
    return NULL;
  directorates = list (wt_settings_store_list_names (connection, WT_NAME_LIST_DIRECTORATES, error),
                       WT_TYPE_NAMED_ITEM);
  if (directorates == NULL
      || (projects = list (wt_project_store_list (connection, error), WT_TYPE_PROJECT)) == NULL
      || (names = list (wt_project_store_list_names (connection, error), WT_TYPE_NAMED_ITEM))
             == NULL)
    return NULL;
  return G_OBJECT (wt_choice_lists_new (
      g_steal_pointer (&settings), g_steal_pointer (&organisations),
      g_steal_pointer (&directorates), g_steal_pointer (&projects), g_steal_pointer (&names)));
}

WtJob *
wt_load_choice_lists_job_new (void)
{
  return wt_job_new (WT_JOB_READ, load_choice_lists, NULL, NULL);
}

static GObject *
save_settings (WtJobContext *context, gpointer data, GError **error)
{
  WtSettings *settings = data;
  g_autoptr (GPtrArray) issues = wt_settings_list_issues (settings);
  g_autoptr (WtSettings) before = NULL;
  g_autofree char *labels = NULL;

  if (!wt_issue_list_check (issues, error)
      || (before = wt_settings_store_read (context->connection, error)) == NULL)
    return NULL;
  labels = wt_model_change_dup_labels (WT_MODEL (before), WT_MODEL (settings));
  /* Translators: a line of the history; %s is what was changed, such as "start of the financial
   * year" */
  wt_job_context_describe (context, g_strdup_printf (_ ("Changed preferences: %s"), labels), NULL);
  wt_settings_store_update (context->connection, settings, error);
  return NULL;
}

WtJob *
wt_save_settings_job_new (WtSettings *settings)
{
  return wt_job_new (WT_JOB_CHANGE, save_settings, wt_model_copy (WT_MODEL (settings)),
                     g_object_unref);
}

typedef struct
{
  WtNameList list;
  gint64 id;
  char *name; /* (owned) (nullable) */
} NameRequest;

static void
name_request_free (NameRequest *request)
{
  g_free (request->name);
  g_free (request);
}

static WtJob *
new_name_job (WtJobKind kind, WtJobFunc function, WtNameList list, gint64 id, const char *name)
{
  NameRequest *request = g_new0 (NameRequest, 1);

  request->list = list;
  request->id = id;
  request->name = name != NULL ? g_strstrip (g_strdup (name)) : NULL;
  return wt_job_new (kind, function, request, (GDestroyNotify) name_request_free);
}

static GObject *
list_names (WtJobContext *context, gpointer data, GError **error)
{
  NameRequest *request = data;
  GPtrArray *names = wt_settings_store_list_names (context->connection, request->list, error);

  return names != NULL ? wt_job_make_list (names, WT_TYPE_NAMED_ITEM) : NULL;
}

WtJob *
wt_list_organisations_job_new (void)
{
  return new_name_job (WT_JOB_READ, list_names, WT_NAME_LIST_ORGANISATIONS, 0, NULL);
}

WtJob *
wt_list_directorates_job_new (void)
{
  return new_name_job (WT_JOB_READ, list_names, WT_NAME_LIST_DIRECTORATES, 0, NULL);
}

static char *
describe_name (NameRequest *request)
{
  gboolean is_organisation = request->list == WT_NAME_LIST_ORGANISATIONS;

  if (request->name[0] == '\0')
    return g_strdup (is_organisation ? _ ("Deleted an organisation") : _ ("Deleted a directorate"));
  if (request->id == 0)
    return g_strdup_printf (is_organisation ? _ ("Added the organisation “%s”")
                                            : _ ("Added the directorate “%s”"),
                            request->name);
  return g_strdup_printf (is_organisation ? _ ("Renamed an organisation to “%s”")
                                          : _ ("Renamed a directorate to “%s”"),
                          request->name);
}

static GObject *
save_name (WtJobContext *context, gpointer data, GError **error)
{
  NameRequest *request = data;
  WtConnection *connection = context->connection;

  wt_job_context_describe (
      context, describe_name (request),
      g_strdup_printf ("name %d %" G_GINT64_FORMAT, (int) request->list, request->id));
  if (request->name[0] == '\0')
    wt_settings_store_delete_name (connection, request->list, request->id, error);
  else if (request->id == 0)
    wt_settings_store_insert_name (connection, request->list, request->name, NULL, error);
  else
    wt_settings_store_update_name (connection, request->list, request->id, request->name, error);
  return NULL;
}

WtJob *
wt_save_organisation_job_new (gint64 id, const char *name)
{
  return new_name_job (WT_JOB_CHANGE, save_name, WT_NAME_LIST_ORGANISATIONS, id, name);
}

WtJob *
wt_save_directorate_job_new (gint64 id, const char *name)
{
  return new_name_job (WT_JOB_CHANGE, save_name, WT_NAME_LIST_DIRECTORATES, id, name);
}
