#include "test-lives.h"

#include "wt-activity.h"
#include "wt-plan.h"
#include "wt-stakeholder.h"

#include <string.h>

const char *const test_life_names[TEST_LIFE_N] = { "empty", "rich", "long", "scripts", "wide" };

#define ARABIC "طلب المرضى مواعيد مسائية في العيادة، وغيّرنا أوقات العمل."
#define URDU "مریضوں نے شام کے اوقات مانگے"
#define THAI "ผู้ป่วยขอเวลานัดหมายตอนเย็น"
#define EMOJI "Carers 👩🏽‍⚕️ said 🎉 yes"

static char *
make_long (const char *words)
{
  GString *text = g_string_new (NULL);

  while (text->len < 10000)
    g_string_append (text, words);
  return g_string_free (text, FALSE);
}

static WtSettings *
make_settings (void)
{
  WtSettings *settings = wt_settings_new ();

  g_object_set (
      settings, "duty-law", "NHS Act 2006, section 14Z45", "duty-body", "integrated care board",
      "duty-planning", "The planning of commissioning arrangements", "duty-proposals",
      "Developing and considering proposals for change that would have an impact on how "
      "services are delivered or on their range",
      "duty-decisions", "Decisions affecting how commissioning arrangements operate", NULL);
  return settings;
}

static void
take (WtProjectLife *life, WtProjectLifeList list, GPtrArray *records)
{
  wt_project_life_take_list (life, list, records);
}

static WtActivity *
add_activity (GPtrArray *list,
              const char *title,
              WtLevel level,
              const char *held_on,
              gboolean took_place,
              gint64 people,
              gint64 forms)
{
  WtActivity *activity = wt_activity_new ();

  g_object_set (activity, "id", (gint64) list->len + 1, "title", title, "level", level, "held-on",
                held_on, "took-place", took_place, "people", people, "forms", forms, NULL);
  g_ptr_array_add (list, activity);
  return activity;
}

static void
add_stakeholder (GPtrArray *list, const char *name, WtStakeholderKind kind, WtLevel level)
{
  WtStakeholder *stakeholder = wt_stakeholder_new (1);

  g_object_set (stakeholder, "name", name, "kind", kind, "level-intended", level, NULL);
  g_ptr_array_add (list, stakeholder);
}

/* @shipped: index of a checklist of the toolkit */
static WtChecklist *
load_checklist (guint shipped)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("WT_DATA_FOLDER"), "toolkit", "checklists.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GBytes) json = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  json = g_bytes_new_take (text, length);
  list = wt_checklist_list_from_json (json, &error);
  g_assert_no_error (error);
  return g_object_ref (g_ptr_array_index (list, shipped));
}

/* @principles principles of @prompts prompts, named with @word. */
static WtChecklist *
make_checklist (guint principles, guint prompts, const char *word)
{
  g_autoptr (GString) json = g_string_new ("{\"id\":\"own\",\"title\":\"Our own ");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  WtChecklist *checklist;

  g_string_append_printf (json, "%s\",\"principles\":[", word);
  for (guint i = 0; i < principles; i++)
    {
      g_string_append_printf (json, "%s{\"id\":\"p%u\",\"title\":\"%s %u\",\"prompts\":[",
                              i > 0 ? "," : "", i, word, i);
      for (guint j = 0; j < prompts; j++)
        g_string_append_printf (json, "%s{\"id\":\"p%u.%u\",\"text\":\"%s %u of %u?\"}",
                                j > 0 ? "," : "", i, j, word, j, i);
      g_string_append (json, "]}");
    }
  g_string_append (json, "]}");
  bytes = g_bytes_new (json->str, json->len);
  checklist = wt_checklist_new_from_json (bytes, &error);
  g_assert_no_error (error);
  return checklist;
}

