#include "wt-paper-search.h"

#include "wt-error-presenter.h"

#include <glib/gi18n.h>

/* A search under way. */
typedef struct
{
  WtPaperDesk *desk; /* (owned) */
  WtPaperList *list; /* (owned) */
  gint64 serial;
} Search;

static void
search_free (Search *search)
{
  g_object_unref (search->desk);
  g_object_unref (search->list);
  g_free (search);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Search, search_free)

static void
on_searched_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Search) search = user_data;
  g_autoptr (WtResponse) found = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  /* The page may have gone meanwhile. */
  if (gtk_widget_get_root (GTK_WIDGET (search->desk)) == NULL)
    return;
  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, &found, &error))
    wt_error_presenter_present (GTK_WIDGET (search->desk), NULL, error);
  else if (found != NULL)
    {
      wt_paper_desk_correct (search->desk, found);
      wt_paper_list_close_search (search->list);
    }
  else
    {
      /* Translators: %04lu is the number of a form */
      words = g_strdup_printf (_ ("There is no form %04lu."), (gulong) search->serial);
      wt_paper_list_refuse_search (search->list, words);
    }
}

void
wt_paper_search_run (WtPaperPile *pile, WtPaperDesk *desk, WtPaperList *list, gint64 serial)
{
  Search *search = g_new0 (Search, 1);

  search->desk = g_object_ref (desk);
  search->list = g_object_ref (list);
  search->serial = serial;
  wt_paper_pile_look_up (pile, serial, on_searched_cb, search);
}
