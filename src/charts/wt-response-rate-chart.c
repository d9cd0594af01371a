#include "wt-response-rate-chart-private.h"

#include <glib/gi18n.h>

#include "wt-chart-words.h"
#include "wt-share-tally.h"
#include "wt-suppression.h"

/* Up to so many people are counted in a sentence; of more it says how many in so many. */
#define MOST_COUNTED 100

G_DEFINE_FINAL_TYPE (WtResponseRateChart, wt_response_rate_chart, WT_TYPE_CHART)

guint
wt_response_rate_chart_get_n_drawn (WtResponseRateChart *self)
{
  return MIN (self->rows->len, WT_RESPONSE_RATE_CHART_MOST);
}

/* "45 of 196 people" */
static char *
dup_people_words (const WtRateRow *row)
{
  g_autofree char *forms = wt_chart_words_count (row->forms);
  g_autofree char *people = wt_chart_words_count (row->people);

  /* Translators: how many of how many people handed in a form: "45 of 196 people" */
  return g_strdup_printf (ngettext ("%s of %s person", "%s of %s people", (gulong) row->people),
                          forms, people);
}

char *
wt_response_rate_chart_dup_value_words (const WtRateRow *row)
{
  g_autofree char *people = dup_people_words (row);
  g_autofree char *share = wt_chart_words_share (row->rate);

  /* Translators: a count and its share: "45 of 196 people (23%)" */
  return g_strdup_printf (_ ("%s (%s)"), people, share);
}

char *
wt_response_rate_chart_dup_missing_words (WtResponseRateChart *self, const WtRateRow *row)
{
  switch (row->state)
    {
    case WT_RATE_UNSOUND:
      return g_strdup (_ ("more forms than people: check the number of people"));
    case WT_RATE_SMALL:
      if (wt_suppression_withholds_count (row->forms, self->threshold))
        /* Translators: stands for a number too small to be shown: "fewer than 5 forms" */
        return g_strdup_printf (_ ("fewer than %d forms"), self->threshold);
      return g_strdup (_ ("not shown: the numbers are too small"));
    case WT_RATE_PROTECTING:
      return g_strdup (_ ("not shown, as a smaller number could be worked out from it"));
    case WT_RATE_SHOWN:
    default:
      return NULL;
    }
}

/* "45 of 196 people, 23% (17 to 29)" */
static char *
dup_figure_words (const WtRateRow *row)
{
  g_autofree char *people = dup_people_words (row);
  g_autofree char *share = wt_chart_words_share (row->rate);
  g_autofree char *range = wt_chart_words_shares (row->interval);

  /* Translators: how many handed in a form, their share and its interval: "45 of 196 people, 23%
   * (17 to 29)" */
  return g_strdup_printf (_ ("%s, %s (%s)"), people, share, range);
}

char *
wt_response_rate_chart_dup_mark_words (WtResponseRateChart *self, const WtRateRow *row)
{
  char *missing = wt_response_rate_chart_dup_missing_words (self, row);
  g_autofree char *words = missing != NULL ? missing : dup_figure_words (row);

  /* Translators: a group and its response rate: "Maternity: 45 of 196 people, 23% (17 to 29)" */
  return g_strdup_printf (_ ("%s: %s"), row->title, words);
}

static char *
say_rate (const WtRateRow *row)
{
  g_autofree char *people = NULL;

  if (row->people <= MOST_COUNTED)
    {
      people = dup_people_words (row);
      /* Translators: %s is such as "13 of 32 people" */
      return g_strdup_printf (_ ("%s handed in a form"), people);
    }
  if (row->forms == 0)
    return g_strdup (_ ("Nobody handed in a form"));
  if (row->forms == row->people)
    return g_strdup (_ ("Everybody handed in a form"));
  if (row->rate * MOST_COUNTED < 0.5)
    return g_strdup (_ ("Fewer than 1 of every 100 people handed in a form"));
  if (row->rate * MOST_COUNTED >= MOST_COUNTED - 0.5)
    return g_strdup (_ ("Almost everybody handed in a form"));
  /* Translators: %d is a number of people from 1 to 100 */
  return g_strdup_printf (_ ("About %d of every 100 people handed in a form"),
                          (int) (row->rate * MOST_COUNTED + 0.5));
}

static char *
say_finding (WtResponseRateChart *self)
{
  if (self->rows->len == 0)
    return g_strdup (_ ("No forms yet"));
  if (self->n_sound == 0)
    return g_strdup (_ ("More forms than people: check the number of people"));
  if (self->overall.state != WT_RATE_SHOWN)
    return g_strdup (_ ("Not shown for all together: the numbers are too small"));
  return say_rate (&self->overall);
}

static char *
dup_sentence (WtChart *chart)
{
  WtResponseRateChart *self = WT_RESPONSE_RATE_CHART (chart);
  g_autofree char *finding = say_finding (self);

  return wt_chart_words_and_more (finding,
                                  self->rows->len - wt_response_rate_chart_get_n_drawn (self));
}

