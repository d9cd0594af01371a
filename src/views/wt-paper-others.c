#include "wt-paper-others.h"

#include "wt-survey-jobs.h"

struct _WtPaperOthers
{
  GObject parent_instance;

  WtWorkspace *workspace; /* (owned) */
  gint64 activity_id;
  GCancellable *cancellable; /* (owned) */
  GListModel *surveys;       /* (owned) (nullable) before they were read; of WtSurvey */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtPaperOthers, wt_paper_others, G_TYPE_OBJECT)

static void
wt_paper_others_dispose (GObject *object)
{
  g_cancellable_cancel (WT_PAPER_OTHERS (object)->cancellable);
  G_OBJECT_CLASS (wt_paper_others_parent_class)->dispose (object);
}

static void
wt_paper_others_finalize (GObject *object)
{
  WtPaperOthers *self = WT_PAPER_OTHERS (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->surveys);

  G_OBJECT_CLASS (wt_paper_others_parent_class)->finalize (object);
}

static void
wt_paper_others_class_init (WtPaperOthersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wt_paper_others_dispose;
  G_OBJECT_CLASS (klass)->finalize = wt_paper_others_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WT_TYPE_PAPER_OTHERS, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wt_paper_others_init (WtPaperOthers *self)
{
  self->cancellable = g_cancellable_new ();
}

WtPaperOthers *
wt_paper_others_new (WtWorkspace *workspace, gint64 activity_id)
{
  WtPaperOthers *self = g_object_new (WT_TYPE_PAPER_OTHERS, NULL);

  self->workspace = g_object_ref (workspace);
  self->activity_id = activity_id;
  return self;
}

static void
on_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtPaperOthers) self = user_data;
  g_autoptr (GListModel) surveys = NULL;

  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, &surveys, NULL))
    return;
  g_set_object (&self->surveys, surveys);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
wt_paper_others_load (WtPaperOthers *self)
{
  wt_workspace_run_async (self->workspace, wt_list_free_surveys_job_new (self->activity_id),
                          self->cancellable, on_read_cb, g_object_ref (self));
}

GListStore *
wt_paper_others_list (WtPaperOthers *self, WtSurvey *survey)
{
  GListStore *others = g_list_store_new (WT_TYPE_SURVEY);
  guint n_surveys = self->surveys != NULL ? g_list_model_get_n_items (self->surveys) : 0;

  for (guint i = 0; i < n_surveys; i++)
    {
      g_autoptr (WtSurvey) other = g_list_model_get_item (self->surveys, i);

      if (survey == NULL || wt_survey_get_id (other) != wt_survey_get_id (survey))
        g_list_store_append (others, other);
    }
  return others;
}

gboolean
wt_paper_others_has_any (WtPaperOthers *self, WtSurvey *survey)
{
  g_autoptr (GListStore) others = wt_paper_others_list (self, survey);

  return g_list_model_get_n_items (G_LIST_MODEL (others)) > 0;
}
