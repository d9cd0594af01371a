/* Suggestions about questions: what is said of good ones and of bad ones, and the formula by
 * numbers worked out by hand. */

#include "wt-plain-english.h"
#include "wt-plain-words-private.h"

#include <math.h>
#include <string.h>

static gboolean
has (GPtrArray *remarks, WtPlainRemarkKind kind)
{
  for (guint i = 0; i < remarks->len; i++)
    if (((WtPlainRemark *) g_ptr_array_index (remarks, i))->kind == kind)
      return TRUE;
  return FALSE;
}

static const struct
{
  const char *text;
  WtPlainRemarkKind kind;
  gboolean is_said;
} CASES[] = {
  { "How did you hear about us?", WT_PLAIN_WORD, FALSE },
  { "Which services did you utilise?", WT_PLAIN_WORD, TRUE },
  { "When will utilising the new rooms start?", WT_PLAIN_WORD, TRUE },
  { "Did you have to wait prior to your visit?", WT_PLAIN_WORD, TRUE },
  { "Was the priory easy to find?", WT_PLAIN_WORD, FALSE },
  { "Were you informed of the date?", WT_PLAIN_WORD, TRUE },
  { "Was the room warm and clean?", WT_PLAIN_DOUBLE, TRUE },
  { "Were you given food and/or drink?", WT_PLAIN_DOUBLE, TRUE },
  { "Did a doctor or a nurse see you?", WT_PLAIN_DOUBLE, TRUE },
  { "Do your friends and family help you?", WT_PLAIN_DOUBLE, FALSE },
  { "Did the band sound good?", WT_PLAIN_DOUBLE, FALSE },
  { "And then?", WT_PLAIN_DOUBLE, FALSE },
  { "Do you not feel safe?", WT_PLAIN_NEGATIVE, TRUE },
  { "Didn’t you get a letter?", WT_PLAIN_NEGATIVE, TRUE },
  { "Can you say whether or not you came?", WT_PLAIN_NEGATIVE, FALSE },
  { "Is the knot tight?", WT_PLAIN_NEGATIVE, FALSE },
  { "Do you agree that the clinic should stay?", WT_PLAIN_LEADING, TRUE },
  { "Don't you think it is too far?", WT_PLAIN_LEADING, TRUE },
  { "Don't you think it is too far?", WT_PLAIN_NEGATIVE, FALSE },
  { "Do you not think it is too far?", WT_PLAIN_LEADING, TRUE },
  { "Do you agree?", WT_PLAIN_LEADING, FALSE },
  { "One two three four five six seven eight nine ten one two three four five six seven eight nine "
    "ten?",
    WT_PLAIN_LONG_SENTENCE, FALSE },
  { "One two three four five six seven eight nine ten one two three four five six seven eight nine "
    "ten eleven?",
    WT_PLAIN_LONG_SENTENCE, TRUE },
  { "One two three four five six seven eight nine ten, e.g. one two three four. Five six seven "
    "eight nine ten?",
    WT_PLAIN_LONG_SENTENCE, FALSE },
  { "Please indicate organisational responsibilities regarding multidisciplinary rehabilitation "
    "opportunities.",
    WT_PLAIN_HARD, TRUE },
  /* Too short to judge. */
  { "Organisational responsibilities?", WT_PLAIN_HARD, FALSE },
  { "", WT_PLAIN_WORD, FALSE },
  { "👋🏽 من يُسأل؟ \xe2\x80\x99", WT_PLAIN_WORD, FALSE },
};

static void
test_remarks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GPtrArray) remarks = wt_plain_english_check (CASES[i].text);

      g_test_message ("%s", CASES[i].text);
      g_assert_cmpint (has (remarks, CASES[i].kind), ==, CASES[i].is_said);
    }
}

