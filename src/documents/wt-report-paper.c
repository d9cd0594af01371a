#include "wt-report-parts-private.h"

#include "wt-chart-factory.h"
#include "wt-chart-words.h"

#include <glib/gi18n.h>

#define ACTIVITIES 10

/* "33 activities reached 3,572 people." and "703 feedback forms were filled in." */
static void
add_reach (WtDocument *document, const WtReportContent *content, WtPublication *publication)
{
  WtPublicCount people = wt_report_get_count (content, publication, WT_OVERVIEW_PEOPLE);
  WtPublicCount forms = wt_report_get_count (content, publication, WT_OVERVIEW_FORMS);
  gint64 n = wt_figures_get_activities (wt_overview_get_figures (content->overview));
  g_autofree char *activities = wt_chart_words_count (n);
  g_autofree char *reached = wt_chart_words_people (people.count);
  g_autofree char *held = g_strdup_printf (
      ngettext ("%s activity took place.", "%s activities took place.", (gulong) n), activities);
  g_autofree char *both = g_strdup_printf (
      /* Translators: a number of activities, and "3,572 people" */
      ngettext ("%1$s activity reached %2$s.", "%1$s activities reached %2$s.", (gulong) n),
      activities, reached);
  g_autofree char *filled =
      wt_chart_words_insert (ngettext ("%s feedback form was filled in.",
                                       "%s feedback forms were filled in.", (gulong) forms.count),
                             forms.count);

  wt_document_add_bullet (document, n > 0 && people.mark == WT_PUBLIC_SHOWN ? both : held,
                          forms.mark == WT_PUBLIC_SHOWN ? filled : NULL);
}

/* What charts find. */
static void
add_findings (WtDocument *document, const WtReportContent *shown)
{
  static const char *const KINDS[] = { WT_CHART_KIND_MONTHS, WT_CHART_KIND_SPECTRUM,
                                       WT_CHART_KIND_CHECKLIST };

  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    {
      g_autoptr (WtChart) chart =
          wt_chart_factory_make (KINDS[i], shown->overview, wt_report_get_threshold (shown), NULL);
      g_autofree char *sentence = wt_chart_dup_sentence (chart);
      /* Translators: the title of a chart, before what it says */
      g_autofree char *lead = g_strdup_printf (_ ("%s:"), wt_chart_get_title (chart));

      if (sentence[0] != '\0')
        wt_document_add_bullet (document, lead, sentence);
    }
}

/* What a person wrote; what the figures say, where nobody has. */
static void
add_summary (WtDocument *document, const WtReportContent *content, WtPublication *publication)
{
  g_auto (GStrv) lines = wt_report_words_list_lines (content->words, WT_REPORT_WORDS_SUMMARY);

  wt_document_add_heading (document, _ ("Summary"));
  for (guint i = 0; lines[i] != NULL; i++)
    wt_document_add_bullet (document, NULL, lines[i]);
  if (lines[0] != NULL)
    return;
  add_reach (document, content, publication);
  add_findings (document, wt_report_get_shown (content, publication));
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
  add_summary (document, content, publication);
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
