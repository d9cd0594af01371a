#include <glib.h>

#include "wt-suppression.h"

static void
test_threshold (void)
{
  const int cases[][2] = { { 5, 5 },    { 8, 8 },         { 10, 10 },     { 6, 8 },  { 9, 10 },
                           { 4, 5 },    { 1, 5 },         { 0, 5 },       { -7, 5 }, { 11, 10 },
                           { 100, 10 }, { G_MAXINT, 10 }, { G_MININT, 5 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (wt_suppression_get_threshold (cases[i][0]), ==, cases[i][1]);
}

static void
test_count (void)
{
  const int thresholds[] = { 5, 8, 10 };

  for (gsize i = 0; i < G_N_ELEMENTS (thresholds); i++)
    {
      g_assert_false (wt_suppression_withholds_count (0, thresholds[i]));
      for (int count = 1; count < thresholds[i]; count++)
        g_assert_true (wt_suppression_withholds_count (count, thresholds[i]));
      g_assert_false (wt_suppression_withholds_count (thresholds[i], thresholds[i]));
      g_assert_false (wt_suppression_withholds_count (G_MAXINT64, thresholds[i]));
      g_assert_false (wt_suppression_withholds_count (-1, thresholds[i]));
    }
}

static void
test_figure (void)
{
  g_assert_true (wt_suppression_withholds_figure (-1, 5));
  g_assert_true (wt_suppression_withholds_figure (0, 5));
  g_assert_true (wt_suppression_withholds_figure (4, 5));
  g_assert_false (wt_suppression_withholds_figure (5, 5));
  g_assert_true (wt_suppression_withholds_figure (7, 8));
  g_assert_false (wt_suppression_withholds_figure (8, 8));
  g_assert_true (wt_suppression_withholds_figure (9, 10));
  g_assert_false (wt_suppression_withholds_figure (10, 10));
}

/* A mark is x, a number that is shown a dot. The last one is the total. */
static const struct
{
  const char *name;
  int threshold;
  gint64 counts[10];
  gsize n;
  const char *marks;
} ROWS[] = {
  { "empty", 5, { 0 }, 0, "." },
  { "zero", 5, { 0 }, 1, ".." },
  { "zeros", 5, { 0, 0, 0 }, 3, "...." },
  { "nothing-small", 5, { 5, 0, 17, 300 }, 4, "....." },
  { "one-small", 5, { 3, 20, 9, 30 }, 4, "x.x.." },
  { "one-small-zero-is-shown", 5, { 3, 0, 9, 0, 30 }, 5, "x.x..." },
  { "two-small", 5, { 3, 20, 2, 30 }, 4, "x.x.." },
  { "first-of-equals", 5, { 3, 9, 9, 9 }, 4, "xx..." },
  { "only-small", 5, { 0, 3, 0 }, 3, ".x.x" },
  { "nothing-else-to-withhold", 5, { 4, 4 }, 2, "xxx" },
  { "all-small", 5, { 1, 2, 3 }, 3, "xxx." },
  { "total-small", 5, { 1, 2, 0 }, 3, "xx.x" },
  { "threshold-8", 8, { 7, 20, 9, 30 }, 4, "x.x.." },
  { "threshold-10", 10, { 7, 20, 9, 30 }, 4, "x.x.." },
  { "threshold-10-one", 10, { 9, 20, 10, 30 }, 4, "x.x.." },
  /* 1 + 1 = 2, and neither is 0, as a 0 would be shown: a third is needed. */
  { "two-ones", 5, { 1, 1, 20, 6 }, 4, "xx.x." },
  /* 4 + 4 = 8, and both are under 5. */
  { "two-fours", 5, { 4, 4, 20, 30 }, 4, "xxx.." },
  /* 1 + 5 = 6, and only one of them reads "fewer than 5". */
  { "one-and-five", 5, { 1, 5, 9 }, 3, "xxx." },
  { "two-and-five", 5, { 2, 5, 9 }, 3, "xx.." },
  { "three-and-six", 5, { 3, 6, 9 }, 3, "xx.." },
  /* Four that are not 0 with a total under 5 are four ones, whatever else is withheld. */
  { "four-ones", 5, { 1, 1, 1, 1 }, 4, "xxxxx" },
  { "scores", 5, { 1, 0, 3, 17, 32, 44, 77, 148, 125, 126 }, 10, "x.x........" },
  { "negative", 5, { 9, -1, 9 }, 3, "xxxx" },
  { "too-large", 5, { G_MAXINT64, 1 }, 2, "xxx" },
  { "large", 5, { G_MAXINT64 - 3, 3 }, 2, "xx." },
};

static void
test_row (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  gsize n = ROWS[i].n;
  bool cells[10], total;
  g_autoptr (GString) marks = g_string_new (NULL);
  bool any;

  any = wt_suppression_mark_row (ROWS[i].counts, n, ROWS[i].threshold, cells, &total);
  for (gsize j = 0; j < n; j++)
    g_string_append_c (marks, cells[j] ? 'x' : '.');
  g_string_append_c (marks, total ? 'x' : '.');

  g_assert_cmpstr (marks->str, ==, ROWS[i].marks);
  g_assert_cmpint (any, ==, strchr (ROWS[i].marks, 'x') != NULL);
}

/* Without a total there is nothing to subtract from. */
static void
test_row_without_total (void)
{
  const gint64 counts[] = { 3, 20, 9, 30, 0 };
  bool cells[5];

  g_assert_true (wt_suppression_mark_row (counts, 5, 5, cells, NULL));
  g_assert_true (cells[0]);
  for (gsize i = 1; i < 5; i++)
    g_assert_false (cells[i]);
}

/* Marks of a table: a row a line, with its total at the end; the line below holds the totals of the
 * columns. */
static const struct
{
  const char *name;
  gsize n_rows, n_columns;
  gint64 counts[24];
  const char *marks;
} TABLES[] = {
  { "no-rows", 0, 3, { 0 }, "...." },
  { "no-columns", 2, 0, { 0 }, ".|.|." },
  { "zeros", 2, 2, { 0 }, "...|...|..." },
  { "nothing-small", 2, 2, { 10, 20, 0, 40 }, "...|...|..." },
  { "one-small", 3, 3, { 3, 20, 30, 40, 25, 60, 70, 80, 90 }, "xx..|xx..|....|...." },
  /* The next smallest of the row leads on to a second one of its column. */
  { "smallest-of-each-line", 3, 3, { 3, 6, 90, 12, 50, 60, 13, 70, 80 }, "xx..|xx..|....|...." },
  /* Of two equal ones, that in a column where one is withheld already. */
  { "equals-in-a-row", 3, 3, { 3, 20, 20, 30, 40, 2, 50, 60, 70 }, "x.x.|x.x.|....|...." },
  /* A zero cannot protect, so the row's total has to, and then another row's total and a cell. */
  { "alone-in-row", 2, 2, { 3, 0, 20, 30 }, "x.x|x.x|..." },
  { "only-number", 2, 2, { 3, 0, 0, 0 }, "x.x|...|x.x" },
  { "two-diagonal", 2, 2, { 3, 20, 30, 2 }, "xx.|xx.|..." },
  { "small-total", 2, 2, { 1, 2, 30, 40 }, "xxx|xxx|..." },
  { "nothing-but-small", 2, 2, { 2, 3, 3, 2 }, "xx.|xx.|..." },
};

static void
test_table (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  gsize n_rows = TABLES[i].n_rows, n_columns = TABLES[i].n_columns;
  bool cells[24], rows[8], columns[8], grand;
  g_autoptr (GString) marks = g_string_new (NULL);
  bool any;

  any = wt_suppression_mark_table (TABLES[i].counts, n_rows, n_columns, 5, cells, rows, columns,
                                   &grand);
  for (gsize row = 0; row < n_rows; row++)
    {
      for (gsize column = 0; column < n_columns; column++)
        g_string_append_c (marks, cells[row * n_columns + column] ? 'x' : '.');
      g_string_append_printf (marks, "%c|", rows[row] ? 'x' : '.');
    }
  for (gsize column = 0; column < n_columns; column++)
    g_string_append_c (marks, columns[column] ? 'x' : '.');
  g_string_append_c (marks, grand ? 'x' : '.');

  g_assert_cmpstr (marks->str, ==, TABLES[i].marks);
  g_assert_cmpint (any, ==, strchr (TABLES[i].marks, 'x') != NULL);
}

static void
test_table_mistakes (void)
{
  const gint64 negative[] = { 10, 10, -10, 10 }, large[] = { G_MAXINT64, 10, 10, G_MAXINT64 };
  bool cells[4] = { 0 }, rows[2] = { 0 }, columns[2] = { 0 }, grand = false;

  g_assert_true (wt_suppression_mark_table (negative, 2, 2, 5, cells, rows, columns, &grand));
  for (gsize i = 0; i < 4; i++)
    g_assert_true (cells[i] && rows[i / 2] && columns[i / 2] && grand);

  cells[0] = false;
  g_assert_true (wt_suppression_mark_table (large, 2, 2, 5, cells, NULL, NULL, NULL));
  g_assert_true (cells[0]);
}

/* Marks of an earlier table are overwritten. */
static void
test_marks_are_cleared (void)
{
  const gint64 counts[] = { 10, 20, 30, 40 };
  bool cells[4] = { true, true, true, true }, rows[2] = { true, true }, columns[2] = { true, true };
  bool grand = true;

  g_assert_false (wt_suppression_mark_table (counts, 2, 2, 5, cells, rows, columns, &grand));
  for (gsize i = 0; i < 4; i++)
    g_assert_false (cells[i] || rows[i / 2] || columns[i / 2] || grand);
}

/* Most of a large table of ordinary numbers stays in sight. */
static void
test_withholds_little (void)
{
  gint64 counts[12 * 20];
  bool cells[12 * 20], rows[12], columns[20], grand;
  guint n_withheld = 0;
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    counts[i] = g_rand_int_range (rand, 5, 200);
  counts[3] = 2;
  counts[77] = 4;
  counts[200] = 1;

  g_assert_true (wt_suppression_mark_table (counts, 12, 20, 5, cells, rows, columns, &grand));
  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    n_withheld += cells[i];
  g_assert_cmpint (n_withheld, <, 30);
  for (gsize i = 0; i < 12; i++)
    g_assert_false (rows[i]);
  for (gsize i = 0; i < 20; i++)
    g_assert_false (columns[i]);
  g_assert_false (grand);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/suppression/threshold", test_threshold);
  g_test_add_func ("/suppression/count", test_count);
  g_test_add_func ("/suppression/figure", test_figure);
  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *path = g_strdup_printf ("/suppression/row/%s", ROWS[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/suppression/row-without-total", test_row_without_total);
  for (gsize i = 0; i < G_N_ELEMENTS (TABLES); i++)
    {
      g_autofree char *path = g_strdup_printf ("/suppression/table/%s", TABLES[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_table);
    }
  g_test_add_func ("/suppression/table-mistakes", test_table_mistakes);
  g_test_add_func ("/suppression/marks-are-cleared", test_marks_are_cleared);
  g_test_add_func ("/suppression/withholds-little", test_withholds_little);

  return g_test_run ();
}
