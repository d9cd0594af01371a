#pragma once

#include "wt-review-note.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The largest file of notes that is read, in bytes. */
#define WT_REVIEW_FILE_BYTES (4 * 1024 * 1024)

/*
 * The notes on a review file stand beside it: “Falls.wtdb” has “Falls.review.json”. That is an
 * object with "format": "working-together-review-notes", "version": 1 and "notes", an array of
 * objects with "id" (a UUID), "kind" ("remark" or "question"), "text" and "written-on"
 * ("2026-03-12"), and, where there is one, "project" (its number in the workspace) and "author".
 */

/* The name of the file beside the review file @path; free with g_free(). */
char *wt_review_file_dup_path (const char *path);

/* The bytes of the file @path, which may not be larger than WT_REVIEW_FILE_BYTES; %NULL with
 * WT_ERROR_CANNOT_OPEN or WT_ERROR_INVALID. Blocks. */
GBytes *wt_review_file_load (const char *path, GError **error);

/* @notes (of WtReviewNote) as such a file; free with g_bytes_unref(). */
GBytes *wt_review_file_write (GListModel *notes);

/**
 * wt_review_file_read:
 *
 * Returns: (transfer full): of WtReviewNote, in the order of the file; %NULL with WT_ERROR_INVALID
 * when @json is not such a file. Parts that this program does not know are passed over.
 */
GPtrArray *wt_review_file_read (GBytes *json, GError **error);

G_END_DECLS
