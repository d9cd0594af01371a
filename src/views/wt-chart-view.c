#include "wt-chart-view.h"

#include "wt-widget-theme.h"

#define LABEL_SIZE_ON_A_CARD 12.5
#define MINIMUM_WIDTH 200
#define NO_MARK -1

struct _WtChartView
{
  GtkWidget parent_instance;

  WtChart *chart;      /* (owned) (nullable) */
  WtChartScene *scene; /* (owned) (nullable): for the current size and look */
  double label_size;
  gboolean is_presenting;
  int current; /* the mark that the keys have reached */
  int hovered;
};

typedef enum
{
  PROP_CHART = 1,
  PROP_LABEL_SIZE,
  PROP_PRESENTING,
} WtChartViewProperty;

enum
{
  SIGNAL_MARK_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[PROP_PRESENTING + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtChartView, wt_chart_view, GTK_TYPE_WIDGET)

static double
get_label_size (WtChartView *self)
{
  return self->label_size * wt_widget_theme_get_text_scale (GTK_WIDGET (self));
}

static void
drop_scene (WtChartView *self)
{
  g_clear_pointer (&self->scene, wt_chart_scene_free);
}

/* Everything is computed here once; drawing again only paints. */
static WtChartScene *
get_scene (WtChartView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  WtChartStyle style = { .label_size = get_label_size (self),
                         .right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
                         .presenting = self->is_presenting };

  if (self->scene == NULL && self->chart != NULL && width > 0 && height > 0)
    self->scene = wt_chart_layout (self->chart, gtk_widget_get_pango_context (widget),
                                   wt_widget_theme_get (widget), &style, width, height);
  return self->scene;
}

static const WtChartMark *
get_mark (WtChartView *self, int index)
{
  WtChartScene *scene = get_scene (self);

  return scene != NULL && index >= 0 && index < (int) wt_chart_scene_get_n_marks (scene)
             ? wt_chart_scene_get_mark (scene, (guint) index)
             : NULL;
}

static void
update_accessible (WtChartView *self)
{
  g_autofree char *description =
      self->chart != NULL ? wt_chart_dup_description (self->chart) : g_strdup ("");
  g_autofree char *heading =
      self->chart != NULL ? wt_chart_dup_heading (self->chart) : g_strdup ("");
  const WtChartMark *mark = get_mark (self, self->current);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  mark != NULL ? mark->words : description, -1);
}

static void
set_current (WtChartView *self, int index)
{
  if (self->current == index)
    return;
  self->current = index;
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
}

static void
wt_chart_view_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  WtChartView *self = WT_CHART_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = MINIMUM_WIDTH * 2;
    }
  else
    *minimum = *natural = self->chart != NULL ? (int) wt_chart_get_height_for_width (
                              self->chart, get_label_size (self), MAX (for_size, MINIMUM_WIDTH))
                                              : 0;
}

static GtkSizeRequestMode
wt_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wt_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  drop_scene (WT_CHART_VIEW (widget));
}

static void
wt_chart_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (wt_chart_view_parent_class)->css_changed (widget, change);
  drop_scene (WT_CHART_VIEW (widget));
  gtk_widget_queue_resize (widget);
}

static void
draw_frame (cairo_t *cr, const WtChartMark *mark, const WtColour *colour, double width)
{
  const WtChartRectangle *rectangle = &mark->rectangle;

  wt_colour_set_source (colour, cr);
  cairo_set_line_width (cr, width);
  cairo_rectangle (cr, rectangle->x + width / 2, rectangle->y + width / 2,
                   MAX (0, rectangle->width - width), MAX (0, rectangle->height - width));
  cairo_stroke (cr);
}

static void
wt_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WtChartView *self = WT_CHART_VIEW (widget);
  WtChartScene *scene = get_scene (self);
  const WtChartTheme *theme = wt_widget_theme_get (widget);
  const WtChartMark *current = get_mark (self, self->current);
  const WtChartMark *hovered = get_mark (self, self->hovered);
  cairo_t *cr;

  if (scene == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                       (float) gtk_widget_get_height (widget)));
  if (hovered != NULL)
    {
      WtColour veil = theme->ink;

      veil.alpha = 0.05;
      wt_colour_set_source (&veil, cr);
      cairo_rectangle (cr, hovered->rectangle.x, hovered->rectangle.y, hovered->rectangle.width,
                       hovered->rectangle.height);
      cairo_fill (cr);
    }
  wt_chart_scene_draw (scene, cr);
  if (current != NULL && gtk_widget_has_visible_focus (widget))
    draw_frame (cr, current, &theme->accent, 2);
  cairo_destroy (cr);
}

static gboolean
wt_chart_view_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  WtChartView *self = WT_CHART_VIEW (widget);
  WtChartScene *scene = get_scene (self);
  const WtChartMark *mark =
      scene == NULL
          ? NULL
          : get_mark (self, by_keyboard ? self->current : wt_chart_scene_find_mark (scene, x, y));

  if (mark == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, mark->words);
  gtk_tooltip_set_tip_area (
      tooltip, &(GdkRectangle){ (int) mark->rectangle.x, (int) mark->rectangle.y,
                                (int) mark->rectangle.width, (int) mark->rectangle.height });
  return TRUE;
}

