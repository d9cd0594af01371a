#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * wt_survey_make_key:
 * @title: what an organisation calls a questionnaire of its own, in any script
 * @taken: (nullable): the keys there are
 *
 * Returns: (transfer full): a lasting key such as "own-after-the-clinic" that is not in @taken
 */
char *wt_survey_make_key (const char *title, const char *const *taken);

/**
 * wt_question_make_key:
 * @text: the wording of a question, which may be half written
 * @taken: a set of the keys there are and were
 *
 * Returns: (transfer full): a lasting name of a few words, such as "old-are-you", that is not in
 * @taken
 */
char *wt_question_make_key (const char *text, GHashTable *taken);

G_END_DECLS
