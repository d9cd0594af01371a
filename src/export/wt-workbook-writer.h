#pragma once

#include "wt-data-dictionary.h"
#include "wt-publication.h"
#include "wt-workbook-style.h"
#include "wt-workbook.h"

G_BEGIN_DECLS

/* The most rows that a sheet has. */
#define WT_SHEET_ROWS_MAXIMUM 1048576

/**
 * WtWorkbookWriter:
 * @content: (lent): what is written; of the public edition, without what it withholds
 * @publication: what the public edition withholds
 * @rows_maximum: after how many rows a long sheet goes on on another
 *
 * One workbook while it is written: its file, its looks, and how far it is. The parts of the
 * library that writes the file are used through it, and directly where nothing is to be added.
 */
typedef struct
{
  const WtReportContent *content;
  WtPublication *publication; /* (owned) (nullable): NULL in the internal edition */
  lxw_workbook *workbook;     /* (owned) (nullable): NULL once closed */
  WtWorkbookStyle style;
  GCancellable *cancellable; /* (nullable) */
  guint rows_maximum;
  guint response_sheets; /* how many sheets the single forms take */
  GPtrArray *dictionary; /* (owned) what columns there are: wt-data-dictionary.h */
  GPtrArray *streamed;   /* (owned) sheets of which only the current row is in memory */
  GString *buffer;       /* (owned) for cleaned texts */
} WtWorkbookWriter;

/* How a sheet is kept until the workbook is closed. */
typedef enum
{
  WT_SHEET_IN_MEMORY, /* cells in any order; may hold tables and figures of charts */
  WT_SHEET_STREAMED,  /* row after row, in a temporary file: memory does not grow with it */
} WtSheetKeeping;

/* How a sheet is printed. */
typedef enum
{
  WT_PAGE_SUMMARY, /* landscape */
  WT_PAGE_TABLE,   /* landscape, its name above; made smaller until it fits across the page */
  WT_PAGE_TEXT,    /* portrait */
} WtSheetPage;

WtWorkbookWriter *wt_workbook_writer_new (const WtReportContent *content,
                                          const char *path,
                                          guint rows_maximum,
                                          GCancellable *cancellable);
void wt_workbook_writer_free (WtWorkbookWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtWorkbookWriter, wt_workbook_writer_free)

/**
 * wt_workbook_writer_add_sheet:
 * @name: its name; made safe and unique
 *
 * Adds a sheet after those that are there.
 *
 * Returns: (nullable): the sheet, or %NULL with WT_ERROR_NO_SPACE
 */
lxw_worksheet *wt_workbook_writer_add_sheet (WtWorkbookWriter *self,
                                             const char *name,
                                             WtSheetKeeping keeping,
                                             GError **error);

/* Page, margins, header and footer for printing on A4. */
void
wt_workbook_writer_set_up_page (WtWorkbookWriter *self, lxw_worksheet *sheet, WtSheetPage page);

/* Tells progress, and whether to go on; else G_IO_ERROR_CANCELLED. */
gboolean wt_workbook_writer_go_on (WtWorkbookWriter *self, double fraction, GError **error);

/* Writes the file. Sets WT_ERROR_NO_SPACE or WT_ERROR_FAILED. */
gboolean wt_workbook_writer_close (WtWorkbookWriter *self, GError **error);

/* A cell with @text as it is, never a formula; an empty one is only formatted. @format: (nullable)
 */
void wt_workbook_writer_put_text (WtWorkbookWriter *self,
                                  lxw_worksheet *sheet,
                                  guint row,
                                  guint column,
                                  const char *text,
                                  lxw_format *format);

/* A cell with @number, or only formatted when it is NAN. */
void wt_workbook_writer_put_number (WtWorkbookWriter *self,
                                    lxw_worksheet *sheet,
                                    guint row,
                                    guint column,
                                    double number,
                                    lxw_format *format);

/* The number that stands for the day @iso in a cell. */
double wt_workbook_writer_count_days (const char *iso);

/* A cell with the date or moment @iso. */
void wt_workbook_writer_put_date (WtWorkbookWriter *self,
                                  lxw_worksheet *sheet,
                                  guint row,
                                  guint column,
                                  const char *iso,
                                  lxw_format *format);

G_END_DECLS
