#pragma once

#include "wt-term.h"

G_BEGIN_DECLS

/* A fact about a project that answers a prompt with yes, without anybody saying so. */
typedef enum
{
  WT_PROMPT_FACT_NONE,
  WT_PROMPT_FACT_ACTIVITIES,
  WT_PROMPT_FACT_FORMS,
} WtPromptFact;

extern const WtTerm wt_prompt_facts[];

G_END_DECLS
