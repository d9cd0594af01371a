#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the program's own files are: beside the executable when it runs from the folder it was
 * built in, else where it was installed. */

/* The folder with the translations; free with g_free(). */
char *wt_installation_get_locale_folder (void);

/* The folder with the compiled settings schema when it runs from the build folder, else %NULL; free
 * with g_free(). */
char *wt_installation_get_schema_folder (void);

/* Where the program's own file type is described, or %NULL when the desktop knows it; free with
 * g_free(). */
char *wt_installation_get_mime_folder (void);

G_END_DECLS
