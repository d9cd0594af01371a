#include <float.h>
#include <glib.h>
#include <math.h>
#include <string.h>

#include "wt-number-summary.h"
#include "wt-score-tally.h"
#include "wt-share-tally.h"
#include "wt-suppression.h"
#include "wt-xmr.h"

/* What holds for any numbers: tried on many made at random, always the same ones. */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtXmr, wt_xmr_free)

#define ROUNDS 500
#define PARTS 5
#define LONGEST 60

static void
shuffle (GRand *rand, gsize *order, gsize n)
{
  for (gsize i = n; i > 1; i--)
    {
      gsize other = (gsize) g_rand_int_range (rand, 0, (gint32) i);
      gsize kept = order[i - 1];

      order[i - 1] = order[other];
      order[other] = kept;
    }
}

/* Bits, so that NAN is equal to itself. */
static void
assert_same_double (double one, double other)
{
  g_assert_cmpmem (&one, sizeof one, &other, sizeof other);
}

static void
assert_same_interval (WtInterval one, WtInterval other)
{
  assert_same_double (one.low, other.low);
  assert_same_double (one.high, other.high);
}

static void
assert_same_scores (const WtScoreTally *one, const WtScoreTally *other)
{
  WtScoreSummary a = wt_score_tally_summarise (one), b = wt_score_tally_summarise (other);

  g_assert_cmpmem (one, sizeof *one, other, sizeof *other);
  g_assert_cmpint (a.forms, ==, b.forms);
  g_assert_cmpint (a.answered, ==, b.answered);
  assert_same_double (a.mean, b.mean);
  assert_same_double (a.median, b.median);
  assert_same_double (a.standard_deviation, b.standard_deviation);
  assert_same_double (a.share_high, b.share_high);
  assert_same_double (a.share_low, b.share_low);
  assert_same_interval (a.mean_interval, b.mean_interval);
}

static void
assert_same_shares (const WtShareTally *one, const WtShareTally *other)
{
  WtShareSummary a = wt_share_tally_summarise (one), b = wt_share_tally_summarise (other);

  g_assert_cmpmem (one, sizeof *one, other, sizeof *other);
  assert_same_double (a.share, b.share);
  assert_same_interval (a.interval, b.interval);
  assert_same_double (a.yes_of_forms, b.yes_of_forms);
  assert_same_double (a.no_of_forms, b.no_of_forms);
  assert_same_double (a.unusable_of_forms, b.unusable_of_forms);
}

/* The whole is what its parts add up to, whichever is added first. */
static void
test_tallies_merge_in_any_order (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (int round = 0; round < ROUNDS; round++)
    {
      WtScoreTally scores[PARTS] = { { .counts = { 0 } } }, all_scores = { .counts = { 0 } };
      WtShareTally shares[PARTS] = { { .yes = 0 } }, all_shares = { .yes = 0 };
      gsize order[PARTS];
      int n = g_rand_int_range (rand, 0, round < 50 ? 6 : 400);

      for (int i = 0; i < n; i++)
        {
          int score = g_rand_int_range (rand, 0, WT_SCORE_COUNT), part;
          gboolean is_blank = g_rand_int_range (rand, 0, 9) == 0;
          gboolean is_yes = g_rand_boolean (rand);

          part = g_rand_int_range (rand, 0, PARTS);
          scores[part].counts[score] += !is_blank;
          scores[part].blank += is_blank;
          all_scores.counts[score] += !is_blank;
          all_scores.blank += is_blank;
          shares[part].yes += is_yes && !is_blank;
          shares[part].no += !is_yes && !is_blank;
          shares[part].several += is_blank;
          all_shares.yes += is_yes && !is_blank;
          all_shares.no += !is_yes && !is_blank;
          all_shares.several += is_blank;
        }

      for (gsize i = 0; i < PARTS; i++)
        order[i] = i;
      for (int again = 0; again < 4; again++)
        {
          WtScoreTally merged_scores = { .counts = { 0 } };
          WtShareTally merged_shares = { .yes = 0 };

          shuffle (rand, order, PARTS);
          for (gsize i = 0; i < PARTS; i++)
            {
              wt_score_tally_add (&merged_scores, &scores[order[i]]);
              wt_share_tally_add (&merged_shares, &shares[order[i]]);
            }
          assert_same_scores (&merged_scores, &all_scores);
          assert_same_shares (&merged_shares, &all_shares);
        }
    }
}

/* A series that drifts and jumps, in eighths, so that whole shifts and doubling are exact. */
static gsize
make_series (GRand *rand, double *values)
{
  gsize n = (gsize) g_rand_int_range (rand, 7, LONGEST);
  double level = 6, drift = 0;

  for (gsize i = 0; i < n; i++)
    {
      if (g_rand_int_range (rand, 0, 9) == 0)
        drift = g_rand_int_range (rand, -2, 3) / 8.0;
      level += drift;
      values[i] = level + g_rand_int_range (rand, -4, 5) / 8.0;
      if (g_rand_int_range (rand, 0, 25) == 0)
        values[i] += g_rand_int_range (rand, -24, 25) / 8.0;
    }
  return n;
}

