/* Two typings side by side: what differs, what was settled, and how well they agree. */

#include "test-support.h"

#include "wt-error.h"
#include "wt-typing-comparison.h"

#include <math.h>
#include <string.h>

static const char *const FIRST = "Sam Ellery";
static const char *const SECOND = "Mo Haddad";

/* A text, yes or no, a scale, several of three, a number. */
static WtSurvey *
make_survey (void)
{
  g_autoptr (GBytes) json = test_make_json (
      "{'id': 'pair', 'title': 'Pair', 'version': 1, 'questions': ["
      "{'id': 'heard', 'text': 'How did you hear?', 'type': 'text'},"
      "{'id': 'came', 'text': 'Did you come?', 'type': 'yes-no'},"
      "{'id': 'felt', 'text': 'How was it?', 'type': 'scale', 'minimum': 1, 'maximum': 10},"
      "{'id': 'how', 'text': 'How did you travel?', 'type': 'choices', 'choices':"
      " [{'id': 'a', 'text': 'Bus'}, {'id': 'b', 'text': 'Train'}, {'id': 'c', 'text': 'Foot'}]},"
      "{'id': 'miles', 'text': 'How far?', 'type': 'number'}]}");
  g_autoptr (GError) error = NULL;
  WtSurvey *survey = wt_survey_new_from_json (json, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    wt_survey_set_question_id (survey, i, 100 + (gint64) i);
  return survey;
}

/* @answers: five, with "|" between them, each as wt_difference_write_answer() has it. */
static WtResponse *
make_form (WtSurvey *survey, gint64 serial, const char *answers, const char *typed_by)
{
  g_auto (GStrv) parts = g_strsplit (answers, "|", -1);
  WtResponse *form = wt_response_new (7, serial, wt_survey_get_n_questions (survey));

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;

      wt_difference_read_answer (form, survey, i, parts[i], &error);
      g_assert_no_error (error);
    }
  wt_response_set_typed (form, typed_by, "2026-05-07T10:00:00");
  return form;
}

typedef struct
{
  WtSurvey *survey;
  GPtrArray *first, *second, *settlements;
  WtVerification *verification;
} World;

static void
set_up (World *world, gconstpointer data)
{
  world->survey = make_survey ();
  world->first = g_ptr_array_new_with_free_func (g_object_unref);
  world->second = g_ptr_array_new_with_free_func (g_object_unref);
  world->settlements = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
tear_down (World *world, gconstpointer data)
{
  g_assert_finalize_object (world->survey);
  g_ptr_array_unref (world->first);
  g_ptr_array_unref (world->second);
  g_ptr_array_unref (world->settlements);
  g_clear_object (&world->verification);
}

static void
type (World *world, gint64 serial, const char *first, const char *second)
{
  if (first != NULL)
    g_ptr_array_add (world->first, make_form (world->survey, serial, first, FIRST));
  if (second != NULL)
    g_ptr_array_add (world->second, make_form (world->survey, serial, second, SECOND));
}

static WtTypingComparison *
compare (World *world)
{
  return wt_typing_comparison_new (world->survey, world->first, world->second, world->verification,
                                   world->settlements);
}

/* Each difference as "number kind question", one a line. */
static char *
tell (WtTypingComparison *comparison)
{
  GListModel *differences = wt_typing_comparison_get_differences (comparison);
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (differences); i++)
    {
      g_autoptr (WtDifference) difference = g_list_model_get_item (differences, i);
      guint question = wt_difference_get_question (difference);

      g_string_append_printf (
          told, "%d %s %d\n", (int) wt_difference_get_serial (difference),
          wt_term_get_nick (wt_difference_kinds, (int) wt_difference_get_kind (difference)),
          question == WT_DIFFERENCE_WHOLE_FORM ? 0 : (int) question + 1);
    }
  return g_string_free (told, FALSE);
}

