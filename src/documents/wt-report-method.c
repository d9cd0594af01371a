#include "wt-report-parts-private.h"

#include "wt-chart-words.h"
#include "wt-date.h"

#include <glib/gi18n.h>

static char *
dup_made (const WtReportContent *content)
{
  g_autofree char *day = g_strndup (content->made_at, 10);
  g_autofree char *words = wt_date_to_words (day);

  /* Translators: a day, and the version of the program */
  return g_strdup_printf (_ ("%1$s, with Working Together %2$s."), words, content->version);
}

static char *
dup_withheld (const WtReportContent *content)
{
  if (content->edition == WT_EDITION_PUBLIC)
    /* Translators: %d is 5, 8 or 10 */
    return g_strdup_printf (
        _ ("Nobody is named. What rests on fewer than %d people is not shown, nor what would give "
           "it away. Of comments there are only those that may be published."),
        wt_report_get_threshold (content));
  return g_strdup (_ ("Every number is shown, however small. Not for publication: a reader might "
                      "tell who it was."));
}

static char *
dup_verified (const WtReportContent *content)
{
  WtFigures *figures = wt_overview_get_figures (content->overview);
  g_autofree char *share = wt_report_get_threshold (content) == 0 ? wt_chart_words_verified (
                               wt_figures_get_verified (figures), wt_figures_get_forms (figures))
                                                                  : NULL;
  const char *words = _ ("Feedback forms in these figures, typed form by form or entered as "
                         "counts. What was blank, illegible or marked twice enters no figure.");

  /* Translators: a sentence, and "87% in verified batches" */
  return share != NULL ? g_strdup_printf (_ ("%1$s %2$s."), words, share) : g_strdup (words);
}

void
wt_report_add_method (WtDocument *document, const WtReportContent *content)
{
  const WtFilter *filter = wt_figures_get_filter (wt_overview_get_figures (content->overview));
  g_autofree char *period = wt_date_period_to_words (filter->from, filter->to);
  g_autofree char *scope = g_strjoin (" · ", period, content->scope, NULL);
  g_autofree char *withheld = dup_withheld (content);
  g_autofree char *forms = dup_verified (content);
  g_autofree char *made = dup_made (content);

  wt_document_add_heading (document, _ ("How the figures were made"));
  wt_document_add_fact (document, _ ("Covers"), scope);
  wt_document_add_fact (document, _ ("Projects"),
                        _ ("Projects with an activity in the period, or running in it."));
  wt_document_add_fact (document, _ ("Activities"),
                        _ ("Activities that took place in the period. Planned ones do not count."));
  wt_document_add_fact (document, _ ("People"),
                        _ ("People that the activities reached, as recorded with each. Who came "
                           "twice counts twice."));
  wt_document_add_fact (document, _ ("Forms"), forms);
  wt_document_add_fact (
      document, _ ("Means and shares"),
      /* xgettext:no-c-format */
      _ ("In brackets stands where they would be likely to lie if many more people like these had "
         "answered: a 95% interval, by Student’s t for means and by Wilson’s method for shares."));
  wt_document_add_fact (
      document, _ ("Month by month"),
      _ ("The mean of the months, and 2.66 times the average step from month to month above and "
         "below it. Months that are unlikely to be chance stand out by the rules of NHS England’s "
         "“Making Data Count”."));
  wt_document_add_fact (document, _ ("Checklists"), _ ("As they stand now, not in the period."));
  wt_document_add_fact (document, _ ("Edition"), withheld);
  wt_document_add_fact (document, _ ("Made"), made);
}
