/* How much a question was reworded: whether answers before and after may be compared by default. */

#include "wt-rewording.h"

static const struct
{
  const char *before, *after;
  WtRewording expected;
} CASES[] = {
  { "Did you feel valued?", "Did you feel valued?", WT_REWORDING_NONE },
  { "Did you feel valued?", "did you  feel Valued", WT_REWORDING_NONE },
  { "Don't you know?", "Don’t you know?", WT_REWORDING_NONE },
  { "", "", WT_REWORDING_NONE },
  { "Did you feel valeud?", "Did you feel valued?", WT_REWORDING_SPELLING },
  { "Did you recieve a leter?", "Did you receive a letter?", WT_REWORDING_SPELLING },
  { "Was the leter clear?", "Was the letter clear?", WT_REWORDING_SPELLING },
  { "Was the organization helpful?", "Was the organisation helpful?", WT_REWORDING_SPELLING },
  { "Was the recption open?", "Was the reception open?", WT_REWORDING_SPELLING },
  { "How did you hear about today's event?", "How did you find out about today's event?",
    WT_REWORDING_SMALL },
  { "Did you feel valued by the project lead?", "Did you feel valued by us?", WT_REWORDING_SMALL },
  { "Did you feel valued?", "How old are you?", WT_REWORDING_LARGE },
  { "Did you feel valued?", "", WT_REWORDING_LARGE },
  { "", "Did you feel valued?", WT_REWORDING_LARGE },
  /* One word turns a question round. */
  { "Did you feel safe?", "Did you not feel safe?", WT_REWORDING_LARGE },
  { "Did you get a letter from us?", "Didn't you get a letter from us?", WT_REWORDING_LARGE },
  { "Were you happy with the clinic?", "Were you unhappy with the clinic?", WT_REWORDING_LARGE },
  { "Were you uncomfortable on the ward?", "Were you comfortable on the ward?",
    WT_REWORDING_LARGE },
  /* A short word is another word, and a number another number. */
  { "Was the food there good?", "Was the food there cold?", WT_REWORDING_SMALL },
  { "Did you wait 20000 hours?", "Did you wait 20001 hours?", WT_REWORDING_SMALL },
  { "من يُسأل؟", "من يُسأل", WT_REWORDING_NONE },
};

static void
test_compare (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_test_message ("%s → %s", CASES[i].before, CASES[i].after);
      g_assert_cmpint (wt_rewording_compare (CASES[i].before, CASES[i].after), ==,
                       CASES[i].expected);
      /* There and back is as far. */
      g_assert_cmpint (wt_rewording_compare (CASES[i].after, CASES[i].before), ==,
                       CASES[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rewording/compare", test_compare);
  return g_test_run ();
}
