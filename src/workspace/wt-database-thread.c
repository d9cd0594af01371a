#include "wt-database-thread-private.h"

struct _WtDatabaseThread
{
  GAsyncQueue *queue; /* (owned) of Entry */
  GThread *thread;
  WtConnection *connection; /* (owned), used by the thread only */
};

typedef struct
{
  WtDatabaseWork work; /* %NULL ends the thread */
  GTask *task;         /* (owned) */
  GDestroyNotify free_result;
  gpointer result; /* (owned) (nullable) */
  GError *error;   /* (owned) (nullable) */
} Entry;

/* Here and not on the thread, since the last reference to a task may free widgets. */
static gboolean
complete (gpointer data)
{
  Entry *entry = data;

  if (entry->error != NULL)
    g_task_return_error (entry->task, entry->error);
  else
    g_task_return_pointer (entry->task, entry->result, entry->free_result);
  g_object_unref (entry->task);
  g_free (entry);
  return G_SOURCE_REMOVE;
}

static void
complete_on_own_context (Entry *entry)
{
  /* Let go of after the source, which looks at it once more: whoever waits may be gone by then. */
  g_autoptr (GMainContext) context = g_main_context_ref (g_task_get_context (entry->task));
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, g_task_get_priority (entry->task));
  g_source_set_callback (source, complete, entry, NULL);
  g_source_attach (source, context);
}

static void
interrupt (GCancellable *cancellable, gpointer connection)
{
  wt_connection_interrupt (connection);
}

static void
run_entry (WtDatabaseThread *self, Entry *entry)
{
  GCancellable *cancellable = g_task_get_cancellable (entry->task);
  gulong handler = 0;

  if (g_cancellable_set_error_if_cancelled (cancellable, &entry->error))
    return;
  if (cancellable != NULL)
    handler = g_cancellable_connect (cancellable, G_CALLBACK (interrupt), self->connection, NULL);
  entry->result = entry->work (self->connection, g_task_get_task_data (entry->task), cancellable,
                               &entry->error);
  g_cancellable_disconnect (cancellable, handler);
}

static gpointer
run (gpointer data)
{
  WtDatabaseThread *self = data;

  for (;;)
    {
      Entry *entry = g_async_queue_pop (self->queue);

      if (entry->work == NULL)
        {
          g_free (entry);
          break;
        }
      run_entry (self, entry);
      complete_on_own_context (entry);
    }

  g_clear_pointer (&self->connection, wt_connection_close);
  return NULL;
}

WtDatabaseThread *
wt_database_thread_start (WtConnection *connection)
{
  WtDatabaseThread *self = g_new0 (WtDatabaseThread, 1);

  self->queue = g_async_queue_new ();
  self->connection = connection;
  self->thread = g_thread_new ("wt-database", run, self);
  return self;
}

void
wt_database_thread_queue (WtDatabaseThread *self,
                          WtDatabaseWork work,
                          GTask *task,
                          GDestroyNotify free_result)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->work = work;
  entry->task = task;
  entry->free_result = free_result;
  g_async_queue_push (self->queue, entry);
}

void
wt_database_thread_stop (WtDatabaseThread *self)
{
  g_async_queue_push (self->queue, g_new0 (Entry, 1));
  g_thread_join (self->thread);
  g_async_queue_unref (self->queue);
  g_free (self);
}
