#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * WtJob:
 *
 * One thing to do with a workspace: to read something, to change something, to write a report. Made
 * by a typed constructor
 * (`wt_save_project_job_new()`), whose comment says what object the job results in; run by
 * wt_workspace_run_async() or wt_workspace_run(), which take it over.
 */
typedef struct _WtJob WtJob;

void wt_job_free (WtJob *job);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtJob, wt_job_free)

G_END_DECLS
