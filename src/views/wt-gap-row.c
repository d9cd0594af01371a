#include "wt-gap-row.h"

#include "wt-date.h"
#include "wt-words.h"

#include <glib/gi18n.h>

struct _WtGapRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *state_label;
  GtkLabel *prompt_label;
  GtkButton *action_button;
  GtkWidget *action_icon;

  guint index;
};

G_DEFINE_FINAL_TYPE (WtGapRow, wt_gap_row, GTK_TYPE_LIST_BOX_ROW)

static void
wt_gap_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_GAP_ROW);
  G_OBJECT_CLASS (wt_gap_row_parent_class)->dispose (object);
}

static void
wt_gap_row_class_init (WtGapRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_gap_row_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-gap-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WtGapRow, state_label);
  gtk_widget_class_bind_template_child (widget_class, WtGapRow, prompt_label);
  gtk_widget_class_bind_template_child (widget_class, WtGapRow, action_button);
  gtk_widget_class_bind_template_child (widget_class, WtGapRow, action_icon);
}

static void
wt_gap_row_init (WtGapRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wt_gap_row_new (void)
{
  return g_object_new (WT_TYPE_GAP_ROW, NULL);
}

/* When it is due, or why it is still missing. */
static char *
dup_detail (WtPromptAnswer *answer)
{
  const char *due_on = wt_prompt_answer_get_due_on (answer);
  g_autofree char *date = wt_date_to_words (due_on);

  if (wt_prompt_answer_get_effective_answer (answer) == WT_ANSWER_NOT_APPLICABLE)
    return g_strdup (_ ("No reason given"));
  if (due_on[0] != '\0')
    /* Translators: %s is a date */
    return g_strdup_printf (_ ("Due %s"), date);
  return g_strdup (_ ("No date"));
}

void
wt_gap_row_show (WtGapRow *self, WtPlan *plan, guint index, const char *today)
{
  const WtPrompt *prompt = wt_checklist_get_prompt (wt_plan_get_checklist (plan), index);
  WtPromptAnswer *answer = wt_plan_get_answer (plan, index);
  gboolean is_overdue = wt_prompt_answer_is_overdue (answer, today);
  WtAnswer given = wt_prompt_answer_get_effective_answer (answer);
  const char *state = is_overdue                ? _ ("Past its date")
                      : given == WT_ANSWER_NONE ? _ ("No answer")
                                                : wt_term_get_title (wt_answers, given);
  g_autofree char *detail = dup_detail (answer);
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b> · %s", state, detail);
  gboolean has_action = wt_plan_find_action (plan, prompt->id) != NULL;
  g_autofree char *words =
      wt_words_join (state, detail, prompt->lead, has_action ? _ ("There is an action") : "", NULL);
  /* Translators: %s is a prompt of a checklist */
  g_autofree char *action_words = g_strdup_printf (_ ("Make an action of “%s”"), prompt->lead);

  self->index = index;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->action_button), "u", index);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->action_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, action_words, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->action_button), !has_action);
  gtk_widget_set_visible (self->action_icon, has_action);
  gtk_label_set_markup (self->state_label, markup);
  if (is_overdue)
    gtk_widget_add_css_class (GTK_WIDGET (self->state_label), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->state_label), "error");
  gtk_label_set_label (self->prompt_label, prompt->lead);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), prompt->lead);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

guint
wt_gap_row_get_index (WtGapRow *self)
{
  return self->index;
}
