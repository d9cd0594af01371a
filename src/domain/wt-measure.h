#pragma once

#include "wt-filter.h"
#include "wt-model.h"
#include "wt-survey.h"
#include "wt-xmr.h"

G_BEGIN_DECLS

/* What is measured over time. */
typedef enum
{
  WT_MEASURE_KIND_MEAN = 1,      /* of the scores given to a question, 1 to 10 */
  WT_MEASURE_KIND_SHARE,         /* of yes among the answers to a question, 0 to 1 */
  WT_MEASURE_KIND_FORMS,         /* handed in */
  WT_MEASURE_KIND_PEOPLE,        /* reached */
  WT_MEASURE_KIND_RESPONSE_RATE, /* forms for each person at the activities with forms; it passes 1
                                  * where more forms came in than people were counted */
} WtMeasureKind;

/* What a point of it stands for. */
typedef enum
{
  WT_MEASURE_UNIT_ACTIVITY = 1,
  WT_MEASURE_UNIT_MONTH,
  WT_MEASURE_UNIT_QUARTER, /* of the financial year */
} WtMeasureUnit;

/* Whether it is to rise. */
typedef enum
{
  WT_MEASURE_HIGH_IS_GOOD = 1,
  WT_MEASURE_LOW_IS_GOOD,
  WT_MEASURE_NEUTRAL,
} WtMeasureDirection;

/* Whose rules find special causes; see WtXmrOptions. */
typedef enum
{
  WT_MEASURE_RULES_MAKING_DATA_COUNT = 1,
  WT_MEASURE_RULES_MAKING_DATA_COUNT_2023,
} WtMeasureRules;

extern const WtTerm wt_measure_kinds[];
extern const WtTerm wt_measure_units[];
extern const WtTerm wt_measure_directions[];
extern const WtTerm wt_measure_rules[];

/* Limits are made of at most this many first points. */
#define WT_MEASURE_BASELINE_MAXIMUM 10000

/* Numbers of the properties, for wt_model_get_string() and its like. */
typedef enum
{
  WT_MEASURE_ID = 1,
  WT_MEASURE_TITLE,
  WT_MEASURE_KIND,
  WT_MEASURE_UNIT,
  WT_MEASURE_SURVEY,
  WT_MEASURE_QUESTION,
  WT_MEASURE_ORGANISATION_ID,
  WT_MEASURE_DIRECTORATE_ID,
  WT_MEASURE_PROJECT_ID,
  WT_MEASURE_LEVEL,
  WT_MEASURE_DIRECTION,
  WT_MEASURE_RULES,
  WT_MEASURE_RUN_LENGTH,
  WT_MEASURE_DROP_LARGE_MOVING_RANGES,
  WT_MEASURE_BASELINE_POINTS,
  WT_MEASURE_FROZEN_ON,
  WT_MEASURE_TARGET,
  WT_MEASURE_TARGET_ON,
  WT_MEASURE_ORGANISATION, /* the names of what it is limited to; "" of what it is not */
  WT_MEASURE_DIRECTORATE,
  WT_MEASURE_PROJECT,
} WtMeasureProperty;

/**
 * WtMeasure:
 *
 * Something that is followed over time, with the rules by which it is judged. `survey` and
 * `question` are the names of what is asked; empty for what is counted without them. `target` is a
 * number as wt_measure_parse_target() gives it, or what somebody typed that is none.
 */
#define WT_TYPE_MEASURE (wt_measure_get_type ())
G_DECLARE_FINAL_TYPE (WtMeasure, wt_measure, WT, MEASURE, WtModel)

/* The mean score of @question of @survey, month by month, of the whole organisation; both
 * nullable. */
WtMeasure *wt_measure_new (const char *survey, const char *question);

gint64 wt_measure_get_id (WtMeasure *self);
const char *wt_measure_get_title (WtMeasure *self);
WtMeasureKind wt_measure_get_kind (WtMeasure *self);
WtMeasureUnit wt_measure_get_unit (WtMeasure *self);
const char *wt_measure_get_survey (WtMeasure *self);
const char *wt_measure_get_question (WtMeasure *self);
const char *wt_measure_get_frozen_on (WtMeasure *self);
const char *wt_measure_get_target_on (WtMeasure *self);

/* What is to be reached, in the unit of the points: a share from 0 to 1. `NAN` for none. */
double wt_measure_get_target (WtMeasure *self);

/* Of what it is measured; @filter has no period. */
void wt_measure_get_filter (WtMeasure *self, WtFilter *filter);

/* The rules by which it is judged; a run length other than 6 or 7 is left to WtXmrOptions. */
void wt_measure_get_options (WtMeasure *self, WtXmrOptions *options);

/* Whether @kind is about a question, and whether it is about one of @question. */
gboolean wt_measure_kind_has_question (WtMeasureKind kind);
gboolean wt_measure_kind_takes (WtMeasureKind kind, WtQuestionKind question);

/**
 * wt_measure_parse_target:
 * @typed: "8.5", "8,5", "80 %", "1,250"
 *
 * Reads a target: a mean from 1 to 10, a share in percent from 0 to 100, or a whole number.
 *
 * Returns: (nullable): the number as the workspace keeps it, "8.5", "80", "1250"; %NULL when
 * @typed is none that can be reached; free with g_free()
 */
char *wt_measure_parse_target (WtMeasureKind kind, const char *typed);

/* What is wrong: a list of WtIssue; free with g_ptr_array_unref(). */
GPtrArray *wt_measure_list_issues (WtMeasure *self);

/* Adds to @issues when the question is not in @survey, the newest version of the questionnaire
 * (nullable: there is none), or cannot be measured so. */
void wt_measure_check_question (WtMeasure *self, WtSurvey *survey, GPtrArray *issues);

G_END_DECLS
