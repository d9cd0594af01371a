#include "wt-measure-form.h"

#include "wt-card-layout.h"
#include "wt-choices.h"
#include "wt-date-row.h"
#include "wt-expander.h"
#include "wt-field-message.h"
#include "wt-field-set.h"
#include "wt-issue.h"
#include "wt-measure-question-row.h"
#include "wt-record-group.h"

#include <glib/gi18n.h>

/* Limits of fewer points than this are none; what is offered first is enough for good ones. */
#define BASELINE_MINIMUM WT_XMR_MINIMUM_FOR_TRIAL_LIMITS
#define BASELINE_START WT_XMR_MINIMUM_FOR_LIMITS

static const WtTerm RUN_LENGTHS[] = {
  { 7, "7", N_ ("7 points"), NULL },
  { 6, "6", N_ ("6 points"), NULL },
  { 0 },
};

static const WtTerm BASELINES[] = {
  { 1, "first", N_ ("The first points"), NULL },
  { 0 },
};

struct _WtMeasureForm
{
  AdwBin parent_instance;

  AdwEntryRow *title_row;
  AdwComboRow *kind_row;
  WtMeasureQuestionRow *question_row;
  AdwComboRow *unit_row;
  AdwComboRow *direction_row;
  AdwComboRow *organisation_row;
  AdwComboRow *directorate_row;
  AdwComboRow *project_row;
  AdwComboRow *level_row;
  AdwEntryRow *target_row;
  WtDateRow *target_on_row;
  AdwComboRow *baseline_row;
  GtkWidget *points_row;
  GtkSpinButton *points_spin;
  WtDateRow *frozen_on_row;
  GtkButton *freeze_button;
  AdwExpanderRow *rules_expander;
  AdwComboRow *rules_row;
  AdwComboRow *run_row;
  AdwActionRow *drop_row;
  WtRecordGroup *rebase_group;

  WtMeasure *measure;    /* (owned) (nullable) */
  WtFieldSet *field_set; /* (owned) (nullable): the rows that need nothing of their own */
  char *last_day;        /* (owned) */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (WtMeasureForm, wt_measure_form, ADW_TYPE_BIN)

static int
get_baseline_points (WtMeasureForm *self)
{
  return wt_model_get_int (WT_MODEL (self->measure), WT_MEASURE_BASELINE_POINTS);
}

static const char *
get_target_title (WtMeasureKind kind)
{
  switch (kind)
    {
    case WT_MEASURE_KIND_MEAN:
      return _ ("Target, a score from 1 to 10");
    case WT_MEASURE_KIND_SHARE:
    case WT_MEASURE_KIND_RESPONSE_RATE:
      return _ ("Target, in per cent");
    case WT_MEASURE_KIND_FORMS:
      return _ ("Target, a number of forms");
    case WT_MEASURE_KIND_PEOPLE:
    default:
      return _ ("Target, a number of people");
    }
}

/* What is typed stays as it is while it says the same as the measure: "8." on the way to "8.5". */
static void
show_target (WtMeasureForm *self)
{
  WtMeasureKind kind = wt_measure_get_kind (self->measure);
  const char *target = wt_model_get_string (WT_MODEL (self->measure), WT_MEASURE_TARGET);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->target_row));
  g_autofree char *said = wt_measure_parse_target (kind, typed);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->target_row), get_target_title (kind));
  if (g_strcmp0 (said != NULL ? said : typed, target) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->target_row), target);
}

static void
show_freeze (WtMeasureForm *self)
{
  gboolean is_frozen = wt_measure_get_frozen_on (self->measure)[0] != '\0';

  gtk_button_set_label (self->freeze_button,
                        is_frozen ? _ ("Let limits move again") : _ ("Freeze now"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->freeze_button),
                            is_frozen || self->last_day[0] != '\0');
}

static void
show_measure (WtMeasureForm *self)
{
  g_autoptr (GPtrArray) issues = wt_measure_list_issues (self->measure);
  int points = get_baseline_points (self);

  self->is_filling = TRUE;
  wt_choices_set_id (self->kind_row, (gint64) wt_measure_get_kind (self->measure));
  wt_choices_set_id (self->baseline_row, points > 0);
  gtk_widget_set_visible (self->points_row, points > 0);
  if (points > 0)
    gtk_spin_button_set_value (self->points_spin, points);
  show_target (self);
  self->is_filling = FALSE;
  wt_field_message_set (GTK_LIST_BOX_ROW (self->target_row), wt_issue_list_find (issues, "target"));
  show_freeze (self);
}

