#pragma once

#include "wt-report-request.h"
#include "wt-workspace.h"

G_BEGIN_DECLS

/* The button that saves a report; while that is being written, how far it is and a button to cancel
 * in its place. Emits "asked" when somebody wants to save, and "saved", with the WtSavedReport and
 * the path, once there is a file. */
#define WT_TYPE_REPORT_SAVER (wt_report_saver_get_type ())
G_DECLARE_FINAL_TYPE (WtReportSaver, wt_report_saver, WT, REPORT_SAVER, AdwBin)

/* Asks where to save @request (transfer full). */
void wt_report_saver_ask (WtReportSaver *self, WtWorkspace *workspace, WtReportRequest *request);

/* Saves @request (transfer full) at @path; an error is shown. */
void wt_report_saver_save (WtReportSaver *self,
                           WtWorkspace *workspace,
                           WtReportRequest *request,
                           const char *path);

/* Whether there is something to save. */
void wt_report_saver_set_ready (WtReportSaver *self, gboolean is_ready);

/* Asks as the button does, unless there is nothing to save or something is being saved. */
void wt_report_saver_activate (WtReportSaver *self);

G_END_DECLS
