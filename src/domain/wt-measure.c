#include "wt-measure.h"

#include "wt-issue.h"
#include "wt-score-tally.h"

#include <glib/gi18n.h>
#include <math.h>

/* A number that is no longer than this is exact in every program that reads the workspace. */
#define WHOLE_DIGITS 9

struct _WtMeasure
{
  WtModel parent_instance;
};

G_DEFINE_FINAL_TYPE (WtMeasure, wt_measure, WT_TYPE_MODEL)

const WtTerm wt_measure_kinds[] = {
  { WT_MEASURE_KIND_MEAN, "mean", N_ ("Mean score"), NULL },
  { WT_MEASURE_KIND_SHARE, "share", N_ ("Share of yes"), NULL },
  { WT_MEASURE_KIND_FORMS, "forms", N_ ("Forms"), NULL },
  { WT_MEASURE_KIND_PEOPLE, "people", N_ ("People reached"), NULL },
  { WT_MEASURE_KIND_RESPONSE_RATE, "response-rate", N_ ("Response rate"), NULL },
  { 0 },
};

const WtTerm wt_measure_units[] = {
  { WT_MEASURE_UNIT_ACTIVITY, "activity", N_ ("Activity by activity"), NULL },
  { WT_MEASURE_UNIT_MONTH, "month", N_ ("Month by month"), NULL },
  { WT_MEASURE_UNIT_QUARTER, "quarter", N_ ("Quarter by quarter"), NULL },
  { 0 },
};

const WtTerm wt_measure_directions[] = {
  { WT_MEASURE_HIGH_IS_GOOD, "high", N_ ("High is good"), NULL },
  { WT_MEASURE_LOW_IS_GOOD, "low", N_ ("Low is good"), NULL },
  { WT_MEASURE_NEUTRAL, "neutral", N_ ("Neither"), NULL },
  { 0 },
};

const WtTerm wt_measure_rules[] = {
  { WT_MEASURE_RULES_MAKING_DATA_COUNT, "making-data-count", N_ ("Making Data Count"), NULL },
  { WT_MEASURE_RULES_MAKING_DATA_COUNT_2023, "making-data-count-2023",
    N_ ("Making Data Count, since the end of 2023"), NULL },
  { 0 },
};

/* In the order of WtMeasureProperty. */
static const WtModelProperty PROPERTIES[] = {
  { "id", G_TYPE_INT64, NULL },
  { "title", G_TYPE_STRING, NC_ ("field", "name") },
  { "kind", G_TYPE_INT, NC_ ("field", "what is measured") },
  { "unit", G_TYPE_INT, NC_ ("field", "what a point stands for") },
  { "survey", G_TYPE_STRING, NC_ ("field", "questionnaire") },
  { "question", G_TYPE_STRING, NC_ ("field", "question") },
  { "organisation-id", G_TYPE_INT64, NC_ ("field", "organisation") },
  { "directorate-id", G_TYPE_INT64, NC_ ("field", "directorate") },
  { "project-id", G_TYPE_INT64, NC_ ("field", "project") },
  { "level", G_TYPE_INT, NC_ ("field", "level") },
  { "direction", G_TYPE_INT, NC_ ("field", "whether high is good") },
  { "rules", G_TYPE_INT, NC_ ("field", "rules") },
  { "run-length", G_TYPE_INT, NC_ ("field", "length of a run") },
  { "drop-large-moving-ranges", G_TYPE_BOOLEAN, NC_ ("field", "large moving ranges") },
  { "baseline-points", G_TYPE_INT, NC_ ("field", "baseline") },
  { "frozen-on", G_TYPE_STRING, NC_ ("field", "frozen limits") },
  { "target", G_TYPE_STRING, NC_ ("field", "target") },
  { "target-on", G_TYPE_STRING, NC_ ("field", "date of the target") },
  { "organisation", G_TYPE_STRING, NULL },
  { "directorate", G_TYPE_STRING, NULL },
  { "project", G_TYPE_STRING, NULL },
};

static void
wt_measure_class_init (WtMeasureClass *klass)
{
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));
}

static void
wt_measure_init (WtMeasure *self)
{
}

