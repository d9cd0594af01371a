#include "wt-form-press-private.h"

#include "wt-document.h"

/* Lengths, in multiples of the letters' size. */
#define AFTER_QUESTION 0.6
#define AFTER_BOXES 0.25
#define AFTER_NUMBER 0.4
#define DIGIT_GROUP_GAP 1.0
#define LABEL_GAP 1.5

#define RULE 0.8 /* in points */
#define N_LINES 2
#define N_SCORES 10
#define NUMBER_CELLS 5

static const WtColour rule_colour = WT_COLOUR (0x6b6b6b);

static double
get_width (WtFormPress *press)
{
  return WT_DOCUMENT_WIDTH - 2 * WT_FORM_MARGIN - press->indent;
}

static double
get_left (WtFormPress *press)
{
  return WT_FORM_MARGIN + press->indent;
}

static char *
get_text (const WtFormVoice *voice, gconstpointer data)
{
  const WtQuestion *question = wt_survey_get_question (voice->survey, *(const guint *) data);

  return question->is_required ? g_strconcat (question->text, " *", NULL)
                               : g_strdup (question->text);
}

static char *
get_low_label (const WtFormVoice *voice, gconstpointer data)
{
  return g_strdup (wt_survey_get_question (voice->survey, *(const guint *) data)->low_label);
}

static char *
get_high_label (const WtFormVoice *voice, gconstpointer data)
{
  return g_strdup (wt_survey_get_question (voice->survey, *(const guint *) data)->high_label);
}

static char *
get_yes (const WtFormVoice *voice, gconstpointer data)
{
  return g_strdup (wt_survey_translation_get_answer (
      voice->translation, wt_survey_get_question (voice->survey, *(const guint *) data), TRUE));
}

static char *
get_no (const WtFormVoice *voice, gconstpointer data)
{
  return g_strdup (wt_survey_translation_get_answer (
      voice->translation, wt_survey_get_question (voice->survey, *(const guint *) data), FALSE));
}

/* One choice of a question. */
typedef struct
{
  guint question, choice;
} ChoicePlace;

static char *
get_choice (const WtFormVoice *voice, gconstpointer data)
{
  const ChoicePlace *place = data;

  return g_strdup (
      wt_survey_get_question (voice->survey, place->question)->choices[place->choice].text);
}

static void
set_lines (WtFormPress *press, WtDocumentFlow *flow)
{
  for (guint i = 0; i < N_LINES; i++)
    {
      WtDocumentRow *row = wt_document_flow_add_row (flow, 0, press->measures->line);

      wt_form_press_add_shape (press, row, WT_DOCUMENT_SHAPE_FILLED, get_left (press),
                               row->height - RULE, get_width (press), RULE)
          ->colour = rule_colour;
    }
}

static void
set_yes_no (WtFormPress *press, WtDocumentFlow *flow, guint index)
{
  WtFormTexts answers[] = { wt_form_press_collect (press, get_yes, &index),
                            wt_form_press_collect (press, get_no, &index) };

  wt_form_set_choices (press, flow, answers, G_N_ELEMENTS (answers), press->measures->box,
                       press->measures->answer);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    wt_form_texts_clear (&answers[i]);
}

/* A number in the middle of a box, which is as wide as high. */
static void
add_score (WtFormPress *press, WtDocumentRow *row, guint score, double x, double side)
{
  g_autofree char *digits = g_strdup_printf ("%u", score);
  WtDocumentWords words = { .text = digits, .colour = &wt_document_secondary_ink };
  PangoLayout *layout = wt_document_press_set (&press->document, &words, side);
  double left = wt_form_press_place (press, x, side);
  WtDocumentItem *item = wt_document_item_new (left, 0, words.colour);
  PangoRectangle ink;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, 0), &ink, NULL);
  item->x = left + (side - (double) ink.width / PANGO_SCALE) / 2 - (double) ink.x / PANGO_SCALE;
  item->y = (side - (double) ink.height / PANGO_SCALE) / 2 - (double) ink.y / PANGO_SCALE;
  item->layout = layout;
  item->path = wt_document_press_extend (&press->document, NULL, "P");
  g_ptr_array_add (row->items, item);
}

