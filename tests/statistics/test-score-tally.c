#include <glib.h>
#include <math.h>
#include <string.h>

#include "wt-score-tally.h"

#define RELATIVE 1e-12

static void
assert_close (double value, double expected)
{
  if (isnan (expected) && isnan (value))
    return;
  if (!(fabs (value - expected) <= RELATIVE * fabs (expected)))
    g_error ("%.17g is not %.17g", value, expected);
}

/* The intervals were computed with 40 digits. */
static const struct
{
  const char *name;
  WtScoreTally tally;
  gint64 n;
  double mean, median, standard_deviation;
  gint64 n_high, n_low;
  WtInterval interval;
} CASES[] = {
  { "none", { { 0 }, 0, 0, 0 }, 0, NAN, NAN, NAN, 0, 0, { NAN, NAN } },
  { "only-unusable", { { 0 }, 3, 2, 1 }, 0, NAN, NAN, NAN, 0, 0, { NAN, NAN } },
  { "one", { { 0, 0, 0, 0, 0, 0, 1 }, 0, 0, 0 }, 1, 7, 7, NAN, 0, 0, { NAN, NAN } },
  { "two",
    { { 1, 0, 0, 0, 0, 0, 0, 0, 0, 1 }, 0, 0, 0 },
    2,
    5.5,
    5.5,
    6.363961030678928,
    1,
    1,
    { NAN, NAN } },
  { "two-equal", { { 0, 0, 0, 2 }, 0, 0, 0 }, 2, 4, 4, 0, 0, 2, { NAN, NAN } },
  { "three", { { 1, 1, 1 }, 0, 0, 0 }, 3, 2, 2, 1, 0, 3, { 1, 4.4841377117503311 } },
  { "three-extreme",
    { { 1, 0, 0, 0, 0, 0, 0, 0, 0, 2 }, 0, 0, 0 },
    3,
    7,
    10,
    5.1961524227066319,
    2,
    1,
    { 1, 10 } },
  { "three-equal", { { 0, 0, 0, 0, 0, 0, 0, 3 }, 1, 0, 0 }, 3, 8, 8, 0, 3, 0, { 8, 8 } },
  { "all-lowest", { { 25 }, 0, 0, 0 }, 25, 1, 1, 0, 0, 25, { 1, 1 } },
  { "all-highest",
    { { 0, 0, 0, 0, 0, 0, 0, 0, 0, 25 }, 0, 0, 0 },
    25,
    10,
    10,
    0,
    25,
    0,
    { 10, 10 } },
  { "even",
    { { 0, 0, 0, 0, 2, 3, 5, 2 }, 0, 0, 0 },
    12,
    6.583333333333333,
    7,
    0.99620491989562189,
    2,
    0,
    { 5.9503749248620069, 7.2162917418046598 } },
  { "median-between",
    { { 0, 0, 2, 0, 0, 0, 2 }, 0, 0, 0 },
    4,
    5,
    5,
    2.3094010767585030,
    0,
    2,
    { 1.3252275379258407, 8.6747724620741593 } },
  { "valued",
    { { 7, 9, 13, 17, 32, 44, 77, 148, 125, 126 }, 10, 2, 1 },
    598,
    7.7993311036789298,
    8,
    2.0091581495121803,
    399,
    46,
    { 7.6379721836503762, 7.9606900237074833 } },
  { "impact",
    { { 14, 15, 21, 30, 57, 78, 103, 136, 78, 58 }, 0, 0, 0 },
    590,
    6.9,
    7,
    2.1627734819267682,
    272,
    80,
    { 6.7251255103251559, 7.0748744896748441 } },
  { "billions",
    { { 1000000000, 1000000000, 1000000000, 1000000000, 1000000000, 1000000000, 1000000000,
        1000000000, 1000000000, 1000000000 },
      0,
      0,
      0 },
    10000000000,
    5.5,
    5.5,
    2.8722813234126284,
    3000000000,
    4000000000,
    { 5.4999437043205196, 5.5000562956794804 } },
  { "one-in-a-billion",
    { { 0, 0, 0, 0, 0, 0, 0, 0, 1, 1000000000 }, 0, 0, 0 },
    1000000001,
    9.999999999,
    10,
    3.1622776585872405e-5,
    1000000001,
    0,
    { 9.999999997040036, 10 } },
};

