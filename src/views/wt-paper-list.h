#pragma once

#include "wt-response.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The forms of a pile beside the one that is typed: the draft on top, then those that are finished.
 * Only rows that are on the screen are widgets. */
#define WT_TYPE_PAPER_LIST (wt_paper_list_get_type ())
G_DECLARE_FINAL_TYPE (WtPaperList, wt_paper_list, WT, PAPER_LIST, AdwBin)

/* To be called before anything else, and again when the forms answer another survey. @forms:
 * #WtResponse, the highest number first */
void wt_paper_list_set_up (WtPaperList *self, WtSurvey *survey, GListModel *forms);

/* Shows the form that is being typed, or, where @draft is %NULL, that none is. @is_shown: whether
 * it is the form beside the list. */
void wt_paper_list_show_draft (WtPaperList *self, WtResponse *draft, gboolean is_shown);

/* Marks the finished form that is shown beside the list; %NULL for none. */
void wt_paper_list_mark (WtPaperList *self, WtResponse *form);

/* How many forms are finished. */
void wt_paper_list_set_count (WtPaperList *self, gint64 count);

/* Opens the search for a form's number; says that there is none of it. */
void wt_paper_list_focus_search (WtPaperList *self);
void wt_paper_list_refuse_search (WtPaperList *self, const char *message);
void wt_paper_list_close_search (WtPaperList *self);

/**
 * WtPaperList::form-chosen:
 * @form: a finished form
 */

/**
 * WtPaperList::draft-chosen, WtPaperList::search-left:
 *
 * Emitted when somebody wants to go on with the form that is being typed.
 */

/**
 * WtPaperList::number-searched:
 * @serial: a form's number
 */

/**
 * WtPaperList::end-reached:
 *
 * Emitted when the last rows come near.
 */

G_END_DECLS
