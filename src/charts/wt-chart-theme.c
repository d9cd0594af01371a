#include "wt-chart-theme.h"

/* A mix of the card and 9 % of the accent would be translucent, which PDF viewers render slowly and
 * no contrast can be computed for; tints are therefore mixed already. */
static const WtChartTheme LIGHT = {
  .page = WT_COLOUR (0xfafafa),
  .card = WT_COLOUR (0xffffff),
  .ink = WT_COLOUR (0x2e2e2e),
  .secondary_ink = WT_COLOUR (0x5e5e5e),
  .axis = WT_COLOUR (0x8b8b8b),
  .line = WT_COLOUR (0x8f8f8f),
  .period_tint = WT_COLOUR (0xf4f8fd),
  .target = WT_COLOUR (0xde1b1b),
  .accent = WT_COLOUR (0x1c71d8),
  .score = { WT_COLOUR (0x1c71d8), WT_COLOUR_NONE, WT_COLOUR (0xffffff) },
  .common = { WT_COLOUR (0xa6a6a6), WT_COLOUR (0x6b6b6b), WT_COLOUR (0x5e5e5e) },
  .improvement = { WT_COLOUR (0x00b0f0), WT_COLOUR (0x00607f), WT_COLOUR (0x00607f) },
  .concern = { WT_COLOUR (0xe46c0a), WT_COLOUR (0x8f3f00), WT_COLOUR (0xa34700) },
  .neutral = { WT_COLOUR (0x490092), WT_COLOUR (0x2c0058), WT_COLOUR (0x490092) },
  .levels = {
    [WT_LEVEL_INFORMING]
    = { WT_COLOUR (0xdcebf0), WT_COLOUR (0x3a7f95), WT_COLOUR (0x2e2e2e) },
    [WT_LEVEL_ENGAGING] = { WT_COLOUR (0x8fc1d1), WT_COLOUR (0x3a7f95), WT_COLOUR (0x2e2e2e) },
    [WT_LEVEL_INVOLVING] = { WT_COLOUR (0x2f7d97), WT_COLOUR_NONE, WT_COLOUR (0xffffff) },
    [WT_LEVEL_CO_PRODUCTION] = { WT_COLOUR (0x0f4c5f), WT_COLOUR_NONE, WT_COLOUR (0xffffff) },
  },
  .answers = {
    [WT_ANSWER_NONE] = { WT_COLOUR_NONE, WT_COLOUR (0x8b8b8b), WT_COLOUR (0x5e5e5e) },
    [WT_ANSWER_YES] = { WT_COLOUR (0x1f6f8b), WT_COLOUR_NONE, WT_COLOUR (0xffffff) },
    [WT_ANSWER_PARTLY] = { WT_COLOUR (0x7db4c8), WT_COLOUR (0x1f6f8b), WT_COLOUR (0x2e2e2e) },
    [WT_ANSWER_NOT_YET] = { WT_COLOUR (0xffffff), WT_COLOUR (0x1f6f8b), WT_COLOUR (0x2e2e2e) },
    [WT_ANSWER_NOT_APPLICABLE]
    = { WT_COLOUR (0xe4e4e4), WT_COLOUR (0x8b8b8b), WT_COLOUR (0x5e5e5e) },
  },
  .hatch = WT_COLOUR (0x1f6f8b),
  .stub_hatch = WT_COLOUR (0x8b8b8b),
  .current_question = WT_COLOUR (0xeaf2fc),
  .current_question_bar = WT_COLOUR (0x1c71d8),
  .outline_width = 1,
  .hatch_width = 1.2,
};

