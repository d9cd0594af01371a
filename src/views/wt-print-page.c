#include "wt-print-page.h"

#include "wt-change-runner.h"
#include "wt-error-presenter.h"
#include "wt-file-chooser.h"
#include "wt-form-preview.h"
#include "wt-form-printer.h"
#include "wt-header-bar.h"
#include "wt-language.h"
#include "wt-logo-row.h"
#include "wt-pair-layout.h"
#include "wt-printing-jobs.h"
#include "wt-window.h"
#include "wt-words.h"

#include <glib/gi18n.h>

#define PROGRESS_MILLISECONDS 100

struct _WtPrintPage
{
  WtPage parent_instance;

  WtHeaderBar *header_bar;
  GtkWidget *content;
  GtkWidget *buttons;
  GtkWidget *progress_box;
  GtkProgressBar *progress_bar;
  AdwComboRow *layout_row;
  AdwComboRow *language_row;
  GtkLabel *language_label;
  AdwActionRow *wording_row;
  GtkSpinButton *copies_spin;
  GtkSwitch *number_switch;
  GtkWidget *first_row;
  GtkSpinButton *first_spin;
  GtkWidget *code_row;
  GtkSwitch *code_switch;
  GtkSwitch *marks_switch;
  GtkSwitch *name_switch;
  WtLogoRow *logo_row;
  WtFormPreview *preview;

  gint64 activity_id, survey_id;
  WtFormContent *content_shown; /* (owned) (nullable) */
  WtFormDocument *document;     /* (owned) (nullable) */
  gboolean is_filling;          /* choices are being set by the page itself */

  WtProgress *progress;      /* (owned) (nullable) while a file is written */
  GCancellable *cancellable; /* (owned) (nullable) */
  guint progress_source;
  char *saved_path; /* (owned) (nullable): the last file */
};

G_DEFINE_FINAL_TYPE (WtPrintPage, wt_print_page, WT_TYPE_PAGE)

static GPtrArray *
get_translations (WtPrintPage *self)
{
  return wt_form_content_get_parts (self->content_shown)->translations;
}

/* The translation that is chosen, or %NULL. */
static WtSurveyTranslation *
get_translation (WtPrintPage *self)
{
  guint chosen = adw_combo_row_get_selected (self->language_row);

  return chosen > 0 && chosen <= get_translations (self)->len
             ? g_ptr_array_index (get_translations (self), chosen - 1)
             : NULL;
}

static WtFormOptions
read_options (WtPrintPage *self)
{
  WtFormOptions options = wt_form_options_default (self->content_shown);
  WtSurveyTranslation *translation = get_translation (self);

  options.layout = (WtFormLayout) adw_combo_row_get_selected (self->layout_row);
  g_strlcpy (options.language,
             translation != NULL ? wt_survey_translation_get_language (translation) : "",
             sizeof options.language);
  options.n_copies = (guint) gtk_spin_button_get_value_as_int (self->copies_spin);
  options.first_number = gtk_switch_get_active (self->number_switch)
                             ? (guint) gtk_spin_button_get_value_as_int (self->first_spin)
                             : 0;
  options.has_code = gtk_switch_get_active (self->code_switch);
  options.has_marks = gtk_switch_get_active (self->marks_switch);
  options.says_no_name = gtk_switch_get_active (self->name_switch);
  return options;
}

/* What is to be known of the language that is chosen. */
static const char *
choose_language_words (WtPrintPage *self, const WtFormOptions *options)
{
  WtSurveyTranslation *translation = get_translation (self);

  if (options->layout == WT_FORM_LAYOUT_BILINGUAL && translation == NULL)
    return get_translations (self)->len > 0 ? _ ("Choose the second language.")
                                            : _ ("Add wording in another language first.");
  if (translation != NULL && !wt_survey_translation_is_checked (translation))
    return _ ("Machine-assisted, have it checked. The form says so in small print.");
  return "";
}

/* Draws the form anew for what is chosen. */
static void
update (WtPrintPage *self)
{
  WtFormOptions options;
  const char *words;

  if (self->is_filling || self->content_shown == NULL)
    return;
  options = read_options (self);
  g_clear_object (&self->document);
  self->document = wt_form_document_new (self->content_shown, &options);
  wt_form_preview_set_document (self->preview, self->document);
  words = choose_language_words (self, &options);
  gtk_label_set_label (self->language_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->language_label), words[0] != '\0');
  gtk_widget_set_sensitive (self->first_row, options.first_number > 0);
  gtk_widget_set_sensitive (self->code_row, options.first_number > 0);
}

