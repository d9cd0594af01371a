#include "wt-form-document.h"

#include "wt-document-block-private.h"
#include "wt-document-file-private.h"
#include "wt-document.h"
#include "wt-form-code-private.h"
#include "wt-form-press-private.h"

#include <glib/gi18n.h>

#define CODE_SIDE WT_FORM_MM (20)
#define CODE_GAP WT_FORM_MM (2.5)
#define AFTER_CORNER WT_FORM_MM (6)
#define NARROWEST_INDENT WT_FORM_MM (7)
#define NUMBER_SPACING 1.2

/* In multiples of the letters' size. */
#define NUMBER_GAP 0.7
#define FOOT_HEIGHT 2.2

/* Where nobody prints a number there is a box for one. */
#define NUMBER_BOX_WIDTH WT_FORM_MM (30)
#define LABEL_GAP WT_FORM_MM (1)
#define LABEL_LINES 3
#define BOX_STROKE 1.1

static const char *const LAYOUTS[] = { "standard", "large", "bilingual" };

/* clang-format off */
static const WtFormMeasures STANDARD = {
  .size = 13, .small = 0.86, .title = 1.85, .box = WT_FORM_MM (10), .pitch = WT_FORM_MM (17),
  .answer = WT_FORM_MM (34), .choice = WT_FORM_MM (7.5), .cell = WT_FORM_MM (8), .line = WT_FORM_MM (10), .gap = WT_FORM_MM (8.5),
};
static const WtFormMeasures LARGE = {
  .size = 18, .small = 1, .title = 1.5, .box = WT_FORM_MM (13), .pitch = WT_FORM_MM (17),
  .answer = WT_FORM_MM (48), .choice = WT_FORM_MM (10.5), .cell = WT_FORM_MM (11), .line = WT_FORM_MM (14), .gap = WT_FORM_MM (10),
};
/* clang-format on */

struct _WtFormDocument
{
  GObject parent_instance;

  WtFormContent *content; /* (owned) */
  WtFormOptions options;
  char *title;           /* (owned) */
  char *number_label;    /* (owned): what the box for a number is called */
  char *text;            /* (owned) */
  PangoContext *context; /* (owned) */
  GPtrArray *pages;      /* (owned): of one form, of lists of WtDocumentItem */
  const WtFormMeasures *measures;
  gboolean is_mirrored;
};

G_DEFINE_FINAL_TYPE (WtFormDocument, wt_form_document, G_TYPE_OBJECT)

static void
wt_form_document_finalize (GObject *object)
{
  WtFormDocument *self = WT_FORM_DOCUMENT (object);

  g_clear_object (&self->content);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->number_label, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (wt_form_document_parent_class)->finalize (object);
}

static void
wt_form_document_class_init (WtFormDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_form_document_finalize;
}

static void
wt_form_document_init (WtFormDocument *self)
{
}

const char *
wt_form_layout_get_nick (WtFormLayout layout)
{
  g_return_val_if_fail ((guint) layout < G_N_ELEMENTS (LAYOUTS), "");
  return LAYOUTS[layout];
}

gboolean
wt_form_layout_from_nick (const char *nick, WtFormLayout *layout)
{
  for (guint i = 0; i < G_N_ELEMENTS (LAYOUTS); i++)
    if (g_str_equal (LAYOUTS[i], nick))
      {
        *layout = (WtFormLayout) i;
        return TRUE;
      }
  return FALSE;
}

WtFormOptions
wt_form_options_default (WtFormContent *content)
{
  return (WtFormOptions){ .n_copies = 1,
                          .first_number = wt_form_content_get_parts (content)->next_number,
                          .has_code = TRUE,
                          .has_marks = TRUE,
                          .says_no_name = TRUE };
}

