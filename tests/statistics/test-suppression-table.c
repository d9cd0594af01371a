#include <glib.h>

#include "wt-suppression.h"

/*
 * What is withheld stays unknown: for tables made at random, other tables are looked for that a
 * reader cannot tell from the true one. That is done by trying, not by the method that marked them.
 *
 * It is enough to try each withheld cell one lower, as it is, and one higher: where a table differs
 * from another that agrees with all that is shown, then also one that is no further away.
 */

#define THRESHOLD 5
#define MAXIMUM_CELLS 16
#define MAXIMUM_LINES 8
#define MAXIMUM_NUMBERS (MAXIMUM_CELLS + 2 * MAXIMUM_LINES + 1)

typedef enum
{
  SHOWN,
  WITHHELD_SMALL,
  WITHHELD_OTHER,
  NOWHERE
} Mark;

/* A number of the table, with its marks: the cells, then the totals of rows and of columns, then
 * the grand total. */
typedef struct
{
  gsize n_rows, n_columns, n_numbers;
  gint64 truth[MAXIMUM_NUMBERS];
  Mark marks[MAXIMUM_NUMBERS];

  /* Of the search. */
  gboolean knows_small;
  gint64 tried[MAXIMUM_CELLS];
  gboolean varies[MAXIMUM_NUMBERS];
} Table;

static gsize
count_cells (const Table *table)
{
  return table->n_rows * table->n_columns;
}

static void
add_up (const Table *table, const gint64 *cells, gint64 *numbers)
{
  gsize n_cells = count_cells (table);

  for (gsize i = n_cells; i < table->n_numbers; i++)
    numbers[i] = 0;
  for (gsize i = 0; i < n_cells; i++)
    {
      numbers[i] = cells[i];
      numbers[n_cells + i / table->n_columns] += cells[i];
      numbers[n_cells + table->n_rows + i % table->n_columns] += cells[i];
      numbers[table->n_numbers - 1] += cells[i];
    }
}

/* Whether a reader could think that number @i is @value. */
static gboolean
is_thinkable (const Table *table, gsize i, gint64 value)
{
  switch (table->marks[i])
    {
    case SHOWN:
      return value == table->truth[i];
    case WITHHELD_SMALL:
      return value >= 1 && (!table->knows_small || value < THRESHOLD);
    case WITHHELD_OTHER:
      return value >= (table->knows_small ? THRESHOLD : 1);
    case NOWHERE:
      return value >= 0;
    }

  g_assert_not_reached ();
}

static gboolean
all_vary (const Table *table)
{
  for (gsize i = 0; i < table->n_numbers; i++)
    if ((table->marks[i] == WITHHELD_SMALL || table->marks[i] == WITHHELD_OTHER)
        && !table->varies[i])
      return FALSE;

  return TRUE;
}

static void
look_at_whole_table (Table *table)
{
  gint64 numbers[MAXIMUM_NUMBERS];

  add_up (table, table->tried, numbers);
  for (gsize i = 0; i < table->n_numbers; i++)
    if (!is_thinkable (table, i, numbers[i]))
      return;
  for (gsize i = 0; i < table->n_numbers; i++)
    if (numbers[i] != table->truth[i])
      table->varies[i] = TRUE;
}

/* Fills in the cells from @cell on in every way, and leaves a row as soon as its total is wrong. */
static void
look_for_others (Table *table, gsize cell)
{
  gint64 total = 0;

  if (cell > 0 && cell % table->n_columns == 0)
    {
      for (gsize i = cell - table->n_columns; i < cell; i++)
        total += table->tried[i];
      if (!is_thinkable (table, count_cells (table) + cell / table->n_columns - 1, total))
        return;
    }
  if (cell == count_cells (table))
    {
      look_at_whole_table (table);
      return;
    }

  for (gint64 change = -1; change <= 1; change++)
    {
      table->tried[cell] = table->truth[cell] + change;
      if (is_thinkable (table, cell, table->tried[cell]) && !all_vary (table))
        look_for_others (table, cell + 1);
    }
}

static void
search (Table *table, gboolean knows_small)
{
  table->knows_small = knows_small;
  for (gsize i = 0; i < table->n_numbers; i++)
    table->varies[i] = FALSE;
  look_for_others (table, 0);
}

/* Which totals are shown, as bits. */
#define SHOWS_ROWS 1
#define SHOWS_COLUMNS 2
#define SHOWS_GRAND_TOTAL 4

