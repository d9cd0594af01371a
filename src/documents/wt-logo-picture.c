#include "wt-logo-picture-private.h"

#include "wt-png.h"

#include <string.h>

typedef struct
{
  const guchar *bytes;
  gsize left;
} Reader;

static cairo_status_t
read_bytes (void *data, unsigned char *target, unsigned int length)
{
  Reader *reader = data;

  if (length > reader->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (target, reader->bytes, length);
  reader->bytes += length;
  reader->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

cairo_surface_t *
wt_logo_picture_read (GBytes *png)
{
  Reader reader = { 0 };
  guint width, height;
  cairo_surface_t *picture;

  if (!wt_png_read_size (png, &width, &height))
    return NULL;
  reader.bytes = g_bytes_get_data (png, &reader.left);
  picture = cairo_image_surface_create_from_png_stream (read_bytes, &reader);
  if (cairo_surface_status (picture) == CAIRO_STATUS_SUCCESS
      && cairo_image_surface_get_width (picture) > 0
      && cairo_image_surface_get_height (picture) > 0)
    return picture;
  cairo_surface_destroy (picture);
  return NULL;
}
