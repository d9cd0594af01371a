#include <stdlib.h>

#include "wt-xmr-private.h"

/* What the rules of one group look at. */
typedef struct
{
  WtXmr *xmr;
  size_t group;
  size_t first;
  size_t n;
  size_t run_length;
  const WtXmrLines *lines;
} Search;

/* How far a point is from the mean, measured in lines. */
typedef enum
{
  ZONE_WITHIN,
  ZONE_BEYOND_TWO_SIGMA,
  ZONE_OUTSIDE
} Zone;

static double
get_value (const Search *search, size_t i)
{
  return search->xmr->points[search->first + i].value;
}

/* The distance from the mean, upwards. */
static double
get_distance (const Search *search, size_t i)
{
  return (get_value (search, i) - search->lines->origin) - search->lines->mean;
}

static WtXmrSide
get_side_of (double difference, double allowance)
{
  if (difference > allowance)
    return WT_XMR_SIDE_HIGH;
  if (difference < -allowance)
    return WT_XMR_SIDE_LOW;

  return WT_XMR_SIDE_NONE;
}

static WtXmrSide
get_side (const Search *search, size_t i)
{
  return get_side_of (get_distance (search, i), search->lines->allowance);
}

/* The way from the point before @i. */
static WtXmrSide
get_step (const Search *search, size_t i)
{
  return get_side_of (get_value (search, i) - get_value (search, i - 1), 0);
}

static Zone
get_zone (const Search *search, size_t i)
{
  const WtXmrLines *lines = search->lines;
  double distance = get_distance (search, i);
  double beyond;

  beyond = (distance < 0 ? -distance : distance) - lines->allowance;
  if (beyond > lines->reach)
    return ZONE_OUTSIDE;
  if (beyond > lines->two_sigma)
    return ZONE_BEYOND_TWO_SIGMA;

  return ZONE_WITHIN;
}

static WtXmrKind
get_kind (const Search *search, WtXmrSide side)
{
  switch (search->xmr->options.direction)
    {
    case WT_XMR_HIGH_IS_GOOD:
      return side == WT_XMR_SIDE_HIGH ? WT_XMR_KIND_IMPROVEMENT : WT_XMR_KIND_CONCERN;
    case WT_XMR_LOW_IS_GOOD:
      return side == WT_XMR_SIDE_LOW ? WT_XMR_KIND_IMPROVEMENT : WT_XMR_KIND_CONCERN;
    case WT_XMR_NEUTRAL:
      return WT_XMR_KIND_NEUTRAL;
    }

  return WT_XMR_KIND_NEUTRAL;
}

static void
flag_point (const Search *search, size_t i, WtXmrRule rule, WtXmrSide side)
{
  WtXmrPoint *point = &search->xmr->points[search->first + i];

  point->rules |= WT_XMR_RULE_BIT (rule);
  /* The same rule once more is a trend that turns: the later one has the say. */
  if (point->rule != WT_XMR_RULE_NONE && point->rule != rule)
    return;

  point->rule = rule;
  point->side = side;
  point->kind = get_kind (search, side);
}

static void
add_run (const Search *search, WtXmrRule rule, WtXmrSide side, size_t first, size_t last)
{
  WtXmr *xmr = search->xmr;

  /* Room is made at 0, 1, 2, 4, 8 … runs, without a field to remember it in. */
  if ((xmr->n_runs & (xmr->n_runs - (xmr->n_runs > 0))) == 0)
    {
      size_t room = xmr->n_runs > 0 ? 2 * xmr->n_runs : 1;

      xmr->runs = realloc (xmr->runs, room * sizeof *xmr->runs);
      if (xmr->runs == NULL)
        abort ();
    }

  xmr->runs[xmr->n_runs++] = (WtXmrRun){ .rule = rule,
                                         .side = side,
                                         .kind = get_kind (search, side),
                                         .group = search->group,
                                         .first = search->first + first,
                                         .last = search->first + last };
}

/* Adds the run and flags every point of it. */
static void
add_whole_run (const Search *search, WtXmrRule rule, WtXmrSide side, size_t first, size_t last)
{
  add_run (search, rule, side, first, last);
  for (size_t i = first; i <= last; i++)
    flag_point (search, i, rule, side);
}

