#include "wt-edition.h"

#include <glib/gi18n.h>

const WtTerm wt_editions[] = {
  { WT_EDITION_INTERNAL, "internal", N_ ("Internal"),
    N_ ("Every number. For use inside the organisation only.") },
  { WT_EDITION_PUBLIC, "public", N_ ("Public"),
    N_ ("No names, and no groups of fewer people than may be published.") },
  { 0 },
};
