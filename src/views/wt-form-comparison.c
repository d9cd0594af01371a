#include "wt-form-comparison.h"

#include "wt-date.h"
#include "wt-paper-words.h"
#include "wt-words.h"

#include <glib/gi18n.h>

enum
{
  MARK_COLUMN,
  QUESTION_COLUMN,
  STORED_COLUMN,
  TYPED_COLUMN,
};

struct _WtFormComparison
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *source_label;
  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (WtFormComparison, wt_form_comparison, ADW_TYPE_BIN)

static void
wt_form_comparison_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_FORM_COMPARISON);
  G_OBJECT_CLASS (wt_form_comparison_parent_class)->dispose (object);
}

static void
wt_form_comparison_class_init (WtFormComparisonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_form_comparison_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-form-comparison.ui");
  gtk_widget_class_bind_template_child (widget_class, WtFormComparison, title_label);
  gtk_widget_class_bind_template_child (widget_class, WtFormComparison, source_label);
  gtk_widget_class_bind_template_child (widget_class, WtFormComparison, grid);
}

static void
wt_form_comparison_init (WtFormComparison *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
clear (WtFormComparison *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
}

static void
add_cell (WtFormComparison *self, int row, int column, const char *words, const char *class_name)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, "yalign", 0.0,
                                   "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "max-width-chars", 24, "hexpand", column > MARK_COLUMN, NULL);

  if (class_name != NULL)
    gtk_widget_add_css_class (label, class_name);
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
}

static char *
dup_answer (const WtQuestion *question, WtResponse *form, guint index)
{
  char key = wt_response_get_key (form, index);

  return key == WT_KEY_OPEN
             ? g_strdup ("")
             : wt_question_dup_answer_words (question, key, wt_response_get_text (form, index));
}

/* Returns: whether the forms differ in this answer. */
static gboolean
add_answer (
    WtFormComparison *self, const WtQuestion *question, guint index, WtResponse *a, WtResponse *b)
{
  g_autofree char *name =
      /* Translators: the number of a question, a few words for it */
      g_strdup_printf (_ ("%1$d. %2$s"), question->number, wt_question_get_short_title (question));
  g_autofree char *stored = dup_answer (question, a, index);
  g_autofree char *typed = dup_answer (question, b, index);
  gboolean differs = !g_str_equal (stored, typed);
  const char *class_name = differs ? "heading" : NULL;
  int row = (int) index + 1;

  /* A sign and bold type, not a colour alone. */
  add_cell (self, row, MARK_COLUMN, differs ? "≠" : "", class_name);
  add_cell (self, row, QUESTION_COLUMN, name, class_name);
  add_cell (self, row, STORED_COLUMN, stored, class_name);
  add_cell (self, row, TYPED_COLUMN, typed, class_name);
  return differs;
}

static void
show_title (WtFormComparison *self, WtResponse *stored, gulong n_different)
{
  g_autofree char *serial = wt_response_dup_serial_words (stored);
  g_autofree char *moment = wt_date_moment_to_words (wt_response_get_typed_at (stored));
  g_autofree char *source = wt_words_join (wt_response_get_typed_by (stored), moment, NULL);
  g_autofree char *title =
      n_different == 0
          /* Translators: %s is the number of a form, such as "0124" */
          ? g_strdup_printf (_ ("Form %s is typed already, with the same answers"), serial)
          : g_strdup_printf (
              /* Translators: the number of a form, such as "0124", and how many answers differ */
              ngettext ("Form %1$s is typed already; %2$lu answer differs",
                        "Form %1$s is typed already; %2$lu answers differ", n_different),
              serial, n_different);

  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->source_label, source);
  gtk_widget_set_visible (GTK_WIDGET (self->source_label), source[0] != '\0');
}

void
wt_form_comparison_show (WtFormComparison *self,
                         WtSurvey *survey,
                         WtResponse *stored,
                         WtResponse *typed)
{
  gulong n_different = 0;

  clear (self);
  add_cell (self, 0, STORED_COLUMN, _ ("Typed already"), "secondary");
  add_cell (self, 0, TYPED_COLUMN, _ ("Being typed"), "secondary");
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    n_different += add_answer (self, wt_survey_get_question (survey, i), i, stored, typed);
  show_title (self, stored, n_different);
}
