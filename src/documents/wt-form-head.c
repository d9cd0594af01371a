#include "wt-form-press-private.h"

#include "wt-date.h"
#include "wt-document-block-private.h"
#include "wt-document.h"
#include "wt-logo-picture-private.h"
#include "wt-language.h"

#include <glib/gi18n.h>

/* Lengths, in multiples of the letters' size. */
#define AFTER_LOGO 0.7
#define AFTER_TITLE 0.35
#define PANEL_GAP 1.3
#define PANEL_PADDING 0.75
#define PANEL_LINE_GAP 0.15
#define CROSSED_BOX 1.5
#define CROSSED_BOX_GAP 0.9
#define END_GAP 1.6
#define END_LINE_GAP 0.35

/* In points. */
#define CODE_GAP WT_FORM_MM (6)
#define LOGO_HEIGHT WT_FORM_MM (16)
#define LOGO_WIDTH WT_FORM_MM (70)
#define PANEL_RADIUS 4.0
#define CROSS_STROKE 1.8

/* What is higher goes on on the next page, without a tint. */
#define HIGHEST_PANEL WT_FORM_MM (110)

static void
set_logo (WtFormPress *press, WtDocumentFlow *flow)
{
  cairo_surface_t *picture =
      press->parts->logo != NULL ? wt_logo_picture_read (press->parts->logo) : NULL;
  double width, height, scale;
  WtDocumentRow *row;

  if (picture == NULL)
    return;
  width = cairo_image_surface_get_width (picture);
  height = cairo_image_surface_get_height (picture);
  scale = MIN (LOGO_WIDTH / width, LOGO_HEIGHT / height);
  row = wt_document_flow_add_row (flow, 0, height * scale);
  wt_form_press_add_shape (press, row, WT_DOCUMENT_SHAPE_FILLED, WT_FORM_MARGIN, 0, width * scale,
                           height * scale)
      ->picture = picture;
}

static char *
get_title (const WtFormVoice *voice, gconstpointer data)
{
  return g_strdup (wt_survey_get_title (voice->survey));
}

/* The activity and its day, in words of the application's language where that is the form's. */
static char *
make_occasion (WtFormPress *press)
{
  const WtFormContentParts *parts = press->parts;
  gboolean is_foreign = press->voices[0].translation != NULL;
  g_autofree char *date = is_foreign && wt_date_is_valid (parts->held_on)
                              ? g_strdup_printf ("%.2s.%.2s.%.4s", parts->held_on + 8,
                                                 parts->held_on + 5, parts->held_on)
                              : wt_date_to_weekday_words (parts->held_on);

  if (parts->activity[0] == '\0' || date[0] == '\0')
    return g_strconcat (parts->activity, date, NULL);
  /* Translators: an activity, and its date */
  return g_strdup_printf (_ ("%1$s · %2$s"), parts->activity, date);
}

/* One text in small print. */
static void
set_line (WtFormPress *press,
          WtDocumentFlow *flow,
          double gap,
          const char *text,
          double width,
          gboolean is_centred)
{
  WtDocumentPath path = wt_document_press_extend (&press->document, NULL, "P");
  g_autofree char *clean = wt_document_clean_text (text);
  WtDocumentWords words = { .text = clean,
                            .scale = press->measures->small,
                            .colour = &wt_document_secondary_ink,
                            .at_end =
                                press->is_mirrored && !wt_form_press_runs_from_right (press, clean),
                            .is_centred = is_centred };

  if (clean[0] == '\0')
    return;
  wt_document_flow_add_words (flow, flow->rows->len, gap, &words, &path,
                              wt_form_press_place (press, WT_FORM_MARGIN, width), width);
  g_string_append_c (press->document.text, '\n');
}

/* Whether a cross goes into one box of a question. */
static gboolean
wants_one_cross (const WtQuestion *question)
{
  return question->kind == WT_QUESTION_YES_NO || question->kind == WT_QUESTION_SCALE
         || question->kind == WT_QUESTION_CHOICE;
}

/* Which questions want a cross: the first, the last, and whether all between them do. */
typedef struct
{
  const WtQuestion *first, *last;
  gboolean is_range, is_required;
} CrossQuestions;

