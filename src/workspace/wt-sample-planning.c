#include "wt-sample-private.h"

#include "wt-action.h"
#include "wt-activity-store.h"
#include "wt-checklist-store.h"
#include "wt-date.h"
#include "wt-duty.h"
#include "wt-evidence-link.h"
#include "wt-indicator.h"
#include "wt-record-store.h"
#include "wt-stage-dates.h"
#include "wt-stakeholder.h"
#include "wt-template-store.h"
#include "wt-toolkit.h"

/* A project of the sample while its planning is stored. */
typedef struct
{
  WtSampleWorld *world;
  JsonObject *object; /* its part of the sample's file */
  gint64 project_id;
  gint64 checklist_id;
  GArray *activity_ids; /* of gint64 */
} SampleProject;

static const char *
get_text (JsonObject *object, const char *name)
{
  return json_object_get_string_member_with_default (object, name, "");
}

/* The day that lies as many days ago as @name says; "" without one. */
static char *
dup_day (SampleProject *project, JsonObject *object, const char *name)
{
  if (!json_object_has_member (object, name) || json_object_get_null_member (object, name))
    return g_strdup ("");
  return wt_date_add_days (project->world->today, -(int) json_object_get_int_member (object, name));
}

static gboolean
insert (SampleProject *project, WtRecordTable table, gpointer record, GError **error)
{
  return wt_record_store_insert (project->world->context->connection, table, record, error);
}

static gboolean
add_stage (SampleProject *project, JsonObject *object, GError **error)
{
  WtStage stage = (WtStage) wt_term_from_nick (wt_stages, get_text (object, "stage"));
  g_autoptr (WtStageDates) dates = wt_stage_dates_new (project->project_id, stage);
  g_autofree char *starts_on = dup_day (project, object, "starts");
  g_autofree char *ends_on = dup_day (project, object, "ends");

  g_object_set (dates, "starts-on", starts_on, "ends-on", ends_on, NULL);
  return insert (project, WT_RECORD_STAGE_DATES, dates, error);
}

static gboolean
add_stakeholder (SampleProject *project, JsonObject *object, GError **error)
{
  g_autoptr (WtStakeholder) stakeholder = wt_stakeholder_new (project->project_id);

  g_object_set (stakeholder, "name", get_text (object, "name"), "kind",
                wt_term_from_nick (wt_stakeholder_kinds, get_text (object, "kind")), "interest",
                (int) json_object_get_int_member (object, "interest"), "influence",
                (int) json_object_get_int_member (object, "influence"), "level-intended",
                wt_term_from_nick (wt_levels, get_text (object, "level")), "note",
                get_text (object, "note"), NULL);
  return insert (project, WT_RECORD_STAKEHOLDER, stakeholder, error);
}

static gboolean
add_indicator (SampleProject *project, JsonObject *object, GError **error)
{
  g_autoptr (WtIndicator) indicator = wt_indicator_new (project->project_id);

  g_object_set (indicator, "name", get_text (object, "name"), "target", get_text (object, "target"),
                "result", get_text (object, "result"), "achieved",
                wt_term_from_nick (wt_answers, get_text (object, "achieved")), "how-known",
                get_text (object, "how"), NULL);
  return insert (project, WT_RECORD_INDICATOR, indicator, error);
}

static gboolean
add_action (SampleProject *project, JsonObject *object, GError **error)
{
  g_autoptr (WtAction) action = wt_action_new (project->project_id);
  const char *prompt = get_text (object, "prompt");
  g_autofree char *due_on = dup_day (project, object, "due");
  g_autofree char *done_on = dup_day (project, object, "done");

  g_object_set (action, "title", get_text (object, "title"), "owner", get_text (object, "owner"),
                "due-on", due_on, "done", done_on[0] != '\0', "done-on", done_on, "prompt", prompt,
                "checklist-id", prompt[0] != '\0' ? project->checklist_id : 0, NULL);
  return insert (project, WT_RECORD_ACTION, action, error);
}

/* An activity that is still to come. */
static gboolean
add_planned (SampleProject *project, JsonObject *object, GError **error)
{
  g_autoptr (WtActivity) activity = wt_activity_new ();
  g_autoptr (WtEngagementQuestions) questions = wt_toolkit_get_engagement_questions ();
  WtLevel level = (WtLevel) wt_term_from_nick (wt_levels, get_text (object, "level"));
  gboolean is_choice = wt_engagement_questions_get_activity (questions, level)->choices != NULL;
  const char *what = get_text (object, "what");
  g_autofree char *held_on =
      wt_date_add_days (project->world->today, (int) json_object_get_int_member (object, "in"));

  g_object_set (activity, "project-id", project->project_id, "title", get_text (object, "title"),
                "level", level, "held-on", held_on, "place", get_text (object, "place"),
                "took-place", FALSE, "choice", is_choice ? what : "", "description",
                is_choice ? "" : what, NULL);
  return wt_activity_store_insert (project->world->context->connection, activity, error);
}

