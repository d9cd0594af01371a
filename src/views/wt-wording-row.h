#pragma once

#include "wt-survey-wording.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Something that a form says, and below it an entry for how that reads in another language. */
#define WT_TYPE_WORDING_ROW (wt_wording_row_get_type ())
G_DECLARE_FINAL_TYPE (WtWordingRow, wt_wording_row, WT, WORDING_ROW, GtkListBoxRow)

GtkWidget *wt_wording_row_new (const WtSurveyWording *wording);

/* What a translation calls the wording. */
const char *wt_wording_row_get_key (WtWordingRow *self);

/* What is typed; setting it tells nobody. */
const char *wt_wording_row_get_text (WtWordingRow *self);
void wt_wording_row_set_text (WtWordingRow *self, const char *text);

void wt_wording_row_set_editable (WtWordingRow *self, gboolean is_editable);

/**
 * WtWordingRow::edited:
 *
 * Emitted when somebody changes the text.
 */

G_END_DECLS
