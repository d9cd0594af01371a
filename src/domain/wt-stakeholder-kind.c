#include "wt-stakeholder-kind.h"

#include <glib/gi18n.h>

const WtTerm wt_stakeholder_kinds[] = {
  { WT_STAKEHOLDER_PERSON, "person", N_ ("Person"), NULL },
  { WT_STAKEHOLDER_GROUP, "group", N_ ("Group"), NULL },
  { WT_STAKEHOLDER_ORGANISATION, "organisation", N_ ("Organisation"), NULL },
  { 0 },
};
