#include "wt-row-stream.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <xlsxwriter.h>

#define COLUMNS 30
#define ROWS 1200

typedef struct
{
  char *folder; /* (owned) */
  char *path;   /* (owned) */
  lxw_workbook *workbook;
  lxw_format *formats[COLUMNS]; /* lent */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  lxw_workbook_options options = { .constant_memory = LXW_TRUE };

  fixture->folder = g_dir_make_tmp ("wt-test-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "book.xlsx", NULL);
  fixture->workbook = workbook_new_opt (fixture->path, &options);
  for (guint i = 0; i < COLUMNS; i++)
    fixture->formats[i] = workbook_add_format (fixture->workbook);
  for (guint i = 0; i < COLUMNS; i++)
    format_set_indent (fixture->formats[i], (guint8) (i % 7));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (workbook_close (fixture->workbook), ==, LXW_NO_ERROR);
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

/* What the library keeps of the rows so far. */
static char *
read_rows (lxw_worksheet *sheet)
{
  FILE *file = sheet->optimize_tmpfile;
  long size;
  char *rows;

  lxw_worksheet_write_single_row (sheet);
  fflush (file);
  size = ftell (file);
  rows = g_malloc0 ((gsize) size + 1);
  rewind (file);
  g_assert_cmpuint (fread (rows, 1, (gsize) size, file), ==, size);
  return rows;
}

static void
test_same_as_library (Fixture *fixture, gconstpointer data)
{
  static const char *const TEXTS[] = {
    "Falls clinic", "Tea & <cake> \"at\" 'ten'", " before", "behind ", "two\nlines\n",
    "\ttab",        "Übung – 5 € 🙂",     "=1+1",    "]]>",
  };
  static const double NUMBERS[] = {
    0, 1, 44245, 4294967295.0, 4294967296.0, -3, 0.1, 1.0 / 3.0, 7.25, 1e-9, 1e20, -2.5e-300,
  };
  lxw_worksheet *theirs = workbook_add_worksheet (fixture->workbook, "Theirs");
  lxw_worksheet *ours = workbook_add_worksheet (fixture->workbook, "Ours");
  g_autoptr (WtRowStream) stream = wt_row_stream_new (ours, fixture->formats, COLUMNS);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autofree char *their_rows = NULL;
  g_autofree char *our_rows = NULL;

  worksheet_write_string (theirs, 0, 0, "Heading", NULL);
  worksheet_write_string (ours, 0, 0, "Heading", NULL);
  for (guint row = 1; row < ROWS; row++)
    {
      guint height = g_rand_boolean (random) ? 15 * row % 409 + 15 : 0;

      wt_row_stream_begin_row (stream, row);
      /* The library leaves out a row with nothing in it. */
      for (guint column = 0; column < COLUMNS; column += column == 0 ? 1 : row % 3 + 1)
        if (g_rand_boolean (random) || column == 0)
          {
            const char *text = TEXTS[g_rand_int_range (random, 0, G_N_ELEMENTS (TEXTS))];

            worksheet_write_string (theirs, row, (lxw_col_t) column, text,
                                    fixture->formats[column]);
            wt_row_stream_add_text (stream, column, text);
          }
        else
          {
            double number = NUMBERS[g_rand_int_range (random, 0, G_N_ELEMENTS (NUMBERS))];

            worksheet_write_number (theirs, row, (lxw_col_t) column, number,
                                    fixture->formats[column]);
            wt_row_stream_add_number (stream, column, number);
          }
      if (height > 0)
        worksheet_set_row (theirs, row, height, NULL);
      wt_row_stream_end_row (stream, height);
    }
  g_assert_cmpuint (ours->dim_rowmax, ==, theirs->dim_rowmax);
  /* What the library adds below comes below. */
  worksheet_write_string (theirs, ROWS, 0, "Total", NULL);
  worksheet_write_string (ours, ROWS, 0, "Total", NULL);

  their_rows = read_rows (theirs);
  our_rows = read_rows (ours);
  /* Both are too long to be printed. */
  g_assert_cmpint (strcmp (our_rows, their_rows), ==, 0);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  setlocale (LC_NUMERIC, "C");
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/row-stream/same-as-library", Fixture, NULL, set_up, test_same_as_library,
              tear_down);
  return g_test_run ();
}
