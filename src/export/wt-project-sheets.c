#include "wt-project-sheets.h"

#include "wt-activity.h"
#include "wt-date.h"
#include "wt-project-figures.h"
#include "wt-project.h"
#include "wt-sheet-block.h"

#include <glib/gi18n.h>
#include <math.h>
#include <xlsxwriter.h>

typedef enum
{
  COLUMN_LABEL,
  COLUMN_FIRST,
  COLUMN_SECOND,
  COLUMN_THIRD,
  COLUMN_FOURTH,
  N_COLUMNS
} Column;

/* In pixels; together a page across. */
static const guint WIDTHS[N_COLUMNS] = { 340, 120, 130, 130, 130 };

/* One project while its sheet is written. */
typedef struct
{
  WtSheetBlock block;
  WtProject *project; /* (lent) */
  guint index;        /* among the projects of the content */
  WtFigures *figures; /* (lent) */
} ProjectSheet;

/* The places of the projects that have an activity, in their order. */
static GArray *
list_projects (const WtReportContent *content, GHashTable *by_project)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < content->projects->len; i++)
    {
      gint64 id = wt_project_get_id (g_ptr_array_index (content->projects, i));
      WtFigures *figures = g_hash_table_lookup (by_project, &id);

      if (wt_figures_get_activities (figures) > 0)
        g_array_append_val (places, i);
    }
  return places;
}

guint
wt_project_sheets_count (const WtReportContent *content, guint *n_left_out)
{
  g_autoptr (GHashTable) by_project = wt_project_figures_collect (content);
  g_autoptr (GArray) places = list_projects (content, by_project);
  guint n_sheets = MIN (places->len, WT_PROJECT_SHEETS_MAXIMUM);

  *n_left_out = places->len - n_sheets;
  return n_sheets;
}

static WtPublicCount
show (gint64 count)
{
  return (WtPublicCount){ .count = count };
}

static void
put_key_figure (ProjectSheet *self, const char *title, WtPublicCount count)
{
  wt_sheet_block_put_text (&self->block, COLUMN_LABEL, title);
  wt_sheet_block_put_count (&self->block, COLUMN_FIRST, count);
  wt_sheet_block_end_row (&self->block);
}

static void
write_key_figures (ProjectSheet *self)
{
  const char *titles[] = { _ ("Key figures"), _ ("Number") };
  WtPublication *publication = self->block.writer->publication;
  guint n_answered, n_prompts;

  wt_project_figures_count_prompts (self->block.writer->content, wt_project_get_id (self->project),
                                    &n_answered, &n_prompts);
  wt_sheet_block_begin_table (&self->block, titles, G_N_ELEMENTS (titles), 1);
  put_key_figure (self, _ ("Activities"), show (wt_figures_get_activities (self->figures)));
  put_key_figure (self, _ ("People"),
                  publication != NULL ? wt_publication_get_project_people (publication, self->index)
                                      : show (wt_figures_get_people (self->figures)));
  put_key_figure (self, _ ("Forms"),
                  publication != NULL ? wt_publication_get_project_forms (publication, self->index)
                                      : show (wt_figures_get_forms (self->figures)));
  put_key_figure (self, _ ("Prompts of its checklists"), show (n_prompts));
  put_key_figure (self, _ ("Prompts answered"), show (n_answered));
}

static gboolean
is_figure (const WtQuestion *question)
{
  return question->kind == WT_QUESTION_SCALE || question->kind == WT_QUESTION_YES_NO;
}

/* How many answered, the mean or the share of yes, and the share of 8 or more. */
static void
put_internal_question (ProjectSheet *self, const WtQuestion *question, guint index)
{
  const WtQuestionTally *tally = wt_figures_get_question (self->figures, index);
  gboolean is_scale = question->kind == WT_QUESTION_SCALE;
  WtScoreTally scores = wt_question_tally_to_scores (tally);
  WtShareTally shares = wt_question_tally_to_shares (tally);
  WtScoreSummary score_summary = wt_score_tally_summarise (&scores);
  WtShareSummary share_summary = wt_share_tally_summarise (&shares);

  wt_sheet_block_put_number (&self->block, COLUMN_FIRST,
                             (double) wt_question_tally_get_answered (tally), WT_CELL_COUNT);
  wt_sheet_block_put_number (&self->block, COLUMN_SECOND,
                             is_scale ? score_summary.mean : (double) NAN, WT_CELL_DECIMAL);
  wt_sheet_block_put_number (&self->block, COLUMN_THIRD,
                             is_scale ? (double) NAN : share_summary.share, WT_CELL_SHARE);
  wt_sheet_block_put_number (&self->block, COLUMN_FOURTH,
                             is_scale ? score_summary.share_high : (double) NAN, WT_CELL_SHARE);
}

/* A figure that may be shown; what is withheld reads like a count that is. */
static void
put_public_question (ProjectSheet *self, const WtQuestion *question, guint index)
{
  WtPublicFigure figure =
      wt_publication_get_project_figure (self->block.writer->publication, self->index, index);
  gboolean is_scale = question->kind == WT_QUESTION_SCALE;
  guint own = is_scale ? COLUMN_FIRST : COLUMN_SECOND;
  guint other = is_scale ? COLUMN_SECOND : COLUMN_FIRST;

  if (figure.mark != WT_PUBLIC_SHOWN)
    wt_sheet_block_put_count (&self->block, own, (WtPublicCount){ .mark = figure.mark });
  else
    wt_sheet_block_put_number (&self->block, own, figure.value,
                               is_scale ? WT_CELL_DECIMAL : WT_CELL_SHARE);
  wt_sheet_block_put_number (&self->block, other, (double) NAN, WT_CELL_DECIMAL);
}

