#pragma once

#include "wt-document.h"
#include "wt-report-content.h"

G_BEGIN_DECLS

/* The parts that reports are made of, each under its heading. */

/* The threshold of suppression: 0 where every number is shown. */
int wt_report_get_threshold (const WtReportContent *content);

/* Of one count of people or forms: "1,932", or "fewer than 5" where it is withheld. */
char *wt_report_dup_count (const WtReportContent *content, gint64 count);

/* Title, period, and for whom the report is. */
void wt_report_add_head (WtDocument *document,
                         const WtReportContent *content,
                         const char *title,
                         const char *subtitle);

/* Projects, activities, people and forms, beside those of the period before. */
void wt_report_add_numbers (WtDocument *document, const WtReportContent *content);

/* The scores month by month, how often each was given, and what else can be drawn. */
void wt_report_add_charts (WtDocument *document, const WtReportContent *content);

G_END_DECLS
