#include "wt-workbook-logo.h"

#include "wt-png.h"

#include <glib/gi18n.h>
#include <xlsxwriter.h>

#define WIDTH_MAXIMUM 240.0
#define GAP_ABOVE 2

static gboolean
read_size (const WtReportContent *content, guint *width, guint *height)
{
  return content->logo != NULL && wt_png_read_size (content->logo, width, height);
}

gboolean
wt_workbook_logo_is_there (const WtReportContent *content)
{
  guint width, height;

  return read_size (content, &width, &height);
}

void
wt_workbook_logo_add (WtWorkbookWriter *writer, lxw_worksheet *sheet, guint right)
{
  const WtReportContent *content = writer->content;
  g_autofree char *description = NULL;
  lxw_image_options options = { .object_position = LXW_OBJECT_MOVE_DONT_SIZE };
  guint width, height;
  double scale;
  gsize length;
  const guchar *bytes;

  if (!read_size (content, &width, &height))
    return;
  scale = MIN (WIDTH_MAXIMUM / width, (double) WT_WORKBOOK_LOGO_HEIGHT / height);
  description = content->organisation[0] != '\0'
                    /* Translators: what is read out in the place of a picture; %s is the name of an
                     * organisation */
                    ? g_strdup_printf (_ ("Logo of %s"), content->organisation)
                    : g_strdup (_ ("Logo of the organisation"));
  options.x_scale = options.y_scale = scale;
  options.x_offset = (int) (right - width * scale);
  options.y_offset = GAP_ABOVE;
  options.description = description;
  bytes = g_bytes_get_data (content->logo, &length);
  worksheet_insert_image_buffer_opt (sheet, 0, 0, bytes, length, &options);
}
