#pragma once

#include "wt-checklist.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks for a file and writes @checklist to it. @widget is where it was asked for. */
void wt_template_export_ask (GtkWidget *widget, WtChecklist *checklist);

G_END_DECLS
