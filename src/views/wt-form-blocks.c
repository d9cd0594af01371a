#include "wt-form-blocks.h"

#include "wt-form-list-jobs.h"
#include "wt-form-jobs.h"

/* How many forms are read at a time, and how many such blocks are held: more than a list view looks
 * at at once. */
#define BLOCK_FORMS 100
#define MOST_BLOCKS 24

typedef struct
{
  GPtrArray *lines; /* (owned) of WtFormLine */
  guint used;       /* when it was asked for last */
} Block;

struct _WtFormBlocks
{
  GObject parent_instance;

  WtWorkspace *workspace;    /* (owned) */
  GCancellable *cancellable; /* (owned) */
  gint64 batch_id;
  WtSerialList *serials; /* (owned) */
  GHashTable *blocks;    /* (owned) of Block, by their number */
  WtFormLine *draft;     /* (owned) (nullable) */
  guint clock;
};

enum
{
  SIGNAL_LOADED,
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WtFormBlocks,
                               wt_form_blocks,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
block_free (Block *block)
{
  g_ptr_array_unref (block->lines);
  g_free (block);
}

static void
fail (WtFormBlocks *self, GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

/* The line of the form with this number, if its block is held. */
static WtFormLine *
find_line (WtFormBlocks *self, gint64 serial)
{
  guint position;
  Block *block;

  if (!wt_serial_list_find (self->serials, serial, &position))
    return NULL;
  block = g_hash_table_lookup (self->blocks, GUINT_TO_POINTER (position / BLOCK_FORMS));
  return block != NULL && position % BLOCK_FORMS < block->lines->len
             ? g_ptr_array_index (block->lines, position % BLOCK_FORMS)
             : NULL;
}

static void
on_block_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtFormBlocks) self = user_data;
  g_autoptr (GListModel) forms = NULL;
  g_autoptr (GError) error = NULL;

  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, &forms, &error))
    {
      fail (self, error);
      return;
    }
  for (guint i = 0; i < g_list_model_get_n_items (forms); i++)
    {
      g_autoptr (WtResponse) form = g_list_model_get_item (forms, i);
      WtFormLine *line = find_line (self, wt_response_get_serial (form));

      if (line != NULL && wt_response_get_batch_id (form) == self->batch_id)
        wt_form_line_set_form (line, form);
    }
}

static void
read_block (WtFormBlocks *self, guint number, guint n_forms)
{
  gint64 last = wt_serial_list_get (self->serials, number * BLOCK_FORMS + n_forms - 1);

  wt_workspace_run_async (self->workspace,
                          wt_list_responses_job_new (self->batch_id, last + 1, n_forms),
                          self->cancellable, on_block_read_cb, g_object_ref (self));
}

static void
let_go_of_oldest (WtFormBlocks *self)
{
  GHashTableIter iter;
  gpointer number, value, oldest_number = NULL;
  guint oldest = G_MAXUINT;

  g_hash_table_iter_init (&iter, self->blocks);
  while (g_hash_table_iter_next (&iter, &number, &value))
    if (((Block *) value)->used < oldest)
      {
        oldest = ((Block *) value)->used;
        oldest_number = number;
      }
  g_hash_table_remove (self->blocks, oldest_number);
}

static Block *
ensure_block (WtFormBlocks *self, guint number)
{
  Block *block = g_hash_table_lookup (self->blocks, GUINT_TO_POINTER (number));
  guint n_forms =
      MIN (BLOCK_FORMS, wt_serial_list_get_length (self->serials) - number * BLOCK_FORMS);

  if (block == NULL)
    {
      if (g_hash_table_size (self->blocks) >= MOST_BLOCKS)
        let_go_of_oldest (self);
      block = g_new0 (Block, 1);
      block->lines = g_ptr_array_new_with_free_func (g_object_unref);
      for (guint i = 0; i < n_forms; i++)
        g_ptr_array_add (block->lines, wt_form_line_new ());
      g_hash_table_insert (self->blocks, GUINT_TO_POINTER (number), block);
      read_block (self, number, n_forms);
    }
  block->used = ++self->clock;
  return block;
}

/* From @position on, lines stand elsewhere than in the blocks. */
static void
drop_blocks_from (WtFormBlocks *self, guint position)
{
  GHashTableIter iter;
  gpointer number;

  g_hash_table_iter_init (&iter, self->blocks);
  while (g_hash_table_iter_next (&iter, &number, NULL))
    if (GPOINTER_TO_UINT (number) >= position / BLOCK_FORMS)
      g_hash_table_iter_remove (&iter);
}

static guint
count_items (WtFormBlocks *self)
{
  return wt_serial_list_get_length (self->serials) + (self->draft != NULL);
}

static GType
get_item_type (GListModel *model)
{
  return WT_TYPE_FORM_LINE;
}

static guint
get_n_items (GListModel *model)
{
  return count_items (WT_FORM_BLOCKS (model));
}

