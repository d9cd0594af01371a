#include "wt-prompt-row.h"

#include "wt-answer-buttons.h"
#include "wt-answer-jobs.h"
#include "wt-autosave.h"
#include "wt-error-presenter.h"
#include "wt-prompt-details.h"
#include "wt-prompt-layout.h"
#include "wt-words.h"

#include <glib/gi18n.h>

struct _WtPromptRow
{
  GtkListBoxRow parent_instance;

  GtkImage *icon;
  GtkLabel *lead_label;
  GtkLabel *rest_label;
  GtkLabel *note_label;
  GtkButton *open_link_button;
  GtkLabel *link_label;
  WtAnswerButtons *answer_buttons;
  GtkToggleButton *open_button;
  GtkRevealer *revealer;
  WtPromptDetails *details; /* (nullable): until the row is opened once */

  WtWorkspace *workspace; /* (owned) */
  WtPlan *plan;           /* (owned) */
  guint index;
  const WtPrompt *prompt;
  WtPromptAnswer *answer; /* (owned) */
  WtAutosave *autosave;   /* (owned) */
  GListModel *names;      /* (owned) (nullable) */
  gboolean is_read_only;
};

typedef enum
{
  PROP_OPEN = 1,
} WtPromptRowProperty;

static GParamSpec *properties[PROP_OPEN + 1];

G_DEFINE_FINAL_TYPE (WtPromptRow, wt_prompt_row, GTK_TYPE_LIST_BOX_ROW)

static const char *
get_icon_name (WtAnswer answer)
{
  switch (answer)
    {
    case WT_ANSWER_YES:
      return "wt-answer-yes-symbolic";
    case WT_ANSWER_PARTLY:
      return "wt-answer-partly-symbolic";
    case WT_ANSWER_NOT_YET:
      return "wt-answer-not-yet-symbolic";
    case WT_ANSWER_NOT_APPLICABLE:
      return "wt-answer-not-applicable-symbolic";
    case WT_ANSWER_NONE:
    default:
      return "wt-answer-none-symbolic";
    }
}

/* Which records answer the prompt by themselves. */
static const char *
get_known_words (WtPromptFact fact)
{
  switch (fact)
    {
    case WT_PROMPT_FACT_ACTIVITIES:
      return _ ("Yes by itself: the project has an engagement record");
    case WT_PROMPT_FACT_FORMS:
      return _ ("Yes by itself: the project has feedback forms");
    case WT_PROMPT_FACT_NONE:
    default:
      return "";
    }
}

static const char *
get_file_words (WtEvidenceState state)
{
  switch (state)
    {
    case WT_EVIDENCE_MISSING:
      return _ ("A file of its evidence is missing");
    case WT_EVIDENCE_CHANGED:
      return _ ("A file of its evidence has changed");
    case WT_EVIDENCE_NOT_CHECKED:
    case WT_EVIDENCE_THERE:
    default:
      return "";
    }
}

/* What the application has to say about the prompt. */
static void
show_note (WtPromptRow *self)
{
  gboolean is_known = wt_model_get_boolean (WT_MODEL (self->answer), WT_PROMPT_ANSWER_IS_KNOWN)
                      && wt_prompt_answer_get_answer (self->answer) == WT_ANSWER_NONE;
  /* Translators: %d is the number of a version of a checklist */
  g_autofree char *new_words = g_strdup_printf (
      _ ("New in version %d"), wt_checklist_get_version (wt_plan_get_checklist (self->plan)));
  g_autofree char *words =
      wt_words_join (wt_plan_is_new (self->plan, self->index) ? new_words : "",
                     is_known ? get_known_words (self->prompt->known_by) : "",
                     get_file_words (wt_plan_get_file_state (self->plan, self->prompt->id)), NULL);

  gtk_label_set_label (self->note_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->note_label), words[0] != '\0');
}

/* The organisation's own address for what the prompt speaks of, or where it is to be said. */
static void
show_link (WtPromptRow *self)
{
  WtSettings *settings = wt_plan_get_settings (self->plan);
  const char *link = settings != NULL ? wt_settings_get_link (settings, self->prompt->link) : "";
  gboolean is_toolkit = g_strcmp0 (self->prompt->link, "toolkit") == 0;
  gboolean is_set = link[0] != '\0';

  gtk_widget_set_visible (GTK_WIDGET (self->open_link_button), self->prompt->link != NULL);
  if (self->prompt->link == NULL)
    return;
  if (is_set)
    {
      gtk_label_set_label (self->link_label, is_toolkit ? _ ("Open the toolkit")
                                                        : _ ("Open the remuneration policy"));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open_link_button), "win.open-link");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open_link_button), "s", link);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->open_link_button), link);
    }
  else
    {
      gtk_label_set_label (self->link_label, is_toolkit
                                                 ? _ ("Say where the toolkit is…")
                                                 : _ ("Say where the remuneration policy is…"));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open_link_button),
                                      "win.planning-preferences");
      gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->open_link_button), NULL);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->open_link_button),
                                   _ ("The organisation’s links are in the preferences"));
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open_link_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (self->link_label), -1);
}

