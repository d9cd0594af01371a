#include "wt-series-store.h"

#include "wt-filter-sql.h"
#include "wt-period.h"
#include "wt-tally-store.h"

/*
 * Each statement gives, in the order of time, the day, the activity's id and title (0 and '' of a
 * month) and counts. Quarters are put together from months, so that they are those of the financial
 * year.
 */

#define BY_ACTIVITY " activities.held_on, activities.id, activities.title,"
#define BY_MONTH " substr (activities.held_on, 1, 7) || '-01' AS month, 0, '',"

#define OF_FILTER " JOIN projects ON projects.id = activities.project_id WHERE" WT_FILTER_SQL

#define STATEMENTS(COUNTS, TABLES, CONDITION)                                                      \
  {                                                                                                \
    "SELECT" BY_ACTIVITY COUNTS " FROM " TABLES OF_FILTER CONDITION                                \
    " GROUP BY activities.id ORDER BY activities.held_on, activities.id",                          \
        "SELECT" BY_MONTH COUNTS " FROM " TABLES OF_FILTER CONDITION                               \
        " GROUP BY month ORDER BY month"                                                           \
  }

/* The columns of WT_COUNT_COLUMNS. */
#define ANSWERS                                                                                    \
  " sum (yes), sum (no), sum (score_1), sum (score_2), sum (score_3), sum (score_4),"              \
  " sum (score_5), sum (score_6), sum (score_7), sum (score_8), sum (score_9), sum (score_10),"    \
  " sum (texts), sum (blank), sum (illegible), sum (several)"

/* Of all activities, or of months; forms, then people. */
typedef struct
{
  const char *of_activities, *of_months;
} Statements;

static const Statements ANSWERS_SQL =
    STATEMENTS (ANSWERS,
                "questions JOIN counters ON counters.question_id = questions.id"
                " JOIN activities ON activities.id = counters.activity_id",
                " AND questions.survey = $8 AND questions.name = $9");

static const Statements PEOPLE_SQL = STATEMENTS (" 0, sum (people)", "activities", "");

/* With one row an activity that forms were handed out at, though it may have several batches. */
#define ACTIVITIES_WITH_FORMS                                                                      \
  "(SELECT activity_id, sum (forms) AS forms FROM form_counters GROUP BY activity_id) AS counted"  \
  " JOIN activities ON activities.id = counted.activity_id"

static const Statements FORMS_SQL = STATEMENTS (" sum (forms), 0", ACTIVITIES_WITH_FORMS, "");

static const Statements RESPONSE_RATE_SQL =
    STATEMENTS (" sum (forms), sum (people)", ACTIVITIES_WITH_FORMS, " AND people > 0");

/* What a point is made of. */
typedef struct
{
  char on[11];
  gint64 activity_id;
  char *title; /* (owned) */
  WtQuestionTally answers;
  gint64 forms, people;
} Count;

static void
count_clear (gpointer data)
{
  g_free (((Count *) data)->title);
}

static const Statements *
get_statements (WtMeasureKind kind)
{
  switch (kind)
    {
    case WT_MEASURE_KIND_FORMS:
      return &FORMS_SQL;
    case WT_MEASURE_KIND_PEOPLE:
      return &PEOPLE_SQL;
    case WT_MEASURE_KIND_RESPONSE_RATE:
      return &RESPONSE_RATE_SQL;
    case WT_MEASURE_KIND_MEAN:
    case WT_MEASURE_KIND_SHARE:
    default:
      return &ANSWERS_SQL;
    }
}

/* Adds the current row to the last count where it is of the same quarter, else after it. */
static void
add_row (WtStatement *statement, const char *on, WtMeasureKind kind, GArray *counts)
{
  Count *last = counts->len > 0 ? &g_array_index (counts, Count, counts->len - 1) : NULL;
  Count count = { .activity_id = wt_statement_get_int64 (statement, 1) };

  if (wt_measure_kind_has_question (kind))
    wt_tally_store_read_counts (statement, 3, &count.answers);
  else
    {
      count.forms = wt_statement_get_int64 (statement, 3);
      count.people = wt_statement_get_int64 (statement, 4);
    }
  if (last != NULL && count.activity_id == 0 && g_str_equal (last->on, on))
    {
      wt_question_tally_add (&last->answers, &count.answers);
      last->forms += count.forms;
      last->people += count.people;
      return;
    }
  g_strlcpy (count.on, on, sizeof count.on);
  count.title = g_strdup (wt_statement_get_text (statement, 2));
  g_array_append_val (counts, count);
}

static gboolean
read_counts (WtConnection *connection,
             WtMeasure *measure,
             int financial_year_month,
             GArray *counts,
             GError **error)
{
  WtMeasureKind kind = wt_measure_get_kind (measure);
  WtMeasureUnit unit = wt_measure_get_unit (measure);
  const Statements *statements = get_statements (kind);
  g_autoptr (WtStatement) statement = wt_connection_prepare (
      connection,
      unit == WT_MEASURE_UNIT_ACTIVITY ? statements->of_activities : statements->of_months, error);
  WtFilter filter;
  WtStep step;

  if (statement == NULL)
    return FALSE;
  wt_measure_get_filter (measure, &filter);
  wt_filter_bind (&filter, statement);
  if (wt_measure_kind_has_question (kind))
    {
      wt_statement_bind_text (statement, 8, wt_measure_get_survey (measure));
      wt_statement_bind_text (statement, 9, wt_measure_get_question (measure));
    }
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      const char *on = wt_statement_get_text (statement, 0);
      g_autofree char *quarter = unit == WT_MEASURE_UNIT_QUARTER
                                     ? wt_period_quarter_start (on, financial_year_month)
                                     : NULL;

      add_row (statement, quarter != NULL ? quarter : on, kind, counts);
    }
  return step == WT_STEP_DONE;
}

/* Whether anything was measured, and what. */
static gboolean
measure_count (WtMeasureKind kind, const Count *count, double *value, gint64 *people)
{
  WtScoreTally scores = wt_question_tally_to_scores (&count->answers);
  WtShareTally shares = wt_question_tally_to_shares (&count->answers);

  switch (kind)
    {
    case WT_MEASURE_KIND_MEAN:
      *value = wt_score_tally_summarise (&scores).mean;
      *people = wt_score_tally_get_answered (&scores);
      break;
    case WT_MEASURE_KIND_SHARE:
      *value = wt_share_tally_summarise (&shares).share;
      *people = wt_share_tally_get_answered (&shares);
      break;
    case WT_MEASURE_KIND_RESPONSE_RATE:
      *value = (double) count->forms / (double) count->people;
      *people = count->people;
      break;
    case WT_MEASURE_KIND_FORMS:
    case WT_MEASURE_KIND_PEOPLE:
    default:
      *people = kind == WT_MEASURE_KIND_FORMS ? count->forms : count->people;
      *value = (double) *people;
    }
  return *people > 0;
}

gboolean
wt_series_store_read (WtConnection *connection,
                      WtMeasure *measure,
                      int financial_year_month,
                      WtSeries *series,
                      GError **error)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, TRUE, sizeof (Count));

  g_array_set_clear_func (counts, count_clear);
  if (!read_counts (connection, measure, financial_year_month, counts, error))
    return FALSE;
  for (guint i = 0; i < counts->len; i++)
    {
      const Count *count = &g_array_index (counts, Count, i);
      double value;
      gint64 people;

      if (measure_count (wt_measure_get_kind (measure), count, &value, &people))
        wt_series_add_point (series, count->on, count->activity_id,
                             count->activity_id != 0 ? count->title : NULL, value, people);
    }
  return TRUE;
}
