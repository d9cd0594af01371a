#include "wt-navigation.h"

#include "wt-widget-theme.h"

/* A page narrower than this, at usual text size, gets the rooms' place as well. */
#define COMFORTABLE_WIDTH 600

struct _WtNavigation
{
  AdwBin parent_instance;

  GtkStack *stack;
  GPtrArray *pages; /* (owned) of WtPage, the visible one last; the stack holds the references */
};

typedef enum
{
  PROP_VISIBLE_PAGE = 1,
  PROP_CAN_GO_BACK,
} WtNavigationProperty;

static GParamSpec *properties[PROP_CAN_GO_BACK + 1];

G_DEFINE_FINAL_TYPE (WtNavigation, wt_navigation, ADW_TYPE_BIN)

static void
notify (WtNavigation *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VISIBLE_PAGE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
}

/* A page that slides away is taken off once the next one stands still. */
static void
on_transition_running_cb (WtNavigation *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stack));

  if (gtk_stack_get_transition_running (self->stack))
    return;
  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (!g_ptr_array_find (self->pages, child, NULL))
        gtk_stack_remove (self->stack, child);
      child = next;
    }
}

/* Where the focus was when the page was last shown. */
static GtkWidget *
find_focus (GtkWidget *page)
{
  GtkWidget *found = NULL;

  for (GtkWidget *child = gtk_widget_get_focus_child (page); child != NULL;
       child = gtk_widget_get_focus_child (child))
    found = child;
  return found;
}

static void
show_last (WtNavigation *self, GtkStackTransitionType transition)
{
  WtPage *page = g_ptr_array_index (self->pages, self->pages->len - 1);
  GtkWidget *focus = find_focus (GTK_WIDGET (page));

  gtk_stack_set_transition_type (self->stack, transition);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (page));
  /* The stack has moved the focus on by one. */
  if (focus == NULL || !gtk_widget_grab_focus (focus))
    wt_page_focus_start (page);
  on_transition_running_cb (self);
  notify (self);
}

/* What a page could do with is what decides when the rooms are folded away; it can do with less. */
static void
wt_navigation_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (WT_NAVIGATION (widget)->stack), orientation, for_size, minimum,
                      natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, (int) (COMFORTABLE_WIDTH * wt_widget_theme_get_text_scale (widget)));
}

static void
wt_navigation_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (GTK_WIDGET (WT_NAVIGATION (widget)->stack), width, height, baseline, NULL);
}

static void
wt_navigation_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WtNavigation *self = WT_NAVIGATION (object);

  switch ((WtNavigationProperty) id)
    {
    case PROP_VISIBLE_PAGE:
      g_value_set_object (value, wt_navigation_get_visible_page (self));
      break;
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, wt_navigation_can_go_back (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_navigation_finalize (GObject *object)
{
  g_clear_pointer (&WT_NAVIGATION (object)->pages, g_ptr_array_unref);
  G_OBJECT_CLASS (wt_navigation_parent_class)->finalize (object);
}

static void
wt_navigation_class_init (WtNavigationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = wt_navigation_finalize;
  object_class->get_property = wt_navigation_get_property;
  widget_class->measure = wt_navigation_measure;
  widget_class->size_allocate = wt_navigation_size_allocate;

  properties[PROP_VISIBLE_PAGE] =
      g_param_spec_object ("visible-page", NULL, NULL, WT_TYPE_PAGE, flags);
  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
wt_navigation_init (WtNavigation *self)
{
  self->pages = g_ptr_array_new ();
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  g_signal_connect_object (self->stack, "notify::transition-running",
                           G_CALLBACK (on_transition_running_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}

void
wt_navigation_set_root (WtNavigation *self, WtPage *page)
{
  g_ptr_array_set_size (self->pages, 0);
  g_ptr_array_add (self->pages, page);
  gtk_stack_add_child (self->stack, GTK_WIDGET (page));
  show_last (self, GTK_STACK_TRANSITION_TYPE_CROSSFADE);
}

void
wt_navigation_push (WtNavigation *self, WtPage *page)
{
  g_ptr_array_add (self->pages, page);
  gtk_stack_add_child (self->stack, GTK_WIDGET (page));
  show_last (self, GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT_RIGHT);
}

void
wt_navigation_pop (WtNavigation *self)
{
  if (!wt_navigation_can_go_back (self))
    return;
  wt_page_flush (wt_navigation_get_visible_page (self));
  g_ptr_array_set_size (self->pages, (int) self->pages->len - 1);
  show_last (self, GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT_RIGHT);
}

void
wt_navigation_clear (WtNavigation *self)
{
  g_ptr_array_set_size (self->pages, 0);
  gtk_stack_set_transition_type (self->stack, GTK_STACK_TRANSITION_TYPE_NONE);
  on_transition_running_cb (self);
  notify (self);
}

WtPage *
wt_navigation_get_visible_page (WtNavigation *self)
{
  return self->pages->len > 0 ? g_ptr_array_index (self->pages, self->pages->len - 1) : NULL;
}

gboolean
wt_navigation_can_go_back (WtNavigation *self)
{
  return self->pages->len > 1;
}
