#include "wt-results.h"

struct _WtResults
{
  GObject parent_instance;

  WtFigures *figures;        /* (owned) */
  GPtrArray *comment_groups; /* (owned) of GListModel (nullable), one a question */
  GListModel *surveys;       /* (owned) of WtCountedSurvey */
  WtSettings *settings;      /* (owned) */
};

G_DEFINE_FINAL_TYPE (WtResults, wt_results, G_TYPE_OBJECT)

static void
wt_results_finalize (GObject *object)
{
  WtResults *self = WT_RESULTS (object);

  g_clear_object (&self->figures);
  g_clear_pointer (&self->comment_groups, g_ptr_array_unref);
  g_clear_object (&self->surveys);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (wt_results_parent_class)->finalize (object);
}

static void
wt_results_class_init (WtResultsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_results_finalize;
}

static void
wt_results_init (WtResults *self)
{
}

WtResults *
wt_results_new (WtFigures *figures,
                GPtrArray *comment_groups,
                GListModel *surveys,
                WtSettings *settings)
{
  WtResults *self = g_object_new (WT_TYPE_RESULTS, NULL);

  self->figures = figures;
  self->comment_groups = comment_groups;
  self->surveys = surveys;
  self->settings = settings;
  return self;
}

WtFigures *
wt_results_get_figures (WtResults *self)
{
  return self->figures;
}

GListModel *
wt_results_get_comment_groups (WtResults *self, guint index)
{
  g_return_val_if_fail (index < self->comment_groups->len, NULL);
  return g_ptr_array_index (self->comment_groups, index);
}

GListModel *
wt_results_get_surveys (WtResults *self)
{
  return self->surveys;
}

WtSettings *
wt_results_get_settings (WtResults *self)
{
  return self->settings;
}
