#include "wt-document-catalogue-private.h"

#include <string.h>

#define CATALOGUE "<< /Type /Catalog\n"
#define OBJECT_END "endobj\n"
#define TABLE "xref\n"
#define TABLE_START "startxref\n"
#define FILE_END "%%EOF"

/* The last @part of @pdf before @end, or %NULL. */
static char *
find_last (GString *pdf, gsize end, const char *part)
{
  gsize length = strlen (part);

  for (gsize at = end >= length ? end - length + 1 : 0; at > 0; at--)
    if (memcmp (pdf->str + at - 1, part, length) == 0)
      return pdf->str + at - 1;
  return NULL;
}

static gboolean
is_language (const char *language)
{
  if (language[0] == '\0')
    return FALSE;
  for (const char *letter = language; *letter != '\0'; letter++)
    if (!g_ascii_isalnum (*letter) && *letter != '-')
      return FALSE;
  return TRUE;
}

/* Where the table of objects is, as the end of the file says; 0 when that is not so. */
static gsize
find_table (GString *pdf, gsize *start)
{
  char *found = find_last (pdf, pdf->len, TABLE_START);
  guint64 table;

  if (found == NULL)
    return 0;
  *start = (gsize) (found - pdf->str) + strlen (TABLE_START);
  table = g_ascii_strtoull (pdf->str + *start, NULL, 10);
  return table > 0 && table + strlen (TABLE) < pdf->len
                 && memcmp (pdf->str + table, TABLE, strlen (TABLE)) == 0
             ? (gsize) table
             : 0;
}

/* The catalogue is the last object before the table, so nothing moves but the table. */
void
wt_document_catalogue_complete (GString *pdf, const char *language)
{
  g_autofree char *words = g_strdup_printf (
      "   /Lang (%s)\n   /ViewerPreferences << /DisplayDocTitle true >>\n", language);
  gsize start = 0, table = find_table (pdf, &start), place;
  char *catalogue = table > 0 ? find_last (pdf, table, CATALOGUE) : NULL;
  char *end = table > 0 ? find_last (pdf, table, OBJECT_END) : NULL;

  if (!is_language (language) || catalogue == NULL || end == NULL
      || end + strlen (OBJECT_END) != pdf->str + table
      || g_strstr_len (catalogue, end - catalogue, OBJECT_END) != NULL)
    return;
  place = (gsize) (catalogue - pdf->str) + strlen (CATALOGUE);
  g_string_truncate (pdf, start);
  g_string_append_printf (pdf, "%" G_GSIZE_FORMAT "\n" FILE_END "\n", table + strlen (words));
  g_string_insert (pdf, (gssize) place, words);
}
