#include "wt-workbook-writer.h"

#include "wt-date.h"
#include "wt-error.h"
#include "wt-report-colour.h"
#include "wt-workbook-text.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>
#include <sys/statvfs.h>
#include <xlsxwriter.h>

#define MILLIMETRES_PER_INCH 25.4
#define MARGIN_MILLIMETRES 15
#define TABLE_MARGIN_MILLIMETRES 10
#define SHEET_NAME_MAXIMUM 31
/* A spreadsheet's number for 1 March 1900: the days before it are counted differently. */
#define DAY_OF_MARCH_1900 61
#define MINUTES_PER_DAY 1440.0
#define PAGE_WORDS_MAXIMUM 90
/* What is left free beside the temporary copy of the long sheets: for the small ones and the file.
 */
#define SPACE_RESERVE (4 * 1024 * 1024)

WtWorkbookWriter *
wt_workbook_writer_new (const WtReportContent *content,
                        const char *path,
                        guint rows_maximum,
                        GCancellable *cancellable)
{
  WtWorkbookWriter *self = g_new0 (WtWorkbookWriter, 1);
  g_autofree char *temporary_folder = g_strdup (g_get_tmp_dir ());
  lxw_workbook_options options = { .tmpdir = temporary_folder };
  WtColour colour = wt_report_colour_get (content->words);

  self->content = content;
  if (content->edition != WT_EDITION_INTERNAL)
    {
      self->publication = wt_publication_new (content);
      self->content = wt_publication_get_content (self->publication);
    }
  self->workbook = workbook_new_opt (path, &options);
  wt_workbook_style_init (&self->style, self->workbook, &colour);
  self->cancellable = cancellable;
  self->rows_maximum = rows_maximum;
  self->dictionary = wt_data_dictionary_new ();
  self->streamed = g_ptr_array_new ();
  self->buffer = g_string_new (NULL);
  return self;
}

void
wt_workbook_writer_free (WtWorkbookWriter *self)
{
  g_clear_pointer (&self->workbook, lxw_workbook_free);
  g_clear_pointer (&self->publication, wt_publication_free);
  g_ptr_array_unref (self->dictionary);
  g_ptr_array_unref (self->streamed);
  g_string_free (self->buffer, TRUE);
  g_free (self);
}

static gboolean
is_safe_in_name (gunichar character)
{
  return character >= ' ' && character < 0xfffe
         && (character > 0x7f || strchr ("[]:*?/\\'", (int) character) == NULL);
}

/* Sheet names may be translated; a translator cannot know all that Excel forbids. */
static char *
make_safe_name (const char *name, const char *suffix)
{
  GString *safe = g_string_new (NULL);
  glong length = 0, room = SHEET_NAME_MAXIMUM - g_utf8_strlen (suffix, -1);
  g_autofree char *words = g_strstrip (g_strdup (name));
  g_autofree char *stripped = NULL;

  for (const char *c = words; *c != '\0' && length < room; c = g_utf8_next_char (c))
    if (is_safe_in_name (g_utf8_get_char (c)))
      {
        g_string_append_unichar (safe, g_utf8_get_char (c));
        length++;
      }
  stripped = g_strstrip (g_string_free (safe, FALSE));
  return g_strconcat (stripped, suffix, NULL);
}

/*
 * The library keeps either all sheets in memory or none of them, although each sheet has this
 * choice of its own, which it takes from the workbook's options when it is added. Without this
 * switch either memory would grow by 1.3 kB a form, or there would be no tables at all.
 */
static lxw_worksheet *
add_sheet (lxw_workbook *workbook, const char *name, WtSheetKeeping keeping)
{
  lxw_worksheet *sheet;

  workbook->options.constant_memory = keeping == WT_SHEET_STREAMED;
  sheet = workbook_add_worksheet (workbook, name);
  workbook->options.constant_memory = FALSE;
  return sheet;
}

lxw_worksheet *
wt_workbook_writer_add_sheet (WtWorkbookWriter *self,
                              const char *name,
                              WtSheetKeeping keeping,
                              GError **error)
{
  g_autofree char *safe = make_safe_name (name, "");
  lxw_worksheet *sheet;

  for (guint number = 2;
       workbook_validate_sheet_name (self->workbook, safe) != LXW_NO_ERROR && number < 100;
       number++)
    {
      g_autofree char *suffix = g_strdup_printf (" %u", number);

      g_free (safe);
      safe = make_safe_name (name, suffix);
    }

  sheet = add_sheet (self->workbook, safe, keeping);
  if (sheet == NULL)
    {
      g_set_error (error, WT_ERROR, WT_ERROR_NO_SPACE,
                   "No temporary file for the sheet %s could be made", safe);
      return NULL;
    }
  if (keeping == WT_SHEET_STREAMED)
    g_ptr_array_add (self->streamed, sheet);
  worksheet_gridlines (sheet, LXW_HIDE_ALL_GRIDLINES);
  return sheet;
}

