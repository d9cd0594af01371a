#include "wt-workbook-style.h"

#include <xlsxwriter.h>

gboolean
wt_cell_kind_is_figure (WtCellKind kind)
{
  switch (kind)
    {
    case WT_CELL_WORDS:
    case WT_CELL_WITHHELD:
    case WT_CELL_COUNT:
    case WT_CELL_CHANGE:
    case WT_CELL_SERIAL:
    case WT_CELL_DECIMAL:
    case WT_CELL_NUMBER:
    case WT_CELL_SHARE:
      return TRUE;
    case WT_CELL_TEXT:
    case WT_CELL_WRAPPED:
    case WT_CELL_OVERDUE:
    case WT_CELL_LABEL:
    case WT_CELL_DATE:
    case WT_CELL_MONTH:
    case WT_CELL_KIND_COUNT:
    default:
      return FALSE;
    }
}

/* Room at the right, as wide as two hyphens: LibreOffice forgets the indent of a cell that is
 * aligned to the right, depending on the cell before. */
#define SPACE "_-_-"

/* "fewer than 5" in the room of a number. */
#define WITHHELD_SIZE 9

/* Of a heading's colour, what every other row is tinted with. */
#define BAND_SHARE 0.0759

static guint32
to_rgb (const WtColour *colour)
{
  return ((guint32) (colour->red * 255 + 0.5) << 16) + ((guint32) (colour->green * 255 + 0.5) << 8)
         + (guint32) (colour->blue * 255 + 0.5);
}

void
wt_workbook_style_init (WtWorkbookStyle *style, lxw_workbook *workbook, const WtColour *colour)
{
  WtColour band = wt_colour_tint (colour, BAND_SHARE);

  *style = (WtWorkbookStyle){ .workbook = workbook };
  style->table = to_rgb (colour);
  style->band = to_rgb (&band);
}

static const char *
get_number_format (WtCellKind kind)
{
  switch (kind)
    {
    case WT_CELL_DATE:
      return "d mmm yyyy";
    case WT_CELL_MONTH:
      return "mmm yyyy";
    case WT_CELL_COUNT:
      return "#,##0" SPACE;
    case WT_CELL_CHANGE:
      return "+#,##0" SPACE ";-#,##0" SPACE ";0" SPACE;
    case WT_CELL_SERIAL:
      return "0000" SPACE;
    case WT_CELL_DECIMAL:
      return "0.0" SPACE;
    case WT_CELL_SHARE:
      return "0.0%" SPACE;
    case WT_CELL_NUMBER:
      return "General" SPACE ";-General" SPACE ";General" SPACE ";@" SPACE;
    case WT_CELL_WORDS:
      return "@" SPACE;
    case WT_CELL_WITHHELD:
    case WT_CELL_TEXT:
    case WT_CELL_WRAPPED:
    case WT_CELL_OVERDUE:
    case WT_CELL_LABEL:
    case WT_CELL_KIND_COUNT:
    default:
      return NULL;
    }
}

static void
align (lxw_format *format, WtCellKind kind, WtCellLook look)
{
  gboolean is_header = look == WT_CELL_HEADER || look == WT_CELL_FILTER_HEADER;

  /* The filter's button lies at the bottom of a heading. */
  format_set_align (format, look == WT_CELL_ROW || look == WT_CELL_FILTER_HEADER
                                ? LXW_ALIGN_VERTICAL_TOP
                                : LXW_ALIGN_VERTICAL_CENTER);
  if (wt_cell_kind_is_figure (kind))
    {
      format_set_align (format, LXW_ALIGN_RIGHT);
      if (is_header)
        format_set_indent (format, 1);
    }
  else
    {
      format_set_align (format, LXW_ALIGN_LEFT);
      if (look == WT_CELL_HEADER || look == WT_CELL_PLAIN || look == WT_CELL_BANDED)
        format_set_indent (format, 1);
    }
  if (is_header || kind == WT_CELL_WRAPPED)
    format_set_text_wrap (format);
}

static void
draw_rule (lxw_format *format)
{
  format_set_bottom (format, LXW_BORDER_THIN);
  format_set_bottom_color (format, WT_WORKBOOK_COLOUR_RULE);
}

static void
paint (const WtWorkbookStyle *style, lxw_format *format, WtCellLook look)
{
  switch (look)
    {
    case WT_CELL_HEADER:
    case WT_CELL_FILTER_HEADER:
      format_set_bold (format);
      format_set_font_color (format, LXW_COLOR_WHITE);
      format_set_bg_color (format, style->table);
      return;
    case WT_CELL_TOTAL:
      format_set_bold (format);
      format_set_top (format, LXW_BORDER_THIN);
      format_set_top_color (format, style->table);
      return;
    case WT_CELL_BANDED:
      format_set_bg_color (format, style->band);
      draw_rule (format);
      return;
    case WT_CELL_PLAIN:
      draw_rule (format);
      return;
    case WT_CELL_ROW:
    case WT_CELL_LOOK_COUNT:
    default:
      return;
    }
}

