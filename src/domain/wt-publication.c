#include "wt-publication.h"

#include "wt-activity.h"
#include "wt-project.h"
#include "wt-public-answers.h"
#include "wt-public-copy-private.h"
#include "wt-public-hierarchy.h"
#include "wt-public-months-private.h"
#include "wt-public-projects-private.h"
#include "wt-public-row.h"
#include "wt-suppression.h"

struct _WtPublication
{
  const WtReportContent *original; /* (lent) */
  WtReportContent content;         /* what is in it and is not lent from the original is owned */
  int threshold;
  guint *projects; /* (owned) the index of each activity's project */
  WtPublicHierarchy *people;
  WtPublicHierarchy *forms;
  WtPublicCount people_before, forms_before;
  GPtrArray *figures; /* (owned) of arrays of WtPublicFigure, a question each, a project each */
  guint months_withheld;
  gboolean withholds_month_before;
  GPtrArray *surveys; /* (owned) the other surveys that are shown, whole */
  GArray *themes;     /* (owned) of WtPublicCount */
  WtPublicCount unthemed;
};

static WtFigures *
get_figures (WtPublication *self)
{
  return wt_overview_get_figures (self->original->overview);
}

static WtSurvey *
get_survey (WtPublication *self)
{
  return wt_figures_get_survey (get_figures (self));
}

/* Figures of the period before that can be shown beside those of the period, or NULL. */
static WtFigures *
find_before (WtPublication *self)
{
  WtFigures *before = wt_overview_get_before (self->original->overview);

  if (before == NULL
      || g_strcmp0 (wt_figures_get_filter (before)->to,
                    wt_figures_get_filter (get_figures (self))->from)
             >= 0)
    return NULL;
  return before;
}

static guint *
index_projects (const WtReportContent *content)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint *indices = g_new (guint, MAX (content->activities->len, 1));

  for (guint i = 0; i < content->projects->len; i++)
    {
      gint64 id = wt_project_get_id (g_ptr_array_index (content->projects, i));

      g_hash_table_insert (by_id, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (i));
    }
  for (guint i = 0; i < content->activities->len; i++)
    {
      gint64 id =
          wt_model_get_int64 (g_ptr_array_index (content->activities, i), WT_ACTIVITY_PROJECT_ID);
      gpointer index;

      indices[i] = g_hash_table_lookup_extended (by_id, &id, NULL, &index)
                       ? GPOINTER_TO_UINT (index)
                       : G_MAXUINT;
    }
  return indices;
}

static WtPublicHierarchy *
make_hierarchy (WtPublication *self, gint64 (*count) (WtFigures *figures))
{
  GPtrArray *figures = self->original->activity_figures;
  g_autofree gint64 *counts = g_new (gint64, MAX (figures->len, 1));

  for (guint i = 0; i < figures->len; i++)
    counts[i] = count (g_ptr_array_index (figures, i));
  return wt_public_hierarchy_new (count (get_figures (self)), counts, self->projects, figures->len,
                                  self->original->projects->len, self->threshold);
}

/* How many forms of a survey there are: some questions came in a later version of it. */
static gint64
count_survey_forms (WtFigures *figures)
{
  gint64 forms = 0;

  for (guint i = 0; i < wt_survey_get_n_questions (wt_figures_get_survey (figures)); i++)
    forms = MAX (forms, wt_question_tally_get_forms (wt_figures_get_question (figures, i)));
  return forms;
}

/* Whether few forms leave one of the questions without a usable answer, or few answer the survey:
 * that many would be the difference of all forms and the answers. */
static gboolean
gives_away_forms (WtPublication *self, WtFigures *figures)
{
  gint64 forms = count_survey_forms (figures);

  if (wt_suppression_withholds_count (forms, self->threshold))
    return TRUE;
  for (guint i = 0; i < wt_survey_get_n_questions (wt_figures_get_survey (figures)); i++)
    if (wt_suppression_withholds_count (
            forms - wt_question_tally_get_answered (wt_figures_get_question (figures, i)),
            self->threshold))
      return TRUE;
  return FALSE;
}

