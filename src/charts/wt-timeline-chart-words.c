#include <glib/gi18n.h>

#include "wt-chart-words.h"
#include "wt-date.h"
#include "wt-timeline-chart-private.h"

/* So many are read out; the others are in the table. */
#define MOST_SPOKEN 40

/* What an item without a title is called. */
static const char *
get_name (WtTimelineKind kind)
{
  switch (kind)
    {
    case WT_TIMELINE_STAGE:
      return _ ("Stage");
    case WT_TIMELINE_ACTIVITY_PLANNED:
    case WT_TIMELINE_ACTIVITY_HELD:
      return _ ("Activity");
    case WT_TIMELINE_DUE:
      return _ ("To do");
    case WT_TIMELINE_OVERDUE:
      return _ ("Overdue");
    case WT_TIMELINE_DECISION:
      return _ ("Decision");
    case WT_TIMELINE_LOOK_AGAIN:
      return _ ("Look again");
    case WT_TIMELINE_START:
      return _ ("Start");
    case WT_TIMELINE_END:
      return _ ("End");
    }
  return "";
}

/* Whether a title alone does not say what it is. */
static gboolean
needs_name (WtTimelineKind kind)
{
  switch (kind)
    {
    case WT_TIMELINE_OVERDUE:
    case WT_TIMELINE_DECISION:
    case WT_TIMELINE_LOOK_AGAIN:
    case WT_TIMELINE_START:
    case WT_TIMELINE_END:
      return TRUE;
    case WT_TIMELINE_STAGE:
    case WT_TIMELINE_ACTIVITY_PLANNED:
    case WT_TIMELINE_ACTIVITY_HELD:
    case WT_TIMELINE_DUE:
      break;
    }
  return FALSE;
}

static const char *
get_title (const WtTimelineEntry *entry)
{
  return entry->title[0] != '\0' ? entry->title : get_name (entry->kind);
}

char *
wt_timeline_entry_dup_label (const WtTimelineEntry *entry)
{
  const char *title = get_title (entry), *name = get_name (entry->kind);

  if (!needs_name (entry->kind) || g_str_equal (title, name))
    return g_strdup (title);
  /* Translators: what kind of date it is and its title, such as "Overdue: Easy-read letter" */
  return g_strdup_printf (_ ("%s: %s"), name, title);
}

static const char *
get_kind (WtTimelineKind kind)
{
  switch (kind)
    {
    case WT_TIMELINE_ACTIVITY_PLANNED:
      return _ ("Planned activity");
    case WT_TIMELINE_ACTIVITY_HELD:
      return _ ("Activity that took place");
    case WT_TIMELINE_STAGE:
    case WT_TIMELINE_DUE:
    case WT_TIMELINE_OVERDUE:
    case WT_TIMELINE_DECISION:
    case WT_TIMELINE_LOOK_AGAIN:
    case WT_TIMELINE_START:
    case WT_TIMELINE_END:
      break;
    }
  return get_name (kind);
}

char *
wt_timeline_chart_dup_kind (WtTimelineChart *self, const WtTimelineEntry *entry)
{
  const char *kind = get_kind (entry->kind), *level = wt_term_get_title (wt_levels, entry->level);
  g_autofree char *words = NULL;

  if (level[0] == '\0'
      || (entry->kind != WT_TIMELINE_ACTIVITY_PLANNED && entry->kind != WT_TIMELINE_ACTIVITY_HELD))
    words = g_strdup (kind);
  else
    /* Translators: what it is and its level: "Planned activity, Involving" */
    words = g_strdup_printf (_ ("%s, %s"), kind, level);
  if (!wt_timeline_chart_is_late (self, entry))
    return g_steal_pointer (&words);
  /* Translators: an activity that comes too late: "Planned activity, Involving, after the decision"
   */
  return g_strdup_printf (_ ("%s, after the decision"), words);
}

char *
wt_timeline_entry_dup_date (const WtTimelineEntry *entry)
{
  if (entry->first == entry->last)
    return wt_date_to_words (entry->starts_on);
  return wt_date_period_to_words (entry->starts_on, entry->ends_on);
}

char *
wt_timeline_chart_dup_mark_words (WtTimelineChart *self, const WtTimelineEntry *entry)
{
  g_autofree char *date = wt_timeline_entry_dup_date (entry);
  g_autofree char *kind = wt_timeline_chart_dup_kind (self, entry);

  /* Translators: a title, its date, what it is: "Carers' workshop, 12 December 2026: Planned
   * activity" */
  return g_strdup_printf (_ ("%s, %s: %s"), get_title (entry), date, kind);
}

