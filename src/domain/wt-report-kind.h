#pragma once

#include "wt-term.h"

G_BEGIN_DECLS

/**
 * WtReportKind:
 * @WT_REPORT_WORKBOOK: the board workbook, an Excel file
 * @WT_REPORT_PAPER: the board paper, pages
 * @WT_REPORT_PROJECT: one project in detail, pages
 * @WT_REPORT_ASSESSMENT: the involvement assessment of one project, a page
 * @WT_REPORT_REPLIES: "you said, we did": what people said and what came of it, as far as it is
 * recorded, pages
 * @WT_REPORT_DATA: tables for other programs, a folder
 *
 * What can be put into the board pack.
 */
typedef enum
{
  WT_REPORT_NONE,
  WT_REPORT_WORKBOOK,
  WT_REPORT_PAPER,
  WT_REPORT_PROJECT,
  WT_REPORT_ASSESSMENT,
  WT_REPORT_REPLIES,
  WT_REPORT_DATA,
} WtReportKind;

extern const WtTerm wt_report_kinds[];

/* Whether @kind is about one project, which the filter must then name. */
gboolean wt_report_kind_needs_project (WtReportKind kind);

/* Whether @kind is pages, which can be looked at before they are saved, as PDF or as a document
 * that can be edited. */
gboolean wt_report_kind_has_pages (WtReportKind kind);

G_END_DECLS
