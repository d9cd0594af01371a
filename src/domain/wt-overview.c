#include "wt-overview.h"

#include "wt-attention.h"

struct _WtOverview
{
  GObject parent_instance;

  WtFigures *figures;                                    /* (owned) */
  WtFigures *before;                                     /* (owned) (nullable) */
  GArray *months;                                        /* (owned) of WtMonthFigures */
  GArray *quarters;                                      /* (owned) of WtQuarterFigures */
  GArray *principles;                                    /* (owned) of WtPrincipleFigures */
  GListStore *attention;                                 /* (owned) of WtAttention */
  WtBreakdown *breakdowns[WT_BREAKDOWN_DIRECTORATE + 1]; /* (owned) (nullable), by dimension */
  GArray *days;                                          /* (owned) of WtDayFigures */
  WtLevelFigures levels[WT_LEVEL_COUNT + 1];
  WtCompareWith compare_with;
  WtOverviewPart parts;
  gint64 checklists;
  gint64 all_projects, all_activities;
};

G_DEFINE_FINAL_TYPE (WtOverview, wt_overview, G_TYPE_OBJECT)

static void
clear_principle (WtPrincipleFigures *principle)
{
  g_free (principle->title);
}

static void
wt_overview_finalize (GObject *object)
{
  WtOverview *self = WT_OVERVIEW (object);

  g_clear_object (&self->figures);
  g_clear_object (&self->before);
  g_clear_pointer (&self->months, g_array_unref);
  g_clear_pointer (&self->quarters, g_array_unref);
  g_clear_pointer (&self->principles, g_array_unref);
  g_clear_object (&self->attention);
  for (guint i = 0; i < G_N_ELEMENTS (self->breakdowns); i++)
    g_clear_object (&self->breakdowns[i]);
  g_clear_pointer (&self->days, g_array_unref);

  G_OBJECT_CLASS (wt_overview_parent_class)->finalize (object);
}

static void
wt_overview_class_init (WtOverviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_overview_finalize;
}

static void
wt_overview_init (WtOverview *self)
{
  self->months = g_array_new (FALSE, TRUE, sizeof (WtMonthFigures));
  self->quarters = g_array_new (FALSE, TRUE, sizeof (WtQuarterFigures));
  self->principles = g_array_new (FALSE, TRUE, sizeof (WtPrincipleFigures));
  g_array_set_clear_func (self->principles, (GDestroyNotify) clear_principle);
  self->days = g_array_new (FALSE, TRUE, sizeof (WtDayFigures));
  self->compare_with = WT_COMPARE_WITH_PERIOD_BEFORE;
  self->attention = g_list_store_new (WT_TYPE_ATTENTION);
}

WtOverview *
wt_overview_new (WtFigures *figures, WtFigures *before)
{
  WtOverview *self = g_object_new (WT_TYPE_OVERVIEW, NULL);

  self->figures = figures;
  self->before = before;
  return self;
}

WtFigures *
wt_overview_get_figures (WtOverview *self)
{
  return self->figures;
}

WtFigures *
wt_overview_get_before (WtOverview *self)
{
  return self->before;
}

WtCompareWith
wt_overview_get_compare_with (WtOverview *self)
{
  return self->compare_with;
}

void
wt_overview_set_compare_with (WtOverview *self, WtCompareWith compare_with)
{
  self->compare_with = compare_with;
}

WtOverviewPart
wt_overview_get_parts (WtOverview *self)
{
  return self->parts;
}

void
wt_overview_set_parts (WtOverview *self, WtOverviewPart parts)
{
  self->parts = parts;
}

GArray *
wt_overview_get_months (WtOverview *self)
{
  return self->months;
}

GArray *
wt_overview_get_quarters (WtOverview *self)
{
  return self->quarters;
}

GArray *
wt_overview_get_principles (WtOverview *self)
{
  return self->principles;
}

gint64
wt_overview_get_checklists (WtOverview *self)
{
  return self->checklists;
}

void
wt_overview_set_checklists (WtOverview *self, gint64 checklists)
{
  self->checklists = checklists;
}

WtBreakdown *
wt_overview_get_breakdown (WtOverview *self, WtBreakdownDimension dimension)
{
  return self->breakdowns[dimension];
}

void
wt_overview_take_breakdown (WtOverview *self, WtBreakdown *breakdown)
{
  WtBreakdown **place = &self->breakdowns[wt_breakdown_get_dimension (breakdown)];

  g_clear_object (place);
  *place = breakdown;
}

GArray *
wt_overview_get_days (WtOverview *self)
{
  return self->days;
}

WtLevelFigures *
wt_overview_get_levels (WtOverview *self)
{
  return self->levels;
}

GListModel *
wt_overview_get_attention (WtOverview *self)
{
  return G_LIST_MODEL (self->attention);
}

void
wt_overview_take_attention (WtOverview *self, GPtrArray *attention)
{
  g_list_store_splice (self->attention, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->attention)), attention->pdata,
                       attention->len);
  g_ptr_array_unref (attention);
}

gint64
wt_overview_get_all_projects (WtOverview *self)
{
  return self->all_projects;
}

gint64
wt_overview_get_all_activities (WtOverview *self)
{
  return self->all_activities;
}

void
wt_overview_set_all (WtOverview *self, gint64 projects, gint64 activities)
{
  self->all_projects = projects;
  self->all_activities = activities;
}