static void
show_answer (WtPromptRow *self)
{
  WtAnswer answer = wt_prompt_answer_get_effective_answer (self->answer);
  const char *words =
      answer != WT_ANSWER_NONE ? wt_term_get_title (wt_answers, answer) : _ ("No answer");

  gtk_image_set_from_icon_name (self->icon, get_icon_name (answer));
  if (answer == WT_ANSWER_NONE || answer == WT_ANSWER_NOT_APPLICABLE)
    gtk_widget_remove_css_class (GTK_WIDGET (self->icon), "answered");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->icon), "answered");
  wt_answer_buttons_set_answer (self->answer_buttons, wt_prompt_answer_get_answer (self->answer));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
  show_note (self);
}

/* To assistive technology, on the row that the keys are for and on its button. */
static void
show_open (WtPromptRow *self)
{
  gboolean is_open = wt_prompt_row_is_open (self);

  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, is_open, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->open_button), GTK_ACCESSIBLE_STATE_EXPANDED,
                               is_open, -1);
}

static void
ensure_details (WtPromptRow *self)
{
  if (self->details != NULL)
    return;
  self->details = WT_PROMPT_DETAILS (
      wt_prompt_details_new (self->workspace, self->plan, self->index, self->answer));
  wt_prompt_details_set_names (self->details, self->names);
  wt_prompt_details_set_read_only (self->details, self->is_read_only);
  gtk_revealer_set_child (self->revealer, GTK_WIDGET (self->details));
}

