#pragma once

#include "wt-term.h"

G_BEGIN_DECLS

/* What a stakeholder is. */
typedef enum
{
  WT_STAKEHOLDER_PERSON = 1,
  WT_STAKEHOLDER_GROUP,
  WT_STAKEHOLDER_ORGANISATION,
} WtStakeholderKind;

extern const WtTerm wt_stakeholder_kinds[];

G_END_DECLS
