#pragma once

#include "wt-term.h"

G_BEGIN_DECLS

/**
 * WtEdition:
 * @WT_EDITION_INTERNAL: every number; no member of the public is named, staff only where a project
 * names them
 * @WT_EDITION_PUBLIC: nobody is named; small groups, and what would give them away, are withheld;
 * of comments only those that may be published
 *
 * For whom a report is.
 */
typedef enum
{
  WT_EDITION_NONE,
  WT_EDITION_INTERNAL,
  WT_EDITION_PUBLIC,
} WtEdition;

extern const WtTerm wt_editions[];

G_END_DECLS
