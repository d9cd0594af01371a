#pragma once

#include "wt-publication.h"

G_BEGIN_DECLS

/* Takes a term of the notes and what is said of it. */
typedef void (*WtPublicNotesFunc) (const char *term, const char *text, gpointer data);

/* Tells what the public edition is, what it withholds and what it leaves out. */
void wt_public_notes_tell_edition (WtPublication *self, WtPublicNotesFunc func, gpointer data);

/* Tells what is on its sheets. */
void wt_public_notes_tell_sheets (WtPublication *self, WtPublicNotesFunc func, gpointer data);

G_END_DECLS
