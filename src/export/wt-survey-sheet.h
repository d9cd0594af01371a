#pragma once

#include "wt-workbook-writer.h"

G_BEGIN_DECLS

/* A sheet for each other survey that has forms in the period: how often each answer was given. */
gboolean wt_survey_sheets_write (WtWorkbookWriter *writer, GError **error);

G_END_DECLS
