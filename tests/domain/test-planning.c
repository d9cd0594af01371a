/* What planning records say is wrong with them, and what is past its date. */

#include "wt-action.h"
#include "wt-calendar-entry.h"
#include "wt-duty.h"
#include "wt-evidence-link.h"
#include "wt-indicator.h"
#include "wt-issue.h"
#include "wt-project-life.h"
#include "wt-settings.h"
#include "wt-stage-dates.h"
#include "wt-stakeholder.h"
#include "wt-tool.h"

#define TODAY "2025-10-02"

/* Fails unless @issues are about @properties, which ends with NULL, and frees them. */
static void
assert_issues (GPtrArray *issues, const char *const *properties)
{
  guint n = 0;

  for (; properties[n] != NULL; n++)
    g_assert_nonnull (wt_issue_list_find (issues, properties[n]));
  g_assert_cmpuint (issues->len, ==, n);
  g_ptr_array_unref (issues);
}

#define NONE ((const char *const[]){ NULL })
#define ABOUT(...) ((const char *const[]){ __VA_ARGS__, NULL })

static void
test_new_records (void)
{
  g_autoptr (WtAction) action = wt_action_new (7);
  g_autoptr (WtIndicator) indicator = wt_indicator_new (7);
  g_autoptr (WtStakeholder) stakeholder = wt_stakeholder_new (7);
  g_autoptr (WtStageDates) dates = wt_stage_dates_new (7, WT_STAGE_PLANNING);
  g_autoptr (WtDuty) duty = wt_duty_new (7);
  g_autoptr (WtSettings) settings = wt_settings_new ();

  assert_issues (wt_action_list_issues (action), ABOUT ("title"));
  assert_issues (wt_indicator_list_issues (indicator), ABOUT ("name"));
  assert_issues (wt_stakeholder_list_issues (stakeholder), ABOUT ("name"));
  assert_issues (wt_stage_dates_list_issues (dates), NONE);
  assert_issues (wt_duty_list_issues (duty), NONE);
  assert_issues (wt_settings_list_issues (settings), NONE);
  g_assert_cmpint (wt_action_get_project_id (action), ==, 7);
  g_assert_cmpint (wt_stakeholder_get_kind (stakeholder), ==, WT_STAKEHOLDER_GROUP);
  g_assert_cmpint (wt_stage_dates_get_stage (dates), ==, WT_STAGE_PLANNING);
  g_assert_cmpint (wt_duty_get_state (duty), ==, WT_DUTY_UNDECIDED);
}

static void
test_dates (void)
{
  static const struct
  {
    const char *starts_on, *ends_on;
    const char *wrong;
  } CASES[] = {
    { "", "", NULL },
    { "2024-02-29", "2024-02-29", NULL },
    { "2024-02-29", "", NULL },
    { "", "2024-02-29", NULL },
    { "2024-03-01", "2024-02-29", "ends-on" },
    { "2025-02-29", "2025-03-01", "starts-on" },
    { "2025-02-28", "2025-02-30", "ends-on" },
    { "2025-2-28", "2025-12-30", "starts-on" },
    { " ", "", "starts-on" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtStageDates) dates = wt_stage_dates_new (7, WT_STAGE_IDEA);

      g_test_message ("case %u", i);
      g_object_set (dates, "starts-on", CASES[i].starts_on, "ends-on", CASES[i].ends_on, NULL);
      assert_issues (wt_stage_dates_list_issues (dates),
                     CASES[i].wrong != NULL ? ABOUT (CASES[i].wrong) : NONE);
    }
}

/* A date that is none is said once, at its field, and not also to be out of order there. */
static void
test_order_of_wrong_dates (void)
{
  g_autoptr (WtStageDates) dates = wt_stage_dates_new (7, WT_STAGE_IDEA);
  g_autoptr (GPtrArray) issues = NULL;

  g_object_set (dates, "starts-on", "2025-10-02", "ends-on", "0", NULL);
  issues = wt_stage_dates_list_issues (dates);
  g_assert_cmpstr (wt_issue_list_find (issues, "ends-on"), ==, "There is no such date.");
  g_assert_cmpuint (issues->len, ==, 1);
}

static void
test_action (void)
{
  static const struct
  {
    const char *due_on;
    gboolean is_done, is_overdue;
  } CASES[] = {
    { "", FALSE, FALSE },          { TODAY, FALSE, FALSE },        { "2025-10-01", FALSE, TRUE },
    { "2025-10-01", TRUE, FALSE }, { "2025-10-03", FALSE, FALSE },
  };
  g_autoptr (WtAction) action = wt_action_new (7);

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_object_set (action, "title", "x", "due-on", CASES[i].due_on, "done", CASES[i].is_done,
                    NULL);
      g_assert_true (wt_action_is_overdue (action, TODAY) == CASES[i].is_overdue);
      assert_issues (wt_action_list_issues (action), NONE);
    }
  g_object_set (action, "title", " ", "due-on", "x", "done-on", "2025-02-29", NULL);
  assert_issues (wt_action_list_issues (action), ABOUT ("title", "due-on", "done-on"));
}

