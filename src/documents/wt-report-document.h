#pragma once

#include "wt-document.h"
#include "wt-report-content.h"
#include "wt-report-kind.h"

G_BEGIN_DECLS

/**
 * wt_report_document_new:
 * @kind: a kind that has pages, or the workbook: then they say what it holds, to be looked at
 * before it is saved
 * @content: what it is made of; of one project where @kind is about one
 * @size: what its pages are laid out for
 * @today: the day that it is of
 *
 * The pages of a report. A public edition names nobody and withholds what rests on fewer people
 * than may be published; an internal one names staff only where a project does. Nothing of @content
 * is kept.
 *
 * Returns: (transfer full) (nullable): the document; %NULL for an assessment when @content has no
 * project's life
 */
WtDocument *wt_report_document_new (WtReportKind kind,
                                    const WtReportContent *content,
                                    WtPaperSize size,
                                    const char *today);

G_END_DECLS
