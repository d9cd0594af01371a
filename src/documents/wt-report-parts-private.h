#pragma once

#include "wt-document.h"
#include "wt-overview-words.h"
#include "wt-publication.h"
#include "wt-report-content.h"

G_BEGIN_DECLS

/* The parts that reports are made of, each under its heading. @publication (nullable) is that of a
 * public edition: what it withholds is not shown. */

/* The threshold of suppression: 0 where every number is shown. */
int wt_report_get_threshold (const WtReportContent *content);

/* Of one count of people or forms: "1,932", or "fewer than 5" where it is withheld. */
char *wt_report_dup_count (const WtReportContent *content, gint64 count);

/* "Public: groups under 5 are not shown" */
char *wt_report_dup_edition (const WtReportContent *content);

/* Adds the detail unless there is nothing to say. */
void wt_report_add_detail (WtDocument *document, const char *label, const char *text);

/* The content whose numbers are shown. */
const WtReportContent *wt_report_get_shown (const WtReportContent *content,
                                            WtPublication *publication);

/* One of the figures, and whether it is shown. */
WtPublicCount wt_report_get_count (const WtReportContent *content,
                                   WtPublication *publication,
                                   WtOverviewFigure figure);

/* The figures from @first on, beside those of the period before. */
void wt_report_add_numbers (WtDocument *document,
                            const WtReportContent *content,
                            WtPublication *publication,
                            WtOverviewFigure first);

/* The scores month by month, how often each was given, and what else can be drawn. */
void wt_report_add_charts (WtDocument *document,
                           const WtReportContent *content,
                           WtPublication *publication,
                           gboolean has_checklist);

/* What comments are about, and some of those that may be published. */
void wt_report_add_voices (WtDocument *document,
                           const WtReportContent *content,
                           WtPublication *publication);

/**
 * wt_report_list_quotes:
 * @comments: (nullable) (element-type WtComment): comments that may be published
 * @names: who must not be named
 * @most: no more than these
 *
 * Chooses from @comments; none is too long for a report or names somebody who must not be named.
 * They are of as many themes as can be, and then in the order of @comments.
 *
 * Returns: (transfer full) (element-type WtComment)
 */
GPtrArray *wt_report_list_quotes (const WtReportContent *content,
                                  GPtrArray *comments,
                                  GPtrArray *names,
                                  guint most);

/* Adds @quotes as a list, each with its themes. */
void wt_report_add_quotes (WtDocument *document, const WtReportContent *content, GPtrArray *quotes);

/* The projects, with what took place in each. */
void wt_report_add_projects (WtDocument *document, const WtReportContent *content);

/* The activities of the period, the latest first; no more than @most. */
void wt_report_add_activities (WtDocument *document, const WtReportContent *content, guint most);

/* What projects say of how people shaped them, and what was done of what they meant to do. */
void wt_report_add_outcomes (WtDocument *document, const WtReportContent *content);

/* What checklists lack, the most urgent first. */
void wt_report_add_gaps (WtDocument *document, const WtReportContent *content, const char *today);

/* How the figures were made. */
void wt_report_add_method (WtDocument *document, const WtReportContent *content);

/* What fills a report after its title. */
void wt_report_fill_paper (WtDocument *document,
                           const WtReportContent *content,
                           WtPublication *publication,
                           const char *today);
void wt_report_fill_project (WtDocument *document,
                             const WtReportContent *content,
                             WtPublication *publication,
                             const char *today);
void wt_report_fill_replies (WtDocument *document,
                             const WtReportContent *content,
                             WtPublication *publication);

/* What a workbook holds: figures, its sheets, and the charts of its summary. */
void wt_report_fill_workbook (WtDocument *document,
                              const WtReportContent *content,
                              WtPublication *publication);

G_END_DECLS
