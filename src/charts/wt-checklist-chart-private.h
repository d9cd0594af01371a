#pragma once

#include "wt-chart-pen-private.h"
#include "wt-checklist-chart.h"

G_BEGIN_DECLS

struct _WtChecklistChart
{
  WtChart parent_instance;

  WtPrincipleFigures *principles; /* (owned) */
  gsize n_principles;
  gint64 projects;
};

/* The answers in the order in which they are drawn. */
extern const WtAnswer wt_checklist_chart_order[WT_ANSWER_COUNT];

/* "No answer", and "n/a" for short. */
const char *wt_checklist_chart_get_name (WtAnswer answer);

gint64 wt_checklist_chart_get_prompts (const WtPrincipleFigures *principle);

/* "52 of 84" */
char *wt_checklist_chart_dup_yes_words (const WtPrincipleFigures *principle);

double
wt_checklist_chart_get_natural_height (WtChecklistChart *self, double label_size, double width);
void wt_checklist_chart_fill_scene (WtChecklistChart *self, WtChartPen *pen);

G_END_DECLS
