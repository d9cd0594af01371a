/* Writes the assessment of a project, or an overview, that is told by its name, as a PDF file and
 * as plain text: make-test-document KIND FILE.pdf FILE.txt. KIND "pages" makes a document of
 * several pages. */

#include "test-lives.h"
#include "test-overviews.h"
#include "wt-assessment-document.h"

#include <string.h>

static WtDocument *
make_pages (void)
{
  WtDocument *document = wt_document_new ("A paper of several pages", TEST_ORGANISATION,
                                          "Nothing in particular", TEST_TODAY);

  wt_document_add_title (document, "A paper of several pages", "For the board");
  for (guint i = 1; i <= 30; i++)
    {
      g_autofree char *heading = g_strdup_printf ("Part %u", i);

      wt_document_add_heading (document, heading);
      wt_document_add_paragraph (document, "First.",
                                 "This text is long enough to need several lines on its page, and "
                                 "so shows that a paragraph goes on from one page to the next, or "
                                 "that a heading does not stand alone at the foot of one of them.");
      wt_document_add_bullet (document, NULL, "One thing");
      wt_document_add_bullet (document, NULL, "Another thing");
    }
  return document;
}

static WtDocument *
make_named (const char *name)
{
  for (TestLifeKind kind = 0; kind < TEST_LIFE_N; kind++)
    if (strcmp (name, test_life_names[kind]) == 0)
      {
        g_autoptr (WtProjectLife) life = test_life_new (kind);
        g_autoptr (GPtrArray) names = g_ptr_array_new ();

        return wt_assessment_document_new (life, TEST_ORGANISATION, TEST_QUESTION, TEST_TODAY,
                                           WT_EDITION_INTERNAL, names);
      }
  for (TestOverviewKind kind = 0; kind < TEST_OVERVIEW_N_KINDS; kind++)
    if (strcmp (name, test_overview_names[kind]) == 0)
      return test_overview_new_document (kind);
  g_error ("There is no “%s”", name);
}

int
main (int argc, char **argv)
{
  g_autoptr (WtDocument) document = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (argc, ==, 4);
  document = strcmp (argv[1], "pages") == 0 ? make_pages () : make_named (argv[1]);
  text = wt_document_dup_text (document);
  if (!wt_document_save_pdf (document, argv[2], NULL, &error)
      || !g_file_set_contents (argv[3], text, -1, &error))
    g_error ("%s", error->message);
  return 0;
}
