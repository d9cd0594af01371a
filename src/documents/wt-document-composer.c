#include "wt-document-composer-private.h"

#include <glib/gi18n.h>

#include "wt-date.h"
#include "wt-document-setter-private.h"
#include "wt-document.h"

/* In points. */
#define FOOT_SIZE 8.0
#define FOOT_HEIGHT 24.0
#define FOOT_GAP 7.0
#define HAIRLINE 0.6

/* No page holds more lines of the letters below. */
#define PAGE_LINES 80

#define SIZE 10.5
#define SMALL 8.0          /* no letters are smaller while texts can be shortened */
#define SMALLEST_WHOLE 5.5 /* nor than this while they are kept whole */

/* How a document is set: the size of its letters, the most lines of a text, and the parts of gaps
 * and of the heights of charts that are left. These are tried in turn to get one onto one page. */
static const struct
{
  double size;
  guint lines;
  double gaps;
  double charts;
} STEPS[] = {
  { SIZE, PAGE_LINES, 1, 1 },
  { 10, PAGE_LINES, 1, 1 },
  { 10, PAGE_LINES, 0.85, 0.9 },
  { 9.5, PAGE_LINES, 1, 0.9 },
  { 9.5, PAGE_LINES, 0.85, 0.85 },
  { 9, PAGE_LINES, 1, 0.85 },
  { 9, PAGE_LINES, 0.8, 0.75 },
  { 8.5, PAGE_LINES, 0.9, 0.75 },
  { 8.5, PAGE_LINES, 0.7, 0.65 },
  { 8, PAGE_LINES, 0.8, 0.6 },
  { 8, PAGE_LINES, 0.6, 0.5 },
  { 7.5, PAGE_LINES, 0.6, 0.5 },
  { 7, PAGE_LINES, 0.6, 0.5 },
  { 6.5, PAGE_LINES, 0.6, 0.5 },
  { 6, PAGE_LINES, 0.5, 0.5 },
  { 5.5, PAGE_LINES, 0.5, 0.5 },
  { 8, 24, 0.6, 0.4 },
  { 8, 16, 0.6, 0.4 },
  { 8, 12, 0.6, 0.4 },
  { 8, 9, 0.6, 0.4 },
  { 8, 7, 0.6, 0.4 },
  { 8, 6, 0.6, 0.4 },
  { 8, 5, 0.6, 0.4 },
  { 8, 4, 0.6, 0.4 },
  { 8, 3, 0.6, 0.4 },
  { 8, 2, 0.6, 0.4 },
  { 8, 1, 0.6, 0.4 },
  { 8, 1, 0.4, 0.4 },
  { 7, 1, 0.4, 0.4 },
  { 6, 1, 0.4, 0.4 },
  { 5, 1, 0.4, 0.4 },
  { 4, 1, 0.4, 0.4 },
  { 3, 1, 0.4, 0.4 },
  { 2, 1, 0.4, 0.4 },
};

/* What is tried to save a page; no letters become small. */
static const struct
{
  double size;
  double gaps;
  double charts;
} TIGHTER[] = {
  { SIZE, 1, 1 },      { SIZE, 1, 0.9 }, { SIZE, 0.9, 0.8 },
  { SIZE, 0.85, 0.7 }, { 10, 0.9, 0.8 }, { 10, 0.85, 0.7 },
};

static WtDocumentPress
make_press (const WtDocumentSource *source, PangoContext *context, const char *date)
{
  return (WtDocumentPress){ .context = context,
                            .size = SIZE,
                            .gaps = 1,
                            .charts = 1,
                            .text = g_string_new (NULL),
                            .organisation = source->organisation,
                            .date = date,
                            .occasion = source->occasion != NULL ? source->occasion : date,
                            .logo = source->logo,
                            .accent = source->accent };
}

static GPtrArray *
set_pages (const WtDocumentSource *source, WtDocumentPress *press)
{
  WtDocumentFlow flow;
  GPtrArray *pages;

  wt_document_flow_init (&flow, press, WT_DOCUMENT_MARGIN, source->width - 2 * WT_DOCUMENT_MARGIN);
  wt_document_set_blocks (&flow, source->blocks);
  if (press->is_shortened)
    wt_document_set_remark (&flow, _ ("Long texts are shortened here and end in “…”. They are kept "
                                      "in full in the workspace."));
  pages = wt_document_flow_make_pages (&flow, WT_DOCUMENT_MARGIN, WT_DOCUMENT_MARGIN,
                                       source->height - WT_DOCUMENT_MARGIN - FOOT_HEIGHT, NULL);
  wt_document_flow_clear (&flow);
  return pages;
}

