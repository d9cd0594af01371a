#include "wt-xmr-measure-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "wt-chart-month.h"
#include "wt-chart-words.h"
#include "wt-date.h"

#define MONTHS_OF_QUARTER 3

/* A level between two counts is worth a decimal up to here. */
#define LARGEST_WITH_DECIMAL 20

/* Beyond these a value is a slip, and would only spoil the scale for all others. */
#define LARGEST_RATE 100
#define LARGEST_COUNT 1e12
#define ROUNDING 1e-9

const WtXmrScale *
wt_xmr_measure_get_scale (WtMeasureKind kind)
{
  static const WtXmrScale SCORES = { 1, 10, 2, 1, FALSE };
  static const WtXmrScale SHARES = { 0, 1, 0.2, 100, FALSE };
  static const WtXmrScale COUNTS = { 0, INFINITY, 5, 1, TRUE };

  switch (kind)
    {
    case WT_MEASURE_KIND_SHARE:
    case WT_MEASURE_KIND_RESPONSE_RATE:
      return &SHARES;
    case WT_MEASURE_KIND_FORMS:
    case WT_MEASURE_KIND_PEOPLE:
      return &COUNTS;
    case WT_MEASURE_KIND_MEAN:
      break;
    }
  return &SCORES;
}

int
wt_xmr_measure_get_months (WtMeasureUnit unit)
{
  switch (unit)
    {
    case WT_MEASURE_UNIT_MONTH:
      return 1;
    case WT_MEASURE_UNIT_QUARTER:
      return MONTHS_OF_QUARTER;
    case WT_MEASURE_UNIT_ACTIVITY:
      break;
    }
  return 0;
}

int
wt_xmr_measure_get_slot (WtMeasureUnit unit, const char *day)
{
  int month = wt_chart_month_parse (day), months = wt_xmr_measure_get_months (unit);

  return month == WT_CHART_MONTH_NONE || months == 0 ? WT_XMR_NO_SLOT : month / months;
}

char *
wt_xmr_measure_dup_slot_day (WtMeasureUnit unit, int slot)
{
  g_autofree char *month = wt_chart_month_format (slot * wt_xmr_measure_get_months (unit));

  return g_strconcat (month, "-01", NULL);
}

char *
wt_xmr_measure_dup_value (WtMeasureKind kind, double value)
{
  switch (kind)
    {
    case WT_MEASURE_KIND_SHARE:
    case WT_MEASURE_KIND_RESPONSE_RATE:
      return wt_chart_words_share (value);
    case WT_MEASURE_KIND_FORMS:
    case WT_MEASURE_KIND_PEOPLE:
      return wt_chart_words_number (value);
    case WT_MEASURE_KIND_MEAN:
      break;
    }
  return wt_chart_words_decimal (value);
}

char *
wt_xmr_measure_dup_level (WtMeasureKind kind, double value)
{
  if (wt_xmr_measure_get_scale (kind)->factor > 1)
    return wt_chart_words_whole_share (value);
  if (wt_xmr_measure_is_count (kind) && fabs (value) >= LARGEST_WITH_DECIMAL)
    return wt_chart_words_number (round (value));
  return wt_chart_words_decimal (value);
}

char *
wt_xmr_measure_dup_tick (WtMeasureKind kind, double value)
{
  return wt_xmr_measure_get_scale (kind)->factor > 1 ? wt_chart_words_whole_share (value)
                                                     : wt_chart_words_number (value);
}

gboolean
wt_xmr_measure_is_possible (WtMeasureKind kind, double value)
{
  const WtXmrScale *scale = wt_xmr_measure_get_scale (kind);
  double highest = kind == WT_MEASURE_KIND_RESPONSE_RATE ? LARGEST_RATE : scale->highest;

  return value >= scale->lowest - ROUNDING && value <= MIN (highest, LARGEST_COUNT) + ROUNDING;
}

char *
wt_xmr_measure_dup_finding (WtMeasureKind kind, double value)
{
  g_autofree char *words = wt_xmr_measure_dup_value (kind, value);

  switch (kind)
    {
    case WT_MEASURE_KIND_SHARE:
    case WT_MEASURE_KIND_RESPONSE_RATE:
      return g_steal_pointer (&words);
    case WT_MEASURE_KIND_FORMS:
      return g_strdup_printf (ngettext ("%s form", "%s forms", (gulong) value), words);
    case WT_MEASURE_KIND_PEOPLE:
      return g_strdup_printf (ngettext ("%s person", "%s people", (gulong) value), words);
    case WT_MEASURE_KIND_MEAN:
      break;
    }
  /* Translators: a mean, such as "mean 7.8" */
  return g_strdup_printf (_ ("mean %s"), words);
}

