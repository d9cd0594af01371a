/* Saves a workbook with invented content, for the tests that read one, and to be looked at:
 * make-test-workbook ordinary|empty|single|long|surveys|cruel|private FILE.xlsx [ROWS-A-SHEET
 * [REPEATS [internal|public]]] */

#include "test-private-content.h"
#include "wt-workbook-private.h"

#include <locale.h>
#include <stdlib.h>

#define N_KINDS (TEST_CONTENT_CRUEL + 1)

int
main (int argc, char **argv)
{
  static const char *const KINDS[] = { [TEST_CONTENT_ORDINARY] = "ordinary",
                                       [TEST_CONTENT_EMPTY] = "empty",
                                       [TEST_CONTENT_SINGLE] = "single",
                                       [TEST_CONTENT_LONG] = "long",
                                       [TEST_CONTENT_SURVEYS] = "surveys",
                                       [TEST_CONTENT_CRUEL] = "cruel",
                                       [N_KINDS] = "private" };
  g_autoptr (TestContent) content = NULL;
  g_autoptr (GError) error = NULL;
  guint kind = 0;

  setlocale (LC_ALL, "");
  while (argc > 2 && kind < G_N_ELEMENTS (KINDS) && !g_str_equal (argv[1], KINDS[kind]))
    kind++;
  if (argc < 3 || kind == G_N_ELEMENTS (KINDS))
    {
      g_printerr ("Usage: %s KIND FILE.xlsx [ROWS [REPEATS [EDITION]]]\n", argv[0]);
      return 2;
    }

  content =
      kind == N_KINDS ? test_private_content_new () : test_content_new ((TestContentKind) kind);
  if (argc > 4)
    content->n_repeats = (guint) atoi (argv[4]);
  content->content.n_forms *= content->n_repeats;
  if (argc > 5 && g_str_equal (argv[5], "public"))
    content->content.edition = WT_EDITION_PUBLIC;
  if (!wt_workbook_save_in_parts (&content->content, argv[2],
                                  argc > 3 ? (guint) atoi (argv[3]) : 1048576, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  return 0;
}
