#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WtNoteView:
 *
 * A text view that is always as high as its text is at the width it gets. GtkTextView alone keeps
 * the height that its text had at an earlier width, until somebody types.
 */
#define WT_TYPE_NOTE_VIEW (wt_note_view_get_type ())
G_DECLARE_FINAL_TYPE (WtNoteView, wt_note_view, WT, NOTE_VIEW, GtkTextView)

G_END_DECLS
