#include "wt-settle-view.h"

#include "wt-choice-key.h"
#include "wt-paper-answer.h"
#include "wt-paper-command.h"
#include "wt-paper-question.h"
#include "wt-paper-words.h"
#include "wt-settlement.h"
#include "wt-wrap-box.h"

#include <glib/gi18n.h>

struct _WtSettleView
{
  AdwBin parent_instance;

  GtkLabel *heading_label;
  GtkLabel *task_label;
  GtkLabel *position_label;
  GtkWidget *cards_box;
  GtkLabel *first_label;
  GtkLabel *second_label;
  GtkButton *first_button;
  GtkButton *second_button;
  AdwBin *question_bin;
  GtkButton *type_button;
  GtkButton *keep_button;
  GtkButton *drop_button;
  GtkButton *missing_button;
  GtkWidget *others_box;
  GtkLabel *others_label;
  GtkListBox *others_list;

  WtDifference *difference; /* (owned) (nullable) */
  WtSurvey *survey;         /* (owned) (nullable) */
  WtResponse *paper;        /* (owned) (nullable): what is typed from the paper */
};

enum
{
  SIGNAL_SETTLED,
  SIGNAL_LEFT,
  SIGNAL_TYPING_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtSettleView, wt_settle_view, ADW_TYPE_BIN)

static guint
get_index (WtSettleView *self)
{
  return wt_difference_get_question (self->difference);
}

static gboolean
is_whole_form (WtSettleView *self)
{
  return get_index (self) == WT_DIFFERENCE_WHOLE_FORM;
}

static const WtQuestion *
get_question (WtSettleView *self)
{
  return wt_survey_get_question (self->survey, get_index (self));
}

static WtPaperQuestion *
get_sheet (WtSettleView *self)
{
  return WT_PAPER_QUESTION (adw_bin_get_child (self->question_bin));
}

static void
settle (WtSettleView *self, const char *settled)
{
  g_signal_emit (self, signals[SIGNAL_SETTLED], 0, settled);
}

/* What was typed from the paper */

static void
show_paper (WtSettleView *self)
{
  wt_paper_question_set_answer (get_sheet (self),
                                wt_response_get_key (self->paper, get_index (self)),
                                wt_response_get_text (self->paper, get_index (self)));
}

static void
complain (WtSettleView *self, const char *words)
{
  wt_paper_question_set_message (get_sheet (self), words);
  gtk_widget_error_bell (GTK_WIDGET (self));
}

/* Nothing was typed from the paper: that is not yet to say that it is blank. */
static gboolean
is_untouched (WtSettleView *self)
{
  return wt_response_get_key (self->paper, get_index (self)) == WT_KEY_OPEN;
}

static void
finish (WtSettleView *self)
{
  g_autofree char *answer = NULL;

  if (is_untouched (self)
      || !wt_paper_answer_close (self->paper, get_index (self), get_question (self)))
    {
      g_autofree char *words = wt_paper_words_open (
          get_question (self), wt_response_get_text (self->paper, get_index (self)));

      complain (self, words);
      return;
    }
  answer = wt_difference_write_answer (self->paper, get_index (self));
  settle (self, answer);
}

static void
on_picked_cb (WtSettleView *self, guint key)
{
  const WtQuestion *question = get_question (self);

  wt_paper_question_set_message (get_sheet (self), NULL);
  if (question->kind == WT_QUESTION_CHOICES && g_ascii_islower ((char) key))
    wt_paper_answer_toggle (self->paper, get_index (self), question, (char) key);
  else
    wt_response_set_key (self->paper, get_index (self), (char) key);
  show_paper (self);
  if (question->kind != WT_QUESTION_CHOICES || !g_ascii_islower ((char) key))
    finish (self);
}

static void
on_written_cb (WtSettleView *self, WtPaperQuestion *sheet)
{
  wt_paper_answer_write (self->paper, get_index (self), get_question (self),
                         gtk_editable_get_text (wt_paper_question_get_editable (sheet)));
  wt_paper_question_set_message (sheet, NULL);
}

