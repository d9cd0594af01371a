#pragma once

#include "wt-edition.h"
#include "wt-filter.h"
#include "wt-model.h"
#include "wt-report-kind.h"

G_BEGIN_DECLS

/* Numbers of the properties, for wt_model_get_string() and its like. */
typedef enum
{
  WT_SAVED_REPORT_ID = 1,
  WT_SAVED_REPORT_KIND,
  WT_SAVED_REPORT_EDITION,
  WT_SAVED_REPORT_STARTS_ON,
  WT_SAVED_REPORT_ENDS_ON,
  WT_SAVED_REPORT_ORGANISATION_ID,
  WT_SAVED_REPORT_DIRECTORATE_ID,
  WT_SAVED_REPORT_PROJECT_ID,
  WT_SAVED_REPORT_LEVEL,
  WT_SAVED_REPORT_WORDS, /* what it was narrowed to, as it was called then */
  WT_SAVED_REPORT_FILE,  /* its name, without the folder */
  WT_SAVED_REPORT_SAVED_AT,
  WT_SAVED_REPORT_PROJECTS,
  WT_SAVED_REPORT_ACTIVITIES,
  WT_SAVED_REPORT_PEOPLE,
  WT_SAVED_REPORT_FORMS,
  WT_SAVED_REPORT_PAGES, /* 0: it has none */
} WtSavedReportProperty;

/* A report that was put into a file: what it was about, and what it said. The file itself is not
 * kept. */
#define WT_TYPE_SAVED_REPORT (wt_saved_report_get_type ())
G_DECLARE_FINAL_TYPE (WtSavedReport, wt_saved_report, WT, SAVED_REPORT, WtModel)

WtSavedReport *wt_saved_report_new (WtReportKind kind,
                                    WtEdition edition,
                                    const WtFilter *filter,
                                    const char *file);

gint64 wt_saved_report_get_id (WtSavedReport *self);
WtReportKind wt_saved_report_get_kind (WtSavedReport *self);
WtEdition wt_saved_report_get_edition (WtSavedReport *self);

/* Fills @filter with what it was about. */
void wt_saved_report_get_filter (WtSavedReport *self, WtFilter *filter);

/* "10 July 2025, public, April 2025 to June 2025"; free with g_free(). */
char *wt_saved_report_dup_words (WtSavedReport *self);

/* "12 projects, 48 activities, 1,932 people, 611 forms": what it said, in numbers; free with
 * g_free(). */
char *wt_saved_report_dup_counts (WtSavedReport *self);

G_END_DECLS
