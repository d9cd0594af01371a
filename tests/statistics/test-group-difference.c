#include <float.h>
#include <glib.h>
#include <math.h>
#include <string.h>

#include "wt-group-difference.h"

static void
assert_close (double value, double expected, double epsilon)
{
  if (isnan (expected))
    g_assert_true (isnan (value));
  else
    g_assert_cmpfloat_with_epsilon (value, expected, epsilon);
}

/*
 * Student's data on sleep (Biometrika 6, 1908), as R prints the example of t.test(): t = -1.8608,
 * df = 17.776, from -3.3654832 to 0.2054832; computed with 40 digits for more of them.
 */
static void
test_means_published (void)
{
  const WtGroupMean first = { 10, 0.75, 1.7890096577591624 };
  const WtGroupMean second = { 10, 2.33, 2.002248735796829 };
  WtGroupDifference result = wt_group_difference_of_means (&first, &second);

  assert_close (result.difference, -1.58, 1e-15);
  assert_close (result.degrees_of_freedom, 17.77647351617849, 1e-12);
  assert_close (result.interval.low, -3.365483230711711, 1e-13);
  assert_close (result.interval.high, 0.20548323071171097, 1e-13);
  g_assert_cmpint (result.verdict, ==, WT_GROUP_VERDICT_COULD_BE_CHANCE);
}

/* Computed with 40 digits. */
static const struct
{
  const char *name;
  int64_t first[WT_SCORE_COUNT], second[WT_SCORE_COUNT];
  double difference, degrees_of_freedom;
  WtInterval interval;
  WtGroupVerdict verdict;
} SCORES[] = {
  { "hundreds",
    { 7, 9, 13, 17, 32, 44, 77, 148, 125, 126 },
    { 14, 15, 21, 30, 57, 78, 103, 136, 78, 58 },
    0.89933110367892977,
    1177.0938108944923,
    { 0.66162769303479885, 1.1370345143230607 },
    WT_GROUP_VERDICT_FIRST_HIGHER },
  { "three each",
    { 0, 0, 1, 1, 1, 0, 0, 0, 0, 0 },
    { 0, 0, 0, 0, 0, 1, 1, 1, 0, 0 },
    -3,
    4,
    { -5.2669579355275197, -0.73304206447248028 },
    WT_GROUP_VERDICT_SECOND_HIGHER },
  { "one without spread",
    { 0, 0, 0, 0, 0, 0, 0, 5, 0, 0 },
    { 0, 0, 0, 0, 0, 2, 3, 1, 0, 0 },
    1.1666666666666667,
    5,
    { 0.37668021617471438, 1.956653117158619 },
    WT_GROUP_VERDICT_FIRST_HIGHER },
  { "many and few",
    { 1, 0, 2, 0, 9, 4, 30, 20, 3, 10 },
    { 0, 0, 1, 0, 0, 2, 0, 0, 0, 1 },
    1.0031645569620253,
    3.1070953231019283,
    { -3.5189298112791519, 5.5252589252032026 },
    WT_GROUP_VERDICT_COULD_BE_CHANCE },
  { "ten million and three",
    { 0, 0, 0, 0, 0, 0, 0, 5000000, 5000000, 0 },
    { 0, 0, 0, 0, 0, 0, 0, 1, 1, 1 },
    -0.5,
    2.0000003000000413,
    { -2.9841374478263322, 1.9841374478263322 },
    WT_GROUP_VERDICT_COULD_BE_CHANCE },
  { "one more in twelve million",
    { 1234567, 1234567, 1234567, 1234567, 1234567, 1234567, 1234567, 1234567, 1234567, 1234567 },
    { 1234567, 1234567, 1234567, 1234567, 1234567, 1234567, 1234567, 1234567, 1234567, 1234568 },
    -3.6450023656065353e-7,
    24691338.999999988,
    { -0.0022662229414206087, 0.0022654939409474874 },
    WT_GROUP_VERDICT_COULD_BE_CHANCE },
  { "clipped",
    { 0, 0, 0, 0, 0, 0, 0, 0, 1, 2 },
    { 2, 1, 0, 0, 0, 0, 0, 0, 0, 0 },
    8.3333333333333333,
    4,
    { 7.0245045590149615, 9 },
    WT_GROUP_VERDICT_FIRST_HIGHER },
  { "wide", /* to 14.8, were it not clipped */
    { 1, 0, 0, 0, 0, 0, 0, 0, 0, 2 },
    { 2, 0, 0, 0, 0, 0, 0, 0, 0, 1 },
    3,
    4,
    { -8.7794589688653462, 9 },
    WT_GROUP_VERDICT_COULD_BE_CHANCE },
  { "nobody", { 0 }, { 0 }, NAN, NAN, { NAN, NAN }, WT_GROUP_VERDICT_UNDEFINED },
  { "nobody in one",
    { 0 },
    { 0, 0, 0, 4, 5, 6, 0, 0, 0, 0 },
    NAN,
    NAN,
    { NAN, NAN },
    WT_GROUP_VERDICT_UNDEFINED },
  { "one each",
    { 0, 0, 0, 0, 0, 0, 0, 1, 0, 0 },
    { 0, 0, 1, 0, 0, 0, 0, 0, 0, 0 },
    5,
    NAN,
    { NAN, NAN },
    WT_GROUP_VERDICT_UNDEFINED },
  { "two are too few",
    { 0, 0, 0, 0, 0, 0, 0, 1, 1, 0 },
    { 0, 0, 9, 9, 9, 0, 0, 0, 0, 0 },
    4.5,
    NAN,
    { NAN, NAN },
    WT_GROUP_VERDICT_UNDEFINED },
  { "no spread, alike",
    { 0, 0, 0, 0, 0, 0, 0, 3, 0, 0 },
    { 0, 0, 0, 0, 0, 0, 0, 900, 0, 0 },
    0,
    NAN,
    { NAN, NAN },
    WT_GROUP_VERDICT_UNDEFINED },
  { "no spread, different",
    { 0, 0, 0, 0, 0, 0, 0, 3, 0, 0 },
    { 0, 0, 0, 0, 0, 0, 3, 0, 0, 0 },
    1,
    NAN,
    { NAN, NAN },
    WT_GROUP_VERDICT_UNDEFINED },
};