/* @options within their ranges. */
static WtFormOptions
tidy_options (WtFormContent *content, const WtFormOptions *options)
{
  WtFormOptions tidy = *options;

  tidy.n_copies = CLAMP (tidy.n_copies, 1, WT_FORM_MAXIMUM_COPIES);
  tidy.first_number = MIN (tidy.first_number, WT_FORM_MAXIMUM_NUMBER - tidy.n_copies + 1);
  if (wt_form_content_find_translation (content, tidy.language) == NULL)
    tidy.language[0] = '\0';
  return tidy;
}

static char *
format_number (WtFormDocument *self, guint copy)
{
  return g_strdup_printf ("%04u", self->options.first_number + copy);
}

/* The number of one form, as it is drawn; its letters are at most as wide as a page. */
static PangoLayout *
lay_out_number (WtFormDocument *self, guint copy)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autofree char *number = format_number (self, copy);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr (PangoFontDescription) font =
      pango_font_description_copy (pango_context_get_font_description (self->context));

  pango_font_description_set_absolute_size (font, self->measures->size * PANGO_SCALE);
  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_attr_list_insert (attributes,
                          pango_attr_letter_spacing_new ((int) (NUMBER_SPACING * PANGO_SCALE)));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, number, -1);
  return layout;
}

/* What the box for a number is called. */
static PangoLayout *
lay_out_label (WtFormDocument *self)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autoptr (PangoFontDescription) font =
      pango_font_description_copy (pango_context_get_font_description (self->context));

  pango_font_description_set_absolute_size (font, self->measures->size * self->measures->small
                                                      * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, self->number_label, -1);
  pango_layout_set_width (layout, (int) (NUMBER_BOX_WIDTH * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (layout, -LABEL_LINES);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return layout;
}

static gboolean
shows_code (WtFormDocument *self)
{
  return self->options.has_code && self->options.first_number > 0;
}

/* How much room the number and its code take in the upper corner. */
static void
measure_corner (WtFormDocument *self, double *width, double *height)
{
  gboolean is_numbered = self->options.first_number > 0;
  g_autoptr (PangoLayout) layout =
      is_numbered ? lay_out_number (self, self->options.n_copies - 1) : lay_out_label (self);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  *width = is_numbered ? (double) logical.width / PANGO_SCALE : NUMBER_BOX_WIDTH;
  *height = (double) logical.height / PANGO_SCALE;
  if (!is_numbered)
    *height += self->measures->box + LABEL_GAP;
  else if (shows_code (self))
    {
      *width = MAX (*width, CODE_SIDE);
      *height += CODE_SIDE + CODE_GAP;
    }
}

/* The left edge of something of @width that stands in the middle of the corner. */
static double
place_in_corner (WtFormDocument *self, double width)
{
  double room, height, x;

  measure_corner (self, &room, &height);
  x = WT_DOCUMENT_WIDTH - WT_FORM_MARGIN - (room + width) / 2;
  return self->is_mirrored ? WT_DOCUMENT_WIDTH - x - width : x;
}

static void
draw_corner_words (WtFormDocument *self, cairo_t *cr, PangoLayout *layout, double y)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  wt_colour_set_source (&wt_document_ink, cr);
  cairo_tag_begin (cr, "P", "");
  cairo_move_to (cr,
                 place_in_corner (self, (double) logical.width / PANGO_SCALE)
                     - (double) logical.x / PANGO_SCALE,
                 y);
  pango_cairo_show_layout (cr, layout);
  cairo_tag_end (cr, "P");
}

/* A box for a number that somebody writes. */
static void
draw_number_box (WtFormDocument *self, cairo_t *cr)
{
  g_autoptr (PangoLayout) layout = lay_out_label (self);

  wt_colour_set_source (&wt_document_ink, cr);
  cairo_set_line_width (cr, BOX_STROKE);
  cairo_rectangle (cr, place_in_corner (self, NUMBER_BOX_WIDTH) + BOX_STROKE / 2,
                   WT_FORM_MARGIN + BOX_STROKE / 2, NUMBER_BOX_WIDTH - BOX_STROKE,
                   self->measures->box - BOX_STROKE);
  cairo_stroke (cr);
  draw_corner_words (self, cr, layout, WT_FORM_MARGIN + self->measures->box + LABEL_GAP);
}

