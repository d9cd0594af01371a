#include "wt-grid-paste.h"

#include "wt-error.h"
#include "wt-form-jobs.h"
#include "wt-form-list-jobs.h"

#include <glib/gi18n.h>

/* What a task pastes. */
typedef struct
{
  WtFormTable *table; /* (owned) */
  GPtrArray *forms;   /* (owned) of WtResponse: what is saved, in the order of the table */
  WtResponse *draft;  /* (owned) (nullable) */
  gint64 highest;     /* number of a stored form, or 0 */
} Paste;

static void
paste_free (Paste *paste)
{
  wt_form_table_free (paste->table);
  g_ptr_array_unref (paste->forms);
  g_clear_object (&paste->draft);
  g_free (paste);
}

static void
on_saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (wt_workspace_run_finish (WT_WORKSPACE (object), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The lines below the stored forms; the first takes the number of the form on the desk if nothing
 * is typed there. */
static gboolean
add_new_forms (Paste *paste, GError **error)
{
  guint n_forms = wt_form_table_get_length (paste->table);
  gint64 serial;

  if (paste->forms->len == n_forms)
    return TRUE;
  if (paste->draft == NULL)
    {
      g_set_error (error, WT_ERROR, WT_ERROR_INVALID,
                   /* Translators: the number of a line */
                   _ ("Line %u: there is no form for it, and the batch is finished."),
                   wt_form_table_get_line (paste->table, paste->forms->len));
      return FALSE;
    }
  serial = wt_response_get_serial (paste->draft) + !wt_response_is_empty (paste->draft);
  serial = MAX (serial, paste->highest + 1);
  while (paste->forms->len < n_forms)
    g_ptr_array_add (paste->forms,
                     wt_response_new (wt_response_get_batch_id (paste->draft), serial++,
                                      wt_response_get_n_questions (paste->draft)));
  return TRUE;
}

static void
save (GTask *task)
{
  Paste *paste = g_task_get_task_data (task);
  GError *error = NULL;
  gboolean is_right = add_new_forms (paste, &error);

  for (guint i = 0; is_right && i < paste->forms->len; i++)
    is_right = wt_form_table_fill (paste->table, i, g_ptr_array_index (paste->forms, i), &error);
  if (is_right)
    wt_workspace_run_async (g_task_get_source_object (task), wt_save_forms_job_new (paste->forms),
                            NULL, on_saved_cb, g_object_ref (task));
  else
    g_task_return_error (task, error);
}

static void
on_stored_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Paste *paste = g_task_get_task_data (task);
  g_autoptr (GListModel) forms = NULL;
  GError *error = NULL;

  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, &forms, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  /* The highest number comes first. */
  for (guint i = g_list_model_get_n_items (forms); i > 0; i--)
    g_ptr_array_add (paste->forms, g_list_model_get_item (forms, i - 1));
  save (task);
}

void
wt_grid_paste_async (WtWorkspace *workspace,
                     WtFormTable *table,
                     WtFormBlocks *blocks,
                     guint position,
                     WtResponse *draft,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (workspace, NULL, callback, user_data);
  Paste *paste = g_new0 (Paste, 1);
  guint n_stored = wt_form_blocks_get_n_stored (blocks);
  guint n_corrected = MIN (wt_form_table_get_length (table), n_stored - MIN (position, n_stored));

  paste->table = table;
  paste->forms = g_ptr_array_new_with_free_func (g_object_unref);
  paste->draft = draft != NULL ? wt_response_copy (draft) : NULL;
  paste->highest = n_stored > 0 ? wt_form_blocks_get_serial (blocks, n_stored - 1) : 0;
  g_task_set_source_tag (task, wt_grid_paste_async);
  g_task_set_task_data (task, paste, (GDestroyNotify) paste_free);
  if (n_corrected == 0)
    save (task);
  else
    wt_workspace_run_async (workspace,
                            wt_list_responses_job_new (
                                wt_form_blocks_get_batch_id (blocks),
                                wt_form_blocks_get_serial (blocks, position + n_corrected - 1) + 1,
                                n_corrected),
                            NULL, on_stored_read_cb, g_object_ref (task));
}

gboolean
wt_grid_paste_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
