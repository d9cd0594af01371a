#include "wt-prompt-fact.h"

#include <glib/gi18n.h>

const WtTerm wt_prompt_facts[] = {
  { WT_PROMPT_FACT_ACTIVITIES, "activities", N_ ("Engagement is recorded"),
    N_ ("Yes by itself once the project has an engagement record") },
  { WT_PROMPT_FACT_FORMS, "forms", N_ ("Feedback is recorded"),
    N_ ("Yes by itself once the project has feedback forms") },
  { 0 },
};
