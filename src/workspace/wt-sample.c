#include "wt-sample.h"

#include "wt-activity-store.h"
#include "wt-batch-store.h"
#include "wt-checklist-store.h"
#include "wt-date.h"
#include "wt-named-item.h"
#include "wt-project-checklist-private.h"
#include "wt-project-store.h"
#include "wt-response-store.h"
#include "wt-sample-private.h"
#include "wt-settings-store.h"
#include "wt-tally-store.h"
#include "wt-toolkit-resources.h"
#include "wt-toolkit.h"

#define SAMPLE_PATH "/org/workingtogether/WorkingTogether/sample/sample.json"
#define SEED 20180

static void
world_clear (WtSampleWorld *world)
{
  g_clear_pointer (&world->today, g_free);
  g_clear_pointer (&world->random, g_rand_free);
  g_clear_object (&world->parser);
  g_clear_object (&world->checklist);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WtSampleWorld, world_clear)

WtAnswer
wt_sample_read_answer (char letter)
{
  switch (letter)
    {
    case 'y':
      return WT_ANSWER_YES;
    case 'p':
      return WT_ANSWER_PARTLY;
    case 'n':
      return WT_ANSWER_NOT_YET;
    case 'x':
      return WT_ANSWER_NOT_APPLICABLE;
    default:
      return WT_ANSWER_NONE;
    }
}

static char *
days_ago (WtSampleWorld *world, gint64 days)
{
  return wt_date_add_days (world->today, (int) -days);
}

