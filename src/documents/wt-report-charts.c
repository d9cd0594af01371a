#include "wt-report-parts-private.h"

#include "wt-chart-factory.h"
#include "wt-chart-words.h"
#include "wt-question-charts.h"

#include <glib/gi18n.h>

/* What charts are made from. */
typedef struct
{
  WtDocument *document;
  WtOverview *overview;       /* what is shown */
  WtPublication *publication; /* (nullable) */
  int threshold;
} Charts;

/* The count, what was so the period before, and what is left out. */
static char *
dup_note (const Charts *charts, WtChart *chart, const char *kind)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *count = wt_chart_dup_count (chart);
  guint n_withheld = charts->publication != NULL && g_str_equal (kind, WT_CHART_KIND_MONTHS)
                         ? wt_publication_get_months_withheld (charts->publication)
                         : 0;
  char *compared = charts->publication == NULL
                       ? wt_overview_words_compare_scores (charts->overview, kind)
                       : NULL;

  if (count[0] != '\0')
    g_ptr_array_add (parts, g_steal_pointer (&count));
  if (compared != NULL)
    g_ptr_array_add (parts, compared);
  if (n_withheld > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u month is left out",
                                                       "%u months are left out", n_withheld),
                                             n_withheld));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
add_chart (const Charts *charts, const char *kind)
{
  g_autoptr (WtChart) chart =
      wt_chart_factory_make (kind, charts->overview, charts->threshold, NULL);
  g_autofree char *heading = wt_chart_dup_heading (chart);
  g_autofree char *note = dup_note (charts, chart, kind);

  wt_document_add_heading (charts->document, heading);
  wt_document_add_chart (charts->document, chart, note);
}

static WtSurvey *
get_survey (const Charts *charts)
{
  return wt_figures_get_survey (wt_overview_get_figures (charts->overview));
}

/* "The mean is 7.8." or "86% said yes."; %NULL where that is withheld. */
static char *
dup_figure (const Charts *charts, guint index)
{
  WtPublicFigure figure = wt_publication_get_figure (charts->publication, index);
  gboolean is_scale =
      wt_survey_get_question (get_survey (charts), index)->kind == WT_QUESTION_SCALE;
  g_autofree char *value =
      is_scale ? wt_chart_words_decimal (figure.value) : wt_chart_words_whole_share (figure.value);

  if (figure.mark != WT_PUBLIC_SHOWN)
    return NULL;
  return g_strdup_printf (is_scale ? _ ("The mean is %s.") : _ ("%s said yes."), value);
}

/* "58% gave 8 or more."; %NULL where that is withheld, or the answers are no scores. */
static char *
dup_high (const Charts *charts, guint index)
{
  WtPublicFigure figure = wt_publication_get_high (charts->publication, index);
  g_autofree char *value = wt_chart_words_whole_share (figure.value);

  if (wt_survey_get_question (get_survey (charts), index)->kind != WT_QUESTION_SCALE
      || figure.mark != WT_PUBLIC_SHOWN)
    return NULL;
  return g_strdup_printf (_ ("%s gave 8 or more."), value);
}

/* Scores three or four together, where single ones are not shown. */
static void
add_bands (const Charts *charts,
           const WtQuestion *question,
           const char *figures,
           const gint64 *bands)
{
  g_autoptr (WtChart) chart = wt_question_charts_make_bands (question, bands);
  g_autofree char *note = wt_chart_words_join (
      figures, _ ("Single scores are not shown, since few people gave some of them."));

  wt_document_add_chart (charts->document, chart, note);
}

/* Stands in the place of a chart of question @index. */
static void
add_withheld (const Charts *charts, guint index)
{
  const WtQuestion *question = wt_survey_get_question (get_survey (charts), index);
  g_autofree char *figure = dup_figure (charts, index);
  g_autofree char *high = dup_high (charts, index);
  g_autofree char *figures = wt_chart_words_join (figure, high);
  g_autofree char *words = wt_chart_words_join (
      figures, _ ("How often each answer was given is not shown, since few people gave some of "
                  "them."));
  gint64 bands[WT_PUBLIC_BAND_COUNT];

  wt_document_add_heading (charts->document, wt_question_get_short_title (question));
  if (wt_publication_get_bands (charts->publication, index, bands))
    add_bands (charts, question, figures, bands);
  else
    wt_document_add_paragraph (charts->document, NULL, words);
}

static gboolean
is_shown (const Charts *charts, guint index)
{
  return charts->publication == NULL || wt_publication_shows_answers (charts->publication, index);
}

/* Whether the answers to all questions with yes and no are shown; %FALSE when there are none. */
static gboolean
shows_yes_no (const Charts *charts)
{
  WtSurvey *survey = get_survey (charts);
  gboolean is_any = FALSE;

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      if (wt_survey_get_question (survey, i)->kind != WT_QUESTION_YES_NO)
        continue;
      if (!is_shown (charts, i))
        return FALSE;
      is_any = TRUE;
    }
  return is_any;
}

/* Adds what stands at the place of @kind, a chart or the reason why there is none. */
static void
add (const Charts *charts, const char *kind)
{
  WtSurvey *survey = get_survey (charts);

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    if (g_str_equal (wt_survey_get_question (survey, i)->key, kind) && !is_shown (charts, i))
      {
        add_withheld (charts, i);
        return;
      }
  add_chart (charts, kind);
}

static void
add_beside (const Charts *charts, GPtrArray *kinds)
{
  for (guint i = 0; i < kinds->len; i += 2)
    {
      if (i + 1 == kinds->len)
        {
          add (charts, g_ptr_array_index (kinds, i));
          return;
        }
      wt_document_start_columns (charts->document);
      add (charts, g_ptr_array_index (kinds, i));
      wt_document_next_column (charts->document);
      add (charts, g_ptr_array_index (kinds, i + 1));
      wt_document_end_columns (charts->document);
    }
}

/* The questions of @kind. */
static GPtrArray *
list_questions (const Charts *charts, WtQuestionKind kind)
{
  GPtrArray *questions = g_ptr_array_new ();
  WtSurvey *survey = get_survey (charts);

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    if (wt_survey_get_question (survey, i)->kind == kind)
      g_ptr_array_add (questions, wt_survey_get_question (survey, i)->key);
  return questions;
}

void
wt_report_add_charts (WtDocument *document,
                      const WtReportContent *content,
                      WtPublication *publication,
                      gboolean has_checklist)
{
  const Charts charts = { document, wt_report_get_shown (content, publication)->overview,
                          publication, wt_report_get_threshold (content) };
  g_autoptr (GPtrArray) scores = list_questions (&charts, WT_QUESTION_SCALE);
  g_autoptr (GPtrArray) apart = list_questions (&charts, WT_QUESTION_YES_NO);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  gboolean has_yes_no = shows_yes_no (&charts);

  if (scores->len > 0)
    add_chart (&charts, WT_CHART_KIND_MONTHS);
  add_beside (&charts, scores);
  if (!has_yes_no)
    add_beside (&charts, apart);
  g_ptr_array_add (others, (gpointer) WT_CHART_KIND_SPECTRUM);
  if (has_yes_no)
    g_ptr_array_add (others, (gpointer) WT_CHART_KIND_YES_NO);
  if (has_checklist)
    g_ptr_array_add (others, (gpointer) WT_CHART_KIND_CHECKLIST);
  add_beside (&charts, others);
}
