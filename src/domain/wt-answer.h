#pragma once

#include "wt-term.h"

G_BEGIN_DECLS

/* The five states of a checklist's prompt; %WT_ANSWER_NONE is "no answer". */
#define WT_ANSWER_COUNT 5

/* What was answered to a checklist's prompt. */
typedef enum
{
  WT_ANSWER_NONE,
  WT_ANSWER_YES,
  WT_ANSWER_PARTLY,
  WT_ANSWER_NOT_YET,
  WT_ANSWER_NOT_APPLICABLE,
} WtAnswer;

extern const WtTerm wt_answers[];

G_END_DECLS
