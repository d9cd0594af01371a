#include "wt-figures.h"

struct _WtFigures
{
  GObject parent_instance;

  WtFilter filter;
  WtSurvey *survey;  /* (owned) */
  GArray *questions; /* (owned) of WtQuestionTally, in the survey's order */
  GArray *numbers;   /* (owned) of WtNumberSummary, likewise */
  GPtrArray *dates;  /* (owned) of WtDateSummary (nullable), likewise */
  gint64 projects, activities, people, forms, verified, survey_forms, survey_verified;
};

G_DEFINE_FINAL_TYPE (WtFigures, wt_figures, G_TYPE_OBJECT)

static void
wt_figures_finalize (GObject *object)
{
  WtFigures *self = WT_FIGURES (object);

  g_clear_object (&self->survey);
  g_clear_pointer (&self->questions, g_array_unref);
  g_clear_pointer (&self->numbers, g_array_unref);
  g_clear_pointer (&self->dates, g_ptr_array_unref);

  G_OBJECT_CLASS (wt_figures_parent_class)->finalize (object);
}

static void
wt_figures_class_init (WtFiguresClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_figures_finalize;
}

static void
free_dates (gpointer data)
{
  if (data != NULL)
    wt_date_summary_free (data);
}

static void
wt_figures_init (WtFigures *self)
{
  self->numbers = g_array_new (FALSE, TRUE, sizeof (WtNumberSummary));
  self->dates = g_ptr_array_new_with_free_func (free_dates);
  self->questions = g_array_new (FALSE, TRUE, sizeof (WtQuestionTally));
}

WtFigures *
wt_figures_new (const WtFilter *filter, WtSurvey *survey)
{
  WtFigures *self = g_object_new (WT_TYPE_FIGURES, NULL);

  self->filter = *filter;
  self->survey = g_object_ref (survey);
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);
      WtQuestionTally tally = { .question_id = question->id, .kind = question->kind };
      WtNumberSummary numbers = wt_number_summarise (NULL, 0);

      g_array_append_val (self->questions, tally);
      g_array_append_val (self->numbers, numbers);
      g_ptr_array_add (self->dates, NULL);
    }
  return self;
}

const WtFilter *
wt_figures_get_filter (WtFigures *self)
{
  return &self->filter;
}

WtSurvey *
wt_figures_get_survey (WtFigures *self)
{
  return self->survey;
}

gint64
wt_figures_get_projects (WtFigures *self)
{
  return self->projects;
}

gint64
wt_figures_get_activities (WtFigures *self)
{
  return self->activities;
}

gint64
wt_figures_get_people (WtFigures *self)
{
  return self->people;
}

gint64
wt_figures_get_forms (WtFigures *self)
{
  return self->forms;
}

void
wt_figures_set_counts (
    WtFigures *self, gint64 projects, gint64 activities, gint64 people, gint64 forms)
{
  self->projects = projects;
  self->activities = activities;
  self->people = people;
  self->forms = forms;
}

gint64
wt_figures_get_verified (WtFigures *self)
{
  return self->verified;
}

void
wt_figures_set_verified (WtFigures *self, gint64 verified)
{
  self->verified = verified;
}

gint64
wt_figures_get_survey_forms (WtFigures *self)
{
  return self->survey_forms;
}

gint64
wt_figures_get_survey_verified (WtFigures *self)
{
  return self->survey_verified;
}

void
wt_figures_set_survey_forms (WtFigures *self, gint64 forms, gint64 verified)
{
  self->survey_forms = forms;
  self->survey_verified = verified;
}

void
wt_figures_add (WtFigures *self, const WtQuestionTally *tally)
{
  for (guint i = 0; i < self->questions->len; i++)
    {
      WtQuestionTally *kept = &g_array_index (self->questions, WtQuestionTally, i);

      if (kept->question_id == tally->question_id)
        wt_question_tally_add (kept, tally);
    }
}

const WtQuestionTally *
wt_figures_get_question (WtFigures *self, guint index)
{
  g_return_val_if_fail (index < self->questions->len, NULL);
  return &g_array_index (self->questions, WtQuestionTally, index);
}

const WtQuestionTally *
wt_figures_find_question (WtFigures *self, const char *key)
{
  int index = wt_survey_find_question (self->survey, key);

  return index >= 0 ? wt_figures_get_question (self, (guint) index) : NULL;
}

const WtNumberSummary *
wt_figures_get_numbers (WtFigures *self, guint index)
{
  g_return_val_if_fail (index < self->numbers->len, NULL);
  return &g_array_index (self->numbers, WtNumberSummary, index);
}

void
wt_figures_set_numbers (WtFigures *self, guint index, const WtNumberSummary *numbers)
{
  g_return_if_fail (index < self->numbers->len);
  g_array_index (self->numbers, WtNumberSummary, index) = *numbers;
}

const WtDateSummary *
wt_figures_get_dates (WtFigures *self, guint index)
{
  g_return_val_if_fail (index < self->dates->len, NULL);
  return g_ptr_array_index (self->dates, index);
}

void
wt_figures_take_dates (WtFigures *self, guint index, WtDateSummary *dates)
{
  g_return_if_fail (index < self->dates->len);
  free_dates (g_ptr_array_index (self->dates, index));
  g_ptr_array_index (self->dates, index) = dates;
}
