#include "wt-colour-row.h"

#include "wt-report-colour.h"

#include <glib/gi18n.h>

struct _WtColourRow
{
  AdwActionRow parent_instance;

  GtkColorButton *button;
  GtkWidget *usual_button;

  char *colour; /* (owned): "#rrggbb" or "" */
};

typedef enum
{
  PROP_COLOUR = 1,
} WtColourRowProperty;

static GParamSpec *properties[PROP_COLOUR + 1];

G_DEFINE_FINAL_TYPE (WtColourRow, wt_colour_row, ADW_TYPE_ACTION_ROW)

static void
show_colour (WtColourRow *self)
{
  WtColour colour = WT_COLOUR (WT_REPORT_COLOUR);
  gboolean is_own = wt_colour_parse (self->colour, &colour);
  const GdkRGBA shown = { (float) colour.red, (float) colour.green, (float) colour.blue, 1 };

  gtk_color_chooser_set_rgba (GTK_COLOR_CHOOSER (self->button), &shown);
  gtk_widget_set_visible (self->usual_button, is_own);
}

static void
set_colour (WtColourRow *self, const char *colour)
{
  if (g_str_equal (self->colour, colour))
    return;
  g_free (self->colour);
  self->colour = g_strdup (colour);
  show_colour (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLOUR]);
}

static void
on_color_set_cb (WtColourRow *self)
{
  GdkRGBA chosen;
  WtColour colour;
  g_autofree char *text = NULL;

  gtk_color_chooser_get_rgba (GTK_COLOR_CHOOSER (self->button), &chosen);
  colour = (WtColour){ chosen.red, chosen.green, chosen.blue, 1 };
  colour = wt_colour_darken (&colour);
  text = wt_colour_dup_text (&colour);
  set_colour (self, text);
  /* What was chosen may have become darker. */
  show_colour (self);
}

static void
on_usual_clicked_cb (WtColourRow *self)
{
  set_colour (self, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->button));
}

static void
wt_colour_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_COLOUR)
    g_value_set_string (value, WT_COLOUR_ROW (object)->colour);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
wt_colour_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  const char *colour = id == PROP_COLOUR ? g_value_get_string (value) : NULL;

  if (id == PROP_COLOUR)
    set_colour (WT_COLOUR_ROW (object), colour != NULL ? colour : "");
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
wt_colour_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_COLOUR_ROW);
  G_OBJECT_CLASS (wt_colour_row_parent_class)->dispose (object);
}

static void
wt_colour_row_finalize (GObject *object)
{
  g_free (WT_COLOUR_ROW (object)->colour);
  G_OBJECT_CLASS (wt_colour_row_parent_class)->finalize (object);
}

static void
wt_colour_row_class_init (WtColourRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = wt_colour_row_get_property;
  object_class->set_property = wt_colour_row_set_property;
  object_class->dispose = wt_colour_row_dispose;
  object_class->finalize = wt_colour_row_finalize;
  properties[PROP_COLOUR] =
      g_param_spec_string ("colour", NULL, NULL, "",
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-colour-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WtColourRow, button);
  gtk_widget_class_bind_template_child (widget_class, WtColourRow, usual_button);
  gtk_widget_class_bind_template_callback (widget_class, on_color_set_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_usual_clicked_cb);
}

static void
wt_colour_row_init (WtColourRow *self)
{
  self->colour = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  show_colour (self);
}
