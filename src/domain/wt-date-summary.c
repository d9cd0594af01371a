#include "wt-date-summary.h"

#include "wt-date.h"

#include <glib/gi18n.h>
#include <stdlib.h>

/* More spans than this are more than anybody reads. */
#define SPANS_MAXIMUM 24

#define MONTHS_A_YEAR 12
#define MONTHS_A_DECADE 120

/* Months are counted from the year 0. */
struct _WtDateSummary
{
  GHashTable *months; /* (owned) month → how many, as gint64 */
  gint64 people;
  char earliest[11];
  char latest[11];
};

WtDateSummary *
wt_date_summary_new (void)
{
  WtDateSummary *self = g_new0 (WtDateSummary, 1);

  self->months = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  return self;
}

void
wt_date_summary_free (WtDateSummary *self)
{
  g_hash_table_unref (self->months);
  g_free (self);
}

static int
get_month (const char *iso)
{
  return atoi (iso) * MONTHS_A_YEAR + atoi (iso + 5) - 1;
}

void
wt_date_summary_add (WtDateSummary *self, const char *iso, gint64 people)
{
  gpointer month;
  gint64 *count;

  if (!wt_date_is_valid (iso))
    return;
  month = GINT_TO_POINTER (get_month (iso));
  count = g_hash_table_lookup (self->months, month);
  if (count == NULL)
    {
      count = g_new0 (gint64, 1);
      g_hash_table_insert (self->months, month, count);
    }
  *count += people;
  self->people += people;
  if (self->earliest[0] == '\0' || g_strcmp0 (iso, self->earliest) < 0)
    g_strlcpy (self->earliest, iso, sizeof self->earliest);
  if (g_strcmp0 (iso, self->latest) > 0)
    g_strlcpy (self->latest, iso, sizeof self->latest);
}

gint64
wt_date_summary_get_people (const WtDateSummary *self)
{
  return self->people;
}

const char *
wt_date_summary_get_earliest (const WtDateSummary *self)
{
  return self->earliest;
}

const char *
wt_date_summary_get_latest (const WtDateSummary *self)
{
  return self->latest;
}

/* How many months a span has. */
static int
choose_length (int first, int last)
{
  if (last - first < SPANS_MAXIMUM)
    return 1;
  return last / MONTHS_A_YEAR - first / MONTHS_A_YEAR < SPANS_MAXIMUM ? MONTHS_A_YEAR
                                                                      : MONTHS_A_DECADE;
}

static char *
dup_title (int start, int length)
{
  int year = start / MONTHS_A_YEAR;
  g_autofree char *month = NULL;

  if (length == MONTHS_A_YEAR)
    return g_strdup_printf ("%d", year);
  if (length == MONTHS_A_DECADE)
    /* Translators: the years of a decade: "1960 to 1969" */
    return g_strdup_printf (_ ("%1$d to %2$d"), year, year + 9);
  month = g_strdup_printf ("%04d-%02d", year, start % MONTHS_A_YEAR + 1);
  return wt_date_month_to_words (month);
}

static gint64
count_people (const WtDateSummary *self, int start, int length)
{
  gint64 people = 0;

  for (int month = start; month < start + length; month++)
    {
      const gint64 *count = g_hash_table_lookup (self->months, GINT_TO_POINTER (month));

      people += count != NULL ? *count : 0;
    }
  return people;
}

static void
clear_span (gpointer data)
{
  WtDateSpan *span = data;

  g_free (span->title);
}

GArray *
wt_date_summary_list_spans (const WtDateSummary *self)
{
  GArray *spans = g_array_new (FALSE, TRUE, sizeof (WtDateSpan));
  int first, last, length;

  g_array_set_clear_func (spans, clear_span);
  if (self->people == 0)
    return spans;
  first = get_month (self->earliest);
  last = get_month (self->latest);
  length = choose_length (first, last);
  for (int start = first - first % length; start <= last; start += length)
    {
      WtDateSpan span = { dup_title (start, length), count_people (self, start, length) };

      g_array_append_val (spans, span);
    }
  return spans;
}
