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
  wt_job_context_describe (
      context, g_strdup_printf (_ ("Changed preferences: %s"), labels),
      wt_model_change_dup_field (WT_MODEL (before), WT_MODEL (settings), "settings", 0));
  return wt_settings_store_update (context->connection, settings, error) ? g_object_ref (data)
                                                                         : NULL;
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

/* Lines of the history about a list: deleted, added, renamed; marked with N_(). */
typedef struct
{
  const char *deleted, *added, *renamed;
} NameWords;

static const NameWords ORGANISATION_WORDS = { N_ ("Deleted an organisation"),
                                              N_ ("Added the organisation “%s”"),
                                              N_ ("Renamed an organisation to “%s”") };
static const NameWords DIRECTORATE_WORDS = { N_ ("Deleted a directorate"),
                                             N_ ("Added the directorate “%s”"),
                                             N_ ("Renamed a directorate to “%s”") };
static const NameWords TOOL_WORDS = { N_ ("Deleted a tool"), N_ ("Added the tool “%s”"),
                                      N_ ("Renamed a tool to “%s”") };

static const NameWords *
get_words (WtNameList list)
{
  switch (list)
    {
    case WT_NAME_LIST_ORGANISATIONS:
      return &ORGANISATION_WORDS;
    case WT_NAME_LIST_DIRECTORATES:
      return &DIRECTORATE_WORDS;
    case WT_NAME_LIST_TOOLS_INFORMING:
    case WT_NAME_LIST_TOOLS_ENGAGING:
    case WT_NAME_LIST_TOOLS_INVOLVING:
    case WT_NAME_LIST_TOOLS_CO_PRODUCTION:
    default:
      return &TOOL_WORDS;
    }
}

static char *
describe_name (NameRequest *request)
{
  const NameWords *words = get_words (request->list);

  if (request->name[0] == '\0')
    return g_strdup (_ (words->deleted));
  return wt_model_change_fill (request->id == 0 ? _ (words->added) : _ (words->renamed),
                               request->name);
}

/* Whether the name that is to be changed is in the list, and the one it is to have is not. */
static gboolean
check_name (WtJobContext *context, NameRequest *request, GError **error)
{
  g_autoptr (GPtrArray) names =
      wt_settings_store_list_names (context->connection, request->list, error);
  gboolean is_there = request->id == 0;

  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      WtNamedItem *name = g_ptr_array_index (names, i);

      if (wt_named_item_get_id (name) == request->id)
        is_there = TRUE;
      else if (g_str_equal (wt_named_item_get_name (name), request->name))
        {
          g_set_error (error, WT_ERROR, WT_ERROR_EXISTS, "“%s” is there already", request->name);
          return FALSE;
        }
    }
  if (names != NULL && !is_there)
    g_set_error_literal (error, WT_ERROR, WT_ERROR_NOT_FOUND, "No such name");
  return names != NULL && is_there;
}

/* Does what is asked for; a new name gets its id. */
static gboolean
store_name (WtJobContext *context, NameRequest *request, gint64 *id, GError **error)
{
  WtConnection *connection = context->connection;

  *id = request->id;
  if (request->name[0] == '\0')
    return wt_settings_store_delete_name (connection, request->list, *id, error);
  if (*id == 0)
    return wt_settings_store_insert_name (connection, request->list, request->name, id, error);
  return wt_settings_store_update_name (connection, request->list, *id, request->name, error);
}

static GObject *
save_name (WtJobContext *context, gpointer data, GError **error)
{
  NameRequest *request = data;
  gint64 id;

  if (check_name (context, request, error) && store_name (context, request, &id, error))
    wt_job_context_describe (
        context, describe_name (request),
        g_strdup_printf ("name %d %" G_GINT64_FORMAT, (int) request->list, id));
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

static WtNameList
get_tool_list (WtLevel level)
{
  return WT_NAME_LIST_TOOLS_INFORMING + (level - WT_LEVEL_INFORMING);
}

WtJob *
wt_list_tools_job_new (WtLevel level)
{
  return new_name_job (WT_JOB_READ, list_names, get_tool_list (level), 0, NULL);
}

WtJob *
wt_save_tool_job_new (WtLevel level, gint64 id, const char *name)
{
  return new_name_job (WT_JOB_CHANGE, save_name, get_tool_list (level), id, name);
}
