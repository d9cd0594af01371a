#include "wt-answer-key.h"
#include "wt-question-tally.h"

#include <string.h>

static const char KEYS[] = "1234567890YNT-?*";

/* Counting a key and taking it away again leaves nothing; each key counts in one place. */
static void
test_each_key (void)
{
  for (const char *key = KEYS; *key != '\0'; key++)
    {
      WtQuestionTally tally = { .question_id = 4, .kind = WT_QUESTION_SCALE };
      const WtQuestionTally empty = tally;
      gboolean is_answer = strchr ("-?*", *key) == NULL;

      wt_question_tally_count (&tally, *key, 3);
      g_assert_cmpint (wt_question_tally_get_forms (&tally), ==, 3);
      g_assert_cmpint (wt_question_tally_get_answered (&tally), ==, is_answer ? 3 : 0);
      g_assert_false (wt_question_tally_is_same (&tally, &empty));
      wt_question_tally_count (&tally, *key, -3);
      g_assert_true (wt_question_tally_is_same (&tally, &empty));
    }
}

static WtQuestionTally
count (const char *keys)
{
  WtQuestionTally tally = { 0 };

  for (; *keys != '\0'; keys++)
    wt_question_tally_count (&tally, *keys, 1);
  return tally;
}

static void
test_places (void)
{
  WtQuestionTally tally = count ("1099YYYNTT--?***");

  g_assert_cmpint (tally.scores[0], ==, 1);
  g_assert_cmpint (tally.scores[8], ==, 2);
  g_assert_cmpint (tally.scores[9], ==, 1);
  g_assert_cmpint (tally.yes, ==, 3);
  g_assert_cmpint (tally.no, ==, 1);
  g_assert_cmpint (tally.texts, ==, 2);
  g_assert_cmpint (tally.blank, ==, 2);
  g_assert_cmpint (tally.illegible, ==, 1);
  g_assert_cmpint (tally.several, ==, 3);
  g_assert_cmpint (wt_question_tally_get_answered (&tally), ==, 10);
  g_assert_cmpint (wt_question_tally_get_forms (&tally), ==, 16);
}

/* The whole is the sum of any two parts. */
static void
test_adding (void)
{
  static const char ALL[] = "1122334455667788990YYYNNTT-?*--??**00";
  WtQuestionTally whole = count (ALL);

  for (gsize cut = 0; cut <= strlen (ALL); cut++)
    {
      g_autofree char *head = g_strndup (ALL, cut);
      WtQuestionTally first = count (head);
      WtQuestionTally second = count (ALL + cut);

      wt_question_tally_add (&first, &second);
      g_assert_true (wt_question_tally_is_same (&first, &whole));
    }

  /* To itself, and very many. */
  wt_question_tally_add (&whole, &whole);
  g_assert_cmpint (whole.scores[9], ==, 6);
  whole.yes = G_MAXINT64 / 4;
  wt_question_tally_add (&whole, &whole);
  g_assert_cmpint (whole.yes, ==, G_MAXINT64 / 4 * 2);
}

static void
test_every_count_matters (void)
{
  WtQuestionTally empty = { 0 };
  gint64 *counts[] = { &empty.yes,   &empty.no,    &empty.scores[0], &empty.scores[9],
                       &empty.texts, &empty.blank, &empty.illegible, &empty.several };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      const WtQuestionTally before = empty;

      *counts[i] += 1;
      g_assert_false (wt_question_tally_is_same (&before, &empty));
    }
}

static void
test_for_statistics (void)
{
  WtQuestionTally tally = count ("12234567890YYN-?**T");
  WtScoreTally scores = wt_question_tally_to_scores (&tally);
  WtShareTally shares = wt_question_tally_to_shares (&tally);

  for (int i = 0; i < WT_SCORE_COUNT; i++)
    g_assert_cmpint (scores.counts[i], ==, tally.scores[i]);
  g_assert_cmpint (scores.counts[1], ==, 2);
  g_assert_cmpint (scores.blank, ==, 1);
  g_assert_cmpint (scores.illegible, ==, 1);
  g_assert_cmpint (scores.several, ==, 2);
  g_assert_cmpint (shares.yes, ==, 2);
  g_assert_cmpint (shares.no, ==, 1);
  g_assert_cmpint (shares.blank, ==, 1);
  g_assert_cmpint (shares.illegible, ==, 1);
  g_assert_cmpint (shares.several, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/question-tally/each-key", test_each_key);
  g_test_add_func ("/question-tally/places", test_places);
  g_test_add_func ("/question-tally/adding", test_adding);
  g_test_add_func ("/question-tally/every-count-matters", test_every_count_matters);
  g_test_add_func ("/question-tally/for-statistics", test_for_statistics);
  return g_test_run ();
}
