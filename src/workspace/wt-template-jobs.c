#include "wt-template-jobs.h"

#include "wt-checklist-draft.h"
#include "wt-checklist-key.h"
#include "wt-job-private.h"
#include "wt-project-checklist-private.h"
#include "wt-template-store.h"

#include <glib/gi18n.h>

static GObject *
list_templates (WtJobContext *context, gpointer data, GError **error)
{
  GPtrArray *templates = wt_template_store_list (context->connection, error);

  return templates != NULL ? wt_job_make_list (templates, WT_TYPE_CHECKLIST_TEMPLATE) : NULL;
}

WtJob *
wt_list_templates_job_new (void)
{
  return wt_job_new (WT_JOB_READ, list_templates, NULL, NULL);
}

static GObject *
load_template (WtJobContext *context, gpointer data, GError **error)
{
  gint64 id;

  return (GObject *) wt_template_store_find_newest (context->connection, data, &id, error);
}

WtJob *
wt_load_template_job_new (const char *key)
{
  return wt_job_new (WT_JOB_READ, load_template, g_strdup (key), g_free);
}

static gboolean
is_for_new_projects (WtJobContext *context, const char *key, gboolean *is_so, GError **error)
{
  g_autoptr (WtChecklist) checklist = wt_project_checklist_find (context->connection, NULL, error);

  *is_so = checklist != NULL && g_str_equal (wt_checklist_get_key (checklist), key);
  return checklist != NULL;
}

static GObject *
load_versions (WtJobContext *context, gpointer data, GError **error)
{
  WtConnection *connection = context->connection;
  g_autoptr (WtChecklistTemplate) template = wt_template_store_find (connection, data, error);
  g_autoptr (GPtrArray) versions = NULL;
  gint64 n_answered;
  gboolean is_for_new;

  if (template == NULL
      || !wt_template_store_count_answered (connection, wt_checklist_template_get_id (template),
                                            &n_answered, error)
      || !is_for_new_projects (context, data, &is_for_new, error))
    return NULL;
  versions = wt_template_store_list_versions (connection, data, error);
  if (versions == NULL)
    return NULL;
  return G_OBJECT (
      wt_template_versions_new (template, g_steal_pointer (&versions), n_answered, is_for_new));
}

WtJob *
wt_load_template_versions_job_new (const char *key)
{
  return wt_job_new (WT_JOB_READ, load_versions, g_strdup (key), g_free);
}

/* The template of @key, or %NULL without @error when there is none yet. */
static WtChecklistTemplate *
find_template (WtJobContext *context, const char *key, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  WtChecklistTemplate *template = wt_template_store_find (context->connection, key, &local_error);

  if (template == NULL && !g_error_matches (local_error, WT_ERROR, WT_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&local_error));
  return template;
}

/* @checklist as version @version of itself. */
static WtChecklist *
number (WtChecklist *checklist, int version, GError **error)
{
  g_autoptr (WtChecklistDraft) draft = wt_checklist_draft_new_from_checklist (checklist);

  return wt_checklist_draft_to_checklist (draft, version, error);
}

static gboolean
insert_version (WtJobContext *context, WtChecklist *checklist, int version, GError **error)
{
  g_autoptr (WtChecklist) numbered = number (checklist, version, error);
  gint64 id;

  return numbered != NULL && wt_template_store_insert (context->connection, numbered, &id, error);
}

static gboolean
update_version (WtJobContext *context,
                WtChecklistTemplate *template,
                WtChecklist *checklist,
                GError **error)
{
  gint64 id = wt_checklist_template_get_id (template);
  int version = wt_model_get_int (WT_MODEL (template), WT_CHECKLIST_TEMPLATE_VERSION);
  g_autoptr (WtChecklist) numbered = NULL;
  g_autoptr (WtChecklist) before = NULL;
  gint64 n_answered;

  if (!wt_checklist_template_is_own (template))
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                           _ ("This checklist comes with the program and stays as it is. Make a "
                              "copy and change that."));
      return FALSE;
    }
  numbered = number (checklist, version, error);
  before = wt_template_store_find_version (context->connection, id, error);
  if (numbered == NULL || before == NULL
      || !wt_template_store_count_answered (context->connection, id, &n_answered, error))
    return FALSE;
  if (g_str_equal (wt_checklist_get_definition (before), wt_checklist_get_definition (numbered)))
    return TRUE;
  return n_answered > 0 ? insert_version (context, checklist, version + 1, error)
                        : wt_template_store_update (context->connection, id, numbered, error);
}

