#include "test-content.h"
#include "wt-workbook-writer.h"

#include <glib/gstdio.h>
#include <xlsxwriter.h>

static void
test_sheet_names (void)
{
  static const struct
  {
    const char *name;
    const char *expected;
  } CASES[] = {
    { "Summary", "Summary" },
    { "Summary", "Summary 2" },
    { "summary", "summary 3" },
    { "[a]:*?/\\'b", "ab" },
    { "  Crynodeb o’r prif ffigurau ac o’r siartiau  ", "Crynodeb o’r prif ffigurau ac o" },
    { "  Crynodeb o’r prif ffigurau ac o’r siartiau  ", "Crynodeb o’r prif ffigurau ac 2" },
  };
  g_autoptr (TestContent) content = test_content_new (TEST_CONTENT_EMPTY);
  g_autoptr (WtWorkbookWriter) writer =
      wt_workbook_writer_new (&content->content, "never-closed.xlsx", 10, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GError) error = NULL;
      lxw_worksheet *sheet =
          wt_workbook_writer_add_sheet (writer, CASES[i].name, WT_SHEET_IN_MEMORY, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (sheet->name, ==, CASES[i].expected);
    }
  g_assert_false (g_file_test ("never-closed.xlsx", G_FILE_TEST_EXISTS));
}

/* The library offers this for a whole workbook only. */
static void
test_sheets_are_kept_as_asked (void)
{
  g_autoptr (TestContent) content = test_content_new (TEST_CONTENT_EMPTY);
  g_autoptr (WtWorkbookWriter) writer =
      wt_workbook_writer_new (&content->content, "never-closed.xlsx", 10, NULL);
  lxw_worksheet *first = wt_workbook_writer_add_sheet (writer, "A", WT_SHEET_IN_MEMORY, NULL);
  lxw_worksheet *second = wt_workbook_writer_add_sheet (writer, "B", WT_SHEET_STREAMED, NULL);
  lxw_worksheet *third = wt_workbook_writer_add_sheet (writer, "C", WT_SHEET_IN_MEMORY, NULL);

  g_assert_null (first->optimize_tmpfile);
  g_assert_nonnull (second->optimize_tmpfile);
  g_assert_null (third->optimize_tmpfile);
  g_assert_cmpuint (writer->streamed->len, ==, 1);
}

static void
test_days (void)
{
  g_assert_cmpfloat (wt_workbook_writer_count_days ("1900-03-01"), ==, 61);
  g_assert_cmpfloat (wt_workbook_writer_count_days ("2000-01-01"), ==, 36526);
  g_assert_cmpfloat (wt_workbook_writer_count_days ("2025-10-09"), ==, 45939);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workbook-writer/sheet-names", test_sheet_names);
  g_test_add_func ("/workbook-writer/sheets-are-kept-as-asked", test_sheets_are_kept_as_asked);
  g_test_add_func ("/workbook-writer/days", test_days);
  return g_test_run ();
}
