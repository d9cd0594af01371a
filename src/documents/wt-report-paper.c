#include "wt-report-parts-private.h"

#include "wt-chart-factory.h"

#include <glib/gi18n.h>

#define ACTIVITIES 10

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

void
wt_report_fill_paper (WtDocument *document,
                      const WtReportContent *content,
                      WtPublication *publication,
                      const char *today)
{
  add_summary (document, wt_report_get_shown (content, publication));
  add_request (document, content);
  wt_report_add_numbers (document, content, publication, WT_OVERVIEW_PROJECTS);
  wt_report_add_charts (document, content, publication, TRUE);
  wt_report_add_voices (document, content, publication);
  wt_report_add_projects (document, content);
  wt_report_add_activities (document, content, ACTIVITIES);
  wt_report_add_outcomes (document, content);
  wt_report_add_gaps (document, content, today);
  add_next_steps (document, content);
  wt_report_add_method (document, content);
}
