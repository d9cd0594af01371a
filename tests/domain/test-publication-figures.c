/* The figures of projects in a public edition: what is left when those that are shown are taken off
 * those of the period. */

#include "wt-activity.h"
#include "wt-project.h"
#include "wt-publication.h"
#include "wt-suppression.h"

#include <math.h>

#define THRESHOLD 5
#define PROJECTS_MAXIMUM 6
#define VALUED 0
#define AGAIN 1

static const char SURVEY[] =
    "{\"id\": \"s\", \"title\": \"S\", \"questions\": ["
    "{\"id\": \"valued\", \"type\": \"scale\", \"text\": \"How valued?\", \"minimum\": 1, "
    "\"maximum\": 10}, {\"id\": \"again\", \"type\": \"yes-no\", \"text\": \"Again?\"}]}";

/* Projects with an activity each. */
typedef struct
{
  WtReportContent content;
  WtSurvey *survey;
  WtFigures *figures;
} World;

static void
world_set_up (World *world)
{
  g_autoptr (GBytes) json = g_bytes_new_static (SURVEY, sizeof SURVEY - 1);
  const WtFilter filter = { 0 };

  world->survey = wt_survey_new_from_json (json, NULL);
  g_assert_nonnull (world->survey);
  for (guint i = 0; i < 2; i++)
    wt_survey_set_question_id (world->survey, i, i + 1);
  world->figures = wt_figures_new (&filter, world->survey);
  world->content = (WtReportContent){
    .overview = wt_overview_new (world->figures, NULL),
    .projects = g_ptr_array_new_with_free_func (g_object_unref),
    .plans = g_ptr_array_new_with_free_func (g_object_unref),
    .activities = g_ptr_array_new_with_free_func (g_object_unref),
    .activity_figures = g_ptr_array_new_with_free_func (g_object_unref),
    .settings = wt_settings_new (),
    .edition = WT_EDITION_PUBLIC,
  };
  g_object_set (world->content.settings, "threshold", THRESHOLD, NULL);
}

