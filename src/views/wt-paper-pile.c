#include "wt-paper-pile.h"

#include "wt-batch-jobs.h"
#include "wt-error.h"
#include "wt-form-jobs.h"
#include "wt-form-list.h"
#include "wt-pile-contents.h"
#include "wt-pile-store.h"
#include "wt-typing-pace.h"

#include <glib/gi18n.h>

/* How many forms are read at a time. */
#define PAGE_FORMS 200

struct _WtPaperPile
{
  GObject parent_instance;

  WtWorkspace *workspace; /* (owned) */
  gint64 activity_id;
  gint64 survey_id;          /* 0 before it is known */
  WtPileTyping *typing;      /* (owned) */
  GCancellable *cancellable; /* (owned): of what is only read */

  WtActivity *activity; /* (owned) (nullable) */
  WtSurvey *survey;     /* (owned) (nullable) */
  WtBatch *batch;       /* (owned) (nullable) */
  WtResponse *draft;    /* (owned) (nullable) */
  GQueue set_aside;     /* (owned) of WtResponse: begun, but another form came back before them */
  GListStore *forms;    /* (owned) */
  gboolean is_whole;    /* no more forms are to be read */
  gboolean is_gone;
  gint64 typed;
  WtTypingPace *pace; /* (owned) */

  gboolean is_loading;
  gboolean is_loading_more;
  gboolean wants_load;
  gboolean has_draft_failed;
  guint n_writes;        /* begun so far */
  guint n_writes_before; /* the load under way */
  guint n_storing;       /* writes under way */
  guint n_stored;        /* since nothing was under way last */
  guint n_told;          /* changes that the workspace told of in the same time */
};

enum
{
  SIGNAL_LOADED,
  SIGNAL_PROGRESSED,
  SIGNAL_OUTDATED,
  SIGNAL_RETURNED,
  SIGNAL_STORED,
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtPaperPile, wt_paper_pile, G_TYPE_OBJECT)

static void
begin_store (WtPaperPile *self, WtJob *job, WtResponse *form, GAsyncReadyCallback callback)
{
  self->n_writes++;
  self->n_storing++;
  wt_workspace_run_async (self->workspace, job, NULL, callback, wt_pile_store_new (self, form));
}

static gboolean
end_store (WtPileStore *store, GAsyncResult *result, gpointer object, GError **error)
{
  WtPaperPile *self = store->pile;
  gboolean is_stored = wt_workspace_run_finish (self->workspace, result, object, error);

  self->n_storing--;
  if (is_stored)
    self->n_stored++;
  /* Once all is typed twice, every change may verify the batch, or take that back. */
  if (!is_stored || wt_pile_typing_is_complete (self->typing))
    self->wants_load = TRUE;
  return is_stored;
}

/* Each write of one's own is told once. What was told beyond that was somebody else's. */
static void
settle (WtPaperPile *self)
{
  gboolean is_outdated = self->wants_load || self->n_told > self->n_stored;

  if (self->n_storing > 0)
    return;
  self->n_told = self->n_stored = 0;
  self->wants_load = FALSE;
  if (is_outdated)
    g_signal_emit (self, signals[SIGNAL_OUTDATED], 0);
}

static void
on_workspace_changed_cb (WtPaperPile *self, guint aspects, WtWorkspace *workspace)
{
  if (self->n_storing > 0 && (aspects & (WT_ASPECT_FORMS | WT_ASPECT_ACTIVITIES)))
    self->n_told++;
}

static void
fail (WtPaperPile *self, const char *heading, GError *error)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, heading, error);
}

static void
start_draft (WtPaperPile *self, gint64 serial)
{
  g_clear_object (&self->draft);
  self->draft = g_queue_pop_head (&self->set_aside);
  if (self->draft == NULL)
    self->draft =
        wt_response_new (wt_batch_get_id (self->batch),
                         wt_pile_typing_choose_serial (self->typing, G_LIST_MODEL (self->forms),
                                                       serial, self->is_whole),
                         wt_survey_get_n_questions (self->survey));
}