/* "Welsh", or "Welsh (not checked)". */
static char *
describe_translation (WtSurveyTranslation *translation)
{
  const char *name = wt_language_get_name (wt_survey_translation_get_language (translation));

  if (wt_survey_translation_is_checked (translation))
    return g_strdup (name);
  /* Translators: %s is a language whose wording nobody has checked yet */
  return wt_form_phrase_fill (_ ("%s (not checked)"), name, NULL);
}

/* Lists the languages; the one that was chosen stays so. */
static void
fill_languages (WtPrintPage *self)
{
  guint chosen = adw_combo_row_get_selected (self->language_row);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("As it is written"));
  for (guint i = 0; i < get_translations (self)->len; i++)
    gtk_string_list_take (names,
                          describe_translation (g_ptr_array_index (get_translations (self), i)));
  adw_combo_row_set_model (self->language_row, G_LIST_MODEL (names));
  if (chosen != GTK_INVALID_LIST_POSITION && chosen <= get_translations (self)->len)
    adw_combo_row_set_selected (self->language_row, chosen);
}

static void
show_content (WtPrintPage *self)
{
  const WtFormContentParts *parts = wt_form_content_get_parts (self->content_shown);
  g_autofree char *subtitle =
      wt_words_join (wt_survey_get_title (parts->survey), parts->activity, NULL);

  g_object_set (self->header_bar, "subtitle", subtitle, NULL);
  fill_languages (self);
  wt_logo_row_show (self->logo_row, wt_page_get_workspace (WT_PAGE (self)), parts->logo);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->wording_row), "x",
                                    wt_survey_get_id (parts->survey));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->wording_row), "win.translate-survey");
  gtk_widget_set_visible (self->content, TRUE);
}

static void
on_content_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtPrintPage *self;
  g_autoptr (WtFormContent) content = NULL;
  gboolean is_first;

  if (!wt_page_run_finish (user_data, result, &self, &content))
    return;
  is_first = self->content_shown == NULL;
  g_set_object (&self->content_shown, content);
  self->is_filling = TRUE;
  show_content (self);
  if (is_first)
    gtk_spin_button_set_value (self->first_spin, wt_form_content_get_parts (content)->next_number);
  self->is_filling = FALSE;
  update (self);
}

static void
wt_print_page_load (WtPage *page)
{
  WtPrintPage *self = WT_PRINT_PAGE (page);

  wt_page_run (page, wt_load_form_content_job_new (self->activity_id, self->survey_id, NULL),
               on_content_loaded_cb);
}

/* A file */

static gboolean
show_progress (gpointer data)
{
  WtPrintPage *self = data;

  gtk_progress_bar_set_fraction (self->progress_bar, wt_progress_get_fraction (self->progress));
  return G_SOURCE_CONTINUE;
}

static void
set_working (WtPrintPage *self, gboolean is_working)
{
  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_object (&self->progress);
  g_clear_object (&self->cancellable);
  if (is_working)
    {
      self->progress = wt_progress_new ();
      self->cancellable = g_cancellable_new ();
      self->progress_source = g_timeout_add (PROGRESS_MILLISECONDS, show_progress, self);
      gtk_progress_bar_set_fraction (self->progress_bar, 0);
    }
  gtk_widget_set_visible (self->progress_box, is_working);
  gtk_widget_set_sensitive (self->buttons, !is_working);
}

static void
on_saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtPrintPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_saved = wt_workspace_run_finish (WT_WORKSPACE (object), result, NULL, &error);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  /* The page may have gone meanwhile; the file is there all the same. */
  if (root == NULL)
    return;
  set_working (self, FALSE);
  if (!is_saved)
    wt_error_presenter_present (GTK_WIDGET (self), _ ("The forms could not be saved"), error);
  else if (WT_IS_WINDOW (root))
    {
      g_autofree char *name = g_path_get_basename (self->saved_path);
      /* Translators: %s is the name of a file */
      g_autofree char *sentence = g_strdup_printf (_ ("Saved “%s”"), name);

      wt_window_show_toast (WT_WINDOW (root), sentence, _ ("_Open"), "win.open-file",
                            self->saved_path);
    }
}

