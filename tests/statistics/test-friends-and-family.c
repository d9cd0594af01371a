#include <glib.h>
#include <math.h>

#include "wt-friends-and-family.h"
#include "wt-share-tally.h"

/* Worked out by hand from the formula. */
static const struct
{
  gint64 counts[WT_FRIENDS_COUNT];
  gint64 responses, positive, negative;
  double share_positive, share_negative;
} CASES[] = {
  { { 60, 25, 5, 4, 3, 3 }, 100, 85, 7, 0.85, 0.07 },
  /* "Don't know" lowers both shares: it is a response. */
  { { 10, 0, 0, 0, 0, 10 }, 20, 10, 0, 0.5, 0 },
  { { 0, 0, 0, 0, 0, 7 }, 7, 0, 0, 0, 0 },
  { { 0, 0, 0, 0, 1, 0 }, 1, 0, 1, 0, 1 },
  { { 0, 3, 0, 0, 0, 0 }, 3, 3, 0, 1, 0 },
  /* "Neither" is in no share's top, and in both shares' bottom. */
  { { 1, 1, 4, 1, 1, 0 }, 8, 2, 2, 0.25, 0.25 },
  { { 1500000000, 500000000, 0, 0, 0, 0 }, 2000000000, 2000000000, 0, 1, 0 },
};

static void
test_shares (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      WtFriendsSummary summary = wt_friends_summarise (CASES[i].counts);
      WtInterval positive = wt_wilson_interval (CASES[i].positive, CASES[i].responses);
      WtInterval negative = wt_wilson_interval (CASES[i].negative, CASES[i].responses);

      g_assert_cmpint (summary.responses, ==, CASES[i].responses);
      g_assert_cmpint (summary.positive, ==, CASES[i].positive);
      g_assert_cmpint (summary.negative, ==, CASES[i].negative);
      g_assert_cmpfloat_with_epsilon (summary.share_positive, CASES[i].share_positive, 1e-15);
      g_assert_cmpfloat_with_epsilon (summary.share_negative, CASES[i].share_negative, 1e-15);
      g_assert_cmpfloat (summary.positive_interval.low, ==, positive.low);
      g_assert_cmpfloat (summary.positive_interval.high, ==, positive.high);
      g_assert_cmpfloat (summary.negative_interval.low, ==, negative.low);
      g_assert_cmpfloat (summary.negative_interval.high, ==, negative.high);
    }
}

static void
test_undefined (void)
{
  const gint64 cases[][WT_FRIENDS_COUNT] = { { 0 }, { 5, -1, 0, 0, 0, 0 }, { 0, 0, 0, 0, 0, -1 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WtFriendsSummary summary = wt_friends_summarise (cases[i]);

      g_assert_cmpint (summary.responses, ==, 0);
      g_assert_true (isnan (summary.share_positive) && isnan (summary.share_negative));
      g_assert_false (wt_interval_is_defined (summary.positive_interval));
      g_assert_false (wt_interval_is_defined (summary.negative_interval));
    }
}

static void
test_marks (void)
{
  /* Counts; what is withheld as letters of the answers, P and N for positive and negative, T for
   * all responses. */
  static const struct
  {
    gint64 counts[WT_FRIENDS_COUNT];
    const char *withheld;
  } MARKS[] = {
    { { 60, 25, 5, 0, 0, 7 }, "" },    { { 60, 25, 5, 4, 3, 7 }, "de" },
    { { 60, 25, 5, 3, 0, 7 }, "cdN" }, { { 8, 0, 0, 3, 0, 0 }, "adPN" },
    { { 0, 0, 0, 0, 0, 3 }, "fT" },    { { 0, 0, 0, 0, 0, 0 }, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (MARKS); i++)
    {
      WtFriendsMarks marks = wt_friends_mark (MARKS[i].counts, 5);
      g_autoptr (GString) withheld = g_string_new (NULL);

      for (int answer = 0; answer < WT_FRIENDS_COUNT; answer++)
        if (marks.answers[answer])
          g_string_append_c (withheld, (char) ('a' + answer));
      g_string_append (withheld, marks.positive ? "P" : "");
      g_string_append (withheld, marks.negative ? "N" : "");
      g_string_append (withheld, marks.responses ? "T" : "");
      g_assert_cmpstr (withheld->str, ==, MARKS[i].withheld);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/friends-and-family/shares", test_shares);
  g_test_add_func ("/friends-and-family/undefined", test_undefined);
  g_test_add_func ("/friends-and-family/marks", test_marks);

  return g_test_run ();
}