static void
world_clear (World *world)
{
  g_object_unref (world->content.overview);
  g_ptr_array_unref (world->content.projects);
  g_ptr_array_unref (world->content.plans);
  g_ptr_array_unref (world->content.activities);
  g_ptr_array_unref (world->content.activity_figures);
  g_object_unref (world->content.settings);
  g_object_unref (world->survey);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (World, world_clear)

/* A project with @scores of 6, 7, 8 and so on, and these who said yes and no. */
static void
add_project (World *world, const gint64 *scores, guint n_scores, gint64 yes, gint64 no)
{
  const WtFilter filter = { 0 };
  gint64 id = world->content.projects->len + 1;
  WtFigures *figures = wt_figures_new (&filter, world->survey);
  WtQuestionTally valued = { .question_id = 1, .kind = WT_QUESTION_SCALE };
  const WtQuestionTally again = {
    .question_id = 2, .kind = WT_QUESTION_YES_NO, .yes = yes, .no = no
  };

  for (guint i = 0; i < n_scores; i++)
    valued.scores[5 + i] = scores[i];
  wt_figures_add (figures, &valued);
  wt_figures_add (figures, &again);
  wt_figures_add (world->figures, &valued);
  wt_figures_add (world->figures, &again);
  g_ptr_array_add (world->content.projects,
                   g_object_new (WT_TYPE_PROJECT, "id", id, "lead", "Leonora Lead", NULL));
  g_ptr_array_add (world->content.activities,
                   g_object_new (WT_TYPE_ACTIVITY, "project-id", id, "place", "Alderby", NULL));
  g_ptr_array_add (world->content.activity_figures, figures);
}

static const WtQuestionTally *
get_tally (World *world, guint project, guint question)
{
  return wt_figures_get_question (g_ptr_array_index (world->content.activity_figures, project),
                                  question);
}

/* What is left is of no project, or of several with enough people, of whom not few say yes or no.
 */
static void
check (World *world, WtPublication *publication, guint question)
{
  gint64 answers = 0, yes = 0, no = 0;
  guint n_left = 0, n_shown = 0;

  for (guint i = 0; i < world->content.projects->len; i++)
    {
      const WtQuestionTally *tally = get_tally (world, i, question);
      gint64 answered = wt_question_tally_get_answered (tally);
      WtPublicFigure figure = wt_publication_get_project_figure (publication, i, question);

      if (figure.mark == WT_PUBLIC_SHOWN)
        {
          g_assert_false (wt_suppression_withholds_count (answered, THRESHOLD));
          g_assert_true (isnan (figure.value) == (answered == 0));
          n_shown += answered > 0;
          continue;
        }
      g_assert_true (isnan (figure.value));
      n_left += answered > 0;
      answers += answered;
      yes += tally->yes;
      no += tally->no;
    }
  if (n_left == 0 || n_shown == 0)
    return;
  g_assert_cmpuint (n_left, >=, 2);
  g_assert_false (wt_suppression_withholds_count (answers, THRESHOLD));
  g_assert_false (wt_suppression_withholds_count (yes, THRESHOLD));
  g_assert_false (wt_suppression_withholds_count (no, THRESHOLD));
}

static void
test_random (void)
{
  guint n_mixed = 0;

  for (guint round = 0; round < 3000; round++)
    {
      g_auto (World) world = { 0 };
      g_autoptr (WtPublication) publication = NULL;
      guint n_projects = (guint) g_test_rand_int_range (1, PROJECTS_MAXIMUM + 1), n_shown = 0;

      world_set_up (&world);
      for (guint i = 0; i < n_projects; i++)
        {
          const gint64 scores[] = { g_test_rand_int_range (0, 12), g_test_rand_int_range (0, 3),
                                    g_test_rand_int_range (0, 12) };

          add_project (&world, scores, i % 2 == 0 ? 3 : 2, g_test_rand_int_range (0, 30),
                       g_test_rand_int_range (0, 20));
        }
      publication = wt_publication_new (&world.content);
      check (&world, publication, VALUED);
      check (&world, publication, AGAIN);
      for (guint i = 0; i < n_projects; i++)
        n_shown +=
            wt_publication_get_project_figure (publication, i, VALUED).mark == WT_PUBLIC_SHOWN;
      n_mixed += n_shown > 0 && n_shown < n_projects;
    }
  g_assert_cmpuint (n_mixed, >, 30);
}

static void
test_single_project (void)
{
  g_auto (World) world = { 0 };
  const gint64 scores[] = { 20, 20 };
  g_autoptr (WtPublication) publication = NULL;

  world_set_up (&world);
  add_project (&world, scores, G_N_ELEMENTS (scores), 40, 3);
  publication = wt_publication_new (&world.content);
  g_assert_cmpfloat (wt_publication_get_project_figure (publication, 0, VALUED).value, ==, 6.5);
  g_assert_true (wt_publication_shows_answers (publication, VALUED));
  g_assert_cmpint (wt_publication_get_project_figure (publication, 0, AGAIN).mark, ==,
                   WT_PUBLIC_PROTECTING);
  g_assert_false (wt_publication_shows_answers (publication, AGAIN));
  g_assert_cmpint (wt_publication_get_answers (publication, AGAIN).count, ==, 43);
}

/* Whoever forgets to ask what is withheld finds nothing to print. */
static void
test_content_holds_nothing (void)
{
  g_auto (World) world = { 0 };
  const gint64 scores[] = { 20, 2 };
  g_autoptr (WtPublication) publication = NULL;
  const WtReportContent *content;

  world_set_up (&world);
  add_project (&world, scores, G_N_ELEMENTS (scores), 3, 0);
  publication = wt_publication_new (&world.content);
  content = wt_publication_get_content (publication);
  for (guint i = 0; i < 2; i++)
    {
      WtFigures *figures = wt_overview_get_figures (content->overview);

      g_assert_cmpint (wt_question_tally_get_forms (wt_figures_get_question (figures, i)), ==, 0);
      figures = g_ptr_array_index (content->activity_figures, 0);
      g_assert_cmpint (wt_question_tally_get_forms (wt_figures_get_question (figures, i)), ==, 0);
    }
  g_assert_cmpstr (wt_model_get_string (g_ptr_array_index (content->projects, 0), WT_PROJECT_LEAD),
                   ==, "");
  g_assert_cmpstr (
      wt_model_get_string (g_ptr_array_index (content->activities, 0), WT_ACTIVITY_PLACE), ==, "");
  g_assert_cmpuint (content->quotes->len, ==, 0);
  g_assert_cmpint (content->n_forms, ==, 0);
}

static void
test_nothing (void)
{
  g_auto (World) world = { 0 };
  g_autoptr (WtPublication) publication = NULL;

  world_set_up (&world);
  publication = wt_publication_new (&world.content);
  g_assert_cmpint (wt_publication_get_people (publication).mark, ==, WT_PUBLIC_SHOWN);
  g_assert_cmpint (wt_publication_get_forms (publication).mark, ==, WT_PUBLIC_SHOWN);
  g_assert_cmpint (wt_publication_get_answers (publication, VALUED).mark, ==, WT_PUBLIC_SHOWN);
  g_assert_cmpuint (wt_publication_get_months_withheld (publication), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/publication-figures/random", test_random);
  g_test_add_func ("/publication-figures/single-project", test_single_project);
  g_test_add_func ("/publication-figures/content-holds-nothing", test_content_holds_nothing);
  g_test_add_func ("/publication-figures/nothing", test_nothing);
  return g_test_run ();
}