/* Takes over @words; returns them with one more sentence. */
static char *
add_sentence (char *words, const char *next)
{
  g_autofree char *before = words;
  /* Translators: ends a sentence */
  g_autofree char *sentence = g_strdup_printf (_ ("%s."), next);

  return wt_chart_words_join (before, sentence);
}

static char *
dup_description (WtChart *chart)
{
  WtResponseRateChart *self = WT_RESPONSE_RATE_CHART (chart);
  g_autofree char *sentence = dup_sentence (chart);
  guint n_unsound = self->rows->len - self->n_sound;
  char *words = add_sentence (NULL, sentence);

  if (self->overall.state == WT_RATE_SHOWN && self->n_sound > 0 && n_unsound > 0)
    {
      /* Translators: what all together do not count: "2 with more forms than people are left out
       * of that" */
      g_autofree char *left_out = g_strdup_printf (
          ngettext ("%u with more forms than people is left out of that",
                    "%u with more forms than people are left out of that", n_unsound),
          n_unsound);

      words = add_sentence (words, left_out);
    }
  for (guint i = 0; i < wt_response_rate_chart_get_n_drawn (self); i++)
    {
      g_autofree char *mark =
          wt_response_rate_chart_dup_mark_words (self, wt_response_rate_chart_get_row (self, i));

      words = add_sentence (words, mark);
    }
  return words;
}

static char *
dup_count (WtChart *chart)
{
  WtResponseRateChart *self = WT_RESPONSE_RATE_CHART (chart);
  gint64 forms = self->overall.forms;

  if (self->overall.state != WT_RATE_SHOWN)
    return g_strdup (_ ("not shown"));
  if (forms == 0)
    return g_strdup (_ ("no forms"));
  /* Translators: how many paper forms were handed in, such as "598 forms" */
  return wt_chart_words_insert (ngettext ("%s form", "%s forms", (gulong) forms), forms);
}

/* Of what is published, nothing but that it is unsound is said of what is. */
static void
fill_row (WtResponseRateChart *self, WtChartTable *table, const char *title, const WtRateRow *row)
{
  char *missing = wt_response_rate_chart_dup_missing_words (self, row);
  gboolean has_counts =
      row->state == WT_RATE_SHOWN || (row->state == WT_RATE_UNSOUND && self->threshold == 0);

  wt_chart_table_take_cell (table, g_strdup (title));
  wt_chart_table_take_cell (table, has_counts ? wt_chart_words_count (row->forms) : NULL);
  wt_chart_table_take_cell (table, has_counts ? wt_chart_words_count (row->people) : NULL);
  wt_chart_table_take_cell (table, missing != NULL ? missing : wt_chart_words_share (row->rate));
  wt_chart_table_take_cell (table, missing != NULL ? NULL : wt_chart_words_shares (row->interval));
}

static void
fill_table (WtChart *chart, WtChartTable *table)
{
  WtResponseRateChart *self = WT_RESPONSE_RATE_CHART (chart);

  wt_chart_table_add_column (table, _ ("Group"), FALSE);
  wt_chart_table_add_column (table, _ ("Forms"), TRUE);
  wt_chart_table_add_column (table, _ ("People"), TRUE);
  wt_chart_table_add_column (table, _ ("Response rate"), TRUE);
  wt_chart_table_add_column (table, _ ("Likely range"), TRUE);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const WtRateRow *row = wt_response_rate_chart_get_row (self, i);

      fill_row (self, table, row->title, row);
    }
  if (self->n_sound == 0)
    return;
  wt_chart_table_start_totals (table);
  fill_row (self, table, _ ("All together"), &self->overall);
}

static double
get_height_for_width (WtChart *chart, double label_size, double width)
{
  return wt_response_rate_chart_get_natural_height (WT_RESPONSE_RATE_CHART (chart), label_size,
                                                    width);
}

static void
layout (WtChart *chart, WtChartPen *pen)
{
  wt_response_rate_chart_fill_scene (WT_RESPONSE_RATE_CHART (chart), pen);
}

static void
clear_row (gpointer data)
{
  WtRateRow *row = data;

  g_free (row->title);
}

static void
wt_response_rate_chart_finalize (GObject *object)
{
  g_array_unref (WT_RESPONSE_RATE_CHART (object)->rows);
  G_OBJECT_CLASS (wt_response_rate_chart_parent_class)->finalize (object);
}

static void
wt_response_rate_chart_class_init (WtResponseRateChartClass *klass)
{
  WtChartClass *chart_class = WT_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wt_response_rate_chart_finalize;
  chart_class->has_rows = TRUE;
  chart_class->dup_sentence = dup_sentence;
  chart_class->dup_description = dup_description;
  chart_class->dup_count = dup_count;
  chart_class->fill_table = fill_table;
  chart_class->get_height_for_width = get_height_for_width;
  chart_class->layout = layout;
}

