#include "wt-paper-keys.h"

#include "wt-answer-key.h"
#include "wt-wrap-box.h"

struct _WtPaperKeys
{
  AdwBin parent_instance;

  GtkWidget *score_box;
  GtkWidget *ten_box;
  GtkWidget *yes_box;
  GtkWidget *no_box;
  GtkWidget *choice_box;
  GtkWidget *several_box;
};

G_DEFINE_FINAL_TYPE (WtPaperKeys, wt_paper_keys, ADW_TYPE_BIN)

static void
wt_paper_keys_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PAPER_KEYS);
  G_OBJECT_CLASS (wt_paper_keys_parent_class)->dispose (object);
}

static void
wt_paper_keys_class_init (WtPaperKeysClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_paper_keys_dispose;

  g_type_ensure (WT_TYPE_WRAP_BOX);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-paper-keys.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPaperKeys, score_box);
  gtk_widget_class_bind_template_child (widget_class, WtPaperKeys, ten_box);
  gtk_widget_class_bind_template_child (widget_class, WtPaperKeys, yes_box);
  gtk_widget_class_bind_template_child (widget_class, WtPaperKeys, no_box);
  gtk_widget_class_bind_template_child (widget_class, WtPaperKeys, choice_box);
  gtk_widget_class_bind_template_child (widget_class, WtPaperKeys, several_box);
}

static void
wt_paper_keys_init (WtPaperKeys *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wt_paper_keys_set_survey (WtPaperKeys *self, WtSurvey *survey)
{
  gboolean has_scale = FALSE, has_yes_no = FALSE, has_choices = FALSE, has_several = FALSE;

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);

      has_scale = has_scale || question->kind == WT_QUESTION_SCALE;
      has_yes_no = has_yes_no || question->kind == WT_QUESTION_YES_NO;
      has_choices = has_choices || wt_question_kind_has_choices (question->kind);
      has_several = has_several || wt_answer_key_is_valid (question, WT_KEY_SEVERAL);
    }
  gtk_widget_set_visible (self->score_box, has_scale);
  gtk_widget_set_visible (self->ten_box, has_scale);
  gtk_widget_set_visible (self->yes_box, has_yes_no);
  gtk_widget_set_visible (self->no_box, has_yes_no);
  gtk_widget_set_visible (self->choice_box, has_choices && !has_scale);
  gtk_widget_set_visible (self->several_box, has_several);
}
