#include "wt-chart-world.h"

#include "wt-choice-chart-private.h"
#include "wt-friends-and-family.h"
#include "wt-question-charts.h"
#include "wt-suppression.h"

#include <string.h>

static const char *const ANSWERS[] = { "Very good", "Good",      "Neither good nor poor",
                                       "Poor",      "Very poor", "Don’t know" };

static const WtChoiceChartGroup GROUPS[] = {
  { "Positive", "%s positive", 2 },
  { NULL, NULL, 1 },
  { "Negative", "%s negative", 2 },
  { NULL, NULL, 1 },
};

static void
check_words (char *words, const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static WtChart *
make_chart (const gint64 *counts, gsize n_groups, int threshold)
{
  WtChoiceChartRow rows[WT_FRIENDS_COUNT];
  WtChoiceChartData data = { .rows = rows,
                             .n_rows = WT_FRIENDS_COUNT,
                             .groups = GROUPS,
                             .n_groups = n_groups,
                             .threshold = threshold };

  for (guint i = 0; i < WT_FRIENDS_COUNT; i++)
    {
      rows[i] = (WtChoiceChartRow){ ANSWERS[i], counts[i] };
      data.answered += counts[i];
    }
  return wt_choice_chart_new ("Friends", &data);
}

static WtChart *
make_plain (const gint64 *counts)
{
  return make_chart (counts, 0, 0);
}

static void
test_words (void)
{
  static const struct
  {
    gint64 counts[WT_FRIENDS_COUNT];
    const char *count, *sentence;
  } CASES[] = {
    { { 0 }, "no answers", "No answers yet" },
    { { 60, 25, 5, 4, 3, 3 }, "100 answers", "“Very good” most often, by 60 of 100 (60%)" },
    { { 0, 0, 0, 0, 0, 1 }, "1 answer", "“Don’t know” most often, by 1 of 1 (100%)" },
    { { 2, 1, 0, 0, 2, 0 }, "5 answers", "“Very good” and “Very poor” most often, each by 2 of 5" },
    { { 2, 2, 2, 1, 0, 0 }, "7 answers", "7 answers" },
    { { 1999, 0, 0, 0, 0, 1 },
      "2,000 answers",
      "“Very good” most often, by 1,999 of 2,000 (over 99%)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtChart) chart = make_plain (CASES[i].counts);

      check_words (wt_chart_dup_count (chart), CASES[i].count);
      check_words (wt_chart_dup_sentence (chart), CASES[i].sentence);
    }
}

static void
test_groups (void)
{
  const gint64 counts[] = { 60, 25, 5, 4, 3, 3 };
  g_autoptr (WtChart) chart = make_chart (counts, G_N_ELEMENTS (GROUPS), 0);
  g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);
  g_autofree char *text = wt_chart_table_to_tab_separated (table);

  check_words (wt_chart_dup_sentence (chart), "85% positive, 7% negative");
  check_words (wt_chart_dup_description (chart),
               "100 answers. Very good: 60 (60%); Good: 25 (25%); Neither good nor poor: 5 (5%); "
               "Poor: 4 (4%); Very poor: 3 (3%); Don’t know: 3 (3%). Positive: 85% (77 to 91). "
               "Negative: 7% (3 to 14).");
  g_assert_cmpstr (text, ==,
                   "Answer\tPeople\tShare\nVery good\t60\t60%\nGood\t25\t25%\n"
                   "Neither good nor poor\t5\t5%\nPoor\t4\t4%\nVery poor\t3\t3%\n"
                   "Don’t know\t3\t3%\nPositive\t85\t85% (77 to 91)\n"
                   "Negative\t7\t7% (3 to 14)\nAnswered\t100\t\n");
}

static void
test_table (void)
{
  const WtChoiceChartRow rows[] = { { "Letter", 3 }, { "Web\nsite", 0 } };
  const WtChoiceChartData data = {
    .rows = rows, .n_rows = 2, .answered = 3, .blank = 2, .illegible = 1, .several = 4
  };
  g_autoptr (WtChart) chart = wt_choice_chart_new ("Reached", &data);
  g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);
  g_autofree char *text = wt_chart_table_to_tab_separated (table);

  g_assert_cmpstr (text, ==,
                   "Answer\tPeople\tShare\nLetter\t3\t100%\nWeb site\t0\t0%\nAnswered\t3\t\n"
                   "Blank\t2\t\nIllegible\t1\t\nMore than one box\t4\t\n");
  check_words (wt_chart_dup_description (chart),
               "Of 10 forms, 3 answered. Letter: 3 (100%); Web site: 0 (0%).");
}

