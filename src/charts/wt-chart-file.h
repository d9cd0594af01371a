#pragma once

#include "wt-chart.h"

G_BEGIN_DECLS

/* Charts as pictures that can stand alone: on white, in the colours of print, with heading,
 * sentence and count. Lengths are in pixels of 1/96 inch. */

typedef enum
{
  WT_CHART_FORMAT_PNG,
  WT_CHART_FORMAT_SVG,
  WT_CHART_FORMAT_PDF,
} WtChartFormat;

#define WT_CHART_FILE_LABEL_SIZE 12.0

/* The format that the ending of @name stands for, in any case. Returns: %FALSE when it is another.
 */
gboolean wt_chart_format_from_name (const char *name, WtChartFormat *format);

/* "png", "svg" or "pdf" */
const char *wt_chart_format_get_ending (WtChartFormat format);

/**
 * wt_chart_create_image:
 * @width: in pixels before scaling
 * @height: likewise; natural when 0
 * @scale: how many pixels of the image there are to each of these
 *
 * For the clipboard.
 *
 * Returns: (transfer full): an image surface
 */
cairo_surface_t *wt_chart_create_image (WtChart *chart, double width, double height, double scale);

/**
 * wt_chart_save:
 * @path: replaced when it exists
 * @width: in pixels before scaling
 * @height: likewise; natural when 0
 * @scale: for %WT_CHART_FORMAT_PNG only
 * @error: of %WT_ERROR
 *
 * The same chart gives the same bytes every time. A file that was there stays as it was until the
 * new one is whole.
 *
 * Returns: whether it was saved
 */
gboolean wt_chart_save (WtChart *chart,
                        const char *path,
                        WtChartFormat format,
                        double width,
                        double height,
                        double scale,
                        GError **error);

G_END_DECLS