static void
wt_response_rate_chart_init (WtResponseRateChart *self)
{
  self->rows = g_array_new (FALSE, TRUE, sizeof (WtRateRow));
  g_array_set_clear_func (self->rows, clear_row);
}

static void
measure (WtRateRow *row)
{
  if (row->forms > row->people)
    {
      row->state = WT_RATE_UNSOUND;
      return;
    }
  row->rate = row->people > 0 ? (double) row->forms / (double) row->people : 0;
  row->interval = wt_wilson_interval (row->forms, row->people);
}

static void
add_groups (WtResponseRateChart *self, const WtResponseRateGroup *groups, gsize n_groups)
{
  for (gsize i = 0; i < n_groups; i++)
    {
      WtRateRow row = { .forms = groups[i].forms, .people = groups[i].people, .index = (guint) i };

      if (row.forms <= 0 && row.people <= 0)
        continue;
      row.title = wt_chart_words_line (groups[i].title);
      measure (&row);
      g_array_append_val (self->rows, row);
      if (row.state == WT_RATE_UNSOUND)
        continue;
      self->overall.forms += row.forms;
      self->overall.people += row.people;
      self->n_sound++;
    }
  measure (&self->overall);
}

/* Whether a group that is unsound has so few forms that no total may tell them. */
static gboolean
has_small_unsound (WtResponseRateChart *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const WtRateRow *row = wt_response_rate_chart_get_row (self, i);

      if (row->state == WT_RATE_UNSOUND
          && wt_suppression_withholds_count (row->forms, self->threshold))
        return TRUE;
    }
  return FALSE;
}

static void
withhold_row (WtRateRow *row, int threshold, gboolean is_marked)
{
  if (row->state != WT_RATE_SHOWN)
    return;
  if (wt_suppression_withholds_count (row->forms, threshold)
      || wt_suppression_withholds_count (row->people - row->forms, threshold))
    row->state = WT_RATE_SMALL;
  else if (is_marked)
    row->state = WT_RATE_PROTECTING;
}

/*
 * The rates are a table of people, a row a group: who handed in a form, and who did not. Its totals
 * are those of all together, which are of the sound groups alone. All forms, of unsound groups too,
 * are counted elsewhere; where that would tell a small number of theirs, they are part of the table
 * and all together are not shown.
 */
static void
withhold (WtResponseRateChart *self)
{
  gboolean with_unsound = has_small_unsound (self);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autofree int64_t *counts = g_new0 (int64_t, 2 * self->rows->len);
  g_autofree bool *cells = g_new0 (bool, 2 * self->rows->len);
  g_autofree bool *totals = g_new0 (bool, self->rows->len);
  bool columns[2] = { false, false }, total = false;

  for (guint i = 0; i < self->rows->len; i++)
    {
      WtRateRow *row = &g_array_index (self->rows, WtRateRow, i);

      if (row->state == WT_RATE_UNSOUND && !with_unsound)
        continue;
      counts[2 * rows->len] = row->forms;
      counts[2 * rows->len + 1] = MAX (row->people - row->forms, 0);
      g_ptr_array_add (rows, row);
    }
  wt_suppression_mark_table (counts, rows->len, 2, self->threshold, cells, totals, columns, &total);
  for (guint i = 0; i < rows->len; i++)
    withhold_row (g_ptr_array_index (rows, i), self->threshold,
                  cells[2 * i] || cells[2 * i + 1] || totals[i]);
  withhold_row (&self->overall, self->threshold, with_unsound || columns[0] || columns[1] || total);
}

/* The order of those that are withheld must not tell how high they are. */
static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const WtRateRow *one = a, *other = b;

  if (one->state == WT_RATE_SHOWN && other->state == WT_RATE_SHOWN && one->rate != other->rate)
    return one->rate > other->rate ? -1 : 1;
  if (MIN (one->state, WT_RATE_SMALL) != MIN (other->state, WT_RATE_SMALL))
    return one->state < other->state ? -1 : 1;
  return (one->index > other->index) - (one->index < other->index);
}

WtChart *
wt_response_rate_chart_new (const char *title,
                            const WtResponseRateGroup *groups,
                            gsize n_groups,
                            int suppression_threshold)
{
  WtResponseRateChart *self = g_object_new (WT_TYPE_RESPONSE_RATE_CHART, "title", title, NULL);

  add_groups (self, groups, n_groups);
  if (suppression_threshold > 0)
    {
      self->threshold = wt_suppression_get_threshold (suppression_threshold);
      withhold (self);
    }
  g_array_sort (self->rows, compare_rows);
  while (self->n_shown < self->rows->len
         && wt_response_rate_chart_get_row (self, self->n_shown)->state == WT_RATE_SHOWN)
    self->n_shown++;
  return WT_CHART (self);
}
