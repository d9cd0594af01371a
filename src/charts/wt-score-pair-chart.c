#include "wt-score-pair-chart.h"

#include <glib/gi18n.h>

#include "wt-chart-words.h"
#include "wt-score-chart-private.h"

#define N_QUESTIONS 2

/* In label sizes. */
#define LEAST_BESIDE 25.0 /* of each histogram, to stand side by side */
#define BETWEEN 2.4
#define TITLE_HEIGHT 1.7
#define TITLE_MIDDLE 0.65
#define TITLE_SCALE 1.12

struct _WtScorePairChart
{
  WtChart parent_instance;

  WtScoreChart *charts[N_QUESTIONS]; /* (owned) */
};

G_DEFINE_FINAL_TYPE (WtScorePairChart, wt_score_pair_chart, WT_TYPE_CHART)

static const char *
get_title (WtScorePairChart *self, guint which)
{
  return wt_chart_get_title (WT_CHART (self->charts[which]));
}

static char *
add_title (WtScorePairChart *self, guint which, const char *words)
{
  /* Translators: a question, and what is said of the answers to it */
  return g_strdup_printf (_ ("%s: %s"), get_title (self, which), words);
}

static gboolean
has_mean (WtScoreChart *chart)
{
  return chart->summary.answered > 0 && !chart->all_withheld;
}

static char *
dup_sentence (WtChart *chart)
{
  WtScorePairChart *self = WT_SCORE_PAIR_CHART (chart);
  g_autofree char *first = NULL, *second = NULL;

  if (has_mean (self->charts[0]) && has_mean (self->charts[1]))
    {
      first = wt_chart_words_decimal (self->charts[0]->summary.mean);
      second = wt_chart_words_decimal (self->charts[1]->summary.mean);
      /* Translators: a question and its mean score, another question and its mean score */
      return g_strdup_printf (_ ("On average “%1$s” scored %2$s, and “%3$s” %4$s"),
                              get_title (self, 0), first, get_title (self, 1), second);
    }
  for (guint i = 0; i < N_QUESTIONS; i++)
    if (self->charts[i]->summary.answered > 0)
      {
        g_autofree char *words = wt_chart_dup_sentence (WT_CHART (self->charts[i]));

        return add_title (self, i, words);
      }
  return g_strdup (_ ("No answers yet"));
}

static char *
describe (WtScorePairChart *self, guint which)
{
  g_autofree char *words = wt_chart_dup_description (WT_CHART (self->charts[which]));

  return add_title (self, which, words);
}

static char *
dup_description (WtChart *chart)
{
  g_autofree char *first = describe (WT_SCORE_PAIR_CHART (chart), 0);
  g_autofree char *second = describe (WT_SCORE_PAIR_CHART (chart), 1);

  return wt_chart_words_join (first, second);
}

/* The questions are on the same forms. */
static char *
dup_count (WtChart *chart)
{
  WtScorePairChart *self = WT_SCORE_PAIR_CHART (chart);
  guint most = self->charts[1]->summary.answered > self->charts[0]->summary.answered ? 1 : 0;

  return wt_chart_dup_count (WT_CHART (self->charts[most]));
}

/* The rows of both questions, the question before each. */
static void
fill_table (WtChart *chart, WtChartTable *table)
{
  WtScorePairChart *self = WT_SCORE_PAIR_CHART (chart);

  wt_chart_table_add_column (table, _ ("Question"), FALSE);
  for (guint i = 0; i < N_QUESTIONS; i++)
    {
      g_autoptr (WtChartTable) own = wt_chart_dup_table (WT_CHART (self->charts[i]));
      guint n_columns = wt_chart_table_get_n_columns (own);

      for (guint column = 0; i == 0 && column < n_columns; column++)
        wt_chart_table_add_column (table, wt_chart_table_get_title (own, column),
                                   wt_chart_table_is_number (own, column));
      for (guint row = 0; row < wt_chart_table_get_n_rows (own); row++)
        {
          wt_chart_table_take_cell (table, g_strdup (get_title (self, i)));
          for (guint column = 0; column < n_columns; column++)
            wt_chart_table_take_cell (table, g_strdup (wt_chart_table_get_cell (own, row, column)));
        }
    }
}

static gboolean
is_beside (double label_size, double width)
{
  return width >= (2 * LEAST_BESIDE + BETWEEN) * label_size;
}

