#include "wt-logo-loader.h"

#include "wt-error.h"
#include "wt-logo.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n.h>

/* Dots enough for a logo of 70 by 16 mm at 300 to the inch; and how far one that is still too large
 * a file is made smaller. */
#define MOST_WIDTH 830
#define MOST_HEIGHT 190
#define LEAST_WIDTH 50

/* The picture no larger than @width by @height; one that is smaller stays so. */
static GdkPixbuf *
read_picture (const char *path, int width, int height, GError **error)
{
  int own_width = 0, own_height = 0;

  if (gdk_pixbuf_get_file_info (path, &own_width, &own_height) != NULL && own_width <= width
      && own_height <= height)
    return gdk_pixbuf_new_from_file (path, error);
  return gdk_pixbuf_new_from_file_at_scale (path, width, height, TRUE, error);
}

static GBytes *
make_png (const char *path, int width, int height, GError **error)
{
  g_autoptr (GdkPixbuf) picture = read_picture (path, width, height, error);
  char *bytes;
  gsize length;

  if (picture == NULL || !gdk_pixbuf_save_to_buffer (picture, &bytes, &length, "png", error, NULL))
    return NULL;
  return g_bytes_new_take (bytes, length);
}

static void
load (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const char *path = g_file_peek_path (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = NULL;

  for (int part = 1; path != NULL && MOST_WIDTH / part >= LEAST_WIDTH; part *= 2)
    {
      g_clear_pointer (&png, g_bytes_unref);
      png = make_png (path, MOST_WIDTH / part, MAX (1, MOST_HEIGHT / part), &error);
      if (png == NULL || g_bytes_get_size (png) <= WT_LOGO_BYTES)
        break;
    }
  if (png != NULL)
    g_task_return_pointer (task, g_steal_pointer (&png), (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_new_error (task, WT_ERROR, WT_ERROR_INVALID, "%s",
                             _ ("This file is not a picture that can be read. Use PNG, JPEG or "
                                "SVG."));
}

void
wt_logo_loader_load_async (GFile *file,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, load);
}

GBytes *
wt_logo_loader_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
