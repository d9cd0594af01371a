#pragma once

#include <gio/gio.h>

#include "wt-chart-table.h"
#include "wt-chart.h"
#include "wt-paper-size.h"

G_BEGIN_DECLS

/* A4, in points of 1/72 inch: what forms are printed on. */
#define WT_DOCUMENT_WIDTH 595.28
#define WT_DOCUMENT_HEIGHT 841.89

/* Nothing is drawn nearer to the edges than this. */
#define WT_DOCUMENT_MARGIN 40.0

/**
 * WtDocument:
 *
 * Pages of text, tables and charts that are the same on screen, in a file and on paper. It is
 * filled from top to bottom with the functions below, and then shown; it may still be filled after
 * that, and is laid out anew. Fonts belong to a thread, so it is filled, shown and freed by one
 * thread at a time, and not handed to another once it was asked for its pages or its text.
 *
 * Texts may be of any length and in any script; a paragraph that starts in a script from right to
 * left runs from right to left.
 */
#define WT_TYPE_DOCUMENT (wt_document_get_type ())
G_DECLARE_FINAL_TYPE (WtDocument, wt_document, WT, DOCUMENT, GObject)

/**
 * wt_document_new:
 * @title: what the file and each page's foot are called
 * @organisation: whose document it is; may be ""
 * @subject: what it is about, in a sentence
 * @date: the day it is of; also that which the file says it was made on
 */
WtDocument *wt_document_new (const char *title,
                             const char *organisation,
                             const char *subject,
                             const char *date);

/* It never takes more than one page: letters get a little smaller, down to 8 points, and charts
 * lower; then long texts end in "…", and a last line says so. Only where one line of each text is
 * still too much do letters go below 8 points. */
void wt_document_set_one_page (WtDocument *self, gboolean one_page);

/* On its one page no text is shortened before all letters are down to 5.5 points: for a page of
 * charts, which has few texts and short ones. */
void wt_document_set_keeps_texts (WtDocument *self, gboolean keeps_texts);

/* Charts and gaps get a little lower, and letters a little smaller, where that saves a page. */
void wt_document_set_fewest_pages (WtDocument *self, gboolean fewest_pages);

/* What pages are laid out for; A4 unless this is called. Those on A3 are those of A4, enlarged. */
void wt_document_set_paper_size (WtDocument *self, WtPaperSize paper_size);

WtPaperSize wt_document_get_paper_size (WtDocument *self);

/* How wide and high a page is, in points. */
double wt_document_get_width (WtDocument *self);
double wt_document_get_height (WtDocument *self);

/* What the head of the first page says in the place of the date: "Board meeting, 27 November 2025 ·
 * Item 9"; "" leaves it the date. */
void wt_document_set_occasion (WtDocument *self, const char *occasion);

/* Whether captions number the charts added from now on: "Figure 1." */
void wt_document_set_numbers_charts (WtDocument *self, gboolean numbers_charts);

/* What rules and marks are painted in, in the place of the usual colour. */
void wt_document_set_accent (WtDocument *self, const WtColour *accent);

/* @png (nullable): a picture for the head of the first page; one that cannot be read is left out.
 */
void wt_document_set_logo (WtDocument *self, GBytes *png);

/* The head of the first page: the organisation and the date, and under a line @title and
 * @subtitle. */
void wt_document_add_title (WtDocument *self, const char *title, const char *subtitle);

/* Stands with those added right before and after it in a row, between two lines. */
void wt_document_add_detail (WtDocument *self, const char *label, const char *text);

/* A figure in large digits with its noun, and under it what there is to say: "48 activities", "7
 * more than the year before". Stands with those added right before and after it in a row. */
void
wt_document_add_figure (WtDocument *self, const char *figure, const char *noun, const char *text);

/* Stays on one page with what follows; an entry of the file's outline. */
void wt_document_add_heading (WtDocument *self, const char *text);

/* @lead (nullable) is a bold start of the text. */
void wt_document_add_paragraph (WtDocument *self, const char *lead, const char *text);

/* One entry of a list; @lead as above. */
void wt_document_add_bullet (WtDocument *self, const char *lead, const char *text);

/* What stands out of the text, on a tint. */
void wt_document_add_note (WtDocument *self, const char *lead, const char *text);

/* A label, and beside it what there is to say; those in a row share their columns. */
void wt_document_add_fact (WtDocument *self, const char *label, const char *text);

/* A small table; takes it over. Its caption is not drawn. */
void wt_document_take_table (WtDocument *self, WtChartTable *table);

/* The chart, and under it what it says; @note (nullable) is said after that. It has no heading of
 * its own. */
void wt_document_add_chart (WtDocument *self, WtChart *chart, const char *note);

/* What is added after the first goes into the left of two columns, after the second into the
 * right, after the third across the page again. Both columns stay on one page; columns do not stand
 * in columns. */
void wt_document_start_columns (WtDocument *self);
void wt_document_next_column (WtDocument *self);
void wt_document_end_columns (WtDocument *self);

const char *wt_document_get_title (WtDocument *self);

/* At least 1. */
guint wt_document_get_n_pages (WtDocument *self);

/* Paints @page, from 0, with its top left corner at the origin of @cr, in points. The paper itself
 * is not painted. */
void wt_document_draw_page (WtDocument *self, guint page, cairo_t *cr);

/* Everything it says, as it is drawn and in reading order, for reading aloud and for copying; free
 * with g_free(). */
char *wt_document_dup_text (WtDocument *self);

/**
 * wt_document_save_pdf:
 * @path: replaced when it exists
 * @cancellable: (nullable): looked at before each page
 *
 * The same document gives the same bytes every time. Sets WT_ERROR_NO_SPACE, WT_ERROR_CANNOT_OPEN,
 * WT_ERROR_FAILED or G_IO_ERROR_CANCELLED, and then leaves nothing behind and an old file as it
 * was.
 */
gboolean wt_document_save_pdf (WtDocument *self,
                               const char *path,
                               GCancellable *cancellable,
                               GError **error);

/**
 * wt_document_save_odt:
 * @path: replaced when it exists
 * @cancellable: (nullable)
 *
 * The same content as a document that can be edited: Flat OpenDocument text (`.fodt`), with named
 * styles, and charts as pictures that say in words what they show. Where pages break is left to the
 * program that opens it. Same bytes and errors as for wt_document_save_pdf().
 */
gboolean wt_document_save_odt (WtDocument *self,
                               const char *path,
                               GCancellable *cancellable,
                               GError **error);

G_END_DECLS
