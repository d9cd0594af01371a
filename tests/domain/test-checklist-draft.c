/* What an editor of checklists does to one: every change is told once, and no id comes back. */

#include "test-support.h"

#include "wt-checklist-comparison.h"
#include "wt-checklist-draft.h"
#include "wt-checklist-key.h"
#include "wt-issue.h"

#include <string.h>

static WtChecklist *
make_checklist (void)
{
  g_autoptr (GBytes) json = test_make_json (
      "{'id': 'visits', 'version': 2, 'scope': 'meeting', 'optional': true, 'title': 'Visits',"
      " 'reference': 'Page 4', 'note': 'Ours', 'principles': ["
      "{'id': 'a', 'title': 'Asking', 'short': 'Ask', 'prompts': ["
      "{'id': 'a.1', 'text': 'One?', 'known-by': 'forms', 'link': 'toolkit', 'note': 'N'},"
      "{'id': 'prompt-2', 'text': 'Two?'}, {'id': 'a.3', 'text': 'Three?'}]},"
      "{'id': 'b', 'title': 'Being there', 'prompts': [{'id': 'b.1', 'text': 'Four?'}]}]}");
  g_autoptr (GError) error = NULL;
  WtChecklist *checklist = wt_checklist_new_from_json (json, &error);

  g_assert_no_error (error);
  return checklist;
}

static WtChecklistDraft *
make_draft (void)
{
  g_autoptr (WtChecklist) checklist = make_checklist ();

  return wt_checklist_draft_new_from_checklist (checklist);
}

static WtDraftPrinciple *
get_principle (WtChecklistDraft *draft, guint position)
{
  g_autoptr (WtDraftPrinciple) principle =
      g_list_model_get_item (wt_checklist_draft_get_principles (draft), position);

  return principle;
}

static WtDraftPrompt *
get_prompt (WtChecklistDraft *draft, guint principle, guint position)
{
  g_autoptr (WtDraftPrompt) prompt = g_list_model_get_item (
      wt_draft_principle_get_prompts (get_principle (draft, principle)), position);

  return prompt;
}

/* "a: a.1 a.3; b: b.1", of what a draft holds. */
static void
assert_order (WtChecklistDraft *draft, const char *expected)
{
  g_autoptr (GString) order = g_string_new (NULL);
  GListModel *principles = wt_checklist_draft_get_principles (draft);

  for (guint i = 0; i < g_list_model_get_n_items (principles); i++)
    {
      WtDraftPrinciple *principle = get_principle (draft, i);
      GListModel *prompts = wt_draft_principle_get_prompts (principle);

      g_string_append_printf (order, "%s%s:", i > 0 ? "; " : "",
                              wt_draft_principle_get_id (principle));
      for (guint j = 0; j < g_list_model_get_n_items (prompts); j++)
        g_string_append_printf (order, " %s", wt_draft_prompt_get_id (get_prompt (draft, i, j)));
    }
  g_assert_cmpstr (order->str, ==, expected);
}

static void
count_changes (guint *changes)
{
  (*changes)++;
}

/* Fails unless @draft told of @expected changes since the last time. */
static void
assert_changes (guint *changes, guint expected)
{
  g_assert_cmpuint (*changes, ==, expected);
  *changes = 0;
}

