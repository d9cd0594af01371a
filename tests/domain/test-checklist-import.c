/* Checklists that somebody hands over as a file: what is read, and which line a fault is on. */

#include "test-support.h"

#include "wt-checklist-file.h"
#include "wt-error.h"

#include <string.h>

/* A good file; each line of it is one that a test may replace. */
static const char *const LINES[] = {
  "{",
  "  'id': 'own-visits',",
  "  'version': 3, 'scope': 'meeting',",
  "  'title': 'Visits',",
  "  'principles': [",
  "    {",
  "      'id': 'relevant',",
  "      'title': 'The visit is relevant',",
  "      'prompts': [",
  "        {'id': 'relevant.timing', 'text': 'Is it the right time? Why?'},",
  "        {",
  "          'id': 'relevant.people',",
  "          'text': 'Are the right people there?'",
  "        }",
  "      ]",
  "    },",
  "    {",
  "      'id': 'learning', 'title': 'We learn', 'prompts': [",
  "        {'id': 'learning.notes', 'known-by': 'forms',",
  "         'text': 'Are there notes?'}",
  "      ]",
  "    }",
  "  ]",
  "}",
};

/* The file with line @number, from 1, replaced. */
static char *
make_text (guint number, const char *line, const char *ending)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (LINES); i++)
    g_string_append_printf (text, "%s%s", i + 1 == number ? line : LINES[i], ending);
  return g_strdelimit (g_string_free (g_steal_pointer (&text), FALSE), "'", '"');
}

static WtChecklist *
import (const char *text, GError **error)
{
  g_autoptr (GBytes) json = g_bytes_new (text, strlen (text));

  return wt_checklist_import (json, error);
}