static void
set_end_labels (WtFormPress *press, WtDocumentFlow *flow, guint index, double width)
{
  double size = press->document.size, part = (width - LABEL_GAP * size) / 2;
  double left = get_left (press);
  g_auto (WtFormTexts) low = wt_form_press_collect (press, get_low_label, &index);
  g_auto (WtFormTexts) high = wt_form_press_collect (press, get_high_label, &index);
  WtDocumentWords style = { .scale = press->measures->small, .colour = &wt_document_secondary_ink };
  WtDocumentFlow parts[2];

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    wt_document_flow_init (&parts[i], &press->document, left, part);
  wt_form_press_add_texts (press, &parts[0], 0, 0, &low, &style, left, part);
  style.at_end = TRUE;
  wt_form_press_add_texts (press, &parts[1], 0, 0, &high, &style, left + width - part, part);
  wt_form_press_add_beside (flow, AFTER_BOXES * size, parts, G_N_ELEMENTS (parts));
}

static void
set_scale (WtFormPress *press, WtDocumentFlow *flow, guint index)
{
  const WtQuestion *question = wt_survey_get_question (press->voices[0].survey, index);
  double box = press->measures->box;
  double pitch = MIN (press->measures->pitch, (get_width (press) - box) / (N_SCORES - 1));
  WtDocumentRow *row = wt_document_flow_add_row (flow, AFTER_QUESTION * press->document.size, box);

  for (guint i = 0; i < N_SCORES; i++)
    {
      wt_form_press_add_box (press, row, get_left (press) + i * pitch, 0, box, box);
      add_score (press, row, i + 1, get_left (press) + i * pitch, box);
    }
  g_string_append (press->document.text, "1 2 3 4 5 6 7 8 9 10\n");
  if (question->low_label != NULL || question->high_label != NULL)
    set_end_labels (press, flow, index, (N_SCORES - 1) * pitch + box);
}

static void
set_choices (WtFormPress *press, WtDocumentFlow *flow, guint index)
{
  const WtQuestion *question = wt_survey_get_question (press->voices[0].survey, index);
  g_autofree WtFormTexts *choices = g_new0 (WtFormTexts, question->n_choices);

  if (question->kind == WT_QUESTION_CHOICES)
    {
      g_auto (WtFormTexts) hint = wt_form_press_collect_phrase (press, WT_FORM_PHRASE_ANY_CROSS);

      wt_form_press_add_texts (press, flow, flow->rows->len, 0, &hint,
                               &(WtDocumentWords){ .scale = press->measures->small,
                                                   .colour = &wt_document_secondary_ink },
                               get_left (press), get_width (press));
    }
  for (guint i = 0; i < question->n_choices; i++)
    choices[i] = wt_form_press_collect (press, get_choice, &(ChoicePlace){ index, i });
  wt_form_set_choices (press, flow, choices, question->n_choices, press->measures->choice, 0);
  for (guint i = 0; i < question->n_choices; i++)
    wt_form_texts_clear (&choices[i]);
}

static double
get_cells_width (WtFormPress *press, guint n_cells)
{
  return n_cells * press->measures->cell;
}

/* Boxes for @n_cells digits, one beside the other. */
static void
add_cells (WtFormPress *press, WtDocumentRow *row, double x, guint n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    wt_form_press_add_box (press, row, x + get_cells_width (press, i), 0, press->measures->cell,
                           press->measures->box);
}

static void
set_number (WtFormPress *press, WtDocumentFlow *flow)
{
  WtDocumentRow *row =
      wt_document_flow_add_row (flow, AFTER_QUESTION * press->document.size, press->measures->box);

  add_cells (press, row, get_left (press), NUMBER_CELLS);
}

