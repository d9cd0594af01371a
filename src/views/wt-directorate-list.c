#include "wt-directorate-list.h"

#include "wt-search.h"
#include "wt-words.h"

#include <glib/gi18n.h>

static void
directorate_free (WtDirectorate *directorate)
{
  g_free (directorate->title);
  g_ptr_array_unref (directorate->projects);
  g_free (directorate);
}

static int
compare_texts (const char *a, const char *b)
{
  g_autofree char *first = g_utf8_casefold (a, -1);
  g_autofree char *second = g_utf8_casefold (b, -1);

  return g_utf8_collate (first, second);
}

static int
compare_directorates (gconstpointer a, gconstpointer b)
{
  const WtDirectorate *first = *(WtDirectorate **) a, *second = *(WtDirectorate **) b;
  int order = (first->id == WT_DIRECTORATE_NONE) - (second->id == WT_DIRECTORATE_NONE);

  return order != 0 ? order : compare_texts (first->title, second->title);
}

static int
compare_projects (gconstpointer a, gconstpointer b)
{
  WtProject *first = *(WtProject **) a, *second = *(WtProject **) b;
  int order = wt_directorate_list_is_answered (first) - wt_directorate_list_is_answered (second);

  if (order == 0)
    order = compare_texts (wt_project_get_title (first), wt_project_get_title (second));
  return order != 0 ? order
                    : (wt_project_get_id (first) > wt_project_get_id (second))
                          - (wt_project_get_id (first) < wt_project_get_id (second));
}

/* The directorate that the project belongs to, made when it is the first of it. */
static WtDirectorate *
find_directorate (GPtrArray *directorates, GHashTable *by_id, WtModel *project)
{
  gint64 stored = wt_model_get_int64 (project, WT_PROJECT_DIRECTORATE_ID);
  gint64 id = stored != 0 ? stored : WT_DIRECTORATE_NONE;
  WtDirectorate *directorate = g_hash_table_lookup (by_id, &id);

  if (directorate != NULL)
    return directorate;
  directorate = g_new0 (WtDirectorate, 1);
  directorate->id = id;
  directorate->title = g_strdup (stored != 0 ? wt_model_get_string (project, WT_PROJECT_DIRECTORATE)
                                             : _ ("No directorate"));
  directorate->projects = g_ptr_array_new_with_free_func (g_object_unref);
  g_hash_table_insert (by_id, &directorate->id, directorate);
  g_ptr_array_add (directorates, directorate);
  return directorate;
}

static gboolean
matches (WtModel *project, const char *searched)
{
  g_autofree char *text = wt_words_join (wt_model_get_string (project, WT_PROJECT_TITLE),
                                         wt_model_get_string (project, WT_PROJECT_LEAD),
                                         wt_model_get_string (project, WT_PROJECT_CHAMPION),
                                         wt_model_get_string (project, WT_PROJECT_DIRECTORATE),
                                         wt_model_get_string (project, WT_PROJECT_SHAPED), NULL);

  return wt_search_matches (searched, text);
}

GPtrArray *
wt_directorate_list_new (GListModel *projects, const char *searched)
{
  GPtrArray *directorates = g_ptr_array_new_with_free_func ((GDestroyNotify) directorate_free);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < g_list_model_get_n_items (projects); i++)
    {
      g_autoptr (WtProject) project = g_list_model_get_item (projects, i);
      WtDirectorate *directorate;

      if (wt_model_get_boolean (WT_MODEL (project), WT_PROJECT_ARCHIVED))
        continue;
      directorate = find_directorate (directorates, by_id, WT_MODEL (project));
      directorate->n_projects++;
      if (!wt_directorate_list_is_answered (project))
        directorate->n_unanswered++;
      if (matches (WT_MODEL (project), searched))
        g_ptr_array_add (directorate->projects, g_steal_pointer (&project));
    }
  g_ptr_array_sort (directorates, compare_directorates);
  for (guint i = 0; i < directorates->len; i++)
    g_ptr_array_sort (((WtDirectorate *) g_ptr_array_index (directorates, i))->projects,
                      compare_projects);
  return directorates;
}

gboolean
wt_directorate_list_is_answered (WtProject *project)
{
  const char *answer = wt_model_get_string (WT_MODEL (project), WT_PROJECT_SHAPED);

  while (*answer != '\0' && g_unichar_isspace (g_utf8_get_char (answer)))
    answer = g_utf8_next_char (answer);
  return *answer != '\0';
}

static gboolean
has_same_projects (WtDirectorate *a, WtDirectorate *b)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  if (a->id != b->id || a->projects->len != b->projects->len || !g_str_equal (a->title, b->title))
    return FALSE;
  for (guint i = 0; i < a->projects->len; i++)
    {
      gint64 id = wt_project_get_id (g_ptr_array_index (a->projects, i));

      g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
    }
  for (guint i = 0; i < b->projects->len; i++)
    {
      gint64 id = wt_project_get_id (g_ptr_array_index (b->projects, i));

      if (!g_hash_table_contains (ids, &id))
        return FALSE;
    }
  return TRUE;
}

gboolean
wt_directorate_list_is_same (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!has_same_projects (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return TRUE;
}
