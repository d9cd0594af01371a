#include "wt-logo-jobs.h"

#include "wt-job-private.h"
#include "wt-settings-store.h"

#include <glib/gi18n.h>

static GObject *
load_logo (WtJobContext *context, gpointer data, GError **error)
{
  g_autoptr (GBytes) png = NULL;

  return wt_settings_store_read_logo (context->connection, &png, error)
             ? G_OBJECT (wt_logo_new (png))
             : NULL;
}

WtJob *
wt_load_logo_job_new (void)
{
  return wt_job_new (WT_JOB_READ, load_logo, NULL, NULL);
}

static GObject *
save_logo (WtJobContext *context, gpointer data, GError **error)
{
  GBytes *png = data;

  if (g_bytes_get_size (png) > WT_LOGO_BYTES)
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                           _ ("The logo is too large. Use a smaller picture."));
      return NULL;
    }
  if (wt_settings_store_update_logo (context->connection, png, error))
    wt_job_context_describe (
        context,
        g_strdup (g_bytes_get_size (png) > 0 ? _ ("Changed the logo") : _ ("Took the logo away")),
        NULL);
  return NULL;
}

WtJob *
wt_save_logo_job_new (GBytes *png)
{
  return wt_job_new (WT_JOB_CHANGE, save_logo,
                     png != NULL ? g_bytes_ref (png) : g_bytes_new (NULL, 0),
                     (GDestroyNotify) g_bytes_unref);
}
