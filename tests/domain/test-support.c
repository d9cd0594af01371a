#include "test-support.h"

#include "wt-error.h"

#include <string.h>

GBytes *
test_load_definition (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("WT_DATA_FOLDER"), "toolkit", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (text, length);
}

GBytes *
test_make_json (const char *json)
{
  char *text = g_strdelimit (g_strdup (json), "'", '"');

  return g_bytes_new_take (text, strlen (text));
}

void
test_assert_invalid (GError **error, const char *part)
{
  g_assert_error (*error, WT_ERROR, WT_ERROR_INVALID);
  g_test_message ("%s", (*error)->message);
  g_assert_nonnull (strstr ((*error)->message, part));
  g_clear_error (error);
}
