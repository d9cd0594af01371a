#include "wt-checklist-key.h"

#include "wt-checklist.h"
#include "wt-slug.h"

#define PREFIX "own-"

/* Room for a number behind the words. */
#define WORDS_MAXIMUM (WT_CHECKLIST_ID_MAXIMUM - 12)

static gboolean
is_taken (const char *key, gpointer taken)
{
  return taken != NULL && g_strv_contains (taken, key);
}

char *
wt_checklist_make_key (const char *title, const char *const *taken)
{
  return wt_slug_make_unique (wt_slug_make (PREFIX, title, "checklist", WORDS_MAXIMUM), is_taken,
                              (gpointer) taken);
}
