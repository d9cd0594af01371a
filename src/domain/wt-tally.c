#include "wt-tally.h"

#include "wt-batch.h"
#include "wt-issue.h"

#include <glib/gi18n.h>

struct _WtTally
{
  GObject parent_instance;

  gint64 batch_id;
  gint64 forms;
  WtSurvey *survey;  /* (owned) */
  GArray *questions; /* (owned) of WtQuestionTally */
};

G_DEFINE_FINAL_TYPE (WtTally, wt_tally, G_TYPE_OBJECT)

static void
wt_tally_finalize (GObject *object)
{
  WtTally *self = WT_TALLY (object);

  g_clear_object (&self->survey);
  g_clear_pointer (&self->questions, g_array_unref);

  G_OBJECT_CLASS (wt_tally_parent_class)->finalize (object);
}

static void
wt_tally_class_init (WtTallyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_tally_finalize;
}

static void
wt_tally_init (WtTally *self)
{
  self->questions = g_array_new (FALSE, TRUE, sizeof (WtQuestionTally));
}

WtTally *
wt_tally_new (gint64 batch_id, WtSurvey *survey)
{
  WtTally *self = g_object_new (WT_TYPE_TALLY, NULL);

  self->batch_id = batch_id;
  self->survey = g_object_ref (survey);
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);
      WtQuestionTally tally = { .question_id = question->id, .kind = question->kind };

      g_array_append_val (self->questions, tally);
    }
  return self;
}

WtTally *
wt_tally_copy (WtTally *self)
{
  WtTally *copy = wt_tally_new (self->batch_id, self->survey);

  copy->forms = self->forms;
  for (guint i = 0; i < self->questions->len; i++)
    *wt_tally_get_question (copy, i) = *wt_tally_get_question (self, i);
  return copy;
}

gint64
wt_tally_get_batch_id (WtTally *self)
{
  return self->batch_id;
}

void
wt_tally_set_batch_id (WtTally *self, gint64 batch_id)
{
  self->batch_id = batch_id;
}

WtSurvey *
wt_tally_get_survey (WtTally *self)
{
  return self->survey;
}

gint64
wt_tally_get_forms (WtTally *self)
{
  return self->forms;
}

void
wt_tally_set_forms (WtTally *self, gint64 forms)
{
  self->forms = forms;
}

WtQuestionTally *
wt_tally_get_question (WtTally *self, guint index)
{
  g_return_val_if_fail (index < self->questions->len, NULL);
  return &g_array_index (self->questions, WtQuestionTally, index);
}

gboolean
wt_tally_has_kind (WtQuestionKind kind)
{
  return kind != WT_QUESTION_TEXT && kind != WT_QUESTION_NUMBER && kind != WT_QUESTION_DATE;
}

gint64
wt_tally_get_missing (WtTally *self, guint index)
{
  const WtQuestionTally *tally = wt_tally_get_question (self, index);

  return self->forms - wt_question_tally_get_answered (tally) - tally->illegible - tally->several;
}

void
wt_tally_close (WtTally *self)
{
  for (guint i = 0; i < self->questions->len; i++)
    {
      WtQuestionTally *tally = wt_tally_get_question (self, i);

      if (wt_tally_has_kind (tally->kind))
        tally->blank = MAX (0, wt_tally_get_missing (self, i));
    }
}

static gboolean
has_negative_count (const WtQuestionTally *tally)
{
  for (int i = 0; i < WT_SCORE_COUNT; i++)
    if (tally->scores[i] < 0)
      return TRUE;
  for (int i = 0; i < WT_CHOICE_MAXIMUM; i++)
    if (tally->choices[i] < 0)
      return TRUE;
  return tally->yes < 0 || tally->texts < 0 || tally->no < 0 || tally->illegible < 0
         || tally->several < 0;
}

/* Where several may be ticked: a form that ticked one is a form that ticked any. */
static gboolean
has_more_ticks_than_forms (const WtQuestionTally *tally)
{
  for (int i = 0; tally->kind == WT_QUESTION_CHOICES && i < WT_CHOICE_MAXIMUM; i++)
    if (tally->choices[i] > tally->texts)
      return TRUE;
  return FALSE;
}

GPtrArray *
wt_tally_list_issues (WtTally *self)
{
  GPtrArray *issues = wt_issue_list_new ();

  if (self->forms < 0 || self->forms > WT_BATCH_MAXIMUM)
    wt_issue_list_add (issues, "forms",
                       _ ("The number of forms must lie between 0 and 1,000,000."));

  for (guint i = 0; i < self->questions->len; i++)
    {
      const WtQuestion *question = wt_survey_get_question (self->survey, i);
      gint64 missing = wt_tally_get_missing (self, i);
      g_autofree char *message = NULL;

      if (has_negative_count (wt_tally_get_question (self, i)))
        wt_issue_list_add (issues, question->key, _ ("A count cannot be below 0."));
      if (has_more_ticks_than_forms (wt_tally_get_question (self, i)))
        wt_issue_list_add (issues, question->key,
                           _ ("A choice cannot be ticked on more forms than ticked any."));
      if (!wt_tally_has_kind (question->kind) || missing >= 0)
        continue;
      message = g_strdup_printf (
          /* Translators: how many answers more than paper forms were entered */
          ngettext ("%lu answer more than forms.", "%lu answers more than forms.",
                    (gulong) -missing),
          (gulong) -missing);
      wt_issue_list_add (issues, question->key, message);
    }
  return issues;
}
