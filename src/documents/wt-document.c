#include "wt-document.h"

#include <glib/gi18n.h>

#include "wt-document-block-private.h"
#include "wt-document-composer-private.h"
#include "wt-document-file-private.h"
#include "wt-document-odt-private.h"
#include "wt-document-page-private.h"
#include "wt-report-colour.h"

struct _WtDocument
{
  GObject parent_instance;

  char *title;        /* (owned) */
  char *organisation; /* (owned) */
  char *subject;      /* (owned) */
  char *date;         /* (owned) */
  GPtrArray *blocks;  /* (owned): of WtDocumentBlock */
  GPtrArray *target;  /* (lent): what is added to: the blocks, or a column of the last of them */
  char *occasion;     /* (owned) (nullable) */
  GBytes *logo;       /* (owned) (nullable) */
  WtColour accent;
  WtPaperSize paper_size;
  gboolean numbers_charts;
  guint n_charts; /* those that are numbered */
  gboolean fewest_pages;
  gboolean one_page;
  gboolean keeps_texts;

  /* Both are %NULL until asked for. */
  GPtrArray *pages; /* (owned): of lists of WtDocumentItem */
  char *text;       /* (owned) */
};

G_DEFINE_FINAL_TYPE (WtDocument, wt_document, G_TYPE_OBJECT)

static void
forget_pages (WtDocument *self)
{
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->text, g_free);
}

static void
wt_document_finalize (GObject *object)
{
  WtDocument *self = WT_DOCUMENT (object);

  forget_pages (self);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->organisation, g_free);
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->occasion, g_free);
  g_clear_pointer (&self->logo, g_bytes_unref);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);

  G_OBJECT_CLASS (wt_document_parent_class)->finalize (object);
}

static void
wt_document_class_init (WtDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_document_finalize;
}

static void
wt_document_init (WtDocument *self)
{
  self->blocks = wt_document_block_list_new ();
  self->target = self->blocks;
  self->paper_size = WT_PAPER_SIZE_A4;
}

/* For what stands in a file's metadata and a page's foot. */
static char *
clean_line (const char *text)
{
  return g_strdelimit (wt_document_clean_text (text), "\n", ' ');
}

WtDocument *
wt_document_new (const char *title, const char *organisation, const char *subject, const char *date)
{
  WtDocument *self = g_object_new (WT_TYPE_DOCUMENT, NULL);

  self->title = clean_line (title);
  self->accent = (WtColour) WT_COLOUR (WT_REPORT_COLOUR);
  self->organisation = clean_line (organisation);
  self->subject = clean_line (subject);
  self->date = g_strdup (date);
  return self;
}

void
wt_document_set_one_page (WtDocument *self, gboolean one_page)
{
  self->one_page = one_page;
  forget_pages (self);
}

void
wt_document_set_keeps_texts (WtDocument *self, gboolean keeps_texts)
{
  self->keeps_texts = keeps_texts;
  forget_pages (self);
}

void
wt_document_set_fewest_pages (WtDocument *self, gboolean fewest_pages)
{
  self->fewest_pages = fewest_pages;
  forget_pages (self);
}

void
wt_document_set_paper_size (WtDocument *self, WtPaperSize paper_size)
{
  self->paper_size = paper_size;
  forget_pages (self);
}

WtPaperSize
wt_document_get_paper_size (WtDocument *self)
{
  return self->paper_size;
}

double
wt_document_get_width (WtDocument *self)
{
  return wt_paper_size_get_width (self->paper_size);
}

double
wt_document_get_height (WtDocument *self)
{
  return wt_paper_size_get_height (self->paper_size);
}

/* What the pages are enlarged by after they are laid out. */
static double
get_scale (WtDocument *self)
{
  return self->paper_size == WT_PAPER_SIZE_A3 ? wt_document_get_width (self) / WT_DOCUMENT_WIDTH
                                              : 1;
}

void
wt_document_set_occasion (WtDocument *self, const char *occasion)
{
  g_free (self->occasion);
  self->occasion = occasion[0] != '\0' ? clean_line (occasion) : NULL;
  forget_pages (self);
}

void
wt_document_set_accent (WtDocument *self, const WtColour *accent)
{
  self->accent = *accent;
  forget_pages (self);
}

void
wt_document_set_logo (WtDocument *self, GBytes *png)
{
  g_clear_pointer (&self->logo, g_bytes_unref);
  self->logo = png != NULL ? g_bytes_ref (png) : NULL;
  forget_pages (self);
}

void
wt_document_set_numbers_charts (WtDocument *self, gboolean numbers_charts)
{
  self->numbers_charts = numbers_charts;
}

static WtDocumentBlock *
add (WtDocument *self, WtDocumentBlockKind kind, const char *lead, const char *text)
{
  WtDocumentBlock *block = wt_document_block_new (kind, lead, text);

  g_ptr_array_add (self->target, block);
  forget_pages (self);
  return block;
}

void
wt_document_add_title (WtDocument *self, const char *title, const char *subtitle)
{
  add (self, WT_DOCUMENT_TITLE, title, subtitle);
}

