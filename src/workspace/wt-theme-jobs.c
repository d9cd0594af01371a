#include "wt-theme-jobs.h"

#include "wt-job-private.h"
#include "wt-model-change.h"
#include "wt-theme-store.h"

#include <glib/gi18n.h>

static GObject *
list_themes (WtJobContext *context, gpointer data, GError **error)
{
  GPtrArray *themes = wt_theme_store_list (context->connection, error);

  return themes != NULL ? wt_job_make_list (themes, WT_TYPE_THEME) : NULL;
}

WtJob *
wt_list_themes_job_new (void)
{
  return wt_job_new (WT_JOB_READ, list_themes, NULL, NULL);
}

typedef struct
{
  gint64 id;
  char *name; /* (owned) (nullable) */
  gboolean is_retired;
  guint place;
} ThemeRequest;

static void
theme_request_free (ThemeRequest *request)
{
  g_free (request->name);
  g_free (request);
}

static WtJob *
new_theme_job (WtJobFunc function, gint64 id, const char *name, gboolean is_retired, guint place)
{
  ThemeRequest *request = g_new0 (ThemeRequest, 1);

  request->id = id;
  request->name = name != NULL ? g_strstrip (g_strdup (name)) : NULL;
  request->is_retired = is_retired;
  request->place = place;
  return wt_job_new (WT_JOB_CHANGE, function, request, (GDestroyNotify) theme_request_free);
}

static GObject *
save_theme (WtJobContext *context, gpointer data, GError **error)
{
  ThemeRequest *request = data;
  g_autoptr (WtTheme) theme = NULL;

  if (request->name[0] == '\0')
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID, _ ("A theme needs a name."));
      return NULL;
    }
  if (request->id == 0)
    {
      /* Translators: lines of the history: what comments can be about, such as “Staff” */
      wt_job_context_describe (
          context, wt_model_change_fill (_ ("Added the theme “%s”"), request->name), NULL);
      wt_theme_store_insert (context->connection, request->name, NULL, error);
      return NULL;
    }
  theme = wt_theme_store_find (context->connection, request->id, error);
  if (theme == NULL)
    return NULL;
  g_object_set (theme, "name", request->name, NULL);
  wt_job_context_describe (context,
                           wt_model_change_fill (_ ("Renamed a theme to “%s”"), request->name),
                           g_strdup_printf ("theme %" G_GINT64_FORMAT, request->id));
  wt_theme_store_update (context->connection, theme, error);
  return NULL;
}

WtJob *
wt_save_theme_job_new (gint64 id, const char *name)
{
  return new_theme_job (save_theme, id, name, FALSE, 0);
}

static GObject *
set_retired (WtJobContext *context, gpointer data, GError **error)
{
  ThemeRequest *request = data;
  g_autoptr (WtTheme) theme = wt_theme_store_find (context->connection, request->id, error);

  if (theme == NULL)
    return NULL;
  g_object_set (theme, "retired", request->is_retired, NULL);
  wt_job_context_describe (context,
                           wt_model_change_fill (request->is_retired
                                                     ? _ ("No longer offers the theme “%s”")
                                                     : _ ("Offers the theme “%s” again"),
                                                 wt_theme_get_name (theme)),
                           NULL);
  wt_theme_store_update (context->connection, theme, error);
  return NULL;
}

WtJob *
wt_set_theme_retired_job_new (gint64 id, gboolean is_retired)
{
  return new_theme_job (set_retired, id, NULL, is_retired, 0);
}

/* Takes the theme with @id out of the offered ones of @themes and puts it back at @place; the rest
 * keeps its order. Returns it, or %NULL. */
static WtTheme *
reorder (GPtrArray *themes, gint64 id, guint place)
{
  guint n_offered = 0;
  int from = -1;
  WtTheme *theme;

  for (guint i = 0; i < themes->len; i++)
    {
      theme = g_ptr_array_index (themes, i);
      n_offered += !wt_theme_is_retired (theme);
      if (wt_theme_get_id (theme) == id && !wt_theme_is_retired (theme))
        from = (int) i;
    }
  if (from < 0)
    return NULL;
  theme = g_ptr_array_steal_index (themes, (guint) from);
  g_ptr_array_insert (themes, (int) MIN (place, n_offered - 1), theme);
  return theme;
}

static GObject *
move_theme (WtJobContext *context, gpointer data, GError **error)
{
  ThemeRequest *request = data;
  g_autoptr (GPtrArray) themes = wt_theme_store_list (context->connection, error);
  WtTheme *moved;

  if (themes == NULL)
    return NULL;
  moved = reorder (themes, request->id, request->place);
  if (moved == NULL)
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_NOT_FOUND, "No such theme");
      return NULL;
    }
  wt_job_context_describe (
      context, wt_model_change_fill (_ ("Moved the theme “%s”"), wt_theme_get_name (moved)),
      g_strdup_printf ("theme place %" G_GINT64_FORMAT, request->id));
  for (guint i = 0; i < themes->len; i++)
    {
      WtTheme *theme = g_ptr_array_index (themes, i);

      g_object_set (theme, "position", (gint64) i + 1, NULL);
      if (!wt_theme_store_update (context->connection, theme, error))
        return NULL;
    }
  return NULL;
}

WtJob *
wt_move_theme_job_new (gint64 id, guint place)
{
  return new_theme_job (move_theme, id, NULL, FALSE, place);
}