/* Another kind is about another question, and its target is another number. */
static void
on_kind_chosen_cb (WtMeasureForm *self)
{
  WtMeasureKind kind = (WtMeasureKind) wt_choices_get_id (self->kind_row);
  const char *survey, *question;

  if (self->measure == NULL || self->is_filling || kind == wt_measure_get_kind (self->measure))
    return;
  wt_measure_question_row_find_first (self->question_row, kind, &survey, &question);
  g_object_set (self->measure, "kind", (int) kind, "survey", survey, "question", question, "target",
                "", "target-on", "", NULL);
}

static void
on_target_changed_cb (WtMeasureForm *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->target_row));
  g_autofree char *target = NULL;

  if (self->measure == NULL || self->is_filling)
    return;
  target = wt_measure_parse_target (wt_measure_get_kind (self->measure), typed);
  g_object_set (self->measure, "target", target != NULL ? target : typed, NULL);
}

static void
on_baseline_chosen_cb (WtMeasureForm *self)
{
  if (self->measure != NULL && !self->is_filling)
    g_object_set (self->measure, "baseline-points",
                  wt_choices_get_id (self->baseline_row) != 0 ? BASELINE_START : 0, NULL);
}

static void
on_points_changed_cb (WtMeasureForm *self)
{
  if (self->measure != NULL && !self->is_filling)
    g_object_set (self->measure, "baseline-points",
                  gtk_spin_button_get_value_as_int (self->points_spin), NULL);
}

static void
on_freeze_clicked_cb (WtMeasureForm *self)
{
  gboolean is_frozen = wt_measure_get_frozen_on (self->measure)[0] != '\0';

  g_object_set (self->measure, "frozen-on", is_frozen ? "" : self->last_day, NULL);
}

static void
on_rules_expanded_cb (WtMeasureForm *self)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (wt_expander_get_header (self->rules_expander)),
                               GTK_ACCESSIBLE_STATE_EXPANDED,
                               adw_expander_row_get_expanded (self->rules_expander), -1);
}

