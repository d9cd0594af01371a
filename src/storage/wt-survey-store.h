#pragma once

#include "wt-connection.h"
#include "wt-survey.h"

G_BEGIN_DECLS

/* Keeps @survey, which comes with the program, as version 1 unless it is there. */
gboolean wt_survey_store_add_shipped (WtConnection *connection, WtSurvey *survey, GError **error);

/* Adds @survey, the organisation's own, as @version of the one with its key, and gives it and its
 * questions their ids: the same as in the version before for a question with the same key and kind.
 * It is retired if those before it are.
 * WT_ERROR_INVALID when a question of another kind had that key. */
gboolean
wt_survey_store_insert (WtConnection *connection, WtSurvey *survey, int version, GError **error);

/* Puts @survey in place of the version that has @id, of which there are no forms, and gives it and
 * its questions their ids; questions that no version has any more are forgotten. */
gboolean
wt_survey_store_update (WtConnection *connection, gint64 id, WtSurvey *survey, GError **error);

/* The survey with @id, or the newest version of the one called @name; its questions have their ids.
 * WT_ERROR_NOT_FOUND without one. */
WtSurvey *wt_survey_store_find (WtConnection *connection, gint64 id, GError **error);
WtSurvey *wt_survey_store_find_newest (WtConnection *connection, const char *name, GError **error);

/* The newest versions of the surveys that are offered and that @activity_id has no batch of: those
 * that came with the program first, then by title; of WtSurvey. */
GPtrArray *wt_survey_store_list_free (WtConnection *connection, gint64 activity_id, GError **error);

/* The survey that the forms of a batch answer. */
WtSurvey *wt_survey_store_find_of_batch (WtConnection *connection, gint64 batch_id, GError **error);

/**
 * wt_survey_store_list_places:
 *
 * Where the questions of @survey stand in the forms of each of its versions.
 *
 * Returns: (element-type gint64 GArray): by the id of a version, the index in @survey of each of
 * its questions, or -1 of one that @survey has not; free with g_hash_table_unref()
 */
GHashTable *
wt_survey_store_list_places (WtConnection *connection, WtSurvey *survey, GError **error);

G_END_DECLS