static WtXmr *
make_xmr (GRand *rand, const double *values, gsize n, WtXmrOptions *options)
{
  static const WtXmrOptions DEFAULT = WT_XMR_OPTIONS_DEFAULT;

  *options = DEFAULT;
  options->run_length = g_rand_boolean (rand) ? 6 : 7;
  options->two_of_three_counts_outside = g_rand_boolean (rand);
  options->drop_large_moving_ranges = g_rand_boolean (rand);
  options->baseline_points = g_rand_boolean (rand) ? 0 : 12;
  return wt_xmr_new (values, n, NULL, 0, NAN, options);
}

static void
assert_close (double value, double expected, double size)
{
  g_assert_cmpfloat_with_epsilon (value, expected, 16 * DBL_EPSILON * size);
}

/* Values moved and stretched have limits moved and stretched, and the same points stand out. */
static void
test_xmr_moves_and_stretches (void)
{
  static const struct
  {
    double factor, offset;
  } CHANGES[] = { { 1, 1000 }, { 1, -1e6 }, { 2, 0 }, { 0.125, 0 }, { 100, -3 }, { 1024, 1e9 } };
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);

  for (int round = 0; round < ROUNDS; round++)
    {
      double values[LONGEST], changed[LONGEST];
      gsize n = make_series (rand, values);
      double factor = CHANGES[(gsize) round % G_N_ELEMENTS (CHANGES)].factor;
      double offset = CHANGES[(gsize) round % G_N_ELEMENTS (CHANGES)].offset;
      double size = fabs (offset) + 50 * factor;
      WtXmrOptions options;
      g_autoptr (WtXmr) xmr = make_xmr (rand, values, n, &options);
      g_autoptr (WtXmr) moved = NULL;

      for (gsize i = 0; i < n; i++)
        changed[i] = values[i] * factor + offset;
      moved = wt_xmr_new (changed, n, NULL, 0, NAN, &options);

      g_assert_cmpint (moved->groups[0].limits, ==, xmr->groups[0].limits);
      assert_close (moved->groups[0].mean, xmr->groups[0].mean * factor + offset, size);
      assert_close (moved->groups[0].average_moving_range,
                    xmr->groups[0].average_moving_range * factor, size);
      assert_close (moved->groups[0].lower_limit, xmr->groups[0].lower_limit * factor + offset,
                    size);
      assert_close (moved->groups[0].upper_limit, xmr->groups[0].upper_limit * factor + offset,
                    size);
      assert_close (moved->groups[0].lower_two_sigma,
                    xmr->groups[0].lower_two_sigma * factor + offset, size);
      for (gsize i = 0; i < n; i++)
        {
          g_assert_cmpint (moved->points[i].rules, ==, xmr->points[i].rules);
          g_assert_cmpint (moved->points[i].kind, ==, xmr->points[i].kind);
        }
    }
}

static WtXmrSide
get_other_side (WtXmrSide side)
{
  return side == WT_XMR_SIDE_HIGH  ? WT_XMR_SIDE_LOW
         : side == WT_XMR_SIDE_LOW ? WT_XMR_SIDE_HIGH
                                   : WT_XMR_SIDE_NONE;
}

/* With the sign turned, and low being good instead of high, what was an improvement still is. */
static void
test_xmr_turns_over (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  guint n_special = 0;

  for (int round = 0; round < ROUNDS; round++)
    {
      double values[LONGEST], turned[LONGEST];
      gsize n = make_series (rand, values);
      WtXmrOptions options;
      g_autoptr (WtXmr) xmr = make_xmr (rand, values, n, &options);
      g_autoptr (WtXmr) over = NULL;

      for (gsize i = 0; i < n; i++)
        turned[i] = -values[i];
      options.direction = WT_XMR_LOW_IS_GOOD;
      over = wt_xmr_new (turned, n, NULL, 0, NAN, &options);

      g_assert_cmpfloat (over->groups[0].mean, ==, -xmr->groups[0].mean);
      g_assert_cmpfloat (over->groups[0].lower_limit, ==, -xmr->groups[0].upper_limit);
      g_assert_cmpfloat (over->groups[0].upper_limit, ==, -xmr->groups[0].lower_limit);
      for (gsize i = 0; i < n; i++)
        {
          g_assert_cmpint (over->points[i].rules, ==, xmr->points[i].rules);
          g_assert_cmpint (over->points[i].side, ==, get_other_side (xmr->points[i].side));
          g_assert_cmpint (over->points[i].kind, ==, xmr->points[i].kind);
          n_special += xmr->points[i].rule != WT_XMR_RULE_NONE;
        }
    }
  g_assert_cmpint (n_special, >, ROUNDS);
}

