/* Forms to print and wording in other languages: what is loaded, kept, undone and refused. */

#include "test-support.h"

#include "wt-error.h"
#include "wt-history-jobs.h"
#include "wt-logo-jobs.h"
#include "wt-printing-jobs.h"
#include "wt-settings-jobs.h"
#include "wt-toolkit.h"
#include "wt-translation-jobs.h"

#include <glib/gstdio.h>
#include <string.h>

static void
set_up (TestWorkspace *test, gconstpointer data)
{
  test_workspace_set_up (test);
}

static void
tear_down (TestWorkspace *test, gconstpointer data)
{
  test_workspace_tear_down (test);
}

static WtSurveyTranslation *
find_translation (TestWorkspace *test, const char *language)
{
  g_autoptr (GListModel) list = test_run (test, wt_list_translations_job_new (WT_TOOLKIT_SURVEY));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (WtSurveyTranslation) translation = g_list_model_get_item (list, i);

      if (g_str_equal (wt_survey_translation_get_language (translation), language))
        return g_steal_pointer (&translation);
    }
  return NULL;
}

static void
assert_undo_sentence (TestWorkspace *test, const char *expected)
{
  g_autofree char *sentence = NULL;

  g_object_get (test->workspace, "undo-sentence", &sentence, NULL);
  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_shipped (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (GListModel) list = test_run (test, wt_list_translations_job_new (WT_TOOLKIT_SURVEY));
  g_autoptr (GListModel) none = test_run (test, wt_list_translations_job_new ("nonsense"));
  g_autoptr (WtSurveyTranslation) polish = find_translation (test, "pl");

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (none), ==, 0);
  g_assert_false (wt_survey_translation_is_checked (polish));
  g_assert_cmpstr (wt_survey_translation_get_text (polish, "impact/low"), ==, "Brak wpływu");
}

/* What somebody has changed stays changed, also after the program ships its own again. */
static void
test_change (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (WtSurveyTranslation) welsh = find_translation (test, "cy");
  g_autoptr (WtSurveyTranslation) kept = NULL, undone = NULL;
  g_autofree char *before = test_dump (test), *after = NULL;

  wt_survey_translation_set_text (welsh, "@form/yes", "Ydw");
  test_run (test, wt_save_translation_job_new (welsh));
  assert_undo_sentence (
      test, "Changed the wording in Welsh of “Your feedback on today's engagement activity”");
  test_workspace_reopen (test);
  kept = find_translation (test, "cy");
  g_assert_cmpstr (wt_survey_translation_get_text (kept, "@form/yes"), ==, "Ydw");
  test_run (test, wt_undo_job_new ());
  undone = find_translation (test, "cy");
  g_assert_cmpstr (wt_survey_translation_get_text (undone, "@form/yes"), ==, "Ie");
  after = test_dump (test);
  g_assert_cmpstr (after, ==, before);
  test_check (test);
}

static void
test_checked (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (WtSurveyTranslation) welsh = find_translation (test, "cy");
  g_autoptr (WtSurveyTranslation) kept = NULL;

  wt_survey_translation_set_checked (welsh, TRUE);
  test_run (test, wt_save_translation_job_new (welsh));
  assert_undo_sentence (
      test, "The wording in Welsh of “Your feedback on today's engagement activity” is checked");
  kept = find_translation (test, "cy");
  g_assert_true (wt_survey_translation_is_checked (kept));
}

static void
test_add_language (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (WtSurveyTranslation) french = wt_survey_translation_new (WT_TOOLKIT_SURVEY, "fr");
  g_autoptr (WtSurveyTranslation) stray = wt_survey_translation_new ("nonsense", "fr");
  g_autoptr (WtSurveyTranslation) kept = NULL;

  test_run (test, wt_save_translation_job_new (french));
  assert_undo_sentence (
      test, "Added wording in French to “Your feedback on today's engagement activity”");
  kept = find_translation (test, "fr");
  g_assert_nonnull (kept);
  test_run (test, wt_undo_job_new ());
  g_assert_null (find_translation (test, "fr"));
  test_run_fails (test, wt_save_translation_job_new (stray), WT_ERROR_NOT_FOUND);
}

