/*
 * Every kind of chart that can be drawn from JSON, beside the picture of it that somebody looked
 * at. A chart that looks another way on purpose gets a new picture with
 *
 *   WT_REFERENCE_PICTURES=write meson test -C build test-reference-pictures
 *
 * and whoever commits it opens the picture first.
 */

#include "wt-chart-data.h"
#include "wt-chart-file.h"

#include <glib/gstdio.h>
#include <string.h>

#define WIDTH 640

/* Pictures are compared block by block, so that the edge of a letter may be somewhat darker. */
#define BLOCK 4
#define BLOCK_TOLERANCE 28     /* of 255 */
#define BLOCKS_TOLERANCE 0.004 /* of all blocks that are not alike */

static WtChart *
make_chart (const char *kind)
{
  g_autofree char *name = g_strconcat (kind, ".json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "charts", "data", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) json = NULL;
  char *content;
  gsize length;
  WtChart *chart;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  json = g_bytes_new_take (content, length);
  chart = wt_chart_data_make (kind, json, 0, &error);
  g_assert_no_error (error);
  return chart;
}

/* How far apart the average greys of two blocks are. */
static double
compare_blocks (cairo_surface_t *one, cairo_surface_t *other, int x, int y)
{
  int width = MIN (BLOCK, cairo_image_surface_get_width (one) - x);
  int height = MIN (BLOCK, cairo_image_surface_get_height (one) - y);
  double sum[2][3] = { 0 };
  double most = 0;

  for (int row = y; row < y + height; row++)
    for (int column = x; column < x + width; column++)
      for (int i = 0; i < 2; i++)
        {
          cairo_surface_t *surface = i == 0 ? one : other;
          const guint8 *pixel = cairo_image_surface_get_data (surface)
                                + row * cairo_image_surface_get_stride (surface) + column * 4;

          for (int channel = 0; channel < 3; channel++)
            sum[i][channel] += pixel[channel];
        }
  for (int channel = 0; channel < 3; channel++)
    most = MAX (most, ABS (sum[0][channel] - sum[1][channel]) / (width * height));
  return most;
}

/* Which part of two pictures of one size differs. */
static double
compare_pictures (cairo_surface_t *one, cairo_surface_t *other)
{
  int width = cairo_image_surface_get_width (one), height = cairo_image_surface_get_height (one);
  int n_blocks = 0, n_different = 0;

  if (width != cairo_image_surface_get_width (other)
      || height != cairo_image_surface_get_height (other))
    return 1;
  for (int y = 0; y < height; y += BLOCK)
    for (int x = 0; x < width; x += BLOCK, n_blocks++)
      if (compare_blocks (one, other, x, y) > BLOCK_TOLERANCE)
        n_different++;
  return (double) n_different / n_blocks;
}

static void
write_picture (cairo_surface_t *surface, const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
}

static gboolean
has_font (void)
{
  PangoFontMap *map = pango_cairo_font_map_get_default ();
  PangoFontFamily **families;
  int n_families;
  gboolean found = FALSE;

  pango_font_map_list_families (map, &families, &n_families);
  for (int i = 0; i < n_families; i++)
    found = found || g_str_equal (pango_font_family_get_name (families[i]), "Cantarell");
  g_free (families);
  return found;
}

static void
test_kind (gconstpointer data)
{
  const char *kind = data;
  g_autofree char *name = g_strconcat (kind, ".png", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "charts", "reference", name, NULL);
  g_autofree char *actual = g_test_build_filename (G_TEST_BUILT, "charts", "actual", name, NULL);
  g_autoptr (WtChart) chart = NULL;
  cairo_surface_t *picture, *reference;
  double difference;

  if (!has_font ())
    {
      g_test_skip ("The font Cantarell is not installed");
      return;
    }
  chart = make_chart (kind);
  picture = wt_chart_create_image (chart, WIDTH, 0, 1);
  if (g_strcmp0 (g_getenv ("WT_REFERENCE_PICTURES"), "write") == 0)
    write_picture (picture, path);
  reference = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (reference), ==, CAIRO_STATUS_SUCCESS);
  difference = compare_pictures (picture, reference);
  if (difference > BLOCKS_TOLERANCE)
    {
      write_picture (picture, actual);
      g_test_message ("%s is another picture; look at %s", kind, actual);
    }
  g_assert_cmpfloat (difference, <=, BLOCKS_TOLERANCE);
  cairo_surface_destroy (picture);
  cairo_surface_destroy (reference);
}

static cairo_surface_t *
draw_scores (const char *json)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (WtChart) chart = wt_chart_data_make ("score", bytes, 0, NULL);

  return wt_chart_create_image (chart, WIDTH, 0, 1);
}

/* A bar that is a tenth lower is seen, a picture is like itself. */
static void
test_comparison (void)
{
  cairo_surface_t *one = draw_scores ("{ \"counts\": [7, 9, 13, 17, 32, 44, 77, 148, 125, 126] }");
  cairo_surface_t *same = draw_scores ("{ \"counts\": [7, 9, 13, 17, 32, 44, 77, 148, 125, 126] }");
  cairo_surface_t *other =
      draw_scores ("{ \"counts\": [7, 9, 13, 17, 32, 44, 77, 148, 112, 126] }");

  g_assert_cmpfloat (compare_pictures (one, same), ==, 0);
  g_assert_cmpfloat (compare_pictures (one, other), >, BLOCKS_TOLERANCE);
  cairo_surface_destroy (one);
  cairo_surface_destroy (same);
  cairo_surface_destroy (other);
}

int
main (int argc, char **argv)
{
  g_auto (GStrv) kinds = wt_chart_data_list_kinds ();

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reference-pictures/difference-is-seen", test_comparison);
  for (char **kind = kinds; *kind != NULL; kind++)
    {
      g_autofree char *path = g_strconcat ("/reference-pictures/", *kind, NULL);

      g_test_add_data_func (path, *kind, test_kind);
    }
  return g_test_run ();
}
