#include "wt-paper-form.h"

#include "wt-paper-question.h"
#include "wt-paper-words.h"

#include <glib/gi18n.h>

struct _WtPaperForm
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  WtPaperNumber *number;
  GtkWidget *delete_button;
  GtkBox *question_box;
  GtkWidget *finish_row;
  GtkLabel *finish_label;
  GtkButton *finish_button;

  GPtrArray *questions; /* (owned) of WtPaperQuestion, owned by the template */
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

static WtPaperQuestion *
get_question (WtPaperForm *self, guint index)
{
  return g_ptr_array_index (self->questions, index);
}

static gboolean
is_text (WtPaperForm *self, guint index)
{
  return index < self->questions->len
         && wt_paper_question_get_editable (get_question (self, index)) != NULL;
}

/* The current question; after the last one there is none, and this is their number. */
static guint
get_position (WtPaperForm *self)
{
  return MIN (wt_response_get_position (self->response), self->questions->len);
}

/* The first question that has to be answered before the form is finished; a line left empty counts
 * as blank. */
static guint
find_open (WtPaperForm *self)
{
  for (guint i = 0; i < self->questions->len; i++)
    if (!is_text (self, i) && wt_response_get_key (self->response, i) == WT_KEY_OPEN)
      return i;
  return self->questions->len;
}

static const WtQuestion *
get_definition (WtPaperForm *self, guint index)
{
  return index < self->questions->len ? wt_paper_question_get_question (get_question (self, index))
                                      : NULL;
}

static void
update_finish_row (WtPaperForm *self)
{
  guint open = find_open (self);
  gboolean is_complete = open == self->questions->len;
  g_autofree char *words = wt_paper_words_open (get_definition (self, open));

  gtk_label_set_label (self->finish_label, words);
  gtk_widget_set_visible (self->finish_row,
                          is_complete || get_position (self) == self->questions->len);
}

static void
show_answer (WtPaperForm *self, guint index)
{
  wt_paper_question_set_answer (get_question (self, index),
                                wt_response_get_key (self->response, index),
                                wt_response_get_text (self->response, index));
}

static void
clear_messages (WtPaperForm *self)
{
  for (guint i = 0; i < self->questions->len; i++)
    wt_paper_question_set_message (get_question (self, i), NULL);
}

