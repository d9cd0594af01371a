#pragma once

#include "wt-term.h"

G_BEGIN_DECLS

/* How far a project has come. */
typedef enum
{
  WT_STAGE_NONE,
  WT_STAGE_IDEA,
  WT_STAGE_PLANNING,
  WT_STAGE_UNDER_WAY,
  WT_STAGE_EVALUATING,
  WT_STAGE_CLOSED,
} WtStage;

extern const WtTerm wt_stages[];

G_END_DECLS
