#pragma once

#include "wt-job.h"
#include "wt-questionnaire-versions.h"

G_BEGIN_DECLS

/* Results in a list model of WtQuestionnaire, by title, the retired too. */
WtJob *wt_list_questionnaires_job_new (void);

/* Results in the WtQuestionnaireVersions of @key. */
WtJob *wt_load_questionnaire_job_new (const char *key);

/**
 * wt_add_questionnaire_job_new:
 * @of: (nullable): the key of the questionnaire that it is a copy of
 *
 * Keeps a questionnaire of the organisation's own that was not there: with its key or, where
 * another one has that, with one made of its title. What @of says in other languages is copied.
 * Results in its WtQuestionnaire.
 */
WtJob *wt_add_questionnaire_job_new (WtSurvey *survey, const char *of);

/**
 * wt_save_questionnaire_job_new:
 * @survey: its key says of which questionnaire it is a version
 *
 * Keeps the organisation's own questionnaire: in place of the newest version as long as there is no
 * pile of its forms, else as a version after it; one that is as it was stays as it is. One that
 * comes with the program is refused with WT_ERROR_INVALID. Results in its WtQuestionnaire.
 */
WtJob *wt_save_questionnaire_job_new (WtSurvey *survey);

/* Retires the questionnaire @key, or brings it back. */
WtJob *wt_retire_questionnaire_job_new (const char *key, gboolean is_retired);

/* Deletes the organisation's own questionnaire @key with all its versions. WT_ERROR_INVALID when it
 * comes with the program, or when there are forms of it. */
WtJob *wt_delete_questionnaire_job_new (const char *key);

G_END_DECLS
