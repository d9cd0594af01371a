#pragma once

#include "wt-extract-format.h"
#include "wt-extract-preview.h"
#include "wt-filter.h"
#include "wt-job.h"
#include "wt-progress.h"

G_BEGIN_DECLS

/**
 * WtExtractOptions:
 * @filter: which activities go out
 * @survey_id: the questionnaire whose forms and totals go out; with 0 those of all, and activities,
 * projects and checklists as well
 * @format: how they are written
 * @has_mark: whether CSV begins with the mark by which Excel knows UTF-8
 * @has_comments: whether what people wrote in words goes out, as it stands now: without the names
 * that were taken out
 * @folder: not there, empty, or an earlier export, which is replaced as a whole. A preview does
 * without
 *
 * What goes out as data, and how. Names of staff, contacts, descriptions and who typed what never
 * do.
 */
typedef struct
{
  WtFilter filter;
  gint64 survey_id;
  WtExtractFormat format;
  gboolean has_mark;
  gboolean has_comments;
  const char *folder;
} WtExtractOptions;

/**
 * wt_extract_preview_job_new:
 * @options: copied
 *
 * Counts what an export would hold; writes nothing. Result: a WtExtractPreview. Errors:
 * WT_ERROR_NOT_FOUND.
 */
WtJob *wt_extract_preview_job_new (const WtExtractOptions *options);

/**
 * wt_extract_job_new:
 * @options: copied
 * @progress: (nullable): told how far it is
 *
 * Writes a folder with a file a table. Result: a WtExtractPreview that says what it holds. Errors:
 * WT_ERROR_NOT_FOUND, WT_ERROR_NO_SPACE, WT_ERROR_CANNOT_OPEN, WT_ERROR_INVALID with a sentence
 * when something else is in the folder, G_IO_ERROR_CANCELLED; then the folder is as it was.
 */
WtJob *wt_extract_job_new (const WtExtractOptions *options, WtProgress *progress);

G_END_DECLS
