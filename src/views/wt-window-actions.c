#include "wt-window-actions.h"

#include "wt-action-page.h"
#include "wt-activity-page.h"
#include "wt-agreement-page.h"
#include "wt-checklist-page.h"
#include "wt-comments-page.h"
#include "wt-equality-page.h"
#include "wt-error-presenter.h"
#include "wt-file-chooser.h"
#include "wt-filter.h"
#include "wt-history-jobs.h"
#include "wt-import-page.h"
#include "wt-list-page.h"
#include "wt-measure-page.h"
#include "wt-paper-page.h"
#include "wt-preferences-window.h"
#include "wt-print-page.h"
#include "wt-project-page.h"
#include "wt-questionnaire-editor-page.h"
#include "wt-questionnaire-page.h"
#include "wt-record-jobs.h"
#include "wt-redaction-page.h"
#include "wt-report-words-page.h"
#include "wt-results-page.h"
#include "wt-review-actions.h"
#include "wt-sample-file.h"
#include "wt-settle-page.h"
#include "wt-tally-page.h"
#include "wt-template-editor-page.h"
#include "wt-template-page.h"
#include "wt-translation-page.h"

#include <glib/gi18n.h>

static void
on_new_chosen_cb (GFile *file, gpointer window)
{
  wt_window_create (window, file);
}

static void
new_workspace (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  wt_file_chooser_save (GTK_WINDOW (window), _ ("New Workspace"), _ ("_Create"),
                        WT_FILE_KIND_WORKSPACE, _ ("Working together.wtdb"), on_new_chosen_cb,
                        g_object_ref (window), g_object_unref);
}

static void
on_open_chosen_cb (GFile *file, gpointer window)
{
  GApplication *application = G_APPLICATION (gtk_window_get_application (window));

  g_application_open (application, &file, 1, "");
}

static void
open_workspace (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  wt_file_chooser_open (GTK_WINDOW (window), _ ("Open a Workspace"), WT_FILE_KIND_WORKSPACE,
                        on_open_chosen_cb, g_object_ref (window), g_object_unref);
}

static void
open_sample (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  wt_sample_file_open (window);
}

static void
open_recent (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  on_open_chosen_cb (file, window);
}

static void
open_file (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  g_autofree char *uri = g_filename_to_uri (g_variant_get_string (parameter, NULL), NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (window), uri, GDK_CURRENT_TIME);
}

static void
open_link (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gtk_show_uri (GTK_WINDOW (window), g_variant_get_string (parameter, NULL), GDK_CURRENT_TIME);
}

static void
on_stepped_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtWindow) window = user_data;
  g_autoptr (GError) error = NULL;

  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, NULL, &error))
    wt_error_presenter_present (GTK_WIDGET (window), _ ("That could not be undone"), error);
}

/* What is being typed is saved first, so that it is what gets undone. */
static void
step (WtWindow *window, WtJob *job)
{
  WtPage *page = wt_navigation_get_visible_page (wt_window_get_navigation (window));

  if (page != NULL)
    wt_page_flush (page);
  wt_workspace_run_async (wt_window_get_workspace (window), job, NULL, on_stepped_cb,
                          g_object_ref (window));
}

static void
undo (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  step (window, wt_undo_job_new ());
}

static void
redo (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  step (window, wt_redo_job_new ());
}

static void
back (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  wt_navigation_pop (wt_window_get_navigation (window));
}

static void
search (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  WtPage *page = wt_navigation_get_visible_page (wt_window_get_navigation (window));

  if (page != NULL)
    wt_page_focus_search (page);
}

static void
show_room (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  wt_window_show_room (window, g_variant_get_string (parameter, NULL));
}

static void
show_rooms (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  wt_window_show_sidebar (window);
}

/* The page of a record, or of a new one, by the name of the action. */
static void
open_record (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  static const struct
  {
    const char *name;
    WtPage *(*make_page) (WtWorkspace *workspace, gint64 id);
  } PAGES[] = {
    { "new-project", wt_project_page_new }, { "open-project", wt_project_page_new },
    { "new-action", wt_action_page_new },   { "open-action", wt_action_page_new },
    { "new-measure", wt_measure_page_new }, { "open-measure", wt_measure_page_new },
  };
  const char *name = g_action_get_name (G_ACTION (action));
  gint64 id = parameter != NULL ? g_variant_get_int64 (parameter) : 0;

  for (guint i = 0; i < G_N_ELEMENTS (PAGES); i++)
    if (g_str_equal (PAGES[i].name, name))
      wt_window_push (window, PAGES[i].make_page (wt_window_get_workspace (window), id));
}

static void
edit_report_words (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  wt_window_push (window, wt_report_words_page_new (wt_window_get_workspace (window)));
}

