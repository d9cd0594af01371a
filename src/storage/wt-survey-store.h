#pragma once

#include "wt-connection.h"
#include "wt-survey.h"

G_BEGIN_DECLS

/* Keeps @survey as version 1 unless it is there. Survey rows enter no change set. */
gboolean wt_survey_store_add (WtConnection *connection, WtSurvey *survey, GError **error);

/* The survey with @id, or the newest version of the one called @name; its questions have their ids.
 * WT_ERROR_NOT_FOUND without one. */
WtSurvey *wt_survey_store_find (WtConnection *connection, gint64 id, GError **error);
WtSurvey *wt_survey_store_find_newest (WtConnection *connection, const char *name, GError **error);

G_END_DECLS