static void
mark (Table *table, int shows)
{
  gsize n_cells = count_cells (table);
  bool marks[MAXIMUM_NUMBERS] = { 0 };
  bool *rows = shows & SHOWS_ROWS ? marks + n_cells : NULL;
  bool *columns = shows & SHOWS_COLUMNS ? marks + n_cells + table->n_rows : NULL;
  bool *grand_total = shows & SHOWS_GRAND_TOTAL ? marks + table->n_numbers - 1 : NULL;

  wt_suppression_mark_table (table->truth, table->n_rows, table->n_columns, THRESHOLD, marks, rows,
                             columns, grand_total);

  for (gsize i = 0; i < table->n_numbers; i++)
    {
      gboolean is_nowhere =
          (i >= n_cells && i < n_cells + table->n_rows && rows == NULL)
          || (i >= n_cells + table->n_rows && i < table->n_numbers - 1 && columns == NULL)
          || (i == table->n_numbers - 1 && grand_total == NULL);
      gboolean is_small = wt_suppression_withholds_count (table->truth[i], THRESHOLD);

      if (is_nowhere)
        table->marks[i] = NOWHERE;
      else if (marks[i])
        table->marks[i] = is_small ? WITHHELD_SMALL : WITHHELD_OTHER;
      else
        table->marks[i] = SHOWN;
    }
}

static void
print_table (const Table *table)
{
  const char letters[] = " sx-";

  for (gsize row = 0; row <= table->n_rows; row++)
    {
      g_autoptr (GString) line = g_string_new (NULL);

      for (gsize column = 0; column <= table->n_columns; column++)
        {
          gsize i = row * table->n_columns + column;

          if (row == table->n_rows && column == table->n_columns)
            i = table->n_numbers - 1;
          else if (row == table->n_rows)
            i = count_cells (table) + table->n_rows + column;
          else if (column == table->n_columns)
            i = count_cells (table) + row;
          g_string_append_printf (line, "%4" G_GINT64_FORMAT "%c", table->truth[i],
                                  letters[table->marks[i]]);
        }
      g_test_message ("%s", line->str);
    }
}

/* Marks everything that is not 0, the most that can be done. */
static void
withhold_everything (Table *table)
{
  for (gsize i = 0; i < table->n_numbers; i++)
    if (table->marks[i] != NOWHERE && table->truth[i] != 0)
      table->marks[i] = table->truth[i] < THRESHOLD ? WITHHELD_SMALL : WITHHELD_OTHER;
}

static void
assert_protected (Table *table, guint *n_hopeless)
{
  Table everything;

  for (gsize i = 0; i < table->n_numbers; i++)
    {
      if (table->marks[i] == NOWHERE)
        continue;
      /* A 0 is shown, a small number is not. */
      if (table->truth[i] == 0)
        g_assert_cmpint (table->marks[i], ==, SHOWN);
      else if (table->truth[i] < THRESHOLD)
        g_assert_cmpint (table->marks[i], ==, WITHHELD_SMALL);
    }

  search (table, FALSE);
  for (gsize i = 0; i < table->n_numbers; i++)
    if ((table->marks[i] == WITHHELD_SMALL || table->marks[i] == WITHHELD_OTHER)
        && !table->varies[i])
      {
        print_table (table);
        g_error ("number %u is known", (guint) i);
      }

  search (table, TRUE);
  everything = *table;
  if (!all_vary (table))
    {
      withhold_everything (&everything);
      search (&everything, TRUE);
    }
  for (gsize i = 0; i < table->n_numbers; i++)
    if (table->marks[i] == WITHHELD_SMALL && !table->varies[i])
      {
        if (everything.varies[i])
          {
            print_table (table);
            g_error ("number %u is known to who knows what is small", (guint) i);
          }
        (*n_hopeless)++;
      }
}

static void
fill (Table *table, GRand *rand, gsize n_rows, gsize n_columns, int zeros_in_ten, int largest)
{
  gint64 cells[MAXIMUM_CELLS];

  table->n_rows = n_rows;
  table->n_columns = n_columns;
  table->n_numbers = n_rows * n_columns + n_rows + n_columns + 1;
  for (gsize i = 0; i < n_rows * n_columns; i++)
    cells[i] =
        g_rand_int_range (rand, 0, 10) < zeros_in_ten ? 0 : g_rand_int_range (rand, 1, largest + 1);
  add_up (table, cells, table->truth);
}

static void
test_random_tables (gconstpointer data)
{
  int shows = GPOINTER_TO_INT (data);
  const int largest[] = { 2, 4, 6, 9, 20, 60 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20251009);
  guint n_hopeless = 0, n_withheld_tables = 0;
  Table table = { 0 };

  for (int round = 0; round < 1500; round++)
    {
      gsize n_rows = (gsize) g_rand_int_range (rand, 1, 5);
      gsize n_columns = (gsize) g_rand_int_range (rand, 1, n_rows > 3 ? 4 : 5);

      fill (&table, rand, n_rows, n_columns, g_rand_int_range (rand, 0, 8),
            largest[g_rand_int_range (rand, 0, G_N_ELEMENTS (largest))]);
      mark (&table, shows);
      assert_protected (&table, &n_hopeless);
      for (gsize i = 0; i < table.n_numbers; i++)
        if (table.marks[i] == WITHHELD_SMALL || table.marks[i] == WITHHELD_OTHER)
          {
            n_withheld_tables++;
            break;
          }
    }

  g_test_message ("%u numbers follow from what small means", n_hopeless);
  g_assert_cmpint (n_withheld_tables, >, 750);
  g_assert_cmpint (n_hopeless, <, 300);
}

