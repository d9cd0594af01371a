#include "wt-report-document.h"

#include "wt-chart-factory.h"
#include "wt-date.h"
#include "wt-report-parts-private.h"

#include <glib/gi18n.h>

/* What a person wrote; what the charts find, where nobody has. */
static void
add_summary (WtDocument *document, const WtReportContent *content)
{
  static const char *const KINDS[] = { WT_CHART_KIND_MONTHS, WT_CHART_KIND_SPECTRUM,
                                       WT_CHART_KIND_CHECKLIST };
  g_auto (GStrv) lines = wt_report_words_list_lines (content->words, WT_REPORT_WORDS_SUMMARY);

  wt_document_add_heading (document, _ ("Summary"));
  for (guint i = 0; lines[i] != NULL; i++)
    wt_document_add_bullet (document, NULL, lines[i]);
  for (guint i = 0; lines[0] == NULL && i < G_N_ELEMENTS (KINDS); i++)
    {
      g_autoptr (WtChart) chart = wt_chart_factory_make (KINDS[i], content->overview,
                                                         wt_report_get_threshold (content), NULL);
      g_autofree char *sentence = wt_chart_dup_sentence (chart);
      /* Translators: the title of a chart, before what it says */
      g_autofree char *lead = g_strdup_printf (_ ("%s:"), wt_chart_get_title (chart));

      wt_document_add_bullet (document, lead, sentence);
    }
}

static void
add_request (WtDocument *document, const WtReportContent *content)
{
  const char *request = wt_report_words_get (content->words, WT_REPORT_WORDS_REQUEST);

  if (request[0] != '\0')
    wt_document_add_note (document, _ ("The board is asked to"), request);
}

static void
add_next_steps (WtDocument *document, const WtReportContent *content)
{
  g_auto (GStrv) lines = wt_report_words_list_lines (content->words, WT_REPORT_WORDS_NEXT_STEPS);

  if (lines[0] == NULL)
    return;
  wt_document_add_heading (document, _ ("Next steps"));
  for (guint i = 0; lines[i] != NULL; i++)
    wt_document_add_bullet (document, NULL, lines[i]);
}

static void
fill_paper (WtDocument *document, const WtReportContent *content)
{
  add_summary (document, content);
  add_request (document, content);
  wt_report_add_numbers (document, content);
  wt_report_add_charts (document, content);
  add_next_steps (document, content);
}

/* "October 2024 to September 2025 · All projects" */
static char *
dup_scope (const WtReportContent *content)
{
  const WtFilter *filter = wt_figures_get_filter (wt_overview_get_figures (content->overview));
  g_autofree char *period = wt_date_period_to_words (filter->from, filter->to);

  return g_strjoin (" · ", period, content->scope, NULL);
}

WtDocument *
wt_report_document_new (WtReportKind kind,
                        const WtReportContent *content,
                        WtPaperSize size,
                        const char *today)
{
  const char *written = wt_report_words_get (content->words, WT_REPORT_WORDS_TITLE);
  const char *title = written[0] != '\0' ? written : _ ("Involving patients and the public");
  g_autofree char *scope = dup_scope (content);
  WtDocument *document = wt_document_new (
      title, content->organisation, _ ("How people were involved, and what they said"), today);

  wt_document_set_paper_size (document, size);
  wt_document_set_numbers_charts (document, TRUE);
  wt_report_add_head (document, content, title, scope);
  fill_paper (document, content);
  return document;
}
