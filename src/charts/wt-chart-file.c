#include "wt-chart-file.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "wt-chart-figure.h"
#include "wt-error.h"
#include "wt-whole-file.h"

#define POINTS_PER_PIXEL 0.75
#define FONT_FAMILIES "Cantarell, Noto Sans, Sans"

/* Without one cairo writes the time of day, and no two files would be the same. */
#define CREATION_DATE "2000-01-01T00:00:00Z"

static const struct
{
  WtChartFormat format;
  const char *ending;
} FORMATS[] = {
  { WT_CHART_FORMAT_PNG, "png" },
  { WT_CHART_FORMAT_SVG, "svg" },
  { WT_CHART_FORMAT_PDF, "pdf" },
};

gboolean
wt_chart_format_from_name (const char *name, WtChartFormat *format)
{
  const char *dot = strrchr (name, '.');

  for (guint i = 0; i < G_N_ELEMENTS (FORMATS) && dot != NULL; i++)
    if (g_ascii_strcasecmp (dot + 1, FORMATS[i].ending) == 0)
      {
        *format = FORMATS[i].format;
        return TRUE;
      }
  return FALSE;
}

const char *
wt_chart_format_get_ending (WtChartFormat format)
{
  return FORMATS[format].ending;
}

/* Letters are placed as on paper, not on the pixels of some screen. */
static PangoContext *
create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FONT_FAMILIES);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_font_description (context, font);
  cairo_font_options_destroy (options);
  return context;
}

static WtChartScene *
layout_figure (WtChart *chart, double width, double height)
{
  PangoContext *context = create_context ();
  const WtChartStyle style = { .label_size = WT_CHART_FILE_LABEL_SIZE };
  WtChartScene *scene = wt_chart_layout_figure (
      chart, context, wt_chart_theme_get (WT_CHART_THEME_PRINT), &style, width, height);

  g_object_unref (context);
  return scene;
}

static void
draw_figure (const WtChartScene *scene, cairo_t *cr)
{
  cairo_rectangle (cr, 0, 0, wt_chart_scene_get_width (scene), wt_chart_scene_get_height (scene));
  wt_colour_set_source (&wt_chart_theme_get (WT_CHART_THEME_PRINT)->page, cr);
  cairo_fill (cr);
  wt_chart_scene_draw (scene, cr);
}

static cairo_surface_t *
create_image (const WtChartScene *scene, double scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int) ceil (wt_chart_scene_get_width (scene) * scale),
      (int) ceil (wt_chart_scene_get_height (scene) * scale));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  draw_figure (scene, cr);
  cairo_destroy (cr);
  return surface;
}

cairo_surface_t *
wt_chart_create_image (WtChart *chart, double width, double height, double scale)
{
  g_autoptr (WtChartScene) scene = layout_figure (chart, width, height);

  return create_image (scene, scale);
}

static cairo_status_t
append_bytes (void *data, const unsigned char *bytes, unsigned int length)
{
  g_string_append_len (data, (const char *) bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
write_png (const WtChartScene *scene, double scale, GString *bytes)
{
  cairo_surface_t *surface = create_image (scene, scale);
  cairo_status_t status = cairo_surface_write_to_png_stream (surface, append_bytes, bytes);

  cairo_surface_destroy (surface);
  return status;
}

static cairo_status_t
finish (cairo_surface_t *surface, cairo_t *cr)
{
  cairo_status_t status = cairo_status (cr);

  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

static cairo_status_t
write_pdf (WtChart *chart, const WtChartScene *scene, GString *bytes)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      append_bytes, bytes, wt_chart_scene_get_width (scene) * POINTS_PER_PIXEL,
      wt_chart_scene_get_height (scene) * POINTS_PER_PIXEL);
  g_autofree char *heading = wt_chart_dup_heading (chart);
  g_autofree char *description = wt_chart_dup_description (chart);
  cairo_t *cr = cairo_create (surface);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, heading);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, description);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, CREATION_DATE);
  cairo_scale (cr, POINTS_PER_PIXEL, POINTS_PER_PIXEL);
  draw_figure (scene, cr);
  return finish (surface, cr);
}

/* cairo numbers the surfaces of a process, which would make each file differ from the one before;
 * and it has no words for those who cannot see the picture. */
static void
complete_svg (WtChart *chart, GString *bytes)
{
  g_autoptr (GRegex) numbers =
      g_regex_new ("id=\"surface[0-9]+\"", G_REGEX_OPTIMIZE, G_REGEX_MATCH_DEFAULT, NULL);
  g_autofree char *plain = g_regex_replace_literal (numbers, bytes->str, (gssize) bytes->len, 0,
                                                    "id=\"surface\"", G_REGEX_MATCH_DEFAULT, NULL);
  g_autofree char *heading = wt_chart_dup_heading (chart);
  g_autofree char *description = wt_chart_dup_description (chart);
  g_autofree char *words =
      g_markup_printf_escaped ("<title>%s</title>\n<desc>%s</desc>\n", heading, description);
  const char *root = strstr (plain, "<svg "), *end = root != NULL ? strstr (root, ">\n") : NULL;

  if (end == NULL)
    return;
  g_string_truncate (bytes, 0);
  g_string_append_len (bytes, plain, root - plain);
  g_string_append (bytes, "<svg role=\"img\" ");
  g_string_append_len (bytes, root + strlen ("<svg "), end + 2 - root - (gssize) strlen ("<svg "));
  g_string_append (bytes, words);
  g_string_append (bytes, end + 2);
}

static cairo_status_t
write_svg (WtChart *chart, const WtChartScene *scene, GString *bytes)
{
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (
      append_bytes, bytes, wt_chart_scene_get_width (scene), wt_chart_scene_get_height (scene));
  cairo_t *cr;
  cairo_status_t status;

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  cr = cairo_create (surface);
  draw_figure (scene, cr);
  status = finish (surface, cr);
  if (status == CAIRO_STATUS_SUCCESS)
    complete_svg (chart, bytes);
  return status;
}

static cairo_status_t
write_figure (
    WtChart *chart, const WtChartScene *scene, WtChartFormat format, double scale, GString *bytes)
{
  switch (format)
    {
    case WT_CHART_FORMAT_PNG:
      return write_png (scene, scale, bytes);
    case WT_CHART_FORMAT_SVG:
      return write_svg (chart, scene, bytes);
    case WT_CHART_FORMAT_PDF:
      return write_pdf (chart, scene, bytes);
    }
  g_return_val_if_reached (CAIRO_STATUS_INVALID_STATUS);
}

gboolean
wt_chart_save (WtChart *chart,
               const char *path,
               WtChartFormat format,
               double width,
               double height,
               double scale,
               GError **error)
{
  g_autoptr (WtChartScene) scene = NULL;
  g_autoptr (GString) bytes = g_string_new (NULL);
  cairo_status_t status;

  g_return_val_if_fail (WT_IS_CHART (chart) && path != NULL && width > 0 && scale > 0, FALSE);

  scene = layout_figure (chart, width, height);
  status = write_figure (chart, scene, format, scale, bytes);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_FAILED, cairo_status_to_string (status));
      return FALSE;
    }
  return wt_whole_file_save (path, bytes->str, bytes->len, error);
}