static char **
list_keys (WtJobContext *context, GError **error)
{
  g_autoptr (GPtrArray) templates = wt_template_store_list (context->connection, error);
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  for (guint i = 0; templates != NULL && i < templates->len; i++)
    g_strv_builder_add (keys, wt_checklist_template_get_key (g_ptr_array_index (templates, i)));
  return templates != NULL ? g_strv_builder_end (keys) : NULL;
}

static GObject *
add_template (WtJobContext *context, gpointer data, GError **error)
{
  WtChecklist *checklist = data;
  const char *title = wt_checklist_get_title (checklist);
  g_auto (GStrv) keys = list_keys (context, error);
  g_autofree char *key = NULL;
  g_autoptr (WtChecklistDraft) draft = NULL;
  g_autoptr (WtChecklist) added = NULL;

  if (keys == NULL)
    return NULL;
  key = g_strv_contains ((const char *const *) keys, wt_checklist_get_key (checklist))
            ? wt_checklist_make_key (title, (const char *const *) keys)
            : g_strdup (wt_checklist_get_key (checklist));
  draft = wt_checklist_draft_new_copy (checklist, key, title);
  added = wt_checklist_draft_to_checklist (draft, 1, error);
  /* Translators: a line of the history; %s is a checklist's title */
  wt_job_context_describe (context, g_strdup_printf (_ ("Added the checklist “%s”"), title), NULL);
  if (added == NULL || !insert_version (context, added, 1, error))
    return NULL;
  return (GObject *) wt_template_store_find (context->connection, key, error);
}

WtJob *
wt_add_template_job_new (WtChecklist *checklist)
{
  return wt_job_new (WT_JOB_CHANGE, add_template, g_object_ref (checklist), g_object_unref);
}

/* Notes down where the texts @before and @after differ. */
static void
note_difference (GPtrArray *fields, const char *before, const char *after, const char *of)
{
  if (g_strcmp0 (before, after) != 0)
    g_ptr_array_add (fields, (gpointer) of);
}

static gboolean
has_same_parts (WtChecklist *before, WtChecklist *after)
{
  if (wt_checklist_get_n_principles (before) != wt_checklist_get_n_principles (after)
      || wt_checklist_get_n_prompts (before) != wt_checklist_get_n_prompts (after)
      || wt_checklist_get_scope (before) != wt_checklist_get_scope (after)
      || wt_checklist_is_optional (before) != wt_checklist_is_optional (after))
    return FALSE;
  for (guint i = 0; i < wt_checklist_get_n_principles (after); i++)
    if (!g_str_equal (wt_checklist_get_principle (before, i)->id,
                      wt_checklist_get_principle (after, i)->id))
      return FALSE;
  for (guint i = 0; i < wt_checklist_get_n_prompts (after); i++)
    {
      const WtPrompt *former = wt_checklist_get_prompt (before, i);
      const WtPrompt *prompt = wt_checklist_get_prompt (after, i);

      if (!g_str_equal (former->id, prompt->id) || former->principle != prompt->principle
          || former->known_by != prompt->known_by || g_strcmp0 (former->link, prompt->link) != 0)
        return FALSE;
    }
  return TRUE;
}

/* Names the one text in which the newest version and @after differ, which somebody is typing into;
 * %NULL when it is more than that. */
