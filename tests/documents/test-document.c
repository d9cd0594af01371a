/* Documents by number: pages, margins, directions, and what cannot be saved. */

#include "test-lives.h"
#include "wt-assessment-document.h"
#include "wt-error.h"

#include <glib/gstdio.h>
#include <math.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

/* How far ink may hang over the edge of its letter, in points. */
#define OVERHANG 1.0

#define ARABIC "طلب المرضى مواعيد مسائية في العيادة."

static WtDocument *
make_assessment (TestLifeKind kind)
{
  g_autoptr (WtProjectLife) life = test_life_new (kind);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  return wt_assessment_document_new (life, TEST_ORGANISATION, TEST_QUESTION, TEST_TODAY,
                                     WT_EDITION_INTERNAL, names);
}

static WtDocument *
make_document (void)
{
  return wt_document_new ("A paper", TEST_ORGANISATION, "Nothing", TEST_TODAY);
}

/* A document of @n paragraphs of several lines. */
static WtDocument *
make_long (guint n)
{
  WtDocument *document = make_document ();
  g_autofree char *words = g_strnfill (600, 'x');

  for (guint i = 10; i < 600; i += 10)
    words[i] = ' ';
  for (guint i = 0; i < n; i++)
    wt_document_add_paragraph (document, "Lead.", words);
  return document;
}

static void
assert_inside_margins (WtDocument *document)
{
  for (guint i = 0; i < wt_document_get_n_pages (document); i++)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      double x, y, width, height;

      wt_document_draw_page (document, i, cr);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
      g_assert_cmpfloat (x, >=, WT_DOCUMENT_MARGIN - OVERHANG);
      g_assert_cmpfloat (y, >=, WT_DOCUMENT_MARGIN - OVERHANG);
      g_assert_cmpfloat (x + width, <=, WT_DOCUMENT_WIDTH - WT_DOCUMENT_MARGIN + OVERHANG);
      g_assert_cmpfloat (y + height, <=, WT_DOCUMENT_HEIGHT - WT_DOCUMENT_MARGIN + OVERHANG);
      g_assert_cmpfloat (height, >, 0);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

static void
test_assessments (void)
{
  for (TestLifeKind kind = 0; kind < TEST_LIFE_N; kind++)
    {
      g_autoptr (WtDocument) document = make_assessment (kind);

      g_test_message ("%s", test_life_names[kind]);
      g_assert_cmpuint (wt_document_get_n_pages (document), ==, 1);
      assert_inside_margins (document);
    }
}

static void
test_pages (void)
{
  g_autoptr (WtDocument) empty = make_document ();
  guint last = 0;

  g_assert_cmpuint (wt_document_get_n_pages (empty), ==, 1);
  assert_inside_margins (empty);
  for (guint n = 1; n <= 64; n *= 4)
    {
      g_autoptr (WtDocument) document = make_long (n);
      guint pages = wt_document_get_n_pages (document);

      g_assert_cmpuint (pages, >=, last);
      assert_inside_margins (document);
      last = pages;
    }
  /* 64 of about 8 lines, and a page has about 50. */
  g_assert_cmpuint (last, >=, 8);
  g_assert_cmpuint (last, <=, 14);
}

/* One text alone that is longer than a page goes on on the next. */
static void
test_long_paragraph (void)
{
  g_autoptr (WtDocument) document = make_document ();
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (words, "word%u ", i);
  wt_document_add_paragraph (document, NULL, words->str);
  g_assert_cmpuint (wt_document_get_n_pages (document), >, 1);
  assert_inside_margins (document);
  text = wt_document_dup_text (document);
  g_assert_nonnull (strstr (text, "word2999"));
  g_assert_null (strstr (text, "…"));
}

static void
test_one_page (void)
{
  g_autoptr (WtDocument) document = make_long (20);
  g_autofree char *text = NULL, *whole = wt_document_dup_text (document);

  g_assert_cmpuint (wt_document_get_n_pages (document), >, 1);
  g_assert_null (strstr (whole, "…"));
  wt_document_set_one_page (document, TRUE);
  g_assert_cmpuint (wt_document_get_n_pages (document), ==, 1);
  text = wt_document_dup_text (document);
  g_assert_nonnull (strstr (text, "xxxx…\n"));
  g_assert_nonnull (strstr (text, "Long texts are shortened here"));
}

/* Letters get smaller before anything is cut. */
static void
test_smaller_first (void)
{
  g_autoptr (WtDocument) document = make_long (9);
  g_autofree char *text = NULL;

  wt_document_set_one_page (document, TRUE);
  g_assert_cmpuint (wt_document_get_n_pages (document), ==, 1);
  text = wt_document_dup_text (document);
  g_assert_null (strstr (text, "…"));
}

static void
test_added_later (void)
{
  g_autoptr (WtDocument) document = make_document ();
  g_autofree char *before = wt_document_dup_text (document), *after = NULL;

  g_assert_cmpstr (before, ==, "");
  wt_document_add_heading (document, "Later");
  after = wt_document_dup_text (document);
  g_assert_cmpstr (after, ==, "Later");
}

/* How many pixels of the first line of text have ink, in the left and in the right half. */
static void
count_ink (WtDocument *document, guint ink[2])
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_A8, 596, 842);
  cairo_t *cr = cairo_create (image);
  const guchar *pixels;
  int stride;

  wt_document_draw_page (document, 0, cr);
  cairo_surface_flush (image);
  pixels = cairo_image_surface_get_data (image);
  stride = cairo_image_surface_get_stride (image);
  ink[0] = ink[1] = 0;
  for (int y = 0; y < 100; y++)
    for (int x = 0; x < 596; x++)
      ink[x / 298] += pixels[y * stride + x] > 0;
  cairo_destroy (cr);
  cairo_surface_destroy (image);
}

