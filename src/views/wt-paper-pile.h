#pragma once

#include "wt-activity.h"
#include "wt-batch.h"
#include "wt-pile-state.h"
#include "wt-response.h"
#include "wt-workspace.h"

G_BEGIN_DECLS

/**
 * WtPaperPile:
 *
 * The paper forms of an activity while they are typed: those that are finished, and the draft. It
 * runs the jobs, so that whoever types never waits for one: a form that is finished is in the list
 * at once and stored behind it, and comes back when it could not be.
 */
#define WT_TYPE_PAPER_PILE (wt_paper_pile_get_type ())
G_DECLARE_FINAL_TYPE (WtPaperPile, wt_paper_pile, WT, PAPER_PILE, GObject)

/* The forms that answer @survey_id; with 0 those of a batch of the activity, rather one that is not
 * finished. */
WtPaperPile *wt_paper_pile_new (WtWorkspace *workspace, gint64 activity_id, gint64 survey_id);

/* Which typing of the forms it is, which is said before it is loaded. Of the second, the forms are
 * those that were typed again. Lent. */
WtPileTyping *wt_paper_pile_get_typing (WtPaperPile *self);

/* Runs a job (transfer full) that results in the pile's batch, changed. */
void wt_paper_pile_run_on_batch (WtPaperPile *self, WtJob *job);

/* Reads everything (again); "loaded" follows. */
void wt_paper_pile_load (WtPaperPile *self);

/* Whether something is being stored, so that a change that was told may be one's own. */
gboolean wt_paper_pile_is_storing (WtPaperPile *self);

WtPaperPileState wt_paper_pile_get_state (WtPaperPile *self);

/* The activity, and the batch of its forms; both lent, %NULL as the state says. */
WtActivity *wt_paper_pile_get_activity (WtPaperPile *self);
WtBatch *wt_paper_pile_get_batch (WtPaperPile *self);

/* What the forms answer; lent, %NULL as the state says. */
WtSurvey *wt_paper_pile_get_survey (WtPaperPile *self);

/* Finished forms, the highest number first: as many as have been read so far. Lent. */
GListModel *wt_paper_pile_get_forms (WtPaperPile *self);

/* Reads on when there are more forms. */
void wt_paper_pile_load_more (WtPaperPile *self);

/* Looks for the form with a number, as wt_find_response_job_new() does; those that are about to be
 * stored count as well. */
void wt_paper_pile_look_up (WtPaperPile *self,
                            gint64 serial,
                            GAsyncReadyCallback callback,
                            gpointer user_data);

/* How many forms are typed, and how many came in; the second time, how many are to be typed. */
gint64 wt_paper_pile_get_typed (WtPaperPile *self);
gint64 wt_paper_pile_get_expected (WtPaperPile *self);

/* Forms a minute, lately; 0 before three of them were typed. */
double wt_paper_pile_get_pace (WtPaperPile *self);

/* Says which survey the forms answer and how many came in, before the first one is typed. Forms of
 * another survey that were on the table go from it. */
void wt_paper_pile_start (WtPaperPile *self, WtSurvey *survey, gint64 expected);

/* Says how many forms came in: makes the batch if there is none. */
void wt_paper_pile_set_expected (WtPaperPile *self, gint64 expected);
void wt_paper_pile_set_finished (WtPaperPile *self, gboolean is_finished);

/* The form being typed, to be changed; lent. */
WtResponse *wt_paper_pile_get_draft (WtPaperPile *self);

/* Stores the draft as it is now, or makes a form of it and takes the next one. */
void wt_paper_pile_keep_draft (WtPaperPile *self);
void wt_paper_pile_finish_draft (WtPaperPile *self);

/* Stores a change of a finished form; deletes one. */
void wt_paper_pile_correct (WtPaperPile *self, WtResponse *form);
void wt_paper_pile_delete (WtPaperPile *self, WtResponse *form);

/**
 * WtPaperPile::loaded:
 *
 * Emitted when everything was read, and after each change of what wt_paper_pile_get_state() says.
 */

/**
 * WtPaperPile::progressed:
 *
 * Emitted when one of the numbers has changed.
 */

/**
 * WtPaperPile::outdated:
 *
 * Emitted when somebody else's change calls for wt_paper_pile_load().
 */

/**
 * WtPaperPile::returned:
 * @error: a #GError
 *
 * Emitted when a finished form could not be stored: it is the draft again.
 */

/**
 * WtPaperPile::stored:
 * @serial: its number
 *
 * Emitted when a form that was finished is in the workspace.
 */

/**
 * WtPaperPile::failed:
 * @heading: what could not be done
 * @error: a #GError
 */

G_END_DECLS
