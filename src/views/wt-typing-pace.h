#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How fast forms are being typed. */
typedef struct _WtTypingPace WtTypingPace;

WtTypingPace *wt_typing_pace_new (void);
void wt_typing_pace_free (WtTypingPace *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtTypingPace, wt_typing_pace_free)

/* A form was finished at @time, in microseconds; or the last one was not, after all. */
void wt_typing_pace_add (WtTypingPace *self, gint64 time);
void wt_typing_pace_take_back (WtTypingPace *self);

/* Forms a minute, by the middle of the times that the last ones took, so that a cup of tea is not
 * counted; 0 before three were typed. */
double wt_typing_pace_get (WtTypingPace *self);

G_END_DECLS
