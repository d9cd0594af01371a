#pragma once

#include "wt-saved-report.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The reports that were saved last. Hidden while there is none. Signals: "chosen" with the
 * #WtSavedReport whose row was activated; "removed" with that which is to leave the list. */
#define WT_TYPE_SAVED_REPORT_LIST (wt_saved_report_list_get_type ())
G_DECLARE_FINAL_TYPE (WtSavedReportList, wt_saved_report_list, WT, SAVED_REPORT_LIST, AdwBin)

/* @reports: of WtSavedReport; @can_remove: whether they may leave the list. */
void wt_saved_report_list_set_reports (WtSavedReportList *self,
                                       GListModel *reports,
                                       gboolean can_remove);

G_END_DECLS