static void
on_open_toggled_cb (WtPromptRow *self)
{
  gboolean is_open = wt_prompt_row_is_open (self);

  if (is_open)
    {
      ensure_details (self);
      gtk_widget_add_css_class (GTK_WIDGET (self), "open");
    }
  else
    {
      wt_prompt_row_flush (self);
      gtk_widget_remove_css_class (GTK_WIDGET (self), "open");
    }
  gtk_label_set_lines (self->rest_label, is_open ? -1 : 2);
  gtk_label_set_ellipsize (self->rest_label, is_open ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  show_open (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

static void
on_header_released_cb (WtPromptRow *self, int n_press, double x, double y, GtkGesture *gesture)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  wt_prompt_row_set_open (self, !wt_prompt_row_is_open (self));
}

static void
on_answer_chosen_cb (WtPromptRow *self, int answer)
{
  g_object_set (self->answer, "answer", answer, NULL);
  wt_prompt_row_flush (self);
  if (answer == WT_ANSWER_NOT_APPLICABLE && wt_prompt_answer_is_gap (self->answer))
    wt_prompt_row_start (self);
}

static void
on_save_failed_cb (WtPromptRow *self, const GError *error)
{
  wt_error_presenter_present (GTK_WIDGET (self), _ ("The answer could not be saved"), error);
}

static void
wt_prompt_row_dispose (GObject *object)
{
  WtPromptRow *self = WT_PROMPT_ROW (object);

  g_clear_object (&self->autosave);
  g_clear_object (&self->answer);
  g_clear_object (&self->names);
  g_clear_object (&self->plan);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PROMPT_ROW);

  G_OBJECT_CLASS (wt_prompt_row_parent_class)->dispose (object);
}

static void
wt_prompt_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((WtPromptRowProperty) id)
    {
    case PROP_OPEN:
      g_value_set_boolean (value, wt_prompt_row_is_open (WT_PROMPT_ROW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_prompt_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((WtPromptRowProperty) id)
    {
    case PROP_OPEN:
      wt_prompt_row_set_open (WT_PROMPT_ROW (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_prompt_row_class_init (WtPromptRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wt_prompt_row_dispose;
  object_class->get_property = wt_prompt_row_get_property;
  object_class->set_property = wt_prompt_row_set_property;

  properties[PROP_OPEN] =
      g_param_spec_boolean ("open", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (WT_TYPE_ANSWER_BUTTONS);
  g_type_ensure (WT_TYPE_PROMPT_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-prompt-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPromptRow, icon);
  gtk_widget_class_bind_template_child (widget_class, WtPromptRow, lead_label);
  gtk_widget_class_bind_template_child (widget_class, WtPromptRow, rest_label);
  gtk_widget_class_bind_template_child (widget_class, WtPromptRow, note_label);
  gtk_widget_class_bind_template_child (widget_class, WtPromptRow, open_link_button);
  gtk_widget_class_bind_template_child (widget_class, WtPromptRow, link_label);
  gtk_widget_class_bind_template_child (widget_class, WtPromptRow, answer_buttons);
  gtk_widget_class_bind_template_child (widget_class, WtPromptRow, open_button);
  gtk_widget_class_bind_template_child (widget_class, WtPromptRow, revealer);
  gtk_widget_class_bind_template_callback (widget_class, on_header_released_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_answer_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_open_toggled_cb);
}

static void
wt_prompt_row_init (WtPromptRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wt_prompt_row_new (WtWorkspace *workspace, WtPlan *plan, guint index)
{
  WtPromptRow *self = g_object_new (WT_TYPE_PROMPT_ROW, NULL);
  const WtPrompt *prompt = wt_checklist_get_prompt (wt_plan_get_checklist (plan), index);
  WtPromptAnswer *answer = wt_plan_get_answer (plan, index);

  self->workspace = g_object_ref (workspace);
  self->plan = g_object_ref (plan);
  self->index = index;
  self->prompt = prompt;
  self->answer = g_object_ref (answer);
  /* A missing reason is asked for, yet the answer is kept; a date that is none never gets here. */
  self->autosave =
      wt_autosave_new (workspace, answer, (WtAutosaveMakeJob) wt_save_answer_job_new, NULL);
  g_signal_connect_object (self->autosave, "failed", G_CALLBACK (on_save_failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (answer, "notify::answer", G_CALLBACK (show_answer), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (answer, "notify::is-known", G_CALLBACK (show_answer), self,
                           G_CONNECT_SWAPPED);

  gtk_label_set_label (self->lead_label, prompt->lead);
  gtk_label_set_label (self->rest_label, prompt->rest);
  gtk_widget_set_visible (GTK_WIDGET (self->rest_label), prompt->rest[0] != '\0');
  wt_answer_buttons_set_question (self->answer_buttons, prompt->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  prompt->text, -1);
  show_answer (self);
  show_open (self);
  return GTK_WIDGET (self);
}

void
wt_prompt_row_show_records (WtPromptRow *self)
{
  show_note (self);
  show_link (self);
  if (self->details != NULL)
    wt_prompt_details_show_records (self->details, self->workspace, self->plan);
}

const WtPrompt *
wt_prompt_row_get_prompt (WtPromptRow *self)
{
  return self->prompt;
}

WtPromptAnswer *
wt_prompt_row_get_answer (WtPromptRow *self)
{
  return self->answer;
}

void
wt_prompt_row_choose (WtPromptRow *self, WtAnswer answer)
{
  if (!self->is_read_only)
    on_answer_chosen_cb (self, wt_prompt_answer_get_answer (self->answer) == answer ? WT_ANSWER_NONE
                                                                                    : answer);
}

gboolean
wt_prompt_row_is_open (WtPromptRow *self)
{
  return gtk_toggle_button_get_active (self->open_button);
}

void
wt_prompt_row_set_open (WtPromptRow *self, gboolean is_open)
{
  gtk_toggle_button_set_active (self->open_button, is_open);
}

gboolean
wt_prompt_row_is_moving (WtPromptRow *self)
{
  return gtk_revealer_get_reveal_child (self->revealer)
         != gtk_revealer_get_child_revealed (self->revealer);
}

void
wt_prompt_row_start (WtPromptRow *self)
{
  /* While it slides open, nothing in it takes keys, and the first letters would be lost. */
  gtk_revealer_set_transition_type (self->revealer, GTK_REVEALER_TRANSITION_TYPE_NONE);
  wt_prompt_row_set_open (self, TRUE);
  gtk_revealer_set_transition_type (self->revealer, GTK_REVEALER_TRANSITION_TYPE_SLIDE_DOWN);
  wt_prompt_details_start (self->details);
}

void
wt_prompt_row_set_stored (WtPromptRow *self, WtPromptAnswer *stored)
{
  wt_autosave_set_stored (self->autosave, stored);
}

void
wt_prompt_row_set_names (WtPromptRow *self, GListModel *names)
{
  g_set_object (&self->names, names);
  if (self->details != NULL)
    wt_prompt_details_set_names (self->details, names);
}

void
wt_prompt_row_set_read_only (WtPromptRow *self, gboolean is_read_only)
{
  self->is_read_only = is_read_only;
  wt_answer_buttons_set_editable (self->answer_buttons, !is_read_only);
  if (self->details != NULL)
    wt_prompt_details_set_read_only (self->details, is_read_only);
}

gboolean
wt_prompt_row_is_pending (WtPromptRow *self)
{
  return wt_autosave_is_pending (self->autosave);
}

void
wt_prompt_row_flush (WtPromptRow *self)
{
  if (self->details != NULL)
    wt_prompt_details_commit (self->details);
  wt_autosave_flush (self->autosave);
}
