#include "wt-public-answers.h"
#include "wt-public-hierarchy.h"
#include "wt-public-months-private.h"
#include "wt-public-row.h"
#include "wt-suppression.h"

#include <math.h>
#include <string.h>

#define THRESHOLD 5
#define CELLS_MAXIMUM 4

static const char SURVEY[] =
    "{\"id\": \"s\", \"title\": \"S\", \"questions\": [{\"id\": \"valued\", "
    "\"type\": \"scale\", \"text\": \"How valued?\", \"minimum\": 1, "
    "\"maximum\": 10}]}";

/* What a reader sees of a row or a hierarchy, and of each withheld cell which values it has among
 * all that look the same. */
typedef struct
{
  gint64 least[CELLS_MAXIMUM];
  gint64 most[CELLS_MAXIMUM];
} Possible;

static void
widen (GHashTable *looks, char *look, const gint64 *counts, guint n)
{
  Possible *possible = g_hash_table_lookup (looks, look);

  if (possible == NULL)
    {
      possible = g_new0 (Possible, 1);
      memcpy (possible->least, counts, n * sizeof *counts);
      memcpy (possible->most, counts, n * sizeof *counts);
      g_hash_table_insert (looks, g_steal_pointer (&look), possible);
    }
  for (guint i = 0; i < n; i++)
    {
      possible->least[i] = MIN (possible->least[i], counts[i]);
      possible->most[i] = MAX (possible->most[i], counts[i]);
    }
  g_free (look);
}

static void
append_count (GString *look, WtPublicCount count)
{
  static const char MARKS[] = { [WT_PUBLIC_SMALL] = 's', [WT_PUBLIC_PROTECTING] = 'p' };

  if (count.mark == WT_PUBLIC_SHOWN)
    g_string_append_printf (look, " %d", (int) count.count);
  else
    g_string_append_printf (look, " %c", MARKS[count.mark]);
}

/* Calls @func with all rows of @n counts that add up to @total. */
static void
for_each_row (gint64 *counts,
              guint n,
              guint index,
              gint64 total,
              void (*func) (const gint64 *counts, guint n, gpointer data),
              gpointer data)
{
  if (index == n - 1)
    {
      counts[index] = total;
      func (counts, n, data);
      return;
    }
  for (counts[index] = 0; counts[index] <= total; counts[index]++)
    {
      gint64 count = counts[index];

      for_each_row (counts, n, index + 1, total - count, func, data);
    }
}

static char *
describe_row (const gint64 *counts, guint n)
{
  GString *look = g_string_new (NULL);
  WtPublicMark marks[CELLS_MAXIMUM];
  gint64 total = 0;

  wt_public_row_mark (counts, n, THRESHOLD, marks);
  for (guint i = 0; i < n; i++)
    {
      total += counts[i];
      append_count (look, wt_public_count_with_mark (counts[i], marks[i]));
    }
  append_count (look, wt_public_count_new (total, THRESHOLD));
  return g_string_free (look, FALSE);
}

static void
note_row (const gint64 *counts, guint n, gpointer looks)
{
  widen (looks, describe_row (counts, n), counts, n);
}

static void
check_row (const gint64 *counts, guint n, gpointer looks)
{
  g_autofree char *look = describe_row (counts, n);
  const Possible *possible = g_hash_table_lookup (looks, look);

  for (guint i = 0; i < n; i++)
    if (wt_suppression_withholds_count (counts[i], THRESHOLD)
        && possible->least[i] == possible->most[i])
      g_error ("A reader of%s knows that number %u is %d", look, i, (int) counts[i]);
}

/* A reader who knows the threshold and the rule, and compares with all rows that look the same. */
static void
test_row_against_all (void)
{
  static const gint64 TOTALS[CELLS_MAXIMUM + 1] = { 0, 60, 60, 45, 32 };

  for (guint n = 1; n <= CELLS_MAXIMUM; n++)
    {
      g_autoptr (GHashTable) looks =
          g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      gint64 counts[CELLS_MAXIMUM];

      for (gint64 total = 0; total <= TOTALS[n]; total++)
        for_each_row (counts, n, 0, total, note_row, looks);
      for (gint64 total = 0; total <= TOTALS[n]; total++)
        for_each_row (counts, n, 0, total, check_row, looks);
    }
}

