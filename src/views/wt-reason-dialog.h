#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @reason is not empty; @widget is the one that asked. */
typedef void (*WtReasonFunc) (GtkWidget *widget, const char *reason, gpointer data);

/* Asks why a closed batch is changed, and calls @func once somebody says why. @data (transfer full)
 * is let go of by @free_data, whatever is answered. */
void wt_reason_dialog_ask (GtkWidget *widget,
                           const char *heading,
                           WtReasonFunc func,
                           gpointer data,
                           GDestroyNotify free_data);

G_END_DECLS
