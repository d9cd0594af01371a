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
  { "byte-order-mark",
    "\xef\xbb\xbf"
    "a\n1\n",
    "1:a/2:1" },
  { "quotes", "\"a,b\",\"c \"\"d\"\"\"\n", "1:a,b|c \"d\"" },
  { "line-end-in-quotes", "\"a\nb\",c\nd,e\n", "1:a\nb|c/3:d|e" },
  { "empty-cells", ",,\n", "1:||" },
  { "empty-lines", "\n\na\n\nb\n\n", "3:a/5:b" },
  { "empty-quotes", "\"\",x\n", "1:|x" },
  { "emoji-and-arabic", "😀,مرحبا\n", "1:😀|مرحبا" },
  { "lone-carriage-return", "a\rb,c\n", "1:a\rb|c" },
  { "nothing", "", "" },
  { "only-mark", "\xef\xbb\xbf", "" },
};

static void
test_case (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (WtCsvReader) reader =
      wt_csv_reader_new (CASES[i].text, strlen (CASES[i].text), &error);
  g_autoptr (GString) found = g_string_new (NULL);
  char **row;
  guint line;

  g_assert_no_error (error);
  while ((row = wt_csv_reader_read (reader, &line, &error)) != NULL)
    {
      g_auto (GStrv) cells = row;
      g_autofree char *joined = g_strjoinv ("|", cells);

      g_string_append_printf (found, "%s%u:%s", found->len > 0 ? "/" : "", line, joined);
    }
  g_assert_no_error (error);
  g_assert_cmpstr (found->str, ==, CASES[i].expected);
  g_assert_cmpfloat (wt_csv_reader_get_fraction (reader), ==, 1);
}

static void
test_open_quote (void)
{
  g_autoptr (GError) error = NULL;
  const char *text = "a\nb,\"c\n";
  g_autoptr (WtCsvReader) reader = wt_csv_reader_new (text, strlen (text), &error);
  g_auto (GStrv) header = NULL;
  guint line;

  header = wt_csv_reader_read (reader, &line, &error);
  g_assert_no_error (error);
  g_assert_null (wt_csv_reader_read (reader, &line, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "Line 2"));
}

static void
test_not_text (void)
{
  static const struct
  {
    const char *text;
    gsize length;
  } BAD[] = { { "a,\xff\n", 4 }, { "a\0b", 3 } };

  for (guint i = 0; i < G_N_ELEMENTS (BAD); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (wt_csv_reader_new (BAD[i].text, BAD[i].length, &error));
      g_assert_error (error, WT_ERROR, WT_ERROR_INVALID);
    }
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
  g_test_add_func ("/csv-reader/not-text", test_not_text);
  return g_test_run ();
}
