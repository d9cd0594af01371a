#include "wt-png.h"

#include <string.h>

#define MOST_DOTS (4 * 1024 * 1024)

/* Where the file says it. Source: Portable Network Graphics (PNG) Specification, 5.2 and 11.2.2. */
#define SIZE_OFFSET 16

static guint64
read_length (const guchar *bytes)
{
  return (guint64) bytes[0] << 24 | (guint64) bytes[1] << 16 | (guint64) bytes[2] << 8 | bytes[3];
}

gboolean
wt_png_read_size (GBytes *png, guint *width, guint *height)
{
  static const guchar SIGNATURE[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  gsize length = 0;
  const guchar *bytes = g_bytes_get_data (png, &length);
  guint64 wide, high;

  if (length < SIZE_OFFSET + 8 || memcmp (bytes, SIGNATURE, sizeof SIGNATURE) != 0)
    return FALSE;
  wide = read_length (bytes + SIZE_OFFSET);
  high = read_length (bytes + SIZE_OFFSET + 4);
  if (wide == 0 || high == 0 || wide * high > MOST_DOTS)
    return FALSE;
  *width = (guint) wide;
  *height = (guint) high;
  return TRUE;
}