static gpointer
get_item (GListModel *model, guint position)
{
  WtFormBlocks *self = WT_FORM_BLOCKS (model);
  guint n_stored = wt_serial_list_get_length (self->serials);

  if (position < n_stored)
    return g_object_ref (g_ptr_array_index (ensure_block (self, position / BLOCK_FORMS)->lines,
                                            position % BLOCK_FORMS));
  return position == n_stored && self->draft != NULL ? g_object_ref (self->draft) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
wt_form_blocks_dispose (GObject *object)
{
  g_cancellable_cancel (WT_FORM_BLOCKS (object)->cancellable);
  G_OBJECT_CLASS (wt_form_blocks_parent_class)->dispose (object);
}

static void
wt_form_blocks_finalize (GObject *object)
{
  WtFormBlocks *self = WT_FORM_BLOCKS (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->serials);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->blocks, g_hash_table_unref);

  G_OBJECT_CLASS (wt_form_blocks_parent_class)->finalize (object);
}

static void
wt_form_blocks_class_init (WtFormBlocksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wt_form_blocks_dispose;
  G_OBJECT_CLASS (klass)->finalize = wt_form_blocks_finalize;

  signals[SIGNAL_LOADED] = g_signal_new ("loaded", WT_TYPE_FORM_BLOCKS, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", WT_TYPE_FORM_BLOCKS, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
wt_form_blocks_init (WtFormBlocks *self)
{
  self->cancellable = g_cancellable_new ();
  self->serials = wt_serial_list_new (g_array_new (FALSE, FALSE, sizeof (gint64)));
  self->blocks = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) block_free);
}

WtFormBlocks *
wt_form_blocks_new (WtWorkspace *workspace)
{
  WtFormBlocks *self = g_object_new (WT_TYPE_FORM_BLOCKS, NULL);

  self->workspace = g_object_ref (workspace);
  return self;
}

static void
take_serials (WtFormBlocks *self, WtSerialList *serials)
{
  guint n_old = wt_serial_list_get_length (self->serials);
  guint n_new = wt_serial_list_get_length (serials);
  guint before = 0, after = 0;
  GHashTableIter iter;
  gpointer number, block;

  while (before < MIN (n_old, n_new)
         && wt_serial_list_get (self->serials, before) == wt_serial_list_get (serials, before))
    before++;
  while (after < MIN (n_old, n_new) - before
         && wt_serial_list_get (self->serials, n_old - 1 - after)
                == wt_serial_list_get (serials, n_new - 1 - after))
    after++;
  g_set_object (&self->serials, serials);
  if (before < MAX (n_old, n_new))
    drop_blocks_from (self, before);
  g_hash_table_iter_init (&iter, self->blocks);
  while (g_hash_table_iter_next (&iter, &number, &block))
    read_block (self, GPOINTER_TO_UINT (number), ((Block *) block)->lines->len);
  if (n_old - before - after > 0 || n_new - before - after > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), before, n_old - before - after,
                                n_new - before - after);
}

static void
on_serials_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtFormBlocks) self = user_data;
  g_autoptr (WtSerialList) serials = NULL;
  g_autoptr (GError) error = NULL;

  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, &serials, &error))
    {
      fail (self, error);
      return;
    }
  take_serials (self, serials);
  g_signal_emit (self, signals[SIGNAL_LOADED], 0);
}

void
wt_form_blocks_load (WtFormBlocks *self, gint64 batch_id)
{
  if (batch_id != self->batch_id)
    {
      g_autoptr (WtSerialList) none =
          wt_serial_list_new (g_array_new (FALSE, FALSE, sizeof (gint64)));

      /* What is read of the batch before must not arrive any more. */
      g_cancellable_cancel (self->cancellable);
      g_clear_object (&self->cancellable);
      self->cancellable = g_cancellable_new ();
      self->batch_id = batch_id;
      take_serials (self, none);
    }
  wt_workspace_run_async (self->workspace, wt_list_serials_job_new (batch_id), self->cancellable,
                          on_serials_read_cb, g_object_ref (self));
}

gint64
wt_form_blocks_get_batch_id (WtFormBlocks *self)
{
  return self->batch_id;
}

guint
wt_form_blocks_get_n_stored (WtFormBlocks *self)
{
  return wt_serial_list_get_length (self->serials);
}

gboolean
wt_form_blocks_find (WtFormBlocks *self, gint64 serial, guint *position)
{
  return wt_serial_list_find (self->serials, serial, position);
}

gint64
wt_form_blocks_get_serial (WtFormBlocks *self, guint position)
{
  return wt_serial_list_get (self->serials, position);
}

void
wt_form_blocks_put (WtFormBlocks *self, WtResponse *form)
{
  gint64 serial = wt_response_get_serial (form);
  WtFormLine *line = find_line (self, serial);
  guint position;

  if (wt_serial_list_find (self->serials, serial, &position))
    {
      if (line != NULL)
        wt_form_line_set_form (line, form);
      return;
    }
  wt_serial_list_insert (self->serials, position, serial);
  drop_blocks_from (self, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
  line = find_line (self, serial);
  if (line != NULL)
    wt_form_line_set_form (line, form);
}

void
wt_form_blocks_set_draft (WtFormBlocks *self, WtResponse *draft)
{
  guint position = wt_serial_list_get_length (self->serials);
  gboolean had_draft = self->draft != NULL;

  if (draft == NULL)
    g_clear_object (&self->draft);
  else if (!had_draft)
    self->draft = wt_form_line_new ();
  if (draft != NULL)
    wt_form_line_set_form (self->draft, draft);
  if (had_draft != (draft != NULL))
    g_list_model_items_changed (G_LIST_MODEL (self), position, had_draft, draft != NULL);
}
