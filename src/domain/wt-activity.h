#pragma once

#include "wt-engagement-questions.h"
#include "wt-level.h"
#include "wt-model.h"

G_BEGIN_DECLS

typedef enum
{
  WT_ACTIVITY_ID = 1,
  WT_ACTIVITY_PROJECT_ID,
  WT_ACTIVITY_TITLE,
  WT_ACTIVITY_LEVEL,
  WT_ACTIVITY_HELD_ON,
  WT_ACTIVITY_PLACE,
  WT_ACTIVITY_TOOK_PLACE,
  WT_ACTIVITY_PEOPLE,
  WT_ACTIVITY_CHOICE,
  WT_ACTIVITY_DESCRIPTION,
  /* Worked out when read: */
  WT_ACTIVITY_PROJECT,
  WT_ACTIVITY_BATCH_ID,
  WT_ACTIVITY_EXPECTED,
  WT_ACTIVITY_FORMS,
  WT_ACTIVITY_TALLIED,
  WT_ACTIVITY_FINISHED,
} WtActivityProperty;

/* One piece of engagement, planned or having taken place. */
#define WT_TYPE_ACTIVITY (wt_activity_get_type ())
G_DECLARE_FINAL_TYPE (WtActivity, wt_activity, WT, ACTIVITY, WtModel)

WtActivity *wt_activity_new (void);

gint64 wt_activity_get_id (WtActivity *self);
const char *wt_activity_get_title (WtActivity *self);
const char *wt_activity_get_held_on (WtActivity *self);
WtLevel wt_activity_get_level (WtActivity *self);

/* Forms typed, or counted in its tally. */
gint64 wt_activity_get_forms (WtActivity *self);

/* What is wrong with the record: a list of WtIssue; free with g_ptr_array_unref(). */
GPtrArray *wt_activity_list_issues (WtActivity *self);

/**
 * wt_activity_list_dropped:
 * @questions: what each level asks
 * @level: the level it might change to
 *
 * Returns: (transfer full) (element-type utf8): a sentence for each thing recorded that @level does
 * not ask for; empty when nothing would be lost. Free with g_ptr_array_unref().
 */
GPtrArray *
wt_activity_list_dropped (WtActivity *self, WtEngagementQuestions *questions, WtLevel level);

/* Whether @level asks for no feedback forms although there are some. */
gboolean
wt_activity_drops_forms (WtActivity *self, WtEngagementQuestions *questions, WtLevel level);

/* Sets the level, keeping the answer to "what did you do" where @level still asks for it. Forms are
 * not touched here. */
void wt_activity_change_level (WtActivity *self, WtEngagementQuestions *questions, WtLevel level);

G_END_DECLS
