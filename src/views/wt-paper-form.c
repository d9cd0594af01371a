#include "wt-paper-form.h"

#include "wt-paper-answer.h"
#include "wt-paper-command.h"
#include "wt-paper-sheet.h"
#include "wt-paper-words.h"

#include <glib/gi18n.h>

struct _WtPaperForm
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  WtPaperNumber *number;
  GtkWidget *delete_button;
  WtPaperSheet *sheet;
  GtkWidget *finish_row;
  GtkLabel *finish_label;
  GtkButton *finish_button;

  WtResponse *response; /* (owned) (nullable) */
  WtPaperFormMode mode;
  gboolean has_answered; /* what has not been told yet: an answer, */
  gboolean has_moved;    /* the current question */
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_FINISHED,
  SIGNAL_NUMBER_ENTERED,
  SIGNAL_TURNED,
  SIGNAL_DELETED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtPaperForm, wt_paper_form, ADW_TYPE_BIN)

static guint
count (WtPaperForm *self)
{
  return wt_paper_sheet_get_n_questions (self->sheet);
}

static const WtQuestion *
get_definition (WtPaperForm *self, guint index)
{
  return wt_paper_sheet_get_definition (self->sheet, index);
}

static gboolean
is_line (WtPaperForm *self, guint index)
{
  return index < count (self) && wt_paper_answer_is_line (get_definition (self, index));
}

/* The current question; after the last one there is none, and this is their number. */
static guint
get_position (WtPaperForm *self)
{
  return MIN (wt_response_get_position (self->response), count (self));
}

static guint
find_open (WtPaperForm *self)
{
  return wt_paper_answer_find_open (self->response, wt_paper_sheet_get_survey (self->sheet));
}

/* What keeps question @index from being finished. */
static char *
describe_open (WtPaperForm *self, guint index)
{
  return wt_paper_words_open (get_definition (self, index),
                              index < count (self) ? wt_response_get_text (self->response, index)
                                                   : "");
}

static void
update_finish_row (WtPaperForm *self)
{
  guint open = find_open (self);
  gboolean is_complete = open == count (self);
  g_autofree char *words = describe_open (self, open);

  gtk_label_set_label (self->finish_label, words);
  gtk_widget_set_visible (self->finish_row, is_complete || get_position (self) == count (self));
}

static void
show_answer (WtPaperForm *self, guint index)
{
  wt_paper_sheet_show_answer (self->sheet, self->response, index);
}

static void
take_answer (WtPaperForm *self, guint index)
{
  show_answer (self, index);
  update_finish_row (self);
  self->has_answered = TRUE;
}

static void
update_current (WtPaperForm *self)
{
  wt_paper_sheet_set_current (self->sheet, get_position (self));
  update_finish_row (self);
}

static void
set_key (WtPaperForm *self, guint index, char key)
{
  gboolean is_new = wt_response_get_key (self->response, index) != key;

  wt_response_set_key (self->response, index, key);
  show_answer (self, index);
  update_finish_row (self);
  self->has_answered = self->has_answered || is_new;
}

/* Once a key, whatever it led to. */
static void
tell (WtPaperForm *self)
{
  gboolean has_answered = self->has_answered;
  gboolean has_changed = has_answered || self->has_moved;

  self->has_answered = self->has_moved = FALSE;
  if (has_changed)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0, has_answered);
}

/* Returns: whether the line is an answer. */
static gboolean
close_question (WtPaperForm *self, guint index)
{
  char key = wt_response_get_key (self->response, index);
  g_autofree char *text = g_strdup (wt_response_get_text (self->response, index));
  gboolean is_answer = wt_paper_answer_close (self->response, index, get_definition (self, index));

  show_answer (self, index);
  update_finish_row (self);
  if (key != wt_response_get_key (self->response, index)
      || !g_str_equal (text, wt_response_get_text (self->response, index)))
    self->has_answered = TRUE;
  return is_answer;
}

static void
set_position (WtPaperForm *self, guint position)
{
  guint before = get_position (self);

  if (before == position)
    return;
  if (is_line (self, before))
    close_question (self, before);
  wt_paper_sheet_clear_messages (self->sheet);
  wt_response_set_position (self->response, position);
  update_current (self);
  self->has_moved = TRUE;
}

static void
go_to (WtPaperForm *self, guint position)
{
  set_position (self, position);
  wt_paper_form_take_focus (self);
}

