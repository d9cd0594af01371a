/* What a newer version of a checklist brings, takes away and words otherwise. */

#include "test-support.h"

#include "wt-checklist-comparison.h"

/* A version of one principle with these prompts, and one more principle that never changes. */
#define VERSION(prompts)                                                                           \
  "{'id': 'x', 'title': 'X', 'principles': [{'id': 'a', 'title': 'A', 'prompts': [" prompts        \
  "]}, {'id': 'z', 'title': 'Z', 'prompts': [{'id': 'z.1', 'text': 'Last?'}]}]}"
#define PROMPT(id, text) "{'id': '" id "', 'text': '" text "'}"

static WtChecklist *
make (const char *definition)
{
  g_autoptr (GBytes) json = test_make_json (definition);
  g_autoptr (GError) error = NULL;
  WtChecklist *checklist = wt_checklist_new_from_json (json, &error);

  g_assert_no_error (error);
  return checklist;
}

/* The ids of the prompts that changed in this way, with spaces between them. */
static char *
list (WtChecklistComparison *comparison, WtPromptChange change)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < wt_checklist_comparison_get_n (comparison, change); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            wt_checklist_comparison_get_prompt (comparison, change, i)->id);
  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static void
assert_changes (WtChecklistComparison *comparison,
                const char *added,
                const char *gone,
                const char *reworded)
{
  const char *const expected[] = { added, gone, reworded };

  for (guint change = 0; change < WT_PROMPT_CHANGE_COUNT; change++)
    {
      g_autofree char *ids = list (comparison, (WtPromptChange) change);

      g_assert_cmpstr (ids, ==, expected[change]);
    }
}

static void
test_changes (void)
{
  g_autoptr (WtChecklist) older = make (VERSION (PROMPT ("p", "P?") "," PROMPT (
      "q", "Q?") "," PROMPT ("r", "R?") "," PROMPT ("s", "S?") "," PROMPT ("t", "T?")));
  g_autoptr (WtChecklist) newer =
      make (VERSION (PROMPT ("w", "W?") "," PROMPT ("s", "S, otherwise?") "," PROMPT (
          "q", "Q?") "," PROMPT ("p", "P, otherwise?") "," PROMPT ("v", "V?")));
  g_autoptr (WtChecklistComparison) comparison = wt_checklist_compare (older, newer);
  g_autoptr (WtChecklistComparison) back = wt_checklist_compare (newer, older);

  g_assert_true (wt_checklist_comparison_get_older (comparison) == older);
  g_assert_true (wt_checklist_comparison_get_newer (comparison) == newer);
  g_assert_false (wt_checklist_comparison_is_empty (comparison));
  assert_changes (comparison, "w v", "r t", "s p");
  assert_changes (back, "r t", "w v", "p s");
  g_assert_cmpstr (wt_checklist_comparison_get_prompt (comparison, WT_PROMPT_REWORDED, 1)->text, ==,
                   "P, otherwise?");
  g_assert_cmpstr (wt_checklist_comparison_get_former (comparison, 1)->text, ==, "P?");
}

/* Another order, another principle, another title: no prompt changed. */
static void
test_same (void)
{
  g_autoptr (WtChecklist) older =
      make (VERSION (PROMPT ("p", "P?") "," PROMPT ("q", "Q?") "," PROMPT ("r", "R?")));
  g_autoptr (WtChecklist) newer =
      make ("{'id': 'x', 'version': 2, 'title': 'Other', 'principles': [{'id': 'n', 'title': 'New',"
            "'prompts': [" PROMPT ("z.1", "Last?") "," PROMPT ("r", "R?") "," PROMPT (
                "q", "Q?") "," PROMPT ("p", "P?") "]}]}");
  g_autoptr (WtChecklistComparison) comparison = wt_checklist_compare (older, newer);

  g_assert_true (wt_checklist_comparison_is_empty (comparison));
  assert_changes (comparison, "", "", "");
}

/* It outlives whoever asked for it. */
static void
test_lasting (void)
{
  WtChecklist *older = make (VERSION (PROMPT ("p", "P?")));
  WtChecklist *newer = make (VERSION (PROMPT ("p", "Other?") "," PROMPT ("q", "Q?")));
  g_autoptr (WtChecklistComparison) comparison = wt_checklist_compare (older, newer);

  g_object_unref (older);
  g_object_unref (newer);
  assert_changes (comparison, "q", "", "p");
  g_assert_cmpstr (wt_checklist_comparison_get_former (comparison, 0)->text, ==, "P?");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/checklist-comparison/changes", test_changes);
  g_test_add_func ("/checklist-comparison/same", test_same);
  g_test_add_func ("/checklist-comparison/lasting", test_lasting);
  return g_test_run ();
}