lxw_format *
wt_workbook_style_get_cell (WtWorkbookStyle *style, WtCellKind kind, WtCellLook look)
{
  gboolean is_header = look == WT_CELL_HEADER || look == WT_CELL_FILTER_HEADER;
  lxw_format *format;

  if (style->cells[kind][look] != NULL)
    return style->cells[kind][look];

  format = workbook_add_format (style->workbook);
  align (format, kind, look);
  paint (style, format, look);
  if (!is_header && kind == WT_CELL_OVERDUE)
    format_set_font_color (format, WT_WORKBOOK_COLOUR_OVERDUE);
  if (!is_header && kind == WT_CELL_WITHHELD)
    {
      format_set_font_color (format, WT_WORKBOOK_COLOUR_SECONDARY);
      format_set_font_size (format, WITHHELD_SIZE);
    }
  if (!is_header && get_number_format (kind) != NULL)
    format_set_num_format (format, get_number_format (kind));
  style->cells[kind][look] = format;
  return format;
}

/* Of words outside tables; 0 and NULL: as usual. */
static const struct
{
  double size;
  guint32 colour;
  gboolean is_bold;
  gboolean is_wrapped;
  uint8_t align;
  uint8_t vertical;
  const char *number_format;
} WORDS[WT_WORDS_COUNT] = {
  [WT_WORDS_TITLE] = { .size = 18, .is_bold = TRUE, .vertical = LXW_ALIGN_VERTICAL_CENTER },
  [WT_WORDS_SUBTITLE] = { .colour = WT_WORKBOOK_COLOUR_SECONDARY },
  [WT_WORDS_ASIDE] = { .colour = WT_WORKBOOK_COLOUR_SECONDARY, .align = LXW_ALIGN_RIGHT },
  [WT_WORDS_HEADING] = { .size = 12, .is_bold = TRUE, .vertical = LXW_ALIGN_VERTICAL_CENTER },
  [WT_WORDS_NOTE] = { .size = 10,
                      .colour = WT_WORKBOOK_COLOUR_SECONDARY,
                      .vertical = LXW_ALIGN_VERTICAL_CENTER },
  [WT_WORDS_TERM] = { .is_bold = TRUE, .is_wrapped = TRUE, .vertical = LXW_ALIGN_VERTICAL_TOP },
  [WT_WORDS_TEXT] = { .is_wrapped = TRUE,
                      .align = LXW_ALIGN_LEFT,
                      .vertical = LXW_ALIGN_VERTICAL_TOP },
  [WT_WORDS_MOMENT] = { .align = LXW_ALIGN_LEFT,
                        .vertical = LXW_ALIGN_VERTICAL_TOP,
                        .number_format = "d mmmm yyyy, hh:mm" },
  [WT_WORDS_CHOICE] = { .align = LXW_ALIGN_LEFT, .vertical = LXW_ALIGN_VERTICAL_CENTER },
  [WT_WORDS_CHOICE_DATE] = { .align = LXW_ALIGN_LEFT,
                             .vertical = LXW_ALIGN_VERTICAL_CENTER,
                             .number_format = "d mmm yyyy" },
  [WT_WORDS_IMPROVEMENT] = { .is_bold = TRUE, .colour = WT_WORKBOOK_COLOUR_IMPROVEMENT },
  [WT_WORDS_CONCERN] = { .is_bold = TRUE, .colour = WT_WORKBOOK_COLOUR_CONCERN },
};

static void
set_letters (lxw_format *format, WtWords words)
{
  if (WORDS[words].is_bold)
    format_set_bold (format);
  if (WORDS[words].size > 0)
    format_set_font_size (format, WORDS[words].size);
  if (WORDS[words].colour != 0)
    format_set_font_color (format, WORDS[words].colour);
  if (WORDS[words].is_wrapped)
    format_set_text_wrap (format);
  if (WORDS[words].number_format != NULL)
    format_set_num_format (format, WORDS[words].number_format);
  if (WORDS[words].align != LXW_ALIGN_NONE)
    format_set_align (format, WORDS[words].align);
  if (WORDS[words].vertical != LXW_ALIGN_NONE)
    format_set_align (format, WORDS[words].vertical);
}

static void
set_lines (const WtWorkbookStyle *style, lxw_format *format, WtWords words)
{
  if (words == WT_WORDS_CHOICE || words == WT_WORDS_CHOICE_DATE)
    {
      format_set_border (format, LXW_BORDER_MEDIUM);
      format_set_border_color (format, style->table);
      format_set_indent (format, 1);
    }
  if (words == WT_WORDS_BAND)
    format_set_bg_color (format, style->band);
  if (words == WT_WORDS_BAND || words == WT_WORDS_RULE)
    draw_rule (format);
}

lxw_format *
wt_workbook_style_get_words (WtWorkbookStyle *style, WtWords words)
{
  lxw_format *format;

  if (style->words[words] != NULL)
    return style->words[words];

  format = workbook_add_format (style->workbook);
  set_letters (format, words);
  set_lines (style, format, words);
  style->words[words] = format;
  return format;
}
