#pragma once

#include "wt-level.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * WtFilter:
 * @from: first day, or "" for no limit
 * @to: last day, or "" for no limit
 *
 * What a figure is about. A number that is 0, and a level that is none, does not limit. Planned
 * activities never count.
 */
typedef struct
{
  char from[11];
  char to[11];
  gint64 organisation_id;
  gint64 directorate_id;
  gint64 project_id;
  gint64 activity_id;
  WtLevel level;
} WtFilter;

#define WT_TYPE_FILTER (wt_filter_get_type ())
GType wt_filter_get_type (void);

/* A filter that lets everything through; free with wt_filter_free(). */
WtFilter *wt_filter_new (void);
WtFilter *wt_filter_copy (const WtFilter *filter);
void wt_filter_free (WtFilter *filter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtFilter, wt_filter_free)

/* Sets the period; %NULL and "" mean no limit. */
void wt_filter_set_period (WtFilter *filter, const char *from, const char *to);

gboolean wt_filter_has_period (const WtFilter *filter);

/* Whether anything but the period limits. */
gboolean wt_filter_is_narrowed (const WtFilter *filter);

gboolean wt_filter_is_same (const WtFilter *a, const WtFilter *b);

/* The period of the same length just before, for a comparison; %FALSE (and @before untouched) when
 * @filter has no full period. */
gboolean wt_filter_get_period_before (const WtFilter *filter, WtFilter *before);

/* A filter as the parameter of an action: from, to, organisation, directorate, project, activity,
 * level. */
#define WT_FILTER_VARIANT_TYPE "(ssxxxxi)"
GVariant *wt_filter_to_variant (const WtFilter *filter);
void wt_filter_from_variant (WtFilter *filter, GVariant *variant);

G_END_DECLS