static void
test_scores (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  WtScoreTally first = { .blank = 7 }, second = { .several = 9 };
  WtGroupDifference result;

  memcpy (first.counts, SCORES[i].first, sizeof first.counts);
  memcpy (second.counts, SCORES[i].second, sizeof second.counts);
  result = wt_group_difference_of_scores (&first, &second);

  g_assert_cmpint (result.n_first, ==, wt_score_tally_get_answered (&first));
  g_assert_cmpint (result.n_second, ==, wt_score_tally_get_answered (&second));
  assert_close (result.difference, SCORES[i].difference, 16 * DBL_EPSILON);
  assert_close (result.degrees_of_freedom, SCORES[i].degrees_of_freedom,
                1e-13 * SCORES[i].degrees_of_freedom);
  assert_close (result.interval.low, SCORES[i].interval.low, 1e-12);
  assert_close (result.interval.high, SCORES[i].interval.high, 1e-12);
  g_assert_cmpint (result.verdict, ==, SCORES[i].verdict);
}

/* What cannot be a mean or a deviation gives no interval; numbers at the ends of a double do. */
static void
test_means_cruel (void)
{
  static const WtGroupMean BAD[] = {
    { 9, NAN, 1 },  { 9, INFINITY, 1 }, { 9, 4, NAN }, { 9, 4, INFINITY },
    { 9, 4, -0.1 }, { 2, 4, 1 },        { -40, 4, 1 }, { 0, NAN, NAN },
  };
  static const double SCALES[] = { 1e-300, 1e-160, 1, 1e150, 1e300 };
  const WtGroupMean good = { 9, 4, 1 };

  for (gsize i = 0; i < G_N_ELEMENTS (BAD); i++)
    {
      WtGroupDifference one = wt_group_difference_of_means (&BAD[i], &good);
      WtGroupDifference other = wt_group_difference_of_means (&good, &BAD[i]);

      g_assert_false (wt_interval_is_defined (one.interval));
      g_assert_false (wt_interval_is_defined (other.interval));
      g_assert_true (isnan (one.degrees_of_freedom) && isnan (other.degrees_of_freedom));
      g_assert_cmpint (one.verdict, ==, WT_GROUP_VERDICT_UNDEFINED);
      g_assert_cmpint (other.verdict, ==, WT_GROUP_VERDICT_UNDEFINED);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (SCALES); i++)
    {
      const WtGroupMean first = { 10, 0.75 * SCALES[i], 1.7890096577591624 * SCALES[i] };
      const WtGroupMean second = { 10, 2.33 * SCALES[i], 2.002248735796829 * SCALES[i] };
      WtGroupDifference result = wt_group_difference_of_means (&first, &second);

      assert_close (result.degrees_of_freedom, 17.77647351617849, 1e-12);
      assert_close (result.interval.low / SCALES[i], -3.365483230711711, 1e-12);
      assert_close (result.interval.high / SCALES[i], 0.20548323071171097, 1e-12);
    }
}

