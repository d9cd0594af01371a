#include "wt-chart-figure.h"
#include "wt-chart-world.h"

/* What has to hold for every chart at every size: texts never cover each other, never leave the
 * chart, and are never too small. */

static const double WIDTHS[] = { 90, 150, 240, 296, 443, 638, 936 };
static const double LABEL_SIZES[] = { WT_WORLD_CARD, WT_WORLD_PRESENTING, WT_WORLD_LARGE };

static double
get_font_size (const WtChartScene *scene, guint text)
{
  guint item = g_array_index (scene->texts, guint, text);
  PangoLayout *layout = g_array_index (scene->items, WtChartItem, item).text.layout;

  return (double) pango_font_description_get_size (pango_layout_get_font_description (layout))
         / PANGO_SCALE;
}

/* Goes on after a failure, so that one run shows every chart and size that fails. */
static void
fail_text (
    WtChart *chart, const WtChartScene *scene, guint text, const char *what, double label_size)
{
  WtChartRectangle ink = wt_chart_scene_get_text_rectangle (scene, text);

  g_test_message ("'%s' %s, '%s' in %g by %g at %g: %g, %g, %g by %g",
                  wt_chart_scene_get_text (scene, text), what, wt_chart_get_title (chart),
                  wt_chart_scene_get_width (scene), wt_chart_scene_get_height (scene), label_size,
                  ink.x, ink.y, ink.width, ink.height);
  g_test_fail ();
}

static void
check_texts (WtChart *chart, const WtChartScene *scene, double label_size)
{
  const WtChartRectangle bounds = { -1, -1, wt_chart_scene_get_width (scene) + 2,
                                    wt_chart_scene_get_height (scene) + 2 };

  for (guint i = 0; i < wt_chart_scene_get_n_texts (scene); i++)
    {
      WtChartRectangle text = wt_chart_scene_get_text_rectangle (scene, i);
      double inside = wt_chart_rectangle_get_overlap (&text, &bounds);

      if (inside < text.width * text.height - 0.01)
        fail_text (chart, scene, i, "leaves the chart", label_size);
      g_assert_cmpfloat (get_font_size (scene, i), >=, 0.89 * label_size);

      for (guint j = 0; j < i; j++)
        {
          WtChartRectangle other = wt_chart_scene_get_text_rectangle (scene, j);
          g_autofree char *what =
              g_strdup_printf ("covers '%s'", wt_chart_scene_get_text (scene, j));

          if (wt_chart_rectangle_get_overlap (&text, &other) > 0.5)
            fail_text (chart, scene, i, what, label_size);
        }
    }
}

static void
check_chart (WtChart *chart, PangoContext *context, double label_size, double width, double part)
{
  const WtChartTheme *theme = wt_chart_theme_get (WT_CHART_THEME_LIGHT);
  double height = part * wt_chart_get_height_for_width (chart, label_size, width);

  for (guint presenting = 0; presenting < 2; presenting++)
    {
      const WtChartStyle style = { .label_size = label_size, .presenting = presenting == 1 };
      g_autoptr (WtChartScene) scene =
          wt_chart_layout (chart, context, theme, &style, width, height);

      check_texts (chart, scene, label_size);
    }
}

static void
check_all (const double *parts, gsize n_parts)
{
  g_autoptr (GPtrArray) charts = wt_world_all_charts ();
  PangoContext *context = wt_world_context ();

  for (guint i = 0; i < charts->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (LABEL_SIZES); j++)
      for (guint k = 0; k < G_N_ELEMENTS (WIDTHS); k++)
        for (gsize part = 0; part < n_parts; part++)
          check_chart (g_ptr_array_index (charts, i), context, LABEL_SIZES[j], WIDTHS[k],
                       parts[part]);
  g_object_unref (context);
}

static void
test_natural_height (void)
{
  static const double PARTS[] = { 1 };

  check_all (PARTS, G_N_ELEMENTS (PARTS));
}

static void
test_other_heights (void)
{
  static const double PARTS[] = { 0.8, 1.7 };

  check_all (PARTS, G_N_ELEMENTS (PARTS));
}

static void
test_figures (void)
{
  g_autoptr (GPtrArray) charts = wt_world_all_charts ();
  PangoContext *context = wt_world_context ();
  const WtChartStyle style = { .label_size = WT_WORLD_CARD };

  for (guint i = 0; i < charts->len; i++)
    for (double width = 240; width < 900; width *= 1.4)
      {
        g_autoptr (WtChartScene) scene =
            wt_chart_layout_figure (g_ptr_array_index (charts, i), context,
                                    wt_chart_theme_get (WT_CHART_THEME_PRINT), &style, width, 0);

        check_texts (g_ptr_array_index (charts, i), scene, WT_WORLD_CARD);
      }
  g_object_unref (context);
}

