#pragma once

#include "wt-review-note.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * WtReviewNotebook:
 *
 * The notes on a review file, in the file beside it (see wt-review-file.h). The file is read,
 * changed and written whole each time, so that two who have the same folder do not lose each
 * other's notes. Used on the main thread; files are read and written on others.
 */
#define WT_TYPE_REVIEW_NOTEBOOK (wt_review_notebook_get_type ())
G_DECLARE_FINAL_TYPE (WtReviewNotebook, wt_review_notebook, WT, REVIEW_NOTEBOOK, GObject)

/* @path: of the review file */
WtReviewNotebook *wt_review_notebook_new (const char *path);

/* The notes as they were when the last call below came to its end, in the order they were written
 * in: of WtReviewNote. */
GListModel *wt_review_notebook_get_notes (WtReviewNotebook *self);

/* Reads the notes; a file that is not there has none. */
void wt_review_notebook_load_async (WtReviewNotebook *self,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);

/* Keeps a copy of @note, in the place of one with the same identifier. */
void wt_review_notebook_keep_async (WtReviewNotebook *self,
                                    WtReviewNote *note,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);

/* Takes the note with the identifier of @note out. */
void wt_review_notebook_remove_async (WtReviewNotebook *self,
                                      WtReviewNote *note,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);

/* Ends any of the three. On failure the file stays as it was: WT_ERROR_INVALID when it is no file
 * of notes, WT_ERROR_CANNOT_OPEN, WT_ERROR_NO_SPACE. */
gboolean wt_review_notebook_finish (WtReviewNotebook *self, GAsyncResult *result, GError **error);

G_END_DECLS