static void
record_activity (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  wt_window_push (window, wt_activity_page_new (wt_window_get_workspace (window), 0, 0));
}

static void
record_activity_of (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  wt_window_push (window, wt_activity_page_new (wt_window_get_workspace (window), 0,
                                                g_variant_get_int64 (parameter)));
}

static void
open_activity (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  wt_window_push (window, wt_activity_page_new (wt_window_get_workspace (window),
                                                g_variant_get_int64 (parameter), 0));
}

static void
on_action_set_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtWindow) window = user_data;
  g_autoptr (GError) error = NULL;

  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, NULL, &error))
    wt_error_presenter_present (GTK_WIDGET (window), _ ("The action could not be saved"), error);
}

static void
set_action_done (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gint64 id;
  gboolean is_done;

  g_variant_get (parameter, "(xb)", &id, &is_done);
  wt_workspace_run_async (wt_window_get_workspace (window),
                          wt_set_action_done_job_new (id, is_done), NULL, on_action_set_cb,
                          g_object_ref (window));
}

static void
type_forms (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  wt_window_push (window, wt_paper_page_new (wt_window_get_workspace (window),
                                             g_variant_get_int64 (parameter), 0));
}

static void
type_forms_of (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gint64 activity_id, survey_id;

  g_variant_get (parameter, "(xx)", &activity_id, &survey_id);
  wt_window_push (window,
                  wt_paper_page_new (wt_window_get_workspace (window), activity_id, survey_id));
}

typedef struct
{
  WtWindow *window; /* (owned) */
  gint64 activity_id;
} ImportRequest;

static void
import_request_free (gpointer request)
{
  g_object_unref (((ImportRequest *) request)->window);
  g_free (request);
}

static void
on_import_chosen_cb (GFile *file, gpointer data)
{
  ImportRequest *request = data;
  WtWorkspace *workspace = wt_window_get_workspace (request->window);

  if (workspace != NULL)
    wt_window_push (request->window, wt_import_page_new (workspace, file, request->activity_id));
}

static void
import_forms (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  ImportRequest *request = g_new0 (ImportRequest, 1);

  request->window = g_object_ref (window);
  request->activity_id = g_variant_get_int64 (parameter);
  wt_file_chooser_open (GTK_WINDOW (window), _ ("Import Responses"), WT_FILE_KIND_RESPONSES,
                        on_import_chosen_cb, request, import_request_free);
}

static void
enter_totals (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  wt_window_push (window, wt_tally_page_new (wt_window_get_workspace (window),
                                             g_variant_get_int64 (parameter), 0));
}

static void
enter_totals_of (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gint64 activity_id, survey_id;

  g_variant_get (parameter, "(xx)", &activity_id, &survey_id);
  wt_window_push (window,
                  wt_tally_page_new (wt_window_get_workspace (window), activity_id, survey_id));
}

static void
print_forms (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gint64 activity_id, survey_id;

  g_variant_get (parameter, "(xx)", &activity_id, &survey_id);
  wt_window_push (window,
                  wt_print_page_new (wt_window_get_workspace (window), activity_id, survey_id));
}

/* The forms of an activity, of whichever survey they are. */
static void
print_forms_of (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  wt_window_push (window, wt_print_page_new (wt_window_get_workspace (window),
                                             g_variant_get_int64 (parameter), 0));
}

static void
translate_survey (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  wt_window_push (window, wt_translation_page_new (wt_window_get_workspace (window),
                                                   g_variant_get_int64 (parameter)));
}

static void
type_again (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gint64 activity_id, survey_id;

  g_variant_get (parameter, "(xx)", &activity_id, &survey_id);
  wt_window_push (
      window, wt_paper_page_new_second (wt_window_get_workspace (window), activity_id, survey_id));
}

static void
settle_forms (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gint64 activity_id, survey_id, serial;

  g_variant_get (parameter, "(xxx)", &activity_id, &survey_id, &serial);
  wt_window_push (window, wt_settle_page_new (wt_window_get_workspace (window), activity_id,
                                              survey_id, serial));
}

static void
show_agreement (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gint64 activity_id, survey_id;

  g_variant_get (parameter, "(xx)", &activity_id, &survey_id);
  wt_window_push (window,
                  wt_agreement_page_new (wt_window_get_workspace (window), activity_id, survey_id));
}

static void
open_results (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  WtFilter filter;

  wt_filter_from_variant (&filter, parameter);
  wt_window_push (window, wt_results_page_new (wt_window_get_workspace (window), &filter));
}

static void
show_all_results (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  const WtFilter filter = { 0 };

  wt_window_push (window, wt_results_page_new (wt_window_get_workspace (window), &filter));
}