static void
go_on (WtPaperForm *self, guint index)
{
  guint next = index + 1;

  /* What has an answer already is passed over, so that nothing is typed over by the way. */
  while (next < count (self) && wt_response_get_key (self->response, next) != WT_KEY_OPEN)
    next++;
  go_to (self, next);
}

static void
answer (WtPaperForm *self, guint index, char key)
{
  wt_paper_sheet_clear_messages (self->sheet);
  set_key (self, index, key);
  go_on (self, index);
}

static void
tick (WtPaperForm *self, guint index, char choice)
{
  set_position (self, index);
  wt_paper_sheet_clear_messages (self->sheet);
  wt_paper_answer_toggle (self->response, index, get_definition (self, index), choice);
  take_answer (self, index);
}

static void
step_back (WtPaperForm *self)
{
  guint position = get_position (self);
  gboolean is_answered =
      position < count (self) && wt_response_get_key (self->response, position) != WT_KEY_OPEN;

  if (!is_answered || is_line (self, position))
    {
      if (position == 0)
        return;
      position--;
    }
  wt_paper_sheet_clear_messages (self->sheet);
  go_to (self, position);
  /* A sentence is not thrown away for one key. */
  if (!is_line (self, position))
    set_key (self, position, WT_KEY_OPEN);
}

static void
finish (WtPaperForm *self)
{
  guint position = get_position (self), open;

  if (wt_paper_answer_is_open_ended (get_definition (self, position)))
    close_question (self, position);
  open = find_open (self);
  if (wt_paper_number_is_refused (self->number))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      wt_paper_number_edit (self->number);
      return;
    }
  if (open < count (self))
    {
      g_autofree char *words = NULL;

      go_to (self, open);
      words = describe_open (self, open);
      wt_paper_form_complain (self, words);
      return;
    }
  for (guint i = 0; i < count (self); i++)
    if (wt_response_get_key (self->response, i) == WT_KEY_OPEN)
      set_key (self, i, WT_KEY_BLANK);
  /* A form that goes from the table is stored whole, without a word about its last line. */
  if (self->mode == WT_PAPER_FORM_TYPING)
    self->has_answered = self->has_moved = FALSE;
  tell (self);
  g_signal_emit (self, signals[SIGNAL_FINISHED], 0);
}

/* A key that stands for an answer, or for nothing. On a line most keys write. */
static gboolean
type (WtPaperForm *self, gunichar letter)
{
  guint position = get_position (self), open = find_open (self);
  const WtQuestion *question = get_definition (self, position);
  WtPaperStep step = question != NULL
                         ? wt_paper_answer_type (self->response, position, question, letter)
                         : WT_PAPER_STEP_WRONG;
  g_autofree char *words = NULL;

  if (step == WT_PAPER_STEP_WRONG && is_line (self, position))
    return FALSE;
  if (step == WT_PAPER_STEP_WRONG)
    {
      words = question == NULL && open < count (self) ? describe_open (self, open)
                                                      : wt_paper_words_wrong_key (question, letter);
      wt_paper_form_complain (self, words);
      return TRUE;
    }
  wt_paper_sheet_clear_messages (self->sheet);
  take_answer (self, position);
  if (step == WT_PAPER_STEP_NEXT)
    go_on (self, position);
  return TRUE;
}

/* Leaves a line, or boxes of which several may be ticked, for the next question. */
static void
leave (WtPaperForm *self, gboolean may_finish)
{
  guint position = get_position (self);

  if (!close_question (self, position))
    {
      g_autofree char *words = describe_open (self, position);

      wt_paper_form_complain (self, words);
    }
  else if (may_finish && wt_response_is_complete (self->response))
    finish (self);
  else
    go_to (self, position + 1);
}

/* A text can wait until the boxes of all forms are typed. */
static gboolean
put_off (WtPaperForm *self)
{
  guint position = get_position (self);
  const WtQuestion *question = get_definition (self, position);

  if (question == NULL || question->kind != WT_QUESTION_TEXT)
    return FALSE;
  if (wt_response_get_text (self->response, position)[0] != '\0')
    wt_paper_form_complain (self, _ ("A text that is begun cannot wait for later."));
  else
    answer (self, position, WT_KEY_LATER);
  return TRUE;
}

static gboolean
erase (WtPaperForm *self, guint position, gboolean is_backspace)
{
  gboolean is_written =
      is_line (self, position) && wt_response_get_text (self->response, position)[0] != '\0';

  if (is_line (self, position) && (is_written || position == 0 || !is_backspace))
    return FALSE;
  step_back (self);
  return TRUE;
}

