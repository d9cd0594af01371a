/* How the figures of an overview compare with those before, in words. */

#include "wt-overview-words.h"

#include <string.h>

static const char SURVEY[] =
    "{\"id\": \"small\", \"title\": \"Small\", \"questions\": ["
    "{\"id\": \"valued\", \"type\": \"scale\", \"text\": \"How valued did you feel?\","
    " \"minimum\": 1, \"maximum\": 10},"
    "{\"id\": \"again\", \"type\": \"yes-no\", \"text\": \"Would you come again?\"}]}";

static WtSurvey *
make_survey (void)
{
  g_autoptr (GBytes) json = g_bytes_new_static (SURVEY, strlen (SURVEY));
  g_autoptr (GError) error = NULL;
  WtSurvey *survey = wt_survey_new_from_json (json, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    wt_survey_set_question_id (survey, i, i + 1);
  return survey;
}

/* @forms with the scores @low and @low + 1 in turn */
static WtFigures *
make_figures (const char *from, const char *to, gint64 activities, gint64 forms, int low)
{
  g_autoptr (WtSurvey) survey = make_survey ();
  WtQuestionTally tally = { .question_id = 1 };
  WtFilter filter = { 0 };
  WtFigures *figures;

  wt_filter_set_period (&filter, from, to);
  figures = wt_figures_new (&filter, survey);
  wt_figures_set_counts (figures, 1, activities, 1500 * activities, forms);
  tally.scores[low - 1] = forms / 2;
  tally.scores[low] = forms - forms / 2;
  wt_figures_add (figures, &tally);
  return figures;
}

static WtOverview *
make_overview (const char *to, gint64 activities, gint64 before, WtCompareWith compare_with)
{
  WtOverview *overview = wt_overview_new (make_figures ("2025-04-01", to, activities, 0, 1),
                                          make_figures ("2024-04-01", "", before, 0, 1));

  wt_overview_set_compare_with (overview, compare_with);
  return overview;
}

static const struct
{
  const char *to;
  WtCompareWith compare_with;
  gint64 activities, before;
  const char *words, *then, *sign;
} COUNTS[] = {
  { "2026-03-31", WT_COMPARE_WITH_PERIOD_BEFORE, 48, 41, "7 more than the year before",
    "41 the year before", "↑" },
  { "2026-03-31", WT_COMPARE_WITH_YEAR_BEFORE, 41, 48, "7 fewer than the year before",
    "48 the year before", "↓" },
  { "2026-03-31", WT_COMPARE_WITH_PERIOD_BEFORE, 41, 41, "as many as the year before",
    "41 the year before", "=" },
  { "2026-03-31", WT_COMPARE_WITH_PERIOD_BEFORE, 3, 0, "none the year before", "0 the year before",
    "↑" },
  { "2025-06-30", WT_COMPARE_WITH_PERIOD_BEFORE, 2048, 41, "2,007 more than the period before",
    "41 the period before", "↑" },
  { "2025-06-30", WT_COMPARE_WITH_YEAR_BEFORE, 0, 1, "1 fewer than a year earlier",
    "1 a year earlier", "↓" },
  { "2025-06-30", WT_COMPARE_WITH_YEAR_BEFORE, 0, 0, "none a year earlier", "0 a year earlier",
    "=" },
};

static void
test_counts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (COUNTS); i++)
    {
      g_autoptr (WtOverview) overview = make_overview (COUNTS[i].to, COUNTS[i].activities,
                                                       COUNTS[i].before, COUNTS[i].compare_with);
      g_autofree char *words = wt_overview_words_compare (overview, WT_OVERVIEW_ACTIVITIES);
      g_autofree char *then = wt_overview_words_before (overview, WT_OVERVIEW_ACTIVITIES);

      g_assert_cmpstr (words, ==, COUNTS[i].words);
      g_assert_cmpstr (then, ==, COUNTS[i].then);
      g_assert_cmpstr (wt_overview_words_get_sign (overview, WT_OVERVIEW_ACTIVITIES), ==,
                       COUNTS[i].sign);
    }
}

