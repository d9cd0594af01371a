#include "wt-group-world.h"

#include "wt-chart-world.h"

static const WtChartGroup PROJECTS[WT_WORLD_PROJECTS] = {
  { "Dementia day care",
    { .counts = { 1, 1, 2, 3, 4, 6, 9, 14, 10, 6 } },
    { .yes = 40, .no = 16 } },
  { "Maternity voices", { .counts = { 0, 0, 0, 0, 1, 2, 6, 20, 31, 24 } }, { .yes = 80, .no = 4 } },
  { "Out-of-hours GP appointments in the north of the county, second phase",
    { .counts = { 6, 5, 8, 9, 12, 10, 8, 6, 2, 1 }, .blank = 3 },
    { .yes = 20, .no = 47 } },
  { "Stroke rehabilitation",
    { .counts = { 0, 1, 0, 1, 2, 3, 4, 3, 2, 1 } },
    { .yes = 10, .no = 7 } },
  { "Carers’ forum", { .counts = { 0, 0, 1, 1, 3, 4, 8, 9, 4, 3 } }, { .yes = 25, .no = 8 } },
  { "Pharmacy first", { .counts = { 0, 0, 0, 0, 0, 0, 1, 1, 1, 0 } }, { .yes = 2, .no = 1 } },
  { "Sight loss services",
    { .counts = { 2, 2, 3, 4, 8, 9, 16, 21, 14, 9 } },
    { .yes = 60, .no = 28 } },
  { "Podiatry", { .counts = { 0 } }, { .blank = 4 } },
  { "Talking therapies", { .counts = { 1, 0, 1, 2, 3, 3, 9, 12, 6, 6 } }, { .yes = 30, .no = 13 } },
  { "Wheelchair users’ panel",
    { .counts = { 0, 0, 0, 0, 0, 0, 2, 4, 5, 4 } },
    { .yes = 15, .no = 0 } },
  { "Mobile dentist", { .counts = { 1, 2, 1, 3, 2, 5, 4, 4, 2, 2 } }, { .yes = 14, .no = 12 } },
  { "Young people’s clinic",
    { .counts = { 0, 1, 2, 2, 4, 6, 9, 10, 7, 5 } },
    { .yes = 33, .no = 13 } },
};

WtChart *
wt_world_comparison_chart (int threshold)
{
  const WtChartGroup first = { .title = "Outpatients", .scores = wt_world_valued () };
  const WtChartGroup second = { .title = "Maternity", .scores = wt_world_impact () };

  return wt_comparison_chart_new ("Felt valued", WT_GROUP_MEASURE_MEAN, &first, &second, threshold);
}

WtChart *
wt_world_ranking_chart (int threshold)
{
  return wt_ranking_chart_new ("Felt valued, project by project", WT_GROUP_MEASURE_MEAN, PROJECTS,
                               WT_WORLD_PROJECTS, threshold);
}

WtChart *
wt_world_panels_chart (int threshold)
{
  return wt_panels_chart_new ("Felt valued, in each project", PROJECTS, WT_WORLD_PROJECTS,
                              threshold);
}

static const WtResponseRateGroup RATES[WT_WORLD_RATES] = {
  { "Dementia day care", 45, 196 },
  { "Maternity voices", 84, 120 },
  { "Out-of-hours GP appointments in the north of the county, second phase", 70, 1204 },
  { "Stroke rehabilitation", 17, 12 },
  { "Carers’ forum", 33, 60 },
  { "Pharmacy first", 3, 40 },
  { "Podiatry", 0, 0 },
  { "Sight loss services", 88, 88 },
};

WtChart *
wt_world_response_rate_chart (int threshold)
{
  return wt_response_rate_chart_new ("Response rate", RATES, WT_WORLD_RATES, threshold);
}

