#include "wt-months-sheet.h"

#include "wt-chart-factory.h"
#include "wt-sheet-table.h"
#include "wt-summary-charts.h"
#include "wt-xmr-chart.h"

#include <glib/gi18n.h>
#include <math.h>
#include <xlsxwriter.h>

#define MONTH_COLUMN 0
#define WORDS_COLUMN 9
#define ROWS_BEFORE_CHART 3
/* In pixels. */
#define CHART_WIDTH 900
#define CHART_HEIGHT 300

/* As the chart expects them: the month, and then the columns of WtSummaryMonthColumn. */
/* clang-format off */
static const WtSheetColumn COLUMNS[] = {
  { N_ ("Month"), WT_CELL_MONTH, 12, 14, FALSE },
  { N_ ("Answers"), WT_CELL_COUNT, 9, 14, TRUE },
  { N_ ("Mean score"), WT_CELL_DECIMAL, 9, 14, FALSE },
  { N_ ("Mean of the months"), WT_CELL_DECIMAL, 9, 14, FALSE },
  { N_ ("Lower limit"), WT_CELL_DECIMAL, 9, 14, FALSE },
  { N_ ("Upper limit"), WT_CELL_DECIMAL, 9, 14, FALSE },
  { N_ ("Ordinary"), WT_CELL_DECIMAL, 9, 14, FALSE },
  { N_ ("Improvement"), WT_CELL_DECIMAL, 9, 14, FALSE },
  { N_ ("Concern"), WT_CELL_DECIMAL, 9, 14, FALSE },
  { N_ ("What it shows"), WT_CELL_WRAPPED, 24, 52, FALSE },
};
/* clang-format on */

static const char *
describe_outside (WtXmrSide side)
{
  return side == WT_XMR_SIDE_HIGH ? _ ("above the upper limit") : _ ("below the lower limit");
}

static const char *
describe_trend (WtXmrSide side)
{
  return side == WT_XMR_SIDE_HIGH ? _ ("one of 7 or more in a row that rise")
                                  : _ ("one of 7 or more in a row that fall");
}

static const char *
describe_two_of_three (WtXmrSide side)
{
  return side == WT_XMR_SIDE_HIGH ? _ ("one of 2 in 3 that are close to the upper limit")
                                  : _ ("one of 2 in 3 that are close to the lower limit");
}

static const char *
describe_shift (WtXmrSide side)
{
  return side == WT_XMR_SIDE_HIGH ? _ ("one of 7 or more in a row above the mean")
                                  : _ ("one of 7 or more in a row below the mean");
}

/* The rule that flags a month, in words. */
static const char *
describe (const WtXmrPoint *point)
{
  switch (point->rule)
    {
    case WT_XMR_RULE_OUTSIDE:
      return describe_outside (point->side);
    case WT_XMR_RULE_TREND:
      return describe_trend (point->side);
    case WT_XMR_RULE_TWO_OF_THREE:
      return describe_two_of_three (point->side);
    case WT_XMR_RULE_SHIFT:
      return describe_shift (point->side);
    case WT_XMR_RULE_NONE:
    default:
      return point->kind == WT_XMR_KIND_UNDEFINED ? _ ("too few months for limits")
                                                  : _ ("ordinary change");
    }
}

static void
add_month (WtSheetTable *table,
           const WtMonthFigures *month,
           const WtXmrPoint *point,
           const WtXmrGroup *group)
{
  gboolean is_improvement = point->kind == WT_XMR_KIND_IMPROVEMENT;
  gboolean is_concern = point->kind == WT_XMR_KIND_CONCERN;
  g_autofree char *middle = g_strdup_printf ("%.7s-15", month->month);

  wt_sheet_table_begin_row (table);
  wt_sheet_table_add_date (table, middle);
  wt_sheet_table_add_number (table, (double) wt_score_tally_get_answered (&month->scores));
  wt_sheet_table_add_number (table, point->value);
  wt_sheet_table_add_number (table, group->mean);
  wt_sheet_table_add_number (table, group->lower_limit);
  wt_sheet_table_add_number (table, group->upper_limit);
  wt_sheet_table_add_number (table, is_improvement || is_concern ? (double) NAN : point->value);
  wt_sheet_table_add_number (table, is_improvement ? point->value : (double) NAN);
  wt_sheet_table_add_number (table, is_concern ? point->value : (double) NAN);
  wt_sheet_table_add_text (table, describe (point));
}

/* Returns where they stand. */
static WtSummaryFigures
add_months (WtSheetTable *table, WtOverview *overview, const WtXmr *xmr)
{
  GArray *months = wt_overview_get_months (overview);
  WtSummaryFigures figures = { .months = { .first_row = 1 } };

  for (guint i = 0; i < months->len && figures.months.n_rows < xmr->n_points; i++)
    {
      const WtMonthFigures *month = &g_array_index (months, WtMonthFigures, i);
      const WtXmrPoint *point = &xmr->points[figures.months.n_rows];

      /* A month without answers is no point. */
      if (wt_score_tally_get_answered (&month->scores) == 0)
        continue;
      add_month (table, month, point, &xmr->groups[point->group]);
      if (figures.months.n_rows++ == 0)
        figures.first_month = month->month;
      figures.last_month = month->month;
    }
  return figures;
}

/* Below the table and its total. */
static void
add_chart (WtWorkbookWriter *writer,
           lxw_worksheet *sheet,
           const WtSummaryFigures *figures,
           WtChart *chart)
{
  WtSummary summary = { writer, sheet, MONTH_COLUMN };
  const WtSummaryPlace place = { .row = figures->months.n_rows + ROWS_BEFORE_CHART,
                                 .column = 0,
                                 .width = CHART_WIDTH,
                                 .height = CHART_HEIGHT,
                                 .words = chart };

  if (figures->months.n_rows > 0)
    wt_summary_charts_add_months (&summary, figures, wt_xmr_chart_get_xmr (WT_XMR_CHART (chart)),
                                  &place);
}

gboolean
wt_months_sheet_write (WtWorkbookWriter *writer, GError **error)
{
  WtOverview *overview = writer->content->overview;
  g_autoptr (WtChart) chart = wt_chart_factory_make (WT_CHART_KIND_MONTHS, overview, 0, NULL);
  lxw_worksheet *sheet = wt_workbook_writer_add_sheet (writer, C_ ("sheet", "Month by month"),
                                                       WT_SHEET_IN_MEMORY, error);
  g_autoptr (WtSheetTable) table = NULL;
  WtSummaryFigures figures;

  if (sheet == NULL)
    return FALSE;
  table = wt_sheet_table_new (writer, sheet, WT_SHEET_IN_MEMORY, "Months", COLUMNS,
                              G_N_ELEMENTS (COLUMNS));
  figures = add_months (table, overview, wt_xmr_chart_get_xmr (WT_XMR_CHART (chart)));
  wt_sheet_table_set_condition (table, WORDS_COLUMN, "=ISNUMBER($H2)", WT_WORDS_IMPROVEMENT);
  wt_sheet_table_set_condition (table, WORDS_COLUMN, "=ISNUMBER($I2)", WT_WORDS_CONCERN);
  wt_sheet_table_finish (table, _ ("No answers in this period"));
  add_chart (writer, sheet, &figures, chart);
  /* A chart is not to end in the middle of a page. */
  worksheet_fit_to_pages (sheet, 1, 1);
  return TRUE;
}
