#include "test-support.h"

#include "wt-checklist.h"

#include <string.h>

#define PROMPT "{'id': 'a.1', 'text': 'Have you asked?'}"
#define PRINCIPLE(prompts) "{'id': 'a', 'title': 'Ask', 'prompts': " prompts "}"
#define CHECKLIST(principles)                                                                      \
  "{'checklists': [{'id': 'short', 'title': 'Short', 'principles': " principles "}]}"

#define HEAD(members)                                                                              \
  "{'checklists': [{'id': 'short', 'title': 'Short', " members                                     \
  "'principles': [" PRINCIPLE ("[" PROMPT "]") "]}]}"
#define PROMPTS(prompts) CHECKLIST ("[" PRINCIPLE ("[" prompts "]") "]")
#define EIGHTY "0123456789.123456789-123456789A123456789b123456789012345678901234567890123456789"

/* Definitions that are no checklists, and what is said of them. */
static const struct
{
  const char *json, *part;
} BAD[] = {
  { "", "the file is empty." },
  { "{", "the file ends before its last bracket." },
  { "[]", "not an object" },
  { "null", "not an object" },
  { "5", "not an object" },
  { "'text'", "not an object" },
  { "{}", "“checklists”" },
  { "{'checklists': 5}", "“checklists”" },
  { "{'checklists': null}", "“checklists”" },
  { "{'checklists': {}}", "“checklists”" },
  { "{'checklists': []}", "“checklists”" },
  { "{'checklists': [5]}", "it is not written in braces { }." },
  { "{'checklists': [null]}", "it is not written in braces { }." },
  { "{'checklists': [[]]}", "it is not written in braces { }." },
  { "{'checklists': [{}]}", "the checklist has no id." },
  { "{'checklists': [{'id': ''}]}", "the checklist has no id." },
  { "{'checklists': [{'id': 5, 'title': 'x'}]}", "“id” is not a text" },
  { "{'checklists': [{'id': ['x'], 'title': 'x'}]}", "“id” is not a text" },
  { "{'checklists': [{'id': 'a b', 'title': 'x'}]}", "the id “a b” is not made of" },
  { "{'checklists': [{'id': 'é', 'title': 'x'}]}", "the id “é” is not made of" },
  { "{'checklists': [{'id': '" EIGHTY "0', 'title': 'x'}]}", "is not made of" },
  { "{'checklists': [{'id': 'short'}]}", "the checklist has no title." },
  { "{'checklists': [{'id': 'short', 'title': ' \\n\\u00a0'}]}", "the checklist has no title." },
  { "{'checklists': [{'id': 'short', 'title': null}]}", "the checklist has no title." },
  { "{'checklists': [{'id': 'short', 'title': true}]}", "“title” is not a text" },
  { "{'checklists': [{'id': 'short', 'title': 'Short'}]}", "the checklist has no principles." },
  { CHECKLIST ("[]"), "the checklist has no principles." },
  { CHECKLIST ("{}"), "“principles” is not a list" },
  { CHECKLIST ("'x'"), "“principles” is not a list" },
  { CHECKLIST ("['x']"), "number 1 of “principles”" },
  { CHECKLIST ("[{}]"), "a principle has no id." },
  { CHECKLIST ("[{'id': 'a'}]"), "a principle has no title." },
  { CHECKLIST ("[{'id': 'a', 'title': 'Ask'}]"), "a principle has no prompts." },
  { CHECKLIST ("[" PRINCIPLE ("[]") "]"), "a principle has no prompts." },
  { CHECKLIST ("[" PRINCIPLE ("null") "]"), "a principle has no prompts." },
  { CHECKLIST ("[" PRINCIPLE ("{}") "]"), "“prompts” is not a list" },
  { CHECKLIST ("[{'id': 'a', 'title': 'Ask', 'short': 7, 'prompts': [" PROMPT "]}]"),
    "“short” is not a text" },
  { CHECKLIST ("[{'id': 'a', 'title': 'Ask', 'short': '" EIGHTY "', 'prompts': [" PROMPT "]}]"),
    "“short” is longer than 40 characters." },
  { PROMPTS ("null"), "number 1 of “prompts”" },
  { PROMPTS (PROMPT ", 'x'"), "number 2 of “prompts”" },
  { PROMPTS ("{'text': 'x'}"), "a prompt has no id." },
  { PROMPTS ("{'id': 'a.1'}"), "a prompt has no text." },
  { PROMPTS ("{'id': 'a.1', 'text': ''}"), "a prompt has no text." },
  { PROMPTS ("{'id': 'a.1', 'text': ' '}"), "a prompt has no text." },
  { PROMPTS ("{'id': 'a.1', 'text': 'x', 'link': []}"), "“link” is not a text" },
  { PROMPTS ("{'id': 'a.1', 'text': 'x', 'known-by': 'luck'}"),
    "“known-by” is “luck”, which is not one of “activities”, “forms”." },
  { PROMPTS (PROMPT ", " PROMPT), "the id “a.1” is used a second time." },
  { CHECKLIST ("[" PRINCIPLE ("[" PROMPT "]") ", {'id': 'b', 'title': 'B', 'prompts': [" PROMPT
                                              "]}]"),
    "the id “a.1” is used a second time." },
  { CHECKLIST ("[" PRINCIPLE ("[" PROMPT "]") ", " PRINCIPLE ("[{'id': 'a.2', 'text': 'x'}]") "]"),
    "the id “a” is used a second time." },
  { HEAD ("'scope': 'world', "),
    "“scope” is “world”, which is not one of “project”, “meeting”, “organisation”." },
  { HEAD ("'scope': 1, "), "“scope” is not a text" },
  { HEAD ("'version': 0, "), "“version” is not a whole number from 1." },
  { HEAD ("'version': -1, "), "“version” is not a whole number from 1." },
  { HEAD ("'version': 1.5, "), "“version” is not a whole number from 1." },
  { HEAD ("'version': '1', "), "“version” is not a whole number from 1." },
  { HEAD ("'version': {}, "), "“version” is not a whole number from 1." },
  { HEAD ("'version': 2147483648, "), "“version” is not a whole number from 1." },
  { HEAD ("'version': 99999999999999999999, "), "“version” is not a whole number from 1." },
  { HEAD ("'optional': 'yes', "), "“optional” is neither true nor false." },
  { HEAD ("'optional': 1, "), "“optional” is neither true nor false." },
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
  test_assert_invalid (&error, "Checklist “x” stands twice");
}

