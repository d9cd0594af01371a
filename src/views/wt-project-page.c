#include "wt-project-page.h"

#include "wt-autosave.h"
#include "wt-card-layout.h"
#include "wt-date.h"
#include "wt-duty-view.h"
#include "wt-equality-jobs.h"
#include "wt-error-presenter.h"
#include "wt-figures-jobs.h"
#include "wt-header-bar.h"
#include "wt-level-steps.h"
#include "wt-plan-chooser.h"
#include "wt-plan-view.h"
#include "wt-project-details.h"
#include "wt-project-jobs.h"
#include "wt-project-life-jobs.h"
#include "wt-record-kinds.h"
#include "wt-results-view.h"
#include "wt-settings-jobs.h"
#include "wt-stakeholders-view.h"
#include "wt-template-jobs.h"
#include "wt-timeline-view.h"

#include <glib/gi18n.h>

struct _WtProjectPage
{
  WtPage parent_instance;

  WtHeaderBar *header_bar;
  AdwViewStack *view_stack;
  GtkWidget *project_line;
  GtkLabel *title_label;
  AdwViewSwitcherTitle *switcher_title;
  GtkLabel *facts_label;
  GtkLabel *reached_label;
  GtkLabel *aimed_label;
  WtLevelSteps *level_steps;
  GtkButton *archive_button;
  WtPlanChooser *plan_chooser;
  WtPlanView *plan_view;
  WtTimelineView *timeline_view;
  WtStakeholdersView *stakeholders_view;
  WtDutyView *duty_view;
  GtkStack *engagement_stack;
  WtRecordList *activity_list;
  GtkButton *record_button;
  GtkButton *empty_record_button;
  WtResultsView *results_view;
  WtProjectDetails *details;
  GtkWidget *plan_page;

  gint64 project_id;     /* 0 until stored */
  WtProjectLife *life;   /* (owned) (nullable) */
  GListModel *templates; /* (owned) (nullable) */
  WtProject *project;    /* (owned) (nullable): what the details edit */
  WtAutosave *autosave;  /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (WtProjectPage, wt_project_page, WT_TYPE_PAGE)

static void
add_fact (GString *facts, const char *name, const char *value)
{
  g_autofree char *escaped = g_markup_escape_text (value, -1);

  if (value[0] != '\0')
    g_string_append_printf (facts, "%s<span alpha=\"72%%\">%s</span>\u00a0\u00a0%s",
                            facts->len > 0 ? "\u2003 " : "", name, escaped);
}

/* The line over the tabs: title, who, where and how far. */
static void
show_line (WtProjectPage *self)
{
  WtModel *model = WT_MODEL (self->project);
  WtLevel reached = wt_project_get_level_reached (self->project);
  WtLevel aimed = wt_project_get_level_aimed (self->project);
  const char *title = wt_project_get_title (self->project);
  g_autoptr (GString) facts = g_string_new (NULL);
  g_autofree char *decision = wt_date_to_words (wt_project_get_decides_on (self->project));
  g_autofree char *reached_words = NULL;
  g_autofree char *aimed_words = NULL;

  add_fact (facts, _ ("Lead"), wt_model_get_string (model, WT_PROJECT_LEAD));
  add_fact (facts, _ ("Champion"), wt_model_get_string (model, WT_PROJECT_CHAMPION));
  add_fact (facts, _ ("Directorate"), wt_model_get_string (model, WT_PROJECT_DIRECTORATE));
  add_fact (facts, _ ("Stage"),
            wt_term_get_title (wt_stages, wt_project_get_stage (self->project)));
  add_fact (facts, _ ("Decision"), decision);
  gtk_label_set_markup (self->facts_label, facts->str);
  gtk_label_set_label (self->title_label, title[0] != '\0' ? title : _ ("New project"));

  /* Translators: %s is a level such as "Involving" */
  reached_words = g_strdup_printf (_ ("Reached %s"), reached != WT_LEVEL_NONE
                                                         ? wt_term_get_title (wt_levels, reached)
                                                         : _ ("no level yet"));
  /* Translators: %s is a level such as "Co-production" */
  aimed_words = g_strdup_printf (_ ("Aims at %s"), wt_term_get_title (wt_levels, aimed));
  gtk_label_set_label (self->reached_label, reached_words);
  gtk_label_set_label (self->aimed_label, aimed_words);
  gtk_widget_set_visible (GTK_WIDGET (self->aimed_label), aimed != WT_LEVEL_NONE);
  wt_level_steps_set_levels (self->level_steps, reached, aimed);
  gtk_button_set_label (self->archive_button, wt_model_get_boolean (model, WT_PROJECT_ARCHIVED)
                                                  ? _ ("Bring back")
                                                  : _ ("Archive"));
}

/* A project that is not stored yet has only its details. */
static void
update_tabs (WtProjectPage *self)
{
  gboolean is_stored = self->project_id != 0;
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (self->view_stack);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

      if (!g_str_equal (adw_view_stack_page_get_name (page), "details"))
        adw_view_stack_page_set_visible (page, is_stored);
    }
  adw_view_switcher_title_set_view_switcher_enabled (self->switcher_title, is_stored);
  gtk_widget_set_visible (GTK_WIDGET (self->archive_button), is_stored);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->record_button), "x", self->project_id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->empty_record_button), "x",
                                    self->project_id);
}

