#include "wt-evidence-checker.h"

#include "wt-evidence-jobs.h"

struct _WtEvidenceChecker
{
  GObject parent_instance;

  WtWorkspace *workspace;    /* (owned) */
  WtPlan *plan;              /* (owned) (nullable) */
  GHashTable *states;        /* (owned) id of a link → WtEvidenceState */
  GCancellable *cancellable; /* (owned) */
};

enum
{
  SIGNAL_CHECKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtEvidenceChecker, wt_evidence_checker, G_TYPE_OBJECT)

/* Whether the state of every file is known. */
static gboolean
set_states (WtEvidenceChecker *self)
{
  GListModel *links = wt_plan_get_evidence_links (self->plan);
  gboolean is_complete = TRUE;

  for (guint i = 0; i < g_list_model_get_n_items (links); i++)
    {
      g_autoptr (WtEvidenceLink) link = g_list_model_get_item (links, i);
      gint64 id = wt_evidence_link_get_id (link);
      gpointer state;

      if (wt_evidence_link_get_kind (link) != WT_EVIDENCE_FILE)
        continue;
      if (g_hash_table_lookup_extended (self->states, &id, NULL, &state))
        g_object_set (link, "state", GPOINTER_TO_INT (state), NULL);
      else
        is_complete = FALSE;
    }
  return is_complete;
}

static void
on_checked_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtEvidenceChecker) self = user_data;
  g_autoptr (GListModel) links = NULL;

  /* A file that could not be looked at is not said to be wrong. */
  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, &links, NULL)
      || g_cancellable_is_cancelled (self->cancellable))
    return;
  for (guint i = 0; i < g_list_model_get_n_items (links); i++)
    {
      g_autoptr (WtEvidenceLink) link = g_list_model_get_item (links, i);
      gint64 id = wt_evidence_link_get_id (link);

      g_hash_table_insert (self->states, g_memdup2 (&id, sizeof id),
                           GINT_TO_POINTER (wt_evidence_link_get_state (link)));
    }
  set_states (self);
  g_signal_emit (self, signals[SIGNAL_CHECKED], 0);
}

static void
wt_evidence_checker_dispose (GObject *object)
{
  WtEvidenceChecker *self = WT_EVIDENCE_CHECKER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->plan);
  G_OBJECT_CLASS (wt_evidence_checker_parent_class)->dispose (object);
}

static void
wt_evidence_checker_finalize (GObject *object)
{
  WtEvidenceChecker *self = WT_EVIDENCE_CHECKER (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->states, g_hash_table_unref);
  G_OBJECT_CLASS (wt_evidence_checker_parent_class)->finalize (object);
}

static void
wt_evidence_checker_class_init (WtEvidenceCheckerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wt_evidence_checker_dispose;
  G_OBJECT_CLASS (klass)->finalize = wt_evidence_checker_finalize;
  signals[SIGNAL_CHECKED] = g_signal_new ("checked", WT_TYPE_EVIDENCE_CHECKER, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wt_evidence_checker_init (WtEvidenceChecker *self)
{
  self->cancellable = g_cancellable_new ();
  self->states = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

WtEvidenceChecker *
wt_evidence_checker_new (WtWorkspace *workspace)
{
  WtEvidenceChecker *self = g_object_new (WT_TYPE_EVIDENCE_CHECKER, NULL);

  self->workspace = g_object_ref (workspace);
  return self;
}

void
wt_evidence_checker_check (WtEvidenceChecker *self, WtPlan *plan)
{
  g_autofree char *folder = g_path_get_dirname (wt_workspace_get_path (self->workspace));

  g_set_object (&self->plan, plan);
  if (!set_states (self))
    wt_workspace_run_async (self->workspace,
                            wt_check_evidence_job_new (wt_plan_get_checklist_id (plan), folder),
                            self->cancellable, on_checked_cb, g_object_ref (self));
}
