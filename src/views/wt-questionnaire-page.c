#include "wt-questionnaire-page.h"

#include "wt-error-presenter.h"
#include "wt-header-bar.h"
#include "wt-questionnaire-export.h"
#include "wt-questionnaire-jobs.h"
#include "wt-questionnaire-words.h"
#include "wt-survey-comparison.h"
#include "wt-survey-key.h"
#include "wt-survey-preview.h"
#include "wt-words.h"
#include "wt-wrap-box.h"

#include <glib/gi18n.h>
#include <string.h>

struct _WtQuestionnairePage
{
  WtPage parent_instance;

  WtHeaderBar *header_bar;
  GtkWidget *content;
  GtkLabel *title_label;
  GtkLabel *facts_label;
  GtkLabel *use_label;
  GtkLabel *changes_label;
  GtkWidget *edit_button;
  GtkWidget *copy_button;
  GtkActionable *print_button;
  GtkActionable *translate_button;
  GtkButton *retire_button;
  GtkWidget *delete_button;
  WtSurveyPreview *preview;

  char *key;                         /* (owned) */
  WtQuestionnaireVersions *versions; /* (owned) (nullable) */
  gboolean is_deleted;               /* the page is about to close */
};

G_DEFINE_FINAL_TYPE (WtQuestionnairePage, wt_questionnaire_page, WT_TYPE_PAGE)

static WtQuestionnaire *
get_questionnaire (WtQuestionnairePage *self)
{
  return wt_questionnaire_versions_get_questionnaire (self->versions);
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), text[0] != '\0');
}

/* Takes over @line. */
static void
add_line (GString *words, char *line)
{
  g_string_append_printf (words, "\n%s", line);
  g_free (line);
}

static void
describe_change (WtSurveyComparison *comparison, WtQuestionChange change, GString *words)
{
  for (guint i = 0; i < wt_survey_comparison_get_n (comparison, change); i++)
    {
      const char *text = wt_survey_comparison_get_question (comparison, change, i)->text;

      /* Translators: in each of these %s is the wording of a question */
      add_line (words, change == WT_QUESTION_NEW    ? g_strdup_printf (_ ("New: %s"), text)
                       : change == WT_QUESTION_GONE ? g_strdup_printf (_ ("Gone: %s"), text)
                                                    : g_strdup_printf (_ ("Changed: %s"), text));
    }
}

static char *
describe_changes (WtQuestionnairePage *self)
{
  WtSurvey *previous = wt_questionnaire_versions_get_previous (self->versions);
  g_autoptr (WtSurveyComparison) comparison = NULL;
  GString *words;

  if (previous == NULL)
    return g_strdup ("");
  comparison = wt_survey_compare (previous, wt_questionnaire_versions_get_newest (self->versions));
  words = g_string_new (NULL);
  g_string_printf (words, _ ("Since version %d:"),
                   wt_questionnaire_get_version (get_questionnaire (self)) - 1);
  describe_change (comparison, WT_QUESTION_NEW, words);
  describe_change (comparison, WT_QUESTION_REWORDED, words);
  describe_change (comparison, WT_QUESTION_GONE, words);
  if (strchr (words->str, '\n') == NULL)
    add_line (words,
              g_strdup (_ ("Only the order, the title or what has to be answered changed.")));
  return g_string_free (words, FALSE);
}

static void
show_words (WtQuestionnairePage *self)
{
  WtQuestionnaire *questionnaire = get_questionnaire (self);
  WtSurvey *newest = wt_questionnaire_versions_get_newest (self->versions);
  g_autofree char *questions =
      wt_questionnaire_words_questions (wt_survey_get_n_questions (newest));
  g_autofree char *version =
      wt_questionnaire_words_version (wt_questionnaire_get_version (questionnaire));
  g_autofree char *facts = wt_words_join (
      questions, version,
      wt_questionnaire_is_own (questionnaire) ? _ ("our own") : _ ("comes with the program"),
      wt_questionnaire_is_retired (questionnaire) ? _ ("retired") : "", NULL);
  g_autofree char *use = wt_questionnaire_words_use (questionnaire);
  g_autofree char *changes = describe_changes (self);

  g_object_set (self->header_bar, "title", wt_survey_get_title (newest), NULL);
  show_text (self->title_label, wt_survey_get_title (newest));
  show_text (self->facts_label, facts);
  show_text (self->use_label, use);
  show_text (self->changes_label, changes);
}

static void
show_buttons (WtQuestionnairePage *self)
{
  WtQuestionnaire *questionnaire = get_questionnaire (self);
  gboolean is_writable = !wt_workspace_is_read_only (wt_page_get_workspace (WT_PAGE (self)));
  gboolean is_retired = wt_questionnaire_is_retired (questionnaire);
  gint64 survey_id = wt_survey_get_id (wt_questionnaire_versions_get_newest (self->versions));

  gtk_actionable_set_action_target (self->print_button, "(xx)", (gint64) 0, survey_id);
  gtk_actionable_set_action_name (self->print_button, "win.print-forms");
  gtk_actionable_set_action_target (self->translate_button, "x", survey_id);
  gtk_actionable_set_action_name (self->translate_button, "win.translate-survey");
  gtk_widget_set_visible (self->edit_button,
                          is_writable && !is_retired && wt_questionnaire_is_own (questionnaire));
  gtk_widget_set_visible (self->copy_button, is_writable);
  gtk_widget_set_visible (GTK_WIDGET (self->retire_button), is_writable);
  gtk_button_set_label (self->retire_button, is_retired ? _ ("Bring back") : _ ("Retire"));
  gtk_widget_set_visible (self->delete_button,
                          is_writable && wt_questionnaire_can_be_deleted (questionnaire));
}

