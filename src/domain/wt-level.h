#pragma once

#include "wt-term.h"

G_BEGIN_DECLS

#define WT_LEVEL_COUNT 4

/* Where work falls on the spectrum of engagement; a higher value gives people more say. */
typedef enum
{
  WT_LEVEL_NONE,
  WT_LEVEL_INFORMING,
  WT_LEVEL_ENGAGING,
  WT_LEVEL_INVOLVING,
  WT_LEVEL_CO_PRODUCTION,
} WtLevel;

extern const WtTerm wt_levels[];

G_END_DECLS
