/* What an activity must have, and what changing its level keeps and drops. */

#include "test-support.h"

#include "wt-activity.h"
#include "wt-date.h"
#include "wt-issue.h"

static WtEngagementQuestions *
load_questions (void)
{
  g_autoptr (GBytes) json = test_load_definition ("engagement-record.json");
  g_autoptr (GError) error = NULL;
  WtEngagementQuestions *questions = wt_engagement_questions_new_from_json (json, &error);

  g_assert_no_error (error);
  return questions;
}

static const struct
{
  const char *title, *held_on;
  WtLevel level;
  gint64 project_id, people;
  const char *wrong, *message;
} ISSUES[] = {
  { "Stall", "2025-10-02", WT_LEVEL_INFORMING, 1, 0, NULL, NULL },
  { "Stall", "2025-10-02", WT_LEVEL_CO_PRODUCTION, 1, G_MAXINT64, NULL, NULL },
  { "Stall", "2025-10-02", WT_LEVEL_NONE, 1, 0, "level", "Choose a level first." },
  { " ", "2025-10-02", WT_LEVEL_ENGAGING, 1, 0, "title", "Give the activity a title." },
  { "Stall", "2025-10-02", WT_LEVEL_ENGAGING, 0, 0, "project-id",
    "Choose the project it belongs to." },
  { "Stall", "", WT_LEVEL_ENGAGING, 1, 0, "held-on", "Give the date of the activity." },
  { "Stall", "2025-02-29", WT_LEVEL_ENGAGING, 1, 0, "held-on", "Give the date of the activity." },
  { "Stall", " 2025-10-2", WT_LEVEL_ENGAGING, 1, 0, "held-on", "Give the date of the activity." },
  { "Stall", "2025-10-02", WT_LEVEL_ENGAGING, 1, -1, "people",
    "The number of people cannot be below 0." },
};

static void
test_issues (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ISSUES); i++)
    {
      g_autoptr (WtActivity) activity = wt_activity_new ();
      g_autoptr (GPtrArray) issues = NULL;

      g_object_set (activity, "title", ISSUES[i].title, "held-on", ISSUES[i].held_on, "level",
                    ISSUES[i].level, "project-id", ISSUES[i].project_id, "people", ISSUES[i].people,
                    NULL);
      issues = wt_activity_list_issues (activity);
      g_assert_cmpuint (issues->len, ==, ISSUES[i].wrong != NULL ? 1 : 0);
      if (ISSUES[i].wrong != NULL)
        g_assert_cmpstr (wt_issue_list_find (issues, ISSUES[i].wrong), ==, ISSUES[i].message);
    }
}

static void
test_new (void)
{
  g_autofree char *before = wt_date_today ();
  g_autoptr (WtActivity) activity = wt_activity_new ();
  g_autofree char *after = wt_date_today ();
  g_autoptr (GPtrArray) issues = wt_activity_list_issues (activity);

  g_assert_true (g_str_equal (wt_activity_get_held_on (activity), before)
                 || g_str_equal (wt_activity_get_held_on (activity), after));
  g_assert_true (wt_model_get_boolean (WT_MODEL (activity), WT_ACTIVITY_TOOK_PLACE));
  g_assert_cmpuint (issues->len, ==, 3);
}