static void
open_equality (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  wt_window_push (window, wt_equality_page_new (wt_window_get_workspace (window),
                                                g_variant_get_int64 (parameter)));
}

static void
show_counted (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  const char *what;
  g_autoptr (GVariant) variant = NULL;
  WtFilter filter;

  g_variant_get (parameter, "(&s@" WT_FILTER_VARIANT_TYPE ")", &what, &variant);
  wt_filter_from_variant (&filter, variant);
  wt_window_push (window,
                  wt_list_page_new_counted (wt_window_get_workspace (window), what, &filter));
}

static void
open_checklist (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  wt_window_push (window, wt_checklist_page_new (wt_window_get_workspace (window),
                                                 g_variant_get_int64 (parameter)));
}

static void
open_template (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  wt_window_push (window, wt_template_page_new (wt_window_get_workspace (window),
                                                g_variant_get_string (parameter, NULL)));
}

static void
edit_template (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  wt_window_push (window, wt_template_editor_page_new (wt_window_get_workspace (window),
                                                       g_variant_get_string (parameter, NULL)));
}

static void
new_template (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  wt_window_push (window, wt_template_editor_page_new (wt_window_get_workspace (window), NULL));
}

static void
show_questionnaires (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  wt_window_push (window, wt_list_page_new_questionnaires (wt_window_get_workspace (window)));
}

static void
open_questionnaire (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  wt_window_push (window, wt_questionnaire_page_new (wt_window_get_workspace (window),
                                                     g_variant_get_string (parameter, NULL)));
}

static void
edit_questionnaire (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  wt_window_push (window,
                  wt_questionnaire_editor_page_new (wt_window_get_workspace (window),
                                                    g_variant_get_string (parameter, NULL)));
}

static void
new_questionnaire (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  wt_window_push (window,
                  wt_questionnaire_editor_page_new (wt_window_get_workspace (window), NULL));
}

static void
show_history (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  wt_window_push (window, wt_list_page_new_history (wt_window_get_workspace (window)));
}

static void
show_preferences (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gtk_window_present (GTK_WINDOW (wt_preferences_window_new (window)));
}

static void
show_planning_preferences (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  GtkWidget *preferences = wt_preferences_window_new (window);

  wt_preferences_window_show_planning (WT_PREFERENCES_WINDOW (preferences));
  gtk_window_present (GTK_WINDOW (preferences));
}

static void
open_comments (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  WtFilter filter;

  wt_filter_from_variant (&filter, parameter);
  wt_window_push (window,
                  wt_comments_page_new_filtered (wt_window_get_workspace (window), &filter));
}

static void
redact_comment (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gint64 response_id, question_id;

  g_variant_get (parameter, "(xx)", &response_id, &question_id);
  wt_window_push (
      window, wt_redaction_page_new (wt_window_get_workspace (window), response_id, question_id));
}

static void
show_comment_preferences (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  GtkWidget *preferences = wt_preferences_window_new (window);

  wt_preferences_window_show_comments (WT_PREFERENCES_WINDOW (preferences));
  gtk_window_present (GTK_WINDOW (preferences));
}

