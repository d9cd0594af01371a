#include "wt-choices.h"

#include "wt-named-item.h"

#include <glib/gi18n.h>

static GListStore *
make_store (const char *none)
{
  GListStore *store = g_list_store_new (WT_TYPE_NAMED_ITEM);

  if (none != NULL)
    {
      g_autoptr (WtNamedItem) item = wt_named_item_new (0, none);

      g_list_store_append (store, item);
    }
  return store;
}

static void
set_store (AdwComboRow *row, GListStore *store)
{
  gint64 id = wt_choices_get_id (row);

  if (adw_combo_row_get_expression (row) == NULL)
    {
      g_autoptr (GtkExpression) expression =
          gtk_property_expression_new (WT_TYPE_NAMED_ITEM, NULL, "name");

      adw_combo_row_set_expression (row, expression);
    }
  adw_combo_row_set_model (row, G_LIST_MODEL (store));
  wt_choices_set_id (row, id);
}

void
wt_choices_set_names (AdwComboRow *row, GListModel *records, const char *property, const char *none)
{
  g_autoptr (GListStore) store = make_store (none);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (GObject) record = g_list_model_get_item (records, i);
      g_autofree char *name = NULL;
      gint64 id;

      g_object_get (record, "id", &id, property, &name, NULL);
      g_ptr_array_add (items, wt_named_item_new (id, name));
    }
  g_list_store_splice (store, g_list_model_get_n_items (G_LIST_MODEL (store)), 0, items->pdata,
                       items->len);
  set_store (row, store);
}

void
wt_choices_set_terms (AdwComboRow *row, const WtTerm *terms, const char *none)
{
  g_autoptr (GListStore) store = make_store (none);

  for (const WtTerm *term = terms; term->nick != NULL; term++)
    {
      g_autoptr (WtNamedItem) item = wt_named_item_new (term->value, _ (term->title));

      g_list_store_append (store, item);
    }
  set_store (row, store);
}

gint64
wt_choices_get_id (AdwComboRow *row)
{
  WtNamedItem *item = adw_combo_row_get_selected_item (row);

  return item != NULL ? wt_named_item_get_id (item) : 0;
}

void
wt_choices_set_id (AdwComboRow *row, gint64 id)
{
  GListModel *model = adw_combo_row_get_model (row);

  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (WtNamedItem) item = g_list_model_get_item (model, i);

      if (wt_named_item_get_id (item) == id)
        {
          adw_combo_row_set_selected (row, i);
          return;
        }
    }
  adw_combo_row_set_selected (row, 0);
}

const char *
wt_choices_get_name (AdwComboRow *row)
{
  WtNamedItem *item = adw_combo_row_get_selected_item (row);

  return item != NULL ? wt_named_item_get_name (item) : "";
}
