#include "test-support.h"

#include "wt-checklist.h"

#include <string.h>

#define PROMPT "{'id': 'a.1', 'text': 'Have you asked?'}"
#define PRINCIPLE(prompts) "{'id': 'a', 'title': 'Ask', 'prompts': " prompts "}"
#define CHECKLIST(principles)                                                                      \
  "{'checklists': [{'id': 'short', 'title': 'Short', 'principles': " principles "}]}"

/* Definitions that are no checklists, and what is said of them. */
static const struct
{
  const char *json, *part;
} BAD[] = {
  { "", "" },
  { "{", "" },
  { "[]", "not an object" },
  { "null", "not an object" },
  { "5", "not an object" },
  { "'text'", "not an object" },
  { "{}", "“checklists”" },
  { "{'checklists': 5}", "“checklists”" },
  { "{'checklists': null}", "“checklists”" },
  { "{'checklists': {}}", "“checklists”" },
  { "{'checklists': []}", "“checklists”" },
  { "{'checklists': [5]}", "Element 1" },
  { "{'checklists': [null]}", "Element 1" },
  { "{'checklists': [[]]}", "Element 1" },
  { "{'checklists': [{}]}", "“id”" },
  { "{'checklists': [{'id': ''}]}", "“id”" },
  { "{'checklists': [{'id': 5, 'title': 'x'}]}", "“id”" },
  { "{'checklists': [{'id': ['x'], 'title': 'x'}]}", "“id”" },
  { "{'checklists': [{'id': 'short'}]}", "“title”" },
  { "{'checklists': [{'id': 'short', 'title': 'Short'}]}", "“principles”" },
  { CHECKLIST ("[]"), "“principles”" },
  { CHECKLIST ("{}"), "“principles”" },
  { CHECKLIST ("'x'"), "“principles”" },
  { CHECKLIST ("['x']"), "Element 1" },
  { CHECKLIST ("[{}]"), "“id”" },
  { CHECKLIST ("[{'id': 'a'}]"), "“title”" },
  { CHECKLIST ("[{'id': 'a', 'title': 'Ask'}]"), "“prompts”" },
  { CHECKLIST ("[" PRINCIPLE ("[]") "]"), "“prompts”" },
  { CHECKLIST ("[" PRINCIPLE ("null") "]"), "“prompts”" },
  { CHECKLIST ("[" PRINCIPLE ("[null]") "]"), "Element 1" },
  { CHECKLIST ("[" PRINCIPLE ("[" PROMPT ", 'x']") "]"), "Element 2" },
  { CHECKLIST ("[" PRINCIPLE ("[{'text': 'x'}]") "]"), "“id”" },
  { CHECKLIST ("[" PRINCIPLE ("[{'id': 'a.1'}]") "]"), "“text”" },
  { CHECKLIST ("[" PRINCIPLE ("[{'id': 'a.1', 'text': ''}]") "]"), "“text”" },
  { CHECKLIST ("[" PRINCIPLE ("[" PROMPT ", " PROMPT "]") "]"), "“a.1” stands twice" },
  { CHECKLIST ("[" PRINCIPLE ("[" PROMPT "]") ", {'id': 'b', 'title': 'B', 'prompts': [" PROMPT
                                              "]}]"),
    "“a.1” stands twice" },
  { CHECKLIST ("[" PRINCIPLE ("[" PROMPT "]") ", " PRINCIPLE ("[{'id': 'a.2', 'text': 'x'}]") "]"),
    "“a” stands twice" },
};

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (BAD); i++)
    {
      g_autoptr (GBytes) json = test_make_json (BAD[i].json);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", BAD[i].json);
      g_assert_null (wt_checklist_list_from_json (json, &error));
      test_assert_invalid (&error, BAD[i].part);
    }
}

static void
test_two_of_one_name (void)
{
  g_autoptr (GBytes) json =
      test_make_json ("{'checklists': [{'id': 'x', 'title': 'X', 'principles': [" PRINCIPLE (
          "[" PROMPT
          "]") "]}, {'id': 'x', 'title': 'Y', 'principles': [" PRINCIPLE ("[" PROMPT "]") "]}]}");
  g_autoptr (GError) error = NULL;

  g_assert_null (wt_checklist_list_from_json (json, &error));
  test_assert_invalid (&error, "“x” stands twice");
}

