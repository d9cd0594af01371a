#include "wt-retention-private.h"

#include "wt-date.h"
#include "wt-redaction-store.h"
#include "wt-settings-store.h"

gboolean
wt_retention_apply (WtConnection *connection, GError **error)
{
  g_autoptr (WtSettings) settings = wt_settings_store_read (connection, error);
  g_autofree char *today = wt_date_today ();
  g_autofree char *until = NULL;

  if (settings == NULL)
    return FALSE;
  until = wt_date_add_days (today, -wt_settings_get_original_days (settings));
  return wt_redaction_store_forget (connection, until, error);
}
