#include "wt-draft-saver.h"

/* As in WtAutosave. */
#define QUIET_MILLISECONDS 600

struct _WtDraftSaver
{
  GObject parent_instance;

  WtWorkspace *workspace; /* (owned) */
  const WtDraftKind *kind;
  WtModel *draft;        /* (owned) */
  gpointer kept;         /* (owned) (nullable): what the workspace holds */
  gpointer sent;         /* (owned) (nullable): what the last save under way brings */
  guint n_running;       /* saves under way */
  guint source;          /* of the quiet time */
  gboolean waits;        /* for a save under way to end */
  gboolean is_following; /* the workspace, not the user, changes the draft */
};

enum
{
  SIGNAL_SAVED,
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void save (WtDraftSaver *self);

G_DEFINE_FINAL_TYPE (WtDraftSaver, wt_draft_saver, G_TYPE_OBJECT)

static void
take (gpointer *place, gpointer object)
{
  g_set_object ((GObject **) place, object);
}

static gboolean
has_key (WtDraftSaver *self)
{
  g_autofree char *key = NULL;

  g_object_get (self->draft, "key", &key, NULL);
  return key[0] != '\0';
}

/* What is new gets a key for a start; the job makes it the only one of its kind. */
static gpointer
finish (WtDraftSaver *self)
{
  g_autofree char *title = NULL;
  g_autofree char *key = NULL;
  gpointer finished;

  if (has_key (self))
    return self->kind->finish (self->draft);
  g_object_get (self->draft, "title", &title, NULL);
  key = self->kind->make_key (title);
  self->is_following = TRUE;
  g_object_set (self->draft, "key", key, NULL);
  finished = self->kind->finish (self->draft);
  g_object_set (self->draft, "key", "", NULL);
  self->is_following = FALSE;
  return finished;
}

/* What can be saved; %NULL when that is nothing. */
static gpointer
make_savable (WtDraftSaver *self)
{
  g_autoptr (GObject) finished = finish (self);
  gpointer base = self->n_running > 0 ? self->sent : self->kept;

  if (finished == NULL || (base != NULL && self->kind->says_the_same (finished, base)))
    return NULL;
  return g_steal_pointer (&finished);
}

static WtJob *
make_job (WtDraftSaver *self, gpointer finished)
{
  return self->kind->make_job (finished, !has_key (self));
}

typedef struct
{
  WtDraftSaver *self; /* (owned) */
  GObject *finished;  /* (owned): what is saved */
} Save;

static void
on_saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Save *request = user_data;
  g_autoptr (WtDraftSaver) self = request->self;
  g_autoptr (GObject) finished = request->finished;
  g_autoptr (GObject) saved = NULL;
  g_autoptr (GError) error = NULL;

  g_free (request);
  self->n_running--;
  if (wt_workspace_run_finish (WT_WORKSPACE (object), result, &saved, &error))
    {
      take (&self->kept, finished);
      self->is_following = TRUE;
      g_object_set (self->draft, "key", self->kind->get_key (saved), NULL);
      self->is_following = FALSE;
      g_signal_emit (self, signals[SIGNAL_SAVED], 0, saved);
    }
  else
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
  if (self->waits && self->n_running == 0)
    save (self);
}

static void
save (WtDraftSaver *self)
{
  g_autoptr (GObject) finished = make_savable (self);
  Save *request;

  self->waits = FALSE;
  if (finished == NULL)
    return;
  request = g_new0 (Save, 1);
  request->self = g_object_ref (self);
  request->finished = g_object_ref (finished);
  take (&self->sent, finished);
  self->n_running++;
  wt_workspace_run_async (self->workspace, make_job (self, finished), NULL, on_saved_cb, request);
}

static gboolean
on_quiet_cb (gpointer data)
{
  WtDraftSaver *self = data;

  self->source = 0;
  if (self->n_running > 0)
    self->waits = TRUE;
  else
    save (self);
  return G_SOURCE_REMOVE;
}

static void
on_draft_changed_cb (WtDraftSaver *self)
{
  if (self->is_following)
    return;
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (QUIET_MILLISECONDS, on_quiet_cb, self);
}

static void
wt_draft_saver_dispose (GObject *object)
{
  WtDraftSaver *self = WT_DRAFT_SAVER (object);

  if (self->source != 0)
    {
      g_autoptr (GObject) finished = make_savable (self);

      if (finished != NULL)
        wt_workspace_run_async (self->workspace, make_job (self, finished), NULL, NULL, NULL);
    }
  g_clear_handle_id (&self->source, g_source_remove);

  G_OBJECT_CLASS (wt_draft_saver_parent_class)->dispose (object);
}

static void
wt_draft_saver_finalize (GObject *object)
{
  WtDraftSaver *self = WT_DRAFT_SAVER (object);

  g_clear_object (&self->draft);
  g_clear_object (&self->kept);
  g_clear_object (&self->sent);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (wt_draft_saver_parent_class)->finalize (object);
}

static void
wt_draft_saver_class_init (WtDraftSaverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wt_draft_saver_dispose;
  G_OBJECT_CLASS (klass)->finalize = wt_draft_saver_finalize;

  signals[SIGNAL_SAVED] = g_signal_new ("saved", WT_TYPE_DRAFT_SAVER, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_OBJECT);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", WT_TYPE_DRAFT_SAVER, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
wt_draft_saver_init (WtDraftSaver *self)
{
}

WtDraftSaver *
wt_draft_saver_new (WtWorkspace *workspace, const WtDraftKind *kind, gpointer draft, gpointer kept)
{
  WtDraftSaver *self = g_object_new (WT_TYPE_DRAFT_SAVER, NULL);

  self->workspace = g_object_ref (workspace);
  self->kind = kind;
  self->draft = g_object_ref (draft);
  take (&self->kept, kept);
  g_signal_connect_object (draft, "changed", G_CALLBACK (on_draft_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

void
wt_draft_saver_set_stored (WtDraftSaver *self, gpointer stored)
{
  if (self->kept == NULL)
    return;
  self->is_following = TRUE;
  self->kind->merge (self->draft, self->kept, stored);
  self->is_following = FALSE;
  take (&self->kept, stored);
}

void
wt_draft_saver_flush (WtDraftSaver *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  /* Jobs run in their order, so another save may queue up behind one; but not behind the one that
   * is to bring the key. */
  if (self->n_running > 0 && !has_key (self))
    self->waits = TRUE;
  else
    save (self);
}

gboolean
wt_draft_saver_is_pending (WtDraftSaver *self)
{
  return self->source != 0 || self->n_running > 0 || self->waits;
}