/* People who may choose several: shares are of people, and may add up to more than everybody. */
static void
test_several (void)
{
  const WtChoiceChartRow rows[] = { { "Interpreter", 9 }, { "Transport", 10 }, { "Print", 3 } };
  WtChoiceChartData data = { .rows = rows, .n_rows = 3, .answered = 12, .gives_several = TRUE };
  g_autoptr (WtChart) chart = wt_choice_chart_new ("Helped", &data);
  g_autoptr (WtChart) public_chart = NULL;
  g_autoptr (WtChartTable) table = NULL;
  g_autofree char *text = NULL;

  check_words (wt_chart_dup_sentence (chart), "“Transport” most often, by 10 of 12 (83%)");
  data.threshold = 5;
  public_chart = wt_choice_chart_new ("Helped", &data);
  table = wt_chart_dup_table (public_chart);
  text = wt_chart_table_to_tab_separated (table);
  /* 9 of 12 would say that 3 did not. */
  g_assert_cmpstr (text, ==,
                   "Answer\tPeople\tShare\nInterpreter\tnot shown\t\nTransport\tnot shown\t\n"
                   "Print\tfewer than 5\t\nAnswered\t12\t\n");
  check_words (wt_chart_dup_sentence (public_chart), "12 answers");
}

static void
test_withheld (void)
{
  static const struct
  {
    gint64 counts[WT_FRIENDS_COUNT];
    gsize n_groups;
    const char *table, *sentence;
  } CASES[] = {
    /* One small count takes the next smallest with it. */
    { { 60, 25, 5, 0, 3, 7 },
      0,
      "Very good\t60\t60%\nGood\t25\t25%\nNeither good nor poor\tnot shown\t\nPoor\t0\t0%\n"
      "Very poor\tfewer than 5\t\nDon’t know\t7\t7%\nAnswered\t100\t\n",
      "“Very good” most often, by 60 of 100 (60%)" },
    /* Both negative answers are small, together they are not. */
    { { 60, 25, 5, 4, 3, 7 },
      G_N_ELEMENTS (GROUPS),
      "Very good\t60\t58%\nGood\t25\t24%\nNeither good nor poor\t5\t5%\nPoor\tfewer than 5\t\n"
      "Very poor\tfewer than 5\t\nDon’t know\t7\t7%\nPositive\t85\t82% (73 to 88)\n"
      "Negative\t7\t7% (3 to 13)\nAnswered\t104\t\n",
      "82% positive, 7% negative" },
    /* Of all the negative ones there are 3: "neither" protects them. */
    { { 60, 25, 5, 3, 0, 7 },
      G_N_ELEMENTS (GROUPS),
      "Very good\t60\t60%\nGood\t25\t25%\nNeither good nor poor\tnot shown\t\n"
      "Poor\tfewer than 5\t\nVery poor\t0\t0%\nDon’t know\t7\t7%\n"
      "Positive\t85\t85% (77 to 91)\nNegative\tfewer than 5\t\nAnswered\t100\t\n",
      "85% positive" },
    { { 3, 1, 0, 0, 0, 0 },
      G_N_ELEMENTS (GROUPS),
      "Very good\tfewer than 5\t\nGood\tfewer than 5\t\n"
      "Neither good nor poor\tnot shown\t\nPoor\tnot shown\t\nVery poor\tnot shown\t\n"
      "Don’t know\tnot shown\t\nPositive\tfewer than 5\t\nNegative\tnot shown\t\n"
      "Answered\tfewer than 5\t\n",
      "Too few answers to be shown" },
    { { 0 },
      G_N_ELEMENTS (GROUPS),
      "Very good\t0\t0%\nGood\t0\t0%\nNeither good nor poor\t0\t0%\nPoor\t0\t0%\n"
      "Very poor\t0\t0%\nDon’t know\t0\t0%\nAnswered\t0\t\n",
      "No answers yet" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtChart) chart = make_chart (CASES[i].counts, CASES[i].n_groups, 5);
      g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);
      g_autofree char *text = wt_chart_table_to_tab_separated (table);

      g_assert_cmpstr (strchr (text, '\n') + 1, ==, CASES[i].table);
      check_words (wt_chart_dup_sentence (chart), CASES[i].sentence);
    }
}