static void
on_versions_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtQuestionnairePage *self;
  g_autoptr (WtQuestionnaireVersions) versions = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &versions))
    return;
  g_set_object (&self->versions, versions);
  show_words (self);
  show_buttons (self);
  wt_survey_preview_show (self->preview, wt_questionnaire_versions_get_newest (versions));
  gtk_widget_set_visible (self->content, TRUE);
}

static void
wt_questionnaire_page_load (WtPage *page)
{
  WtQuestionnairePage *self = WT_QUESTIONNAIRE_PAGE (page);

  if (!self->is_deleted)
    wt_page_run (page, wt_load_questionnaire_job_new (self->key), on_versions_loaded_cb);
}

static void
run (WtQuestionnairePage *self, WtJob *job, GAsyncReadyCallback callback)
{
  wt_workspace_run_async (wt_page_get_workspace (WT_PAGE (self)), job, NULL, callback,
                          g_object_ref (self));
}

static void
on_edit_clicked_cb (WtQuestionnairePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-questionnaire", "s", self->key);
}

/* Over its own page, to which Back leads. */
static void
on_copied_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtQuestionnairePage) self = user_data;
  g_autoptr (WtQuestionnaire) copy = NULL;
  g_autoptr (GError) error = NULL;

  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, &copy, &error))
    wt_error_presenter_present (GTK_WIDGET (self), _ ("The questionnaire could not be copied"),
                                error);
  else if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      const char *key = wt_questionnaire_get_key (copy);

      gtk_widget_activate_action (GTK_WIDGET (self), "win.open-questionnaire", "s", key);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-questionnaire", "s", key);
    }
}

static void
on_export_clicked_cb (WtQuestionnairePage *self)
{
  wt_questionnaire_export_ask (GTK_WIDGET (self), wt_page_get_workspace (WT_PAGE (self)),
                               wt_questionnaire_versions_get_newest (self->versions));
}

static void
on_copy_clicked_cb (WtQuestionnairePage *self)
{
  WtSurvey *newest = wt_questionnaire_versions_get_newest (self->versions);
  const char *of = wt_survey_get_title (newest);
  /* Translators: what a copy of a questionnaire is called; %s is the title of the other one */
  g_autofree char *longer = g_strdup_printf (_ ("%s (our own)"), of);
  const char *title = g_utf8_strlen (longer, -1) <= WT_SURVEY_TEXT_MAXIMUM ? longer : of;
  g_autofree char *key = wt_survey_make_key (title, NULL);
  g_autoptr (WtSurveyDraft) draft = wt_survey_draft_new_copy (newest, key, title);
  g_autoptr (GError) error = NULL;
  g_autoptr (WtSurvey) copy = wt_survey_draft_to_survey (draft, &error);

  if (copy != NULL)
    run (self, wt_add_questionnaire_job_new (copy, self->key), on_copied_cb);
  else
    wt_error_presenter_present (GTK_WIDGET (self), _ ("The questionnaire could not be copied"),
                                error);
}

static void
on_retired_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtQuestionnairePage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, NULL, &error))
    wt_error_presenter_present (GTK_WIDGET (self), _ ("The questionnaire could not be changed"),
                                error);
}

static void
on_retire_clicked_cb (WtQuestionnairePage *self)
{
  run (self,
       wt_retire_questionnaire_job_new (self->key,
                                        !wt_questionnaire_is_retired (get_questionnaire (self))),
       on_retired_cb);
}

static void
on_deleted_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtQuestionnairePage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (wt_workspace_run_finish (WT_WORKSPACE (object), result, NULL, &error))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
      return;
    }
  self->is_deleted = FALSE;
  wt_error_presenter_present (GTK_WIDGET (self), _ ("The questionnaire could not be deleted"),
                              error);
}

/* Undo brings it back, so nobody is asked. */
static void
on_delete_clicked_cb (WtQuestionnairePage *self)
{
  self->is_deleted = TRUE;
  run (self, wt_delete_questionnaire_job_new (self->key), on_deleted_cb);
}

static void
wt_questionnaire_page_dispose (GObject *object)
{
  WtQuestionnairePage *self = WT_QUESTIONNAIRE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_QUESTIONNAIRE_PAGE);
  g_clear_object (&self->versions);
  g_clear_pointer (&self->key, g_free);
  G_OBJECT_CLASS (wt_questionnaire_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-questionnaire-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtQuestionnairePage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionnairePage, content);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionnairePage, title_label);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionnairePage, facts_label);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionnairePage, use_label);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionnairePage, changes_label);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionnairePage, edit_button);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionnairePage, copy_button);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionnairePage, print_button);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionnairePage, translate_button);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionnairePage, retire_button);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionnairePage, delete_button);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionnairePage, preview);
  gtk_widget_class_bind_template_callback (widget_class, on_edit_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_export_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_retire_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_delete_clicked_cb);
}

static void
wt_questionnaire_page_class_init (WtQuestionnairePageClass *klass)
{
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_questionnaire_page_dispose;
  page_class->aspects = WT_ASPECT_SURVEYS | WT_ASPECT_FORMS;
  page_class->load = wt_questionnaire_page_load;

  g_type_ensure (WT_TYPE_HEADER_BAR);
  g_type_ensure (WT_TYPE_SURVEY_PREVIEW);
  g_type_ensure (WT_TYPE_WRAP_BOX);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
wt_questionnaire_page_init (WtQuestionnairePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

WtPage *
wt_questionnaire_page_new (WtWorkspace *workspace, const char *key)
{
  WtQuestionnairePage *self =
      g_object_new (WT_TYPE_QUESTIONNAIRE_PAGE, "workspace", workspace, NULL);

  self->key = g_strdup (key);
  return WT_PAGE (self);
}
