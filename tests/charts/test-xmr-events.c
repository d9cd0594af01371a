#include "wt-chart-world.h"
#include "wt-series-world.h"
#include "wt-xmr-geometry-private.h"

#include <math.h>
#include <string.h>

/* What happens to a measure: rebases, frozen limits, targets, too little to show. */

static const double QUIET[] = { 7,   7.2, 7.1, 7.3, 7,   7.2, 7.1, 7.3, 7,   7.2, 7.1, 7.3,
                                7.1, 7.2, 7,   7.3, 7.2, 7.1, 7,   7.2, 7.3, 7.1, 7,   7.2 };

static void
check_words (char *words, const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static void
check_part (char *words, const char *part, gboolean expected)
{
  if ((strstr (words, part) != NULL) != expected)
    {
      g_test_message ("'%s' in '%s'", part, words);
      g_test_fail ();
    }
  g_free (words);
}

static WtSeries *
make_series (gsize n)
{
  return wt_world_make_series (WT_MEASURE_KIND_MEAN, WT_MEASURE_UNIT_MONTH, QUIET, n, 40);
}

static WtChart *
make_chart (gsize n, const WtXmrChartOptions *options)
{
  g_autoptr (WtSeries) series = make_series (n);

  return wt_xmr_chart_new ("Felt valued", series, options);
}

/* How many lines there are of @dash. */
static guint
count_lines (const WtChartScene *scene, WtChartDash dash, gboolean upright)
{
  guint n = 0;

  for (guint i = 0; i < scene->items->len; i++)
    {
      const WtChartItem *item = &g_array_index (scene->items, WtChartItem, i);

      /* Longer than any tick. */
      if (item->kind == WT_CHART_ITEM_LINE && item->line.dash == dash
          && (upright ? item->line.y2 - item->line.y1 > 40 : item->line.x2 - item->line.x1 > 40))
        n++;
    }
  return n;
}

static const struct
{
  const char *rebases[3];
  gsize starts[3]; /* of the groups after the first; 0: no more */
} REBASES[] = {
  { { "2024-10-01" }, { 12 } },
  { { "2024-10-17" }, { 12 } },
  { { "2024-10-31", "2025-02-01" }, { 12, 16 } },
  { { "2024-10-05", "2024-10-20" }, { 12 } },
  { { "2023-10-01" }, { 0 } },
  { { "2025-10-01" }, { 0 } },
  { { "2025-09-30" }, { 23 } },
  { { "nonsense", "2024-10-01" }, { 12 } },
};

static void
test_rebases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (REBASES); i++)
    {
      g_autoptr (WtSeries) series = make_series (24);
      g_autoptr (WtChart) chart = NULL;
      const WtXmr *xmr;
      gsize n = 0;

      for (guint j = 0; j < 3 && REBASES[i].rebases[j] != NULL; j++)
        wt_series_add_rebase (series, REBASES[i].rebases[j], REBASES[i].rebases[j]);
      chart = wt_xmr_chart_new ("Rebased", series, NULL);
      xmr = wt_xmr_chart_get_xmr (WT_XMR_CHART (chart));
      while (n < 3 && REBASES[i].starts[n] > 0)
        n++;
      g_assert_cmpuint (xmr->n_groups, ==, n + 1);
      g_assert_cmpuint (WT_XMR_CHART (chart)->reasons->len, ==, n);
      for (gsize j = 0; j < n; j++)
        g_assert_cmpuint (xmr->groups[j + 1].first, ==, REBASES[i].starts[j]);
    }
}

/* Of two rebases in one month the later reason counts. */
static void
test_reasons (void)
{
  g_autoptr (WtSeries) series = make_series (24);
  g_autoptr (WtChart) chart = NULL;
  g_autoptr (WtChartTable) table = NULL;
  g_autoptr (WtChartScene) scene = NULL;

  wt_series_add_rebase (series, "2024-10-05", "First");
  wt_series_add_rebase (series, "2024-10-20", " Second\nreason. ");
  chart = wt_xmr_chart_new ("Rebased", series, NULL);
  table = wt_chart_dup_table (chart);
  scene = wt_world_layout (chart, WT_WORLD_CARD, 638, 0);

  check_part (wt_chart_dup_description (chart), "New limits from October 2024: Second reason.",
              TRUE);
  check_part (wt_chart_dup_description (chart), "First", FALSE);
  g_assert_cmpstr (wt_chart_scene_get_mark (scene, 12)->words, ==,
                   "October 2024: mean 7.1, 40 answers, new limits from here: Second reason");
  g_assert_cmpstr (wt_chart_table_get_title (table, 4), ==, "Remarks");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 12, 4), ==,
                   "new limits from here: Second reason");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 13, 4), ==, "");
  g_assert_true (wt_world_has_text (scene, "Second reason"));
  g_assert_cmpuint (count_lines (scene, WT_CHART_DASH_NONE, TRUE), ==, 1);
}