static void
update_current (WtPaperForm *self)
{
  guint position = get_position (self);

  for (guint i = 0; i < self->questions->len; i++)
    wt_paper_question_set_current (get_question (self, i), i == position);
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

/* A line that is left empty is blank. On a line, too, a mark stands for what cannot be read. */
static void
close_text (WtPaperForm *self, guint index)
{
  const char *text = wt_response_get_text (self->response, index);
  char key = wt_response_get_key (self->response, index);

  if (key == WT_KEY_OPEN || g_str_equal (text, "-") || g_str_equal (text, "–"))
    set_key (self, index, WT_KEY_BLANK);
  else if (g_str_equal (text, "?"))
    set_key (self, index, WT_KEY_ILLEGIBLE);
}

static void
set_position (WtPaperForm *self, guint position)
{
  guint before = get_position (self);

  if (before == position)
    return;
  if (is_text (self, before))
    close_text (self, before);
  clear_messages (self);
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
answer (WtPaperForm *self, guint index, char key)
{
  guint next = index + 1;

  clear_messages (self);
  set_key (self, index, key);
  /* What has an answer already is passed over, so that nothing is typed over by the way. */
  while (next < self->questions->len && wt_response_get_key (self->response, next) != WT_KEY_OPEN)
    next++;
  go_to (self, next);
}

static void
step_back (WtPaperForm *self)
{
  guint position = get_position (self);
  gboolean is_answered = position < self->questions->len
                         && wt_response_get_key (self->response, position) != WT_KEY_OPEN;

  if (!is_answered || is_text (self, position))
    {
      if (position == 0)
        return;
      position--;
    }
  clear_messages (self);
  go_to (self, position);
  /* A sentence is not thrown away for one key. */
  if (!is_text (self, position))
    set_key (self, position, WT_KEY_OPEN);
}

static void
finish (WtPaperForm *self)
{
  guint open = find_open (self);
  guint position = get_position (self);

  if (wt_paper_number_is_refused (self->number))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      wt_paper_number_edit (self->number);
      return;
    }
  if (open < self->questions->len)
    {
      g_autofree char *words = wt_paper_words_open (get_definition (self, open));

      go_to (self, open);
      wt_paper_form_complain (self, words);
      return;
    }
  if (is_text (self, position))
    close_text (self, position);
  for (guint i = 0; i < self->questions->len; i++)
    if (wt_response_get_key (self->response, i) == WT_KEY_OPEN)
      set_key (self, i, WT_KEY_BLANK);
  /* A form that goes from the table is stored whole, without a word about its last line. */
  if (self->mode == WT_PAPER_FORM_TYPING)
    self->has_answered = self->has_moved = FALSE;
  tell (self);
  g_signal_emit (self, signals[SIGNAL_FINISHED], 0);
}

/* A key that stands for an answer, or for nothing. */
static gboolean
type (WtPaperForm *self, gunichar letter)
{
  guint position = get_position (self), open = find_open (self);
  const WtQuestion *question = get_definition (self, position);
  char key = letter == 0x2013 ? WT_KEY_BLANK
             : letter < 128   ? (char) g_ascii_toupper ((char) letter)
                              : '\0';
  g_autofree char *words = NULL;

  if (question != NULL && !is_text (self, position) && wt_answer_key_is_valid (question, key))
    {
      answer (self, position, key);
      return TRUE;
    }
  words = question == NULL && open < self->questions->len
              ? wt_paper_words_open (get_definition (self, open))
              : wt_paper_words_wrong_key (question, letter);
  wt_paper_form_complain (self, words);
  return TRUE;
}

static void
leave_text (WtPaperForm *self)
{
  if (find_open (self) == self->questions->len)
    finish (self);
  else
    go_to (self, get_position (self) + 1);
}

/* Keys that mean the same on a line and at boxes. */
static gboolean
press_anywhere (WtPaperForm *self, guint keyval)
{
  guint position = get_position (self);

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      if (position > 0)
        go_to (self, position - 1);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      if (position < self->questions->len)
        go_to (self, position + 1);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      g_signal_emit (self, signals[SIGNAL_TURNED], 0, -1);
      return TRUE;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      g_signal_emit (self, signals[SIGNAL_TURNED], 0, 1);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
press_at_boxes (WtPaperForm *self, guint keyval)
{
  gunichar letter = gdk_keyval_to_unicode (keyval);

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      finish (self);
      return TRUE;
    case GDK_KEY_BackSpace:
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      step_back (self);
      return TRUE;
    default:
      /* Space presses the box that the focus is on. */
      return letter > ' ' && g_unichar_isprint (letter) && type (self, letter);
    }
}

static gboolean
press_on_line (WtPaperForm *self, guint keyval)
{
  guint position = get_position (self);
  GtkEditable *editable = wt_paper_question_get_editable (get_question (self, position));

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      leave_text (self);
      return TRUE;
    case GDK_KEY_BackSpace:
      if (position == 0 || gtk_editable_get_text (editable)[0] != '\0')
        return FALSE;
      step_back (self);
      return TRUE;
    default:
      return FALSE;
    }
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
on_picked_cb (WtPaperForm *self, guint key, WtPaperQuestion *question)
{
  guint index;

  if (self->response == NULL || !g_ptr_array_find (self->questions, question, &index))
    return;
  answer (self, index, (char) key);
  tell (self);
}

static void
on_written_cb (WtPaperForm *self, WtPaperQuestion *question)
{
  GtkEditable *editable = wt_paper_question_get_editable (question);
  guint index;

  if (self->response == NULL || !g_ptr_array_find (self->questions, question, &index))
    return;
  wt_response_set_text (self->response, index, gtk_editable_get_text (editable));
  /* Not blank before it is left: somebody may only be deleting a word. */
  if (wt_response_get_key (self->response, index) == WT_KEY_BLANK)
    wt_response_set_key (self->response, index, WT_KEY_OPEN);
  show_answer (self, index);
  update_finish_row (self);
  self->has_answered = TRUE;
  tell (self);
}

static void
on_entered_cb (WtPaperForm *self, WtPaperQuestion *question)
{
  guint index;

  if (self->response == NULL || !g_ptr_array_find (self->questions, question, &index))
    return;
  set_position (self, index);
  tell (self);
}

static void
on_finish_row_entered_cb (WtPaperForm *self)
{
  if (self->response == NULL)
    return;
  set_position (self, self->questions->len);
  tell (self);
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
wt_paper_form_finalize (GObject *object)
{
  g_clear_pointer (&WT_PAPER_FORM (object)->questions, g_ptr_array_unref);
  G_OBJECT_CLASS (wt_paper_form_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (WT_TYPE_PAPER_NUMBER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-paper-form.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPaperForm, title_label);
  gtk_widget_class_bind_template_child (widget_class, WtPaperForm, number);
  gtk_widget_class_bind_template_child (widget_class, WtPaperForm, delete_button);
  gtk_widget_class_bind_template_child (widget_class, WtPaperForm, question_box);
  gtk_widget_class_bind_template_child (widget_class, WtPaperForm, finish_row);
  gtk_widget_class_bind_template_child (widget_class, WtPaperForm, finish_label);
  gtk_widget_class_bind_template_child (widget_class, WtPaperForm, finish_button);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_finish_row_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, finish);
  gtk_widget_class_bind_template_callback (widget_class, on_delete_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_number_entered_cb);
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
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = wt_paper_form_dispose;
  object_class->finalize = wt_paper_form_finalize;

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
  self->questions = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wt_paper_form_set_survey (WtPaperForm *self, WtSurvey *survey)
{
  g_autoptr (GtkSizeGroup) group = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  gtk_label_set_label (self->title_label, wt_survey_get_title (survey));
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      GtkWidget *question = wt_paper_question_new (wt_survey_get_question (survey, i));

      wt_paper_question_add_to_group (WT_PAPER_QUESTION (question), group);
      g_signal_connect_object (question, "picked", G_CALLBACK (on_picked_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (question, "written", G_CALLBACK (on_written_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (question, "entered", G_CALLBACK (on_entered_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->question_box, question);
      g_ptr_array_add (self->questions, question);
    }
}

void
wt_paper_form_show (WtPaperForm *self, WtResponse *response, WtPaperFormMode mode)
{
  gboolean is_correction = mode == WT_PAPER_FORM_CORRECTING;
  gboolean is_other = self->response != response;
  gint64 serial = wt_response_get_serial (response);

  g_set_object (&self->response, response);
  self->mode = mode;
  clear_messages (self);
  for (guint i = 0; i < self->questions->len; i++)
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

  if (self->response == NULL
      || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)))
    return FALSE;
  has_meaning = press_anywhere (self, keyval)
                || (is_text (self, get_position (self)) ? press_on_line (self, keyval)
                                                        : press_at_boxes (self, keyval));
  tell (self);
  return has_meaning;
}

GtkWidget *
wt_paper_form_get_current (WtPaperForm *self)
{
  guint position = self->response != NULL ? get_position (self) : 0;

  if (self->response == NULL)
    return NULL;
  return position < self->questions->len ? GTK_WIDGET (get_question (self, position))
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

  if (position < self->questions->len)
    wt_paper_question_set_message (get_question (self, position), message);
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