/* Two projects with two activities each. */
static char *
describe_hierarchy (const gint64 *counts, guint n)
{
  static const guint PROJECTS[CELLS_MAXIMUM] = { 0, 0, 1, 1 };
  GString *look = g_string_new (NULL);
  gint64 total = 0;

  for (guint i = 0; i < n; i++)
    total += counts[i];
  {
    g_autoptr (WtPublicHierarchy) hierarchy =
        wt_public_hierarchy_new (total, counts, PROJECTS, n, 2, THRESHOLD);

    append_count (look, hierarchy->total);
    for (guint i = 0; i < 2; i++)
      append_count (look, hierarchy->projects[i]);
    for (guint i = 0; i < n; i++)
      append_count (look, hierarchy->activities[i]);
  }
  return g_string_free (look, FALSE);
}

static void
note_hierarchy (const gint64 *counts, guint n, gpointer looks)
{
  widen (looks, describe_hierarchy (counts, n), counts, n);
}

static void
check_hierarchy (const gint64 *counts, guint n, gpointer looks)
{
  g_autofree char *look = describe_hierarchy (counts, n);
  const Possible *possible = g_hash_table_lookup (looks, look);

  for (guint i = 0; i < n; i++)
    if (wt_suppression_withholds_count (counts[i], THRESHOLD)
        && possible->least[i] == possible->most[i])
      g_error ("A reader of%s knows that activity %u has %d", look, i, (int) counts[i]);
}

static void
test_hierarchy_against_all (void)
{
  g_autoptr (GHashTable) looks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gint64 counts[CELLS_MAXIMUM];

  for (gint64 total = 0; total <= 32; total++)
    for_each_row (counts, CELLS_MAXIMUM, 0, total, note_hierarchy, looks);
  for (gint64 total = 0; total <= 32; total++)
    for_each_row (counts, CELLS_MAXIMUM, 0, total, check_hierarchy, looks);
}

/* In large random hierarchies: what is withheld of a line that is otherwise known is never a single
 * number, nor fewer people together than may be shown; and no small number is shown. */
static void
check_line (const WtPublicCount *parts, const gint64 *counts, guint n, WtPublicCount total)
{
  gint64 withheld = 0;
  guint n_withheld = 0;

  for (guint i = 0; i < n; i++)
    {
      if (parts[i].mark == WT_PUBLIC_SHOWN)
        {
          g_assert_cmpint (parts[i].count, ==, counts[i]);
          g_assert_false (wt_suppression_withholds_count (counts[i], THRESHOLD));
          continue;
        }
      g_assert_cmpint (parts[i].count, ==, 0);
      withheld += counts[i];
      n_withheld++;
    }
  if (total.mark != WT_PUBLIC_SHOWN || n_withheld == 0)
    return;
  g_assert_cmpuint (n_withheld, >=, 2);
  g_assert_cmpint (withheld, >=, THRESHOLD);
}

#define PROJECTS 12
#define ACTIVITIES 60

static void
test_hierarchy_random (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      guint projects[ACTIVITIES];
      gint64 counts[ACTIVITIES], sums[PROJECTS] = { 0 }, total = 0;
      g_autoptr (WtPublicHierarchy) hierarchy = NULL;

      for (guint i = 0; i < ACTIVITIES; i++)
        {
          projects[i] = (guint) g_test_rand_int_range (0, PROJECTS);
          counts[i] = g_test_rand_int_range (0, round % 3 == 0 ? 3 : 30);
          sums[projects[i]] += counts[i];
          total += counts[i];
        }
      hierarchy =
          wt_public_hierarchy_new (total, counts, projects, ACTIVITIES, PROJECTS, THRESHOLD);
      check_line (hierarchy->projects, sums, PROJECTS, hierarchy->total);
      for (guint i = 0; i < PROJECTS; i++)
        {
          WtPublicCount parts[ACTIVITIES];
          gint64 of_project[ACTIVITIES];
          guint n = 0;

          for (guint j = 0; j < ACTIVITIES; j++)
            if (projects[j] == i)
              {
                of_project[n] = counts[j];
                parts[n++] = hierarchy->activities[j];
              }
          check_line (parts, of_project, n, hierarchy->projects[i]);
        }
    }
}

