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
  char *question;     /* (owned) */
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

/* The same, as at the moment @made_at (nullable: now). */
WtReportCollection *wt_report_collection_new_at (WtJobContext *context,
                                                 const WtFilter *filter,
                                                 WtEdition edition,
                                                 const char *made_at,
                                                 GError **error);
void wt_report_collection_free (WtReportCollection *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtReportCollection, wt_report_collection_free)

/* @progress (nullable, lent) is told how far the writing is. */
void wt_report_collection_set_progress (WtReportCollection *self, WtProgress *progress);

G_END_DECLS
