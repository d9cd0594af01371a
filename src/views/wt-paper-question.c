#include "wt-paper-question.h"

#include "wt-choice-key.h"
#include "wt-date.h"
#include "wt-paper-answer.h"
#include "wt-paper-box.h"
#include "wt-paper-words.h"
#include "wt-scale-layout.h"
#include "wt-widget-theme.h"
#include "wt-wrap-box.h"

#include <glib/gi18n.h>
#include <string.h>

/* Of the bar beside the current question, at usual text size, in pixels. */
#define BAR_WIDTH 4

/* Of the line for a number or a date, in characters. */
#define VALUE_CHARS 24

struct _WtPaperQuestion
{
  AdwBin parent_instance;

  GtkLabel *number_label;
  GtkLabel *text_label;
  GtkEntry *entry;
  GtkWidget *scale_row;
  GtkLabel *low_label;
  GtkLabel *high_label;
  WtWrapBox *box_row;
  GtkWidget *other_row;
  GtkLabel *or_label;
  WtWrapBox *other_box;
  GtkLabel *message_label;

  const WtQuestion *question;
  char key;
  gboolean is_current;
  gboolean is_showing; /* an answer is being shown, nobody writes */
};

enum
{
  SIGNAL_PICKED,
  SIGNAL_WRITTEN,
  SIGNAL_ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtPaperQuestion, wt_paper_question, ADW_TYPE_BIN)

static gboolean
is_line (WtPaperQuestion *self)
{
  return wt_paper_answer_is_line (self->question);
}

static gboolean
is_being_written (WtPaperQuestion *self)
{
  return is_line (self)
         && (gtk_widget_get_state_flags (GTK_WIDGET (self->entry)) & GTK_STATE_FLAG_FOCUS_WITHIN);
}

/* The answers that no box stands for are offered at the current question; elsewhere the one that
 * was given is enough. */
static void
update_others (WtPaperQuestion *self)
{
  gboolean has_any = FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->other_box)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      char key = wt_paper_box_get_key (WT_PAPER_BOX (child));
      /* An empty line is seen to be blank. */
      gboolean is_evident = is_line (self) && key == WT_KEY_BLANK;
      gboolean is_shown = self->is_current || (key == self->key && !is_evident);

      gtk_widget_set_visible (child, is_shown);
      has_any = has_any || is_shown;
    }
  gtk_widget_set_visible (self->other_row, has_any);
}

static gboolean
is_ticked (char box, char key, const char *text)
{
  return box == key || (key == WT_KEY_VALUE && strchr (text, box) != NULL);
}

static void
update_boxes (GtkWidget *row, char key, const char *text)
{
  for (GtkWidget *child = gtk_widget_get_first_child (row); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_toggle_button_set_active (
        GTK_TOGGLE_BUTTON (child),
        is_ticked (wt_paper_box_get_key (WT_PAPER_BOX (child)), key, text));
}

static void
update_description (WtPaperQuestion *self, const char *text)
{
  g_autofree char *words = self->key == WT_KEY_OPEN
                               /* Translators: said by a screen reader of a question on a form */
                               ? g_strdup (_ ("no answer yet"))
                               : wt_paper_words_speech (self->question, self->key, text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
}

static void
on_box_clicked_cb (WtPaperQuestion *self, WtPaperBox *box)
{
  char key = wt_paper_box_get_key (box);

  /* A click ticks; where only one box can be, it never takes a tick away. */
  if (self->question->kind != WT_QUESTION_CHOICES)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (box), TRUE);
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, (guint) key);
}

static void
on_entry_changed_cb (WtPaperQuestion *self)
{
  if (!self->is_showing)
    g_signal_emit (self, signals[SIGNAL_WRITTEN], 0);
}

static void
on_focus_entered_cb (WtPaperQuestion *self)
{
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0);
}

/* A click into the line puts the cursor where it is. */
static void
on_pressed_cb (WtPaperQuestion *self)
{
  if (!is_being_written (self))
    wt_paper_question_take_focus (self);
}

