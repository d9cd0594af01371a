/* Writes forms that are told by their name, as a PDF file and as plain text:
 * make-test-form KIND LAYOUT LANGUAGE FIRST COUNT FILE.pdf FILE.txt. LANGUAGE may be "". */

#include "test-forms.h"

#include <string.h>

static TestFormKind
find_kind (const char *name)
{
  for (TestFormKind kind = 0; kind < TEST_FORM_N; kind++)
    if (strcmp (name, test_form_names[kind]) == 0)
      return kind;
  g_error ("There is no “%s”", name);
}

int
main (int argc, char **argv)
{
  g_autoptr (WtFormContent) content = NULL;
  g_autoptr (WtFormDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  WtFormOptions options;

  g_assert_cmpint (argc, ==, 8);
  content = test_form_new (find_kind (argv[1]));
  options = wt_form_options_default (content);
  g_assert_true (wt_form_layout_from_nick (argv[2], &options.layout));
  g_strlcpy (options.language, argv[3], sizeof options.language);
  options.first_number = (guint) atoi (argv[4]);
  options.n_copies = (guint) atoi (argv[5]);
  document = wt_form_document_new (content, &options);
  text = wt_form_document_dup_text (document);
  if (!wt_form_document_save_pdf (document, argv[6], NULL, NULL, NULL, &error)
      || !g_file_set_contents (argv[7], text, -1, &error))
    g_error ("%s", error->message);
  return 0;
}