static void
add_comparisons (GPtrArray *charts, WtGroupMeasure measure, int threshold)
{
  static const WtChartGroup SIDES[] = {
    { "", { .counts = { 0 }, .blank = 4 }, { .blank = 4 } },
    { "Two of them", { .counts = { 1, 0, 0, 0, 0, 0, 0, 0, 0, 1 } }, { .yes = 1, .no = 1 } },
    { "Everybody alike", { .counts = { 0, 0, 0, 0, 0, 0, 0, 0, 0, 40 } }, { .yes = 40 } },
    { "A group whose name is longer than any name should ever be, and then some more of it",
      { .counts = { 2, 0, 0, 0, 0, 0, 0, 0, 0, 1 } },
      { .yes = 1, .no = 2 } },
    { "Millions",
      { .counts = { 4000000, 0, 0, 0, 0, 0, 0, 0, 0, 4000000 } },
      { .yes = 4000000, .no = 4000000 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (SIDES); i++)
    for (gsize j = 0; j <= i; j++)
      g_ptr_array_add (
          charts, wt_comparison_chart_new ("Compared", measure, &SIDES[i], &SIDES[j], threshold));
}

#define MANY 20

/* The first @n of many projects with more and more answers. */
static void
add_ranking (GPtrArray *charts, WtGroupMeasure measure, int threshold, gsize n)
{
  WtChartGroup groups[MANY];

  for (gsize i = 0; i < n; i++)
    {
      groups[i] = PROJECTS[i % WT_WORLD_PROJECTS];
      groups[i].scores.counts[i % WT_SCORE_COUNT] += (int64_t) (i * i);
      groups[i].shares.yes += (int64_t) i * 1000;
    }
  g_ptr_array_add (charts, wt_ranking_chart_new ("Ranked", measure, groups, n, threshold));
}

static void
add_rankings (GPtrArray *charts, WtGroupMeasure measure, int threshold)
{
  for (gsize n = 0; n <= 2; n++)
    add_ranking (charts, measure, threshold, n);
  /* Nothing but figures that are missing. */
  g_ptr_array_add (charts, wt_ranking_chart_new ("Few", measure, &PROJECTS[5], 1, threshold));
  g_ptr_array_add (charts, wt_ranking_chart_new ("None", measure, &PROJECTS[7], 1, threshold));
}

/* The first @n of many projects with more and more answers. */
static void
add_panels (GPtrArray *charts, int threshold, gsize n)
{
  g_autofree WtChartGroup *groups = g_new0 (WtChartGroup, n);

  for (gsize i = 0; i < n; i++)
    {
      groups[i] = PROJECTS[i % WT_WORLD_PROJECTS];
      groups[i].scores.counts[i % WT_SCORE_COUNT] += (int64_t) (i * i * i * i);
    }
  g_ptr_array_add (charts, wt_panels_chart_new ("Panels", groups, n, threshold));
}

static void
add_response_rates (GPtrArray *charts, int threshold)
{
  static const WtResponseRateGroup odd[] = {
    { "Nobody came, and nobody was asked", 0, 0 },
    { "Nobody answered", 0, 1200 },
    { "A group whose name is longer than any name should ever be, and then some more of it", 3, 0 },
    { "Millions", 4000000, 4000000 },
    { "", 1, 4000000 },
  };

  g_ptr_array_add (charts, wt_world_response_rate_chart (threshold));
  for (gsize n = 0; n <= G_N_ELEMENTS (odd); n++)
    g_ptr_array_add (charts, wt_response_rate_chart_new ("Rates", odd, n, threshold));
  g_ptr_array_add (charts, wt_response_rate_chart_new ("Unsound", &odd[2], 1, threshold));
}

void
wt_world_add_groups (GPtrArray *charts)
{
  for (int threshold = 0; threshold <= 5; threshold += 5)
    {
      g_ptr_array_add (charts, wt_world_comparison_chart (threshold));
      g_ptr_array_add (charts, wt_world_ranking_chart (threshold));
      add_rankings (charts, WT_GROUP_MEASURE_MEAN, threshold);
      add_rankings (charts, WT_GROUP_MEASURE_SHARE, threshold);
      g_ptr_array_add (charts, wt_world_panels_chart (threshold));
      for (gsize n = 0; n <= 2; n++)
        add_panels (charts, threshold, n);
      add_response_rates (charts, threshold);
    }
  add_ranking (charts, WT_GROUP_MEASURE_MEAN, 0, MANY);
  add_panels (charts, 0, 2 * MANY);
  add_ranking (charts, WT_GROUP_MEASURE_SHARE, 5, WT_WORLD_PROJECTS);
  add_comparisons (charts, WT_GROUP_MEASURE_MEAN, 0);
  add_comparisons (charts, WT_GROUP_MEASURE_SHARE, 5);
}
