#pragma once

#include "wt-connection.h"

G_BEGIN_DECLS

/* A thread with a queue that owns a connection. */
typedef struct _WtDatabaseThread WtDatabaseThread;

/* Runs on the thread. Returns a result (transfer full), or %NULL with @error set. */
typedef gpointer (*WtDatabaseWork) (WtConnection *connection,
                                    gpointer data,
                                    GCancellable *cancellable,
                                    GError **error);

/* Starts a thread that owns @connection (transfer full). */
WtDatabaseThread *wt_database_thread_start (WtConnection *connection);

/**
 * wt_database_thread_queue:
 * @work: what to do, with @task's task data and cancellable
 * @task: (transfer full): returns what @work does, in its own context
 * @free_result: frees the result of @work
 *
 * Queues @work. A task that is cancelled before its turn is not begun.
 */
void wt_database_thread_queue (WtDatabaseThread *self,
                               WtDatabaseWork work,
                               GTask *task,
                               GDestroyNotify free_result);

/* Waits for all that is queued, then closes the connection. */
void wt_database_thread_stop (WtDatabaseThread *self);

G_END_DECLS
