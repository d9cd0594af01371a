#pragma once

#include "wt-extract-format.h"
#include "wt-plan.h"
#include "wt-response.h"
#include "wt-tally.h"

G_BEGIN_DECLS

/**
 * WtExtractForms:
 * @func: to be called with each form that answers @survey
 * @func_data: for @func
 * @data: the content's data
 *
 * Goes through forms, in order of date, activity, version and number, so that they need not all be
 * in memory.
 *
 * Returns: %TRUE when all were gone through
 */
typedef gboolean (*WtExtractForms) (
    WtSurvey *survey, WtResponseFunc func, gpointer func_data, gpointer data, GError **error);

/* Takes one record; returns whether to go on. */
typedef gboolean (*WtExtractPlanFunc) (WtPlan *plan, gpointer data);
typedef gboolean (*WtExtractTallyFunc) (gint64 activity_id, WtTally *tally, gpointer data);

/* Go through the checklists with what was answered, and through the totals of the surveys that are
 * written; as WtExtractForms. */
typedef gboolean (*WtExtractPlans) (WtExtractPlanFunc func,
                                    gpointer func_data,
                                    gpointer data,
                                    GError **error);
typedef gboolean (*WtExtractTallies) (WtExtractTallyFunc func,
                                      gpointer func_data,
                                      gpointer data,
                                      GError **error);

/**
 * WtExtractContent:
 * @format: how it is written
 * @has_mark: whether CSV begins with the mark by which Excel knows UTF-8
 * @has_comments: whether what people wrote in words goes in, as it stands now
 * @is_of_one_activity: whether forms keep their own numbers, as no two have the same
 * @is_whole: whether projects, activities and checklists go in as well
 * @surveys: of WtSurvey: those whose forms go in
 * @activities: of WtActivity: those that the filter counts
 * @projects: of WtProject: those that the filter counts
 * @forms: goes through the forms
 * @plans: goes through the checklists
 * @tallies: goes through the totals
 * @data: for these
 * @n_forms: how many forms there are, to tell progress
 * @progress: (nullable): told how far it is, from 0 to 1
 * @progress_data: for @progress
 *
 * Everything that goes out as data. All is lent. Names of staff, contacts, descriptions, reasons
 * and who typed what are never written.
 */
typedef struct
{
  WtExtractFormat format;
  gboolean has_mark;
  gboolean has_comments;
  gboolean is_of_one_activity;
  gboolean is_whole;
  GPtrArray *surveys;
  GPtrArray *activities;
  GPtrArray *projects;
  WtExtractForms forms;
  WtExtractPlans plans;
  WtExtractTallies tallies;
  gpointer data;
  gint64 n_forms;
  void (*progress) (double fraction, gpointer data);
  gpointer progress_data;
} WtExtractContent;

/**
 * wt_extract_save:
 * @folder: not there, empty, or an earlier export, which is replaced as a whole by the finished
 * new one
 * @cancellable: (nullable): looked at between rows
 *
 * Writes a folder with a file a table: forms of each survey, totals, and perhaps activities,
 * projects and checklists. Blocks; to be called on a thread. Sets WT_ERROR_NO_SPACE,
 * WT_ERROR_CANNOT_OPEN, WT_ERROR_INVALID with a sentence when something else is in @folder, or
 * G_IO_ERROR_CANCELLED, and then leaves nothing behind.
 */
gboolean wt_extract_save (const WtExtractContent *content,
                          const char *folder,
                          GCancellable *cancellable,
                          GError **error);

G_END_DECLS
