#pragma once

#include "wt-answer-key.h"
#include "wt-survey.h"

G_BEGIN_DECLS

#define WT_SERIAL_MAXIMUM 99999999

/* A batch may be typed a second time, blind, to find what was typed wrongly. */
typedef enum
{
  WT_TYPING_FIRST = 1,
  WT_TYPING_SECOND,
} WtTyping;

/**
 * WtResponse:
 *
 * One paper form. Its answers are keys, one a question of the survey, in order; see
 * wt-answer-key.h. A draft is a response some of whose keys are still %WT_KEY_OPEN.
 */
#define WT_TYPE_RESPONSE (wt_response_get_type ())
G_DECLARE_FINAL_TYPE (WtResponse, wt_response, WT, RESPONSE, GObject)

/* A form with no answers yet for @n_questions questions. */
WtResponse *wt_response_new (gint64 batch_id, gint64 serial, guint n_questions);
WtResponse *wt_response_copy (WtResponse *self);

/* Makes another form of it, as wt_response_new() would for as many questions. */
void wt_response_start_again (WtResponse *self, gint64 batch_id, gint64 serial);

gint64 wt_response_get_id (WtResponse *self);
void wt_response_set_id (WtResponse *self, gint64 id);
gint64 wt_response_get_batch_id (WtResponse *self);

/* The number on the form, from 1 to %WT_SERIAL_MAXIMUM, and as it is written: "0124". */
gint64 wt_response_get_serial (WtResponse *self);
void wt_response_set_serial (WtResponse *self, gint64 serial);
char *wt_response_dup_serial_words (WtResponse *self);

/* All keys as one text, as long as the survey has questions. */
const char *wt_response_get_answers (WtResponse *self);

/* Takes keys written by wt_response_get_answers(); FALSE when the length differs. */
gboolean wt_response_set_answers (WtResponse *self, const char *answers);

guint wt_response_get_n_questions (WtResponse *self);
char wt_response_get_key (WtResponse *self, guint index);

/* Sets one answer; a key that no text goes with drops the question's text. */
void wt_response_set_key (WtResponse *self, guint index, char key);

/* The text written in answer to question @index, or its value (see wt_question_dup_value()), or "".
 */
const char *wt_response_get_text (WtResponse *self, guint index);

/* Sets the text, and the key: WT_KEY_TEXT, or WT_KEY_BLANK when nothing but spaces is left. */
void wt_response_set_text (WtResponse *self, guint index, const char *text);

/* Sets an answer that is a value, and the key: WT_KEY_VALUE, or WT_KEY_BLANK when @value is empty.
 */
void wt_response_set_value (WtResponse *self, guint index, const char *value);

/* Where typing stands: the index of the current question. */
guint wt_response_get_position (WtResponse *self);
void wt_response_set_position (WtResponse *self, guint position);

/* What tells the form apart where it comes from, such as the checksum of an online tool's number
 * for it; "" for paper. */
const char *wt_response_get_source (WtResponse *self);
void wt_response_set_source (WtResponse *self, const char *source);

const char *wt_response_get_typed_by (WtResponse *self);
const char *wt_response_get_typed_at (WtResponse *self);
void wt_response_set_typed (WtResponse *self, const char *by, const char *at);

/* Whether every question has an answer; whether none has. */
gboolean wt_response_is_complete (WtResponse *self);
gboolean wt_response_is_empty (WtResponse *self);

/* The index of the first question without an answer, or the number of questions. */
guint wt_response_find_open (WtResponse *self);

/* A question left open counts as blank once the form is finished. */
void wt_response_close (WtResponse *self);

/* What is wrong with it as an answer to @survey: a list of WtIssue; free with g_ptr_array_unref().
 */
GPtrArray *wt_response_list_issues (WtResponse *self, WtSurvey *survey);

/**
 * WtResponseFunc:
 * @activity_id: the activity that the form is from
 * @response: lent until the function returns
 *
 * Called with each form, in order of date, activity, version of the survey and number.
 *
 * Returns: whether to go on
 */
typedef gboolean (*WtResponseFunc) (gint64 activity_id, WtResponse *response, gpointer data);

G_END_DECLS
