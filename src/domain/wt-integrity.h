#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What a check of the workspace compares; each has a number of rows looked at and a number of
 * faults. */
typedef enum
{
  /* Pages, indices and rules of the file, by SQLite. */
  WT_INTEGRITY_FILE,
  /* Rows that refer to a row that is not there. */
  WT_INTEGRITY_REFERENCES,
  /* Forms whose answers do not fit their survey or their texts. */
  WT_INTEGRITY_FORMS,
  /* Counters that differ from a recount of forms and tallies. */
  WT_INTEGRITY_COUNTERS,
  /* The same of the counts of choices. */
  WT_INTEGRITY_CHOICE_COUNTERS,
  /* Numbers of forms that differ from a recount. */
  WT_INTEGRITY_FORM_COUNTERS,
  /* Counters of months that differ from what they add up. */
  WT_INTEGRITY_MONTHS,
  WT_INTEGRITY_COUNT,
} WtIntegrityPart;

/* The outcome of a check. */
#define WT_TYPE_INTEGRITY (wt_integrity_get_type ())
G_DECLARE_FINAL_TYPE (WtIntegrity, wt_integrity, WT, INTEGRITY, GObject)

WtIntegrity *wt_integrity_new (void);
void wt_integrity_set (WtIntegrity *self, WtIntegrityPart part, gint64 checked, gint64 faults);

gint64 wt_integrity_get_checked (WtIntegrity *self, WtIntegrityPart part);
gint64 wt_integrity_get_faults (WtIntegrity *self, WtIntegrityPart part);
gboolean wt_integrity_is_sound (WtIntegrity *self);

/* "Counters recounted: 240, all right" or "…: 240, 3 faults"; free with g_free(). */
char *wt_integrity_dup_words (WtIntegrity *self, WtIntegrityPart part);

G_END_DECLS