static void
assert_marks (const gint64 *counts, gsize n, const char *expected)
{
  g_autofree WtPublicMark *marks = g_new0 (WtPublicMark, MAX (n, 1));
  g_autofree char *found = g_strnfill (n, '-');

  wt_public_row_mark (counts, n, THRESHOLD, marks);
  for (gsize i = 0; i < n; i++)
    found[i] = "-sp"[marks[i]];
  g_assert_cmpstr (found, ==, expected);
}

#define ASSERT_MARKS(expected, ...)                                                                \
  assert_marks ((const gint64[]){ __VA_ARGS__ },                                                   \
                sizeof ((const gint64[]){ __VA_ARGS__ }) / sizeof (gint64), expected)

static void
test_row_cruel (void)
{
  assert_marks (NULL, 0, "");
  ASSERT_MARKS ("-", 0);
  ASSERT_MARKS ("s", 3);
  ASSERT_MARKS ("-", 5);
  ASSERT_MARKS ("---", 0, 0, 0);
  ASSERT_MARKS ("---", 5, 0, 900);
  /* The total is small. */
  ASSERT_MARKS ("pp", 1, 2);
  /* Nothing could be shown. */
  ASSERT_MARKS ("pp", 4, 4);
  ASSERT_MARKS ("pp", 3, 40);
  ASSERT_MARKS ("pppp", 1, 1, 1, 1);
  ASSERT_MARKS ("ppp", 0, 1, 20);
  /* The next smallest, as many as needed. */
  ASSERT_MARKS ("s-p", 3, 40, 20);
  ASSERT_MARKS ("spp-", 1, 5, 9, 40);
  ASSERT_MARKS ("pppp", 1, 5, 6, 40);
  ASSERT_MARKS ("-ssp-", 0, 2, 2, 50, 60);
  /* Mistakes of the caller. */
  ASSERT_MARKS ("pp", -1, 20);
  ASSERT_MARKS ("pp", G_MAXINT64, G_MAXINT64);
}

static void
test_hierarchy_cruel (void)
{
  const gint64 counts[] = { 3, 20 };
  const guint projects[] = { 0, 0 };
  const guint unknown[] = { 0, G_MAXUINT };
  g_autoptr (WtPublicHierarchy) nothing = wt_public_hierarchy_new (0, NULL, NULL, 0, 0, THRESHOLD);
  g_autoptr (WtPublicHierarchy) single =
      wt_public_hierarchy_new (3, counts, projects, 1, 1, THRESHOLD);
  g_autoptr (WtPublicHierarchy) both =
      wt_public_hierarchy_new (23, counts, projects, 2, 1, THRESHOLD);
  g_autoptr (WtPublicHierarchy) wrong =
      wt_public_hierarchy_new (24, counts, projects, 2, 1, THRESHOLD);
  g_autoptr (WtPublicHierarchy) lost =
      wt_public_hierarchy_new (23, counts, unknown, 2, 1, THRESHOLD);

  g_assert_cmpint (nothing->total.mark, ==, WT_PUBLIC_SHOWN);
  g_assert_cmpint (single->total.mark, ==, WT_PUBLIC_SMALL);
  g_assert_cmpint (single->projects[0].mark, ==, WT_PUBLIC_SMALL);
  g_assert_cmpint (single->activities[0].mark, !=, WT_PUBLIC_SHOWN);
  g_assert_cmpint (both->projects[0].count, ==, 23);
  g_assert_cmpint (both->activities[0].mark, ==, WT_PUBLIC_PROTECTING);
  g_assert_cmpint (both->activities[1].mark, ==, WT_PUBLIC_PROTECTING);
  g_assert_cmpint (wrong->total.count, ==, 24);
  g_assert_cmpint (wrong->projects[0].mark, ==, WT_PUBLIC_PROTECTING);
  g_assert_cmpint (lost->projects[0].mark, ==, WT_PUBLIC_PROTECTING);
}

