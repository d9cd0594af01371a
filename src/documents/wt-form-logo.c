#include "wt-form-logo-private.h"

#include <string.h>

/* A small file can hold a huge picture, which would take all the memory there is. */
#define MOST_DOTS (4 * 1024 * 1024)

/* Where a PNG file says how wide and how high its picture is. */
#define SIZE_OFFSET 16

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

static guint64
read_length (const guchar *bytes)
{
  return (guint64) bytes[0] << 24 | (guint64) bytes[1] << 16 | (guint64) bytes[2] << 8 | bytes[3];
}

cairo_surface_t *
wt_form_logo_read (GBytes *png)
{
  static const guchar SIGNATURE[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  gsize length = 0;
  const guchar *bytes = g_bytes_get_data (png, &length);
  Reader reader = { bytes, length };
  cairo_surface_t *picture;

  if (length < SIZE_OFFSET + 8 || memcmp (bytes, SIGNATURE, sizeof SIGNATURE) != 0
      || read_length (bytes + SIZE_OFFSET) * read_length (bytes + SIZE_OFFSET + 4) > MOST_DOTS)
    return NULL;
  picture = cairo_image_surface_create_from_png_stream (read_bytes, &reader);
  if (cairo_surface_status (picture) == CAIRO_STATUS_SUCCESS
      && cairo_image_surface_get_width (picture) > 0
      && cairo_image_surface_get_height (picture) > 0)
    return picture;
  cairo_surface_destroy (picture);
  return NULL;
}
