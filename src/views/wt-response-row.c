#include "wt-response-row.h"

#include <glib/gi18n.h>

struct _WtResponseRow
{
  AdwBin parent_instance;

  GtkLabel *number_label;
  GtkBox *answer_box;
  GtkLabel *words_label;
};

G_DEFINE_FINAL_TYPE (WtResponseRow, wt_response_row, ADW_TYPE_BIN)

static void
wt_response_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_RESPONSE_ROW);
  G_OBJECT_CLASS (wt_response_row_parent_class)->dispose (object);
}

static void
wt_response_row_class_init (WtResponseRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_response_row_dispose;

  /* Letters in columns; what contains the row says what they mean. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-response-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WtResponseRow, number_label);
  gtk_widget_class_bind_template_child (widget_class, WtResponseRow, answer_box);
  gtk_widget_class_bind_template_child (widget_class, WtResponseRow, words_label);
}

static void
wt_response_row_init (WtResponseRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wt_response_row_new (void)
{
  return g_object_new (WT_TYPE_RESPONSE_ROW, NULL);
}

/* A column for each question whose answer is a key. */
static GtkLabel *
get_cell (WtResponseRow *self, guint column)
{
  GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (self->answer_box));

  for (; cell != NULL && column > 0; column--)
    cell = gtk_widget_get_next_sibling (cell);
  if (cell == NULL)
    {
      cell = g_object_new (GTK_TYPE_LABEL, "css-classes",
                           (const char *[]){ "numeric", "answer-cell", NULL }, NULL);
      gtk_box_append (self->answer_box, cell);
    }
  return GTK_LABEL (cell);
}

/* In a narrow column the key says it; only ten has none of its own that reads so. */
static char *
dup_cell_text (char key)
{
  return key == WT_KEY_YES || key == WT_KEY_NO ? g_strdup_printf ("%c", key)
                                               : g_strdup (wt_answer_key_to_words (key));
}

static gboolean
is_unusable (char key)
{
  return key == WT_KEY_BLANK || key == WT_KEY_ILLEGIBLE || key == WT_KEY_SEVERAL;
}

static void
show_cell (WtResponseRow *self, guint column, char key)
{
  GtkLabel *cell = get_cell (self, column);
  g_autofree char *text = dup_cell_text (key);

  gtk_label_set_label (cell, text);
  if (is_unusable (key))
    gtk_widget_add_css_class (GTK_WIDGET (cell), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (cell), "heading");
}

static void
show_serial (WtResponseRow *self, WtResponse *response)
{
  g_autofree char *serial = wt_response_dup_serial_words (response);

  gtk_label_set_label (self->number_label, serial);
}

void
wt_response_row_show_headings (WtResponseRow *self, WtSurvey *survey)
{
  guint column = 0;

  gtk_label_set_label (self->number_label, _ ("Number"));
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);
      /* Translators: the head of a narrow column: the number of a question */
      g_autofree char *heading = g_strdup_printf (_ ("Q%d"), question->number);

      if (question->kind != WT_QUESTION_TEXT)
        gtk_label_set_label (get_cell (self, column++), heading);
    }
  gtk_widget_add_css_class (GTK_WIDGET (self), "secondary");
}

void
wt_response_row_show (WtResponseRow *self, WtSurvey *survey, WtResponse *response)
{
  guint column = 0;

  show_serial (self, response);
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    if (wt_survey_get_question (survey, i)->kind != WT_QUESTION_TEXT)
      show_cell (self, column++, wt_response_get_key (response, i));
}

void
wt_response_row_show_words (WtResponseRow *self, WtResponse *response, const char *words)
{
  show_serial (self, response);
  gtk_label_set_label (self->words_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->words_label), TRUE);
}

char *
wt_response_row_dup_speech (WtSurvey *survey, WtResponse *response)
{
  g_autoptr (GString) answers = g_string_new (NULL);
  g_autofree char *serial = wt_response_dup_serial_words (response);

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);

      if (question->kind == WT_QUESTION_TEXT)
        continue;
      if (answers->len > 0)
        g_string_append (answers, ", ");
      /* Translators: the number of a question on the form, its answer ("8", "Yes", "blank") */
      g_string_append_printf (answers, _ ("question %1$d: %2$s"), question->number,
                              wt_answer_key_to_speech (wt_response_get_key (response, i)));
    }
  /* Translators: the number of a form, its answers: "Form 0123, question 2: Yes, question 3: 8" */
  return g_strdup_printf (_ ("Form %1$s, %2$s"), serial, answers->str);
}
