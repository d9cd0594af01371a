#include "wt-plan-columns.h"

struct _WtPlanColumns
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (WtPlanColumns, wt_plan_columns, GTK_TYPE_WIDGET)

/* GTK would go by where the middle of each part is. */
static gboolean
wt_plan_columns_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean is_back = direction == GTK_DIR_TAB_BACKWARD;
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (direction != GTK_DIR_TAB_FORWARD && !is_back)
    return GTK_WIDGET_CLASS (wt_plan_columns_parent_class)->focus (widget, direction);
  if (child == NULL)
    child = is_back ? gtk_widget_get_last_child (widget) : gtk_widget_get_first_child (widget);
  while (child != NULL && !gtk_widget_child_focus (child, direction))
    child = is_back ? gtk_widget_get_prev_sibling (child) : gtk_widget_get_next_sibling (child);
  return child != NULL;
}

static void
wt_plan_columns_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (wt_plan_columns_parent_class)->dispose (object);
}

static void
wt_plan_columns_class_init (WtPlanColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wt_plan_columns_dispose;
  GTK_WIDGET_CLASS (klass)->focus = wt_plan_columns_focus;
}

static void
wt_plan_columns_init (WtPlanColumns *self)
{
}
