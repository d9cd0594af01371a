/* What an undo does to a checklist that is being edited: what the user has not touched follows. */

#include "test-support.h"

#include "wt-draft-merge.h"

static WtChecklist *
make (const char *principles)
{
  g_autofree char *text =
      g_strdup_printf ("{'id': 'visits', 'title': 'Visits', 'principles': [%s]}", principles);
  g_autoptr (GBytes) json = test_make_json (text);
  g_autoptr (GError) error = NULL;
  WtChecklist *checklist = wt_checklist_new_from_json (json, &error);

  g_assert_no_error (error);
  return checklist;
}

#define PROMPT(id, text) "{'id': '" id "', 'text': '" text "'}"
#define PRINCIPLE(id, prompts)                                                                     \
  "{'id': '" id "', 'title': 'Title of " id "', 'prompts': [" prompts "]}"

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

/* "a: One, Two; b: Three", of what a draft says. */
static void
assert_says (WtChecklistDraft *draft, const char *expected)
{
  g_autoptr (GString) says = g_string_new (NULL);
  guint n_principles = g_list_model_get_n_items (wt_checklist_draft_get_principles (draft));

  for (guint i = 0; i < n_principles; i++)
    {
      WtDraftPrinciple *principle = get_principle (draft, i);
      guint n_prompts = g_list_model_get_n_items (wt_draft_principle_get_prompts (principle));

      g_string_append_printf (says, "%s%s:", i > 0 ? "; " : "",
                              wt_draft_principle_get_id (principle));
      for (guint j = 0; j < n_prompts; j++)
        g_string_append_printf (says, "%s %s", j > 0 ? "," : "",
                                wt_draft_prompt_get_text (get_prompt (draft, i, j)));
    }
  g_assert_cmpstr (says->str, ==, expected);
}

static void
test_follows (void)
{
  static const struct
  {
    const char *kept, *stored, *expected;
  } cases[] = {
    /* Reworded. */
    { PRINCIPLE ("a", PROMPT ("1", "One") "," PROMPT ("2", "Two")),
      PRINCIPLE ("a", PROMPT ("1", "Uno") "," PROMPT ("2", "Two")), "a: Uno, Two" },
    /* A prompt that comes, one that goes, others that change places. */
    { PRINCIPLE ("a", PROMPT ("1", "One")),
      PRINCIPLE ("a", PROMPT ("2", "Two") "," PROMPT ("1", "One")), "a: Two, One" },
    { PRINCIPLE ("a", PROMPT ("1", "One") "," PROMPT ("2", "Two")),
      PRINCIPLE ("a", PROMPT ("2", "Two")), "a: Two" },
    { PRINCIPLE ("a", PROMPT ("1", "One") "," PROMPT ("2", "Two") "," PROMPT ("3", "Three")),
      PRINCIPLE ("a", PROMPT ("3", "Three") "," PROMPT ("1", "One") "," PROMPT ("2", "Two")),
      "a: Three, One, Two" },
    /* Into another principle. */
    { PRINCIPLE ("a", PROMPT ("1", "One") "," PROMPT ("2", "Two")) "," PRINCIPLE (
          "b", PROMPT ("3", "Three")),
      PRINCIPLE ("a", PROMPT ("2", "Two")) "," PRINCIPLE (
          "b", PROMPT ("3", "Three") "," PROMPT ("1", "One")),
      "a: Two; b: Three, One" },
    /* Principles. */
    { PRINCIPLE ("a", PROMPT ("1", "One")) "," PRINCIPLE ("b", PROMPT ("3", "Three")),
      PRINCIPLE ("b", PROMPT ("3", "Three")) "," PRINCIPLE ("a", PROMPT ("1", "One")),
      "b: Three; a: One" },
    { PRINCIPLE ("a", PROMPT ("1", "One")) "," PRINCIPLE ("b", PROMPT ("3", "Three")),
      PRINCIPLE ("b", PROMPT ("3", "Three")), "b: Three" },
    { PRINCIPLE ("b", PROMPT ("3", "Three")),
      PRINCIPLE ("a", PROMPT ("1", "One")) "," PRINCIPLE ("b", PROMPT ("3", "Three")),
      "a: One; b: Three" },
    /* A principle goes, its prompt stays. */
    { PRINCIPLE ("a", PROMPT ("1", "One")) "," PRINCIPLE ("b", PROMPT ("3", "Three")),
      PRINCIPLE ("b", PROMPT ("3", "Three") "," PROMPT ("1", "One")), "b: Three, One" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (WtChecklist) kept = make (cases[i].kept);
      g_autoptr (WtChecklist) stored = make (cases[i].stored);
      g_autoptr (WtChecklistDraft) draft = wt_checklist_draft_new_from_checklist (kept);

      g_test_message ("case %u", i);
      wt_draft_merge (draft, kept, stored);
      assert_says (draft, cases[i].expected);
      /* And back again, as a redo does. */
      wt_draft_merge (draft, stored, kept);
      wt_draft_merge (draft, kept, stored);
      assert_says (draft, cases[i].expected);
    }
}

static void
test_parts_stay_the_same_objects (void)
{
  g_autoptr (WtChecklist) kept =
      make (PRINCIPLE ("a", PROMPT ("1", "One") "," PROMPT ("2", "Two")));
  g_autoptr (WtChecklist) stored =
      make (PRINCIPLE ("a", PROMPT ("2", "Two") "," PROMPT ("1", "Uno")));
  g_autoptr (WtChecklistDraft) draft = wt_checklist_draft_new_from_checklist (kept);
  WtDraftPrinciple *principle = get_principle (draft, 0);
  WtDraftPrompt *prompt = get_prompt (draft, 0, 0);

  wt_draft_merge (draft, kept, stored);
  g_assert_true (get_principle (draft, 0) == principle);
  g_assert_true (get_prompt (draft, 0, 1) == prompt);
  g_assert_cmpstr (wt_draft_prompt_get_text (prompt), ==, "Uno");
}

/* Nothing that is on the screen and not stored is lost. */
static void
test_keeps_what_the_user_changed (void)
{
  g_autoptr (WtChecklist) kept =
      make (PRINCIPLE ("a", PROMPT ("1", "One") "," PROMPT ("2", "Two") "," PROMPT ("3", "Three")));
  g_autoptr (WtChecklist) stored =
      make (PRINCIPLE ("a", PROMPT ("1", "Uno") "," PROMPT ("4", "Four")));
  g_autoptr (WtChecklistDraft) draft = wt_checklist_draft_new_from_checklist (kept);
  WtDraftPrompt *added = wt_checklist_draft_add_prompt (draft, 0, 1);

  g_object_set (draft, "title", "", NULL);
  g_object_set (get_prompt (draft, 0, 0), "text", "Eins", NULL);
  g_object_set (get_prompt (draft, 0, 2), "text", "Zwei", NULL);
  wt_draft_merge (draft, kept, stored);
  /* Reworded here as well as there; added here; gone there but reworded here; gone there. */
  assert_says (draft, "a: Eins, Four, , Zwei");
  g_assert_true (get_prompt (draft, 0, 2) == added);
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (draft), WT_CHECKLIST_DRAFT_TITLE), ==, "");
}

