#pragma once

#include "wt-response.h"

G_BEGIN_DECLS

/* A line of a grid of forms: the form may still have to be read. */
#define WT_TYPE_FORM_LINE (wt_form_line_get_type ())
G_DECLARE_FINAL_TYPE (WtFormLine, wt_form_line, WT, FORM_LINE, GObject)

WtFormLine *wt_form_line_new (void);

/* The form, or %NULL before it was read; lent. Not to be changed: another is set instead. */
WtResponse *wt_form_line_get_form (WtFormLine *self);
void wt_form_line_set_form (WtFormLine *self, WtResponse *form);

/**
 * WtFormLine::changed:
 *
 * Emitted when another form was set.
 */

G_END_DECLS