char *
wt_xmr_measure_dup_basis (WtMeasureKind kind, gint64 n)
{
  g_autofree char *count = wt_chart_words_count (n);

  switch (kind)
    {
    case WT_MEASURE_KIND_FORMS:
      return g_strdup_printf (ngettext ("%s form", "%s forms", (gulong) n), count);
    case WT_MEASURE_KIND_PEOPLE:
    case WT_MEASURE_KIND_RESPONSE_RATE:
      return wt_chart_words_people (n);
    case WT_MEASURE_KIND_MEAN:
    case WT_MEASURE_KIND_SHARE:
      break;
    }
  return wt_chart_words_answers (n);
}

char *
wt_xmr_measure_dup_fewer (WtMeasureKind kind, int threshold)
{
  switch (kind)
    {
    case WT_MEASURE_KIND_FORMS:
      /* Translators: stands for a number too small to be shown, such as "fewer than 5 forms" */
      return g_strdup_printf (_ ("fewer than %d forms"), threshold);
    case WT_MEASURE_KIND_PEOPLE:
    case WT_MEASURE_KIND_RESPONSE_RATE:
      return wt_chart_words_fewer_people (threshold);
    case WT_MEASURE_KIND_MEAN:
    case WT_MEASURE_KIND_SHARE:
      break;
    }
  return wt_chart_words_fewer_answers (threshold);
}

gboolean
wt_xmr_measure_is_count (WtMeasureKind kind)
{
  return kind == WT_MEASURE_KIND_FORMS || kind == WT_MEASURE_KIND_PEOPLE;
}

const char *
wt_xmr_measure_get_value_head (WtMeasureKind kind)
{
  switch (kind)
    {
    case WT_MEASURE_KIND_SHARE:
      return _ ("Share of yes");
    case WT_MEASURE_KIND_FORMS:
      return _ ("Forms");
    case WT_MEASURE_KIND_PEOPLE:
      return _ ("People");
    case WT_MEASURE_KIND_RESPONSE_RATE:
      return _ ("Response rate");
    case WT_MEASURE_KIND_MEAN:
      break;
    }
  return _ ("Mean");
}

const char *
wt_xmr_measure_get_basis_head (WtMeasureKind kind)
{
  return kind == WT_MEASURE_KIND_RESPONSE_RATE ? _ ("People") : _ ("Answers");
}

/* What is measured, to begin a sentence with. */
static const char *
name_measure (WtMeasureKind kind)
{
  switch (kind)
    {
    case WT_MEASURE_KIND_SHARE:
      return _ ("Share of yes");
    case WT_MEASURE_KIND_FORMS:
      return _ ("Forms handed in");
    case WT_MEASURE_KIND_PEOPLE:
      return _ ("People reached");
    case WT_MEASURE_KIND_RESPONSE_RATE:
      return _ ("Response rate");
    case WT_MEASURE_KIND_MEAN:
      break;
    }
  return _ ("Mean score");
}

char *
wt_xmr_measure_dup_introduction (
    WtMeasureKind kind, WtMeasureUnit unit, const char *first, const char *last, gint64 n)
{
  const char *measure = name_measure (kind);
  g_autofree char *basis = wt_xmr_measure_dup_basis (kind, n);

  switch (unit)
    {
    case WT_MEASURE_UNIT_QUARTER:
      /* Translators: what is measured, two quarters, how many answers */
      return g_strdup_printf (_ ("%s each quarter from %s to %s, %s."), measure, first, last,
                              basis);
    case WT_MEASURE_UNIT_ACTIVITY:
      /* Translators: what is measured, two days, how many answers */
      return g_strdup_printf (_ ("%s at each activity from %s to %s, %s."), measure, first, last,
                              basis);
    case WT_MEASURE_UNIT_MONTH:
      break;
    }
  /* Translators: what is measured, two months, how many answers: "Mean score each month from
   * October 2023 to September 2025, 1,063 answers." */
  return g_strdup_printf (_ ("%s each month from %s to %s, %s."), measure, first, last, basis);
}

static const char *
name_basis (WtMeasureKind kind)
{
  switch (kind)
    {
    case WT_MEASURE_KIND_FORMS:
      return _ ("forms");
    case WT_MEASURE_KIND_PEOPLE:
    case WT_MEASURE_KIND_RESPONSE_RATE:
      return _ ("people");
    case WT_MEASURE_KIND_MEAN:
    case WT_MEASURE_KIND_SHARE:
      break;
    }
  return _ ("answers");
}