static void
test_stakeholder (void)
{
  g_autoptr (WtStakeholder) stakeholder = wt_stakeholder_new (7);

  for (int number = -2; number <= 8; number++)
    {
      gboolean is_right = number >= 0 && number <= 5;

      g_object_set (stakeholder, "name", "Carers", "interest", number, "influence", 0, NULL);
      assert_issues (wt_stakeholder_list_issues (stakeholder),
                     is_right ? NONE : ABOUT ("interest"));
      g_object_set (stakeholder, "interest", 0, "influence", number, NULL);
      assert_issues (wt_stakeholder_list_issues (stakeholder),
                     is_right ? NONE : ABOUT ("influence"));
    }
}

static void
test_duty (void)
{
  static const struct
  {
    WtDutyState state;
    gboolean is_public, names_a_limb;
    const char *reason;
    const char *wrong[3];
  } CASES[] = {
    { WT_DUTY_UNDECIDED, TRUE, FALSE, "", { NULL } },
    { WT_DUTY_APPLIES, FALSE, FALSE, "A change", { NULL } },
    { WT_DUTY_APPLIES, TRUE, TRUE, "A change", { NULL } },
    { WT_DUTY_APPLIES, TRUE, FALSE, "A change", { "planning", NULL } },
    { WT_DUTY_APPLIES, TRUE, FALSE, " \n", { "planning", "reason", NULL } },
    { WT_DUTY_DOES_NOT_APPLY, TRUE, FALSE, "Staff only", { NULL } },
    { WT_DUTY_DOES_NOT_APPLY, FALSE, FALSE, "", { "reason", NULL } },
  };
  static const char *const LIMBS[] = { "planning", "proposals", "decisions" };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    for (guint limb = 0; limb < G_N_ELEMENTS (LIMBS); limb++)
      {
        g_autoptr (WtDuty) duty = wt_duty_new (7);

        g_test_message ("case %u", i);
        g_object_set (duty, "state", CASES[i].state, "public", CASES[i].is_public, LIMBS[limb],
                      CASES[i].names_a_limb, "reason", CASES[i].reason, NULL);
        assert_issues (wt_duty_list_issues (duty), CASES[i].wrong);
      }
}

/* Pages and files, and nothing that would start another program. */
static void
test_links (void)
{
  static const struct
  {
    const char *link;
    gboolean is_right;
  } CASES[] = {
    { "", TRUE },
    { "https://intranet.example/toolkit", TRUE },
    { "https://intranet.example", TRUE },
    { "http://localhost:8080/a?b=c#d", TRUE },
    { "HTTPS://INTRANET.EXAMPLE", TRUE },
    { "https://intranet.example/working%20together", TRUE },
    { "https://xn--bcher-kva.example/", TRUE },
    { "file:///srv/toolkit.pdf", TRUE },
    { "file://server/share/toolkit.pdf", TRUE },
    { "intranet.example", FALSE },
    { "www.example", FALSE },
    { "the intranet", FALSE },
    { "https://", FALSE },
    { "https:", FALSE },
    { "https:intranet", FALSE },
    { "https:///toolkit", FALSE },
    { "https://intranet.example:port/", FALSE },
    { "file:toolkit.pdf", FALSE },
    { "javascript:alert(1)", FALSE },
    { "data:text/html,x", FALSE },
    { "mailto:joan@example", FALSE },
    { "smb://server/share", FALSE },
    { "://", FALSE },
    { " https://intranet.example", FALSE },
    { "🙂", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtSettings) settings = wt_settings_new ();

      g_test_message ("%s", CASES[i].link);
      g_object_set (settings, "toolkit-link", CASES[i].link, NULL);
      assert_issues (wt_settings_list_issues (settings),
                     CASES[i].is_right ? NONE : ABOUT ("toolkit-link"));
      g_object_set (settings, "toolkit-link", "", "remuneration-link", CASES[i].link, NULL);
      assert_issues (wt_settings_list_issues (settings),
                     CASES[i].is_right ? NONE : ABOUT ("remuneration-link"));
    }
}

static void
test_settings (void)
{
  g_autoptr (WtSettings) settings = wt_settings_new ();

  g_object_set (settings, "toolkit-link", "https://a.example", "remuneration-link",
                "https://b.example", "expected-idea", "1", "expected-closed", "5", NULL);
  g_assert_cmpstr (wt_settings_get_link (settings, "toolkit"), ==, "https://a.example");
  g_assert_cmpstr (wt_settings_get_link (settings, "remuneration-policy"), ==, "https://b.example");
  g_assert_cmpstr (wt_settings_get_link (settings, "else"), ==, "");
  g_assert_cmpstr (wt_settings_get_link (settings, NULL), ==, "");
  g_assert_cmpstr (wt_settings_get_expected (settings, WT_STAGE_IDEA), ==, "1");
  g_assert_cmpstr (wt_settings_get_expected (settings, WT_STAGE_CLOSED), ==, "5");
}

