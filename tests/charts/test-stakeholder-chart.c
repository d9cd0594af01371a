#include <math.h>
#include <string.h>

#include "wt-chart-world.h"
#include "wt-plan-world.h"
#include "wt-stakeholder-chart-private.h"

static void
check_words (char *words, const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static const WtChartMark *
find_mark (const WtChartScene *scene, int key)
{
  for (guint i = 0; i < wt_chart_scene_get_n_marks (scene); i++)
    if (wt_chart_scene_get_mark (scene, i)->key == key)
      return wt_chart_scene_get_mark (scene, i);
  return NULL;
}

static void
test_spread (void)
{
  WtChartPoint points[60];

  /* One is in the middle, three below one another, and many as far apart as they can be. */
  wt_stakeholder_spread (1, 100, 60, 30, 20, points);
  g_assert_cmpfloat (points[0].x, ==, 50);
  g_assert_cmpfloat (points[0].y, ==, 30);
  g_assert_cmpfloat (wt_stakeholder_spread (3, 100, 60, 30, 20, points), ==, 20);
  g_assert_cmpfloat (points[2].x, ==, 50);
  g_assert_cmpfloat (points[2].y, ==, 50);
  g_assert_cmpfloat (wt_stakeholder_spread (9, 100, 60, 30, 20, points), ==, 20);
  g_assert_cmpfloat (points[1].x, ==, 50);
  g_assert_cmpfloat (points[3].y, ==, 30);
  g_assert_cmpfloat (wt_stakeholder_spread (60, 100, 60, 30, 20, points), ==, 10);
  for (guint i = 0; i < 60; i++)
    {
      g_assert_cmpfloat (points[i].x, >=, 5);
      g_assert_cmpfloat (points[i].x, <=, 95);
      g_assert_cmpfloat (points[i].y, >=, 5);
      g_assert_cmpfloat (points[i].y, <=, 55);
    }
  g_assert_cmpfloat (wt_stakeholder_spread (0, 100, 60, 30, 20, points), >=, 0);
}

static void
test_marks (void)
{
  g_autoptr (WtChart) chart = wt_world_stakeholder_chart (TRUE);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 936, 0);
  const WtChartRectangle *forum = &find_mark (scene, 1)->rectangle;
  const WtChartRectangle *person = &find_mark (scene, 2)->rectangle;
  const WtChartRectangle *newspaper = &find_mark (scene, 8)->rectangle;

  g_assert_cmpuint (wt_chart_scene_get_n_marks (scene), ==, 8);
  g_assert_null (find_mark (scene, 9));
  g_assert_null (find_mark (scene, 10));
  g_assert_cmpfloat_with_epsilon (forum->x, person->x, 0.01);
  g_assert_cmpfloat (forum->y, >, person->y);
  g_assert_cmpfloat (newspaper->x, <, forum->x);
  g_assert_cmpfloat (newspaper->y, >, forum->y);
  g_assert_cmpstr (find_mark (scene, 1)->words, ==,
                   "Carers’ forum: Group, interest 5, influence 4, Co-production");
  g_assert_cmpstr (find_mark (scene, 7)->words, ==, "Joan Tully: Person, interest 3, influence 3");
  g_assert_true (wt_world_has_text (scene, "Carers’ forum"));
  g_assert_true (wt_world_has_text (scene, "Keep informed, and listen"));
  g_assert_cmpfloat (wt_world_get_text (scene, "Keep satisfied").x, <,
                     wt_world_get_text (scene, "Work closely together").x);
  g_assert_cmpfloat (wt_world_get_text (scene, "Keep in touch").y, >,
                     wt_world_get_text (scene, "Keep satisfied").y);
}