static gboolean
obey (WtPaperForm *self, WtPaperCommand command, gunichar letter)
{
  guint position = get_position (self);
  const WtQuestion *question = get_definition (self, position);
  gboolean has_ticks = question != NULL && question->kind == WT_QUESTION_CHOICES;

  if (command == WT_PAPER_COMMAND_LETTER)
    return type (self, letter);
  if (command == WT_PAPER_COMMAND_LATER)
    return put_off (self);
  if (command == WT_PAPER_COMMAND_BACKSPACE || command == WT_PAPER_COMMAND_DELETE)
    return erase (self, position, command == WT_PAPER_COMMAND_BACKSPACE);
  if (command == WT_PAPER_COMMAND_PAGE_UP || command == WT_PAPER_COMMAND_PAGE_DOWN)
    g_signal_emit (self, signals[SIGNAL_TURNED], 0, command == WT_PAPER_COMMAND_PAGE_UP ? -1 : 1);
  else if (command == WT_PAPER_COMMAND_UP && position > 0)
    go_to (self, position - 1);
  else if (command == WT_PAPER_COMMAND_DOWN && is_line (self, position))
    leave (self, FALSE);
  else if (command == WT_PAPER_COMMAND_DOWN && position < count (self))
    go_to (self, position + 1);
  else if (command == WT_PAPER_COMMAND_ENTER && wt_paper_answer_is_open_ended (question))
    leave (self, TRUE);
  else if (command == WT_PAPER_COMMAND_ENTER)
    finish (self);
  else if (command == WT_PAPER_COMMAND_RIGHT && has_ticks)
    leave (self, FALSE);
  else
    /* At the boxes of one answer, left and right go along the boxes. */
    return command == WT_PAPER_COMMAND_UP || command == WT_PAPER_COMMAND_DOWN;
  return TRUE;
}

static gboolean
on_key_pressed_cb (WtPaperForm *self, guint keyval, guint keycode, GdkModifierType state)
{
  const GtkStateFlags within = GTK_STATE_FLAG_FOCUS_WITHIN;

  if ((gtk_widget_get_state_flags (self->delete_button) & within)
      || (gtk_widget_get_state_flags (GTK_WIDGET (self->number)) & within))
    return FALSE;
  return wt_paper_form_press (self, keyval, state);
}

static void
on_picked_cb (WtPaperForm *self, guint index, guint key)
{
  const WtQuestion *question = get_definition (self, index);

  if (self->response == NULL)
    return;
  if (question->kind == WT_QUESTION_CHOICES
      && wt_question_find_choice (question, (char) key) != NULL)
    tick (self, index, (char) key);
  else
    answer (self, index, (char) key);
  tell (self);
}

static void
on_written_cb (WtPaperForm *self, guint index)
{
  GtkEditable *editable =
      wt_paper_question_get_editable (wt_paper_sheet_get_question (self->sheet, index));

  if (self->response == NULL)
    return;
  wt_paper_answer_write (self->response, index, get_definition (self, index),
                         gtk_editable_get_text (editable));
  take_answer (self, index);
  tell (self);
}

static void
on_entered_cb (WtPaperForm *self, guint index)
{
  if (self->response == NULL)
    return;
  set_position (self, index);
  tell (self);
}

static void
on_finish_row_entered_cb (WtPaperForm *self)
{
  on_entered_cb (self, count (self));
}

static void
on_delete_clicked_cb (WtPaperForm *self)
{
  g_signal_emit (self, signals[SIGNAL_DELETED], 0);
}

static void
on_number_entered_cb (WtPaperForm *self, gint64 serial)
{
  g_signal_emit (self, signals[SIGNAL_NUMBER_ENTERED], 0, serial);
}

static void
wt_paper_form_dispose (GObject *object)
{
  WtPaperForm *self = WT_PAPER_FORM (object);

  g_clear_object (&self->response);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PAPER_FORM);
  G_OBJECT_CLASS (wt_paper_form_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (WT_TYPE_PAPER_NUMBER);
  g_type_ensure (WT_TYPE_PAPER_SHEET);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-paper-form.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPaperForm, title_label);
  gtk_widget_class_bind_template_child (widget_class, WtPaperForm, number);
  gtk_widget_class_bind_template_child (widget_class, WtPaperForm, delete_button);
  gtk_widget_class_bind_template_child (widget_class, WtPaperForm, sheet);
  gtk_widget_class_bind_template_child (widget_class, WtPaperForm, finish_row);
  gtk_widget_class_bind_template_child (widget_class, WtPaperForm, finish_label);
  gtk_widget_class_bind_template_child (widget_class, WtPaperForm, finish_button);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_finish_row_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, finish);
  gtk_widget_class_bind_template_callback (widget_class, on_delete_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_number_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_written_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, wt_paper_form_take_focus);
}

