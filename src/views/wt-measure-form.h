#pragma once

#include "wt-choice-lists.h"
#include "wt-measure.h"
#include "wt-page.h"

G_BEGIN_DECLS

/**
 * WtMeasureForm:
 *
 * The fields of a measure and its rebases, edited in place. They follow the measure, and it follows
 * them; saving it is the page's, while rebases are saved by their rows.
 */
#define WT_TYPE_MEASURE_FORM (wt_measure_form_get_type ())
G_DECLARE_FINAL_TYPE (WtMeasureForm, wt_measure_form, WT, MEASURE_FORM, AdwBin)

/* To be called once, before all others. @page: not owned */
void wt_measure_form_set_page (WtMeasureForm *self, WtPage *page);

/* What there is to choose from. @surveys: of WtSurvey */
void wt_measure_form_set_choices (WtMeasureForm *self, WtChoiceLists *choices, GListModel *surveys);

/* To be called once, after the first choices. */
void wt_measure_form_set_measure (WtMeasureForm *self, WtMeasure *measure);

/* Of WtRebase, of the stored measure with this id. */
void wt_measure_form_set_rebases (WtMeasureForm *self, GListModel *rebases, gint64 measure_id);

/* The day of the last point, at which limits are frozen when somebody says "now"; "" for none. */
void wt_measure_form_set_last_day (WtMeasureForm *self, const char *day);

void wt_measure_form_set_read_only (WtMeasureForm *self, gboolean is_read_only);

/* Takes what is being typed, and saves rebases. */
void wt_measure_form_flush (WtMeasureForm *self);

void wt_measure_form_focus_start (WtMeasureForm *self);

G_END_DECLS
