/* Charts from JSON: what is right is drawn, what is wrong is told. */

#include "wt-chart-data.h"
#include "wt-error.h"

#include <string.h>

static WtChart *
make (const char *kind, const char *json, int threshold, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));

  return wt_chart_data_make (kind, bytes, threshold, error);
}

static void
test_kinds (void)
{
  g_auto (GStrv) kinds = wt_chart_data_list_kinds ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (g_strv_length (kinds), >=, 7);
  for (char **kind = kinds; *kind != NULL; kind++)
    g_assert_cmpint (strlen (wt_chart_data_get_title (*kind)), >, 0);
  g_assert_null (wt_chart_data_get_title ("pie"));
  g_assert_null (make ("pie", "{}", 0, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_NOT_FOUND);
}

static void
test_title (void)
{
  g_autoptr (WtChart) named =
      make ("score", "{ \"title\": \"Waiting\", \"counts\": [0,0,0,0,1,0,0,0,0,1] }", 0, NULL);
  g_autoptr (WtChart) unnamed = make ("score", "{ \"counts\": [0,0,0,0,1,0,0,0,0,1] }", 0, NULL);
  g_autofree char *count = wt_chart_dup_count (named);

  g_assert_cmpstr (wt_chart_get_title (named), ==, "Waiting");
  g_assert_cmpstr (wt_chart_get_title (unnamed), ==, wt_chart_data_get_title ("score"));
  g_assert_cmpstr (count, ==, "2 answers");
}

/* The same figures withheld as anywhere else. */
static void
test_threshold (void)
{
  const char *json = "{ \"counts\": [0,0,0,0,1,0,0,0,0,1] }";
  g_autoptr (WtChart) chart = make ("score", json, 5, NULL);
  g_autofree char *description = wt_chart_dup_description (chart);

  g_assert_nonnull (strstr (description, "too few"));
}

static const struct
{
  const char *kind;
  const char *json;
  const char *words; /* in the sentence that is told */
} WRONG[] = {
  { "score", "", "empty" },
  { "score", "{ \"counts\": [1,2,3,4,5,6,7,8,9,10] ", "Line 1" },
  { "score", "[]", "braces" },
  { "score", "7", "braces" },
  { "score", "{}", "counts" },
  { "score", "{ \"counts\": [1,2,3] }", "ten numbers" },
  { "score", "{ \"counts\": [1,2,3,4,5,6,7,8,9,-1] }", "whole numbers" },
  { "score", "{ \"counts\": [1,2,3,4,5,6,7,8,9,1.5] }", "whole numbers" },
  { "score", "{ \"counts\": [1,2,3,4,5,6,7,8,9,\"1\"] }", "whole numbers" },
  { "score", "{ \"counts\": [1,2,3,4,5,6,7,8,9,1e300] }", "whole numbers" },
  { "score", "{ \"counts\": [1,2,3,4,5,6,7,8,9,0], \"blank\": -1 }", "blank" },
  { "score", "{ \"counts\": [1,2,3,4,5,6,7,8,9,0], \"blank\": 2000000000000 }", "blank" },
  { "yes-no", "{}", "questions" },
  { "yes-no", "{ \"questions\": {} }", "questions" },
  { "yes-no", "{ \"questions\": [7] }", "questions" },
  { "yes-no", "{ \"questions\": [{}, { \"yes\": true }] }", "element 2" },
  { "choice", "{ \"choices\": [{ \"count\": 7 }], \"answered\": 6 }", "answered" },
  { "number", "{}", "values" },
  { "number", "{ \"values\": [1, null] }", "values" },
  { "spectrum", "{ \"quarters\": [{ \"start\": \"2025-02-30\" }] }", "start" },
  { "spectrum", "{ \"quarters\": [{ \"start\": \"2025-04-01\", \"engaging\": \"1\" }] }",
    "engaging" },
  { "checklist", "{ \"principles\": [], \"projects\": {} }", "projects" },
};

static void
test_wrong (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (WRONG); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (WtChart) chart = make (WRONG[i].kind, WRONG[i].json, 0, &error);

      g_test_message ("%s: %s", WRONG[i].kind, WRONG[i].json);
      g_assert_null (chart);
      g_assert_error (error, WT_ERROR, WT_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, WRONG[i].words));
      g_assert_true (g_str_has_suffix (error->message, "."));
    }
}

/* Lists without elements are charts of nothing. */
static void
test_nothing (void)
{
  static const struct
  {
    const char *kind, *json;
  } EMPTY[] = {
    { "score", "{ \"counts\": [0,0,0,0,0,0,0,0,0,0] }" },
    { "yes-no", "{ \"questions\": [] }" },
    { "choice", "{ \"choices\": [] }" },
    { "themes", "{ \"themes\": [] }" },
    { "number", "{ \"values\": [] }" },
    { "spectrum", "{ \"quarters\": [] }" },
    { "checklist", "{ \"principles\": [] }" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (EMPTY); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (WtChart) chart = make (EMPTY[i].kind, EMPTY[i].json, 0, &error);
      g_autofree char *sentence = NULL;

      g_assert_no_error (error);
      sentence = wt_chart_dup_sentence (chart);
      g_assert_nonnull (sentence);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-data/kinds", test_kinds);
  g_test_add_func ("/chart-data/title", test_title);
  g_test_add_func ("/chart-data/threshold", test_threshold);
  g_test_add_func ("/chart-data/wrong", test_wrong);
  g_test_add_func ("/chart-data/nothing", test_nothing);
  return g_test_run ();
}
