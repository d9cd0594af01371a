#pragma once

#include "wt-overview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the marks of the overview's charts lead to. A kind of chart that is not in the table leads
 * to the results. */

/* Opens what the mark with @key in the chart of @kind stands for, by an action of @widget's window.
 * @overview is what the chart was made from. */
void wt_overview_doors_open (GtkWidget *widget, const char *kind, WtOverview *overview, int key);

/* Opens the results of @filter, and the "projects" or "activities" that @filter counts. */
void wt_overview_doors_open_results (GtkWidget *widget, const WtFilter *filter);
void wt_overview_doors_open_counted (GtkWidget *widget, const char *what, const WtFilter *filter);

G_END_DECLS
