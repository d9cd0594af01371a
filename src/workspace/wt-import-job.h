#pragma once

#include "wt-import-mapping.h"
#include "wt-import-preview.h"
#include "wt-import-report.h"
#include "wt-job.h"
#include "wt-progress.h"

G_BEGIN_DECLS

/**
 * WtImportOptions:
 * @path: a CSV file: one or two rows that name the columns, then a row a form
 * @activity_id: the activity that the forms are from; it gets a batch if it has none. In a preview
 * it may be 0
 * @survey_id: the survey that the forms answer, or 0 for the one that comes with the program
 * @encoding: how the file is written
 * @mapping: (nullable): what the columns are; without one it is guessed
 * @skips_bad: whether to import the good rows of a file that has bad ones
 *
 * What is to be imported, where to and how.
 */
typedef struct
{
  const char *path;
  gint64 activity_id;
  gint64 survey_id;
  WtTextEncoding encoding;
  WtImportMapping *mapping;
  gboolean skips_bad;
} WtImportOptions;

/**
 * wt_import_preview_job_new:
 * @options: copied
 * @progress: (nullable): told how far it is
 *
 * Reads the whole file as an import would, and changes nothing. Result: a WtImportPreview, which
 * says also what stands in the way of an import. Errors: WT_ERROR_CANNOT_OPEN, WT_ERROR_INVALID for
 * a file that makes no sense or came in already, G_IO_ERROR_CANCELLED.
 */
WtJob *wt_import_preview_job_new (const WtImportOptions *options, WtProgress *progress);

/**
 * wt_import_job_new:
 * @options: copied
 * @progress: (nullable): told how far it is
 *
 * The whole file or, with a bad row and not @skips_bad, nothing of it; one change, which can be
 * undone. Without a number forms get the next ones; a question without a column is blank. A
 * response that is there already is passed over, and a file that came in already is refused.
 * Result: a WtImportReport. Errors: those of the preview, and WT_ERROR_INVALID for columns that
 * make no sense, or an activity or a batch that takes no forms.
 */
WtJob *wt_import_job_new (const WtImportOptions *options, WtProgress *progress);

/* The questionnaires that forms may come in for. Result: a GListStore of WtNamedItem. */
WtJob *wt_list_import_surveys_job_new (void);

G_END_DECLS
