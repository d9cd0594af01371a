#pragma once

#include "wt-job.h"
#include "wt-logo.h"

G_BEGIN_DECLS

/* Reads the organisation's logo. Result: a WtLogo, without a picture when there is none. */
WtJob *wt_load_logo_job_new (void);

/* Keeps @png (nullable) as the organisation's logo, or takes it away. Result: nothing;
 * WT_ERROR_INVALID when it has more than WT_LOGO_BYTES. */
WtJob *wt_save_logo_job_new (GBytes *png);

G_END_DECLS