/* Words for a header or footer, where "&" starts a code. */
static char *
escape_page_words (WtWorkbookWriter *self, const char *words)
{
  g_autofree char *part = NULL;
  GString *escaped;

  words = wt_workbook_text_clean (words, TRUE, self->buffer);
  if (g_utf8_strlen (words, -1) > PAGE_WORDS_MAXIMUM)
    {
      g_autofree char *start = g_utf8_substring (words, 0, PAGE_WORDS_MAXIMUM - 1);

      part = g_strconcat (start, "…", NULL);
    }
  escaped = g_string_new (part != NULL ? part : words);
  g_string_replace (escaped, "&", "&&", 0);
  return g_string_free (escaped, FALSE);
}

#define SMALL "&9"
/* These are made smaller with the page. */
#define SMALL_ON_TABLE "&11"
#define LARGE_ON_TABLE "&14&B"

static void
set_header (WtWorkbookWriter *self, lxw_worksheet *sheet)
{
  const WtFilter *filter =
      wt_figures_get_filter (wt_overview_get_figures (self->content->overview));
  g_autofree char *period = wt_date_period_to_words (filter->from, filter->to);
  g_autofree char *organisation = escape_page_words (self, self->content->organisation);
  g_autofree char *scope = escape_page_words (self, self->content->scope);
  /* The space keeps a digit from being read as a part of the size. */
  g_autofree char *header =
      g_strconcat ("&L" LARGE_ON_TABLE "&A&R" SMALL_ON_TABLE " ", organisation,
                   organisation[0] != '\0' ? ". " : "", period, ". ", scope, NULL);

  if (g_utf8_strlen (header, -1) <= LXW_HEADER_FOOTER_MAX)
    worksheet_set_header (sheet, header);
  else
    worksheet_set_header (sheet, "&L" LARGE_ON_TABLE "&A");
}

static void
set_footer (WtWorkbookWriter *self, lxw_worksheet *sheet, const char *font)
{
  /* Translators: at the foot of each printed sheet; “Notes” is the name of the last sheet */
  g_autofree char *definitions =
      escape_page_words (self, _ ("Definitions are on the sheet “Notes”"));
  /* Translators: at the foot of each printed sheet: the number of the page, and of how many */
  g_autofree char *number = g_strdup_printf (_ ("Page %s of %s"), "&P", "&N");
  g_autofree char *footer =
      g_strconcat ("&L", font, "&A&C", font, " ", definitions, "&R", font, " ", number, NULL);

  worksheet_set_footer (sheet, footer);
}

void
wt_workbook_writer_set_up_page (WtWorkbookWriter *self, lxw_worksheet *sheet, WtSheetPage page)
{
  const double margin = MARGIN_MILLIMETRES / MILLIMETRES_PER_INCH;
  const double side = (page == WT_PAGE_TABLE ? TABLE_MARGIN_MILLIMETRES : MARGIN_MILLIMETRES)
                      / MILLIMETRES_PER_INCH;

  enum
  {
    A4 = 9
  };

  worksheet_set_paper (sheet, A4);
  if (page != WT_PAGE_TEXT)
    worksheet_set_landscape (sheet);
  worksheet_set_margins (sheet, side, side, margin, margin);
  if (page == WT_PAGE_TABLE)
    {
      set_header (self, sheet);
      worksheet_repeat_rows (sheet, 0, 0);
    }
  set_footer (self, sheet, page == WT_PAGE_TABLE ? SMALL_ON_TABLE : SMALL);
  worksheet_fit_to_pages (sheet, 1, page == WT_PAGE_SUMMARY ? 1 : 0);
}

/* The library does not notice when a temporary file could not be written, and would make a workbook
 * that ends in the middle of a sheet. */
