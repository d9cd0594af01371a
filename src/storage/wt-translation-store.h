#pragma once

#include "wt-connection.h"
#include "wt-survey-translation.h"

G_BEGIN_DECLS

/* Keeps a translation that comes with the program, unchecked, unless there is one in its language.
 */
gboolean wt_translation_store_add_shipped (WtConnection *connection,
                                           WtSurveyTranslation *translation,
                                           GError **error);

/* The translations of the survey with @survey_key, in order of their languages; of
 * WtSurveyTranslation. Free with g_ptr_array_unref(). */
GPtrArray *
wt_translation_store_list (WtConnection *connection, const char *survey_key, GError **error);

/* The one in @language; %NULL without @error when there is none. */
WtSurveyTranslation *wt_translation_store_find (WtConnection *connection,
                                                const char *survey_key,
                                                const char *language,
                                                GError **error);

/* Adds a translation, or changes that in its language. */
gboolean wt_translation_store_save (WtConnection *connection,
                                    WtSurveyTranslation *translation,
                                    GError **error);

G_END_DECLS