static void
test_case (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  WtScoreSummary summary = wt_score_tally_summarise (&CASES[i].tally);
  gint64 n = CASES[i].n;

  g_assert_cmpint (summary.answered, ==, n);
  g_assert_cmpint (summary.blank, ==, CASES[i].tally.blank);
  g_assert_cmpint (summary.illegible, ==, CASES[i].tally.illegible);
  g_assert_cmpint (summary.several, ==, CASES[i].tally.several);
  g_assert_cmpint (summary.forms, ==, n + summary.blank + summary.illegible + summary.several);
  g_assert_cmpint (summary.forms, ==, wt_score_tally_get_forms (&CASES[i].tally));
  g_assert_cmpint (n, ==, wt_score_tally_get_answered (&CASES[i].tally));
  g_assert_cmpint (summary.forms - n, ==, wt_score_tally_get_unusable (&CASES[i].tally));

  assert_close (summary.mean, CASES[i].mean);
  assert_close (summary.median, CASES[i].median);
  assert_close (summary.standard_deviation, CASES[i].standard_deviation);
  g_assert_cmpint (summary.n_high, ==, CASES[i].n_high);
  g_assert_cmpint (summary.n_low, ==, CASES[i].n_low);
  assert_close (summary.share_high, n > 0 ? (double) CASES[i].n_high / (double) n : NAN);
  assert_close (summary.share_low, n > 0 ? (double) CASES[i].n_low / (double) n : NAN);

  g_assert_cmpint (wt_interval_is_defined (summary.mean_interval), ==, n >= 3);
  if (n < 3)
    return;
  g_assert_cmpfloat_with_epsilon (summary.mean_interval.low, CASES[i].interval.low, 1e-9);
  g_assert_cmpfloat_with_epsilon (summary.mean_interval.high, CASES[i].interval.high, 1e-9);
  g_assert_cmpfloat (summary.mean_interval.low, <=, summary.mean);
  g_assert_cmpfloat (summary.mean_interval.high, >=, summary.mean);
}

/* The figures of the two questions as they stand on a page. */
static void
test_words (void)
{
  const WtScoreTally tallies[] = { { .counts = { 7, 9, 13, 17, 32, 44, 77, 148, 125, 126 } },
                                   { .counts = { 14, 15, 21, 30, 57, 78, 103, 136, 78, 58 } } };
  const char *words[] = { "7.8 (7.6 to 8.0)", "6.9 (6.7 to 7.1)" };

  for (gsize i = 0; i < G_N_ELEMENTS (tallies); i++)
    {
      WtScoreSummary summary = wt_score_tally_summarise (&tallies[i]);
      g_autofree char *text =
          g_strdup_printf ("%.1f (%.1f to %.1f)", summary.mean, summary.mean_interval.low,
                           summary.mean_interval.high);

      g_assert_cmpstr (text, ==, words[i]);
    }
}

/* All answers equal: no deviation and no width, to the last bit, for every score and any number of
 * forms. */
static void
test_equal_answers (void)
{
  const gint64 sizes[] = { 3, 7, 49, 1000, 10000019, 999999999999 };

  for (int score = WT_SCORE_MINIMUM; score <= WT_SCORE_MAXIMUM; score++)
    for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
      {
        WtScoreTally tally = { .counts = { 0 } };
        WtScoreSummary summary;

        tally.counts[score - 1] = sizes[i];
        summary = wt_score_tally_summarise (&tally);
        g_assert_cmpfloat (summary.mean, ==, score);
        g_assert_cmpfloat (summary.median, ==, score);
        g_assert_cmpfloat (summary.standard_deviation, ==, 0);
        g_assert_cmpfloat (summary.mean_interval.low, ==, score);
        g_assert_cmpfloat (summary.mean_interval.high, ==, score);
      }
}