static WtPublicHierarchy *
make_forms (WtPublication *self)
{
  const WtReportContent *original = self->original;
  GPtrArray *surveys = original->other_surveys;
  gint64 forms = wt_figures_get_forms (get_figures (self));
  gboolean gives_away = gives_away_forms (self, get_figures (self));

  for (guint i = 0; surveys != NULL && i < surveys->len; i++)
    gives_away |= gives_away_forms (self, g_ptr_array_index (surveys, i));
  /* Few forms in all say so themselves. */
  if (gives_away && !wt_suppression_withholds_count (forms, self->threshold))
    return wt_public_hierarchy_new_withheld (original->activities->len, original->projects->len);
  return make_hierarchy (self, wt_figures_get_forms);
}

static void
mark_before (WtPublication *self)
{
  WtFigures *before = find_before (self);

  if (before == NULL)
    return;
  self->people_before = wt_public_count_new (wt_figures_get_people (before), self->threshold);
  self->forms_before = wt_public_count_new (wt_figures_get_forms (before), self->threshold);
}

static void
mark_project_figures (WtPublication *self)
{
  self->figures = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < wt_survey_get_n_questions (get_survey (self)); i++)
    g_ptr_array_add (self->figures, wt_public_projects_make_figures (self->original, self->projects,
                                                                     i, self->threshold));
}

static void
list_surveys (WtPublication *self)
{
  GPtrArray *surveys = self->original->other_surveys;

  self->surveys = g_ptr_array_new ();
  for (guint i = 0; surveys != NULL && i < surveys->len; i++)
    if (!wt_suppression_withholds_count (count_survey_forms (g_ptr_array_index (surveys, i)),
                                         self->threshold))
      g_ptr_array_add (self->surveys, g_ptr_array_index (surveys, i));
}

static WtPublicCount
mark_theme (WtPublication *self, gint64 comments, gint64 all)
{
  WtPublicCount count = wt_public_count_new (comments, self->threshold);

  if (count.mark == WT_PUBLIC_SHOWN
      && wt_suppression_withholds_count (all - comments, self->threshold))
    count = wt_public_count_with_mark (comments, WT_PUBLIC_PROTECTING);
  return count;
}

static void
mark_themes (WtPublication *self)
{
  WtCommentSummary *summary = self->original->comments;
  gboolean any_withheld = FALSE;
  GArray *counts;
  gint64 all;

  self->themes = g_array_new (FALSE, TRUE, sizeof (WtPublicCount));
  if (summary == NULL)
    return;
  counts = wt_comment_summary_get_counts (summary);
  all = wt_comment_summary_get_comments (summary);
  for (guint i = 0; i < counts->len; i++)
    {
      WtPublicCount count =
          mark_theme (self, g_array_index (counts, WtThemeCount, i).comments, all);

      any_withheld |= count.mark != WT_PUBLIC_SHOWN;
      g_array_append_val (self->themes, count);
    }
  self->unthemed = mark_theme (self, all - wt_comment_summary_get_themed (summary), all);
  if (any_withheld && self->unthemed.mark == WT_PUBLIC_SHOWN)
    self->unthemed = wt_public_count_with_mark (0, WT_PUBLIC_PROTECTING);
}

static WtFigures *
copy_figures (WtPublication *self, WtFigures *figures, WtPublicCount people, WtPublicCount forms)
{
  WtFigures *copy = wt_public_copy_figures (figures, self->threshold);

  wt_figures_set_counts (copy, wt_figures_get_projects (figures),
                         wt_figures_get_activities (figures), people.count, forms.count);
  return copy;
}

static void
copy_principles (WtOverview *from, WtOverview *copy)
{
  GArray *principles = wt_overview_get_principles (from);

  for (guint i = 0; i < principles->len; i++)
    {
      WtPrincipleFigures principle = g_array_index (principles, WtPrincipleFigures, i);

      principle.title = g_strdup (principle.title);
      g_array_append_val (wt_overview_get_principles (copy), principle);
    }
  wt_overview_set_checklists (copy, wt_overview_get_checklists (from));
}