char *
wt_form_document_dup_code (WtFormDocument *self, guint copy, guint page)
{
  const WtFormContentParts *parts = wt_form_content_get_parts (self->content);

  if (!shows_code (self))
    return NULL;
  return g_strdup_printf ("WT1/%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT "/%u/%u", parts->activity_id,
                          wt_survey_get_id (parts->survey), self->options.first_number + copy,
                          page + 1);
}

/* What the pages of one form have that those of another have not. */
static void
draw_over (guint copy, guint page, cairo_t *cr, gpointer data)
{
  WtFormDocument *self = data;
  g_autofree char *code = wt_form_document_dup_code (self, copy, page);
  g_autoptr (PangoLayout) number = NULL;

  cairo_save (cr);
  if (self->options.has_marks)
    wt_form_code_draw_marks (cr);
  if (code != NULL)
    wt_form_code_draw (cr, code, place_in_corner (self, CODE_SIDE), WT_FORM_MARGIN, CODE_SIDE);
  if (self->options.first_number == 0)
    draw_number_box (self, cr);
  else
    {
      number = lay_out_number (self, copy);
      draw_corner_words (self, cr, number,
                         WT_FORM_MARGIN + (code != NULL ? CODE_SIDE + CODE_GAP : 0));
    }
  cairo_restore (cr);
}

static void
add_voice (WtFormPress *press, WtSurvey *survey, WtSurveyTranslation *translation)
{
  press->voices[press->n_voices++] = (WtFormVoice){
    translation != NULL ? wt_survey_translate (survey, translation) : g_object_ref (survey),
    translation,
  };
}

/* As wide as the widest number of a question. */
static double
measure_indent (WtFormPress *press)
{
  double width = 0;

  for (guint i = 0; i < wt_survey_get_n_questions (press->voices[0].survey); i++)
    {
      g_autofree char *number =
          g_strdup_printf ("%d", wt_survey_get_question (press->voices[0].survey, i)->number);
      WtDocumentWords words = { .text = number, .weight = PANGO_WEIGHT_ULTRABOLD };

      width = MAX (width, wt_document_press_get_width (&press->document, &words));
    }
  return MAX (NARROWEST_INDENT, width + NUMBER_GAP * press->document.size);
}

static void
init_press (WtFormDocument *self, WtFormPress *press)
{
  const WtFormContentParts *parts = wt_form_content_get_parts (self->content);
  WtSurveyTranslation *translation =
      wt_form_content_find_translation (self->content, self->options.language);

  *press = (WtFormPress){ .document = { .context = self->context,
                                        .size = self->measures->size,
                                        .gaps = 1,
                                        .text = g_string_new (NULL) },
                          .measures = self->measures,
                          .parts = parts,
                          .options = &self->options };
  if (self->options.layout == WT_FORM_LAYOUT_BILINGUAL && translation != NULL)
    add_voice (press, parts->survey, NULL);
  add_voice (press, parts->survey, translation);
  press->is_mirrored =
      wt_form_press_runs_from_right (press, wt_survey_get_title (press->voices[0].survey));
  press->indent = measure_indent (press);
}

static void
clear_press (WtFormPress *press)
{
  for (guint i = 0; i < press->n_voices; i++)
    g_clear_object (&press->voices[i].survey);
  g_string_free (press->document.text, TRUE);
}

/* What one voice calls a page. */
static char *
get_page (const WtFormVoice *voice, gconstpointer data)
{
  const guint *numbers = data;
  g_autofree char *page = g_strdup_printf ("%u", numbers[0]);
  g_autofree char *n_pages = g_strdup_printf ("%u", numbers[1]);

  return wt_form_phrase_fill (
      wt_survey_translation_get_phrase (voice->translation, WT_FORM_PHRASE_PAGE), page, n_pages);
}

