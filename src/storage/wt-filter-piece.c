#include "wt-filter-piece.h"

#include "wt-date.h"

static void
add_piece (WtFilterPiece *pieces,
           guint *n_pieces,
           const WtFilter *filter,
           const char *from,
           const char *to,
           gboolean is_months)
{
  WtFilterPiece *piece = &pieces[(*n_pieces)++];

  piece->filter = *filter;
  piece->is_months = is_months;
  wt_filter_set_period (&piece->filter, from, to);
}

/* The first day of the first whole month from @from on; "" without a limit, %NULL when there is
 * none. */
static char *
find_first_day (const char *from)
{
  g_autofree char *start = NULL;
  g_autofree char *next = NULL;

  if (from[0] == '\0')
    return g_strdup ("");
  if (!wt_date_is_valid (from))
    return NULL;
  start = wt_date_month_start (from);
  if (g_str_equal (start, from))
    return g_steal_pointer (&start);
  next = wt_date_add_months (start, 1);
  return wt_date_is_valid (next) ? g_steal_pointer (&next) : NULL;
}

/* The last day of the last whole month up to @to, likewise. */
static char *
find_last_day (const char *to)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  g_autofree char *before = NULL;

  if (to[0] == '\0')
    return g_strdup ("");
  if (!wt_date_is_valid (to))
    return NULL;
  end = wt_date_month_end (to);
  if (g_str_equal (end, to))
    return g_steal_pointer (&end);
  start = wt_date_month_start (to);
  before = wt_date_add_days (start, -1);
  return wt_date_is_valid (before) ? g_steal_pointer (&before) : NULL;
}

static gboolean
is_of_certain_projects (const WtFilter *filter)
{
  return filter->organisation_id != 0 || filter->directorate_id != 0 || filter->project_id != 0
         || filter->activity_id != 0;
}

guint
wt_filter_cut (const WtFilter *filter, WtFilterPiece pieces[WT_FILTER_MAXIMUM_PIECES])
{
  g_autofree char *first = find_first_day (filter->from);
  g_autofree char *last = find_last_day (filter->to);
  guint n_pieces = 0;

  if (is_of_certain_projects (filter) || first == NULL || last == NULL
      || (first[0] != '\0' && last[0] != '\0' && g_strcmp0 (first, last) > 0))
    {
      add_piece (pieces, &n_pieces, filter, filter->from, filter->to, FALSE);
      return n_pieces;
    }
  if (!g_str_equal (first, filter->from))
    {
      g_autofree char *day_before = wt_date_add_days (first, -1);

      add_piece (pieces, &n_pieces, filter, filter->from, day_before, FALSE);
    }
  add_piece (pieces, &n_pieces, filter, first, last, TRUE);
  if (!g_str_equal (last, filter->to))
    {
      g_autofree char *day_after = wt_date_add_days (last, 1);

      add_piece (pieces, &n_pieces, filter, day_after, filter->to, FALSE);
    }
  return n_pieces;
}
