#pragma once

#include "wt-figures.h"

G_BEGIN_DECLS

/* What figures are broken down by. */
typedef enum
{
  WT_BREAKDOWN_PROJECT = 1,
  WT_BREAKDOWN_DIRECTORATE,
} WtBreakdownDimension;

/* One panel or row: a project, or a directorate. */
typedef struct
{
  gint64 id;           /* 0: projects without a directorate */
  char *title;         /* (owned); "" of projects without a directorate */
  WtFigures *figures;  /* (owned): of the same survey, of nothing else than this group */
  gint64 people_asked; /* reached at the activities that have forms of the survey */
} WtBreakdownGroup;

/*
 * The figures of a filter, group by group, in the order of their titles; groups without an activity
 * are left out. The figures' own filters limit to their group, but for projects without a
 * directorate, which no filter can name. What is said of numbers and dates that people gave is not
 * part of them. Filled on the database thread, then only read.
 */
#define WT_TYPE_BREAKDOWN (wt_breakdown_get_type ())
G_DECLARE_FINAL_TYPE (WtBreakdown, wt_breakdown, WT, BREAKDOWN, GObject)

WtBreakdown *wt_breakdown_new (WtBreakdownDimension dimension);

WtBreakdownDimension wt_breakdown_get_dimension (WtBreakdown *self);

guint wt_breakdown_get_n_groups (WtBreakdown *self);
const WtBreakdownGroup *wt_breakdown_get_group (WtBreakdown *self, guint index);

/* Adds a group, of which nobody was asked; takes over @figures. */
void wt_breakdown_add_group (WtBreakdown *self, gint64 id, const char *title, WtFigures *figures);

void wt_breakdown_set_people_asked (WtBreakdown *self, guint index, gint64 people_asked);

G_END_DECLS