static void
on_saved_cb (WtProjectPage *self, WtProject *saved)
{
  if (self->project_id == 0)
    {
      self->project_id = wt_project_get_id (saved);
      update_tabs (self);
      /* That it was stored was told before it was known here that it is this project. */
      wt_page_reload (WT_PAGE (self));
    }
}

static void
on_failed_cb (WtProjectPage *self, const GError *error)
{
  wt_error_presenter_present (GTK_WIDGET (self), _ ("The project could not be saved"), error);
}

/* The first project that is loaded is the one that is edited; later ones only bring it up to date.
 */
static void
take_project (WtProjectPage *self, WtProject *project)
{
  WtWorkspace *workspace = wt_page_get_workspace (WT_PAGE (self));

  if (self->autosave != NULL)
    {
      wt_autosave_set_stored (self->autosave, project);
      return;
    }
  self->project = g_object_ref (project);
  self->autosave = wt_autosave_new (workspace, project, (WtAutosaveMakeJob) wt_save_project_job_new,
                                    (WtAutosaveListIssues) wt_project_list_issues);
  g_signal_connect_object (self->autosave, "saved", G_CALLBACK (on_saved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->autosave, "failed", G_CALLBACK (on_failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (project, "notify", G_CALLBACK (show_line), self, G_CONNECT_SWAPPED);
  wt_project_details_set_project (self->details, project);
  wt_timeline_view_set_project (self->timeline_view, project);
  gtk_widget_set_sensitive (GTK_WIDGET (self->details), !wt_workspace_is_read_only (workspace));
}

static void
on_choices_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtProjectPage *self;
  g_autoptr (WtChoiceLists) choices = NULL;

  if (wt_page_run_finish (user_data, result, &self, &choices))
    {
      wt_project_details_set_choices (self->details, choices);
      wt_duty_view_set_names (self->duty_view, wt_choice_lists_get_names (choices));
    }
}

/* The checklists, once it is known what there is to add to them. */
static void
show_plans (WtProjectPage *self)
{
  if (self->life != NULL && self->templates != NULL)
    wt_plan_chooser_show (
        self->plan_chooser, wt_page_get_workspace (WT_PAGE (self)), self->project_id,
        wt_project_life_get_list (self->life, WT_PROJECT_LIFE_PLANS), self->templates);
}

static void
on_plan_chosen_cb (WtProjectPage *self, WtPlan *plan)
{
  wt_plan_view_set_plan (self->plan_view, plan);
}

static void
on_templates_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtProjectPage *self;
  g_autoptr (GListModel) templates = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &templates))
    return;
  g_set_object (&self->templates, templates);
  show_plans (self);
}

static void
show_activities (WtProjectPage *self)
{
  GListModel *activities = wt_project_life_get_list (self->life, WT_PROJECT_LIFE_ACTIVITIES);

  wt_record_list_set_records (self->activity_list, activities);
  gtk_stack_set_visible_child_name (self->engagement_stack,
                                    g_list_model_get_n_items (activities) > 0 ? "list" : "empty");
}

static void
show_hints (WtProjectPage *self)
{
  g_autofree char *today = wt_date_today ();
  g_autoptr (GListModel) hints = wt_hint_list (self->life, today);

  wt_plan_view_set_hints (self->plan_view, hints);
}

static void
on_life_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtProjectPage *self;
  g_autoptr (WtProjectLife) life = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &life))
    return;
  g_set_object (&self->life, life);
  take_project (self, wt_project_life_get_project (life));
  show_line (self);
  show_plans (self);
  show_hints (self);
  show_activities (self);
  wt_timeline_view_set_life (self->timeline_view, life);
  wt_stakeholders_view_set_life (self->stakeholders_view, life);
  wt_duty_view_set_life (self->duty_view, life);
}