static void
test_content (TestWorkspace *test, gconstpointer data)
{
  gint64 project = test_add_project (test, "Falls clinic");
  gint64 activity = test_add_activity (test, project, "engaging", "2025-10-02");
  gint64 batch = test_add_batch (test, activity, 5);
  g_autoptr (WtFormContent) loose =
      test_run (test, wt_load_form_content_job_new (0, 0, WT_TOOLKIT_SURVEY));
  g_autoptr (WtFormContent) content = NULL;
  const WtFormContentParts *parts = wt_form_content_get_parts (loose);

  g_assert_cmpuint (parts->next_number, ==, 1);
  g_assert_cmpstr (parts->activity, ==, "");
  g_assert_cmpstr (parts->organisation, ==, "");
  g_assert_null (parts->logo);
  test_run (test, wt_save_organisation_job_new (0, "NHS Alder Vale"));
  test_add_form (test, batch, 1, "TY79Y");
  test_add_form (test, batch, 41, "-N00N");
  content = test_run (test, wt_load_form_content_job_new (activity, 0, NULL));
  parts = wt_form_content_get_parts (content);
  g_assert_cmpstr (wt_survey_get_key (parts->survey), ==, WT_TOOLKIT_SURVEY);
  g_assert_cmpint (parts->activity_id, ==, activity);
  g_assert_cmpstr (parts->held_on, ==, "2025-10-02");
  g_assert_cmpstr (parts->organisation, ==, "NHS Alder Vale");
  g_assert_cmpuint (parts->next_number, ==, 42);
  g_assert_cmpuint (parts->translations->len, ==, 2);
  test_run_fails (test, wt_load_form_content_job_new (99, 0, NULL), WT_ERROR_NOT_FOUND);
  test_run_fails (test, wt_load_form_content_job_new (0, 99, NULL), WT_ERROR_NOT_FOUND);
  test_run_fails (test, wt_load_form_content_job_new (0, 0, "nonsense"), WT_ERROR_NOT_FOUND);
}

static GBytes *
load_logo (TestWorkspace *test)
{
  g_autoptr (WtFormContent) content = test_run (test, wt_load_form_content_job_new (0, 0, NULL));
  GBytes *logo = wt_form_content_get_parts (content)->logo;

  return logo != NULL ? g_bytes_ref (logo) : NULL;
}

static void
test_logo (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *letters = g_strnfill (WT_LOGO_BYTES + 1, '\x89');
  g_autoptr (GBytes) most = g_bytes_new (letters, WT_LOGO_BYTES);
  g_autoptr (GBytes) too_many = g_bytes_new (letters, WT_LOGO_BYTES + 1);
  g_autoptr (GBytes) kept = NULL;

  test_run (test, wt_save_logo_job_new (most));
  test_run_fails (test, wt_save_logo_job_new (too_many), WT_ERROR_INVALID);
  test_workspace_reopen (test);
  kept = load_logo (test);
  g_assert_true (g_bytes_equal (kept, most));
  assert_undo_sentence (test, "Changed the logo");
  test_run (test, wt_save_logo_job_new (NULL));
  g_assert_null (load_logo (test));
  test_run (test, wt_undo_job_new ());
  test_run (test, wt_undo_job_new ());
  g_assert_null (load_logo (test));
  test_check (test);
}

static void
test_save (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (WtFormContent) content = test_run (test, wt_load_form_content_job_new (0, 0, NULL));
  g_autofree char *path = g_build_filename (test->folder, "forms.pdf", NULL);
  g_autofree char *nowhere = g_build_filename (test->folder, "no", "forms.pdf", NULL);
  g_autofree char *file = NULL;
  g_autoptr (WtProgress) progress = wt_progress_new ();
  WtFormOptions options = wt_form_options_default (content);

  options.n_copies = 3;
  test_run (test, wt_save_printed_forms_job_new (content, &options, path, progress));
  g_assert_cmpfloat (wt_progress_get_fraction (progress), ==, 1);
  g_assert_true (g_file_get_contents (path, &file, NULL, NULL));
  g_assert_true (g_str_has_prefix (file, "%PDF-"));
  test_run_fails (test, wt_save_printed_forms_job_new (content, &options, nowhere, NULL),
                  WT_ERROR_CANNOT_OPEN);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (TestWorkspace *test, gconstpointer data);
  } TESTS[] = {
    { "/printing/shipped", test_shipped }, { "/printing/change", test_change },
    { "/printing/checked", test_checked }, { "/printing/add-language", test_add_language },
    { "/printing/content", test_content }, { "/printing/logo", test_logo },
    { "/printing/save", test_save },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].name, TestWorkspace, NULL, set_up, TESTS[i].run, tear_down);
  return g_test_run ();
}
