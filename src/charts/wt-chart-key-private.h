#pragma once

#include "wt-chart-pen-private.h"

G_BEGIN_DECLS

/*
 * Names beside samples of how they look. A chart names its parts where they are; this is for when
 * there is no room for that.
 */
typedef struct
{
  const char *words;
  WtChartBox sample;    /* its rectangle is ignored */
  WtChartMarker marker; /* stands in for the box unless its radius is 0; its place is ignored */
} WtChartKeyEntry;

#define WT_CHART_KEY_LINE 1.6 /* from one line of a key to the next, in label sizes */

/* How wide @words are about, without a font: enough to decide how a chart is arranged, so that its
 * height can be told before there is anything to draw on. */
double wt_chart_guess_width (const char *words, double label_size);

/* How many lines the entries take in @width; as guessed. */
guint wt_chart_key_guess_lines (const char *const *words, guint n, double label_size, double width);

/* How wide @entry is when drawn. */
double wt_chart_key_get_width (const WtChartPen *pen, const WtChartKeyEntry *entry);

/* Draws @entry from @x on. */
void
wt_chart_key_draw_entry (WtChartPen *pen, const WtChartKeyEntry *entry, double x, double middle);

/* Draws as many of the entries as fit into @lines lines, from @top on. */
void wt_chart_key_draw (
    WtChartPen *pen, const WtChartKeyEntry *entries, guint n, double top, guint lines);

G_END_DECLS
