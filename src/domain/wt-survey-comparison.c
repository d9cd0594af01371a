#include "wt-survey-comparison.h"

struct _WtSurveyComparison
{
  GObject parent_instance;

  WtSurvey *older;                                /* (owned) */
  WtSurvey *newer;                                /* (owned) */
  GPtrArray *questions[WT_QUESTION_CHANGE_COUNT]; /* (owned) of WtQuestion, lent by the versions */
};

G_DEFINE_FINAL_TYPE (WtSurveyComparison, wt_survey_comparison, G_TYPE_OBJECT)

static void
wt_survey_comparison_finalize (GObject *object)
{
  WtSurveyComparison *self = WT_SURVEY_COMPARISON (object);

  for (guint i = 0; i < WT_QUESTION_CHANGE_COUNT; i++)
    g_clear_pointer (&self->questions[i], g_ptr_array_unref);
  g_clear_object (&self->older);
  g_clear_object (&self->newer);

  G_OBJECT_CLASS (wt_survey_comparison_parent_class)->finalize (object);
}

static void
wt_survey_comparison_class_init (WtSurveyComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_survey_comparison_finalize;
}

static void
wt_survey_comparison_init (WtSurveyComparison *self)
{
  for (guint i = 0; i < WT_QUESTION_CHANGE_COUNT; i++)
    self->questions[i] = g_ptr_array_new ();
}

static const WtQuestion *
find_question (WtSurvey *survey, const char *key)
{
  int index = wt_survey_find_question (survey, key);

  return index >= 0 ? wt_survey_get_question (survey, (guint) index) : NULL;
}

static void
add (WtSurveyComparison *self, WtQuestionChange change, const WtQuestion *question)
{
  g_ptr_array_add (self->questions[change], (gpointer) question);
}

/* Whether the paper says the same; the order of choices does not matter. */
static gboolean
says_the_same (const WtQuestion *a, const WtQuestion *b)
{
  gboolean is_same = g_str_equal (a->text, b->text) && g_strcmp0 (a->low_label, b->low_label) == 0
                     && g_strcmp0 (a->high_label, b->high_label) == 0
                     && a->n_choices == b->n_choices;

  for (guint i = 0; is_same && i < a->n_choices; i++)
    {
      const WtChoice *other = wt_question_find_choice (b, a->choices[i].key);

      is_same = other != NULL && g_str_equal (other->text, a->choices[i].text);
    }
  return is_same;
}

WtSurveyComparison *
wt_survey_compare (WtSurvey *older, WtSurvey *newer)
{
  WtSurveyComparison *self = g_object_new (WT_TYPE_SURVEY_COMPARISON, NULL);

  self->older = g_object_ref (older);
  self->newer = g_object_ref (newer);
  for (guint i = 0; i < wt_survey_get_n_questions (newer); i++)
    {
      const WtQuestion *question = wt_survey_get_question (newer, i);
      const WtQuestion *former = find_question (older, question->key);

      if (former == NULL)
        add (self, WT_QUESTION_NEW, question);
      else if (!says_the_same (former, question))
        add (self, WT_QUESTION_REWORDED, question);
    }
  for (guint i = 0; i < wt_survey_get_n_questions (older); i++)
    {
      const WtQuestion *question = wt_survey_get_question (older, i);

      if (find_question (newer, question->key) == NULL)
        add (self, WT_QUESTION_GONE, question);
    }
  return self;
}

guint
wt_survey_comparison_get_n (WtSurveyComparison *self, WtQuestionChange change)
{
  g_return_val_if_fail ((guint) change < WT_QUESTION_CHANGE_COUNT, 0);
  return self->questions[change]->len;
}

const WtQuestion *
wt_survey_comparison_get_question (WtSurveyComparison *self, WtQuestionChange change, guint index)
{
  g_return_val_if_fail (index < wt_survey_comparison_get_n (self, change), NULL);
  return g_ptr_array_index (self->questions[change], index);
}

const WtQuestion *
wt_survey_comparison_get_former (WtSurveyComparison *self, guint index)
{
  const WtQuestion *question =
      wt_survey_comparison_get_question (self, WT_QUESTION_REWORDED, index);

  return question != NULL ? find_question (self->older, question->key) : NULL;
}
