#include "wt-named-item.h"

#include <glib/gi18n.h>

struct _WtNamedItem
{
  WtModel parent_instance;
};

G_DEFINE_FINAL_TYPE (WtNamedItem, wt_named_item, WT_TYPE_MODEL)

static const WtModelProperty PROPERTIES[] = {
  { "id", G_TYPE_INT64, NULL },
  { "name", G_TYPE_STRING, NC_ ("field", "name") },
};

static void
wt_named_item_class_init (WtNamedItemClass *klass)
{
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));
}

static void
wt_named_item_init (WtNamedItem *self)
{
}

WtNamedItem *
wt_named_item_new (gint64 id, const char *name)
{
  return g_object_new (WT_TYPE_NAMED_ITEM, "id", id, "name", name, NULL);
}

gint64
wt_named_item_get_id (WtNamedItem *self)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_NAMED_ITEM_ID);
}

const char *
wt_named_item_get_name (WtNamedItem *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_NAMED_ITEM_NAME);
}

char *
wt_named_item_join_names (GPtrArray *items, gint64 id)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      WtNamedItem *item = g_ptr_array_index (items, i);

      if (id != 0 && wt_named_item_get_id (item) != id)
        continue;
      if (names->len > 0)
        /* Translators: between two names in a list */
        g_string_append (names, _ (", "));
      g_string_append (names, wt_named_item_get_name (item));
    }
  return g_string_free (names, FALSE);
}