/* Boxes for a part of a date, and below them what they are; returns how wide it is. */
static double
set_date_part (
    WtFormPress *press, WtDocumentFlow *part, WtFormPhrase phrase, guint n_cells, double x)
{
  double size = press->document.size;
  g_auto (WtFormTexts) label = wt_form_press_collect_phrase (press, phrase);
  WtDocumentWords style = { .scale = press->measures->small, .colour = &wt_document_secondary_ink };
  double most = get_width (press) / 3 - DIGIT_GROUP_GAP * size;
  double width = MAX (get_cells_width (press, n_cells),
                      MIN (most, wt_form_press_get_width (press, &label, &style)));

  wt_document_flow_init (part, &press->document, x, width);
  add_cells (press, wt_document_flow_add_row (part, 0, press->measures->box), x, n_cells);
  wt_form_press_add_texts (press, part, part->rows->len, AFTER_BOXES * size, &label, &style, x,
                           width);
  return width;
}

static void
set_date (WtFormPress *press, WtDocumentFlow *flow)
{
  static const struct
  {
    WtFormPhrase phrase;
    guint n_cells;
  } PARTS[] = { { WT_FORM_PHRASE_DAY, 2 },
                { WT_FORM_PHRASE_MONTH, 2 },
                { WT_FORM_PHRASE_YEAR, 4 } };
  double size = press->document.size, x = get_left (press);
  WtDocumentFlow parts[G_N_ELEMENTS (PARTS)];

  for (guint i = 0; i < G_N_ELEMENTS (PARTS); i++)
    x += set_date_part (press, &parts[i], PARTS[i].phrase, PARTS[i].n_cells, x)
         + DIGIT_GROUP_GAP * size;
  wt_form_press_add_beside (flow, AFTER_QUESTION * size, parts, G_N_ELEMENTS (parts));
}

static void
set_answer (WtFormPress *press, WtDocumentFlow *flow, guint index)
{
  switch (wt_survey_get_question (press->voices[0].survey, index)->kind)
    {
    case WT_QUESTION_TEXT:
      set_lines (press, flow);
      break;
    case WT_QUESTION_YES_NO:
      set_yes_no (press, flow, index);
      break;
    case WT_QUESTION_SCALE:
      set_scale (press, flow, index);
      break;
    case WT_QUESTION_CHOICE:
    case WT_QUESTION_CHOICES:
      set_choices (press, flow, index);
      break;
    case WT_QUESTION_NUMBER:
      set_number (press, flow);
      break;
    case WT_QUESTION_DATE:
      set_date (press, flow);
      break;
    case WT_QUESTION_N_KINDS:
    default:
      g_return_if_reached ();
    }
}

void
wt_form_set_question (WtFormPress *press, WtDocumentFlow *flow, guint index)
{
  const WtQuestion *question = wt_survey_get_question (press->voices[0].survey, index);
  double size = press->document.size;
  g_autofree char *number = g_strdup_printf ("%d", question->number);
  g_auto (WtFormTexts) text = wt_form_press_collect (press, get_text, &index);
  WtDocumentWords words = { .text = number, .weight = PANGO_WEIGHT_ULTRABOLD };
  WtDocumentPath path = wt_document_press_extend (&press->document, NULL, "P");
  guint first = flow->rows->len;
  double width = press->indent - AFTER_NUMBER * size;

  wt_document_flow_add_words (flow, first, press->measures->gap, &words, &path,
                              wt_form_press_place (press, WT_FORM_MARGIN, width), width);
  g_string_append_c (press->document.text, ' ');
  wt_form_press_add_texts (press, flow, first, 0, &text, &(WtDocumentWords){ 0 }, get_left (press),
                           get_width (press));
  set_answer (press, flow, index);
  for (guint i = first; i < flow->rows->len; i++)
    ((WtDocumentRow *) g_ptr_array_index (flow->rows, i))->stays = i + 1 < flow->rows->len;
}