static gboolean
add_responses (WtSampleWorld *world,
               JsonObject *project,
               JsonObject *activity,
               gint64 batch_id,
               gint64 forms,
               GError **error)
{
  WtSurvey *survey = world->context->survey;
  g_autofree char *held_on = days_ago (world, json_object_get_int_member (activity, "days-ago"));
  g_autofree char *typed_at = g_strconcat (held_on, "T16:30:00", NULL);

  for (gint64 serial = 1; serial <= forms; serial++)
    {
      g_autoptr (WtResponse) response =
          wt_response_new (batch_id, serial, wt_survey_get_n_questions (survey));

      wt_sample_fill_response (world, response, project, activity);
      wt_response_set_typed (response, json_object_get_string_member (project, "contact"),
                             typed_at);
      if (!wt_response_store_insert (world->context->connection, response, survey, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_tally (WtSampleWorld *world,
           JsonObject *project,
           JsonObject *activity,
           gint64 batch_id,
           gint64 forms,
           GError **error)
{
  WtSurvey *survey = world->context->survey;
  g_autoptr (WtTally) tally = wt_tally_new (batch_id, survey);

  wt_tally_set_forms (tally, forms);
  for (gint64 i = 0; i < forms; i++)
    {
      g_autoptr (WtResponse) response =
          wt_response_new (batch_id, i + 1, wt_survey_get_n_questions (survey));

      wt_sample_fill_response (world, response, project, activity);
      for (guint index = 0; index < wt_survey_get_n_questions (survey); index++)
        if (wt_survey_get_question (survey, index)->kind != WT_QUESTION_TEXT)
          wt_question_tally_count (wt_tally_get_question (tally, index),
                                   wt_response_get_key (response, index), 1);
    }
  return wt_tally_store_update (world->context->connection, tally, error);
}

static gboolean
add_batch (WtSampleWorld *world,
           JsonObject *project,
           JsonObject *object,
           gint64 activity_id,
           GError **error)
{
  gint64 forms = json_object_get_int_member (object, "forms");
  gint64 waiting = json_object_get_int_member_with_default (object, "waiting", 0);
  gboolean tallied = json_object_get_boolean_member_with_default (object, "tally", FALSE);
  g_autoptr (WtBatch) batch = wt_batch_new (activity_id, wt_survey_get_id (world->context->survey));

  if (forms + waiting == 0)
    return TRUE;
  g_object_set (batch, "expected", forms + waiting, "tallied", tallied, "finished", waiting == 0,
                NULL);
  if (!wt_batch_store_insert (world->context->connection, batch, error))
    return FALSE;
  return tallied ? add_tally (world, project, object, wt_batch_get_id (batch), forms, error)
                 : add_responses (world, project, object, wt_batch_get_id (batch), forms, error);
}

static gboolean
add_activity (WtSampleWorld *world,
              JsonObject *project,
              JsonObject *object,
              gint64 project_id,
              GArray *activity_ids,
              GError **error)
{
  gint64 id;
  g_autoptr (WtActivity) activity = wt_activity_new ();
  g_autoptr (WtEngagementQuestions) questions = wt_toolkit_get_engagement_questions ();
  g_autofree char *held_on = days_ago (world, json_object_get_int_member (object, "days-ago"));
  WtLevel level =
      (WtLevel) wt_term_from_nick (wt_levels, json_object_get_string_member (object, "level"));
  const char *what = json_object_get_string_member (object, "what");
  gboolean is_choice = wt_engagement_questions_get_activity (questions, level)->choices != NULL;

  g_object_set (
      activity, "project-id", project_id, "title", json_object_get_string_member (object, "title"),
      "level", level, "held-on", held_on, "place", json_object_get_string_member (object, "place"),
      "people", json_object_get_int_member (object, "people"), "choice", is_choice ? what : "",
      "description",
      is_choice ? json_object_get_string_member_with_default (object, "other", "") : what, NULL);
  if (!wt_activity_store_insert (world->context->connection, activity, error))
    return FALSE;
  id = wt_activity_get_id (activity);
  g_array_append_val (activity_ids, id);
  return add_batch (world, project, object, id, error);
}

static gboolean
is_overdue (JsonObject *project, guint index)
{
  JsonArray *overdue = json_object_has_member (project, "overdue")
                           ? json_object_get_array_member (project, "overdue")
                           : NULL;

  for (guint i = 0; overdue != NULL && i < json_array_get_length (overdue); i++)
    if (json_array_get_int_element (overdue, i) == index)
      return TRUE;
  return FALSE;
}

/* Dates and owner for what is still to be done. */
static void
set_due (WtSampleWorld *world, WtPromptAnswer *answer, JsonObject *project, guint index)
{
  WtAnswer given = wt_prompt_answer_get_answer (answer);
  g_autofree char *past = days_ago (world, g_rand_int_range (world->random, 8, 40));
  g_autofree char *future = days_ago (world, -g_rand_int_range (world->random, 10, 90));
  gboolean has_date = given == WT_ANSWER_NOT_YET && index % 2 == 0;

  if (given == WT_ANSWER_YES || given == WT_ANSWER_NOT_APPLICABLE)
    return;
  if (is_overdue (project, index) || has_date)
    g_object_set (answer, "due-on", is_overdue (project, index) ? past : future, "owner",
                  json_object_get_string_member (project, "lead"), NULL);
}

static gboolean
add_answers (WtSampleWorld *world, JsonObject *project, gint64 project_id, GError **error)
{
  g_autoptr (WtPlan) plan =
      wt_checklist_store_find_main_plan (world->context->connection, project_id, error);
  JsonArray *evidence = json_object_get_array_member (world->root, "evidence");
  const char *letters = json_object_get_string_member (project, "answers");
  gint64 start = json_object_get_int_member (project, "starts-days-ago");

  if (plan == NULL)
    return FALSE;
  for (guint i = 0; i < wt_checklist_get_n_prompts (world->checklist); i++)
    {
      WtPromptAnswer *answer = wt_plan_get_answer (plan, i);
      WtAnswer given = wt_sample_read_answer (letters[i]);
      g_autofree char *day = days_ago (world, start * (guint) (19 - i) / 24);
      g_autofree char *moment = g_strconcat (day, "T11:20:00", NULL);
      gboolean has_evidence = given == WT_ANSWER_YES || given == WT_ANSWER_PARTLY;

      if (given == WT_ANSWER_NONE && !is_overdue (project, i))
        continue;
      if (given != WT_ANSWER_NONE)
        g_object_set (answer, "answer", given, "answered-at", moment, "answered-by",
                      json_object_get_string_member (project, "lead"), NULL);
      if (has_evidence && g_rand_boolean (world->random))
        g_object_set (answer, "evidence", json_array_get_string_element (evidence, i), NULL);
      if (given == WT_ANSWER_NOT_APPLICABLE)
        g_object_set (answer, "reason", json_object_get_string_member (project, "reason"), NULL);
      set_due (world, answer, project, i);
      if (!wt_checklist_store_update_answer (world->context->connection, answer, error))
        return FALSE;
    }
  return TRUE;
}

static gint64
find_name (GPtrArray *names, const char *name)
{
  for (guint i = 0; i < names->len; i++)
    if (g_str_equal (wt_named_item_get_name (g_ptr_array_index (names, i)), name))
      return wt_named_item_get_id (g_ptr_array_index (names, i));
  return 0;
}

static gboolean
insert_project (WtSampleWorld *world, JsonObject *object, WtProject *project, GError **error)
{
  static const char *const TEXTS[] = { "title", "summary", "lead", "contact", "champion" };
  WtConnection *connection = world->context->connection;
  g_autoptr (GPtrArray) organisations =
      wt_settings_store_list_names (connection, WT_NAME_LIST_ORGANISATIONS, error);
  g_autoptr (GPtrArray) directorates = NULL;
  g_autofree char *starts_on =
      days_ago (world, json_object_get_int_member (object, "starts-days-ago"));
  gboolean has_end = !json_object_get_null_member (object, "ends-days-ago");
  g_autofree char *ends_on =
      has_end ? days_ago (world, json_object_get_int_member (object, "ends-days-ago"))
              : g_strdup ("");

  if (organisations == NULL
      || (directorates =
              wt_settings_store_list_names (connection, WT_NAME_LIST_DIRECTORATES, error))
             == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    g_object_set (project, TEXTS[i], json_object_get_string_member (object, TEXTS[i]), NULL);
  g_object_set (
      project, "organisation-id",
      find_name (organisations, json_object_get_string_member (object, "organisation")),
      "directorate-id",
      find_name (directorates, json_object_get_string_member (object, "directorate")), "stage",
      wt_term_from_nick (wt_stages, json_object_get_string_member (object, "stage")), "level-aimed",
      wt_term_from_nick (wt_levels, json_object_get_string_member (object, "level")), "starts-on",
      starts_on, "ends-on", ends_on, NULL);
  wt_sample_fill_project (world, object, project);
  return wt_project_store_insert (connection, project, error);
}

static gboolean
add_project (WtSampleWorld *world, JsonObject *object, GError **error)
{
  g_autoptr (WtProject) project = wt_project_new ();
  JsonArray *activities = json_object_get_array_member (object, "activities");
  g_autoptr (GArray) activity_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  WtChecklistSubject subject = { 0 };
  gint64 id, checklist_id;

  if (!insert_project (world, object, project, error))
    return FALSE;
  id = wt_project_get_id (project);
  subject.project_id = id;
  if (!wt_checklist_store_insert (world->context->connection, &subject, world->template_id,
                                  &checklist_id, error)
      || !add_answers (world, object, id, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (activities); i++)
    if (!add_activity (world, object, json_array_get_object_element (activities, i), id,
                       activity_ids, error))
      return FALSE;
  return wt_sample_add_planning (world, object, id, checklist_id, activity_ids, error);
}

static gboolean
prepare (WtSampleWorld *world, GError **error)
{
  g_autoptr (GBytes) json = g_resource_lookup_data (wt_toolkit_get_resource (), SAMPLE_PATH,
                                                    G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  JsonArray *organisations;

  world->random = g_rand_new_with_seed (SEED);
  world->parser = json_parser_new ();
  if (json == NULL || (world->root = wt_json_load_object (world->parser, json, error)) == NULL)
    return FALSE;
  world->checklist =
      wt_project_checklist_find (world->context->connection, &world->template_id, error);
  if (world->checklist == NULL)
    return FALSE;

  organisations = json_object_get_array_member (world->root, "organisations");
  for (guint i = 0; i < json_array_get_length (organisations); i++)
    if (!wt_settings_store_insert_name (world->context->connection, WT_NAME_LIST_ORGANISATIONS,
                                        json_array_get_string_element (organisations, i), NULL,
                                        error))
      return FALSE;
  return TRUE;
}

static GObject *
fill_sample (WtJobContext *context, gpointer data, GError **error)
{
  g_auto (WtSampleWorld) world = { .context = context };
  JsonArray *projects;

  world.today = data != NULL ? g_strdup (data) : wt_date_today ();
  if (!prepare (&world, error))
    return NULL;
  projects = json_object_get_array_member (world.root, "projects");
  for (guint i = 0; i < json_array_get_length (projects); i++)
    if (!add_project (&world, json_array_get_object_element (projects, i), error))
      return NULL;
  if (wt_sample_add_organisation_checklist (&world, error)
      && wt_sample_add_measures (&world, error))
    context->aspects = WT_ASPECT_ALL;
  return NULL;
}

WtJob *
wt_fill_sample_job_new (const char *today)
{
  return wt_job_new (WT_JOB_UNRECORDED, fill_sample, g_strdup (today), g_free);
}