static double
get_foot_height (WtFormPress *press)
{
  return FOOT_HEIGHT * press->measures->small * press->measures->size;
}

/* Says on each of @pages which it is. */
static void
set_feet (WtFormPress *press, GPtrArray *pages)
{
  const WtDocumentPath path = { 0 };

  for (guint i = 0; i < pages->len; i++)
    {
      g_auto (WtFormTexts) numbers =
          wt_form_press_collect (press, get_page, (guint[]){ i + 1, pages->len });
      g_autofree char *both = g_strjoin (" · ", numbers.texts[0], numbers.texts[1], NULL);
      WtDocumentWords words = { .text = both,
                                .scale = press->measures->small,
                                .colour = &wt_document_secondary_ink,
                                .is_centred = TRUE,
                                .lines = 1 };
      WtDocumentFlow flow;
      WtDocumentRow *row;

      wt_document_flow_init (&flow, &press->document, WT_FORM_MARGIN,
                             WT_DOCUMENT_WIDTH - 2 * WT_FORM_MARGIN);
      wt_document_flow_add_words (&flow, 0, 0, &words, &path, flow.x, flow.width);
      row = g_ptr_array_index (flow.rows, 0);
      wt_document_row_move (row, WT_DOCUMENT_HEIGHT - WT_FORM_MARGIN - row->height);
      g_ptr_array_extend_and_steal (g_ptr_array_index (pages, i), g_steal_pointer (&row->items));
      wt_document_flow_clear (&flow);
    }
}

/* Moves what stands at the end of the last page down to its foot. */
static void
move_end (GPtrArray *items, guint n_items, double distance)
{
  for (guint i = items->len - n_items; i < items->len; i++)
    ((WtDocumentItem *) g_ptr_array_index (items, i))->y += distance;
}

/* The pages of one form, with @gaps of the gaps left; @has_feet: with room for numbers of pages. */
static GPtrArray *
make_pages (WtFormDocument *self, WtFormPress *press, double gaps, gboolean has_feet)
{
  double bottom = WT_DOCUMENT_HEIGHT - WT_FORM_MARGIN - (has_feet ? get_foot_height (press) : 0);
  double width, height, end;
  WtDocumentFlow flow;
  WtDocumentRow *last;
  GPtrArray *pages;
  guint n_last;

  press->document.gaps = gaps;
  g_string_truncate (press->document.text, 0);
  measure_corner (self, &width, &height);
  wt_document_flow_init (&flow, &press->document, WT_FORM_MARGIN,
                         WT_DOCUMENT_WIDTH - 2 * WT_FORM_MARGIN);
  wt_form_set_head (press, &flow, width, height);
  for (guint i = 0; i < wt_survey_get_n_questions (press->voices[0].survey); i++)
    wt_form_set_question (press, &flow, i);
  /* So that no page holds thanks alone. */
  last = g_ptr_array_index (flow.rows, flow.rows->len - 1);
  last->stays = TRUE;
  wt_form_set_end (press, &flow);
  last = g_ptr_array_index (flow.rows, flow.rows->len - 1);
  n_last = last->items->len;
  pages = wt_document_flow_make_pages (&flow, WT_FORM_MARGIN,
                                       WT_FORM_MARGIN + height + AFTER_CORNER, bottom, &end);
  move_end (g_ptr_array_index (pages, pages->len - 1), n_last, MAX (0, bottom - end));
  wt_document_flow_clear (&flow);
  return pages;
}

