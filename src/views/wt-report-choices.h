#pragma once

#include "wt-edition.h"
#include "wt-extract-format.h"
#include "wt-paper-size.h"
#include "wt-report-kind.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Chooses a report, for whom it is and how it is written. Emits "changed" when somebody has chosen;
 * its row for the front page's words calls the action "reports.edit-words". */
#define WT_TYPE_REPORT_CHOICES (wt_report_choices_get_type ())
G_DECLARE_FINAL_TYPE (WtReportChoices, wt_report_choices, WT, REPORT_CHOICES, AdwBin)

WtReportKind wt_report_choices_get_kind (WtReportChoices *self);
WtEdition wt_report_choices_get_edition (WtReportChoices *self);
WtPaperSize wt_report_choices_get_paper_size (WtReportChoices *self);

/* Whether pages become a document that can be edited, not a PDF. */
gboolean wt_report_choices_is_editable (WtReportChoices *self);

/* Of data. */
WtExtractFormat wt_report_choices_get_extract_format (WtReportChoices *self);
gboolean wt_report_choices_has_comments (WtReportChoices *self);
gboolean wt_report_choices_has_mark (WtReportChoices *self);

/* Choose without a signal. */
void wt_report_choices_set (WtReportChoices *self, WtReportKind kind, WtEdition edition);
void wt_report_choices_set_paper_size (WtReportChoices *self, WtPaperSize size);

/* The smallest group that is published, for what is said of the public edition. */
void wt_report_choices_set_threshold (WtReportChoices *self, int threshold);

G_END_DECLS
