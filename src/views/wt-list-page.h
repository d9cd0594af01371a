#pragma once

#include "wt-filter.h"
#include "wt-page.h"
#include "wt-record-list.h"

G_BEGIN_DECLS

/* An entry of a menu: its label, marked with N_(), and what it does. */
typedef struct
{
  const char *label;
  const char *action;
} WtListPageEntry;

/**
 * WtListPageKind:
 * @title: marked with N_()
 * @records: what the list needs to know about them
 * @make_job: the job that results in the records of a filter
 * @dup_count: "12 projects", for the subtitle
 * @button: (nullable): the page's button, marked with N_()
 * @button_action: (nullable): what it does
 * @is_suggested: whether the button is what most people come for
 * @other_button: (nullable): a second one, marked with N_(); also there when there are no records
 * @other_action: (nullable): what that does
 * @more: (nullable): what a menu offers besides; ends with an entry without label
 * @empty_icon: with the next four, what is shown when there are no records at all
 * @empty_button: (nullable): marked with N_()
 *
 * What makes a page that is a list.
 */
typedef struct
{
  const char *title;
  const WtRecordKind *records;
  WtJob *(*make_job) (const WtFilter *filter);
  char *(*dup_count) (gint64 count);
  const char *button;
  const char *button_action;
  gboolean is_suggested;
  const char *other_button;
  const char *other_action;
  const WtListPageEntry *more;
  const char *empty_icon;
  const char *empty_title;
  const char *empty_text;
  const char *empty_button;
  const char *empty_action;
} WtListPageKind;

#define WT_TYPE_LIST_PAGE (wt_list_page_get_type ())
G_DECLARE_FINAL_TYPE (WtListPage, wt_list_page, WT, LIST_PAGE, WtPage)

/* @kind must be static; @filter is copied. */
WtPage *
wt_list_page_new (WtWorkspace *workspace, const WtListPageKind *kind, const WtFilter *filter);

/* The lists that the program has. */
WtPage *wt_list_page_new_projects (WtWorkspace *workspace);
WtPage *wt_list_page_new_activities (WtWorkspace *workspace);
WtPage *wt_list_page_new_batches (WtWorkspace *workspace);
WtPage *wt_list_page_new_actions (WtWorkspace *workspace);
WtPage *wt_list_page_new_history (WtWorkspace *workspace);
WtPage *wt_list_page_new_questionnaires (WtWorkspace *workspace);
WtPage *wt_list_page_new_measures (WtWorkspace *workspace);

/* The records that a figure counts; @what is "projects" or "activities". */
WtPage *wt_list_page_new_counted (WtWorkspace *workspace, const char *what, const WtFilter *filter);

G_END_DECLS
