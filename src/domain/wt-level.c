#include "wt-level.h"

#include <glib/gi18n.h>

const WtTerm wt_levels[] = {
  { WT_LEVEL_INFORMING, "informing", N_ ("Informing"), N_ ("We tell people what is happening") },
  { WT_LEVEL_ENGAGING, "engaging", N_ ("Engaging"), N_ ("We ask people and listen") },
  { WT_LEVEL_INVOLVING, "involving", N_ ("Involving"), N_ ("We work on it with people") },
  { WT_LEVEL_CO_PRODUCTION, "co-production", N_ ("Co-production"), N_ ("We decide together") },
  { 0 },
};