/* Loading */

static void
take_draft (WtPaperPile *self, WtResponse *stored)
{
  gint64 highest = wt_form_list_get_highest (G_LIST_MODEL (self->forms));

  if (self->batch == NULL)
    g_clear_object (&self->draft);
  else if (self->draft == NULL
           || wt_response_get_batch_id (self->draft) != wt_batch_get_id (self->batch))
    {
      if (stored != NULL
          && wt_response_get_n_questions (stored) == wt_survey_get_n_questions (self->survey))
        g_set_object (&self->draft, stored);
      else
        start_draft (self, highest);
    }
  else if (wt_response_is_empty (self->draft) && !wt_pile_typing_is_second (self->typing))
    wt_response_set_serial (self->draft, highest + 1);
}

static void
take_contents (WtPaperPile *self, WtPileContents *contents)
{
  self->is_gone = FALSE;
  g_set_object (&self->activity, contents->activity);
  g_set_object (&self->survey, contents->survey);
  g_set_object (&self->batch, contents->batch);
  /* Once it is finished, the pile is still that of this batch. */
  if (contents->batch != NULL)
    self->survey_id = wt_survey_get_id (contents->survey);
  self->typed = contents->batch != NULL ? wt_batch_get_typed (contents->batch) : 0;
  wt_pile_typing_set_verification (self->typing, contents->verification);
  if (contents->forms != NULL)
    wt_form_list_assign (self->forms, contents->forms);
  else
    g_list_store_remove_all (self->forms);
  self->is_whole = contents->is_whole;
  take_draft (self, contents->draft);
  g_signal_emit (self, signals[SIGNAL_LOADED], 0);
  g_signal_emit (self, signals[SIGNAL_PROGRESSED], 0);
}

static void
on_contents_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtPaperPile) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WtPileContents) contents = wt_pile_contents_read_finish (result, &error);

  self->is_loading = FALSE;
  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (contents != NULL && self->n_writes == self->n_writes_before)
    take_contents (self, contents);
  else if (contents != NULL)
    {
      /* It is older than what was typed since. */
      self->wants_load = TRUE;
      settle (self);
    }
  else if (g_error_matches (error, WT_ERROR, WT_ERROR_NOT_FOUND))
    {
      self->is_gone = TRUE;
      g_signal_emit (self, signals[SIGNAL_LOADED], 0);
    }
  else
    fail (self, NULL, error);
}

static void
on_more_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtPaperPile) self = user_data;
  g_autoptr (GListModel) forms = NULL;
  g_autoptr (GError) error = NULL;

  self->is_loading_more = FALSE;
  if (!wt_workspace_run_finish (self->workspace, result, &forms, &error))
    {
      if (!g_cancellable_is_cancelled (self->cancellable))
        fail (self, NULL, error);
      return;
    }
  self->is_whole = g_list_model_get_n_items (forms) < PAGE_FORMS;
  wt_form_list_extend (self->forms, forms);
}

/* Writing */

static void
on_batch_stored_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtPileStore) store = user_data;
  WtPaperPile *self = store->pile;
  g_autoptr (WtBatch) batch = NULL;
  g_autoptr (GError) error = NULL;

  if (!end_store (store, result, &batch, &error))
    fail (self, _ ("The batch could not be saved"), error);
  else
    {
      g_set_object (&self->batch, batch);
      if (self->draft == NULL || wt_response_get_batch_id (self->draft) != wt_batch_get_id (batch))
        start_draft (self, wt_form_list_get_highest (G_LIST_MODEL (self->forms)));
      g_signal_emit (self, signals[SIGNAL_LOADED], 0);
      g_signal_emit (self, signals[SIGNAL_PROGRESSED], 0);
    }
  settle (self);
}