void
wt_document_add_detail (WtDocument *self, const char *label, const char *text)
{
  add (self, WT_DOCUMENT_DETAIL, label, text);
}

void
wt_document_add_figure (WtDocument *self, const char *figure, const char *noun, const char *text)
{
  add (self, WT_DOCUMENT_FIGURE, figure, text)->noun = wt_document_clean_text (noun);
}

void
wt_document_add_heading (WtDocument *self, const char *text)
{
  add (self, WT_DOCUMENT_HEADING, text, NULL);
}

void
wt_document_add_paragraph (WtDocument *self, const char *lead, const char *text)
{
  add (self, WT_DOCUMENT_PARAGRAPH, lead, text);
}

void
wt_document_add_bullet (WtDocument *self, const char *lead, const char *text)
{
  add (self, WT_DOCUMENT_BULLET, lead, text);
}

void
wt_document_add_note (WtDocument *self, const char *lead, const char *text)
{
  add (self, WT_DOCUMENT_NOTE, lead, text);
}

void
wt_document_add_fact (WtDocument *self, const char *label, const char *text)
{
  add (self, WT_DOCUMENT_FACT, label, text);
}

void
wt_document_take_table (WtDocument *self, WtChartTable *table)
{
  add (self, WT_DOCUMENT_TABLE, NULL, NULL)->table = wt_document_clean_table (table);
}

void
wt_document_add_chart (WtDocument *self, WtChart *chart, const char *note)
{
  g_autofree char *number =
      self->numbers_charts
          /* Translators: what the caption of a chart begins with, "Figure 1." */
          ? g_strdup_printf (_ ("Figure %u."), ++self->n_charts)
          : NULL;

  add (self, WT_DOCUMENT_CHART, number, note)->chart = g_object_ref (chart);
}

void
wt_document_start_columns (WtDocument *self)
{
  g_return_if_fail (self->target == self->blocks);
  self->target = add (self, WT_DOCUMENT_COLUMNS, NULL, NULL)->columns[0];
}

void
wt_document_next_column (WtDocument *self)
{
  WtDocumentBlock *columns;

  g_return_if_fail (self->target != self->blocks);
  columns = g_ptr_array_index (self->blocks, self->blocks->len - 1);
  self->target = columns->columns[1];
}

void
wt_document_end_columns (WtDocument *self)
{
  self->target = self->blocks;
}

const char *
wt_document_get_title (WtDocument *self)
{
  return self->title;
}

static GPtrArray *
get_pages (WtDocument *self)
{
  if (self->pages == NULL)
    self->pages = wt_document_compose (
        &(WtDocumentSource){ .title = self->title,
                             .organisation = self->organisation,
                             .date = self->date,
                             .occasion = self->occasion,
                             .logo = self->logo,
                             .accent = self->accent,
                             .width = wt_document_get_width (self) / get_scale (self),
                             .height = wt_document_get_height (self) / get_scale (self),
                             .blocks = self->blocks,
                             .fewest_pages = self->fewest_pages,
                             .one_page = self->one_page,
                             .keeps_texts = self->keeps_texts },
        &self->text);
  return self->pages;
}

guint
wt_document_get_n_pages (WtDocument *self)
{
  return get_pages (self)->len;
}

void
wt_document_draw_page (WtDocument *self, guint page, cairo_t *cr)
{
  g_return_if_fail (page < wt_document_get_n_pages (self));
  cairo_save (cr);
  cairo_scale (cr, get_scale (self), get_scale (self));
  wt_document_page_draw (g_ptr_array_index (get_pages (self), page), cr);
  cairo_restore (cr);
}

char *
wt_document_dup_text (WtDocument *self)
{
  get_pages (self);
  return g_strdup (self->text);
}

gboolean
wt_document_save_pdf (WtDocument *self, const char *path, GCancellable *cancellable, GError **error)
{
  return wt_document_file_save (&(WtDocumentFile){ .title = self->title,
                                                   .author = self->organisation,
                                                   .subject = self->subject,
                                                   .date = self->date,
                                                   /* Translators: the code of the language that
                                                      you translate into, such as "cy" */
                                                   .language = C_ ("code", "en-GB"),
                                                   .pages = get_pages (self),
                                                   .width = wt_document_get_width (self),
                                                   .height = wt_document_get_height (self),
                                                   .scale = get_scale (self) },
                                path, cancellable, error);
}

gboolean
wt_document_save_odt (WtDocument *self, const char *path, GCancellable *cancellable, GError **error)
{
  const WtDocumentOdt document = { .title = self->title,
                                   .organisation = self->organisation,
                                   .subject = self->subject,
                                   .date = self->date,
                                   .occasion = self->occasion,
                                   .logo = self->logo,
                                   .accent = self->accent,
                                   .blocks = self->blocks,
                                   .width = wt_document_get_width (self),
                                   .height = wt_document_get_height (self) };

  return wt_document_odt_save (&document, path, cancellable, error);
}
