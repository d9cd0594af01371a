#include "wt-record-group.h"

#include "wt-error-presenter.h"

#include <glib/gi18n.h>

/* A row, and whether its record was seen among those that are stored. */
typedef struct
{
  WtRecordExpander *expander;
  gboolean was_stored;
} Row;

struct _WtRecordGroup
{
  AdwPreferencesGroup parent_instance;

  GtkListBox *list_box;
  GtkWidget *add_row;

  WtPage *page; /* (nullable): it holds us, not we it */
  const WtExpanderKind *kind;
  GArray *rows; /* of Row, in their order */
  gint64 project_id;
  guint n_deleting; /* records that are being deleted */
  gboolean is_read_only;
};

G_DEFINE_FINAL_TYPE (WtRecordGroup, wt_record_group, ADW_TYPE_PREFERENCES_GROUP)

static Row *
get_row (WtRecordGroup *self, guint index)
{
  return &g_array_index (self->rows, Row, index);
}

/* The place of the row with @key, or -1. */
static int
find_place (WtRecordGroup *self, gint64 key)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (wt_record_expander_get_key (get_row (self, i)->expander) == key)
      return (int) i;
  return -1;
}

static gpointer
find_record (WtRecordGroup *self, GListModel *records, gint64 key)
{
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (GObject) record = g_list_model_get_item (records, i);

      if (wt_expander_kind_get_key (self->kind, record) == key)
        return record;
    }
  return NULL;
}

/* The focus does not get lost with its row. */
static void
pass_focus_on (WtRecordGroup *self, guint index)
{
  GtkWidget *row = GTK_WIDGET (get_row (self, index)->expander);
  GtkRoot *root = gtk_widget_get_root (row);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || (focus != row && !gtk_widget_is_ancestor (focus, row)))
    return;
  if (index + 1 < self->rows->len)
    gtk_widget_child_focus (GTK_WIDGET (get_row (self, index + 1)->expander), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (self->add_row);
}

static void
remove_row (WtRecordGroup *self, guint index)
{
  WtRecordExpander *expander = get_row (self, index)->expander;

  pass_focus_on (self, index);
  g_array_remove_index (self->rows, index);
  gtk_list_box_remove (self->list_box, GTK_WIDGET (expander));
}

static void
on_deleted_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtRecordGroup) self = user_data;
  g_autoptr (GError) error = NULL;

  self->n_deleting--;
  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, NULL, &error))
    wt_error_presenter_present (GTK_WIDGET (self), _ (self->kind->delete_failed), error);
}

/* What was typed is stored first, so that an undo brings it back. */
static void
on_delete_requested_cb (WtRecordGroup *self, WtRecordExpander *expander)
{
  gint64 key = wt_record_expander_get_key (expander);

  if (key == 0)
    {
      remove_row (self, (guint) find_place (self, 0));
      return;
    }
  wt_record_expander_flush (expander);
  self->n_deleting++;
  wt_workspace_run_async (wt_page_get_workspace (self->page), self->kind->make_delete_job (key),
                          NULL, on_deleted_cb, g_object_ref (self));
}

static WtRecordExpander *
insert_row (WtRecordGroup *self, guint index, gpointer record, gboolean was_stored)
{
  GtkWidget *expander =
      wt_record_expander_new (wt_page_get_workspace (self->page), self->kind, record);
  Row row = { WT_RECORD_EXPANDER (expander), was_stored };

  wt_record_expander_set_read_only (row.expander, self->is_read_only);
  g_signal_connect_object (expander, "delete-requested", G_CALLBACK (on_delete_requested_cb), self,
                           G_CONNECT_SWAPPED);
  g_array_insert_val (self->rows, index, row);
  gtk_list_box_insert (self->list_box, expander, (int) index);
  return row.expander;
}

static void
update_add_row (WtRecordGroup *self)
{
  gtk_widget_set_visible (self->add_row, self->kind->make_new != NULL && !self->is_read_only);
  gtk_widget_set_visible (GTK_WIDGET (self->list_box),
                          self->rows->len > 0 || gtk_widget_get_visible (self->add_row));
}

static void
on_row_activated_cb (WtRecordGroup *self, GtkListBoxRow *row)
{
  if (GTK_WIDGET (row) == self->add_row)
    wt_record_group_add (self);
}