/* Whether other answers have the same number, sum and number of 8 or more, but another number of
 * each score that few gave: looked for among all answers there are, up to @n. */
typedef struct
{
  const gint64 *scores;
  gint64 sum, high;
  gboolean can_differ[WT_SCORE_COUNT];
} Search;

static void
search (Search *data, gint64 *scores, int index, gint64 n, gint64 sum, gint64 high)
{
  if (index == WT_SCORE_COUNT)
    {
      if (n != 0 || sum != data->sum || high != data->high)
        return;
      for (int i = 0; i < WT_SCORE_COUNT; i++)
        data->can_differ[i] |= scores[i] != data->scores[i];
      return;
    }
  for (scores[index] = 0; scores[index] <= n; scores[index]++)
    search (data, scores, index + 1, n - scores[index], sum + (index + 1) * scores[index],
            high + (index + 1 >= WT_SCORE_HIGH ? scores[index] : 0));
  scores[index] = 0;
}

static void
test_mean_gives_nothing_away (void)
{
  guint n_shown = 0;

  for (guint round = 0; round < 150; round++)
    {
      WtQuestionTally tally = { .kind = WT_QUESTION_SCALE };
      Search data = { .scores = tally.scores };
      gint64 scores[WT_SCORE_COUNT] = { 0 };
      int from = g_test_rand_int_range (1, 11), n = g_test_rand_int_range (5, 9);

      for (int i = 0; i < n; i++)
        {
          int score = g_test_rand_int_range (from, 11);

          tally.scores[score - 1]++;
          data.sum += score;
          data.high += score >= WT_SCORE_HIGH;
        }
      if (wt_public_answers_get_figure (&tally, THRESHOLD).mark != WT_PUBLIC_SHOWN)
        continue;
      search (&data, scores, 0, n, 0, 0);
      for (int i = 0; i < WT_SCORE_COUNT; i++)
        if (wt_suppression_withholds_count (tally.scores[i], THRESHOLD))
          {
            g_assert_true (data.can_differ[i]);
            n_shown++;
          }
    }
  g_assert_cmpuint (n_shown, >, 50);
}

static void
test_figures_of_answers (void)
{
  WtQuestionTally nines = { .kind = WT_QUESTION_SCALE, .scores[8] = 1, .scores[9] = 4 };
  WtQuestionTally spread = { .kind = WT_QUESTION_SCALE, .scores[4] = 2, .scores[6] = 10 };
  WtQuestionTally few = { .kind = WT_QUESTION_SCALE, .scores[4] = 4 };
  WtQuestionTally few_no = { .kind = WT_QUESTION_YES_NO, .yes = 200, .no = 2 };
  WtQuestionTally all_yes = { .kind = WT_QUESTION_YES_NO, .yes = 200 };
  WtQuestionTally several = { .kind = WT_QUESTION_CHOICES, .texts = 20, .choices[0] = 18 };
  WtQuestionTally none = { .kind = WT_QUESTION_SCALE };

  g_assert_cmpint (wt_public_answers_get_figure (&nines, THRESHOLD).mark, ==, WT_PUBLIC_PROTECTING);
  g_assert_cmpfloat (wt_public_answers_get_figure (&spread, THRESHOLD).value, ==, 6.7);
  g_assert_false (wt_public_answers_shows_counts (&spread, THRESHOLD));
  g_assert_cmpint (wt_public_answers_get_figure (&few, THRESHOLD).mark, ==, WT_PUBLIC_SMALL);
  g_assert_cmpint (wt_public_answers_get_high (&few, THRESHOLD).mark, ==, WT_PUBLIC_SMALL);
  g_assert_cmpint (wt_public_answers_get_figure (&few_no, THRESHOLD).mark, ==,
                   WT_PUBLIC_PROTECTING);
  g_assert_cmpfloat (wt_public_answers_get_figure (&all_yes, THRESHOLD).value, ==, 1);
  g_assert_false (wt_public_answers_shows_counts (&several, THRESHOLD));
  g_assert_cmpint (wt_public_answers_get_figure (&none, THRESHOLD).mark, ==, WT_PUBLIC_SHOWN);
  g_assert_true (isnan (wt_public_answers_get_figure (&none, THRESHOLD).value));
}

