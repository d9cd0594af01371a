#include "wt-action-page.h"

#include "wt-autosave.h"
#include "wt-checklist-jobs.h"
#include "wt-choices.h"
#include "wt-date-row.h"
#include "wt-date.h"
#include "wt-error-presenter.h"
#include "wt-field-message.h"
#include "wt-header-bar.h"
#include "wt-issue.h"
#include "wt-name-row.h"
#include "wt-record-jobs.h"
#include "wt-settings-jobs.h"

#include <glib/gi18n.h>

struct _WtActionPage
{
  WtPage parent_instance;

  WtHeaderBar *header_bar;
  GtkWidget *form;
  AdwEntryRow *title_row;
  WtNameRow *owner_row;
  WtDateRow *due_on_row;
  AdwComboRow *project_row;
  AdwActionRow *prompt_row;
  GtkWidget *prompt_arrow;
  GtkSwitch *done_switch;
  WtDateRow *done_on_row;
  GtkButton *delete_button;

  gint64 action_id;     /* 0 until stored */
  WtAction *action;     /* (owned) (nullable): what is edited */
  WtAutosave *autosave; /* (owned) (nullable) */
  gboolean is_filling;
  gboolean is_deleted; /* the page is about to close */
};

G_DEFINE_FINAL_TYPE (WtActionPage, wt_action_page, WT_TYPE_PAGE)

static void
show_title (WtActionPage *self)
{
  const char *title = wt_action_get_title (self->action);
  g_autofree char *time = NULL;
  g_autofree char *saved = NULL;

  g_object_get (wt_page_get_workspace (WT_PAGE (self)), "saved-at", &time, NULL);
  /* Translators: %s is a time of day, such as 10:42 */
  saved = time[0] != '\0' ? g_strdup_printf (_ ("Saved %s"), time)
                          : g_strdup (_ ("Everything is saved as you type"));
  g_object_set (self->header_bar, "title",
                self->action_id != 0 && title[0] != '\0' ? title : _ ("New action"), "subtitle",
                saved, NULL);
}

/* A new action is not told off before anything was typed. */
static void
show_issues (WtActionPage *self)
{
  g_autoptr (GPtrArray) issues = wt_action_list_issues (self->action);

  wt_field_message_set (GTK_LIST_BOX_ROW (self->title_row),
                        self->action_id != 0 ? wt_issue_list_find (issues, "title") : NULL);
  wt_field_message_set (GTK_LIST_BOX_ROW (self->due_on_row), wt_issue_list_find (issues, "due-on"));
  wt_field_message_set (GTK_LIST_BOX_ROW (self->done_on_row),
                        wt_issue_list_find (issues, "done-on"));
}

static gboolean
has_prompt (WtActionPage *self)
{
  return wt_model_get_int64 (WT_MODEL (self->action), WT_ACTION_CHECKLIST_ID) != 0;
}

static void
show_action (WtActionPage *self)
{
  gint64 project_id = wt_action_get_project_id (self->action);
  gboolean is_done = wt_action_is_done (self->action);

  self->is_filling = TRUE;
  wt_choices_set_id (self->project_row, project_id);
  gtk_switch_set_active (self->done_switch, is_done);
  self->is_filling = FALSE;
  /* It belongs where the gap is that it closes. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->project_row), !has_prompt (self));
  gtk_widget_set_visible (GTK_WIDGET (self->done_on_row), is_done);
  gtk_widget_set_visible (self->prompt_arrow, project_id != 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->prompt_row), project_id != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->delete_button), self->action_id != 0);
  show_issues (self);
  show_title (self);
}

static void
on_saved_cb (WtActionPage *self, WtAction *saved)
{
  self->action_id = wt_action_get_id (saved);
  show_action (self);
}

static void
on_failed_cb (WtActionPage *self, const GError *error)
{
  wt_error_presenter_present (GTK_WIDGET (self), _ ("The action could not be saved"), error);
}

static void
bind (WtActionPage *self, const char *property, gpointer row, const char *row_property)
{
  g_object_bind_property (self->action, property, row, row_property,
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

/* The first that is loaded is the one that is edited; later ones only bring it up to date. */
static void
take_action (WtActionPage *self, WtAction *action)
{
  WtWorkspace *workspace = wt_page_get_workspace (WT_PAGE (self));

  if (self->autosave != NULL)
    {
      wt_autosave_set_stored (self->autosave, action);
      return;
    }
  self->action = g_object_ref (action);
  self->autosave = wt_autosave_new (workspace, action, (WtAutosaveMakeJob) wt_save_action_job_new,
                                    (WtAutosaveListIssues) wt_action_list_issues);
  g_signal_connect_object (self->autosave, "saved", G_CALLBACK (on_saved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->autosave, "failed", G_CALLBACK (on_failed_cb), self,
                           G_CONNECT_SWAPPED);
  bind (self, "title", self->title_row, "text");
  bind (self, "owner", self->owner_row, "text");
  bind (self, "due-on", self->due_on_row, "date");
  bind (self, "done-on", self->done_on_row, "date");
  g_signal_connect_object (action, "notify", G_CALLBACK (show_action), self, G_CONNECT_SWAPPED);
  gtk_widget_set_sensitive (self->form, !wt_workspace_is_read_only (workspace));
}

/* The wording of the prompt; a version of the checklist that it was moved to may lack it. */
static void
on_plan_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtActionPage *self;
  g_autoptr (WtPlan) plan = NULL;
  const char *prompt;
  int index;

  if (!wt_page_run_finish (user_data, result, &self, &plan))
    return;
  prompt = wt_model_get_string (WT_MODEL (self->action), WT_ACTION_PROMPT);
  index = wt_checklist_find_prompt (wt_plan_get_checklist (plan), prompt);
  adw_action_row_set_subtitle (
      self->prompt_row,
      index >= 0 ? wt_checklist_get_prompt (wt_plan_get_checklist (plan), (guint) index)->lead
                 : wt_plan_get_gone_wording (plan, prompt));
  gtk_widget_set_visible (GTK_WIDGET (self->prompt_row), TRUE);
}

static void
on_action_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtActionPage *self;
  g_autoptr (WtAction) action = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &action) || self->is_deleted)
    return;
  take_action (self, action);
  show_action (self);
  if (has_prompt (self))
    wt_page_run (
        WT_PAGE (self),
        wt_load_plan_job_new (wt_model_get_int64 (WT_MODEL (self->action), WT_ACTION_CHECKLIST_ID)),
        on_plan_loaded_cb);
  else
    gtk_widget_set_visible (GTK_WIDGET (self->prompt_row), FALSE);
}

