#pragma once

#include "wt-model.h"

G_BEGIN_DECLS

typedef enum
{
  WT_REPORT_WORDS_TITLE = 1,
  WT_REPORT_WORDS_MEETING,     /* "Board meeting in public, 27 November 2025" */
  WT_REPORT_WORDS_ITEM,        /* of its agenda: "Item 9" */
  WT_REPORT_WORDS_PURPOSE,     /* what it is for: "assurance" */
  WT_REPORT_WORDS_PREPARED_BY, /* a team or a role */
  WT_REPORT_WORDS_SUMMARY,     /* a paragraph a line; empty: written from the figures */
  WT_REPORT_WORDS_REQUEST,     /* what the board is asked to do */
  WT_REPORT_WORDS_NEXT_STEPS,  /* a step a line */
  WT_REPORT_WORDS_COLOUR,      /* of headings and rules: "#1f6f8b" */
} WtReportWordsProperty;

/* What a person writes on the front page of a report, and the colour of its headings. It is kept
 * with the workspace until it is changed, and goes out as it stands in every edition. */
#define WT_TYPE_REPORT_WORDS (wt_report_words_get_type ())
G_DECLARE_FINAL_TYPE (WtReportWords, wt_report_words, WT, REPORT_WORDS, WtModel)

WtReportWords *wt_report_words_new (void);

/* The value of @property, lent; "" when nobody has written it. */
const char *wt_report_words_get (WtReportWords *self, WtReportWordsProperty property);

/* Its lines without those that are empty; free with g_strfreev(). */
char **wt_report_words_list_lines (WtReportWords *self, WtReportWordsProperty property);

G_END_DECLS