static gboolean
type (WtSettleView *self, gunichar letter)
{
  const WtQuestion *question = get_question (self);
  WtPaperStep step = wt_paper_answer_type (self->paper, get_index (self), question, letter);
  g_autofree char *words = NULL;

  if (step == WT_PAPER_STEP_WRONG && wt_paper_answer_is_line (question))
    return FALSE;
  if (step == WT_PAPER_STEP_WRONG)
    {
      words = wt_paper_words_wrong_key (question, letter);
      complain (self, words);
      return TRUE;
    }
  wt_paper_question_set_message (get_sheet (self), NULL);
  show_paper (self);
  if (step == WT_PAPER_STEP_NEXT)
    finish (self);
  return TRUE;
}

/* Buttons */

static void
on_said_first_cb (WtSettleView *self)
{
  g_autofree char *answer =
      wt_difference_write_answer (wt_difference_get_first (self->difference), get_index (self));

  settle (self, answer);
}

static void
on_said_second_cb (WtSettleView *self)
{
  g_autofree char *answer =
      wt_difference_write_answer (wt_difference_get_second (self->difference), get_index (self));

  settle (self, answer);
}

static void
on_kept_cb (WtSettleView *self)
{
  settle (self, WT_SETTLED_KEPT);
}

static void
on_dropped_cb (WtSettleView *self)
{
  settle (self, WT_SETTLED_DROPPED);
}

static void
on_paper_missing_cb (WtSettleView *self)
{
  settle (self, WT_SETTLED_UNKNOWN);
}

static void
on_left_cb (WtSettleView *self)
{
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static void
on_typing_wanted_cb (WtSettleView *self)
{
  g_signal_emit (self, signals[SIGNAL_TYPING_WANTED], 0);
}

/* Showing */

static char *
dup_words (const WtQuestion *question, WtResponse *response, guint index)
{
  return wt_question_dup_answer_words (question, wt_response_get_key (response, index),
                                       wt_response_get_text (response, index));
}

/* The same for a label that says that a blank is one. */
static char *
dup_speech (const WtQuestion *question, WtResponse *response, guint index)
{
  char key = wt_response_get_key (response, index);

  return key == WT_KEY_BLANK || key == WT_KEY_ILLEGIBLE || key == WT_KEY_SEVERAL
             ? g_strdup (wt_answer_key_to_speech (key))
             : dup_words (question, response, index);
}

/* Long answers are read as text, short ones as a figure. */
static void
show_value (WtSettleView *self, GtkLabel *label, GtkButton *button, WtResponse *response)
{
  const WtQuestion *question = get_question (self);
  gboolean is_long = wt_answer_key_has_text (wt_response_get_key (response, get_index (self)));
  g_autofree char *words = dup_words (question, response, get_index (self));
  g_autofree char *speech = dup_speech (question, response, get_index (self));
  /* Translators: %s is an answer: "7", "Yes", "blank" */
  g_autofree char *says = g_strdup_printf (_ ("The paper says %s"), speech);

  gtk_label_set_label (label, words);
  if (is_long)
    gtk_widget_remove_css_class (GTK_WIDGET (label), "settle-figure");
  else
    gtk_widget_add_css_class (GTK_WIDGET (label), "settle-figure");
  gtk_button_set_label (button, is_long ? _ ("The paper says this") : says);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, says, -1);
}

