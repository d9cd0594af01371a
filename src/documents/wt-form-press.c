#include "wt-form-press-private.h"

#include "wt-document-block-private.h"
#include "wt-document.h"

#define BOX_STROKE 1.1
#define BOX_RADIUS 2.0

/* Of letters of ordinary text: the first of two voices, the second, and one alone. */
#define FIRST_WEIGHT PANGO_WEIGHT_BOLD
#define OTHER_WEIGHT PANGO_WEIGHT_NORMAL

/* What is higher does not stand beside something else. */
#define HIGHEST_BESIDE WT_FORM_MM (90)

void
wt_form_texts_clear (WtFormTexts *texts)
{
  for (guint i = 0; i < WT_FORM_VOICES; i++)
    g_clear_pointer (&texts->texts[i], g_free);
}

WtFormTexts
wt_form_press_collect (WtFormPress *press,
                       char *(*get) (const WtFormVoice *voice, gconstpointer data),
                       gconstpointer data)
{
  WtFormTexts texts = { 0 };
  guint n = 0;

  for (guint i = 0; i < press->n_voices; i++)
    {
      g_autofree char *text = get (&press->voices[i], data);
      g_autofree char *clean = wt_document_clean_text (text);

      if (n == 0 || !g_str_equal (clean, texts.texts[0]))
        texts.texts[n++] = g_steal_pointer (&clean);
    }
  return texts;
}

static char *
get_phrase (const WtFormVoice *voice, gconstpointer data)
{
  const WtFormPhrase *phrase = data;

  return g_strdup (wt_survey_translation_get_phrase (voice->translation, *phrase));
}

WtFormTexts
wt_form_press_collect_phrase (WtFormPress *press, WtFormPhrase phrase)
{
  return wt_form_press_collect (press, get_phrase, &phrase);
}

gboolean
wt_form_press_runs_from_right (WtFormPress *press, const char *text)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (press->document.context);

  pango_layout_set_text (layout, text, -1);
  return pango_layout_line_get_resolved_direction (pango_layout_get_line_readonly (layout, 0))
         == PANGO_DIRECTION_RTL;
}

double
wt_form_press_place (WtFormPress *press, double x, double width)
{
  return press->is_mirrored ? WT_DOCUMENT_WIDTH - x - width : x;
}

WtDocumentWords
wt_form_press_style (WtFormPress *press,
                     guint voice,
                     const char *text,
                     const WtDocumentWords *style)
{
  WtDocumentWords words = *style;

  words.text = text;
  if (press->n_voices > 1 && voice == 0)
    words.weight = MAX (words.weight, FIRST_WEIGHT);
  else if (press->n_voices > 1)
    words.weight = OTHER_WEIGHT;
  return words;
}

void
wt_form_press_add_texts (WtFormPress *press,
                         WtDocumentFlow *flow,
                         guint first,
                         double gap,
                         const WtFormTexts *texts,
                         const WtDocumentWords *style,
                         double x,
                         double width)
{
  for (guint i = 0; i < WT_FORM_VOICES && texts->texts[i] != NULL; i++)
    {
      WtDocumentWords words = wt_form_press_style (press, i, texts->texts[i], style);
      WtDocumentPath path = wt_document_press_extend (&press->document, NULL, "P");

      wt_document_flow_add_words (flow, i == 0 ? first : flow->rows->len, i == 0 ? gap : 0, &words,
                                  &path, wt_form_press_place (press, x, width), width);
      g_string_append_c (press->document.text, '\n');
    }
}

double
wt_form_press_get_width (WtFormPress *press, const WtFormTexts *texts, const WtDocumentWords *style)
{
  double width = 0;

  for (guint i = 0; i < WT_FORM_VOICES && texts->texts[i] != NULL; i++)
    {
      WtDocumentWords words = wt_form_press_style (press, i, texts->texts[i], style);

      width = MAX (width, wt_document_press_get_width (&press->document, &words));
    }
  return width;
}

double
wt_form_flow_get_height (WtDocumentFlow *flow, guint first)
{
  double height = 0;

  for (guint i = first; i < flow->rows->len; i++)
    {
      const WtDocumentRow *row = g_ptr_array_index (flow->rows, i);

      height += (i > first ? row->gap : 0) + row->height;
    }
  return height;
}

WtDocumentItem *
wt_form_press_add_shape (WtFormPress *press,
                         WtDocumentRow *row,
                         WtDocumentShape shape,
                         double x,
                         double y,
                         double width,
                         double height)
{
  WtDocumentItem *item =
      wt_document_item_new (wt_form_press_place (press, x, width), y, &wt_document_ink);

  item->width = width;
  item->height = height;
  item->shape = shape;
  item->stroke = BOX_STROKE;
  g_ptr_array_add (row->items, item);
  return item;
}

void
wt_form_press_add_box (
    WtFormPress *press, WtDocumentRow *row, double x, double y, double width, double height)
{
  /* The line lies inside, so that the box is as large on paper as it is said to be. */
  wt_form_press_add_shape (press, row, WT_DOCUMENT_SHAPE_OUTLINED, x + BOX_STROKE / 2,
                           y + BOX_STROKE / 2, width - BOX_STROKE, height - BOX_STROKE)
      ->radius = BOX_RADIUS;
}

static void
add_below (WtDocumentFlow *flow, double gap, WtDocumentFlow *part)
{
  if (part->rows->len > 0)
    ((WtDocumentRow *) g_ptr_array_index (part->rows, 0))->gap = gap;
  g_ptr_array_extend_and_steal (flow->rows, g_steal_pointer (&part->rows));
}

void
wt_form_press_add_beside (WtDocumentFlow *flow, double gap, WtDocumentFlow *parts, guint n_parts)
{
  double height = 0;

  for (guint i = 0; i < n_parts; i++)
    height = MAX (height, wt_form_flow_get_height (&parts[i], 0));
  if (height <= HIGHEST_BESIDE)
    wt_document_flow_add_beside (flow, gap, parts, n_parts);
  else
    for (guint i = 0; i < n_parts; i++)
      add_below (flow, gap, &parts[i]);
}
