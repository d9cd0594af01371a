#include "wt-part-row.h"

#include "wt-part-drag.h"
#include "wt-prompt-layout.h"

typedef struct
{
  GtkWidget *handle;
  WtNoteRow *text_row;
  GtkLabel *hint_label;
  GtkButton *up_button;
  GtkButton *down_button;
  GtkMenuButton *menu_button;

  char *id; /* (owned) (nullable) */
} WtPartRowPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (WtPartRow, wt_part_row, GTK_TYPE_LIST_BOX_ROW)

static WtPartRowPrivate *
get_private (WtPartRow *self)
{
  return wt_part_row_get_instance_private (self);
}

static void
move (WtPartRow *self, int by)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "part.move", "(si)", get_private (self)->id, by);
}

static void
on_up_clicked_cb (WtPartRow *self)
{
  move (self, -1);
}

static void
on_down_clicked_cb (WtPartRow *self)
{
  move (self, 1);
}

static gboolean
on_key_pressed_cb (WtPartRow *self, guint key, guint code, GdkModifierType modifiers)
{
  GdkModifierType state = modifiers & gtk_accelerator_get_default_mod_mask ();
  gboolean is_up = key == GDK_KEY_Up || key == GDK_KEY_KP_Up;
  gboolean is_down = key == GDK_KEY_Down || key == GDK_KEY_KP_Down;

  if (get_private (self)->id == NULL)
    return GDK_EVENT_PROPAGATE;
  if ((is_up || is_down) && state == GDK_ALT_MASK)
    {
      move (self, is_up ? -1 : 1);
      return GDK_EVENT_STOP;
    }
  if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && state == 0
      && wt_part_row_get_focused (self) == WT_PART_ROW_TEXT)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "part.go-on", "s", get_private (self)->id);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

/* The row itself is nothing to stop at. */
static gboolean
wt_part_row_take_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget)), direction);
}

static gboolean
wt_part_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (get_private (WT_PART_ROW (widget))->text_row));
}

static void
wt_part_row_finalize (GObject *object)
{
  g_clear_pointer (&get_private (WT_PART_ROW (object))->id, g_free);
  G_OBJECT_CLASS (wt_part_row_parent_class)->finalize (object);
}

static void
wt_part_row_class_init (WtPartRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wt_part_row_finalize;
  widget_class->focus = wt_part_row_take_focus;
  widget_class->grab_focus = wt_part_row_grab_focus;

  g_type_ensure (WT_TYPE_NOTE_ROW);
  g_type_ensure (WT_TYPE_PROMPT_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-part-row.ui");
  gtk_widget_class_bind_template_child_private (widget_class, WtPartRow, handle);
  gtk_widget_class_bind_template_child_private (widget_class, WtPartRow, text_row);
  gtk_widget_class_bind_template_child_private (widget_class, WtPartRow, hint_label);
  gtk_widget_class_bind_template_child_private (widget_class, WtPartRow, up_button);
  gtk_widget_class_bind_template_child_private (widget_class, WtPartRow, down_button);
  gtk_widget_class_bind_template_child_private (widget_class, WtPartRow, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_up_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_down_clicked_cb);
}

static void
wt_part_row_init (WtPartRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wt_part_row_set_id (WtPartRow *self, const char *id)
{
  WtPartRowPrivate *priv = get_private (self);

  g_return_if_fail (priv->id == NULL);

  priv->id = g_strdup (id);
  wt_part_drag_add_source (priv->handle, GTK_WIDGET (self), id);
  wt_part_drag_add_target (GTK_WIDGET (self), id);
}

static void
set_name (gpointer widget, const char *name)
{
  gtk_widget_set_tooltip_text (widget, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
wt_part_row_set_words (
    WtPartRow *self, const char *caption, const char *up, const char *down, const char *more)
{
  WtPartRowPrivate *priv = get_private (self);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (priv->text_row), caption);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, caption,
                                  -1);
  set_name (priv->up_button, up);
  set_name (priv->down_button, down);
  set_name (priv->menu_button, more);
}

void
wt_part_row_set_can_move (WtPartRow *self, gboolean up, gboolean down)
{
  WtPartRowPrivate *priv = get_private (self);

  gtk_widget_set_sensitive (GTK_WIDGET (priv->up_button), up);
  gtk_widget_set_sensitive (GTK_WIDGET (priv->down_button), down);
}

void
wt_part_row_set_menu (WtPartRow *self, GMenuModel *menu)
{
  gtk_menu_button_set_menu_model (get_private (self)->menu_button, menu);
}

void
wt_part_row_set_hint (WtPartRow *self, const char *hint)
{
  WtPartRowPrivate *priv = get_private (self);

  gtk_label_set_label (priv->hint_label, hint);
  gtk_widget_set_visible (GTK_WIDGET (priv->hint_label), hint[0] != '\0');
}

WtNoteRow *
wt_part_row_get_text_row (WtPartRow *self)
{
  return get_private (self)->text_row;
}

WtPartRowWidget
wt_part_row_get_focused (WtPartRow *self)
{
  WtPartRowPrivate *priv = get_private (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == GTK_WIDGET (priv->up_button))
    return WT_PART_ROW_UP;
  if (focus == GTK_WIDGET (priv->down_button))
    return WT_PART_ROW_DOWN;
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (priv->menu_button)))
    return WT_PART_ROW_MENU;
  return WT_PART_ROW_TEXT;
}

void
wt_part_row_focus (WtPartRow *self, WtPartRowWidget widget)
{
  WtPartRowPrivate *priv = get_private (self);
  GtkWidget *const widgets[] = {
    [WT_PART_ROW_TEXT] = GTK_WIDGET (priv->text_row),
    [WT_PART_ROW_UP] = GTK_WIDGET (priv->up_button),
    [WT_PART_ROW_DOWN] = GTK_WIDGET (priv->down_button),
    [WT_PART_ROW_MENU] = GTK_WIDGET (priv->menu_button),
  };

  if (!gtk_widget_is_sensitive (widgets[widget]) || !gtk_widget_grab_focus (widgets[widget]))
    gtk_widget_grab_focus (GTK_WIDGET (priv->text_row));
}
