#include "wt-extract-row.h"

#include "wt-answer-key.h"
#include "wt-missing-answer.h"

/* The order of the columns in wt-extract-table.c. */
enum
{
  FORM_SERIAL,
  FORM_PAPER_NUMBER,
  FORM_ACTIVITY,
  FORM_FIRST_ANSWER = 8,
};

enum
{
  PROMPT_SCOPE,
  PROMPT_PROJECT_ID,
  PROMPT_ACTIVITY_ID,
  PROMPT_SUBJECT,
  PROMPT_CHECKLIST,
  PROMPT_CHECKLIST_TITLE,
  PROMPT_VERSION,
  PROMPT_PRINCIPLE,
  PROMPT_PROMPT,
  PROMPT_NUMBER,
  PROMPT_WORDING,
  PROMPT_ANSWER,
  PROMPT_KNOWN,
  PROMPT_DUE_ON,
};

enum
{
  TALLY_ACTIVITY,
  TALLY_SURVEY = 6,
  TALLY_FORMS,
  TALLY_QUESTION,
  TALLY_ANSWER,
  TALLY_COUNT,
};

void
wt_extract_row_fill_record (WtExtractCell *cells, const WtExtractTable *table, WtModel *record)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      const WtExtractColumn *column = wt_extract_table_get_column (table, i);

      switch (column->kind)
        {
        case WT_EXTRACT_COUNT:
        case WT_EXTRACT_ID:
          cells[i].number = wt_model_get_int64 (record, column->property);
          break;
        case WT_EXTRACT_FLAG:
          cells[i].number = wt_model_get_boolean (record, column->property);
          break;
        case WT_EXTRACT_TERM:
          cells[i].number = wt_model_get_int (record, column->property);
          break;
        case WT_EXTRACT_DATE:
        case WT_EXTRACT_TEXT:
        case WT_EXTRACT_ANSWER:
        default:
          cells[i].text = wt_model_get_string (record, column->property);
        }
    }
}

/* Six cells say which activity it is, and of which project. */
static void
fill_activity (WtExtractCell *cells, WtActivity *activity)
{
  WtModel *model = WT_MODEL (activity);

  (cells++)->number = wt_activity_get_id (activity);
  (cells++)->text = wt_activity_get_title (activity);
  (cells++)->text = wt_activity_get_held_on (activity);
  (cells++)->number = wt_activity_get_level (activity);
  (cells++)->number = wt_model_get_int64 (model, WT_ACTIVITY_PROJECT_ID);
  cells->text = wt_model_get_string (model, WT_ACTIVITY_PROJECT);
}

void
wt_extract_row_fill_form (WtExtractCell *cells,
                          const WtExtractTable *table,
                          gint64 serial,
                          WtActivity *activity,
                          WtResponse *response)
{
  guint n_questions = wt_survey_get_n_questions (table->survey);

  cells[FORM_SERIAL].number = serial;
  cells[FORM_PAPER_NUMBER].number = wt_response_get_serial (response);
  fill_activity (cells + FORM_ACTIVITY, activity);
  for (guint question = 0, i = FORM_FIRST_ANSWER; question < n_questions; question++)
    {
      if (i == table->columns->len
          || wt_extract_table_get_column (table, i)->question
                 != wt_survey_get_question (table->survey, question))
        continue;
      cells[i].key = wt_response_get_key (response, question);
      cells[i].text = wt_response_get_text (response, question);
      i++;
    }
}

