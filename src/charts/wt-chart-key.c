#include "wt-chart-key-private.h"

#include <math.h>

#define SAMPLE 0.85 /* in label sizes, as are the others */
#define AFTER_SAMPLE 0.4
#define AFTER_ENTRY 1.2
#define LETTER 0.56

double
wt_chart_guess_width (const char *words, double label_size)
{
  return LETTER * label_size * (double) g_utf8_strlen (words, -1);
}

guint
wt_chart_key_guess_lines (const char *const *words, guint n, double label_size, double width)
{
  double x = 0;
  guint lines = n > 0 ? 1 : 0;

  for (guint i = 0; i < n; i++)
    {
      double entry =
          (SAMPLE + AFTER_SAMPLE) * label_size + wt_chart_guess_width (words[i], label_size);

      if (x > 0 && x + entry > width)
        {
          lines++;
          x = 0;
        }
      x += entry + AFTER_ENTRY * label_size;
    }
  return lines;
}

double
wt_chart_key_get_width (const WtChartPen *pen, const WtChartKeyEntry *entry)
{
  return (SAMPLE + AFTER_SAMPLE) * pen->size + wt_chart_pen_get_width (pen, entry->words, 1, FALSE);
}

void
wt_chart_key_draw_entry (WtChartPen *pen, const WtChartKeyEntry *entry, double x, double middle)
{
  double side = wt_chart_snap (SAMPLE * pen->size);
  WtChartBox sample = entry->sample;
  WtChartMarker marker = entry->marker;

  sample.rectangle =
      (WtChartRectangle){ wt_chart_snap (x), wt_chart_snap (middle - side / 2), side, side };
  marker.x = sample.rectangle.x + side / 2;
  marker.y = sample.rectangle.y + side / 2;
  if (marker.radius > 0)
    wt_chart_scene_add_marker (pen->scene, &marker);
  else
    wt_chart_scene_add_box (pen->scene, &sample);
  wt_chart_pen_write (
      pen, &(WtChartLabel){
               .words = entry->words,
               .colour = &pen->theme->secondary_ink,
               .x = x + (SAMPLE + AFTER_SAMPLE) * pen->size,
               .y = middle,
               .middle = TRUE,
               .available = MAX (1, 1 + pen->width - x - (SAMPLE + AFTER_SAMPLE) * pen->size) });
}

void
wt_chart_key_draw (
    WtChartPen *pen, const WtChartKeyEntry *entries, guint n, double top, guint lines)
{
  double x = 0, middle = top + WT_CHART_KEY_LINE / 2 * pen->size;
  guint line = 1;

  for (guint i = 0; i < n; i++)
    {
      double width = wt_chart_key_get_width (pen, &entries[i]);

      if (x > 0 && x + width > pen->width)
        {
          if (++line > lines)
            return;
          x = 0;
          middle += WT_CHART_KEY_LINE * pen->size;
        }
      wt_chart_key_draw_entry (pen, &entries[i], x, middle);
      x += width + AFTER_ENTRY * pen->size;
    }
}