static WtChecklist *
load_first (void)
{
  g_autoptr (GBytes) json = test_load_definition ("checklists.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) checklists = wt_checklist_list_from_json (json, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (checklists->len, >=, 2);
  return g_object_ref (g_ptr_array_index (checklists, 0));
}

static void
test_good (void)
{
  g_autoptr (WtChecklist) checklist = load_first ();
  static const guint N_PROMPTS[] = { 7, 4, 3, 3, 2 };
  static const char *const SHORT[] = { "Relevant", "Transparent", "Skills", "Impact",
                                       "Evaluation" };
  guint first = 0;

  g_assert_cmpstr (wt_checklist_get_key (checklist), ==, "good-partnership-working");
  g_assert_cmpstr (wt_checklist_get_reference (checklist), ==, "Appendix 5");
  g_assert_cmpuint (wt_checklist_get_n_prompts (checklist), ==, 19);
  g_assert_cmpuint (wt_checklist_get_n_principles (checklist), ==, G_N_ELEMENTS (N_PROMPTS));
  for (guint i = 0; i < G_N_ELEMENTS (N_PROMPTS); i++)
    {
      const WtPrinciple *principle = wt_checklist_get_principle (checklist, i);

      g_assert_cmpuint (principle->n_prompts, ==, N_PROMPTS[i]);
      g_assert_cmpuint (principle->first, ==, first);
      g_assert_cmpstr (principle->short_title, ==, SHORT[i]);
      first += N_PROMPTS[i];
    }
  for (guint i = 0; i < wt_checklist_get_n_prompts (checklist); i++)
    g_assert_cmpint (
        wt_checklist_find_prompt (checklist, wt_checklist_get_prompt (checklist, i)->id), ==, i);
  g_assert_cmpint (wt_checklist_find_prompt (checklist, "relevant"), ==, -1);
  g_assert_cmpint (wt_checklist_find_prompt (checklist, ""), ==, -1);
}

/* What a workspace keeps of a checklist gives the same checklist again, and the same text. */
static void
test_definition_round_trip (void)
{
  g_autoptr (WtChecklist) checklist = load_first ();
  const char *definition = wt_checklist_get_definition (checklist);
  g_autoptr (GBytes) json = g_bytes_new (definition, strlen (definition));
  g_autoptr (GError) error = NULL;
  g_autoptr (WtChecklist) again = wt_checklist_new_from_json (json, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (wt_checklist_get_definition (again), ==, definition);
  g_assert_cmpstr (wt_checklist_get_title (again), ==, wt_checklist_get_title (checklist));
  g_assert_cmpuint (wt_checklist_get_n_prompts (again), ==, 19);
  for (guint i = 0; i < 19; i++)
    g_assert_cmpstr (wt_checklist_get_prompt (again, i)->text, ==,
                     wt_checklist_get_prompt (checklist, i)->text);
}

static void
test_sentences (void)
{
  static const struct
  {
    const char *text, *lead, *rest;
  } CASES[] = {
    { "Have you asked?", "Have you asked?", "" },
    { "Have you asked? Whom?", "Have you asked?", "Whom?" },
    { "Use surveys eg. forms. Then ask.", "Use surveys eg. forms.", "Then ask." },
    { "No mark at all", "No mark at all", "" },
    { "One.two Three", "One.two Three", "" },
    { "Stop.  Two spaces", "Stop.  Two spaces", "" },
    { "Wait! Élan counts.", "Wait!", "Élan counts." },
    { "Ends with a space. ", "Ends with a space. ", "" },
    { ". A", ".", "A" },
    { "?", "?", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *text =
          g_strdup_printf ("{'id': 'x', 'title': 'X', 'principles': [" PRINCIPLE (
                               "[{'id': 'p', 'text': '%s'}]") "]}",
                           CASES[i].text);
      g_autoptr (GBytes) json = test_make_json (text);
      g_autoptr (GError) error = NULL;
      g_autoptr (WtChecklist) checklist = wt_checklist_new_from_json (json, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (wt_checklist_get_prompt (checklist, 0)->text, ==, CASES[i].text);
      g_assert_cmpstr (wt_checklist_get_prompt (checklist, 0)->lead, ==, CASES[i].lead);
      g_assert_cmpstr (wt_checklist_get_prompt (checklist, 0)->rest, ==, CASES[i].rest);
      g_assert_null (wt_checklist_get_prompt (checklist, 0)->link);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/checklist/bad", test_bad);
  g_test_add_func ("/checklist/two-of-one-name", test_two_of_one_name);
  g_test_add_func ("/checklist/good", test_good);
  g_test_add_func ("/checklist/definition-round-trip", test_definition_round_trip);
  g_test_add_func ("/checklist/sentences", test_sentences);
  return g_test_run ();
}