static void
test_directions (void)
{
  g_autoptr (WtDocument) english = make_document ();
  g_autoptr (WtDocument) arabic = make_document ();
  guint ink[2];

  wt_document_add_paragraph (english, NULL, "Patients asked for evenings.");
  count_ink (english, ink);
  g_assert_cmpuint (ink[0], >, 100);
  g_assert_cmpuint (ink[1], ==, 0);
  wt_document_add_paragraph (arabic, NULL, ARABIC);
  count_ink (arabic, ink);
  g_assert_cmpuint (ink[0], ==, 0);
  g_assert_cmpuint (ink[1], >, 100);
}

/* An emoji of several characters is one letter to a reader, and never cut in two. */
static void
test_cuts_between_letters (void)
{
  static const char NURSE[] = "👩🏽‍⚕️";
  g_autoptr (WtDocument) document = make_document ();
  g_autoptr (GString) words = g_string_new (NULL);
  g_auto (GStrv) parts = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append (words, NURSE);
  wt_document_set_one_page (document, TRUE);
  wt_document_add_title (document, words->str, "");
  text = wt_document_dup_text (document);
  g_assert_nonnull (strstr (text, "…"));
  *strstr (text, "…") = '\0';
  parts = g_strsplit (strrchr (text, '\n') + 1, NURSE, -1);
  g_assert_cmpuint (g_strv_length (parts), >, 10);
  for (guint i = 0; parts[i] != NULL; i++)
    g_assert_cmpstr (parts[i], ==, "");
}

static void
test_odd_letters (void)
{
  g_autoptr (WtDocument) document = make_document ();
  g_autofree char *text = NULL;

  wt_document_add_paragraph (document, NULL,
                             "  a\x01"
                             "b\xff"
                             "c\r\nd\re\xe2\x80\xa8"
                             "f \n");
  text = wt_document_dup_text (document);
  g_assert_cmpstr (text, ==, "a b�c\nd\ne\nf");
}

/* Both columns are read one after the other, and stand side by side. */
static void
test_columns (void)
{
  g_autoptr (WtDocument) document = make_document ();
  g_autofree char *text = NULL;
  guint ink[2];

  wt_document_start_columns (document);
  wt_document_add_paragraph (document, NULL, "One");
  wt_document_add_paragraph (document, NULL, "Two");
  wt_document_next_column (document);
  wt_document_add_fact (document, "Three", "Four");
  wt_document_end_columns (document);
  wt_document_add_bullet (document, "Five", "Six");
  text = wt_document_dup_text (document);
  g_assert_cmpstr (text, ==, "One\nTwo\nThree: Four\n• Five Six");
  count_ink (document, ink);
  g_assert_cmpuint (ink[0], >, 20);
  g_assert_cmpuint (ink[1], >, 20);
}