static void
wt_record_group_dispose (GObject *object)
{
  WtRecordGroup *self = WT_RECORD_GROUP (object);

  self->page = NULL;
  g_array_set_size (self->rows, 0);
  G_OBJECT_CLASS (wt_record_group_parent_class)->dispose (object);
}

static void
wt_record_group_finalize (GObject *object)
{
  g_clear_pointer (&WT_RECORD_GROUP (object)->rows, g_array_unref);
  G_OBJECT_CLASS (wt_record_group_parent_class)->finalize (object);
}

static void
wt_record_group_class_init (WtRecordGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wt_record_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = wt_record_group_finalize;
}

/* A long title wraps: AdwPreferencesGroup cuts it off. */
static void
wrap_title (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "heading"))
    {
      gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_NONE);
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    wrap_title (child);
}

/* A list of its own: the one of AdwPreferencesGroup only grows at its end. */
static void
wt_record_group_init (WtRecordGroup *self)
{
  GtkWidget *list = gtk_list_box_new ();

  wrap_title (GTK_WIDGET (self));
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->list_box = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list_box, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), list);
  self->add_row = g_object_new (ADW_TYPE_ACTION_ROW, "activatable", TRUE, "visible", FALSE, NULL);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self->add_row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "list-add-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           NULL));
  gtk_list_box_append (self->list_box, self->add_row);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (on_row_activated_cb), self,
                           G_CONNECT_SWAPPED);
}

void
wt_record_group_set_kind (WtRecordGroup *self, WtPage *page, const WtExpanderKind *kind)
{
  self->page = page;
  self->kind = kind;
  if (kind->add != NULL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add_row), _ (kind->add));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (self)),
                                  -1);
  update_add_row (self);
}

/* Rows whose records are gone go, unless something of them is not saved yet. */
static void
remove_rows (WtRecordGroup *self, GListModel *records)
{
  for (guint i = self->rows->len; i-- > 0;)
    {
      Row *row = get_row (self, i);
      gpointer record = find_record (self, records, wt_record_expander_get_key (row->expander));

      if (record != NULL)
        {
          row->was_stored = TRUE;
          wt_record_expander_set_stored (row->expander, record);
        }
      else if (row->was_stored && !wt_record_expander_is_pending (row->expander))
        remove_row (self, i);
    }
}

/* A new record that is being stored just now has no id yet; it must not get a second row. */
static gboolean
is_storing (WtRecordGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = get_row (self, i);

      if (wt_record_expander_get_key (row->expander) == 0
          && wt_record_expander_is_pending (row->expander))
        return TRUE;
    }
  return FALSE;
}

static void
add_rows (WtRecordGroup *self, GListModel *records)
{
  int place = -1;

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (GObject) record = g_list_model_get_item (records, i);
      int found = find_place (self, wt_expander_kind_get_key (self->kind, record));

      if (found < 0)
        insert_row (self, (guint) ++place, record, TRUE);
      else
        place = found;
    }
}

void
wt_record_group_set_records (WtRecordGroup *self, GListModel *records, gint64 project_id)
{
  self->project_id = project_id;
  remove_rows (self, records);
  if (!is_storing (self))
    add_rows (self, records);
  update_add_row (self);
}

WtRecordExpander *
wt_record_group_find (WtRecordGroup *self, gint64 key)
{
  int place = find_place (self, key);

  return place >= 0 ? get_row (self, (guint) place)->expander : NULL;
}

void
wt_record_group_add (WtRecordGroup *self)
{
  /* One that is not stored yet waits for its name. */
  WtRecordExpander *expander = wt_record_group_find (self, 0);

  if (expander == NULL)
    {
      g_autoptr (GObject) record = self->kind->make_new (self->project_id);

      expander = insert_row (self, self->rows->len, record, FALSE);
    }
  wt_record_expander_start (expander);
}

void
wt_record_group_set_read_only (WtRecordGroup *self, gboolean is_read_only)
{
  self->is_read_only = is_read_only;
  for (guint i = 0; i < self->rows->len; i++)
    wt_record_expander_set_read_only (get_row (self, i)->expander, is_read_only);
  update_add_row (self);
}

gboolean
wt_record_group_is_editing (WtRecordGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (wt_record_expander_is_pending (get_row (self, i)->expander))
      return TRUE;
  return self->n_deleting > 0;
}

void
wt_record_group_flush (WtRecordGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    wt_record_expander_flush (get_row (self, i)->expander);
}