static void
test_keeps_the_users_order (void)
{
  g_autoptr (WtChecklist) kept =
      make (PRINCIPLE ("a", PROMPT ("1", "One") "," PROMPT ("2", "Two") "," PROMPT ("3", "Three")));
  g_autoptr (WtChecklist) stored =
      make (PRINCIPLE ("a", PROMPT ("1", "One") "," PROMPT ("3", "Three") "," PROMPT ("2", "Two")));
  g_autoptr (WtChecklistDraft) draft = wt_checklist_draft_new_from_checklist (kept);

  wt_checklist_draft_move_prompt (draft, 0, 2, 0, 0);
  wt_draft_merge (draft, kept, stored);
  assert_says (draft, "a: Three, One, Two");
  wt_checklist_draft_remove_prompt (draft, 0, 1);
  wt_draft_merge (draft, stored, stored);
  assert_says (draft, "a: Three, Two");
}

static void
on_changed_cb (guint *n_changes)
{
  (*n_changes)++;
}

static void
test_parts_that_came_are_watched (void)
{
  g_autoptr (WtChecklist) kept = make (PRINCIPLE ("a", PROMPT ("prompt-1", "One")));
  g_autoptr (WtChecklist) stored =
      make (PRINCIPLE ("a", PROMPT ("prompt-1", "One") "," PROMPT ("prompt-2", "Two")));
  g_autoptr (WtChecklistDraft) draft = wt_checklist_draft_new_from_checklist (kept);
  guint n_changes = 0;

  wt_draft_merge (draft, kept, stored);
  g_signal_connect_swapped (draft, "changed", G_CALLBACK (on_changed_cb), &n_changes);
  g_object_set (get_prompt (draft, 0, 1), "text", "Deux", NULL);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpstr (wt_draft_prompt_get_id (wt_checklist_draft_add_prompt (draft, 0, 0)), ==,
                   "prompt-3");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draft-merge/follows", test_follows);
  g_test_add_func ("/draft-merge/parts-stay-the-same-objects", test_parts_stay_the_same_objects);
  g_test_add_func ("/draft-merge/keeps-what-the-user-changed", test_keeps_what_the_user_changed);
  g_test_add_func ("/draft-merge/keeps-the-users-order", test_keeps_the_users_order);
  g_test_add_func ("/draft-merge/parts-that-came-are-watched", test_parts_that_came_are_watched);
  return g_test_run ();
}
