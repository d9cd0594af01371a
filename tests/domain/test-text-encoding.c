#include "test-support.h"

#include "wt-text-encoding.h"

#include <string.h>

#define BYTES(text) text, sizeof (text) - 1

static const struct
{
  const char *name;
  const char *bytes;
  gsize length;
  WtTextEncoding asked, found;
  const char *text;
} GOOD[] = {
  { "ascii", BYTES ("a,b"), WT_TEXT_ENCODING_AUTOMATIC, WT_TEXT_ENCODING_UTF_8, "a,b" },
  { "nothing", BYTES (""), WT_TEXT_ENCODING_AUTOMATIC, WT_TEXT_ENCODING_UTF_8, "" },
  { "utf-8", BYTES ("caf\xc3\xa9"), WT_TEXT_ENCODING_AUTOMATIC, WT_TEXT_ENCODING_UTF_8, "café" },
  { "mark",
    BYTES ("\xef\xbb\xbf"
           "a"),
    WT_TEXT_ENCODING_AUTOMATIC, WT_TEXT_ENCODING_UTF_8, "a" },
  { "only-mark", BYTES ("\xef\xbb\xbf"), WT_TEXT_ENCODING_AUTOMATIC, WT_TEXT_ENCODING_UTF_8, "" },
  { "utf-16le", BYTES ("\xff\xfe\xe9\0=\xd8\0\xde"), WT_TEXT_ENCODING_AUTOMATIC,
    WT_TEXT_ENCODING_UTF_16_LE, "é😀" },
  { "utf-16be", BYTES ("\xfe\xff\0\xe9\xd8=\xde\0"), WT_TEXT_ENCODING_AUTOMATIC,
    WT_TEXT_ENCODING_UTF_16_BE, "é😀" },
  { "utf-16-without-mark", BYTES ("a\0,\0"), WT_TEXT_ENCODING_UTF_16_LE, WT_TEXT_ENCODING_UTF_16_LE,
    "a," },
  { "windows", BYTES ("caf\xe9 \x93x\x94 \x80"), WT_TEXT_ENCODING_AUTOMATIC,
    WT_TEXT_ENCODING_WINDOWS_1252, "café “x” €" },
  { "windows-overruling", BYTES ("\xc3\xa9"), WT_TEXT_ENCODING_WINDOWS_1252,
    WT_TEXT_ENCODING_WINDOWS_1252, "Ã©" },
};

static const struct
{
  const char *name;
  const char *bytes;
  gsize length;
  WtTextEncoding asked;
  const char *words;
} BAD[] = {
  { "zero", BYTES ("a\0b"), WT_TEXT_ENCODING_AUTOMATIC, "no text" },
  { "zero-in-utf-16", BYTES ("\xff\xfe\0\0a\0"), WT_TEXT_ENCODING_AUTOMATIC, "no text" },
  { "odd-utf-16", BYTES ("\xff\xfe\x61"), WT_TEXT_ENCODING_AUTOMATIC, "UTF-16" },
  { "half-a-pair", BYTES ("\xff\xfe\0\xd8"), WT_TEXT_ENCODING_AUTOMATIC, "UTF-16" },
  { "no-letter-of-windows", BYTES ("\xe9\x81"), WT_TEXT_ENCODING_AUTOMATIC, "no text" },
  { "not-utf-8", BYTES ("a\nb\xe9"), WT_TEXT_ENCODING_UTF_8, "Line 2" },
  { "workbook", BYTES ("PK\003\004rest"), WT_TEXT_ENCODING_AUTOMATIC, "workbook" },
  { "old-workbook", BYTES ("\xd0\xcf\x11\xe0rest"), WT_TEXT_ENCODING_AUTOMATIC, "workbook" },
  { "document", BYTES ("%PDF-1.7"), WT_TEXT_ENCODING_AUTOMATIC, "PDF" },
  { "web-page", BYTES ("<!DOCTYPE html>"), WT_TEXT_ENCODING_AUTOMATIC, "web page" },
};

static void
test_good (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GBytes) bytes = g_bytes_new_static (GOOD[i].bytes, GOOD[i].length);
  g_autoptr (GError) error = NULL;
  WtTextEncoding encoding = GOOD[i].asked;
  g_autoptr (GBytes) text = wt_text_decode (bytes, &encoding, &error);
  gsize length;
  const char *found;

  g_assert_no_error (error);
  found = g_bytes_get_data (text, &length);
  g_assert_cmpmem (found, length, GOOD[i].text, strlen (GOOD[i].text));
  g_assert_cmpint (encoding, ==, GOOD[i].found);
}

static void
test_bad (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GBytes) bytes = g_bytes_new_static (BAD[i].bytes, BAD[i].length);
  g_autoptr (GError) error = NULL;
  WtTextEncoding encoding = BAD[i].asked;

  g_assert_null (wt_text_decode (bytes, &encoding, &error));
  test_assert_invalid (&error, BAD[i].words);
}

static void
test_names (void)
{
  for (int i = 0; i < WT_TEXT_ENCODING_COUNT; i++)
    {
      WtTextEncoding encoding;

      g_assert_true (wt_text_encoding_from_nick (wt_text_encoding_get_nick (i), &encoding));
      g_assert_cmpint (encoding, ==, i);
      g_assert_cmpuint (strlen (wt_text_encoding_get_title (i)), >, 5);
    }
  g_assert_false (wt_text_encoding_from_nick ("koi8-r", &(WtTextEncoding){ 0 }));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (GOOD); i++)
    {
      g_autofree char *path = g_strconcat ("/text-encoding/good/", GOOD[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_good);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (BAD); i++)
    {
      g_autofree char *path = g_strconcat ("/text-encoding/bad/", BAD[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_bad);
    }
  g_test_add_func ("/text-encoding/names", test_names);
  return g_test_run ();
}
