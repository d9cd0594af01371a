#include "wt-timeline-view.h"

#include "wt-activity.h"
#include "wt-calendar-entry.h"
#include "wt-card-layout.h"
#include "wt-chart-card.h"
#include "wt-date-row.h"
#include "wt-date.h"
#include "wt-field-set.h"
#include "wt-level-steps.h"
#include "wt-note-row.h"
#include "wt-project-actions.h"
#include "wt-project-charts.h"
#include "wt-record-group.h"

#include <glib/gi18n.h>

struct _WtTimelineView
{
  AdwBin parent_instance;

  WtChartCard *chart_card;
  WtRecordGroup *stages_group;
  WtDateRow *decides_on_row;
  AdwActionRow *late_row;
  AdwActionRow *urgent_row;
  WtNoteRow *reason_row;
  WtNoteRow *methods_row;
  WtDateRow *look_again_row;
  WtLevelSteps *level_steps;
  AdwActionRow *level_row;
  AdwActionRow *next_level_row;
  WtRecordGroup *indicators_group;
  WtProjectActions *actions;

  WtProject *project;    /* (owned) (nullable): what the page edits */
  WtProjectLife *life;   /* (owned) (nullable): as it was loaded last */
  WtFieldSet *field_set; /* (owned) (nullable) */
  gint64 late_id;        /* the first activity after the decision; 0 for none */
  gboolean is_read_only;
};

enum
{
  SIGNAL_PROMPT_ACTIVATED,
  SIGNAL_DETAILS_REQUESTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtTimelineView, wt_timeline_view, ADW_TYPE_BIN)

/* As it is being edited. */
static WtProject *
get_project (WtTimelineView *self)
{
  return self->project != NULL ? self->project : wt_project_life_get_project (self->life);
}

static void
show_chart (WtTimelineView *self)
{
  g_autofree char *today = wt_date_today ();
  g_autoptr (WtChart) chart = wt_project_charts_make_timeline (self->life, today, FALSE);
  g_autoptr (WtChart) public_chart = wt_project_charts_make_timeline (self->life, today, TRUE);

  wt_chart_card_set_chart (self->chart_card, chart);
  wt_chart_card_set_public_chart (self->chart_card, public_chart);
}

static void
show_stages (WtTimelineView *self)
{
  WtSettings *settings = wt_project_life_get_settings (self->life);
  WtStage present = wt_project_get_stage (get_project (self));

  for (WtStage stage = WT_STAGE_IDEA; stage <= WT_STAGE_CLOSED; stage++)
    {
      WtRecordExpander *row = wt_record_group_find (self->stages_group, stage);

      if (row == NULL)
        continue;
      wt_record_expander_set_text (row, _ ("What is expected"),
                                   wt_settings_get_expected (settings, stage));
      wt_record_expander_set_badge (row, stage == present ? _ ("Present stage") : "");
    }
}

/* The activities that are planned for after the decision, and the first of them. */
static guint
count_late (WtTimelineView *self, WtActivity **first)
{
  GListModel *activities = wt_project_life_get_list (self->life, WT_PROJECT_LIFE_ACTIVITIES);
  const char *decides_on = wt_project_get_decides_on (get_project (self));
  guint count = 0;

  for (guint i = 0; decides_on[0] != '\0' && i < g_list_model_get_n_items (activities); i++)
    {
      g_autoptr (WtActivity) activity = g_list_model_get_item (activities, i);

      if (wt_model_get_boolean (WT_MODEL (activity), WT_ACTIVITY_TOOK_PLACE)
          || g_strcmp0 (wt_activity_get_held_on (activity), decides_on) <= 0)
        continue;
      count++;
      if (*first == NULL
          || g_strcmp0 (wt_activity_get_held_on (activity), wt_activity_get_held_on (*first)) < 0)
        *first = activity;
    }
  return count;
}

static void
show_decision (WtTimelineView *self)
{
  WtActivity *first = NULL;
  guint count = count_late (self, &first);
  g_autofree char *title = NULL;
  g_autofree char *date = NULL;
  g_autofree char *subtitle = NULL;

  self->late_id = first != NULL ? wt_activity_get_id (first) : 0;
  gtk_widget_set_visible (GTK_WIDGET (self->late_row), count > 0);
  if (count == 0)
    return;
  title = g_strdup_printf (ngettext ("%u activity is planned for after the decision",
                                     "%u activities are planned for after the decision", count),
                           count);
  date = wt_date_to_words (wt_activity_get_held_on (first));
  /* Translators: an activity's title, a date */
  subtitle = count == 1
                 ? g_strdup_printf (_ ("“%1$s”, on %2$s"), wt_activity_get_title (first), date)
                 /* Translators: an activity's title, a date */
                 : g_strdup_printf (_ ("The first is “%1$s”, on %2$s"),
                                    wt_activity_get_title (first), date);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->late_row), title);
  adw_action_row_set_subtitle (self->late_row, subtitle);
}

