#include "wt-application.h"
#include "wt-command-line.h"
#include "wt-installation.h"

#include <glib/gi18n.h>
#include <locale.h>

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
  application = wt_application_new (schema_folder);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
