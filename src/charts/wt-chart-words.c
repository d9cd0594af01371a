#include "wt-chart-words.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <math.h>
#include <string.h>

/* The C locale has no separator, which leaves "1932" where British readers expect "1,932". */
static char *
group_by_comma (gint64 count)
{
  char digits[24];
  GString *grouped = g_string_new (count < 0 ? "-" : "");
  gsize length;

  g_snprintf (digits, sizeof digits, "%" G_GUINT64_FORMAT,
              count < 0 ? -(guint64) count : (guint64) count);
  length = strlen (digits);
  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append_c (grouped, ',');
      g_string_append_c (grouped, digits[i]);
    }
  return g_string_free (grouped, FALSE);
}

char *
wt_chart_words_count (gint64 count)
{
  if (nl_langinfo (THOUSEP)[0] == '\0' && g_str_equal (nl_langinfo (RADIXCHAR), "."))
    return group_by_comma (count);
  return g_strdup_printf ("%'" G_GINT64_FORMAT, count);
}

char *
wt_chart_words_decimal (double value)
{
  double rounded = round (value * 10) / 10;

  return g_strdup_printf ("%.1f", rounded == 0 ? 0.0 : rounded);
}

/* Beyond this not every whole number is one that a double can hold. */
#define LARGEST_WHOLE 1e15

char *
wt_chart_words_number (double value)
{
  double rounded = round (value * 100) / 100;

  if (!isfinite (value))
    return g_strdup (_ ("–"));
  if (fabs (value) >= LARGEST_WHOLE)
    return g_strdup_printf ("%.6g", value);
  if (rounded == round (rounded))
    return wt_chart_words_count ((gint64) rounded);
  if (rounded * 10 == round (rounded * 10))
    return g_strdup_printf ("%.1f", rounded);
  return g_strdup_printf ("%.2f", rounded);
}

static int
get_per_cent (double share)
{
  return (int) floor (share * 100 + 0.5);
}

char *
wt_chart_words_whole_share (double share)
{
  /* Translators: a share in per cent, such as "87%" */
  return g_strdup_printf (_ ("%d%%"), get_per_cent (share));
}

char *
wt_chart_words_share (double share)
{
  int per_cent = get_per_cent (share);

  if (per_cent == 0 && share > 0)
    return g_strdup (_ ("under 1%"));
  if (per_cent == 100 && share < 1)
    return g_strdup (_ ("over 99%"));
  return wt_chart_words_whole_share (share);
}

char *
wt_chart_words_decimals (WtInterval interval)
{
  g_autofree char *low = wt_chart_words_decimal (interval.low);
  g_autofree char *high = wt_chart_words_decimal (interval.high);

  /* Translators: an interval, such as "7.6 to 8.0" */
  return g_strdup_printf (_ ("%s to %s"), low, high);
}

char *
wt_chart_words_shares (WtInterval interval)
{
  /* Translators: an interval in per cent, such as "70 to 95" */
  return g_strdup_printf (_ ("%d to %d"), get_per_cent (interval.low),
                          get_per_cent (interval.high));
}

char *
wt_chart_words_answers (gint64 answers)
{
  g_autofree char *count = wt_chart_words_count (answers);

  if (answers == 0)
    return g_strdup (_ ("no answers"));
  /* Translators: how many people answered, such as "598 answers" */
  return g_strdup_printf (ngettext ("%s answer", "%s answers", (gulong) answers), count);
}

char *
wt_chart_words_activities (gint64 activities)
{
  g_autofree char *count = wt_chart_words_count (activities);

  /* Translators: a number of activities, such as "48 activities" */
  return g_strdup_printf (ngettext ("%s activity", "%s activities", (gulong) activities), count);
}

char *
wt_chart_words_people (gint64 people)
{
  g_autofree char *count = wt_chart_words_count (people);

  /* Translators: a number of people, such as "1,240 people" */
  return g_strdup_printf (ngettext ("%s person", "%s people", (gulong) people), count);
}

char *
wt_chart_words_fewer (int threshold)
{
  /* Translators: stands for a number too small to be shown, such as "fewer than 5" */
  return g_strdup_printf (_ ("fewer than %d"), threshold);
}

char *
wt_chart_words_fewer_answers (int threshold)
{
  /* Translators: stands for a number too small to be shown, such as "fewer than 5 answers" */
  return g_strdup_printf (_ ("fewer than %d answers"), threshold);
}

char *
wt_chart_words_fewer_people (int threshold)
{
  /* Translators: stands for a number too small to be shown, such as "fewer than 5 people" */
  return g_strdup_printf (_ ("fewer than %d people"), threshold);
}

char *
wt_chart_words_insert (const char *format, gint64 count)
{
  g_autofree char *words = wt_chart_words_count (count);

  return wt_chart_words_insert_text (format, words);
}

char *
wt_chart_words_insert_text (const char *format, const char *text)
{
  GString *words = g_string_new (format);

  g_string_replace (words, "%s", text, 1);
  return g_string_free (words, FALSE);
}

static void
add_count (GPtrArray *parts, gint64 count, const char *format)
{
  if (count > 0)
    g_ptr_array_add (parts, wt_chart_words_insert (format, count));
}

