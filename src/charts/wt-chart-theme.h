#pragma once

#include "wt-answer.h"
#include "wt-colour.h"
#include "wt-level.h"

G_BEGIN_DECLS

typedef enum
{
  WT_CHART_THEME_LIGHT,
  WT_CHART_THEME_DARK,
  WT_CHART_THEME_PRINT, /* the light colours on white paper */
  WT_CHART_THEME_HIGH_CONTRAST_LIGHT,
  WT_CHART_THEME_HIGH_CONTRAST_DARK,
  WT_CHART_THEME_COUNT
} WtChartThemeKind;

/* The colours of one kind of mark. A colour that is not painted has an alpha of 0. */
typedef struct
{
  WtColour fill;
  WtColour outline;
  WtColour text; /* in the mark; for points beside them, on the card */
} WtChartPaint;

/**
 * WtChartTheme:
 *
 * Every colour of a chart, and what else changes between looks. The fill or the outline of each
 * mark has a contrast of 3 or more with the card, every text 4.5 or more with what it stands on.
 */
typedef struct
{
  gboolean dark;

  WtColour page;
  WtColour card;
  WtColour ink;
  WtColour secondary_ink;

  WtColour axis; /* baseline, ticks and limits */
  WtColour line; /* from point to point */
  WtColour period_tint;
  WtColour target; /* the line and its word */
  WtColour accent; /* the focus ring */

  WtChartPaint score; /* histogram bars, yes bars */

  WtChartPaint common;
  WtChartPaint improvement;
  WtChartPaint concern;
  WtChartPaint neutral;

  WtChartPaint levels[WT_LEVEL_COUNT + 1]; /* by WtLevel; 0 is unused */
  WtChartPaint answers[WT_ANSWER_COUNT];   /* by WtAnswer; WT_ANSWER_NONE is outlined dashed */
  WtColour hatch;                          /* of "partly", over its fill */
  WtColour stub_hatch;                     /* of what is withheld */

  WtColour current_question;
  WtColour current_question_bar;

  double outline_width; /* of bars and segments */
  double hatch_width;
} WtChartTheme;

/* The one theme of @kind; it is never freed. */
const WtChartTheme *wt_chart_theme_get (WtChartThemeKind kind);

/* The kind for a screen. */
static inline WtChartThemeKind
wt_chart_theme_kind_for (gboolean dark, gboolean high_contrast)
{
  if (high_contrast)
    return dark ? WT_CHART_THEME_HIGH_CONTRAST_DARK : WT_CHART_THEME_HIGH_CONTRAST_LIGHT;
  return dark ? WT_CHART_THEME_DARK : WT_CHART_THEME_LIGHT;
}

G_END_DECLS