WtMeasure *
wt_measure_new (const char *survey, const char *question)
{
  return g_object_new (WT_TYPE_MEASURE, "kind", WT_MEASURE_KIND_MEAN, "unit", WT_MEASURE_UNIT_MONTH,
                       "survey", survey, "question", question, "direction", WT_MEASURE_HIGH_IS_GOOD,
                       "rules", WT_MEASURE_RULES_MAKING_DATA_COUNT, "run-length", 7, NULL);
}

gint64
wt_measure_get_id (WtMeasure *self)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_MEASURE_ID);
}

const char *
wt_measure_get_title (WtMeasure *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_MEASURE_TITLE);
}

WtMeasureKind
wt_measure_get_kind (WtMeasure *self)
{
  return (WtMeasureKind) wt_model_get_int (WT_MODEL (self), WT_MEASURE_KIND);
}

WtMeasureUnit
wt_measure_get_unit (WtMeasure *self)
{
  return (WtMeasureUnit) wt_model_get_int (WT_MODEL (self), WT_MEASURE_UNIT);
}

const char *
wt_measure_get_survey (WtMeasure *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_MEASURE_SURVEY);
}

const char *
wt_measure_get_question (WtMeasure *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_MEASURE_QUESTION);
}

const char *
wt_measure_get_frozen_on (WtMeasure *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_MEASURE_FROZEN_ON);
}

const char *
wt_measure_get_target_on (WtMeasure *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_MEASURE_TARGET_ON);
}

static gboolean
is_percentage (WtMeasureKind kind)
{
  return kind == WT_MEASURE_KIND_SHARE || kind == WT_MEASURE_KIND_RESPONSE_RATE;
}

static gboolean
is_whole (WtMeasureKind kind)
{
  return kind == WT_MEASURE_KIND_FORMS || kind == WT_MEASURE_KIND_PEOPLE;
}

double
wt_measure_get_target (WtMeasure *self)
{
  WtMeasureKind kind = wt_measure_get_kind (self);
  g_autofree char *target =
      wt_measure_parse_target (kind, wt_model_get_string (WT_MODEL (self), WT_MEASURE_TARGET));
  double number = target != NULL ? g_ascii_strtod (target, NULL) : NAN;

  return is_percentage (kind) ? number / 100 : number;
}

void
wt_measure_get_filter (WtMeasure *self, WtFilter *filter)
{
  WtModel *model = WT_MODEL (self);

  *filter = (WtFilter){
    .organisation_id = wt_model_get_int64 (model, WT_MEASURE_ORGANISATION_ID),
    .directorate_id = wt_model_get_int64 (model, WT_MEASURE_DIRECTORATE_ID),
    .project_id = wt_model_get_int64 (model, WT_MEASURE_PROJECT_ID),
    .level = (WtLevel) wt_model_get_int (model, WT_MEASURE_LEVEL),
  };
}

void
wt_measure_get_options (WtMeasure *self, WtXmrOptions *options)
{
  WtModel *model = WT_MODEL (self);
  int direction = wt_model_get_int (model, WT_MEASURE_DIRECTION);

  *options = (WtXmrOptions){
    .direction = direction == WT_MEASURE_LOW_IS_GOOD ? WT_XMR_LOW_IS_GOOD
                 : direction == WT_MEASURE_NEUTRAL   ? WT_XMR_NEUTRAL
                                                     : WT_XMR_HIGH_IS_GOOD,
    .run_length = wt_model_get_int (model, WT_MEASURE_RUN_LENGTH),
    .baseline_points = (gsize) MAX (wt_model_get_int (model, WT_MEASURE_BASELINE_POINTS), 0),
    .drop_large_moving_ranges = wt_model_get_boolean (model, WT_MEASURE_DROP_LARGE_MOVING_RANGES),
    .two_of_three_counts_outside =
        wt_model_get_int (model, WT_MEASURE_RULES) == WT_MEASURE_RULES_MAKING_DATA_COUNT_2023,
  };
}

gboolean
wt_measure_kind_has_question (WtMeasureKind kind)
{
  return kind == WT_MEASURE_KIND_MEAN || kind == WT_MEASURE_KIND_SHARE;
}

gboolean
wt_measure_kind_takes (WtMeasureKind kind, WtQuestionKind question)
{
  return (kind == WT_MEASURE_KIND_MEAN && question == WT_QUESTION_SCALE)
         || (kind == WT_MEASURE_KIND_SHARE && question == WT_QUESTION_YES_NO);
}