char *
wt_chart_words_unusable (gint64 blank, gint64 illegible, gint64 several)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  /* Translators: answers left blank on paper, such as "10 blank" */
  add_count (parts, blank, ngettext ("%s blank", "%s blank", (gulong) blank));
  /* Translators: answers that cannot be read, such as "2 illegible" */
  add_count (parts, illegible, ngettext ("%s illegible", "%s illegible", (gulong) illegible));
  /* Translators: questions with more than one box marked, such as "1 more than one box" */
  add_count (parts, several,
             ngettext ("%s more than one box", "%s more than one box", (gulong) several));
  g_ptr_array_add (parts, NULL);
  /* Translators: between two parts of a list, such as "10 blank, 2 illegible" */
  return g_strjoinv (_ (", "), (char **) parts->pdata);
}

char *
wt_chart_words_verified (gint64 verified, gint64 forms)
{
  g_autofree char *share = NULL;

  if (verified <= 0 || forms <= 0)
    return NULL;
  share = wt_chart_words_share ((double) verified / (double) forms);
  /* Translators: %s is the share of forms whose batches were typed a second time: "87% in verified
   * batches" */
  return g_strdup_printf (_ ("%s in verified batches"), share);
}

char *
wt_chart_words_join (const char *sentence, const char *next)
{
  if (sentence == NULL || sentence[0] == '\0')
    return g_strdup (next != NULL ? next : "");
  if (next == NULL || next[0] == '\0')
    return g_strdup (sentence);
  /* Translators: two sentences in a row */
  return g_strdup_printf (_ ("%s %s"), sentence, next);
}

char *
wt_chart_words_and_more (const char *finding, guint n_more)
{
  if (n_more == 0)
    return g_strdup (finding);
  /* Translators: a finding, and how many groups are not in the picture: "Means from 6.2 (Stroke) to
   * 8.8 (Maternity), and 7 more in the table" */
  return g_strdup_printf (
      ngettext ("%s, and %u more in the table", "%s, and %u more in the table", n_more), finding,
      n_more);
}

char *
wt_chart_words_line (const char *typed)
{
  char *line = g_utf8_make_valid (typed != NULL ? typed : "", -1);

  return g_strstrip (g_strdelimit (line, "\n\r\t\v\f", ' '));
}

typedef struct
{
  double share;
  int part, whole; /* as it is said; 1 in 2 is said "half" */
} WtFraction;

/* Ascending, with less than 10 percentage points between neighbours, so that none is ever more than
 * 5 off. */
static const WtFraction FRACTIONS[] = { { 0.05, 1, 20 },   { 0.1, 1, 10 },       { 1.0 / 7, 1, 7 },
                                        { 0.2, 1, 5 },     { 0.25, 1, 4 },       { 0.3, 3, 10 },
                                        { 1.0 / 3, 1, 3 }, { 0.4, 2, 5 },        { 0.5, 1, 2 },
                                        { 0.6, 3, 5 },     { 2.0 / 3, 2, 3 },    { 0.7, 7, 10 },
                                        { 0.75, 3, 4 },    { 0.8, 4, 5 },        { 6.0 / 7, 6, 7 },
                                        { 0.9, 9, 10 },    { 19.0 / 20, 19, 20 } };

#define PLAIN_ENOUGH 0.012

static char *
say_nearest_fraction (double share)
{
  const WtFraction *nearest = &FRACTIONS[0];
  double difference;

  for (gsize i = 1; i < G_N_ELEMENTS (FRACTIONS); i++)
    if (fabs (share - FRACTIONS[i].share) < fabs (share - nearest->share))
      nearest = &FRACTIONS[i];
  difference = share - nearest->share;

  if (nearest->whole == 2)
    {
      if (fabs (difference) < 1e-9)
        return g_strdup (_ ("Half"));
      if (fabs (difference) <= PLAIN_ENOUGH)
        return g_strdup (_ ("About half"));
      return g_strdup (difference < 0 ? _ ("Not quite half") : _ ("Just over half"));
    }
  if (fabs (difference) <= PLAIN_ENOUGH)
    /* Translators: a share of people, to begin a sentence with, such as "2 in 3" */
    return g_strdup_printf (_ ("%d in %d"), nearest->part, nearest->whole);
  if (difference < 0)
    /* Translators: a share of people, to begin a sentence with, such as "Not quite 2 in 3" */
    return g_strdup_printf (_ ("Not quite %d in %d"), nearest->part, nearest->whole);
  /* Translators: a share of people, to begin a sentence with, such as "Just over 2 in 3" */
  return g_strdup_printf (_ ("Just over %d in %d"), nearest->part, nearest->whole);
}

static char *
say_few (gint64 part, gint64 whole)
{
  if (whole == 2 && part == 0)
    return g_strdup (_ ("Neither"));
  if (whole == 2 && part == 2)
    return g_strdup (_ ("Both"));
  if (part == 0)
    return g_strdup (_ ("None"));
  if (part == whole && whole > 1)
    /* Translators: everybody, to begin a sentence with, such as "All 4" */
    return g_strdup_printf (_ ("All %d"), (int) whole);
  /* Translators: how many of a few people, to begin a sentence with, such as "3 of 4" */
  return g_strdup_printf (_ ("%d of %d"), (int) part, (int) whole);
}

char *
wt_chart_words_fraction (gint64 part, gint64 whole)
{
  double share;

  g_return_val_if_fail (part >= 0 && part <= whole, NULL);

  if (whole == 0)
    return NULL;
  if (whole < 10)
    return say_few (part, whole);
  if (part == 0)
    return g_strdup (_ ("None"));
  if (part == whole)
    return g_strdup (_ ("All"));

  share = (double) part / (double) whole;
  if (share < 0.045)
    return g_strdup (_ ("Fewer than 1 in 20"));
  if (share > 0.962)
    return g_strdup (_ ("Almost all"));
  return say_nearest_fraction (share);
}
