#include "wt-measure-question-row.h"

#include "wt-choices.h"
#include "wt-field-message.h"
#include "wt-issue.h"
#include "wt-named-item.h"
#include "wt-toolkit.h"
#include "wt-words.h"

#include <glib/gi18n.h>

/* A question that is no longer asked has no number to choose it by. */
#define GONE_ID -1

struct _WtMeasureQuestionRow
{
  AdwComboRow parent_instance;

  GListModel *surveys; /* (owned) (nullable) */
  WtMeasure *measure;  /* (owned) (nullable) */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (WtMeasureQuestionRow, wt_measure_question_row, ADW_TYPE_COMBO_ROW)

/* Whether to go on. */
typedef gboolean (*QuestionFunc) (WtSurvey *survey, const WtQuestion *question, gpointer data);

static void
for_each_question (WtMeasureQuestionRow *self, WtMeasureKind kind, QuestionFunc func, gpointer data)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->surveys); i++)
    {
      /* The list keeps what is lent. */
      g_autoptr (WtSurvey) survey = g_list_model_get_item (self->surveys, i);

      for (guint j = 0; j < wt_survey_get_n_questions (survey); j++)
        {
          const WtQuestion *question = wt_survey_get_question (survey, j);

          if (wt_measure_kind_takes (kind, question->kind) && !func (survey, question, data))
            return;
        }
    }
}

typedef struct
{
  GListStore *items;
  WtMeasure *measure;
  gint64 measured_id; /* of the measure's question, or GONE_ID */
} Listing;

static gboolean
list_question (WtSurvey *survey, const WtQuestion *question, gpointer data)
{
  Listing *listing = data;
  const char *key = wt_survey_get_key (survey);
  /* The usual questions speak for themselves. */
  g_autofree char *name = wt_words_join (
      wt_question_get_short_title (question),
      g_str_equal (key, WT_TOOLKIT_SURVEY) ? "" : wt_survey_get_title (survey), NULL);
  g_autoptr (WtNamedItem) item = wt_named_item_new (question->id, name);

  if (g_str_equal (key, wt_measure_get_survey (listing->measure))
      && g_str_equal (question->key, wt_measure_get_question (listing->measure)))
    listing->measured_id = question->id;
  g_list_store_append (listing->items, item);
  return TRUE;
}

static void
show_issue (WtMeasureQuestionRow *self)
{
  g_autoptr (GPtrArray) issues = wt_measure_list_issues (self->measure);

  wt_field_message_set (GTK_LIST_BOX_ROW (self), wt_issue_list_find (issues, "question"));
}

static void
show_questions (WtMeasureQuestionRow *self)
{
  g_autoptr (GListStore) items = g_list_store_new (WT_TYPE_NAMED_ITEM);
  Listing listing = { items, self->measure, GONE_ID };
  WtMeasureKind kind;

  if (self->measure == NULL || self->surveys == NULL)
    return;
  kind = wt_measure_get_kind (self->measure);
  gtk_widget_set_visible (GTK_WIDGET (self), wt_measure_kind_has_question (kind));
  for_each_question (self, kind, list_question, &listing);
  if (listing.measured_id == GONE_ID)
    {
      g_autoptr (WtNamedItem) gone =
          wt_named_item_new (GONE_ID, wt_measure_get_question (self->measure)[0] != '\0'
                                          ? _ ("A question that is no longer asked")
                                          : _ ("None yet"));

      g_list_store_append (items, gone);
    }
  self->is_filling = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (items));
  wt_choices_set_id (ADW_COMBO_ROW (self), listing.measured_id);
  self->is_filling = FALSE;
  show_issue (self);
}

static void
on_measure_changed_cb (WtMeasureQuestionRow *self, GParamSpec *pspec)
{
  if (!self->is_filling
      && (g_str_equal (pspec->name, "kind") || g_str_equal (pspec->name, "survey")
          || g_str_equal (pspec->name, "question")))
    show_questions (self);
}

typedef struct
{
  gint64 id;                 /* 0: any of @wanted_survey, or of any where that is NULL */
  const char *wanted_survey; /* (nullable) */
  const char *survey, *question;
} Finding;

static gboolean
find_question (WtSurvey *survey, const WtQuestion *question, gpointer data)
{
  Finding *finding = data;

  if (finding->id != 0 ? question->id != finding->id
                       : finding->wanted_survey != NULL
                             && !g_str_equal (wt_survey_get_key (survey), finding->wanted_survey))
    return TRUE;
  finding->survey = wt_survey_get_key (survey);
  finding->question = question->key;
  return FALSE;
}

static void
on_selected_cb (WtMeasureQuestionRow *self)
{
  Finding finding = { .id = wt_choices_get_id (ADW_COMBO_ROW (self)) };

  if (self->is_filling || self->measure == NULL || finding.id == GONE_ID)
    return;
  for_each_question (self, wt_measure_get_kind (self->measure), find_question, &finding);
  if (finding.question == NULL)
    return;
  /* The list stays as it is while something is chosen from it. */
  self->is_filling = TRUE;
  g_object_set (self->measure, "survey", finding.survey, "question", finding.question, NULL);
  self->is_filling = FALSE;
  show_issue (self);
}

static void
wt_measure_question_row_dispose (GObject *object)
{
  WtMeasureQuestionRow *self = WT_MEASURE_QUESTION_ROW (object);

  g_clear_object (&self->surveys);
  g_clear_object (&self->measure);
  G_OBJECT_CLASS (wt_measure_question_row_parent_class)->dispose (object);
}

static void
wt_measure_question_row_class_init (WtMeasureQuestionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wt_measure_question_row_dispose;
}

static void
wt_measure_question_row_init (WtMeasureQuestionRow *self)
{
  g_autoptr (GtkExpression) expression =
      gtk_property_expression_new (WT_TYPE_NAMED_ITEM, NULL, "name");

  adw_combo_row_set_expression (ADW_COMBO_ROW (self), expression);
  g_signal_connect (self, "notify::selected", G_CALLBACK (on_selected_cb), NULL);
}

void
wt_measure_question_row_set_surveys (WtMeasureQuestionRow *self, GListModel *surveys)
{
  g_set_object (&self->surveys, surveys);
  show_questions (self);
}

void
wt_measure_question_row_set_measure (WtMeasureQuestionRow *self, WtMeasure *measure)
{
  g_return_if_fail (self->measure == NULL);

  self->measure = g_object_ref (measure);
  g_signal_connect_object (measure, "notify", G_CALLBACK (on_measure_changed_cb), self,
                           G_CONNECT_SWAPPED);
  show_questions (self);
}

void
wt_measure_question_row_find_first (WtMeasureQuestionRow *self,
                                    WtMeasureKind kind,
                                    const char **survey,
                                    const char **question)
{
  const char *own = wt_measure_get_survey (self->measure);
  const char *const wanted[] = { own[0] != '\0' ? own : WT_TOOLKIT_SURVEY, NULL };

  *survey = *question = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (wanted) && *question == NULL; i++)
    {
      Finding finding = { .wanted_survey = wanted[i] };

      for_each_question (self, kind, find_question, &finding);
      *survey = finding.survey;
      *question = finding.question;
    }
}