static const WtChartTheme DARK = {
  .dark = TRUE,
  .page = WT_COLOUR (0x242424),
  .card = WT_COLOUR (0x363636),
  .ink = WT_COLOUR (0xffffff),
  .secondary_ink = WT_COLOUR (0xc4c4c4),
  .axis = WT_COLOUR (0x9a9a9a),
  .line = WT_COLOUR (0xa0a0a0),
  .period_tint = WT_COLOUR (0x3c4146),
  .target = WT_COLOUR (0xff7b63),
  .accent = WT_COLOUR (0x78aeed),
  .score = { WT_COLOUR (0x62a0ea), WT_COLOUR_NONE, WT_COLOUR (0x0b1f38) },
  .common = { WT_COLOUR (0xa6a6a6), WT_COLOUR (0xd8d8d8), WT_COLOUR (0xc4c4c4) },
  .improvement = { WT_COLOUR (0x00b0f0), WT_COLOUR (0xa5e6ff), WT_COLOUR (0x7fdbff) },
  .concern = { WT_COLOUR (0xe46c0a), WT_COLOUR (0xffc08a), WT_COLOUR (0xffb077) },
  .neutral = { WT_COLOUR (0xc09cff), WT_COLOUR (0xe4d4ff), WT_COLOUR (0xe4d4ff) },
  .levels = {
    [WT_LEVEL_INFORMING] = { WT_COLOUR (0xd5edf5), WT_COLOUR_NONE, WT_COLOUR (0x0b1f38) },
    [WT_LEVEL_ENGAGING] = { WT_COLOUR (0x86c3d6), WT_COLOUR_NONE, WT_COLOUR (0x0b1f38) },
    [WT_LEVEL_INVOLVING] = { WT_COLOUR (0x3c93ae), WT_COLOUR_NONE, WT_COLOUR (0x0b1f38) },
    [WT_LEVEL_CO_PRODUCTION]
    = { WT_COLOUR (0x16586d), WT_COLOUR (0x8fcbe0), WT_COLOUR (0xffffff) },
  },
  .answers = {
    [WT_ANSWER_NONE] = { WT_COLOUR_NONE, WT_COLOUR (0x9a9a9a), WT_COLOUR (0xc4c4c4) },
    [WT_ANSWER_YES] = { WT_COLOUR (0x5fb0ca), WT_COLOUR_NONE, WT_COLOUR (0x0b1f38) },
    [WT_ANSWER_PARTLY] = { WT_COLOUR (0x2f6577), WT_COLOUR (0x8fcbe0), WT_COLOUR (0xffffff) },
    [WT_ANSWER_NOT_YET] = { WT_COLOUR (0x363636), WT_COLOUR (0x8fcbe0), WT_COLOUR (0xffffff) },
    [WT_ANSWER_NOT_APPLICABLE]
    = { WT_COLOUR (0x4a4a4a), WT_COLOUR (0x9a9a9a), WT_COLOUR (0xc4c4c4) },
  },
  .hatch = WT_COLOUR (0x5fb0ca),
  .stub_hatch = WT_COLOUR (0x9a9a9a),
  .current_question = WT_COLOUR (0x414953),
  .current_question_bar = WT_COLOUR (0x78aeed),
  .outline_width = 1,
  .hatch_width = 1.2,
};

/* Secondary ink becomes ink, outlines 2 px wide and in ink, hatches twice as strong. With all
 * outlines alike, "not applicable" needs a fill that is plainly not the card. */
static WtChartTheme
strengthen (const WtChartTheme *theme)
{
  WtChartTheme strong = *theme;

  strong.secondary_ink = strong.ink;
  strong.axis = strong.ink;
  strong.line = strong.ink;
  strong.common.text = strong.ink;
  strong.score.outline = strong.ink;
  strong.stub_hatch = strong.ink;
  for (guint i = 1; i <= WT_LEVEL_COUNT; i++)
    strong.levels[i].outline = strong.ink;
  for (guint i = 0; i < WT_ANSWER_COUNT; i++)
    strong.answers[i].outline = strong.ink;
  strong.answers[WT_ANSWER_NONE].text = strong.ink;
  strong.answers[WT_ANSWER_NOT_APPLICABLE].text = strong.ink;
  strong.answers[WT_ANSWER_NOT_APPLICABLE].fill =
      theme->dark ? (WtColour) WT_COLOUR (0x6a6a6a) : (WtColour) WT_COLOUR (0xc8c8c8);
  strong.outline_width = 2;
  strong.hatch_width = 2 * theme->hatch_width;
  return strong;
}

static WtChartTheme
make_print (void)
{
  WtChartTheme print = LIGHT;

  print.page = print.card;
  return print;
}

const WtChartTheme *
wt_chart_theme_get (WtChartThemeKind kind)
{
  static WtChartTheme themes[WT_CHART_THEME_COUNT];
  static gsize made = 0;

  g_return_val_if_fail ((guint) kind < WT_CHART_THEME_COUNT, &LIGHT);

  if (g_once_init_enter (&made))
    {
      themes[WT_CHART_THEME_LIGHT] = LIGHT;
      themes[WT_CHART_THEME_DARK] = DARK;
      themes[WT_CHART_THEME_PRINT] = make_print ();
      themes[WT_CHART_THEME_HIGH_CONTRAST_LIGHT] = strengthen (&LIGHT);
      themes[WT_CHART_THEME_HIGH_CONTRAST_DARK] = strengthen (&DARK);
      g_once_init_leave (&made, 1);
    }
  return &themes[kind];
}
