#pragma once

#include "wt-document-flow-private.h"
#include "wt-form-document.h"

G_BEGIN_DECLS

#define WT_FORM_MM(millimetres) ((millimetres) *72.0 / 25.4)

/* Nothing but the marks in the corners is nearer to the edges. */
#define WT_FORM_MARGIN WT_FORM_MM (20)

/* The most wordings that stand beside each other. */
#define WT_FORM_VOICES 2

/* Lengths of a layout, in points. */
typedef struct
{
  double size;   /* of the letters of questions */
  double small;  /* of what is said beside them, in multiples of that */
  double title;  /* the same of the title */
  double box;    /* the side of a box of yes, no or a scale */
  double pitch;  /* from one box of a scale to the next, from centre to centre */
  double answer; /* from a box of yes to that of no */
  double choice; /* the side of the box of a choice */
  double cell;   /* the width of the box of a digit; it is as high as a box */
  double line;   /* from one line to be written on to the next */
  double gap;    /* above a question */
} WtFormMeasures;

/* A language that a form speaks. */
typedef struct
{
  WtSurvey *survey;                 /* (owned) */
  WtSurveyTranslation *translation; /* (nullable): lent */
} WtFormVoice;

/* What a form is set with. */
typedef struct
{
  WtDocumentPress document;
  const WtFormMeasures *measures;
  const WtFormContentParts *parts; /* lent */
  const WtFormOptions *options;    /* lent */
  WtFormVoice voices[WT_FORM_VOICES];
  guint n_voices;
  gboolean is_mirrored; /* it is read from right to left */
  double indent;        /* of questions, where their numbers stand */
} WtFormPress;

/* One text in each voice; the rest is %NULL. */
typedef struct
{
  char *texts[WT_FORM_VOICES]; /* (owned) */
} WtFormTexts;

void wt_form_texts_clear (WtFormTexts *texts);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WtFormTexts, wt_form_texts_clear)

/* Makes @texts of what @get says in each voice, fit to be drawn; of two that are the same one goes.
 */
WtFormTexts wt_form_press_collect (WtFormPress *press,
                                   char *(*get) (const WtFormVoice *voice, gconstpointer data),
                                   gconstpointer data);

/* The same of a phrase without places to be filled. */
WtFormTexts wt_form_press_collect_phrase (WtFormPress *press, WtFormPhrase phrase);

/* Whether @text is read from right to left. */
gboolean wt_form_press_runs_from_right (WtFormPress *press, const char *text);

/* Where something of @width at @x from the left stands: there, or as far from the right. */
double wt_form_press_place (WtFormPress *press, double x, double width);

/* @style with the weight that the voice has. */
WtDocumentWords wt_form_press_style (WtFormPress *press,
                                     guint voice,
                                     const char *text,
                                     const WtDocumentWords *style);

/**
 * wt_form_press_add_texts:
 * @first: the row that the first text starts in; if there is none, rows are added
 * @x: from the left of what is read from left to right
 *
 * Sets @texts in @style, one below the other, and appends them to the plain text.
 */
void wt_form_press_add_texts (WtFormPress *press,
                              WtDocumentFlow *flow,
                              guint first,
                              double gap,
                              const WtFormTexts *texts,
                              const WtDocumentWords *style,
                              double x,
                              double width);

/* How wide the widest of @texts is when nothing is broken. */
double wt_form_press_get_width (WtFormPress *press,
                                const WtFormTexts *texts,
                                const WtDocumentWords *style);

/* How high the rows from @first on are. */
double wt_form_flow_get_height (WtDocumentFlow *flow, guint first);

/* Adds a shape to @row. */
WtDocumentItem *wt_form_press_add_shape (WtFormPress *press,
                                         WtDocumentRow *row,
                                         WtDocumentShape shape,
                                         double x,
                                         double y,
                                         double width,
                                         double height);

/* Adds a box to be filled in, with round corners. */
void wt_form_press_add_box (
    WtFormPress *press, WtDocumentRow *row, double x, double y, double width, double height);

/* Sets the columns of @parts beside each other or, if they are too high for that, one below the
 * other; clears them. */
void
wt_form_press_add_beside (WtDocumentFlow *flow, double gap, WtDocumentFlow *parts, guint n_parts);

/* Sets one question; its rows stay together. */
void wt_form_set_question (WtFormPress *press, WtDocumentFlow *flow, guint index);

/* Sets boxes with words beside them, in columns; n entries of WtFormTexts. */
void wt_form_set_choices (WtFormPress *press,
                          WtDocumentFlow *flow,
                          const WtFormTexts *choices,
                          guint n_choices,
                          double box,
                          double least_pitch);

/* What stands above the questions: whose form it is, what it is about, how it is filled in.
 * @code_width and @code_height are left free beside it. */
void
wt_form_set_head (WtFormPress *press, WtDocumentFlow *flow, double code_width, double code_height);

/* What stands below them: thanks, and in what else it is available. */
void wt_form_set_end (WtFormPress *press, WtDocumentFlow *flow);

G_END_DECLS