/* Every mark can be pointed at, says something, and is found where it is. */
static void
test_marks (void)
{
  g_autoptr (GPtrArray) charts = wt_world_all_charts ();

  for (guint i = 0; i < charts->len; i++)
    {
      g_autoptr (WtChartScene) scene =
          wt_world_layout (g_ptr_array_index (charts, i), WT_WORLD_CARD, 638, 0);

      for (guint j = 0; j < wt_chart_scene_get_n_marks (scene); j++)
        {
          const WtChartMark *mark = wt_chart_scene_get_mark (scene, j);
          const WtChartRectangle *area = &mark->rectangle;
          int found;

          g_assert_cmpstr (mark->words, !=, "");
          g_assert_cmpfloat (area->x, >=, -0.01);
          g_assert_cmpfloat (wt_chart_rectangle_get_right (area), <=, 638.01);
          g_assert_cmpfloat (wt_chart_rectangle_get_bottom (area), <=,
                             wt_chart_scene_get_height (scene) + 0.01);
          found = wt_chart_scene_find_mark (scene, area->x + area->width / 2,
                                            area->y + area->height / 2);
          g_assert_cmpint (found, >=, 0);

          /* Of marks less than a pixel apart the pointer finds one, the keyboard all. */
          if (area->height > 4 && area->width > 4)
            g_assert_cmpint (found, ==, (int) j);
        }
      g_assert_cmpint (wt_chart_scene_find_mark (scene, -1, -1), ==, -1);
    }
}

/* All that is said beside a picture is there for every chart. */
static void
test_words (void)
{
  g_autoptr (GPtrArray) charts = wt_world_all_charts ();

  for (guint i = 0; i < charts->len; i++)
    {
      WtChart *chart = g_ptr_array_index (charts, i);
      g_autofree char *heading = wt_chart_dup_heading (chart);
      g_autofree char *sentence = wt_chart_dup_sentence (chart);
      g_autofree char *description = wt_chart_dup_description (chart);
      g_autofree char *count = wt_chart_dup_count (chart);
      g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);

      g_assert_true (g_str_has_prefix (heading, wt_chart_get_title (chart)));
      g_assert_cmpstr (sentence, !=, "");
      g_assert_cmpstr (description, !=, "");
      g_assert_cmpstr (count, !=, "");
      g_assert_cmpuint (wt_chart_table_get_n_columns (table), >=, 2);
      g_assert_null (strstr (description, "nan"));
      g_assert_null (strstr (description, "  "));
    }
}

static void
test_right_to_left (void)
{
  g_autoptr (WtChart) score = wt_world_score_chart ();
  g_autoptr (WtChart) xmr = wt_world_xmr_chart ();
  const WtChartStyle style = { .label_size = WT_WORLD_CARD, .right_to_left = TRUE };
  const WtChartTheme *theme = wt_chart_theme_get (WT_CHART_THEME_LIGHT);
  PangoContext *context = wt_world_context ();
  g_autoptr (WtChartScene) plain = wt_world_layout (score, WT_WORLD_CARD, 300, 0);
  g_autoptr (WtChartScene) mirrored = wt_chart_layout (score, context, theme, &style, 300, 0);
  g_autoptr (WtChartScene) months = wt_world_layout (xmr, WT_WORLD_CARD, 600, 0);
  g_autoptr (WtChartScene) same = wt_chart_layout (xmr, context, theme, &style, 600, 0);

  for (guint i = 0; i < wt_chart_scene_get_n_marks (plain); i++)
    {
      const WtChartMark *mark = wt_chart_scene_get_mark (plain, i);
      const WtChartMark *other = wt_chart_scene_get_mark (mirrored, i);

      g_assert_cmpint (mark->key, ==, other->key);
      g_assert_cmpfloat_with_epsilon (
          mark->rectangle.x, 300 - wt_chart_rectangle_get_right (&other->rectangle), 0.001);
      g_assert_cmpfloat (mark->rectangle.y, ==, other->rectangle.y);
    }
  check_texts (score, mirrored, WT_WORLD_CARD);
  g_assert_cmpfloat (wt_world_get_text (plain, "not valued").x, <, 20);
  g_assert_cmpfloat (wt_world_get_text (mirrored, "not valued").x, >, 200);

  /* Time runs from left to right everywhere. */
  g_assert_cmpfloat (wt_world_get_text (months, "2023").x, ==, wt_world_get_text (same, "2023").x);
  g_object_unref (context);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-layout/natural-height", test_natural_height);
  g_test_add_func ("/chart-layout/other-heights", test_other_heights);
  g_test_add_func ("/chart-layout/figures", test_figures);
  g_test_add_func ("/chart-layout/marks", test_marks);
  g_test_add_func ("/chart-layout/words", test_words);
  g_test_add_func ("/chart-layout/right-to-left", test_right_to_left);
  return g_test_run ();
}