/* Only what somebody has to do can be late. */
static void
test_calendar_entry (void)
{
  for (WtCalendarKind kind = WT_CALENDAR_ACTIVITY; kind <= WT_CALENDAR_END; kind++)
    {
      gboolean can_be_late = kind == WT_CALENDAR_PROMPT || kind == WT_CALENDAR_ACTION;
      g_autoptr (WtCalendarEntry) entry =
          g_object_new (WT_TYPE_CALENDAR_ENTRY, "kind", kind, "starts-on", "2025-10-01", NULL);

      g_assert_cmpstr (wt_term_get_title (wt_calendar_kinds, (int) kind), !=, "");
      g_assert_true (wt_calendar_entry_is_overdue (entry, TODAY) == can_be_late);
      g_object_set (entry, "done", TRUE, NULL);
      g_assert_false (wt_calendar_entry_is_overdue (entry, TODAY));
      g_object_set (entry, "done", FALSE, "starts-on", TODAY, NULL);
      g_assert_false (wt_calendar_entry_is_overdue (entry, TODAY));
    }
}

static void
test_evidence_titles (void)
{
  static const struct
  {
    const char *path, *title;
  } CASES[] = {
    { "/srv/minutes.odt", "minutes.odt" },
    { "minutes.odt", "minutes.odt" },
    { "papers/a b.odt", "a b.odt" },
    { "/🙂\n.odt", "🙂\n.odt" },
  };
  g_autoptr (WtEvidenceLink) activity = wt_evidence_link_new (1, "a.1", WT_EVIDENCE_ACTIVITY, 7);

  g_object_set (activity, "title", "Listening event", NULL);
  g_assert_cmpstr (wt_evidence_link_get_title (activity), ==, "Listening event");
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtEvidenceLink) file = g_object_new (
          WT_TYPE_EVIDENCE_LINK, "kind", WT_EVIDENCE_FILE, "path", CASES[i].path, NULL);

      g_assert_cmpstr (wt_evidence_link_get_title (file), ==, CASES[i].title);
    }
}

/* One step up from each level, and none from the highest. */
static void
test_next_level (void)
{
  g_autoptr (WtProject) project = wt_project_new ();
  g_autoptr (WtDuty) duty = wt_duty_new (7);
  g_autoptr (WtSettings) settings = wt_settings_new ();
  g_autoptr (WtProjectLife) life = wt_project_life_new (project, duty, settings);
  GPtrArray *tools = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  g_autofree char *none = NULL;

  for (WtLevel level = WT_LEVEL_NONE; level <= WT_LEVEL_CO_PRODUCTION; level++)
    {
      g_object_set (project, "level-reached", level, NULL);
      g_assert_cmpint (wt_project_life_get_next_level (life), ==,
                       level < WT_LEVEL_CO_PRODUCTION ? level + 1 : WT_LEVEL_NONE);
    }
  g_ptr_array_add (tools,
                   g_object_new (WT_TYPE_TOOL, "level", WT_LEVEL_ENGAGING, "name", "A", NULL));
  g_ptr_array_add (tools,
                   g_object_new (WT_TYPE_TOOL, "level", WT_LEVEL_INVOLVING, "name", "B", NULL));
  g_ptr_array_add (tools,
                   g_object_new (WT_TYPE_TOOL, "level", WT_LEVEL_ENGAGING, "name", "C", NULL));
  wt_project_life_take_list (life, WT_PROJECT_LIFE_TOOLS, tools);
  one = wt_project_life_dup_tools (life, WT_LEVEL_INVOLVING);
  two = wt_project_life_dup_tools (life, WT_LEVEL_ENGAGING);
  none = wt_project_life_dup_tools (life, WT_LEVEL_INFORMING);
  g_assert_cmpstr (one, ==, "B");
  g_assert_cmpstr (two, ==, "A, C");
  g_assert_cmpstr (none, ==, "");
  g_assert_null (wt_project_life_get_stage_dates (life, WT_STAGE_IDEA));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/new-records", test_new_records);
  g_test_add_func ("/planning/dates", test_dates);
  g_test_add_func ("/planning/order-of-wrong-dates", test_order_of_wrong_dates);
  g_test_add_func ("/planning/action", test_action);
  g_test_add_func ("/planning/stakeholder", test_stakeholder);
  g_test_add_func ("/planning/duty", test_duty);
  g_test_add_func ("/planning/links", test_links);
  g_test_add_func ("/planning/settings", test_settings);
  g_test_add_func ("/planning/calendar-entry", test_calendar_entry);
  g_test_add_func ("/planning/evidence-titles", test_evidence_titles);
  g_test_add_func ("/planning/next-level", test_next_level);
  return g_test_run ();
}
