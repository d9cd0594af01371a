#include "wt-extract.h"

#include "wt-activity.h"
#include "wt-extract-codebook.h"
#include "wt-extract-row.h"
#include "wt-extract-writer.h"
#include "wt-slug.h"
#include "wt-whole-folder.h"

#define ROWS_BETWEEN_LOOKS 256

/* What writes the files of a folder. */
typedef struct
{
  const WtExtractContent *content; /* lent */
  GCancellable *cancellable;       /* lent */
  char *folder;                    /* (owned) where they are written */
  WtExtractCodebook *codebook;     /* (owned) */
  GHashTable *activities;          /* (owned) id → WtActivity, lent */
  GHashTable *names;               /* (owned) of tables */
  WtExtractTable *table;           /* (owned) the one that is written */
  WtExtractWriter *writer;         /* (owned) of @table */
  WtExtractCell *cells;            /* (owned) of a row of @table */
  gint64 n_rows;
  gint64 n_forms;
  GError *error; /* (owned) (nullable) */
} Pass;

static void
pass_clear (Pass *pass)
{
  g_clear_pointer (&pass->folder, g_free);
  g_clear_pointer (&pass->codebook, wt_extract_codebook_free);
  g_clear_pointer (&pass->activities, g_hash_table_unref);
  g_clear_pointer (&pass->names, g_hash_table_unref);
  g_clear_pointer (&pass->writer, wt_extract_writer_free);
  g_clear_pointer (&pass->table, wt_extract_table_free);
  g_clear_pointer (&pass->cells, g_free);
  g_clear_error (&pass->error);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pass, pass_clear)

static GHashTable *
index_activities (GPtrArray *activities)
{
  GHashTable *by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < activities->len; i++)
    {
      WtActivity *activity = g_ptr_array_index (activities, i);
      gint64 id = wt_activity_get_id (activity);

      g_hash_table_insert (by_id, g_memdup2 (&id, sizeof id), activity);
    }
  return by_id;
}

static void
tell_progress (Pass *pass)
{
  const WtExtractContent *content = pass->content;

  if (content->progress != NULL && content->n_forms > 0)
    content->progress (MIN (1, (double) pass->n_forms / (double) content->n_forms),
                       content->progress_data);
}

/* Writes the row that stands in @cells. */
static gboolean
add_row (gpointer data)
{
  Pass *pass = data;

  if (pass->n_rows++ % ROWS_BETWEEN_LOOKS == 0)
    {
      if (g_cancellable_set_error_if_cancelled (pass->cancellable, &pass->error))
        return FALSE;
      tell_progress (pass);
    }
  return wt_extract_writer_add_row (pass->writer, pass->cells, &pass->error);
}

static gboolean
is_taken (const char *name, gpointer data)
{
  return g_hash_table_contains (data, name);
}

static gboolean
begin_table (Pass *pass, WtExtractTableKind kind, WtSurvey *survey)
{
  pass->table = wt_extract_table_new (kind, survey, pass->content->has_comments);
  pass->table->name = wt_slug_make_unique (pass->table->name, is_taken, pass->names);
  g_hash_table_add (pass->names, g_strdup (pass->table->name));
  wt_extract_codebook_add (pass->codebook, pass->table);
  pass->cells = g_new0 (WtExtractCell, pass->table->columns->len);
  pass->writer = wt_extract_writer_new (pass->table, pass->content->format, pass->content->has_mark,
                                        pass->folder, &pass->error);
  return pass->writer != NULL;
}

static gboolean
end_table (Pass *pass)
{
  gboolean is_finished = wt_extract_writer_finish (pass->writer, &pass->error);

  g_clear_pointer (&pass->writer, wt_extract_writer_free);
  g_clear_pointer (&pass->table, wt_extract_table_free);
  g_clear_pointer (&pass->cells, g_free);
  return is_finished;
}

static WtActivity *
find_activity (Pass *pass, gint64 id)
{
  return g_hash_table_lookup (pass->activities, &id);
}

static gboolean
add_form (gint64 activity_id, WtResponse *response, gpointer data)
{
  Pass *pass = data;
  WtActivity *activity = find_activity (pass, activity_id);
  gint64 serial = pass->content->is_of_one_activity
                      ? wt_response_get_serial (response)
                      : (gint64) wt_extract_writer_get_n_rows (pass->writer) + 1;

  pass->n_forms++;
  if (activity == NULL)
    return TRUE;
  wt_extract_row_fill_form (pass->cells, pass->table, serial, activity, response);
  return add_row (pass);
}

