#include "wt-typing-pace.h"

/* The pace is that of this many forms, and not told before there are three. */
#define MOST_FORMS 11
#define LEAST_FORMS 3

struct _WtTypingPace
{
  GArray *times; /* (owned) of gint64 */
};

WtTypingPace *
wt_typing_pace_new (void)
{
  WtTypingPace *self = g_new0 (WtTypingPace, 1);

  self->times = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

void
wt_typing_pace_free (WtTypingPace *self)
{
  g_array_unref (self->times);
  g_free (self);
}

void
wt_typing_pace_add (WtTypingPace *self, gint64 time)
{
  if (self->times->len == MOST_FORMS)
    g_array_remove_index (self->times, 0);
  g_array_append_val (self->times, time);
}

void
wt_typing_pace_take_back (WtTypingPace *self)
{
  if (self->times->len > 0)
    g_array_set_size (self->times, self->times->len - 1);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

double
wt_typing_pace_get (WtTypingPace *self)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (self->times->len < LEAST_FORMS)
    return 0;
  for (guint i = 1; i < self->times->len; i++)
    {
      gint64 span =
          g_array_index (self->times, gint64, i) - g_array_index (self->times, gint64, i - 1);

      g_array_append_val (spans, span);
    }
  g_array_sort (spans, compare);
  return 60.0 * G_USEC_PER_SEC / (double) MAX (1, g_array_index (spans, gint64, spans->len / 2));
}
