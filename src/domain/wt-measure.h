#pragma once

#include "wt-term.h"

G_BEGIN_DECLS

/* What is measured over time. */
typedef enum
{
  WT_MEASURE_KIND_MEAN = 1,      /* of the scores given to a question, 1 to 10 */
  WT_MEASURE_KIND_SHARE,         /* of yes among the answers to a question, 0 to 1 */
  WT_MEASURE_KIND_FORMS,         /* handed in */
  WT_MEASURE_KIND_PEOPLE,        /* reached */
  WT_MEASURE_KIND_RESPONSE_RATE, /* forms for each person at the activities with forms, 0 to 1 */
} WtMeasureKind;

/* What a point of it stands for. */
typedef enum
{
  WT_MEASURE_UNIT_ACTIVITY = 1,
  WT_MEASURE_UNIT_MONTH,
  WT_MEASURE_UNIT_QUARTER, /* of the financial year */
} WtMeasureUnit;

extern const WtTerm wt_measure_kinds[];
extern const WtTerm wt_measure_units[];

G_END_DECLS