/* Going from one level to another: what is said to be dropped, and what is there afterwards. */
static const struct
{
  WtLevel from;
  const char *choice, *description;
  WtLevel to;
  const char *choice_after;
  const char *dropped; /* NULL: nothing */
} CHANGES[] = {
  /* From one list of choices to another. */
  { WT_LEVEL_INFORMING, "Website", "", WT_LEVEL_INFORMING, "Website", NULL },
  { WT_LEVEL_INFORMING, "Website", "", WT_LEVEL_INVOLVING, "",
    "“Website” is not a choice of Involving." },
  { WT_LEVEL_INFORMING, "Website", "The new page", WT_LEVEL_INVOLVING, "Other",
    "“Website” is not a choice of Involving." },
  { WT_LEVEL_INFORMING, "Other", "A leaflet", WT_LEVEL_INVOLVING, "Other", NULL },
  { WT_LEVEL_INFORMING, "Other", "", WT_LEVEL_INVOLVING, "Other", NULL },
  { WT_LEVEL_INVOLVING, "Forums", "", WT_LEVEL_INFORMING, "",
    "“Forums” is not a choice of Informing." },
  { WT_LEVEL_INVOLVING, "Focus groups", "", WT_LEVEL_INVOLVING, "Focus groups", NULL },
  { WT_LEVEL_INFORMING, "", "", WT_LEVEL_INVOLVING, "", NULL },
  /* From a list of choices to words. */
  { WT_LEVEL_INVOLVING, "Forums", "", WT_LEVEL_ENGAGING, "",
    "“Forums” is not a choice of Engaging." },
  { WT_LEVEL_INVOLVING, "Forums", "Two of them", WT_LEVEL_CO_PRODUCTION, "",
    "“Forums” is not a choice of Co-production." },
  { WT_LEVEL_INVOLVING, "Other", "A picnic", WT_LEVEL_ENGAGING, "", NULL },
  { WT_LEVEL_INFORMING, "", "A picnic", WT_LEVEL_ENGAGING, "", NULL },
  /* From words to a list of choices, and to other words. */
  { WT_LEVEL_ENGAGING, "", "We met at the library", WT_LEVEL_INFORMING, "Other", NULL },
  { WT_LEVEL_CO_PRODUCTION, "", "A new leaflet", WT_LEVEL_INVOLVING, "Other", NULL },
  { WT_LEVEL_ENGAGING, "", "", WT_LEVEL_INVOLVING, "", NULL },
  { WT_LEVEL_ENGAGING, "", "We met", WT_LEVEL_CO_PRODUCTION, "", NULL },
  /* From no level. */
  { WT_LEVEL_NONE, "", "", WT_LEVEL_INFORMING, "", NULL },
  { WT_LEVEL_NONE, "", "We met", WT_LEVEL_ENGAGING, "", NULL },
};

static void
test_level_changes (void)
{
  g_autoptr (WtEngagementQuestions) questions = load_questions ();

  for (guint i = 0; i < G_N_ELEMENTS (CHANGES); i++)
    {
      g_autoptr (WtActivity) activity = wt_activity_new ();
      g_autoptr (GPtrArray) dropped = NULL;

      g_test_message ("case %u", i);
      g_object_set (activity, "level", CHANGES[i].from, "choice", CHANGES[i].choice, "description",
                    CHANGES[i].description, "people", (gint64) 12, "title", "Stall", NULL);
      dropped = wt_activity_list_dropped (activity, questions, CHANGES[i].to);
      g_assert_cmpuint (dropped->len, ==, CHANGES[i].dropped != NULL ? 1 : 0);
      if (CHANGES[i].dropped != NULL)
        g_assert_cmpstr (g_ptr_array_index (dropped, 0), ==, CHANGES[i].dropped);

      wt_activity_change_level (activity, questions, CHANGES[i].to);
      g_assert_cmpint (wt_activity_get_level (activity), ==, CHANGES[i].to);
      g_assert_cmpstr (wt_model_get_string (WT_MODEL (activity), WT_ACTIVITY_CHOICE), ==,
                       CHANGES[i].choice_after);
      g_assert_cmpstr (wt_model_get_string (WT_MODEL (activity), WT_ACTIVITY_DESCRIPTION), ==,
                       CHANGES[i].description);
      g_assert_cmpint (wt_model_get_int64 (WT_MODEL (activity), WT_ACTIVITY_PEOPLE), ==, 12);
      g_assert_cmpstr (wt_activity_get_title (activity), ==, "Stall");
    }
}

static const struct
{
  gint64 batch_id, forms;
  gboolean tallied;
  WtLevel to;
  gboolean drops;
  const char *sentence; /* NULL: none */
} FORMS[] = {
  { 0, 0, FALSE, WT_LEVEL_INFORMING, FALSE, NULL },
  { 3, 0, FALSE, WT_LEVEL_INFORMING, TRUE,
    "The paper forms that came in do not apply to Informing." },
  { 3, 1, FALSE, WT_LEVEL_INFORMING, TRUE, "The 1 typed form does not apply to Informing." },
  { 3, 25, FALSE, WT_LEVEL_INFORMING, TRUE, "The 25 typed forms do not apply to Informing." },
  { 3, 1, TRUE, WT_LEVEL_INFORMING, TRUE, "The total of 1 form does not apply to Informing." },
  { 3, 40, TRUE, WT_LEVEL_INFORMING, TRUE, "The totals of 40 forms do not apply to Informing." },
  { 3, 25, FALSE, WT_LEVEL_ENGAGING, FALSE, NULL },
  { 3, 25, TRUE, WT_LEVEL_INVOLVING, FALSE, NULL },
  { 3, 25, FALSE, WT_LEVEL_CO_PRODUCTION, FALSE, NULL },
};