static void
show_question (WtSettleView *self)
{
  GtkWidget *sheet;

  gtk_widget_set_visible (GTK_WIDGET (self->question_bin), !is_whole_form (self));
  if (is_whole_form (self))
    {
      adw_bin_set_child (self->question_bin, NULL);
      return;
    }
  sheet = wt_paper_question_new (get_question (self));
  g_signal_connect_object (sheet, "picked", G_CALLBACK (on_picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sheet, "written", G_CALLBACK (on_written_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->question_bin, sheet);
  wt_paper_question_set_current (WT_PAPER_QUESTION (sheet), TRUE);
  show_paper (self);
}

static void
add_other (WtSettleView *self, guint index, WtResponse *response)
{
  const WtQuestion *question = wt_survey_get_question (self->survey, index);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *words = dup_words (question, response, index);
  g_autofree char *escaped = g_markup_escape_text (words, -1);
  /* Translators: %d is the number of a question on the form */
  g_autofree char *title = g_strdup_printf (_ ("Question %d"), question->number);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  gtk_list_box_append (self->others_list, row);
}

/* What both typings agree on helps to tell that this is the right paper. */
static void
show_others (WtSettleView *self)
{
  WtResponse *first = wt_difference_get_first (self->difference);
  WtResponse *second = wt_difference_get_second (self->difference);
  WtResponse *either = first != NULL ? first : second;
  GtkWidget *row;
  gboolean has_others = FALSE;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->others_list))) != NULL)
    gtk_list_box_remove (self->others_list, row);
  for (guint i = 0; i < wt_survey_get_n_questions (self->survey); i++)
    {
      WtDifferenceKind kind = WT_DIFFERENCE_NONE;

      if (first != NULL && second != NULL
          && (!wt_difference_compare (first, second, i, &kind) || kind != WT_DIFFERENCE_NONE))
        continue;
      add_other (self, i, either);
      has_others = TRUE;
    }
  gtk_label_set_label (self->others_label, is_whole_form (self)
                                               ? _ ("The answers on this form")
                                               : _ ("The other answers on this form"));
  gtk_widget_set_visible (self->others_box, has_others);
}

static void
show_heading (WtSettleView *self, guint position, guint n_differences)
{
  g_autofree char *serial = wt_difference_dup_serial_words (self->difference);
  /* Translators: %s is the number of a form, such as "0217" */
  g_autofree char *heading = g_strdup_printf (_ ("Find form %s in the pile"), serial);
  /* Translators: which difference of how many it is: "1 of 3" */
  g_autofree char *place = g_strdup_printf (_ ("%1$u of %2$u"), position, n_differences);
  g_autofree char *task = NULL;

  if (wt_difference_get_kind (self->difference) == WT_DIFFERENCE_MISSING_IN_FIRST)
    task = g_strdup (_ ("It was not typed the first time. Is there such a form?"));
  else if (is_whole_form (self))
    task = g_strdup (_ ("It was not typed the second time."));
  else
    /* Translators: %d is the number of a question on the form */
    task = g_strdup_printf (_ ("Type what is marked on the paper for question %d"),
                            get_question (self)->number);
  gtk_label_set_label (self->heading_label, heading);
  gtk_label_set_label (self->task_label, task);
  gtk_label_set_label (self->position_label, place);
}

static void
show_buttons (WtSettleView *self)
{
  WtDifferenceKind kind = wt_difference_get_kind (self->difference);
  gboolean is_added = kind == WT_DIFFERENCE_MISSING_IN_FIRST;
  gboolean is_untyped = kind == WT_DIFFERENCE_MISSING_IN_SECOND;

  gtk_widget_set_visible (self->cards_box, !is_whole_form (self));
  gtk_widget_set_visible (GTK_WIDGET (self->type_button), is_untyped);
  gtk_widget_set_visible (GTK_WIDGET (self->keep_button), is_added);
  gtk_widget_set_visible (GTK_WIDGET (self->drop_button), is_added || is_untyped);
  gtk_widget_set_visible (GTK_WIDGET (self->missing_button), !is_added);
}

