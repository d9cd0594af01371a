#include "wt-answer.h"

#include <glib/gi18n.h>

const WtTerm wt_answers[] = {
  { WT_ANSWER_YES, "yes", N_ ("Yes"), NULL },
  { WT_ANSWER_PARTLY, "partly", N_ ("Partly"), NULL },
  { WT_ANSWER_NOT_YET, "not-yet", N_ ("Not yet"), NULL },
  { WT_ANSWER_NOT_APPLICABLE, "not-applicable", N_ ("Not applicable"), NULL },
  { 0 },
};
