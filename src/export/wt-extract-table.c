#include "wt-extract-table.h"

#include "wt-activity.h"
#include "wt-answer-key.h"
#include "wt-answer.h"
#include "wt-checklist-scope.h"
#include "wt-csv-cell.h"
#include "wt-import-header.h"
#include "wt-missing-answer.h"
#include "wt-project.h"
#include "wt-score-tally.h"
#include "wt-slug.h"

#include <glib/gi18n.h>
#include <string.h>

#define FORMS_PREFIX "forms-"
#define NAME_MAXIMUM 80

/* A column of a kind of table; @label is marked with N_(). */
typedef struct
{
  const char *name, *label;
  WtExtractKind kind;
  guint property;
  const WtTerm *terms;
} Definition;

/* clang-format off */
static const Definition FORM_COLUMNS[] = {
  { WT_IMPORT_OWN_SERIAL, N_ ("Number of the form in this table"), WT_EXTRACT_ID, 0, NULL },
  { WT_IMPORT_OWN_PAPER_NUMBER, N_ ("Number on the form"), WT_EXTRACT_ID, 0, NULL },
  { WT_IMPORT_OWN_ACTIVITY_ID, N_ ("Number of the activity"), WT_EXTRACT_ID, 0, NULL },
  { WT_IMPORT_OWN_ACTIVITY, N_ ("Title of the activity"), WT_EXTRACT_TEXT, 0, NULL },
  { WT_IMPORT_OWN_DATE, N_ ("Date of the activity"), WT_EXTRACT_DATE, 0, NULL },
  { WT_IMPORT_OWN_LEVEL, N_ ("Level of the activity"), WT_EXTRACT_TERM, 0, wt_levels },
  { WT_IMPORT_OWN_PROJECT_ID, N_ ("Number of the project"), WT_EXTRACT_ID, 0, NULL },
  { WT_IMPORT_OWN_PROJECT, N_ ("Title of the project"), WT_EXTRACT_TEXT, 0, NULL },
};

static const Definition ACTIVITY_COLUMNS[] = {
  { "activity_id", N_ ("Number of the activity"), WT_EXTRACT_ID, WT_ACTIVITY_ID, NULL },
  { "activity_title", N_ ("Title of the activity"), WT_EXTRACT_TEXT, WT_ACTIVITY_TITLE, NULL },
  { "activity_date", N_ ("Date of the activity"), WT_EXTRACT_DATE, WT_ACTIVITY_HELD_ON, NULL },
  { "activity_level", N_ ("Level of the activity"), WT_EXTRACT_TERM, WT_ACTIVITY_LEVEL, wt_levels },
  { "project_id", N_ ("Number of the project"), WT_EXTRACT_ID, WT_ACTIVITY_PROJECT_ID, NULL },
  { "project_title", N_ ("Title of the project"), WT_EXTRACT_TEXT, WT_ACTIVITY_PROJECT, NULL },
  { "people", N_ ("How many people took part"), WT_EXTRACT_COUNT, WT_ACTIVITY_PEOPLE, NULL },
  { "forms", N_ ("How many forms there are, typed or in totals"), WT_EXTRACT_COUNT, WT_ACTIVITY_FORMS, NULL },
};

static const Definition PROJECT_COLUMNS[] = {
  { "project_id", N_ ("Number of the project"), WT_EXTRACT_ID, WT_PROJECT_ID, NULL },
  { "project_title", N_ ("Title of the project"), WT_EXTRACT_TEXT, WT_PROJECT_TITLE, NULL },
  { "organisation", N_ ("Organisation"), WT_EXTRACT_TEXT, WT_PROJECT_ORGANISATION, NULL },
  { "directorate", N_ ("Directorate"), WT_EXTRACT_TEXT, WT_PROJECT_DIRECTORATE, NULL },
  { "stage", N_ ("Stage"), WT_EXTRACT_TERM, WT_PROJECT_STAGE, wt_stages },
  { "starts_on", N_ ("Start"), WT_EXTRACT_DATE, WT_PROJECT_STARTS_ON, NULL },
  { "ends_on", N_ ("End"), WT_EXTRACT_DATE, WT_PROJECT_ENDS_ON, NULL },
  { "decides_on", N_ ("Date of the decision"), WT_EXTRACT_DATE, WT_PROJECT_DECIDES_ON, NULL },
  { "level_aimed", N_ ("Level aimed at"), WT_EXTRACT_TERM, WT_PROJECT_LEVEL_AIMED, wt_levels },
  { "level_reached", N_ ("Level reached, at any time"), WT_EXTRACT_TERM, WT_PROJECT_LEVEL_REACHED, wt_levels },
  { "urgent", N_ ("Whether it is worked on at speed"), WT_EXTRACT_FLAG, WT_PROJECT_URGENT, NULL },
  { "archived", N_ ("Whether it is in the archive"), WT_EXTRACT_FLAG, WT_PROJECT_ARCHIVED, NULL },
  { "prompts", N_ ("How many prompts its checklists have"), WT_EXTRACT_COUNT, WT_PROJECT_PROMPTS, NULL },
  { "answered", N_ ("How many of them are answered"), WT_EXTRACT_COUNT, WT_PROJECT_ANSWERED, NULL },
  { "activities", N_ ("How many activities it has, at any time"), WT_EXTRACT_COUNT, WT_PROJECT_ACTIVITIES, NULL },
  { "forms", N_ ("How many forms it has, at any time"), WT_EXTRACT_COUNT, WT_PROJECT_FORMS, NULL },
};

