#include "wt-summary-charts.h"

#include "wt-chart-words.h"

#include <glib/gi18n.h>
#include <math.h>
#include <xlsxwriter.h>

/* What a chart measures before it is scaled. */
#define NATURAL_WIDTH 480.0
#define NATURAL_HEIGHT 288.0

#define GAP_BETWEEN_COLUMNS 40
/* The highest column leaves room for the number on it. */
#define ROOM_FOR_LABELS 1.15
#define LABEL_SIZE 9
/* A label on the axis of time every quarter; days. */
#define DAYS_BETWEEN_LABELS 91.3125
/* Room right of the last month for the names of the lines: of the time that is drawn, and at least
 * so many days. */
#define SHARE_FOR_NAMES 0.14
#define DAYS_FOR_NAMES 20
/* Room left of the first month; labels are off by as much. */
#define SHARE_BEFORE 0.01
/* Time and scores are drawn at least so far, also for a single month. */
#define DAYS_MINIMUM 90
#define SCORES_MINIMUM 2

/* How a mark is painted. */
typedef struct
{
  lxw_color_t fill;
  lxw_color_t outline;
  lxw_color_t ink; /* of a number in it */
  gboolean dashed;
  gboolean hatched;
} Paint;

static lxw_color_t
to_rgb (const WtColour *colour)
{
  return ((lxw_color_t) (colour->red * 255 + 0.5) << 16)
         + ((lxw_color_t) (colour->green * 255 + 0.5) << 8)
         + (lxw_color_t) (colour->blue * 255 + 0.5);
}

static const WtChartTheme *
get_theme (void)
{
  return wt_chart_theme_get (WT_CHART_THEME_PRINT);
}

static Paint
make_paint (const WtChartPaint *paint)
{
  lxw_color_t fill = wt_colour_is_visible (&paint->fill) ? to_rgb (&paint->fill) : LXW_COLOR_WHITE;

  return (Paint){ .fill = fill,
                  .outline =
                      wt_colour_is_visible (&paint->outline) ? to_rgb (&paint->outline) : fill,
                  .ink = to_rgb (&paint->text) };
}

/* The library turns the axes of lying bars. */
static lxw_chart_axis *
get_value_axis (lxw_chart *chart, uint8_t type)
{
  return type == LXW_CHART_BAR_STACKED_PERCENT ? chart->x_axis : chart->y_axis;
}

static lxw_chart *
begin_chart (WtSummary *summary, uint8_t type)
{
  lxw_chart *chart = workbook_add_chart (summary->writer->workbook, type);
  lxw_chart_axis *values = get_value_axis (chart, type);
  lxw_chart_axis *categories = values == chart->y_axis ? chart->x_axis : chart->y_axis;
  lxw_chart_line no_line = { .none = LXW_TRUE };
  lxw_chart_line border = { .color = WT_WORKBOOK_COLOUR_RULE, .width = 0.75 };
  lxw_chart_line axis = { .color = to_rgb (&get_theme ()->axis), .width = 0.75 };
  lxw_chart_font labels = { .name = WT_WORKBOOK_FONT,
                            .size = LABEL_SIZE,
                            .color = WT_WORKBOOK_COLOUR_SECONDARY };

  chart_chartarea_set_line (chart, &border);
  chart_title_off (chart);
  chart_axis_set_line (categories, &axis);
  chart_axis_set_num_font (categories, &labels);
  chart_axis_set_major_tick_mark (categories, LXW_CHART_AXIS_TICK_MARK_NONE);
  chart_axis_set_num_font (values, &labels);
  chart_axis_set_major_tick_mark (values, LXW_CHART_AXIS_TICK_MARK_NONE);
  chart_axis_major_gridlines_set_visible (values, LXW_FALSE);
  chart_axis_set_line (values, &no_line);
  chart_legend_set_font (chart, &labels);
  return chart;
}

/* Numbers stand on the marks; an axis would say them twice. */
static void
hide_labels (lxw_chart_axis *values)
{
  chart_axis_set_label_position (values, LXW_CHART_AXIS_LABEL_POSITION_NONE);
}

static lxw_chart_series *
add_series (WtSummary *summary, lxw_chart *chart, guint first_row, guint n_rows, guint figure)
{
  lxw_chart_series *series = chart_add_series (chart, NULL, NULL);
  const char *sheet = summary->sheet->name;
  lxw_col_t labels = (lxw_col_t) summary->label_column;
  lxw_col_t column = (lxw_col_t) (labels + 1 + figure);
  guint last_row = first_row + n_rows - 1;

  chart_series_set_categories (series, sheet, first_row, labels, last_row, labels);
  chart_series_set_values (series, sheet, first_row, column, last_row, column);
  return series;
}