/* The first eight are the examples of Newcombe's paper, table II, method 10, in four digits; all
 * computed with 40. */
static const struct
{
  int64_t first, n_first, second, n_second;
  double printed_low, printed_high; /* NAN: not in the paper */
  double low, high;
  WtGroupVerdict verdict;
} SHARES[] = {
  { 56, 70, 48, 80, 0.0524, 0.3339, 0.052431472402364878, 0.33387265403690598,
    WT_GROUP_VERDICT_FIRST_HIGHER },
  { 9, 10, 3, 10, 0.1705, 0.8090, 0.17052272393450288, 0.80901797353548798,
    WT_GROUP_VERDICT_FIRST_HIGHER },
  { 6, 7, 2, 7, 0.0582, 0.8062, 0.058227927482312202, 0.80624963752422776,
    WT_GROUP_VERDICT_FIRST_HIGHER },
  { 5, 56, 0, 29, -0.0381, 0.1926, -0.038137147903536903, 0.19256001385511162,
    WT_GROUP_VERDICT_COULD_BE_CHANCE },
  { 0, 10, 0, 20, -0.1611, 0.2775, -0.16112515805281939, 0.27753279986288925,
    WT_GROUP_VERDICT_COULD_BE_CHANCE },
  { 0, 10, 0, 10, -0.2775, 0.2775, -0.27753279986288925, 0.27753279986288925,
    WT_GROUP_VERDICT_COULD_BE_CHANCE },
  { 10, 10, 0, 20, 0.6791, 1, 0.67908603714191467, 1, WT_GROUP_VERDICT_FIRST_HIGHER },
  { 10, 10, 0, 10, 0.6075, 1, 0.60750935043052416, 1, WT_GROUP_VERDICT_FIRST_HIGHER },
  { 0, 10, 10, 10, NAN, NAN, -1, -0.60750935043052416, WT_GROUP_VERDICT_SECOND_HIGHER },
  { 1, 1, 0, 1, NAN, NAN, -0.12210872068194182, 1, WT_GROUP_VERDICT_COULD_BE_CHANCE },
  { 5000000, 10000000, 4999000, 10000000, NAN, NAN, -0.0003382612088907797, 0.00053826115456436947,
    WT_GROUP_VERDICT_COULD_BE_CHANCE },
  { 1, 10000000, 0, 3, NAN, NAN, -0.56149693175505156, 5.6649320196064624e-7,
    WT_GROUP_VERDICT_COULD_BE_CHANCE },
  { 0, 0, 0, 0, NAN, NAN, NAN, NAN, WT_GROUP_VERDICT_UNDEFINED },
  { 0, 0, 9, 10, NAN, NAN, NAN, NAN, WT_GROUP_VERDICT_UNDEFINED },
  { 9, 10, 0, 0, NAN, NAN, NAN, NAN, WT_GROUP_VERDICT_UNDEFINED },
};

