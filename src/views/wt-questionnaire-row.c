#include "wt-questionnaire-row.h"

#include "wt-questionnaire-words.h"
#include "wt-words.h"

#include <glib/gi18n.h>

struct _WtQuestionnaireRow
{
  WtRecordRow parent_instance;

  GtkLabel *title_label;
  GtkLabel *detail_label;
  GtkLabel *origin_label;
  GtkLabel *use_label;
};

G_DEFINE_FINAL_TYPE (WtQuestionnaireRow, wt_questionnaire_row, WT_TYPE_RECORD_ROW)

static void
wt_questionnaire_row_show (WtRecordRow *row, gpointer record)
{
  WtQuestionnaireRow *self = WT_QUESTIONNAIRE_ROW (row);
  WtQuestionnaire *questionnaire = record;
  g_autofree char *questions = wt_questionnaire_words_questions (
      wt_model_get_int64 (WT_MODEL (questionnaire), WT_QUESTIONNAIRE_QUESTIONS));
  g_autofree char *version =
      wt_questionnaire_words_version (wt_questionnaire_get_version (questionnaire));
  g_autofree char *detail = wt_words_join (
      questions, version, wt_questionnaire_is_retired (questionnaire) ? _ ("retired") : "", NULL);
  g_autofree char *use = wt_questionnaire_words_use (questionnaire);

  gtk_label_set_label (self->title_label, wt_questionnaire_get_title (questionnaire));
  gtk_label_set_label (self->detail_label, detail);
  gtk_label_set_label (self->origin_label, wt_questionnaire_is_own (questionnaire)
                                               ? _ ("Our own")
                                               : _ ("Comes with the program"));
  gtk_label_set_label (self->use_label, use);
}

static void
wt_questionnaire_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_QUESTIONNAIRE_ROW);
  G_OBJECT_CLASS (wt_questionnaire_row_parent_class)->dispose (object);
}

static void
wt_questionnaire_row_class_init (WtQuestionnaireRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_questionnaire_row_dispose;
  WT_RECORD_ROW_CLASS (klass)->show = wt_questionnaire_row_show;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-questionnaire-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WtQuestionnaireRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionnaireRow, detail_label);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionnaireRow, origin_label);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionnaireRow, use_label);
}

static void
wt_questionnaire_row_init (WtQuestionnaireRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
