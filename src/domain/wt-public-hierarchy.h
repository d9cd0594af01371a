#pragma once

#include "wt-public-count.h"

G_BEGIN_DECLS

/* Counts of people that are shown of a period, of its projects, and of the activities of each. */
typedef struct
{
  WtPublicCount total;
  WtPublicCount *projects;   /* (owned) */
  WtPublicCount *activities; /* (owned) */
} WtPublicHierarchy;

/**
 * wt_public_hierarchy_new:
 * @total: of the period
 * @counts: (array length=n_activities): of each activity
 * @projects: (array length=n_activities): which project each activity is of, from 0
 * @threshold: the smallest count that may be shown, as in the settings
 *
 * Marks the projects as parts of the total, then the activities of each project as parts of that;
 * see wt_public_row_mark(). The activities of a project that is withheld are all withheld, so that
 * what is shown of one project says nothing of another. Where the activities do not add up to the
 * total, only the total is shown.
 */
WtPublicHierarchy *wt_public_hierarchy_new (gint64 total,
                                            const gint64 *counts,
                                            const guint *projects,
                                            guint n_activities,
                                            guint n_projects,
                                            int threshold);

/* One of which nothing is shown. */
WtPublicHierarchy *wt_public_hierarchy_new_withheld (guint n_activities, guint n_projects);

void wt_public_hierarchy_free (WtPublicHierarchy *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtPublicHierarchy, wt_public_hierarchy_free)

G_END_DECLS
