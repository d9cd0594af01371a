#include "wt-chart-month.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "wt-date.h"

int
wt_chart_month_parse (const char *text)
{
  int year, month, used = 0;

  if (text == NULL || sscanf (text, "%4d-%2d%n", &year, &month, &used) != 2 || used != 7)
    return WT_CHART_MONTH_NONE;
  if (year < 0 || month < 1 || month > 12 || (text[7] != '\0' && text[7] != '-'))
    return WT_CHART_MONTH_NONE;
  return year * 12 + month - 1;
}

char *
wt_chart_month_format (int month)
{
  return g_strdup_printf ("%04d-%02d", month / 12, month % 12 + 1);
}

char *
wt_chart_month_to_words (int month)
{
  g_autofree char *text = wt_chart_month_format (month);

  return wt_date_month_to_words (text);
}

char *
wt_chart_month_to_short_words (int month)
{
  g_autofree char *text = wt_chart_month_format (month);

  return wt_date_month_to_short_words (text);
}

char *
wt_chart_month_to_year (int month)
{
  return g_strdup_printf ("%d", month / 12);
}

char *
wt_chart_month_to_quarter_words (int month)
{
  g_autofree char *first = wt_chart_month_to_short_words (month);
  g_autofree char *last = wt_chart_month_to_short_words (month + 2);

  /* Translators: the first and the last month of a quarter, such as "Oct–Dec" */
  return g_strdup_printf (_ ("%s–%s"), first, last);
}
