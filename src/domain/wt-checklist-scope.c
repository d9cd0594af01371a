#include "wt-checklist-scope.h"

#include <glib/gi18n.h>

const WtTerm wt_checklist_scopes[] = {
  { WT_CHECKLIST_SCOPE_PROJECT, "project", N_ ("Project"), N_ ("Answered for each project") },
  { WT_CHECKLIST_SCOPE_MEETING, "meeting", N_ ("Meeting"), N_ ("Answered for each meeting") },
  { WT_CHECKLIST_SCOPE_ORGANISATION, "organisation", N_ ("Organisation"),
    N_ ("Answered once for the whole organisation") },
  { 0 },
};