/* Either texts are shortened before letters become small, or letters become small first. */
static gboolean
is_tried (const WtDocumentSource *source, guint step)
{
  gboolean is_whole = STEPS[step].lines == PAGE_LINES;

  return source->keeps_texts ? is_whole || STEPS[step].size < SMALLEST_WHOLE
                             : !is_whole || STEPS[step].size >= SMALL;
}

/* The first step that leaves one page, or the last. */
static GPtrArray *
set_one_page (const WtDocumentSource *source, WtDocumentPress *press)
{
  GPtrArray *pages = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (STEPS) && (pages == NULL || pages->len > 1); i++)
    {
      if (!is_tried (source, i))
        continue;
      g_clear_pointer (&pages, g_ptr_array_unref);
      g_string_truncate (press->text, 0);
      press->is_shortened = FALSE;
      press->size = STEPS[i].size;
      press->lines = STEPS[i].lines;
      press->gaps = STEPS[i].gaps;
      press->charts = STEPS[i].charts;
      pages = set_pages (source, press);
    }
  return pages;
}

static void
tighten (WtDocumentPress *press, guint step)
{
  press->size = TIGHTER[step].size;
  press->gaps = TIGHTER[step].gaps;
  press->charts = TIGHTER[step].charts;
}

/* With everything as large as it can be on as few pages as there can be. */
static GPtrArray *
set_fewest_pages (const WtDocumentSource *source, WtDocumentPress *press)
{
  guint least = G_MAXUINT, best = 0;

  for (guint i = 0; i < G_N_ELEMENTS (TIGHTER); i++)
    {
      g_autoptr (GPtrArray) pages = NULL;

      tighten (press, i);
      pages = set_pages (source, press);
      g_string_truncate (press->text, 0);
      if (pages->len >= least)
        continue;
      least = pages->len;
      best = i;
    }
  tighten (press, best);
  return set_pages (source, press);
}

/* The foot of page @index; its words are not part of the text. */
static void
set_foot (WtDocumentPress *press, const WtDocumentSource *source, GPtrArray *pages, guint index)
{
  g_autofree char *number =
      /* Translators: "Page 1 of 4" */
      g_strdup_printf (_ ("Page %1$u of %2$u"), index + 1, pages->len);
  /* Translators: a date, and "Page 1 of 4" */
  g_autofree char *place = g_strdup_printf (_ ("%1$s · %2$s"), press->date, number);
  WtDocumentWords right = { .text = press->date[0] != '\0' ? place : number,
                            .colour = &wt_document_secondary_ink,
                            .at_end = TRUE,
                            .lines = 1 };
  WtDocumentWords left = { .text = source->title,
                           .colour = &wt_document_secondary_ink,
                           .lines = 1 };
  const WtDocumentPath nothing = { 0 };
  WtDocumentFlow flow;
  WtDocumentRow *row;
  double width;

  press->size = FOOT_SIZE;
  width = wt_document_press_get_width (press, &right);
  wt_document_flow_init (&flow, press, WT_DOCUMENT_MARGIN, source->width - 2 * WT_DOCUMENT_MARGIN);
  wt_document_flow_add_words (&flow, 0, 0, &left, &nothing, flow.x,
                              flow.width - width - 2 * FOOT_SIZE);
  wt_document_flow_add_words (&flow, 0, 0, &right, &nothing, flow.x + flow.width - width, width);
  row = g_ptr_array_index (flow.rows, 0);
  wt_document_row_add_rectangle (row, flow.x, -FOOT_GAP / 2, flow.width, HAIRLINE,
                                 &wt_document_hairline);
  wt_document_row_move (row, source->height - WT_DOCUMENT_MARGIN - FOOT_HEIGHT + FOOT_GAP);
  g_ptr_array_extend_and_steal (g_ptr_array_index (pages, index), g_steal_pointer (&row->items));
  wt_document_flow_clear (&flow);
}

GPtrArray *
wt_document_compose (const WtDocumentSource *source, char **text)
{
  PangoContext *context = wt_document_press_create_context ();
  g_autofree char *date = wt_date_to_words (source->date);
  WtDocumentPress press = make_press (source, context, date);
  GPtrArray *pages = source->one_page       ? set_one_page (source, &press)
                     : source->fewest_pages ? set_fewest_pages (source, &press)
                                            : set_pages (source, &press);

  *text = g_strstrip (g_strdup (press.text->str));
  for (guint i = 0; i < pages->len; i++)
    set_foot (&press, source, pages, i);
  g_string_free (press.text, TRUE);
  g_object_unref (context);
  return pages;
}
