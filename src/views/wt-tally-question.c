#include "wt-tally-question.h"

#include "wt-answer-key.h"
#include "wt-chart-words.h"
#include "wt-count-entry.h"
#include "wt-scale-layout.h"
#include "wt-tally.h"
#include "wt-wrap-box.h"

#include <glib/gi18n.h>

struct _WtTallyQuestion
{
  AdwBin parent_instance;

  GtkLabel *number_label;
  GtkLabel *text_label;
  GtkWidget *scale_row;
  GtkLabel *low_label;
  WtWrapBox *entry_row;
  GtkLabel *high_label;
  GtkWidget *foot;
  GtkLabel *count_label;
  GtkExpander *other_expander;
  WtWrapBox *other_row;
  GtkWidget *not_asked_label;
  GtkLabel *message_label;

  const WtQuestion *question;
  WtCountEntry *scores[WT_SCORE_COUNT];     /* (nullable) */
  WtCountEntry *yes, *no;                   /* (nullable) */
  WtCountEntry *choices[WT_CHOICE_MAXIMUM]; /* (nullable) by letter */
  WtCountEntry *any;                        /* (nullable): how many ticked any of several choices */
  WtCountEntry *illegible, *several;        /* (nullable) */
};

enum
{
  SIGNAL_EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtTallyQuestion, wt_tally_question, ADW_TYPE_BIN)

static void
on_edited_cb (WtTallyQuestion *self)
{
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static void
wt_tally_question_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_TALLY_QUESTION);
  G_OBJECT_CLASS (wt_tally_question_parent_class)->dispose (object);
}

