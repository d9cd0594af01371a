#include "wt-questionnaire-editor-page.h"

#include "wt-draft-saver.h"
#include "wt-error-presenter.h"
#include "wt-focus-scroller.h"
#include "wt-header-bar.h"
#include "wt-issue.h"
#include "wt-late-message.h"
#include "wt-plain-english.h"
#include "wt-question-list.h"
#include "wt-questionnaire-jobs.h"
#include "wt-words.h"

#include <glib/gi18n.h>

struct _WtQuestionnaireEditorPage
{
  WtPage parent_instance;

  WtHeaderBar *header_bar;
  GtkScrolledWindow *scrolled_window;
  GtkWidget *form;
  GtkLabel *version_label;
  GtkLabel *unsaved_label;
  AdwEntryRow *title_row;
  GtkLabel *plain_label;
  WtQuestionList *question_list;

  char *key;            /* (owned) (nullable) until stored */
  WtSurveyDraft *draft; /* (owned) (nullable) */
  WtDraftSaver *saver;  /* (owned) (nullable) */
  guint n_questions;    /* to tell one that was added */
  gboolean was_focused; /* before there was anything to focus */
};

G_DEFINE_FINAL_TYPE (WtQuestionnaireEditorPage, wt_questionnaire_editor_page, WT_TYPE_PAGE)

static const char *
get_title (WtQuestionnaireEditorPage *self)
{
  return wt_model_get_string (WT_MODEL (self->draft), WT_SURVEY_DRAFT_TITLE);
}

static guint
count_questions (WtQuestionnaireEditorPage *self)
{
  return g_list_model_get_n_items (wt_survey_draft_get_questions (self->draft));
}

static void
show_title (WtQuestionnaireEditorPage *self, gboolean is_right)
{
  const char *title = get_title (self);
  g_autofree char *time = NULL;
  g_autofree char *saved = NULL;

  g_object_get (wt_page_get_workspace (WT_PAGE (self)), "saved-at", &time, NULL);
  if (!is_right)
    saved = g_strdup (_ ("Not saved yet"));
  else
    /* Translators: %s is a time of day, such as 10:42 */
    saved = time[0] != '\0' ? g_strdup_printf (_ ("Saved %s"), time)
                            : g_strdup (_ ("Everything is saved as you type"));
  g_object_set (self->header_bar, "title", title[0] != '\0' ? title : _ ("New questionnaire"),
                "subtitle", saved, NULL);
}

static void
show_issues (WtQuestionnaireEditorPage *self)
{
  g_autoptr (GPtrArray) all = wt_survey_draft_list_issues (self->draft);
  g_autoptr (GPtrArray) own = wt_survey_draft_list_own_issues (self->draft);
  const char *missing = wt_issue_list_find (own, "questions");

  wt_late_message_set (GTK_LIST_BOX_ROW (self->title_row), wt_issue_list_find (own, "title"),
                       get_title (self)[0] == '\0');
  gtk_label_set_label (self->unsaved_label,
                       self->key == NULL
                           ? _ ("The questionnaire is kept once it has a title and a question.")
                       : missing != NULL ? missing
                                         : _ ("Something below is not right yet. Until it is, the "
                                              "workspace keeps the questionnaire as it was."));
  /* That a new one is not whole yet is no reason to worry. */
  if (self->key != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->unsaved_label), "warning");
  gtk_widget_set_visible (GTK_WIDGET (self->unsaved_label), all->len > 0);
  show_title (self, all->len == 0);
}

/* "48 words · reading age about 10 · 2 suggestions", about all questions. */
static void
show_plain_english (WtQuestionnaireEditorPage *self)
{
  GListModel *questions = wt_survey_draft_get_questions (self->draft);
  WtPlainCount count = { 0 };
  g_autofree char *words = NULL;
  g_autofree char *suggestions = NULL;
  g_autofree char *all = NULL;
  guint n_remarks = 0;

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (WtDraftQuestion) question = g_list_model_get_item (questions, i);
      const char *text = wt_draft_question_get_text (question);
      g_autoptr (GPtrArray) remarks = wt_plain_english_check (text);

      wt_plain_english_count (text, &count);
      n_remarks += remarks->len;
    }
  words = wt_plain_count_to_words (&count);
  suggestions = g_strdup_printf (
      ngettext ("%u suggestion in the questions", "%u suggestions in the questions", n_remarks),
      n_remarks);
  all = wt_words_join (words, n_remarks > 0 ? suggestions : "", NULL);
  gtk_label_set_label (self->plain_label, all);
  gtk_widget_set_visible (GTK_WIDGET (self->plain_label), count.n_words > 0);
}

/* Says which version is being made, where there are forms of one. */
static void
show_version (WtQuestionnaireEditorPage *self, WtQuestionnaireVersions *versions)
{
  WtQuestionnaire *questionnaire = wt_questionnaire_versions_get_questionnaire (versions);
  int version = wt_questionnaire_get_version (questionnaire);
  g_autofree char *words = NULL;

  if (wt_questionnaire_versions_is_newest_used (versions))
    /* Translators: the number of the version that comes, and of the one that there is */
    words = g_strdup_printf (_ ("There are forms of this questionnaire. Your changes make version "
                                "%1$d; the forms keep version %2$d. Questions that stay the same "
                                "are compared over both."),
                             version + 1, version);
  else if (version > 1)
    words = g_strdup_printf (
        _ ("Your changes go into version %d, of which there are no forms yet."), version);
  gtk_label_set_label (self->version_label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->version_label), words != NULL);
}

