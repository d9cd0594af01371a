#include "wt-chart-file.h"
#include "wt-chart-world.h"
#include "wt-error.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static const WtChartFormat FORMATS[] = { WT_CHART_FORMAT_PNG, WT_CHART_FORMAT_SVG,
                                         WT_CHART_FORMAT_PDF };

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("wt-chart-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static GBytes *
read_and_remove (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (path), ==, 0);
  return g_bytes_new_take (contents, length);
}

static void
test_formats_by_name (void)
{
  WtChartFormat format = WT_CHART_FORMAT_PNG;

  g_assert_true (wt_chart_format_from_name ("/tmp/a.b/Felt valued.PDF", &format));
  g_assert_cmpint (format, ==, WT_CHART_FORMAT_PDF);
  g_assert_true (wt_chart_format_from_name ("chart.svg", &format));
  g_assert_cmpint (format, ==, WT_CHART_FORMAT_SVG);
  g_assert_false (wt_chart_format_from_name ("chart.jpeg", &format));
  g_assert_false (wt_chart_format_from_name ("png", &format));
  for (guint i = 0; i < G_N_ELEMENTS (FORMATS); i++)
    {
      g_autofree char *name = g_strconcat ("chart.", wt_chart_format_get_ending (FORMATS[i]), NULL);

      g_assert_true (wt_chart_format_from_name (name, &format));
      g_assert_cmpint (format, ==, FORMATS[i]);
    }
}

static GBytes *
save (WtChart *chart, const char *folder, WtChartFormat format)
{
  g_autofree char *path = g_build_filename (folder, "chart", NULL);
  g_autoptr (GError) error = NULL;
  gboolean saved = wt_chart_save (chart, path, format, 640, 0, 2, &error);

  g_assert_no_error (error);
  g_assert_true (saved);
  return read_and_remove (path);
}

static void
test_formats (void)
{
  static const char *const STARTS[] = { "\x89PNG", "<?xml", "%PDF" };
  g_autofree char *folder = make_folder ();
  g_autoptr (GPtrArray) charts = wt_world_all_charts ();

  for (guint i = 0; i < charts->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (FORMATS); j++)
      {
        g_autoptr (GBytes) bytes = save (g_ptr_array_index (charts, i), folder, FORMATS[j]);
        g_autoptr (GBytes) again = save (g_ptr_array_index (charts, i), folder, FORMATS[j]);

        g_assert_cmpuint (g_bytes_get_size (bytes), >, 500);
        g_assert_cmpmem (g_bytes_get_data (bytes, NULL), strlen (STARTS[j]), STARTS[j],
                         strlen (STARTS[j]));
        g_assert_true (g_bytes_equal (bytes, again));
      }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A picture is found and read out by what it says. */
static void
test_words_in_files (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (WtChart) chart = wt_world_score_chart ();
  g_autoptr (GBytes) svg = save (chart, folder, WT_CHART_FORMAT_SVG);
  g_autofree char *text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));

  g_assert_nonnull (strstr (text, "<title>Felt valued</title>"));
  g_assert_nonnull (strstr (text, "<desc>Of 611 forms, 598 gave a score"));
  g_assert_nonnull (strstr (text, "role=\"img\""));
  g_assert_nonnull (strstr (text, "width=\"640px\""));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_image (void)
{
  g_autoptr (WtChart) chart = wt_world_score_chart ();
  cairo_surface_t *image = wt_chart_create_image (chart, 640, 0, 2);
  gboolean has_bar = FALSE;

  g_assert_cmpint (cairo_surface_status (image), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (image), ==, 1280);
  g_assert_cmphex (wt_world_get_pixel (image, 0, 0), ==, 0xffffff);
  for (int y = 0; y < cairo_image_surface_get_height (image); y++)
    has_bar = has_bar || wt_world_get_pixel (image, 900, y) == 0x1c71d8;
  g_assert_true (has_bar);
  cairo_surface_destroy (image);
}

static void
check_failure (const char *path, WtError expected)
{
  g_autoptr (WtChart) chart = wt_world_score_chart ();
  g_autoptr (GError) error = NULL;

  g_assert_false (wt_chart_save (chart, path, WT_CHART_FORMAT_PNG, 640, 0, 1, &error));
  g_assert_error (error, WT_ERROR, (int) expected);
  g_assert_cmpstr (error->message, !=, "");
}

static void
test_no_folder (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "missing", "chart.png", NULL);

  check_failure (path, WT_ERROR_CANNOT_OPEN);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A full disk: what was there stays as it was, and nothing half written is left beside it. */
static void
test_old_file_stays (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "chart.png", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (GDir) dir = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("root may write everywhere");
      g_assert_cmpint (g_rmdir (folder), ==, 0);
      return;
    }
  g_file_set_contents (path, "old", -1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_chmod (folder, 0500), ==, 0);
  check_failure (path, WT_ERROR_CANNOT_OPEN);
  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (contents, ==, "old");
  dir = g_dir_open (folder, 0, &error);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "chart.png");
  g_assert_null (g_dir_read_name (dir));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A folder cannot be replaced by a file, for whoever runs the test. */
static void
test_target_is_folder (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "chart.png", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  check_failure (path, WT_ERROR_CANNOT_OPEN);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_DIR));
  dir = g_dir_open (folder, 0, &error);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "chart.png");
  g_assert_null (g_dir_read_name (dir));
  g_assert_cmpint (g_rmdir (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_replaces (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "chart.png", NULL);
  g_autoptr (WtChart) chart = wt_world_score_chart ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_file_set_contents (path, "old", -1, &error);
  g_assert_no_error (error);
  g_assert_true (wt_chart_save (chart, path, WT_CHART_FORMAT_PNG, 640, 0, 1, &error));
  g_assert_no_error (error);
  bytes = read_and_remove (path);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 500);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-file/formats-by-name", test_formats_by_name);
  g_test_add_func ("/chart-file/formats", test_formats);
  g_test_add_func ("/chart-file/words-in-files", test_words_in_files);
  g_test_add_func ("/chart-file/image", test_image);
  g_test_add_func ("/chart-file/no-folder", test_no_folder);
  g_test_add_func ("/chart-file/old-file-stays", test_old_file_stays);
  g_test_add_func ("/chart-file/target-is-folder", test_target_is_folder);
  g_test_add_func ("/chart-file/replaces", test_replaces);
  return g_test_run ();
}