static void
name_series (WtSummary *summary, lxw_chart_series *series, guint header_row, guint figure)
{
  chart_series_set_name_range (series, summary->sheet->name, header_row,
                               (lxw_col_t) (summary->label_column + 1 + figure));
}

static void
finish_chart (WtSummary *summary, lxw_chart *chart, const WtSummaryPlace *place)
{
  g_autofree char *heading = wt_chart_dup_heading (place->words);
  g_autofree char *words = wt_chart_dup_description (place->words);
  /* Translators: the title of a chart and what it shows, for those who do not see it */
  g_autofree char *description = g_strdup_printf (_ ("%s. %s"), heading, words);
  lxw_chart_options options = {
    .x_scale = place->width / NATURAL_WIDTH,
    .y_scale = place->height / NATURAL_HEIGHT,
    .description = description,
  };

  worksheet_insert_chart_opt (summary->sheet, place->row, (lxw_col_t) place->column, chart,
                              &options);
}

static void
fill_series (lxw_chart_series *series, const Paint *paint)
{
  lxw_chart_fill fill = { .color = paint->fill };
  lxw_chart_pattern hatch = { .type = LXW_CHART_PATTERN_LIGHT_UPWARD_DIAGONAL,
                              .fg_color = paint->outline,
                              .bg_color = paint->fill };
  lxw_chart_line line = { .color = paint->outline,
                          .width = 0.75,
                          .dash_type = paint->dashed ? LXW_CHART_LINE_DASH_DASH
                                                     : LXW_CHART_LINE_DASH_SOLID };

  if (paint->hatched)
    chart_series_set_pattern (series, &hatch);
  else
    chart_series_set_fill (series, &fill);
  chart_series_set_line (series, &line);
}

/* A number on each mark, none for 0 in a stack. */
static void
label_series (lxw_chart_series *series, lxw_color_t ink, uint8_t position, const char *format)
{
  lxw_chart_font font = { .name = WT_WORKBOOK_FONT, .size = LABEL_SIZE, .color = ink };

  chart_series_set_labels (series);
  chart_series_set_labels_position (series, position);
  chart_series_set_labels_num_format (series, format);
  chart_series_set_labels_font (series, &font);
}

static char *
dup_end_label (const char *label)
{
  g_autofree char *first = g_utf8_strdown (label, g_utf8_next_char (label) - label);

  return g_strconcat (first, g_utf8_next_char (label), NULL);
}

/* "1 = not valued, 10 = highly valued" */
static void
name_ends (lxw_chart *chart, const WtQuestion *question)
{
  lxw_chart_font font = { .name = WT_WORKBOOK_FONT,
                          .size = LABEL_SIZE,
                          .bold = LXW_EXPLICIT_FALSE,
                          .color = WT_WORKBOOK_COLOUR_SECONDARY };
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *words = NULL;

  if (question->low_label == NULL || question->low_label[0] == '\0' || question->high_label == NULL
      || question->high_label[0] == '\0')
    return;
  low = dup_end_label (question->low_label);
  high = dup_end_label (question->high_label);
  /* Translators: what the ends of a scale stand for: "1 = not valued, 10 = highly valued" */
  words = g_strdup_printf (_ ("%d = %s, %d = %s"), WT_SCORE_MINIMUM, low, WT_SCORE_MAXIMUM, high);
  chart_axis_set_name (chart->x_axis, words);
  chart_axis_set_name_font (chart->x_axis, &font);
}

/* Columns that are as high as the numbers in @rows, the highest of which is @highest. */
static lxw_chart *
begin_columns (WtSummary *summary, const WtSummaryRows *rows, guint index, gint64 highest)
{
  const Paint paint = { .fill = summary->writer->style.table,
                        .outline = summary->writer->style.table,
                        .ink = WT_WORKBOOK_COLOUR_SECONDARY };
  lxw_chart *chart = begin_chart (summary, LXW_CHART_COLUMN);
  lxw_chart_series *series = add_series (summary, chart, rows->first_row, rows->n_rows, index);

  name_series (summary, series, rows->first_row - 1, index);
  fill_series (series, &paint);
  label_series (series, paint.ink, LXW_CHART_LABEL_POSITION_OUTSIDE_END, "#,##0");
  chart_set_series_gap (chart, GAP_BETWEEN_COLUMNS);
  hide_labels (chart->y_axis);
  chart_axis_set_min (chart->y_axis, 0);
  chart_axis_set_max (chart->y_axis, (double) highest * ROOM_FOR_LABELS);
  chart_legend_set_position (chart, LXW_CHART_LEGEND_NONE);
  return chart;
}

