#include "wt-responses-sheet.h"

#include <glib/gi18n.h>

/* clang-format off */
static const WtSheetColumn COLUMNS[] = {
  { N_ ("Date"), WT_CELL_DATE, 12, 12, FALSE },
  { N_ ("Project"), WT_CELL_TEXT, 16, 40, FALSE },
  { N_ ("Activity"), WT_CELL_TEXT, 16, 44, FALSE },
  { N_ ("Level"), WT_CELL_TEXT, 12, 18, FALSE },
  { N_ ("Form number"), WT_CELL_SERIAL, 10, 12, FALSE },
};
/* clang-format on */

WtLongTable *
wt_responses_sheet_new (WtWorkbookWriter *writer, GError **error)
{
  WtSurvey *survey = wt_figures_get_survey (wt_overview_get_figures (writer->content->overview));
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (WtSheetColumn));

  g_array_append_vals (columns, COLUMNS, G_N_ELEMENTS (COLUMNS));
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);
      WtSheetColumn column = { wt_question_get_short_title (question), WT_CELL_NUMBER, 12, 20,
                               FALSE };

      if (question->kind == WT_QUESTION_TEXT)
        {
          column.kind = WT_CELL_TEXT;
          column.maximum = 44;
        }
      g_array_append_val (columns, column);
    }
  return wt_long_table_new (writer, C_ ("sheet", "Responses"), "Responses",
                            (const WtSheetColumn *) (void *) columns->data, columns->len,
                            writer->content->n_forms, error);
}

static void
add_answer (WtSheetTable *table, WtSurvey *survey, WtResponse *response, guint index)
{
  const WtQuestion *question = wt_survey_get_question (survey, index);
  char key = wt_response_get_key (response, index);
  const char *text = wt_response_get_text (response, index);

  if (key == WT_KEY_TEXT)
    wt_sheet_table_add_text (table, text);
  else if (wt_answer_key_has_text (key) || wt_question_find_choice (question, key) != NULL)
    {
      g_autofree char *words = wt_question_dup_answer_words (question, key, text);

      wt_sheet_table_add_text (table, words);
    }
  else if (wt_answer_key_get_score (key) > 0)
    wt_sheet_table_add_number (table, wt_answer_key_get_score (key));
  else
    wt_sheet_table_add_text (table, wt_answer_key_to_speech (key));
}

gboolean
wt_responses_sheet_add (WtLongTable *table,
                        WtSurvey *survey,
                        WtActivity *activity,
                        WtResponse *response,
                        GError **error)
{
  WtSheetTable *rows;

  if (!wt_long_table_begin_row (table, error))
    return FALSE;
  rows = wt_long_table_get_table (table);
  wt_sheet_table_add_date (rows, wt_activity_get_held_on (activity));
  wt_sheet_table_add_text (rows, wt_model_get_string (WT_MODEL (activity), WT_ACTIVITY_PROJECT));
  wt_sheet_table_add_text (rows, wt_activity_get_title (activity));
  wt_sheet_table_add_text (rows,
                           wt_term_get_title (wt_levels, (int) wt_activity_get_level (activity)));
  wt_sheet_table_add_number (rows, (double) wt_response_get_serial (response));
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    add_answer (rows, survey, response, i);
  return TRUE;
}