static CrossQuestions
find_cross_questions (WtSurvey *survey)
{
  CrossQuestions found = { NULL, NULL, TRUE, FALSE };
  gboolean has_ended = FALSE;

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);

      found.is_required |= question->is_required;
      if (!wants_one_cross (question))
        {
          has_ended = found.first != NULL;
          continue;
        }
      found.is_range &= !has_ended;
      found.last = question;
      if (found.first == NULL)
        found.first = question;
    }
  found.is_range &= found.first != found.last;
  return found;
}

static char *
get_blanks (const WtFormVoice *voice, gconstpointer data)
{
  const CrossQuestions *questions = data;

  return g_strdup (wt_survey_translation_get_phrase (
      voice->translation, questions->is_required ? WT_FORM_PHRASE_REQUIRED : WT_FORM_PHRASE_BLANK));
}

static char *
get_no_name_and_blanks (const WtFormVoice *voice, gconstpointer data)
{
  g_autofree char *blanks = get_blanks (voice, data);

  return g_strjoin (" ",
                    wt_survey_translation_get_phrase (voice->translation, WT_FORM_PHRASE_NO_NAME),
                    blanks, NULL);
}

static char *
get_crosses (const WtFormVoice *voice, gconstpointer data)
{
  const CrossQuestions *questions = data;
  g_autofree char *first = g_strdup_printf ("%d", questions->first->number);
  g_autofree char *last = g_strdup_printf ("%d", questions->last->number);

  return wt_form_phrase_fill (
      wt_survey_translation_get_phrase (voice->translation, questions->is_range
                                                                ? WT_FORM_PHRASE_ONE_CROSS_RANGE
                                                                : WT_FORM_PHRASE_ONE_CROSS),
      first, last);
}

/* A box with a cross in it, in the middle of @row. */
static void
add_crossed_box (WtFormPress *press, WtDocumentRow *row, double x, double side)
{
  double y = (row->height - side) / 2, cross = side / 2;

  wt_form_press_add_shape (press, row, WT_DOCUMENT_SHAPE_FILLED, x, y, side, side)->colour =
      (WtColour) WT_COLOUR (0xffffff);
  wt_form_press_add_box (press, row, x, y, side, side);
  wt_form_press_add_shape (press, row, WT_DOCUMENT_SHAPE_CROSS, x + (side - cross) / 2,
                           y + (side - cross) / 2, cross, cross)
      ->stroke = CROSS_STROKE;
}

/* The tint behind @row, which is what is drawn first. */
static void
add_panel (WtFormPress *press, WtDocumentRow *row)
{
  double padding = PANEL_PADDING * press->document.size;
  WtDocumentItem *panel;

  wt_document_row_move (row, padding);
  row->height += 2 * padding;
  panel = wt_form_press_add_shape (press, row, WT_DOCUMENT_SHAPE_FILLED, WT_FORM_MARGIN, 0,
                                   WT_DOCUMENT_WIDTH - 2 * WT_FORM_MARGIN, row->height);
  panel->colour = wt_document_tint;
  panel->radius = PANEL_RADIUS;
}

static void
set_guidance (WtFormPress *press, WtDocumentFlow *flow)
{
  double size = press->document.size, padding = PANEL_PADDING * size;
  CrossQuestions questions = find_cross_questions (press->voices[0].survey);
  double box = questions.first != NULL ? CROSSED_BOX * size : 0;
  double indent = padding + (box > 0 ? box + CROSSED_BOX_GAP * size : 0);
  double left = WT_FORM_MARGIN + indent;
  double width = WT_DOCUMENT_WIDTH - WT_FORM_MARGIN - left - padding;
  g_auto (WtFormTexts) blanks = wt_form_press_collect (
      press, press->options->says_no_name ? get_no_name_and_blanks : get_blanks, &questions);
  guint first = flow->rows->len;
  WtDocumentRow *row;

  wt_form_press_add_texts (press, flow, first, PANEL_GAP * size, &blanks, &(WtDocumentWords){ 0 },
                           left, width);
  if (questions.first != NULL)
    {
      g_auto (WtFormTexts) crosses = wt_form_press_collect (press, get_crosses, &questions);

      wt_form_press_add_texts (press, flow, flow->rows->len, PANEL_LINE_GAP * size, &crosses,
                               &(WtDocumentWords){ .weight = PANGO_WEIGHT_BOLD }, left, width);
    }
  if (wt_form_flow_get_height (flow, first) > HIGHEST_PANEL)
    return;
  row = wt_document_flow_join (flow, first);
  add_panel (press, row);
  if (box > 0)
    add_crossed_box (press, row, WT_FORM_MARGIN + padding, box);
}

