#include "wt-response.h"

#include "wt-issue.h"

#include <glib/gi18n.h>
#include <string.h>

struct _WtResponse
{
  GObject parent_instance;

  gint64 id; /* 0 until stored */
  gint64 batch_id;
  gint64 serial;
  char *answers;    /* (owned) */
  GPtrArray *texts; /* (owned) of (nullable) char *, one a question */
  guint position;
  char *typed_by; /* (owned) */
  char *typed_at; /* (owned) */
  char *source;   /* (owned) */
};

G_DEFINE_FINAL_TYPE (WtResponse, wt_response, G_TYPE_OBJECT)

static void
wt_response_finalize (GObject *object)
{
  WtResponse *self = WT_RESPONSE (object);

  g_clear_pointer (&self->answers, g_free);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_clear_pointer (&self->typed_by, g_free);
  g_clear_pointer (&self->typed_at, g_free);
  g_clear_pointer (&self->source, g_free);

  G_OBJECT_CLASS (wt_response_parent_class)->finalize (object);
}

static void
wt_response_class_init (WtResponseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_response_finalize;
}

static void
wt_response_init (WtResponse *self)
{
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->typed_by = g_strdup ("");
  self->typed_at = g_strdup ("");
  self->source = g_strdup ("");
}

WtResponse *
wt_response_new (gint64 batch_id, gint64 serial, guint n_questions)
{
  WtResponse *self = g_object_new (WT_TYPE_RESPONSE, NULL);

  self->batch_id = batch_id;
  self->serial = serial;
  self->answers = g_strnfill (n_questions, WT_KEY_OPEN);
  g_ptr_array_set_size (self->texts, (int) n_questions);
  return self;
}

WtResponse *
wt_response_copy (WtResponse *self)
{
  guint n_questions = wt_response_get_n_questions (self);
  WtResponse *copy = wt_response_new (self->batch_id, self->serial, n_questions);

  copy->id = self->id;
  copy->position = self->position;
  memcpy (copy->answers, self->answers, n_questions);
  for (guint i = 0; i < n_questions; i++)
    copy->texts->pdata[i] = g_strdup (self->texts->pdata[i]);
  wt_response_set_typed (copy, self->typed_by, self->typed_at);
  wt_response_set_source (copy, self->source);
  return copy;
}

void
wt_response_start_again (WtResponse *self, gint64 batch_id, gint64 serial)
{
  self->id = 0;
  self->batch_id = batch_id;
  self->serial = serial;
  self->position = 0;
  memset (self->answers, WT_KEY_OPEN, self->texts->len);
  for (guint i = 0; i < self->texts->len; i++)
    g_clear_pointer (&self->texts->pdata[i], g_free);
  if (self->typed_by[0] != '\0' || self->typed_at[0] != '\0')
    wt_response_set_typed (self, "", "");
  if (self->source[0] != '\0')
    wt_response_set_source (self, "");
}

gint64
wt_response_get_id (WtResponse *self)
{
  return self->id;
}

void
wt_response_set_id (WtResponse *self, gint64 id)
{
  self->id = id;
}

gint64
wt_response_get_batch_id (WtResponse *self)
{
  return self->batch_id;
}

gint64
wt_response_get_serial (WtResponse *self)
{
  return self->serial;
}

void
wt_response_set_serial (WtResponse *self, gint64 serial)
{
  self->serial = serial;
}

char *
wt_response_dup_serial_words (WtResponse *self)
{
  return g_strdup_printf ("%04" G_GINT64_FORMAT, self->serial);
}

const char *
wt_response_get_answers (WtResponse *self)
{
  return self->answers;
}

gboolean
wt_response_set_answers (WtResponse *self, const char *answers)
{
  if (strlen (answers) != wt_response_get_n_questions (self))
    return FALSE;
  memcpy (self->answers, answers, strlen (answers));
  return TRUE;
}

guint
wt_response_get_n_questions (WtResponse *self)
{
  return self->texts->len;
}

char
wt_response_get_key (WtResponse *self, guint index)
{
  g_return_val_if_fail (index < self->texts->len, WT_KEY_OPEN);
  return self->answers[index];
}

void
wt_response_set_key (WtResponse *self, guint index, char key)
{
  g_return_if_fail (index < self->texts->len);
  self->answers[index] = key;
  if (!wt_answer_key_has_text (key))
    g_clear_pointer (&self->texts->pdata[index], g_free);
}

