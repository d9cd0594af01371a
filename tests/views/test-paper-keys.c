/* Whatever keys are pressed, what the workspace holds then is a batch of whole forms and a draft
 * that can be gone on with. */

#include "test-paper-world.h"

#include "wt-form-jobs.h"
#include "wt-paper-grid.h"
#include "wt-paper-question.h"
#include "wt-survey-jobs.h"

#define BURSTS 12
#define KEYS_A_BURST 250

static const guint KEYVALS[] = {
  GDK_KEY_1,         GDK_KEY_2,      GDK_KEY_3,      GDK_KEY_4,        GDK_KEY_5,
  GDK_KEY_0,         GDK_KEY_y,      GDK_KEY_n,      GDK_KEY_a,        GDK_KEY_b,
  GDK_KEY_z,         GDK_KEY_minus,  GDK_KEY_slash,  GDK_KEY_question, GDK_KEY_asterisk,
  GDK_KEY_Return,    GDK_KEY_Return, GDK_KEY_Return, GDK_KEY_Up,       GDK_KEY_Down,
  GDK_KEY_BackSpace, GDK_KEY_Delete, GDK_KEY_Right,  GDK_KEY_Page_Up,  GDK_KEY_Page_Down,
  GDK_KEY_endash,    GDK_KEY_KP_Add, GDK_KEY_F2,     GDK_KEY_Escape,   GDK_KEY_Left,
};

/* So many in a hundred are keys that bring a form nearer to its end. */
#define HELPFUL 80

static const guint HELPFUL_KEYVALS[] = { GDK_KEY_minus, GDK_KEY_question, GDK_KEY_Return,
                                         GDK_KEY_minus, GDK_KEY_question, GDK_KEY_Down,
                                         GDK_KEY_minus, GDK_KEY_Delete };

static void
set_up (PaperWorld *world, gconstpointer data)
{
  paper_world_set_up (world, 500);
}

static void
tear_down (PaperWorld *world, gconstpointer data)
{
  paper_world_tear_down (world);
}

/* A key that the page leaves alone is written where the focus is. */
static void
write_letter (GtkWidget *focus, guint keyval)
{
  gunichar letter = gdk_keyval_to_unicode (keyval);
  char written[7] = "";
  int position;

  if (!GTK_IS_EDITABLE (focus))
    return;
  position = (int) g_utf8_strlen (gtk_editable_get_text (GTK_EDITABLE (focus)), -1);
  g_unichar_to_utf8 (letter, written);
  if (keyval == GDK_KEY_BackSpace && position > 0)
    gtk_editable_delete_text (GTK_EDITABLE (focus), position - 1, position);
  else if (keyval == GDK_KEY_Delete)
    /* As after Ctrl+A. */
    gtk_editable_set_text (GTK_EDITABLE (focus), "");
  else if (g_unichar_isprint (letter))
    gtk_editable_insert_text (GTK_EDITABLE (focus), written, -1, &position);
}

static void
press_at_form (PaperWorld *world, guint keyval, GdkModifierType state)
{
  GtkWidget *current = wt_paper_form_get_current (world->form);
  GtkEditable *line = WT_IS_PAPER_QUESTION (current)
                          ? wt_paper_question_get_editable (WT_PAPER_QUESTION (current))
                          : NULL;

  if (!wt_paper_form_press (world->form, keyval, state) && line != NULL && state == 0)
    write_letter (GTK_WIDGET (line), keyval);
}

static void
press_in_grid (PaperWorld *world, guint keyval, GdkModifierType state)
{
  WtPaperGrid *grid = paper_world_get_child (world->page, WT_TYPE_PAPER_PAGE, "grid");

  if (!wt_paper_grid_press (grid, keyval, state) && state == 0)
    write_letter (gtk_root_get_focus (GTK_ROOT (world->window)), keyval);
}