static const GActionEntry ACTIONS[] = {
  { .name = "new-workspace", .activate = new_workspace },
  { .name = "open-workspace", .activate = open_workspace },
  { .name = "open-sample", .activate = open_sample },
  { .name = "open-recent", .activate = open_recent, .parameter_type = "s" },
  { .name = "open-file", .activate = open_file, .parameter_type = "s" },
  { .name = "open-link", .activate = open_link, .parameter_type = "s" },
  { .name = "undo", .activate = undo },
  { .name = "redo", .activate = redo },
  { .name = "back", .activate = back },
  { .name = "search", .activate = search },
  { .name = "show-room", .activate = show_room, .parameter_type = "s" },
  { .name = "show-rooms", .activate = show_rooms },
  { .name = "new-project", .activate = open_record },
  { .name = "open-project", .activate = open_record, .parameter_type = "x" },
  { .name = "record-activity", .activate = record_activity },
  { .name = "record-activity-of", .activate = record_activity_of, .parameter_type = "x" },
  { .name = "open-activity", .activate = open_activity, .parameter_type = "x" },
  { .name = "new-action", .activate = open_record },
  { .name = "open-action", .activate = open_record, .parameter_type = "x" },
  { .name = "new-measure", .activate = open_record },
  { .name = "open-measure", .activate = open_record, .parameter_type = "x" },
  { .name = "edit-report-words", .activate = edit_report_words },
  { .name = "set-action-done", .activate = set_action_done, .parameter_type = "(xb)" },
  { .name = "type-forms", .activate = type_forms, .parameter_type = "x" },
  { .name = "import-forms", .activate = import_forms, .parameter_type = "x" },
  { .name = "enter-totals", .activate = enter_totals, .parameter_type = "x" },
  { .name = "type-forms-of", .activate = type_forms_of, .parameter_type = "(xx)" },
  { .name = "enter-totals-of", .activate = enter_totals_of, .parameter_type = "(xx)" },
  { .name = "print-forms", .activate = print_forms, .parameter_type = "(xx)" },
  { .name = "print-forms-of", .activate = print_forms_of, .parameter_type = "x" },
  { .name = "translate-survey", .activate = translate_survey, .parameter_type = "x" },
  { .name = "type-again", .activate = type_again, .parameter_type = "(xx)" },
  { .name = "settle-forms", .activate = settle_forms, .parameter_type = "(xxx)" },
  { .name = "show-agreement", .activate = show_agreement, .parameter_type = "(xx)" },
  { .name = "open-results", .activate = open_results, .parameter_type = WT_FILTER_VARIANT_TYPE },
  { .name = "all-results", .activate = show_all_results },
  { .name = "show-counted",
    .activate = show_counted,
    .parameter_type = "(s" WT_FILTER_VARIANT_TYPE ")" },
  { .name = "open-equality", .activate = open_equality, .parameter_type = "x" },
  { .name = "open-checklist", .activate = open_checklist, .parameter_type = "x" },
  { .name = "open-template", .activate = open_template, .parameter_type = "s" },
  { .name = "edit-template", .activate = edit_template, .parameter_type = "s" },
  { .name = "new-template", .activate = new_template },
  { .name = "questionnaires", .activate = show_questionnaires },
  { .name = "open-questionnaire", .activate = open_questionnaire, .parameter_type = "s" },
  { .name = "edit-questionnaire", .activate = edit_questionnaire, .parameter_type = "s" },
  { .name = "new-questionnaire", .activate = new_questionnaire },
  { .name = "history", .activate = show_history },
  { .name = "preferences", .activate = show_preferences },
  { .name = "planning-preferences", .activate = show_planning_preferences },
  { .name = "open-comments", .activate = open_comments, .parameter_type = WT_FILTER_VARIANT_TYPE },
  { .name = "redact-comment", .activate = redact_comment, .parameter_type = "(xx)" },
  { .name = "comment-preferences", .activate = show_comment_preferences },
};

/* Actions that want an open workspace, and those that want one that can be changed. */
static const char *const WANT_OPEN[] = {
  "show-room",          "show-rooms",           "search",
  "open-project",       "open-activity",        "open-results",
  "all-results",        "show-counted",         "history",
  "preferences",        "planning-preferences", "open-action",
  "open-checklist",     "open-template",        "open-comments",
  "redact-comment",     "comment-preferences",  "questionnaires",
  "open-questionnaire", "open-equality",        "print-forms",
  "print-forms-of",     "translate-survey",     "show-agreement",
  "open-measure",       "edit-report-words",
};
static const char *const WANT_WRITABLE[] = {
  "new-project",   "record-activity",    "record-activity-of", "type-forms",      "enter-totals",
  "type-forms-of", "enter-totals-of",    "new-action",         "set-action-done", "edit-template",
  "new-template",  "edit-questionnaire", "new-questionnaire",  "import-forms",    "type-again",
  "settle-forms",  "new-measure"
};

void
wt_window_actions_set_enabled (WtWindow *window, const char *name, gboolean is_enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_enabled);
}

void
wt_window_actions_add (WtWindow *window)
{
  g_action_map_add_action_entries (G_ACTION_MAP (window), ACTIONS, G_N_ELEMENTS (ACTIONS), window);
  wt_review_actions_add (window);
  wt_window_actions_update_back (window, FALSE);
}

void
wt_window_actions_update (
    WtWindow *window, gboolean is_open, gboolean is_writable, gboolean can_undo, gboolean can_redo)
{
  for (guint i = 0; i < G_N_ELEMENTS (WANT_OPEN); i++)
    wt_window_actions_set_enabled (window, WANT_OPEN[i], is_open);
  for (guint i = 0; i < G_N_ELEMENTS (WANT_WRITABLE); i++)
    wt_window_actions_set_enabled (window, WANT_WRITABLE[i], is_writable);
  wt_window_actions_set_enabled (window, "undo", can_undo);
  wt_window_actions_set_enabled (window, "redo", can_redo);
  wt_review_actions_update (window, is_open, is_writable);
}

void
wt_window_actions_update_back (WtWindow *window, gboolean can_go_back)
{
  wt_window_actions_set_enabled (window, "back", can_go_back);
}