const char *
wt_response_get_text (WtResponse *self, guint index)
{
  g_return_val_if_fail (index < self->texts->len, "");
  return self->texts->pdata[index] != NULL ? self->texts->pdata[index] : "";
}

/* Sets what goes with @key, or a blank when that is nothing but spaces. */
static void
set_written (WtResponse *self, guint index, char key, const char *written)
{
  g_autofree char *tidy = g_strstrip (g_strdup (written));
  gboolean is_empty = tidy[0] == '\0';

  wt_response_set_key (self, index, is_empty ? WT_KEY_BLANK : key);
  g_free (self->texts->pdata[index]);
  self->texts->pdata[index] = is_empty ? NULL : g_steal_pointer (&tidy);
}

void
wt_response_set_text (WtResponse *self, guint index, const char *text)
{
  set_written (self, index, WT_KEY_TEXT, text);
}

void
wt_response_set_value (WtResponse *self, guint index, const char *value)
{
  set_written (self, index, WT_KEY_VALUE, value);
}

guint
wt_response_get_position (WtResponse *self)
{
  return self->position;
}

void
wt_response_set_position (WtResponse *self, guint position)
{
  self->position = position;
}

const char *
wt_response_get_source (WtResponse *self)
{
  return self->source;
}

void
wt_response_set_source (WtResponse *self, const char *source)
{
  g_autofree char *old = g_steal_pointer (&self->source);

  self->source = g_strdup (source);
}

const char *
wt_response_get_typed_by (WtResponse *self)
{
  return self->typed_by;
}

const char *
wt_response_get_typed_at (WtResponse *self)
{
  return self->typed_at;
}

void
wt_response_set_typed (WtResponse *self, const char *by, const char *at)
{
  g_autofree char *old_by = g_steal_pointer (&self->typed_by);
  g_autofree char *old_at = g_steal_pointer (&self->typed_at);

  self->typed_by = g_strdup (by);
  self->typed_at = g_strdup (at);
}

gboolean
wt_response_is_complete (WtResponse *self)
{
  return wt_response_find_open (self) == self->texts->len;
}

gboolean
wt_response_is_empty (WtResponse *self)
{
  for (guint i = 0; i < self->texts->len; i++)
    if (self->answers[i] != WT_KEY_OPEN)
      return FALSE;
  return TRUE;
}

guint
wt_response_find_open (WtResponse *self)
{
  const char *open = strchr (self->answers, WT_KEY_OPEN);

  return open != NULL ? (guint) (open - self->answers) : self->texts->len;
}

void
wt_response_close (WtResponse *self)
{
  for (guint i = 0; i < self->texts->len; i++)
    if (self->answers[i] == WT_KEY_OPEN)
      self->answers[i] = WT_KEY_BLANK;
}

static gboolean
is_answer (WtResponse *self, const WtQuestion *question, guint index)
{
  const char *text = self->texts->pdata[index];
  g_autofree char *value = NULL;

  if (!wt_answer_key_is_valid (question, self->answers[index]))
    return FALSE;
  if (self->answers[index] != WT_KEY_VALUE)
    return self->answers[index] != WT_KEY_TEXT || text != NULL;
  value = text != NULL ? wt_question_dup_value (question, text) : NULL;
  return value != NULL && g_str_equal (value, text);
}

GPtrArray *
wt_response_list_issues (WtResponse *self, WtSurvey *survey)
{
  GPtrArray *issues = wt_issue_list_new ();

  if (self->serial < 1 || self->serial > WT_SERIAL_MAXIMUM)
    wt_issue_list_add (issues, "serial", _ ("The form number must be a whole number above 0."));
  if (wt_survey_get_n_questions (survey) != self->texts->len)
    {
      wt_issue_list_add (issues, "answers", _ ("The form does not fit the survey."));
      return issues;
    }

  for (guint i = 0; i < self->texts->len; i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);
      g_autofree char *message = NULL;

      if (is_answer (self, question, i))
        continue;
      /* Translators: %d is the number of a question on the form */
      message = g_strdup_printf (_ ("Question %d has no such answer."), question->number);
      wt_issue_list_add (issues, "answers", message);
    }
  return issues;
}