static void
wt_tally_question_class_init (WtTallyQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_tally_question_dispose;

  signals[SIGNAL_EDITED] = g_signal_new ("edited", WT_TYPE_TALLY_QUESTION, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (WT_TYPE_SCALE_LAYOUT);
  g_type_ensure (WT_TYPE_WRAP_BOX);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-tally-question.ui");
  gtk_widget_class_bind_template_child (widget_class, WtTallyQuestion, number_label);
  gtk_widget_class_bind_template_child (widget_class, WtTallyQuestion, text_label);
  gtk_widget_class_bind_template_child (widget_class, WtTallyQuestion, scale_row);
  gtk_widget_class_bind_template_child (widget_class, WtTallyQuestion, low_label);
  gtk_widget_class_bind_template_child (widget_class, WtTallyQuestion, entry_row);
  gtk_widget_class_bind_template_child (widget_class, WtTallyQuestion, high_label);
  gtk_widget_class_bind_template_child (widget_class, WtTallyQuestion, foot);
  gtk_widget_class_bind_template_child (widget_class, WtTallyQuestion, count_label);
  gtk_widget_class_bind_template_child (widget_class, WtTallyQuestion, other_expander);
  gtk_widget_class_bind_template_child (widget_class, WtTallyQuestion, other_row);
  gtk_widget_class_bind_template_child (widget_class, WtTallyQuestion, not_asked_label);
  gtk_widget_class_bind_template_child (widget_class, WtTallyQuestion, message_label);
}

static void
wt_tally_question_init (WtTallyQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static WtCountEntry *
add_entry (WtTallyQuestion *self, WtWrapBox *row, const char *caption)
{
  GtkWidget *entry = wt_count_entry_new (caption, self->question->number);

  g_signal_connect_object (entry, "edited", G_CALLBACK (on_edited_cb), self, G_CONNECT_SWAPPED);
  wt_wrap_box_append (row, entry);
  return WT_COUNT_ENTRY (entry);
}

static void
add_entries (WtTallyQuestion *self)
{
  if (self->question->kind == WT_QUESTION_YES_NO)
    {
      self->yes = add_entry (self, self->entry_row, wt_answer_key_to_words (WT_KEY_YES));
      self->no = add_entry (self, self->entry_row, wt_answer_key_to_words (WT_KEY_NO));
    }
  else if (self->question->kind == WT_QUESTION_SCALE)
    for (int i = 0; i < WT_SCORE_COUNT; i++)
      self->scores[i] =
          add_entry (self, self->entry_row,
                     wt_answer_key_to_words (wt_answer_key_from_score (i + WT_SCORE_MINIMUM)));
  for (guint i = 0; i < self->question->n_choices; i++)
    self->choices[self->question->choices[i].key - WT_CHOICE_FIRST_KEY] =
        add_entry (self, self->entry_row, self->question->choices[i].text);
  if (self->question->kind == WT_QUESTION_CHOICES)
    /* Translators: how many forms ticked one or more of several choices */
    self->any = add_entry (self, self->entry_row, _ ("Ticked any"));
  self->illegible = add_entry (self, self->other_row, _ ("Illegible"));
  if (wt_answer_key_is_valid (self->question, WT_KEY_SEVERAL))
    self->several = add_entry (self, self->other_row, _ ("More than one box"));
}

GtkWidget *
wt_tally_question_new (const WtQuestion *question)
{
  WtTallyQuestion *self = g_object_new (WT_TYPE_TALLY_QUESTION, NULL);
  g_autofree char *number = g_strdup_printf ("%d", question->number);
  /* Translators: a question on the form for a screen reader: its number, its wording */
  g_autofree char *name = g_strdup_printf (_ ("%1$d. %2$s"), question->number, question->text);
  gboolean is_counted = wt_tally_has_kind (question->kind);
  gboolean has_ends = question->kind == WT_QUESTION_SCALE;

  self->question = question;
  gtk_label_set_label (self->number_label, number);
  gtk_label_set_label (self->text_label, question->text);
  gtk_label_set_label (self->low_label, question->low_label != NULL ? question->low_label : "");
  gtk_label_set_label (self->high_label, question->high_label != NULL ? question->high_label : "");
  gtk_widget_set_visible (GTK_WIDGET (self->low_label), has_ends);
  gtk_widget_set_visible (GTK_WIDGET (self->high_label), has_ends);
  gtk_widget_set_visible (self->scale_row, is_counted);
  gtk_widget_set_visible (self->foot, is_counted);
  gtk_widget_set_visible (self->not_asked_label, !is_counted);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (is_counted)
    add_entries (self);
  return GTK_WIDGET (self);
}

void
wt_tally_question_add_to_group (WtTallyQuestion *self, GtkSizeGroup *group)
{
  if (self->question->kind == WT_QUESTION_SCALE)
    gtk_size_group_add_widget (group, GTK_WIDGET (self->low_label));
}

/* Calls @function with each entry and the count that it stands for. */
static void
for_each (WtTallyQuestion *self,
          WtQuestionTally *tally,
          void (*function) (WtCountEntry *entry, gint64 *count))
{
  for (int i = 0; i < WT_SCORE_COUNT; i++)
    if (self->scores[i] != NULL)
      function (self->scores[i], &tally->scores[i]);
  if (self->yes != NULL)
    {
      function (self->yes, &tally->yes);
      function (self->no, &tally->no);
    }
  for (int i = 0; i < WT_CHOICE_MAXIMUM; i++)
    if (self->choices[i] != NULL)
      function (self->choices[i], &tally->choices[i]);
  if (self->any != NULL)
    function (self->any, &tally->texts);
  if (self->illegible != NULL)
    function (self->illegible, &tally->illegible);
  if (self->several != NULL)
    function (self->several, &tally->several);
}

static void
read_entry (WtCountEntry *entry, gint64 *count)
{
  *count = wt_count_entry_get_count (entry);
}

static void
show_entry (WtCountEntry *entry, gint64 *count)
{
  wt_count_entry_set_count (entry, *count);
}

static void
mark_right (WtCountEntry *entry, gint64 *count)
{
  wt_count_entry_set_wrong (entry, FALSE);
}

static void
mark_wrong (WtCountEntry *entry, gint64 *count)
{
  wt_count_entry_set_wrong (entry, wt_count_entry_get_count (entry) > 0);
}

void
wt_tally_question_read (WtTallyQuestion *self, WtQuestionTally *tally)
{
  for_each (self, tally, read_entry);
}

void
wt_tally_question_show (WtTallyQuestion *self, const WtQuestionTally *tally)
{
  WtQuestionTally copy = *tally;

  for_each (self, &copy, show_entry);
  if (tally->illegible > 0 || tally->several > 0)
    gtk_expander_set_expanded (self->other_expander, TRUE);
}

static char *
describe_count (gint64 forms, gint64 missing)
{
  g_autofree char *counted = wt_chart_words_count (forms - missing);
  g_autofree char *all = wt_chart_words_count (forms);
  g_autofree char *blank = wt_chart_words_count (missing);

  if (missing <= 0)
    /* Translators: how many forms are counted, of how many: "25 of 25 counted" */
    return g_strdup_printf (_ ("%1$s of %2$s counted"), counted, all);
  return g_strdup_printf (
      /* Translators: "18 of 25 counted, 7 count as blank" */
      ngettext ("%1$s of %2$s counted, %3$s counts as blank",
                "%1$s of %2$s counted, %3$s count as blank", (gulong) missing),
      counted, all, blank);
}

void
wt_tally_question_show_count (WtTallyQuestion *self,
                              gint64 forms,
                              gint64 missing,
                              const char *message)
{
  g_autofree char *words = describe_count (forms, missing);
  WtQuestionTally unused = { 0 };

  gtk_label_set_label (self->count_label, words);
  gtk_label_set_label (self->message_label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message_label), message != NULL);
  for_each (self, &unused, message != NULL ? mark_wrong : mark_right);
}
