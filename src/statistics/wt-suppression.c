#include "wt-suppression.h"

#include "wt-suppression-network.h"

/* The nodes of a table: its rows, its columns, then the two ends of the grand total. */
typedef struct
{
  const int64_t *counts;
  size_t n_rows;
  size_t n_columns;
  int threshold;
} Table;

static const int THRESHOLDS[] = { WT_SUPPRESSION_THRESHOLD_DEFAULT, 8, 10 };

#define N_THRESHOLDS (sizeof THRESHOLDS / sizeof THRESHOLDS[0])

/* Returns false when there is no sound total. */
static bool
compute_grand_total (const Table *table, int64_t *grand_total)
{
  *grand_total = 0;
  for (size_t i = 0; i < table->n_rows * table->n_columns; i++)
    {
      if (table->counts[i] < 0 || *grand_total > INT64_MAX - table->counts[i])
        return false;
      *grand_total += table->counts[i];
    }

  return true;
}

static void
set_edge (WtSuppressionNetwork *network,
          size_t index,
          size_t from,
          size_t to,
          WtSuppressionLevel level,
          bool is_shown,
          int64_t value)
{
  WtSuppressionState state = WT_SUPPRESSION_SHOWN;

  if (!is_shown)
    state = WT_SUPPRESSION_ABSENT;
  else if (wt_suppression_withholds_count (value, network->threshold))
    state = WT_SUPPRESSION_SMALL;

  network->edges[index] =
      (WtSuppressionEdge){ .from = from, .to = to, .value = value, .level = level, .state = state };
}

/* The edges: the cells row by row, the totals of the rows, those of the columns, the grand total.
 */
static WtSuppressionNetwork *
make_network (const Table *table,
              int64_t grand_total,
              bool shows_rows,
              bool shows_columns,
              bool shows_grand_total)
{
  size_t n_cells = table->n_rows * table->n_columns;
  size_t n_lines = table->n_rows + table->n_columns;
  size_t rows_node = n_lines, columns_node = n_lines + 1;
  WtSuppressionNetwork *network = wt_suppression_network_new (n_lines + 2, n_cells + n_lines + 1,
                                                              table->threshold, grand_total);

  for (size_t row = 0; row < table->n_rows; row++)
    {
      int64_t total = 0;

      for (size_t column = 0; column < table->n_columns; column++)
        {
          size_t cell = row * table->n_columns + column;

          set_edge (network, cell, row, table->n_rows + column, WT_SUPPRESSION_CELL, true,
                    table->counts[cell]);
          total += table->counts[cell];
        }
      set_edge (network, n_cells + row, rows_node, row, WT_SUPPRESSION_TOTAL, shows_rows, total);
    }

  for (size_t column = 0; column < table->n_columns; column++)
    {
      int64_t total = 0;

      for (size_t row = 0; row < table->n_rows; row++)
        total += table->counts[row * table->n_columns + column];
      set_edge (network, n_cells + table->n_rows + column, table->n_rows + column, columns_node,
                WT_SUPPRESSION_TOTAL, shows_columns, total);
    }

  set_edge (network, n_cells + n_lines, columns_node, rows_node, WT_SUPPRESSION_GRAND_TOTAL,
            shows_grand_total, grand_total);
  wt_suppression_network_connect (network);
  return network;
}

static bool
is_withheld (const WtSuppressionEdge *edge)
{
  return edge->state == WT_SUPPRESSION_SMALL || edge->state == WT_SUPPRESSION_PROTECTING;
}

/* Of two numbers of a line: whether @edge is the one to be withheld. */
static bool
goes_before (const WtSuppressionEdge *edge, const WtSuppressionEdge *other)
{
  if (edge->level != other->level)
    return edge->level < other->level;

  return edge->value < other->value;
}

/* Whether the line at the edge's other end than @node has a withheld number already. */
static bool
leads_to_withheld (const WtSuppressionNetwork *network, const WtSuppressionEdge *edge, size_t node)
{
  size_t other = edge->from == node ? edge->to : edge->from;

  for (size_t i = network->incident_starts[other]; i < network->incident_starts[other + 1]; i++)
    if (is_withheld (&network->edges[network->incident[i]]))
      return true;

  return false;
}

/* The number of a line to be withheld next, or NULL. */
static WtSuppressionEdge *
find_next_smallest (const WtSuppressionNetwork *network, size_t node)
{
  WtSuppressionEdge *next = NULL;

  for (size_t i = network->incident_starts[node]; i < network->incident_starts[node + 1]; i++)
    {
      WtSuppressionEdge *edge = &network->edges[network->incident[i]];

      if (edge->state != WT_SUPPRESSION_SHOWN || edge->value == 0)
        continue;
      if (next == NULL || goes_before (edge, next))
        next = edge;
      /* Among equals, one that leaves no other line with a single withheld number. */
      else if (!goes_before (next, edge) && !leads_to_withheld (network, next, node)
               && leads_to_withheld (network, edge, node))
        next = edge;
    }

  return next;
}