/* What a reader of a published chart knows. */
typedef struct
{
  WtChoiceChart *chart;
  gint64 tried[WT_FRIENDS_COUNT];
  gboolean varies[WT_FRIENDS_COUNT];
} Reader;

static gboolean
agrees_with_what_is_shown (const Reader *reader)
{
  gint64 total = 0;
  guint row = 0;

  for (guint i = 0; i < reader->chart->groups->len; i++)
    {
      const WtChoiceGroup *group = &g_array_index (reader->chart->groups, WtChoiceGroup, i);
      gint64 sum = 0;

      for (gsize j = 0; j < group->n_rows; j++)
        sum += reader->tried[row++];
      if (!group->withheld && sum != group->count)
        return FALSE;
      total += sum;
    }
  return total == reader->chart->answered;
}

static void
think_of_others (Reader *reader, guint row)
{
  if (row == WT_FRIENDS_COUNT)
    {
      if (agrees_with_what_is_shown (reader))
        for (guint i = 0; i < WT_FRIENDS_COUNT; i++)
          reader->varies[i] |=
              reader->tried[i] != wt_choice_chart_get_row (reader->chart, i)->count;
      return;
    }
  for (gint64 change = -2; change <= 2; change++)
    {
      const WtChoiceRow *truth = wt_choice_chart_get_row (reader->chart, row);

      reader->tried[row] = truth->count + change;
      if (truth->withheld ? reader->tried[row] >= 1 : change == 0)
        think_of_others (reader, row + 1);
    }
}

/* Nothing withheld can be worked out from the answers, the groups and the total that are shown. */
static void
test_nothing_follows (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20251122);

  for (int round = 0; round < 400; round++)
    {
      gint64 counts[WT_FRIENDS_COUNT];
      Reader reader = { 0 };
      g_autoptr (WtChart) chart = NULL;

      for (guint i = 0; i < WT_FRIENDS_COUNT; i++)
        counts[i] =
            g_rand_boolean (rand) ? g_rand_int_range (rand, 0, 7) : g_rand_int_range (rand, 0, 60);
      chart = make_chart (counts, G_N_ELEMENTS (GROUPS), 5);
      reader.chart = WT_CHOICE_CHART (chart);
      if (reader.chart->all_withheld)
        continue;
      think_of_others (&reader, 0);
      for (guint i = 0; i < WT_FRIENDS_COUNT; i++)
        {
          const WtChoiceRow *row = wt_choice_chart_get_row (reader.chart, i);

          g_assert_true (row->withheld || !wt_suppression_withholds_count (row->count, 5));
          g_assert_true (!row->withheld || reader.varies[i]);
        }
    }
}

