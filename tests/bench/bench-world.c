#include "bench-world.h"

#include "wt-action.h"
#include "wt-activity-store.h"
#include "wt-batch-store.h"
#include "wt-checklist-store.h"
#include "wt-date.h"
#include "wt-job-private.h"
#include "wt-named-item.h"
#include "wt-project-store.h"
#include "wt-record-store.h"
#include "wt-response-bulk.h"
#include "wt-settings-store.h"
#include "wt-template-store.h"
#include "wt-toolkit.h"
#include "wt-workspace.h"

#include <stdlib.h>

#define ORGANISATIONS 2
#define DIRECTORATES 4
#define DAYS 1800

typedef struct
{
  WtJobContext *context;
  GRand *random;
  gint64 organisation_ids[ORGANISATIONS];
  gint64 directorate_ids[DIRECTORATES];
  gint64 project_ids[BENCH_PROJECTS];
} Maker;

void
bench_fail_on (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

double
bench_now (void)
{
  return (double) g_get_monotonic_time () / 1000.0;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

double
bench_median (double *values, guint n)
{
  qsort (values, n, sizeof *values, compare);
  return values[n / 2];
}

static gboolean
make_organisations (Maker *maker, GError **error)
{
  for (guint i = 0; i < ORGANISATIONS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Board %u", i + 1);

      if (!wt_settings_store_insert_name (maker->context->connection, WT_NAME_LIST_ORGANISATIONS,
                                          name, &maker->organisation_ids[i], error))
        return FALSE;
    }
  return TRUE;
}

/* Those that every new workspace has. */
static gboolean
find_directorates (Maker *maker, GError **error)
{
  g_autoptr (GPtrArray) names =
      wt_settings_store_list_names (maker->context->connection, WT_NAME_LIST_DIRECTORATES, error);

  if (names == NULL)
    return FALSE;
  g_assert (names->len >= DIRECTORATES);
  for (guint i = 0; i < DIRECTORATES; i++)
    maker->directorate_ids[i] = wt_named_item_get_id (g_ptr_array_index (names, i));
  return TRUE;
}

/* Every other prompt is answered, and some of the answers are due. */
static gboolean
make_plan (
    Maker *maker, gint64 project_id, WtChecklist *checklist, gint64 template_id, GError **error)
{
  WtChecklistSubject subject = { .project_id = project_id };
  gint64 checklist_id;

  if (!wt_checklist_store_insert (maker->context->connection, &subject, template_id, &checklist_id,
                                  error))
    return FALSE;
  for (guint i = 0; i < wt_checklist_get_n_prompts (checklist); i += 2)
    {
      g_autoptr (WtPromptAnswer) answer =
          wt_prompt_answer_new (checklist_id, wt_checklist_get_prompt (checklist, i)->id);
      WtAnswer given = (WtAnswer) g_rand_int_range (maker->random, WT_ANSWER_YES, WT_ANSWER_COUNT);

      g_object_set (answer, "answer", given, "reason", "Agreed with the group", "due-on",
                    i % 10 == 0 ? "2026-01-10" : "", NULL);
      if (!wt_checklist_store_update_answer (maker->context->connection, answer, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
make_action (Maker *maker, gint64 project_id, gboolean is_done, GError **error)
{
  g_autoptr (WtAction) action = wt_action_new (project_id);

  g_object_set (action, "title", "Write to the group", "due-on", "2026-01-12", "done", is_done,
                NULL);
  return wt_record_store_insert (maker->context->connection, WT_RECORD_ACTION, WT_MODEL (action),
                                 error);
}

static gboolean
make_project (
    Maker *maker, guint number, WtChecklist *checklist, gint64 template_id, GError **error)
{
  g_autoptr (WtProject) project = wt_project_new ();
  g_autofree char *title = g_strdup_printf ("Project %u", number + 1);

  g_object_set (project, "title", title, "starts-on", "2020-01-01", "organisation-id",
                maker->organisation_ids[number % ORGANISATIONS], "directorate-id",
                maker->directorate_ids[number % DIRECTORATES], NULL);
  if (!wt_project_store_insert (maker->context->connection, project, error))
    return FALSE;
  maker->project_ids[number] = wt_project_get_id (project);
  return make_plan (maker, maker->project_ids[number], checklist, template_id, error)
         && make_action (maker, maker->project_ids[number], FALSE, error)
         && make_action (maker, maker->project_ids[number], TRUE, error);
}

static gboolean
make_projects (Maker *maker, GError **error)
{
  gint64 template_id;
  g_autoptr (WtChecklist) checklist = wt_template_store_find_newest (
      maker->context->connection, WT_TOOLKIT_PROJECT_CHECKLIST, &template_id, error);

  if (checklist == NULL || !make_organisations (maker, error) || !find_directorates (maker, error))
    return FALSE;
  for (guint i = 0; i < BENCH_PROJECTS; i++)
    if (!make_project (maker, i, checklist, template_id, error))
      return FALSE;
  return TRUE;
}

/* One pile in a hundred is still being entered. */
static gint64
make_batch (Maker *maker, guint number, gint64 forms, GError **error)
{
  g_autoptr (WtActivity) activity = wt_activity_new ();
  g_autoptr (WtBatch) batch = NULL;
  g_autofree char *title = g_strdup_printf ("Activity %u", number + 1);
  g_autofree char *day = wt_date_add_days (BENCH_TODAY, -g_rand_int_range (maker->random, 0, DAYS));

  g_object_set (activity, "title", title, "project-id", maker->project_ids[number % BENCH_PROJECTS],
                "level", (int) (WT_LEVEL_ENGAGING + number % 3), "held-on", day, "people", forms,
                NULL);
  if (!wt_activity_store_insert (maker->context->connection, activity, error))
    return 0;
  batch = wt_batch_new (wt_activity_get_id (activity), wt_survey_get_id (maker->context->survey));
  g_object_set (batch, "expected", forms, "finished", number % 100 != 0, NULL);
  return wt_batch_store_insert (maker->context->connection, batch, error) ? wt_batch_get_id (batch)
                                                                          : 0;
}

static gboolean
make_form (Maker *maker, WtResponseBulk *bulk, gint64 batch_id, gint64 serial, GError **error)
{
  g_autoptr (WtResponse) response = wt_response_new (batch_id, serial, 5);

  wt_response_set_text (response, 0, serial % 3 == 0 ? "Poster" : "A friend told me");
  wt_response_set_key (response, 1, g_rand_boolean (maker->random) ? 'Y' : 'N');
  wt_response_set_key (response, 2, (char) ('0' + g_rand_int_range (maker->random, 0, 10)));
  wt_response_set_key (response, 3, (char) ('0' + g_rand_int_range (maker->random, 0, 10)));
  wt_response_set_key (response, 4, g_rand_boolean (maker->random) ? 'Y' : '-');
  return wt_response_bulk_insert (bulk, response, error);
}

static gboolean
make_forms (Maker *maker, gint64 batch_id, gint64 forms, GError **error)
{
  WtResponseBulk *bulk =
      wt_response_bulk_start (maker->context->connection, batch_id, maker->context->survey, error);
  gboolean is_done = bulk != NULL;

  for (gint64 serial = 1; is_done && serial <= forms; serial++)
    is_done = make_form (maker, bulk, batch_id, serial, error);
  is_done = is_done && wt_response_bulk_finish (bulk, error);
  g_clear_pointer (&bulk, wt_response_bulk_free);
  return is_done;
}

static GObject *
fill (WtJobContext *context, gpointer data, GError **error)
{
  gint64 forms = *(gint64 *) data;
  Maker maker = { .context = context, .random = g_rand_new_with_seed (1) };
  gboolean is_done = make_projects (&maker, error);

  for (guint i = 0; is_done && i < BENCH_ACTIVITIES; i++)
    {
      gint64 share = forms * (i + 1) / BENCH_ACTIVITIES - forms * i / BENCH_ACTIVITIES;
      gint64 batch_id = make_batch (&maker, i, share, error);

      is_done = batch_id != 0 && make_forms (&maker, batch_id, share, error);
    }
  g_rand_free (maker.random);
  return NULL;
}

void
bench_world_make (const char *path, gint64 forms)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WtWorkspace) workspace = wt_workspace_new (path, WT_WORKSPACE_CREATE, &error);

  bench_fail_on (error);
  wt_workspace_run (workspace, wt_job_new (WT_JOB_UNRECORDED, fill, &forms, NULL), NULL, &error);
  bench_fail_on (error);
  wt_workspace_close (workspace);
}