/* Where something can be done about a hint. */
static void
on_hint_activated_cb (WtProjectPage *self, WtHint *hint)
{
  switch (wt_hint_get_place (hint))
    {
    case WT_HINT_PLACE_ENGAGEMENT:
      adw_view_stack_set_visible_child_name (self->view_stack, "engagement");
      break;
    case WT_HINT_PLACE_TIMELINE:
      adw_view_stack_set_visible_child_name (self->view_stack, "timeline");
      break;
    case WT_HINT_PLACE_DUTY:
      adw_view_stack_set_visible_child_name (self->view_stack, "duty");
      break;
    case WT_HINT_PLACE_PROMPT:
    default:
      break;
    }
}

static void
on_results_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtProjectPage *self;
  g_autoptr (WtResults) results = NULL;

  if (wt_page_run_finish (user_data, result, &self, &results))
    wt_results_view_show (self->results_view, results, 0);
}

static void
on_equality_listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtProjectPage *self;
  g_autoptr (GListModel) list = NULL;
  gint64 people = 0;

  if (!wt_page_run_finish (user_data, result, &self, &list))
    return;
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (WtEqualityCounts) counts = g_list_model_get_item (list, i);

      people += wt_equality_counts_get_people (counts);
    }
  wt_project_details_show_equality (self->details, self->project_id, people);
}

static void
load_results (WtProjectPage *self)
{
  const WtFilter filter = { .project_id = self->project_id };

  wt_page_run (
      WT_PAGE (self),
      wt_load_results_job_new (&filter, wt_results_view_get_survey_id (self->results_view)),
      on_results_loaded_cb);
}

static void
on_prompt_activated_cb (WtProjectPage *self, gint64 checklist_id, const char *prompt)
{
  adw_view_stack_set_visible_child_name (self->view_stack, "plan");
  wt_plan_chooser_choose (self->plan_chooser, checklist_id);
  wt_plan_view_open_prompt (self->plan_view, prompt);
}

static void
on_details_requested_cb (WtProjectPage *self)
{
  adw_view_stack_set_visible_child_name (self->view_stack, "details");
}

static void
wt_project_page_load (WtPage *page)
{
  WtProjectPage *self = WT_PROJECT_PAGE (page);

  if (self->project_id == 0 && self->autosave == NULL)
    {
      g_autoptr (WtProject) project = wt_project_new ();

      take_project (self, project);
      show_line (self);
      adw_view_stack_set_visible_child_name (self->view_stack, "details");
    }
  wt_page_run (page, wt_load_choice_lists_job_new (), on_choices_loaded_cb);
  if (self->project_id == 0)
    return;
  wt_page_run (page, wt_load_project_life_job_new (self->project_id), on_life_loaded_cb);
  wt_page_run (page, wt_list_templates_job_new (), on_templates_loaded_cb);
  wt_page_run (page, wt_list_equality_counts_job_new (self->project_id), on_equality_listed_cb);
  load_results (self);
}

/* Loading is safe while details are edited, see wt_autosave_set_stored(), and so it is in the plan.
 */
static void
wt_project_page_flush (WtPage *page)
{
  WtProjectPage *self = WT_PROJECT_PAGE (page);

  wt_project_details_commit (self->details);
  wt_timeline_view_flush (self->timeline_view);
  if (self->autosave != NULL)
    wt_autosave_flush (self->autosave);
  wt_plan_view_flush (self->plan_view);
  wt_stakeholders_view_flush (self->stakeholders_view);
  wt_duty_view_flush (self->duty_view);
}

static void
wt_project_page_focus_start (WtPage *page)
{
  WtProjectPage *self = WT_PROJECT_PAGE (page);

  if (self->project_id == 0)
    wt_project_details_focus_title (self->details);
  else if (adw_view_stack_get_visible_child (self->view_stack) == self->plan_page)
    wt_plan_view_focus_start (self->plan_view);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->view_stack), GTK_DIR_TAB_FORWARD);
}

static void
wt_project_page_focus_search (WtPage *page)
{
  WtProjectPage *self = WT_PROJECT_PAGE (page);

  adw_view_stack_set_visible_child_name (self->view_stack, "engagement");
  wt_record_list_focus_search (self->activity_list);
}

static void
on_archive_clicked_cb (WtProjectPage *self)
{
  gboolean is_archived = wt_model_get_boolean (WT_MODEL (self->project), WT_PROJECT_ARCHIVED);

  g_object_set (self->project, "archived", !is_archived, NULL);
  wt_autosave_flush (self->autosave);
}

