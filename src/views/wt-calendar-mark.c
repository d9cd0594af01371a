#include "wt-calendar-mark.h"

#include "wt-date.h"

#include <glib/gi18n.h>

struct _WtCalendarMark
{
  GObject parent_instance;

  char *date;  /* (owned) */
  char *month; /* (owned) */
  gboolean is_today;
};

G_DEFINE_FINAL_TYPE (WtCalendarMark, wt_calendar_mark, G_TYPE_OBJECT)

static void
wt_calendar_mark_finalize (GObject *object)
{
  WtCalendarMark *self = WT_CALENDAR_MARK (object);

  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->month, g_free);
  G_OBJECT_CLASS (wt_calendar_mark_parent_class)->finalize (object);
}

static void
wt_calendar_mark_class_init (WtCalendarMarkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_calendar_mark_finalize;
}

static void
wt_calendar_mark_init (WtCalendarMark *self)
{
}

WtCalendarMark *
wt_calendar_mark_new (const char *date, gboolean is_today)
{
  WtCalendarMark *self = g_object_new (WT_TYPE_CALENDAR_MARK, NULL);

  self->date = g_strdup (date);
  self->month = g_strndup (date, 7);
  self->is_today = is_today;
  return self;
}

const char *
wt_calendar_mark_get_month (WtCalendarMark *self)
{
  return self->month;
}

gboolean
wt_calendar_mark_is_today (WtCalendarMark *self)
{
  return self->is_today;
}

char *
wt_calendar_mark_dup_words (WtCalendarMark *self)
{
  g_autofree char *day = NULL;

  if (!self->is_today)
    return wt_date_month_to_words (self->month);
  day = wt_date_to_weekday_words (self->date);
  /* Translators: a line in a calendar; %s is a date such as "Thursday 2 October 2025" */
  return g_strdup_printf (_ ("Today, %s"), day);
}