static void
wt_measure_form_dispose (GObject *object)
{
  WtMeasureForm *self = WT_MEASURE_FORM (object);

  g_clear_object (&self->field_set);
  g_clear_object (&self->measure);
  /* The template would take it away behind the bin's back. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_MEASURE_FORM);
  G_OBJECT_CLASS (wt_measure_form_parent_class)->dispose (object);
}

static void
wt_measure_form_finalize (GObject *object)
{
  g_clear_pointer (&WT_MEASURE_FORM (object)->last_day, g_free);
  G_OBJECT_CLASS (wt_measure_form_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-measure-form.ui");
  gtk_widget_class_bind_template_child (widget_class, WtMeasureForm, title_row);
  gtk_widget_class_bind_template_child (widget_class, WtMeasureForm, kind_row);
  gtk_widget_class_bind_template_child (widget_class, WtMeasureForm, question_row);
  gtk_widget_class_bind_template_child (widget_class, WtMeasureForm, unit_row);
  gtk_widget_class_bind_template_child (widget_class, WtMeasureForm, direction_row);
  gtk_widget_class_bind_template_child (widget_class, WtMeasureForm, organisation_row);
  gtk_widget_class_bind_template_child (widget_class, WtMeasureForm, directorate_row);
  gtk_widget_class_bind_template_child (widget_class, WtMeasureForm, project_row);
  gtk_widget_class_bind_template_child (widget_class, WtMeasureForm, level_row);
  gtk_widget_class_bind_template_child (widget_class, WtMeasureForm, target_row);
  gtk_widget_class_bind_template_child (widget_class, WtMeasureForm, target_on_row);
  gtk_widget_class_bind_template_child (widget_class, WtMeasureForm, baseline_row);
  gtk_widget_class_bind_template_child (widget_class, WtMeasureForm, points_row);
  gtk_widget_class_bind_template_child (widget_class, WtMeasureForm, points_spin);
  gtk_widget_class_bind_template_child (widget_class, WtMeasureForm, frozen_on_row);
  gtk_widget_class_bind_template_child (widget_class, WtMeasureForm, freeze_button);
  gtk_widget_class_bind_template_child (widget_class, WtMeasureForm, rules_expander);
  gtk_widget_class_bind_template_child (widget_class, WtMeasureForm, rules_row);
  gtk_widget_class_bind_template_child (widget_class, WtMeasureForm, run_row);
  gtk_widget_class_bind_template_child (widget_class, WtMeasureForm, drop_row);
  gtk_widget_class_bind_template_child (widget_class, WtMeasureForm, rebase_group);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_target_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_baseline_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_points_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_freeze_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_rules_expanded_cb);
}

static void
wt_measure_form_class_init (WtMeasureFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wt_measure_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = wt_measure_form_finalize;

  g_type_ensure (WT_TYPE_CARD_LAYOUT);
  g_type_ensure (WT_TYPE_DATE_ROW);
  g_type_ensure (WT_TYPE_MEASURE_QUESTION_ROW);
  g_type_ensure (WT_TYPE_RECORD_GROUP);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
wt_measure_form_init (WtMeasureForm *self)
{
  self->last_day = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_spin_button_set_range (self->points_spin, BASELINE_MINIMUM, WT_MEASURE_BASELINE_MAXIMUM);
  wt_choices_set_terms (self->kind_row, wt_measure_kinds, NULL);
  wt_choices_set_terms (self->unit_row, wt_measure_units, NULL);
  wt_choices_set_terms (self->direction_row, wt_measure_directions, NULL);
  wt_choices_set_terms (self->level_row, wt_levels, _ ("All levels"));
  wt_choices_set_terms (self->baseline_row, BASELINES, _ ("All points"));
  wt_choices_set_terms (self->rules_row, wt_measure_rules, NULL);
  wt_choices_set_terms (self->run_row, RUN_LENGTHS, NULL);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (wt_expander_get_header (self->rules_expander)),
                                     0);
  on_rules_expanded_cb (self);
}

void
wt_measure_form_set_page (WtMeasureForm *self, WtPage *page)
{
  wt_record_group_set_kind (self->rebase_group, page, &wt_expander_kind_rebases);
}

void
wt_measure_form_set_choices (WtMeasureForm *self, WtChoiceLists *choices, GListModel *surveys)
{
  wt_choices_set_names (self->organisation_row, wt_choice_lists_get_organisations (choices), "name",
                        _ ("All organisations"));
  wt_choices_set_names (self->directorate_row, wt_choice_lists_get_directorates (choices), "name",
                        _ ("All directorates"));
  wt_choices_set_names (self->project_row, wt_choice_lists_get_projects (choices), "title",
                        _ ("All projects"));
  wt_measure_question_row_set_surveys (self->question_row, surveys);
}

void
wt_measure_form_set_measure (WtMeasureForm *self, WtMeasure *measure)
{
  const struct
  {
    const char *property;
    gpointer row;
  } FIELDS[] = {
    { "title", self->title_row },
    { "unit", self->unit_row },
    { "direction", self->direction_row },
    { "organisation-id", self->organisation_row },
    { "directorate-id", self->directorate_row },
    { "project-id", self->project_row },
    { "level", self->level_row },
    { "target-on", self->target_on_row },
    { "frozen-on", self->frozen_on_row },
    { "rules", self->rules_row },
    { "run-length", self->run_row },
    { "drop-large-moving-ranges", self->drop_row },
  };

  g_return_if_fail (self->measure == NULL);

  self->measure = g_object_ref (measure);
  self->field_set = wt_field_set_new (measure, (WtAutosaveListIssues) wt_measure_list_issues);
  for (guint i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    wt_field_set_add (self->field_set, FIELDS[i].property, FIELDS[i].row);
  wt_measure_question_row_set_measure (self->question_row, measure);
  g_signal_connect_object (measure, "notify", G_CALLBACK (show_measure), self, G_CONNECT_SWAPPED);
  show_measure (self);
}

void
wt_measure_form_set_rebases (WtMeasureForm *self, GListModel *rebases, gint64 measure_id)
{
  gtk_widget_set_visible (GTK_WIDGET (self->rebase_group), measure_id != 0);
  wt_record_group_set_records (self->rebase_group, rebases, measure_id);
}

void
wt_measure_form_set_last_day (WtMeasureForm *self, const char *day)
{
  g_free (self->last_day);
  self->last_day = g_strdup (day);
  show_freeze (self);
}

void
wt_measure_form_set_read_only (WtMeasureForm *self, gboolean is_read_only)
{
  gpointer own_rows[] = { self->kind_row,     self->question_row, self->target_row,
                          self->baseline_row, self->points_row,   self->freeze_button };

  wt_field_set_set_read_only (self->field_set, is_read_only);
  for (guint i = 0; i < G_N_ELEMENTS (own_rows); i++)
    gtk_widget_set_sensitive (own_rows[i], !is_read_only);
  wt_record_group_set_read_only (self->rebase_group, is_read_only);
}

void
wt_measure_form_flush (WtMeasureForm *self)
{
  wt_field_set_commit (self->field_set);
  wt_record_group_flush (self->rebase_group);
}

void
wt_measure_form_focus_start (WtMeasureForm *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
}
