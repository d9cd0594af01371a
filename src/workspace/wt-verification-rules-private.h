#pragma once

#include "wt-batch.h"
#include "wt-job-private.h"
#include "wt-typing-comparison.h"

G_BEGIN_DECLS

/* Whether forms of @batch may be changed without a word; WT_ERROR_INVALID says that it is closed.
 */
gboolean wt_verification_rules_check_open (WtBatch *batch, GError **error);

/* The same of a change for which somebody gave @reason (nullable), which is kept with @serial; 0
 * stands for the whole batch. */
gboolean wt_verification_rules_take_reason (
    WtJobContext *context, WtBatch *batch, gint64 serial, const char *reason, GError **error);

/* The two typings of a batch, or with @serial of one of its forms (transfer full). */
WtTypingComparison *wt_verification_rules_compare (WtJobContext *context,
                                                   WtBatch *batch,
                                                   WtSurvey *survey,
                                                   WtVerification *verification,
                                                   gint64 serial,
                                                   GError **error);

/* To be called after a change of a batch or its forms: it is verified, or no longer; a closed batch
 * stays as it is. */
gboolean wt_verification_rules_update (WtJobContext *context, gint64 batch_id, GError **error);

/* To be called when a batch is finished: more forms came in since its sample was chosen. */
gboolean wt_verification_rules_extend (WtJobContext *context, gint64 batch_id, GError **error);

G_END_DECLS
