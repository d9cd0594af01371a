#include "wt-application.h"
#include "wt-command-line.h"
#include "wt-installation.h"

#include <glib/gi18n.h>
#include <locale.h>

/* What a file dialog does not know by its ending it opens and closes to look inside, and closing a
 * file lets go of all locks that the process has on it, SQLite's too. Without them another program
 * could take away what is written next. So workspaces are known by their ending, also where they
 * are not installed. */
static void
know_own_files (void)
{
  char *folder = wt_installation_get_mime_folder ();
  const char *const *known = g_content_type_get_mime_dirs ();
  g_autoptr (GPtrArray) folders = g_ptr_array_new_with_free_func (g_free);

  if (folder == NULL)
    return;
  g_ptr_array_add (folders, folder);
  for (; *known != NULL; known++)
    g_ptr_array_add (folders, g_strdup (*known));
  g_ptr_array_add (folders, NULL);
  g_content_type_set_mime_dirs ((const char *const *) folders->pdata);
}

int
main (int argc, char **argv)
{
  g_autofree char *locale_folder = wt_installation_get_locale_folder ();
  g_autofree char *schema_folder = wt_installation_get_schema_folder ();
  g_autoptr (WtApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (argc > 1 && wt_command_line_is_command (argv[1]))
    return wt_command_line_run (argc, argv);

  if (!gtk_init_check ())
    {
      g_printerr ("%s\n", _ ("There is no display to open a window on. "
                             "“working-together --help” lists what works without one."));
      return 1;
    }
  know_own_files ();
  application = wt_application_new (schema_folder);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
