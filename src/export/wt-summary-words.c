#include "wt-summary-words.h"

#include "wt-workbook-text.h"

#include <glib/gi18n.h>
#include <xlsxwriter.h>

#define FONT_SIZE 10
#define LINE_HEIGHT 17
#define HEADING_HEIGHT 24
#define GAP_HEIGHT 10

static double
get_room (void)
{
  guint width = 0;

  for (guint i = 0; i < WT_SUMMARY_PAGE_COLUMN_COUNT; i++)
    width += wt_summary_widths[i];
  return wt_summary_get_room (width, FONT_SIZE);
}

static guint
write_line (WtSummary *summary, guint row, const char *line)
{
  while (line[0] != '\0')
    {
      gsize length = wt_workbook_text_get_line (line, get_room ());
      g_autofree char *part = g_strchomp (g_strndup (line, length));

      wt_summary_put_words (summary, row, WT_SUMMARY_KEY, part, WT_WORDS_NOTE);
      worksheet_set_row_pixels (summary->sheet, row++, LINE_HEIGHT, NULL);
      line += length;
    }
  return row;
}

/* The lines that somebody wrote, under @heading. */
static guint
write_lines (WtSummary *summary, guint row, const char *heading, WtReportWordsProperty property)
{
  g_auto (GStrv) lines = wt_report_words_list_lines (summary->writer->content->words, property);
  gboolean is_list = g_strv_length (lines) > 1;

  if (lines[0] == NULL)
    return row;
  wt_summary_put_words (summary, row, WT_SUMMARY_KEY, heading, WT_WORDS_HEADING);
  worksheet_set_row_pixels (summary->sheet, row++, HEADING_HEIGHT, NULL);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = g_strconcat (is_list ? "• " : "", lines[i], NULL);

      row = write_line (summary, row, line);
    }
  return row;
}

guint
wt_summary_words_write (WtSummary *summary, guint row)
{
  guint end = write_lines (summary, row, _ ("Summary"), WT_REPORT_WORDS_SUMMARY);

  end = write_lines (summary, end, _ ("The board is asked to"), WT_REPORT_WORDS_REQUEST);
  end = write_lines (summary, end, _ ("Next steps"), WT_REPORT_WORDS_NEXT_STEPS);
  if (end > row)
    worksheet_set_row_pixels (summary->sheet, end++, GAP_HEIGHT, NULL);
  return end;
}
