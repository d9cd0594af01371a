#include "wt-draft-saver.h"

#include "wt-checklist-key.h"
#include "wt-draft-merge.h"
#include "wt-template-jobs.h"

/* As in WtAutosave. */
#define QUIET_MILLISECONDS 600

struct _WtDraftSaver
{
  GObject parent_instance;

  WtWorkspace *workspace;  /* (owned) */
  WtChecklistDraft *draft; /* (owned) */
  WtChecklist *kept;       /* (owned) (nullable): what the workspace holds */
  WtChecklist *sent;       /* (owned) (nullable): what the last save under way brings */
  guint n_running;         /* saves under way */
  guint source;            /* of the quiet time */
  gboolean waits;          /* for a save under way to end */
  gboolean is_following;   /* the workspace, not the user, changes the draft */
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

static gboolean
has_key (WtDraftSaver *self)
{
  return wt_model_get_string (WT_MODEL (self->draft), WT_CHECKLIST_DRAFT_KEY)[0] != '\0';
}

/* A new checklist gets a key for a start; the job makes it the only one of its kind. */
static WtChecklist *
make_checklist (WtDraftSaver *self)
{
  const char *title = wt_model_get_string (WT_MODEL (self->draft), WT_CHECKLIST_DRAFT_TITLE);
  g_autofree char *key = NULL;
  WtChecklist *checklist;

  if (has_key (self))
    return wt_checklist_draft_to_checklist (self->draft, 1, NULL);
  key = wt_checklist_make_key (title, NULL);
  self->is_following = TRUE;
  g_object_set (self->draft, "key", key, NULL);
  checklist = wt_checklist_draft_to_checklist (self->draft, 1, NULL);
  g_object_set (self->draft, "key", "", NULL);
  self->is_following = FALSE;
  return checklist;
}

/* Whether the two say the same, whatever their versions. */
static gboolean
says_the_same (WtChecklist *a, WtChecklist *b)
{
  g_autoptr (WtChecklistDraft) draft_a = wt_checklist_draft_new_from_checklist (a);
  g_autoptr (WtChecklistDraft) draft_b = wt_checklist_draft_new_from_checklist (b);
  g_autoptr (WtChecklist) first = wt_checklist_draft_to_checklist (draft_a, 1, NULL);
  g_autoptr (WtChecklist) second = wt_checklist_draft_to_checklist (draft_b, 1, NULL);

  return first != NULL && second != NULL
         && g_str_equal (wt_checklist_get_definition (first), wt_checklist_get_definition (second));
}

/* What can be saved; %NULL when that is nothing. */
static WtChecklist *
make_savable (WtDraftSaver *self)
{
  g_autoptr (WtChecklist) checklist = make_checklist (self);
  WtChecklist *base = self->n_running > 0 ? self->sent : self->kept;

  if (checklist == NULL || (base != NULL && says_the_same (checklist, base)))
    return NULL;
  return g_steal_pointer (&checklist);
}

static WtJob *
make_job (WtDraftSaver *self, WtChecklist *checklist)
{
  return has_key (self) ? wt_save_template_job_new (checklist)
                        : wt_add_template_job_new (checklist);
}

typedef struct
{
  WtDraftSaver *self;     /* (owned) */
  WtChecklist *checklist; /* (owned): what is saved */
} Save;

static void
on_saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Save *request = user_data;
  g_autoptr (WtDraftSaver) self = request->self;
  g_autoptr (WtChecklist) checklist = request->checklist;
  g_autoptr (WtChecklistTemplate) template = NULL;
  g_autoptr (GError) error = NULL;

  g_free (request);
  self->n_running--;
  if (wt_workspace_run_finish (WT_WORKSPACE (object), result, &template, &error))
    {
      g_set_object (&self->kept, checklist);
      self->is_following = TRUE;
      g_object_set (self->draft, "key", wt_checklist_template_get_key (template), NULL);
      self->is_following = FALSE;
      g_signal_emit (self, signals[SIGNAL_SAVED], 0, template);
    }
  else
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
  if (self->waits && self->n_running == 0)
    save (self);
}

static void
save (WtDraftSaver *self)
{
  g_autoptr (WtChecklist) checklist = make_savable (self);
  Save *request;

  self->waits = FALSE;
  if (checklist == NULL)
    return;
  request = g_new0 (Save, 1);
  request->self = g_object_ref (self);
  request->checklist = g_object_ref (checklist);
  g_set_object (&self->sent, checklist);
  self->n_running++;
  wt_workspace_run_async (self->workspace, make_job (self, checklist), NULL, on_saved_cb, request);
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
      g_autoptr (WtChecklist) checklist = make_savable (self);

      if (checklist != NULL)
        wt_workspace_run_async (self->workspace, make_job (self, checklist), NULL, NULL, NULL);
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
                                        NULL, NULL, G_TYPE_NONE, 1, WT_TYPE_CHECKLIST_TEMPLATE);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", WT_TYPE_DRAFT_SAVER, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
wt_draft_saver_init (WtDraftSaver *self)
{
}

WtDraftSaver *
wt_draft_saver_new (WtWorkspace *workspace, WtChecklistDraft *draft, WtChecklist *kept)
{
  WtDraftSaver *self = g_object_new (WT_TYPE_DRAFT_SAVER, NULL);

  self->workspace = g_object_ref (workspace);
  self->draft = g_object_ref (draft);
  g_set_object (&self->kept, kept);
  g_signal_connect_object (draft, "changed", G_CALLBACK (on_draft_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

void
wt_draft_saver_set_stored (WtDraftSaver *self, WtChecklist *stored)
{
  if (self->kept == NULL)
    return;
  self->is_following = TRUE;
  wt_draft_merge (self->draft, self->kept, stored);
  self->is_following = FALSE;
  g_set_object (&self->kept, stored);
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
