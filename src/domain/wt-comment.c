#include "wt-comment.h"

#include "wt-answer-key.h"

#include <string.h>

struct _WtComment
{
  WtModel parent_instance;

  WtSurvey *survey; /* (owned) */
  gint64 rank;
};

G_DEFINE_FINAL_TYPE (WtComment, wt_comment, WT_TYPE_MODEL)

/* In the order of WtCommentProperty. */
static const WtModelProperty PROPERTIES[] = {
  { "response-id", G_TYPE_INT64, NULL },  { "question-id", G_TYPE_INT64, NULL },
  { "batch-id", G_TYPE_INT64, NULL },     { "serial", G_TYPE_INT64, NULL },
  { "activity-id", G_TYPE_INT64, NULL },  { "activity", G_TYPE_STRING, NULL },
  { "project", G_TYPE_STRING, NULL },     { "held-on", G_TYPE_STRING, NULL },
  { "text", G_TYPE_STRING, NULL },        { "publishable", G_TYPE_BOOLEAN, NULL },
  { "redacted-at", G_TYPE_STRING, NULL }, { "has-original", G_TYPE_BOOLEAN, NULL },
  { "themes", G_TYPE_STRING, NULL },      { "answers", G_TYPE_STRING, NULL },
};

static void
wt_comment_finalize (GObject *object)
{
  g_clear_object (&WT_COMMENT (object)->survey);
  G_OBJECT_CLASS (wt_comment_parent_class)->finalize (object);
}

static void
wt_comment_class_init (WtCommentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_comment_finalize;
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));
}

static void
wt_comment_init (WtComment *self)
{
}

WtComment *
wt_comment_new (WtSurvey *survey)
{
  WtComment *self = g_object_new (WT_TYPE_COMMENT, NULL);

  self->survey = g_object_ref (survey);
  return self;
}

WtSurvey *
wt_comment_get_survey (WtComment *self)
{
  return self->survey;
}

gint64
wt_comment_get_response_id (WtComment *self)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_COMMENT_RESPONSE_ID);
}

gint64
wt_comment_get_question_id (WtComment *self)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_COMMENT_QUESTION_ID);
}

const char *
wt_comment_get_text (WtComment *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_COMMENT_TEXT);
}

gboolean
wt_comment_is_publishable (WtComment *self)
{
  return wt_model_get_boolean (WT_MODEL (self), WT_COMMENT_PUBLISHABLE);
}

gboolean
wt_comment_is_redacted (WtComment *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_COMMENT_REDACTED_AT)[0] != '\0';
}

gboolean
wt_comment_is_about (WtComment *self, WtComment *other)
{
  return wt_comment_get_response_id (self) == wt_comment_get_response_id (other)
         && wt_comment_get_question_id (self) == wt_comment_get_question_id (other);
}

const char *
wt_comment_get_question (WtComment *self)
{
  for (guint i = 0; i < wt_survey_get_n_questions (self->survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (self->survey, i);

      if (question->id == wt_comment_get_question_id (self))
        return wt_question_get_short_title (question);
    }
  return "";
}

char
wt_comment_get_key (WtComment *self, guint index)
{
  const char *answers = wt_model_get_string (WT_MODEL (self), WT_COMMENT_ANSWERS);

  return index < strlen (answers) ? answers[index] : WT_KEY_OPEN;
}

gboolean
wt_comment_has_theme (WtComment *self, gint64 theme_id)
{
  const char *ids = wt_model_get_string (WT_MODEL (self), WT_COMMENT_THEMES);
  char *end = NULL;

  for (; ids[0] != '\0'; ids = end)
    {
      gint64 id = g_ascii_strtoll (ids, &end, 10);

      if (id == theme_id)
        return TRUE;
      if (end == ids)
        return FALSE;
    }
  return FALSE;
}

gint64
wt_comment_get_rank (WtComment *self)
{
  return self->rank;
}

void
wt_comment_set_rank (WtComment *self, gint64 rank)
{
  self->rank = rank;
}
