#include "wt-response-row.h"

#include "wt-choice-key.h"
#include "wt-paper-answer.h"
#include "wt-paper-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* More columns would leave no room for the form beside the list. */
#define MOST_CELLS 8

/* More ticks than this would not fit into a narrow column. */
#define MOST_TICKS 2

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
dup_cell_text (const WtQuestion *question, char key, const char *text)
{
  g_autoptr (GString) caps = NULL;

  if (wt_question_find_choice (question, key) != NULL)
    return g_strdup (wt_choice_key_get_cap_of (question, key));
  if (key != WT_KEY_VALUE)
    return key == WT_KEY_YES || key == WT_KEY_NO ? g_strdup_printf ("%c", key)
                                                 : g_strdup (wt_answer_key_to_words (key));
  caps = g_string_new (NULL);
  for (guint i = 0; text[i] != '\0' && i < MOST_TICKS; i++)
    g_string_append_printf (caps, "%s%s", i > 0 ? "," : "",
                            wt_choice_key_get_cap_of (question, text[i]));
  if (strlen (text) > MOST_TICKS)
    g_string_append (caps, "…");
  return g_strdup (caps->str);
}

/* A line does not fit into a narrow column. */
static gboolean
has_cell (const WtQuestion *question, guint column)
{
  return column < MOST_CELLS && !wt_paper_answer_is_line (question);
}

/* Another survey may have had more columns. */
static void
drop_cells (WtResponseRow *self, guint column)
{
  GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (self->answer_box));

  for (; cell != NULL && column > 0; column--)
    cell = gtk_widget_get_next_sibling (cell);
  while (cell != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (cell);

      gtk_box_remove (self->answer_box, cell);
      cell = next;
    }
}

static gboolean
is_unusable (char key)
{
  return key == WT_KEY_BLANK || key == WT_KEY_ILLEGIBLE || key == WT_KEY_SEVERAL;
}

static void
show_cell (WtResponseRow *self,
           guint column,
           const WtQuestion *question,
           WtResponse *response,
           guint index)
{
  GtkLabel *cell = get_cell (self, column);
  char key = wt_response_get_key (response, index);
  g_autofree char *text = dup_cell_text (question, key, wt_response_get_text (response, index));

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

      if (has_cell (question, column))
        gtk_label_set_label (get_cell (self, column++), heading);
    }
  drop_cells (self, column);
  gtk_widget_add_css_class (GTK_WIDGET (self), "secondary");
}

void
wt_response_row_show (WtResponseRow *self, WtSurvey *survey, WtResponse *response)
{
  guint column = 0;

  show_serial (self, response);
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    if (has_cell (wt_survey_get_question (survey, i), column))
      show_cell (self, column++, wt_survey_get_question (survey, i), response, i);
  drop_cells (self, column);
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
      g_autofree char *answer = wt_paper_words_speech (question, wt_response_get_key (response, i),
                                                       wt_response_get_text (response, i));

      if (question->kind == WT_QUESTION_TEXT)
        continue;
      if (answers->len > 0)
        g_string_append (answers, ", ");
      /* Translators: the number of a question on the form, its answer ("8", "Yes", "blank") */
      g_string_append_printf (answers, _ ("question %1$d: %2$s"), question->number, answer);
    }
  /* Translators: the number of a form, its answers: "Form 0123, question 2: Yes, question 3: 8" */
  return g_strdup_printf (_ ("Form %1$s, %2$s"), serial, answers->str);
}