static WtOverview *
copy_overview (WtPublication *self)
{
  WtOverview *from = self->original->overview;
  GArray *quarters = wt_overview_get_quarters (from);
  WtFigures *before = find_before (self);
  WtOverview *copy = wt_overview_new (
      copy_figures (self, get_figures (self), self->people->total, self->forms->total),
      before != NULL ? copy_figures (self, before, self->people_before, self->forms_before) : NULL);

  self->months_withheld = wt_public_months_copy (from, wt_overview_get_months (copy),
                                                 self->threshold, &self->withholds_month_before);
  g_array_append_vals (wt_overview_get_quarters (copy), quarters->data, quarters->len);
  copy_principles (from, copy);
  wt_overview_set_compare_with (copy, wt_overview_get_compare_with (from));
  wt_overview_set_parts (copy, wt_overview_get_parts (from)
                                   & (WT_OVERVIEW_PART_MONTHS | WT_OVERVIEW_PART_QUARTERS
                                      | WT_OVERVIEW_PART_PRINCIPLES));
  wt_overview_set_all (copy, wt_overview_get_all_projects (from),
                       wt_overview_get_all_activities (from));
  return copy;
}

static WtCommentSummary *
copy_comments (WtPublication *self)
{
  WtCommentSummary *from = self->original->comments;
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (WtThemeCount));
  gint64 all;

  g_array_set_clear_func (counts, (GDestroyNotify) wt_theme_count_clear);
  if (from == NULL)
    return wt_comment_summary_new (0, 0, 0, counts, self->threshold);
  all = wt_public_count_new (wt_comment_summary_get_comments (from), self->threshold).count;
  for (guint i = 0; i < self->themes->len; i++)
    {
      WtThemeCount count = g_array_index (wt_comment_summary_get_counts (from), WtThemeCount, i);

      count.name = g_strdup (count.name);
      count.comments = g_array_index (self->themes, WtPublicCount, i).count;
      g_array_append_val (counts, count);
    }
  return wt_comment_summary_new (all, all, all - self->unthemed.count, counts, self->threshold);
}

/* No single form is gone through. */
static gboolean
go_through_no_forms (WtResponseFunc func, gpointer func_data, gpointer data, GError **error)
{
  return TRUE;
}

static void
copy_content (WtPublication *self)
{
  const WtReportContent *original = self->original;
  WtReportContent *content = &self->content;

  *content = *original;
  content->overview = copy_overview (self);
  content->projects = wt_public_copy_projects (original->projects, original->names);
  content->plans = wt_public_copy_plans (original->plans);
  content->activities = wt_public_copy_activities (original->activities, original->names);
  content->activity_figures = wt_public_copy_no_figures (original->activity_figures);
  content->comments = copy_comments (self);
  content->quotes = wt_public_copy_quotes (original->quotes, original->activities, original->names,
                                           self->threshold);
  content->other_surveys = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->surveys->len; i++)
    g_ptr_array_add (
        content->other_surveys,
        wt_public_copy_figures (g_ptr_array_index (self->surveys, i), self->threshold));
  content->edition = WT_EDITION_PUBLIC;
  content->forms = go_through_no_forms;
  content->forms_data = NULL;
  content->n_forms = 0;
}

WtPublication *
wt_publication_new (const WtReportContent *content)
{
  WtPublication *self = g_new0 (WtPublication, 1);

  self->original = content;
  self->threshold = wt_suppression_get_threshold (wt_settings_get_threshold (content->settings));
  self->projects = index_projects (content);
  self->people = make_hierarchy (self, wt_figures_get_people);
  self->forms = make_forms (self);
  mark_before (self);
  mark_project_figures (self);
  list_surveys (self);
  mark_themes (self);
  copy_content (self);
  return self;
}

void
wt_publication_free (WtPublication *self)
{
  WtReportContent *content = &self->content;

  g_object_unref (content->overview);
  g_ptr_array_unref (content->projects);
  g_ptr_array_unref (content->plans);
  g_ptr_array_unref (content->activities);
  g_ptr_array_unref (content->activity_figures);
  g_ptr_array_unref (content->other_surveys);
  g_ptr_array_unref (content->quotes);
  g_object_unref (content->comments);
  g_free (self->projects);
  wt_public_hierarchy_free (self->people);
  wt_public_hierarchy_free (self->forms);
  g_ptr_array_unref (self->figures);
  g_ptr_array_unref (self->surveys);
  g_array_unref (self->themes);
  g_free (self);
}

