#include "wt-grid-answer.h"

static WtPaperStep
type_on_line (WtResponse *form, guint index, const WtQuestion *question, gunichar letter)
{
  g_autoptr (WtResponse) trial = wt_response_copy (form);
  WtPaperStep step = WT_PAPER_STEP_NEXT;

  /* In a cell a mark is the whole answer to a text too: F2 begins one with a dash. */
  if (question->kind == WT_QUESTION_TEXT && (letter == '-' || letter == '?'))
    wt_response_set_key (form, index, (char) letter);
  else
    {
      wt_response_set_key (trial, index, WT_KEY_OPEN);
      step = wt_paper_answer_type (trial, index, question, letter);
      if (step != WT_PAPER_STEP_WRONG)
        wt_response_set_key (form, index, wt_response_get_key (trial, index));
    }
  return step;
}

WtPaperStep
wt_grid_answer_type (
    WtResponse *form, guint index, const WtQuestion *question, gunichar letter, gboolean is_draft)
{
  WtPaperStep step = wt_paper_answer_is_line (question)
                         ? type_on_line (form, index, question, letter)
                         : wt_paper_answer_type (form, index, question, letter);

  if (!is_draft && wt_response_get_key (form, index) == WT_KEY_OPEN)
    wt_response_set_key (form, index, WT_KEY_BLANK);
  return step;
}

gboolean
wt_grid_answer_write (WtResponse *form,
                      guint index,
                      const WtQuestion *question,
                      const char *written)
{
  g_autoptr (WtResponse) trial = wt_response_copy (form);
  const char *text;

  wt_paper_answer_write (trial, index, question, written);
  if (!wt_paper_answer_close (trial, index, question))
    return FALSE;
  text = wt_response_get_text (trial, index);
  if (text[0] != '\0')
    wt_paper_answer_write (form, index, question, text);
  else
    wt_response_set_key (form, index, wt_response_get_key (trial, index));
  return TRUE;
}