/* Forms say too which share of them was verified. */
static void
test_forms (void)
{
  WtFigures *figures = make_figures ("2025-04-01", "2026-03-31", 2, 20, 7);
  g_autoptr (WtOverview) overview =
      wt_overview_new (figures, make_figures ("2024-04-01", "2025-03-31", 2, 10, 7));
  g_autofree char *before = wt_overview_words_describe (overview, WT_OVERVIEW_FORMS);
  g_autofree char *after = NULL, *people = NULL;

  g_assert_cmpstr (before, ==, "10 more than the year before");
  wt_figures_set_verified (figures, 5);
  after = wt_overview_words_describe (overview, WT_OVERVIEW_FORMS);
  g_assert_cmpstr (after, ==, "10 more than the year before · 25% in verified batches");
  people = wt_overview_words_describe (overview, WT_OVERVIEW_PEOPLE);
  g_assert_cmpstr (people, ==, "as many as the year before");
  g_assert_cmpint (wt_overview_words_get_figure (overview, WT_OVERVIEW_PEOPLE), ==, 3000);
  g_assert_cmpstr (wt_overview_words_get_noun (overview, WT_OVERVIEW_PROJECTS), ==, "project");
  g_assert_cmpstr (wt_overview_words_get_noun (overview, WT_OVERVIEW_PEOPLE), ==, "people");
}

static void
test_nothing_before (void)
{
  g_autoptr (WtOverview) overview =
      wt_overview_new (make_figures ("2025-04-01", "2026-03-31", 48, 20, 7), NULL);

  g_assert_null (wt_overview_words_compare (overview, WT_OVERVIEW_ACTIVITIES));
  g_assert_null (wt_overview_words_before (overview, WT_OVERVIEW_ACTIVITIES));
  g_assert_null (wt_overview_words_compare_scores (overview, "valued"));
  g_assert_cmpstr (wt_overview_words_get_sign (overview, WT_OVERVIEW_ACTIVITIES), ==, "");
}

/* Half of the forms give one score, half the next: means of 7.5 and the like. */
static const struct
{
  gint64 forms;
  int low;
  gint64 forms_before;
  int low_before;
  const char *words;
} SCORES[] = {
  /* s² = 100 / 396, v = s² / 100 twice, t(198) = 1.972: 1 ± 0.14 */
  { 100, 7, 100, 6, "Mean 1.0 higher than the year before (+0.9 to +1.1)" },
  { 100, 6, 100, 7, "Mean 1.0 lower than the year before (−1.1 to −0.9)" },
  { 100, 6, 100, 6, "Mean the same as the year before (−0.1 to +0.1), which could be chance" },
  /* 2 of 3 the higher score: 7.67 against 7.5; the interval is wide */
  { 3, 7, 4, 7, "Mean 0.2 higher than the year before (−1.0 to +1.3), which could be chance" },
  /* No interval of two answers. */
  { 2, 7, 100, 3, "Mean 4.0 higher than the year before" },
  { 0, 7, 100, 3, NULL },
  { 100, 7, 0, 3, NULL },
};

static void
test_scores (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (SCORES); i++)
    {
      g_autoptr (WtOverview) overview = wt_overview_new (
          make_figures ("2025-04-01", "2026-03-31", 1, SCORES[i].forms, SCORES[i].low),
          make_figures ("2024-04-01", "2025-03-31", 1, SCORES[i].forms_before,
                        SCORES[i].low_before));
      g_autofree char *words = wt_overview_words_compare_scores (overview, "valued");

      g_assert_cmpstr (words, ==, SCORES[i].words);
      g_assert_null (wt_overview_words_compare_scores (overview, "again"));
      g_assert_null (wt_overview_words_compare_scores (overview, "months"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overview-words/counts", test_counts);
  g_test_add_func ("/overview-words/forms", test_forms);
  g_test_add_func ("/overview-words/nothing-before", test_nothing_before);
  g_test_add_func ("/overview-words/scores", test_scores);
  return g_test_run ();
}