static gboolean
add_plan (WtPlan *plan, gpointer data)
{
  Pass *pass = data;

  for (guint i = 0; i < wt_checklist_get_n_prompts (wt_plan_get_checklist (plan)); i++)
    {
      wt_extract_row_fill_prompt (pass->cells, plan, i);
      if (!add_row (pass))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_tally (gint64 activity_id, WtTally *tally, gpointer data)
{
  Pass *pass = data;
  WtActivity *activity = find_activity (pass, activity_id);

  return activity == NULL
         || wt_extract_row_for_each_count (pass->cells, activity, tally, add_row, pass);
}

/* The error of what was called back goes before that of whoever called. */
static gboolean
settle (Pass *pass, gboolean is_done, GError *error)
{
  if (pass->error == NULL && error != NULL)
    pass->error = error;
  else
    g_clear_error (&error);
  return is_done && pass->error == NULL;
}

static gboolean
write_forms (Pass *pass)
{
  const WtExtractContent *content = pass->content;

  for (guint i = 0; i < content->surveys->len; i++)
    {
      WtSurvey *survey = g_ptr_array_index (content->surveys, i);
      GError *error = NULL;
      gboolean is_done;

      if (!begin_table (pass, WT_EXTRACT_TABLE_FORMS, survey))
        return FALSE;
      is_done = content->forms (survey, add_form, pass, content->data, &error);
      if (!settle (pass, is_done, error) || !end_table (pass))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_tallies (Pass *pass)
{
  GError *error = NULL;
  gboolean is_done;

  if (!begin_table (pass, WT_EXTRACT_TABLE_TALLIES, NULL))
    return FALSE;
  is_done = pass->content->tallies (add_tally, pass, pass->content->data, &error);
  return settle (pass, is_done, error) && end_table (pass);
}

static gboolean
write_checklists (Pass *pass)
{
  GError *error = NULL;
  gboolean is_done;

  if (!begin_table (pass, WT_EXTRACT_TABLE_CHECKLISTS, NULL))
    return FALSE;
  is_done = pass->content->plans (add_plan, pass, pass->content->data, &error);
  return settle (pass, is_done, error) && end_table (pass);
}

/* Projects or activities. */
static gboolean
write_records (Pass *pass, WtExtractTableKind kind, GPtrArray *records)
{
  if (!begin_table (pass, kind, NULL))
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      wt_extract_row_fill_record (pass->cells, pass->table, g_ptr_array_index (records, i));
      if (!add_row (pass))
        return FALSE;
    }
  return end_table (pass);
}

static gboolean
write_tables (Pass *pass)
{
  const WtExtractContent *content = pass->content;

  if (!write_forms (pass) || !write_tallies (pass))
    return FALSE;
  if (content->is_whole
      && (!write_records (pass, WT_EXTRACT_TABLE_ACTIVITIES, content->activities)
          || !write_records (pass, WT_EXTRACT_TABLE_PROJECTS, content->projects)
          || !write_checklists (pass)))
    return FALSE;
  return content->format == WT_EXTRACT_JSON
         || wt_extract_codebook_save (pass->codebook, pass->folder, &pass->error);
}

gboolean
wt_extract_save (const WtExtractContent *content,
                 const char *folder,
                 GCancellable *cancellable,
                 GError **error)
{
  g_auto (Pass) pass = {
    .content = content,
    .cancellable = cancellable,
    .folder = wt_whole_folder_start (folder, wt_extract_is_own_file, error),
    .codebook = wt_extract_codebook_new (content->has_mark && content->format == WT_EXTRACT_CSV),
    .activities = index_activities (content->activities),
    .names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
  };

  if (pass.folder == NULL)
    return FALSE;
  if (!write_tables (&pass) || g_cancellable_set_error_if_cancelled (cancellable, &pass.error))
    {
      g_propagate_error (error, g_steal_pointer (&pass.error));
      wt_whole_folder_discard (pass.folder);
      return FALSE;
    }
  if (!wt_whole_folder_finish (pass.folder, folder, wt_extract_is_own_file, error))
    return FALSE;
  if (content->progress != NULL)
    content->progress (1, content->progress_data);
  return TRUE;
}