static void
on_path_chosen_cb (GFile *file, gpointer user_data)
{
  WtPrintPage *self = user_data;
  WtFormOptions options;

  if (g_file_peek_path (file) == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  g_free (self->saved_path);
  self->saved_path = g_file_get_path (file);
  options = read_options (self);
  set_working (self, TRUE);
  wt_workspace_run_async (wt_page_get_workspace (WT_PAGE (self)),
                          wt_save_printed_forms_job_new (self->content_shown, &options,
                                                         self->saved_path, self->progress),
                          self->cancellable, on_saved_cb, g_object_ref (self));
}

static void
on_save_clicked_cb (WtPrintPage *self)
{
  g_autofree char *name = NULL;

  if (self->document == NULL)
    return;
  name = g_strconcat (wt_form_document_get_title (self->document), ".pdf", NULL);
  g_strdelimit (name, "/", '-');
  wt_file_chooser_save (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Save as PDF"),
                        _ ("_Save"), WT_FILE_KIND_DOCUMENT, name, on_path_chosen_cb,
                        g_object_ref (self), g_object_unref);
}

static void
on_cancel_clicked_cb (WtPrintPage *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
on_print_clicked_cb (WtPrintPage *self)
{
  if (self->document != NULL)
    wt_form_printer_ask (GTK_WIDGET (self), self->document);
}

static void
wt_print_page_dispose (GObject *object)
{
  WtPrintPage *self = WT_PRINT_PAGE (object);

  g_clear_handle_id (&self->progress_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PRINT_PAGE);
  g_clear_object (&self->content_shown);
  g_clear_object (&self->document);
  g_clear_object (&self->progress);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->saved_path, g_free);
  G_OBJECT_CLASS (wt_print_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-print-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPrintPage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, WtPrintPage, content);
  gtk_widget_class_bind_template_child (widget_class, WtPrintPage, buttons);
  gtk_widget_class_bind_template_child (widget_class, WtPrintPage, progress_box);
  gtk_widget_class_bind_template_child (widget_class, WtPrintPage, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, WtPrintPage, layout_row);
  gtk_widget_class_bind_template_child (widget_class, WtPrintPage, language_row);
  gtk_widget_class_bind_template_child (widget_class, WtPrintPage, language_label);
  gtk_widget_class_bind_template_child (widget_class, WtPrintPage, wording_row);
  gtk_widget_class_bind_template_child (widget_class, WtPrintPage, copies_spin);
  gtk_widget_class_bind_template_child (widget_class, WtPrintPage, number_switch);
  gtk_widget_class_bind_template_child (widget_class, WtPrintPage, first_row);
  gtk_widget_class_bind_template_child (widget_class, WtPrintPage, first_spin);
  gtk_widget_class_bind_template_child (widget_class, WtPrintPage, code_row);
  gtk_widget_class_bind_template_child (widget_class, WtPrintPage, code_switch);
  gtk_widget_class_bind_template_child (widget_class, WtPrintPage, marks_switch);
  gtk_widget_class_bind_template_child (widget_class, WtPrintPage, name_switch);
  gtk_widget_class_bind_template_child (widget_class, WtPrintPage, logo_row);
  gtk_widget_class_bind_template_child (widget_class, WtPrintPage, preview);
}

static void
wt_print_page_class_init (WtPrintPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_print_page_dispose;
  page_class->aspects =
      WT_ASPECT_SETTINGS | WT_ASPECT_SURVEYS | WT_ASPECT_FORMS | WT_ASPECT_ACTIVITIES;
  page_class->load = wt_print_page_load;
  page_class->is_focus_page = TRUE;

  g_type_ensure (WT_TYPE_HEADER_BAR);
  g_type_ensure (WT_TYPE_FORM_PREVIEW);
  g_type_ensure (WT_TYPE_LOGO_ROW);
  g_type_ensure (WT_TYPE_PAIR_LAYOUT);
  bind_template (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_print_clicked_cb);
}

static void
wt_print_page_init (WtPrintPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

WtPage *
wt_print_page_new (WtWorkspace *workspace, gint64 activity_id, gint64 survey_id)
{
  WtPrintPage *self = g_object_new (WT_TYPE_PRINT_PAGE, "workspace", workspace, NULL);

  self->activity_id = activity_id;
  self->survey_id = survey_id;
  return WT_PAGE (self);
}