static char *
dup_typed_field (WtJobContext *context, WtChecklist *after)
{
  gint64 id;
  g_autoptr (WtChecklist) before =
      wt_template_store_find_newest (context->connection, wt_checklist_get_key (after), &id, NULL);
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();

  if (before == NULL || !has_same_parts (before, after))
    return NULL;
  note_difference (fields, wt_checklist_get_title (before), wt_checklist_get_title (after),
                   "title");
  note_difference (fields, wt_checklist_get_reference (before), wt_checklist_get_reference (after),
                   "reference");
  note_difference (fields, wt_checklist_get_note (before), wt_checklist_get_note (after), "note");
  for (guint i = 0; i < wt_checklist_get_n_principles (after); i++)
    {
      const WtPrinciple *former = wt_checklist_get_principle (before, i);
      const WtPrinciple *principle = wt_checklist_get_principle (after, i);

      /* A short title that nobody wrote follows the title. */
      if (g_strcmp0 (former->title, principle->title) != 0)
        g_ptr_array_add (fields, principle->id);
      else
        note_difference (fields, former->short_title, principle->short_title, principle->id);
    }
  for (guint i = 0; i < wt_checklist_get_n_prompts (after); i++)
    note_difference (fields, wt_checklist_get_prompt (before, i)->text,
                     wt_checklist_get_prompt (after, i)->text,
                     wt_checklist_get_prompt (after, i)->id);
  if (fields->len != 1)
    return NULL;
  return g_strdup_printf ("template %s %s", wt_checklist_get_key (after),
                          (const char *) g_ptr_array_index (fields, 0));
}

static GObject *
save_template (WtJobContext *context, gpointer data, GError **error)
{
  WtChecklist *checklist = data;
  const char *key = wt_checklist_get_key (checklist);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (WtChecklistTemplate) before = find_template (context, key, &local_error);
  gboolean is_stored;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  if (before == NULL)
    return add_template (context, checklist, error);
  /* Translators: a line of the history; %s is a checklist's title */
  wt_job_context_describe (
      context,
      g_strdup_printf (_ ("Changed the checklist “%s”"), wt_checklist_get_title (checklist)),
      dup_typed_field (context, checklist));
  is_stored = update_version (context, before, checklist, error);
  return is_stored ? (GObject *) wt_template_store_find (context->connection, key, error) : NULL;
}

WtJob *
wt_save_template_job_new (WtChecklist *checklist)
{
  return wt_job_new (WT_JOB_CHANGE, save_template, g_object_ref (checklist), g_object_unref);
}

typedef struct
{
  char *key; /* (owned) */
  gboolean is_retired;
} RetireRequest;

static void
retire_request_free (RetireRequest *request)
{
  g_free (request->key);
  g_free (request);
}

static GObject *
retire_template (WtJobContext *context, gpointer data, GError **error)
{
  RetireRequest *request = data;
  g_autoptr (WtChecklistTemplate) template =
      wt_template_store_find (context->connection, request->key, error);

  gboolean is_for_new;

  if (template == NULL || !is_for_new_projects (context, request->key, &is_for_new, error))
    return NULL;
  if (is_for_new && request->is_retired)
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                           _ ("New projects get this checklist. Choose another one for them "
                              "before you retire it."));
      return NULL;
    }
  /* Translators: a line of the history; %s is a checklist's title */
  wt_job_context_describe (context,
                           g_strdup_printf (request->is_retired
                                                ? _ ("Retired the checklist “%s”")
                                                : _ ("Brought back the checklist “%s”"),
                                            wt_checklist_template_get_title (template)),
                           NULL);
  wt_template_store_set_retired (context->connection, request->key, request->is_retired, error);
  return NULL;
}

WtJob *
wt_retire_template_job_new (const char *key, gboolean is_retired)
{
  RetireRequest *request = g_new0 (RetireRequest, 1);

  request->key = g_strdup (key);
  request->is_retired = is_retired;
  return wt_job_new (WT_JOB_CHANGE, retire_template, request, (GDestroyNotify) retire_request_free);
}
