#include "wt-part-drag.h"

/* A type of its own, so that no text from elsewhere is taken for a part. */
typedef struct
{
  char *id;      /* (owned) */
  gpointer root; /* the window it is from, to compare with only */
} WtDraggedPart;

#define WT_TYPE_DRAGGED_PART (wt_dragged_part_get_type ())

static GType wt_dragged_part_get_type (void);

static WtDraggedPart *
dragged_part_copy (WtDraggedPart *part)
{
  WtDraggedPart *copy = g_new0 (WtDraggedPart, 1);

  copy->id = g_strdup (part->id);
  copy->root = part->root;
  return copy;
}

static void
dragged_part_free (WtDraggedPart *part)
{
  g_free (part->id);
  g_free (part);
}

G_DEFINE_BOXED_TYPE (WtDraggedPart, wt_dragged_part, dragged_part_copy, dragged_part_free)

static GdkContentProvider *
on_prepare_cb (GtkDragSource *source, double x, double y, char *id)
{
  GtkWidget *handle = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  WtDraggedPart part = { id, gtk_widget_get_root (handle) };

  return gdk_content_provider_new_typed (WT_TYPE_DRAGGED_PART, &part);
}

static void
on_drag_begin_cb (GtkDragSource *source, GdkDrag *drag, GtkWidget *picture)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (picture);

  gtk_drag_source_set_icon (source, paintable, 0, 0);
}

static void
free_id (gpointer id, GClosure *closure)
{
  g_free (id);
}

void
wt_part_drag_add_source (GtkWidget *handle, GtkWidget *picture, const char *id)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_data (source, "prepare", G_CALLBACK (on_prepare_cb), g_strdup (id), free_id, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (on_drag_begin_cb), picture, 0);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));
}

static gboolean
on_drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, char *id)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  WtDraggedPart *part = g_value_get_boxed (value);

  if (part->root != gtk_widget_get_root (row) || g_str_equal (part->id, id))
    return FALSE;
  return gtk_widget_activate_action (row, "part.drop", "(ssb)", part->id, id,
                                     y > gtk_widget_get_height (row) / 2.0);
}

void
wt_part_drag_add_target (GtkWidget *row, const char *id)
{
  GtkDropTarget *target = gtk_drop_target_new (WT_TYPE_DRAGGED_PART, GDK_ACTION_MOVE);

  g_signal_connect_data (target, "drop", G_CALLBACK (on_drop_cb), g_strdup (id), free_id, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}
