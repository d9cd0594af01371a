#pragma once

#include <glib.h>

#include "wt-score-tally.h"
#include "wt-share-tally.h"

G_BEGIN_DECLS

/* What groups are compared by. */
typedef enum
{
  WT_GROUP_MEASURE_MEAN,  /* of scores from 1 to 10 */
  WT_GROUP_MEASURE_SHARE, /* of yes */
} WtGroupMeasure;

/* People whose answers are counted together: a project, a period. */
typedef struct
{
  const char *title;
  WtScoreTally scores; /* of WT_GROUP_MEASURE_MEAN */
  WtShareTally shares; /* of WT_GROUP_MEASURE_SHARE */
} WtChartGroup;

G_END_DECLS
