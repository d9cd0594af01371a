#include "test-overviews.h"

#include "test-lives.h"
#include "wt-chart-factory.h"
#include "wt-overview-document.h"

#include <string.h>

#define FROM "2024-10-01"
#define TO "2025-09-30"

const char *const test_overview_names[TEST_OVERVIEW_N_KINDS] = { "overview-empty", "overview-usual",
                                                                 "overview-eight",
                                                                 "overview-cruel" };

static const char *const CHARTS[TEST_OVERVIEW_N_KINDS][16] = {
  { NULL },
  { "valued", "impact", "months", "spectrum", "checklist", "yes-no", NULL },
  { "valued", "impact", "months", "spectrum", "checklist", "yes-no", "expressed", "again", NULL },
  { "place", "valued", "impact", "months", "again", "checklist", "yes-no", "expressed", "spectrum",
    "place", NULL },
};

static void
add_question (GString *json, const char *id, const char *type, const char *text)
{
  g_string_append_printf (json, "{\"id\": \"%s\", \"text\": \"%s\", \"type\": \"%s\"", id, text,
                          type);
  if (g_str_equal (type, "scale"))
    g_string_append (json, ", \"minimum\": 1, \"maximum\": 10, \"low-label\": \"Low\","
                           " \"high-label\": \"High\"");
  if (g_str_equal (type, "choice"))
    {
      g_string_append (json, ", \"choices\": [");
      for (char letter = 'a'; letter <= 't'; letter++)
        g_string_append_printf (json,
                                "%s{\"id\": \"%c\", \"text\": \"Room %c of the old library\"}",
                                letter > 'a' ? "," : "", letter, letter);
      g_string_append_c (json, ']');
    }
  g_string_append (json, "}");
}

static WtSurvey *
make_survey (void)
{
  GString *json =
      g_string_new ("{\"id\": \"small\", \"title\": \"Small survey\", \"questions\": [");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  WtSurvey *survey;

  add_question (json, "valued", "scale", "Felt valued");
  g_string_append_c (json, ',');
  add_question (json, "impact", "scale", "Will have an impact");
  g_string_append_c (json, ',');
  add_question (json, "expressed", "yes-no", "Said all they wanted to say");
  g_string_append_c (json, ',');
  add_question (json, "again", "yes-no", "Would take part again");
  g_string_append_c (json, ',');
  add_question (json, "place", "choice", "Where did we meet?");
  g_string_append (json, "]}");
  bytes = g_string_free_to_bytes (json);
  survey = wt_survey_new_from_json (bytes, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    wt_survey_set_question_id (survey, i, i + 1);
  return survey;
}

static WtFigures *
make_figures (const char *from, const char *to, gint64 forms)
{
  static const gint64 VALUED[] = { 7, 9, 13, 17, 32, 44, 77, 148, 125, 126 };
  g_autoptr (WtSurvey) survey = make_survey ();
  WtFilter filter = { 0 };
  WtFigures *figures;

  wt_filter_set_period (&filter, from, to);
  figures = wt_figures_new (&filter, survey);
  if (forms == 0)
    return figures;
  wt_figures_set_counts (figures, 12, 48, 1932, forms);
  wt_figures_set_survey_forms (figures, forms, 0);
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      WtQuestionTally tally = { .question_id = i + 1,
                                .kind = wt_survey_get_question (survey, i)->kind,
                                .yes = forms - 100,
                                .no = 87,
                                .blank = 13 };

      memcpy (tally.scores, VALUED, sizeof VALUED);
      for (guint choice = 0; choice < 20; choice++)
        tally.choices[choice] = 3 * choice;
      wt_figures_add (figures, &tally);
    }
  return figures;
}

static void
fill_parts (WtOverview *overview)
{
  static const char *const PRINCIPLES[] = { "Relevant", "Transparent", "Skills", "Impact",
                                            "Evaluation" };

  for (guint i = 0; i < 24; i++)
    {
      WtMonthFigures month = { 0 };

      g_snprintf (month.month, sizeof month.month, "%u-%02u", 2023 + (i + 9) / 12,
                  (i + 9) % 12 + 1);
      month.scores.counts[6] = 10 + i % 3;
      month.scores.counts[8] = 12 + i % 5;
      g_array_append_val (wt_overview_get_months (overview), month);
    }
  for (guint i = 0; i < 4; i++)
    {
      static const char *const STARTS[] = { "2024-10-01", "2025-01-01", "2025-04-01",
                                            "2025-07-01" };
      WtQuarterFigures quarter = { .activities = { 0, 4, 4, 3, 1 } };

      g_strlcpy (quarter.start, STARTS[i], sizeof quarter.start);
      g_array_append_val (wt_overview_get_quarters (overview), quarter);
    }
  for (guint i = 0; i < G_N_ELEMENTS (PRINCIPLES); i++)
    {
      WtPrincipleFigures principle = { .title = g_strdup (PRINCIPLES[i]) };

      for (guint answer = 0; answer < WT_ANSWER_COUNT; answer++)
        principle.answers[answer] = 5 + answer * i;
      g_array_append_val (wt_overview_get_principles (overview), principle);
    }
  wt_overview_set_checklists (overview, 12);
}

WtOverview *
test_overview_new (gboolean is_empty)
{
  WtOverview *overview =
      wt_overview_new (make_figures (FROM, TO, is_empty ? 0 : 611),
                       is_empty ? NULL : make_figures ("2023-10-01", "2024-09-30", 487));

  if (!is_empty)
    fill_parts (overview);
  return overview;
}

WtDocument *
test_overview_new_document (TestOverviewKind kind)
{
  gboolean is_cruel = kind == TEST_OVERVIEW_CRUEL;
  g_autoptr (WtOverview) overview = test_overview_new (kind == TEST_OVERVIEW_EMPTY);
  g_autofree char *narrowed = is_cruel ? g_strnfill (300, 'x') : g_strdup ("");

  if (is_cruel)
    memcpy (narrowed, "Community care, ", 16);
  return wt_overview_document_new (overview, CHARTS[kind], TEST_ORGANISATION, narrowed, TEST_TODAY);
}