static void
wt_project_page_dispose (GObject *object)
{
  WtProjectPage *self = WT_PROJECT_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PROJECT_PAGE);
  g_clear_object (&self->autosave);
  g_clear_object (&self->project);
  g_clear_object (&self->life);
  g_clear_object (&self->templates);
  G_OBJECT_CLASS (wt_project_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-project-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtProjectPage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, WtProjectPage, view_stack);
  gtk_widget_class_bind_template_child (widget_class, WtProjectPage, project_line);
  gtk_widget_class_bind_template_child (widget_class, WtProjectPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, WtProjectPage, switcher_title);
  gtk_widget_class_bind_template_child (widget_class, WtProjectPage, facts_label);
  gtk_widget_class_bind_template_child (widget_class, WtProjectPage, reached_label);
  gtk_widget_class_bind_template_child (widget_class, WtProjectPage, aimed_label);
  gtk_widget_class_bind_template_child (widget_class, WtProjectPage, level_steps);
  gtk_widget_class_bind_template_child (widget_class, WtProjectPage, archive_button);
  gtk_widget_class_bind_template_child (widget_class, WtProjectPage, plan_chooser);
  gtk_widget_class_bind_template_child (widget_class, WtProjectPage, plan_view);
  gtk_widget_class_bind_template_child (widget_class, WtProjectPage, timeline_view);
  gtk_widget_class_bind_template_child (widget_class, WtProjectPage, stakeholders_view);
  gtk_widget_class_bind_template_child (widget_class, WtProjectPage, duty_view);
  gtk_widget_class_bind_template_child (widget_class, WtProjectPage, engagement_stack);
  gtk_widget_class_bind_template_child (widget_class, WtProjectPage, activity_list);
  gtk_widget_class_bind_template_child (widget_class, WtProjectPage, record_button);
  gtk_widget_class_bind_template_child (widget_class, WtProjectPage, empty_record_button);
  gtk_widget_class_bind_template_child (widget_class, WtProjectPage, results_view);
  gtk_widget_class_bind_template_child (widget_class, WtProjectPage, details);
  gtk_widget_class_bind_template_child (widget_class, WtProjectPage, plan_page);
  gtk_widget_class_bind_template_callback (widget_class, load_results);
  gtk_widget_class_bind_template_callback (widget_class, on_archive_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_hint_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_plan_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_prompt_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_details_requested_cb);
}

static void
wt_project_page_class_init (WtProjectPageClass *klass)
{
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_project_page_dispose;
  page_class->aspects = WT_ASPECT_ALL;
  page_class->load = wt_project_page_load;
  page_class->flush = wt_project_page_flush;
  page_class->focus_start = wt_project_page_focus_start;
  page_class->focus_search = wt_project_page_focus_search;

  g_type_ensure (WT_TYPE_HEADER_BAR);
  g_type_ensure (WT_TYPE_CARD_LAYOUT);
  g_type_ensure (WT_TYPE_LEVEL_STEPS);
  g_type_ensure (WT_TYPE_PLAN_CHOOSER);
  g_type_ensure (WT_TYPE_PLAN_VIEW);
  g_type_ensure (WT_TYPE_RECORD_LIST);
  g_type_ensure (WT_TYPE_RESULTS_VIEW);
  g_type_ensure (WT_TYPE_PROJECT_DETAILS);
  g_type_ensure (WT_TYPE_TIMELINE_VIEW);
  g_type_ensure (WT_TYPE_STAKEHOLDERS_VIEW);
  g_type_ensure (WT_TYPE_DUTY_VIEW);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
wt_project_page_init (WtProjectPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wt_record_list_set_kind (self->activity_list, &wt_record_kind_activities);
}

WtPage *
wt_project_page_new (WtWorkspace *workspace, gint64 project_id)
{
  WtProjectPage *self = g_object_new (WT_TYPE_PROJECT_PAGE, "workspace", workspace, NULL);
  gboolean is_read_only = wt_workspace_is_read_only (workspace);

  self->project_id = project_id;
  wt_plan_view_set_page (self->plan_view, WT_PAGE (self));
  wt_plan_view_set_read_only (self->plan_view, is_read_only);
  wt_timeline_view_set_page (self->timeline_view, WT_PAGE (self));
  wt_timeline_view_set_read_only (self->timeline_view, is_read_only);
  wt_stakeholders_view_set_page (self->stakeholders_view, WT_PAGE (self));
  wt_stakeholders_view_set_read_only (self->stakeholders_view, is_read_only);
  wt_duty_view_set_page (self->duty_view, WT_PAGE (self));
  wt_duty_view_set_read_only (self->duty_view, is_read_only);
  update_tabs (self);
  return WT_PAGE (self);
}
