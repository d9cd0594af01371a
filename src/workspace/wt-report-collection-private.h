#pragma once

#include "wt-job-private.h"
#include "wt-progress.h"
#include "wt-report-content.h"

G_BEGIN_DECLS

/* The content of a report, and what owns its parts. */
typedef struct
{
  WtReportContent content;
  WtJobContext *context; /* (lent) */
  WtFilter filter;
  char *organisation; /* (owned) */
  char *scope;        /* (owned) */
  char *made_at;      /* (owned) */
} WtReportCollection;

/**
 * wt_report_collection_new:
 * @context: must live as long as the collection
 *
 * Reads everything that a report needs but the single forms, which are gone through when it is
 * written.
 *
 * Returns: (transfer full) (nullable): %NULL with WT_ERROR_NOT_FOUND when what @filter names is not
 * there
 */
WtReportCollection *wt_report_collection_new (WtJobContext *context,
                                              const WtFilter *filter,
                                              WtEdition edition,
                                              GError **error);
void wt_report_collection_free (WtReportCollection *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtReportCollection, wt_report_collection_free)

/* @progress (nullable, lent) is told how far the writing is. */
void wt_report_collection_set_progress (WtReportCollection *self, WtProgress *progress);

/* The report says that it was made at the beginning of @date, as the same one did before. */
void wt_report_collection_set_date (WtReportCollection *self, const char *date);

G_END_DECLS