void
wt_summary_charts_add_bands (WtSummary *summary,
                             const WtSummaryFigures *figures,
                             guint index,
                             const gint64 bands[WT_PUBLIC_BAND_COUNT],
                             const WtSummaryPlace *place)
{
  gint64 highest = 1;

  for (guint i = 0; i < WT_PUBLIC_BAND_COUNT; i++)
    highest = MAX (highest, bands[i]);
  finish_chart (summary, begin_columns (summary, &figures->bands, index, highest), place);
}

void
wt_summary_charts_add_scores (WtSummary *summary,
                              const WtSummaryFigures *figures,
                              guint index,
                              const WtQuestion *question,
                              const WtQuestionTally *tally,
                              const WtSummaryPlace *place)
{
  gint64 highest = 1;
  lxw_chart *chart;

  for (guint i = 0; i < WT_SCORE_COUNT; i++)
    highest = MAX (highest, tally->scores[i]);
  chart = begin_columns (summary, &figures->scores, index, highest);
  name_ends (chart, question);
  finish_chart (summary, chart, place);
}

/* A straight line through all months. */
static void
add_limit (WtSummary *summary,
           lxw_chart *chart,
           const WtSummaryFigures *figures,
           WtSummaryMonthColumn column)
{
  gboolean is_mean = column == WT_SUMMARY_MONTH_MEAN;
  lxw_chart_series *series =
      add_series (summary, chart, figures->months.first_row, figures->months.n_rows, column);
  lxw_chart_line line = { .color = to_rgb (is_mean ? &get_theme ()->ink : &get_theme ()->axis),
                          .width = 1,
                          .dash_type =
                              is_mean ? LXW_CHART_LINE_DASH_SOLID : LXW_CHART_LINE_DASH_DASH };

  name_series (summary, series, figures->months.first_row - 1, column);
  chart_series_set_line (series, &line);
  chart_series_set_marker_type (series, LXW_CHART_MARKER_NONE);
}

/* The name of a line behind its last month: the label of a series of that one point. Hiding all but
 * one label of the line itself would be simpler, but Gnumeric complains of it. */
static void
add_name (WtSummary *summary,
          lxw_chart *chart,
          const WtSummaryFigures *figures,
          WtSummaryMonthColumn column,
          const char *name,
          double value)
{
  gboolean is_mean = column == WT_SUMMARY_MONTH_MEAN;
  lxw_chart_series *series = add_series (
      summary, chart, figures->months.first_row + figures->months.n_rows - 1, 1, column);
  lxw_chart_line none = { .none = LXW_TRUE };
  lxw_chart_font font = { .name = WT_WORKBOOK_FONT,
                          .size = LABEL_SIZE,
                          .bold = is_mean ? LXW_TRUE : LXW_EXPLICIT_FALSE,
                          .color = to_rgb (is_mean ? &get_theme ()->ink
                                                   : &get_theme ()->secondary_ink) };
  g_autofree char *number = wt_chart_words_decimal (value);
  /* Translators: the name of a line in a chart, and its value: "upper limit 8.3" */
  g_autofree char *words = g_strdup_printf (_ ("%s %s"), name, number);
  lxw_chart_data_label label = { .value = words, .font = &font };
  lxw_chart_data_label *labels[] = { &label, NULL };

  chart_series_set_name (series, words);
  chart_series_set_line (series, &none);
  chart_series_set_marker_type (series, LXW_CHART_MARKER_NONE);
  chart_series_set_labels (series);
  chart_series_set_labels_position (series, LXW_CHART_LABEL_POSITION_RIGHT);
  chart_series_set_labels_font (series, &font);
  chart_series_set_labels_custom (series, labels);
}

/* From month to month. Its points are series of their own, one a kind, so that a special one does
 * not lie over or under an ordinary one: programs differ in which they draw last. */