static void
assert_told (World *world, const char *expected)
{
  g_autoptr (WtTypingComparison) comparison = compare (world);
  g_autofree char *told = tell (comparison);

  g_assert_cmpstr (told, ==, expected);
}

static void
test_agreeing (World *world, gconstpointer data)
{
  g_autoptr (WtTypingComparison) comparison = NULL;
  WtAgreementSummary summary;

  type (world, 2, "TPoster|Y|7|Vab|V12", "TPoster|Y|7|Vab|V12");
  type (world, 1, "-|?|*|-|-", "-|?|*|-|-");
  comparison = compare (world);
  summary = wt_typing_comparison_summarise (comparison);
  g_assert_true (wt_typing_comparison_is_settled (comparison));
  g_assert_cmpuint (wt_typing_comparison_get_forms (comparison), ==, 2);
  g_assert_cmpint (summary.fields, ==, 10);
  g_assert_cmpfloat (summary.agreement, ==, 1);
  g_assert_cmpfloat (summary.errors_per_thousand, ==, 0);
  g_assert_cmpuint (wt_typing_comparison_get_n_keyers (comparison), ==, 2);
}

/* Nothing was typed again: that is no agreement. */
static void
test_nothing_compared (World *world, gconstpointer data)
{
  g_autoptr (WtTypingComparison) comparison = compare (world);

  g_assert_false (wt_typing_comparison_is_settled (comparison));
  g_assert_true (isnan (wt_typing_comparison_summarise (comparison).agreement));
}

static void
test_kinds (World *world, gconstpointer data)
{
  type (world, 5, "TPoster|Y|7|Vab|V12", "TLeaflet|N|1|Vac|V21");
  type (world, 3, "TPoster, at the library|Y|7|-|-", "Tposter at  the library.|Y|7|-|-");
  type (world, 4, "-|Y|7|-|-", NULL);
  type (world, 9, NULL, "-|Y|7|-|-");
  type (world, 1, "TPoster|Y|0|-|-", "-|Y|*|-|-");
  assert_told (world, "1 differs 1\n1 differs 3\n3 text-differs 1\n5 differs 1\n5 differs 2\n"
                      "5 differs 3\n5 differs 4\n5 differs 5\n9 missing-in-first 0\n"
                      "4 missing-in-second 0\n");
}

static void
test_number_twice (World *world, gconstpointer data)
{
  type (world, 1, "-|Y|7|-|-", "-|Y|7|-|-");
  type (world, 1, NULL, "-|N|7|-|-");
  type (world, 2, "-|Y|7|-|-", "-|Y|7|-|-");
  type (world, 2, "-|Y|8|-|-", NULL);
  assert_told (world, "1 number-twice 0\n2 number-twice 0\n");
}