/* The whole question is one stop of the Tab key. */
static gboolean
wt_paper_question_focus (GtkWidget *widget, GtkDirectionType direction)
{
  WtPaperQuestion *self = WT_PAPER_QUESTION (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  gboolean is_inside = focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
  gboolean is_sideways = direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT;

  if (is_inside && is_sideways && !is_line (self))
    {
      GTK_WIDGET_CLASS (wt_paper_question_parent_class)->focus (widget, direction);
      return TRUE;
    }
  if (is_inside)
    return FALSE;
  wt_paper_question_take_focus (self);
  return TRUE;
}

static GdkRGBA
to_rgba (const WtColour *colour)
{
  return (GdkRGBA){ (float) colour->red, (float) colour->green, (float) colour->blue,
                    (float) colour->alpha };
}

static void
wt_paper_question_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WtPaperQuestion *self = WT_PAPER_QUESTION (widget);
  const WtChartTheme *theme = wt_widget_theme_get (widget);
  const GdkRGBA tint = to_rgba (&theme->current_question);
  const GdkRGBA bar = to_rgba (&theme->current_question_bar);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  float bar_width = (float) (BAR_WIDTH * wt_widget_theme_get_text_scale (widget));
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (self->is_current)
    {
      /* Without the focus, keys do not come here: the bar stays, the tint goes. */
      if (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN)
        gtk_snapshot_append_color (snapshot, &tint, &GRAPHENE_RECT_INIT (0, 0, width, height));
      gtk_snapshot_append_color (
          snapshot, &bar,
          &GRAPHENE_RECT_INIT (is_mirrored ? width - bar_width : 0, 0, bar_width, height));
      /* With high contrast, where outlines are strong, a tint does not do. */
      if (theme->outline_width > 1)
        gtk_snapshot_append_border (snapshot, &GSK_ROUNDED_RECT_INIT (0, 0, width, height),
                                    (const float[4]){ 2, 2, 2, 2 },
                                    (const GdkRGBA[4]){ bar, bar, bar, bar });
    }
  GTK_WIDGET_CLASS (wt_paper_question_parent_class)->snapshot (widget, snapshot);
}

static void
wt_paper_question_state_flags_changed (GtkWidget *widget, GtkStateFlags before)
{
  if ((gtk_widget_get_state_flags (widget) ^ before) & GTK_STATE_FLAG_FOCUS_WITHIN)
    gtk_widget_queue_draw (widget);
  GTK_WIDGET_CLASS (wt_paper_question_parent_class)->state_flags_changed (widget, before);
}

static void
wt_paper_question_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PAPER_QUESTION);
  G_OBJECT_CLASS (wt_paper_question_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (WT_TYPE_SCALE_LAYOUT);
  g_type_ensure (WT_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-paper-question.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPaperQuestion, number_label);
  gtk_widget_class_bind_template_child (widget_class, WtPaperQuestion, text_label);
  gtk_widget_class_bind_template_child (widget_class, WtPaperQuestion, entry);
  gtk_widget_class_bind_template_child (widget_class, WtPaperQuestion, scale_row);
  gtk_widget_class_bind_template_child (widget_class, WtPaperQuestion, low_label);
  gtk_widget_class_bind_template_child (widget_class, WtPaperQuestion, high_label);
  gtk_widget_class_bind_template_child (widget_class, WtPaperQuestion, box_row);
  gtk_widget_class_bind_template_child (widget_class, WtPaperQuestion, other_row);
  gtk_widget_class_bind_template_child (widget_class, WtPaperQuestion, or_label);
  gtk_widget_class_bind_template_child (widget_class, WtPaperQuestion, other_box);
  gtk_widget_class_bind_template_child (widget_class, WtPaperQuestion, message_label);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_focus_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_pressed_cb);
}

static void
wt_paper_question_class_init (WtPaperQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_paper_question_dispose;
  widget_class->focus = wt_paper_question_focus;
  widget_class->snapshot = wt_paper_question_snapshot;
  widget_class->state_flags_changed = wt_paper_question_state_flags_changed;

  signals[SIGNAL_PICKED] = g_signal_new ("picked", WT_TYPE_PAPER_QUESTION, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_WRITTEN] = g_signal_new ("written", WT_TYPE_PAPER_QUESTION, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ENTERED] = g_signal_new ("entered", WT_TYPE_PAPER_QUESTION, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "paperquestion");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  bind_template (widget_class);
}

static void
wt_paper_question_init (WtPaperQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->key = WT_KEY_OPEN;
  wt_widget_theme_watch (GTK_WIDGET (self));
}

static void
append_box (WtPaperQuestion *self, WtWrapBox *row, GtkWidget *box)
{
  g_signal_connect_object (box, "clicked", G_CALLBACK (on_box_clicked_cb), self, G_CONNECT_SWAPPED);
  wt_wrap_box_append (row, box);
}

static void
add_box (WtPaperQuestion *self, WtWrapBox *row, WtPaperBoxLook look, char key, const char *words)
{
  append_box (self, row, wt_paper_box_new (look, key, words, self->question->number));
}