/* Digits, with commas or spaces between thousands. */
static char *
parse_whole (const char *typed)
{
  g_autofree char *digits = g_new0 (char, strlen (typed) + 1);
  gsize length = 0;

  for (const char *p = typed; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      digits[length++] = *p;
    else if ((*p != ',' && *p != ' ') || length == 0 || strspn (p + 1, "0123456789") != 3)
      return NULL;
  if (length == 0 || length > WHOLE_DIGITS)
    return NULL;
  return g_strdup_printf ("%" G_GINT64_FORMAT, g_ascii_strtoll (digits, NULL, 10));
}

/* A number with a point or a comma; @typed is changed. */
static char *
parse_decimal (char *typed, double minimum, double maximum)
{
  char words[G_ASCII_DTOSTR_BUF_SIZE];
  char *end;
  double number;

  g_strdelimit (typed, ",", '.');
  if (typed[0] == '\0' || strspn (typed, "0123456789.") != strlen (typed))
    return NULL;
  number = g_ascii_strtod (typed, &end);
  if (end == typed || *end != '\0' || number < minimum || number > maximum)
    return NULL;
  return g_strdup (g_ascii_formatd (words, sizeof words, "%.6g", number));
}

char *
wt_measure_parse_target (WtMeasureKind kind, const char *typed)
{
  g_autofree char *text = g_strstrip (g_strdup (typed));

  if (is_whole (kind))
    return parse_whole (text);
  if (!is_percentage (kind))
    return parse_decimal (text, WT_SCORE_MINIMUM, WT_SCORE_MAXIMUM);
  if (g_str_has_suffix (text, "%"))
    text[strlen (text) - 1] = '\0';
  return parse_decimal (g_strstrip (text), 0, 100);
}

static void
check_target (WtMeasure *self, GPtrArray *issues)
{
  WtMeasureKind kind = wt_measure_get_kind (self);

  if (wt_model_get_string (WT_MODEL (self), WT_MEASURE_TARGET)[0] == '\0'
      || !isnan (wt_measure_get_target (self)))
    return;
  wt_issue_list_add (issues, "target",
                     is_whole (kind)        ? _ ("The target is a whole number.")
                     : is_percentage (kind) ? _ ("The target is a percentage from 0 to 100.")
                                            : _ ("The target is a score from 1 to 10."));
}

GPtrArray *
wt_measure_list_issues (WtMeasure *self)
{
  GPtrArray *issues = wt_issue_list_new ();
  WtModel *model = WT_MODEL (self);
  int run_length = wt_model_get_int (model, WT_MEASURE_RUN_LENGTH);
  int baseline_points = wt_model_get_int (model, WT_MEASURE_BASELINE_POINTS);

  wt_issue_list_check_text (issues, model, "title", _ ("Give the measure a name."));
  if (wt_measure_kind_has_question (wt_measure_get_kind (self)))
    wt_issue_list_check_text (issues, model, "question", _ ("Choose the question."));
  if (run_length != 6 && run_length != 7)
    wt_issue_list_add (issues, "run-length", _ ("A run is of 6 or 7 points."));
  if (baseline_points < 0 || baseline_points > WT_MEASURE_BASELINE_MAXIMUM)
    wt_issue_list_add (issues, "baseline-points", _ ("A baseline has up to 10,000 points."));
  wt_issue_list_check_date (issues, model, "frozen-on");
  wt_issue_list_check_date (issues, model, "target-on");
  check_target (self, issues);
  return issues;
}

void
wt_measure_check_question (WtMeasure *self, WtSurvey *survey, GPtrArray *issues)
{
  WtMeasureKind kind = wt_measure_get_kind (self);
  int index;

  if (!wt_measure_kind_has_question (kind))
    return;
  index = survey != NULL ? wt_survey_find_question (survey, wt_measure_get_question (self)) : -1;
  if (index < 0)
    wt_issue_list_add (issues, "question", _ ("The questionnaire has no such question."));
  else if (!wt_measure_kind_takes (kind, wt_survey_get_question (survey, (guint) index)->kind))
    wt_issue_list_add (issues, "question",
                       kind == WT_MEASURE_KIND_MEAN
                           ? _ ("A mean score needs a question with a scale.")
                           : _ ("A share of yes needs a question of yes or no."));
}
