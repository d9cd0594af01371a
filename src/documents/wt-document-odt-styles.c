#include "wt-document-odt-private.h"

/* Of the accent, on which notes stand. */
#define TINT_SHARE 0.08

/* Names as LibreOffice has them, so that its own lists of styles show them where people look. Two
 * colours are put in. */
static const char STYLES[] =
    "<style:default-style style:family=\"paragraph\">"
    "<style:paragraph-properties fo:line-height=\"115%\" style:writing-mode=\"page\"/>"
    "<style:text-properties style:font-name=\"Text\" fo:font-size=\"10pt\" fo:color=\"#1e1e1e\""
    " fo:hyphenate=\"false\"/></style:default-style>"
    "<style:style style:name=\"Standard\" style:family=\"paragraph\" style:class=\"text\"/>"
    "<style:style style:name=\"Text_20_body\" style:display-name=\"Text body\""
    " style:family=\"paragraph\" style:parent-style-name=\"Standard\" style:class=\"text\">"
    "<style:paragraph-properties fo:margin-top=\"3pt\" fo:margin-bottom=\"3pt\"/></style:style>"
    "<style:style style:name=\"Title\" style:family=\"paragraph\""
    " style:parent-style-name=\"Standard\" style:class=\"chapter\">"
    "<style:paragraph-properties fo:margin-top=\"6pt\" fo:keep-with-next=\"always\"/>"
    "<style:text-properties fo:font-size=\"20pt\" fo:font-weight=\"bold\"/></style:style>"
    "<style:style style:name=\"Subtitle\" style:family=\"paragraph\""
    " style:parent-style-name=\"Standard\" style:class=\"chapter\">"
    "<style:paragraph-properties fo:margin-bottom=\"8pt\"/>"
    "<style:text-properties fo:font-size=\"13pt\"/></style:style>"
    "<style:style style:name=\"Heading_20_2\" style:display-name=\"Heading 2\""
    " style:family=\"paragraph\" style:parent-style-name=\"Standard\""
    " style:default-outline-level=\"2\" style:class=\"text\">"
    "<style:paragraph-properties fo:margin-top=\"12pt\" fo:margin-bottom=\"3pt\""
    " fo:keep-with-next=\"always\"/>"
    "<style:text-properties fo:font-size=\"11.5pt\" fo:font-weight=\"bold\"/></style:style>"
    "<style:style style:name=\"Note\" style:family=\"paragraph\""
    " style:parent-style-name=\"Text_20_body\">"
    "<style:paragraph-properties fo:background-color=\"@tint@\" fo:padding=\"6pt\""
    " fo:border-left=\"3pt solid @accent@\" fo:border-right=\"none\" fo:border-top=\"none\""
    " fo:border-bottom=\"none\" fo:margin-top=\"8pt\" fo:margin-bottom=\"8pt\"/></style:style>"
    "<style:style style:name=\"List_20_Contents\" style:display-name=\"List Contents\""
    " style:family=\"paragraph\" style:parent-style-name=\"Standard\" style:class=\"html\">"
    "<style:paragraph-properties fo:margin-top=\"1pt\" fo:margin-bottom=\"1pt\"/></style:style>"
    "<style:style style:name=\"Table_20_Contents\" style:display-name=\"Table Contents\""
    " style:family=\"paragraph\" style:parent-style-name=\"Standard\" style:class=\"extra\"/>"
    "<style:style style:name=\"Table_20_Numbers\" style:display-name=\"Table Numbers\""
    " style:family=\"paragraph\" style:parent-style-name=\"Table_20_Contents\">"
    "<style:paragraph-properties fo:text-align=\"end\"/></style:style>"
    "<style:style style:name=\"Table_20_Heading\" style:display-name=\"Table Heading\""
    " style:family=\"paragraph\" style:parent-style-name=\"Table_20_Contents\""
    " style:class=\"extra\">"
    "<style:text-properties fo:font-size=\"9pt\" fo:color=\"#5e5e5e\"/></style:style>"
    "<style:style style:name=\"Table_20_Heading_20_Numbers\""
    " style:display-name=\"Table Heading Numbers\" style:family=\"paragraph\""
    " style:parent-style-name=\"Table_20_Heading\">"
    "<style:paragraph-properties fo:text-align=\"end\"/></style:style>"
    "<style:style style:name=\"Label\" style:family=\"paragraph\""
    " style:parent-style-name=\"Standard\">"
    "<style:text-properties fo:font-size=\"9pt\" fo:color=\"#5e5e5e\"/></style:style>"
    "<style:style style:name=\"Picture\" style:family=\"paragraph\""
    " style:parent-style-name=\"Standard\">"
    "<style:paragraph-properties fo:margin-top=\"3pt\" fo:keep-with-next=\"always\""
    " fo:line-height=\"100%\"/></style:style>"
    "<style:style style:name=\"Logo\" style:family=\"paragraph\""
    " style:parent-style-name=\"Standard\">"
    "<style:paragraph-properties fo:text-align=\"end\" fo:line-height=\"100%\"/></style:style>"
    "<style:style style:name=\"Caption\" style:family=\"paragraph\""
    " style:parent-style-name=\"Standard\" style:class=\"extra\">"
    "<style:paragraph-properties fo:margin-top=\"2pt\" fo:margin-bottom=\"4pt\"/>"
    "<style:text-properties fo:color=\"#5e5e5e\"/></style:style>"
    "<style:style style:name=\"Strong_20_Emphasis\" style:display-name=\"Strong Emphasis\""
    " style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>"
    "<style:style style:name=\"Figure\" style:family=\"text\">"
    "<style:text-properties fo:font-size=\"19pt\" fo:font-weight=\"bold\"/></style:style>"
    "<style:style style:name=\"Graphics\" style:family=\"graphic\">"
    "<style:graphic-properties text:anchor-type=\"as-char\" style:vertical-pos=\"top\""
    " style:vertical-rel=\"baseline\"/></style:style>"
    "<text:list-style style:name=\"List_20_1\" style:display-name=\"List 1\">"
    "<text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"▪\">"
    "<style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">"
    "<style:list-level-label-alignment text:label-followed-by=\"listtab\" fo:margin-left=\"11pt\""
    " fo:text-indent=\"-11pt\" text:list-tab-stop-position=\"11pt\"/>"
    "</style:list-level-properties><style:text-properties fo:color=\"@accent@\"/>"
    "</text:list-level-style-bullet></text:list-style>";

void
wt_document_odt_add_styles (GString *xml, const WtColour *accent)
{
  const WtColour tint = wt_colour_tint (accent, TINT_SHARE);
  g_autofree char *accent_text = wt_colour_dup_text (accent);
  g_autofree char *tint_text = wt_colour_dup_text (&tint);
  g_autoptr (GString) styles = g_string_new (STYLES);

  g_string_replace (styles, "@accent@", accent_text, 0);
  g_string_replace (styles, "@tint@", tint_text, 0);
  g_string_append (xml, "<office:font-face-decls><style:font-face style:name=\"Text\""
                        " svg:font-family=\"Cantarell, 'Noto Sans', sans-serif\""
                        " style:font-family-generic=\"swiss\" style:font-pitch=\"variable\"/>"
                        "</office:font-face-decls><office:styles>");
  g_string_append_len (xml, styles->str, (gssize) styles->len);
  g_string_append (xml, "</office:styles>");
}
