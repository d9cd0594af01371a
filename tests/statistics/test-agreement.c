#include <glib.h>
#include <math.h>

#include "wt-agreement.h"

/* 210 fields, three of which differ, as on the page that settles them: two typings wrong. */
static void
test_figures (void)
{
  const WtAgreementTally tally = { .fields = 210, .differing = 3, .typed = 420, .wrong = 2 };
  WtAgreementSummary summary = wt_agreement_tally_summarise (&tally);

  g_assert_cmpint (summary.fields, ==, 210);
  g_assert_cmpint (summary.agreeing, ==, 207);
  g_assert_cmpfloat_with_epsilon (summary.agreement, 0.985714285714285714, 1e-15);
  g_assert_cmpfloat_with_epsilon (summary.errors_per_thousand, 4.76190476190476190, 1e-14);
  g_assert_cmpfloat (summary.interval.low, <, summary.agreement);
  g_assert_cmpfloat (summary.interval.high, >, summary.agreement);
  g_assert_cmpfloat (summary.errors_interval.low, <, summary.errors_per_thousand);
  g_assert_cmpfloat (summary.errors_interval.high, >, summary.errors_per_thousand);
  /* Wilson's ends of 2 / 420, computed with 40 digits. */
  g_assert_cmpfloat_with_epsilon (summary.errors_interval.low, 1.306858856026158832, 1e-12);
  g_assert_cmpfloat_with_epsilon (summary.errors_interval.high, 17.19406562293437978, 1e-12);
}

static void
test_undefined (void)
{
  const WtAgreementTally nothing = { 0 };
  const WtAgreementTally unsettled = { .fields = 1, .differing = 1 };
  WtAgreementSummary summary = wt_agreement_tally_summarise (&nothing);

  g_assert_true (isnan (summary.agreement));
  g_assert_true (isnan (summary.errors_per_thousand));
  g_assert_false (wt_interval_is_defined (summary.interval));
  g_assert_false (wt_interval_is_defined (summary.errors_interval));

  summary = wt_agreement_tally_summarise (&unsettled);
  g_assert_cmpfloat (summary.agreement, ==, 0);
  g_assert_true (isnan (summary.errors_per_thousand));
}

/* All agree: nothing is wrong, and the share is whole. */
static void
test_all_agree (void)
{
  for (gint64 fields = 1; fields < 100000; fields *= 3)
    {
      const WtAgreementTally tally = { .fields = fields, .typed = 2 * fields };
      WtAgreementSummary summary = wt_agreement_tally_summarise (&tally);

      g_assert_cmpfloat (summary.agreement, ==, 1);
      g_assert_cmpfloat (summary.interval.high, ==, 1);
      g_assert_cmpfloat (summary.errors_per_thousand, ==, 0);
      g_assert_cmpfloat (summary.errors_interval.low, ==, 0);
    }
}

static void
test_adding (void)
{
  WtAgreementTally tally = { .fields = 1, .differing = 2, .typed = 3, .wrong = 4 };

  wt_agreement_tally_add (&tally, &(WtAgreementTally){ 10, 20, 30, 40 });
  g_assert_cmpint (tally.fields, ==, 11);
  g_assert_cmpint (tally.differing, ==, 22);
  g_assert_cmpint (tally.typed, ==, 33);
  g_assert_cmpint (tally.wrong, ==, 44);
  wt_agreement_tally_add (&tally, &tally);
  g_assert_cmpint (tally.wrong, ==, 88);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agreement/figures", test_figures);
  g_test_add_func ("/agreement/undefined", test_undefined);
  g_test_add_func ("/agreement/all-agree", test_all_agree);
  g_test_add_func ("/agreement/adding", test_adding);
  return g_test_run ();
}