static const Definition CHECKLIST_COLUMNS[] = {
  { "scope", N_ ("What the checklist is answered for"), WT_EXTRACT_TERM, 0, wt_checklist_scopes },
  { "project_id", N_ ("Number of the project"), WT_EXTRACT_ID, 0, NULL },
  { "activity_id", N_ ("Number of the activity"), WT_EXTRACT_ID, 0, NULL },
  { "subject", N_ ("Title of the project or the activity"), WT_EXTRACT_TEXT, 0, NULL },
  { "checklist", N_ ("Lasting name of the checklist"), WT_EXTRACT_TEXT, 0, NULL },
  { "checklist_title", N_ ("Title of the checklist"), WT_EXTRACT_TEXT, 0, NULL },
  { "version", N_ ("Version of the checklist"), WT_EXTRACT_COUNT, 0, NULL },
  { "principle", N_ ("Principle"), WT_EXTRACT_TEXT, 0, NULL },
  { "prompt", N_ ("Lasting name of the prompt"), WT_EXTRACT_TEXT, 0, NULL },
  { "number", N_ ("Number of the prompt in the checklist"), WT_EXTRACT_COUNT, 0, NULL },
  { "wording", N_ ("Wording of the prompt"), WT_EXTRACT_TEXT, 0, NULL },
  { "answer", N_ ("Answer that counts, or nothing"), WT_EXTRACT_TERM, 0, wt_answers },
  { "known", N_ ("Whether the records say yes by themselves"), WT_EXTRACT_FLAG, 0, NULL },
  { "due_on", N_ ("Due"), WT_EXTRACT_DATE, 0, NULL },
};

static const Definition TALLY_COLUMNS[] = {
  { "activity_id", N_ ("Number of the activity"), WT_EXTRACT_ID, 0, NULL },
  { "activity_title", N_ ("Title of the activity"), WT_EXTRACT_TEXT, 0, NULL },
  { "activity_date", N_ ("Date of the activity"), WT_EXTRACT_DATE, 0, NULL },
  { "activity_level", N_ ("Level of the activity"), WT_EXTRACT_TERM, 0, wt_levels },
  { "project_id", N_ ("Number of the project"), WT_EXTRACT_ID, 0, NULL },
  { "project_title", N_ ("Title of the project"), WT_EXTRACT_TEXT, 0, NULL },
  { "survey", N_ ("Lasting name of the questionnaire"), WT_EXTRACT_TEXT, 0, NULL },
  { "forms", N_ ("How many forms were counted"), WT_EXTRACT_COUNT, 0, NULL },
  { "question", N_ ("Lasting name of the question"), WT_EXTRACT_TEXT, 0, NULL },
  { "answer", N_ ("Answer as in the forms, or blank, illegible, several"), WT_EXTRACT_TEXT, 0, NULL },
  { "count", N_ ("How many forms have this answer"), WT_EXTRACT_COUNT, 0, NULL },
};

/* By WtExtractTableKind. */
static const struct
{
  const char *nick, *title;
  const Definition *columns;
  guint n_columns;
} TABLES[] = {
  { "forms", N_ ("Forms"), FORM_COLUMNS, G_N_ELEMENTS (FORM_COLUMNS) },
  { "activities", N_ ("Activities"), ACTIVITY_COLUMNS, G_N_ELEMENTS (ACTIVITY_COLUMNS) },
  { "projects", N_ ("Projects"), PROJECT_COLUMNS, G_N_ELEMENTS (PROJECT_COLUMNS) },
  { "checklists", N_ ("Answers to checklists"), CHECKLIST_COLUMNS, G_N_ELEMENTS (CHECKLIST_COLUMNS) },
  { "tallies", N_ ("Totals entered without the single forms"), TALLY_COLUMNS, G_N_ELEMENTS (TALLY_COLUMNS) },
};
/* clang-format on */