/* Every group has its own lines; those on trial are drawn lighter. */
static void
test_lines_of_groups (void)
{
  g_autoptr (WtChart) chart = wt_world_rebased_chart ();
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 900, 0);
  const WtXmr *xmr = wt_xmr_chart_get_xmr (WT_XMR_CHART (chart));

  g_assert_cmpint (xmr->groups[0].limits, ==, WT_XMR_LIMITS_FULL);
  g_assert_cmpint (xmr->groups[1].limits, ==, WT_XMR_LIMITS_FULL);
  g_assert_cmpint (xmr->groups[2].limits, ==, WT_XMR_LIMITS_TRIAL);
  g_assert_cmpuint (count_lines (scene, WT_CHART_DASH_DASHED, FALSE), ==, 4);
  g_assert_cmpuint (count_lines (scene, WT_CHART_DASH_DOTTED, FALSE), ==, 2);
  g_assert_cmpuint (count_lines (scene, WT_CHART_DASH_NONE, TRUE), ==, 2);
  g_assert_true (wt_world_has_text (scene, "trial limit 7.4"));
  check_part (wt_chart_dup_sentence (chart), "The limits are on trial until there are 12 months.",
              TRUE);
}

static void
test_too_few_since_rebase (void)
{
  g_autoptr (WtSeries) series = make_series (24);
  g_autoptr (WtChart) chart = NULL;

  wt_series_add_rebase (series, "2025-08-01", "Moved");
  chart = wt_xmr_chart_new ("Rebased", series, NULL);
  check_words (wt_chart_dup_sentence (chart),
               "2 months since limits started anew. They appear from 7.");
  check_words (wt_chart_dup_heading (chart), "Rebased");
  g_assert_null (wt_chart_layout_icon (chart, wt_chart_theme_get (WT_CHART_THEME_LIGHT), 56));
}

static const struct
{
  const char *frozen_on;
  gsize baseline_points;
  gsize used;
  const char *words; /* %NULL: nothing is said */
} FROZEN[] = {
  { NULL, 0, 24, NULL },
  { "", 0, 24, NULL },
  { "nonsense", 0, 24, NULL },
  { "2024-09-30", 0, 12, "limits set on 12 months to September 2024" },
  { "2024-09-01", 0, 12, "limits set on 12 months to September 2024" },
  { "2024-08-31", 0, 11, "limits set on 11 months to August 2024" },
  { "2025-09-30", 0, 24, NULL },
  { "2020-01-01", 0, 24, NULL },
  { NULL, 8, 8, "limits set on 8 months to May 2024" },
  { "2024-09-30", 8, 8, "limits set on 8 months to May 2024" },
};

static void
test_frozen (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (FROZEN); i++)
    {
      WtXmrChartOptions options = WT_XMR_CHART_OPTIONS_DEFAULT;
      g_autoptr (WtChart) chart = NULL;
      g_autoptr (WtChartScene) scene = NULL;

      options.frozen_on = FROZEN[i].frozen_on;
      options.rules.baseline_points = FROZEN[i].baseline_points;
      chart = make_chart (24, &options);
      scene = wt_world_layout (chart, WT_WORLD_CARD, 638, 0);
      g_assert_cmpuint (wt_xmr_chart_get_xmr (WT_XMR_CHART (chart))->groups[0].n_baseline_points,
                        ==, FROZEN[i].used);
      g_assert_cmpuint (count_lines (scene, WT_CHART_DASH_DOTTED, TRUE), ==,
                        FROZEN[i].words != NULL ? 1 : 0);
      if (FROZEN[i].words != NULL)
        {
          g_assert_true (wt_world_has_text (scene, FROZEN[i].words));
          check_part (wt_chart_dup_description (chart), FROZEN[i].words, TRUE);
        }
      else
        check_part (wt_chart_dup_description (chart), "limits set on", FALSE);
    }
}

