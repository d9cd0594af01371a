#include "wt-progress.h"

struct _WtProgress
{
  GObject parent_instance;

  int per_mille; /* atomic */
};

G_DEFINE_FINAL_TYPE (WtProgress, wt_progress, G_TYPE_OBJECT)

static void
wt_progress_class_init (WtProgressClass *klass)
{
}

static void
wt_progress_init (WtProgress *self)
{
}

WtProgress *
wt_progress_new (void)
{
  return g_object_new (WT_TYPE_PROGRESS, NULL);
}

double
wt_progress_get_fraction (WtProgress *self)
{
  return g_atomic_int_get (&self->per_mille) / 1000.0;
}

void
wt_progress_set_fraction (WtProgress *self, double fraction)
{
  g_atomic_int_set (&self->per_mille, (int) (CLAMP (fraction, 0, 1) * 1000));
}
