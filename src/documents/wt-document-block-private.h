#pragma once

#include "wt-chart-table.h"
#include "wt-chart.h"

G_BEGIN_DECLS

typedef enum
{
  WT_DOCUMENT_TITLE,
  WT_DOCUMENT_DETAIL,
  WT_DOCUMENT_FIGURE,
  WT_DOCUMENT_HEADING,
  WT_DOCUMENT_PARAGRAPH,
  WT_DOCUMENT_BULLET,
  WT_DOCUMENT_NOTE,
  WT_DOCUMENT_FACT,
  WT_DOCUMENT_TABLE,
  WT_DOCUMENT_CHART,
  WT_DOCUMENT_COLUMNS,
} WtDocumentBlockKind;

/* A part of a document, as it was added. Which of these are there depends on the kind. */
typedef struct
{
  WtDocumentBlockKind kind;
  char *lead;            /* (owned): also a title, a label and a figure */
  char *text;            /* (owned): also a subtitle, and what is said of a figure or a chart */
  char *noun;            /* (owned) */
  WtChartTable *table;   /* (owned) */
  WtChart *chart;        /* (owned) */
  GPtrArray *columns[2]; /* (owned): of WtDocumentBlock */
} WtDocumentBlock;

/* Texts are made fit to be drawn: blanks around them go, and what is no letter and no line break
 * becomes a blank. Both may be %NULL. */
WtDocumentBlock *
wt_document_block_new (WtDocumentBlockKind kind, const char *lead, const char *text);
void wt_document_block_free (WtDocumentBlock *block);

/* What stands under a chart: its @sentence, and after that what else there is to say. */
char *wt_document_block_dup_caption (const WtDocumentBlock *block, const char *sentence);

/* @text as it may be drawn; free with g_free(). */
char *wt_document_clean_text (const char *text);

/* @table with all its words fit to be drawn; takes it over. */
WtChartTable *wt_document_clean_table (WtChartTable *table);

/* Of WtDocumentBlock, and owning them. */
GPtrArray *wt_document_block_list_new (void);

G_END_DECLS
