#include "wt-timeline-chart-private.h"

#include <glib/gi18n.h>

#include "wt-chart-words.h"
#include "wt-date.h"

G_DEFINE_FINAL_TYPE (WtTimelineChart, wt_timeline_chart, WT_TYPE_CHART)

#define FIRST_DAY "1900-01-01"

int
wt_timeline_day_parse (const char *date)
{
  return wt_date_days_between (FIRST_DAY, date);
}

char *
wt_timeline_day_format (int day)
{
  return wt_date_add_days (FIRST_DAY, day);
}

gboolean
wt_timeline_chart_is_late (WtTimelineChart *self, const WtTimelineEntry *entry)
{
  return self->decision != NULL && entry->first > self->decision->first
         && (entry->kind == WT_TIMELINE_ACTIVITY_PLANNED
             || entry->kind == WT_TIMELINE_ACTIVITY_HELD);
}

static void
fill_table (WtChart *chart, WtChartTable *table)
{
  WtTimelineChart *self = WT_TIMELINE_CHART (chart);

  wt_chart_table_add_column (table, _ ("Date"), FALSE);
  wt_chart_table_add_column (table, _ ("What"), FALSE);
  wt_chart_table_add_column (table, _ ("Kind"), FALSE);
  for (gsize i = 0; i < self->n_entries; i++)
    {
      wt_chart_table_take_cell (table, wt_timeline_entry_dup_date (&self->entries[i]));
      wt_chart_table_take_cell (table, g_strdup (self->entries[i].title));
      wt_chart_table_take_cell (table, wt_timeline_chart_dup_kind (self, &self->entries[i]));
    }
}

static char *
dup_sentence (WtChart *chart)
{
  return wt_timeline_chart_dup_sentence (WT_TIMELINE_CHART (chart));
}

static char *
dup_description (WtChart *chart)
{
  return wt_timeline_chart_dup_description (WT_TIMELINE_CHART (chart));
}

static char *
dup_count (WtChart *chart)
{
  return wt_timeline_chart_dup_count (WT_TIMELINE_CHART (chart));
}

static double
get_height_for_width (WtChart *chart, double label_size, double width)
{
  return wt_timeline_chart_get_natural_height (WT_TIMELINE_CHART (chart), label_size, width);
}

static void
layout (WtChart *chart, WtChartPen *pen)
{
  wt_timeline_chart_fill_scene (WT_TIMELINE_CHART (chart), pen);
}

static void
wt_timeline_chart_finalize (GObject *object)
{
  WtTimelineChart *self = WT_TIMELINE_CHART (object);

  for (gsize i = 0; i < self->n_entries; i++)
    {
      g_free (self->entries[i].title);
      g_free (self->entries[i].starts_on);
      g_free (self->entries[i].ends_on);
    }
  g_free (self->entries);
  g_free (self->today);
  G_OBJECT_CLASS (wt_timeline_chart_parent_class)->finalize (object);
}

static void
wt_timeline_chart_class_init (WtTimelineChartClass *klass)
{
  WtChartClass *chart_class = WT_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wt_timeline_chart_finalize;
  chart_class->runs_along_time = TRUE;
  chart_class->has_rows = TRUE;
  chart_class->dup_sentence = dup_sentence;
  chart_class->dup_description = dup_description;
  chart_class->dup_count = dup_count;
  chart_class->fill_table = fill_table;
  chart_class->get_height_for_width = get_height_for_width;
  chart_class->layout = layout;
}

static void
wt_timeline_chart_init (WtTimelineChart *self)
{
}

static void
add_entry (GArray *entries, const WtTimelineItem *item)
{
  const char *end = item->starts_on;
  WtTimelineEntry entry = { .kind = item->kind, .level = item->level, .key = item->key };

  if (!wt_date_is_valid (item->starts_on))
    return;
  if (item->kind == WT_TIMELINE_STAGE && wt_date_is_valid (item->ends_on)
      && wt_date_days_between (item->starts_on, item->ends_on) > 0)
    end = item->ends_on;
  entry.title = wt_chart_words_line (item->title);
  entry.starts_on = g_strdup (item->starts_on);
  entry.ends_on = g_strdup (end);
  entry.first = wt_timeline_day_parse (item->starts_on);
  entry.last = wt_timeline_day_parse (end);
  g_array_append_val (entries, entry);
}

/* By date; on one day as they were given, which the sorting of a GArray keeps. */
static int
compare_entries (gconstpointer one, gconstpointer other)
{
  const WtTimelineEntry *first = one, *second = other;

  return first->first - second->first;
}

WtChart *
wt_timeline_chart_new (const char *title,
                       const WtTimelineItem *items,
                       gsize n_items,
                       const char *today)
{
  WtTimelineChart *self = g_object_new (WT_TYPE_TIMELINE_CHART, "title", title, NULL);
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (WtTimelineEntry));

  for (gsize i = 0; i < n_items; i++)
    add_entry (entries, &items[i]);
  g_array_sort (entries, compare_entries);
  self->entries = (WtTimelineEntry *) g_array_steal (entries, &self->n_entries);
  g_array_unref (entries);
  self->today = wt_date_is_valid (today) ? g_strdup (today) : NULL;
  for (gsize i = 0; i < self->n_entries; i++)
    if (self->entries[i].kind == WT_TIMELINE_DECISION)
      self->decision = &self->entries[i];
  return WT_CHART (self);
}