WtExtractTable *
wt_extract_table_new (WtExtractTableKind kind, WtSurvey *survey, gboolean has_comments)
{
  WtExtractTable *table = g_new0 (WtExtractTable, 1);

  table->kind = kind;
  table->columns = g_array_new (FALSE, FALSE, sizeof (WtExtractColumn));
  for (guint i = 0; i < TABLES[kind].n_columns; i++)
    {
      const Definition *definition = &TABLES[kind].columns[i];
      WtExtractColumn column = { .name = definition->name,
                                 .label = _ (definition->label),
                                 .kind = definition->kind,
                                 .terms = definition->terms,
                                 .property = definition->property };

      g_array_append_val (table->columns, column);
    }
  if (survey == NULL)
    {
      table->name = g_strdup (TABLES[kind].nick);
      table->title = g_strdup (_ (TABLES[kind].title));
      return table;
    }
  table->survey = g_object_ref (survey);
  table->name =
      wt_slug_make (FORMS_PREFIX, wt_survey_get_key (survey), "questionnaire", NAME_MAXIMUM);
  table->title = g_strdup (wt_survey_get_title (survey));
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);
      WtExtractColumn column = { .name = question->key,
                                 .label = question->text,
                                 .kind = WT_EXTRACT_ANSWER,
                                 .question = question };

      if (question->kind != WT_QUESTION_TEXT || has_comments)
        g_array_append_val (table->columns, column);
    }
  return table;
}

void
wt_extract_table_free (WtExtractTable *table)
{
  g_clear_object (&table->survey);
  g_array_unref (table->columns);
  g_free (table->name);
  g_free (table->title);
  g_free (table);
}

const char *
wt_extract_table_get_nick (const WtExtractTable *table)
{
  return TABLES[table->kind].nick;
}

const WtExtractColumn *
wt_extract_table_get_column (const WtExtractTable *table, guint index)
{
  g_return_val_if_fail (index < table->columns->len, NULL);
  return &g_array_index (table->columns, WtExtractColumn, index);
}

const char *
wt_extract_column_get_kind_nick (const WtExtractColumn *column)
{
  /* In the order of WtExtractKind. */
  static const char *const NICKS[] = { "count", "id", "date", "text", "flag", "term" };

  return column->kind == WT_EXTRACT_ANSWER ? wt_question_kind_get_nick (column->question->kind)
                                           : NICKS[column->kind];
}

static void
name_scores (const WtQuestion *question, WtExtractValueFunc func, gpointer data)
{
  for (int score = WT_SCORE_MINIMUM; score <= WT_SCORE_MAXIMUM; score++)
    {
      const char *label = score == WT_SCORE_MINIMUM   ? question->low_label
                          : score == WT_SCORE_MAXIMUM ? question->high_label
                                                      : NULL;
      g_autofree char *value = g_strdup_printf ("%d", score);

      func (value, score, label != NULL ? label : value, FALSE, data);
    }
}

static void
name_answers (const WtQuestion *question, WtExtractValueFunc func, gpointer data)
{
  if (question->kind == WT_QUESTION_YES_NO)
    {
      func ("yes", 1, wt_answer_key_to_words (WT_KEY_YES), FALSE, data);
      func ("no", 0, wt_answer_key_to_words (WT_KEY_NO), FALSE, data);
    }
  else if (question->kind == WT_QUESTION_SCALE)
    name_scores (question, func, data);
  for (guint i = 0; i < question->n_choices; i++)
    {
      const WtChoice *choice = &question->choices[i];

      func ((char[]){ choice->key, '\0' }, choice->key - WT_CHOICE_FIRST_KEY + 1, choice->text,
            FALSE, data);
    }
  for (const WtMissingAnswer *missing = wt_missing_answers; missing->key != 0; missing++)
    if (wt_missing_answer_is_possible (missing, question))
      func (missing->mark, missing->code, _ (missing->title), TRUE, data);
}

void
wt_extract_column_for_each_value (const WtExtractColumn *column,
                                  WtExtractValueFunc func,
                                  gpointer data)
{
  if (column->kind == WT_EXTRACT_ANSWER)
    name_answers (column->question, func, data);
  else if (column->kind == WT_EXTRACT_TERM)
    for (const WtTerm *term = column->terms; term->nick != NULL; term++)
      func (term->nick, term->value, _ (term->title), FALSE, data);
  else if (column->kind == WT_EXTRACT_FLAG)
    {
      func ("1", 1, _ ("Yes"), FALSE, data);
      func ("0", 0, _ ("No"), FALSE, data);
    }
}

gboolean
wt_extract_is_own_file (const char *name)
{
  static const char *const ENDINGS[] = { ".csv", ".json", ".sps" };

  for (guint ending = 0; ending < G_N_ELEMENTS (ENDINGS); ending++)
    {
      g_autofree char *stem = NULL;

      if (!g_str_has_suffix (name, ENDINGS[ending]))
        continue;
      stem = g_strndup (name, strlen (name) - strlen (ENDINGS[ending]));
      if (g_str_has_prefix (stem, FORMS_PREFIX) || g_str_equal (stem, "codebook"))
        return TRUE;
      for (guint table = WT_EXTRACT_TABLE_ACTIVITIES; table < G_N_ELEMENTS (TABLES); table++)
        if (g_str_equal (stem, TABLES[table].nick))
          return TRUE;
    }
  return FALSE;
}