/* A small number at the start of a sentence about activities. */
static char *
say_activities (gsize count)
{
  switch (count)
    {
    case 1:
      return g_strdup (C_ ("number of activities", "One"));
    case 2:
      return g_strdup (C_ ("number of activities", "Two"));
    case 3:
      return g_strdup (C_ ("number of activities", "Three"));
    case 4:
      return g_strdup (C_ ("number of activities", "Four"));
    case 5:
      return g_strdup (C_ ("number of activities", "Five"));
    default:
      return wt_chart_words_count ((gint64) count);
    }
}

static char *
say_late (WtTimelineChart *self)
{
  g_autofree char *count = NULL, *date = NULL;
  gsize late = 0;

  for (gsize i = 0; i < self->n_entries; i++)
    if (wt_timeline_chart_is_late (self, &self->entries[i]))
      late++;
  if (late == 0)
    return NULL;

  count = say_activities (late);
  date = wt_date_to_words (self->decision->starts_on);
  /* Translators: how many activities, and a date: "Two activities come after the decision on 3
   * March 2027." */
  return g_strdup_printf (ngettext ("%s activity comes after the decision on %s.",
                                    "%s activities come after the decision on %s.", (gulong) late),
                          count, date);
}

static gboolean
is_done (WtTimelineKind kind)
{
  return kind == WT_TIMELINE_ACTIVITY_HELD || kind == WT_TIMELINE_OVERDUE;
}

static char *
say_next (WtTimelineChart *self)
{
  const WtTimelineEntry *last = &self->entries[self->n_entries - 1];
  g_autofree char *date = NULL;

  for (gsize i = 0; i < self->n_entries && self->today != NULL; i++)
    {
      const WtTimelineEntry *entry = &self->entries[i];
      g_autofree char *day = NULL;

      if (is_done (entry->kind) || entry->first < wt_timeline_day_parse (self->today))
        continue;
      day = wt_date_to_words (entry->starts_on);
      /* Translators: a date and what comes then: "Next, on 12 December 2026: Carers' workshop" */
      return g_strdup_printf (_ ("Next, on %1$s: %2$s"), day, get_title (entry));
    }

  date = wt_date_to_words (last->starts_on);
  /* Translators: the last of all dates: "Nothing is dated after Carers' workshop on 12 December
   * 2026." */
  return g_strdup_printf (_ ("Nothing is dated after %s on %s."), get_title (last), date);
}

char *
wt_timeline_chart_dup_sentence (WtTimelineChart *self)
{
  char *late;

  if (self->n_entries == 0)
    return g_strdup (_ ("Nothing is dated yet."));
  late = say_late (self);
  return late != NULL ? late : say_next (self);
}

char *
wt_timeline_chart_dup_count (WtTimelineChart *self)
{
  g_autofree char *count = wt_chart_words_count ((gint64) self->n_entries);

  /* Translators: how many things have a date, such as "12 dates" */
  return g_strdup_printf (ngettext ("%s date", "%s dates", (gulong) self->n_entries), count);
}

char *
wt_timeline_chart_dup_description (WtTimelineChart *self)
{
  g_autofree char *count = wt_timeline_chart_dup_count (self);
  g_autofree char *sentence = wt_timeline_chart_dup_sentence (self);
  GString *words;

  if (self->n_entries == 0)
    return g_steal_pointer (&sentence);

  words = g_string_new (NULL);
  /* Translators: "12 dates." and a sentence about them */
  g_string_printf (words, _ ("%s. %s"), count, sentence);
  for (gsize i = 0; i < MIN (self->n_entries, MOST_SPOKEN); i++)
    {
      g_autofree char *mark = wt_timeline_chart_dup_mark_words (self, &self->entries[i]);

      g_string_append_printf (words, " %s.", mark);
    }
  if (self->n_entries > MOST_SPOKEN)
    {
      gsize more = self->n_entries - MOST_SPOKEN;
      g_autofree char *others = wt_chart_words_count ((gint64) more);

      g_string_append_c (words, ' ');
      g_string_append_printf (
          words,
          /* Translators: %s is how many dates are not named */
          ngettext ("%s more is in the table.", "%s more are in the table.", (gulong) more),
          others);
    }
  return g_string_free (words, FALSE);
}