int
wt_publication_get_threshold (WtPublication *self)
{
  return self->threshold;
}

const WtReportContent *
wt_publication_get_content (WtPublication *self)
{
  return &self->content;
}

WtPublicCount
wt_publication_get_people (WtPublication *self)
{
  return self->people->total;
}

WtPublicCount
wt_publication_get_forms (WtPublication *self)
{
  return self->forms->total;
}

WtPublicCount
wt_publication_get_people_before (WtPublication *self)
{
  return self->people_before;
}

WtPublicCount
wt_publication_get_forms_before (WtPublication *self)
{
  return self->forms_before;
}

WtPublicCount
wt_publication_get_project_people (WtPublication *self, guint index)
{
  return self->people->projects[index];
}

WtPublicCount
wt_publication_get_project_forms (WtPublication *self, guint index)
{
  return self->forms->projects[index];
}

WtPublicCount
wt_publication_get_activity_people (WtPublication *self, guint index)
{
  return self->people->activities[index];
}

WtPublicCount
wt_publication_get_activity_forms (WtPublication *self, guint index)
{
  return self->forms->activities[index];
}

static WtPublicCount
count_answers (WtPublication *self, WtFigures *figures, guint question)
{
  return wt_public_count_new (
      wt_question_tally_get_answered (wt_figures_get_question (figures, question)),
      self->threshold);
}

WtPublicCount
wt_publication_get_answers (WtPublication *self, guint question)
{
  return count_answers (self, get_figures (self), question);
}

gboolean
wt_publication_shows_answers (WtPublication *self, guint question)
{
  return wt_public_answers_shows_counts (wt_figures_get_question (get_figures (self), question),
                                         self->threshold);
}

gboolean
wt_publication_get_bands (WtPublication *self, guint question, gint64 bands[WT_PUBLIC_BAND_COUNT])
{
  return wt_public_answers_get_bands (wt_figures_get_question (get_figures (self), question),
                                      self->threshold, bands);
}

WtPublicFigure
wt_publication_get_figure (WtPublication *self, guint question)
{
  return wt_public_answers_get_figure (wt_figures_get_question (get_figures (self), question),
                                       self->threshold);
}

WtPublicFigure
wt_publication_get_figure_before (WtPublication *self, guint question)
{
  WtFigures *before = find_before (self);
  const WtQuestionTally none = { .kind = WT_QUESTION_TEXT };
  WtPublicFigure figure = wt_public_answers_get_figure (
      before != NULL ? wt_figures_get_question (before, question) : &none, self->threshold);

  if (self->withholds_month_before && figure.mark == WT_PUBLIC_SHOWN
      && (int) question == wt_public_months_find_question (get_survey (self)))
    figure = wt_public_answers_withhold ();
  return figure;
}

WtPublicFigure
wt_publication_get_project_figure (WtPublication *self, guint project, guint question)
{
  return ((const WtPublicFigure *) g_ptr_array_index (self->figures, question))[project];
}

WtPublicFigure
wt_publication_get_high (WtPublication *self, guint question)
{
  return wt_public_answers_get_high (wt_figures_get_question (get_figures (self), question),
                                     self->threshold);
}

guint
wt_publication_get_months_withheld (WtPublication *self)
{
  return self->months_withheld;
}

WtPublicCount
wt_publication_get_survey_answers (WtPublication *self, guint survey, guint question)
{
  return count_answers (self, g_ptr_array_index (self->surveys, survey), question);
}

gboolean
wt_publication_shows_survey_answers (WtPublication *self, guint survey, guint question)
{
  WtFigures *figures = g_ptr_array_index (self->surveys, survey);

  return wt_public_answers_shows_counts (wt_figures_get_question (figures, question),
                                         self->threshold);
}

guint
wt_publication_get_surveys_withheld (WtPublication *self)
{
  GPtrArray *all = self->original->other_surveys;

  return all != NULL ? all->len - self->surveys->len : 0;
}

WtPublicCount
wt_publication_get_theme (WtPublication *self, guint index)
{
  return g_array_index (self->themes, WtPublicCount, index);
}

WtPublicCount
wt_publication_get_unthemed (WtPublication *self)
{
  return self->unthemed;
}
