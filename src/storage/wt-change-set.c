#include "wt-change-set.h"

#include "wt-connection-private.h"

#include <string.h>

struct _WtChangeRecorder
{
  sqlite3_session *session;
  sqlite3 *database;
};

/* In the order in which changes are applied: a row before the rows that refer to it. */
static const struct
{
  const char *name;
  WtAspect aspects;
} TABLES[] = {
  { "organisations", WT_ASPECT_SETTINGS | WT_ASPECT_PROJECTS },
  { "directorates", WT_ASPECT_SETTINGS | WT_ASPECT_PROJECTS },
  { "settings", WT_ASPECT_SETTINGS },
  { "tools", WT_ASPECT_SETTINGS },
  { "projects", WT_ASPECT_PROJECTS },
  { "stage_dates", WT_ASPECT_PROJECTS },
  { "indicators", WT_ASPECT_PROJECTS },
  { "stakeholders", WT_ASPECT_PROJECTS },
  { "duties", WT_ASPECT_PROJECTS },
  { "checklist_templates", WT_ASPECT_CHECKLISTS },
  { "template_prompts", WT_ASPECT_CHECKLISTS },
  { "activities", WT_ASPECT_ACTIVITIES },
  { "checklists", WT_ASPECT_ANSWERS },
  { "checklist_answers", WT_ASPECT_ANSWERS },
  { "evidence_links", WT_ASPECT_ANSWERS },
  { "actions", WT_ASPECT_ACTIONS },
  { "surveys", WT_ASPECT_SURVEYS },
  { "questions", WT_ASPECT_SURVEYS },
  { "survey_questions", WT_ASPECT_SURVEYS },
  { "survey_translations", WT_ASPECT_SURVEYS },
  { "equality_counts", WT_ASPECT_PROJECTS },
  { "batches", WT_ASPECT_FORMS },
  { "responses", WT_ASPECT_FORMS },
  { "comments", WT_ASPECT_FORMS | WT_ASPECT_COMMENTS },
  { "redactions", WT_ASPECT_FORMS | WT_ASPECT_COMMENTS },
  { "themes", WT_ASPECT_COMMENTS },
  { "comment_themes", WT_ASPECT_COMMENTS },
  { "tallies", WT_ASPECT_FORMS },
  { "choice_tallies", WT_ASPECT_FORMS },
  { "verifications", WT_ASPECT_FORMS },
  { "verification_forms", WT_ASPECT_FORMS },
  { "second_responses", WT_ASPECT_FORMS },
  { "settlements", WT_ASPECT_FORMS },
  { "corrections", WT_ASPECT_FORMS },
  { "imports", WT_ASPECT_FORMS },
  { "measures", WT_ASPECT_MEASURES },
  { "rebases", WT_ASPECT_MEASURES },
  { "review_notes", WT_ASPECT_REPORTS },
};

void
wt_change_recorder_free (WtChangeRecorder *self)
{
  sqlite3session_delete (self->session);
  g_free (self);
}

WtChangeRecorder *
wt_change_recorder_start (WtConnection *connection, GError **error)
{
  g_autoptr (WtChangeRecorder) self = g_new0 (WtChangeRecorder, 1);
  int code;

  self->database = wt_connection_get_handle (connection);
  code = sqlite3session_create (self->database, "main", &self->session);
  for (guint i = 0; code == SQLITE_OK && i < G_N_ELEMENTS (TABLES); i++)
    code = sqlite3session_attach (self->session, TABLES[i].name);
  if (code != SQLITE_OK)
    {
      wt_connection_set_error (error, self->database, code);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/* SQLite's memory becomes a GBytes that gives it back. */
static GBytes *
take_buffer (void *buffer, int length)
{
  return g_bytes_new_with_free_func (buffer, (gsize) length, sqlite3_free, buffer);
}

GBytes *
wt_change_recorder_finish (WtChangeRecorder *self, GError **error)
{
  void *buffer = NULL;
  int length = 0;
  int code = sqlite3session_changeset (self->session, &length, &buffer);

  if (code != SQLITE_OK)
    {
      wt_connection_set_error (error, self->database, code);
      return NULL;
    }
  return take_buffer (buffer, length);
}

static WtAspect
get_aspects_of_table (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (TABLES); i++)
    if (g_str_equal (TABLES[i].name, name))
      return TABLES[i].aspects;
  return WT_ASPECT_NONE;
}

WtAspect
wt_change_set_get_aspects (GBytes *changes)
{
  gsize length;
  const void *data = g_bytes_get_data (changes, &length);
  sqlite3_changeset_iter *iterator = NULL;
  WtAspect aspects = WT_ASPECT_NONE;

  if (length == 0 || sqlite3changeset_start (&iterator, (int) length, (void *) data) != SQLITE_OK)
    return aspects;

  while (sqlite3changeset_next (iterator) == SQLITE_ROW)
    {
      const char *table;
      int n_columns, operation;

      if (sqlite3changeset_op (iterator, &table, &n_columns, &operation, NULL) == SQLITE_OK)
        aspects |= get_aspects_of_table (table);
    }
  sqlite3changeset_finalize (iterator);
  return aspects;
}

static int
refuse_conflict (void *data, int conflict, sqlite3_changeset_iter *iterator)
{
  return SQLITE_CHANGESET_ABORT;
}

gboolean
wt_change_set_apply (WtConnection *connection, GBytes *changes, gboolean inverse, GError **error)
{
  sqlite3 *database = wt_connection_get_handle (connection);
  gsize length;
  const void *data = g_bytes_get_data (changes, &length);
  void *inverted = NULL;
  int inverted_length = 0;
  int code = SQLITE_OK;

  if (inverse)
    {
      code = sqlite3changeset_invert ((int) length, data, &inverted_length, &inverted);
      data = inverted;
      length = (gsize) inverted_length;
    }
  if (code == SQLITE_OK)
    code =
        sqlite3changeset_apply (database, (int) length, (void *) data, NULL, refuse_conflict, NULL);
  sqlite3_free (inverted);

  /* Rows that refer to a row that would go are told apart from other conflicts. */
  if (code == SQLITE_ABORT || (code & 0xff) == SQLITE_CONSTRAINT)
    g_set_error_literal (error, WT_ERROR, WT_ERROR_NOTHING_TO_UNDO,
                         "The rows have been changed since");
  else if (code != SQLITE_OK)
    wt_connection_set_error (error, database, code);
  return code == SQLITE_OK;
}

GBytes *
wt_change_set_join (GBytes *first, GBytes *second, GError **error)
{
  gsize first_length, second_length;
  const void *first_data = g_bytes_get_data (first, &first_length);
  const void *second_data = g_bytes_get_data (second, &second_length);
  void *joined = NULL;
  int length = 0;
  int code = sqlite3changeset_concat ((int) first_length, (void *) first_data, (int) second_length,
                                      (void *) second_data, &length, &joined);

  if (code != SQLITE_OK)
    {
      wt_connection_set_error (error, NULL, code);
      return NULL;
    }
  return take_buffer (joined, length);
}