static void
test_random_rows (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  guint n_hopeless = 0;
  Table table = { 0 };

  for (int round = 0; round < 4000; round++)
    {
      bool cells[8], total;
      gsize n = (gsize) g_rand_int_range (rand, 1, 9);

      fill (&table, rand, 1, n, g_rand_int_range (rand, 0, 8), g_rand_int_range (rand, 1, 30));
      mark (&table, SHOWS_ROWS);
      wt_suppression_mark_row (table.truth, n, THRESHOLD, cells, &total);
      for (gsize i = 0; i < n; i++)
        g_assert_cmpint (cells[i], ==, table.marks[i] != SHOWN);
      g_assert_cmpint (total, ==, table.marks[n] != SHOWN);
      assert_protected (&table, &n_hopeless);
    }
}

/* Where one number of a line is withheld, so is another: that much can be seen with the naked eye.
 */
static void
assert_no_line_has_one (const Table *table, gsize first, gsize step, gsize n, gsize total)
{
  guint n_withheld = table->marks[total] != SHOWN;

  for (gsize i = 0; i < n; i++)
    n_withheld += table->marks[first + i * step] != SHOWN;
  g_assert_cmpint (n_withheld, !=, 1);
}

static void
test_no_line_has_one (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  Table table = { 0 };

  for (int round = 0; round < 20000; round++)
    {
      gsize n_rows = (gsize) g_rand_int_range (rand, 1, 5),
            n_columns = (gsize) g_rand_int_range (rand, 1, 5);
      gsize n_cells = n_rows * n_columns, grand_total = n_cells + n_rows + n_columns;

      fill (&table, rand, n_rows, n_columns, g_rand_int_range (rand, 0, 8),
            g_rand_int_range (rand, 3, 40));
      mark (&table, SHOWS_ROWS | SHOWS_COLUMNS | SHOWS_GRAND_TOTAL);
      for (gsize row = 0; row < n_rows; row++)
        assert_no_line_has_one (&table, row * n_columns, 1, n_columns, n_cells + row);
      for (gsize column = 0; column < n_columns; column++)
        assert_no_line_has_one (&table, column, n_columns, n_rows, n_cells + n_rows + column);
      assert_no_line_has_one (&table, n_cells, 1, n_rows, grand_total);
      assert_no_line_has_one (&table, n_cells + n_rows, 1, n_columns, grand_total);
    }
}

/*
 * Two blocks of four small numbers and a 1 that lies in a row of the one and a column of the other:
 * each line has two and more withheld numbers, and still the 1 is the totals of the first block's
 * rows less those of its columns and what is shown.
 */
static void
test_known_from_several_lines (void)
{
  const gint64 cells[16] = { 3, 4, 1, 75, 4, 2, 65, 70, 80, 90, 3, 4, 70, 60, 2, 3 };
  Table table = { .n_rows = 4, .n_columns = 4, .n_numbers = 25 };
  guint n_hopeless = 0, n_withheld = 0;

  add_up (&table, cells, table.truth);
  mark (&table, SHOWS_ROWS | SHOWS_COLUMNS | SHOWS_GRAND_TOTAL);
  for (gsize i = 0; i < table.n_numbers; i++)
    n_withheld += table.marks[i] != SHOWN;
  g_assert_cmpint (n_withheld, ==, 10);
  /* The smallest that closes a way around. */
  g_assert_cmpint (table.marks[6], ==, SHOWN);
  g_assert_cmpint (table.marks[13], ==, WITHHELD_OTHER);
  assert_protected (&table, &n_hopeless);
  g_assert_cmpint (n_hopeless, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (int shows = 0; shows < 8; shows++)
    {
      g_autofree char *path = g_strdup_printf (
          "/suppression-table/random%s%s%s", shows & SHOWS_ROWS ? "-rows" : "",
          shows & SHOWS_COLUMNS ? "-columns" : "", shows & SHOWS_GRAND_TOTAL ? "-total" : "");

      g_test_add_data_func (path, GINT_TO_POINTER (shows), test_random_tables);
    }
  g_test_add_func ("/suppression-table/random-rows-of-one", test_random_rows);
  g_test_add_func ("/suppression-table/no-line-has-one", test_no_line_has_one);
  g_test_add_func ("/suppression-table/known-from-several-lines", test_known_from_several_lines);

  return g_test_run ();
}
