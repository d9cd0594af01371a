#include "wt-import-page.h"

#include "wt-activity-jobs.h"
#include "wt-activity.h"
#include "wt-chart-words.h"
#include "wt-choices.h"
#include "wt-date.h"
#include "wt-drop-down-words.h"
#include "wt-error-presenter.h"
#include "wt-error.h"
#include "wt-file-chooser.h"
#include "wt-header-bar.h"
#include "wt-import-columns.h"
#include "wt-import-job.h"
#include "wt-import-outcome.h"
#include "wt-named-item.h"
#include "wt-words.h"

#include <glib/gi18n.h>

#define ACTIVITY_WIDTH 36
#define MILLISECONDS_A_LOOK 100

struct _WtImportPage
{
  WtPage parent_instance;

  WtHeaderBar *header_bar;
  GtkButton *import_button;
  GtkRevealer *progress_revealer;
  GtkProgressBar *progress_bar;
  GtkWidget *problem_box;
  GtkLabel *problem_label;
  GtkStack *stack;
  AdwStatusPage *refused_page;
  GtkWidget *content;
  GtkDropDown *activity_drop_down;
  AdwComboRow *survey_row;
  AdwComboRow *encoding_row;
  WtImportColumns *columns;
  WtImportOutcome *outcome;

  GFile *file;              /* (owned) */
  gint64 opener_id;         /* the activity that it was opened for, or 0 */
  gint64 activity_id;       /* the one that is chosen, or 0 */
  gboolean is_filling;      /* what changes is not somebody's choice */
  gboolean guesses;         /* the preview that runs guesses what the columns are */
  WtImportPreview *preview; /* (owned) (nullable) of the last file that could be read */
  GCancellable *reading;    /* (owned) (nullable) of the preview that runs */
  GCancellable *importing;  /* (owned) (nullable) of the import that runs */
  WtProgress *progress;     /* (owned) (nullable) of the same */
  guint progress_id;
};

G_DEFINE_FINAL_TYPE (WtImportPage, wt_import_page, WT_TYPE_PAGE)

/* What stands in the way, in the order in which people would deal with it. */
static const char *
get_problem (WtImportPage *self)
{
  WtImportReport *report = wt_import_preview_get_report (self->preview);

  if (wt_import_preview_get_problem (self->preview)[0] != '\0')
    return wt_import_preview_get_problem (self->preview);
  if (self->activity_id == 0)
    return _ ("Choose the activity that the responses are from.");
  if (wt_import_report_get_n_bad (report) > 0)
    return _ ("Nothing can come in while some rows cannot be read. Put them right in the file, or "
              "take their column for something else.");
  if (wt_import_report_get_count (report, WT_IMPORT_COUNT_FORMS) > 0)
    return "";
  return wt_import_report_get_count (report, WT_IMPORT_COUNT_KNOWN) > 0
             ? _ ("All of these responses are there already.")
             : _ ("The file has no responses, only the names of its columns.");
}

static void
update_button (WtImportPage *self, gboolean is_ready)
{
  guint forms = self->preview != NULL ? wt_import_report_get_count (
                    wt_import_preview_get_report (self->preview), WT_IMPORT_COUNT_FORMS)
                                      : 0;
  g_autofree char *count = wt_chart_words_count (forms);
  g_autofree char *label =
      /* Translators: a button; %s is how many responses come in */
      g_strdup_printf (ngettext ("Import %s form", "Import %s forms", forms), count);

  gtk_button_set_label (self->import_button, is_ready ? label : _ ("Import"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), is_ready && self->importing == NULL);
}

/* "Unicode (UTF-8), semicolons between the cells, from KoboToolbox or ODK". */
static void
show_recognised (WtImportPage *self)
{
  WtImportMapping *mapping =
      wt_import_report_get_mapping (wt_import_preview_get_report (self->preview));
  const char *tool = wt_import_tool_get_title (wt_import_mapping_get_tool (mapping));
  char separator = wt_import_preview_get_separator (self->preview);
  g_autofree char *source =
      /* Translators: %s is the name of a program, such as SurveyMonkey */
      tool != NULL ? g_strdup_printf (_ ("a file of %s"), tool) : g_strdup ("");
  g_autofree char *words =
      wt_words_join (wt_text_encoding_get_title (wt_import_preview_get_encoding (self->preview)),
                     separator == ';'    ? _ ("semicolons between cells")
                     : separator == '\t' ? _ ("tabs between cells")
                                         : _ ("commas between cells"),
                     source, NULL);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->encoding_row), words);
}

