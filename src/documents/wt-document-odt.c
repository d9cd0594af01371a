#include "wt-document-odt-private.h"

#include "wt-date.h"
#include "wt-document-flow-private.h"
#include "wt-document.h"
#include "wt-whole-file.h"

#include <glib/gi18n.h>
#include <string.h>

#define MARGIN WT_DOCUMENT_MARGIN

static const char NAMESPACES[] =
    " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
    " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
    " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
    " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
    " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
    " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
    " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

static void
add_element (GString *xml, const char *name, const char *text)
{
  g_string_append_printf (xml, "<%s>", name);
  wt_document_odt_add_text (xml, text);
  g_string_append_printf (xml, "</%s>", name);
}

/* The language that the program speaks, such as "cy-GB". */
static char *
dup_language (void)
{
  const char *const *names = g_get_language_names_with_category ("LC_MESSAGES");
  g_autofree char *name = g_strndup (names[0], strcspn (names[0], ".@"));

  if (g_str_equal (name, "C") || g_str_equal (name, "POSIX"))
    return g_strdup ("en-GB");
  return g_strdelimit (g_steal_pointer (&name), "_", '-');
}

static void
add_metadata (GString *xml, const WtDocumentOdt *document)
{
  g_autofree char *language = dup_language ();

  g_string_append (xml, "<office:meta>");
  add_element (xml, "meta:generator", _ ("Working Together"));
  add_element (xml, "dc:title", document->title);
  add_element (xml, "dc:subject", document->subject);
  add_element (xml, "meta:initial-creator", document->organisation);
  add_element (xml, "dc:creator", document->organisation);
  add_element (xml, "dc:language", language);
  if (wt_date_is_valid (document->date))
    {
      g_autofree char *moment = g_strconcat (document->date, "T00:00:00", NULL);

      add_element (xml, "meta:creation-date", moment);
      add_element (xml, "dc:date", moment);
    }
  g_string_append (xml, "</office:meta>");
}

/* The style of a paragraph whose words after a tab stand at its end, @width from its start. */
static void
add_style_with_end (
    GString *xml, const char *name, const char *parent, const char *properties, double width)
{
  g_string_append_printf (xml,
                          "<style:style style:name=\"%s\" style:family=\"paragraph\""
                          " style:parent-style-name=\"%s\"><style:paragraph-properties%s>"
                          "<style:tab-stops><style:tab-stop style:type=\"right\"",
                          name, parent, properties);
  wt_document_odt_add_length (xml, "style:position", width);
  g_string_append (xml, "/></style:tab-stops></style:paragraph-properties></style:style>");
}

static void
add_page (GString *xml, const WtDocumentOdt *document)
{
  /* Translators: at the foot of a page: its number, and of how many */
  g_autofree char *words = g_strdup_printf (_ ("Page %s of %s"), "\001", "\002");
  g_autoptr (GString) number = g_string_new (NULL);
  g_autofree char *accent = wt_colour_dup_text (&document->accent);
  g_autofree char *masthead = g_strdup_printf (
      " fo:padding-bottom=\"4pt\" fo:border-bottom=\"2pt solid %s\" fo:border-left=\"none\""
      " fo:border-right=\"none\" fo:border-top=\"none\" fo:margin-bottom=\"10pt\"",
      accent);

  wt_document_odt_add_text (number, words);
  g_string_replace (number, "&#x1;", "<text:page-number/>", 0);
  g_string_replace (number, "&#x2;", "<text:page-count/>", 0);
  g_string_append (xml, "<style:page-layout style:name=\"Page\"><style:page-layout-properties");
  wt_document_odt_add_length (xml, "fo:page-width", document->width);
  wt_document_odt_add_length (xml, "fo:page-height", document->height);
  wt_document_odt_add_length (xml, "fo:margin", MARGIN);
  g_string_append (xml, " style:print-orientation=\"portrait\"/><style:footer-style>"
                        "<style:header-footer-properties fo:margin-top=\"10pt\""
                        " fo:border-top=\"0.5pt solid #c8c8c8\" fo:padding-top=\"4pt\"/>"
                        "</style:footer-style></style:page-layout>"
                        "<style:style style:name=\"Row\" style:family=\"table-row\">"
                        "<style:table-row-properties fo:keep-together=\"always\"/></style:style>");
  add_style_with_end (xml, "Foot", "Label", "", document->width - 2 * MARGIN);
  add_style_with_end (xml, "Masthead", "Standard", masthead, document->width - 2 * MARGIN);
  g_string_append (xml, "</office:automatic-styles><office:master-styles><style:master-page"
                        " style:name=\"Standard\" style:page-layout-name=\"Page\"><style:footer>"
                        "<text:p text:style-name=\"Foot\">");
  wt_document_odt_add_text (xml, document->title);
  g_string_append_printf (xml, "<text:tab/>%s</text:p></style:footer></style:master-page>",
                          number->str);
  g_string_append (xml, "</office:master-styles>");
}

static GString *
make_file (const WtDocumentOdt *document)
{
  PangoContext *context = wt_document_press_create_context ();
  g_autoptr (GString) styles = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  WtDocumentOdtBody body = {
    .document = document, .context = context, .styles = styles, .body = text
  };
  GString *xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document");

  wt_document_odt_add_blocks (&body, document->blocks, document->width - 2 * MARGIN);
  g_object_unref (context);
  g_string_append (xml, NAMESPACES);
  g_string_append (xml, " office:version=\"1.3\""
                        " office:mimetype=\"application/vnd.oasis.opendocument.text\">");
  add_metadata (xml, document);
  wt_document_odt_add_styles (xml, &document->accent);
  g_string_append (xml, "<office:automatic-styles>");
  g_string_append (xml, styles->str);
  add_page (xml, document);
  g_string_append (xml, "<office:body><office:text>");
  g_string_append (xml, text->str);
  g_string_append (xml, "</office:text></office:body></office:document>\n");
  return xml;
}

gboolean
wt_document_odt_save (const WtDocumentOdt *document,
                      const char *path,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (GString) xml = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  xml = make_file (document);
  return !g_cancellable_set_error_if_cancelled (cancellable, error)
         && wt_whole_file_save (path, xml->str, xml->len, error);
}