static void
assert_fault (const char *text, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (import (text, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, message);
}

static void
assert_good (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WtChecklist) checklist = import (text, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (wt_checklist_get_key (checklist), ==, "own-visits");
  g_assert_cmpint (wt_checklist_get_version (checklist), ==, 3);
  g_assert_cmpint (wt_checklist_get_scope (checklist), ==, WT_CHECKLIST_SCOPE_MEETING);
  g_assert_cmpuint (wt_checklist_get_n_principles (checklist), ==, 2);
  g_assert_cmpuint (wt_checklist_get_n_prompts (checklist), ==, 3);
  g_assert_cmpstr (wt_checklist_get_prompt (checklist, 0)->rest, ==, "Why?");
  g_assert_cmpint (wt_checklist_get_prompt (checklist, 2)->known_by, ==, WT_PROMPT_FACT_FORMS);
}

static void
test_good (void)
{
  static const char *const ENDINGS[] = { "\n", "\r\n", "", " " };

  for (guint i = 0; i < G_N_ELEMENTS (ENDINGS); i++)
    {
      g_autofree char *text = make_text (0, "", ENDINGS[i]);
      g_autofree char *marked = g_strconcat ("\xef\xbb\xbf", text, NULL);
      g_autofree char *listed = g_strdup_printf ("{\"checklists\": [%s]}", text);
      g_autofree char *told =
          make_text (2, "'id': 'own-visits', 'colour': {'a': [1, null]},", ENDINGS[i]);

      assert_good (text);
      assert_good (marked);
      assert_good (listed);
      assert_good (told);
    }
}

/* One line of the file changed, and the line and the clause of the message. */
static const struct
{
  guint number;
  const char *line;
  guint fault;
  const char *clause;
} FAULTS[] = {
  { 2, "", 1, "the checklist has no id." },
  { 2, "'id': 'own visits',", 2,
    "the id “own visits” is not made of letters a–z, digits, dots and hyphens, 80 at most." },
  { 3, "'version': 0,", 3, "“version” is not a whole number from 1." },
  { 3, "'scope': 'team',", 3,
    "“scope” is “team”, which is not one of “project”, “meeting”, “organisation”." },
  { 4, "", 1, "the checklist has no title." },
  { 4, "'title': '',", 4, "the checklist has no title." },
  { 4, "'title': 12,", 4, "“title” is not a text in quotation marks." },
  { 5, "'principles': [], 'foreign': [", 5, "the checklist has no principles." },
  { 5, "'foreign': [", 1, "the checklist has no principles." },
  { 5, "'principles': [ 5,", 5, "number 1 of “principles” is not written in braces { }." },
  { 7, "", 6, "a principle has no id." },
  { 8, "'title': [],", 8, "“title” is not a text in quotation marks." },
  { 9, "'prompts': [], 'foreign': [", 9, "a principle has no prompts." },
  { 9, "'foreign': [", 6, "a principle has no prompts." },
  { 10, "{'id': 'relevant.timing'},", 10, "a prompt has no text." },
  { 12, "", 11, "a prompt has no id." },
  { 12, "'id': 'relevant.timing',", 12,
    "the id “relevant.timing” is used a second time; the first is on line 10." },
  { 13, "'link': 'toolkit'", 11, "a prompt has no text." },
  { 13, "'text': 2018", 13, "“text” is not a text in quotation marks." },
  { 18, "'id': 'relevant', 'title': 'Again', 'prompts': [", 18,
    "the id “relevant” is used a second time; the first is on line 7." },
  { 18, "'id': 'learning', 'title': 'We learn', 'prompts': [[],", 18,
    "number 1 of “prompts” is not written in braces { }." },
  { 19, "{'id': 'learning.notes', 'known-by': 'heart',", 19,
    "“known-by” is “heart”, which is not one of “activities”, “forms”." },
  { 4, "title: 'Visits',", 4,
    "this is not JSON: “title” stands where a name in quotation marks should be." },
  { 4, "'title': 'Visits'", 5,
    "this is not JSON: “\"” stands where a comma “,” or a closing bracket should be." },
  { 4, "'title': 'Visits,", 4, "this is not JSON: a text is not closed with a quotation mark." },
  { 4, "'title': /* what */ 'Visits',", 4,
    "this is not JSON: “/” stands where a value should be." },
  { 24, "", 25, "this is not JSON: the file ends before its last bracket." },
  { 24, "}}", 24, "this is not JSON: “}” follows after the end." },
};

static void
test_lines (void)
{
  static const char *const ENDINGS[] = { "\n", "\r\n" };

  for (guint ending = 0; ending < G_N_ELEMENTS (ENDINGS); ending++)
    for (guint i = 0; i < G_N_ELEMENTS (FAULTS); i++)
      {
        g_autofree char *text = make_text (FAULTS[i].number, FAULTS[i].line, ENDINGS[ending]);
        g_autofree char *marked = g_strconcat ("\xef\xbb\xbf", text, NULL);
        g_autofree char *message = g_strdup_printf ("Line %u: %s Nothing was imported.",
                                                    FAULTS[i].fault, FAULTS[i].clause);

        assert_fault (text, message);
        assert_fault (marked, message);
      }
}

/* A file without line breaks. */
static void
test_one_line (void)
{
  g_autofree char *text = make_text (13, "'text': ' '", " ");
  g_autofree char *twice = make_text (12, "'id': 'relevant.timing',", "");

  assert_fault (text, "Line 1: a prompt has no text. Nothing was imported.");
  assert_fault (twice, "Line 1: the id “relevant.timing” is used a second time; the first is on "
                       "line 1. Nothing was imported.");
}

static void
test_other_files (void)
{
  static const struct
  {
    const char *text, *message;
  } FILES[] = {
    { "", "Line 1: the file is empty. Nothing was imported." },
    { "\xef\xbb\xbf", "Line 1: the file is empty. Nothing was imported." },
    { "\n\n", "Line 3: the file is empty. Nothing was imported." },
    { "5", "Line 1: it is not written in braces { }. Nothing was imported." },
    { "null", "Line 1: it is not written in braces { }. Nothing was imported." },
    { "\n[]", "Line 2: it is not written in braces { }. Nothing was imported." },
    { "{}", "Line 1: the checklist has no id. Nothing was imported." },
    { "{\n\"checklists\": []}", "Line 2: the file has no checklist in it. Nothing was imported." },
    { "{\n\"checklists\": 5}", "Line 2: the file has no checklist in it. Nothing was imported." },
    { "{\n\"checklists\":\n[5]}",
      "Line 3: it is not written in braces { }. Nothing was imported." },
    { "{\n\"checklists\":\n[{}, {}]}",
      "Line 3: the file has 2 checklists in it; only one at a time can be imported. "
      "Nothing was imported." },
    { "SQLite format 3",
      "Line 1: this is not JSON: “SQLite” stands where a value should be. Nothing was imported." },
    { "PK\x03\x04",
      "Line 1: this is not JSON: “PK” stands where a value should be. Nothing was imported." },
    { "{\n\"id\": \"\xc3\"}", "Line 2: the file is not text in UTF-8. Nothing was imported." },
    { "{\n\"id\": \"\\ud800\"}",
      "Line 2: this is not JSON: a backslash \\ stands before something that it cannot stand "
      "before. Nothing was imported." },
  };
  g_autoptr (GBytes) none = g_bytes_new (NULL, 0);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (FILES); i++)
    assert_fault (FILES[i].text, FILES[i].message);
  g_assert_null (wt_checklist_import (none, &error));
  test_assert_invalid (&error, "Line 1: the file is empty.");
}