/* Whether exactly one number of the line is not known to a reader, and is withheld. */
static bool
has_single_withheld (const WtSuppressionNetwork *network, size_t node)
{
  size_t n_unknown = 0, n_withheld = 0;

  for (size_t i = network->incident_starts[node]; i < network->incident_starts[node + 1]; i++)
    {
      const WtSuppressionEdge *edge = &network->edges[network->incident[i]];

      n_unknown += edge->state != WT_SUPPRESSION_SHOWN;
      n_withheld += is_withheld (edge);
    }

  return n_unknown == 1 && n_withheld == 1;
}

static void
withhold_next_smallest (WtSuppressionNetwork *network)
{
  bool has_changed;

  do
    {
      has_changed = false;
      for (size_t node = 0; node < network->n_nodes; node++)
        {
          WtSuppressionEdge *next;

          if (!has_single_withheld (network, node))
            continue;
          next = find_next_smallest (network, node);
          if (next == NULL)
            continue;
          next->state = WT_SUPPRESSION_PROTECTING;
          has_changed = true;
        }
    }
  while (has_changed);
}

/* Returns whether more had to be withheld. What is withheld later never makes an earlier number
 * less safe. */
static bool
protect_small (WtSuppressionNetwork *network)
{
  bool has_changed = false;

  for (size_t i = 0; i < network->n_edges; i++)
    {
      if (network->edges[i].state != WT_SUPPRESSION_SMALL
          || wt_suppression_network_is_safe (network, i, WT_SUPPRESSION_READER_KNOWS_SMALL))
        continue;
      if (wt_suppression_network_protect (network, i, WT_SUPPRESSION_READER_KNOWS_SMALL))
        has_changed = true;
      else if (!wt_suppression_network_is_safe (network, i, WT_SUPPRESSION_READER_KNOWS_NOTHING))
        has_changed |=
            wt_suppression_network_protect (network, i, WT_SUPPRESSION_READER_KNOWS_NOTHING);
    }

  return has_changed;
}

/* Showing what is known anyway leaves the tables that a reader must think possible as they are. */
static void
show_what_is_known (WtSuppressionNetwork *network)
{
  for (size_t i = 0; i < network->n_edges; i++)
    if (network->edges[i].state == WT_SUPPRESSION_PROTECTING
        && !wt_suppression_network_is_safe (network, i, WT_SUPPRESSION_READER_KNOWS_NOTHING))
      network->edges[i].state = WT_SUPPRESSION_SHOWN;
}

/* Returns whether any of @n edges from @first on is withheld. */
static bool
copy_marks (const WtSuppressionNetwork *network, size_t first, size_t n, bool *marks)
{
  bool any = false;

  if (marks == NULL)
    return false;

  for (size_t i = 0; i < n; i++)
    {
      marks[i] = is_withheld (&network->edges[first + i]);
      any |= marks[i];
    }

  return any;
}

static void
mark_all (bool *marks, size_t n)
{
  for (size_t i = 0; marks != NULL && i < n; i++)
    marks[i] = true;
}

int
wt_suppression_get_threshold (int threshold)
{
  for (size_t i = 0; i < N_THRESHOLDS; i++)
    if (threshold <= THRESHOLDS[i])
      return THRESHOLDS[i];

  return THRESHOLDS[N_THRESHOLDS - 1];
}

bool
wt_suppression_withholds_count (int64_t count, int threshold)
{
  return count >= 1 && count < wt_suppression_get_threshold (threshold);
}

bool
wt_suppression_withholds_figure (int64_t people, int threshold)
{
  return people < wt_suppression_get_threshold (threshold);
}

bool
wt_suppression_mark_table (const int64_t *counts,
                           size_t n_rows,
                           size_t n_columns,
                           int threshold,
                           bool *cells,
                           bool *row_totals,
                           bool *column_totals,
                           bool *grand_total)
{
  Table table = { .counts = counts,
                  .n_rows = n_rows,
                  .n_columns = n_columns,
                  .threshold = wt_suppression_get_threshold (threshold) };
  size_t n_cells = n_rows * n_columns;
  WtSuppressionNetwork *network;
  int64_t total;
  bool any;

  if (!compute_grand_total (&table, &total))
    {
      mark_all (cells, n_cells);
      mark_all (row_totals, n_rows);
      mark_all (column_totals, n_columns);
      mark_all (grand_total, 1);
      return true;
    }

  network =
      make_network (&table, total, row_totals != NULL, column_totals != NULL, grand_total != NULL);
  do
    withhold_next_smallest (network);
  while (protect_small (network));
  show_what_is_known (network);

  any = copy_marks (network, 0, n_cells, cells);
  any |= copy_marks (network, n_cells, n_rows, row_totals);
  any |= copy_marks (network, n_cells + n_rows, n_columns, column_totals);
  any |= copy_marks (network, n_cells + n_rows + n_columns, 1, grand_total);

  wt_suppression_network_free (network);
  return any;
}

bool
wt_suppression_mark_row (const int64_t *counts, size_t n, int threshold, bool *cells, bool *total)
{
  return wt_suppression_mark_table (counts, 1, n, threshold, cells, total, NULL, NULL);
}