void
wt_extract_row_fill_prompt (WtExtractCell *cells, WtPlan *plan, guint index)
{
  WtChecklist *checklist = wt_plan_get_checklist (plan);
  const WtPrompt *prompt = wt_checklist_get_prompt (checklist, index);
  WtPromptAnswer *answer = wt_plan_get_answer (plan, index);

  cells[PROMPT_SCOPE].number = wt_checklist_get_scope (checklist);
  cells[PROMPT_PROJECT_ID].number = wt_plan_get_project_id (plan);
  cells[PROMPT_ACTIVITY_ID].number = wt_plan_get_activity_id (plan);
  cells[PROMPT_SUBJECT].text = wt_plan_get_subject (plan);
  cells[PROMPT_CHECKLIST].text = wt_checklist_get_key (checklist);
  cells[PROMPT_CHECKLIST_TITLE].text = wt_checklist_get_title (checklist);
  cells[PROMPT_VERSION].number = wt_checklist_get_version (checklist);
  cells[PROMPT_PRINCIPLE].text = wt_checklist_get_principle (checklist, prompt->principle)->title;
  cells[PROMPT_PROMPT].text = prompt->id;
  cells[PROMPT_NUMBER].number = index + 1;
  cells[PROMPT_WORDING].text = prompt->text;
  cells[PROMPT_ANSWER].number = wt_prompt_answer_get_effective_answer (answer);
  cells[PROMPT_KNOWN].number = wt_model_get_boolean (WT_MODEL (answer), WT_PROMPT_ANSWER_IS_KNOWN);
  cells[PROMPT_DUE_ON].text = wt_prompt_answer_get_due_on (answer);
}

/* Goes through the counts of one question. */
typedef struct
{
  WtExtractCell *cells;
  const WtQuestionTally *tally;
  WtExtractCountFunc func;
  gpointer data;
  gboolean goes_on;
} CountPass;

static gint64
find_count (const WtQuestionTally *tally, const char *value, int code)
{
  if (tally->kind == WT_QUESTION_YES_NO)
    return code == 1 ? tally->yes : tally->no;
  if (tally->kind == WT_QUESTION_SCALE)
    return tally->scores[code - WT_SCORE_MINIMUM];
  return tally->choices[code - 1];
}

static void
tell (CountPass *pass, const char *answer, gint64 count)
{
  if (!pass->goes_on)
    return;
  pass->cells[TALLY_ANSWER].text = answer;
  pass->cells[TALLY_COUNT].number = count;
  pass->goes_on = pass->func (pass->data);
}

static void
tell_value (const char *value, int code, const char *label, gboolean is_missing, gpointer data)
{
  CountPass *pass = data;

  if (!is_missing)
    tell (pass, value, find_count (pass->tally, value, code));
}

static void
tell_missing (CountPass *pass, const WtQuestion *question)
{
  tell (pass, wt_missing_answer_find (WT_KEY_BLANK)->nick, pass->tally->blank);
  tell (pass, wt_missing_answer_find (WT_KEY_ILLEGIBLE)->nick, pass->tally->illegible);
  if (wt_answer_key_is_valid (question, WT_KEY_SEVERAL))
    tell (pass, wt_missing_answer_find (WT_KEY_SEVERAL)->nick, pass->tally->several);
}

gboolean
wt_extract_row_for_each_count (WtExtractCell *cells,
                               WtActivity *activity,
                               WtTally *tally,
                               WtExtractCountFunc func,
                               gpointer data)
{
  WtSurvey *survey = wt_tally_get_survey (tally);
  CountPass pass = { cells, NULL, func, data, TRUE };

  fill_activity (cells + TALLY_ACTIVITY, activity);
  cells[TALLY_SURVEY].text = wt_survey_get_key (survey);
  cells[TALLY_FORMS].number = wt_tally_get_forms (tally);
  for (guint i = 0; pass.goes_on && i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);
      WtExtractColumn column = { .kind = WT_EXTRACT_ANSWER, .question = question };

      if (!wt_tally_has_kind (question->kind))
        continue;
      pass.tally = wt_tally_get_question (tally, i);
      cells[TALLY_QUESTION].text = question->key;
      wt_extract_column_for_each_value (&column, tell_value, &pass);
      tell_missing (&pass, question);
    }
  return pass.goes_on;
}