static double
get_part_width (double label_size, double width)
{
  return is_beside (label_size, width) ? (width - BETWEEN * label_size) / 2 : width;
}

static double
get_height_for_width (WtChart *chart, double label_size, double width)
{
  WtScorePairChart *self = WT_SCORE_PAIR_CHART (chart);
  double part = get_part_width (label_size, width), heights[N_QUESTIONS];

  for (guint i = 0; i < N_QUESTIONS; i++)
    heights[i] = TITLE_HEIGHT * label_size
                 + wt_chart_get_height_for_width (WT_CHART (self->charts[i]), label_size, part);
  return is_beside (label_size, width) ? MAX (heights[0], heights[1])
                                       : heights[0] + BETWEEN * label_size + heights[1];
}

static void
lay_out_part (WtScorePairChart *self, WtChartPen *pen, guint which, const WtChartRectangle *area)
{
  const WtChartStyle style = { .label_size = pen->size, .presenting = pen->presenting };
  double title_height = TITLE_HEIGHT * pen->size;
  WtChartScene *inner =
      wt_chart_layout (WT_CHART (self->charts[which]), pen->context, pen->theme, &style,
                       area->width, MAX (area->height - title_height, pen->size));

  wt_chart_scene_name_marks (inner, get_title (self, which), WT_SCORE_PAIR_KEY ((int) which, 0));
  wt_chart_pen_write (pen, &(WtChartLabel){ .words = get_title (self, which),
                                            .colour = &pen->theme->ink,
                                            .x = area->x,
                                            .y = area->y + TITLE_MIDDLE * pen->size,
                                            .middle = TRUE,
                                            .bold = TRUE,
                                            .scale = TITLE_SCALE,
                                            .available = area->width });
  wt_chart_scene_take_scene (pen->scene, inner, area->x, area->y + title_height);
}

static void
layout (WtChart *chart, WtChartPen *pen)
{
  WtScorePairChart *self = WT_SCORE_PAIR_CHART (chart);
  double gap = BETWEEN * pen->size;
  WtChartRectangle area = { 0, 0, get_part_width (pen->size, pen->width), pen->height };

  if (is_beside (pen->size, pen->width))
    {
      lay_out_part (self, pen, 0, &area);
      area.x = area.width + gap;
    }
  else
    {
      area.height = MAX ((pen->height - gap) / 2, pen->size);
      lay_out_part (self, pen, 0, &area);
      area.y = area.height + gap;
    }
  lay_out_part (self, pen, 1, &area);
}

static void
wt_score_pair_chart_finalize (GObject *object)
{
  WtScorePairChart *self = WT_SCORE_PAIR_CHART (object);

  for (guint i = 0; i < N_QUESTIONS; i++)
    g_object_unref (self->charts[i]);
  G_OBJECT_CLASS (wt_score_pair_chart_parent_class)->finalize (object);
}

static void
wt_score_pair_chart_class_init (WtScorePairChartClass *klass)
{
  WtChartClass *chart_class = WT_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wt_score_pair_chart_finalize;
  chart_class->has_rows = TRUE;
  chart_class->dup_sentence = dup_sentence;
  chart_class->dup_description = dup_description;
  chart_class->dup_count = dup_count;
  chart_class->fill_table = fill_table;
  chart_class->get_height_for_width = get_height_for_width;
  chart_class->layout = layout;
}

static void
wt_score_pair_chart_init (WtScorePairChart *self)
{
}

WtChart *
wt_score_pair_chart_new (const char *title,
                         const WtScorePairQuestion *first,
                         const WtScorePairQuestion *second,
                         int suppression_threshold)
{
  const WtScorePairQuestion *questions[N_QUESTIONS] = { first, second };
  WtScorePairChart *self = g_object_new (WT_TYPE_SCORE_PAIR_CHART, "title", title, NULL);
  double highest = 0;

  for (guint i = 0; i < N_QUESTIONS; i++)
    {
      self->charts[i] = WT_SCORE_CHART (
          wt_score_chart_new (questions[i]->title, &questions[i]->tally, questions[i]->low_label,
                              questions[i]->high_label, suppression_threshold));
      highest = MAX (highest, wt_score_chart_get_highest_share (self->charts[i]));
    }
  for (guint i = 0; i < N_QUESTIONS; i++)
    self->charts[i]->highest_share = highest;
  return WT_CHART (self);
}