typedef struct
{
  const char *month;
  gint64 answers;
} Month;

/* The months that are shown of @months, in a period from @from with @total answers. */
static void
assert_months (const char *from, gint64 total, const Month *months, guint n, const char *expected)
{
  g_autoptr (GBytes) json = g_bytes_new_static (SURVEY, sizeof SURVEY - 1);
  g_autoptr (WtSurvey) survey = wt_survey_new_from_json (json, NULL);
  WtFilter filter = { .to = "2025-09-30" };
  WtQuestionTally tally = { .question_id = 7, .kind = WT_QUESTION_SCALE };
  g_autoptr (GArray) copy = g_array_new (FALSE, FALSE, sizeof (WtMonthFigures));
  g_autoptr (GString) shown = g_string_new (NULL);
  g_autoptr (WtOverview) overview = NULL;
  gboolean withholds_before;
  guint n_withheld;

  g_strlcpy (filter.from, from, sizeof filter.from);
  wt_survey_set_question_id (survey, 0, 7);
  overview = wt_overview_new (wt_figures_new (&filter, survey), NULL);
  tally.scores[6] = total;
  wt_figures_add (wt_overview_get_figures (overview), &tally);
  for (guint i = 0; i < n; i++)
    {
      WtMonthFigures month = { .scores.blank = 2 };

      g_strlcpy (month.month, months[i].month, sizeof month.month);
      month.scores.counts[6] = months[i].answers;
      g_array_append_val (wt_overview_get_months (overview), month);
    }
  n_withheld = wt_public_months_copy (overview, copy, THRESHOLD, &withholds_before);
  for (guint i = 0; i < copy->len; i++)
    {
      g_assert_cmpint (g_array_index (copy, WtMonthFigures, i).scores.blank, ==, 0);
      g_string_append_printf (shown, " %s", g_array_index (copy, WtMonthFigures, i).month + 2);
    }
  g_string_append_printf (shown, " -%u%s", n_withheld, withholds_before ? " before" : "");
  g_assert_cmpstr (shown->str, ==, expected);
}

static void
test_months (void)
{
  const Month months[] = { { "2024-08", 3 },  { "2024-09", 20 }, { "2024-10", 24 },
                           { "2024-11", 30 }, { "2024-12", 40 }, { "2025-01", 0 } };
  const guint n = G_N_ELEMENTS (months);

  assert_months ("2024-09-01", 114, months, n, " 24-09 24-10 24-11 24-12 -1 before");
  assert_months ("2024-10-01", 94, months + 1, n - 1, " 24-09 24-10 24-11 24-12 -0");
  /* A month of few, and one that protects it. */
  assert_months ("2024-08-01", 117, months, n, " 24-10 24-11 24-12 -2");
  /* Of a month that is cut, 18 and then 2 answers are in the period: these are as a month. */
  assert_months ("2024-10-07", 88, months + 1, n - 1, " 24-09 24-11 24-12 -1");
  assert_months ("2024-10-30", 72, months + 1, n - 1, " 24-09 24-12 -2");
  /* Answers from before the months that are followed. */
  assert_months ("", 3 + 20 + 24 + 30 + 40, months, n, " 24-10 24-11 24-12 -2");
  assert_months ("", 2 + 24 + 30 + 40, months + 2, n - 2, " 24-11 24-12 -1");
  /* Less than the months say: something is wrong. */
  assert_months ("2024-10-01", 93, months + 2, n - 2, " -3");
  assert_months ("2024-10-01", 0, NULL, 0, " -0");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/publication/row/against-all", test_row_against_all);
  g_test_add_func ("/publication/row/cruel", test_row_cruel);
  g_test_add_func ("/publication/hierarchy/against-all", test_hierarchy_against_all);
  g_test_add_func ("/publication/hierarchy/random", test_hierarchy_random);
  g_test_add_func ("/publication/hierarchy/cruel", test_hierarchy_cruel);
  g_test_add_func ("/publication/answers/mean", test_mean_gives_nothing_away);
  g_test_add_func ("/publication/answers/figures", test_figures_of_answers);
  g_test_add_func ("/publication/months", test_months);
  return g_test_run ();
}