/* A text may have 2,000 characters, however many bytes these take. */
static void
test_long_texts (void)
{
  for (guint length = 2000; length <= 2001; length++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *definition = NULL;
      g_autoptr (GBytes) json = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) checklists = NULL;

      for (guint i = 0; i < length; i++)
        g_string_append (text, "🙂");
      definition = g_strdup_printf (PROMPTS ("{'id': '" EIGHTY "', 'text': '%s'}"), text->str);
      json = test_make_json (definition);
      checklists = wt_checklist_list_from_json (json, &error);
      if (length == 2000)
        g_assert_no_error (error);
      else
        test_assert_invalid (&error, "“text” is longer than 2000 characters.");
    }
}

static WtChecklist *
load (const char *key)
{
  g_autoptr (GBytes) json = test_load_definition ("checklists.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) checklists = wt_checklist_list_from_json (json, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (checklists->len, ==, 4);
  for (guint i = 0; i < checklists->len; i++)
    if (g_str_equal (wt_checklist_get_key (g_ptr_array_index (checklists, i)), key))
      return g_object_ref (g_ptr_array_index (checklists, i));
  g_error ("no checklist %s", key);
}

static WtChecklist *
load_first (void)
{
  return load ("good-partnership-working");
}

static WtChecklist *
make (const char *definition)
{
  g_autoptr (GBytes) json = test_make_json (definition);
  g_autoptr (GError) error = NULL;
  WtChecklist *checklist = wt_checklist_new_from_json (json, &error);

  g_assert_no_error (error);
  return checklist;
}

/* The four that ship: how many prompts, and for what. */
static void
test_templates (void)
{
  static const struct
  {
    const char *key, *title;
    WtChecklistScope scope;
    gboolean is_optional;
    guint n_principles, n_prompts;
    const char *last;
  } TEMPLATES[] = {
    { "good-partnership-working", "Checklist for good partnership working",
      WT_CHECKLIST_SCOPE_PROJECT, FALSE, 5, 19, "evaluation.outcomes" },
    { "partnership-working", "Checklist for Partnership Working", WT_CHECKLIST_SCOPE_PROJECT, FALSE,
      2, 22, "reporting.feedback-form" },
    { "co-production-model", "Co-production model", WT_CHECKLIST_SCOPE_ORGANISATION, FALSE, 2, 12,
      "steps.review" },
    { "gunning-principles", "Gunning principles", WT_CHECKLIST_SCOPE_PROJECT, TRUE, 1, 4,
      "consultation.account" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (TEMPLATES); i++)
    {
      g_autoptr (WtChecklist) checklist = load (TEMPLATES[i].key);
      guint n_prompts = wt_checklist_get_n_prompts (checklist);

      g_assert_cmpstr (wt_checklist_get_title (checklist), ==, TEMPLATES[i].title);
      g_assert_cmpint (wt_checklist_get_version (checklist), ==, 1);
      g_assert_cmpint (wt_checklist_get_scope (checklist), ==, TEMPLATES[i].scope);
      g_assert_true (wt_checklist_is_optional (checklist) == TEMPLATES[i].is_optional);
      g_assert_nonnull (wt_checklist_get_reference (checklist));
      g_assert_cmpuint (wt_checklist_get_n_principles (checklist), ==, TEMPLATES[i].n_principles);
      g_assert_cmpuint (n_prompts, ==, TEMPLATES[i].n_prompts);
      g_assert_cmpstr (wt_checklist_get_prompt (checklist, n_prompts - 1)->id, ==,
                       TEMPLATES[i].last);
    }
}

static void
test_wording (void)
{
  static const struct
  {
    const char *key, *id, *text;
    WtPromptFact known_by;
  } PROMPT_TEXTS[] = {
    { "partnership-working", "reporting.captured",
      "Have you completed the Survey Monkey questionnaire to capture your engagement work?",
      WT_PROMPT_FACT_ACTIVITIES },
    { "partnership-working", "reporting.feedback-form",
      "Have you completed a feedback form with your patient representatives to learn about their "
      "experience of taking part? Has this been fed in to the Survey Monkey questionnaire?",
      WT_PROMPT_FACT_FORMS },
    { "partnership-working", "reporting.impact",
      "How will you measure the impact of patient and public involvement?", WT_PROMPT_FACT_NONE },
    { "co-production-model", "values.sharing-power",
      "Is there a commitment to sharing power and decisions with citizens?", WT_PROMPT_FACT_NONE },
    { "co-production-model", "steps.leaders", "Is there agreement from senior leaders?",
      WT_PROMPT_FACT_NONE },
    { "gunning-principles", "consultation.time",
      "Is there adequate time for consideration and response?", WT_PROMPT_FACT_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (PROMPT_TEXTS); i++)
    {
      g_autoptr (WtChecklist) checklist = load (PROMPT_TEXTS[i].key);
      int index = wt_checklist_find_prompt (checklist, PROMPT_TEXTS[i].id);
      const WtPrompt *prompt;

      g_assert_cmpint (index, >=, 0);
      prompt = wt_checklist_get_prompt (checklist, (guint) index);
      g_assert_cmpstr (prompt->text, ==, PROMPT_TEXTS[i].text);
      g_assert_cmpint (prompt->known_by, ==, PROMPT_TEXTS[i].known_by);
    }
}

/* What a workspace of the first version holds: none of the members that came later. */
static void
test_older_definition (void)
{
  g_autoptr (WtChecklist) checklist =
      make ("{'id':'x','title':'X','principles':[{'id':'own-list','title':'T','title-note':'Of the "
            "paper',"
            "'prompts':[{'id':'p','text':'Ask?'}]},"
            "{'id':'b.c','title':'T','short':'Words','prompts':[{'id':'q','text':'Ask?'}]}]}");

  g_assert_cmpint (wt_checklist_get_version (checklist), ==, 1);
  g_assert_cmpint (wt_checklist_get_scope (checklist), ==, WT_CHECKLIST_SCOPE_PROJECT);
  g_assert_false (wt_checklist_is_optional (checklist));
  g_assert_null (wt_checklist_get_reference (checklist));
  g_assert_null (wt_checklist_get_note (checklist));
  g_assert_null (wt_checklist_get_prompt (checklist, 0)->note);
  g_assert_cmpint (wt_checklist_get_prompt (checklist, 0)->known_by, ==, WT_PROMPT_FACT_NONE);
  g_assert_cmpstr (wt_checklist_get_principle (checklist, 0)->short_title, ==, "Own list");
  g_assert_cmpstr (wt_checklist_get_principle (checklist, 1)->short_title, ==, "Words");
  g_assert_cmpstr (wt_checklist_get_definition (checklist), ==,
                   "{\"id\":\"x\",\"version\":1,\"scope\":\"project\",\"title\":\"X\","
                   "\"principles\":[{\"id\":\"own-list\",\"title\":\"T\","
                   "\"prompts\":[{\"id\":\"p\",\"text\":\"Ask?\"}]},"
                   "{\"id\":\"b.c\",\"title\":\"T\",\"short\":\"Words\","
                   "\"prompts\":[{\"id\":\"q\",\"text\":\"Ask?\"}]}]}");
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
  g_test_add_func ("/checklist/long-texts", test_long_texts);
  g_test_add_func ("/checklist/templates", test_templates);
  g_test_add_func ("/checklist/wording", test_wording);
  g_test_add_func ("/checklist/older-definition", test_older_definition);
  g_test_add_func ("/checklist/good", test_good);
  g_test_add_func ("/checklist/definition-round-trip", test_definition_round_trip);
  g_test_add_func ("/checklist/sentences", test_sentences);
  return g_test_run ();
}
