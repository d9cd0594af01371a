#include "wt-calendar-days.h"

#include "wt-calendar-mark.h"
#include "wt-search.h"
#include "wt-words.h"

#include <string.h>

static gboolean
is_selected (WtCalendarEntry *entry, WtCalendarSelection selection)
{
  WtCalendarKind kind = wt_calendar_entry_get_kind (entry);

  switch (selection)
    {
    case WT_CALENDAR_SHOWS_ACTIVITIES:
      return kind == WT_CALENDAR_ACTIVITY;
    case WT_CALENDAR_SHOWS_DECISIONS:
      return kind == WT_CALENDAR_DECISION;
    case WT_CALENDAR_SHOWS_STAGES:
      return kind == WT_CALENDAR_STAGE || kind == WT_CALENDAR_START || kind == WT_CALENDAR_END;
    case WT_CALENDAR_SHOWS_TO_DO:
      return kind == WT_CALENDAR_LOOK_AGAIN
             || ((kind == WT_CALENDAR_PROMPT || kind == WT_CALENDAR_ACTION)
                 && !wt_calendar_entry_is_done (entry));
    case WT_CALENDAR_SHOWS_ALL:
    default:
      return TRUE;
    }
}

static gboolean
matches (WtCalendarEntry *entry, const char *searched)
{
  g_autofree char *text = NULL;

  if (searched == NULL || searched[0] == '\0')
    return TRUE;
  text = wt_words_join (
      wt_calendar_entry_get_title (entry),
      wt_model_get_string (WT_MODEL (entry), WT_CALENDAR_ENTRY_PROJECT),
      wt_term_get_title (wt_calendar_kinds, (int) wt_calendar_entry_get_kind (entry)), NULL);
  return wt_search_matches (searched, text);
}

typedef struct
{
  GPtrArray *items; /* (owned) */
  char month[8];    /* the last that has a heading */
  const char *today;
  gboolean has_today;
} Days;

static void
begin_month (Days *days, const char *date)
{
  if (strncmp (days->month, date, 7) == 0)
    return;
  g_strlcpy (days->month, date, sizeof days->month);
  g_ptr_array_add (days->items, wt_calendar_mark_new (date, FALSE));
}

static void
mark_today (Days *days)
{
  if (days->has_today)
    return;
  days->has_today = TRUE;
  begin_month (days, days->today);
  g_ptr_array_add (days->items, wt_calendar_mark_new (days->today, TRUE));
}

static gboolean
is_same_entry (WtModel *a, WtModel *b)
{
  return strcmp (wt_model_get_string (a, WT_CALENDAR_ENTRY_TITLE),
                 wt_model_get_string (b, WT_CALENDAR_ENTRY_TITLE))
             == 0
         && strcmp (wt_model_get_string (a, WT_CALENDAR_ENTRY_STARTS_ON),
                    wt_model_get_string (b, WT_CALENDAR_ENTRY_STARTS_ON))
                == 0
         && strcmp (wt_model_get_string (a, WT_CALENDAR_ENTRY_ENDS_ON),
                    wt_model_get_string (b, WT_CALENDAR_ENTRY_ENDS_ON))
                == 0
         && strcmp (wt_model_get_string (a, WT_CALENDAR_ENTRY_PROJECT),
                    wt_model_get_string (b, WT_CALENDAR_ENTRY_PROJECT))
                == 0
         && wt_model_get_int (a, WT_CALENDAR_ENTRY_KIND)
                == wt_model_get_int (b, WT_CALENDAR_ENTRY_KIND)
         && wt_model_get_int64 (a, WT_CALENDAR_ENTRY_PROJECT_ID)
                == wt_model_get_int64 (b, WT_CALENDAR_ENTRY_PROJECT_ID)
         && wt_model_get_int64 (a, WT_CALENDAR_ENTRY_RECORD_ID)
                == wt_model_get_int64 (b, WT_CALENDAR_ENTRY_RECORD_ID)
         && wt_model_get_boolean (a, WT_CALENDAR_ENTRY_DONE)
                == wt_model_get_boolean (b, WT_CALENDAR_ENTRY_DONE);
}

