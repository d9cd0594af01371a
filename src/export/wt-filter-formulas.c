#include "wt-filter-formulas.h"

#include "wt-score-tally.h"

#include <string.h>
#include <xlsxwriter.h>

#define RULES(table)                                                                               \
  table "_Date,Rule_From," table "_Date,Rule_To," table "_Level,Rule_Level," table                 \
        "_Project,Rule_Project"

/* Longest first, as each escapes with what the first one escapes. */
#define ESCAPED_PROJECT                                                                            \
  "SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(Filter_Project,\"~\",\"~~\"),\"*\",\"~*\"),\"?\",\"~?\")"

static char *
dup_choice (const char *name, const char *escaped, guint row, guint column)
{
  char first[32];

  lxw_rowcol_to_cell_abs (first, row, (lxw_col_t) column, TRUE, TRUE);
  return g_strdup_printf ("=IF(OR(%s=\"\",%s=%s),\"*\",\"=\"&%s)", name, name, first, escaped);
}

char *
wt_filter_formulas_dup_level (guint row, guint column)
{
  return dup_choice ("Filter_Level", "Filter_Level", row, column);
}

char *
wt_filter_formulas_dup_project (guint row, guint column)
{
  return dup_choice ("Filter_Project", ESCAPED_PROJECT, row, column);
}

char *
wt_filter_formulas_dup_rule (const char *text)
{
  GString *rule = g_string_new ("=");

  for (; *text != '\0'; text++)
    {
      if (strchr ("~*?", *text) != NULL)
        g_string_append_c (rule, '~');
      g_string_append_c (rule, *text);
    }
  return g_string_free (rule, FALSE);
}

char *
wt_filter_formulas_dup_activities (const char *column)
{
  if (column == NULL)
    return g_strdup ("=COUNTIFS(" RULES ("Engagement") ")");
  return g_strdup_printf ("=SUMIFS(Engagement_%s," RULES ("Engagement") ")", column);
}

char *
wt_filter_formulas_dup_answers (const char *column, guint question)
{
  return g_strdup_printf ("=SUMIFS(SurveyResults_%s,SurveyResults_Question,Rule_Question%u," RULES (
                              "SurveyResults") ")",
                          column, question + 1);
}

/* The cells of the scores from @score on. */
static void
write_range (char range[64], guint row, guint score, guint column)
{
  lxw_rowcol_to_range (range, row + score - WT_SCORE_MINIMUM, (lxw_col_t) column,
                       row + WT_SCORE_COUNT - 1, (lxw_col_t) column);
}

char *
wt_filter_formulas_dup_sum (guint row, guint column)
{
  char range[64];

  write_range (range, row, WT_SCORE_MINIMUM, column);
  return g_strdup_printf ("=SUM(%s)", range);
}

char *
wt_filter_formulas_dup_mean (guint row, guint score_column, guint column)
{
  char scores[64], range[64];

  write_range (scores, row, WT_SCORE_MINIMUM, score_column);
  write_range (range, row, WT_SCORE_MINIMUM, column);
  return g_strdup_printf ("=IF(SUM(%s)=0,\"–\",SUMPRODUCT(%s,%s)/SUM(%s))", range, scores, range,
                          range);
}

char *
wt_filter_formulas_dup_share_high (guint row, guint column)
{
  char high[64], range[64];

  write_range (high, row, WT_SCORE_HIGH, column);
  write_range (range, row, WT_SCORE_MINIMUM, column);
  return g_strdup_printf ("=IF(SUM(%s)=0,\"–\",SUM(%s)/SUM(%s))", range, high, range);
}

char *
wt_filter_formulas_dup_share (guint row, guint column, guint other)
{
  char one[32], two[32];

  lxw_rowcol_to_cell (one, row, (lxw_col_t) column);
  lxw_rowcol_to_cell (two, row, (lxw_col_t) other);
  return g_strdup_printf ("=IF(%s+%s=0,\"–\",%s/(%s+%s))", one, two, one, one, two);
}
