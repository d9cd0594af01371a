#include "wt-widget-theme.h"

/* GTK's resolution, in dots an inch times 1024, for text of usual size. */
#define USUAL_RESOLUTION (96.0 * 1024.0)

const WtChartTheme *
wt_widget_theme_get (GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));

  return wt_chart_theme_get (wt_chart_theme_kind_for (
      adw_style_manager_get_dark (manager), adw_style_manager_get_high_contrast (manager)));
}

void
wt_widget_theme_watch (GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), widget,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw),
                           widget, G_CONNECT_SWAPPED);
}

double
wt_widget_theme_get_text_scale (GtkWidget *widget)
{
  int resolution;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &resolution, NULL);
  return resolution > 0 ? resolution / USUAL_RESOLUTION : 1;
}