static void
write_questions (ProjectSheet *self)
{
  const char *const INTERNAL[] = { _ ("Question"), _ ("Answers"), _ ("Mean"), _ ("Share yes"),
                                   _ ("8 or more") };
  const char *const PUBLIC[] = { _ ("Question"), _ ("Mean"), _ ("Share yes") };
  WtSurvey *survey = wt_figures_get_survey (self->figures);
  gboolean is_public = self->block.writer->publication != NULL;

  wt_sheet_block_begin_table (&self->block, is_public ? PUBLIC : INTERNAL,
                              is_public ? G_N_ELEMENTS (PUBLIC) : G_N_ELEMENTS (INTERNAL), 1);
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);

      if (!is_figure (question))
        continue;
      wt_sheet_block_put_text (&self->block, COLUMN_LABEL, wt_question_get_short_title (question));
      if (is_public)
        put_public_question (self, question, i);
      else
        put_internal_question (self, question, i);
      wt_sheet_block_end_row (&self->block);
    }
}

static void
put_activity (ProjectSheet *self, guint index)
{
  WtPublication *publication = self->block.writer->publication;
  WtActivity *activity = g_ptr_array_index (self->block.writer->content->activities, index);
  WtModel *model = WT_MODEL (activity);

  wt_sheet_block_put_text (&self->block, COLUMN_LABEL, wt_activity_get_title (activity));
  wt_sheet_block_put_date (&self->block, COLUMN_FIRST, wt_activity_get_held_on (activity));
  wt_sheet_block_put_text (&self->block, COLUMN_SECOND,
                           wt_term_get_title (wt_levels, (int) wt_activity_get_level (activity)));
  wt_sheet_block_put_count (&self->block, COLUMN_THIRD,
                            publication != NULL
                                ? wt_publication_get_activity_people (publication, index)
                                : show (wt_model_get_int64 (model, WT_ACTIVITY_PEOPLE)));
  wt_sheet_block_put_count (&self->block, COLUMN_FOURTH,
                            publication != NULL
                                ? wt_publication_get_activity_forms (publication, index)
                                : show (wt_activity_get_forms (activity)));
  wt_sheet_block_end_row (&self->block);
}

static void
write_activities (ProjectSheet *self)
{
  const char *titles[N_COLUMNS] = { _ ("Activity"), _ ("Date"), _ ("Level"), _ ("People"),
                                    _ ("Forms counted") };
  GPtrArray *activities = self->block.writer->content->activities;

  wt_sheet_block_begin_table (&self->block, titles, N_COLUMNS, 3);
  for (guint i = 0; i < activities->len; i++)
    if (wt_model_get_int64 (g_ptr_array_index (activities, i), WT_ACTIVITY_PROJECT_ID)
        == wt_project_get_id (self->project))
      put_activity (self, i);
}

/* What is not recorded is left out. */
static void
write_outcome (ProjectSheet *self)
{
  const char *shaped = wt_model_get_string (WT_MODEL (self->project), WT_PROJECT_SHAPED);
  const char *title = _ ("How people shaped it");

  if (shaped[0] == '\0')
    return;
  wt_sheet_block_begin_table (&self->block, &title, 1, 1);
  wt_sheet_block_put_text (&self->block, COLUMN_LABEL, shaped);
  wt_sheet_block_end_row (&self->block);
}

static char *
dup_subtitle (ProjectSheet *self)
{
  const WtReportContent *content = self->block.writer->content;
  const WtFilter *filter = wt_figures_get_filter (wt_overview_get_figures (content->overview));
  g_autofree char *period = wt_date_period_to_words (filter->from, filter->to);

  return g_strjoin (" · ", period,
                    wt_term_get_title (wt_stages, (int) wt_project_get_stage (self->project)),
                    NULL);
}

static gboolean
write_sheet (
    WtWorkbookWriter *writer, WtProject *project, guint index, WtFigures *figures, GError **error)
{
  ProjectSheet self = {
    { .writer = writer, .widths = WIDTHS, .n_columns = N_COLUMNS }, project, index, figures
  };
  const char *title = wt_project_get_title (project);
  /* The number keeps it apart from the sheets that are always there. */
  g_autofree char *name =
      g_strdup_printf ("%" G_GINT64_FORMAT ". %s", wt_project_get_id (project), title);
  g_autofree char *subtitle = dup_subtitle (&self);

  self.block.sheet = wt_workbook_writer_add_sheet (writer, name, WT_SHEET_IN_MEMORY, error);
  if (self.block.sheet == NULL)
    return FALSE;
  wt_sheet_block_begin (&self.block, title, subtitle);
  write_key_figures (&self);
  write_questions (&self);
  write_activities (&self);
  write_outcome (&self);
  wt_workbook_writer_set_up_page (writer, self.block.sheet, WT_PAGE_TEXT);
  return TRUE;
}

gboolean
wt_project_sheets_write (WtWorkbookWriter *writer, GError **error)
{
  const WtReportContent *content = writer->content;
  g_autoptr (GHashTable) by_project = NULL;
  g_autoptr (GArray) places = NULL;

  if (!content->has_project_sheets)
    return TRUE;
  by_project = wt_project_figures_collect (content);
  places = list_projects (content, by_project);
  for (guint i = 0; i < MIN (places->len, WT_PROJECT_SHEETS_MAXIMUM); i++)
    {
      guint index = g_array_index (places, guint, i);
      WtProject *project = g_ptr_array_index (content->projects, index);
      gint64 id = wt_project_get_id (project);

      if (!write_sheet (writer, project, index, g_hash_table_lookup (by_project, &id), error))
        return FALSE;
    }
  return TRUE;
}
