#pragma once

#include "wt-chart-pen-private.h"
#include "wt-stakeholder-chart.h"

G_BEGIN_DECLS

#define WT_STAKEHOLDER_STEPS 5 /* of interest, and of influence */

typedef struct
{
  char *name; /* (owned): as it may be shown */
  WtStakeholderKind kind;
  int interest, influence; /* 0 when not said */
  WtLevel level;
  int key;
} WtStakeholder;

struct _WtStakeholderChart
{
  WtChart parent_instance;

  WtStakeholder *stakeholders; /* (owned): those with most interest and influence first */
  gsize n_stakeholders;
  gsize n_placed; /* so many are placed; they come first */
};

/* The name of a quarter: "Work closely together". */
const char *wt_stakeholder_chart_get_quarter (gboolean influence, gboolean interest);

double
wt_stakeholder_chart_get_natural_height (WtStakeholderChart *self, double label_size, double width);
void wt_stakeholder_chart_fill_scene (WtStakeholderChart *self, WtChartPen *pen);

/* "Carers' forum: Group, interest 4, influence 5, Involving" */
char *wt_stakeholder_dup_words (const WtStakeholder *stakeholder);

/**
 * wt_stakeholder_spread:
 * @n: how many share a cell
 * @width: of the cell
 * @height: of the cell
 * @across: from one to the next beside it, where there is room
 * @down: from one to the next below it, where there is room
 * @points: (out) (array length=n): their middles, counted from the top left corner of the cell
 *
 * Puts @n things into a cell: below one another while they fit, else in rows, closer if need be.
 *
 * Returns: how far they are apart at the least
 */
double wt_stakeholder_spread (
    gsize n, double width, double height, double across, double down, WtChartPoint *points);

G_END_DECLS
