#include "wt-report-document.h"

#include "wt-assessment-document.h"
#include "wt-date.h"
#include "wt-report-colour.h"
#include "wt-report-parts-private.h"

#include <glib/gi18n.h>

/* "October 2024 to September 2025 · All projects" */
static char *
dup_scope (const WtReportContent *content)
{
  const WtFilter *filter = wt_figures_get_filter (wt_overview_get_figures (content->overview));
  g_autofree char *period = wt_date_period_to_words (filter->from, filter->to);

  return g_strjoin (" · ", period, content->scope, NULL);
}

/* "Board meeting in public, 27 November 2025 · Item 9" */
static char *
dup_occasion (WtReportWords *words)
{
  const char *meeting = wt_report_words_get (words, WT_REPORT_WORDS_MEETING);
  const char *item = wt_report_words_get (words, WT_REPORT_WORDS_ITEM);

  return meeting[0] != '\0' && item[0] != '\0' ? g_strjoin (" · ", meeting, item, NULL)
                                               : g_strconcat (meeting, item, NULL);
}

static WtDocument *
make_document (const WtReportContent *content,
               const char *title,
               const char *subtitle,
               const char *today)
{
  /* Translators: the title of a file: what it is, and what about */
  g_autofree char *name = g_strdup_printf (_ ("%1$s: %2$s"), title, subtitle);
  g_autofree char *occasion = dup_occasion (content->words);
  WtDocument *document = wt_document_new (
      name, content->organisation, _ ("How people were involved, and what they said"), today);

  wt_document_set_occasion (document, occasion);
  wt_document_set_numbers_charts (document, TRUE);
  wt_document_set_fewest_pages (document, TRUE);
  wt_document_add_title (document, title, subtitle);
  return document;
}

/* For whom and from whom it is. */
static void
add_details (WtDocument *document, const WtReportContent *content)
{
  g_autofree char *edition = wt_report_dup_edition (content);

  /* Translators: what a paper is for: "assurance" */
  wt_report_add_detail (document, C_ ("report", "For"),
                        wt_report_words_get (content->words, WT_REPORT_WORDS_PURPOSE));
  wt_report_add_detail (document, _ ("Prepared by"),
                        wt_report_words_get (content->words, WT_REPORT_WORDS_PREPARED_BY));
  wt_report_add_detail (document, _ ("Edition"), edition);
}

static WtDocument *
make_paper (const WtReportContent *content, WtPublication *publication, const char *today)
{
  const char *written = wt_report_words_get (content->words, WT_REPORT_WORDS_TITLE);
  g_autofree char *scope = dup_scope (content);
  WtDocument *document = make_document (
      content, written[0] != '\0' ? written : _ ("Involving patients and the public"), scope,
      today);

  add_details (document, content);
  wt_report_fill_paper (document, content, publication, today);
  return document;
}

static WtDocument *
make_project_report (const WtReportContent *content, WtPublication *publication, const char *today)
{
  const WtFilter *filter = wt_figures_get_filter (wt_overview_get_figures (content->overview));
  g_autofree char *period = wt_date_period_to_words (filter->from, filter->to);
  WtDocument *document;

  if (content->life == NULL)
    return NULL;
  document = make_document (
      content, wt_project_get_title (wt_project_life_get_project (content->life)), period, today);
  wt_report_fill_project (document, content, publication, today);
  return document;
}

static WtDocument *
make_replies (const WtReportContent *content, WtPublication *publication, const char *today)
{
  g_autofree char *scope = dup_scope (content);
  WtDocument *document = make_document (content, _ ("You said, we did"), scope, today);

  add_details (document, content);
  wt_report_fill_replies (document, content, publication);
  return document;
}

/* A workbook has no pages; these say what is in it. */
static WtDocument *
make_workbook (const WtReportContent *content, WtPublication *publication, const char *today)
{
  g_autofree char *scope = dup_scope (content);
  g_autofree char *edition = wt_report_dup_edition (content);
  WtDocument *document = make_document (content, _ ("Board workbook"), scope, today);

  wt_report_add_detail (document, _ ("Edition"), edition);
  wt_report_fill_workbook (document, content, publication);
  return document;
}

WtDocument *
wt_report_document_new (WtReportKind kind,
                        const WtReportContent *content,
                        WtPaperSize size,
                        const char *today)
{
  g_autoptr (WtPublication) publication =
      content->edition == WT_EDITION_PUBLIC ? wt_publication_new (content) : NULL;
  const WtColour accent = wt_report_colour_get (content->words);
  WtDocument *document = NULL;

  switch (kind)
    {
    case WT_REPORT_PAPER:
      document = make_paper (content, publication, today);
      break;
    case WT_REPORT_PROJECT:
      document = make_project_report (content, publication, today);
      break;
    case WT_REPORT_ASSESSMENT:
      if (content->life != NULL)
        document =
            wt_assessment_document_new (content->life, content->organisation, content->question,
                                        today, content->edition, content->names);
      break;
    case WT_REPORT_REPLIES:
      document = make_replies (content, publication, today);
      break;
    case WT_REPORT_WORKBOOK:
      document = make_workbook (content, publication, today);
      break;
    case WT_REPORT_NONE:
    case WT_REPORT_DATA:
    default:
      break;
    }
  if (document == NULL)
    return NULL;
  wt_document_set_logo (document, content->logo);
  wt_document_set_accent (document, &accent);
  wt_document_set_paper_size (document, size);
  return document;
}
