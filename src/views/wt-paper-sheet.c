#include "wt-paper-sheet.h"

#include "wt-earlier-answers.h"

struct _WtPaperSheet
{
  AdwBin parent_instance;

  GtkBox *box;          /* the only child */
  WtSurvey *survey;     /* (owned) (nullable) until it is known */
  GPtrArray *questions; /* (owned) of WtPaperQuestion, owned by the box */
  GtkWidget *earlier;   /* a WtEarlierAnswers */
};

enum
{
  SIGNAL_PICKED,
  SIGNAL_WRITTEN,
  SIGNAL_ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtPaperSheet, wt_paper_sheet, ADW_TYPE_BIN)

static void
on_picked_cb (WtPaperSheet *self, guint key, WtPaperQuestion *question)
{
  guint index;

  if (g_ptr_array_find (self->questions, question, &index))
    g_signal_emit (self, signals[SIGNAL_PICKED], 0, index, key);
}

static void
on_written_cb (WtPaperSheet *self, WtPaperQuestion *question)
{
  const WtQuestion *definition = wt_paper_question_get_question (question);
  guint index;

  if (g_ptr_array_find (self->questions, question, &index))
    g_signal_emit (self, signals[SIGNAL_WRITTEN], 0, index);
  if (definition->kind == WT_QUESTION_TEXT)
    wt_earlier_answers_follow (WT_EARLIER_ANSWERS (self->earlier),
                               GTK_ENTRY (wt_paper_question_get_editable (question)),
                               definition->id);
}

static void
on_entered_cb (WtPaperSheet *self, WtPaperQuestion *question)
{
  guint index;

  if (g_ptr_array_find (self->questions, question, &index))
    g_signal_emit (self, signals[SIGNAL_ENTERED], 0, index);
}

static void
wt_paper_sheet_dispose (GObject *object)
{
  WtPaperSheet *self = WT_PAPER_SHEET (object);

  g_ptr_array_set_size (self->questions, 0);
  g_clear_pointer (&self->earlier, gtk_widget_unparent);
  adw_bin_set_child (ADW_BIN (object), NULL);
  /* The questions point into it. */
  g_clear_object (&self->survey);
  G_OBJECT_CLASS (wt_paper_sheet_parent_class)->dispose (object);
}

static void
wt_paper_sheet_finalize (GObject *object)
{
  g_clear_pointer (&WT_PAPER_SHEET (object)->questions, g_ptr_array_unref);
  G_OBJECT_CLASS (wt_paper_sheet_parent_class)->finalize (object);
}

static void
wt_paper_sheet_class_init (WtPaperSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wt_paper_sheet_dispose;
  G_OBJECT_CLASS (klass)->finalize = wt_paper_sheet_finalize;

  signals[SIGNAL_PICKED] = g_signal_new ("picked", WT_TYPE_PAPER_SHEET, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[SIGNAL_WRITTEN] = g_signal_new ("written", WT_TYPE_PAPER_SHEET, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_ENTERED] = g_signal_new ("entered", WT_TYPE_PAPER_SHEET, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
wt_paper_sheet_init (WtPaperSheet *self)
{
  self->questions = g_ptr_array_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  self->earlier = wt_earlier_answers_new ();
  gtk_widget_set_parent (self->earlier, GTK_WIDGET (self));
}

void
wt_paper_sheet_set_survey (WtPaperSheet *self, WtSurvey *survey)
{
  g_autoptr (GtkSizeGroup) group = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  for (guint i = 0; i < self->questions->len; i++)
    gtk_box_remove (self->box, g_ptr_array_index (self->questions, i));
  g_ptr_array_set_size (self->questions, 0);
  g_set_object (&self->survey, survey);
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      GtkWidget *question = wt_paper_question_new (wt_survey_get_question (survey, i));

      wt_paper_question_add_to_group (WT_PAPER_QUESTION (question), group);
      g_object_connect (question, "swapped-object-signal::picked", on_picked_cb, self,
                        "swapped-object-signal::written", on_written_cb, self,
                        "swapped-object-signal::entered", on_entered_cb, self, NULL);
      gtk_box_append (self->box, question);
      g_ptr_array_add (self->questions, question);
    }
}

WtSurvey *
wt_paper_sheet_get_survey (WtPaperSheet *self)
{
  return self->survey;
}

guint
wt_paper_sheet_get_n_questions (WtPaperSheet *self)
{
  return self->questions->len;
}

WtPaperQuestion *
wt_paper_sheet_get_question (WtPaperSheet *self, guint index)
{
  g_return_val_if_fail (index < self->questions->len, NULL);
  return g_ptr_array_index (self->questions, index);
}

const WtQuestion *
wt_paper_sheet_get_definition (WtPaperSheet *self, guint index)
{
  return index < self->questions->len
             ? wt_paper_question_get_question (g_ptr_array_index (self->questions, index))
             : NULL;
}

void
wt_paper_sheet_show_answer (WtPaperSheet *self, WtResponse *response, guint index)
{
  wt_paper_question_set_answer (wt_paper_sheet_get_question (self, index),
                                wt_response_get_key (response, index),
                                wt_response_get_text (response, index));
}

void
wt_paper_sheet_set_current (WtPaperSheet *self, guint index)
{
  for (guint i = 0; i < self->questions->len; i++)
    wt_paper_question_set_current (g_ptr_array_index (self->questions, i), i == index);
}

void
wt_paper_sheet_clear_messages (WtPaperSheet *self)
{
  for (guint i = 0; i < self->questions->len; i++)
    wt_paper_question_set_message (g_ptr_array_index (self->questions, i), NULL);
}

void
wt_paper_sheet_set_workspace (WtPaperSheet *self, WtWorkspace *workspace)
{
  wt_earlier_answers_set_workspace (WT_EARLIER_ANSWERS (self->earlier), workspace);
}

gboolean
wt_paper_sheet_press (WtPaperSheet *self, guint keyval, GdkModifierType state)
{
  return wt_earlier_answers_press (WT_EARLIER_ANSWERS (self->earlier), keyval, state);
}
