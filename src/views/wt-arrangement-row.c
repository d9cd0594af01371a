#include "wt-arrangement-row.h"

#include "wt-part-drag.h"

#include <glib/gi18n.h>

struct _WtArrangementRow
{
  AdwActionRow parent_instance;

  GtkWidget *handle;
  GtkWidget *up_button;
  GtkWidget *down_button;
  GtkSwitch *show_switch;

  char *name; /* (owned) */
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (WtArrangementRow, wt_arrangement_row, ADW_TYPE_ACTION_ROW)

static void
move (WtArrangementRow *self, int by)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "part.move", "(si)", self->name, by);
}

static void
on_up_clicked_cb (WtArrangementRow *self)
{
  move (self, -1);
}

static void
on_down_clicked_cb (WtArrangementRow *self)
{
  move (self, 1);
}

static void
on_show_changed_cb (WtArrangementRow *self)
{
  if (!self->is_updating)
    gtk_widget_activate_action (GTK_WIDGET (self), "part.show", "(sb)", self->name,
                                gtk_switch_get_active (self->show_switch));
}

static gboolean
on_key_pressed_cb (WtArrangementRow *self, guint key, guint code, GdkModifierType modifiers)
{
  gboolean is_up = key == GDK_KEY_Up || key == GDK_KEY_KP_Up;
  gboolean is_down = key == GDK_KEY_Down || key == GDK_KEY_KP_Down;

  if ((!is_up && !is_down) || (modifiers & gtk_accelerator_get_default_mod_mask ()) != GDK_ALT_MASK)
    return GDK_EVENT_PROPAGATE;
  move (self, is_up ? -1 : 1);
  return GDK_EVENT_STOP;
}

static void
wt_arrangement_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_ARRANGEMENT_ROW);
  G_OBJECT_CLASS (wt_arrangement_row_parent_class)->dispose (object);
}

static void
wt_arrangement_row_finalize (GObject *object)
{
  g_clear_pointer (&WT_ARRANGEMENT_ROW (object)->name, g_free);
  G_OBJECT_CLASS (wt_arrangement_row_parent_class)->finalize (object);
}

static void
wt_arrangement_row_class_init (WtArrangementRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_arrangement_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = wt_arrangement_row_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-arrangement-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WtArrangementRow, handle);
  gtk_widget_class_bind_template_child (widget_class, WtArrangementRow, up_button);
  gtk_widget_class_bind_template_child (widget_class, WtArrangementRow, down_button);
  gtk_widget_class_bind_template_child (widget_class, WtArrangementRow, show_switch);
  gtk_widget_class_bind_template_callback (widget_class, on_up_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_down_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_show_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
}

static void
wt_arrangement_row_init (WtArrangementRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wt_arrangement_row_new (const char *name)
{
  WtArrangementRow *self = g_object_new (WT_TYPE_ARRANGEMENT_ROW, NULL);

  self->name = g_strdup (name);
  wt_part_drag_add_source (self->handle, GTK_WIDGET (self), name);
  wt_part_drag_add_target (GTK_WIDGET (self), name);
  return GTK_WIDGET (self);
}

const char *
wt_arrangement_row_get_name (WtArrangementRow *self)
{
  return self->name;
}

static void
set_name (gpointer widget, const char *name)
{
  gtk_widget_set_tooltip_text (widget, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
wt_arrangement_row_update (WtArrangementRow *self,
                           const char *title,
                           gboolean is_shown,
                           gboolean can_move_up,
                           gboolean can_move_down)
{
  /* Translators: %s is a card of the overview, such as "Felt valued" */
  g_autofree char *up = g_strdup_printf (_ ("Move “%s” up"), title);
  /* Translators: %s is a card of the overview, such as "Felt valued" */
  g_autofree char *down = g_strdup_printf (_ ("Move “%s” down"), title);
  /* Translators: %s is a card of the overview, such as "Felt valued" */
  g_autofree char *show = g_strdup_printf (_ ("Show “%s”"), title);

  self->is_updating = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_switch_set_active (self->show_switch, is_shown);
  gtk_widget_set_sensitive (self->up_button, can_move_up);
  gtk_widget_set_sensitive (self->down_button, can_move_down);
  set_name (self->up_button, up);
  set_name (self->down_button, down);
  set_name (self->show_switch, show);
  self->is_updating = FALSE;
}
