#include "wt-import-reading-private.h"

#include "wt-import-row.h"
#include "wt-import-store.h"

#include <glib/gi18n.h>

struct _WtImportReading
{
  WtImportFile *file;       /* lent */
  WtImportMapping *mapping; /* (owned) */
  GHashTable *serials;      /* (owned) of numbers that are taken */
  GHashTable *sources;      /* (owned) of responses that are there */
  GHashTable *rows;         /* (owned) of hashes of rows */
  gint64 batch_id;
  gint64 next_serial;

  guint line;
  WtImportFormState state;
  WtResponse *response; /* (owned) */
  WtImportFault fault;
  gboolean is_alike;
};

WtImportReading *
wt_import_reading_new (WtImportFile *file,
                       WtImportMapping *mapping,
                       WtConnection *connection,
                       gint64 batch_id,
                       gint64 next_serial,
                       GError **error)
{
  g_autoptr (WtImportReading) self = g_new0 (WtImportReading, 1);

  self->file = file;
  self->mapping = g_object_ref (mapping);
  self->serials = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->rows = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->batch_id = batch_id;
  self->next_serial = next_serial;
  if (batch_id != 0
      && !wt_import_store_list_marks (connection, batch_id, self->serials, self->sources, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
wt_import_reading_free (WtImportReading *self)
{
  g_clear_object (&self->mapping);
  g_clear_object (&self->response);
  g_clear_pointer (&self->fault.reason, g_free);
  g_hash_table_unref (self->serials);
  g_hash_table_unref (self->sources);
  g_hash_table_unref (self->rows);
  g_free (self);
}

static gboolean
is_blank (const char *const *cells, guint n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    if (cells[i][0] != '\0')
      return FALSE;
  return TRUE;
}

/* FNV-1a over cells and the zeros between them. */
static gpointer
hash_row (const char *const *cells, guint n_cells)
{
  guint64 hash = 0xcbf29ce484222325;

  for (guint i = 0; i < n_cells; i++)
    for (const char *at = cells[i];; at++)
      {
        hash = (hash ^ (guint8) *at) * 0x100000001b3;
        if (*at == '\0')
          break;
      }
  return GSIZE_TO_POINTER ((gsize) hash);
}

static void
refuse (WtImportReading *self, char *reason)
{
  self->state = WT_IMPORT_FORM_BAD;
  self->fault.question = NULL;
  self->fault.reason = reason;
}

/* Cells past the last column may be there if they are empty; spreadsheets write them. */
static gboolean
check_width (WtImportReading *self, const char *const *cells, guint n_cells)
{
  guint n_columns = wt_import_mapping_get_n_columns (self->mapping);

  if (n_cells >= n_columns && is_blank (cells + n_columns, n_cells - n_columns))
    return TRUE;
  refuse (self, g_strdup_printf (ngettext ("There is %1$u cell instead of %2$u.",
                                           "There are %1$u cells instead of %2$u.", n_cells),
                                 n_cells, n_columns));
  return FALSE;
}

/* Takes the number of the form, and what tells it apart, so that no other has them. */
static void
claim (WtImportReading *self, const char *const *cells, guint n_cells)
{
  gint64 serial = wt_response_get_serial (self->response);
  const char *source = wt_response_get_source (self->response);

  if (source[0] != '\0' && g_hash_table_contains (self->sources, source))
    {
      self->state = WT_IMPORT_FORM_KNOWN;
      return;
    }
  if (serial > WT_SERIAL_MAXIMUM)
    {
      refuse (self, g_strdup (_ ("No number is left for this form.")));
      return;
    }
  if (!g_hash_table_add (self->serials, GSIZE_TO_POINTER (serial)))
    {
      refuse (self, g_strdup_printf (_ ("Form number %lu is there already."), (gulong) serial));
      return;
    }
  if (source[0] != '\0')
    g_hash_table_add (self->sources, g_strdup (source));
  else
    self->is_alike = !g_hash_table_add (self->rows, hash_row (cells, n_cells));
  self->next_serial = MAX (self->next_serial, serial + 1);
}

gboolean
wt_import_reading_next (WtImportReading *self, GError **error)
{
  WtSurvey *survey = wt_import_mapping_get_survey (self->mapping);
  const char *const *cells;
  guint n_cells;

  do
    cells = wt_csv_reader_read (self->file->reader, &n_cells, &self->line, error);
  while (cells != NULL && is_blank (cells, n_cells));
  if (cells == NULL)
    return FALSE;

  g_clear_pointer (&self->fault.reason, g_free);
  g_clear_object (&self->response);
  self->response =
      wt_response_new (self->batch_id, self->next_serial, wt_survey_get_n_questions (survey));
  self->state = WT_IMPORT_FORM_GOOD;
  self->is_alike = FALSE;
  if (!check_width (self, cells, n_cells))
    return TRUE;
  if (wt_import_row_read (self->mapping, cells, self->file->has_decimal_comma, self->response,
                          &self->fault))
    claim (self, cells, n_cells);
  else
    self->state = WT_IMPORT_FORM_BAD;
  return TRUE;
}

guint
wt_import_reading_get_line (WtImportReading *self)
{
  return self->line;
}

WtImportFormState
wt_import_reading_get_state (WtImportReading *self)
{
  return self->state;
}

WtResponse *
wt_import_reading_get_response (WtImportReading *self)
{
  return self->response;
}

const char *
wt_import_reading_get_reason (WtImportReading *self, const char **question)
{
  *question = self->fault.question;
  return self->fault.reason != NULL ? self->fault.reason : "";
}

gboolean
wt_import_reading_is_alike (WtImportReading *self)
{
  return self->is_alike;
}