/* A number whose values are @moved from where they were, exactly. */
static void
test_numbers_move (void)
{
  static const double OFFSETS[] = { 1e3, 1e9, 1e12, 1e15, -1e15 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  for (int round = 0; round < ROUNDS; round++)
    {
      double values[LONGEST], moved[LONGEST];
      double offset = OFFSETS[(gsize) round % G_N_ELEMENTS (OFFSETS)];
      gsize n = (gsize) g_rand_int_range (rand, 2, LONGEST);
      WtNumberSummary near, far;

      for (gsize i = 0; i < n; i++)
        {
          values[i] = g_rand_int_range (rand, -40, 40) / 8.0;
          moved[i] = values[i] + offset;
        }
      near = wt_number_summarise (values, n);
      far = wt_number_summarise (moved, n);
      assert_close (far.mean - offset, near.mean, fabs (offset));
      g_assert_cmpfloat_with_epsilon (far.standard_deviation, near.standard_deviation, 1e-14);
      g_assert_cmpfloat (far.minimum - offset, ==, near.minimum);
      g_assert_cmpfloat (far.maximum - offset, ==, near.maximum);
    }
}

#define MOST_LINES 4

/*
 * What a reader can find out by subtracting: in every line of a table with its totals, a single
 * number that is missing. Filled in until nothing more follows; returns how many it was.
 */
static guint
subtract (bool *known, gsize n_rows, gsize n_columns)
{
  gsize width = n_columns + 1;
  guint n_found = 0;
  gboolean has_found;

  do
    {
      has_found = FALSE;
      for (gsize line = 0; line < n_rows + 1 + width; line++)
        {
          gboolean is_row = line <= n_rows;
          gsize first = is_row ? line * width : line - n_rows - 1;
          gsize step = is_row ? 1 : width, n = is_row ? width : n_rows + 1;
          gsize missing = 0, n_missing = 0;

          for (gsize i = 0; i < n; i++)
            if (!known[first + i * step])
              {
                missing = first + i * step;
                n_missing++;
              }
          if (n_missing != 1)
            continue;
          known[missing] = true;
          n_found++;
          has_found = TRUE;
        }
    }
  while (has_found);
  return n_found;
}

/* Of tables as they are printed, totals and all, nothing withheld comes back by subtraction, at any
 * threshold. (Cleverer readers are in test-suppression-table.) */
static void
test_suppression_survives_subtraction (void)
{
  static const int THRESHOLDS[] = { 5, 8, 10 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  guint n_withheld = 0;

  for (int round = 0; round < 20 * ROUNDS; round++)
    {
      gsize n_rows = (gsize) g_rand_int_range (rand, 1, MOST_LINES + 1);
      gsize n_columns = (gsize) g_rand_int_range (rand, 1, MOST_LINES + 1);
      int threshold = THRESHOLDS[(gsize) round % G_N_ELEMENTS (THRESHOLDS)];
      int largest = g_rand_int_range (rand, 1, 40);
      int64_t counts[MOST_LINES * MOST_LINES];
      bool cells[MOST_LINES * MOST_LINES], rows[MOST_LINES], columns[MOST_LINES], grand;
      bool known[(MOST_LINES + 1) * (MOST_LINES + 1)];

      for (gsize i = 0; i < n_rows * n_columns; i++)
        counts[i] = g_rand_int_range (rand, 0, 3) == 0 ? 0 : g_rand_int_range (rand, 0, largest);
      wt_suppression_mark_table (counts, n_rows, n_columns, threshold, cells, rows, columns,
                                 &grand);
      for (gsize row = 0; row < n_rows; row++)
        {
          for (gsize column = 0; column < n_columns; column++)
            {
              gsize cell = row * n_columns + column;

              known[row * (n_columns + 1) + column] = !cells[cell];
              n_withheld += cells[cell];
              if (wt_suppression_withholds_count (counts[cell], threshold))
                g_assert_true (cells[cell]);
            }
          known[row * (n_columns + 1) + n_columns] = !rows[row];
        }
      for (gsize column = 0; column < n_columns; column++)
        known[n_rows * (n_columns + 1) + column] = !columns[column];
      known[n_rows * (n_columns + 1) + n_columns] = !grand;

      g_assert_cmpint (subtract (known, n_rows, n_columns), ==, 0);
    }
  g_assert_cmpint (n_withheld, >, 1000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/properties/tallies-merge-in-any-order", test_tallies_merge_in_any_order);
  g_test_add_func ("/properties/xmr-moves-and-stretches", test_xmr_moves_and_stretches);
  g_test_add_func ("/properties/xmr-turns-over", test_xmr_turns_over);
  g_test_add_func ("/properties/numbers-move", test_numbers_move);
  g_test_add_func ("/properties/suppression-survives-subtraction",
                   test_suppression_survives_subtraction);

  return g_test_run ();
}
