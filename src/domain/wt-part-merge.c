#include "wt-part-merge.h"

gpointer
wt_part_find (GListModel *parts, const char *id, guint *position)
{
  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (WtModel) part = g_list_model_get_item (parts, i);
      g_autofree char *of = NULL;

      g_object_get (part, "id", &of, NULL);
      if (!g_str_equal (of, id))
        continue;
      *position = i;
      return part;
    }
  return NULL;
}

static gboolean
is_equal (gpointer a, gpointer b, const WtModelProperty *property)
{
  g_auto (GValue) in_a = G_VALUE_INIT;
  g_auto (GValue) in_b = G_VALUE_INIT;

  g_object_get_property (a, property->name, &in_a);
  g_object_get_property (b, property->name, &in_b);
  return g_param_values_cmp (g_object_class_find_property (G_OBJECT_GET_CLASS (a), property->name),
                             &in_a, &in_b)
         == 0;
}

void
wt_part_merge_properties (gpointer part, gpointer kept, gpointer stored)
{
  WtModelClass *klass = WT_MODEL_GET_CLASS (part);

  for (guint i = 0; i < klass->n_properties; i++)
    {
      const WtModelProperty *property = &klass->properties[i];
      g_auto (GValue) value = G_VALUE_INIT;

      if (property->label == NULL || !is_equal (part, kept, property))
        continue;
      g_object_get_property (stored, property->name, &value);
      g_object_set_property (part, property->name, &value);
    }
}

static GPtrArray *
list_ids (GListModel *parts)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (WtModel) part = g_list_model_get_item (parts, i);
      char *id;

      g_object_get (part, "id", &id, NULL);
      g_ptr_array_add (ids, id);
    }
  return ids;
}

/* Those of @ids that are also in @others. */
static GPtrArray *
list_common (GPtrArray *ids, GPtrArray *others)
{
  GPtrArray *common = g_ptr_array_new ();

  for (guint i = 0; i < ids->len; i++)
    if (g_ptr_array_find_with_equal_func (others, g_ptr_array_index (ids, i), g_str_equal, NULL))
      g_ptr_array_add (common, g_ptr_array_index (ids, i));
  return common;
}

/* Whether the two have what they have in common in the same order. */
static gboolean
is_same_order (GPtrArray *a, GPtrArray *b)
{
  g_autoptr (GPtrArray) of_a = list_common (a, b);
  g_autoptr (GPtrArray) of_b = list_common (b, a);

  for (guint i = 0; i < of_a->len; i++)
    if (!g_str_equal (g_ptr_array_index (of_a, i), g_ptr_array_index (of_b, i)))
      return FALSE;
  return TRUE;
}

void
wt_part_merge_order (GListModel *parts,
                     GListModel *kept,
                     GListModel *stored,
                     void (*move) (gpointer data, guint from, guint to),
                     gpointer data)
{
  g_autoptr (GPtrArray) now = list_ids (parts);
  g_autoptr (GPtrArray) before = list_ids (kept);
  g_autoptr (GPtrArray) after = list_ids (stored);
  g_autoptr (GPtrArray) wanted = list_common (after, now);
  guint next = 0;

  if (!is_same_order (now, before))
    return;
  for (guint i = 0; i < now->len; i++)
    {
      guint from;

      if (!g_ptr_array_find_with_equal_func (wanted, g_ptr_array_index (now, i), g_str_equal, NULL))
        continue;
      g_ptr_array_find_with_equal_func (now, g_ptr_array_index (wanted, next++), g_str_equal,
                                        &from);
      if (from == i)
        continue;
      move (data, from, i);
      g_ptr_array_insert (now, (int) i, g_ptr_array_steal_index (now, from));
    }
}