static void
show_level (WtTimelineView *self)
{
  WtLevel reached = wt_project_get_level_reached (wt_project_life_get_project (self->life));
  WtLevel aimed = wt_project_get_level_aimed (get_project (self));
  WtLevel next = wt_project_life_get_next_level (self->life);
  g_autofree char *tools = wt_project_life_dup_tools (self->life, next);
  /* Translators: %s is a level such as "Involving" */
  g_autofree char *reached_words =
      g_strdup_printf (_ ("Reached %s"), wt_term_get_title (wt_levels, reached));
  /* Translators: %s is a level such as "Co-production" */
  g_autofree char *aimed_words =
      g_strdup_printf (_ ("Aims at %s"), wt_term_get_title (wt_levels, aimed));
  /* Translators: a level such as "Involving", then tools such as "focus group, forum" */
  g_autofree char *next_words =
      g_strdup_printf (_ ("%1$s: %2$s"), wt_term_get_title (wt_levels, next), tools);

  wt_level_steps_set_levels (self->level_steps, reached, aimed);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->level_row),
                                 reached != WT_LEVEL_NONE ? reached_words
                                                          : _ ("No level reached yet"));
  adw_action_row_set_subtitle (self->level_row,
                               aimed != WT_LEVEL_NONE ? aimed_words : _ ("No level aimed at yet"));
  gtk_widget_set_visible (GTK_WIDGET (self->next_level_row), next != WT_LEVEL_NONE);
  adw_action_row_set_subtitle (self->next_level_row,
                               tools[0] != '\0' ? next_words : wt_term_get_title (wt_levels, next));
}

static void
show_urgency (WtTimelineView *self)
{
  gboolean is_urgent = wt_project_is_urgent (self->project);

  gtk_widget_set_visible (GTK_WIDGET (self->reason_row), is_urgent);
  gtk_widget_set_visible (GTK_WIDGET (self->methods_row), is_urgent);
  gtk_widget_set_visible (GTK_WIDGET (self->look_again_row), is_urgent);
}

static void
on_project_changed_cb (WtTimelineView *self)
{
  show_urgency (self);
  if (self->life == NULL)
    return;
  show_stages (self);
  show_decision (self);
  show_level (self);
}

static void
on_late_activated_cb (WtTimelineView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-activity", "x", self->late_id);
}

static void
open_stage (WtTimelineView *self, const char *title)
{
  for (WtStage stage = WT_STAGE_IDEA; stage <= WT_STAGE_CLOSED; stage++)
    if (g_str_equal (wt_term_get_title (wt_stages, (int) stage), title))
      wt_record_expander_start (wt_record_group_find (self->stages_group, stage));
}

/* Goes to where what stands in the picture is edited. */
static void
open_entry (WtTimelineView *self, WtCalendarEntry *entry)
{
  WtModel *model = WT_MODEL (entry);
  gint64 id = wt_model_get_int64 (model, WT_CALENDAR_ENTRY_RECORD_ID);

  switch (wt_calendar_entry_get_kind (entry))
    {
    case WT_CALENDAR_ACTIVITY:
      gtk_widget_activate_action (GTK_WIDGET (self), "win.open-activity", "x", id);
      break;
    case WT_CALENDAR_ACTION:
      gtk_widget_activate_action (GTK_WIDGET (self), "win.open-action", "x", id);
      break;
    case WT_CALENDAR_PROMPT:
      g_signal_emit (self, signals[SIGNAL_PROMPT_ACTIVATED], 0, id,
                     wt_model_get_string (model, WT_CALENDAR_ENTRY_PROMPT));
      break;
    case WT_CALENDAR_STAGE:
      open_stage (self, wt_calendar_entry_get_title (entry));
      break;
    case WT_CALENDAR_DECISION:
      gtk_widget_grab_focus (GTK_WIDGET (self->decides_on_row));
      break;
    case WT_CALENDAR_LOOK_AGAIN:
      gtk_widget_grab_focus (GTK_WIDGET (self->look_again_row));
      break;
    case WT_CALENDAR_START:
    case WT_CALENDAR_END:
    default:
      g_signal_emit (self, signals[SIGNAL_DETAILS_REQUESTED], 0);
      break;
    }
}

static void
on_mark_activated_cb (WtTimelineView *self, int key)
{
  GListModel *entries = wt_project_life_get_list (self->life, WT_PROJECT_LIFE_CALENDAR);
  g_autoptr (WtCalendarEntry) entry = g_list_model_get_item (entries, (guint) key);

  if (entry != NULL)
    open_entry (self, entry);
}