static void
on_draft_kept_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtPaperPile) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_kept = wt_workspace_run_finish (self->workspace, result, NULL, &error);

  /* Once is enough for a row of keys. */
  if (!is_kept && !self->has_draft_failed && self->batch != NULL)
    fail (self, _ ("What you are typing could not be stored"), error);
  self->has_draft_failed = !is_kept;
}

/* The form is on the table again, ahead of one that was begun since. */
static void
take_back (WtPaperPile *self, WtResponse *form, GError *error)
{
  wt_form_list_remove (self->forms, form);
  wt_pile_typing_return (self->typing, form);
  wt_typing_pace_take_back (self->pace);
  self->typed--;
  if (self->draft != NULL && !wt_response_is_empty (self->draft))
    g_queue_push_head (&self->set_aside, g_steal_pointer (&self->draft));
  g_set_object (&self->draft, form);
  wt_paper_pile_keep_draft (self);
  g_signal_emit (self, signals[SIGNAL_PROGRESSED], 0);
  g_signal_emit (self, signals[SIGNAL_RETURNED], 0, error);
}

static void
on_form_stored_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtPileStore) store = user_data;
  WtPaperPile *self = store->pile;
  g_autoptr (WtResponse) stored = NULL;
  g_autoptr (GError) error = NULL;

  if (end_store (store, result, &stored, &error))
    {
      wt_form_list_replace (self->forms, store->form, stored);
      g_signal_emit (self, signals[SIGNAL_STORED], 0, wt_response_get_serial (stored));
    }
  else
    take_back (self, store->form, error);
  settle (self);
}

static void
on_correction_stored_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtPileStore) store = user_data;
  WtPaperPile *self = store->pile;
  g_autoptr (WtResponse) stored = NULL;
  g_autoptr (GError) error = NULL;
  WtResponse *before =
      wt_form_list_find (G_LIST_MODEL (self->forms), wt_response_get_id (store->form));

  if (!end_store (store, result, &stored, &error))
    fail (self, _ ("The correction could not be saved"), error);
  else if (before != NULL)
    wt_form_list_replace (self->forms, before, stored);
  settle (self);
}

static void
on_deleted_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtPileStore) store = user_data;
  WtPaperPile *self = store->pile;
  g_autoptr (GError) error = NULL;
  WtResponse *form =
      wt_form_list_find (G_LIST_MODEL (self->forms), wt_response_get_id (store->form));

  if (!end_store (store, result, NULL, &error))
    fail (self, _ ("The form could not be deleted"), error);
  else
    {
      if (form != NULL)
        wt_form_list_remove (self->forms, form);
      self->typed--;
      wt_pile_typing_return (self->typing, store->form);
      g_signal_emit (self, signals[SIGNAL_PROGRESSED], 0);
    }
  settle (self);
}

static void
wt_paper_pile_dispose (GObject *object)
{
  WtPaperPile *self = WT_PAPER_PILE (object);

  g_cancellable_cancel (self->cancellable);
  G_OBJECT_CLASS (wt_paper_pile_parent_class)->dispose (object);
}

static void
wt_paper_pile_finalize (GObject *object)
{
  WtPaperPile *self = WT_PAPER_PILE (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->activity);
  g_clear_object (&self->survey);
  g_clear_object (&self->batch);
  g_clear_object (&self->draft);
  g_queue_clear_full (&self->set_aside, g_object_unref);
  g_clear_object (&self->forms);
  g_clear_pointer (&self->typing, wt_pile_typing_free);
  g_clear_pointer (&self->pace, wt_typing_pace_free);

  G_OBJECT_CLASS (wt_paper_pile_parent_class)->finalize (object);
}

static guint
add_signal (const char *name, guint n_parameters, GType first, GType second)
{
  return g_signal_new (name, WT_TYPE_PAPER_PILE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, n_parameters, first, second);
}

