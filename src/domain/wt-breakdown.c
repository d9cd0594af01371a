#include "wt-breakdown.h"

struct _WtBreakdown
{
  GObject parent_instance;

  WtBreakdownDimension dimension;
  GArray *groups; /* (owned): of WtBreakdownGroup */
};

G_DEFINE_FINAL_TYPE (WtBreakdown, wt_breakdown, G_TYPE_OBJECT)

static void
clear_group (gpointer data)
{
  WtBreakdownGroup *group = data;

  g_free (group->title);
  g_object_unref (group->figures);
}

static void
wt_breakdown_finalize (GObject *object)
{
  g_array_unref (WT_BREAKDOWN (object)->groups);
  G_OBJECT_CLASS (wt_breakdown_parent_class)->finalize (object);
}

static void
wt_breakdown_class_init (WtBreakdownClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_breakdown_finalize;
}

static void
wt_breakdown_init (WtBreakdown *self)
{
  self->groups = g_array_new (FALSE, TRUE, sizeof (WtBreakdownGroup));
  g_array_set_clear_func (self->groups, clear_group);
}

WtBreakdown *
wt_breakdown_new (WtBreakdownDimension dimension)
{
  WtBreakdown *self = g_object_new (WT_TYPE_BREAKDOWN, NULL);

  self->dimension = dimension;
  return self;
}

WtBreakdownDimension
wt_breakdown_get_dimension (WtBreakdown *self)
{
  g_return_val_if_fail (WT_IS_BREAKDOWN (self), 0);
  return self->dimension;
}

guint
wt_breakdown_get_n_groups (WtBreakdown *self)
{
  g_return_val_if_fail (WT_IS_BREAKDOWN (self), 0);
  return self->groups->len;
}

const WtBreakdownGroup *
wt_breakdown_get_group (WtBreakdown *self, guint index)
{
  g_return_val_if_fail (WT_IS_BREAKDOWN (self) && index < self->groups->len, NULL);
  return &g_array_index (self->groups, WtBreakdownGroup, index);
}

void
wt_breakdown_add_group (WtBreakdown *self, gint64 id, const char *title, WtFigures *figures)
{
  WtBreakdownGroup group = { .id = id, .title = g_strdup (title), .figures = figures };

  g_array_append_val (self->groups, group);
}

void
wt_breakdown_set_people_asked (WtBreakdown *self, guint index, gint64 people_asked)
{
  g_return_if_fail (WT_IS_BREAKDOWN (self) && index < self->groups->len);
  g_array_index (self->groups, WtBreakdownGroup, index).people_asked = people_asked;
}
