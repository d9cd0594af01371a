#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "wt-form-content.h"

G_BEGIN_DECLS

/* The most forms that are printed at once. */
#define WT_FORM_MAXIMUM_COPIES 5000

/* The highest number of a form. */
#define WT_FORM_MAXIMUM_NUMBER 99999999

typedef enum
{
  /* Questions in 13 points. */
  WT_FORM_LAYOUT_STANDARD,
  /* Nothing smaller than 18 points, bigger boxes. */
  WT_FORM_LAYOUT_LARGE,
  /* The survey's own wording and, below each text, that in another language. */
  WT_FORM_LAYOUT_BILINGUAL,
  WT_FORM_N_LAYOUTS,
} WtFormLayout;

/* "standard", "large", "bilingual". */
const char *wt_form_layout_get_nick (WtFormLayout layout);

/* %FALSE when @nick is none of them. */
gboolean wt_form_layout_from_nick (const char *nick, WtFormLayout *layout);

/**
 * WtFormOptions:
 * @language: of the wording, "" for the survey's own; in a bilingual form, of the second wording
 * @n_copies: how many forms, 1 to WT_FORM_MAXIMUM_COPIES
 * @first_number: of the first of them; 0 when they are not numbered
 * @has_code: whether a numbered form has its number as a QR code as well
 * @has_marks: whether there are marks in the corners, for a scanner
 * @says_no_name: whether it says that nobody's name is asked for
 */
typedef struct
{
  WtFormLayout layout;
  char language[16];
  guint n_copies;
  guint first_number;
  gboolean has_code;
  gboolean has_marks;
  gboolean says_no_name;
} WtFormOptions;

/* One standard form, numbered from what @content says is next, with code and marks. */
WtFormOptions wt_form_options_default (WtFormContent *content);

/**
 * WtFormDocument:
 *
 * A questionnaire to be filled in by hand, on A4: the same on screen, in a file and on paper. Fonts
 * belong to a thread, so it is made, shown and freed by one. Wording may be of any length and in
 * any script; nothing is cut, and a question stands on one page unless it is longer than a page.
 */
#define WT_TYPE_FORM_DOCUMENT (wt_form_document_get_type ())
G_DECLARE_FINAL_TYPE (WtFormDocument, wt_form_document, WT, FORM_DOCUMENT, GObject)

/* Lays out a form. Options out of their range are brought into it; a language that @content has not
 * is left out. */
WtFormDocument *wt_form_document_new (WtFormContent *content, const WtFormOptions *options);

/* The title of the survey, in the form's first language. */
const char *wt_form_document_get_title (WtFormDocument *self);

/* How many pages one form has, and how many all of them have; at least 1. */
guint wt_form_document_get_n_pages_each (WtFormDocument *self);
guint wt_form_document_get_n_pages (WtFormDocument *self);

/* Paints @page of all, from 0, with its top left corner at the origin of @cr, in points of 1/72
 * inch; see WT_DOCUMENT_WIDTH. The paper itself is not painted. */
void wt_form_document_draw_page (WtFormDocument *self, guint page, cairo_t *cr);

/* All that a form says, in reading order; free with g_free(). */
char *wt_form_document_dup_text (WtFormDocument *self);

/**
 * wt_form_document_dup_code:
 * @copy: from 0
 * @page: of that form, from 0
 *
 * Returns: (nullable): what its QR code says: "WT1/12/3/124/1", which is the kind of code, the
 * activity, the survey's version, the form's number and its page; %NULL without a code; free with
 * g_free()
 */
char *wt_form_document_dup_code (WtFormDocument *self, guint copy, guint page);

/**
 * wt_form_document_save_pdf:
 * @path: replaced when it exists
 * @progress: (nullable): told how far it is, from 0 to 1, with @data
 * @cancellable: (nullable): looked at before each page
 *
 * The same form gives the same bytes every time. Errors are those of wt_document_save_pdf().
 */
gboolean wt_form_document_save_pdf (WtFormDocument *self,
                                    const char *path,
                                    void (*progress) (double fraction, gpointer data),
                                    gpointer data,
                                    GCancellable *cancellable,
                                    GError **error);

G_END_DECLS
