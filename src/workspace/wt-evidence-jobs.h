#pragma once

#include "wt-evidence-link.h"
#include "wt-job.h"

G_BEGIN_DECLS

/* Results in a WtEvidenceLink for the file at @path (absolute), not stored yet: a reference with
 * its size and checksum, relative to @folder, the workspace's, where it lies inside that.
 * WT_ERROR_CANNOT_OPEN when it cannot be read. */
WtJob *wt_read_evidence_file_job_new (gint64 checklist_id,
                                      const char *prompt,
                                      const char *path,
                                      const char *folder);

/* Links what @link says to its prompt; WT_ERROR_EXISTS when that is done already. */
WtJob *wt_add_evidence_job_new (WtEvidenceLink *link);

/* Takes a piece of evidence away from its prompt; a file itself is left alone. */
WtJob *wt_remove_evidence_job_new (gint64 id);

/* Results in a list model of WtEvidenceLink: the evidence of a checklist, its files looked at.
 * Reads every file to the end, beside other work. */
WtJob *wt_check_evidence_job_new (gint64 checklist_id, const char *folder);

/* The absolute path of a file; free with g_free(). */
char *wt_evidence_link_dup_full_path (WtEvidenceLink *link, const char *folder);

G_END_DECLS
