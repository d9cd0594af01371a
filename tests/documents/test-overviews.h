#pragma once

#include "wt-document.h"
#include "wt-overview.h"

G_BEGIN_DECLS

/* Overviews of invented figures, as documents. */
typedef enum
{
  TEST_OVERVIEW_EMPTY, /* no figures, no charts */
  TEST_OVERVIEW_USUAL, /* the usual charts */
  TEST_OVERVIEW_EIGHT, /* as many as there is room for */
  TEST_OVERVIEW_CRUEL, /* more than that, one of them with 20 rows, and long words */
  TEST_OVERVIEW_N_KINDS,
} TestOverviewKind;

extern const char *const test_overview_names[TEST_OVERVIEW_N_KINDS];

/* Figures of a year with the year before, or of nothing. */
WtOverview *test_overview_new (gboolean is_empty);

WtDocument *test_overview_new_document (TestOverviewKind kind);

G_END_DECLS
