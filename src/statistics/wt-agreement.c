#include "wt-agreement.h"

#include "wt-share-tally.h"

void
wt_agreement_tally_add (WtAgreementTally *tally, const WtAgreementTally *other)
{
  tally->fields += other->fields;
  tally->differing += other->differing;
  tally->typed += other->typed;
  tally->wrong += other->wrong;
}

WtAgreementSummary
wt_agreement_tally_summarise (const WtAgreementTally *tally)
{
  int64_t agreeing = tally->fields - tally->differing;
  WtInterval errors = wt_wilson_interval (tally->wrong, tally->typed);

  return (WtAgreementSummary){
    .fields = tally->fields,
    .agreeing = agreeing,
    .agreement = tally->fields > 0 ? (double) agreeing / (double) tally->fields : NAN,
    .interval = wt_wilson_interval (agreeing, tally->fields),
    .typed = tally->typed,
    .wrong = tally->wrong,
    .errors_per_thousand =
        tally->typed > 0 ? 1000 * (double) tally->wrong / (double) tally->typed : NAN,
    .errors_interval = { .low = 1000 * errors.low, .high = 1000 * errors.high },
  };
}
