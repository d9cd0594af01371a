#pragma once

#include "wt-connection.h"
#include "wt-questionnaire-versions.h"

G_BEGIN_DECLS

/* Of WtQuestionnaire, by title: one for all versions of a survey, the retired too. */
GPtrArray *wt_questionnaire_store_list (WtConnection *connection, GError **error);

/* The questionnaire of @key; WT_ERROR_NOT_FOUND without it. */
WtQuestionnaire *
wt_questionnaire_store_find (WtConnection *connection, const char *key, GError **error);

/* All versions of @key, with the ids of their questions. */
WtQuestionnaireVersions *
wt_questionnaire_store_load_versions (WtConnection *connection, const char *key, GError **error);

/* Of WtSurvey: the newest version of each that is offered, by title. */
GPtrArray *wt_questionnaire_store_list_offered (WtConnection *connection, GError **error);

/* Sets @is_used to whether there is a pile of forms of the version that has @id. */
gboolean wt_questionnaire_store_is_used (WtConnection *connection,
                                         gint64 id,
                                         gboolean *is_used,
                                         GError **error);

/* Gives the questionnaire @copy the wordings in other languages that @of has. */
gboolean wt_questionnaire_store_copy_translations (WtConnection *connection,
                                                   const char *of,
                                                   const char *copy,
                                                   GError **error);

/* Retires all versions of @key, or brings them back. */
gboolean wt_questionnaire_store_set_retired (WtConnection *connection,
                                             const char *key,
                                             gboolean is_retired,
                                             GError **error);

/* Deletes all versions of @key, which have no forms. */
gboolean wt_questionnaire_store_delete (WtConnection *connection, const char *key, GError **error);

G_END_DECLS
