#include "wt-import-mapping.h"

#include "wt-error.h"
#include "wt-import-guess-private.h"

#include <glib/gi18n.h>

struct _WtImportMapping
{
  GObject parent_instance;

  WtImportHeader *header; /* (owned), shared with copies */
  WtSurvey *survey;       /* (owned) */
  WtImportUse *uses;      /* (owned), one a column */
};

G_DEFINE_FINAL_TYPE (WtImportMapping, wt_import_mapping, G_TYPE_OBJECT)

static void
wt_import_mapping_finalize (GObject *object)
{
  WtImportMapping *self = WT_IMPORT_MAPPING (object);

  g_clear_pointer (&self->header, wt_import_header_unref);
  g_clear_object (&self->survey);
  g_clear_pointer (&self->uses, g_free);
  G_OBJECT_CLASS (wt_import_mapping_parent_class)->finalize (object);
}

static void
wt_import_mapping_class_init (WtImportMappingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_import_mapping_finalize;
}

static void
wt_import_mapping_init (WtImportMapping *self)
{
}

static WtImportMapping *
create (WtImportHeader *header, WtSurvey *survey, WtImportUse *uses)
{
  WtImportMapping *self = g_object_new (WT_TYPE_IMPORT_MAPPING, NULL);

  self->header = header;
  self->survey = g_object_ref (survey);
  self->uses = uses;
  return self;
}

WtImportMapping *
wt_import_mapping_new (WtImportHeader *header, WtSurvey *survey)
{
  return create (header, survey, wt_import_guess (header, survey));
}

WtImportMapping *
wt_import_mapping_copy (WtImportMapping *self)
{
  return create (wt_import_header_ref (self->header), self->survey,
                 g_memdup2 (self->uses, sizeof *self->uses * self->header->columns->len));
}

WtSurvey *
wt_import_mapping_get_survey (WtImportMapping *self)
{
  return self->survey;
}

WtImportTool
wt_import_mapping_get_tool (WtImportMapping *self)
{
  return self->header->tool;
}

guint
wt_import_mapping_get_n_header_rows (WtImportMapping *self)
{
  return self->header->n_rows;
}

guint
wt_import_mapping_get_n_columns (WtImportMapping *self)
{
  return self->header->columns->len;
}

const WtImportColumn *
wt_import_mapping_get_column (WtImportMapping *self, guint column)
{
  g_return_val_if_fail (column < self->header->columns->len, NULL);
  return &g_array_index (self->header->columns, WtImportColumn, column);
}

WtImportUse
wt_import_mapping_get_use (WtImportMapping *self, guint column)
{
  g_return_val_if_fail (column < self->header->columns->len, (WtImportUse){ 0 });
  return self->uses[column];
}

void
wt_import_mapping_set_use (WtImportMapping *self, guint column, WtImportUse use)
{
  g_return_if_fail (column < self->header->columns->len);
  g_return_if_fail (use.question < wt_survey_get_n_questions (self->survey));
  self->uses[column] = use;
}

gboolean
wt_import_use_is_equal (WtImportUse first, WtImportUse second)
{
  return first.role == second.role && first.question == second.question
         && first.choice == second.choice;
}

gboolean
wt_import_mapping_has_role (WtImportMapping *self, WtImportRole role)
{
  for (guint i = 0; i < self->header->columns->len; i++)
    if (self->uses[i].role == role)
      return TRUE;
  return FALSE;
}

char *
wt_import_use_dup_words (WtImportUse use, WtSurvey *survey)
{
  gboolean is_answer = use.role == WT_IMPORT_ANSWER || use.role == WT_IMPORT_CHOICE;
  const WtQuestion *question = is_answer ? wt_survey_get_question (survey, use.question) : NULL;
  g_autofree char *answer = NULL;

  switch (use.role)
    {
    case WT_IMPORT_ANSWER:
      /* Translators: the number of a question, then what it asks */
      return g_strdup_printf (_ ("%1$d. %2$s"), question->number,
                              wt_question_get_short_title (question));
    case WT_IMPORT_CHOICE:
      answer = question->kind == WT_QUESTION_CHOICES
                   ? g_strdup (wt_question_find_choice (question, use.choice)->text)
                   : wt_question_dup_answer_words (question, use.choice, NULL);
      /* Translators: the number of a question, then one of the answers to it */
      return g_strdup_printf (_ ("%1$d: “%2$s” was ticked"), question->number, answer);
    case WT_IMPORT_SERIAL:
      return g_strdup (_ ("Number of the form"));
    case WT_IMPORT_IDENTITY:
      return g_strdup (_ ("Tells the response apart"));
    case WT_IMPORT_MOMENT:
      return g_strdup (_ ("When it was sent"));
    case WT_IMPORT_LEFT_OUT:
    default:
      return g_strdup (_ ("Left out"));
    }
}

/* A question is answered by one column, or by columns for its choices; some else are there once. */
static gboolean
is_double (WtImportUse first, WtImportUse second)
{
  if (first.role == WT_IMPORT_LEFT_OUT || second.role == WT_IMPORT_LEFT_OUT)
    return FALSE;
  if (first.role == WT_IMPORT_SERIAL)
    return second.role == WT_IMPORT_SERIAL;
  if (first.role == WT_IMPORT_ANSWER)
    return (second.role == WT_IMPORT_ANSWER || second.role == WT_IMPORT_CHOICE)
           && first.question == second.question;
  return first.role == WT_IMPORT_CHOICE
         && (wt_import_use_is_equal (first, second)
             || (second.role == WT_IMPORT_ANSWER && first.question == second.question));
}

gboolean
wt_import_mapping_check (WtImportMapping *self, GError **error)
{
  guint n_columns = self->header->columns->len;
  guint n_answers = 0;

  for (guint i = 0; i < n_columns; i++)
    {
      n_answers += self->uses[i].role == WT_IMPORT_ANSWER || self->uses[i].role == WT_IMPORT_CHOICE;
      for (guint j = 0; self->uses[i].role != WT_IMPORT_LEFT_OUT && j < i; j++)
        if (is_double (self->uses[i], self->uses[j]))
          {
            g_set_error (error, WT_ERROR, WT_ERROR_INVALID,
                         /* Translators: the headings of two columns of a file */
                         _ ("The columns “%1$s” and “%2$s” cannot both be the same."),
                         wt_import_mapping_get_column (self, j)->title,
                         wt_import_mapping_get_column (self, i)->title);
            return FALSE;
          }
    }
  if (n_answers > 0)
    return TRUE;
  g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                       _ ("No column answers a question of this questionnaire. The first line of "
                          "the file has to name the questions."));
  return FALSE;
}
