#include "wt-difference.h"

#include "wt-error.h"

#include <glib/gi18n.h>

/* Kinds of letters that two typings of the same words need not agree on; symbols are not among
 * them: "£5" is not "5". */
#define PASSED_OVER                                                                                \
  (1u << G_UNICODE_CONNECT_PUNCTUATION | 1u << G_UNICODE_DASH_PUNCTUATION                          \
   | 1u << G_UNICODE_OPEN_PUNCTUATION | 1u << G_UNICODE_CLOSE_PUNCTUATION                          \
   | 1u << G_UNICODE_INITIAL_PUNCTUATION | 1u << G_UNICODE_FINAL_PUNCTUATION                       \
   | 1u << G_UNICODE_OTHER_PUNCTUATION | 1u << G_UNICODE_SPACE_SEPARATOR                           \
   | 1u << G_UNICODE_LINE_SEPARATOR | 1u << G_UNICODE_PARAGRAPH_SEPARATOR                          \
   | 1u << G_UNICODE_CONTROL | 1u << G_UNICODE_FORMAT)

struct _WtDifference
{
  GObject parent_instance;

  WtDifferenceKind kind;
  WtResponse *first;  /* (owned) (nullable) */
  WtResponse *second; /* (owned) (nullable) */
  guint question;
};

G_DEFINE_FINAL_TYPE (WtDifference, wt_difference, G_TYPE_OBJECT)

const WtTerm wt_difference_kinds[] = {
  { WT_DIFFERENCE_MISSING_IN_FIRST, "missing-in-first", N_ ("not typed the first time"), NULL },
  { WT_DIFFERENCE_MISSING_IN_SECOND, "missing-in-second", N_ ("not typed the second time"), NULL },
  { WT_DIFFERENCE_ANSWER, "differs", N_ ("answers differ"), NULL },
  { WT_DIFFERENCE_TEXT, "text-differs", N_ ("only the text differs"), NULL },
  { WT_DIFFERENCE_NUMBER_TWICE, "number-twice", N_ ("number used twice"), NULL },
  { 0 },
};

static void
wt_difference_finalize (GObject *object)
{
  WtDifference *self = WT_DIFFERENCE (object);

  g_clear_object (&self->first);
  g_clear_object (&self->second);

  G_OBJECT_CLASS (wt_difference_parent_class)->finalize (object);
}

static void
wt_difference_class_init (WtDifferenceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_difference_finalize;
}

static void
wt_difference_init (WtDifference *self)
{
}

WtDifference *
wt_difference_new (WtDifferenceKind kind, WtResponse *first, WtResponse *second, guint question)
{
  WtDifference *self = g_object_new (WT_TYPE_DIFFERENCE, NULL);

  self->kind = kind;
  g_set_object (&self->first, first);
  g_set_object (&self->second, second);
  self->question = question;
  return self;
}

WtDifferenceKind
wt_difference_get_kind (WtDifference *self)
{
  return self->kind;
}

static WtResponse *
get_either (WtDifference *self)
{
  return self->first != NULL ? self->first : self->second;
}

gint64
wt_difference_get_batch_id (WtDifference *self)
{
  return wt_response_get_batch_id (get_either (self));
}

gint64
wt_difference_get_serial (WtDifference *self)
{
  return wt_response_get_serial (get_either (self));
}

char *
wt_difference_dup_serial_words (WtDifference *self)
{
  return wt_response_dup_serial_words (get_either (self));
}

guint
wt_difference_get_question (WtDifference *self)
{
  return self->question;
}

WtResponse *
wt_difference_get_first (WtDifference *self)
{
  return self->first;
}

WtResponse *
wt_difference_get_second (WtDifference *self)
{
  return self->second;
}

char *
wt_difference_write_answer (WtResponse *response, guint question)
{
  return g_strdup_printf ("%c%s", wt_response_get_key (response, question),
                          wt_response_get_text (response, question));
}

gboolean
wt_difference_read_answer (
    WtResponse *response, WtSurvey *survey, guint question, const char *answer, GError **error)
{
  const WtQuestion *definition = wt_survey_get_question (survey, question);
  gboolean has_text = wt_answer_key_has_text (answer[0]);
  g_autofree char *value =
      answer[0] == WT_KEY_VALUE ? wt_question_dup_value (definition, answer + 1) : NULL;

  if (!wt_answer_key_is_valid (definition, answer[0]) || (!has_text && answer[1] != '\0')
      || (answer[0] == WT_KEY_VALUE && value == NULL))
    {
      /* Translators: %d is the number of a question on the form */
      g_set_error (error, WT_ERROR, WT_ERROR_INVALID, _ ("Question %d has no such answer."),
                   definition->number);
      return FALSE;
    }
  if (value != NULL)
    wt_response_set_value (response, question, value);
  else if (has_text)
    wt_response_set_text (response, question, answer + 1);
  else
    wt_response_set_key (response, question, answer[0]);
  return TRUE;
}

/* @text without what may differ between two honest typings of the same words. */
static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = g_utf8_casefold (normal != NULL ? normal : text, -1);
  GString *words = g_string_new (NULL);

  for (const char *next = folded; *next != '\0'; next = g_utf8_next_char (next))
    if (!((1u << g_unichar_type (g_utf8_get_char (next))) & PASSED_OVER))
      g_string_append_unichar (words, g_utf8_get_char (next));
  return g_string_free (words, FALSE);
}

static WtDifferenceKind
compare_texts (const char *first, const char *second)
{
  g_autofree char *folded_first = fold (first);
  g_autofree char *folded_second = fold (second);

  return g_str_equal (first, second)                 ? WT_DIFFERENCE_NONE
         : g_str_equal (folded_first, folded_second) ? WT_DIFFERENCE_TEXT
                                                     : WT_DIFFERENCE_ANSWER;
}

gboolean
wt_difference_compare (WtResponse *first,
                       WtResponse *second,
                       guint question,
                       WtDifferenceKind *kind)
{
  char first_key = wt_response_get_key (first, question);
  char second_key = wt_response_get_key (second, question);
  const char *first_text = wt_response_get_text (first, question);
  const char *second_text = wt_response_get_text (second, question);

  *kind = WT_DIFFERENCE_NONE;
  if (first_key == WT_KEY_LATER || second_key == WT_KEY_LATER)
    return FALSE;
  if (first_key != second_key)
    *kind = WT_DIFFERENCE_ANSWER;
  else if (first_key == WT_KEY_TEXT)
    *kind = compare_texts (first_text, second_text);
  else if (first_key == WT_KEY_VALUE && !g_str_equal (first_text, second_text))
    *kind = WT_DIFFERENCE_ANSWER;
  return TRUE;
}