static void
wt_paper_pile_class_init (WtPaperPileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = wt_paper_pile_dispose;
  object_class->finalize = wt_paper_pile_finalize;

  signals[SIGNAL_LOADED] = add_signal ("loaded", 0, 0, 0);
  signals[SIGNAL_PROGRESSED] = add_signal ("progressed", 0, 0, 0);
  signals[SIGNAL_OUTDATED] = add_signal ("outdated", 0, 0, 0);
  signals[SIGNAL_RETURNED] = add_signal ("returned", 1, G_TYPE_ERROR, 0);
  signals[SIGNAL_STORED] = add_signal ("stored", 1, G_TYPE_INT64, 0);
  signals[SIGNAL_FAILED] = add_signal ("failed", 2, G_TYPE_STRING, G_TYPE_ERROR);
}

static void
wt_paper_pile_init (WtPaperPile *self)
{
  self->cancellable = g_cancellable_new ();
  self->typing = wt_pile_typing_new ();
  self->forms = wt_form_list_new ();
  self->pace = wt_typing_pace_new ();
  g_queue_init (&self->set_aside);
}

WtPaperPile *
wt_paper_pile_new (WtWorkspace *workspace, gint64 activity_id, gint64 survey_id)
{
  WtPaperPile *self = g_object_new (WT_TYPE_PAPER_PILE, NULL);

  self->workspace = g_object_ref (workspace);
  self->activity_id = activity_id;
  self->survey_id = survey_id;
  g_signal_connect_object (workspace, "changed", G_CALLBACK (on_workspace_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

void
wt_paper_pile_load (WtPaperPile *self)
{
  guint n_forms = g_list_model_get_n_items (G_LIST_MODEL (self->forms));

  if (self->is_loading)
    {
      /* What is on its way may be older than what there is to read. */
      self->n_writes++;
      return;
    }
  self->is_loading = TRUE;
  self->n_writes_before = self->n_writes;
  wt_pile_contents_read_async (self->workspace, self->activity_id, self->survey_id,
                               wt_pile_typing_get (self->typing), MAX (PAGE_FORMS, n_forms + 1),
                               self->cancellable, on_contents_read_cb, g_object_ref (self));
}

gboolean
wt_paper_pile_is_storing (WtPaperPile *self)
{
  return self->n_storing > 0;
}

WtPaperPileState
wt_paper_pile_get_state (WtPaperPile *self)
{
  if (self->is_gone)
    return WT_PAPER_PILE_GONE;
  return wt_pile_state_find (wt_workspace_get_engagement_questions (self->workspace),
                             self->activity, self->batch, self->typing, self->typed);
}

WtActivity *
wt_paper_pile_get_activity (WtPaperPile *self)
{
  return self->activity;
}

WtBatch *
wt_paper_pile_get_batch (WtPaperPile *self)
{
  return self->batch;
}

WtSurvey *
wt_paper_pile_get_survey (WtPaperPile *self)
{
  return self->survey;
}

GListModel *
wt_paper_pile_get_forms (WtPaperPile *self)
{
  return G_LIST_MODEL (self->forms);
}

void
wt_paper_pile_load_more (WtPaperPile *self)
{
  gint64 lowest = wt_form_list_get_lowest (G_LIST_MODEL (self->forms));

  if (self->is_whole || self->is_loading || self->is_loading_more || lowest == 0)
    return;
  self->is_loading_more = TRUE;
  wt_workspace_run_async (self->workspace,
                          wt_pile_typing_list_job_new (wt_pile_typing_get (self->typing),
                                                       wt_batch_get_id (self->batch), lowest,
                                                       PAGE_FORMS),
                          self->cancellable, on_more_loaded_cb, g_object_ref (self));
}

void
wt_paper_pile_look_up (WtPaperPile *self,
                       gint64 serial,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  wt_workspace_run_async (
      self->workspace,
      wt_pile_typing_make_find_job (self->typing, wt_batch_get_id (self->batch), serial),
      self->cancellable, callback, user_data);
}

gint64
wt_paper_pile_get_typed (WtPaperPile *self)
{
  return wt_pile_typing_is_second (self->typing)
             ? wt_paper_pile_get_expected (self) - wt_pile_typing_get_left (self->typing)->len
             : self->typed;
}

gint64
wt_paper_pile_get_expected (WtPaperPile *self)
{
  if (wt_pile_typing_is_second (self->typing))
    return wt_pile_typing_count_forms (self->typing);
  return self->batch != NULL ? wt_batch_get_expected (self->batch) : 0;
}

double
wt_paper_pile_get_pace (WtPaperPile *self)
{
  return wt_typing_pace_get (self->pace);
}

static void
store_batch (WtPaperPile *self, gint64 expected, gboolean is_finished)
{
  g_autoptr (WtBatch) batch =
      self->batch != NULL ? wt_model_copy (WT_MODEL (self->batch))
                          : wt_batch_new (self->activity_id, wt_survey_get_id (self->survey));

  g_object_set (batch, "expected", expected, "finished", is_finished, "tallied", FALSE, NULL);
  begin_store (self, wt_save_batch_job_new (batch), NULL, on_batch_stored_cb);
}

void
wt_paper_pile_start (WtPaperPile *self, WtSurvey *survey, gint64 expected)
{
  if (wt_survey_get_id (survey) != wt_survey_get_id (self->survey))
    {
      g_set_object (&self->survey, survey);
      g_clear_object (&self->batch);
      g_clear_object (&self->draft);
      g_queue_clear_full (&self->set_aside, g_object_unref);
      g_list_store_remove_all (self->forms);
      self->typed = 0;
      self->is_whole = TRUE;
    }
  self->survey_id = wt_survey_get_id (survey);
  store_batch (self, expected, FALSE);
}

WtPileTyping *
wt_paper_pile_get_typing (WtPaperPile *self)
{
  return self->typing;
}

void
wt_paper_pile_run_on_batch (WtPaperPile *self, WtJob *job)
{
  begin_store (self, job, NULL, on_batch_stored_cb);
}

void
wt_paper_pile_set_expected (WtPaperPile *self, gint64 expected)
{
  store_batch (self, expected, FALSE);
}

void
wt_paper_pile_set_finished (WtPaperPile *self, gboolean is_finished)
{
  store_batch (self, wt_paper_pile_get_expected (self), is_finished);
}

WtResponse *
wt_paper_pile_get_draft (WtPaperPile *self)
{
  return self->draft;
}

void
wt_paper_pile_keep_draft (WtPaperPile *self)
{
  wt_workspace_run_async (self->workspace,
                          wt_save_draft_job_new (self->draft, wt_pile_typing_get (self->typing)),
                          NULL, on_draft_kept_cb, g_object_ref (self));
}

void
wt_paper_pile_finish_draft (WtPaperPile *self)
{
  g_autoptr (WtResponse) form = g_steal_pointer (&self->draft);

  wt_form_list_add (self->forms, form);
  wt_typing_pace_add (self->pace, g_get_monotonic_time ());
  self->typed++;
  wt_pile_typing_take (self->typing, form);
  begin_store (self, wt_pile_typing_make_save_job (self->typing, form), form, on_form_stored_cb);
  start_draft (self, wt_response_get_serial (form));
  g_signal_emit (self, signals[SIGNAL_PROGRESSED], 0);
}

void
wt_paper_pile_correct (WtPaperPile *self, WtResponse *form)
{
  begin_store (self, wt_pile_typing_make_save_job (self->typing, form), form,
               on_correction_stored_cb);
}

void
wt_paper_pile_delete (WtPaperPile *self, WtResponse *form)
{
  begin_store (self, wt_pile_typing_make_delete_job (self->typing, form), form, on_deleted_cb);
}
