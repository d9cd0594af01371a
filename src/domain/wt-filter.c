#include "wt-filter.h"

#include "wt-date.h"

#include <stdlib.h>
#include <string.h>

/* clang-format off */
G_DEFINE_BOXED_TYPE (WtFilter, wt_filter, wt_filter_copy, wt_filter_free)
/* clang-format on */

WtFilter *
wt_filter_new (void)
{
  return g_new0 (WtFilter, 1);
}

WtFilter *
wt_filter_copy (const WtFilter *filter)
{
  return g_memdup2 (filter, sizeof *filter);
}

void
wt_filter_free (WtFilter *filter)
{
  g_free (filter);
}

void
wt_filter_set_period (WtFilter *filter, const char *from, const char *to)
{
  g_strlcpy (filter->from, from != NULL ? from : "", sizeof filter->from);
  g_strlcpy (filter->to, to != NULL ? to : "", sizeof filter->to);
}

gboolean
wt_filter_has_period (const WtFilter *filter)
{
  return filter->from[0] != '\0' || filter->to[0] != '\0';
}

gboolean
wt_filter_is_narrowed (const WtFilter *filter)
{
  return filter->organisation_id != 0 || filter->directorate_id != 0 || filter->project_id != 0
         || filter->activity_id != 0 || filter->level != WT_LEVEL_NONE;
}

gboolean
wt_filter_is_same (const WtFilter *a, const WtFilter *b)
{
  return strcmp (a->from, b->from) == 0 && strcmp (a->to, b->to) == 0
         && a->organisation_id == b->organisation_id && a->directorate_id == b->directorate_id
         && a->project_id == b->project_id && a->activity_id == b->activity_id
         && a->level == b->level;
}

/* Whole months step back by months, so that "April to June" is compared with "January to March";
 * other periods by days. */
gboolean
wt_filter_get_period_before (const WtFilter *filter, WtFilter *before)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *month_end = NULL;

  if (!wt_date_is_valid (filter->from) || !wt_date_is_valid (filter->to)
      || strcmp (filter->from, filter->to) > 0)
    return FALSE;

  to = wt_date_add_days (filter->from, -1);
  /* Before the first year there is no period. */
  if (!wt_date_is_valid (to))
    return FALSE;
  month_end = wt_date_month_end (filter->to);
  if (g_str_has_suffix (filter->from, "-01") && g_str_equal (month_end, filter->to))
    {
      int months = (atoi (filter->to) - atoi (filter->from)) * 12 + atoi (filter->to + 5)
                   - atoi (filter->from + 5) + 1;

      from = wt_date_add_months (filter->from, -months);
    }
  else
    from = wt_date_add_days (to, -wt_date_days_between (filter->from, filter->to));

  if (!wt_date_is_valid (from))
    return FALSE;
  *before = *filter;
  wt_filter_set_period (before, from, to);
  return TRUE;
}

GVariant *
wt_filter_to_variant (const WtFilter *filter)
{
  return g_variant_new (WT_FILTER_VARIANT_TYPE, filter->from, filter->to, filter->organisation_id,
                        filter->directorate_id, filter->project_id, filter->activity_id,
                        (int) filter->level);
}

void
wt_filter_from_variant (WtFilter *filter, GVariant *variant)
{
  const char *from, *to;
  int level;

  g_variant_get (variant, "(&s&sxxxxi)", &from, &to, &filter->organisation_id,
                 &filter->directorate_id, &filter->project_id, &filter->activity_id, &level);
  wt_filter_set_period (filter, from, to);
  filter->level = (WtLevel) level;
}