static guint
add_signal (const char *name, guint n_parameters, GType parameter)
{
  return g_signal_new (name, WT_TYPE_PAPER_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, n_parameters, parameter);
}

static void
wt_paper_form_class_init (WtPaperFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wt_paper_form_dispose;

  signals[SIGNAL_CHANGED] = add_signal ("changed", 1, G_TYPE_BOOLEAN);
  signals[SIGNAL_FINISHED] = add_signal ("finished", 0, G_TYPE_NONE);
  signals[SIGNAL_NUMBER_ENTERED] = add_signal ("number-entered", 1, G_TYPE_INT64);
  signals[SIGNAL_TURNED] = add_signal ("turned", 1, G_TYPE_INT);
  signals[SIGNAL_DELETED] = add_signal ("deleted", 0, G_TYPE_NONE);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
wt_paper_form_init (WtPaperForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wt_paper_form_set_workspace (WtPaperForm *self, WtWorkspace *workspace)
{
  wt_paper_sheet_set_workspace (self->sheet, workspace);
}

void
wt_paper_form_set_survey (WtPaperForm *self, WtSurvey *survey)
{
  g_clear_object (&self->response);
  gtk_label_set_label (self->title_label, wt_survey_get_title (survey));
  wt_paper_sheet_set_survey (self->sheet, survey);
}

void
wt_paper_form_show (WtPaperForm *self, WtResponse *response, WtPaperFormMode mode)
{
  gboolean is_correction = mode == WT_PAPER_FORM_CORRECTING;
  gboolean is_other = self->response != response;
  gint64 serial = wt_response_get_serial (response);

  g_set_object (&self->response, response);
  self->mode = mode;
  wt_paper_sheet_clear_messages (self->sheet);
  for (guint i = 0; i < count (self); i++)
    show_answer (self, i);
  /* Another that is being typed, or was refused, stays while the form is the same. */
  if (is_other || serial != wt_paper_number_get_serial (self->number))
    wt_paper_number_set_serial (self->number, serial);
  gtk_widget_set_visible (self->delete_button, is_correction);
  gtk_button_set_label (self->finish_button, is_correction ? _ ("Done") : _ ("Next form"));
  update_current (self);
}

WtResponse *
wt_paper_form_get_response (WtPaperForm *self)
{
  return self->response;
}

gboolean
wt_paper_form_press (WtPaperForm *self, guint keyval, GdkModifierType state)
{
  gboolean has_meaning;

  if (self->response == NULL)
    return FALSE;
  if (wt_paper_sheet_press (self->sheet, keyval, state))
    return TRUE;
  has_meaning =
      obey (self, wt_paper_command_from_key (keyval, state), gdk_keyval_to_unicode (keyval));
  tell (self);
  return has_meaning;
}

GtkWidget *
wt_paper_form_get_current (WtPaperForm *self)
{
  guint position = self->response != NULL ? get_position (self) : 0;

  if (self->response == NULL)
    return NULL;
  return position < count (self) ? GTK_WIDGET (wt_paper_sheet_get_question (self->sheet, position))
                                 : self->finish_row;
}

void
wt_paper_form_take_focus (WtPaperForm *self)
{
  GtkWidget *current = wt_paper_form_get_current (self);

  if (current == self->finish_row)
    gtk_widget_grab_focus (GTK_WIDGET (self->finish_button));
  else if (current != NULL)
    wt_paper_question_take_focus (WT_PAPER_QUESTION (current));
}

void
wt_paper_form_complain (WtPaperForm *self, const char *message)
{
  guint position = get_position (self);

  if (position < count (self))
    wt_paper_question_set_message (wt_paper_sheet_get_question (self->sheet, position), message);
  else
    gtk_label_set_label (self->finish_label, message);
  gtk_widget_error_bell (GTK_WIDGET (self));
}

WtPaperNumber *
wt_paper_form_get_number (WtPaperForm *self)
{
  return self->number;
}

void
wt_paper_form_accept_number (WtPaperForm *self, gint64 serial)
{
  wt_response_set_serial (self->response, serial);
  wt_paper_number_set_serial (self->number, serial);
  wt_paper_form_take_focus (self);
}