static void
test_advice (void)
{
  g_autoptr (GPtrArray) remarks = wt_plain_english_check ("Which services have you Utilised?");
  g_autoptr (GPtrArray) none = wt_plain_english_check ("Could you hear what was said?");
  g_autoptr (GPtrArray) two = wt_plain_english_check ("Were the rooms and the chairs clean?");
  const WtPlainRemark *remark = g_ptr_array_index (remarks, 0);

  g_assert_cmpuint (remarks->len, ==, 1);
  g_assert_cmpstr (remark->advice, ==, "“utilised”: try “use”.");
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpstr (((WtPlainRemark *) g_ptr_array_index (two, 0))->advice, ==,
                   "“rooms and the chairs”: two questions in one? People who would answer them "
                   "differently cannot answer.");
}

static void
test_syllables (void)
{
  static const struct
  {
    const char *word;
    guint expected;
  } words[] = {
    { "a", 1 },      { "time", 1 },        { "times", 1 },  { "asked", 1 },    { "wanted", 2 },
    { "table", 2 },  { "places", 2 },      { "hear", 1 },   { "people", 2 },   { "service", 2 },
    { "family", 3 }, { "the", 1 },         { "nhs", 1 },    { "utilise", 3 },  { "EXAMPLES", 3 },
    { "ill", 1 },    { "caf\xc3\xa9", 2 }, { "wishes", 2 }, { "hospital", 3 }, { "", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_test_message ("%s", words[i].word);
      g_assert_cmpuint (wt_plain_english_count_syllables (words[i].word), ==, words[i].expected);
    }
}

/* Eight words of one syllable in two sentences: 0.39 × 4 + 11.8 × 1 − 15.59 + 5 = 2.77. */
static void
test_reading_age (void)
{
  WtPlainCount count = { 0 };
  WtPlainCount empty = { 0 };
  g_autofree char *words = NULL;

  wt_plain_english_count ("The cat sat down. The dog ran off.", &count);
  g_assert_cmpuint (count.n_words, ==, 8);
  g_assert_cmpuint (count.n_sentences, ==, 2);
  g_assert_cmpuint (count.n_syllables, ==, 8);
  g_assert_cmpfloat_with_epsilon (wt_plain_count_get_reading_age (&count), 2.77, 1e-9);
  words = wt_plain_count_to_words (&count);
  g_assert_cmpstr (words, ==, "8 words · reading age about 5");

  /* Added to: 13 words, 3 sentences, 21 syllables. */
  wt_plain_english_count ("Utilise numerous hospital service tables", &count);
  g_assert_cmpuint (count.n_words, ==, 13);
  g_assert_cmpuint (count.n_sentences, ==, 3);
  g_assert_cmpuint (count.n_syllables, ==, 8 + 3 + 3 + 3 + 2 + 2);
  g_assert_cmpfloat_with_epsilon (wt_plain_count_get_reading_age (&count),
                                  0.39 * 13 / 3 + 11.8 * 21 / 13 - 10.59, 1e-9);
  wt_plain_english_count ("  … !", &empty);
  g_assert_true (isnan (wt_plain_count_get_reading_age (&empty)));
}

/* A word stands once, in order, in lower case, and no suggestion is a word to avoid itself. */
static void
test_list (void)
{
  guint n_words = 0;

  for (const WtPlainWord *entry = wt_plain_words; entry->phrase != NULL; entry++, n_words++)
    {
      g_autofree char *lower = g_utf8_strdown (entry->phrase, -1);
      g_autoptr (GPtrArray) remarks = wt_plain_english_check (entry->plainer);

      g_test_message ("%s", entry->phrase);
      g_assert_cmpstr (entry->phrase, ==, lower);
      if (n_words > 0)
        g_assert_cmpint (strcmp (entry[-1].phrase, entry->phrase), <, 0);
      g_assert_false (has (remarks, WT_PLAIN_WORD));
    }
  g_assert_cmpuint (n_words, >=, 80);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plain-english/remarks", test_remarks);
  g_test_add_func ("/plain-english/advice", test_advice);
  g_test_add_func ("/plain-english/syllables", test_syllables);
  g_test_add_func ("/plain-english/reading-age", test_reading_age);
  g_test_add_func ("/plain-english/list", test_list);
  return g_test_run ();
}
