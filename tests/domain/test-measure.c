/* Measures and rebases: what is wrong with them, their targets, their rules and their place. */

#include "wt-issue.h"
#include "wt-measure.h"
#include "wt-period.h"
#include "wt-rebase.h"

#include <math.h>

static WtMeasure *
make_measure (WtMeasureKind kind)
{
  WtMeasure *measure = wt_measure_new ("engagement-feedback", "valued");

  g_object_set (measure, "title", "Felt valued", "kind", kind, NULL);
  return measure;
}

/* The only property that something is wrong with; "" for none. */
static char *
dup_wrong (GPtrArray *issues)
{
  g_autoptr (GPtrArray) list = issues;

  g_assert_cmpuint (list->len, <=, 1);
  return g_strdup (list->len == 1 ? ((WtIssue *) g_ptr_array_index (list, 0))->property : "");
}

static void
test_new (void)
{
  g_autoptr (WtMeasure) measure = wt_measure_new ("engagement-feedback", "valued");
  g_autofree char *wrong = dup_wrong (wt_measure_list_issues (measure));
  WtXmrOptions options;
  WtFilter filter;

  g_assert_cmpstr (wrong, ==, "title");
  g_assert_cmpint (wt_measure_get_kind (measure), ==, WT_MEASURE_KIND_MEAN);
  g_assert_cmpint (wt_measure_get_unit (measure), ==, WT_MEASURE_UNIT_MONTH);
  g_assert_true (isnan (wt_measure_get_target (measure)));
  wt_measure_get_options (measure, &options);
  g_assert_cmpint (options.direction, ==, WT_XMR_HIGH_IS_GOOD);
  g_assert_cmpint (options.run_length, ==, 7);
  g_assert_cmpuint (options.baseline_points, ==, 0);
  g_assert_false (options.drop_large_moving_ranges);
  g_assert_false (options.two_of_three_counts_outside);
  wt_measure_get_filter (measure, &filter);
  g_assert_false (wt_filter_is_narrowed (&filter));
  g_assert_false (wt_filter_has_period (&filter));
}

static void
test_what_is_set (void)
{
  g_autoptr (WtMeasure) measure = make_measure (WT_MEASURE_KIND_SHARE);
  WtXmrOptions options;
  WtFilter filter;

  g_object_set (measure, "organisation-id", (gint64) 2, "directorate-id", (gint64) 3, "project-id",
                (gint64) 4, "level", WT_LEVEL_INVOLVING, "direction", WT_MEASURE_LOW_IS_GOOD,
                "rules", WT_MEASURE_RULES_MAKING_DATA_COUNT_2023, "run-length", 6,
                "drop-large-moving-ranges", TRUE, "baseline-points", 12, "target", "85", NULL);
  wt_measure_get_options (measure, &options);
  g_assert_cmpint (options.direction, ==, WT_XMR_LOW_IS_GOOD);
  g_assert_cmpint (options.run_length, ==, 6);
  g_assert_cmpuint (options.baseline_points, ==, 12);
  g_assert_true (options.drop_large_moving_ranges);
  g_assert_true (options.two_of_three_counts_outside);
  wt_measure_get_filter (measure, &filter);
  g_assert_cmpint (filter.organisation_id, ==, 2);
  g_assert_cmpint (filter.directorate_id, ==, 3);
  g_assert_cmpint (filter.project_id, ==, 4);
  g_assert_cmpint (filter.level, ==, WT_LEVEL_INVOLVING);
  g_assert_cmpfloat_with_epsilon (wt_measure_get_target (measure), 0.85, 1e-12);
  g_object_set (measure, "direction", WT_MEASURE_NEUTRAL, NULL);
  wt_measure_get_options (measure, &options);
  g_assert_cmpint (options.direction, ==, WT_XMR_NEUTRAL);
}

