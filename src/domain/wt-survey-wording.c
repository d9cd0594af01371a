#include "wt-survey-wording.h"

#include <glib/gi18n.h>

char *
wt_survey_wording_dup_phrase_key (WtFormPhrase phrase)
{
  return g_strconcat ("@form/", wt_form_phrase_get_nick (phrase), NULL);
}

char *
wt_survey_wording_dup_part_key (const WtQuestion *question, const char *part)
{
  return g_strconcat (question->key, "/", part, NULL);
}

static void
free_wording (WtSurveyWording *wording)
{
  g_free (wording->key);
  g_free (wording->place);
  g_free (wording->text);
  g_free (wording);
}

/* Takes @key and @place over. */
static void
add (GPtrArray *wordings, char *key, char *place, const char *text, gboolean is_optional)
{
  WtSurveyWording *wording = g_new0 (WtSurveyWording, 1);

  wording->key = key;
  wording->place = place;
  wording->text = g_strdup (text);
  wording->is_optional = is_optional;
  g_ptr_array_add (wordings, wording);
}

static void
add_part (GPtrArray *wordings,
          const WtQuestion *question,
          const char *part,
          const char *text,
          gboolean is_optional)
{
  /* Translators: the number of a question, of which this is a part: an answer or a label */
  char *place = g_strdup_printf (_ ("Question %d, answer"), question->number);

  add (wordings, wt_survey_wording_dup_part_key (question, part), place, text, is_optional);
}

static void
add_question (GPtrArray *wordings, const WtQuestion *question)
{
  add (wordings, g_strdup (question->key),
       /* Translators: the number of a question */
       g_strdup_printf (_ ("Question %d"), question->number), question->text, FALSE);
  if (question->low_label != NULL)
    add_part (wordings, question, "low", question->low_label, FALSE);
  if (question->high_label != NULL)
    add_part (wordings, question, "high", question->high_label, FALSE);
  for (guint i = 0; i < question->n_choices; i++)
    add_part (wordings, question, (char[]){ question->choices[i].key, '\0' },
              question->choices[i].text, FALSE);
  if (question->kind == WT_QUESTION_YES_NO)
    {
      add_part (wordings, question, "yes", wt_form_phrase_get_words (WT_FORM_PHRASE_YES), TRUE);
      add_part (wordings, question, "no", wt_form_phrase_get_words (WT_FORM_PHRASE_NO), TRUE);
    }
}

GPtrArray *
wt_survey_list_wordings (WtSurvey *survey)
{
  GPtrArray *wordings = g_ptr_array_new_with_free_func ((GDestroyNotify) free_wording);

  add (wordings, g_strdup (WT_SURVEY_WORDING_TITLE), g_strdup (_ ("Title")),
       wt_survey_get_title (survey), FALSE);
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    add_question (wordings, wt_survey_get_question (survey, i));
  for (WtFormPhrase phrase = 0; phrase < WT_FORM_N_PHRASES; phrase++)
    add (wordings, wt_survey_wording_dup_phrase_key (phrase), g_strdup (_ ("On every form")),
         wt_form_phrase_get_words (phrase), TRUE);
  return wordings;
}