static void
add_line (WtSummary *summary, lxw_chart *chart, const WtSummaryFigures *figures)
{
  lxw_chart_series *series = add_series (summary, chart, figures->months.first_row,
                                         figures->months.n_rows, WT_SUMMARY_MONTH_SCORE);
  lxw_chart_line line = { .color = to_rgb (&get_theme ()->line), .width = 1.25 };

  name_series (summary, series, figures->months.first_row - 1, WT_SUMMARY_MONTH_SCORE);
  chart_series_set_line (series, &line);
  chart_series_set_marker_type (series, LXW_CHART_MARKER_NONE);
}

static void
add_points (WtSummary *summary,
            lxw_chart *chart,
            const WtSummaryFigures *figures,
            WtSummaryMonthColumn column,
            uint8_t marker,
            const WtChartPaint *colours)
{
  Paint paint = make_paint (colours);
  lxw_chart_series *series =
      add_series (summary, chart, figures->months.first_row, figures->months.n_rows, column);
  lxw_chart_line none = { .none = LXW_TRUE };
  lxw_chart_fill fill = { .color = paint.fill };
  lxw_chart_line outline = { .color = paint.outline, .width = 0.75 };

  name_series (summary, series, figures->months.first_row - 1, column);
  chart_series_set_line (series, &none);
  chart_series_set_marker_type (series, marker);
  chart_series_set_marker_size (series, column == WT_SUMMARY_MONTH_ORDINARY ? 6 : 8);
  chart_series_set_marker_fill (series, &fill);
  chart_series_set_marker_line (series, &outline);
}

/* Whole scores as ticks, and none beyond the scale; limits may lie beyond it. */
static void
set_score_axis (lxw_chart *chart, const WtXmr *xmr)
{
  const WtXmrGroup *group = &xmr->groups[0];
  double low = WT_SCORE_MAXIMUM, high = WT_SCORE_MINIMUM;

  for (gsize i = 0; i < xmr->n_points; i++)
    {
      low = MIN (low, xmr->points[i].value);
      high = MAX (high, xmr->points[i].value);
    }
  if (group->limits != WT_XMR_LIMITS_NONE)
    {
      low = MIN (low, group->lower_limit);
      high = MAX (high, group->upper_limit);
    }
  low = floor (low - 0.1);
  chart_axis_set_min (chart->y_axis, low);
  chart_axis_set_max (chart->y_axis, MAX (high, low + SCORES_MINIMUM) + 0.2);
  chart_axis_set_major_unit (chart->y_axis, 1);
  chart_axis_set_num_format (chart->y_axis, "[<1]\"\";[>10]\"\";0");
}

static double
count_days (const char *month)
{
  g_autofree char *day = wt_summary_dup_middle_of_month (month);

  return wt_workbook_writer_count_days (day);
}

static void
set_time_axis (lxw_chart *chart, const WtSummaryFigures *figures)
{
  double first = count_days (figures->first_month), last = count_days (figures->last_month);
  double drawn = MAX (last - first, DAYS_MINIMUM);
  double end = last + MAX (drawn * SHARE_FOR_NAMES, DAYS_FOR_NAMES);
  /* No labels below the names. */
  g_autofree char *format = g_strdup_printf ("[>%.0f]\"\";mmm yyyy", last + DAYS_FOR_NAMES / 2);

  chart_axis_set_min (chart->x_axis, first - drawn * SHARE_BEFORE);
  chart_axis_set_max (chart->x_axis, end);
  chart_axis_set_major_unit (chart->x_axis, DAYS_BETWEEN_LABELS);
  chart_axis_set_num_format (chart->x_axis, format);
  chart_axis_major_gridlines_set_visible (chart->x_axis, LXW_FALSE);
}

static gboolean
has_kind (const WtXmr *xmr, WtXmrKind kind)
{
  for (gsize i = 0; i < xmr->n_points; i++)
    if (xmr->points[i].kind == kind)
      return TRUE;
  return FALSE;
}

/* The legend names only the special causes, which come last; lines are named where they end. */
static void
set_months_legend (lxw_chart *chart, guint n_plain, gboolean has_special)
{
  int16_t plain[] = { 0, 1, 2, 3, 4, 5, 6, 7, -1 };

  if (!has_special)
    {
      chart_legend_set_position (chart, LXW_CHART_LEGEND_NONE);
      return;
    }
  plain[n_plain] = -1;
  chart_legend_set_position (chart, LXW_CHART_LEGEND_BOTTOM);
  chart_legend_delete_series (chart, plain);
}

