/* Printed forms by geometry: pages, margins, boxes that are where they should be, words that do not
 * meet; and files. */

#include "test-forms.h"
#include "test-lives.h"
#include "wt-document.h"
#include "wt-error.h"
#include "wt-logo-picture-private.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#define MILLIMETRE (72.0 / 25.4)
#define MARGIN (20 * MILLIMETRE)

/* How far ink may hang over the edge of its letter, in points. */
#define OVERHANG 1.0

#define DOTS_A_POINT 2

static WtFormOptions
make_options (WtFormContent *content, WtFormLayout layout, const char *language)
{
  WtFormOptions options = wt_form_options_default (content);

  options.layout = layout;
  g_strlcpy (options.language, language, sizeof options.language);
  return options;
}

static void
assert_ink_inside (WtFormDocument *document, guint page, double margin)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x, y, width, height;

  wt_form_document_draw_page (document, page, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  g_assert_cmpfloat (x, >=, margin - OVERHANG);
  g_assert_cmpfloat (y, >=, margin - OVERHANG);
  g_assert_cmpfloat (x + width, <=, WT_DOCUMENT_WIDTH - margin + OVERHANG);
  g_assert_cmpfloat (y + height, <=, WT_DOCUMENT_HEIGHT - margin + OVERHANG);
  g_assert_cmpfloat (height, >, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Every kind of form in every layout keeps its margins, and marks alone stand outside. */
static void
test_margins (void)
{
  for (TestFormKind kind = 0; kind < TEST_FORM_N; kind++)
    for (WtFormLayout layout = 0; layout < WT_FORM_N_LAYOUTS; layout++)
      {
        g_autoptr (WtFormContent) content = test_form_new (kind);
        WtFormOptions options = make_options (content, layout, layout == 2 ? "cy" : "");
        g_autoptr (WtFormDocument) document = NULL;
        g_autoptr (WtFormDocument) marked = wt_form_document_new (content, &options);

        g_test_message ("%s, %s", test_form_names[kind], wt_form_layout_get_nick (layout));
        options.has_marks = FALSE;
        document = wt_form_document_new (content, &options);
        for (guint i = 0; i < wt_form_document_get_n_pages (document); i++)
          assert_ink_inside (document, i, MARGIN);
        assert_ink_inside (marked, 0, 8 * MILLIMETRE);
      }
}

/* How many pages a form has, as it is usually printed. */
static guint
count_pages (TestFormKind kind, WtFormLayout layout, const char *language)
{
  g_autoptr (WtFormContent) content = test_form_new (kind);
  WtFormOptions options = make_options (content, layout, language);
  g_autoptr (WtFormDocument) document = wt_form_document_new (content, &options);

  return wt_form_document_get_n_pages_each (document);
}

static void
test_pages (void)
{
  g_assert_cmpuint (count_pages (TEST_FORM_FEEDBACK, WT_FORM_LAYOUT_STANDARD, ""), ==, 1);
  g_assert_cmpuint (count_pages (TEST_FORM_FEEDBACK, WT_FORM_LAYOUT_STANDARD, "cy"), ==, 1);
  g_assert_cmpuint (count_pages (TEST_FORM_FEEDBACK, WT_FORM_LAYOUT_STANDARD, "pl"), ==, 1);
  g_assert_cmpuint (count_pages (TEST_FORM_FEEDBACK, WT_FORM_LAYOUT_LARGE, ""), ==, 2);
  g_assert_cmpuint (count_pages (TEST_FORM_FEEDBACK, WT_FORM_LAYOUT_BILINGUAL, "cy"), ==, 2);
  g_assert_cmpuint (count_pages (TEST_FORM_KINDS, WT_FORM_LAYOUT_STANDARD, ""), ==, 2);
  g_assert_cmpuint (count_pages (TEST_FORM_LONG, WT_FORM_LAYOUT_STANDARD, ""), >, 20);
}

static void
test_copies (void)
{
  g_autoptr (WtFormContent) content = test_form_new (TEST_FORM_KINDS);
  WtFormOptions options = make_options (content, WT_FORM_LAYOUT_STANDARD, "");
  g_autoptr (WtFormDocument) document = NULL;
  g_autofree char *first = NULL, *last = NULL;

  options.n_copies = 25;
  document = wt_form_document_new (content, &options);
  g_assert_cmpuint (wt_form_document_get_n_pages (document), ==, 50);
  first = wt_form_document_dup_code (document, 0, 0);
  last = wt_form_document_dup_code (document, 24, 1);
  g_assert_cmpstr (first, ==, "WT1/12/3/124/1");
  g_assert_cmpstr (last, ==, "WT1/12/3/148/2");
}

/* What is out of range is brought into it. */
static void
test_odd_options (void)
{
  g_autoptr (WtFormContent) content = test_form_new (TEST_FORM_FEEDBACK);
  WtFormOptions options = make_options (content, WT_FORM_LAYOUT_BILINGUAL, "tlh");
  g_autoptr (WtFormDocument) document = NULL;
  g_autofree char *code = NULL, *text = NULL;

  options.n_copies = G_MAXUINT;
  options.first_number = G_MAXUINT;
  document = wt_form_document_new (content, &options);
  g_assert_cmpuint (wt_form_document_get_n_pages (document), ==, WT_FORM_MAXIMUM_COPIES);
  code = wt_form_document_dup_code (document, WT_FORM_MAXIMUM_COPIES - 1, 0);
  g_assert_cmpstr (code, ==, "WT1/12/3/99999999/1");
  text = wt_form_document_dup_text (document);
  g_assert_true (g_str_has_prefix (text, TEST_ORGANISATION "\nYour feedback on today's engagement "
                                                           "activity\nFalls clinic"));
}

/* A page drawn at DOTS_A_POINT. */
typedef struct
{
  cairo_surface_t *image;
  const guchar *dots;
  int stride;
} Picture;

static Picture
draw (WtFormDocument *document, guint page)
{
  Picture picture = { .image = cairo_image_surface_create (
                          CAIRO_FORMAT_A8, (int) ceil (WT_DOCUMENT_WIDTH * DOTS_A_POINT),
                          (int) ceil (WT_DOCUMENT_HEIGHT * DOTS_A_POINT)) };
  cairo_t *cr = cairo_create (picture.image);

  cairo_scale (cr, DOTS_A_POINT, DOTS_A_POINT);
  wt_form_document_draw_page (document, page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (picture.image);
  picture.dots = cairo_image_surface_get_data (picture.image);
  picture.stride = cairo_image_surface_get_stride (picture.image);
  return picture;
}

/* Whether there is ink at a place given in millimetres. */
static gboolean
has_ink (const Picture *picture, double x, double y)
{
  int column = (int) (x * MILLIMETRE * DOTS_A_POINT), row = (int) (y * MILLIMETRE * DOTS_A_POINT);

  return picture->dots[row * picture->stride + column] > 128;
}

static void
test_marks (void)
{
  g_autoptr (WtFormContent) content = test_form_new (TEST_FORM_FEEDBACK);
  WtFormOptions options = make_options (content, WT_FORM_LAYOUT_STANDARD, "");

  for (guint has_marks = 0; has_marks <= 1; has_marks++)
    {
      g_autoptr (WtFormDocument) document = NULL;
      Picture picture;

      options.has_marks = has_marks != 0;
      document = wt_form_document_new (content, &options);
      picture = draw (document, 0);
      for (guint corner = 0; corner < 4; corner++)
        {
          double x = corner % 2 == 0 ? 8 : 210 - 13, y = corner < 2 ? 8 : 297 - 13;
          gboolean is_round = corner == 3;

          g_assert_true (has_ink (&picture, x + 2.5, y + 2.5) == (has_marks != 0));
          g_assert_true (has_ink (&picture, x + 0.4, y + 0.4) == (has_marks != 0 && !is_round));
          g_assert_true (has_ink (&picture, x + 4.6, y + 4.6) == (has_marks != 0 && !is_round));
          g_assert_false (has_ink (&picture, x - 0.6, y + 2.5));
          g_assert_false (has_ink (&picture, x + 5.6, y + 2.5));
        }
      cairo_surface_destroy (picture.image);
    }
}

/* Where the left edges of the boxes of a scale are, in millimetres: in the first line of dots that
 * has ten of them. */
static guint
find_boxes (const Picture *picture, double lefts[10], double *side)
{
  for (int row = 0; row < WT_DOCUMENT_HEIGHT * DOTS_A_POINT; row++)
    {
      const guchar *dots = picture->dots + row * picture->stride;
      guint n = 0;
      int start = -1;

      for (int column = 0; column < WT_DOCUMENT_WIDTH * DOTS_A_POINT && n < 11; column++)
        if (dots[column] > 128 && start < 0)
          start = column;
        else if (dots[column] <= 128 && start >= 0)
          {
            double length = (column - start) / MILLIMETRE / DOTS_A_POINT;

            /* The upper edge of a box, but for its round corners. */
            if (length > 8 && length < 14)
              {
                *side = length;
                lefts[n++] = start / MILLIMETRE / DOTS_A_POINT;
              }
            start = -1;
          }
      if (n == 10)
        return n;
    }
  return 0;
}

static void
test_scale (void)
{
  static const struct
  {
    WtFormLayout layout;
    double side, least_pitch, most_pitch;
  } CASES[] = { { WT_FORM_LAYOUT_STANDARD, 10, 17, 17 }, { WT_FORM_LAYOUT_LARGE, 13, 15, 17 } };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtFormContent) content = test_form_new (TEST_FORM_FEEDBACK);
      WtFormOptions options = make_options (content, CASES[i].layout, "");
      g_autoptr (WtFormDocument) document = wt_form_document_new (content, &options);
      Picture picture = draw (document, CASES[i].layout == WT_FORM_LAYOUT_LARGE ? 1 : 0);
      double lefts[11], side = 0;

      g_assert_cmpuint (find_boxes (&picture, lefts, &side), ==, 10);
      /* The round corners are no part of the edge. */
      g_assert_cmpfloat (fabs (side - CASES[i].side), <, 1.6);
      for (guint box = 1; box < 10; box++)
        {
          g_assert_cmpfloat (lefts[box] - lefts[box - 1], >, CASES[i].least_pitch - 0.4);
          g_assert_cmpfloat (lefts[box] - lefts[box - 1], <, CASES[i].most_pitch + 0.4);
        }
      cairo_surface_destroy (picture.image);
    }
}

/* A form read from right to left has its code at the left, and its first score at the right. */
static void
test_mirrored (void)
{
  g_autoptr (WtFormContent) content = test_form_new (TEST_FORM_ARABIC);
  WtFormOptions options = make_options (content, WT_FORM_LAYOUT_STANDARD, "");
  g_autoptr (WtFormDocument) document = wt_form_document_new (content, &options);
  Picture picture = draw (document, 0);

  g_assert_true (has_ink (&picture, 20.3, 20.3));
  g_assert_false (has_ink (&picture, 189.7, 20.3));
  cairo_surface_destroy (picture.image);
}

static void
test_text (void)
{
  g_autoptr (WtFormContent) content = test_form_new (TEST_FORM_KINDS);
  WtFormOptions options = make_options (content, WT_FORM_LAYOUT_STANDARD, "");
  g_autoptr (WtFormDocument) document = wt_form_document_new (content, &options);
  g_autofree char *text = wt_form_document_dup_text (document);
  static const char *const SAID[] = {
    TEST_ORGANISATION,
    "Your visit to the day centre",
    "Falls clinic listening event · Thursday 2 October 2025",
    "We do not ask for your name. Please answer the questions marked *.",
    "To choose an answer, please put one cross in one box.",
    "1 When did you visit us? *",
    "2 Overall, how was your experience of our service? *",
    "3 How did you travel?\nPut a cross in every box that applies.\nOn foot\n",
    "Thank you. Please hand this form to a member of staff before you leave.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (SAID); i++)
    g_assert_nonnull (strstr (text, SAID[i]));
  g_assert_null (strstr (text, "How did you travel? *"));
  g_assert_null (strstr (text, "not checked"));
}

static void
test_no_name (void)
{
  g_autoptr (WtFormContent) content = test_form_new (TEST_FORM_FEEDBACK);
  WtFormOptions options = make_options (content, WT_FORM_LAYOUT_STANDARD, "");
  g_autoptr (WtFormDocument) document = NULL;
  g_autofree char *text = NULL;

  options.says_no_name = FALSE;
  document = wt_form_document_new (content, &options);
  text = wt_form_document_dup_text (document);
  g_assert_null (strstr (text, "your name"));
  g_assert_nonnull (strstr (text, "You can leave a question blank."));
}

/* Nothing of a wording of any length is left out. */
static void
test_whole (void)
{
  g_autoptr (WtFormContent) content = test_form_new (TEST_FORM_LONG);

  for (WtFormLayout layout = 0; layout < WT_FORM_N_LAYOUTS; layout++)
    {
      WtFormOptions options = make_options (content, layout, "");
      g_autoptr (WtFormDocument) document = wt_form_document_new (content, &options);
      g_autofree char *text = wt_form_document_dup_text (document);
      g_auto (GStrv) parts = g_strsplit (text, "Wording", -1);

      /* The title, seven questions, two labels and three choices. */
      g_assert_cmpuint (g_strv_length (parts) - 1, ==, 13 * 901);
      g_assert_null (strstr (text, "…"));
    }
}

static void
test_unchecked (void)
{
  g_autoptr (WtFormContent) content = test_form_new (TEST_FORM_FEEDBACK);
  WtFormOptions options = make_options (content, WT_FORM_LAYOUT_STANDARD, "cy");
  g_autoptr (WtFormDocument) before = wt_form_document_new (content, &options);
  g_autofree char *unchecked = wt_form_document_dup_text (before);
  g_autofree char *checked = NULL;
  g_autoptr (WtFormDocument) after = NULL;

  g_assert_nonnull (strstr (unchecked, "Cyfieithiad gyda chymorth peiriant, heb ei wirio eto."));
  wt_survey_translation_set_checked (wt_form_content_find_translation (content, "cy"), TRUE);
  after = wt_form_document_new (content, &options);
  checked = wt_form_document_dup_text (after);
  g_assert_null (strstr (checked, "Cyfieithiad gyda chymorth"));
  /* Only what somebody has checked is offered, and not to those who have it already. */
  g_assert_nonnull (strstr (checked, "اردو"));
  g_assert_null (strstr (checked, "Cymraeg"));
  g_assert_null (strstr (checked, "polski"));
}

static void
test_logo (void)
{
  static const guchar HUGE[] = { 0x89, 'P',  'N',  'G',  '\r', '\n', 0x1a, '\n', 0,    0,
                                 0,    13,   'I',  'H',  'D',  'R',  0x7f, 0xff, 0xff, 0xff,
                                 0x7f, 0xff, 0xff, 0xff, 8,    6,    0,    0,    0 };
  g_autoptr (GBytes) logo = test_form_make_logo ();
  gsize length;
  const guchar *bytes = g_bytes_get_data (logo, &length);
  g_autoptr (GBytes) half = g_bytes_new (bytes, length / 2);
  g_autoptr (GBytes) text = g_bytes_new_static ("This is no picture at all.", 26);
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) huge = g_bytes_new_static (HUGE, sizeof HUGE);
  cairo_surface_t *picture = wt_logo_picture_read (logo);

  g_assert_nonnull (picture);
  g_assert_cmpint (cairo_image_surface_get_width (picture), ==, 300);
  cairo_surface_destroy (picture);
  g_assert_null (wt_logo_picture_read (half));
  g_assert_null (wt_logo_picture_read (text));
  g_assert_null (wt_logo_picture_read (empty));
  g_assert_null (wt_logo_picture_read (huge));
}

static void
test_same_bytes (void)
{
  g_autofree char *folder = g_dir_make_tmp ("wt-form-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.pdf", NULL);
  g_autofree char *first = NULL, *second = NULL;
  gsize lengths[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (WtFormContent) content = test_form_new (TEST_FORM_KINDS);
      WtFormOptions options = make_options (content, WT_FORM_LAYOUT_BILINGUAL, "cy");
      g_autoptr (WtFormDocument) document = wt_form_document_new (content, &options);
      g_autoptr (GError) error = NULL;

      g_assert_true (wt_form_document_save_pdf (document, path, NULL, NULL, NULL, &error));
      g_assert_no_error (error);
      g_file_get_contents (path, i == 0 ? &first : &second, &lengths[i], &error);
      g_assert_no_error (error);
    }
  g_assert_cmpmem (first, lengths[0], second, lengths[1]);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Cancels when it has seen half of the pages. */
static void
on_progress (double fraction, gpointer data)
{
  if (fraction >= 0.5)
    g_cancellable_cancel (data);
}

static void
test_cancelled (void)
{
  g_autofree char *folder = g_dir_make_tmp ("wt-form-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.pdf", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (WtFormContent) content = test_form_new (TEST_FORM_FEEDBACK);
  WtFormOptions options = make_options (content, WT_FORM_LAYOUT_STANDARD, "");
  g_autoptr (WtFormDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  options.n_copies = 10;
  document = wt_form_document_new (content, &options);
  g_assert_false (
      wt_form_document_save_pdf (document, path, on_progress, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  /* Only an empty folder can be removed. */
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/form/margins", test_margins);
  g_test_add_func ("/form/pages", test_pages);
  g_test_add_func ("/form/copies", test_copies);
  g_test_add_func ("/form/odd-options", test_odd_options);
  g_test_add_func ("/form/marks", test_marks);
  g_test_add_func ("/form/scale", test_scale);
  g_test_add_func ("/form/mirrored", test_mirrored);
  g_test_add_func ("/form/text", test_text);
  g_test_add_func ("/form/no-name", test_no_name);
  g_test_add_func ("/form/whole", test_whole);
  g_test_add_func ("/form/unchecked", test_unchecked);
  g_test_add_func ("/form/logo", test_logo);
  g_test_add_func ("/form/same-bytes", test_same_bytes);
  g_test_add_func ("/form/cancelled", test_cancelled);
  return g_test_run ();
}
