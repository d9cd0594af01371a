#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * WtExtractCounts:
 * @surveys: how many questionnaires have forms or totals
 * @forms: how many single forms go out, a row each
 * @tallied: how many forms are in totals that go out
 * @comments: how many texts go out with them; in a preview, how many would if they were asked for
 * @activities: how many activities go out; 0 when it is the forms of one questionnaire only
 * @projects: the same of projects
 */
typedef struct
{
  gint64 surveys;
  gint64 forms;
  gint64 tallied;
  gint64 comments;
  gint64 activities;
  gint64 projects;
} WtExtractCounts;

/* What an export of data would hold. Immutable. */
#define WT_TYPE_EXTRACT_PREVIEW (wt_extract_preview_get_type ())
G_DECLARE_FINAL_TYPE (WtExtractPreview, wt_extract_preview, WT, EXTRACT_PREVIEW, GObject)

/* Copies @counts. */
WtExtractPreview *wt_extract_preview_new (const WtExtractCounts *counts);

const WtExtractCounts *wt_extract_preview_get_counts (WtExtractPreview *self);

G_END_DECLS
