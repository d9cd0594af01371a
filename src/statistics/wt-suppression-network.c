#include "wt-suppression-network.h"

#include <math.h>
#include <stdlib.h>

#define NO_EDGE SIZE_MAX

/* The program this is part of ends when memory is exhausted, and so does this. */
static void *
allocate (size_t n, size_t size)
{
  void *memory = calloc (n > 0 ? n : 1, size);

  if (memory == NULL)
    abort ();

  return memory;
}

static bool
may_raise (const WtSuppressionNetwork *network,
           const WtSuppressionEdge *edge,
           WtSuppressionReader reader)
{
  return edge->state != WT_SUPPRESSION_SMALL || reader == WT_SUPPRESSION_READER_KNOWS_NOTHING
         || edge->value < network->threshold - 1;
}

/* A shown edge is judged as it would be once it were withheld. */
static bool
may_lower (const WtSuppressionNetwork *network,
           const WtSuppressionEdge *edge,
           WtSuppressionReader reader)
{
  switch (edge->state)
    {
    case WT_SUPPRESSION_SMALL:
      return edge->value > 1;
    case WT_SUPPRESSION_ABSENT:
      return edge->value > 0;
    case WT_SUPPRESSION_SHOWN:
    case WT_SUPPRESSION_PROTECTING:
      if (reader == WT_SUPPRESSION_READER_KNOWS_SMALL)
        return edge->value > network->threshold;
      return edge->value > 1;
    }

  return false;
}

/* What withholding @edge takes from the reader: totals tell more than cells, large numbers more
 * than small ones. */
static double
get_cost (const WtSuppressionNetwork *network, const WtSuppressionEdge *edge)
{
  double more_than_all_cells = (double) network->grand_total + 1;

  if (edge->state != WT_SUPPRESSION_SHOWN)
    return 0;
  if (edge->value == 0)
    return INFINITY;

  switch (edge->level)
    {
    case WT_SUPPRESSION_CELL:
      return (double) edge->value;
    case WT_SUPPRESSION_TOTAL:
      return (double) edge->value + more_than_all_cells;
    case WT_SUPPRESSION_GRAND_TOTAL:
      return (double) edge->value + more_than_all_cells * (double) network->n_nodes * 2;
    }

  return INFINITY;
}

/* The node at the other end when @edge may be passed from @node, or @node itself. */
static size_t
pass (const WtSuppressionNetwork *network,
      const WtSuppressionEdge *edge,
      size_t node,
      WtSuppressionReader reader)
{
  if (node == edge->from)
    return may_raise (network, edge, reader) ? edge->to : node;

  return may_lower (network, edge, reader) ? edge->from : node;
}

/* Whether @goal can be reached from @start by withheld edges other than @avoided. */
static bool
is_reachable (WtSuppressionNetwork *network,
              size_t start,
              size_t goal,
              size_t avoided,
              WtSuppressionReader reader)
{
  size_t n_queued = 0;

  for (size_t i = 0; i < network->n_nodes; i++)
    network->settled[i] = false;
  network->settled[start] = true;
  network->queue[n_queued++] = start;

  for (size_t i = 0; i < n_queued; i++)
    {
      size_t node = network->queue[i];

      for (size_t j = network->incident_starts[node]; j < network->incident_starts[node + 1]; j++)
        {
          const WtSuppressionEdge *edge = &network->edges[network->incident[j]];
          size_t next;

          if (network->incident[j] == avoided || edge->state == WT_SUPPRESSION_SHOWN)
            continue;
          next = pass (network, edge, node, reader);
          if (next == goal)
            return true;
          if (network->settled[next])
            continue;
          network->settled[next] = true;
          network->queue[n_queued++] = next;
        }
    }

  return false;
}

static size_t
find_cheapest_node (const WtSuppressionNetwork *network)
{
  size_t cheapest = network->n_nodes;

  for (size_t i = 0; i < network->n_nodes; i++)
    if (!network->settled[i] && isfinite (network->costs[i])
        && (cheapest == network->n_nodes || network->costs[i] < network->costs[cheapest]))
      cheapest = i;

  return cheapest;
}

