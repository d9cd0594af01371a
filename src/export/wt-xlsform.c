#include "wt-xlsform.h"

#include "wt-error.h"
#include "wt-score-tally.h"
#include "wt-whole-file.h"
#include "wt-workbook-text.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>
#include <xlsxwriter.h>

#define YES_NO_LIST "yes_no"

/* The columns of the sheet "survey". */
typedef enum
{
  COLUMN_TYPE,
  COLUMN_NAME,
  COLUMN_LABEL,
  COLUMN_HINT,
  COLUMN_REQUIRED,
  COLUMN_APPEARANCE,
  COLUMN_CONSTRAINT,
  COLUMN_CONSTRAINT_MESSAGE,
  N_COLUMNS,
} Column;

/* What the tools call them; they are not words for people. */
static const char *const COLUMNS[N_COLUMNS] = {
  "type", "name", "label", "hint", "required", "appearance", "constraint", "constraint_message",
};
static const char *const CHOICE_COLUMNS[] = { "list_name", "name", "label" };
static const char *const SETTING_COLUMNS[] = { "form_title", "form_id", "version" };

typedef struct
{
  WtSurvey *survey;         /* lent */
  lxw_worksheet *questions; /* lent, as are the next two */
  lxw_worksheet *choices;
  lxw_worksheet *settings;
  lxw_row_t n_choices; /* rows written, the heading among them */
  GString *buffer;     /* (owned) */
} Form;

/* "${…}" stands for the answer to another question in these tools, so it is parted. */
static void
put (Form *form, lxw_worksheet *sheet, lxw_row_t row, guint column, const char *text)
{
  g_autoptr (GString) plain = g_string_new (text);

  g_string_replace (plain, "${", "$ {", 0);
  worksheet_write_string (sheet, row, (lxw_col_t) column,
                          wt_workbook_text_clean (plain->str, TRUE, form->buffer), NULL);
}

static void
put_headings (Form *form, lxw_worksheet *sheet, const char *const *headings, guint n_headings)
{
  for (guint i = 0; i < n_headings; i++)
    put (form, sheet, 0, i, headings[i]);
  worksheet_freeze_panes (sheet, 1, 0);
}

/* A name as XML takes it; what is none becomes "q3", which is recognised by its number. */
static char *
dup_name (const WtQuestion *question)
{
  const char *key = question->key;
  gboolean is_name = g_ascii_isalpha (key[0]) || key[0] == '_';

  for (const char *letter = key; is_name && *letter != '\0'; letter++)
    is_name = g_ascii_isalnum (*letter) || *letter == '_' || *letter == '-';
  return is_name ? g_strdup (key) : g_strdup_printf ("q%d", question->number);
}

static void
put_choice (Form *form, const char *list, const char *name, const char *label)
{
  put (form, form->choices, form->n_choices, 0, list);
  put (form, form->choices, form->n_choices, 1, name);
  put (form, form->choices, form->n_choices, 2, label);
  form->n_choices++;
}

/* One to ten beside each other, with the words of the paper at both ends. */
static void
put_scores (Form *form, const WtQuestion *question, const char *list)
{
  for (int score = WT_SCORE_MINIMUM; score <= WT_SCORE_MAXIMUM; score++)
    {
      const char *words = score == WT_SCORE_MINIMUM   ? question->low_label
                          : score == WT_SCORE_MAXIMUM ? question->high_label
                                                      : NULL;
      g_autofree char *name = g_strdup_printf ("%d", score);
      g_autofree char *label =
          words != NULL ? g_strdup_printf ("%d – %s", score, words) : g_strdup (name);

      put_choice (form, list, name, label);
    }
}

static void
put_choices (Form *form, const WtQuestion *question, const char *list)
{
  for (guint i = 0; i < question->n_choices; i++)
    {
      const char name[] = { question->choices[i].key, '\0' };

      put_choice (form, list, name, question->choices[i].text);
    }
}

/* ". >= 0 and . <= 120", and what to say when it is not so. */
static void
put_limits (Form *form, const WtQuestion *question, lxw_row_t row)
{
  char least[G_ASCII_DTOSTR_BUF_SIZE], most[G_ASCII_DTOSTR_BUF_SIZE];
  gboolean has_least = !isnan (question->minimum), has_most = !isnan (question->maximum);
  g_autofree char *constraint = NULL;
  g_autofree char *message = NULL;

  if (!has_least && !has_most)
    return;
  g_ascii_formatd (least, sizeof least, "%.15g", question->minimum);
  g_ascii_formatd (most, sizeof most, "%.15g", question->maximum);
  constraint = g_strconcat (has_least ? ". >= " : "", has_least ? least : "",
                            has_least && has_most ? " and " : "", has_most ? ". <= " : "",
                            has_most ? most : "", NULL);
  if (has_least && has_most)
    /* Translators: the least and the greatest number that may be typed */
    message = g_strdup_printf (_ ("Type a number from %1$s to %2$s."), least, most);
  else if (has_least)
    message = g_strdup_printf (_ ("Type %s or a greater number."), least);
  else
    message = g_strdup_printf (_ ("Type %s or a smaller number."), most);
  put (form, form->questions, row, COLUMN_CONSTRAINT, constraint);
  put (form, form->questions, row, COLUMN_CONSTRAINT_MESSAGE, message);
}

