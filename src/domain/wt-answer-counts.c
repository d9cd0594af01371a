#include "wt-answer-counts.h"

#include <glib/gi18n.h>

static void
clear_count (gpointer data)
{
  WtAnswerCount *answer = data;

  g_free (answer->label);
}

static void
add (GArray *counts, const char *label, gint64 count)
{
  WtAnswerCount answer = { g_strdup (label), count };

  g_array_append_val (counts, answer);
}

static void
add_scores (GArray *counts, const WtQuestionTally *tally)
{
  for (int i = 0; i < WT_SCORE_COUNT; i++)
    {
      g_autofree char *score = g_strdup_printf ("%d", WT_SCORE_MINIMUM + i);

      add (counts, score, tally->scores[i]);
    }
}

static void
add_choices (GArray *counts, const WtQuestion *question, const WtQuestionTally *tally)
{
  gint64 earlier = 0;

  for (guint i = 0; i < question->n_choices; i++)
    add (counts, question->choices[i].text,
         tally->choices[question->choices[i].key - WT_CHOICE_FIRST_KEY]);
  for (int i = 0; i < WT_CHOICE_MAXIMUM; i++)
    if (wt_question_find_choice (question, (char) (WT_CHOICE_FIRST_KEY + i)) == NULL)
      earlier += tally->choices[i];
  if (earlier > 0)
    add (counts, _ ("Answers that only earlier forms had"), earlier);
}

static void
add_dates (GArray *counts, const WtDateSummary *dates)
{
  g_autoptr (GArray) spans = dates != NULL ? wt_date_summary_list_spans (dates) : NULL;

  for (guint i = 0; spans != NULL && i < spans->len; i++)
    add (counts, g_array_index (spans, WtDateSpan, i).title,
         g_array_index (spans, WtDateSpan, i).people);
}

GArray *
wt_answer_counts_list (WtFigures *figures, guint index)
{
  const WtQuestion *question = wt_survey_get_question (wt_figures_get_survey (figures), index);
  const WtQuestionTally *tally = wt_figures_get_question (figures, index);
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (WtAnswerCount));

  g_array_set_clear_func (counts, clear_count);
  switch (question->kind)
    {
    case WT_QUESTION_SCALE:
      add_scores (counts, tally);
      break;
    case WT_QUESTION_YES_NO:
      add (counts, _ ("Yes"), tally->yes);
      add (counts, _ ("No"), tally->no);
      break;
    case WT_QUESTION_CHOICE:
    case WT_QUESTION_CHOICES:
      add_choices (counts, question, tally);
      break;
    case WT_QUESTION_DATE:
      add_dates (counts, wt_figures_get_dates (figures, index));
      break;
    case WT_QUESTION_TEXT:
    case WT_QUESTION_NUMBER:
    case WT_QUESTION_N_KINDS:
    default:
      break;
    }
  return counts;
}
