#include "wt-plan-world.h"

#include "wt-date.h"

static const WtTimelineItem ITEMS[] = {
  { WT_TIMELINE_START, "", "2026-04-13", "", WT_LEVEL_NONE, 1 },
  { WT_TIMELINE_STAGE, "Idea", "2026-04-13", "2026-05-31", WT_LEVEL_NONE, 10 },
  { WT_TIMELINE_STAGE, "Planning", "2026-06-01", "2026-09-13", WT_LEVEL_NONE, 11 },
  { WT_TIMELINE_STAGE, "Under way", "2026-09-14", "2027-02-26", WT_LEVEL_NONE, 12 },
  { WT_TIMELINE_STAGE, "Evaluating", "2027-03-01", "2027-05-14", WT_LEVEL_NONE, 13 },
  { WT_TIMELINE_ACTIVITY_HELD, "Letter to carers", "2026-05-11", "", WT_LEVEL_INFORMING, 20 },
  { WT_TIMELINE_ACTIVITY_HELD, "Listening event", "2026-07-02", "", WT_LEVEL_ENGAGING, 21 },
  { WT_TIMELINE_ACTIVITY_HELD, "Walk round the ward", "2026-09-22", "", WT_LEVEL_INVOLVING, 22 },
  { WT_TIMELINE_ACTIVITY_PLANNED, "Carers’ workshop", "2026-12-12", "", WT_LEVEL_INVOLVING, 23 },
  { WT_TIMELINE_ACTIVITY_PLANNED, "Design group", "2027-01-18", "", WT_LEVEL_CO_PRODUCTION, 24 },
  { WT_TIMELINE_ACTIVITY_PLANNED, "Open evening", "2027-03-18", "", WT_LEVEL_ENGAGING, 25 },
  { WT_TIMELINE_ACTIVITY_PLANNED, "Newsletter", "2027-04-27", "", WT_LEVEL_INFORMING, 26 },
  { WT_TIMELINE_OVERDUE, "Easy-read leaflet", "2026-10-16", "", WT_LEVEL_NONE, 30 },
  { WT_TIMELINE_DUE, "Book an interpreter", "2026-11-20", "", WT_LEVEL_NONE, 31 },
  { WT_TIMELINE_DUE, "Feed back to the group", "2027-02-01", "", WT_LEVEL_NONE, 32 },
  { WT_TIMELINE_LOOK_AGAIN, "", "2027-04-01", "", WT_LEVEL_NONE, 33 },
  { WT_TIMELINE_DECISION, "", "2027-03-03", "", WT_LEVEL_NONE, 2 },
  { WT_TIMELINE_END, "", "2027-05-14", "", WT_LEVEL_NONE, 3 },
};

WtChart *
wt_world_timeline_chart (void)
{
  return wt_timeline_chart_new ("Plan", ITEMS, G_N_ELEMENTS (ITEMS), WT_WORLD_TODAY);
}

static void
add_crowd (GPtrArray *charts, const char *title, int days_apart, gsize n)
{
  g_autofree WtTimelineItem *items = g_new0 (WtTimelineItem, n);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < n; i++)
    {
      char *date = wt_date_add_days ("2010-03-01", (int) i * days_apart);

      g_ptr_array_add (texts, date);
      items[i] = (WtTimelineItem){ (WtTimelineKind) (i % (WT_TIMELINE_END + 1)),
                                   "Coffee morning at the library",
                                   date,
                                   "",
                                   (WtLevel) (i % (WT_LEVEL_COUNT + 1)),
                                   (int) i };
    }
  g_ptr_array_add (charts, wt_timeline_chart_new (title, items, n, "2010-05-01"));
}

static void
add_one (GPtrArray *charts, const char *title, WtTimelineKind kind)
{
  const WtTimelineItem item = { kind, "The only one", "2026-02-28", "", WT_LEVEL_ENGAGING, 1 };

  g_ptr_array_add (charts, wt_timeline_chart_new (title, &item, 1, "2026-02-20"));
}

static void
add_faults (GPtrArray *charts)
{
  const WtTimelineItem faults[] = {
    { WT_TIMELINE_STAGE, "Ends before it starts", "2026-05-01", "2025-05-01", WT_LEVEL_NONE, 1 },
    { WT_TIMELINE_STAGE, NULL, "2026-06-01", NULL, WT_LEVEL_NONE, 2 },
    { WT_TIMELINE_STAGE,
      "A stage that is called by a name that is longer than the name of any stage should be, and "
      "then it still goes on",
      "2026-05-03", "2026-06-09", WT_LEVEL_NONE, 3 },
    { WT_TIMELINE_ACTIVITY_HELD, "No such day", "2026-02-30", "", WT_LEVEL_ENGAGING, 4 },
    { WT_TIMELINE_ACTIVITY_HELD, "No day", "", "", WT_LEVEL_ENGAGING, 5 },
    { WT_TIMELINE_ACTIVITY_HELD, "No day", NULL, NULL, WT_LEVEL_ENGAGING, 5 },
    { WT_TIMELINE_ACTIVITY_HELD, "لقاء مع مقدمي الرعاية في المكتبة", "2026-05-20", "",
      WT_LEVEL_ENGAGING, 6 },
    { WT_TIMELINE_ACTIVITY_PLANNED, "🎂 Cake 🧑‍🦽 and\ntalk", "2026-06-08", "",
      (WtLevel) 77, 7 },
    { WT_TIMELINE_OVERDUE, "\xff broken", "2026-06-08", "", WT_LEVEL_NONE, -1 },
    { WT_TIMELINE_DECISION, "The governing body of the whole county decides", "2026-06-07", "",
      WT_LEVEL_NONE, 8 },
  };

  g_ptr_array_add (charts,
                   wt_timeline_chart_new ("Faults", faults, G_N_ELEMENTS (faults), "yesterday"));
  g_ptr_array_add (charts, wt_timeline_chart_new ("Nothing", NULL, 0, "2026-01-01"));
}

