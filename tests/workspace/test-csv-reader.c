#include "wt-csv-reader.h"
#include "wt-error.h"

#include <string.h>

/* Rows are joined by '/', cells by '|', each row after its line number. */
static const struct
{
  const char *name, *text, *expected;
} CASES[] = {
  { "plain", "a,b\n1,2\n", "1:a|b/2:1|2" },
  { "no-last-line-end", "a,b\n1,2", "1:a|b/2:1|2" },
  { "carriage-returns", "a,b\r\n1,2\r\n", "1:a|b/2:1|2" },
  { "quotes", "\"a,b\",\"c \"\"d\"\"\"\n", "1:a,b|c \"d\"" },
  { "line-end-in-quotes", "\"a\nb\",c\nd,e\n", "1:a\nb|c/3:d|e" },
  { "empty-cells", ",,\n", "1:||" },
  { "empty-lines", "\n\na\n\nb\n\n", "3:a/5:b" },
  { "empty-quotes", "\"\",x\n", "1:|x" },
  { "emoji-and-arabic", "😀,مرحبا\n", "1:😀|مرحبا" },
  { "carriage-returns-alone", "a,b\r1,2\r\"x\ry\",z\r3,4", "1:a|b/2:1|2/3:x\ry|z/5:3|4" },
  { "every-line-end", "a\nb\r\nc\rd", "1:a/2:b/3:c/4:d" },
  { "semicolons", "a;b\n1,5;2\n", "1:a|b/2:1,5|2" },
  { "semicolons-with-commas-in-words", "Where, when, how?;b\n1,5;2\n",
    "1:Where, when, how?|b/2:1,5|2" },
  { "tabs", "a\tb\n1,5\t2;3\n", "1:a|b/2:1,5|2;3" },
  { "named-separator", "sep=;\r\na,b;c\r\n1;2\r\n", "2:a,b|c/3:1|2" },
  { "no-named-separator", "sep=x\na\n", "1:sep=x/2:a" },
  { "only-named-separator", "sep=;", "" },
  { "quotes-inside", "a\"b\",c\n", "1:a\"b\"|c" },
  { "words-behind-quotes", "\"a\"b,c\n", "1:ab|c" },
  { "separator-at-end", "a,\n", "1:a|" },
  { "nothing", "", "" },
};

static void
test_case (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) text = g_bytes_new_static (CASES[i].text, strlen (CASES[i].text));
  g_autoptr (WtCsvReader) reader = wt_csv_reader_new (text);
  g_autoptr (GString) found = g_string_new (NULL);
  const char *const *cells;
  guint line, n_cells;

  while ((cells = wt_csv_reader_read (reader, &n_cells, &line, &error)) != NULL)
    {
      g_autofree char *joined = g_strjoinv ("|", (char **) cells);

      g_assert_cmpuint (g_strv_length ((char **) cells), ==, n_cells);

      g_string_append_printf (found, "%s%u:%s", found->len > 0 ? "/" : "", line, joined);
    }
  g_assert_no_error (error);
  g_assert_cmpstr (found->str, ==, CASES[i].expected);
  g_assert_cmpfloat (wt_csv_reader_get_fraction (reader), ==, 1);
}

static void
assert_fails (const char *text, guint rows_before, const char *words)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (WtCsvReader) reader = wt_csv_reader_new (bytes);
  g_autoptr (GError) error = NULL;
  guint line, n_cells;

  for (guint i = 0; i < rows_before; i++)
    g_assert_nonnull (wt_csv_reader_read (reader, &n_cells, &line, &error));
  g_assert_no_error (error);
  g_assert_null (wt_csv_reader_read (reader, &n_cells, &line, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_open_quote (void)
{
  assert_fails ("a\nb,\"c\n", 1, "Line 2");
}

static void
test_too_many_cells (void)
{
  g_autofree char *commas = g_strnfill (6000, ',');
  g_autofree char *text = g_strconcat ("a,b\n", commas, "\n", NULL);

  assert_fails (text, 1, "Line 2");
}

static void
test_rewind (void)
{
  static const char TEXT[] = "sep=;\na;b\nc;d\n";
  g_autoptr (GBytes) text = g_bytes_new_static (TEXT, sizeof TEXT - 1);
  g_autoptr (WtCsvReader) reader = wt_csv_reader_new (text);
  guint line, n_cells;

  while (wt_csv_reader_read (reader, &n_cells, &line, NULL) != NULL)
    ;
  wt_csv_reader_rewind (reader);
  g_assert_cmpstr (wt_csv_reader_read (reader, &n_cells, &line, NULL)[1], ==, "b");
  g_assert_cmpuint (line, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *path = g_strconcat ("/csv-reader/", CASES[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/csv-reader/open-quote", test_open_quote);
  g_test_add_func ("/csv-reader/too-many-cells", test_too_many_cells);
  g_test_add_func ("/csv-reader/rewind", test_rewind);
  return g_test_run ();
}