static void
show_problem (WtImportPage *self, const char *problem)
{
  gtk_label_set_label (self->problem_label, problem);
  gtk_widget_set_visible (self->problem_box, problem[0] != '\0');
}

static void
show_preview (WtImportPage *self)
{
  const char *problem = get_problem (self);

  if (self->guesses)
    wt_import_columns_show (
        self->columns, wt_import_report_get_mapping (wt_import_preview_get_report (self->preview)));
  self->guesses = FALSE;
  show_recognised (self);
  show_problem (self, problem);
  wt_import_outcome_show (self->outcome, self->preview);
  update_button (self, problem[0] == '\0');
  gtk_stack_set_visible_child_name (self->stack, "content");
}

/* What was chosen stays on the screen, so that it can be chosen otherwise. */
static void
show_error (WtImportPage *self, const GError *error)
{
  g_autofree char *words = g_error_matches (error, WT_ERROR, WT_ERROR_INVALID)
                               ? g_strdup (error->message)
                               : wt_error_presenter_dup_words (error);
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  update_button (self, FALSE);
  if (self->preview != NULL)
    {
      show_problem (self, words);
      return;
    }
  adw_status_page_set_description (self->refused_page, escaped);
  gtk_stack_set_visible_child_name (self->stack, "refused");
}

/* Reading */

static void
on_previewed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtImportPage) self = user_data;
  g_autoptr (WtImportPreview) preview = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_read = wt_workspace_run_finish (WT_WORKSPACE (object), result, &preview, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      || gtk_widget_get_parent (GTK_WIDGET (self)) == NULL)
    return;
  if (!is_read)
    {
      show_error (self, error);
      return;
    }
  g_set_object (&self->preview, preview);
  show_preview (self);
}

static void
fill_options (WtImportPage *self, WtImportOptions *options, char **path)
{
  *path = g_file_get_path (self->file);
  options->path = *path != NULL ? *path : "";
  options->activity_id = self->activity_id;
  options->survey_id = wt_choices_get_id (self->survey_row);
  options->encoding = (WtTextEncoding) adw_combo_row_get_selected (self->encoding_row);
  options->mapping = self->guesses ? NULL : wt_import_columns_get_mapping (self->columns);
}

static void
start_reading (WtImportPage *self)
{
  WtImportOptions options = { 0 };
  g_autofree char *path = NULL;

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), FALSE);
  fill_options (self, &options, &path);
  wt_workspace_run_async (wt_page_get_workspace (WT_PAGE (self)),
                          wt_import_preview_job_new (&options, NULL), self->reading,
                          on_previewed_cb, g_object_ref (self));
}

static void
on_place_changed_cb (WtImportPage *self)
{
  WtNamedItem *item = gtk_drop_down_get_selected_item (self->activity_drop_down);

  if (self->is_filling || item == NULL)
    return;
  self->activity_id = wt_named_item_get_id (item);
  start_reading (self);
}

/* With other questions or other letters, what the columns are is guessed anew. */
static void
on_reading_changed_cb (WtImportPage *self)
{
  if (self->is_filling)
    return;
  self->guesses = TRUE;
  start_reading (self);
}

static void
on_columns_changed_cb (WtImportPage *self)
{
  start_reading (self);
}

/* Importing */

static gboolean
on_time_passed_cb (gpointer data)
{
  WtImportPage *self = data;

  gtk_progress_bar_set_fraction (self->progress_bar, wt_progress_get_fraction (self->progress));
  return G_SOURCE_CONTINUE;
}

static void
set_importing (WtImportPage *self, gboolean is_importing)
{
  g_clear_handle_id (&self->progress_id, g_source_remove);
  g_clear_object (&self->importing);
  g_clear_object (&self->progress);
  if (is_importing)
    {
      self->importing = g_cancellable_new ();
      self->progress = wt_progress_new ();
      self->progress_id = g_timeout_add (MILLISECONDS_A_LOOK, on_time_passed_cb, self);
      gtk_progress_bar_set_fraction (self->progress_bar, 0);
    }
  gtk_revealer_set_reveal_child (self->progress_revealer, is_importing);
  gtk_widget_set_sensitive (self->content, !is_importing);
  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), !is_importing);
}

