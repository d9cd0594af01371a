#include "wt-workbook-text.h"

#include <string.h>

typedef struct
{
  const char *text;
  gboolean one_line;
  const char *expected;
} CleanCase;

static void
test_clean (void)
{
  static const CleanCase CASES[] = {
    { "", FALSE, "" },
    { "Plain text, 10% & more", FALSE, "Plain text, 10% & more" },
    { "a\tb\nc", FALSE, "a\tb\nc" },
    { "a\r\nb\rc", FALSE, "a\nb\nc" },
    { "a\r\nb\nc", TRUE, "a b c" },
    { "bell\x07 end\x1b\x7f", FALSE, "bell end" },
    { "_x0041_", FALSE, "_x005F_x0041_" },
    { "\xc3\xa9 _x00e9_", FALSE, "\xc3\xa9 _x005F_x00e9_" },
    { "_x41_ _xZZZZ_", FALSE, "_x41_ _xZZZZ_" },
    { "\xff", FALSE, "\xef\xbf\xbd" },
    { "a\xef\xbf\xbe\xef\xbf\xbf b", FALSE, "a b" },
    { "=1+1", FALSE, "=1+1" },
    { "\xf0\x9f\x8e\x89", FALSE, "\xf0\x9f\x8e\x89" },
  };
  g_autoptr (GString) buffer = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    g_assert_cmpstr (wt_workbook_text_clean (CASES[i].text, CASES[i].one_line, buffer), ==,
                     CASES[i].expected);
}

static void
test_clean_copies_only_what_changes (void)
{
  g_autoptr (GString) buffer = g_string_new (NULL);
  const char *text = "Caf\xc3\xa9";

  g_assert_true (wt_workbook_text_clean (text, FALSE, buffer) == text);
}

static void
test_clean_cuts (void)
{
  g_autoptr (GString) buffer = g_string_new (NULL);
  g_autofree char *fits = g_strnfill (WT_WORKBOOK_TEXT_MAXIMUM, 'a');
  g_autofree char *too_long = g_strnfill (WT_WORKBOOK_TEXT_MAXIMUM + 1, 'a');
  GString *wide = g_string_new (NULL);
  const char *cut;

  g_assert_true (wt_workbook_text_clean (fits, FALSE, buffer) == fits);
  cut = wt_workbook_text_clean (too_long, FALSE, buffer);
  g_assert_cmpint (g_utf8_strlen (cut, -1), ==, WT_WORKBOOK_TEXT_MAXIMUM);
  g_assert_true (g_str_has_suffix (cut, "a\xe2\x80\xa6"));

  /* Two units of UTF-16 each; as many bytes as a cell has no room for. */
  for (int i = 0; i < WT_WORKBOOK_TEXT_MAXIMUM / 2; i++)
    g_string_append (wide, "\xf0\x9f\x8e\x89");
  g_assert_cmpstr (wt_workbook_text_clean (wide->str, FALSE, buffer), ==, wide->str);
  g_string_append (wide, "\xf0\x9f\x8e\x89");
  cut = wt_workbook_text_clean (wide->str, FALSE, buffer);
  g_assert_cmpint (g_utf8_strlen (cut, -1), ==, WT_WORKBOOK_TEXT_MAXIMUM / 2 + 1);
  g_assert_true (g_utf8_validate (cut, -1, NULL));
  g_string_free (wide, TRUE);
}

static void
test_measure (void)
{
  g_assert_cmpfloat (wt_workbook_text_measure (""), ==, 0);
  g_assert_cmpfloat_with_epsilon (wt_workbook_text_measure ("12345"), 5, 0.001);
  g_assert_cmpfloat (wt_workbook_text_measure ("WWW"), >, 5);
  g_assert_cmpfloat (wt_workbook_text_measure ("iii"), <, 1.5);
  g_assert_cmpfloat_with_epsilon (wt_workbook_text_measure ("1\n123\n12"), 3, 0.001);
  g_assert_cmpfloat_with_epsilon (wt_workbook_text_measure_word ("1 1234 12"), 4, 0.001);
}

static void
test_lines (void)
{
  static const struct
  {
    const char *text;
    double width;
    guint lines;
  } CASES[] = {
    { "", 10, 1 },          { "12345", 5, 1 },     { "12345 ", 5, 1 },     { "12345 6", 5, 2 },
    { "12 45 78", 5.5, 2 }, { "1\n2\n3", 10, 3 },  { "1234567890", 4, 3 }, { "\n", 10, 1 },
    { "a\n\nb", 10, 3 },    { "1 1234567", 4, 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_test_message ("'%s' in %g", CASES[i].text, CASES[i].width);
      g_assert_cmpuint (wt_workbook_text_count_lines (CASES[i].text, CASES[i].width), ==,
                        CASES[i].lines);
    }
  g_assert_cmpuint (wt_workbook_text_get_line ("12 45 78", 5.5), ==, strlen ("12 45 "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workbook-text/clean", test_clean);
  g_test_add_func ("/workbook-text/clean-copies-only-what-changes",
                   test_clean_copies_only_what_changes);
  g_test_add_func ("/workbook-text/clean-cuts", test_clean_cuts);
  g_test_add_func ("/workbook-text/measure", test_measure);
  g_test_add_func ("/workbook-text/lines", test_lines);
  return g_test_run ();
}
