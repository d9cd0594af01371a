#include "wt-activity-page.h"

#include "wt-activity-jobs.h"
#include "wt-activity-questions.h"
#include "wt-autosave.h"
#include "wt-checklist-list.h"
#include "wt-choices.h"
#include "wt-date-row.h"
#include "wt-error-presenter.h"
#include "wt-field-message.h"
#include "wt-filter.h"
#include "wt-header-bar.h"
#include "wt-issue.h"
#include "wt-level-chooser.h"
#include "wt-settings-jobs.h"

#include <glib/gi18n.h>

struct _WtActivityPage
{
  WtPage parent_instance;

  WtHeaderBar *header_bar;
  GtkWidget *form;
  GtkLabel *category_label;
  WtLevelChooser *level_chooser;
  GtkWidget *about;
  AdwEntryRow *title_row;
  AdwComboRow *project_row;
  WtDateRow *held_on_row;
  AdwEntryRow *place_row;
  GtkToggleButton *planned_button;
  GtkToggleButton *took_place_button;
  WtActivityQuestions *questions;
  WtChecklistList *checklists;
  GtkButton *delete_button;

  gint64 activity_id;     /* 0 until stored */
  gint64 project_id;      /* for a new activity, or 0 */
  WtActivity *activity;   /* (owned) (nullable): what is edited */
  WtAutosave *autosave;   /* (owned) (nullable) */
  const char *after_save; /* an action to go on with once the record is stored, or %NULL */
  WtLevel requested;      /* while somebody is asked */
  gboolean is_filling;
  gboolean is_deleted; /* the page is about to close */
};

G_DEFINE_FINAL_TYPE (WtActivityPage, wt_activity_page, WT_TYPE_PAGE)

static void
show_title (WtActivityPage *self)
{
  const char *title = wt_activity_get_title (self->activity);
  g_autofree char *time = NULL;
  g_autofree char *saved = NULL;

  g_object_get (wt_page_get_workspace (WT_PAGE (self)), "saved-at", &time, NULL);
  /* Translators: %s is a time of day, such as 10:42 */
  saved = time[0] != '\0' ? g_strdup_printf (_ ("Saved %s"), time)
                          : g_strdup (_ ("Everything is saved as you type"));
  g_object_set (self->header_bar, "title",
                self->activity_id != 0 && title[0] != '\0' ? title : _ ("Record an activity"),
                "subtitle", saved, NULL);
}

/* A message stands at a field once somebody has had the chance to fill it in. */
static void
show_issues (WtActivityPage *self)
{
  g_autoptr (GPtrArray) issues = wt_activity_list_issues (self->activity);
  gboolean has_begun = self->activity_id != 0 || wt_activity_get_title (self->activity)[0] != '\0';

  wt_field_message_set (GTK_LIST_BOX_ROW (self->title_row),
                        has_begun ? wt_issue_list_find (issues, "title") : NULL);
  wt_field_message_set (GTK_LIST_BOX_ROW (self->project_row),
                        has_begun ? wt_issue_list_find (issues, "project-id") : NULL);
  wt_field_message_set (GTK_LIST_BOX_ROW (self->held_on_row),
                        wt_issue_list_find (issues, "held-on"));
}

static void
show_activity (WtActivityPage *self)
{
  WtLevel level = wt_activity_get_level (self->activity);
  WtModel *model = WT_MODEL (self->activity);

  self->is_filling = TRUE;
  wt_level_chooser_set_level (self->level_chooser, level);
  wt_choices_set_id (self->project_row, wt_model_get_int64 (model, WT_ACTIVITY_PROJECT_ID));
  gtk_toggle_button_set_active (wt_model_get_boolean (model, WT_ACTIVITY_TOOK_PLACE)
                                    ? self->took_place_button
                                    : self->planned_button,
                                TRUE);
  self->is_filling = FALSE;
  gtk_widget_set_visible (self->about, level != WT_LEVEL_NONE);
  gtk_widget_set_visible (GTK_WIDGET (self->delete_button), self->activity_id != 0);
  show_issues (self);
  show_title (self);
}

static void
go_on (WtActivityPage *self)
{
  const char *action = g_steal_pointer (&self->after_save);

  if (action != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), action, "x", self->activity_id);
}

static void
load_checklists (WtActivityPage *self)
{
  wt_checklist_list_load (self->checklists, wt_page_get_workspace (WT_PAGE (self)),
                          WT_CHECKLIST_SCOPE_MEETING, self->activity_id);
}

static void
on_saved_cb (WtActivityPage *self, WtActivity *saved)
{
  gboolean is_new = self->activity_id == 0;

  self->activity_id = wt_activity_get_id (saved);
  if (is_new)
    load_checklists (self);
  show_activity (self);
  wt_activity_questions_update (self->questions);
  go_on (self);
}

static void
on_failed_cb (WtActivityPage *self, const GError *error)
{
  self->after_save = NULL;
  wt_error_presenter_present (GTK_WIDGET (self), _ ("The activity could not be saved"), error);
}