static void
activate_mark (WtChartView *self, int index)
{
  const WtChartMark *mark = get_mark (self, index);

  if (mark != NULL)
    g_signal_emit (self, signals[SIGNAL_MARK_ACTIVATED], 0, mark->key);
}

static gboolean
on_key_pressed_cb (WtChartView *self, guint keyval, guint keycode, GdkModifierType state)
{
  WtChartScene *scene = get_scene (self);
  int last = scene != NULL ? (int) wt_chart_scene_get_n_marks (scene) - 1 : NO_MARK;

  if (last < 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;

  switch (keyval)
    {
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      set_current (self, MIN (self->current + 1, last));
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      set_current (self, MAX (self->current - 1, 0));
      return TRUE;
    case GDK_KEY_Home:
      set_current (self, 0);
      return TRUE;
    case GDK_KEY_End:
      set_current (self, last);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      activate_mark (self, self->current);
      return self->current != NO_MARK;
    default:
      return FALSE;
    }
}

static void
on_motion_cb (WtChartView *self, double x, double y)
{
  WtChartScene *scene = get_scene (self);
  int found = scene != NULL ? wt_chart_scene_find_mark (scene, x, y) : NO_MARK;

  if (self->hovered == found)
    return;
  self->hovered = found;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), found != NO_MARK ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_leave_cb (WtChartView *self)
{
  self->hovered = NO_MARK;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_clicked_cb (WtChartView *self, int n_presses, double x, double y)
{
  WtChartScene *scene = get_scene (self);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (scene != NULL)
    activate_mark (self, wt_chart_scene_find_mark (scene, x, y));
}

static void
on_look_changed_cb (WtChartView *self)
{
  drop_scene (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
wt_chart_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WtChartView *self = WT_CHART_VIEW (object);

  switch ((WtChartViewProperty) id)
    {
    case PROP_CHART:
      g_value_set_object (value, self->chart);
      break;
    case PROP_LABEL_SIZE:
      g_value_set_double (value, self->label_size);
      break;
    case PROP_PRESENTING:
      g_value_set_boolean (value, self->is_presenting);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_chart_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WtChartView *self = WT_CHART_VIEW (object);

  switch ((WtChartViewProperty) id)
    {
    case PROP_CHART:
      wt_chart_view_set_chart (self, g_value_get_object (value));
      break;
    case PROP_LABEL_SIZE:
      wt_chart_view_set_label_size (self, g_value_get_double (value));
      break;
    case PROP_PRESENTING:
      self->is_presenting = g_value_get_boolean (value);
      on_look_changed_cb (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_chart_view_finalize (GObject *object)
{
  WtChartView *self = WT_CHART_VIEW (object);

  drop_scene (self);
  g_clear_object (&self->chart);
  G_OBJECT_CLASS (wt_chart_view_parent_class)->finalize (object);
}

static void
wt_chart_view_class_init (WtChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = wt_chart_view_finalize;
  object_class->get_property = wt_chart_view_get_property;
  object_class->set_property = wt_chart_view_set_property;
  widget_class->measure = wt_chart_view_measure;
  widget_class->get_request_mode = wt_chart_view_get_request_mode;
  widget_class->size_allocate = wt_chart_view_size_allocate;
  widget_class->css_changed = wt_chart_view_css_changed;
  widget_class->snapshot = wt_chart_view_snapshot;
  widget_class->query_tooltip = wt_chart_view_query_tooltip;

  properties[PROP_CHART] = g_param_spec_object ("chart", NULL, NULL, WT_TYPE_CHART, flags);
  properties[PROP_LABEL_SIZE] =
      g_param_spec_double ("label-size", NULL, NULL, 6, 60, LABEL_SIZE_ON_A_CARD, flags);
  properties[PROP_PRESENTING] = g_param_spec_boolean ("presenting", NULL, NULL, FALSE,
                                                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_MARK_ACTIVATED] =
      g_signal_new ("mark-activated", WT_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "chartview");
}

static void
add_controllers (WtChartView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_clicked_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
wt_chart_view_init (WtChartView *self)
{
  AdwStyleManager *manager =
      adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  self->label_size = LABEL_SIZE_ON_A_CARD;
  self->current = self->hovered = NO_MARK;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  add_controllers (self);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (on_look_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (on_look_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

void
wt_chart_view_set_chart (WtChartView *self, WtChart *chart)
{
  if (!g_set_object (&self->chart, chart))
    return;
  drop_scene (self);
  self->current = self->hovered = NO_MARK;
  update_accessible (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART]);
}

WtChart *
wt_chart_view_get_chart (WtChartView *self)
{
  return self->chart;
}

void
wt_chart_view_set_label_size (WtChartView *self, double label_size)
{
  self->label_size = label_size;
  on_look_changed_cb (self);
}

const char *
wt_chart_view_get_current_words (WtChartView *self)
{
  const WtChartMark *mark = get_mark (self, self->current);

  return mark != NULL ? mark->words : "";
}
