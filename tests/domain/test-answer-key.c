#include "wt-answer-key.h"

#include <string.h>

/* Every letter there is, against what each kind of question takes. */
static void
test_valid (void)
{
  static const char *const TAKEN[] = { "TL-?", "YN-?*", "0123456789-?*", "ac-?*", "V-?",
                                       "V-?",  "V-?" };
  WtChoice choices[] = { { 'a', (char *) "Good" }, { 'c', (char *) "Poor" } };

  for (int kind = WT_QUESTION_TEXT; kind < WT_QUESTION_N_KINDS; kind++)
    for (int key = -128; key < 128; key++)
      {
        gboolean is_taken = key != 0 && strchr (TAKEN[kind], key) != NULL;

        g_assert_true (wt_answer_key_is_valid (&(WtQuestion){ .kind = (WtQuestionKind) kind,
                                                              .choices = choices,
                                                              .n_choices = G_N_ELEMENTS (choices) },
                                               (char) key)
                       == is_taken);
      }
  g_assert_false (wt_answer_key_is_valid (&(WtQuestion){ .kind = (WtQuestionKind) 99 }, '5'));
}

static void
test_scores (void)
{
  for (int score = 1; score <= 10; score++)
    g_assert_cmpint (wt_answer_key_get_score (wt_answer_key_from_score (score)), ==, score);
  g_assert_cmpint (wt_answer_key_from_score (10), ==, '0');
  for (int key = -128; key < 128; key++)
    if (key < '0' || key > '9')
      g_assert_cmpint (wt_answer_key_get_score ((char) key), ==, 0);
}

static const struct
{
  const char *text;
  char as_text, as_yes_no, as_scale;
} CELLS[] = {
  { "", '-', '-', '-' },    { "  \t ", '-', '-', '-' },
  { "?", '?', '?', '?' },   { " ? ", '?', '?', '?' },
  { "??", 'T', 0, 0 },      { "*", 'T', '*', '*' },
  { "**", 'T', 0, 0 },      { "yes", 'T', 'Y', 0 },
  { " YES ", 'T', 'Y', 0 }, { "y", 'T', 'Y', 0 },
  { "Y", 'T', 'Y', 0 },     { "no", 'T', 'N', 0 },
  { "No", 'T', 'N', 0 },    { "n", 'T', 'N', 0 },
  { "yess", 'T', 0, 0 },    { "yes no", 'T', 0, 0 },
  { "true", 'T', 0, 0 },    { "ja", 'T', 0, 0 },
  { "1", 'T', 0, '1' },     { "9", 'T', 0, '9' },
  { "10", 'T', 0, '0' },    { " 7 ", 'T', 0, '7' },
  { "07", 'T', 0, '7' },    { "0", 'T', 0, 0 },
  { "11", 'T', 0, 0 },      { "-1", 'T', 0, 0 },
  { "-", 'T', 0, 0 },       { "5.0", 'T', 0, 0 },
  { "5,0", 'T', 0, 0 },     { "1e1", 'T', 0, 0 },
  { "0x5", 'T', 0, 0 },     { "five", 'T', 0, 0 },
  { "5 6", 'T', 0, 0 },     { "99999999999999999999", 'T', 0, 0 },
  { "７", 'T', 0, 0 },      { "a friend", 'T', 0, 0 },
};

static void
test_cells (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CELLS); i++)
    {
      g_test_message ("“%s”", CELLS[i].text);
      g_assert_cmpint (
          wt_answer_key_from_text (&(WtQuestion){ .kind = WT_QUESTION_TEXT }, CELLS[i].text), ==,
          CELLS[i].as_text);
      g_assert_cmpint (
          wt_answer_key_from_text (&(WtQuestion){ .kind = WT_QUESTION_YES_NO }, CELLS[i].text), ==,
          CELLS[i].as_yes_no);
      g_assert_cmpint (
          wt_answer_key_from_text (&(WtQuestion){ .kind = WT_QUESTION_SCALE }, CELLS[i].text), ==,
          CELLS[i].as_scale);
    }
}

static void
test_words (void)
{
  static const struct
  {
    char key;
    const char *words, *speech;
  } CASES[] = {
    { '1', "1", "1" },         { '9', "9", "9" },
    { '0', "10", "10" },       { 'Y', "Yes", "Yes" },
    { 'N', "No", "No" },       { '-', "–", "blank" },
    { '?', "?", "illegible" }, { '*', "*", "more than one box" },
    { 'T', "", "text" },       { '_', "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_assert_cmpstr (wt_answer_key_to_words (CASES[i].key), ==, CASES[i].words);
      g_assert_cmpstr (wt_answer_key_to_speech (CASES[i].key), ==, CASES[i].speech);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/answer-key/valid", test_valid);
  g_test_add_func ("/answer-key/scores", test_scores);
  g_test_add_func ("/answer-key/cells", test_cells);
  g_test_add_func ("/answer-key/words", test_words);
  return g_test_run ();
}