static void
find_outside (const Search *search)
{
  for (size_t i = 0; i < search->n; i++)
    {
      size_t first = i;
      WtXmrSide side = get_side (search, i);

      if (get_zone (search, i) != ZONE_OUTSIDE)
        continue;
      while (i + 1 < search->n && get_zone (search, i + 1) == ZONE_OUTSIDE
             && get_side (search, i + 1) == side)
        i++;
      add_whole_run (search, WT_XMR_RULE_OUTSIDE, side, first, i);
    }
}

static void
find_trends (const Search *search)
{
  for (size_t i = 1; i < search->n; i++)
    {
      size_t first = i - 1;
      WtXmrSide side = get_step (search, i);

      if (side == WT_XMR_SIDE_NONE)
        continue;
      while (i + 1 < search->n && get_step (search, i + 1) == side)
        i++;
      if (i - first + 1 >= search->run_length)
        add_whole_run (search, WT_XMR_RULE_TREND, side, first, i);
    }
}

static void
find_shifts (const Search *search)
{
  for (size_t i = 0; i < search->n; i++)
    {
      size_t first = i;
      WtXmrSide side = get_side (search, i);

      if (side == WT_XMR_SIDE_NONE)
        continue;
      while (i + 1 < search->n && get_side (search, i + 1) == side)
        i++;
      if (i - first + 1 >= search->run_length)
        add_whole_run (search, WT_XMR_RULE_SHIFT, side, first, i);
    }
}

/* Whether point @i is one that the two of three are counted of. */
static bool
counts_in_two_of_three (const Search *search, size_t i)
{
  switch (get_zone (search, i))
    {
    case ZONE_WITHIN:
      return false;
    case ZONE_BEYOND_TWO_SIGMA:
      return true;
    case ZONE_OUTSIDE:
      return search->xmr->options.two_of_three_counts_outside;
    }

  return false;
}

/* The side of the three points from @i on when they meet the rule. */
static WtXmrSide
get_side_of_two_of_three (const Search *search, size_t i)
{
  WtXmrSide side = get_side (search, i);
  int n = 0;

  for (size_t j = i; j < i + 3; j++)
    {
      if (get_side (search, j) != side)
        return WT_XMR_SIDE_NONE;
      n += counts_in_two_of_three (search, j);
    }

  return n >= 2 ? side : WT_XMR_SIDE_NONE;
}

/* Threes that share a point beyond two sigma make one run, from the first such point to the last.
 */
static void
find_two_of_three (const Search *search)
{
  size_t run_first = 0, run_last = 0;
  WtXmrSide run_side = WT_XMR_SIDE_NONE;

  for (size_t i = 0; i + 2 < search->n; i++)
    {
      WtXmrSide side = get_side_of_two_of_three (search, i);
      size_t first = i, last = i + 2;

      if (side == WT_XMR_SIDE_NONE)
        continue;
      while (!counts_in_two_of_three (search, first))
        first++;
      while (!counts_in_two_of_three (search, last))
        last--;

      for (size_t j = first; j <= last; j++)
        if (counts_in_two_of_three (search, j))
          flag_point (search, j, WT_XMR_RULE_TWO_OF_THREE, side);

      if (run_side == side && first <= run_last)
        {
          run_last = last;
          continue;
        }
      if (run_side != WT_XMR_SIDE_NONE)
        add_run (search, WT_XMR_RULE_TWO_OF_THREE, run_side, run_first, run_last);
      run_side = side;
      run_first = first;
      run_last = last;
    }

  if (run_side != WT_XMR_SIDE_NONE)
    add_run (search, WT_XMR_RULE_TWO_OF_THREE, run_side, run_first, run_last);
}

void
wt_xmr_find_special_causes (WtXmr *xmr, size_t group, const WtXmrLines *lines)
{
  Search search = { .xmr = xmr,
                    .group = group,
                    .first = xmr->groups[group].first,
                    .n = xmr->groups[group].n_points,
                    .run_length = (size_t) xmr->options.run_length,
                    .lines = lines };

  for (size_t i = 0; i < search.n; i++)
    xmr->points[search.first + i].kind = WT_XMR_KIND_COMMON;

  find_outside (&search);
  find_trends (&search);
  find_two_of_three (&search);
  find_shifts (&search);
}
