#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Lays things that have a place along one axis into as few lanes as keep them apart. */

typedef struct
{
  double from, to; /* what is drawn */
  double words;    /* how long its name beside it is; 0 for none */
  guint lane;      /* (out): @most when there is no room in any lane */
} WtTimelineSpan;

/**
 * wt_timeline_pack:
 * @spans: (array length=n): by where they start
 * @lowest: names must not start before this
 * @highest: nor end after this
 * @most: how many lanes there may be
 *
 * Keeps room for names beside the things, as long as there is room for all things in the lanes.
 *
 * Returns: how many lanes are used, without those of things that have none
 */
guint wt_timeline_pack (WtTimelineSpan *spans, gsize n, double lowest, double highest, guint most);

G_END_DECLS
