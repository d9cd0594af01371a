/*
 * Colours that stand beside each other, as people see them who see fewer of them: each pair still
 * has to look different, although shapes and patterns tell them apart as well.
 *
 * How colours look without one of the three cones: G. M. Machado, M. M. Oliveira and L. A. F.
 * Fernandes, IEEE Transactions on Visualization and Computer Graphics 15 (2009), 1291-1298, at a
 * severity of 1. How different two colours look: the CIE's ΔE of 1976 in L*a*b* with the white of
 * D65, in which 2.3 is just noticeable.
 */

#include "wt-chart-theme.h"

#include <math.h>

/* Plainly different, also for small marks: about five times what is just noticeable. */
#define DIFFERENT 12.0

static const struct
{
  const char *name;
  double matrix[3][3];
} SIGHTS[] = {
  { "usual", { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } } },
  { "protanopia",
    { { 0.152286, 1.052583, -0.204868 },
      { 0.114503, 0.786281, 0.099216 },
      { -0.003882, -0.048116, 1.051998 } } },
  { "deuteranopia",
    { { 0.367322, 0.860646, -0.227968 },
      { 0.280085, 0.672501, 0.047413 },
      { -0.011820, 0.042940, 0.968881 } } },
  { "tritanopia",
    { { 1.255528, -0.076749, -0.178779 },
      { -0.078411, 0.930809, 0.147602 },
      { 0.004733, 0.691367, 0.303900 } } },
};

typedef struct
{
  double l, a, b;
} Lab;

static double
to_linear (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
bend (double t)
{
  return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

static Lab
see (const WtColour *colour, guint sight)
{
  const double linear[3] = { to_linear (colour->red), to_linear (colour->green),
                             to_linear (colour->blue) };
  double seen[3], x, y, z;

  for (int i = 0; i < 3; i++)
    {
      const double *row = SIGHTS[sight].matrix[i];

      seen[i] = CLAMP (row[0] * linear[0] + row[1] * linear[1] + row[2] * linear[2], 0, 1);
    }
  x = bend ((0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047);
  y = bend (0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]);
  z = bend ((0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883);
  return (Lab){ 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

static double
get_difference (const WtColour *one, const WtColour *other, guint sight)
{
  Lab first = see (one, sight), second = see (other, sight);

  return sqrt ((first.l - second.l) * (first.l - second.l)
               + (first.a - second.a) * (first.a - second.a)
               + (first.b - second.b) * (first.b - second.b));
}

/* The fill, or the outline of what has none. */
static const WtColour *
get_seen (const WtChartPaint *paint)
{
  return wt_colour_is_visible (&paint->fill) ? &paint->fill : &paint->outline;
}

static void
check_pair (WtChartThemeKind kind, const char *what, const WtColour *one, const WtColour *other)
{
  for (guint sight = 0; sight < G_N_ELEMENTS (SIGHTS); sight++)
    {
      double difference = get_difference (one, other, sight);

      g_test_message ("theme %u, %s, %s: %.1f", (guint) kind, what, SIGHTS[sight].name, difference);
      g_assert_cmpfloat (difference, >=, DIFFERENT);
    }
}

/* Levels are stacked on each other, in their order. */
static void
test_levels (void)
{
  for (guint kind = 0; kind < WT_CHART_THEME_COUNT; kind++)
    {
      const WtChartTheme *theme = wt_chart_theme_get ((WtChartThemeKind) kind);

      for (int level = 1; level < WT_LEVEL_COUNT; level++)
        check_pair ((WtChartThemeKind) kind, "level and the next", get_seen (&theme->levels[level]),
                    get_seen (&theme->levels[level + 1]));
    }
}

/* Answers stand beside each other in a bar, and only yes and partly are filled with colour. */
static void
test_answers (void)
{
  for (guint kind = 0; kind < WT_CHART_THEME_COUNT; kind++)
    {
      const WtChartTheme *theme = wt_chart_theme_get ((WtChartThemeKind) kind);

      check_pair ((WtChartThemeKind) kind, "yes and partly", &theme->answers[WT_ANSWER_YES].fill,
                  &theme->answers[WT_ANSWER_PARTLY].fill);
      check_pair ((WtChartThemeKind) kind, "yes and the card", &theme->answers[WT_ANSWER_YES].fill,
                  &theme->card);
    }
}

/* Points of a process have a shape each; the two that judge look different as well. */
static void
test_points (void)
{
  for (guint kind = 0; kind < WT_CHART_THEME_COUNT; kind++)
    {
      const WtChartTheme *theme = wt_chart_theme_get ((WtChartThemeKind) kind);

      check_pair ((WtChartThemeKind) kind, "improvement and concern", &theme->improvement.fill,
                  &theme->concern.fill);
      check_pair ((WtChartThemeKind) kind, "common and improvement", &theme->common.fill,
                  &theme->improvement.fill);
      check_pair ((WtChartThemeKind) kind, "common and concern", &theme->common.fill,
                  &theme->concern.fill);
    }
}

/* The simulation itself: greys stay greys, red and green become alike, and the difference is that
 * of the CIE. */
static void
test_simulation (void)
{
  const WtColour white = WT_COLOUR (0xffffff), grey = WT_COLOUR (0x808080);
  const WtColour olive = WT_COLOUR (0x8a6f00), green = WT_COLOUR (0x5f7f00);

  for (guint sight = 0; sight < G_N_ELEMENTS (SIGHTS); sight++)
    {
      Lab seen = see (&grey, sight);

      g_assert_cmpfloat_with_epsilon (seen.l, 53.585, 0.01);
      g_assert_cmpfloat_with_epsilon (seen.a, 0, 0.05);
      g_assert_cmpfloat_with_epsilon (seen.b, 0, 0.05);
    }
  g_assert_cmpfloat_with_epsilon (get_difference (&white, &grey, 0), 100 - 53.585, 0.05);
  g_assert_cmpfloat (get_difference (&olive, &green, 0), >, 25);
  g_assert_cmpfloat (get_difference (&olive, &green, 2), <,
                     0.5 * get_difference (&olive, &green, 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-palette/simulation", test_simulation);
  g_test_add_func ("/chart-palette/levels", test_levels);
  g_test_add_func ("/chart-palette/answers", test_answers);
  g_test_add_func ("/chart-palette/points", test_points);
  return g_test_run ();
}
