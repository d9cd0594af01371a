#include "wt-project-checklist-private.h"

#include "wt-settings-store.h"
#include "wt-template-store.h"
#include "wt-toolkit.h"

WtChecklist *
wt_project_checklist_find (WtConnection *connection, gint64 *template_id, GError **error)
{
  g_autoptr (WtSettings) settings = wt_settings_store_read (connection, error);
  WtChecklist *checklist;
  gint64 id;

  if (settings == NULL)
    return NULL;
  checklist = wt_template_store_find_newest (
      connection, wt_settings_get_project_checklist (settings), &id, NULL);
  if (checklist == NULL)
    checklist =
        wt_template_store_find_newest (connection, WT_TOOLKIT_PROJECT_CHECKLIST, &id, error);
  if (checklist != NULL && template_id != NULL)
    *template_id = id;
  return checklist;
}