static void
bind (WtActivityPage *self, const char *property, gpointer row, const char *row_property)
{
  g_object_bind_property (self->activity, property, row, row_property,
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

/* The first that is loaded is the one that is edited; later ones only bring it up to date. */
static void
take_activity (WtActivityPage *self, WtActivity *activity)
{
  WtWorkspace *workspace = wt_page_get_workspace (WT_PAGE (self));

  if (self->autosave != NULL)
    {
      wt_autosave_set_stored (self->autosave, activity);
      return;
    }
  self->activity = g_object_ref (activity);
  self->autosave =
      wt_autosave_new (workspace, activity, (WtAutosaveMakeJob) wt_save_activity_job_new,
                       (WtAutosaveListIssues) wt_activity_list_issues);
  g_signal_connect_object (self->autosave, "saved", G_CALLBACK (on_saved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->autosave, "failed", G_CALLBACK (on_failed_cb), self,
                           G_CONNECT_SWAPPED);
  bind (self, "title", self->title_row, "text");
  bind (self, "place", self->place_row, "text");
  bind (self, "held-on", self->held_on_row, "date");
  wt_activity_questions_set_activity (self->questions, activity,
                                      wt_workspace_get_engagement_questions (workspace));
  g_signal_connect_object (activity, "notify", G_CALLBACK (show_activity), self, G_CONNECT_SWAPPED);
  gtk_widget_set_sensitive (self->form, !wt_workspace_is_read_only (workspace));
}

static void
on_activity_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtActivityPage *self;
  g_autoptr (WtActivity) activity = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &activity) || self->is_deleted)
    return;
  take_activity (self, activity);
  show_activity (self);
}

static void
on_choices_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtActivityPage *self;
  g_autoptr (WtChoiceLists) choices = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &choices))
    return;
  self->is_filling = TRUE;
  wt_choices_set_names (self->project_row, wt_choice_lists_get_projects (choices), "title",
                        _ ("Choose…"));
  self->is_filling = FALSE;
  if (self->activity != NULL)
    show_activity (self);
}

static void
wt_activity_page_load (WtPage *page)
{
  WtActivityPage *self = WT_ACTIVITY_PAGE (page);

  if (self->is_deleted)
    return;
  if (self->activity_id == 0 && self->autosave == NULL)
    {
      g_autoptr (WtActivity) activity = wt_activity_new ();

      g_object_set (activity, "project-id", self->project_id, NULL);
      take_activity (self, activity);
      show_activity (self);
    }
  wt_page_run (page, wt_load_choice_lists_job_new (), on_choices_loaded_cb);
  if (self->activity_id != 0)
    {
      wt_page_run (page, wt_load_activity_job_new (self->activity_id), on_activity_loaded_cb);
      load_checklists (self);
    }
}

static void
wt_activity_page_flush (WtPage *page)
{
  WtActivityPage *self = WT_ACTIVITY_PAGE (page);

  if (self->autosave == NULL)
    return;
  wt_date_row_commit (self->held_on_row);
  wt_autosave_flush (self->autosave);
}

static void
change_level (WtActivityPage *self, WtLevel level)
{
  WtWorkspace *workspace = wt_page_get_workspace (WT_PAGE (self));

  wt_activity_change_level (self->activity, wt_workspace_get_engagement_questions (workspace),
                            level);
  wt_autosave_flush (self->autosave);
}

static void
on_level_answered_cb (AdwMessageDialog *dialog, const char *response, WtActivityPage *self)
{
  if (g_str_equal (response, "change"))
    change_level (self, self->requested);
}

/* Says what the other level does not ask for; keeping the level is what Enter does. */
static void
ask_about_level (WtActivityPage *self, WtLevel level, GPtrArray *dropped)
{
  const char *kept = wt_term_get_title (wt_levels, wt_activity_get_level (self->activity));
  const char *wanted = wt_term_get_title (wt_levels, level);
  g_autofree char *heading = g_strdup_printf (_ ("Change the level to %s?"), wanted);
  g_autofree char *keep = g_strdup_printf (_ ("_Keep %s"), kept);
  g_autofree char *change = g_strdup_printf (_ ("_Change to %s"), wanted);
  g_autofree char *body = NULL;
  GtkWidget *dialog;

  g_ptr_array_add (dropped, NULL);
  body = g_strjoinv (" ", (char **) dropped->pdata);
  dialog =
      adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), heading, body);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "keep", keep);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "change", change);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "change",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  self->requested = level;
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_level_answered_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_level_requested_cb (WtActivityPage *self, int level)
{
  WtWorkspace *workspace = wt_page_get_workspace (WT_PAGE (self));
  g_autoptr (GPtrArray) dropped = NULL;

  if (self->activity == NULL || self->is_deleted)
    return;
  dropped = wt_activity_list_dropped (
      self->activity, wt_workspace_get_engagement_questions (workspace), (WtLevel) level);
  if (dropped->len > 0)
    ask_about_level (self, (WtLevel) level, dropped);
  else
    {
      gboolean is_first = wt_activity_get_level (self->activity) == WT_LEVEL_NONE;

      change_level (self, (WtLevel) level);
      if (is_first)
        gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
    }
}

