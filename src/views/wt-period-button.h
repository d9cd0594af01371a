#pragma once

#include "wt-period.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Chooses a period: one with a name, or own dates. Emits "changed" when somebody has chosen. */
#define WT_TYPE_PERIOD_BUTTON (wt_period_button_get_type ())
G_DECLARE_FINAL_TYPE (WtPeriodButton, wt_period_button, WT, PERIOD_BUTTON, AdwBin)

WtPeriod wt_period_button_get_period (WtPeriodButton *self);

/* Chooses a period with a name; %WT_PERIOD_OWN keeps the dates. Does not emit "changed". */
void wt_period_button_set_period (WtPeriodButton *self, WtPeriod period);

/* Chooses the period with a name that is these days, else own dates; "" for no limit. Does not emit
 * "changed". */
void wt_period_button_set_dates (WtPeriodButton *self, const char *from, const char *to);

/* The month in which the financial year starts, 1 to 12. */
void wt_period_button_set_financial_year_month (WtPeriodButton *self, int month);

/* The first and the last day, "" for no limit; at least 11 bytes each. */
void wt_period_button_get_dates (WtPeriodButton *self, char *from, char *to);

G_END_DECLS
