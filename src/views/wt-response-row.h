#pragma once

#include "wt-response.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A form in a list: its number, and its answers to the closed questions in columns. */
#define WT_TYPE_RESPONSE_ROW (wt_response_row_get_type ())
G_DECLARE_FINAL_TYPE (WtResponseRow, wt_response_row, WT, RESPONSE_ROW, AdwBin)

GtkWidget *wt_response_row_new (void);

/* Shows the names of the columns. */
void wt_response_row_show_headings (WtResponseRow *self, WtSurvey *survey);

/* Shows a finished form. */
void wt_response_row_show (WtResponseRow *self, WtSurvey *survey, WtResponse *response);

/* Shows the number of a form, and words in place of its answers. */
void wt_response_row_show_words (WtResponseRow *self, WtResponse *response, const char *words);

/* What a screen reader says of the form: "Form 0123, question 2: Yes, question 4: blank"; free with
 * g_free(). */
char *wt_response_row_dup_speech (WtSurvey *survey, WtResponse *response);

G_END_DECLS