static gboolean
check_temporary_files (WtWorkbookWriter *self, GError **error)
{
  for (guint i = 0; i < self->streamed->len; i++)
    {
      lxw_worksheet *sheet = g_ptr_array_index (self->streamed, i);

      if (ferror (sheet->optimize_tmpfile))
        {
          g_set_error (error, WT_ERROR, WT_ERROR_NO_SPACE,
                       "The temporary file of the sheet %s could not be written", sheet->name);
          return FALSE;
        }
    }
  return TRUE;
}

gboolean
wt_workbook_writer_go_on (WtWorkbookWriter *self, double fraction, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error)
      || !check_temporary_files (self, error))
    return FALSE;
  if (self->content->progress != NULL)
    self->content->progress (fraction, self->content->progress_data);
  return TRUE;
}

/* Closing copies each of the long sheets into one more temporary file. */
static gboolean
has_temporary_space (WtWorkbookWriter *self, GError **error)
{
  guint64 needed = SPACE_RESERVE;
  struct statvfs file_system;

  for (guint i = 0; i < self->streamed->len; i++)
    {
      lxw_worksheet *sheet = g_ptr_array_index (self->streamed, i);

      fflush (sheet->optimize_tmpfile);
      needed += (guint64) MAX (ftell (sheet->optimize_tmpfile), 0);
    }
  if (!check_temporary_files (self, error))
    return FALSE;
  if (statvfs (g_get_tmp_dir (), &file_system) == 0
      && (guint64) file_system.f_bavail * file_system.f_frsize < needed)
    {
      g_set_error (error, WT_ERROR, WT_ERROR_NO_SPACE, "%s has no room for temporary files",
                   g_get_tmp_dir ());
      return FALSE;
    }
  return TRUE;
}

static WtError
get_cause (lxw_error failure)
{
  switch ((int) failure)
    {
    case LXW_ERROR_CREATING_TMPFILE:
    case LXW_ERROR_READING_TMPFILE:
    case LXW_ERROR_ZIP_FILE_OPERATION:
    case LXW_ERROR_ZIP_FILE_ADD:
    case LXW_ERROR_ZIP_CLOSE:
      /* It could be made a moment ago: what fails now is writing more of it. */
      return WT_ERROR_NO_SPACE;
    case LXW_ERROR_CREATING_XLSX_FILE:
      return WT_ERROR_CANNOT_OPEN;
    default:
      return WT_ERROR_FAILED;
    }
}

gboolean
wt_workbook_writer_close (WtWorkbookWriter *self, GError **error)
{
  lxw_error failure;

  if (!has_temporary_space (self, error))
    return FALSE;
  failure = workbook_close (g_steal_pointer (&self->workbook));
  if (failure != LXW_NO_ERROR)
    {
      g_set_error_literal (error, WT_ERROR, get_cause (failure), lxw_strerror (failure));
      return FALSE;
    }
  return TRUE;
}

void
wt_workbook_writer_put_text (WtWorkbookWriter *self,
                             lxw_worksheet *sheet,
                             guint row,
                             guint column,
                             const char *text,
                             lxw_format *format)
{
  text = wt_workbook_text_clean (text, FALSE, self->buffer);
  if (text[0] != '\0')
    worksheet_write_string (sheet, row, (lxw_col_t) column, text, format);
  else if (format != NULL)
    worksheet_write_blank (sheet, row, (lxw_col_t) column, format);
}

void
wt_workbook_writer_put_number (WtWorkbookWriter *self,
                               lxw_worksheet *sheet,
                               guint row,
                               guint column,
                               double number,
                               lxw_format *format)
{
  if (!isnan (number))
    worksheet_write_number (sheet, row, (lxw_col_t) column, number, format);
  else if (format != NULL)
    worksheet_write_blank (sheet, row, (lxw_col_t) column, format);
}

double
wt_workbook_writer_count_days (const char *iso)
{
  return DAY_OF_MARCH_1900 + wt_date_days_between ("1900-03-01", iso);
}

void
wt_workbook_writer_put_date (WtWorkbookWriter *self,
                             lxw_worksheet *sheet,
                             guint row,
                             guint column,
                             const char *iso,
                             lxw_format *format)
{
  g_autofree char *day = g_strndup (iso, 10);
  int hour = 0, minute = 0;

  if (!wt_date_is_valid (day))
    {
      wt_workbook_writer_put_text (self, sheet, row, column, iso, format);
      return;
    }
  sscanf (iso + 10, "T%2d:%2d", &hour, &minute);
  wt_workbook_writer_put_number (
      self, sheet, row, column,
      wt_workbook_writer_count_days (day) + (hour * 60 + minute) / MINUTES_PER_DAY, format);
}