/* The fill of a mark from below: none, less than half, more than half, all. */
static void
test_pixels (void)
{
  g_autoptr (WtChart) chart = wt_world_stakeholder_chart (TRUE);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 936, 0);
  const WtChartTheme *theme = wt_chart_theme_get (WT_CHART_THEME_PRINT);
  cairo_surface_t *surface = wt_world_draw (scene, WT_CHART_THEME_PRINT);
  const struct
  {
    int key;
    double low; /* a part of the mark's height above its middle */
    gboolean filled;
    WtLevel level;
  } tries[] = {
    { 5, 0.06, FALSE, WT_LEVEL_INFORMING },  { 4, 0.1, TRUE, WT_LEVEL_ENGAGING },
    { 4, -0.1, FALSE, WT_LEVEL_ENGAGING },   { 2, -0.1, TRUE, WT_LEVEL_INVOLVING },
    { 2, -0.25, FALSE, WT_LEVEL_INVOLVING }, { 1, -0.25, TRUE, WT_LEVEL_CO_PRODUCTION },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tries); i++)
    {
      const WtChartRectangle *area = &find_mark (scene, tries[i].key)->rectangle;
      const WtChartPaint *paint = &theme->levels[tries[i].level];
      WtColour dark = wt_colour_is_visible (&paint->outline) ? paint->outline : paint->fill;
      guint32 pixel =
          wt_world_get_pixel (surface, (int) (area->x + area->width / 2),
                              (int) floor (area->y + area->height * (0.5 + tries[i].low)));

      if (tries[i].filled)
        g_assert_cmphex (pixel, ==, wt_world_get_rgb (&dark));
      else
        g_assert_cmphex (pixel >> 8 & 0xff, >, 200);
    }
  cairo_surface_destroy (surface);
}

/* No mark covers another, however many there are in one cell. */
static void
test_crowd (void)
{
  WtStakeholderMark marks[60];
  g_autoptr (WtChart) chart = NULL;
  g_autoptr (WtChartScene) scene = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    marks[i] = (WtStakeholderMark){
      "Friends of the garden", WT_STAKEHOLDER_GROUP, 4, 2, WT_LEVEL_ENGAGING, (int) i
    };
  chart = wt_stakeholder_chart_new ("Crowd", marks, G_N_ELEMENTS (marks), TRUE);
  scene = wt_world_layout (chart, WT_WORLD_CARD, 360, 0);
  g_assert_cmpuint (wt_chart_scene_get_n_marks (scene), ==, 60);
  for (guint i = 0; i < 60; i++)
    for (guint j = 0; j < i; j++)
      g_assert_false (wt_chart_rectangle_overlaps (&wt_chart_scene_get_mark (scene, i)->rectangle,
                                                   &wt_chart_scene_get_mark (scene, j)->rectangle));
}

/* Where names have no room there are the numbers of the table. */
static void
test_numbers (void)
{
  WtStakeholderMark marks[21];
  g_autoptr (WtChart) chart = NULL;
  g_autoptr (WtChartScene) scene = NULL;
  g_autoptr (WtChartTable) table = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    marks[i] = (WtStakeholderMark){
      "The friends of the hospital garden", WT_STAKEHOLDER_GROUP, 3, 3, WT_LEVEL_ENGAGING, (int) i
    };
  chart = wt_stakeholder_chart_new ("Numbers", marks, G_N_ELEMENTS (marks), TRUE);
  scene = wt_world_layout (chart, WT_WORLD_CARD, 936, 0);
  table = wt_chart_dup_table (chart);
  g_assert_true (wt_world_has_text (scene, "8"));
  g_assert_cmpstr (wt_chart_table_get_cell (table, 7, 0), ==, "8");
}

static void
test_words (void)
{
  const WtStakeholderMark waiting = { "Library", WT_STAKEHOLDER_ORGANISATION, 0, 2, 0, 1 };
  const WtStakeholderMark few[] = { { "Library", WT_STAKEHOLDER_ORGANISATION, 4, 3, 0, 1 },
                                    { "Council", WT_STAKEHOLDER_ORGANISATION, 3, 5, 0, 2 } };
  g_autoptr (WtChart) chart = wt_world_stakeholder_chart (TRUE);
  g_autoptr (WtChart) none = wt_stakeholder_chart_new ("None", NULL, 0, TRUE);
  g_autoptr (WtChart) unplaced = wt_stakeholder_chart_new ("Unplaced", &waiting, 1, TRUE);
  g_autoptr (WtChart) between = wt_stakeholder_chart_new ("Between", few, 2, TRUE);

  check_words (wt_chart_dup_count (chart), "10 stakeholders");
  check_words (wt_chart_dup_sentence (chart),
               "2 of 8 have much interest and much influence: work closely with them. 2 are not "
               "placed yet.");
  check_words (wt_chart_dup_sentence (none), "No stakeholders yet");
  check_words (wt_chart_dup_description (none), "There are no stakeholders yet.");
  check_words (wt_chart_dup_sentence (unplaced), "1 is not placed yet.");
  check_words (wt_chart_dup_description (unplaced),
               "1 stakeholder. 1 is not placed yet. Library: Organisation, not placed.");
  check_words (wt_chart_dup_sentence (between),
               "None of 2 has both much interest and much influence.");
}

