#include "wt-dictionary-sheet.h"

#include "wt-column-meanings.h"
#include "wt-filter-sheet.h"
#include "wt-sheet-table.h"

#include <glib/gi18n.h>

/* clang-format off */
static const WtSheetColumn COLUMNS[] = {
  { N_ ("Sheet"), WT_CELL_WRAPPED, 16, 24, FALSE },
  { N_ ("Column"), WT_CELL_WRAPPED, 18, 32, FALSE },
  { N_ ("What it holds"), WT_CELL_WRAPPED, 14, 20, FALSE },
  { N_ ("What it means"), WT_CELL_WRAPPED, 40, 72, FALSE },
  { N_ ("Name in formulas"), WT_CELL_WRAPPED, 18, 34, FALSE },
};
/* clang-format on */

static const char *
describe_kind (WtCellKind kind)
{
  switch (kind)
    {
    case WT_CELL_DATE:
      return _ ("Date");
    case WT_CELL_MONTH:
      return _ ("Month");
    case WT_CELL_LABEL:
    case WT_CELL_COUNT:
    case WT_CELL_CHANGE:
    case WT_CELL_SERIAL:
      return _ ("Whole number");
    case WT_CELL_DECIMAL:
      return _ ("Number");
    case WT_CELL_NUMBER:
      return _ ("Number or words");
    case WT_CELL_SHARE:
      return _ ("Share, in per cent");
    case WT_CELL_TEXT:
    case WT_CELL_WRAPPED:
    case WT_CELL_OVERDUE:
    case WT_CELL_WORDS:
    case WT_CELL_WITHHELD:
    case WT_CELL_KIND_COUNT:
    default:
      return _ ("Text");
    }
}

static void
add_column (WtSheetTable *table, const WtDataColumn *column, WtSurvey *survey, gboolean has_names)
{
  g_autofree char *meaning = wt_column_meanings_dup (column->source_title, survey);

  wt_sheet_table_begin_row (table);
  wt_sheet_table_add_text (table, column->sheet);
  wt_sheet_table_add_text (table, column->title);
  wt_sheet_table_add_text (table, describe_kind (column->kind));
  wt_sheet_table_add_text (table, meaning);
  if (has_names)
    wt_sheet_table_add_text (table, column->name != NULL ? column->name : "");
}

gboolean
wt_dictionary_sheet_write (WtWorkbookWriter *writer, GError **error)
{
  WtSurvey *survey = wt_figures_get_survey (wt_overview_get_figures (writer->content->overview));
  lxw_worksheet *sheet = wt_workbook_writer_add_sheet (writer, C_ ("sheet", "Data dictionary"),
                                                       WT_SHEET_IN_MEMORY, error);
  /* Only what the sheet “Filter” goes by has names, which is not in every workbook. */
  gboolean has_names = wt_filter_sheet_is_wanted (writer->content);
  g_autoptr (WtSheetTable) table = NULL;

  if (sheet == NULL)
    return FALSE;
  table = wt_sheet_table_new (writer, sheet, WT_SHEET_IN_MEMORY, "Dictionary", COLUMNS,
                              has_names ? G_N_ELEMENTS (COLUMNS) : G_N_ELEMENTS (COLUMNS) - 1);
  for (guint i = 0; i < writer->dictionary->len; i++)
    add_column (table, g_ptr_array_index (writer->dictionary, i), survey, has_names);
  wt_sheet_table_finish (table, "");
  return TRUE;
}