/* The chart says what statistics says, whatever the counts. */
static void
test_friends_and_family (void)
{
  static const char DEFINITION[] =
      "{\"id\": \"friends-and-family\", \"title\": \"Friends and Family Test\", \"questions\": "
      "[{\"id\": \"experience\","
      "\"type\": \"choice\", \"text\": \"How was it?\", \"choices\": ["
      "{\"id\": \"a\", \"text\": \"Very good\"}, {\"id\": \"b\", \"text\": \"Good\"},"
      "{\"id\": \"c\", \"text\": \"Neither\"}, {\"id\": \"d\", \"text\": \"Poor\"},"
      "{\"id\": \"e\", \"text\": \"Very poor\"}, {\"id\": \"f\", \"text\": \"Don’t know\"}]}]}";
  g_autoptr (GBytes) json = g_bytes_new_static (DEFINITION, sizeof DEFINITION - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (WtSurvey) survey = wt_survey_new_from_json (json, &error);
  g_autoptr (WtFigures) figures = NULL;
  WtQuestionTally tally = { .question_id = 7, .kind = WT_QUESTION_CHOICE, .blank = 9 };
  const gint64 counts[] = { 400, 137, 20, 11, 9, 5 };
  WtFriendsSummary summary = wt_friends_summarise (counts);
  g_autoptr (WtChart) chart = NULL;
  g_autofree char *expected =
      g_strdup_printf ("%.0f%% positive, %.0f%% negative", summary.share_positive * 100,
                       summary.share_negative * 100);

  g_assert_no_error (error);
  wt_survey_set_question_id (survey, 0, 7);
  g_assert_true (wt_question_charts_is_friends (survey, 0));
  figures = wt_figures_new (&(WtFilter){ 0 }, survey);
  memcpy (tally.choices, counts, sizeof counts);
  wt_figures_add (figures, &tally);
  chart = wt_question_charts_make (figures, 0, 0);
  g_assert_cmpstr (wt_chart_get_title (chart), ==, "Friends and Family Test");
  check_words (wt_chart_dup_sentence (chart), expected);
  g_assert_cmpstr (expected, ==, "92% positive, 3% negative");
}

static void
test_pixels (void)
{
  const gint64 counts[] = { 60, 30, 15, 6, 3, 0 };
  g_autoptr (WtChart) chart = make_plain (counts);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 600, 0);
  cairo_surface_t *surface = wt_world_draw (scene, WT_CHART_THEME_LIGHT);
  WtChartRectangle most = wt_world_get_text (scene, "60 (53%)");
  WtChartRectangle half = wt_world_get_text (scene, "30 (26%)");
  WtChartRectangle none = wt_world_get_text (scene, "0 (0%)");
  double start = none.x, longest = most.x - start, second = half.x - start;
  int middle = (int) (most.y + most.height / 2);

  /* A bar of half the count is half as long. */
  g_assert_cmpfloat_with_epsilon ((longest - 7.5) / (second - 7.5), 2, 0.02);
  g_assert_cmphex (wt_world_get_pixel (surface, (int) most.x - 12, middle), ==, 0x1c71d8);
  g_assert_cmphex (wt_world_get_pixel (surface, (int) most.x - 4, middle), ==, 0xffffff);
  g_assert_true (wt_world_has_text (scene, "Neither good nor poor"));
  cairo_surface_destroy (surface);
}

static void
test_narrow (void)
{
  const gint64 counts[] = { 60, 30, 15, 6, 3, 0 };
  g_autoptr (WtChart) chart = make_plain (counts);
  g_autoptr (WtChartScene) wide = wt_world_layout (chart, WT_WORLD_CARD, 600, 0);
  g_autoptr (WtChartScene) narrow = wt_world_layout (chart, WT_WORLD_LARGE, 300, 0);
  WtChartRectangle beside = wt_world_get_text (wide, "Very good");
  WtChartRectangle above = wt_world_get_text (narrow, "Very good");

  /* Beside its bar where there is room, above it where there is none. */
  g_assert_cmpfloat (ABS (beside.y - wt_world_get_text (wide, "60 (53%)").y), <, 4);
  g_assert_cmpfloat (wt_chart_rectangle_get_bottom (&above), <,
                     wt_world_get_text (narrow, "60 (53%)").y);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/choice-chart/words", test_words);
  g_test_add_func ("/choice-chart/groups", test_groups);
  g_test_add_func ("/choice-chart/table", test_table);
  g_test_add_func ("/choice-chart/several", test_several);
  g_test_add_func ("/choice-chart/withheld", test_withheld);
  g_test_add_func ("/choice-chart/nothing-follows", test_nothing_follows);
  g_test_add_func ("/choice-chart/friends-and-family", test_friends_and_family);
  g_test_add_func ("/choice-chart/pixels", test_pixels);
  g_test_add_func ("/choice-chart/narrow", test_narrow);

  return g_test_run ();
}