/* The draft as it would be found after a kill. */
static void
assert_draft (PaperWorld *world, WtSurvey *survey)
{
  g_autoptr (WtResponse) draft =
      test_run (&world->workspace, wt_load_draft_job_new (world->batch_id, WT_TYPING_FIRST));

  if (draft == NULL)
    return;
  g_assert_cmpint (wt_response_get_serial (draft), >=, 1);
  g_assert_cmpuint (wt_response_get_n_questions (draft), ==, PAPER_QUESTIONS);
  g_assert_cmpuint (wt_response_get_position (draft), <=, PAPER_QUESTIONS);
  for (guint i = 0; i < PAPER_QUESTIONS; i++)
    {
      char key = wt_response_get_key (draft, i);

      g_assert_true (key == WT_KEY_OPEN
                     || wt_answer_key_is_valid (wt_survey_get_question (survey, i), key));
      g_assert_true (wt_answer_key_has_text (key) == (wt_response_get_text (draft, i)[0] != '\0'));
    }
}

static guint
assert_forms (PaperWorld *world, WtSurvey *survey)
{
  g_autoptr (GListModel) forms =
      test_run (&world->workspace, wt_list_responses_job_new (world->batch_id, 0, G_MAXINT));

  for (guint i = 0; i < g_list_model_get_n_items (forms); i++)
    {
      g_autoptr (WtResponse) form = g_list_model_get_item (forms, i);
      g_autoptr (GPtrArray) issues = wt_response_list_issues (form, survey);

      g_assert_cmpuint (issues->len, ==, 0);
      g_assert_true (wt_response_is_complete (form));
    }
  return g_list_model_get_n_items (forms);
}

static WtSurvey *
load_survey (PaperWorld *world)
{
  return test_run (&world->workspace, wt_load_survey_job_new (world->survey_id));
}

static void
press_many (PaperWorld *world,
            guint32 seed,
            void (*press) (PaperWorld *world, guint keyval, GdkModifierType state))
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (WtSurvey) survey = load_survey (world);
  guint n_forms = 0;

  for (int burst = 0; burst < BURSTS; burst++)
    {
      for (int i = 0; i < KEYS_A_BURST; i++)
        {
          int throw = g_rand_int_range (random, 0, 100);
          guint keyval = throw < HELPFUL
                             ? HELPFUL_KEYVALS[throw % G_N_ELEMENTS (HELPFUL_KEYVALS)]
                             : KEYVALS[g_rand_int_range (random, 0, G_N_ELEMENTS (KEYVALS))];

          press (world, throw == 99 ? GDK_KEY_l : keyval, throw == 99 ? GDK_ALT_MASK : 0);
          if (i % 10 == 0)
            g_main_context_iteration (NULL, FALSE);
        }
      paper_world_settle (world);
      test_check (&world->workspace);
      assert_draft (world, survey);
      n_forms = assert_forms (world, survey);
    }
  g_test_message ("Seed %u: %u forms", seed, n_forms);
  g_assert_cmpuint (n_forms, >, 0);
}

static void
test_form (PaperWorld *world, gconstpointer data)
{
  press_many (world, GPOINTER_TO_UINT (data), press_at_form);
}

static void
test_grid (PaperWorld *world, gconstpointer data)
{
  GtkToggleButton *button = paper_world_get_child (world->page, WT_TYPE_PAPER_PAGE, "grid_button");

  gtk_toggle_button_set_active (button, TRUE);
  paper_world_settle (world);
  press_many (world, GPOINTER_TO_UINT (data), press_in_grid);
  gtk_toggle_button_set_active (button, FALSE);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint seed = 1; seed <= 3; seed++)
    {
      g_autofree char *form = g_strdup_printf ("/paper-keys/form/%u", seed);
      g_autofree char *grid = g_strdup_printf ("/paper-keys/grid/%u", seed);

      g_test_add (form, PaperWorld, GUINT_TO_POINTER (seed), set_up, test_form, tear_down);
      g_test_add (grid, PaperWorld, GUINT_TO_POINTER (seed), set_up, test_grid, tear_down);
    }
  return g_test_run ();
}
