#include "wt-level-chooser.h"

#include "wt-card-layout.h"
#include "wt-level-steps.h"

#include <glib/gi18n.h>

struct _WtLevelChooser
{
  GtkBox parent_instance;

  GtkToggleButton *none_button; /* (owned) never shown: chosen while no level is */
  GtkToggleButton *buttons[WT_LEVEL_COUNT + 1];
  WtLevel level;
  gboolean is_showing;
};

enum
{
  SIGNAL_LEVEL_REQUESTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtLevelChooser, wt_level_chooser, GTK_TYPE_BOX)

static void
show_level (WtLevelChooser *self)
{
  self->is_showing = TRUE;
  gtk_toggle_button_set_active (
      self->level != WT_LEVEL_NONE ? self->buttons[self->level] : self->none_button, TRUE);
  self->is_showing = FALSE;
}

static void
on_toggled_cb (GtkToggleButton *button, WtLevelChooser *self)
{
  WtLevel requested = (WtLevel) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "level"));

  if (self->is_showing || !gtk_toggle_button_get_active (button))
    return;
  show_level (self);
  g_signal_emit (self, signals[SIGNAL_LEVEL_REQUESTED], 0, (int) requested);
}

static void
add_button (WtLevelChooser *self, WtLevel level)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/org/workingtogether/WorkingTogether/ui/wt-level-card.ui");
  GtkToggleButton *button = GTK_TOGGLE_BUTTON (gtk_builder_get_object (builder, "button"));
  WtLevelSteps *steps = WT_LEVEL_STEPS (gtk_builder_get_object (builder, "steps"));
  g_autofree char *label = NULL;

  wt_level_steps_set_levels (steps, level, WT_LEVEL_NONE);
  gtk_label_set_label (GTK_LABEL (gtk_builder_get_object (builder, "title_label")),
                       wt_term_get_title (wt_levels, level));
  gtk_label_set_label (GTK_LABEL (gtk_builder_get_object (builder, "description_label")),
                       wt_term_get_description (wt_levels, level));
  /* Translators: a level such as "Involving", then what it means */
  label = g_strdup_printf (_ ("%1$s: %2$s"), wt_term_get_title (wt_levels, (int) level),
                           wt_term_get_description (wt_levels, (int) level));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data (G_OBJECT (button), "level", GINT_TO_POINTER (level));
  gtk_toggle_button_set_group (button, self->none_button);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled_cb), self, 0);
  self->buttons[level] = button;
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (button));
}

/* Tab stops once, at the chosen level; arrow keys go from level to level. */
static gboolean
wt_level_chooser_focus (GtkWidget *widget, GtkDirectionType direction)
{
  WtLevelChooser *self = WT_LEVEL_CHOOSER (widget);

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (wt_level_chooser_parent_class)->focus (widget, direction);
  return gtk_widget_get_focus_child (widget) == NULL
         && gtk_widget_grab_focus (
             GTK_WIDGET (self->buttons[MAX (self->level, WT_LEVEL_INFORMING)]));
}

static void
wt_level_chooser_dispose (GObject *object)
{
  g_clear_object (&WT_LEVEL_CHOOSER (object)->none_button);
  G_OBJECT_CLASS (wt_level_chooser_parent_class)->dispose (object);
}

static void
wt_level_chooser_class_init (WtLevelChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wt_level_chooser_dispose;
  signals[SIGNAL_LEVEL_REQUESTED] =
      g_signal_new ("level-requested", WT_TYPE_LEVEL_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  GTK_WIDGET_CLASS (klass)->focus = wt_level_chooser_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), WT_TYPE_CARD_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
}

static void
wt_level_chooser_init (WtLevelChooser *self)
{
  g_type_ensure (WT_TYPE_LEVEL_STEPS);
  g_object_set (gtk_widget_get_layout_manager (GTK_WIDGET (self)), "columns", WT_LEVEL_COUNT,
                "column-width", 150, "spacing", 12, NULL);
  self->none_button = g_object_ref_sink (GTK_TOGGLE_BUTTON (gtk_toggle_button_new ()));
  gtk_toggle_button_set_active (self->none_button, TRUE);
  for (int level = WT_LEVEL_INFORMING; level <= WT_LEVEL_COUNT; level++)
    add_button (self, (WtLevel) level);
}

void
wt_level_chooser_set_level (WtLevelChooser *self, WtLevel level)
{
  self->level = level;
  show_level (self);
  if (level != WT_LEVEL_NONE && gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->buttons[level]));
}
