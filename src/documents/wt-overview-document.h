#pragma once

#include "wt-document.h"
#include "wt-overview.h"

G_BEGIN_DECLS

/* The most charts that the page has room for. */
#define WT_OVERVIEW_DOCUMENT_CHARTS 8

/**
 * wt_overview_document_new:
 * @overview: with the parts that @kinds are made from
 * @kinds: the kinds of chart that are shown, in their order, ended by %NULL
 * @organisation: whose overview it is; may be ""
 * @narrowed: what it is narrowed down to, such as "Community care, Involving"; "" for nothing
 * @today: the day it is of
 *
 * The overview on one page of A4: period and filter, the four figures, and up to
 * %WT_OVERVIEW_DOCUMENT_CHARTS charts with what they say, two in a row. Where there are more, a
 * line says how many. A narrow chart may move up to stand beside another.
 */
WtDocument *wt_overview_document_new (WtOverview *overview,
                                      const char *const *kinds,
                                      const char *organisation,
                                      const char *narrowed,
                                      const char *today);

G_END_DECLS
