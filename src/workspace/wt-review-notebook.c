#include "wt-review-notebook.h"

#include "wt-error.h"
#include "wt-review-file.h"
#include "wt-whole-file.h"

#include <glib/gi18n.h>

struct _WtReviewNotebook
{
  GObject parent_instance;

  char *path;        /* (owned): of the file of notes; never changes */
  GListStore *notes; /* (owned) of WtReviewNote */
  GMutex mutex;      /* one thread at a time reads and writes the file */
};

G_DEFINE_FINAL_TYPE (WtReviewNotebook, wt_review_notebook, G_TYPE_OBJECT)

/* What is done to the file. */
typedef struct
{
  WtReviewNote *note; /* (owned) (nullable): %NULL to read only */
  gboolean is_removed;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_clear_object (&change->note);
  g_free (change);
}

static void
wt_review_notebook_finalize (GObject *object)
{
  WtReviewNotebook *self = WT_REVIEW_NOTEBOOK (object);

  g_free (self->path);
  g_clear_object (&self->notes);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (wt_review_notebook_parent_class)->finalize (object);
}

static void
wt_review_notebook_class_init (WtReviewNotebookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_review_notebook_finalize;
}

static void
wt_review_notebook_init (WtReviewNotebook *self)
{
  self->notes = g_list_store_new (WT_TYPE_REVIEW_NOTE);
  g_mutex_init (&self->mutex);
}

WtReviewNotebook *
wt_review_notebook_new (const char *path)
{
  WtReviewNotebook *self = g_object_new (WT_TYPE_REVIEW_NOTEBOOK, NULL);

  self->path = wt_review_file_dup_path (path);
  return self;
}

GListModel *
wt_review_notebook_get_notes (WtReviewNotebook *self)
{
  return G_LIST_MODEL (self->notes);
}

/* %NULL with @error set when there is a file that cannot be read. */
static GListStore *
read_notes (const char *path, GError **error)
{
  g_autoptr (GListStore) notes = g_list_store_new (WT_TYPE_REVIEW_NOTE);
  g_autoptr (GBytes) json = NULL;
  g_autoptr (GPtrArray) found = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&notes);
  if ((json = wt_review_file_load (path, error)) == NULL
      || (found = wt_review_file_read (json, error)) == NULL)
    return NULL;
  g_list_store_splice (notes, 0, 0, found->pdata, found->len);
  return g_steal_pointer (&notes);
}

static gboolean
is_same_note (gconstpointer one, gconstpointer other)
{
  return g_str_equal (wt_model_get_string ((WtModel *) one, WT_REVIEW_NOTE_IDENTIFIER),
                      wt_model_get_string ((WtModel *) other, WT_REVIEW_NOTE_IDENTIFIER));
}

static void
apply (GListStore *notes, const Change *change)
{
  guint position = g_list_model_get_n_items (G_LIST_MODEL (notes));
  gboolean is_there =
      g_list_store_find_with_equal_func (notes, change->note, is_same_note, &position);
  gpointer additions[] = { change->note };

  if (!is_there)
    position = g_list_model_get_n_items (G_LIST_MODEL (notes));
  g_list_store_splice (notes, position, is_there ? 1 : 0, additions, change->is_removed ? 0 : 1);
}

static gboolean
write_notes (const char *path, GListStore *notes, GError **error)
{
  g_autoptr (GBytes) bytes = wt_review_file_write (G_LIST_MODEL (notes));
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (length > WT_REVIEW_FILE_BYTES)
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                           _ ("There is more text than a file of notes holds. Make it shorter."));
      return FALSE;
    }
  return wt_whole_file_save (path, text, length, error);
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  WtReviewNotebook *self = source;
  const Change *change = data;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (GError) error = NULL;
  g_autoptr (GListStore) notes = read_notes (self->path, &error);

  if (notes != NULL && change->note != NULL)
    {
      apply (notes, change);
      write_notes (self->path, notes, &error);
    }
  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_steal_pointer (&notes), g_object_unref);
}

static void
start (WtReviewNotebook *self,
       WtReviewNote *note,
       gboolean is_removed,
       GAsyncReadyCallback callback,
       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  Change *change = g_new0 (Change, 1);

  change->note = note != NULL ? wt_model_copy (WT_MODEL (note)) : NULL;
  change->is_removed = is_removed;
  g_task_set_task_data (task, change, change_free);
  g_task_run_in_thread (task, run);
}

void
wt_review_notebook_load_async (WtReviewNotebook *self,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  start (self, NULL, FALSE, callback, user_data);
}

void
wt_review_notebook_keep_async (WtReviewNotebook *self,
                               WtReviewNote *note,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  start (self, note, FALSE, callback, user_data);
}

void
wt_review_notebook_remove_async (WtReviewNotebook *self,
                                 WtReviewNote *note,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  start (self, note, TRUE, callback, user_data);
}

gboolean
wt_review_notebook_finish (WtReviewNotebook *self, GAsyncResult *result, GError **error)
{
  g_autoptr (GListModel) notes = g_task_propagate_pointer (G_TASK (result), error);
  g_autoptr (GPtrArray) items = NULL;

  if (notes == NULL)
    return FALSE;
  items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    g_ptr_array_add (items, g_list_model_get_item (notes, i));
  g_list_store_splice (self->notes, 0, g_list_model_get_n_items (G_LIST_MODEL (self->notes)),
                       items->pdata, items->len);
  return TRUE;
}