/* Wherever a good file is cut off, it is refused and nothing worse happens. */
static void
test_truncated (void)
{
  g_autofree char *text = make_text (0, "", "\n");

  for (gsize length = strlen (text) - 2; length > 0; length--)
    {
      g_autoptr (GBytes) json = g_bytes_new (text, length);
      g_autoptr (GError) error = NULL;

      g_assert_null (wt_checklist_import (json, &error));
      test_assert_invalid (&error, "Nothing was imported.");
    }
}

static void
test_nesting (void)
{
  static const char *const OPENINGS[] = { "[", "{\"a\":" };

  for (guint i = 0; i < G_N_ELEMENTS (OPENINGS); i++)
    {
      g_autoptr (GString) text = g_string_new ("{\n\"id\": ");

      while (text->len < 1024 * 1024)
        g_string_append (text, OPENINGS[i]);
      assert_fault (text->str,
                    "Line 2: this cannot be read: too many brackets stand in each other. "
                    "Nothing was imported.");
    }
}

static void
test_many_prompts (void)
{
  const guint n_prompts = 10000;
  g_autoptr (GString) text = g_string_new (
      "{\"id\":\"many\",\"title\":\"Many\",\"principles\":[{\"id\":\"p\",\"title\":\"P\","
      "\"prompts\":[");
  g_autofree char *definition = NULL;
  g_autofree char *twice = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (WtChecklist) checklist = NULL;

  for (guint i = 0; i < n_prompts; i++)
    g_string_append_printf (text, "%s\n{\"id\":\"p.%u\",\"text\":\"Prompt %u?\"}", i > 0 ? "," : "",
                            i, i);
  definition = g_strconcat (text->str, "]}]}", NULL);
  checklist = import (definition, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (wt_checklist_get_n_prompts (checklist), ==, n_prompts);
  g_assert_cmpint (wt_checklist_find_prompt (checklist, "p.9999"), ==, 9999);
  twice = g_strconcat (text->str, ",\n{\"id\":\"p.4998\",\"text\":\"Again?\"}]}]}", NULL);
  assert_fault (twice, "Line 10002: the id “p.4998” is used a second time; the first is on line "
                       "5000. Nothing was imported.");
}

/* What is exported is the same checklist again, and the same file. */
static void
assert_round_trip (WtChecklist *checklist)
{
  g_autofree char *text = wt_checklist_export (checklist);
  g_autofree char *text_again = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (WtChecklist) again = import (text, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (wt_checklist_get_definition (again), ==,
                   wt_checklist_get_definition (checklist));
  text_again = wt_checklist_export (again);
  g_assert_cmpstr (text_again, ==, text);
  g_assert_true (g_str_has_prefix (text, "{\n  \"id\""));
  g_assert_true (g_str_has_suffix (text, "]\n}\n"));
  g_assert_null (strchr (text, '\r'));
}

static void
test_export (void)
{
  g_autoptr (GBytes) json = test_load_definition ("checklists.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) checklists = wt_checklist_list_from_json (json, &error);
  g_autofree char *odd_text = make_text (
      13, "'text': 'Is „it“ \\u0022right\\\\left\\u0022? \\n\\tעברית 🙂 \\u0007 </>'",
      "\r\n");
  g_autoptr (WtChecklist) odd = import (odd_text, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < checklists->len; i++)
    assert_round_trip (g_ptr_array_index (checklists, i));
  g_assert_cmpstr (wt_checklist_get_prompt (odd, 1)->text, ==,
                   "Is „it“ \"right\\left\"? \n\tעברית 🙂 \a </>");
  assert_round_trip (odd);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/checklist-import/good", test_good);
  g_test_add_func ("/checklist-import/lines", test_lines);
  g_test_add_func ("/checklist-import/one-line", test_one_line);
  g_test_add_func ("/checklist-import/other-files", test_other_files);
  g_test_add_func ("/checklist-import/truncated", test_truncated);
  g_test_add_func ("/checklist-import/nesting", test_nesting);
  g_test_add_func ("/checklist-import/many-prompts", test_many_prompts);
  g_test_add_func ("/checklist-import/export", test_export);
  return g_test_run ();
}