static gboolean
is_same_mark (WtCalendarMark *a, WtCalendarMark *b)
{
  g_autofree char *words_a = wt_calendar_mark_dup_words (a);
  g_autofree char *words_b = wt_calendar_mark_dup_words (b);

  return g_str_equal (words_a, words_b);
}

static gboolean
is_same (gpointer a, gpointer b)
{
  if (G_OBJECT_TYPE (a) != G_OBJECT_TYPE (b))
    return FALSE;
  return WT_IS_CALENDAR_MARK (a) ? is_same_mark (a, b) : is_same_entry (a, b);
}

static gboolean
is_same_at (GListModel *items, guint place, GPtrArray *fresh, guint fresh_place)
{
  g_autoptr (GObject) item = g_list_model_get_item (items, place);

  return is_same (item, g_ptr_array_index (fresh, fresh_place));
}

/* A list that is on the screen stays where it is before and after what differs. */
static void
assign (GListStore *items, GPtrArray *fresh)
{
  GListModel *model = G_LIST_MODEL (items);
  guint n_old = g_list_model_get_n_items (model), before = 0, after = 0;

  while (before < MIN (n_old, fresh->len) && is_same_at (model, before, fresh, before))
    before++;
  while (before + after < MIN (n_old, fresh->len)
         && is_same_at (model, n_old - 1 - after, fresh, fresh->len - 1 - after))
    after++;
  if (n_old > before + after || fresh->len > before + after)
    g_list_store_splice (items, before, n_old - before - after, fresh->pdata + before,
                         fresh->len - before - after);
}

guint
wt_calendar_days_fill (GListStore *items,
                       GListModel *entries,
                       WtCalendarSelection selection,
                       const char *searched,
                       const char *today)
{
  g_autoptr (GPtrArray) fresh = g_ptr_array_new_with_free_func (g_object_unref);
  Days days = { .items = fresh, .today = today };
  guint n_entries = 0;

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (WtCalendarEntry) entry = g_list_model_get_item (entries, i);
      const char *date = wt_calendar_entry_get_starts_on (entry);

      if (!is_selected (entry, selection) || !matches (entry, searched))
        continue;
      n_entries++;
      if (strcmp (date, today) >= 0)
        mark_today (&days);
      begin_month (&days, date);
      g_ptr_array_add (fresh, g_steal_pointer (&entry));
    }
  if (n_entries > 0)
    mark_today (&days);
  assign (items, fresh);
  return n_entries;
}

static gboolean
is_heading (gpointer item)
{
  return WT_IS_CALENDAR_MARK (item) && !wt_calendar_mark_is_today (item);
}

guint
wt_calendar_days_find_month (GListModel *items, const char *month)
{
  guint n_items = g_list_model_get_n_items (items);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);

      if (is_heading (item)
          && strcmp (wt_calendar_mark_get_month (WT_CALENDAR_MARK (item)), month) >= 0)
        return i;
    }
  return n_items;
}

guint
wt_calendar_days_find_today (GListModel *items)
{
  guint n_items = g_list_model_get_n_items (items);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);

      if (WT_IS_CALENDAR_MARK (item) && wt_calendar_mark_is_today (WT_CALENDAR_MARK (item)))
        return i;
    }
  return n_items;
}

char *
wt_calendar_days_dup_month (GListModel *items, guint place)
{
  g_autoptr (GObject) item = g_list_model_get_item (items, place);

  if (item == NULL)
    return NULL;
  return WT_IS_CALENDAR_MARK (item)
             ? g_strdup (wt_calendar_mark_get_month (WT_CALENDAR_MARK (item)))
             : g_strndup (wt_calendar_entry_get_starts_on (WT_CALENDAR_ENTRY (item)), 7);
}

char *
wt_calendar_days_dup_neighbour (GListModel *items, const char *month, gboolean is_after)
{
  g_autofree char *before = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);
      const char *found =
          is_heading (item) ? wt_calendar_mark_get_month (WT_CALENDAR_MARK (item)) : NULL;
      int order = found != NULL ? strcmp (found, month) : 0;

      if (order > 0)
        return is_after ? g_strdup (found) : g_steal_pointer (&before);
      if (order < 0)
        {
          g_free (before);
          before = g_strdup (found);
        }
    }
  return is_after ? NULL : g_steal_pointer (&before);
}
