#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * A table with its totals as a network: an edge is a number, a node is an equation "what comes in
 * goes out". A row's node takes in the row's total and gives out its cells; a column's takes in its
 * cells and gives out its total; two more nodes join the totals by the grand total.
 *
 * Two tables that agree with the same shown numbers differ by cycles of withheld edges, along which
 * a number is raised where the edge is passed forward and lowered where it is passed backward. So a
 * number is safe exactly if such a cycle leads through it.
 */

typedef enum
{
  WT_SUPPRESSION_CELL,
  WT_SUPPRESSION_TOTAL,
  WT_SUPPRESSION_GRAND_TOTAL
} WtSuppressionLevel;

typedef enum
{
  WT_SUPPRESSION_SHOWN,
  WT_SUPPRESSION_SMALL,      /* withheld, because it is small */
  WT_SUPPRESSION_PROTECTING, /* withheld, because others are */
  WT_SUPPRESSION_ABSENT      /* a total that is shown nowhere */
} WtSuppressionState;

typedef struct
{
  size_t from;
  size_t to;
  int64_t value;
  WtSuppressionLevel level;
  WtSuppressionState state;
} WtSuppressionEdge;

typedef struct
{
  size_t n_nodes;
  size_t n_edges;
  WtSuppressionEdge *edges; /* (owned) */
  int threshold;
  int64_t grand_total;
  size_t *incident_starts; /* (owned) n_nodes + 1 indices into @incident */
  size_t *incident;        /* (owned) edges, node by node */
  size_t *queue;           /* (owned) room for the nodes of a search */
  double *costs;           /* (owned) of reaching a node */
  size_t *arrivals;        /* (owned) the edge a node was reached by */
  bool *settled;           /* (owned) */
} WtSuppressionNetwork;

/* What a reader is taken to know of withheld numbers besides that they are not 0. */
typedef enum
{
  WT_SUPPRESSION_READER_KNOWS_NOTHING,
  WT_SUPPRESSION_READER_KNOWS_SMALL /* which of them are small, and the threshold */
} WtSuppressionReader;

/* Room for @n_edges, to be filled in by the caller, who then calls wt_suppression_network_connect
 * (). */
WtSuppressionNetwork *
wt_suppression_network_new (size_t n_nodes, size_t n_edges, int threshold, int64_t grand_total);
void wt_suppression_network_free (WtSuppressionNetwork *network);
void wt_suppression_network_connect (WtSuppressionNetwork *network);

/* Whether a second table is possible for @reader that differs in the withheld @edge. */
bool wt_suppression_network_is_safe (WtSuppressionNetwork *network,
                                     size_t edge,
                                     WtSuppressionReader reader);

/* Withholds the cheapest shown edges that make @edge safe. Returns false, and changes nothing, when
 * none do. */
bool wt_suppression_network_protect (WtSuppressionNetwork *network,
                                     size_t edge,
                                     WtSuppressionReader reader);
