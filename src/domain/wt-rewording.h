#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WtRewording:
 * @WT_REWORDING_NONE: the same words; capitals, marks and spaces do not matter
 * @WT_REWORDING_SPELLING: a letter or two within longer words
 * @WT_REWORDING_SMALL: at least half of the words are there in their order, and as many that deny
 * @WT_REWORDING_LARGE: anything else
 *
 * How much a wording changed.
 */
typedef enum
{
  WT_REWORDING_NONE,
  WT_REWORDING_SPELLING,
  WT_REWORDING_SMALL,
  WT_REWORDING_LARGE,
} WtRewording;

WtRewording wt_rewording_compare (const char *before, const char *after);

G_END_DECLS
