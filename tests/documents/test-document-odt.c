/* Documents as Flat OpenDocument text. */

#include "wt-document.h"
#include "wt-error.h"
#include "wt-spectrum-chart.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  test->folder = g_dir_make_tmp ("wt-test-XXXXXX", &error);
  g_assert_no_error (error);
  test->path = g_build_filename (test->folder, "Board paper 📋.fodt", NULL);
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  g_unlink (test->path);
  g_assert_cmpint (g_rmdir (test->folder), ==, 0);
  g_free (test->folder);
  g_free (test->path);
}

static WtChart *
make_chart (void)
{
  const WtQuarterFigures quarters[] = { { .start = "2025-01-01",
                                          .activities = { 0, 1, 2, 3, 4 } } };

  return wt_spectrum_chart_new ("Spectrum <of> engagement", quarters, G_N_ELEMENTS (quarters));
}

static WtChartTable *
make_table (void)
{
  WtChartTable *table = wt_chart_table_new ("Projects");

  wt_chart_table_add_column (table, "Project", FALSE);
  wt_chart_table_add_column (table, "Activities", TRUE);
  wt_chart_table_take_cell (table, g_strdup ("Falls & frailty"));
  wt_chart_table_take_cell (table, g_strdup ("4"));
  wt_chart_table_start_totals (table);
  wt_chart_table_take_cell (table, g_strdup ("Together"));
  wt_chart_table_take_cell (table, g_strdup ("4"));
  return table;
}

/* A document with each kind of block, and @words in all of them. */
static WtDocument *
make_document (const char *words)
{
  WtDocument *document = wt_document_new (words, words, words, "2026-01-20");
  g_autoptr (WtChart) chart = make_chart ();

  wt_document_set_numbers_charts (document, TRUE);
  wt_document_add_title (document, words, words);
  wt_document_add_detail (document, "For", words);
  wt_document_add_detail (document, "Edition", words);
  wt_document_add_heading (document, words);
  wt_document_add_paragraph (document, "Lead.", words);
  wt_document_add_bullet (document, NULL, words);
  wt_document_add_bullet (document, "Lead.", words);
  wt_document_add_note (document, "The board is asked to", words);
  wt_document_add_figure (document, "1,932", "people", words);
  wt_document_add_fact (document, "Stage", words);
  wt_document_take_table (document, make_table ());
  wt_document_start_columns (document);
  wt_document_add_chart (document, chart, words);
  wt_document_next_column (document);
  wt_document_end_columns (document);
  return document;
}

static char *
save (Fixture *test, WtDocument *document)
{
  g_autoptr (GError) error = NULL;
  char *xml;

  wt_document_save_odt (document, test->path, NULL, &error);
  g_assert_no_error (error);
  g_file_get_contents (test->path, &xml, NULL, &error);
  g_assert_no_error (error);
  return xml;
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *at = text; (at = strstr (at, part)) != NULL; at += strlen (part))
    n++;
  return n;
}

static void
assert_well_formed (const char *xml)
{
  const GMarkupParser parser = { 0 };
  g_autoptr (GMarkupParseContext) context =
      g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_utf8_validate (xml, -1, NULL));
  g_markup_parse_context_parse (context, xml, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

static void
test_each_block (Fixture *test, gconstpointer data)
{
  g_autoptr (WtDocument) document = make_document ("Words");
  g_autofree char *xml = save (test, document);
  const struct
  {
    const char *part;
    guint n;
  } PARTS[] = {
    { "text:outline-level=\"1\">Words</text:h>", 1 },
    { "text:outline-level=\"2\">Words</text:h>", 1 },
    { "<text:list-item>", 2 },
    { "<table:table table:name=", 5 }, /* details, figures, facts, the table, the columns */
    { "<table:table-header-rows>", 1 },
    { "Falls &amp; frailty", 1 },
    { "style:name=\"Table_20_Numbers\"", 2 },
    { "<draw:image><office:binary-data>iVBORw0KGgo", 1 },
    { "<svg:title>Spectrum &lt;of&gt; engagement</svg:title>", 1 },
    { "<svg:desc>", 1 },
    { "Figure 1.", 1 },
    { "<text:page-number/>", 1 },
    { "<text:page-count/>", 1 },
    { "fo:page-width=\"595.28pt\"", 1 },
    { "<dc:date>2026-01-20T00:00:00</dc:date>", 1 },
  };

  assert_well_formed (xml);
  for (guint i = 0; i < G_N_ELEMENTS (PARTS); i++)
    {
      g_test_message ("%s", PARTS[i].part);
      /* The style of numbers is named where it is made, and where it is used. */
      g_assert_cmpuint (count (xml, PARTS[i].part), >=, i == 6 ? 1 : PARTS[i].n);
      if (i != 6)
        g_assert_cmpuint (count (xml, PARTS[i].part), ==, PARTS[i].n);
    }
}

static void
test_paper_size (Fixture *test, gconstpointer data)
{
  g_autoptr (WtDocument) document = make_document ("Words");
  g_autofree char *xml = NULL;

  wt_document_set_paper_size (document, WT_PAPER_SIZE_LETTER);
  xml = save (test, document);
  g_assert_nonnull (strstr (xml, "fo:page-width=\"612.00pt\" fo:page-height=\"792.00pt\""));
}

static void
test_same_bytes (Fixture *test, gconstpointer data)
{
  g_autoptr (WtDocument) document = make_document ("Words");
  g_autoptr (WtDocument) other = make_document ("Words");
  g_autofree char *first = save (test, document);
  g_autofree char *second = save (test, other);

  g_assert_cmpstr (first, ==, second);
}

/* Nothing that somebody typed breaks the file. */
static void
test_cruel_texts (Fixture *test, gconstpointer data)
{
  static const char *const TEXTS[] = {
    "",
    "</text:p>]]><!-- & \" ' -->",
    "a\001b\033c\177\342\200\250d",
    "two\nlines\n\nand more",
    "\327\251\327\234\327\225\327\235 \331\205\330\261\330\255\330\250\330\247",
    "👩‍⚕️ 📋 e\314\201\314\201\314\201",
  };

  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_autoptr (WtDocument) document = make_document (TEXTS[i]);
      g_autofree char *xml = save (test, document);

      g_test_message ("%u", i);
      assert_well_formed (xml);
      g_assert_null (strstr (xml, "&#x"));
    }
}

static void
test_fails (Fixture *test, gconstpointer data)
{
  g_autoptr (WtDocument) document = make_document ("Words");
  g_autofree char *nowhere = g_build_filename (test->folder, "missing", "a.fodt", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *left = NULL;

  g_assert_false (wt_document_save_odt (document, nowhere, NULL, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_CANNOT_OPEN);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (test->path, "last month", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (wt_document_save_odt (document, test->path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (test->path, &left, NULL, NULL));
  g_assert_cmpstr (left, ==, "last month");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/document-odt/each-block", Fixture, NULL, set_up, test_each_block, tear_down);
  g_test_add ("/document-odt/paper-size", Fixture, NULL, set_up, test_paper_size, tear_down);
  g_test_add ("/document-odt/same-bytes", Fixture, NULL, set_up, test_same_bytes, tear_down);
  g_test_add ("/document-odt/cruel-texts", Fixture, NULL, set_up, test_cruel_texts, tear_down);
  g_test_add ("/document-odt/fails", Fixture, NULL, set_up, test_fails, tear_down);
  return g_test_run ();
}