static WtPlan *
answer_in_turn (WtChecklist *checklist)
{
  static const WtAnswer TURN[] = { WT_ANSWER_YES,  WT_ANSWER_YES,     WT_ANSWER_PARTLY,
                                   WT_ANSWER_YES,  WT_ANSWER_NOT_YET, WT_ANSWER_YES,
                                   WT_ANSWER_NONE, WT_ANSWER_YES };
  WtPlan *plan = wt_plan_new (1, 1, checklist);

  for (guint i = 0; i < wt_checklist_get_n_prompts (checklist); i++)
    g_object_set (wt_plan_get_answer (plan, i), "answer", TURN[i % G_N_ELEMENTS (TURN)], "due-on",
                  i == 4 ? "2025-09-30" : "", "owner", "Nadia Okafor", NULL);
  return plan;
}

static void
fill_rich_lists (WtProjectLife *life)
{
  GPtrArray *activities = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *stakeholders = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *plans = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (WtChecklist) checklist = load_checklist (0);

  add_activity (activities, "Telling people what was decided", WT_LEVEL_INFORMING, "2025-12-04",
                FALSE, 0, 0);
  add_activity (activities, "Design workshop for the discharge letter", WT_LEVEL_CO_PRODUCTION,
                "2025-10-23", FALSE, 0, 0);
  add_activity (activities, "Carers' workshop", WT_LEVEL_INVOLVING, "2025-10-02", TRUE, 24, 21);
  add_activity (activities, "Focus group at Hazel House", WT_LEVEL_INVOLVING, "2025-09-11", TRUE,
                12, 11);
  add_activity (activities, "Survey on wards 4 and 7", WT_LEVEL_ENGAGING, "2025-07-15", TRUE, 1148,
                64);
  add_activity (activities, "Leaflet and notice boards", WT_LEVEL_INFORMING, "2025-06-02", TRUE,
                350, 0);
  add_stakeholder (stakeholders, "Alder Vale Carers’ Forum", WT_STAKEHOLDER_GROUP,
                   WT_LEVEL_CO_PRODUCTION);
  add_stakeholder (stakeholders, "Hazel House residents", WT_STAKEHOLDER_GROUP, WT_LEVEL_INVOLVING);
  add_stakeholder (stakeholders, "Zebedee Quillfeather", WT_STAKEHOLDER_PERSON, WT_LEVEL_INVOLVING);
  add_stakeholder (stakeholders, "Ottoline Brackenbury", WT_STAKEHOLDER_PERSON, WT_LEVEL_NONE);
  add_stakeholder (stakeholders, "Alder Vale Council, adult social care",
                   WT_STAKEHOLDER_ORGANISATION, WT_LEVEL_INVOLVING);
  add_stakeholder (stakeholders, "Patients’ panel of the Mill Street surgery", WT_STAKEHOLDER_GROUP,
                   WT_LEVEL_ENGAGING);
  g_ptr_array_add (plans, answer_in_turn (checklist));
  take (life, WT_PROJECT_LIFE_ACTIVITIES, activities);
  take (life, WT_PROJECT_LIFE_STAKEHOLDERS, stakeholders);
  take (life, WT_PROJECT_LIFE_PLANS, plans);
}

static void
fill_rich (WtProjectLife *life)
{
  g_object_set (wt_project_life_get_project (life), "id", (gint64) 1, "title",
                "Getting home from hospital", "organisation", "NHS Alder Vale", "directorate",
                "Re-design", "lead", "Priya Raman", "stage", WT_STAGE_UNDER_WAY, "level-aimed",
                WT_LEVEL_CO_PRODUCTION, "level-reached", WT_LEVEL_INVOLVING, "decides-on",
                "2025-11-27", "urgent", TRUE, "urgent-reason",
                "Two wards close for repairs in December; people must know before that how they "
                "get home.",
                "urgent-methods", "Phone calls to 20 carers instead of an open meeting.",
                "look-again-on", "2026-01-15", "shaped",
                "Carers told us that the letter came too late and spoke of medicines nobody had "
                "explained. It is now handed over and talked through on the ward. The forum chose "
                "the words of the letter, and two of its members sit in the group that looks at "
                "complaints.",
                NULL);
  g_object_set (wt_project_life_get_duty (life), "state", WT_DUTY_APPLIES, "individual", TRUE,
                "public", TRUE, "planning", TRUE, "proposals", TRUE, "reason",
                "The way people leave hospital changes for everybody on four wards, and one of "
                "three options would end the evening transport.",
                "decided-by", "Sam Ellery", "decided-on", "2025-05-20", NULL);
  fill_rich_lists (life);
}

