#pragma once

#include "wt-survey.h"
#include "wt-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks where to save @survey as an XLSForm, writes it and says so in a toast of the window that
 * @widget is in. */
void wt_questionnaire_export_ask (GtkWidget *widget, WtWorkspace *workspace, WtSurvey *survey);

G_END_DECLS
