#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A survey with how many of its forms a filter lets through, all its versions together. Immutable.
 */
#define WT_TYPE_COUNTED_SURVEY (wt_counted_survey_get_type ())
G_DECLARE_FINAL_TYPE (WtCountedSurvey, wt_counted_survey, WT, COUNTED_SURVEY, GObject)

WtCountedSurvey *
wt_counted_survey_new (gint64 id, const char *key, const char *title, gint64 forms);

/* The id of its newest version. */
gint64 wt_counted_survey_get_id (WtCountedSurvey *self);
const char *wt_counted_survey_get_key (WtCountedSurvey *self);
const char *wt_counted_survey_get_title (WtCountedSurvey *self);
gint64 wt_counted_survey_get_forms (WtCountedSurvey *self);

G_END_DECLS
