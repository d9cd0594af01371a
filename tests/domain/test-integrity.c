#include "wt-integrity.h"

static void
test_words (void)
{
  static const struct
  {
    WtIntegrityPart part;
    gint64 checked, faults;
    const char *words;
  } CASES[] = {
    { WT_INTEGRITY_FILE, 1, 0, "File: all right" },
    { WT_INTEGRITY_FILE, 1, 1, "File: 1 fault" },
    { WT_INTEGRITY_FILE, 1, 100, "File: 100 faults" },
    { WT_INTEGRITY_REFERENCES, 0, 0, "References: all right" },
    { WT_INTEGRITY_REFERENCES, 0, 2, "References: 2 faults" },
    { WT_INTEGRITY_FORMS, 0, 0, "Forms checked: 0, all right" },
    { WT_INTEGRITY_FORMS, 1200, 1, "Forms checked: 1200, 1 fault" },
    { WT_INTEGRITY_COUNTERS, 240, 0, "Counters recounted: 240, all right" },
    { WT_INTEGRITY_COUNTERS, 240, 3, "Counters recounted: 240, 3 faults" },
    { WT_INTEGRITY_FORM_COUNTERS, 48, 0, "Batches recounted: 48, all right" },
    { WT_INTEGRITY_FORM_COUNTERS, 48, 48, "Batches recounted: 48, 48 faults" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtIntegrity) integrity = wt_integrity_new ();
      g_autofree char *words = NULL;

      wt_integrity_set (integrity, CASES[i].part, CASES[i].checked, CASES[i].faults);
      words = wt_integrity_dup_words (integrity, CASES[i].part);
      g_assert_cmpstr (words, ==, CASES[i].words);
      g_assert_cmpint (wt_integrity_get_checked (integrity, CASES[i].part), ==, CASES[i].checked);
      g_assert_cmpint (wt_integrity_get_faults (integrity, CASES[i].part), ==, CASES[i].faults);
    }
}

/* A single fault in any part. */
static void
test_sound (void)
{
  for (int part = 0; part < WT_INTEGRITY_COUNT; part++)
    {
      g_autoptr (WtIntegrity) integrity = wt_integrity_new ();

      g_assert_true (wt_integrity_is_sound (integrity));
      wt_integrity_set (integrity, (WtIntegrityPart) part, 10, 0);
      g_assert_true (wt_integrity_is_sound (integrity));
      wt_integrity_set (integrity, (WtIntegrityPart) part, 10, 1);
      g_assert_false (wt_integrity_is_sound (integrity));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/integrity/words", test_words);
  g_test_add_func ("/integrity/sound", test_sound);
  return g_test_run ();
}