/* A draft without changes is the same checklist. */
static void
test_unchanged (void)
{
  g_autoptr (WtChecklist) checklist = make_checklist ();
  g_autoptr (WtChecklistDraft) draft = wt_checklist_draft_new_from_checklist (checklist);
  g_autoptr (GPtrArray) issues = wt_checklist_draft_list_issues (draft);
  g_autoptr (GError) error = NULL;
  g_autoptr (WtChecklist) again = wt_checklist_draft_to_checklist (draft, 2, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (issues->len, ==, 0);
  g_assert_cmpstr (wt_checklist_get_definition (again), ==,
                   wt_checklist_get_definition (checklist));
}

static void
test_copy (void)
{
  g_autoptr (WtChecklist) checklist = make_checklist ();
  g_autoptr (WtChecklistDraft) draft =
      wt_checklist_draft_new_copy (checklist, "own-visits", "Our visits");
  g_autoptr (GError) error = NULL;
  g_autoptr (WtChecklist) copy = wt_checklist_draft_to_checklist (draft, 1, &error);
  g_autoptr (WtChecklistComparison) comparison = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (wt_checklist_get_key (copy), ==, "own-visits");
  g_assert_cmpstr (wt_checklist_get_title (copy), ==, "Our visits");
  g_assert_cmpint (wt_checklist_get_version (copy), ==, 1);
  g_assert_cmpint (wt_checklist_get_scope (copy), ==, WT_CHECKLIST_SCOPE_MEETING);
  g_assert_cmpstr (wt_checklist_get_prompt (copy, 0)->link, ==, "toolkit");
  comparison = wt_checklist_compare (checklist, copy);
  g_assert_true (wt_checklist_comparison_is_empty (comparison));
}

static void
test_from_nothing (void)
{
  g_autoptr (WtChecklistDraft) draft = wt_checklist_draft_new (WT_CHECKLIST_SCOPE_ORGANISATION);
  g_autoptr (GError) error = NULL;
  g_autoptr (WtChecklist) checklist = NULL;

  g_object_set (draft, "key", "own-x", "title", "  Xs \n", "note", " ", NULL);
  g_object_set (wt_checklist_draft_add_principle (draft, 0), "title", "First of all", NULL);
  g_object_set (wt_checklist_draft_add_principle (draft, 1), "title",
                "Then what takes many more words to say", NULL);
  for (guint i = 0; i < 2; i++)
    g_object_set (wt_checklist_draft_add_prompt (draft, i, 0), "text", " Is it so? ", "known-by",
                  WT_PROMPT_FACT_ACTIVITIES, NULL);
  checklist = wt_checklist_draft_to_checklist (draft, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (
      wt_checklist_get_definition (checklist), ==,
      "{\"id\":\"own-x\",\"version\":1,\"scope\":\"organisation\",\"title\":\"Xs\",\"principles\":["
      "{\"id\":\"principle-1\",\"title\":\"First of all\",\"short\":\"First of all\",\"prompts\":["
      "{\"id\":\"prompt-3\",\"text\":\"Is it so?\",\"known-by\":\"activities\"}]},"
      "{\"id\":\"principle-2\",\"title\":\"Then what takes many more words to say\",\"prompts\":["
      "{\"id\":\"prompt-4\",\"text\":\"Is it so?\",\"known-by\":\"activities\"}]}]}");
  g_assert_cmpstr (wt_checklist_get_principle (checklist, 1)->short_title, ==, "Principle 2");
}

static void
test_move (void)
{
  g_autoptr (WtChecklistDraft) draft = make_draft ();
  g_autoptr (WtDraftPrompt) moved = g_object_ref (get_prompt (draft, 0, 0));
  guint changes = 0;

  g_signal_connect_swapped (draft, "changed", G_CALLBACK (count_changes), &changes);
  assert_order (draft, "a: a.1 prompt-2 a.3; b: b.1");
  wt_checklist_draft_move_prompt (draft, 0, 0, 0, 2);
  assert_order (draft, "a: prompt-2 a.3 a.1; b: b.1");
  wt_checklist_draft_move_prompt (draft, 0, 2, 0, 1);
  assert_order (draft, "a: prompt-2 a.1 a.3; b: b.1");
  wt_checklist_draft_move_prompt (draft, 0, 1, 1, 1);
  assert_order (draft, "a: prompt-2 a.3; b: b.1 a.1");
  wt_checklist_draft_move_prompt (draft, 1, 0, 0, 0);
  assert_order (draft, "a: b.1 prompt-2 a.3; b: a.1");
  wt_checklist_draft_move_principle (draft, 0, 1);
  assert_order (draft, "b: a.1; a: b.1 prompt-2 a.3");
  assert_changes (&changes, 5);
  wt_checklist_draft_move_principle (draft, 1, 1);
  wt_checklist_draft_move_prompt (draft, 0, 0, 0, 0);
  assert_changes (&changes, 0);
  /* Still watched, and still itself. */
  g_assert_true (get_prompt (draft, 0, 0) == moved);
  g_object_set (moved, "text", "Otherwise?", NULL);
  assert_changes (&changes, 1);
}

static void
test_changed (void)
{
  g_autoptr (WtChecklistDraft) draft = make_draft ();
  g_autoptr (WtDraftPrompt) prompt = g_object_ref (get_prompt (draft, 0, 1));
  g_autoptr (WtDraftPrinciple) principle = g_object_ref (get_principle (draft, 0));
  g_autoptr (WtDraftPrompt) inside = g_object_ref (get_prompt (draft, 0, 2));
  guint changes = 0;

  g_signal_connect_swapped (draft, "changed", G_CALLBACK (count_changes), &changes);
  g_object_set (draft, "title", "Visits", "scope", WT_CHECKLIST_SCOPE_MEETING, NULL);
  assert_changes (&changes, 0);
  g_object_set (draft, "title", "Our visits", NULL);
  assert_changes (&changes, 1);
  g_object_set (principle, "short", "Asks", NULL);
  assert_changes (&changes, 1);
  g_object_set (prompt, "known-by", WT_PROMPT_FACT_FORMS, NULL);
  assert_changes (&changes, 1);
  g_object_set (wt_checklist_draft_add_prompt (draft, 1, 0), "text", "New?", NULL);
  assert_changes (&changes, 2);
  g_object_set (wt_checklist_draft_add_principle (draft, 0), "title", "New", NULL);
  assert_changes (&changes, 2);
  wt_checklist_draft_remove_prompt (draft, 1, 1);
  assert_changes (&changes, 1);
  wt_checklist_draft_remove_principle (draft, 1);
  assert_changes (&changes, 1);
  assert_order (draft, "principle-2:; b: prompt-1 b.1");
  /* What was removed is no longer a part of it. */
  g_object_set (prompt, "text", "Gone?", NULL);
  g_object_set (principle, "title", "Gone", NULL);
  g_object_set (inside, "text", "Gone?", NULL);
  assert_changes (&changes, 0);
}

/* No id is given twice: not one that is there, nor a removed one, nor one of earlier versions. */
static void
test_ids (void)
{
  static const char *const EARLIER[] = { "prompt-1", "principle-3", "prompt-5", NULL };
  g_autoptr (WtChecklistDraft) draft = make_draft ();

  wt_checklist_draft_reserve (draft, EARLIER);
  wt_checklist_draft_remove_prompt (draft, 0, 1);
  wt_checklist_draft_add_prompt (draft, 0, 1);
  assert_order (draft, "a: a.1 prompt-3 a.3; b: b.1");
  wt_checklist_draft_remove_prompt (draft, 0, 1);
  wt_checklist_draft_add_prompt (draft, 0, 0);
  wt_checklist_draft_add_prompt (draft, 1, 1);
  wt_checklist_draft_add_principle (draft, 2);
  assert_order (draft, "a: prompt-4 a.1 a.3; b: b.1 prompt-6; principle-7:");
}

/* A prompt that is worded otherwise is the same prompt in the next version. */
static void
test_reworded (void)
{
  g_autoptr (WtChecklist) checklist = make_checklist ();
  g_autoptr (WtChecklistDraft) draft = wt_checklist_draft_new_from_checklist (checklist);
  g_autoptr (GError) error = NULL;
  g_autoptr (WtChecklist) next = NULL;
  g_autoptr (WtChecklistComparison) comparison = NULL;

  g_object_set (get_prompt (draft, 0, 2), "text", "Three, or four?", NULL);
  wt_checklist_draft_remove_prompt (draft, 0, 0);
  g_object_set (wt_checklist_draft_add_prompt (draft, 1, 0), "text", "New?", NULL);
  next = wt_checklist_draft_to_checklist (draft, 3, &error);
  g_assert_no_error (error);
  g_assert_cmpint (wt_checklist_get_version (next), ==, 3);
  comparison = wt_checklist_compare (checklist, next);
  g_assert_cmpuint (wt_checklist_comparison_get_n (comparison, WT_PROMPT_NEW), ==, 1);
  g_assert_cmpuint (wt_checklist_comparison_get_n (comparison, WT_PROMPT_GONE), ==, 1);
  g_assert_cmpuint (wt_checklist_comparison_get_n (comparison, WT_PROMPT_REWORDED), ==, 1);
  g_assert_cmpstr (wt_checklist_comparison_get_prompt (comparison, WT_PROMPT_REWORDED, 0)->id, ==,
                   "a.3");
}

/* Fails unless @draft has this one issue, and makes no checklist for it. */
static void
assert_issue (WtChecklistDraft *draft, const char *property, const char *message)
{
  g_autoptr (GPtrArray) issues = wt_checklist_draft_list_issues (draft);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (issues->len, ==, 1);
  g_assert_cmpstr (wt_issue_list_find (issues, property), ==, message);
  g_assert_null (wt_checklist_draft_to_checklist (draft, 1, &error));
  test_assert_invalid (&error, message);
}

static void
test_issues (void)
{
  g_autofree char *most = g_strnfill (2000, 'x');
  g_autofree char *more = g_strnfill (2001, 'x');
  const struct
  {
    const char *property, *good, *bad, *message;
  } TEXTS[] = {
    { "title", "Visits", " \n", "Give the checklist a title." },
    { "title", most, more, "This is longer than 2000 characters." },
    { "reference", most, more, "This is longer than 2000 characters." },
    { "note", "", more, "This is longer than 2000 characters." },
  };
  g_autoptr (WtChecklistDraft) draft = make_draft ();

  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_object_set (draft, TEXTS[i].property, TEXTS[i].bad, NULL);
      assert_issue (draft, TEXTS[i].property, TEXTS[i].message);
      g_object_set (draft, TEXTS[i].property, TEXTS[i].good, NULL);
    }
  g_object_set (draft, "scope", WT_CHECKLIST_SCOPE_NONE, NULL);
  assert_issue (draft, "scope", "Choose what the checklist is answered for.");
  g_object_set (draft, "scope", WT_CHECKLIST_SCOPE_PROJECT, NULL);
  g_object_set (get_principle (draft, 1), "title", "", NULL);
  assert_issue (draft, "title", "Give the principle a title.");
  g_object_set (get_principle (draft, 1), "title", "Good", "short",
                "Forty-one characters are more than a few.", NULL);
  assert_issue (draft, "short", "This is longer than 40 characters.");
  g_object_set (get_principle (draft, 1), "short", "", NULL);
  g_object_set (get_prompt (draft, 0, 2), "text", more, NULL);
  assert_issue (draft, "text", "This is longer than 2000 characters.");
  g_object_set (get_prompt (draft, 0, 2), "text", "\t", NULL);
  assert_issue (draft, "text", "Write the prompt, or remove it.");
  wt_checklist_draft_remove_prompt (draft, 0, 2);
  wt_checklist_draft_remove_prompt (draft, 1, 0);
  assert_issue (draft, "prompts", "Add a prompt to the principle, or remove it.");
  wt_checklist_draft_remove_principle (draft, 1);
  wt_checklist_draft_remove_principle (draft, 0);
  assert_issue (draft, "principles", "Add a principle with a prompt.");
}

static void
test_no_key (void)
{
  g_autoptr (WtChecklistDraft) draft = make_draft ();
  g_autoptr (GError) error = NULL;

  g_object_set (draft, "key", "", NULL);
  g_assert_null (wt_checklist_draft_to_checklist (draft, 1, &error));
  test_assert_invalid (&error, "cannot be kept under this name");
}

static void
test_keys (void)
{
  static const char *const TAKEN[] = { "own-visits", "own-visits-2", "own-checklist", NULL };
  static const struct
  {
    const char *title, *key;
  } KEYS[] = {
    { "Start of a meeting", "own-start-of-a-meeting" },
    { "  Visits!  ", "own-visits-3" },
    { "What's – or isn't – said?", "own-whats-or-isnt-said" },
    { "Café à la carte", "own-cafe-a-la-carte" },
    { "2025/26 (draft)", "own-2025-26-draft" },
    { "", "own-checklist-2" },
    { "!!!", "own-checklist-2" },
    { "检查表", "own-checklist-2" },
    { "רשימה 7", "own-7" },
    { "🙂", "own-checklist-2" },
  };
  g_autofree char *long_title = g_strnfill (5000, 'x');
  g_autofree char *long_key = wt_checklist_make_key (long_title, NULL);
  const char *const long_taken[] = { long_key, NULL };
  g_autofree char *other_key = wt_checklist_make_key (long_title, long_taken);

  for (guint i = 0; i < G_N_ELEMENTS (KEYS); i++)
    {
      g_autofree char *key = wt_checklist_make_key (KEYS[i].title, TAKEN);

      g_assert_cmpstr (key, ==, KEYS[i].key);
      g_assert_true (wt_checklist_is_id (key));
    }
  g_assert_true (wt_checklist_is_id (long_key));
  g_assert_true (wt_checklist_is_id (other_key));
  g_assert_cmpstr (long_key, !=, other_key);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/checklist-draft/unchanged", test_unchanged);
  g_test_add_func ("/checklist-draft/copy", test_copy);
  g_test_add_func ("/checklist-draft/from-nothing", test_from_nothing);
  g_test_add_func ("/checklist-draft/move", test_move);
  g_test_add_func ("/checklist-draft/changed", test_changed);
  g_test_add_func ("/checklist-draft/ids", test_ids);
  g_test_add_func ("/checklist-draft/reworded", test_reworded);
  g_test_add_func ("/checklist-draft/issues", test_issues);
  g_test_add_func ("/checklist-draft/no-key", test_no_key);
  g_test_add_func ("/checklist-draft/keys", test_keys);
  return g_test_run ();
}
