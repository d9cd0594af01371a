#include "wt-stage.h"

#include <glib/gi18n.h>

const WtTerm wt_stages[] = {
  { WT_STAGE_IDEA, "idea", N_ ("Idea"), NULL },
  { WT_STAGE_PLANNING, "planning", N_ ("Planning"), NULL },
  { WT_STAGE_UNDER_WAY, "under-way", N_ ("Under way"), NULL },
  { WT_STAGE_EVALUATING, "evaluating", N_ ("Evaluating"), NULL },
  { WT_STAGE_CLOSED, "closed", N_ ("Closed"), NULL },
  { 0 },
};