static void
test_targets (void)
{
  static const struct
  {
    WtMeasureKind kind;
    const char *typed;
    const char *kept; /* NULL for none that can be reached */
  } CASES[] = {
    { WT_MEASURE_KIND_MEAN, "8.5", "8.5" },     { WT_MEASURE_KIND_MEAN, " 8,50 ", "8.5" },
    { WT_MEASURE_KIND_MEAN, "10", "10" },       { WT_MEASURE_KIND_MEAN, "1", "1" },
    { WT_MEASURE_KIND_MEAN, "0.9", NULL },      { WT_MEASURE_KIND_MEAN, "10.1", NULL },
    { WT_MEASURE_KIND_MEAN, "80 %", NULL },     { WT_MEASURE_KIND_MEAN, "-5", NULL },
    { WT_MEASURE_KIND_MEAN, "8.5.1", NULL },    { WT_MEASURE_KIND_MEAN, ".", NULL },
    { WT_MEASURE_KIND_MEAN, "", NULL },         { WT_MEASURE_KIND_MEAN, "nan", NULL },
    { WT_MEASURE_KIND_MEAN, "1e1", NULL },      { WT_MEASURE_KIND_MEAN, "0x8", NULL },
    { WT_MEASURE_KIND_SHARE, "80", "80" },      { WT_MEASURE_KIND_SHARE, "80 %", "80" },
    { WT_MEASURE_KIND_SHARE, "82.5%", "82.5" }, { WT_MEASURE_KIND_SHARE, "0", "0" },
    { WT_MEASURE_KIND_SHARE, "101", NULL },     { WT_MEASURE_KIND_SHARE, "%", NULL },
    { WT_MEASURE_KIND_SHARE, "80 % %", NULL },  { WT_MEASURE_KIND_RESPONSE_RATE, "60%", "60" },
    { WT_MEASURE_KIND_FORMS, "1,250", "1250" }, { WT_MEASURE_KIND_FORMS, "1 250 000", "1250000" },
    { WT_MEASURE_KIND_FORMS, "007", "7" },      { WT_MEASURE_KIND_PEOPLE, "0", "0" },
    { WT_MEASURE_KIND_PEOPLE, "12,5", NULL },   { WT_MEASURE_KIND_PEOPLE, "12.5", NULL },
    { WT_MEASURE_KIND_PEOPLE, ",250", NULL },   { WT_MEASURE_KIND_PEOPLE, "1234567890", NULL },
    { WT_MEASURE_KIND_PEOPLE, "many", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *kept = wt_measure_parse_target (CASES[i].kind, CASES[i].typed);
      g_autofree char *again = kept != NULL ? wt_measure_parse_target (CASES[i].kind, kept) : NULL;
      g_autoptr (WtMeasure) measure = make_measure (CASES[i].kind);
      g_autofree char *wrong = NULL;

      g_assert_cmpstr (kept, ==, CASES[i].kept);
      g_assert_cmpstr (again, ==, kept);
      g_object_set (measure, "target", CASES[i].typed, NULL);
      g_assert_true (isnan (wt_measure_get_target (measure)) == (kept == NULL));
      wrong = dup_wrong (wt_measure_list_issues (measure));
      g_assert_cmpstr (wrong, ==, kept == NULL && CASES[i].typed[0] != '\0' ? "target" : "");
    }
}

static void
test_issues (void)
{
  static const struct
  {
    const char *property;
    const char *text; /* NULL: @number instead */
    int number;
    const char *wrong;
  } CASES[] = {
    { "title", "", 0, "title" },
    { "title", "  ", 0, "title" },
    { "question", "", 0, "question" },
    { "frozen-on", "2025-02-30", 0, "frozen-on" },
    { "frozen-on", "2025-02-28", 0, "" },
    { "target-on", "soon", 0, "target-on" },
    { "run-length", NULL, 8, "run-length" },
    { "run-length", NULL, 6, "" },
    { "baseline-points", NULL, -1, "baseline-points" },
    { "baseline-points", NULL, WT_MEASURE_BASELINE_MAXIMUM, "" },
    { "baseline-points", NULL, WT_MEASURE_BASELINE_MAXIMUM + 1, "baseline-points" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtMeasure) measure = make_measure (WT_MEASURE_KIND_MEAN);
      g_autofree char *wrong = NULL;

      if (CASES[i].text != NULL)
        g_object_set (measure, CASES[i].property, CASES[i].text, NULL);
      else
        g_object_set (measure, CASES[i].property, CASES[i].number, NULL);
      wrong = dup_wrong (wt_measure_list_issues (measure));
      g_assert_cmpstr (wrong, ==, CASES[i].wrong);
    }
}

static void
test_questions (void)
{
  static const char JSON[] = "{\"id\": \"own-one\", \"title\": \"One\", \"questions\": ["
                             "{\"id\": \"how\", \"text\": \"How?\", \"type\": \"scale\","
                             " \"minimum\": 1, \"maximum\": 10},"
                             "{\"id\": \"so\", \"text\": \"So?\", \"type\": \"yes-no\"}]}";
  static const struct
  {
    WtMeasureKind kind;
    const char *question;
    const char *wrong;
  } CASES[] = {
    { WT_MEASURE_KIND_MEAN, "how", "" },          { WT_MEASURE_KIND_MEAN, "so", "question" },
    { WT_MEASURE_KIND_SHARE, "so", "" },          { WT_MEASURE_KIND_SHARE, "how", "question" },
    { WT_MEASURE_KIND_MEAN, "gone", "question" }, { WT_MEASURE_KIND_FORMS, "gone", "" },
    { WT_MEASURE_KIND_PEOPLE, "", "" },           { WT_MEASURE_KIND_RESPONSE_RATE, "", "" },
  };
  g_autoptr (GBytes) json = g_bytes_new_static (JSON, sizeof JSON - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (WtSurvey) survey = wt_survey_new_from_json (json, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    for (guint has_survey = 0; has_survey <= 1; has_survey++)
      {
        g_autoptr (WtMeasure) measure = make_measure (CASES[i].kind);
        GPtrArray *issues = wt_issue_list_new ();
        g_autofree char *wrong = NULL;

        g_object_set (measure, "survey", "own-one", "question", CASES[i].question, NULL);
        wt_measure_check_question (measure, has_survey ? survey : NULL, issues);
        wrong = dup_wrong (issues);
        g_assert_cmpstr (wrong, ==,
                         has_survey || !wt_measure_kind_has_question (CASES[i].kind)
                             ? CASES[i].wrong
                             : "question");
      }
}

static void
test_rebases (void)
{
  g_autoptr (WtRebase) rebase = wt_rebase_new (3);
  g_autoptr (GPtrArray) issues = wt_rebase_list_issues (rebase);
  g_autofree char *wrong = NULL;

  g_assert_cmpint (wt_rebase_get_measure_id (rebase), ==, 3);
  g_assert_nonnull (wt_issue_list_find (issues, "starts-on"));
  g_assert_nonnull (wt_issue_list_find (issues, "reason"));
  g_object_set (rebase, "starts-on", "2025-13-01", "reason", "A new form", NULL);
  wrong = dup_wrong (wt_rebase_list_issues (rebase));
  g_assert_cmpstr (wrong, ==, "starts-on");
  g_clear_pointer (&wrong, g_free);
  g_object_set (rebase, "starts-on", "2025-12-01", NULL);
  wrong = dup_wrong (wt_rebase_list_issues (rebase));
  g_assert_cmpstr (wrong, ==, "");
}

static void
test_quarters (void)
{
  static const struct
  {
    const char *day;
    int month;
    const char *start;
  } CASES[] = {
    { "2025-04-01", 4, "2025-04-01" }, { "2025-06-30", 4, "2025-04-01" },
    { "2025-07-01", 4, "2025-07-01" }, { "2026-01-15", 4, "2026-01-01" },
    { "2026-01-15", 3, "2025-12-01" }, { "2026-01-15", 2, "2025-11-01" },
    { "2025-12-31", 1, "2025-10-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *start = wt_period_quarter_start (CASES[i].day, CASES[i].month);

      g_assert_cmpstr (start, ==, CASES[i].start);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measure/new", test_new);
  g_test_add_func ("/measure/what-is-set", test_what_is_set);
  g_test_add_func ("/measure/targets", test_targets);
  g_test_add_func ("/measure/issues", test_issues);
  g_test_add_func ("/measure/questions", test_questions);
  g_test_add_func ("/measure/rebases", test_rebases);
  g_test_add_func ("/measure/quarters", test_quarters);
  return g_test_run ();
}
