#include "wt-record-merge.h"

#include "wt-model.h"

/* With more differences than this a list is another list. */
#define MOST_DIFFERENCES 40

static gboolean
is_equal (GObject *a, GObject *b)
{
  WtModelClass *klass = WT_MODEL_GET_CLASS (a);

  for (guint i = 0; i < klass->n_properties; i++)
    {
      const char *name = klass->properties[i].name;
      g_auto (GValue) in_a = G_VALUE_INIT;
      g_auto (GValue) in_b = G_VALUE_INIT;

      g_object_get_property (a, name, &in_a);
      g_object_get_property (b, name, &in_b);
      if (g_param_values_cmp (g_object_class_find_property (G_OBJECT_GET_CLASS (a), name), &in_a,
                              &in_b)
          != 0)
        return FALSE;
    }
  return TRUE;
}

static gint64
get_id (gpointer record)
{
  gint64 id = 0;

  if (WT_IS_MODEL (record)
      && g_object_class_find_property (G_OBJECT_GET_CLASS (record), "id") != NULL)
    g_object_get (record, "id", &id, NULL);
  return id;
}

/* The records by their ids, or %NULL where they cannot be told apart by them. */
static GHashTable *
index_records (GListModel *records)
{
  guint n_records = g_list_model_get_n_items (records);
  g_autoptr (GHashTable) by_id =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);

  for (guint i = 0; i < n_records; i++)
    {
      g_autoptr (GObject) record = g_list_model_get_item (records, i);
      gint64 id = get_id (record);

      if (id == 0)
        return NULL;
      g_hash_table_insert (by_id, g_memdup2 (&id, sizeof id), g_steal_pointer (&record));
    }
  return g_hash_table_size (by_id) == n_records ? g_steal_pointer (&by_id) : NULL;
}

/* Takes the records that @store has as they are out of @by_id. Returns the places of those that
 * differ or are gone, the last first. */
static GArray *
list_differences (GListModel *store, GHashTable *by_id)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = g_list_model_get_n_items (store); i > 0; i--)
    {
      g_autoptr (GObject) record = g_list_model_get_item (store, i - 1);
      gint64 id = get_id (record);
      GObject *fresh = g_hash_table_lookup (by_id, &id);
      guint place = i - 1;

      if (fresh != NULL && G_OBJECT_TYPE (fresh) == G_OBJECT_TYPE (record)
          && is_equal (record, fresh))
        g_hash_table_remove (by_id, &id);
      else
        g_array_append_val (places, place);
    }
  return places;
}

static void
replace_all (GListStore *store, GListModel *fresh)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (fresh); i++)
    g_ptr_array_add (records, g_list_model_get_item (fresh, i));
  g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), records->pdata,
                       records->len);
}

void
wt_record_merge (GListStore *store, GListModel *fresh)
{
  g_autoptr (GHashTable) by_id = index_records (fresh);
  g_autoptr (GArray) places = NULL;

  if (by_id != NULL)
    places = list_differences (G_LIST_MODEL (store), by_id);
  if (places == NULL || MAX (places->len, g_hash_table_size (by_id)) > MOST_DIFFERENCES)
    {
      replace_all (store, fresh);
      return;
    }
  for (guint i = 0; i < places->len; i++)
    {
      guint place = g_array_index (places, guint, i);
      g_autoptr (GObject) old = g_list_model_get_item (G_LIST_MODEL (store), place);
      gint64 id = get_id (old);
      GObject *changed = g_hash_table_lookup (by_id, &id);

      g_list_store_splice (store, place, 1, (gpointer *) &changed, changed != NULL ? 1 : 0);
      g_hash_table_remove (by_id, &id);
    }
  for (guint i = 0; i < g_list_model_get_n_items (fresh); i++)
    {
      g_autoptr (GObject) added = g_list_model_get_item (fresh, i);
      gint64 id = get_id (added);

      if (g_hash_table_contains (by_id, &id))
        g_list_store_append (store, added);
    }
}
