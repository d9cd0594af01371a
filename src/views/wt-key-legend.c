#include "wt-key-legend.h"

struct _WtKeyLegend
{
  AdwBin parent_instance;

  GtkFlowBox *flow_box;
};

typedef enum
{
  PROP_COLUMNS = 1,
} WtKeyLegendProperty;

static GParamSpec *properties[PROP_COLUMNS + 1];

G_DEFINE_FINAL_TYPE (WtKeyLegend, wt_key_legend, ADW_TYPE_BIN)

static void
wt_key_legend_dispose (GObject *object)
{
  /* The template would take it away behind the bin's back. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_KEY_LEGEND);
  G_OBJECT_CLASS (wt_key_legend_parent_class)->dispose (object);
}

static void
wt_key_legend_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WtKeyLegend *self = WT_KEY_LEGEND (object);

  switch ((WtKeyLegendProperty) id)
    {
    case PROP_COLUMNS:
      g_value_set_uint (value, gtk_flow_box_get_max_children_per_line (self->flow_box));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_key_legend_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WtKeyLegend *self = WT_KEY_LEGEND (object);

  switch ((WtKeyLegendProperty) id)
    {
    case PROP_COLUMNS:
      gtk_flow_box_set_max_children_per_line (self->flow_box, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_key_legend_class_init (WtKeyLegendClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wt_key_legend_dispose;
  object_class->get_property = wt_key_legend_get_property;
  object_class->set_property = wt_key_legend_set_property;

  properties[PROP_COLUMNS] = g_param_spec_uint ("columns", NULL, NULL, 1, G_MAXUINT, 2,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-key-legend.ui");
  gtk_widget_class_bind_template_child (widget_class, WtKeyLegend, flow_box);
}

static void
wt_key_legend_init (WtKeyLegend *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