char *
wt_xmr_measure_dup_row_name (WtMeasureKind kind, WtMeasureUnit unit)
{
  switch (unit)
    {
    case WT_MEASURE_UNIT_QUARTER:
      /* Translators: names a row of numbers: "answers each quarter" */
      return g_strdup_printf (_ ("%s each quarter"), name_basis (kind));
    case WT_MEASURE_UNIT_ACTIVITY:
      /* Translators: names a row of numbers: "answers at each activity" */
      return g_strdup_printf (_ ("%s at each activity"), name_basis (kind));
    case WT_MEASURE_UNIT_MONTH:
      break;
    }
  /* Translators: names a row of numbers: "answers each month" */
  return g_strdup_printf (_ ("%s each month"), name_basis (kind));
}

char *
wt_xmr_measure_dup_short_day (WtMeasureUnit unit, const char *day, gboolean brief)
{
  if (unit == WT_MEASURE_UNIT_ACTIVITY)
    return wt_date_to_axis_words (day);
  if (unit == WT_MEASURE_UNIT_QUARTER && !brief)
    return wt_chart_month_to_quarter_words (wt_chart_month_parse (day));
  return wt_date_month_to_short_words (day);
}

char *
wt_xmr_measure_dup_day (WtMeasureUnit unit, const char *day)
{
  g_autofree char *months = NULL, *year = NULL;

  if (unit == WT_MEASURE_UNIT_MONTH)
    return wt_date_month_to_words (day);
  if (unit == WT_MEASURE_UNIT_ACTIVITY)
    return wt_date_to_words (day);
  months = wt_xmr_measure_dup_short_day (unit, day, FALSE);
  year = wt_chart_month_to_year (wt_chart_month_parse (day));
  /* Translators: a quarter and its year, such as "Oct–Dec 2025" */
  return g_strdup_printf (C_ ("quarter", "%s %s"), months, year);
}

char *
wt_xmr_measure_dup_points (WtMeasureUnit unit, gsize n)
{
  g_autofree char *count = wt_chart_words_count ((gint64) n);

  switch (unit)
    {
    case WT_MEASURE_UNIT_QUARTER:
      return g_strdup_printf (ngettext ("%s quarter", "%s quarters", (gulong) n), count);
    case WT_MEASURE_UNIT_ACTIVITY:
      return g_strdup_printf (ngettext ("%s activity", "%s activities", (gulong) n), count);
    case WT_MEASURE_UNIT_MONTH:
      break;
    }
  return g_strdup_printf (ngettext ("%s month", "%s months", (gulong) n), count);
}

const char *
wt_xmr_measure_get_unit_head (WtMeasureUnit unit)
{
  switch (unit)
    {
    case WT_MEASURE_UNIT_QUARTER:
      return _ ("Quarter");
    case WT_MEASURE_UNIT_ACTIVITY:
      return _ ("Day");
    case WT_MEASURE_UNIT_MONTH:
      break;
    }
  return _ ("Month");
}

const char *
wt_xmr_measure_get_ordinary (WtMeasureUnit unit)
{
  switch (unit)
    {
    case WT_MEASURE_UNIT_QUARTER:
      return _ ("Ordinary change from quarter to quarter");
    case WT_MEASURE_UNIT_ACTIVITY:
      return _ ("Ordinary change from activity to activity");
    case WT_MEASURE_UNIT_MONTH:
      break;
    }
  return _ ("Ordinary change from month to month");
}

char *
wt_xmr_measure_dup_always_met (WtMeasureUnit unit, const char *target)
{
  switch (unit)
    {
    case WT_MEASURE_UNIT_QUARTER:
      return g_strdup_printf (_ ("Target of %s likely to be met every quarter"), target);
    case WT_MEASURE_UNIT_ACTIVITY:
      return g_strdup_printf (_ ("Target of %s likely to be met at every activity"), target);
    case WT_MEASURE_UNIT_MONTH:
      break;
    }
  /* Translators: %s is a target such as "8.0" or "8.0 by March 2026" */
  return g_strdup_printf (_ ("Target of %s likely to be met every month"), target);
}

char *
wt_xmr_measure_dup_sometimes_met (WtMeasureUnit unit, const char *target)
{
  switch (unit)
    {
    case WT_MEASURE_UNIT_QUARTER:
      return g_strdup_printf (_ ("Target of %s met some quarters, not others"), target);
    case WT_MEASURE_UNIT_ACTIVITY:
      return g_strdup_printf (_ ("Target of %s met at some activities, not others"), target);
    case WT_MEASURE_UNIT_MONTH:
      break;
    }
  return g_strdup_printf (_ ("Target of %s met some months, not others"), target);
}