/* Dijkstra's shortest path. Returns its cost, INFINITY without one; the path is in the arrivals. */
static double
find_path (WtSuppressionNetwork *network,
           size_t start,
           size_t goal,
           size_t avoided,
           WtSuppressionReader reader)
{
  for (size_t i = 0; i < network->n_nodes; i++)
    {
      network->costs[i] = INFINITY;
      network->arrivals[i] = NO_EDGE;
      network->settled[i] = false;
    }
  network->costs[start] = 0;

  for (;;)
    {
      size_t node = find_cheapest_node (network);

      if (node == network->n_nodes || node == goal)
        break;
      network->settled[node] = true;

      for (size_t j = network->incident_starts[node]; j < network->incident_starts[node + 1]; j++)
        {
          const WtSuppressionEdge *edge = &network->edges[network->incident[j]];
          size_t next = pass (network, edge, node, reader);
          double cost = network->costs[node] + get_cost (network, edge);

          if (network->incident[j] == avoided || cost >= network->costs[next])
            continue;
          network->costs[next] = cost;
          network->arrivals[next] = network->incident[j];
        }
    }

  return network->costs[goal];
}

static void
withhold_path (WtSuppressionNetwork *network, size_t start, size_t goal)
{
  while (goal != start)
    {
      WtSuppressionEdge *edge = &network->edges[network->arrivals[goal]];

      if (edge->state == WT_SUPPRESSION_SHOWN)
        edge->state = WT_SUPPRESSION_PROTECTING;
      goal = goal == edge->to ? edge->from : edge->to;
    }
}

WtSuppressionNetwork *
wt_suppression_network_new (size_t n_nodes, size_t n_edges, int threshold, int64_t grand_total)
{
  WtSuppressionNetwork *network = allocate (1, sizeof *network);

  network->n_nodes = n_nodes;
  network->n_edges = n_edges;
  network->edges = allocate (n_edges, sizeof *network->edges);
  network->threshold = threshold;
  network->grand_total = grand_total;
  network->incident_starts = allocate (n_nodes + 1, sizeof *network->incident_starts);
  network->incident = allocate (2 * n_edges, sizeof *network->incident);
  network->queue = allocate (n_nodes, sizeof *network->queue);
  network->costs = allocate (n_nodes, sizeof *network->costs);
  network->arrivals = allocate (n_nodes, sizeof *network->arrivals);
  network->settled = allocate (n_nodes, sizeof *network->settled);
  return network;
}

void
wt_suppression_network_free (WtSuppressionNetwork *network)
{
  free (network->edges);
  free (network->incident_starts);
  free (network->incident);
  free (network->queue);
  free (network->costs);
  free (network->arrivals);
  free (network->settled);
  free (network);
}

void
wt_suppression_network_connect (WtSuppressionNetwork *network)
{
  size_t *starts = network->incident_starts;

  for (size_t i = 0; i < network->n_edges; i++)
    {
      starts[network->edges[i].from]++;
      starts[network->edges[i].to]++;
    }
  for (size_t i = 0; i < network->n_nodes; i++)
    starts[i + 1] += starts[i];

  /* Each start was its node's end, and moves down to be the start while the node is filled. */
  for (size_t i = network->n_edges; i-- > 0;)
    {
      network->incident[--starts[network->edges[i].from]] = i;
      network->incident[--starts[network->edges[i].to]] = i;
    }
}

bool
wt_suppression_network_is_safe (WtSuppressionNetwork *network,
                                size_t edge,
                                WtSuppressionReader reader)
{
  const WtSuppressionEdge *this = &network->edges[edge];

  return (may_raise (network, this, reader)
          && is_reachable (network, this->to, this->from, edge, reader))
         || (may_lower (network, this, reader)
             && is_reachable (network, this->from, this->to, edge, reader));
}

bool
wt_suppression_network_protect (WtSuppressionNetwork *network,
                                size_t edge,
                                WtSuppressionReader reader)
{
  const WtSuppressionEdge *this = &network->edges[edge];
  double raising = INFINITY, lowering = INFINITY;

  if (may_lower (network, this, reader))
    lowering = find_path (network, this->from, this->to, edge, reader);
  if (may_raise (network, this, reader))
    raising = find_path (network, this->to, this->from, edge, reader);

  if (isinf (raising) && isinf (lowering))
    return false;

  if (lowering < raising)
    {
      find_path (network, this->from, this->to, edge, reader);
      withhold_path (network, this->from, this->to);
    }
  else
    {
      withhold_path (network, this->to, this->from);
    }

  return true;
}