static void
test_baseline_too_short (void)
{
  WtXmrChartOptions options = WT_XMR_CHART_OPTIONS_DEFAULT;
  g_autoptr (WtChart) chart = NULL;

  options.frozen_on = "2024-02-29";
  chart = make_chart (24, &options);
  check_words (wt_chart_dup_sentence (chart),
               "A baseline of 5 months is too short. Limits appear from 7.");
}

static const struct
{
  double target;
  const char *on, *label, *assurance, *reason;
} TARGETS[] = {
  { NAN, "2026-03-31", NULL, NULL, NULL },
  { 7.2, "", "target 7.2", "Target of 7.2 met some months, not others",
    "The target lies between the limits" },
  { 7.2, "2026-03-31", "target 7.2 by March 2026",
    "Target of 7.2 by March 2026 met some months, not others",
    "The target lies between the limits" },
  { 9, "2026-03-31", "target 9.0 by March 2026", "Target of 9.0 by March 2026 not likely to be met",
    "The target lies above the limits" },
  { 5, NULL, "target 5.0", "Target of 5.0 likely to be met every month",
    "The target lies below the limits" },
};

static void
test_targets (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (TARGETS); i++)
    {
      WtXmrChartOptions options = WT_XMR_CHART_OPTIONS_DEFAULT;
      const WtChartTheme *theme = wt_chart_theme_get (WT_CHART_THEME_LIGHT);
      g_autoptr (WtChart) chart = NULL;
      g_autoptr (WtChartScene) scene = NULL, icon = NULL;

      options.target = TARGETS[i].target;
      options.target_on = TARGETS[i].on;
      chart = make_chart (24, &options);
      scene = wt_world_layout (chart, WT_WORLD_CARD, 638, 0);
      icon = wt_xmr_chart_layout_icon (WT_XMR_CHART (chart), WT_XMR_ICON_ASSURANCE, theme, 56);
      check_words (wt_xmr_chart_dup_assurance (WT_XMR_CHART (chart)), TARGETS[i].assurance);
      check_words (wt_xmr_chart_dup_assurance_reason (WT_XMR_CHART (chart)), TARGETS[i].reason);
      g_assert_cmpint (icon != NULL, ==, TARGETS[i].label != NULL);
      g_assert_cmpuint (count_lines (scene, WT_CHART_DASH_DASH_DOT, FALSE), ==,
                        TARGETS[i].label != NULL ? 1 : 0);
      if (TARGETS[i].label != NULL)
        g_assert_true (wt_world_has_text (scene, TARGETS[i].label));
    }
}

/* Where there is less room the date goes before the word does. */
static void
test_brief_target (void)
{
  g_autoptr (WtChart) chart = wt_world_rebased_chart ();
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 300, 0);

  g_assert_true (wt_world_has_text (scene, "target 8.0"));
  g_assert_true (wt_world_has_text (scene, "mean 8.2"));
}

static guint
count_hollow_points (const WtChartScene *scene)
{
  const WtColour *card = &wt_chart_theme_get (WT_CHART_THEME_LIGHT)->card;
  guint n = 0;

  for (guint i = 0; i < scene->items->len; i++)
    {
      const WtChartItem *item = &g_array_index (scene->items, WtChartItem, i);

      if (item->kind == WT_CHART_ITEM_MARKER
          && memcmp (&item->marker.fill, card, sizeof *card) == 0)
        n++;
    }
  return n;
}

