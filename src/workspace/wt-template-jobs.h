#pragma once

#include "wt-checklist-template.h"
#include "wt-checklist.h"
#include "wt-job.h"
#include "wt-template-versions.h"

G_BEGIN_DECLS

/* Results in a list model of WtChecklistTemplate, by title, the retired too. */
WtJob *wt_list_templates_job_new (void);

/* Results in the WtChecklist that is the newest version of @key. */
WtJob *wt_load_template_job_new (const char *key);

/* Results in the WtTemplateVersions of @key. */
WtJob *wt_load_template_versions_job_new (const char *key);

/* Keeps a checklist of the organisation's own that was not there: with its key or, where another
 * one has that, with one made of its title. Results in its WtChecklistTemplate. */
WtJob *wt_add_template_job_new (WtChecklist *checklist);

/**
 * wt_save_template_job_new:
 * @checklist: its key says of which checklist it is a version; the version itself does not matter
 *
 * Keeps the organisation's own checklist: in place of the newest version as long as nobody has
 * answered in that, else as a version after it; one that is as it was stays as it is. One that
 * comes with the program is refused with WT_ERROR_INVALID. Results in its WtChecklistTemplate.
 */
WtJob *wt_save_template_job_new (WtChecklist *checklist);

/* Retires the checklist @key, or brings it back. The one that new projects get is refused with
 * WT_ERROR_INVALID. */
WtJob *wt_retire_template_job_new (const char *key, gboolean is_retired);

G_END_DECLS
