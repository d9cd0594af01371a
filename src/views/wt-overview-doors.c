#include "wt-overview-doors.h"

#include "wt-chart-factory.h"
#include "wt-comparison-chart.h"
#include "wt-date.h"
#include "wt-spectrum-chart.h"

/* @filter: what the overview is of, to be narrowed down */
typedef void (*Door) (GtkWidget *widget, WtOverview *overview, WtFilter *filter, int key);

void
wt_overview_doors_open_results (GtkWidget *widget, const WtFilter *filter)
{
  gtk_widget_activate_action_variant (widget, "win.open-results", wt_filter_to_variant (filter));
}

void
wt_overview_doors_open_counted (GtkWidget *widget, const char *what, const WtFilter *filter)
{
  gtk_widget_activate_action (widget, "win.show-counted", "(s@" WT_FILTER_VARIANT_TYPE ")", what,
                              wt_filter_to_variant (filter));
}

/* No more than what the overview counts. */
static void
narrow_period (WtFilter *filter, const char *from, const char *to)
{
  if (filter->from[0] == '\0' || g_strcmp0 (filter->from, from) < 0)
    g_strlcpy (filter->from, from, sizeof filter->from);
  if (filter->to[0] == '\0' || g_strcmp0 (filter->to, to) > 0)
    g_strlcpy (filter->to, to, sizeof filter->to);
}

static void
open_results (GtkWidget *widget, WtOverview *overview, WtFilter *filter, int key)
{
  wt_overview_doors_open_results (widget, filter);
}

static void
open_projects (GtkWidget *widget, WtOverview *overview, WtFilter *filter, int key)
{
  wt_overview_doors_open_counted (widget, "projects", filter);
}

/* A month may be before the period: the whole of it is shown. */
static void
open_month (GtkWidget *widget, WtOverview *overview, WtFilter *filter, int key)
{
  GArray *months = wt_overview_get_months (overview);
  g_autofree char *from = NULL, *to = NULL;

  if (key < 0 || (guint) key >= months->len)
    return;
  from = g_strconcat (g_array_index (months, WtMonthFigures, key).month, "-01", NULL);
  to = wt_date_month_end (from);
  wt_filter_set_period (filter, from, to);
  wt_overview_doors_open_counted (widget, "activities", filter);
}

static void
open_quarter (GtkWidget *widget, WtOverview *overview, WtFilter *filter, int key)
{
  GArray *quarters = wt_overview_get_quarters (overview);
  guint index = (guint) WT_SPECTRUM_CHART_KEY_QUARTER (key);

  if (index < quarters->len)
    {
      const char *from = g_array_index (quarters, WtQuarterFigures, index).start;
      g_autofree char *next = wt_date_add_months (from, 3);
      g_autofree char *to = wt_date_add_days (next, -1);

      narrow_period (filter, from, to);
    }
  filter->level = WT_SPECTRUM_CHART_KEY_LEVEL (key);
  wt_overview_doors_open_counted (widget, "activities", filter);
}

static void
open_level (GtkWidget *widget, WtOverview *overview, WtFilter *filter, int key)
{
  filter->level = (WtLevel) key;
  wt_overview_doors_open_counted (widget, "activities", filter);
}

/* The second of two groups is the period before. */
static void
open_comparison (GtkWidget *widget, WtOverview *overview, WtFilter *filter, int key)
{
  WtFigures *before = wt_overview_get_before (overview);

  wt_overview_doors_open_results (widget, key == WT_COMPARISON_MARK_SECOND && before != NULL
                                              ? wt_figures_get_filter (before)
                                              : filter);
}

static void
open_day (GtkWidget *widget, WtOverview *overview, WtFilter *filter, int key)
{
  GArray *days = wt_overview_get_days (overview);

  if (key < 0 || (guint) key >= days->len)
    return;
  wt_filter_set_period (filter, g_array_index (days, WtDayFigures, key).day,
                        g_array_index (days, WtDayFigures, key).day);
  wt_overview_doors_open_counted (widget, "activities", filter);
}

static void
open_group (GtkWidget *widget, WtBreakdown *breakdown, WtFilter *filter, int key)
{
  gint64 id;

  if (breakdown == NULL || key < 0 || (guint) key >= wt_breakdown_get_n_groups (breakdown))
    return;
  id = wt_breakdown_get_group (breakdown, (guint) key)->id;
  filter->directorate_id = id;
  if (wt_breakdown_get_dimension (breakdown) == WT_BREAKDOWN_PROJECT)
    gtk_widget_activate_action (widget, "win.open-project", "x", id);
  else if (id != 0)
    wt_overview_doors_open_counted (widget, "activities", filter);
  else
    /* No filter asks for projects without a directorate. */
    gtk_widget_error_bell (widget);
}

static void
open_project (GtkWidget *widget, WtOverview *overview, WtFilter *filter, int key)
{
  open_group (widget, wt_overview_get_breakdown (overview, WT_BREAKDOWN_PROJECT), filter, key);
}

static void
open_directorate (GtkWidget *widget, WtOverview *overview, WtFilter *filter, int key)
{
  open_group (widget, wt_overview_get_breakdown (overview, WT_BREAKDOWN_DIRECTORATE), filter, key);
}

static const struct
{
  const char *kind;
  Door open;
} KINDS[] = {
  { WT_CHART_KIND_MONTHS, open_month },
  { WT_CHART_KIND_SPECTRUM, open_quarter },
  { WT_CHART_KIND_CHECKLIST, open_projects },
  { WT_CHART_KIND_COMPARISON, open_comparison },
  { WT_CHART_KIND_RANKING, open_project },
  { "calendar", open_day },
  { "directorates", open_directorate },
  { "projects", open_project },
  { "reach", open_level },
  { "response-rate", open_project },
};

void
wt_overview_doors_open (GtkWidget *widget, const char *kind, WtOverview *overview, int key)
{
  WtFilter filter = *wt_figures_get_filter (wt_overview_get_figures (overview));
  Door open = open_results;

  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    if (g_str_equal (KINDS[i].kind, kind))
      open = KINDS[i].open;
  open (widget, overview, &filter, key);
}
