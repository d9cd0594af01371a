#pragma once

#include "wt-colour.h"

G_BEGIN_DECLS

/* Of the library that writes the file; its header is included where it is called. */
typedef struct lxw_workbook lxw_workbook;
typedef struct lxw_worksheet lxw_worksheet;
typedef struct lxw_format lxw_format;

/* The colours of tables, on paper and on screen. */
#define WT_WORKBOOK_COLOUR_RULE 0xd0d7da
#define WT_WORKBOOK_COLOUR_SECONDARY 0x5e5e5e
#define WT_WORKBOOK_COLOUR_OVERDUE 0xa5161d
#define WT_WORKBOOK_COLOUR_IMPROVEMENT 0x00607f
#define WT_WORKBOOK_COLOUR_CONCERN 0x8f3f00

#define WT_WORKBOOK_FONT "Calibri"

/* What a cell holds; decides number format and alignment. */
typedef enum
{
  WT_CELL_TEXT,
  WT_CELL_WRAPPED,  /* text that may take several lines */
  WT_CELL_LABEL,    /* a number that names its row */
  WT_CELL_OVERDUE,  /* text that says something is late */
  WT_CELL_WORDS,    /* figures written as words, aligned like them: "7.6 to 8.0" */
  WT_CELL_WITHHELD, /* words that stand for a figure which is withheld */
  WT_CELL_DATE,
  WT_CELL_MONTH,
  WT_CELL_COUNT,
  WT_CELL_CHANGE,  /* a count with its sign */
  WT_CELL_SERIAL,  /* the number on a form */
  WT_CELL_DECIMAL, /* with one decimal place */
  WT_CELL_NUMBER,  /* with as many decimal places as it has */
  WT_CELL_SHARE,   /* 0 to 1, shown in per cent */
  WT_CELL_KIND_COUNT
} WtCellKind;

/* Where the cell stands. */
typedef enum
{
  WT_CELL_HEADER,
  WT_CELL_FILTER_HEADER, /* leaves room for the filter's button */
  WT_CELL_ROW,           /* of a long table, whose bands follow its order */
  WT_CELL_PLAIN,         /* of a table in a fixed place, odd rows */
  WT_CELL_BANDED,        /* the same, even rows */
  WT_CELL_TOTAL,
  WT_CELL_LOOK_COUNT
} WtCellLook;

/* Words that stand outside tables. */
typedef enum
{
  WT_WORDS_TITLE,
  WT_WORDS_SUBTITLE,
  WT_WORDS_ASIDE, /* a subtitle, at the right */
  WT_WORDS_HEADING,
  WT_WORDS_NOTE,
  WT_WORDS_TERM,
  WT_WORDS_TEXT,
  WT_WORDS_MOMENT,
  WT_WORDS_CHOICE, /* a framed box that a reader fills in */
  WT_WORDS_CHOICE_DATE,
  WT_WORDS_IMPROVEMENT, /* only ink: a month that stands out */
  WT_WORDS_CONCERN,
  WT_WORDS_BAND, /* only the fill of every other row, and its rule */
  WT_WORDS_RULE, /* only the rule */
  WT_WORDS_COUNT
} WtWords;

/* The formats of one workbook, made when first asked for. */
typedef struct
{
  lxw_workbook *workbook;
  guint32 table;                                             /* the colour of headings, 0xrrggbb */
  guint32 band;                                              /* of every other row */
  lxw_format *cells[WT_CELL_KIND_COUNT][WT_CELL_LOOK_COUNT]; /* (nullable) owned by the workbook */
  lxw_format *words[WT_WORDS_COUNT];                         /* likewise */
} WtWorkbookStyle;

/* Begins with the colours that go with @colour, dark enough for white text. */
void
wt_workbook_style_init (WtWorkbookStyle *style, lxw_workbook *workbook, const WtColour *colour);

lxw_format *wt_workbook_style_get_cell (WtWorkbookStyle *style, WtCellKind kind, WtCellLook look);
lxw_format *wt_workbook_style_get_words (WtWorkbookStyle *style, WtWords words);

/* Whether cells of @kind are aligned to the right. */
gboolean wt_cell_kind_is_figure (WtCellKind kind);

G_END_DECLS
