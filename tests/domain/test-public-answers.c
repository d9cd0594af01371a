/* What may be published of scores: whatever is, another set of answers would look the same and
 * differ in each score that few gave. */

#include "wt-public-answers.h"

#include "wt-suppression.h"

#include <math.h>

#define THRESHOLD 5
#define MOST_ANSWERS 11
#define TRIALS 150

static WtQuestionTally
make_tally (const gint64 scores[WT_SCORE_COUNT])
{
  WtQuestionTally tally = { .kind = WT_QUESTION_SCALE };

  for (guint i = 0; i < WT_SCORE_COUNT; i++)
    tally.scores[i] = scores[i];
  return tally;
}

static void
test_bands (void)
{
  static const struct
  {
    gint64 scores[WT_SCORE_COUNT];
    gboolean is_shown;
    gint64 bands[WT_PUBLIC_BAND_COUNT];
  } CASES[] = {
    { { 0, 3, 4, 23, 44, 73, 118, 122, 51, 38 }, TRUE, { 30, 235, 211 } },
    { { 1, 1, 1, 2, 0, 0, 0, 9, 0, 0 }, TRUE, { 5, 0, 9 } },
    /* A band is small. */
    { { 0, 0, 1, 2, 5, 5, 5, 5, 5, 5 }, FALSE, { 0 } },
    { { 0, 0, 0, 0, 0, 0, 4, 20, 20, 20 }, FALSE, { 0 } },
    /* Nobody else could make up for the one who gave 2: the mean tells. */
    { { 5, 1, 0, 0, 0, 0, 0, 0, 0, 0 }, FALSE, { 0 } },
    { { 0, 0, 0, 0, 0, 0, 0, 9, 0, 1 }, TRUE, { 0, 0, 10 } },
    /* Fewer than the threshold answered. */
    { { 0, 0, 0, 0, 0, 0, 0, 0, 4, 0 }, FALSE, { 0 } },
    { { 0 }, FALSE, { 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      WtQuestionTally tally = make_tally (CASES[i].scores);
      gint64 bands[WT_PUBLIC_BAND_COUNT] = { 0 };

      g_test_message ("case %u", i);
      g_assert_true (wt_public_answers_get_bands (&tally, THRESHOLD, bands) == CASES[i].is_shown);
      for (guint j = 0; CASES[i].is_shown && j < WT_PUBLIC_BAND_COUNT; j++)
        g_assert_cmpint (bands[j], ==, CASES[i].bands[j]);
    }
}

static void
test_only_scores (void)
{
  WtQuestionTally tally = { .kind = WT_QUESTION_YES_NO, .yes = 20, .no = 30 };
  gint64 bands[WT_PUBLIC_BAND_COUNT];

  g_assert_false (wt_public_answers_get_bands (&tally, THRESHOLD, bands));
}

/* The mean of @tally to one decimal, which is published beside the bands; as a whole number. */
static int
get_mean (const WtQuestionTally *tally)
{
  WtScoreTally scores = wt_question_tally_to_scores (tally);

  return (int) round (wt_score_tally_summarise (&scores).mean * 10);
}

typedef struct
{
  const WtQuestionTally *true_tally;
  int mean;
  gint64 bands[WT_PUBLIC_BAND_COUNT];
  gboolean differs[WT_SCORE_COUNT];
} Search;

/* The scores of a band, from and up to; counted from 0. */
static const struct
{
  guint first, last;
} BANDS[WT_PUBLIC_BAND_COUNT] = { { 0, 3 }, { 4, 6 }, { 7, 9 } };

/* Goes through all ways to give the answers of each band, of which @left are left in @band, to its
 * scores from @score on. */
static void
search (Search *self, WtQuestionTally *tally, guint band, guint score, gint64 left)
{
  if (score < BANDS[band].last)
    {
      for (gint64 count = 0; count <= left; count++)
        {
          tally->scores[score] = count;
          search (self, tally, band, score + 1, left - count);
        }
      return;
    }
  tally->scores[score] = left;
  if (band + 1 < WT_PUBLIC_BAND_COUNT)
    search (self, tally, band + 1, BANDS[band + 1].first, self->bands[band + 1]);
  else if (get_mean (tally) == self->mean)
    for (guint i = 0; i < WT_SCORE_COUNT; i++)
      self->differs[i] |= tally->scores[i] != self->true_tally->scores[i];
}

/* Answers to one band or to two, so that bands are not small. */
static WtQuestionTally
make_random_tally (void)
{
  gint64 scores[WT_SCORE_COUNT] = { 0 };

  for (guint i = 0; i < 2; i++)
    {
      guint band = (guint) g_test_rand_int_range (0, WT_PUBLIC_BAND_COUNT);
      gint32 n = i == 0 || g_test_rand_bit () ? g_test_rand_int_range (THRESHOLD, MOST_ANSWERS) : 0;

      for (gint32 j = 0; j < n; j++)
        scores[g_test_rand_int_range ((gint32) BANDS[band].first, (gint32) BANDS[band].last + 1)]++;
    }
  return make_tally (scores);
}

/* The single scores are withheld; whoever tries all sets of answers still does not know them. */
static void
test_nothing_is_given_away (void)
{
  guint n_with_bands = 0;

  for (guint trial = 0; trial < TRIALS; trial++)
    {
      WtQuestionTally tally = make_random_tally (), other = { .kind = WT_QUESTION_SCALE };
      Search self = { .true_tally = &tally, .mean = get_mean (&tally) };

      if (!wt_public_answers_get_bands (&tally, THRESHOLD, self.bands)
          || wt_public_answers_shows_counts (&tally, THRESHOLD))
        continue;
      n_with_bands++;
      search (&self, &other, 0, 0, self.bands[0]);
      for (guint i = 0; i < WT_SCORE_COUNT; i++)
        if (wt_suppression_withholds_count (tally.scores[i], THRESHOLD))
          g_assert_true (self.differs[i]);
    }
  g_assert_cmpuint (n_with_bands, >, TRIALS / 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/public-answers/bands", test_bands);
  g_test_add_func ("/public-answers/only-scores", test_only_scores);
  g_test_add_func ("/public-answers/nothing-is-given-away", test_nothing_is_given_away);
  return g_test_run ();
}
