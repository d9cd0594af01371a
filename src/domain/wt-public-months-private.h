#pragma once

#include "wt-overview.h"

G_BEGIN_DECLS

/* The question that is followed month by month: the survey's first that asks for a score; -1 where
 * there is none. */
int wt_public_months_find_question (WtSurvey *survey);

/**
 * wt_public_months_copy:
 * @overview: figures and months, all of them
 * @copy: (array): of WtMonthFigures: the months that a public edition shows are added to it
 * @withholds_before: (out): whether one before the period is left out
 *
 * Returns: how many months with answers are left out
 */
guint wt_public_months_copy (WtOverview *overview,
                             GArray *copy,
                             int threshold,
                             gboolean *withholds_before);

G_END_DECLS