static void
on_draft_changed_cb (WtQuestionnaireEditorPage *self)
{
  guint n_questions = count_questions (self);

  if (n_questions != self->n_questions)
    wt_focus_scroller_show (self->scrolled_window, self->form);
  self->n_questions = n_questions;
  show_issues (self);
  show_plain_english (self);
}

static void
on_saved_cb (WtQuestionnaireEditorPage *self, WtQuestionnaire *saved)
{
  if (self->key == NULL)
    {
      self->key = g_strdup (wt_questionnaire_get_key (saved));
      /* That it was stored was told before it was known here that it is this one. */
      wt_page_reload (WT_PAGE (self));
    }
  show_issues (self);
}

static void
on_failed_cb (WtQuestionnaireEditorPage *self, const GError *error)
{
  wt_error_presenter_present (GTK_WIDGET (self), _ ("The questionnaire could not be saved"), error);
}

static void
take_draft (WtQuestionnaireEditorPage *self, WtSurveyDraft *draft, WtSurvey *kept)
{
  self->draft = g_object_ref (draft);
  self->saver = wt_draft_saver_new (wt_page_get_workspace (WT_PAGE (self)), &wt_draft_kind_survey,
                                    draft, kept);
  g_signal_connect_object (self->saver, "saved", G_CALLBACK (on_saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->saver, "failed", G_CALLBACK (on_failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_object_bind_property (draft, "title", self->title_row, "text",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  wt_question_list_set_draft (self->question_list, draft);
  self->n_questions = count_questions (self);
  g_signal_connect_object (draft, "changed", G_CALLBACK (on_draft_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->form, TRUE);
  show_issues (self);
  show_plain_english (self);
  if (self->was_focused)
    gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
}

static void
on_versions_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtQuestionnaireEditorPage *self;
  g_autoptr (WtQuestionnaireVersions) versions = NULL;
  g_autoptr (WtSurveyDraft) draft = NULL;
  WtSurvey *newest;

  if (!wt_page_run_finish (user_data, result, &self, &versions))
    return;
  newest = wt_questionnaire_versions_get_newest (versions);
  if (self->draft != NULL)
    {
      wt_draft_saver_set_stored (self->saver, newest);
      wt_questionnaire_versions_reserve (versions, self->draft);
    }
  else
    {
      draft = wt_survey_draft_new_from_survey (newest);
      wt_questionnaire_versions_reserve (versions, draft);
      take_draft (self, draft, newest);
    }
  show_version (self, versions);
}

static void
wt_questionnaire_editor_page_load (WtPage *page)
{
  WtQuestionnaireEditorPage *self = WT_QUESTIONNAIRE_EDITOR_PAGE (page);

  if (self->key != NULL)
    wt_page_run (page, wt_load_questionnaire_job_new (self->key), on_versions_loaded_cb);
  else if (self->draft == NULL)
    {
      g_autoptr (WtSurveyDraft) draft = wt_survey_draft_new ();

      take_draft (self, draft, NULL);
    }
}

/* Loading is safe while something is edited, see wt_draft_saver_set_stored(). */
static void
wt_questionnaire_editor_page_flush (WtPage *page)
{
  WtQuestionnaireEditorPage *self = WT_QUESTIONNAIRE_EDITOR_PAGE (page);

  if (self->saver != NULL)
    wt_draft_saver_flush (self->saver);
}

static void
wt_questionnaire_editor_page_focus_start (WtPage *page)
{
  WtQuestionnaireEditorPage *self = WT_QUESTIONNAIRE_EDITOR_PAGE (page);

  self->was_focused = TRUE;
  if (self->draft != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
}

static void
wt_questionnaire_editor_page_dispose (GObject *object)
{
  WtQuestionnaireEditorPage *self = WT_QUESTIONNAIRE_EDITOR_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_QUESTIONNAIRE_EDITOR_PAGE);
  g_clear_object (&self->saver);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->key, g_free);
  G_OBJECT_CLASS (wt_questionnaire_editor_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-questionnaire-editor-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtQuestionnaireEditorPage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionnaireEditorPage, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionnaireEditorPage, form);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionnaireEditorPage, version_label);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionnaireEditorPage, unsaved_label);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionnaireEditorPage, title_row);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionnaireEditorPage, plain_label);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionnaireEditorPage, question_list);
}

static void
wt_questionnaire_editor_page_class_init (WtQuestionnaireEditorPageClass *klass)
{
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_questionnaire_editor_page_dispose;
  page_class->aspects = WT_ASPECT_SURVEYS | WT_ASPECT_FORMS;
  page_class->load = wt_questionnaire_editor_page_load;
  page_class->flush = wt_questionnaire_editor_page_flush;
  page_class->focus_start = wt_questionnaire_editor_page_focus_start;

  g_type_ensure (WT_TYPE_HEADER_BAR);
  g_type_ensure (WT_TYPE_QUESTION_LIST);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
wt_questionnaire_editor_page_init (WtQuestionnaireEditorPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

WtPage *
wt_questionnaire_editor_page_new (WtWorkspace *workspace, const char *key)
{
  WtQuestionnaireEditorPage *self =
      g_object_new (WT_TYPE_QUESTIONNAIRE_EDITOR_PAGE, "workspace", workspace, NULL);

  self->key = g_strdup (key);
  return WT_PAGE (self);
}
