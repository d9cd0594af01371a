#include "wt-text-search.h"

#include "wt-connection-private.h"

/* Columns of the tables that are looked at, from 0. */
#define RESPONSE_COLUMN 0
#define QUESTION_COLUMN 1
#define TEXT_COLUMN 2
#define ID_COLUMN 0
#define BATCH_COLUMN 1
#define SERIAL_COLUMN 2

/* Two numbers that tell a row. */
typedef struct
{
  gint64 first, second;
} Pair;

struct _WtTextSearch
{
  GHashTable *comments;         /* (owned) of Pair: response, question */
  GHashTable *forms;            /* (owned) of Pair: batch, serial */
  GHashTable *second_responses; /* (owned) of gint64 */
  GHashTable *settlements;      /* (owned) of gint64 */
};

/* One changed row. */
typedef struct
{
  sqlite3_changeset_iter *iterator;
  const char *table;
  int operation;
} Row;

typedef gboolean (*RowFunc) (WtTextSearch *self, const Row *row);

static guint
hash_pair (gconstpointer key)
{
  const Pair *pair = key;

  return g_int64_hash (&pair->first) * 31 + g_int64_hash (&pair->second);
}

static gboolean
equal_pairs (gconstpointer a, gconstpointer b)
{
  const Pair *one = a, *other = b;

  return one->first == other->first && one->second == other->second;
}

WtTextSearch *
wt_text_search_new (void)
{
  WtTextSearch *self = g_new0 (WtTextSearch, 1);

  self->comments = g_hash_table_new_full (hash_pair, equal_pairs, g_free, NULL);
  self->forms = g_hash_table_new_full (hash_pair, equal_pairs, g_free, NULL);
  self->second_responses = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->settlements = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

void
wt_text_search_free (WtTextSearch *self)
{
  g_hash_table_unref (self->comments);
  g_hash_table_unref (self->forms);
  g_hash_table_unref (self->second_responses);
  g_hash_table_unref (self->settlements);
  g_free (self);
}

void
wt_text_search_add (
    WtTextSearch *self, gint64 response_id, gint64 question_id, gint64 batch_id, gint64 serial)
{
  Pair comment = { response_id, question_id };
  Pair form = { batch_id, serial };

  g_hash_table_add (self->comments, g_memdup2 (&comment, sizeof comment));
  g_hash_table_add (self->forms, g_memdup2 (&form, sizeof form));
}

/* The number in a column as it was before, or is after, the change; 0 where the change does not
 * name it. */
static gint64
get_number (const Row *row, int column)
{
  sqlite3_value *value = NULL;

  if (row->operation == SQLITE_INSERT)
    sqlite3changeset_new (row->iterator, column, &value);
  else
    sqlite3changeset_old (row->iterator, column, &value);
  return value != NULL ? sqlite3_value_int64 (value) : 0;
}

static gboolean
is_changed (const Row *row, int column)
{
  sqlite3_value *value = NULL;

  if (row->operation != SQLITE_UPDATE)
    return TRUE;
  sqlite3changeset_new (row->iterator, column, &value);
  return value != NULL;
}

static GHashTable *
get_ids (WtTextSearch *self, const char *table)
{
  if (g_str_equal (table, "second_responses"))
    return self->second_responses;
  return g_str_equal (table, "settlements") ? self->settlements : NULL;
}

static gboolean
is_of_form (WtTextSearch *self, const Row *row)
{
  Pair form = { get_number (row, BATCH_COLUMN), get_number (row, SERIAL_COLUMN) };

  return g_hash_table_contains (self->forms, &form);
}

/* Goes on to the end. */
static gboolean
learn_row (WtTextSearch *self, const Row *row)
{
  GHashTable *ids = get_ids (self, row->table);
  gint64 id = get_number (row, ID_COLUMN);

  if (ids != NULL && row->operation != SQLITE_UPDATE && is_of_form (self, row))
    g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
  return FALSE;
}

static gboolean
is_found (WtTextSearch *self, const Row *row)
{
  GHashTable *ids = get_ids (self, row->table);
  gint64 id = get_number (row, ID_COLUMN);
  Pair comment = { get_number (row, RESPONSE_COLUMN), get_number (row, QUESTION_COLUMN) };

  if (ids != NULL)
    return g_hash_table_contains (ids, &id);
  return (g_str_equal (row->table, "comments") || g_str_equal (row->table, "redactions"))
         && is_changed (row, TEXT_COLUMN) && g_hash_table_contains (self->comments, &comment);
}

/* Whether @func says so of a row. */
static gboolean
look (WtTextSearch *self, GBytes *changes, RowFunc func)
{
  gsize length;
  const void *data = g_bytes_get_data (changes, &length);
  gboolean is_so = FALSE;
  Row row = { 0 };

  if (length == 0
      || sqlite3changeset_start (&row.iterator, (int) length, (void *) data) != SQLITE_OK)
    return FALSE;
  while (!is_so && sqlite3changeset_next (row.iterator) == SQLITE_ROW)
    {
      int n_columns;

      is_so = sqlite3changeset_op (row.iterator, &row.table, &n_columns, &row.operation, NULL)
                  == SQLITE_OK
              && func (self, &row);
    }
  sqlite3changeset_finalize (row.iterator);
  return is_so;
}

void
wt_text_search_learn (WtTextSearch *self, GBytes *changes)
{
  look (self, changes, learn_row);
}

gboolean
wt_text_search_finds (WtTextSearch *self, GBytes *changes)
{
  return look (self, changes, is_found);
}