void
wt_summary_charts_add_months (WtSummary *summary,
                              const WtSummaryFigures *figures,
                              const WtXmr *xmr,
                              const WtSummaryPlace *place)
{
  const WtChartTheme *theme = get_theme ();
  const WtXmrGroup *group = &xmr->groups[0];
  const struct
  {
    WtSummaryMonthColumn column;
    const char *name;
    double value;
  } LINES[] = {
    { WT_SUMMARY_MONTH_MEAN, _ ("mean"), group->mean },
    { WT_SUMMARY_MONTH_LOWER, _ ("lower limit"), group->lower_limit },
    { WT_SUMMARY_MONTH_UPPER, _ ("upper limit"), group->upper_limit },
  };
  guint n_lines = group->limits != WT_XMR_LIMITS_NONE ? G_N_ELEMENTS (LINES) : 0;
  gboolean has_improvement = has_kind (xmr, WT_XMR_KIND_IMPROVEMENT);
  gboolean has_concern = has_kind (xmr, WT_XMR_KIND_CONCERN);
  lxw_chart *chart = begin_chart (summary, LXW_CHART_SCATTER_STRAIGHT_WITH_MARKERS);

  for (guint i = 0; i < n_lines; i++)
    {
      add_limit (summary, chart, figures, LINES[i].column);
      add_name (summary, chart, figures, LINES[i].column, LINES[i].name, LINES[i].value);
    }
  add_line (summary, chart, figures);
  add_points (summary, chart, figures, WT_SUMMARY_MONTH_ORDINARY, LXW_CHART_MARKER_CIRCLE,
              &theme->common);
  if (has_improvement)
    add_points (summary, chart, figures, WT_SUMMARY_MONTH_IMPROVEMENT, LXW_CHART_MARKER_DIAMOND,
                &theme->improvement);
  if (has_concern)
    add_points (summary, chart, figures, WT_SUMMARY_MONTH_CONCERN, LXW_CHART_MARKER_SQUARE,
                &theme->concern);

  set_score_axis (chart, xmr);
  set_time_axis (chart, figures);
  set_months_legend (chart, 2 * n_lines + 2, has_improvement || has_concern);
  finish_chart (summary, chart, place);
}

static void
add_stack (WtSummary *summary,
           lxw_chart *chart,
           guint first_row,
           guint n_rows,
           guint header_row,
           guint figure,
           const Paint *paint)
{
  lxw_chart_series *series = add_series (summary, chart, first_row, n_rows, figure);

  name_series (summary, series, header_row, figure);
  fill_series (series, paint);
  label_series (series, paint->ink, LXW_CHART_LABEL_POSITION_CENTER, "#,##0;;");
}

void
wt_summary_charts_add_spectrum (WtSummary *summary,
                                const WtSummaryFigures *figures,
                                guint n_quarters,
                                const WtSummaryPlace *place)
{
  lxw_chart *chart = begin_chart (summary, LXW_CHART_COLUMN_STACKED);
  guint header_row = figures->quarters.first_row - 1;
  guint first_row = figures->quarters.first_row + figures->quarters.n_rows - n_quarters;

  for (guint i = 0; i < WT_LEVEL_COUNT; i++)
    {
      Paint paint = make_paint (&get_theme ()->levels[i + 1]);

      add_stack (summary, chart, first_row, n_quarters, header_row, i, &paint);
    }
  chart_set_series_gap (chart, GAP_BETWEEN_COLUMNS);
  hide_labels (chart->y_axis);
  chart_legend_set_position (chart, LXW_CHART_LEGEND_BOTTOM);
  finish_chart (summary, chart, place);
}

void
wt_summary_charts_add_checklist (WtSummary *summary,
                                 const WtSummaryFigures *figures,
                                 const WtSummaryPlace *place)
{
  lxw_chart *chart = begin_chart (summary, LXW_CHART_BAR_STACKED_PERCENT);

  for (guint i = 0; i < WT_ANSWER_COUNT; i++)
    {
      WtAnswer answer = wt_summary_answers[i];
      Paint paint = make_paint (&get_theme ()->answers[answer]);

      paint.hatched = answer == WT_ANSWER_PARTLY;
      paint.dashed = answer == WT_ANSWER_NONE;
      add_stack (summary, chart, figures->principles.first_row, figures->principles.n_rows,
                 figures->principles.first_row - 1, i, &paint);
    }
  chart_set_series_gap (chart, GAP_BETWEEN_COLUMNS);
  chart_axis_set_reverse (chart->y_axis);
  hide_labels (chart->x_axis);
  chart_legend_set_position (chart, LXW_CHART_LEGEND_BOTTOM);
  finish_chart (summary, chart, place);
}