static void
test_level_changes_with_forms (void)
{
  g_autoptr (WtEngagementQuestions) questions = load_questions ();

  for (guint i = 0; i < G_N_ELEMENTS (FORMS); i++)
    {
      g_autoptr (WtActivity) activity = wt_activity_new ();
      g_autoptr (GPtrArray) dropped = NULL;

      g_object_set (activity, "level", WT_LEVEL_INVOLVING, "batch-id", FORMS[i].batch_id, "forms",
                    FORMS[i].forms, "tallied", FORMS[i].tallied, NULL);
      dropped = wt_activity_list_dropped (activity, questions, FORMS[i].to);
      g_assert_true (wt_activity_drops_forms (activity, questions, FORMS[i].to) == FORMS[i].drops);
      g_assert_cmpuint (dropped->len, ==, FORMS[i].sentence != NULL ? 1 : 0);
      if (FORMS[i].sentence != NULL)
        g_assert_cmpstr (g_ptr_array_index (dropped, 0), ==, FORMS[i].sentence);
    }
}

static void
test_both_are_dropped (void)
{
  g_autoptr (WtEngagementQuestions) questions = load_questions ();
  g_autoptr (WtActivity) activity = wt_activity_new ();
  g_autoptr (GPtrArray) dropped = NULL;

  g_object_set (activity, "level", WT_LEVEL_INVOLVING, "choice", "Forums", "batch-id", (gint64) 3,
                "forms", (gint64) 2, NULL);
  dropped = wt_activity_list_dropped (activity, questions, WT_LEVEL_INFORMING);
  g_assert_cmpuint (dropped->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (dropped, 0), ==, "“Forums” is not a choice of Informing.");
  g_assert_cmpstr (g_ptr_array_index (dropped, 1), ==,
                   "The 2 typed forms do not apply to Informing.");
}

/* To every level and back: whatever the way, what is lost was said to be lost. */
static void
test_nothing_is_lost_silently (void)
{
  g_autoptr (WtEngagementQuestions) questions = load_questions ();

  for (WtLevel from = WT_LEVEL_INFORMING; from <= WT_LEVEL_COUNT; from++)
    {
      const WtEngagementQuestion *asked = wt_engagement_questions_get_activity (questions, from);
      guint n_choices = asked->choices != NULL ? g_strv_length (asked->choices) : 0;

      for (guint choice = 0; choice <= n_choices; choice++)
        for (WtLevel to = WT_LEVEL_INFORMING; to <= WT_LEVEL_COUNT; to++)
          for (int has_words = 0; has_words < 2; has_words++)
            {
              const char *chosen = choice < n_choices ? asked->choices[choice] : "";
              g_autoptr (WtActivity) activity = wt_activity_new ();
              g_autoptr (GPtrArray) dropped = NULL;
              const char *after;

              g_object_set (activity, "level", from, "choice", chosen, "description",
                            has_words ? "Words" : "", NULL);
              dropped = wt_activity_list_dropped (activity, questions, to);
              wt_activity_change_level (activity, questions, to);
              after = wt_model_get_string (WT_MODEL (activity), WT_ACTIVITY_CHOICE);
              if (!g_str_equal (chosen, after) && !wt_engagement_question_is_other (asked, chosen)
                  && chosen[0] != '\0')
                g_assert_cmpuint (dropped->len, ==, 1);
              else
                g_assert_cmpuint (dropped->len, ==, 0);
            }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/activity/issues", test_issues);
  g_test_add_func ("/activity/new", test_new);
  g_test_add_func ("/activity/level-changes", test_level_changes);
  g_test_add_func ("/activity/level-changes-with-forms", test_level_changes_with_forms);
  g_test_add_func ("/activity/both-are-dropped", test_both_are_dropped);
  g_test_add_func ("/activity/nothing-is-lost-silently", test_nothing_is_lost_silently);
  return g_test_run ();
}
