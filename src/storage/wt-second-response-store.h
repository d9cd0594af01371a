#pragma once

#include "wt-connection.h"
#include "wt-response.h"
#include "wt-survey.h"

G_BEGIN_DECLS

/* Forms as they were typed the second time. They enter no figure, and nothing here reads what was
 * typed the first time. */

/* As wt_response_store_list() has them. */
GPtrArray *wt_second_response_store_list (WtConnection *connection,
                                          gint64 batch_id,
                                          WtSurvey *survey,
                                          gint64 below_serial,
                                          guint limit,
                                          GError **error);

/* The form with this number; %NULL without @error when there is none. */
WtResponse *wt_second_response_store_find_serial (
    WtConnection *connection, gint64 batch_id, gint64 serial, WtSurvey *survey, GError **error);

/* Adds a form and gives it its id, or changes answers, texts and number of one; WT_ERROR_EXISTS
 * when the number was typed a second time already. */
gboolean
wt_second_response_store_insert (WtConnection *connection, WtResponse *response, GError **error);
gboolean
wt_second_response_store_update (WtConnection *connection, WtResponse *response, GError **error);

gboolean wt_second_response_store_delete (WtConnection *connection, gint64 id, GError **error);

G_END_DECLS
