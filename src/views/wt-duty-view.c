#include "wt-duty-view.h"

#include "wt-assessment-view.h"
#include "wt-autosave.h"
#include "wt-card-layout.h"
#include "wt-choices.h"
#include "wt-date-row.h"
#include "wt-error-presenter.h"
#include "wt-field-set.h"
#include "wt-name-row.h"
#include "wt-note-row.h"
#include "wt-record-jobs.h"
#include "wt-toolkit.h"

#include <glib/gi18n.h>

struct _WtDutyView
{
  AdwBin parent_instance;

  AdwPreferencesGroup *state_group;
  AdwComboRow *state_row;
  GtkWidget *kinds_group;
  AdwActionRow *individual_row;
  AdwActionRow *public_row;
  GtkWidget *limbs_group;
  AdwActionRow *planning_row;
  AdwActionRow *proposals_row;
  AdwActionRow *decisions_row;
  WtNoteRow *reason_row;
  WtNameRow *decided_by_row;
  WtDateRow *decided_on_row;
  WtAssessmentView *assessment_view;

  WtPage *page;          /* (nullable): it holds us, not we it */
  WtDuty *duty;          /* (owned) (nullable): what is edited */
  WtAutosave *autosave;  /* (owned) (nullable) */
  WtFieldSet *field_set; /* (owned) (nullable) */
  GListModel *names;     /* (owned) (nullable) */
  gboolean is_read_only;
};

G_DEFINE_FINAL_TYPE (WtDutyView, wt_duty_view, ADW_TYPE_BIN)

/* What the toolkit says of a part of the duty. */
static void
describe_kind (AdwActionRow *row, const char *id)
{
  g_autoptr (WtToolkitDuty) duty = wt_toolkit_get_duty (id);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), duty->title);
  adw_action_row_set_subtitle (row, duty->covers);
}

static void
show_duty (WtDutyView *self)
{
  gboolean applies = wt_duty_get_state (self->duty) == WT_DUTY_APPLIES;

  gtk_widget_set_visible (self->kinds_group, applies);
  gtk_widget_set_visible (self->limbs_group,
                          applies && wt_model_get_boolean (WT_MODEL (self->duty), WT_DUTY_PUBLIC));
}

static void
show_settings (WtDutyView *self, WtSettings *settings)
{
  WtModel *model = WT_MODEL (settings);
  /* Translators: a law such as "NHS Act 2006, section 14Z45", then whom it is for, such as
   * "integrated care board" */
  g_autofree char *law =
      g_strdup_printf (_ ("%1$s (%2$s)"), wt_model_get_string (model, WT_SETTINGS_DUTY_LAW),
                       wt_model_get_string (model, WT_SETTINGS_DUTY_BODY));
  g_autofree char *escaped = g_markup_escape_text (law, -1);

  adw_preferences_group_set_description (self->state_group, escaped);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->planning_row),
                                 wt_model_get_string (model, WT_SETTINGS_DUTY_PLANNING));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->proposals_row),
                                 wt_model_get_string (model, WT_SETTINGS_DUTY_PROPOSALS));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->decisions_row),
                                 wt_model_get_string (model, WT_SETTINGS_DUTY_DECISIONS));
}

static void
on_save_failed_cb (WtDutyView *self, const GError *error)
{
  wt_error_presenter_present (GTK_WIDGET (self), _ ("The duty could not be saved"), error);
}

static void
add_fields (WtDutyView *self)
{
  wt_field_set_add (self->field_set, "state", self->state_row);
  wt_field_set_add (self->field_set, "individual", self->individual_row);
  wt_field_set_add (self->field_set, "public", self->public_row);
  wt_field_set_add (self->field_set, "planning", self->planning_row);
  wt_field_set_add (self->field_set, "proposals", self->proposals_row);
  wt_field_set_add (self->field_set, "decisions", self->decisions_row);
  wt_field_set_add (self->field_set, "reason", self->reason_row);
  wt_field_set_add (self->field_set, "decided-by", self->decided_by_row);
  wt_field_set_add (self->field_set, "decided-on", self->decided_on_row);
  wt_field_set_set_names (self->field_set, self->names);
  wt_field_set_set_read_only (self->field_set, self->is_read_only);
}