/* The batch that they went to is what comes next; it may lie under this page already. */
static void
open_batch (WtImportPage *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  gint64 activity_id = self->activity_id;
  gint64 survey_id = wt_choices_get_id (self->survey_row);
  gboolean is_below = activity_id == self->opener_id;

  gtk_widget_activate_action (root, "win.back", NULL);
  if (!is_below)
    gtk_widget_activate_action (root, "win.type-forms-of", "(xx)", activity_id, survey_id);
}

static void
on_imported_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtImportPage) self = user_data;
  g_autoptr (WtImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_done = wt_workspace_run_finish (WT_WORKSPACE (object), result, &report, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  set_importing (self, FALSE);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (!is_done)
    show_error (self, error);
  else if (wt_import_report_get_count (report, WT_IMPORT_COUNT_FORMS) > 0)
    open_batch (self);
  else
    start_reading (self);
}

static void
on_import_clicked_cb (WtImportPage *self)
{
  WtImportOptions options = { 0 };
  g_autofree char *path = NULL;

  set_importing (self, TRUE);
  fill_options (self, &options, &path);
  wt_workspace_run_async (wt_page_get_workspace (WT_PAGE (self)),
                          wt_import_job_new (&options, self->progress), self->importing,
                          on_imported_cb, g_object_ref (self));
}

static void
on_cancel_clicked_cb (WtImportPage *self)
{
  g_cancellable_cancel (self->importing);
}

/* The page */

static void
show_file (WtImportPage *self, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);

  g_set_object (&self->file, file);
  g_clear_object (&self->preview);
  self->guesses = TRUE;
  show_problem (self, "");
  g_object_set (self->header_bar, "subtitle", shown, NULL);
  gtk_stack_set_visible_child_name (self->stack, "loading");
}

static void
on_other_file_chosen_cb (GFile *file, gpointer data)
{
  show_file (data, file);
  start_reading (data);
}

static void
on_other_file_clicked_cb (WtImportPage *self)
{
  wt_file_chooser_open (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                        _ ("Import Responses"), WT_FILE_KIND_RESPONSES, on_other_file_chosen_cb,
                        g_object_ref (self), g_object_unref);
}

/* "Listening event · 14 May 2025 · Falls clinic". */
static WtNamedItem *
name_activity (WtActivity *activity)
{
  g_autofree char *date = wt_date_to_short_words (wt_activity_get_held_on (activity));
  g_autofree char *words =
      wt_words_join (wt_activity_get_title (activity), date,
                     wt_model_get_string (WT_MODEL (activity), WT_ACTIVITY_PROJECT), NULL);

  return wt_named_item_new (wt_activity_get_id (activity), words);
}

/* Those whose level asks for forms. */
static GListStore *
list_places (WtImportPage *self, GListModel *activities, guint *selected)
{
  GListStore *places = g_list_store_new (WT_TYPE_NAMED_ITEM);
  WtEngagementQuestions *questions =
      wt_workspace_get_engagement_questions (wt_page_get_workspace (WT_PAGE (self)));
  g_autoptr (WtNamedItem) none = wt_named_item_new (0, _ ("Choose an activity"));

  *selected = 0;
  g_list_store_append (places, none);
  for (guint i = 0; i < g_list_model_get_n_items (activities); i++)
    {
      g_autoptr (WtActivity) activity = g_list_model_get_item (activities, i);
      g_autoptr (WtNamedItem) place = NULL;

      if (wt_engagement_questions_get_responses (questions, wt_activity_get_level (activity))
          == NULL)
        continue;
      place = name_activity (activity);
      if (wt_activity_get_id (activity) == self->activity_id)
        *selected = g_list_model_get_n_items (G_LIST_MODEL (places));
      g_list_store_append (places, place);
    }
  return places;
}

static void
on_surveys_listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtImportPage *self;
  g_autoptr (GListModel) surveys = NULL;
  gboolean is_first;

  if (!wt_page_run_finish (user_data, result, &self, &surveys))
    return;
  is_first = wt_choices_get_id (self->survey_row) == 0;
  self->is_filling = TRUE;
  wt_choices_set_names (self->survey_row, surveys, "name", NULL);
  if (is_first)
    wt_choices_set_id (self->survey_row, wt_survey_get_id (wt_workspace_get_survey (
                                             wt_page_get_workspace (WT_PAGE (self)))));
  self->is_filling = FALSE;
  start_reading (self);
}

