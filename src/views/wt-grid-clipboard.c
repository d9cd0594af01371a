#include "wt-grid-clipboard.h"

#include "wt-form-jobs.h"
#include "wt-grid-paste.h"

struct _WtGridClipboard
{
  GObject parent_instance;

  WtWorkspace *workspace; /* (owned) */
  WtFormBlocks *blocks;   /* (owned) */
  WtSurvey *survey;       /* (owned) (nullable) until it is known */
};

enum
{
  SIGNAL_PASTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtGridClipboard, wt_grid_clipboard, G_TYPE_OBJECT)

static void
wt_grid_clipboard_finalize (GObject *object)
{
  WtGridClipboard *self = WT_GRID_CLIPBOARD (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->blocks);
  g_clear_object (&self->survey);

  G_OBJECT_CLASS (wt_grid_clipboard_parent_class)->finalize (object);
}

static void
wt_grid_clipboard_class_init (WtGridClipboardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_grid_clipboard_finalize;

  signals[SIGNAL_PASTED] = g_signal_new ("pasted", WT_TYPE_GRID_CLIPBOARD, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
wt_grid_clipboard_init (WtGridClipboard *self)
{
}

WtGridClipboard *
wt_grid_clipboard_new (WtWorkspace *workspace, WtFormBlocks *blocks)
{
  WtGridClipboard *self = g_object_new (WT_TYPE_GRID_CLIPBOARD, NULL);

  self->workspace = g_object_ref (workspace);
  self->blocks = g_object_ref (blocks);
  return self;
}

void
wt_grid_clipboard_set_survey (WtGridClipboard *self, WtSurvey *survey)
{
  g_set_object (&self->survey, survey);
}

/* What is copied while its forms are read. */
typedef struct
{
  WtSurvey *survey;        /* (owned) */
  WtFormBlocks *blocks;    /* (owned) */
  GtkBitset *positions;    /* (owned) */
  GdkClipboard *clipboard; /* (owned) */
} Copy;

static void
copy_free (Copy *copy)
{
  g_object_unref (copy->survey);
  g_object_unref (copy->blocks);
  gtk_bitset_unref (copy->positions);
  g_object_unref (copy->clipboard);
  g_free (copy);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Copy, copy_free)

static void
on_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Copy) copy = user_data;
  g_autoptr (GListModel) forms = NULL;
  g_autoptr (GPtrArray) copied = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = NULL;
  guint position;

  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, &forms, NULL))
    return;
  /* The highest number comes first. */
  for (guint i = g_list_model_get_n_items (forms); i > 0; i--)
    {
      g_autoptr (WtResponse) form = g_list_model_get_item (forms, i - 1);

      if (wt_form_blocks_find (copy->blocks, wt_response_get_serial (form), &position)
          && gtk_bitset_contains (copy->positions, position))
        g_ptr_array_add (copied, g_steal_pointer (&form));
    }
  text = wt_form_table_write (copied, copy->survey);
  gdk_clipboard_set_text (copy->clipboard, text);
}

void
wt_grid_clipboard_copy (WtGridClipboard *self,
                        GtkWidget *widget,
                        GtkSelectionModel *selection,
                        guint position)
{
  guint n_stored = wt_form_blocks_get_n_stored (self->blocks);
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (selection);
  g_autoptr (GtkBitset) positions = gtk_bitset_copy (selected);
  guint first, last;
  Copy *copy;

  if (gtk_bitset_is_empty (positions))
    gtk_bitset_add (positions, position);
  first = gtk_bitset_get_minimum (positions);
  if (first >= n_stored)
    return;
  last = MIN (gtk_bitset_get_maximum (positions), n_stored - 1);
  copy = g_new0 (Copy, 1);
  copy->survey = g_object_ref (self->survey);
  copy->blocks = g_object_ref (self->blocks);
  copy->positions = g_steal_pointer (&positions);
  copy->clipboard = g_object_ref (gtk_widget_get_clipboard (widget));
  wt_workspace_run_async (self->workspace,
                          wt_list_responses_job_new (
                              wt_form_blocks_get_batch_id (self->blocks),
                              wt_form_blocks_get_serial (self->blocks, last) + 1, last - first + 1),
                          NULL, on_read_cb, copy);
}

static void
on_pasted_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtGridClipboard) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_pasted = wt_grid_paste_finish (result, &error);

  g_signal_emit (self, signals[SIGNAL_PASTED], 0, is_pasted ? NULL : error->message);
}

void
wt_grid_clipboard_paste (
    WtGridClipboard *self, const char *text, guint position, guint column, WtResponse *draft)
{
  g_autoptr (GError) error = NULL;
  WtFormTable *table = wt_form_table_parse (text, self->survey, column, &error);

  if (table == NULL)
    g_signal_emit (self, signals[SIGNAL_PASTED], 0, error->message);
  else
    wt_grid_paste_async (self->workspace, table, self->blocks, position, draft, on_pasted_cb,
                         g_object_ref (self));
}