static gboolean
add_link (SampleProject *project, JsonObject *object, GError **error)
{
  guint index = (guint) json_object_get_int_member (object, "activity");
  gboolean is_results = json_object_get_boolean_member_with_default (object, "results", FALSE);
  g_autoptr (WtEvidenceLink) link =
      wt_evidence_link_new (project->checklist_id, get_text (object, "prompt"),
                            is_results ? WT_EVIDENCE_RESULTS : WT_EVIDENCE_ACTIVITY,
                            g_array_index (project->activity_ids, gint64, index));
  g_autofree char *moment = g_strconcat (project->world->today, "T09:15:00", NULL);

  g_object_set (link, "added-by", get_text (project->object, "contact"), "added-at", moment, NULL);
  return insert (project, WT_RECORD_EVIDENCE_LINK, link, error);
}

static gboolean
add_duty (SampleProject *project, JsonObject *planning, GError **error)
{
  static const char *const FLAGS[] = { "individual", "public", "planning", "proposals",
                                       "decisions" };
  g_autoptr (WtDuty) duty = wt_duty_new (project->project_id);
  g_autofree char *decided_on = NULL;
  JsonObject *object;

  if (!json_object_has_member (planning, "duty"))
    return TRUE;
  object = json_object_get_object_member (planning, "duty");
  decided_on = dup_day (project, object, "on");
  for (guint i = 0; i < G_N_ELEMENTS (FLAGS); i++)
    g_object_set (duty, FLAGS[i], json_object_get_boolean_member (object, FLAGS[i]), NULL);
  g_object_set (duty, "state", wt_term_from_nick (wt_duty_states, get_text (object, "applies")),
                "reason", get_text (object, "reason"), "decided-by", get_text (object, "by"),
                "decided-on", decided_on, NULL);
  return insert (project, WT_RECORD_DUTY, duty, error);
}

typedef gboolean (*AddFunc) (SampleProject *project, JsonObject *object, GError **error);

/* Lists of a project's planning, and what stores an element. */
static const struct
{
  const char *name;
  AddFunc add;
} LISTS[] = {
  { "stages", add_stage },   { "stakeholders", add_stakeholder }, { "indicators", add_indicator },
  { "actions", add_action }, { "planned", add_planned },          { "links", add_link },
};

static gboolean
add_lists (SampleProject *project, JsonObject *planning, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (LISTS); i++)
    {
      JsonArray *array = json_object_has_member (planning, LISTS[i].name)
                             ? json_object_get_array_member (planning, LISTS[i].name)
                             : NULL;

      for (guint j = 0; array != NULL && j < json_array_get_length (array); j++)
        if (!LISTS[i].add (project, json_array_get_object_element (array, j), error))
          return FALSE;
    }
  return TRUE;
}

void
wt_sample_fill_project (WtSampleWorld *world, JsonObject *object, WtProject *project)
{
  SampleProject sample = { .world = world, .object = object };
  JsonObject *planning;
  JsonObject *urgent;
  g_autofree char *decides_on = NULL;
  g_autofree char *look_again_on = NULL;

  if (!json_object_has_member (object, "planning"))
    return;
  planning = json_object_get_object_member (object, "planning");
  decides_on = dup_day (&sample, planning, "decides");
  g_object_set (project, "decides-on", decides_on, "shaped", get_text (planning, "shaped"), NULL);
  if (!json_object_has_member (planning, "urgent"))
    return;
  urgent = json_object_get_object_member (planning, "urgent");
  look_again_on = dup_day (&sample, urgent, "look-again");
  g_object_set (project, "urgent", TRUE, "urgent-reason", get_text (urgent, "reason"),
                "urgent-methods", get_text (urgent, "methods"), "look-again-on", look_again_on,
                NULL);
}

gboolean
wt_sample_add_planning (WtSampleWorld *world,
                        JsonObject *object,
                        gint64 project_id,
                        gint64 checklist_id,
                        GArray *activity_ids,
                        GError **error)
{
  SampleProject project = { world, object, project_id, checklist_id, activity_ids };
  JsonObject *planning;

  if (!json_object_has_member (object, "planning"))
    return TRUE;
  planning = json_object_get_object_member (object, "planning");
  return add_duty (&project, planning, error) && add_lists (&project, planning, error);
}

gboolean
wt_sample_add_organisation_checklist (WtSampleWorld *world, GError **error)
{
  WtConnection *connection = world->context->connection;
  JsonObject *object = json_object_get_object_member (world->root, "organisation-checklist");
  const char *letters = json_object_get_string_member (object, "answers");
  const WtChecklistSubject organisation = { 0 };
  g_autofree char *moment = g_strconcat (world->today, "T10:05:00", NULL);
  g_autoptr (WtPlan) plan = NULL;
  g_autoptr (WtChecklist) checklist = NULL;
  gint64 template_id, id;

  checklist = wt_template_store_find_newest (
      connection, json_object_get_string_member (object, "key"), &template_id, error);
  if (checklist == NULL
      || !wt_checklist_store_insert (connection, &organisation, template_id, &id, error)
      || (plan = wt_checklist_store_find_plan (connection, id, error)) == NULL)
    return FALSE;
  for (guint i = 0; letters[i] != '\0'; i++)
    {
      WtPromptAnswer *answer = wt_plan_get_answer (plan, i);
      WtAnswer given = wt_sample_read_answer (letters[i]);

      if (given == WT_ANSWER_NONE)
        continue;
      g_object_set (answer, "answer", given, "answered-at", moment, "answered-by", "Joan Tully",
                    NULL);
      if (!wt_checklist_store_update_answer (connection, answer, error))
        return FALSE;
    }
  return TRUE;
}
