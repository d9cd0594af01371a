#include "wt-prompt-details.h"

#include "wt-date-row.h"
#include "wt-date.h"
#include "wt-evidence-list.h"
#include "wt-evidence-popover.h"
#include "wt-field-message.h"
#include "wt-issue.h"
#include "wt-name-row.h"
#include "wt-note-row.h"
#include "wt-pair-layout.h"
#include "wt-prompt-history.h"
#include "wt-wrap-box.h"

#include <glib/gi18n.h>

struct _WtPromptDetails
{
  AdwBin parent_instance;

  GtkWidget *reason_list;
  WtNoteRow *reason_row;
  WtNoteRow *evidence_row;
  WtNameRow *owner_row;
  WtDateRow *due_row;
  WtEvidenceList *evidence_list;
  GtkMenuButton *history_button;
  GtkMenuButton *link_button;
  GtkButton *action_button;
  GtkLabel *answered_label;

  WtPromptAnswer *answer; /* (owned) */
};

G_DEFINE_FINAL_TYPE (WtPromptDetails, wt_prompt_details, ADW_TYPE_BIN)

/* "Partly, by Sam Ellery on 2 October 2025", of what is known. */
static char *
describe_answer (WtPromptAnswer *answer)
{
  WtModel *model = WT_MODEL (answer);
  const char *state = wt_term_get_title (wt_answers, wt_prompt_answer_get_answer (answer));
  const char *by = wt_model_get_string (model, WT_PROMPT_ANSWER_ANSWERED_BY);
  const char *at = wt_model_get_string (model, WT_PROMPT_ANSWER_ANSWERED_AT);
  g_autofree char *day = g_strndup (at, 10);
  g_autofree char *date = wt_date_to_words (day);

  if (date[0] == '\0')
    return g_strdup (state);
  if (by[0] == '\0')
    /* Translators: an answer such as "Partly", the date when it was given */
    return g_strdup_printf (_ ("%1$s, on %2$s"), state, date);
  /* Translators: an answer such as "Partly", who gave it, the date when it was given */
  return g_strdup_printf (_ ("%1$s, by %2$s on %3$s"), state, by, date);
}

static void
update (WtPromptDetails *self)
{
  WtAnswer given = wt_prompt_answer_get_answer (self->answer);
  g_autoptr (GPtrArray) issues = wt_prompt_answer_list_issues (self->answer);
  gboolean is_known = wt_model_get_boolean (WT_MODEL (self->answer), WT_PROMPT_ANSWER_IS_KNOWN);
  g_autofree char *answered = given == WT_ANSWER_NONE && is_known ? g_strdup (_ ("Yes, by itself"))
                                                                  : describe_answer (self->answer);

  gtk_widget_set_visible (self->reason_list, given == WT_ANSWER_NOT_APPLICABLE);
  wt_field_message_set (GTK_LIST_BOX_ROW (self->reason_row), wt_issue_list_find (issues, "reason"));
  gtk_widget_set_visible (GTK_WIDGET (self->answered_label), answered[0] != '\0');
  gtk_label_set_label (self->answered_label, answered);
}

static void
wt_prompt_details_dispose (GObject *object)
{
  g_clear_object (&WT_PROMPT_DETAILS (object)->answer);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PROMPT_DETAILS);
  G_OBJECT_CLASS (wt_prompt_details_parent_class)->dispose (object);
}

