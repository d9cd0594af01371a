#pragma once

#include "wt-comment-summary.h"
#include "wt-comment.h"
#include "wt-edition.h"
#include "wt-equality-counts.h"
#include "wt-overview.h"
#include "wt-project-life.h"
#include "wt-report-words.h"
#include "wt-response.h"
#include "wt-settings.h"

G_BEGIN_DECLS

/**
 * WtReportForms:
 * @func: to be called with each form
 * @func_data: for @func
 * @data: the content's forms_data
 *
 * Goes through the forms of the report's filter, in order of date, activity and number, so that
 * they need not all be in memory.
 *
 * Returns: %TRUE when all were gone through
 */
typedef gboolean (*WtReportForms) (WtResponseFunc func,
                                   gpointer func_data,
                                   gpointer data,
                                   GError **error);

/**
 * WtReportContent:
 * @overview: figures, months, quarters and principles of the filter
 * @projects: of WtProject, those that the figures count
 * @plans: of WtPlan, all checklists of these projects, in the same order
 * @activities: of WtActivity, those that the figures count, by date
 * @activity_figures: of WtFigures, one an activity, in the same order
 * @other_surveys: (nullable): of WtFigures, those of the other surveys that have forms
 * @equality: (nullable): how many people gave which answer for equality monitoring
 * @comments: (nullable): how many comments there are, and their themes
 * @quotes: (nullable): of WtComment, those that may be published
 * @settings: the smallest group to publish
 * @edition: for whom it is
 * @words: what a person wrote for the front page
 * @logo: (nullable): the organisation's, a PNG file
 * @organisation: whose workspace it is
 * @scope: what the filter lets through, in words: "All projects"
 * @made_at: the moment of making, as wt_date_now() writes it
 * @version: the program's version
 * @forms: goes through the single forms
 * @forms_data: for @forms
 * @n_forms: how many typed forms there are, to tell progress
 * @progress: (nullable): told how far it is, from 0 to 1
 * @progress_data: for @progress
 * @actions: of WtAction, those of the projects, in the same order
 * @life: (nullable): everything recorded of the one project that the filter names
 * @question: what a champion asks of a project
 * @names: (nullable): all persons whom the workspace names, for a public edition, see
 * wt-person-names.h; empty for an internal one
 * @has_project_sheets: whether a workbook has a sheet for each project
 *
 * Everything that a report is made of, whatever its kind. All is lent.
 */
typedef struct
{
  WtOverview *overview;
  GPtrArray *projects;
  GPtrArray *plans;
  GPtrArray *activities;
  GPtrArray *activity_figures;
  GPtrArray *other_surveys;
  WtEqualityCounts *equality;
  WtCommentSummary *comments;
  GPtrArray *quotes;
  WtSettings *settings;
  WtEdition edition;
  WtReportWords *words;
  GBytes *logo;
  const char *organisation;
  const char *scope;
  const char *made_at;
  const char *version;
  WtReportForms forms;
  gpointer forms_data;
  gint64 n_forms;
  void (*progress) (double fraction, gpointer data);
  gpointer progress_data;
  GPtrArray *actions;
  WtProjectLife *life;
  const char *question;
  GPtrArray *names;
  gboolean has_project_sheets;
} WtReportContent;

G_END_DECLS
