#pragma once

#include "wt-job.h"
#include "wt-response.h"
#include "wt-verification.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * WtPileTyping:
 *
 * Which typing of a batch a pile is: the first, unless somebody says that it is the second. It
 * makes the jobs that read and change the forms of that typing, and knows which forms wait to be
 * typed again. Those of the second know nothing of what was typed the first time.
 */
typedef struct _WtPileTyping WtPileTyping;

WtPileTyping *wt_pile_typing_new (void);
void wt_pile_typing_free (WtPileTyping *self);

void wt_pile_typing_set_second (WtPileTyping *self);
gboolean wt_pile_typing_is_second (WtPileTyping *self);
WtTyping wt_pile_typing_get (WtPileTyping *self);

/* Why forms of a closed batch are changed from now on; %NULL: they are not. */
void wt_pile_typing_set_reason (WtPileTyping *self, const char *reason);

/* The second typing of the batch once it was begun, else %NULL; lent. */
WtVerification *wt_pile_typing_get_verification (WtPileTyping *self);
void wt_pile_typing_set_verification (WtPileTyping *self, WtVerification *verification);

/* The numbers of the forms that wait to be typed again as of now, the lowest first; lent. */
GArray *wt_pile_typing_get_left (WtPileTyping *self);

/* Whether a second typing was begun and no form waits for it. */
gboolean wt_pile_typing_is_complete (WtPileTyping *self);

/* How many forms are to be typed again. */
gint64 wt_pile_typing_count_forms (WtPileTyping *self);

/* The number of the form that is likely to be typed after @serial; see
 * wt_form_list_choose_serial(). */
gint64 wt_pile_typing_choose_serial (WtPileTyping *self,
                                     GListModel *forms,
                                     gint64 serial,
                                     gboolean is_whole);

/* Takes a form that was typed off those that wait; puts it back. */
void wt_pile_typing_take (WtPileTyping *self, WtResponse *form);
void wt_pile_typing_return (WtPileTyping *self, WtResponse *form);

/* The forms of one typing; for the rest see wt_list_responses_job_new() and its like. */
WtJob *
wt_pile_typing_list_job_new (WtTyping typing, gint64 batch_id, gint64 below_serial, guint limit);
WtJob *wt_pile_typing_make_find_job (WtPileTyping *self, gint64 batch_id, gint64 serial);
WtJob *wt_pile_typing_make_save_job (WtPileTyping *self, WtResponse *form);
WtJob *wt_pile_typing_make_delete_job (WtPileTyping *self, WtResponse *form);

G_END_DECLS
