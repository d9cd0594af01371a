#pragma once

#include "wt-connection.h"
#include "wt-filter.h"

G_BEGIN_DECLS

/*
 * What a filter means in SQL, once. The text expects the tables "activities" and "projects",
 * joined, and parameters $1 to $7, which wt_filter_bind() fills: from, to (without a limit the last
 * of all days), organisation, directorate, project, activity, level.
 */
#define WT_FILTER_SQL_PROJECTS                                                                     \
  " ($3 = 0 OR projects.organisation_id = $3)"                                                     \
  " AND ($4 = 0 OR projects.directorate_id = $4)"                                                  \
  " AND ($5 = 0 OR projects.id = $5)"

#define WT_FILTER_SQL_ACTIVITIES                                                                   \
  " activities.took_place = 1"                                                                     \
  " AND activities.held_on BETWEEN $1 AND $2"                                                      \
  " AND ($6 = 0 OR activities.id = $6)"                                                            \
  " AND ($7 = '' OR activities.level = $7)"

#define WT_FILTER_SQL WT_FILTER_SQL_ACTIVITIES " AND" WT_FILTER_SQL_PROJECTS

/* The same of a table of counters of months, for pieces that are of months. */
#define WT_FILTER_SQL_MONTHS                                                                       \
  " month BETWEEN substr ($1, 1, 7) AND substr ($2, 1, 7) AND ($7 = '' OR level = $7)"

/* A project counts when it has such an activity; without a level or an activity asked for, also
 * when it runs in the period. */
#define WT_FILTER_SQL_COUNTED_PROJECTS                                                             \
  WT_FILTER_SQL_PROJECTS                                                                           \
  " AND (EXISTS (SELECT 1 FROM activities WHERE activities.project_id = projects.id "              \
  "AND" WT_FILTER_SQL_ACTIVITIES ")"                                                               \
  " OR ($6 = 0 AND $7 = '' AND projects.archived = 0"                                              \
  " AND projects.starts_on <= $2"                                                                  \
  " AND (projects.ends_on = '' OR projects.ends_on >= $1)))"

void wt_filter_bind (const WtFilter *filter, WtStatement *statement);

G_END_DECLS
