#pragma once

#include "wt-chart.h"
#include "wt-level.h"
#include "wt-stakeholder-kind.h"

G_BEGIN_DECLS

/* A map of who has a stake in a project, by interest and influence. A mark's key is the one of its
 * stakeholder. */
#define WT_TYPE_STAKEHOLDER_CHART (wt_stakeholder_chart_get_type ())
G_DECLARE_FINAL_TYPE (WtStakeholderChart, wt_stakeholder_chart, WT, STAKEHOLDER_CHART, WtChart)

typedef struct
{
  const char *name;
  WtStakeholderKind kind;
  int interest;  /* 1 to 5; anything else: not said */
  int influence; /* likewise */
  WtLevel level; /* intended */
  int key;
} WtStakeholderMark;

/**
 * wt_stakeholder_chart_new:
 * @title: "Stakeholders"
 * @marks: (array length=n_marks): in any order; copied
 * @names_people: whether persons are named; otherwise each is "A person", in pictures to publish
 *
 * Interest or influence of 4 or 5 is much, 1 or 2 is little; 3 lies between.
 */
WtChart *wt_stakeholder_chart_new (const char *title,
                                   const WtStakeholderMark *marks,
                                   gsize n_marks,
                                   gboolean names_people);

G_END_DECLS
