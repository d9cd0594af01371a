#include "wt-chart-theme.h"

/* Contrasts of every pair of colours that are seen on or beside each other. */

#define GRAPHICS 3.0
#define TEXT 4.5

static const char *const NAMES[WT_CHART_THEME_COUNT] = { "light", "dark", "print",
                                                         "high contrast light",
                                                         "high contrast dark" };

static void
check (WtChartThemeKind kind,
       const char *what,
       const WtColour *colour,
       const WtColour *ground,
       double least)
{
  double contrast = wt_colour_get_contrast (colour, ground);

  g_test_message ("%s, %s: %.2f", NAMES[kind], what, contrast);
  g_assert_cmpfloat (colour->alpha, ==, 1);
  g_assert_cmpfloat (contrast, >=, least);
}

/* A mark is seen by its fill or by its outline, whichever stands out more. */
static void
check_mark (WtChartThemeKind kind, const char *what, const WtChartPaint *paint)
{
  const WtColour *card = &wt_chart_theme_get (kind)->card;
  gboolean by_fill = paint->fill.alpha == 1
                     && (paint->outline.alpha == 0
                         || wt_colour_get_contrast (&paint->fill, card)
                                > wt_colour_get_contrast (&paint->outline, card));

  check (kind, what, by_fill ? &paint->fill : &paint->outline, card, GRAPHICS);
}

static void
check_theme (WtChartThemeKind kind)
{
  const WtChartTheme *theme = wt_chart_theme_get (kind);
  const WtColour *const grounds[] = { &theme->card, &theme->period_tint };

  for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
    {
      check (kind, "ink", &theme->ink, grounds[i], TEXT);
      check (kind, "secondary ink", &theme->secondary_ink, grounds[i], TEXT);
      check (kind, "common", &theme->common.text, grounds[i], TEXT);
      check (kind, "improvement", &theme->improvement.text, grounds[i], TEXT);
      check (kind, "concern", &theme->concern.text, grounds[i], TEXT);
      check (kind, "neutral", &theme->neutral.text, grounds[i], TEXT);
      check (kind, "axis", &theme->axis, grounds[i], GRAPHICS);
      check (kind, "line", &theme->line, grounds[i], GRAPHICS);
      check (kind, "target", &theme->target, grounds[i], GRAPHICS);
    }
  check (kind, "target", &theme->target, &theme->card, TEXT);
  check (kind, "stub", &theme->stub_hatch, &theme->card, GRAPHICS);
  check (kind, "focus", &theme->accent, &theme->card, GRAPHICS);
  check (kind, "bar of the current question", &theme->current_question_bar,
         &theme->current_question, GRAPHICS);
  check (kind, "text in the current question", &theme->ink, &theme->current_question, TEXT);

  check_mark (kind, "score", &theme->score);
  check (kind, "text in score", &theme->score.text, &theme->score.fill, TEXT);
  check_mark (kind, "common point", &theme->common);
  check_mark (kind, "improvement point", &theme->improvement);
  check_mark (kind, "concern point", &theme->concern);
  check_mark (kind, "neutral point", &theme->neutral);
  for (guint level = 1; level <= WT_LEVEL_COUNT; level++)
    {
      check_mark (kind, "level", &theme->levels[level]);
      check (kind, "text in level", &theme->levels[level].text, &theme->levels[level].fill, TEXT);
    }
  for (guint answer = 0; answer < WT_ANSWER_COUNT; answer++)
    {
      const WtChartPaint *paint = &theme->answers[answer];

      check_mark (kind, "answer", paint);
      check (kind, "text in answer", &paint->text,
             paint->fill.alpha == 1 ? &paint->fill : &theme->card, TEXT);
    }
}

static void
test_contrast (void)
{
  for (guint kind = 0; kind < WT_CHART_THEME_COUNT; kind++)
    check_theme ((WtChartThemeKind) kind);
}

static void
test_kinds (void)
{
  const WtChartTheme *light = wt_chart_theme_get (WT_CHART_THEME_LIGHT);
  const WtChartTheme *strong = wt_chart_theme_get (WT_CHART_THEME_HIGH_CONTRAST_LIGHT);

  g_assert_true (wt_chart_theme_get (wt_chart_theme_kind_for (TRUE, FALSE))->dark);
  g_assert_true (wt_chart_theme_get (wt_chart_theme_kind_for (TRUE, TRUE))->dark);
  g_assert_true (wt_chart_theme_get (wt_chart_theme_kind_for (FALSE, FALSE)) == light);
  g_assert_true (wt_chart_theme_get (wt_chart_theme_kind_for (FALSE, TRUE)) == strong);

  g_assert_cmpfloat (strong->outline_width, ==, 2);
  g_assert_cmpfloat (strong->hatch_width, ==, 2 * light->hatch_width);
  g_assert_cmpmem (&strong->secondary_ink, sizeof (WtColour), &strong->ink, sizeof (WtColour));
}

static void
test_parse (void)
{
  static const char *const WRONG[] = { "", "1c71d8", "#1c71d", "#1c71d80", "#1c71dg", "blue" };
  WtColour colour = WT_COLOUR (0x123456);

  g_assert_true (wt_colour_parse ("#1C71d8", &colour));
  g_assert_cmpfloat (colour.red, ==, 0x1c / 255.0);
  g_assert_cmpfloat (colour.green, ==, 0x71 / 255.0);
  g_assert_cmpfloat (colour.blue, ==, 0xd8 / 255.0);
  g_assert_cmpfloat (colour.alpha, ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (WRONG); i++)
    g_assert_false (wt_colour_parse (WRONG[i], &colour));
  g_assert_false (wt_colour_parse (NULL, &colour));
  g_assert_cmpfloat (colour.red, ==, 0x1c / 255.0);
}

/* The examples of the Web Content Accessibility Guidelines' own working group. */
static void
test_contrast_ratio (void)
{
  const WtColour black = WT_COLOUR (0x000000), white = WT_COLOUR (0xffffff);
  const WtColour grey = WT_COLOUR (0x777777);

  g_assert_cmpfloat_with_epsilon (wt_colour_get_contrast (&black, &white), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (wt_colour_get_contrast (&white, &white), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (wt_colour_get_contrast (&grey, &white), 4.48, 0.005);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-theme/contrast", test_contrast);
  g_test_add_func ("/chart-theme/kinds", test_kinds);
  g_test_add_func ("/colour/parse", test_parse);
  g_test_add_func ("/colour/contrast", test_contrast_ratio);
  return g_test_run ();
}
