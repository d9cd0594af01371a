#include "wt-batch.h"

#include <glib/gi18n.h>

struct _WtBatch
{
  WtModel parent_instance;
};

G_DEFINE_FINAL_TYPE (WtBatch, wt_batch, WT_TYPE_MODEL)

/* In the order of WtBatchProperty. */
static const WtModelProperty PROPERTIES[] = {
  { "id", G_TYPE_INT64, NULL },
  { "activity-id", G_TYPE_INT64, NULL },
  { "survey-id", G_TYPE_INT64, NULL },
  { "expected", G_TYPE_INT64, NC_ ("field", "number of forms") },
  { "tallied", G_TYPE_BOOLEAN, NC_ ("field", "way of entering") },
  { "finished", G_TYPE_BOOLEAN, NC_ ("field", "state") },
  { "verified", G_TYPE_BOOLEAN, NC_ ("field", "state") },
  { "closed", G_TYPE_BOOLEAN, NC_ ("field", "state") },
  { "typed", G_TYPE_INT64, NULL },
  { "last-serial", G_TYPE_INT64, NULL },
  { "activity", G_TYPE_STRING, NULL },
  { "held-on", G_TYPE_STRING, NULL },
  { "project", G_TYPE_STRING, NULL },
  { "survey", G_TYPE_STRING, NULL },
};

static void
wt_batch_class_init (WtBatchClass *klass)
{
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));
}

static void
wt_batch_init (WtBatch *self)
{
}

WtBatch *
wt_batch_new (gint64 activity_id, gint64 survey_id)
{
  return g_object_new (WT_TYPE_BATCH, "activity-id", activity_id, "survey-id", survey_id, NULL);
}

gint64
wt_batch_get_id (WtBatch *self)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_BATCH_ID);
}

gint64
wt_batch_get_activity_id (WtBatch *self)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_BATCH_ACTIVITY_ID);
}

gint64
wt_batch_get_survey_id (WtBatch *self)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_BATCH_SURVEY_ID);
}

gint64
wt_batch_get_expected (WtBatch *self)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_BATCH_EXPECTED);
}

gint64
wt_batch_get_typed (WtBatch *self)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_BATCH_TYPED);
}

gboolean
wt_batch_is_tallied (WtBatch *self)
{
  return wt_model_get_boolean (WT_MODEL (self), WT_BATCH_TALLIED);
}

gboolean
wt_batch_is_finished (WtBatch *self)
{
  return wt_model_get_boolean (WT_MODEL (self), WT_BATCH_FINISHED);
}

gboolean
wt_batch_is_verified (WtBatch *self)
{
  return wt_model_get_boolean (WT_MODEL (self), WT_BATCH_VERIFIED);
}

gboolean
wt_batch_is_closed (WtBatch *self)
{
  return wt_model_get_boolean (WT_MODEL (self), WT_BATCH_CLOSED);
}

WtBatchState
wt_batch_get_state (WtBatch *self)
{
  return wt_batch_is_closed (self)     ? WT_BATCH_STATE_CLOSED
         : wt_batch_is_verified (self) ? WT_BATCH_STATE_VERIFIED
         : wt_batch_is_finished (self) ? WT_BATCH_STATE_ENTERED
                                       : WT_BATCH_STATE_BEING_ENTERED;
}

const char *
wt_batch_state_get_title (WtBatchState state)
{
  static const char *const TITLES[] = { N_ ("Being entered"), N_ ("Entered"), N_ ("Verified"),
                                        N_ ("Closed") };

  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (TITLES), "");
  return _ (TITLES[state]);
}

char *
wt_batch_dup_progress (WtBatch *self)
{
  gint64 typed = wt_batch_get_typed (self);
  gint64 expected = wt_batch_get_expected (self);

  if (typed >= expected)
    return g_strdup_printf (ngettext ("%lu form", "%lu forms", (gulong) typed), (gulong) typed);
  /* Translators: how many forms are typed, and how many came in */
  return g_strdup_printf (
      ngettext ("%1$lu of %2$lu form", "%1$lu of %2$lu forms", (gulong) expected), (gulong) typed,
      (gulong) expected);
}
