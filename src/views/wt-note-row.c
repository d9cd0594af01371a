#include "wt-note-row.h"

#include "wt-note-view.h"

struct _WtNoteRow
{
  AdwPreferencesRow parent_instance;

  GtkTextView *text_view;
  GtkTextBuffer *buffer;

  char *text; /* (owned): what is in the buffer */
};

typedef enum
{
  PROP_TEXT = 1,
  PROP_EDITABLE,
} WtNoteRowProperty;

static GParamSpec *properties[PROP_EDITABLE + 1];

G_DEFINE_FINAL_TYPE (WtNoteRow, wt_note_row, ADW_TYPE_PREFERENCES_ROW)

static void
on_buffer_changed_cb (WtNoteRow *self)
{
  GtkTextIter start, end;
  char *text;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  text = gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
  if (g_strcmp0 (self->text, text) == 0)
    {
      g_free (text);
      return;
    }
  g_free (self->text);
  self->text = text;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
on_text_focused_cb (WtNoteRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "focused");
}

static void
on_text_left_cb (WtNoteRow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "focused");
}

static gboolean
wt_note_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WT_NOTE_ROW (widget)->text_view));
}

/* The row itself is nothing to stop at. */
static gboolean
wt_note_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *text_view = GTK_WIDGET (WT_NOTE_ROW (widget)->text_view);

  return !gtk_widget_has_focus (text_view) && gtk_widget_child_focus (text_view, direction);
}

static void
wt_note_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_NOTE_ROW);
  G_OBJECT_CLASS (wt_note_row_parent_class)->dispose (object);
}

static void
wt_note_row_finalize (GObject *object)
{
  g_clear_pointer (&WT_NOTE_ROW (object)->text, g_free);
  G_OBJECT_CLASS (wt_note_row_parent_class)->finalize (object);
}

static void
wt_note_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WtNoteRow *self = WT_NOTE_ROW (object);

  switch ((WtNoteRowProperty) id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, gtk_text_view_get_editable (self->text_view));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_note_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WtNoteRow *self = WT_NOTE_ROW (object);

  switch ((WtNoteRowProperty) id)
    {
    case PROP_TEXT:
      wt_note_row_set_text (self, g_value_get_string (value));
      break;
    case PROP_EDITABLE:
      gtk_text_view_set_editable (self->text_view, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_note_row_class_init (WtNoteRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = wt_note_row_dispose;
  object_class->finalize = wt_note_row_finalize;
  object_class->get_property = wt_note_row_get_property;
  object_class->set_property = wt_note_row_set_property;
  widget_class->grab_focus = wt_note_row_grab_focus;
  widget_class->focus = wt_note_row_focus;

  properties[PROP_TEXT] =
      g_param_spec_string ("text", NULL, NULL, "", flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WtNoteRow, text_view);
  gtk_widget_class_bind_template_child (widget_class, WtNoteRow, buffer);
  gtk_widget_class_bind_template_callback (widget_class, on_buffer_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_text_focused_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_text_left_cb);
}

static void
wt_note_row_init (WtNoteRow *self)
{
  self->text = g_strdup ("");
  g_type_ensure (WT_TYPE_NOTE_VIEW);
  gtk_widget_init_template (GTK_WIDGET (self));
}

const char *
wt_note_row_get_text (WtNoteRow *self)
{
  return self->text;
}

void
wt_note_row_set_text (WtNoteRow *self, const char *text)
{
  const char *known = text != NULL ? text : "";
  GtkTextIter cursor;
  int offset;

  if (g_str_equal (self->text, known))
    return;
  g_object_get (self->buffer, "cursor-position", &offset, NULL);
  g_free (self->text);
  self->text = g_strdup (known);
  g_signal_handlers_block_by_func (self->buffer, on_buffer_changed_cb, self);
  gtk_text_buffer_set_text (self->buffer, known, -1);
  g_signal_handlers_unblock_by_func (self->buffer, on_buffer_changed_cb, self);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &cursor, offset);
  gtk_text_buffer_place_cursor (self->buffer, &cursor);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}
