#pragma once

#include "wt-connection.h"
#include "wt-filter.h"
#include "wt-response.h"
#include "wt-survey.h"

G_BEGIN_DECLS

/**
 * wt_response_store_list:
 * @below_serial: only forms with a smaller number, or 0 for all
 * @limit: at most so many
 *
 * Returns: (transfer full) (element-type WtResponse): forms of a batch with their texts, the
 * highest number first
 */
GPtrArray *wt_response_store_list (WtConnection *connection,
                                   gint64 batch_id,
                                   WtSurvey *survey,
                                   gint64 below_serial,
                                   guint limit,
                                   GError **error);

/* The numbers of all forms of a batch, or of those with a text that is to be typed later, the
 * lowest first; of gint64. */
GArray *wt_response_store_list_serials (WtConnection *connection, gint64 batch_id, GError **error);
GArray *wt_response_store_list_later (WtConnection *connection, gint64 batch_id, GError **error);

/* The form with this number; %NULL without @error when there is none. */
WtResponse *wt_response_store_find_serial (
    WtConnection *connection, gint64 batch_id, gint64 serial, WtSurvey *survey, GError **error);

/* Adds a form with its texts and gives it its id; WT_ERROR_EXISTS when the batch has that number.
 */
gboolean wt_response_store_insert (WtConnection *connection,
                                   WtResponse *response,
                                   WtSurvey *survey,
                                   GError **error);

/* Changes answers, texts and number of a form. */
gboolean wt_response_store_update (WtConnection *connection,
                                   WtResponse *response,
                                   WtSurvey *survey,
                                   GError **error);

gboolean wt_response_store_delete (WtConnection *connection, gint64 id, GError **error);

/* Texts given to a question in the activities of @filter, alike ones together (case and spaces
 * apart), the most frequent first; of WtCommentGroup. */
GPtrArray *wt_response_store_list_comment_groups (WtConnection *connection,
                                                  gint64 question_id,
                                                  const WtFilter *filter,
                                                  guint limit,
                                                  GError **error);

/* Goes through the forms of @filter that answer @survey, keeping none: they come in one object, one
 * after the other, without who typed them. %TRUE when all were gone through. */
gboolean wt_response_store_for_each (WtConnection *connection,
                                     WtSurvey *survey,
                                     const WtFilter *filter,
                                     WtResponseFunc func,
                                     gpointer data,
                                     GError **error);

G_END_DECLS