/* On as few pages as may be, and with the widest gaps that they have room for. */
static GPtrArray *
compose (WtFormDocument *self, WtFormPress *press)
{
  static const double GAPS[] = { 1, 0.8, 0.62 };
  GPtrArray *best = NULL;

  for (guint i = 0; i < 2 * G_N_ELEMENTS (GAPS); i++)
    {
      gboolean has_feet = i >= G_N_ELEMENTS (GAPS);
      g_autoptr (GPtrArray) pages =
          make_pages (self, press, GAPS[i % G_N_ELEMENTS (GAPS)], has_feet);

      if (!has_feet && pages->len == 1)
        return g_steal_pointer (&pages);
      if (!has_feet || (best != NULL && best->len <= pages->len))
        continue;
      g_clear_pointer (&best, g_ptr_array_unref);
      best = g_steal_pointer (&pages);
    }
  set_feet (press, best);
  return best;
}

WtFormDocument *
wt_form_document_new (WtFormContent *content, const WtFormOptions *options)
{
  WtFormDocument *self = g_object_new (WT_TYPE_FORM_DOCUMENT, NULL);
  WtFormPress press;

  self->content = g_object_ref (content);
  self->options = tidy_options (content, options);
  self->measures = self->options.layout == WT_FORM_LAYOUT_LARGE ? &LARGE : &STANDARD;
  self->context = wt_document_press_create_context ();
  init_press (self, &press);
  self->is_mirrored = press.is_mirrored;
  self->title = wt_document_clean_text (wt_survey_get_title (press.voices[0].survey));
  g_strdelimit (self->title, "\n", ' ');
  self->number_label = wt_document_clean_text (
      wt_survey_translation_get_phrase (press.voices[0].translation, WT_FORM_PHRASE_NUMBER));
  self->pages = compose (self, &press);
  self->text = g_strstrip (g_strdup (press.document.text->str));
  clear_press (&press);
  return self;
}

const char *
wt_form_document_get_title (WtFormDocument *self)
{
  return self->title;
}

guint
wt_form_document_get_n_pages_each (WtFormDocument *self)
{
  return self->pages->len;
}

guint
wt_form_document_get_n_pages (WtFormDocument *self)
{
  return self->pages->len * self->options.n_copies;
}

void
wt_form_document_draw_page (WtFormDocument *self, guint page, cairo_t *cr)
{
  guint n_pages = self->pages->len;

  g_return_if_fail (page < wt_form_document_get_n_pages (self));
  wt_document_page_draw (g_ptr_array_index (self->pages, page % n_pages), cr);
  draw_over (page / n_pages, page % n_pages, cr, self);
}

char *
wt_form_document_dup_text (WtFormDocument *self)
{
  return g_strdup (self->text);
}

/* Whoever wants to know how far a file is. */
typedef struct
{
  WtFormDocument *document;
  void (*progress) (double fraction, gpointer data);
  gpointer data;
} Saving;

static void
draw_over_saved (guint copy, guint page, cairo_t *cr, gpointer data)
{
  draw_over (copy, page, cr, ((Saving *) data)->document);
}

static void
tell_progress (double fraction, gpointer data)
{
  Saving *saving = data;

  if (saving->progress != NULL)
    saving->progress (fraction, saving->data);
}

gboolean
wt_form_document_save_pdf (WtFormDocument *self,
                           const char *path,
                           void (*progress) (double fraction, gpointer data),
                           gpointer data,
                           GCancellable *cancellable,
                           GError **error)
{
  const WtFormContentParts *parts = wt_form_content_get_parts (self->content);
  Saving saving = { self, progress, data };

  return wt_document_file_save (&(WtDocumentFile){ .title = self->title,
                                                   .author = parts->organisation,
                                                   .subject = parts->activity,
                                                   .date = parts->held_on,
                                                   .pages = self->pages,
                                                   .width = WT_DOCUMENT_WIDTH,
                                                   .height = WT_DOCUMENT_HEIGHT,
                                                   .scale = 1,
                                                   .n_copies = self->options.n_copies,
                                                   .draw_over = draw_over_saved,
                                                   .progress = tell_progress,
                                                   .data = &saving },
                                path, cancellable, error);
}