/* Sets every text of the project and the duty to @text. */
static void
set_texts (WtProjectLife *life, const char *text)
{
  g_object_set (wt_project_life_get_project (life), "title", text, "organisation", text,
                "directorate", text, "lead", text, "urgent", TRUE, "urgent-reason", text,
                "urgent-methods", text, "shaped", text, "stage", WT_STAGE_UNDER_WAY, "level-aimed",
                WT_LEVEL_CO_PRODUCTION, "decides-on", "2024-02-29", NULL);
  g_object_set (wt_project_life_get_duty (life), "state", WT_DUTY_APPLIES, "individual", TRUE,
                "public", TRUE, "planning", TRUE, "proposals", TRUE, "decisions", TRUE, "reason",
                text, "decided-by", text, "decided-on", "2024-02-29", NULL);
  g_object_set (wt_project_life_get_settings (life), "duty-law", text, "duty-body", text,
                "duty-planning", text, "duty-proposals", text, "duty-decisions", text, NULL);
}

static void
fill_lists (WtProjectLife *life,
            guint n_activities,
            guint n_stakeholders,
            const char *text,
            WtChecklist *checklist)
{
  GPtrArray *activities = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *stakeholders = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *plans = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_activities; i++)
    add_activity (activities, text, (WtLevel) (i % (WT_LEVEL_COUNT + 1)), "2025-01-31", i % 3 > 0,
                  9999999, 99999);
  for (guint i = 0; i < n_stakeholders; i++)
    add_stakeholder (stakeholders, text, (WtStakeholderKind) (1 + i % 3),
                     (WtLevel) (i % (WT_LEVEL_COUNT + 1)));
  for (guint i = 0; i < 5; i++)
    g_ptr_array_add (plans, answer_in_turn (checklist));
  take (life, WT_PROJECT_LIFE_ACTIVITIES, activities);
  take (life, WT_PROJECT_LIFE_STAKEHOLDERS, stakeholders);
  take (life, WT_PROJECT_LIFE_PLANS, plans);
}

static void
fill_long (WtProjectLife *life)
{
  g_autofree char *text = make_long ("People asked for evening appointments, and got them.\n");
  g_autoptr (WtChecklist) checklist = load_checklist (1);

  set_texts (life, text);
  fill_lists (life, 300, 200, text, checklist);
}

static void
fill_scripts (WtProjectLife *life)
{
  g_autofree char *text =
      make_long (ARABIC "\r\n" EMOJI "\n" URDU " " THAI "\f\x01\xff \xe2\x80\xa8 End.\n");
  g_autoptr (WtChecklist) checklist = make_checklist (8, 6, ARABIC);

  set_texts (life, text);
  fill_lists (life, 12, 20, text, checklist);
  g_object_set (wt_project_life_get_project (life), "shaped", ARABIC, NULL);
}

static void
fill_wide (WtProjectLife *life)
{
  g_autoptr (WtChecklist) checklist = make_checklist (40, 12, "Principle");

  set_texts (life, "Short");
  fill_lists (life, 9, 13, "Short", checklist);
}

WtProjectLife *
test_life_new (TestLifeKind kind)
{
  g_autoptr (WtProject) project = wt_project_new ();
  g_autoptr (WtDuty) duty = wt_duty_new (1);
  g_autoptr (WtSettings) settings = make_settings ();
  WtProjectLife *life = wt_project_life_new (project, duty, settings);

  switch (kind)
    {
    case TEST_LIFE_EMPTY:
      g_object_set (project, "title", "Not begun", NULL);
      break;
    case TEST_LIFE_RICH:
      fill_rich (life);
      break;
    case TEST_LIFE_LONG:
      fill_long (life);
      break;
    case TEST_LIFE_SCRIPTS:
      fill_scripts (life);
      break;
    case TEST_LIFE_WIDE:
      fill_wide (life);
      break;
    case TEST_LIFE_N:
      g_assert_not_reached ();
    }
  return life;
}
