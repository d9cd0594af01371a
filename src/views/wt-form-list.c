#include "wt-form-list.h"

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  gint64 first = wt_response_get_serial ((WtResponse *) a);
  gint64 second = wt_response_get_serial ((WtResponse *) b);

  return (first < second) - (first > second);
}

static gboolean
is_same (WtResponse *a, WtResponse *b)
{
  if (wt_response_get_id (a) != wt_response_get_id (b)
      || wt_response_get_serial (a) != wt_response_get_serial (b)
      || !g_str_equal (wt_response_get_answers (a), wt_response_get_answers (b)))
    return FALSE;
  for (guint i = 0; i < wt_response_get_n_questions (a); i++)
    if (!g_str_equal (wt_response_get_text (a, i), wt_response_get_text (b, i)))
      return FALSE;
  return TRUE;
}

GListStore *
wt_form_list_new (void)
{
  return g_list_store_new (WT_TYPE_RESPONSE);
}

WtResponse *
wt_form_list_peek (GListModel *forms, guint position)
{
  g_autoptr (WtResponse) form = g_list_model_get_item (forms, position);

  return form;
}

WtResponse *
wt_form_list_find (GListModel *forms, gint64 id)
{
  for (guint i = 0; i < g_list_model_get_n_items (forms); i++)
    {
      WtResponse *form = wt_form_list_peek (forms, i);

      if (wt_response_get_id (form) == id)
        return form;
    }
  return NULL;
}

gint64
wt_form_list_get_highest (GListModel *forms)
{
  return g_list_model_get_n_items (forms) > 0
             ? wt_response_get_serial (wt_form_list_peek (forms, 0))
             : 0;
}

gint64
wt_form_list_get_lowest (GListModel *forms)
{
  guint n_forms = g_list_model_get_n_items (forms);

  return n_forms > 0 ? wt_response_get_serial (wt_form_list_peek (forms, n_forms - 1)) : 0;
}

void
wt_form_list_add (GListStore *forms, WtResponse *form)
{
  g_list_store_insert_sorted (forms, form, compare, NULL);
}

void
wt_form_list_remove (GListStore *forms, WtResponse *form)
{
  guint position;

  if (g_list_store_find (forms, form, &position))
    g_list_store_remove (forms, position);
}

void
wt_form_list_replace (GListStore *forms, WtResponse *before, WtResponse *after)
{
  guint position;

  if (!g_list_store_find (forms, before, &position))
    return;
  if (wt_response_get_serial (before) == wt_response_get_serial (after))
    {
      g_list_store_splice (forms, position, 1, (gpointer *) &after, 1);
      return;
    }
  g_list_store_remove (forms, position);
  wt_form_list_add (forms, after);
}

void
wt_form_list_assign (GListStore *forms, GListModel *fresh)
{
  GListModel *old = G_LIST_MODEL (forms);
  guint n_old = g_list_model_get_n_items (old), n_fresh = g_list_model_get_n_items (fresh);
  guint before = 0, after = 0;
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  while (before < MIN (n_old, n_fresh)
         && is_same (wt_form_list_peek (old, before), wt_form_list_peek (fresh, before)))
    before++;
  while (before + after < MIN (n_old, n_fresh)
         && is_same (wt_form_list_peek (old, n_old - 1 - after),
                     wt_form_list_peek (fresh, n_fresh - 1 - after)))
    after++;
  for (guint i = before; i < n_fresh - after; i++)
    g_ptr_array_add (added, g_list_model_get_item (fresh, i));
  if (n_old > before + after || added->len > 0)
    g_list_store_splice (forms, before, n_old - before - after, added->pdata, added->len);
}

void
wt_form_list_extend (GListStore *forms, GListModel *more)
{
  guint n_forms = g_list_model_get_n_items (G_LIST_MODEL (forms));
  gint64 lowest = wt_form_list_get_lowest (G_LIST_MODEL (forms));
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (more); i++)
    if (n_forms == 0 || wt_response_get_serial (wt_form_list_peek (more, i)) < lowest)
      g_ptr_array_add (added, g_list_model_get_item (more, i));
  g_list_store_splice (forms, n_forms, 0, added->pdata, added->len);
}

gint64
wt_form_list_choose_serial (GListModel *forms, gint64 serial, gboolean is_whole)
{
  gint64 highest = wt_form_list_get_highest (forms);

  if (serial >= highest)
    return serial + 1;
  for (guint i = 0; i < g_list_model_get_n_items (forms); i++)
    {
      gint64 taken = wt_response_get_serial (wt_form_list_peek (forms, i));

      if (taken == serial + 1)
        return highest + 1;
      if (taken <= serial)
        return serial + 1;
    }
  return is_whole ? serial + 1 : highest + 1;
}