static void
add_boxes (WtPaperQuestion *self)
{
  if (self->question->kind == WT_QUESTION_YES_NO)
    {
      add_box (self, self->box_row, WT_PAPER_BOX_WORD, WT_KEY_YES,
               wt_answer_key_to_words (WT_KEY_YES));
      add_box (self, self->box_row, WT_PAPER_BOX_WORD, WT_KEY_NO,
               wt_answer_key_to_words (WT_KEY_NO));
    }
  else if (self->question->kind == WT_QUESTION_SCALE)
    g_object_set (self->box_row, "spacing", 7, NULL);
  for (int score = 1; self->question->kind == WT_QUESTION_SCALE && score <= 10; score++)
    {
      char key = wt_answer_key_from_score (score);

      add_box (self, self->box_row, WT_PAPER_BOX_NUMBER, key, wt_answer_key_to_words (key));
    }

  for (guint i = 0; i < self->question->n_choices; i++)
    {
      GtkWidget *box = wt_paper_box_new_choice (&self->question->choices[i],
                                                wt_choice_key_get_cap (i), self->question->number);

      append_box (self, self->box_row, box);
    }

  add_box (self, self->other_box, WT_PAPER_BOX_OTHER, WT_KEY_BLANK, _ ("Blank"));
  add_box (self, self->other_box, WT_PAPER_BOX_OTHER, WT_KEY_ILLEGIBLE, _ ("Illegible"));
  if (wt_answer_key_is_valid (self->question, WT_KEY_SEVERAL))
    add_box (self, self->other_box, WT_PAPER_BOX_OTHER, WT_KEY_SEVERAL, _ ("More than one box"));
  if (wt_answer_key_is_valid (self->question, WT_KEY_LATER))
    /* Translators: a text on a form is to be typed when the rest of the pile is; Alt+L does it */
    add_box (self, self->other_box, WT_PAPER_BOX_OTHER, WT_KEY_LATER, _ ("Type it later (Alt+L)"));
}

GtkWidget *
wt_paper_question_new (const WtQuestion *question)
{
  WtPaperQuestion *self = g_object_new (WT_TYPE_PAPER_QUESTION, NULL);
  g_autofree char *number = g_strdup_printf ("%d", question->number);
  /* Translators: a question on the form for a screen reader: its number, its wording */
  g_autofree char *name = g_strdup_printf (_ ("%1$d. %2$s"), question->number, question->text);
  gboolean has_ends = question->kind == WT_QUESTION_SCALE;

  self->question = question;
  gtk_label_set_label (self->number_label, number);
  gtk_label_set_label (self->text_label, question->text);
  gtk_label_set_label (self->low_label, question->low_label != NULL ? question->low_label : "");
  gtk_label_set_label (self->high_label, question->high_label != NULL ? question->high_label : "");
  gtk_widget_set_visible (GTK_WIDGET (self->low_label), has_ends);
  gtk_widget_set_visible (GTK_WIDGET (self->high_label), has_ends);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), is_line (self));
  gtk_widget_set_visible (self->scale_row, !is_line (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), !is_line (self));
  if (question->kind != WT_QUESTION_TEXT)
    {
      gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), VALUE_CHARS);
      gtk_widget_set_halign (GTK_WIDGET (self->entry), GTK_ALIGN_START);
    }
  add_boxes (self);
  update_others (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  update_description (self, "");
  return GTK_WIDGET (self);
}

const WtQuestion *
wt_paper_question_get_question (WtPaperQuestion *self)
{
  return self->question;
}

void
wt_paper_question_add_to_group (WtPaperQuestion *self, GtkSizeGroup *group)
{
  if (self->question->kind == WT_QUESTION_SCALE)
    gtk_size_group_add_widget (group, GTK_WIDGET (self->low_label));
  gtk_size_group_add_widget (group, GTK_WIDGET (self->or_label));
}

/* What is being written may begin or end with a space that the answer does not have; a date that is
 * one is put into words. */
static void
show_text (WtPaperQuestion *self, const char *text)
{
  g_autofree char *written =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_autofree char *words = self->question->kind == WT_QUESTION_DATE && wt_date_is_valid (text)
                               ? wt_date_to_words (text)
                               : g_strdup (text);

  if (!g_str_equal (written, text) && !g_str_equal (written, words))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
}

void
wt_paper_question_set_answer (WtPaperQuestion *self, char key, const char *text)
{
  self->key = key;
  self->is_showing = TRUE;
  if (is_line (self))
    show_text (self, text);
  self->is_showing = FALSE;
  update_boxes (GTK_WIDGET (self->box_row), key, text);
  update_boxes (GTK_WIDGET (self->other_box), key, text);
  update_others (self);
  update_description (self, text);
}

void
wt_paper_question_set_current (WtPaperQuestion *self, gboolean is_current)
{
  if (self->is_current == is_current)
    return;
  self->is_current = is_current;
  update_others (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
wt_paper_question_take_focus (WtPaperQuestion *self)
{
  if (!is_line (self))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self));
      return;
    }
  gtk_entry_grab_focus_without_selecting (self->entry);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

GtkEditable *
wt_paper_question_get_editable (WtPaperQuestion *self)
{
  return is_line (self) ? GTK_EDITABLE (self->entry) : NULL;
}

void
wt_paper_question_set_message (WtPaperQuestion *self, const char *message)
{
  gtk_label_set_label (self->message_label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message_label), message != NULL);
}