/* Case, spaces and punctuation, in any script; a symbol, an accent or a digit says something. */
static void
test_texts (void)
{
  static const struct
  {
    const char *first, *second;
    WtDifferenceKind kind;
  } TEXTS[] = {
    { "Poster", "Poster", WT_DIFFERENCE_NONE },
    { "Poster", "poster", WT_DIFFERENCE_TEXT },
    { "at the  library", "at the library", WT_DIFFERENCE_TEXT },
    { "He said “come”!", "he said \"come\"", WT_DIFFERENCE_TEXT },
    { "web-site", "web site", WT_DIFFERENCE_TEXT },
    { "two\nlines", "two lines", WT_DIFFERENCE_TEXT },
    { "CAF\303\211", "cafe\314\201", WT_DIFFERENCE_TEXT },
    { "STRASSE", "straße", WT_DIFFERENCE_TEXT },
    { "...", "!", WT_DIFFERENCE_TEXT },
    { "cafe", "café", WT_DIFFERENCE_ANSWER },
    { "£5", "5", WT_DIFFERENCE_ANSWER },
    { "5", "6", WT_DIFFERENCE_ANSWER },
    { "😀", "😡", WT_DIFFERENCE_ANSWER },
    { "not good", "good", WT_DIFFERENCE_ANSWER },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    for (int turned = 0; turned < 2; turned++)
      {
        g_autoptr (WtResponse) first = wt_response_new (1, 1, 1);
        g_autoptr (WtResponse) second = wt_response_new (1, 1, 1);
        WtDifferenceKind kind;

        wt_response_set_text (turned ? second : first, 0, TEXTS[i].first);
        wt_response_set_text (turned ? first : second, 0, TEXTS[i].second);
        g_assert_true (wt_difference_compare (first, second, 0, &kind));
        g_assert_cmpint (kind, ==, TEXTS[i].kind);
      }
}

/* A text that waits is no field yet. */
static void
test_later (World *world, gconstpointer data)
{
  g_autoptr (WtTypingComparison) comparison = NULL;

  type (world, 1, "L|Y|7|-|-", "TPoster|Y|7|-|-");
  type (world, 2, "TPoster|Y|7|-|-", "L|Y|7|-|-");
  comparison = compare (world);
  g_assert_true (wt_typing_comparison_is_settled (comparison));
  g_assert_cmpint (wt_typing_comparison_summarise (comparison).fields, ==, 8);
}

static void
test_sample (World *world, gconstpointer data)
{
  world->verification = wt_verification_new (7, 50, WT_COMPARES_AT_END, SECOND);
  wt_verification_add_form (world->verification, 2, FALSE);
  wt_verification_add_form (world->verification, 4, TRUE);
  for (gint64 serial = 1; serial <= 4; serial++)
    type (world, serial, "-|Y|7|-|-", serial == 4 ? "-|Y|7|-|-" : NULL);
  assert_told (world, "2 missing-in-second 0\n");
  g_assert_true (wt_verification_takes (world->verification, 2));
  g_assert_false (wt_verification_takes (world->verification, 3));
  g_assert_cmpuint (wt_verification_get_left (world->verification)->len, ==, 1);
  g_assert_cmpuint (wt_verification_get_forms (world->verification)->len, ==, 2);
}

/* Settles the difference at @index as the jobs do, but for the files. */
static void
settle (World *world, guint index, const char *settled)
{
  g_autoptr (WtTypingComparison) comparison = compare (world);
  g_autoptr (WtDifference) difference =
      g_list_model_get_item (wt_typing_comparison_get_differences (comparison), index);
  WtResponse *first = wt_difference_get_first (difference);
  guint question = wt_difference_get_question (difference);

  g_ptr_array_add (world->settlements,
                   wt_settlement_new (difference, world->survey, settled, "Ada", "now"));
  if (question == WT_DIFFERENCE_WHOLE_FORM)
    return;
  if (settled[0] != '\0')
    g_assert_true (wt_difference_read_answer (first, world->survey, question, settled, NULL));
  else if (wt_difference_get_kind (difference) == WT_DIFFERENCE_ANSWER)
    wt_response_set_key (first, question, WT_KEY_ILLEGIBLE);
}

static void
test_settling (World *world, gconstpointer data)
{
  g_autoptr (WtTypingComparison) comparison = NULL;
  WtAgreementSummary all, keyer;

  type (world, 1, "TPoster|Y|7|-|-", "Tposter|Y|1|-|-");
  type (world, 2, "-|Y|7|-|-", "-|N|7|-|-");
  type (world, 3, "-|Y|7|-|-", "-|Y|8|-|-");
  type (world, 4, "-|Y|7|-|-", "-|Y|9|-|-");
  assert_told (world, "1 text-differs 1\n1 differs 3\n2 differs 2\n3 differs 3\n4 differs 3\n");
  settle (world, 0, "TPoster"); /* the first was right, and its case is no error */
  settle (world, 0, "1");       /* the second was right */
  settle (world, 0, "*");       /* neither was */
  settle (world, 0, "");        /* nobody can tell */
  assert_told (world, "4 differs 3\n");
  comparison = compare (world);
  g_assert_cmpuint (wt_typing_comparison_count_settled (comparison), ==, 4);
  g_assert_cmpuint (wt_typing_comparison_count (comparison, WT_DIFFERENCE_ANSWER), ==, 1);
  g_assert_cmpuint (wt_typing_comparison_count (comparison, WT_DIFFERENCE_TEXT), ==, 0);

  /* 20 fields, 5 of them different; of two the right answer is not known. */
  all = wt_typing_comparison_summarise (comparison);
  g_assert_cmpint (all.fields, ==, 20);
  g_assert_cmpint (all.agreeing, ==, 15);
  g_assert_cmpint (all.typed, ==, 36);
  g_assert_cmpint (all.wrong, ==, 3);
  g_assert_cmpfloat_with_epsilon (all.errors_per_thousand, 1000.0 * 3 / 36, 1e-12);
  g_assert_cmpint (wt_typing_comparison_summarise_question (comparison, 2).wrong, ==, 1);
  g_assert_cmpint (wt_typing_comparison_summarise_question (comparison, 1).wrong, ==, 2);
  g_assert_cmpstr (wt_typing_comparison_get_keyer (comparison, 0), ==, FIRST);
  keyer = wt_typing_comparison_summarise_keyer (comparison, 0);
  g_assert_cmpint (keyer.wrong, ==, 2);
  g_assert_cmpint (keyer.typed, ==, 18);
  keyer = wt_typing_comparison_summarise_keyer (comparison, 1);
  g_assert_cmpint (keyer.wrong, ==, 1);
}

/* What was settled holds for what was settled only. */
static void
test_changed_since (World *world, gconstpointer data)
{
  WtResponse *first, *second;

  type (world, 1, "-|Y|7|-|-", "-|Y|1|-|-");
  settle (world, 0, "7");
  assert_told (world, "");
  first = g_ptr_array_index (world->first, 0);
  second = g_ptr_array_index (world->second, 0);
  wt_response_set_key (second, 2, '2');
  assert_told (world, "1 differs 3\n");
  settle (world, 0, "7");
  assert_told (world, "");
  wt_response_set_key (first, 2, '6');
  assert_told (world, "1 differs 3\n");
}

static void
test_missing_paper (World *world, gconstpointer data)
{
  type (world, 1, "-|Y|7|-|-", "-|Y|7|-|-");
  type (world, 2, "-|Y|7|-|-", NULL);
  assert_told (world, "2 missing-in-second 0\n");
  settle (world, 0, WT_SETTLED_UNKNOWN);
  assert_told (world, "");
  g_assert_cmpstr (wt_settlement_get_first (g_ptr_array_index (world->settlements, 0)), ==,
                   "-Y7--");
}

/* The parts add up to the whole, whatever was typed, and both ways round is the same. */
static void
test_parts (World *world, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (25);
  g_autoptr (WtTypingComparison) comparison = NULL;
  g_autoptr (WtTypingComparison) turned = NULL;
  WtAgreementTally sum = { 0 };
  WtAgreementSummary all;

  for (gint64 serial = 1; serial <= 200; serial++)
    {
      char first[] = "-|Y|7|-|-", second[] = "-|Y|7|-|-";

      first[4] = "123"[g_rand_int_range (random, 0, 3)];
      second[4] = "123"[g_rand_int_range (random, 0, 3)];
      type (world, serial, g_rand_int_range (random, 0, 9) > 0 ? first : NULL,
            g_rand_int_range (random, 0, 9) > 0 ? second : NULL);
    }
  comparison = compare (world);
  turned = wt_typing_comparison_new (world->survey, world->second, world->first, NULL,
                                     world->settlements);
  all = wt_typing_comparison_summarise (comparison);
  for (guint i = 0; i < wt_survey_get_n_questions (world->survey); i++)
    {
      WtAgreementSummary part = wt_typing_comparison_summarise_question (comparison, i);

      sum.fields += part.fields;
      sum.typed += part.typed;
    }
  g_assert_cmpint (sum.fields, ==, all.fields);
  g_assert_cmpint (sum.typed, ==, all.typed);
  g_assert_cmpint (all.fields - all.agreeing, ==,
                   wt_typing_comparison_count (comparison, WT_DIFFERENCE_ANSWER));
  g_assert_cmpint (wt_typing_comparison_summarise (turned).agreeing, ==, all.agreeing);
  g_assert_cmpuint (wt_typing_comparison_count (comparison, WT_DIFFERENCE_MISSING_IN_FIRST), ==,
                    wt_typing_comparison_count (turned, WT_DIFFERENCE_MISSING_IN_SECOND));
  g_assert_cmpuint (wt_typing_comparison_count (comparison, WT_DIFFERENCE_MISSING_IN_FIRST), >, 0);
}

static void
test_wrong_answers (World *world, gconstpointer data)
{
  static const struct
  {
    guint question;
    const char *answer;
  } WRONG[] = { { 0, "7" }, { 0, "" },   { 1, "7" },    { 1, "Yes" }, { 2, "Y" },
                { 2, "_" }, { 3, "Vd" }, { 4, "Vfar" }, { 2, "T7" },  { 4, "7" } };
  g_autoptr (WtResponse) form = wt_response_new (7, 1, 5);

  for (gsize i = 0; i < G_N_ELEMENTS (WRONG); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (wt_difference_read_answer (form, world->survey, WRONG[i].question,
                                                 WRONG[i].answer, &error));
      test_assert_invalid (&error, "no such answer");
    }
  g_assert_true (wt_response_is_empty (form));
}

/* As many as were asked for, each once, each form as often as any other in the long run. */
static void
test_choosing (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  g_autoptr (GArray) serials = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint times[25] = { 0 };

  for (gint64 serial = 101; serial <= 125; serial++)
    g_array_append_val (serials, serial);
  for (int round = 0; round < 2000; round++)
    {
      g_autoptr (GArray) chosen = wt_verification_choose (serials, 5, random);
      g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);

      g_assert_cmpuint (chosen->len, ==, 5);
      for (guint i = 0; i < chosen->len; i++)
        {
          gint64 *serial = &g_array_index (chosen, gint64, i);

          g_assert_true (g_hash_table_add (seen, serial));
          times[*serial - 101]++;
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_assert_cmpuint (times[i], >, 300);
      g_assert_cmpuint (times[i], <, 500);
    }
  g_assert_cmpuint (wt_verification_get_size (25, 20), ==, 5);
  g_assert_cmpuint (wt_verification_get_size (25, 10), ==, 3);
  g_assert_cmpuint (wt_verification_get_size (1, 1), ==, 1);
  g_assert_cmpuint (wt_verification_get_size (0, 10), ==, 0);
  g_assert_cmpuint (wt_verification_get_size (1000000, WT_SAMPLE_WHOLE), ==, 1000000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function)                                                                        \
  g_test_add ("/typing-comparison/" name, World, NULL, set_up, function, tear_down)
  ADD ("agreeing", test_agreeing);
  ADD ("nothing-compared", test_nothing_compared);
  ADD ("kinds", test_kinds);
  ADD ("number-twice", test_number_twice);
  g_test_add_func ("/typing-comparison/texts", test_texts);
  ADD ("later", test_later);
  ADD ("sample", test_sample);
  ADD ("settling", test_settling);
  ADD ("changed-since", test_changed_since);
  ADD ("missing-paper", test_missing_paper);
  ADD ("parts", test_parts);
  ADD ("wrong-answers", test_wrong_answers);
  g_test_add_func ("/typing-comparison/choosing", test_choosing);
  return g_test_run ();
}
