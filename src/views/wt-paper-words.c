#include "wt-paper-words.h"

#include "wt-answer-key.h"
#include "wt-chart-words.h"
#include "wt-choice-key.h"
#include "wt-words.h"

#include <glib/gi18n.h>
#include <math.h>

static char *
describe_limits (const WtQuestion *question)
{
  gboolean has_minimum = !isnan (question->minimum), has_maximum = !isnan (question->maximum);

  if (has_minimum && has_maximum)
    /* Translators: the number of a question on the form, the least and the greatest number that it
     * takes */
    return g_strdup_printf (_ ("Question %1$d takes a number from %2$g to %3$g."), question->number,
                            question->minimum, question->maximum);
  if (has_minimum)
    /* Translators: the number of a question on the form, the least number that it takes */
    return g_strdup_printf (_ ("Question %1$d takes a number of at least %2$g."), question->number,
                            question->minimum);
  if (has_maximum)
    /* Translators: the number of a question on the form, the greatest number that it takes */
    return g_strdup_printf (_ ("Question %1$d takes a number of at most %2$g."), question->number,
                            question->maximum);
  /* Translators: the number of a question on the form; 12.5 is an example */
  return g_strdup_printf (_ ("Question %d takes a number, such as 12.5."), question->number);
}

static char *
describe_wrong_value (const WtQuestion *question, const char *text)
{
  g_autofree char *takes =
      question->kind == WT_QUESTION_DATE
          /* Translators: the number of a question on the form; 2/10/2025 is the second of October
           */
          ? g_strdup_printf (_ ("Question %d takes a date, such as 2/10/2025."), question->number)
          : describe_limits (question);

  /* Translators: what somebody typed, and a sentence: "Question 3 takes a date, such as 2/10/2025."
   */
  return g_strdup_printf (_ ("“%1$s” is no answer. %2$s"), text, takes);
}

char *
wt_paper_words_open (const WtQuestion *question, const char *text)
{
  if (question == NULL)
    return g_strdup (_ ("Every question has an answer."));
  if (text[0] != '\0' && question->kind != WT_QUESTION_TEXT)
    return describe_wrong_value (question, text);
  /* Translators: %d is the number of a question on the form, – is a key */
  return g_strdup_printf (_ ("Question %d has no answer yet. Press – if it was left blank."),
                          question->number);
}

char *
wt_paper_words_wrong_key (const WtQuestion *question, gunichar letter)
{
  char written[7] = "";

  if (question == NULL)
    return g_strdup (
        _ ("Every question has an answer. Press Enter when it is right, ↑ to go back."));
  g_unichar_to_utf8 (g_unichar_toupper (letter), written);
  if (question->kind == WT_QUESTION_YES_NO)
    /* Translators: a key such as "7", the number of a question; Y, N, –, ? and * are keys */
    return g_strdup_printf (_ ("“%1$s” does not answer question %2$d. Press Y or N, or – ? *"),
                            written, question->number);
  if (question->kind == WT_QUESTION_CHOICE)
    /* Translators: a key such as "9", the number of a question, the keys of the first and the last
     * of its choices; –, ? and * are keys */
    return g_strdup_printf (
        _ ("“%1$s” does not answer question %2$d. Press %3$s to %4$s, or – ? *"), written,
        question->number, wt_choice_key_get_cap (0),
        wt_choice_key_get_cap (question->n_choices - 1));
  if (question->kind == WT_QUESTION_CHOICES)
    /* Translators: a key such as "9", the number of a question, the keys of the first and the last
     * of its choices; –, ? and Enter are keys */
    return g_strdup_printf (
        _ ("“%1$s” does not answer question %2$d. Press %3$s to %4$s, – or ?, then Enter"), written,
        question->number, wt_choice_key_get_cap (0),
        wt_choice_key_get_cap (question->n_choices - 1));
  /* Translators: a key such as "Y", the number of a question; 0, –, ? and * are keys */
  return g_strdup_printf (
      _ ("“%1$s” does not answer question %2$d. Press 1 to 9, 0 for ten, or – ? *"), written,
      question->number);
}

char *
wt_paper_words_speech (const WtQuestion *question, char key, const char *text)
{
  gboolean is_said = key == WT_KEY_VALUE || wt_question_find_choice (question, key) != NULL;

  return is_said ? wt_question_dup_answer_words (question, key, text)
                 : g_strdup (wt_answer_key_to_speech (key));
}

char *
wt_paper_words_progress (gint64 typed, gint64 expected)
{
  g_autofree char *first = wt_chart_words_count (typed);
  g_autofree char *second = wt_chart_words_count (expected);

  if (typed > expected)
    /* Translators: forms that are typed, and how many were thought to have come in */
    return g_strdup_printf (
        ngettext ("%1$s form, %2$s expected", "%1$s forms, %2$s expected", (gulong) typed), first,
        second);
  /* Translators: how many forms are typed, and how many came in */
  return g_strdup_printf (ngettext ("%1$s of %2$s form", "%1$s of %2$s forms", (gulong) expected),
                          first, second);
}

static char *
describe_pace (double pace)
{
  gulong a_minute = (gulong) (pace + 0.5);
  gulong an_hour = (gulong) (pace * 60 + 0.5);

  if (pace <= 0)
    return g_strdup ("");
  if (a_minute > 0)
    /* Translators: how many forms somebody types in a minute */
    return g_strdup_printf (ngettext ("about %lu a minute", "about %lu a minute", a_minute),
                            a_minute);
  /* Translators: how many forms somebody types in an hour */
  return g_strdup_printf (ngettext ("about %lu an hour", "about %lu an hour", an_hour), an_hour);
}

char *
wt_paper_words_left (gint64 typed, gint64 expected, double pace)
{
  gulong left = (gulong) MAX (0, expected - typed);
  g_autofree char *count = wt_chart_words_count ((gint64) left);
  g_autofree char *words =
      /* Translators: how many forms are left to type */
      left > 0 ? g_strdup_printf (ngettext ("%s left", "%s left", left), count)
               : g_strdup (_ ("all typed"));
  g_autofree char *speed = describe_pace (pace);

  return wt_words_join (words, speed, NULL);
}
