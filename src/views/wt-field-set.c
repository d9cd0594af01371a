#include "wt-field-set.h"

#include "wt-choices.h"
#include "wt-colour-row.h"
#include "wt-date-row.h"
#include "wt-field-message.h"
#include "wt-name-row.h"
#include "wt-note-row.h"

typedef struct
{
  const char *property;
  GtkWidget *row; /* (owned) */
} Field;

struct _WtFieldSet
{
  GObject parent_instance;

  WtModel *record; /* (owned) */
  WtModel *start;  /* (owned): the record as it came */
  WtAutosaveListIssues list_issues;
  GArray *fields; /* of Field */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (WtFieldSet, wt_field_set, G_TYPE_OBJECT)

static void
field_clear (gpointer data)
{
  g_clear_object (&((Field *) data)->row);
}

static void
wt_field_set_finalize (GObject *object)
{
  WtFieldSet *self = WT_FIELD_SET (object);

  g_clear_pointer (&self->fields, g_array_unref);
  g_clear_object (&self->record);
  g_clear_object (&self->start);

  G_OBJECT_CLASS (wt_field_set_parent_class)->finalize (object);
}

static void
wt_field_set_class_init (WtFieldSetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_field_set_finalize;
}

static void
wt_field_set_init (WtFieldSet *self)
{
  self->fields = g_array_new (FALSE, FALSE, sizeof (Field));
  g_array_set_clear_func (self->fields, field_clear);
}

static GType
get_value_type (WtFieldSet *self, const char *property)
{
  return g_object_class_find_property (G_OBJECT_GET_CLASS (self->record), property)->value_type;
}

/* A number of the record, whichever its width. */
static gint64
get_number (WtFieldSet *self, const char *property)
{
  gint64 wide = 0;
  int narrow = 0;

  if (get_value_type (self, property) == G_TYPE_INT64)
    g_object_get (self->record, property, &wide, NULL);
  else
    g_object_get (self->record, property, &narrow, NULL);
  return wide != 0 ? wide : narrow;
}

static void
set_number (WtFieldSet *self, const char *property, gint64 number)
{
  if (get_value_type (self, property) == G_TYPE_INT64)
    g_object_set (self->record, property, number, NULL);
  else
    g_object_set (self->record, property, (int) number, NULL);
}

/* Whether somebody has had the chance to do something wrong. */
static gboolean
has_begun (WtFieldSet *self)
{
  return g_object_class_find_property (G_OBJECT_GET_CLASS (self->record), "id") == NULL
         || get_number (self, "id") != 0 || !wt_model_is_same (self->record, self->start);
}

static void
show_field (WtFieldSet *self, Field *field, GPtrArray *issues)
{
  if (ADW_IS_COMBO_ROW (field->row))
    wt_choices_set_id (ADW_COMBO_ROW (field->row), get_number (self, field->property));
  wt_field_message_set (GTK_LIST_BOX_ROW (field->row),
                        has_begun (self) ? wt_issue_list_find (issues, field->property) : NULL);
}

static void
show_record (WtFieldSet *self)
{
  g_autoptr (GPtrArray) issues = self->list_issues (self->record);

  self->is_filling = TRUE;
  for (guint i = 0; i < self->fields->len; i++)
    show_field (self, &g_array_index (self->fields, Field, i), issues);
  self->is_filling = FALSE;
}

static void
on_chosen_cb (WtFieldSet *self, GParamSpec *pspec, AdwComboRow *row)
{
  /* A list that is filled anew chooses nothing. */
  if (self->is_filling || adw_combo_row_get_selected_item (row) == NULL)
    return;
  for (guint i = 0; i < self->fields->len; i++)
    {
      const Field *field = &g_array_index (self->fields, Field, i);

      if (field->row == GTK_WIDGET (row))
        set_number (self, field->property, wt_choices_get_id (row));
    }
}

WtFieldSet *
wt_field_set_new (gpointer record, WtAutosaveListIssues list_issues)
{
  WtFieldSet *self = g_object_new (WT_TYPE_FIELD_SET, NULL);

  self->record = g_object_ref (record);
  self->start = wt_model_copy (record);
  self->list_issues = list_issues;
  g_signal_connect_object (record, "notify", G_CALLBACK (show_record), self, G_CONNECT_SWAPPED);
  return self;
}

static void
bind (WtFieldSet *self, const Field *field)
{
  gpointer target = field->row;
  const char *property = "text";

  if (WT_IS_DATE_ROW (target))
    property = "date";
  else if (WT_IS_COLOUR_ROW (target))
    property = "colour";
  else if (ADW_IS_ACTION_ROW (target))
    {
      target = adw_action_row_get_activatable_widget (ADW_ACTION_ROW (target));
      property = "active";
    }
  g_object_bind_property (self->record, field->property, target, property,
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

void
wt_field_set_add (WtFieldSet *self, const char *property, gpointer row)
{
  Field field = { property, g_object_ref_sink (row) };

  g_array_append_val (self->fields, field);
  if (ADW_IS_COMBO_ROW (row))
    g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_chosen_cb), self,
                             G_CONNECT_SWAPPED);
  else
    bind (self, &field);
  show_record (self);
}

void
wt_field_set_focus (WtFieldSet *self, const char *property)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      const Field *field = &g_array_index (self->fields, Field, i);

      if (g_str_equal (field->property, property))
        gtk_widget_grab_focus (field->row);
    }
}

void
wt_field_set_set_names (WtFieldSet *self, GListModel *names)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      GtkWidget *row = g_array_index (self->fields, Field, i).row;

      if (WT_IS_NAME_ROW (row))
        wt_name_row_set_names (WT_NAME_ROW (row), names);
    }
}

void
wt_field_set_set_read_only (WtFieldSet *self, gboolean is_read_only)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      GtkWidget *row = g_array_index (self->fields, Field, i).row;

      if (GTK_IS_EDITABLE (row) || WT_IS_NOTE_ROW (row))
        g_object_set (row, "editable", !is_read_only, NULL);
      else
        gtk_widget_set_sensitive (row, !is_read_only);
    }
}

void
wt_field_set_commit (WtFieldSet *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      GtkWidget *row = g_array_index (self->fields, Field, i).row;

      if (WT_IS_DATE_ROW (row))
        wt_date_row_commit (WT_DATE_ROW (row));
    }
}
