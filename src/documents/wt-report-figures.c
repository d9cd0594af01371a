#include "wt-report-parts-private.h"

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

const WtReportContent *
wt_report_get_shown (const WtReportContent *content, WtPublication *publication)
{
  return publication != NULL ? wt_publication_get_content (publication) : content;
}

WtPublicCount
wt_report_get_count (const WtReportContent *content,
                     WtPublication *publication,
                     WtOverviewFigure figure)
{
  if (publication != NULL && figure == WT_OVERVIEW_PEOPLE)
    return wt_publication_get_people (publication);
  if (publication != NULL && figure == WT_OVERVIEW_FORMS)
    return wt_publication_get_forms (publication);
  return (WtPublicCount){ wt_overview_words_get_figure (content->overview, figure),
                          WT_PUBLIC_SHOWN };
}

/* "1,932" or "under 5", short enough for large letters. */
static char *
dup_figure (const WtReportContent *content, const WtPublicCount *count)
{
  switch (count->mark)
    {
    case WT_PUBLIC_SMALL:
      /* Translators: stands in large letters for a number that is withheld; %d is 5, 8 or 10 */
      return g_strdup_printf (_ ("under %d"), wt_report_get_threshold (content));
    case WT_PUBLIC_PROTECTING:
      return g_strdup ("–");
    case WT_PUBLIC_SHOWN:
    default:
      return wt_chart_words_count (count->count);
    }
}

/* What a figure was before; %NULL where that is not told. */
static char *
dup_before (const WtReportContent *content, WtPublication *publication, WtOverviewFigure figure)
{
  WtPublicMark mark = WT_PUBLIC_SHOWN;

  if (wt_overview_get_before (wt_report_get_shown (content, publication)->overview) == NULL)
    return NULL;
  if (publication != NULL && figure == WT_OVERVIEW_PEOPLE)
    mark = wt_publication_get_people_before (publication).mark;
  if (publication != NULL && figure == WT_OVERVIEW_FORMS)
    mark = wt_publication_get_forms_before (publication).mark;
  return mark == WT_PUBLIC_SHOWN ? wt_overview_words_before (content->overview, figure) : NULL;
}

void
wt_report_add_numbers (WtDocument *document,
                       const WtReportContent *content,
                       WtPublication *publication,
                       WtOverviewFigure first)
{
  for (int i = first; i < WT_OVERVIEW_N_FIGURES; i++)
    {
      WtOverviewFigure figure = (WtOverviewFigure) i;
      WtPublicCount shown = wt_report_get_count (content, publication, figure);
      g_autofree char *count = dup_figure (content, &shown);
      g_autofree char *before = shown.mark != WT_PUBLIC_PROTECTING
                                    ? dup_before (content, publication, figure)
                                    : g_strdup (_ ("not shown"));

      wt_document_add_figure (document, count,
                              wt_overview_words_get_noun (content->overview, figure), before);
    }
}