static void
on_activities_listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtImportPage *self;
  g_autoptr (GListModel) activities = NULL;
  g_autoptr (GListStore) places = NULL;
  guint selected;

  if (!wt_page_run_finish (user_data, result, &self, &activities))
    return;
  places = list_places (self, activities, &selected);
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->activity_drop_down, G_LIST_MODEL (places));
  gtk_drop_down_set_selected (self->activity_drop_down, selected);
  self->is_filling = FALSE;
  if (selected == 0)
    self->activity_id = 0;
  wt_page_run (WT_PAGE (self), wt_list_import_surveys_job_new (), on_surveys_listed_cb);
}

static void
wt_import_page_load (WtPage *page)
{
  wt_page_run (page, wt_list_activities_job_new (0), on_activities_listed_cb);
}

static gboolean
wt_import_page_is_editing (WtPage *page)
{
  return WT_IMPORT_PAGE (page)->importing != NULL;
}

static void
wt_import_page_dispose (GObject *object)
{
  WtImportPage *self = WT_IMPORT_PAGE (object);

  g_cancellable_cancel (self->reading);
  g_cancellable_cancel (self->importing);
  g_clear_handle_id (&self->progress_id, g_source_remove);
  g_clear_object (&self->reading);
  g_clear_object (&self->importing);
  g_clear_object (&self->progress);
  g_clear_object (&self->preview);
  g_clear_object (&self->file);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_IMPORT_PAGE);
  G_OBJECT_CLASS (wt_import_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (WT_TYPE_HEADER_BAR);
  g_type_ensure (WT_TYPE_IMPORT_COLUMNS);
  g_type_ensure (WT_TYPE_IMPORT_OUTCOME);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-import-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtImportPage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, WtImportPage, import_button);
  gtk_widget_class_bind_template_child (widget_class, WtImportPage, progress_revealer);
  gtk_widget_class_bind_template_child (widget_class, WtImportPage, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, WtImportPage, problem_box);
  gtk_widget_class_bind_template_child (widget_class, WtImportPage, problem_label);
  gtk_widget_class_bind_template_child (widget_class, WtImportPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WtImportPage, refused_page);
  gtk_widget_class_bind_template_child (widget_class, WtImportPage, content);
  gtk_widget_class_bind_template_child (widget_class, WtImportPage, activity_drop_down);
  gtk_widget_class_bind_template_child (widget_class, WtImportPage, survey_row);
  gtk_widget_class_bind_template_child (widget_class, WtImportPage, encoding_row);
  gtk_widget_class_bind_template_child (widget_class, WtImportPage, columns);
  gtk_widget_class_bind_template_child (widget_class, WtImportPage, outcome);
  gtk_widget_class_bind_template_callback (widget_class, on_import_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_other_file_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_place_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_reading_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_columns_changed_cb);
}

static void
wt_import_page_class_init (WtImportPageClass *klass)
{
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_import_page_dispose;
  page_class->aspects = WT_ASPECT_FORMS | WT_ASPECT_ACTIVITIES | WT_ASPECT_SURVEYS;
  page_class->load = wt_import_page_load;
  page_class->is_editing = wt_import_page_is_editing;
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
wt_import_page_init (WtImportPage *self)
{
  g_autoptr (GtkStringList) encodings = gtk_string_list_new (NULL);

  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  wt_drop_down_words_apply (self->activity_drop_down, WT_TYPE_NAMED_ITEM, "name", ACTIVITY_WIDTH);
  for (int i = 0; i < WT_TEXT_ENCODING_COUNT; i++)
    gtk_string_list_append (encodings, wt_text_encoding_get_title ((WtTextEncoding) i));
  adw_combo_row_set_model (self->encoding_row, G_LIST_MODEL (encodings));
  self->is_filling = FALSE;
}

WtPage *
wt_import_page_new (WtWorkspace *workspace, GFile *file, gint64 activity_id)
{
  WtImportPage *self = g_object_new (WT_TYPE_IMPORT_PAGE, "workspace", workspace, NULL);

  self->opener_id = activity_id;
  self->activity_id = activity_id;
  show_file (self, file);
  return WT_PAGE (self);
}
