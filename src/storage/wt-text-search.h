#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WtTextSearch:
 *
 * Finds the change sets in which something stands that certain comments have said: the comment
 * itself, its original, its second typing and how differences between the two were settled.
 *
 * Rows of the second typing are known by numbers of their own, which not every change names with
 * their form. So all change sets are shown first, then looked at.
 */
typedef struct _WtTextSearch WtTextSearch;

WtTextSearch *wt_text_search_new (void);
void wt_text_search_free (WtTextSearch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtTextSearch, wt_text_search_free)

/* Adds a comment; @batch_id and @serial tell its form. */
void wt_text_search_add (
    WtTextSearch *self, gint64 response_id, gint64 question_id, gint64 batch_id, gint64 serial);

/* Shows a change set. */
void wt_text_search_learn (WtTextSearch *self, GBytes *changes);

/* Whether something that one of the comments said stands in @changes. */
gboolean wt_text_search_finds (WtTextSearch *self, GBytes *changes);

G_END_DECLS