/* The type of a question in these tools, its choices written; free with g_free(). */
static char *
put_type (Form *form, const WtQuestion *question, const char *name, lxw_row_t row)
{
  g_autofree char *list = g_strconcat ("choices_", name, NULL);

  switch (question->kind)
    {
    case WT_QUESTION_YES_NO:
      return g_strdup ("select_one " YES_NO_LIST);
    case WT_QUESTION_SCALE:
      put_scores (form, question, list);
      put (form, form->questions, row, COLUMN_APPEARANCE, "horizontal");
      return g_strconcat ("select_one ", list, NULL);
    case WT_QUESTION_CHOICE:
      put_choices (form, question, list);
      return g_strconcat ("select_one ", list, NULL);
    case WT_QUESTION_CHOICES:
      put_choices (form, question, list);
      put (form, form->questions, row, COLUMN_HINT, _ ("Choose all that apply."));
      return g_strconcat ("select_multiple ", list, NULL);
    case WT_QUESTION_NUMBER:
      put_limits (form, question, row);
      return g_strdup ("decimal");
    case WT_QUESTION_DATE:
      return g_strdup ("date");
    case WT_QUESTION_TEXT:
    case WT_QUESTION_N_KINDS:
    default:
      put (form, form->questions, row, COLUMN_APPEARANCE, "multiline");
      return g_strdup ("text");
    }
}

static void
put_question (Form *form, guint index)
{
  const WtQuestion *question = wt_survey_get_question (form->survey, index);
  lxw_row_t row = index + 1;
  g_autofree char *name = dup_name (question);
  g_autofree char *type = put_type (form, question, name, row);

  put (form, form->questions, row, COLUMN_TYPE, type);
  put (form, form->questions, row, COLUMN_NAME, name);
  put (form, form->questions, row, COLUMN_LABEL, question->text);
  if (question->is_required)
    put (form, form->questions, row, COLUMN_REQUIRED, "yes");
}

static void
put_settings (Form *form)
{
  g_autofree char *version = g_strdup_printf ("%" G_GINT64_FORMAT, wt_survey_get_id (form->survey));
  g_autofree char *id = g_strdup (wt_survey_get_key (form->survey));

  put_headings (form, form->settings, SETTING_COLUMNS, G_N_ELEMENTS (SETTING_COLUMNS));
  put (form, form->settings, 1, 0, wt_survey_get_title (form->survey));
  put (form, form->settings, 1, 1,
       g_strcanon (id, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "_-", '_'));
  put (form, form->settings, 1, 2, version);
}

static gboolean
write_form (WtSurvey *survey, const char *temporary, GError **error)
{
  lxw_workbook *workbook = workbook_new (temporary);
  Form form = { .survey = survey, .n_choices = 1, .buffer = g_string_new (NULL) };
  lxw_error code;

  form.questions = workbook_add_worksheet (workbook, "survey");
  form.choices = workbook_add_worksheet (workbook, "choices");
  form.settings = workbook_add_worksheet (workbook, "settings");
  worksheet_set_column (form.questions, COLUMN_TYPE, COLUMN_NAME, 24, NULL);
  worksheet_set_column (form.questions, COLUMN_LABEL, COLUMN_LABEL, 60, NULL);
  put_headings (&form, form.questions, COLUMNS, N_COLUMNS);
  put_headings (&form, form.choices, CHOICE_COLUMNS, G_N_ELEMENTS (CHOICE_COLUMNS));
  put_choice (&form, YES_NO_LIST, "yes", _ ("Yes"));
  put_choice (&form, YES_NO_LIST, "no", _ ("No"));
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    put_question (&form, i);
  put_settings (&form);
  g_string_free (form.buffer, TRUE);

  code = workbook_close (workbook);
  if (code != LXW_NO_ERROR)
    g_set_error_literal (error, WT_ERROR, WT_ERROR_NO_SPACE, lxw_strerror (code));
  return code == LXW_NO_ERROR;
}

gboolean
wt_xlsform_save (WtSurvey *survey, const char *path, GError **error)
{
  g_autofree char *temporary = wt_whole_file_start (path, error);
  locale_t point, before;
  gboolean is_written;

  if (temporary == NULL)
    return FALSE;
  /* As in wt-workbook.c: a comma in a number would make the file unreadable. */
  point = newlocale (LC_NUMERIC_MASK, "C", duplocale (uselocale ((locale_t) 0)));
  before = uselocale (point);
  is_written = write_form (survey, temporary, error);
  uselocale (before);
  freelocale (point);
  if (is_written)
    return wt_whole_file_finish (temporary, path, error);
  g_unlink (temporary);
  return FALSE;
}