static void
test_shares (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (SHARES); i++)
    {
      WtShareTally first = { .yes = SHARES[i].first,
                             .no = SHARES[i].n_first - SHARES[i].first,
                             .blank = 3 };
      WtShareTally second = { .yes = SHARES[i].second,
                              .no = SHARES[i].n_second - SHARES[i].second };
      WtGroupDifference result = wt_group_difference_of_shares (&first, &second);

      g_assert_cmpint (result.n_first, ==, SHARES[i].n_first);
      g_assert_cmpint (result.n_second, ==, SHARES[i].n_second);
      g_assert_true (isnan (result.degrees_of_freedom));
      assert_close (result.interval.low, SHARES[i].low, 1e-15);
      assert_close (result.interval.high, SHARES[i].high, 1e-15);
      g_assert_cmpint (result.verdict, ==, SHARES[i].verdict);
      if (!isnan (SHARES[i].printed_low))
        {
          assert_close (result.interval.low, SHARES[i].printed_low, 5.0001e-5);
          assert_close (result.interval.high, SHARES[i].printed_high, 5.0001e-5);
        }
    }
}

static void
assert_same (double value, double expected)
{
  g_assert_true (value == expected || (isnan (value) && isnan (expected)));
}

static void
assert_opposite (const WtGroupDifference *one, const WtGroupDifference *other)
{
  static const WtGroupVerdict OPPOSITES[] = {
    [WT_GROUP_VERDICT_UNDEFINED] = WT_GROUP_VERDICT_UNDEFINED,
    [WT_GROUP_VERDICT_COULD_BE_CHANCE] = WT_GROUP_VERDICT_COULD_BE_CHANCE,
    [WT_GROUP_VERDICT_FIRST_HIGHER] = WT_GROUP_VERDICT_SECOND_HIGHER,
    [WT_GROUP_VERDICT_SECOND_HIGHER] = WT_GROUP_VERDICT_FIRST_HIGHER,
  };

  g_assert_cmpint (other->n_first, ==, one->n_second);
  g_assert_cmpint (other->n_second, ==, one->n_first);
  g_assert_cmpint (other->verdict, ==, OPPOSITES[one->verdict]);
  assert_same (other->difference, -one->difference);
  assert_same (other->interval.low, -one->interval.high);
  assert_same (other->interval.high, -one->interval.low);
  assert_same (other->degrees_of_freedom, one->degrees_of_freedom);
}

/* Exchanging the groups turns the signs, whatever the answers; and the interval holds what it is
 * of. */
static void
test_antisymmetric (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20251123);
  guint seen[WT_GROUP_VERDICT_SECOND_HIGHER + 1] = { 0 };

  for (int round = 0; round < 6000; round++)
    {
      WtScoreTally scores[2] = { { .counts = { 0 } } };
      WtShareTally shares[2] = { { .yes = 0 } };
      WtGroupDifference results[2];

      for (int group = 0; group < 2; group++)
        {
          int n = g_rand_int_range (rand, 0, round % 3 == 0 ? 6 : 60);
          int lowest = g_rand_int_range (rand, 0, WT_SCORE_COUNT);

          for (int i = 0; i < n; i++)
            scores[group].counts[g_rand_int_range (rand, lowest, WT_SCORE_COUNT)]++;
          shares[group].yes = g_rand_int_range (rand, 0, n + 1);
          shares[group].no = n - shares[group].yes;
        }
      results[0] = wt_group_difference_of_scores (&scores[0], &scores[1]);
      results[1] = wt_group_difference_of_shares (&shares[0], &shares[1]);
      for (int i = 0; i < 2; i++)
        {
          WtGroupDifference other = i == 0 ? wt_group_difference_of_scores (&scores[1], &scores[0])
                                           : wt_group_difference_of_shares (&shares[1], &shares[0]);

          assert_opposite (&results[i], &other);
          seen[results[i].verdict]++;
          if (!wt_interval_is_defined (results[i].interval))
            continue;
          g_assert_cmpfloat (results[i].interval.low, <=, results[i].difference);
          g_assert_cmpfloat (results[i].interval.high, >=, results[i].difference);
        }
    }

  for (gsize i = 0; i < G_N_ELEMENTS (seen); i++)
    g_assert_cmpint (seen[i], >, 500);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (SCORES); i++)
    {
      g_autofree char *path = g_strdup_printf ("/group-difference/scores/%s", SCORES[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_scores);
    }
  g_test_add_func ("/group-difference/means-published", test_means_published);
  g_test_add_func ("/group-difference/means-cruel", test_means_cruel);
  g_test_add_func ("/group-difference/shares", test_shares);
  g_test_add_func ("/group-difference/antisymmetric", test_antisymmetric);

  return g_test_run ();
}
