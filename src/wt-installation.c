#include "wt-installation.h"

/* Something beside the folder that the executable is in, or %NULL when it is not there. */
static char *
find_in_build_folder (const char *folder, const char *file)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *program_folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *found = NULL;
  g_autofree char *probe = NULL;

  if (program_folder == NULL)
    return NULL;
  found = g_build_filename (program_folder, "..", folder, NULL);
  probe = g_build_filename (found, file, NULL);
  return g_file_test (probe, G_FILE_TEST_EXISTS) ? g_steal_pointer (&found) : NULL;
}

char *
wt_installation_get_locale_folder (void)
{
  char *folder = find_in_build_folder ("po", "cy");

  return folder != NULL ? folder : g_strdup (WT_LOCALE_FOLDER);
}

char *
wt_installation_get_schema_folder (void)
{
  return find_in_build_folder ("data", "gschemas.compiled");
}

char *
wt_installation_get_mime_folder (void)
{
  g_autofree char *folder = find_in_build_folder ("data", "mime/mime.cache");

  return folder != NULL ? g_build_filename (folder, "mime", NULL) : NULL;
}