/* On the screen small points are hollow and said to be; in what is published they are gone. */
static void
test_small_points (void)
{
  g_autoptr (WtChart) screen = wt_world_activities_chart (FALSE);
  g_autoptr (WtChart) public = wt_world_activities_chart (TRUE);
  g_autoptr (WtChartScene) screen_scene = wt_world_layout (screen, WT_WORLD_CARD, 638, 0);
  g_autoptr (WtChartScene) public_scene = wt_world_layout (public, WT_WORLD_CARD, 638, 0);
  g_autoptr (WtChartTable) table = wt_chart_dup_table (public);

  g_assert_cmpuint (wt_xmr_chart_get_xmr (WT_XMR_CHART (screen))->n_points, ==, 26);
  g_assert_cmpuint (wt_xmr_chart_get_xmr (WT_XMR_CHART (public))->n_points, ==, 24);
  g_assert_cmpuint (count_hollow_points (screen_scene), ==, 2);
  g_assert_cmpuint (count_hollow_points (public_scene), ==, 0);
  g_assert_cmpstr (wt_chart_scene_get_mark (screen_scene, 13)->words, ==,
                   "20 August 2025, Drop-in: 67%, 3 answers: withheld in what is published");
  g_assert_cmpstr (wt_chart_scene_get_mark (public_scene, 13)->words, ==,
                   "20 August 2025, Drop-in: fewer than 5 answers");
  g_assert_true (wt_world_has_text (public_scene, "fewer than 5 answers"));
  check_part (wt_chart_dup_description (screen),
              "2 activities with fewer than 5 answers are withheld in what is published.", TRUE);
  check_part (wt_chart_dup_description (public), "Where there were too few, nothing is shown.",
              TRUE);
  check_part (wt_chart_dup_description (public), "50%", FALSE);
  g_assert_cmpstr (wt_chart_table_get_cell (table, 4, 2), ==, "not shown");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 4, 3), ==, "fewer than 5");
  check_words (wt_chart_dup_count (public), "611 answers");
}

static void
test_everything_withheld (void)
{
  g_autoptr (WtSeries) series =
      wt_world_make_series (WT_MEASURE_KIND_MEAN, WT_MEASURE_UNIT_MONTH, QUIET, 24, 4);
  WtXmrChartOptions options = WT_XMR_CHART_OPTIONS_DEFAULT;
  g_autoptr (WtChart) chart = NULL;

  options.suppression_threshold = 5;
  options.frozen_on = "2024-09-30";
  wt_series_add_rebase (series, "2024-10-01", "Moved");
  chart = wt_xmr_chart_new ("Withheld", series, &options);
  g_assert_cmpuint (wt_xmr_chart_get_xmr (WT_XMR_CHART (chart))->n_points, ==, 0);
  check_words (wt_chart_dup_sentence (chart), "Too few answers to be shown");
  check_words (wt_chart_dup_description (chart), "Too few answers to be shown");
  check_words (wt_chart_dup_count (chart), "no answers");
}

/* The description says which rules are in use. */
static const struct
{
  WtXmrOptions rules;
  const char *words;
} RULES[] = {
  { WT_XMR_OPTIONS_DEFAULT, "Rules: Making Data Count; runs are of at least 7 months. All steps "
                            "count towards the limits." },
  { WT_XMR_OPTIONS_MAKING_DATA_COUNT_2023, "Rules: Making Data Count, from 2023 on; runs are of at "
                                           "least 7 months. All steps count towards "
                                           "the limits." },
  { { .run_length = 6, .drop_large_moving_ranges = true },
    "Rules: Making Data Count; runs are of at least 6 months. Very large steps do not count "
    "towards the limits." },
};

static void
test_rules (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (RULES); i++)
    {
      WtXmrChartOptions options = WT_XMR_CHART_OPTIONS_DEFAULT;
      g_autoptr (WtChart) chart = NULL, few = NULL;

      options.rules = RULES[i].rules;
      chart = make_chart (24, &options);
      few = make_chart (6, &options);
      check_part (wt_chart_dup_description (chart), RULES[i].words, TRUE);
      check_part (wt_chart_dup_description (few), "Rules:", FALSE);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xmr-events/rebases", test_rebases);
  g_test_add_func ("/xmr-events/reasons", test_reasons);
  g_test_add_func ("/xmr-events/lines-of-groups", test_lines_of_groups);
  g_test_add_func ("/xmr-events/too-few-since-rebase", test_too_few_since_rebase);
  g_test_add_func ("/xmr-events/frozen", test_frozen);
  g_test_add_func ("/xmr-events/baseline-too-short", test_baseline_too_short);
  g_test_add_func ("/xmr-events/targets", test_targets);
  g_test_add_func ("/xmr-events/brief-target", test_brief_target);
  g_test_add_func ("/xmr-events/small-points", test_small_points);
  g_test_add_func ("/xmr-events/everything-withheld", test_everything_withheld);
  g_test_add_func ("/xmr-events/rules", test_rules);
  return g_test_run ();
}
