#include "wt-theme-colours.h"

#include "wt-chart-theme.h"

#include <adwaita.h>

#define DATA_KEY "wt-theme-colours"

/* How much of the fill a tint and a stripe of it have; the rest is card. */
#define TINT 0.33
#define STRIPE 0.55

static const char *const ANSWERS[WT_ANSWER_COUNT] = {
  [WT_ANSWER_NONE] = "none",
  [WT_ANSWER_YES] = "yes",
  [WT_ANSWER_PARTLY] = "partly",
  [WT_ANSWER_NOT_YET] = "not_yet",
  [WT_ANSWER_NOT_APPLICABLE] = "not_applicable",
};

static void
define (GString *css, const char *name, const char *part, const WtColour *colour)
{
  g_string_append_printf (css, "@define-color wt_%s%s #%02x%02x%02x;\n", name, part,
                          (int) (colour->red * 255 + 0.5), (int) (colour->green * 255 + 0.5),
                          (int) (colour->blue * 255 + 0.5));
}

static WtColour
mix (const WtColour *card, const WtColour *fill, double share)
{
  return (WtColour){ card->red + (fill->red - card->red) * share,
                     card->green + (fill->green - card->green) * share,
                     card->blue + (fill->blue - card->blue) * share, 1 };
}

static char *
make_css (const WtChartTheme *theme)
{
  GString *css = g_string_new (NULL);
  const WtColour *partly = &theme->answers[WT_ANSWER_PARTLY].fill;
  WtColour tint = theme->dark ? *partly : mix (&theme->card, partly, TINT);
  WtColour stripe =
      theme->dark ? mix (partly, &theme->hatch, TINT) : mix (&theme->card, partly, STRIPE);

  for (guint i = 0; i < WT_ANSWER_COUNT; i++)
    {
      const WtChartPaint *paint = &theme->answers[i];
      g_autofree char *name = g_strconcat ("answer_", ANSWERS[i], NULL);

      define (css, name, "_fill",
              wt_colour_is_visible (&paint->fill) ? &paint->fill : &theme->card);
      define (css, name, "_outline",
              wt_colour_is_visible (&paint->outline) ? &paint->outline : &paint->fill);
      define (css, name, "_text", &paint->text);
    }
  define (css, "answer_partly", "_tint", &tint);
  define (css, "answer_partly", "_stripe", &stripe);
  define (css, "card", "", &theme->card);
  define (css, "secondary_ink", "", &theme->secondary_ink);
  return g_string_free (css, FALSE);
}

static void
update (GtkCssProvider *provider)
{
  AdwStyleManager *manager = g_object_get_data (G_OBJECT (provider), DATA_KEY);
  g_autofree char *css = make_css (wt_chart_theme_get (wt_chart_theme_kind_for (
      adw_style_manager_get_dark (manager), adw_style_manager_get_high_contrast (manager))));

  gtk_css_provider_load_from_data (provider, css, -1);
}

void
wt_theme_colours_ensure (GdkDisplay *display)
{
  AdwStyleManager *manager;
  g_autoptr (GtkCssProvider) provider = NULL;

  if (g_object_get_data (G_OBJECT (display), DATA_KEY) != NULL)
    return;
  manager = adw_style_manager_get_for_display (display);
  provider = gtk_css_provider_new ();
  g_object_set_data (G_OBJECT (provider), DATA_KEY, manager);
  update (provider);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update), provider,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (update), provider,
                           G_CONNECT_SWAPPED);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_object_set_data_full (G_OBJECT (display), DATA_KEY, g_steal_pointer (&provider),
                          g_object_unref);
}
