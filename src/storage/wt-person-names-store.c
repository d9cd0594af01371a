#include "wt-person-names-store.h"

static const char LIST_SQL[] =
    "SELECT lead FROM projects UNION SELECT contact FROM projects"
    " UNION SELECT champion FROM projects"
    " UNION SELECT owner FROM checklist_answers UNION SELECT answered_by FROM checklist_answers"
    " UNION SELECT owner FROM actions UNION SELECT added_by FROM evidence_links"
    " UNION SELECT decided_by FROM duties UNION SELECT made_by FROM change_sets"
    " UNION SELECT typed_by FROM responses UNION SELECT author FROM review_notes"
    " UNION SELECT name FROM stakeholders WHERE kind = 'person'";

GPtrArray *
wt_person_names_store_list (WtConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_SQL, error);
  WtStep step;

  if (statement == NULL)
    return NULL;
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    g_ptr_array_add (names, g_strdup (wt_statement_get_text (statement, 0)));
  return step == WT_STEP_DONE ? g_steal_pointer (&names) : NULL;
}
