#pragma once

#include "wt-term.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* When a second typing is compared with the first. */
typedef enum
{
  WT_COMPARES_NONE,
  /* Each form as soon as it is typed. */
  WT_COMPARES_EACH_FORM,
  /* All of them, once they are typed. */
  WT_COMPARES_AT_END,
} WtCompares;

extern const WtTerm wt_compares[];

/* All forms of the batch are typed again. */
#define WT_SAMPLE_WHOLE 100

/**
 * WtVerification:
 *
 * The second, blind typing of a batch: which forms are to be typed again, and which of them wait
 * for it. It holds numbers only and no answer. Immutable.
 */
#define WT_TYPE_VERIFICATION (wt_verification_get_type ())
G_DECLARE_FINAL_TYPE (WtVerification, wt_verification, WT, VERIFICATION, GObject)

/* @sample: percent of the forms, 1 to %WT_SAMPLE_WHOLE; @started_by: who chose that */
WtVerification *
wt_verification_new (gint64 batch_id, guint sample, WtCompares compares, const char *started_by);

gint64 wt_verification_get_batch_id (WtVerification *self);
guint wt_verification_get_sample (WtVerification *self);
WtCompares wt_verification_get_compares (WtVerification *self);
const char *wt_verification_get_started_by (WtVerification *self);

/* The numbers of the forms that are to be typed again, and of those that wait for it, the lowest
 * first; of gint64, lent. */
GArray *wt_verification_get_forms (WtVerification *self);
GArray *wt_verification_get_left (WtVerification *self);

/* Notes a form that is to be typed again: for whoever reads one. */
void wt_verification_add_form (WtVerification *self, gint64 serial, gboolean is_typed);

/* Whether the form with @serial may be typed again: one of the sample, or any of a whole batch. */
gboolean wt_verification_takes (WtVerification *self, gint64 serial);

/* Who typed forms the first time, to tell somebody who is about to type the same ones again; one
 * name at most: "" unless it was one person alone. */
const char *wt_verification_get_first_typist (WtVerification *self);
void wt_verification_set_first_typist (WtVerification *self, const char *name);

/* How many of @n_forms forms a sample of so many percent holds: rounded up. */
guint wt_verification_get_size (guint n_forms, guint sample);

/**
 * wt_verification_choose:
 * @serials: (element-type gint64): numbers of forms
 * @n_wanted: not more than there are
 * @random: where chance comes from
 *
 * Returns: (element-type gint64): so many of them, each as likely as any other; free with
 * g_array_unref()
 */
GArray *wt_verification_choose (GArray *serials, guint n_wanted, GRand *random);

G_END_DECLS