static void
test_table (void)
{
  g_autoptr (WtChart) chart = wt_world_stakeholder_chart (TRUE);
  g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);
  g_autofree char *text = wt_chart_table_to_tab_separated (table);

  g_assert_true (g_str_has_prefix (text, "No.\tName\tKind\tInterest\tInfluence\tLevel intended\n"
                                         "1\tPriya Raman\tPerson\t5\t5\tInvolving\n"
                                         "2\tCarers’ forum\tGroup\t5\t4\tCo-production\n"));
  g_assert_true (g_str_has_suffix (text, "\tSam Ellery\tPerson\t3\t\t\n"
                                         "\tLibrary\tOrganisation\t\t2\tInforming\n"));
}

/* Nothing that leaves the organisation names a person. */
static void
test_without_names (void)
{
  g_autoptr (WtChart) chart = wt_world_stakeholder_chart (FALSE);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 936, 0);
  g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);
  g_autofree char *text = wt_chart_table_to_tab_separated (table);
  g_autofree char *description = wt_chart_dup_description (chart);
  static const char *const PEOPLE[] = { "Priya", "Tully", "Ellery" };

  for (guint i = 0; i < G_N_ELEMENTS (PEOPLE); i++)
    {
      g_assert_null (strstr (text, PEOPLE[i]));
      g_assert_null (strstr (description, PEOPLE[i]));
      for (guint j = 0; j < wt_chart_scene_get_n_texts (scene); j++)
        g_assert_null (strstr (wt_chart_scene_get_text (scene, j), PEOPLE[i]));
      for (guint j = 0; j < wt_chart_scene_get_n_marks (scene); j++)
        g_assert_null (strstr (wt_chart_scene_get_mark (scene, j)->words, PEOPLE[i]));
    }
  g_assert_true (wt_world_has_text (scene, "A person"));
  g_assert_true (wt_world_has_text (scene, "Carers’ forum"));
}

static void
test_right_to_left (void)
{
  const WtChartStyle style = { .label_size = WT_WORLD_CARD, .right_to_left = TRUE };
  g_autoptr (WtChart) chart = wt_world_stakeholder_chart (TRUE);
  PangoContext *context = wt_world_context ();
  g_autoptr (WtChartScene) plain = wt_world_layout (chart, WT_WORLD_CARD, 936, 0);
  g_autoptr (WtChartScene) mirrored =
      wt_chart_layout (chart, context, wt_chart_theme_get (WT_CHART_THEME_LIGHT), &style, 936, 0);

  g_assert_cmpfloat_with_epsilon (
      find_mark (mirrored, 1)->rectangle.x,
      936 - wt_chart_rectangle_get_right (&find_mark (plain, 1)->rectangle), 0.01);
  g_object_unref (context);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stakeholder-chart/spread", test_spread);
  g_test_add_func ("/stakeholder-chart/marks", test_marks);
  g_test_add_func ("/stakeholder-chart/pixels", test_pixels);
  g_test_add_func ("/stakeholder-chart/crowd", test_crowd);
  g_test_add_func ("/stakeholder-chart/numbers", test_numbers);
  g_test_add_func ("/stakeholder-chart/words", test_words);
  g_test_add_func ("/stakeholder-chart/table", test_table);
  g_test_add_func ("/stakeholder-chart/without-names", test_without_names);
  g_test_add_func ("/stakeholder-chart/right-to-left", test_right_to_left);
  return g_test_run ();
}
