#include "wt-project-actions.h"

#include "wt-action.h"
#include "wt-error-presenter.h"
#include "wt-project-action-row.h"
#include "wt-record-jobs.h"

#include <glib/gi18n.h>

struct _WtProjectActions
{
  AdwBin parent_instance;

  GtkListBox *list_box;
  AdwEntryRow *new_row;

  WtPage *page;    /* (nullable): it holds us, not we it */
  GPtrArray *rows; /* of WtProjectActionRow, in their order */
  gint64 project_id;
  guint n_adding; /* new actions that are being stored */
  gboolean is_read_only;
};

G_DEFINE_FINAL_TYPE (WtProjectActions, wt_project_actions, ADW_TYPE_BIN)

static WtProjectActionRow *
get_row (WtProjectActions *self, guint index)
{
  return g_ptr_array_index (self->rows, index);
}

/* What was typed stands there again, unless something else does. */
static void
take_back (WtProjectActions *self, const char *title)
{
  if (gtk_editable_get_text (GTK_EDITABLE (self->new_row))[0] == '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->new_row), title);
}

typedef struct
{
  WtProjectActions *self; /* (owned) */
  char *title;            /* (owned) */
} NewAction;

static void
on_added_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  NewAction *added = user_data;
  g_autoptr (WtProjectActions) self = added->self;
  g_autofree char *title = added->title;
  g_autoptr (GError) error = NULL;

  g_free (added);
  self->n_adding--;
  if (wt_workspace_run_finish (WT_WORKSPACE (object), result, NULL, &error))
    return;
  if (self->page != NULL)
    take_back (self, title);
  wt_error_presenter_present (GTK_WIDGET (self), _ ("The action could not be saved"), error);
}

static void
add_action (WtProjectActions *self)
{
  g_autofree char *title =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->new_row))));
  g_autoptr (WtAction) action = NULL;
  NewAction *added;

  if (title[0] == '\0' || self->is_read_only)
    return;
  action = wt_action_new (self->project_id);
  g_object_set (action, "title", title, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->new_row), "");
  added = g_new0 (NewAction, 1);
  added->self = g_object_ref (self);
  added->title = g_steal_pointer (&title);
  self->n_adding++;
  wt_workspace_run_async (wt_page_get_workspace (self->page), wt_save_action_job_new (action), NULL,
                          on_added_cb, added);
}

static int
find_place (WtProjectActions *self, gint64 id)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (wt_action_get_id (wt_project_action_row_get_action (get_row (self, i))) == id)
      return (int) i;
  return -1;
}

static gboolean
contains (GListModel *actions, gint64 id)
{
  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (WtAction) action = g_list_model_get_item (actions, i);

      if (wt_action_get_id (action) == id)
        return TRUE;
    }
  return FALSE;
}

static void
remove_rows (WtProjectActions *self, GListModel *actions)
{
  for (guint i = self->rows->len; i-- > 0;)
    {
      WtProjectActionRow *row = get_row (self, i);

      if (contains (actions, wt_action_get_id (wt_project_action_row_get_action (row))))
        continue;
      g_ptr_array_remove_index (self->rows, i);
      gtk_list_box_remove (self->list_box, GTK_WIDGET (row));
    }
}

/* A row keeps its place when its action is done, so that it can be taken back where it was. */
static void
add_or_update (WtProjectActions *self, WtAction *action, int *place)
{
  int found = find_place (self, wt_action_get_id (action));
  GtkWidget *row;

  if (found >= 0)
    {
      wt_project_action_row_set_stored (get_row (self, (guint) found), action);
      *place = found;
      return;
    }
  row = wt_project_action_row_new (wt_page_get_workspace (self->page), action);
  wt_project_action_row_set_read_only (WT_PROJECT_ACTION_ROW (row), self->is_read_only);
  g_ptr_array_insert (self->rows, ++*place, row);
  gtk_list_box_insert (self->list_box, row, *place);
}

static void
update_list (WtProjectActions *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->new_row), !self->is_read_only);
  gtk_widget_set_visible (GTK_WIDGET (self->list_box), !self->is_read_only || self->rows->len > 0);
}

static void
wt_project_actions_dispose (GObject *object)
{
  WtProjectActions *self = WT_PROJECT_ACTIONS (object);

  self->page = NULL;
  g_ptr_array_set_size (self->rows, 0);
  /* The template would take it away behind the bin's back. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PROJECT_ACTIONS);

  G_OBJECT_CLASS (wt_project_actions_parent_class)->dispose (object);
}

static void
wt_project_actions_finalize (GObject *object)
{
  g_clear_pointer (&WT_PROJECT_ACTIONS (object)->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (wt_project_actions_parent_class)->finalize (object);
}

static void
wt_project_actions_class_init (WtProjectActionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_project_actions_dispose;
  G_OBJECT_CLASS (klass)->finalize = wt_project_actions_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-project-actions.ui");
  gtk_widget_class_bind_template_child (widget_class, WtProjectActions, list_box);
  gtk_widget_class_bind_template_child (widget_class, WtProjectActions, new_row);
  gtk_widget_class_bind_template_callback (widget_class, add_action);
}

static void
wt_project_actions_init (WtProjectActions *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wt_project_actions_set_page (WtProjectActions *self, WtPage *page)
{
  self->page = page;
}

void
wt_project_actions_set_actions (WtProjectActions *self, GListModel *actions, gint64 project_id)
{
  int place = -1;

  g_return_if_fail (self->page != NULL);

  self->project_id = project_id;
  remove_rows (self, actions);
  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (WtAction) action = g_list_model_get_item (actions, i);

      add_or_update (self, action, &place);
    }
  update_list (self);
}

void
wt_project_actions_set_read_only (WtProjectActions *self, gboolean is_read_only)
{
  self->is_read_only = is_read_only;
  for (guint i = 0; i < self->rows->len; i++)
    wt_project_action_row_set_read_only (get_row (self, i), is_read_only);
  update_list (self);
}

gboolean
wt_project_actions_is_editing (WtProjectActions *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (wt_project_action_row_is_pending (get_row (self, i)))
      return TRUE;
  return self->n_adding > 0;
}

void
wt_project_actions_flush (WtProjectActions *self)
{
  add_action (self);
}
