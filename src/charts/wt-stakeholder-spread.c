#include <math.h>

#include "wt-stakeholder-chart-private.h"

typedef struct
{
  gsize columns, rows;
  double across, down; /* from one to the next */
} WtSpreadGrid;

/* The fewest columns with which all fit. */
static gboolean
find_grid (gsize n, double width, double height, double across, double down, WtSpreadGrid *grid)
{
  for (gsize columns = 1; columns <= n; columns++)
    {
      gsize rows = (n + columns - 1) / columns;

      if (rows * down > height || (columns > 1 && columns * across > width))
        continue;
      *grid = (WtSpreadGrid){ columns, rows, across, down };
      return TRUE;
    }
  return FALSE;
}

/* Where they do not fit, they are as far apart as can be. */
static WtSpreadGrid
squeeze (gsize n, double width, double height)
{
  WtSpreadGrid grid = { 1, n, 0, 0 };

  for (gsize columns = 1; columns <= n; columns++)
    {
      gsize rows = (n + columns - 1) / columns;
      double step = MIN (width / columns, height / rows);

      if (step > grid.across)
        grid = (WtSpreadGrid){ columns, rows, step, step };
    }
  return grid;
}

double
wt_stakeholder_spread (
    gsize n, double width, double height, double across, double down, WtChartPoint *points)
{
  WtSpreadGrid grid;

  if (!find_grid (n, width, height, across, down, &grid)
      && !find_grid (n, width, height, down, down, &grid))
    grid = squeeze (n, width, height);
  for (gsize i = 0; i < n; i++)
    {
      gsize row = i / grid.columns;
      gsize in_row = row + 1 < grid.rows ? grid.columns : n - row * grid.columns;

      points[i].x =
          width / 2 + ((double) (i % grid.columns) - ((double) in_row - 1) / 2) * grid.across;
      points[i].y = height / 2 + ((double) row - ((double) grid.rows - 1) / 2) * grid.down;
    }
  return MIN (grid.across, grid.down);
}