/* The first that is loaded is the one that is edited; later ones only bring it up to date. */
static void
take_duty (WtDutyView *self, WtDuty *duty)
{
  if (self->autosave != NULL)
    {
      wt_autosave_set_stored (self->autosave, duty);
      return;
    }
  self->duty = g_object_ref (duty);
  /* What is missing is asked for, yet the rest is kept; a date that is none never gets here. */
  self->autosave = wt_autosave_new (wt_page_get_workspace (self->page), duty,
                                    (WtAutosaveMakeJob) wt_save_duty_job_new, NULL);
  self->field_set = wt_field_set_new (duty, (WtAutosaveListIssues) wt_duty_list_issues);
  g_signal_connect_object (self->autosave, "failed", G_CALLBACK (on_save_failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (duty, "notify", G_CALLBACK (show_duty), self, G_CONNECT_SWAPPED);
  add_fields (self);
  show_duty (self);
}

static void
wt_duty_view_dispose (GObject *object)
{
  WtDutyView *self = WT_DUTY_VIEW (object);

  self->page = NULL;
  g_clear_object (&self->autosave);
  g_clear_object (&self->field_set);
  g_clear_object (&self->duty);
  g_clear_object (&self->names);
  /* The template would take it away behind the bin's back. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_DUTY_VIEW);

  G_OBJECT_CLASS (wt_duty_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-duty-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WtDutyView, state_group);
  gtk_widget_class_bind_template_child (widget_class, WtDutyView, state_row);
  gtk_widget_class_bind_template_child (widget_class, WtDutyView, kinds_group);
  gtk_widget_class_bind_template_child (widget_class, WtDutyView, individual_row);
  gtk_widget_class_bind_template_child (widget_class, WtDutyView, public_row);
  gtk_widget_class_bind_template_child (widget_class, WtDutyView, limbs_group);
  gtk_widget_class_bind_template_child (widget_class, WtDutyView, planning_row);
  gtk_widget_class_bind_template_child (widget_class, WtDutyView, proposals_row);
  gtk_widget_class_bind_template_child (widget_class, WtDutyView, decisions_row);
  gtk_widget_class_bind_template_child (widget_class, WtDutyView, reason_row);
  gtk_widget_class_bind_template_child (widget_class, WtDutyView, decided_by_row);
  gtk_widget_class_bind_template_child (widget_class, WtDutyView, decided_on_row);
  gtk_widget_class_bind_template_child (widget_class, WtDutyView, assessment_view);
}

static void
wt_duty_view_class_init (WtDutyViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wt_duty_view_dispose;
  g_type_ensure (WT_TYPE_ASSESSMENT_VIEW);
  g_type_ensure (WT_TYPE_CARD_LAYOUT);
  g_type_ensure (WT_TYPE_DATE_ROW);
  g_type_ensure (WT_TYPE_NAME_ROW);
  g_type_ensure (WT_TYPE_NOTE_ROW);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
wt_duty_view_init (WtDutyView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wt_choices_set_terms (self->state_row, wt_duty_states, _ ("Not decided yet"));
  describe_kind (self->individual_row, "individual");
  describe_kind (self->public_row, "public");
}

void
wt_duty_view_set_page (WtDutyView *self, WtPage *page)
{
  self->page = page;
}

void
wt_duty_view_set_life (WtDutyView *self, WtProjectLife *life)
{
  g_return_if_fail (self->page != NULL);

  take_duty (self, wt_project_life_get_duty (life));
  show_settings (self, wt_project_life_get_settings (life));
  wt_assessment_view_set_life (self->assessment_view, wt_page_get_workspace (self->page), life);
}

void
wt_duty_view_set_names (WtDutyView *self, GListModel *names)
{
  g_set_object (&self->names, names);
  if (self->field_set != NULL)
    wt_field_set_set_names (self->field_set, names);
}

void
wt_duty_view_set_read_only (WtDutyView *self, gboolean is_read_only)
{
  self->is_read_only = is_read_only;
  if (self->field_set != NULL)
    wt_field_set_set_read_only (self->field_set, is_read_only);
}

gboolean
wt_duty_view_is_editing (WtDutyView *self)
{
  return self->autosave != NULL && wt_autosave_is_pending (self->autosave);
}

void
wt_duty_view_flush (WtDutyView *self)
{
  if (self->autosave == NULL)
    return;
  wt_field_set_commit (self->field_set);
  wt_autosave_flush (self->autosave);
}
