#include "wt-timeline-lanes-private.h"

typedef struct
{
  double from, to;
} WtTaken;

static gboolean
is_free (const GArray *lane, double from, double to)
{
  for (guint i = 0; i < lane->len; i++)
    {
      const WtTaken *taken = &g_array_index (lane, WtTaken, i);

      if (from < taken->to && taken->from < to)
        return FALSE;
    }
  return TRUE;
}

static gboolean
take (GArray *lane, double from, double to)
{
  WtTaken taken = { from, to };

  if (!is_free (lane, from, to))
    return FALSE;
  g_array_append_val (lane, taken);
  return TRUE;
}

/* A name stands after its thing, or before it where it would leave the chart. */
static gboolean
take_with_words (GArray *lane, const WtTimelineSpan *span, double lowest, double highest)
{
  if (span->to + span->words <= highest)
    return take (lane, span->from, span->to + span->words);
  return span->from - span->words >= lowest && take (lane, span->from - span->words, span->to);
}

/* Returns FALSE when there is no lane for a thing. */
static gboolean
pack (WtTimelineSpan *spans,
      gsize n,
      double lowest,
      double highest,
      GPtrArray *lanes,
      gboolean with_words)
{
  gboolean all = TRUE;

  for (gsize i = 0; i < n; i++)
    {
      guint lane = with_words ? 0 : lanes->len;

      while (lane < lanes->len
             && !take_with_words (g_ptr_array_index (lanes, lane), &spans[i], lowest, highest))
        lane++;
      if (lane == lanes->len)
        for (lane = 0; lane < lanes->len; lane++)
          if (take (g_ptr_array_index (lanes, lane), spans[i].from, spans[i].to))
            break;
      spans[i].lane = lane;
      all = all && lane < lanes->len;
    }
  return all;
}

guint
wt_timeline_pack (WtTimelineSpan *spans, gsize n, double lowest, double highest, guint most)
{
  g_autoptr (GPtrArray) lanes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  guint used = 0;

  for (guint i = 0; i < most; i++)
    g_ptr_array_add (lanes, g_array_new (FALSE, FALSE, sizeof (WtTaken)));
  if (!pack (spans, n, lowest, highest, lanes, TRUE))
    {
      for (guint i = 0; i < most; i++)
        g_array_set_size (g_ptr_array_index (lanes, i), 0);
      pack (spans, n, lowest, highest, lanes, FALSE);
    }
  for (gsize i = 0; i < n; i++)
    if (spans[i].lane < most)
      used = MAX (used, spans[i].lane + 1);
  return used;
}
