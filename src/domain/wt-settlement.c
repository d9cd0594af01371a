#include "wt-settlement.h"

struct _WtSettlement
{
  WtModel parent_instance;
};

G_DEFINE_FINAL_TYPE (WtSettlement, wt_settlement, WT_TYPE_MODEL)

/* In the order of WtSettlementProperty. */
static const WtModelProperty PROPERTIES[] = {
  { "id", G_TYPE_INT64, NULL },          { "batch-id", G_TYPE_INT64, NULL },
  { "serial", G_TYPE_INT64, NULL },      { "question-id", G_TYPE_INT64, NULL },
  { "kind", G_TYPE_INT, NULL },          { "first", G_TYPE_STRING, NULL },
  { "second", G_TYPE_STRING, NULL },     { "settled", G_TYPE_STRING, NULL },
  { "first-by", G_TYPE_STRING, NULL },   { "second-by", G_TYPE_STRING, NULL },
  { "settled-by", G_TYPE_STRING, NULL }, { "settled-at", G_TYPE_STRING, NULL },
};

static void
wt_settlement_class_init (WtSettlementClass *klass)
{
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));
}

static void
wt_settlement_init (WtSettlement *self)
{
}

/* What a typing says of what is settled; "" where it has no such form. */
static char *
write_side (WtResponse *response, guint question)
{
  if (response == NULL)
    return g_strdup ("");
  return question == WT_DIFFERENCE_WHOLE_FORM ? g_strdup (wt_response_get_answers (response))
                                              : wt_difference_write_answer (response, question);
}

static const char *
get_typist (WtResponse *response)
{
  return response != NULL ? wt_response_get_typed_by (response) : "";
}

WtSettlement *
wt_settlement_new (
    WtDifference *difference, WtSurvey *survey, const char *settled, const char *by, const char *at)
{
  guint question = wt_difference_get_question (difference);
  WtResponse *first = wt_difference_get_first (difference);
  WtResponse *second = wt_difference_get_second (difference);
  g_autofree char *first_answer = write_side (first, question);
  g_autofree char *second_answer = write_side (second, question);
  gint64 question_id =
      question != WT_DIFFERENCE_WHOLE_FORM ? wt_survey_get_question (survey, question)->id : 0;

  return g_object_new (WT_TYPE_SETTLEMENT, "batch-id", wt_difference_get_batch_id (difference),
                       "serial", wt_difference_get_serial (difference), "question-id", question_id,
                       "kind", (int) wt_difference_get_kind (difference), "first", first_answer,
                       "second", second_answer, "settled", settled, "first-by", get_typist (first),
                       "second-by", get_typist (second), "settled-by", by, "settled-at", at, NULL);
}

gint64
wt_settlement_get_serial (WtSettlement *self)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_SETTLEMENT_SERIAL);
}

gint64
wt_settlement_get_question_id (WtSettlement *self)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_SETTLEMENT_QUESTION_ID);
}

WtDifferenceKind
wt_settlement_get_kind (WtSettlement *self)
{
  return (WtDifferenceKind) wt_model_get_int (WT_MODEL (self), WT_SETTLEMENT_KIND);
}

const char *
wt_settlement_get_first (WtSettlement *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_SETTLEMENT_FIRST);
}

const char *
wt_settlement_get_second (WtSettlement *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_SETTLEMENT_SECOND);
}

const char *
wt_settlement_get_settled (WtSettlement *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_SETTLEMENT_SETTLED);
}

/* Where the paper is missing, a text stays as it was and any other answer became illegible. */
static gboolean
is_as_settled (WtSettlement *self, const char *first)
{
  const char *settled = wt_settlement_get_settled (self);

  if (!g_str_equal (settled, WT_SETTLED_UNKNOWN))
    return g_str_equal (first, settled);
  return wt_settlement_get_kind (self) == WT_DIFFERENCE_TEXT
             ? g_str_equal (first, wt_settlement_get_first (self))
             : first[0] == WT_KEY_ILLEGIBLE;
}

gboolean
wt_settlement_covers (WtSettlement *self, WtDifference *difference)
{
  guint question = wt_difference_get_question (difference);
  g_autofree char *first = write_side (wt_difference_get_first (difference), question);
  g_autofree char *second = write_side (wt_difference_get_second (difference), question);

  /* A form that is only missing has nothing that could have changed. */
  if (question == WT_DIFFERENCE_WHOLE_FORM)
    return wt_settlement_get_kind (self) == wt_difference_get_kind (difference)
           && g_str_equal (wt_settlement_get_settled (self), WT_SETTLED_UNKNOWN);
  return is_as_settled (self, first) && g_str_equal (second, wt_settlement_get_second (self));
}