void
wt_form_set_head (WtFormPress *press, WtDocumentFlow *flow, double code_width, double code_height)
{
  double size = press->document.size;
  double width =
      WT_DOCUMENT_WIDTH - 2 * WT_FORM_MARGIN - (code_width > 0 ? code_width + CODE_GAP : 0);
  g_auto (WtFormTexts) title = wt_form_press_collect (press, get_title, NULL);
  g_autofree char *occasion = make_occasion (press);
  double height;

  set_logo (press, flow);
  set_line (press, flow, flow->rows->len > 0 ? AFTER_LOGO * size : 0, press->parts->organisation,
            width, FALSE);
  wt_form_press_add_texts (
      press, flow, flow->rows->len, AFTER_TITLE * size, &title,
      &(WtDocumentWords){ .scale = press->measures->title, .weight = PANGO_WEIGHT_ULTRABOLD },
      WT_FORM_MARGIN, width);
  set_line (press, flow, AFTER_TITLE * size, occasion, width, FALSE);
  height = wt_form_flow_get_height (flow, 0);
  if (height < code_height)
    wt_document_flow_add_row (flow, 0, code_height - height);
  set_guidance (press, flow);
}

/* The languages that somebody has checked, but for those that the form speaks. */
static char *
make_languages (WtFormPress *press)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < press->parts->translations->len; i++)
    {
      WtSurveyTranslation *translation = g_ptr_array_index (press->parts->translations, i);
      const char *language = wt_survey_translation_get_language (translation);

      if (wt_survey_translation_is_checked (translation)
          && !g_str_equal (language, press->options->language))
        g_strv_builder_add (names, wt_language_get_own_name (language));
    }
  all = g_strv_builder_end (names);
  return g_strjoinv (", ", all);
}

static char *
get_other_forms (const WtFormVoice *voice, gconstpointer data)
{
  const char *languages = data;

  return wt_form_phrase_fill (
      wt_survey_translation_get_phrase (voice->translation,
                                        languages[0] != '\0' ? WT_FORM_PHRASE_LARGE_PRINT_LANGUAGES
                                                             : WT_FORM_PHRASE_LARGE_PRINT),
      languages, NULL);
}

/* Only a wording that nobody has checked says something. */
static char *
get_unchecked (const WtFormVoice *voice, gconstpointer data)
{
  return g_strdup (
      voice->translation != NULL && !wt_survey_translation_is_checked (voice->translation)
          ? wt_survey_translation_get_phrase (voice->translation, WT_FORM_PHRASE_UNCHECKED)
          : NULL);
}

/* Small print, all in the same weight. */
static void
set_end_line (WtFormPress *press, WtDocumentFlow *flow, double gap, const WtFormTexts *texts)
{
  for (guint i = 0; i < WT_FORM_VOICES && texts->texts[i] != NULL; i++)
    if (texts->texts[i][0] != '\0')
      set_line (press, flow, gap, texts->texts[i], WT_DOCUMENT_WIDTH - 2 * WT_FORM_MARGIN, TRUE);
}

void
wt_form_set_end (WtFormPress *press, WtDocumentFlow *flow)
{
  double size = press->document.size;
  g_autofree char *languages = make_languages (press);
  g_auto (WtFormTexts) thanks = wt_form_press_collect_phrase (press, WT_FORM_PHRASE_THANKS);
  g_auto (WtFormTexts) others = wt_form_press_collect (press, get_other_forms, languages);
  g_auto (WtFormTexts) unchecked = wt_form_press_collect (press, get_unchecked, NULL);
  guint first = flow->rows->len;

  wt_form_press_add_texts (press, flow, first, END_GAP * size, &thanks,
                           &(WtDocumentWords){ .weight = PANGO_WEIGHT_BOLD, .is_centred = TRUE },
                           WT_FORM_MARGIN, WT_DOCUMENT_WIDTH - 2 * WT_FORM_MARGIN);
  if (press->options->layout != WT_FORM_LAYOUT_LARGE)
    set_end_line (press, flow, END_LINE_GAP * size, &others);
  set_end_line (press, flow, END_LINE_GAP * size, &unchecked);
  if (wt_form_flow_get_height (flow, first) <= HIGHEST_PANEL)
    wt_document_flow_join (flow, first);
}
