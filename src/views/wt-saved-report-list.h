#pragma once

#include "wt-saved-report.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The reports that were saved last, the newest first. Emits "chosen", with a WtSavedReport, when
 * somebody wants one like it, and "removed", with its id, when it is to be taken off the list. */
#define WT_TYPE_SAVED_REPORT_LIST (wt_saved_report_list_get_type ())
G_DECLARE_FINAL_TYPE (WtSavedReportList, wt_saved_report_list, WT, SAVED_REPORT_LIST, AdwBin)

/**
 * wt_saved_report_list_set_reports:
 * @reports: of WtSavedReport
 * @folder: where they were saved, as far as it is known; "": nowhere. Those that are still there
 * can be opened
 * @is_read_only: whether none can be taken off
 */
void wt_saved_report_list_set_reports (WtSavedReportList *self,
                                       GListModel *reports,
                                       const char *folder,
                                       gboolean is_read_only);

G_END_DECLS