static void
on_project_chosen_cb (WtActivityPage *self)
{
  if (self->activity != NULL && !self->is_filling)
    g_object_set (self->activity, "project-id", wt_choices_get_id (self->project_row), NULL);
}

static void
on_took_place_toggled_cb (WtActivityPage *self)
{
  if (self->activity != NULL && !self->is_filling)
    g_object_set (self->activity, "took-place",
                  gtk_toggle_button_get_active (self->took_place_button), NULL);
}

/* What is typed is stored first, so that the forms have an activity to belong to. */
static void
go_to_forms (WtActivityPage *self, const char *action)
{
  if (self->is_deleted)
    return;
  self->after_save = action;
  wt_activity_page_flush (WT_PAGE (self));
  if (!wt_autosave_is_pending (self->autosave))
    go_on (self);
}

static void
on_forms_requested_cb (WtActivityPage *self, gboolean wants_totals)
{
  go_to_forms (self, wants_totals ? "win.enter-totals" : "win.type-forms");
}

static void
on_print_requested_cb (WtActivityPage *self)
{
  go_to_forms (self, "win.print-forms-of");
}

static void
on_results_requested_cb (WtActivityPage *self)
{
  const WtFilter filter = { .activity_id = self->activity_id };

  gtk_widget_activate_action_variant (GTK_WIDGET (self), "win.open-results",
                                      wt_filter_to_variant (&filter));
}

static void
on_delete_clicked_cb (WtActivityPage *self)
{
  wt_page_flush (WT_PAGE (self));
  self->is_deleted = TRUE;
  g_clear_object (&self->autosave);
  wt_page_run_and_leave (WT_PAGE (self), wt_delete_activity_job_new (self->activity_id),
                         _ ("The activity could not be deleted"));
}

static void
wt_activity_page_dispose (GObject *object)
{
  WtActivityPage *self = WT_ACTIVITY_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_ACTIVITY_PAGE);
  g_clear_object (&self->autosave);
  g_clear_object (&self->activity);
  G_OBJECT_CLASS (wt_activity_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-activity-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtActivityPage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, WtActivityPage, form);
  gtk_widget_class_bind_template_child (widget_class, WtActivityPage, category_label);
  gtk_widget_class_bind_template_child (widget_class, WtActivityPage, level_chooser);
  gtk_widget_class_bind_template_child (widget_class, WtActivityPage, about);
  gtk_widget_class_bind_template_child (widget_class, WtActivityPage, title_row);
  gtk_widget_class_bind_template_child (widget_class, WtActivityPage, project_row);
  gtk_widget_class_bind_template_child (widget_class, WtActivityPage, held_on_row);
  gtk_widget_class_bind_template_child (widget_class, WtActivityPage, place_row);
  gtk_widget_class_bind_template_child (widget_class, WtActivityPage, planned_button);
  gtk_widget_class_bind_template_child (widget_class, WtActivityPage, took_place_button);
  gtk_widget_class_bind_template_child (widget_class, WtActivityPage, questions);
  gtk_widget_class_bind_template_child (widget_class, WtActivityPage, checklists);
  gtk_widget_class_bind_template_child (widget_class, WtActivityPage, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, on_level_requested_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_project_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_took_place_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_forms_requested_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_results_requested_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_print_requested_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_delete_clicked_cb);
}

static void
wt_activity_page_class_init (WtActivityPageClass *klass)
{
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_activity_page_dispose;
  page_class->aspects = WT_ASPECT_ACTIVITIES | WT_ASPECT_FORMS | WT_ASPECT_PROJECTS
                        | WT_ASPECT_CHECKLISTS | WT_ASPECT_ANSWERS;
  page_class->load = wt_activity_page_load;
  page_class->flush = wt_activity_page_flush;

  g_type_ensure (WT_TYPE_HEADER_BAR);
  g_type_ensure (WT_TYPE_LEVEL_CHOOSER);
  g_type_ensure (WT_TYPE_DATE_ROW);
  g_type_ensure (WT_TYPE_ACTIVITY_QUESTIONS);
  g_type_ensure (WT_TYPE_CHECKLIST_LIST);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
wt_activity_page_init (WtActivityPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

WtPage *
wt_activity_page_new (WtWorkspace *workspace, gint64 activity_id, gint64 project_id)
{
  WtActivityPage *self = g_object_new (WT_TYPE_ACTIVITY_PAGE, "workspace", workspace, NULL);

  self->activity_id = activity_id;
  self->project_id = project_id;
  gtk_label_set_label (self->category_label,
                       wt_engagement_questions_get_category_question (
                           wt_workspace_get_engagement_questions (workspace)));
  return WT_PAGE (self);
}
