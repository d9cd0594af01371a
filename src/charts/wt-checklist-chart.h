#pragma once

#include "wt-chart.h"
#include "wt-overview.h"

G_BEGIN_DECLS

/* How the prompts of a checklist are answered, a bar a principle. A mark's key is
 * WT_CHECKLIST_CHART_KEY (). */
#define WT_TYPE_CHECKLIST_CHART (wt_checklist_chart_get_type ())
G_DECLARE_FINAL_TYPE (WtChecklistChart, wt_checklist_chart, WT, CHECKLIST_CHART, WtChart)

/* The key of the answers @answer (a WtAnswer) to the principle with the index @principle. */
#define WT_CHECKLIST_CHART_KEY(principle, answer)                                                  \
  ((int) (principle) *WT_ANSWER_COUNT + (int) (answer))
#define WT_CHECKLIST_CHART_KEY_PRINCIPLE(key) ((key) / WT_ANSWER_COUNT)
#define WT_CHECKLIST_CHART_KEY_ANSWER(key) ((WtAnswer) ((key) % WT_ANSWER_COUNT))

/**
 * wt_checklist_chart_new:
 * @title: "Checklist by principle"
 * @principles: (array length=n_principles): the answers; copied
 * @projects: of how many projects; 0 when it goes without saying
 */
WtChart *wt_checklist_chart_new (const char *title,
                                 const WtPrincipleFigures *principles,
                                 gsize n_principles,
                                 gint64 projects);

G_END_DECLS
