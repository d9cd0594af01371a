#pragma once

#include "wt-term.h"

G_BEGIN_DECLS

/* What a checklist is answered for. */
typedef enum
{
  WT_CHECKLIST_SCOPE_NONE,
  WT_CHECKLIST_SCOPE_PROJECT,
  WT_CHECKLIST_SCOPE_MEETING,
  WT_CHECKLIST_SCOPE_ORGANISATION,
} WtChecklistScope;

extern const WtTerm wt_checklist_scopes[];

G_END_DECLS