static void
on_choices_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtActionPage *self;
  g_autoptr (WtChoiceLists) choices = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &choices))
    return;
  self->is_filling = TRUE;
  wt_choices_set_names (self->project_row, wt_choice_lists_get_projects (choices), "title",
                        _ ("The whole organisation"));
  self->is_filling = FALSE;
  wt_name_row_set_names (self->owner_row, wt_choice_lists_get_names (choices));
  if (self->action != NULL)
    show_action (self);
}

static void
wt_action_page_load (WtPage *page)
{
  WtActionPage *self = WT_ACTION_PAGE (page);

  if (self->is_deleted)
    return;
  if (self->action_id == 0 && self->autosave == NULL)
    {
      g_autoptr (WtAction) action = wt_action_new (0);

      take_action (self, action);
      show_action (self);
    }
  wt_page_run (page, wt_load_choice_lists_job_new (), on_choices_loaded_cb);
  if (self->action_id != 0)
    wt_page_run (page, wt_load_action_job_new (self->action_id), on_action_loaded_cb);
}

static void
wt_action_page_flush (WtPage *page)
{
  WtActionPage *self = WT_ACTION_PAGE (page);

  if (self->autosave == NULL)
    return;
  wt_date_row_commit (self->due_on_row);
  wt_date_row_commit (self->done_on_row);
  wt_autosave_flush (self->autosave);
}

static void
wt_action_page_focus_start (WtPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (WT_ACTION_PAGE (page)->title_row));
}

static void
on_project_chosen_cb (WtActionPage *self)
{
  if (self->action != NULL && !self->is_filling)
    g_object_set (self->action, "project-id", wt_choices_get_id (self->project_row), NULL);
}

static void
on_done_switched_cb (WtActionPage *self)
{
  gboolean is_done = gtk_switch_get_active (self->done_switch);
  g_autofree char *today = wt_date_today ();

  if (self->action != NULL && !self->is_filling)
    g_object_set (self->action, "done", is_done, "done-on", is_done ? today : "", NULL);
}

static void
on_prompt_activated_cb (WtActionPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-project", "x",
                              wt_action_get_project_id (self->action));
}

static void
on_delete_clicked_cb (WtActionPage *self)
{
  wt_page_flush (WT_PAGE (self));
  self->is_deleted = TRUE;
  g_clear_object (&self->autosave);
  wt_page_run_and_leave (WT_PAGE (self), wt_delete_action_job_new (self->action_id),
                         _ ("The action could not be deleted"));
}

static void
wt_action_page_dispose (GObject *object)
{
  WtActionPage *self = WT_ACTION_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_ACTION_PAGE);
  g_clear_object (&self->autosave);
  g_clear_object (&self->action);
  G_OBJECT_CLASS (wt_action_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-action-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtActionPage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, WtActionPage, form);
  gtk_widget_class_bind_template_child (widget_class, WtActionPage, title_row);
  gtk_widget_class_bind_template_child (widget_class, WtActionPage, owner_row);
  gtk_widget_class_bind_template_child (widget_class, WtActionPage, due_on_row);
  gtk_widget_class_bind_template_child (widget_class, WtActionPage, project_row);
  gtk_widget_class_bind_template_child (widget_class, WtActionPage, prompt_row);
  gtk_widget_class_bind_template_child (widget_class, WtActionPage, prompt_arrow);
  gtk_widget_class_bind_template_child (widget_class, WtActionPage, done_switch);
  gtk_widget_class_bind_template_child (widget_class, WtActionPage, done_on_row);
  gtk_widget_class_bind_template_child (widget_class, WtActionPage, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, on_project_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_done_switched_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_prompt_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_delete_clicked_cb);
}

static void
wt_action_page_class_init (WtActionPageClass *klass)
{
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_action_page_dispose;
  page_class->aspects =
      WT_ASPECT_ACTIONS | WT_ASPECT_PROJECTS | WT_ASPECT_ANSWERS | WT_ASPECT_CHECKLISTS;
  page_class->load = wt_action_page_load;
  page_class->flush = wt_action_page_flush;
  page_class->focus_start = wt_action_page_focus_start;

  g_type_ensure (WT_TYPE_HEADER_BAR);
  g_type_ensure (WT_TYPE_DATE_ROW);
  g_type_ensure (WT_TYPE_NAME_ROW);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
wt_action_page_init (WtActionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

WtPage *
wt_action_page_new (WtWorkspace *workspace, gint64 action_id)
{
  WtActionPage *self = g_object_new (WT_TYPE_ACTION_PAGE, "workspace", workspace, NULL);

  self->action_id = action_id;
  return WT_PAGE (self);
}
