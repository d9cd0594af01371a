/* What is refused before a JSON parser sees it, and on which line. */

#include "wt-error.h"
#include "wt-json-scan.h"

#include <string.h>

static const char *const GOOD[] = {
  "{}",
  " \t\r\n{ } \n",
  "[1, -2.5e+3, true, false, null]",
  "{\"a\": [{}, [], {\"b\": \"c\"}]}",
  "\"only a text\"",
  "\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u00e9 \\uD83D\\uDE42\"",
  "{\"[[[[{{\": \"]]}}//'#\"}",
  "\"é 🙂 \u202eright to left\u202c\"",
};

static const struct
{
  const char *json;
  guint line;
  const char *part;
} BAD[] = {
  { "", 1, "the file is empty." },
  { "\n\n ", 3, "the file is empty." },
  { "{\n\"a\": \"b\n\"}", 2, "not closed with a quotation mark" },
  { "{\n\"a\": \"b\r\n\"}", 2, "not closed with a quotation mark" },
  { "\"b", 1, "not closed with a quotation mark" },
  { "\"b\\", 1, "a backslash" },
  { "\"\\x\"", 1, "a backslash" },
  { "\"\\u00e\"", 1, "a backslash" },
  { "\"\\u0000\"", 1, "a backslash" },
  { "{\n\n\"a\": \"\\ud800\"}", 3, "a backslash" },
  { "\"\\ud800\\u0041\"", 1, "a backslash" },
  { "\"\\ude42\"", 1, "a backslash" },
  { "\"\\ud83d\\ude4", 1, "a backslash" },
  { "\"a\tb\"", 1, "control character" },
  { "{\n'a': 1}", 2, "“'” stands where a name in quotation marks should be." },
  { "{\n\"a\": 1,\nb: 2}", 3, "“b” stands where a name in quotation marks should be." },
  { "/* a */ {}", 1, "“/” stands where a value should be." },
  { "{}\n# a", 2, "“#” follows after the end." },
  { "{}}", 1, "“}” follows after the end." },
  { "{}\n\n{}", 3, "“{” follows after the end." },
  { "1 2", 1, "“2” follows after the end." },
  { "{\"a\" = 1}", 1, "“=” stands where a colon “:” should be." },
  { "{\"a\"\n}", 2, "“}” stands where a colon “:” should be." },
  { "{“a”: 1}", 1, "““” stands where a name in quotation marks should be." },
  { "{\x01}", 1, "“\\x01” stands where a name in quotation marks should be." },
  { "]", 1, "“]” stands where a value should be." },
  { "{\"a\": 1,\n}", 2, "“}” stands where a name in quotation marks should be." },
  { "[1,\n]", 2, "“]” stands where a value should be." },
  { "[,1]", 1, "“,” stands where a value should be." },
  { "{\"a\": 1\n\"b\": 2}", 2, "“\"” stands where a comma “,” or a closing bracket should be." },
  { "[1\n2]", 2, "“2” stands where a comma “,” or a closing bracket should be." },
  { "[1\n}", 2, "“}” stands where a comma “,” or a closing bracket should be." },
  { "{\"a\": 1]", 1, "“]” stands where a comma “,” or a closing bracket should be." },
  { "{\"a\": ]", 1, "“]” stands where a value should be." },
  { "[}", 1, "“}” stands where a value should be." },
  { "[nul]", 1, "“nul” stands where a value should be." },
  { "[True]", 1, "“True” stands where a value should be." },
  { "[01]", 1, "“01” stands where a value should be." },
  { "[1.]", 1, "“1.” stands where a value should be." },
  { "[-]", 1, "“-” stands where a value should be." },
  { "[+1]", 1, "“+1” stands where a value should be." },
  { "[abcdefghijklmnopqrstuvwxyz]", 1, "“abcdefghijklmnopqrst” stands where" },
  { "{\n[\n", 2, "“[” stands where a name in quotation marks should be." },
  { "[\n[\n", 3, "ends before its last bracket" },
  { "{\"a\":\n", 2, "ends before its last bracket" },
  { "{\n\"a\": \"\xff\"}", 2, "not text in UTF-8" },
  { "\xff\xfe{", 1, "not text in UTF-8" },
};

static void
test_good (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (GOOD); i++)
    {
      g_autoptr (GError) error = NULL;
      guint line;

      g_test_message ("%s", GOOD[i]);
      g_assert_true (wt_json_scan (GOOD[i], strlen (GOOD[i]), &line, &error));
      g_assert_no_error (error);
    }
}

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (BAD); i++)
    {
      /* A copy of just these bytes shows a look behind the end to a sanitizer. */
      gsize length = strlen (BAD[i].json);
      g_autofree char *bytes = g_memdup2 (BAD[i].json, length);
      g_autoptr (GError) error = NULL;
      guint line;

      g_assert_false (wt_json_scan (bytes != NULL ? bytes : "", length, &line, &error));
      g_assert_error (error, WT_ERROR, WT_ERROR_INVALID);
      g_test_message ("%u: %s", line, error->message);
      g_assert_nonnull (strstr (error->message, BAD[i].part));
      g_assert_cmpuint (line, ==, BAD[i].line);
    }
}

static void
test_nul (void)
{
  static const char JSON[] = "{\n\0}";
  g_autoptr (GError) error = NULL;
  guint line;

  g_assert_false (wt_json_scan (JSON, sizeof JSON - 1, &line, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_INVALID);
  g_assert_cmpuint (line, ==, 2);
}

static void
test_depth (void)
{
  for (guint depth = WT_JSON_SCAN_DEPTH; depth <= WT_JSON_SCAN_DEPTH + 1; depth++)
    {
      g_autofree char *open = g_strnfill (depth, '[');
      g_autofree char *closed = g_strnfill (depth, ']');
      g_autofree char *json = g_strconcat (open, closed, NULL);
      g_autoptr (GError) error = NULL;
      guint line;

      g_assert_true (wt_json_scan (json, strlen (json), &line, &error)
                     == (depth == WT_JSON_SCAN_DEPTH));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-scan/good", test_good);
  g_test_add_func ("/json-scan/bad", test_bad);
  g_test_add_func ("/json-scan/nul", test_nul);
  g_test_add_func ("/json-scan/depth", test_depth);
  return g_test_run ();
}