static void
wt_prompt_details_class_init (WtPromptDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_prompt_details_dispose;
  g_type_ensure (WT_TYPE_DATE_ROW);
  g_type_ensure (WT_TYPE_EVIDENCE_LIST);
  g_type_ensure (WT_TYPE_NAME_ROW);
  g_type_ensure (WT_TYPE_NOTE_ROW);
  g_type_ensure (WT_TYPE_PAIR_LAYOUT);
  g_type_ensure (WT_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-prompt-details.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPromptDetails, reason_list);
  gtk_widget_class_bind_template_child (widget_class, WtPromptDetails, reason_row);
  gtk_widget_class_bind_template_child (widget_class, WtPromptDetails, evidence_row);
  gtk_widget_class_bind_template_child (widget_class, WtPromptDetails, owner_row);
  gtk_widget_class_bind_template_child (widget_class, WtPromptDetails, due_row);
  gtk_widget_class_bind_template_child (widget_class, WtPromptDetails, evidence_list);
  gtk_widget_class_bind_template_child (widget_class, WtPromptDetails, history_button);
  gtk_widget_class_bind_template_child (widget_class, WtPromptDetails, link_button);
  gtk_widget_class_bind_template_child (widget_class, WtPromptDetails, action_button);
  gtk_widget_class_bind_template_child (widget_class, WtPromptDetails, answered_label);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
wt_prompt_details_init (WtPromptDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
bind (WtPromptDetails *self, const char *property, gpointer row, const char *row_property)
{
  g_object_bind_property (self->answer, property, row, row_property,
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

GtkWidget *
wt_prompt_details_new (WtWorkspace *workspace, WtPlan *plan, guint index, WtPromptAnswer *answer)
{
  WtPromptDetails *self = g_object_new (WT_TYPE_PROMPT_DETAILS, NULL);
  const WtPrompt *prompt = wt_checklist_get_prompt (wt_plan_get_checklist (plan), index);
  gint64 checklist_id = wt_plan_get_checklist_id (plan);

  self->answer = g_object_ref (answer);
  bind (self, "reason", self->reason_row, "text");
  bind (self, "evidence", self->evidence_row, "text");
  bind (self, "owner", self->owner_row, "text");
  bind (self, "due-on", self->due_row, "date");
  gtk_menu_button_set_popover (self->history_button,
                               wt_prompt_history_new (workspace, checklist_id, prompt->id));
  gtk_menu_button_set_popover (
      self->link_button,
      wt_evidence_popover_new (workspace, wt_plan_get_project_id (plan), checklist_id, prompt->id));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->action_button), "u", index);
  g_signal_connect_object (answer, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  prompt->text, -1);
  update (self);
  wt_prompt_details_show_records (self, workspace, plan);
  return GTK_WIDGET (self);
}

void
wt_prompt_details_show_records (WtPromptDetails *self, WtWorkspace *workspace, WtPlan *plan)
{
  const char *prompt = wt_prompt_answer_get_prompt (self->answer);

  wt_evidence_list_show (self->evidence_list, workspace, plan, prompt);
  gtk_widget_set_visible (GTK_WIDGET (self->action_button),
                          !wt_workspace_is_read_only (workspace)
                              && wt_plan_find_action (plan, prompt) == NULL);
}

void
wt_prompt_details_set_names (WtPromptDetails *self, GListModel *names)
{
  wt_name_row_set_names (self->owner_row, names);
}

void
wt_prompt_details_set_read_only (WtPromptDetails *self, gboolean is_read_only)
{
  g_object_set (self->reason_row, "editable", !is_read_only, NULL);
  g_object_set (self->evidence_row, "editable", !is_read_only, NULL);
  gtk_editable_set_editable (GTK_EDITABLE (self->owner_row), !is_read_only);
  gtk_editable_set_editable (GTK_EDITABLE (self->due_row), !is_read_only);
  wt_evidence_list_set_read_only (self->evidence_list, is_read_only);
  gtk_widget_set_visible (GTK_WIDGET (self->link_button), !is_read_only);
}

void
wt_prompt_details_start (WtPromptDetails *self)
{
  gboolean needs_reason = wt_prompt_answer_get_answer (self->answer) == WT_ANSWER_NOT_APPLICABLE
                          && wt_field_message_get (GTK_LIST_BOX_ROW (self->reason_row)) != NULL;

  gtk_widget_grab_focus (GTK_WIDGET (needs_reason ? self->reason_row : self->evidence_row));
}

void
wt_prompt_details_commit (WtPromptDetails *self)
{
  wt_date_row_commit (self->due_row);
}
