#include "wt-header-bar.h"

struct _WtHeaderBar
{
  AdwBin parent_instance;

  AdwHeaderBar *bar;
  AdwWindowTitle *window_title;
  GtkButton *rooms_button;
  GtkButton *back_button;
  GtkButton *undo_button;
  GBindingGroup *window_bindings; /* (owned) */
};

typedef enum
{
  PROP_TITLE = 1,
  PROP_SUBTITLE,
  PROP_HAS_UNDO,
} WtHeaderBarProperty;

static GParamSpec *properties[PROP_HAS_UNDO + 1];

static GtkBuildableIface *parent_buildable;

static void wt_header_bar_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WtHeaderBar,
                               wt_header_bar,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      wt_header_bar_buildable_init))

static void
wt_header_bar_add_child (GtkBuildable *buildable,
                         GtkBuilder *builder,
                         GObject *child,
                         const char *type)
{
  WtHeaderBar *self = WT_HEADER_BAR (buildable);

  if (g_strcmp0 (type, "start") == 0)
    adw_header_bar_pack_start (self->bar, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "end") == 0)
    adw_header_bar_pack_end (self->bar, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "title") == 0)
    adw_header_bar_set_title_widget (self->bar, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
wt_header_bar_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = wt_header_bar_add_child;
}

static void
wt_header_bar_root (GtkWidget *widget)
{
  WtHeaderBar *self = WT_HEADER_BAR (widget);
  GObject *root;

  GTK_WIDGET_CLASS (wt_header_bar_parent_class)->root (widget);
  root = G_OBJECT (gtk_widget_get_root (widget));
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (root), "can-go-back") != NULL)
    g_binding_group_set_source (self->window_bindings, root);
}

static void
wt_header_bar_unroot (GtkWidget *widget)
{
  g_binding_group_set_source (WT_HEADER_BAR (widget)->window_bindings, NULL);
  GTK_WIDGET_CLASS (wt_header_bar_parent_class)->unroot (widget);
}

static void
wt_header_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WtHeaderBar *self = WT_HEADER_BAR (object);

  switch ((WtHeaderBarProperty) id)
    {
    case PROP_TITLE:
      g_value_set_string (value, adw_window_title_get_title (self->window_title));
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, adw_window_title_get_subtitle (self->window_title));
      break;
    case PROP_HAS_UNDO:
      g_value_set_boolean (value, gtk_widget_get_visible (GTK_WIDGET (self->undo_button)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_header_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WtHeaderBar *self = WT_HEADER_BAR (object);
  const char *text = G_VALUE_HOLDS_STRING (value) ? g_value_get_string (value) : NULL;

  switch ((WtHeaderBarProperty) id)
    {
    case PROP_TITLE:
      adw_window_title_set_title (self->window_title, text != NULL ? text : "");
      break;
    case PROP_SUBTITLE:
      adw_window_title_set_subtitle (self->window_title, text != NULL ? text : "");
      break;
    case PROP_HAS_UNDO:
      gtk_widget_set_visible (GTK_WIDGET (self->undo_button), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_header_bar_dispose (GObject *object)
{
  WtHeaderBar *self = WT_HEADER_BAR (object);

  /* The bin would let go of a template child a second time. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_HEADER_BAR);
  g_clear_object (&self->window_bindings);
  G_OBJECT_CLASS (wt_header_bar_parent_class)->dispose (object);
}

static void
wt_header_bar_class_init (WtHeaderBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = wt_header_bar_dispose;
  object_class->get_property = wt_header_bar_get_property;
  object_class->set_property = wt_header_bar_set_property;
  widget_class->root = wt_header_bar_root;
  widget_class->unroot = wt_header_bar_unroot;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, "", flags);
  properties[PROP_HAS_UNDO] = g_param_spec_boolean ("has-undo", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-header-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, WtHeaderBar, bar);
  gtk_widget_class_bind_template_child (widget_class, WtHeaderBar, window_title);
  gtk_widget_class_bind_template_child (widget_class, WtHeaderBar, rooms_button);
  gtk_widget_class_bind_template_child (widget_class, WtHeaderBar, back_button);
  gtk_widget_class_bind_template_child (widget_class, WtHeaderBar, undo_button);
}

static void
wt_header_bar_init (WtHeaderBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->window_bindings = g_binding_group_new ();
  g_binding_group_bind (self->window_bindings, "folded", self->rooms_button, "visible",
                        G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->window_bindings, "can-go-back", self->back_button, "visible",
                        G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->window_bindings, "undo-tooltip", self->undo_button, "tooltip-text",
                        G_BINDING_SYNC_CREATE);
}