static void
wt_settle_view_dispose (GObject *object)
{
  WtSettleView *self = WT_SETTLE_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_SETTLE_VIEW);
  g_clear_object (&self->difference);
  g_clear_object (&self->survey);
  g_clear_object (&self->paper);
  G_OBJECT_CLASS (wt_settle_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (WT_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-settle-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WtSettleView, heading_label);
  gtk_widget_class_bind_template_child (widget_class, WtSettleView, task_label);
  gtk_widget_class_bind_template_child (widget_class, WtSettleView, position_label);
  gtk_widget_class_bind_template_child (widget_class, WtSettleView, cards_box);
  gtk_widget_class_bind_template_child (widget_class, WtSettleView, first_label);
  gtk_widget_class_bind_template_child (widget_class, WtSettleView, second_label);
  gtk_widget_class_bind_template_child (widget_class, WtSettleView, first_button);
  gtk_widget_class_bind_template_child (widget_class, WtSettleView, second_button);
  gtk_widget_class_bind_template_child (widget_class, WtSettleView, question_bin);
  gtk_widget_class_bind_template_child (widget_class, WtSettleView, type_button);
  gtk_widget_class_bind_template_child (widget_class, WtSettleView, keep_button);
  gtk_widget_class_bind_template_child (widget_class, WtSettleView, drop_button);
  gtk_widget_class_bind_template_child (widget_class, WtSettleView, missing_button);
  gtk_widget_class_bind_template_child (widget_class, WtSettleView, others_box);
  gtk_widget_class_bind_template_child (widget_class, WtSettleView, others_label);
  gtk_widget_class_bind_template_child (widget_class, WtSettleView, others_list);
  gtk_widget_class_bind_template_callback (widget_class, on_said_first_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_said_second_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_typing_wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_kept_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_dropped_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_paper_missing_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_left_cb);
}

static guint
add_signal (const char *name, guint n_parameters, GType parameter)
{
  return g_signal_new (name, WT_TYPE_SETTLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, n_parameters, parameter);
}

static void
wt_settle_view_class_init (WtSettleViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wt_settle_view_dispose;

  signals[SIGNAL_SETTLED] = add_signal ("settled", 1, G_TYPE_STRING);
  signals[SIGNAL_LEFT] = add_signal ("left", 0, G_TYPE_NONE);
  signals[SIGNAL_TYPING_WANTED] = add_signal ("typing-wanted", 0, G_TYPE_NONE);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
wt_settle_view_init (WtSettleView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wt_settle_view_show (WtSettleView *self,
                     WtDifference *difference,
                     WtSurvey *survey,
                     guint position,
                     guint n_differences)
{
  g_set_object (&self->difference, difference);
  g_set_object (&self->survey, survey);
  g_clear_object (&self->paper);
  self->paper =
      wt_response_new (wt_difference_get_batch_id (difference),
                       wt_difference_get_serial (difference), wt_survey_get_n_questions (survey));
  show_heading (self, position, n_differences);
  show_question (self);
  show_buttons (self);
  show_others (self);
  if (is_whole_form (self))
    return;
  show_value (self, self->first_label, self->first_button, wt_difference_get_first (difference));
  show_value (self, self->second_label, self->second_button, wt_difference_get_second (difference));
}

gboolean
wt_settle_view_takes_key (WtSettleView *self, guint keyval, GtkWidget *focus)
{
  gboolean is_at_answer = gtk_widget_is_ancestor (focus, GTK_WIDGET (self->question_bin));
  gboolean is_enter = wt_paper_command_from_key (keyval, 0) == WT_PAPER_COMMAND_ENTER;

  return !is_enter || is_at_answer || !GTK_IS_BUTTON (focus);
}

gboolean
wt_settle_view_press (WtSettleView *self, guint keyval, GdkModifierType state)
{
  WtPaperCommand command = wt_paper_command_from_key (keyval, state);

  if (self->difference == NULL)
    return FALSE;
  if (command == WT_PAPER_COMMAND_DOWN)
    {
      on_left_cb (self);
      return TRUE;
    }
  if (is_whole_form (self))
    return FALSE;
  if (command == WT_PAPER_COMMAND_ENTER && wt_paper_answer_is_open_ended (get_question (self)))
    {
      finish (self);
      return TRUE;
    }
  return command == WT_PAPER_COMMAND_LETTER && type (self, gdk_keyval_to_unicode (keyval));
}

void
wt_settle_view_take_focus (WtSettleView *self)
{
  if (self->difference == NULL)
    return;
  if (!is_whole_form (self))
    wt_paper_question_take_focus (get_sheet (self));
  else if (gtk_widget_get_visible (GTK_WIDGET (self->type_button)))
    gtk_widget_grab_focus (GTK_WIDGET (self->type_button));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->keep_button));
}
