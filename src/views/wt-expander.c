#include "wt-expander.h"

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found =
          g_type_is_a (G_OBJECT_TYPE (child), type) ? child : find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
wt_expander_get_header (AdwExpanderRow *row)
{
  return find_widget (GTK_WIDGET (row), ADW_TYPE_ACTION_ROW);
}

void
wt_expander_open (AdwExpanderRow *row)
{
  GtkRevealer *revealer = GTK_REVEALER (find_widget (GTK_WIDGET (row), GTK_TYPE_REVEALER));
  GtkRevealerTransitionType transition = gtk_revealer_get_transition_type (revealer);

  gtk_revealer_set_transition_type (revealer, GTK_REVEALER_TRANSITION_TYPE_NONE);
  adw_expander_row_set_expanded (row, TRUE);
  gtk_revealer_set_transition_type (revealer, transition);
}