static void
wt_timeline_view_dispose (GObject *object)
{
  WtTimelineView *self = WT_TIMELINE_VIEW (object);

  g_clear_object (&self->field_set);
  g_clear_object (&self->project);
  g_clear_object (&self->life);
  /* The template would take it away behind the bin's back. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_TIMELINE_VIEW);

  G_OBJECT_CLASS (wt_timeline_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-timeline-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WtTimelineView, chart_card);
  gtk_widget_class_bind_template_child (widget_class, WtTimelineView, stages_group);
  gtk_widget_class_bind_template_child (widget_class, WtTimelineView, decides_on_row);
  gtk_widget_class_bind_template_child (widget_class, WtTimelineView, late_row);
  gtk_widget_class_bind_template_child (widget_class, WtTimelineView, urgent_row);
  gtk_widget_class_bind_template_child (widget_class, WtTimelineView, reason_row);
  gtk_widget_class_bind_template_child (widget_class, WtTimelineView, methods_row);
  gtk_widget_class_bind_template_child (widget_class, WtTimelineView, look_again_row);
  gtk_widget_class_bind_template_child (widget_class, WtTimelineView, level_steps);
  gtk_widget_class_bind_template_child (widget_class, WtTimelineView, level_row);
  gtk_widget_class_bind_template_child (widget_class, WtTimelineView, next_level_row);
  gtk_widget_class_bind_template_child (widget_class, WtTimelineView, indicators_group);
  gtk_widget_class_bind_template_child (widget_class, WtTimelineView, actions);
  gtk_widget_class_bind_template_callback (widget_class, on_mark_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_late_activated_cb);
}

static void
wt_timeline_view_class_init (WtTimelineViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wt_timeline_view_dispose;
  signals[SIGNAL_PROMPT_ACTIVATED] =
      g_signal_new ("prompt-activated", WT_TYPE_TIMELINE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);
  signals[SIGNAL_DETAILS_REQUESTED] =
      g_signal_new ("details-requested", WT_TYPE_TIMELINE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);
  g_type_ensure (WT_TYPE_CARD_LAYOUT);
  g_type_ensure (WT_TYPE_CHART_CARD);
  g_type_ensure (WT_TYPE_DATE_ROW);
  g_type_ensure (WT_TYPE_LEVEL_STEPS);
  g_type_ensure (WT_TYPE_NOTE_ROW);
  g_type_ensure (WT_TYPE_PROJECT_ACTIONS);
  g_type_ensure (WT_TYPE_RECORD_GROUP);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
wt_timeline_view_init (WtTimelineView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wt_timeline_view_set_page (WtTimelineView *self, WtPage *page)
{
  wt_record_group_set_kind (self->stages_group, page, &wt_expander_kind_stages);
  wt_record_group_set_kind (self->indicators_group, page, &wt_expander_kind_indicators);
  wt_project_actions_set_page (self->actions, page);
}

void
wt_timeline_view_set_project (WtTimelineView *self, WtProject *project)
{
  g_return_if_fail (self->project == NULL);

  self->project = g_object_ref (project);
  self->field_set = wt_field_set_new (project, (WtAutosaveListIssues) wt_project_list_issues);
  wt_field_set_add (self->field_set, "decides-on", self->decides_on_row);
  wt_field_set_add (self->field_set, "urgent", self->urgent_row);
  wt_field_set_add (self->field_set, "urgent-reason", self->reason_row);
  wt_field_set_add (self->field_set, "urgent-methods", self->methods_row);
  wt_field_set_add (self->field_set, "look-again-on", self->look_again_row);
  wt_field_set_set_read_only (self->field_set, self->is_read_only);
  g_signal_connect_object (project, "notify", G_CALLBACK (on_project_changed_cb), self,
                           G_CONNECT_SWAPPED);
  on_project_changed_cb (self);
}

void
wt_timeline_view_set_life (WtTimelineView *self, WtProjectLife *life)
{
  gint64 project_id = wt_project_get_id (wt_project_life_get_project (life));

  g_set_object (&self->life, life);
  wt_record_group_set_records (
      self->stages_group, wt_project_life_get_list (life, WT_PROJECT_LIFE_STAGE_DATES), project_id);
  wt_record_group_set_records (self->indicators_group,
                               wt_project_life_get_list (life, WT_PROJECT_LIFE_INDICATORS),
                               project_id);
  wt_project_actions_set_actions (
      self->actions, wt_project_life_get_list (life, WT_PROJECT_LIFE_ACTIONS), project_id);
  show_chart (self);
  show_stages (self);
  show_decision (self);
  show_level (self);
}

void
wt_timeline_view_set_read_only (WtTimelineView *self, gboolean is_read_only)
{
  self->is_read_only = is_read_only;
  if (self->field_set != NULL)
    wt_field_set_set_read_only (self->field_set, is_read_only);
  wt_record_group_set_read_only (self->stages_group, is_read_only);
  wt_record_group_set_read_only (self->indicators_group, is_read_only);
  wt_project_actions_set_read_only (self->actions, is_read_only);
}

gboolean
wt_timeline_view_is_editing (WtTimelineView *self)
{
  return wt_record_group_is_editing (self->stages_group)
         || wt_record_group_is_editing (self->indicators_group)
         || wt_project_actions_is_editing (self->actions);
}

void
wt_timeline_view_flush (WtTimelineView *self)
{
  if (self->field_set != NULL)
    wt_field_set_commit (self->field_set);
  wt_record_group_flush (self->stages_group);
  wt_record_group_flush (self->indicators_group);
  wt_project_actions_flush (self->actions);
}
