#pragma once

#include "wt-choice-lists.h"
#include "wt-edition.h"
#include "wt-extract-format.h"
#include "wt-filter.h"
#include "wt-paper-size.h"
#include "wt-report-kind.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Chooses a report, what it is about, for whom it is and how it is written. Emits "changed" when
 * somebody has chosen; its row for the front page's words calls the action "win.edit-report-words".
 */
#define WT_TYPE_REPORT_CHOICES (wt_report_choices_get_type ())
G_DECLARE_FINAL_TYPE (WtReportChoices, wt_report_choices, WT, REPORT_CHOICES, AdwBin)

/* What can be chosen; what was chosen stays if it is still there. */
void wt_report_choices_set_lists (WtReportChoices *self, WtChoiceLists *lists);

/* From now on what is chosen is kept in @settings, but for what it is narrowed to and whether
 * comments go out; what was kept is chosen. Emits nothing. */
void wt_report_choices_bind (WtReportChoices *self, GSettings *settings);

WtReportKind wt_report_choices_get_kind (WtReportChoices *self);

/* Of data always the internal one. */
WtEdition wt_report_choices_get_edition (WtReportChoices *self);

/* What it is about. A kind that is about one project has that in the filter, once it is chosen. */
void wt_report_choices_get_filter (WtReportChoices *self, WtFilter *filter);

/* What the filter narrows down to, in words; "" for nothing. Free with g_free(). */
char *wt_report_choices_dup_words (WtReportChoices *self);

WtPaperSize wt_report_choices_get_paper_size (WtReportChoices *self);

/* Whether pages become a document that can be edited, not a PDF. */
gboolean wt_report_choices_is_editable (WtReportChoices *self);

/* Whether a workbook has a sheet for each project. */
gboolean wt_report_choices_has_project_sheets (WtReportChoices *self);

/* Of data. */
WtExtractFormat wt_report_choices_get_extract_format (WtReportChoices *self);
gboolean wt_report_choices_has_comments (WtReportChoices *self);
gboolean wt_report_choices_has_mark (WtReportChoices *self);

/* Chooses what an earlier report was; emits "changed" once. */
void wt_report_choices_set (WtReportChoices *self,
                            WtReportKind kind,
                            WtEdition edition,
                            const WtFilter *filter);

/* Says beside the kind that is chosen how many pages it has; 0 when it has none. */
void wt_report_choices_show_n_pages (WtReportChoices *self, guint n_pages);

G_END_DECLS