static void
test_no_names (void)
{
  static const char *const NEVER[] = { "Zebedee",     "Quillfeather", "Ottoline",
                                       "Brackenbury", "Nadia",        "Okafor" };
  g_autoptr (WtDocument) document = make_assessment (TEST_LIFE_RICH);
  g_autofree char *text = wt_document_dup_text (document);

  for (guint i = 0; i < G_N_ELEMENTS (NEVER); i++)
    g_assert_null (strstr (text, NEVER[i]));
  g_assert_nonnull (strstr (text, "Not named here: 2 people"));
  g_assert_nonnull (strstr (text, "Lead: Priya Raman"));
}

static void
test_same_bytes (void)
{
  g_autofree char *folder = g_dir_make_tmp ("wt-document-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.pdf", NULL);
  g_autofree char *first = NULL, *second = NULL;
  gsize lengths[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (WtDocument) document = make_assessment (TEST_LIFE_RICH);
      g_autoptr (GError) error = NULL;

      g_assert_true (wt_document_save_pdf (document, path, NULL, &error));
      g_assert_no_error (error);
      g_file_get_contents (path, i == 0 ? &first : &second, &lengths[i], &error);
      g_assert_no_error (error);
    }
  g_assert_cmpmem (first, lengths[0], second, lengths[1]);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Fails unless saving over an old file fails so, and leaves that file alone as it was. */
static void
assert_not_saved (GCancellable *cancellable, rlim_t most, GQuark domain, int code)
{
  g_autofree char *folder = g_dir_make_tmp ("wt-document-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.pdf", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (WtDocument) document = make_assessment (TEST_LIFE_RICH);
  g_autoptr (GError) error = NULL;
  struct rlimit before, limit;
  gboolean is_saved;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = (struct rlimit){ MIN (most, before.rlim_max), before.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  is_saved = wt_document_save_pdf (document, path, cancellable, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_false (is_saved);
  g_assert_error (error, domain, code);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "old");
  g_assert_cmpint (g_unlink (path), ==, 0);
  /* Only an empty folder can be removed. */
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A limit for the size of files stands for a full disk. */
static void
test_no_space (void)
{
  signal (SIGXFSZ, SIG_IGN);
  assert_not_saved (NULL, 0, WT_ERROR, WT_ERROR_NO_SPACE);
  assert_not_saved (NULL, 10000, WT_ERROR, WT_ERROR_NO_SPACE);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  assert_not_saved (cancellable, RLIM_INFINITY, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_no_folder (void)
{
  g_autofree char *folder = g_dir_make_tmp ("wt-document-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "missing", "a.pdf", NULL);
  g_autoptr (WtDocument) document = make_document ();
  g_autoptr (GError) error = NULL, folder_error = NULL;

  g_assert_false (wt_document_save_pdf (document, path, NULL, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_CANNOT_OPEN);
  g_assert_false (wt_document_save_pdf (document, folder, NULL, &folder_error));
  g_assert_error (folder_error, WT_ERROR, WT_ERROR_CANNOT_OPEN);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/assessments", test_assessments);
  g_test_add_func ("/document/pages", test_pages);
  g_test_add_func ("/document/long-paragraph", test_long_paragraph);
  g_test_add_func ("/document/one-page", test_one_page);
  g_test_add_func ("/document/smaller-first", test_smaller_first);
  g_test_add_func ("/document/added-later", test_added_later);
  g_test_add_func ("/document/directions", test_directions);
  g_test_add_func ("/document/cuts-between-letters", test_cuts_between_letters);
  g_test_add_func ("/document/odd-letters", test_odd_letters);
  g_test_add_func ("/document/columns", test_columns);
  g_test_add_func ("/document/no-names", test_no_names);
  g_test_add_func ("/document/same-bytes", test_same_bytes);
  g_test_add_func ("/document/no-space", test_no_space);
  g_test_add_func ("/document/cancelled", test_cancelled);
  g_test_add_func ("/document/no-folder", test_no_folder);
  return g_test_run ();
}