static void
test_largest (void)
{
  WtScoreTally tally = { .counts = { 0 } };
  WtScoreSummary summary;

  for (gsize i = 0; i < WT_SCORE_COUNT; i++)
    tally.counts[i] = G_GINT64_CONSTANT (1000000000000000);
  summary = wt_score_tally_summarise (&tally);
  assert_close (summary.mean, 5.5);
  assert_close (summary.standard_deviation, sqrt (8.25));
}

static int
compare_ints (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* Figures worked out the long way from single answers, with long doubles. */
static void
assert_summary_of_answers (const WtScoreSummary *summary, int *answers, guint n)
{
  long double sum = 0, squares = 0, mean;

  g_assert_cmpint (summary->answered, ==, n);
  if (n == 0)
    return;

  for (guint i = 0; i < n; i++)
    sum += answers[i];
  mean = sum / n;
  for (guint i = 0; i < n; i++)
    squares += (answers[i] - mean) * (answers[i] - mean);
  qsort (answers, n, sizeof *answers, compare_ints);

  assert_close (summary->mean, (double) mean);
  assert_close (summary->median, (answers[(n - 1) / 2] + answers[n / 2]) / 2.0);
  if (n > 1)
    assert_close (summary->standard_deviation, (double) sqrtl (squares / (n - 1)));
  else
    g_assert_true (isnan (summary->standard_deviation));
}

/* Forms typed in several batches and added up are the same, bit for bit, as forms counted in one
 * go. */
static void
test_merging_equals_counting (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20251009);

  for (int round = 0; round < 400; round++)
    {
      int n = g_rand_int_range (rand, 0, round < 50 ? 5 : 300);
      guint n_answers = 0;
      g_autofree int *answers = g_new (int, n + 1);
      WtScoreTally whole = { .counts = { 0 } }, parts[4] = { { .counts = { 0 } } }, merged;
      WtScoreSummary a, b;

      for (int i = 0; i < n; i++)
        {
          int answer = g_rand_int_range (rand, 1, 14);
          WtScoreTally one = { .blank = answer == 11,
                               .illegible = answer == 12,
                               .several = answer == 13 };

          if (answer <= 10)
            {
              one.counts[answer - 1] = 1;
              answers[n_answers++] = answer;
            }
          wt_score_tally_add (&whole, &one);
          wt_score_tally_add (&parts[g_rand_int_range (rand, 0, 4)], &one);
        }

      merged = parts[3];
      for (int i = 0; i < 3; i++)
        wt_score_tally_add (&merged, &parts[i]);

      g_assert_cmpmem (&merged, sizeof merged, &whole, sizeof whole);
      a = wt_score_tally_summarise (&merged);
      b = wt_score_tally_summarise (&whole);
      g_assert_cmpint (memcmp (&a.mean, &b.mean, sizeof a.mean), ==, 0);
      g_assert_cmpint (memcmp (&a.standard_deviation, &b.standard_deviation, sizeof a.mean), ==, 0);
      g_assert_cmpint (memcmp (&a.mean_interval, &b.mean_interval, sizeof a.mean_interval), ==, 0);
      assert_summary_of_answers (&b, answers, n_answers);
      g_assert_cmpint (b.forms, ==, n);
    }
}

static void
test_add_to_itself (void)
{
  WtScoreTally tally = { .counts = { 1, 2, 3 }, .blank = 4, .illegible = 5, .several = 6 };
  WtScoreTally twice = { .counts = { 2, 4, 6 }, .blank = 8, .illegible = 10, .several = 12 };

  wt_score_tally_add (&tally, &tally);
  g_assert_cmpmem (&tally, sizeof tally, &twice, sizeof twice);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *path = g_strdup_printf ("/score-tally/case/%s", CASES[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/score-tally/words", test_words);
  g_test_add_func ("/score-tally/equal-answers", test_equal_answers);
  g_test_add_func ("/score-tally/largest", test_largest);
  g_test_add_func ("/score-tally/merging-equals-counting", test_merging_equals_counting);
  g_test_add_func ("/score-tally/add-to-itself", test_add_to_itself);

  return g_test_run ();
}
