#include "wt-batch-rules-private.h"

#include "wt-activity-store.h"
#include "wt-toolkit.h"

#include <glib/gi18n.h>

gboolean
wt_batch_rules_check_level (WtConnection *connection, gint64 activity_id, GError **error)
{
  g_autoptr (WtActivity) activity = wt_activity_store_find (connection, activity_id, error);
  g_autoptr (WtEngagementQuestions) questions = wt_toolkit_get_engagement_questions ();
  WtLevel level;

  if (activity == NULL)
    return FALSE;
  level = wt_activity_get_level (activity);
  if (wt_engagement_questions_get_responses (questions, level) != NULL)
    return TRUE;
  /* Translators: %s is a level such as "Informing" */
  g_set_error (error, WT_ERROR, WT_ERROR_INVALID, _ ("%s does not ask for feedback forms."),
               wt_term_get_title (wt_levels, level));
  return FALSE;
}

gboolean
wt_batch_rules_check_typed (WtBatch *batch, GError **error)
{
  if (!wt_batch_is_tallied (batch))
    return TRUE;
  g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                       _ ("Totals were entered for this activity, so single forms cannot be."));
  return FALSE;
}
