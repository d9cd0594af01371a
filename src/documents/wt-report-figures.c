#include "wt-report-parts-private.h"

#include "wt-chart-factory.h"
#include "wt-chart-words.h"
#include "wt-overview-words.h"
#include "wt-suppression.h"

#include <glib/gi18n.h>

int
wt_report_get_threshold (const WtReportContent *content)
{
  return content->edition == WT_EDITION_PUBLIC
             ? wt_suppression_get_threshold (wt_settings_get_threshold (content->settings))
             : 0;
}

char *
wt_report_dup_count (const WtReportContent *content, gint64 count)
{
  int threshold = wt_report_get_threshold (content);

  return threshold > 0 && wt_suppression_withholds_count (count, threshold)
             ? wt_chart_words_fewer (threshold)
             : wt_chart_words_count (count);
}

char *
wt_report_dup_edition (const WtReportContent *content)
{
  if (content->edition == WT_EDITION_PUBLIC)
    /* Translators: the edition of a report; %d is 5, 8 or 10 */
    return g_strdup_printf (_ ("Public: groups under %d are not shown"),
                            wt_report_get_threshold (content));
  return g_strdup (_ ("Internal: not for publication"));
}

void
wt_report_add_detail (WtDocument *document, const char *label, const char *text)
{
  if (text[0] != '\0')
    wt_document_add_detail (document, label, text);
}

/* What a figure was before; %NULL where that is withheld. */
static char *
dup_before (const WtReportContent *content, WtOverviewFigure figure)
{
  WtFigures *before = wt_overview_get_before (content->overview);
  int threshold = wt_report_get_threshold (content);
  gint64 count;

  if (before == NULL)
    return NULL;
  count =
      figure == WT_OVERVIEW_PEOPLE ? wt_figures_get_people (before) : wt_figures_get_forms (before);
  if (threshold > 0 && (figure == WT_OVERVIEW_PEOPLE || figure == WT_OVERVIEW_FORMS)
      && wt_suppression_withholds_count (count, threshold))
    return NULL;
  return wt_overview_words_before (content->overview, figure);
}

/* "1,932" or "under 5", short enough for large letters. */
static char *
dup_figure (const WtReportContent *content, WtOverviewFigure figure)
{
  gint64 count = wt_overview_words_get_figure (content->overview, figure);
  int threshold = wt_report_get_threshold (content);

  if (threshold > 0 && (figure == WT_OVERVIEW_PEOPLE || figure == WT_OVERVIEW_FORMS)
      && wt_suppression_withholds_count (count, threshold))
    /* Translators: stands in large letters for a number that is withheld; %d is 5, 8 or 10 */
    return g_strdup_printf (_ ("under %d"), threshold);
  return wt_chart_words_count (count);
}

void
wt_report_add_numbers (WtDocument *document, const WtReportContent *content, WtOverviewFigure first)
{
  for (int i = first; i < WT_OVERVIEW_N_FIGURES; i++)
    {
      WtOverviewFigure figure = (WtOverviewFigure) i;
      g_autofree char *count = dup_figure (content, figure);
      g_autofree char *before = dup_before (content, figure);

      wt_document_add_figure (document, count,
                              wt_overview_words_get_noun (content->overview, figure), before);
    }
}

/* What a chart says of the period before; %NULL where that is withheld. */
static char *
dup_note (const WtReportContent *content, WtChart *chart, const char *kind)
{
  g_autofree char *count = wt_chart_dup_count (chart);
  g_autofree char *compared = wt_report_get_threshold (content) == 0
                                  ? wt_overview_words_compare_scores (content->overview, kind)
                                  : NULL;

  if (count[0] == '\0' || compared == NULL)
    return g_strconcat (count, compared, NULL);
  return g_strjoin (" · ", count, compared, NULL);
}

static void
add_chart (WtDocument *document, const WtReportContent *content, const char *kind)
{
  g_autoptr (WtChart) chart =
      wt_chart_factory_make (kind, content->overview, wt_report_get_threshold (content), NULL);
  g_autofree char *heading = wt_chart_dup_heading (chart);
  g_autofree char *note = dup_note (content, chart, kind);

  wt_document_add_heading (document, heading);
  wt_document_add_chart (document, chart, note);
}

static void
add_beside (WtDocument *document, const WtReportContent *content, GPtrArray *kinds)
{
  for (guint i = 0; i < kinds->len; i += 2)
    {
      if (i + 1 == kinds->len)
        {
          add_chart (document, content, g_ptr_array_index (kinds, i));
          return;
        }
      wt_document_start_columns (document);
      add_chart (document, content, g_ptr_array_index (kinds, i));
      wt_document_next_column (document);
      add_chart (document, content, g_ptr_array_index (kinds, i + 1));
      wt_document_end_columns (document);
    }
}

/* The questions that ask for a score. */
static GPtrArray *
list_scores (WtSurvey *survey)
{
  GPtrArray *kinds = g_ptr_array_new ();

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    if (wt_survey_get_question (survey, i)->kind == WT_QUESTION_SCALE)
      g_ptr_array_add (kinds, wt_survey_get_question (survey, i)->key);
  return kinds;
}

static gboolean
has_yes_no (WtSurvey *survey)
{
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    if (wt_survey_get_question (survey, i)->kind == WT_QUESTION_YES_NO)
      return TRUE;
  return FALSE;
}

void
wt_report_add_charts (WtDocument *document, const WtReportContent *content, gboolean has_checklist)
{
  WtSurvey *survey = wt_figures_get_survey (wt_overview_get_figures (content->overview));
  g_autoptr (GPtrArray) scores = list_scores (survey);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  if (scores->len > 0)
    add_chart (document, content, WT_CHART_KIND_MONTHS);
  add_beside (document, content, scores);
  g_ptr_array_add (others, (gpointer) WT_CHART_KIND_SPECTRUM);
  if (has_yes_no (survey))
    g_ptr_array_add (others, (gpointer) WT_CHART_KIND_YES_NO);
  if (has_checklist)
    g_ptr_array_add (others, (gpointer) WT_CHART_KIND_CHECKLIST);
  add_beside (document, content, others);
}
