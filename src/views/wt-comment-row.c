#include "wt-comment-row.h"

#include "wt-answer-key.h"
#include "wt-date.h"
#include "wt-theme.h"
#include "wt-words.h"
#include "wt-wrap-box.h"

#include <glib/gi18n.h>

struct _WtCommentRow
{
  GtkWidget parent_instance;

  GtkLabel *text_label;
  WtWrapBox *chip_box;
  GtkLabel *form_label;

  GListModel *themes; /* (owned) */
  WtComment *comment; /* (owned) (nullable) */
  GString *speech;    /* (owned): what the chips say */
};

G_DEFINE_FINAL_TYPE (WtCommentRow, wt_comment_row, GTK_TYPE_WIDGET)

static void
add_chip (WtCommentRow *self, const char *words, const char *css_class)
{
  GtkWidget *chip = gtk_label_new (words);

  gtk_label_set_ellipsize (GTK_LABEL (chip), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (chip, "comment-chip");
  gtk_widget_add_css_class (chip, css_class);
  wt_wrap_box_append (self->chip_box, chip);
  g_string_append_printf (self->speech, "%s. ", words);
}

/* "Felt valued 8", one a scale question of the form. */
static void
add_score_chips (WtCommentRow *self)
{
  WtSurvey *survey = wt_comment_get_survey (self->comment);

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);
      char key = wt_comment_get_key (self->comment, i);
      g_autofree char *words = NULL;

      if (question->kind != WT_QUESTION_SCALE)
        continue;
      /* Translators: a question in a few words, its answer: "Felt valued 8" */
      words = g_strdup_printf (_ ("%1$s %2$s"), wt_question_get_short_title (question),
                               wt_answer_key_to_words (key));
      add_chip (self, words, "score");
    }
}

static void
add_theme_chips (WtCommentRow *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->themes); i++)
    {
      g_autoptr (WtTheme) theme = g_list_model_get_item (self->themes, i);

      if (wt_comment_has_theme (self->comment, wt_theme_get_id (theme)))
        add_chip (self, wt_theme_get_name (theme), "theme");
    }
}

static void
show_form (WtCommentRow *self)
{
  WtModel *model = WT_MODEL (self->comment);
  g_autofree char *date = wt_date_to_words (wt_model_get_string (model, WT_COMMENT_HELD_ON));
  g_autofree char *serial =
      g_strdup_printf ("%04" G_GINT64_FORMAT, wt_model_get_int64 (model, WT_COMMENT_SERIAL));
  /* Translators: %s is the number of a form, such as "0124" */
  g_autofree char *form = g_strdup_printf (_ ("form %s"), serial);
  g_autofree char *words = wt_words_join (
      wt_comment_get_question (self->comment), wt_model_get_string (model, WT_COMMENT_PROJECT),
      wt_model_get_string (model, WT_COMMENT_ACTIVITY), date, form, NULL);

  gtk_label_set_label (self->form_label, words);
}

/* The row says all of it; what contains it is what has the focus. */
static void
update_speech (WtCommentRow *self)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *words = NULL;

  if (item == NULL)
    return;
  words = g_strdup_printf ("%s. %s%s", wt_comment_get_text (self->comment), self->speech->str,
                           gtk_label_get_label (self->form_label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
show (WtCommentRow *self)
{
  GtkWidget *chip;

  if (self->comment == NULL)
    return;
  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->chip_box))) != NULL)
    gtk_widget_unparent (chip);
  g_string_truncate (self->speech, 0);
  gtk_label_set_label (self->text_label, wt_comment_get_text (self->comment));
  add_score_chips (self);
  add_theme_chips (self);
  if (wt_comment_is_publishable (self->comment))
    add_chip (self, _ ("✓ May be published"), "publishable");
  if (wt_comment_is_redacted (self->comment))
    add_chip (self, _ ("Redacted"), "redacted");
  show_form (self);
  update_speech (self);
}

static void
wt_comment_row_dispose (GObject *object)
{
  WtCommentRow *self = WT_COMMENT_ROW (object);
  GtkWidget *child;

  wt_comment_row_set_comment (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->themes);
  G_OBJECT_CLASS (wt_comment_row_parent_class)->dispose (object);
}

static void
wt_comment_row_finalize (GObject *object)
{
  g_string_free (WT_COMMENT_ROW (object)->speech, TRUE);
  G_OBJECT_CLASS (wt_comment_row_parent_class)->finalize (object);
}

static void
wt_comment_row_class_init (WtCommentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_comment_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = wt_comment_row_finalize;
  g_type_ensure (WT_TYPE_WRAP_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-comment-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WtCommentRow, text_label);
  gtk_widget_class_bind_template_child (widget_class, WtCommentRow, chip_box);
  gtk_widget_class_bind_template_child (widget_class, WtCommentRow, form_label);
}

static void
wt_comment_row_init (WtCommentRow *self)
{
  self->speech = g_string_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wt_comment_row_new (GListModel *themes)
{
  WtCommentRow *self = g_object_new (WT_TYPE_COMMENT_ROW, NULL);

  self->themes = g_object_ref (themes);
  g_signal_connect_object (themes, "items-changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
wt_comment_row_set_comment (WtCommentRow *self, WtComment *comment)
{
  if (self->comment != NULL)
    g_signal_handlers_disconnect_by_func (self->comment, show, self);
  g_set_object (&self->comment, comment);
  if (comment == NULL)
    return;
  g_signal_connect_object (comment, "notify", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}