void
wt_world_add_timelines (GPtrArray *charts)
{
  g_ptr_array_add (charts, wt_world_timeline_chart ());
  add_one (charts, "A stage", WT_TIMELINE_STAGE);
  add_one (charts, "An activity", WT_TIMELINE_ACTIVITY_PLANNED);
  add_one (charts, "A decision", WT_TIMELINE_DECISION);
  add_crowd (charts, "One day", 0, 40);
  add_crowd (charts, "A week", 1, 9);
  add_crowd (charts, "Forty years", 30, 490);
  add_crowd (charts, "Five hundred", 0, 500);
  add_faults (charts);
}

static const WtStakeholderMark MARKS[] = {
  { "Carers’ forum", WT_STAKEHOLDER_GROUP, 5, 4, WT_LEVEL_CO_PRODUCTION, 1 },
  { "Priya Raman", WT_STAKEHOLDER_PERSON, 5, 5, WT_LEVEL_INVOLVING, 2 },
  { "Ward 4 staff", WT_STAKEHOLDER_GROUP, 4, 2, WT_LEVEL_INVOLVING, 3 },
  { "County council", WT_STAKEHOLDER_ORGANISATION, 2, 5, WT_LEVEL_ENGAGING, 4 },
  { "Ambulance service", WT_STAKEHOLDER_ORGANISATION, 1, 4, WT_LEVEL_INFORMING, 5 },
  { "Stroke support group", WT_STAKEHOLDER_GROUP, 5, 2, WT_LEVEL_ENGAGING, 6 },
  { "Joan Tully", WT_STAKEHOLDER_PERSON, 3, 3, WT_LEVEL_NONE, 7 },
  { "Local newspaper", WT_STAKEHOLDER_ORGANISATION, 2, 1, WT_LEVEL_INFORMING, 8 },
  { "Library", WT_STAKEHOLDER_ORGANISATION, 0, 2, WT_LEVEL_INFORMING, 9 },
  { "Sam Ellery", WT_STAKEHOLDER_PERSON, 3, 0, WT_LEVEL_NONE, 10 },
};

WtChart *
wt_world_stakeholder_chart (gboolean names_people)
{
  return wt_stakeholder_chart_new ("Stakeholders", MARKS, G_N_ELEMENTS (MARKS), names_people);
}

static void
add_map (GPtrArray *charts, const char *title, gsize n, gboolean in_one_cell)
{
  g_autofree WtStakeholderMark *marks = g_new0 (WtStakeholderMark, n);

  for (gsize i = 0; i < n; i++)
    marks[i] = (WtStakeholderMark){
      "Friends of the hospital garden",     (WtStakeholderKind) (i % 4),
      in_one_cell ? 4 : (int) (i % 5) + 1,  in_one_cell ? 2 : (int) (i / 5 % 5) + 1,
      (WtLevel) (i % (WT_LEVEL_COUNT + 1)), (int) i
    };
  g_ptr_array_add (charts, wt_stakeholder_chart_new (title, marks, n, TRUE));
}

static void
add_odd_map (GPtrArray *charts)
{
  const WtStakeholderMark odd[] = {
    { NULL, (WtStakeholderKind) 9, 5, 5, (WtLevel) 9, -1 },
    { "A name that is longer than any name should be, and then it still goes on",
      WT_STAKEHOLDER_GROUP, 5, 5, WT_LEVEL_ENGAGING, 1 },
    { "مجموعة دعم مقدمي الرعاية", WT_STAKEHOLDER_GROUP, 1, 1, WT_LEVEL_INVOLVING, 2 },
    { "🎂 Cake\nclub", WT_STAKEHOLDER_GROUP, 1, 5, WT_LEVEL_INVOLVING, 3 },
    { "Too much", WT_STAKEHOLDER_GROUP, 6, -1, WT_LEVEL_INVOLVING, 4 },
  };

  g_ptr_array_add (charts, wt_stakeholder_chart_new ("Odd", odd, G_N_ELEMENTS (odd), TRUE));
  g_ptr_array_add (charts, wt_stakeholder_chart_new ("Not placed", &odd[4], 1, TRUE));
  g_ptr_array_add (charts, wt_stakeholder_chart_new ("Nobody", NULL, 0, FALSE));
}

void
wt_world_add_stakeholders (GPtrArray *charts)
{
  g_ptr_array_add (charts, wt_world_stakeholder_chart (TRUE));
  g_ptr_array_add (charts, wt_world_stakeholder_chart (FALSE));
  add_map (charts, "One", 1, TRUE);
  add_map (charts, "A cell of 7", 7, TRUE);
  add_map (charts, "A cell of 60", 60, TRUE);
  add_map (charts, "Two in each", 50, FALSE);
  add_map (charts, "Many", 150, FALSE);
  add_odd_map (charts);
}
