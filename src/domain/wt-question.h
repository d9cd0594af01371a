#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The most choices that a question may offer. */
#define WT_CHOICE_MAXIMUM 20

/* The keys of choices: 'a' to 't'. */
#define WT_CHOICE_FIRST_KEY 'a'

/* What a question asks for. */
typedef enum
{
  WT_QUESTION_TEXT,
  WT_QUESTION_YES_NO,
  WT_QUESTION_SCALE,
  /* One of the choices; any of them. */
  WT_QUESTION_CHOICE,
  WT_QUESTION_CHOICES,
  WT_QUESTION_NUMBER,
  WT_QUESTION_DATE,
  WT_QUESTION_N_KINDS,
} WtQuestionKind;

/**
 * WtChoice:
 * @key: its lasting letter, 'a' to 't', the same in every version of the survey
 * @text: the wording on the paper
 */
typedef struct
{
  char key;
  char *text;
} WtChoice;

/**
 * WtQuestion:
 * @id: the workspace's number for the question, the same in every version of the survey; 0 until
 * stored
 * @key: its lasting name, such as "valued"
 * @number: its number on the paper
 * @text: the wording on the paper
 * @low_label: (nullable): words at the low end of a scale
 * @high_label: (nullable): words at the high end of a scale
 * @is_required: whether the form asks that it be answered
 * @choices: in the order of the paper
 * @minimum: the least number that makes sense, or `NAN`
 * @maximum: the greatest number that makes sense, or `NAN`
 */
typedef struct
{
  gint64 id;
  char *key;
  int number;
  char *text;
  WtQuestionKind kind;
  char *low_label;
  char *high_label;
  gboolean is_required;
  WtChoice *choices;
  guint n_choices;
  double minimum, maximum;
} WtQuestion;

/* The nick of a kind as the JSON and the workspace write it: "text", "yes-no", "scale", "choice",
 * "choices", "number", "date". */
const char *wt_question_kind_get_nick (WtQuestionKind kind);

/* What a kind is called: "One of several". */
const char *wt_question_kind_get_title (WtQuestionKind kind);

/* Whether the answer is one or more of the question's choices. */
gboolean wt_question_kind_has_choices (WtQuestionKind kind);

/* Whether an answer is a value of its own beside its key: several choices, a number, a date. */
gboolean wt_question_kind_has_value (WtQuestionKind kind);

/**
 * wt_question_read:
 * @question: zeroed; to be cleared also after an error
 * @number: its number unless the definition says otherwise
 *
 * Reads the definition of a question; WT_ERROR_INVALID when it has not the expected shape.
 */
gboolean wt_question_read (WtQuestion *question, JsonObject *object, int number, GError **error);
void wt_question_clear (WtQuestion *question);

/**
 * wt_question_get_short_title:
 *
 * Returns: a few words for a card or a column ("Felt valued"); for a question that the application
 * does not know, its wording
 */
const char *wt_question_get_short_title (const WtQuestion *question);

/* The choice with @key, or %NULL. Lent. */
const WtChoice *wt_question_find_choice (const WtQuestion *question, char key);

/**
 * wt_question_dup_value:
 * @text: what somebody typed or a file holds: "1250.5", "2/10/2025", letters of choices
 *
 * Returns: (nullable): the value as the workspace keeps it — letters of choices in alphabetical
 * order, each once; a number with a point; an ISO date — or %NULL when @text is no answer to the
 * question; free with g_free()
 */
char *wt_question_dup_value (const WtQuestion *question, const char *text);

/**
 * wt_question_dup_answer_words:
 * @key: see wt-answer-key.h
 * @text: (nullable): the text or the value that goes with the key
 *
 * Returns: how an answer reads in a list: "7", "Yes", "Very good", "Letter; Website", "2 October
 * 2025", a text, "–" for a blank; free with g_free()
 */
char *wt_question_dup_answer_words (const WtQuestion *question, char key, const char *text);

G_END_DECLS
