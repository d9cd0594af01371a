#include "wt-public-hierarchy.h"

#include "wt-public-row.h"

WtPublicHierarchy *
wt_public_hierarchy_new_withheld (guint n_activities, guint n_projects)
{
  const WtPublicCount withheld = { 0, WT_PUBLIC_PROTECTING };
  WtPublicHierarchy *self = g_new0 (WtPublicHierarchy, 1);

  self->total = withheld;
  self->projects = g_new0 (WtPublicCount, MAX (n_projects, 1));
  self->activities = g_new0 (WtPublicCount, MAX (n_activities, 1));
  for (guint i = 0; i < n_projects; i++)
    self->projects[i] = withheld;
  for (guint i = 0; i < n_activities; i++)
    self->activities[i] = withheld;
  return self;
}

void
wt_public_hierarchy_free (WtPublicHierarchy *self)
{
  g_free (self->projects);
  g_free (self->activities);
  g_free (self);
}

/* Returns the numbers of each project's activities; free with g_ptr_array_unref(). */
static GPtrArray *
group_activities (const guint *projects, guint n_activities, guint n_projects)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < n_projects; i++)
    g_ptr_array_add (groups, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < n_activities; i++)
    if (projects[i] < n_projects)
      g_array_append_val ((GArray *) g_ptr_array_index (groups, projects[i]), i);
  return groups;
}

static void
show_activities (WtPublicHierarchy *self, GArray *group, const gint64 *counts, int threshold)
{
  g_autofree gint64 *parts = g_new0 (gint64, MAX (group->len, 1));
  g_autofree WtPublicMark *marks = g_new0 (WtPublicMark, MAX (group->len, 1));

  for (guint i = 0; i < group->len; i++)
    parts[i] = counts[g_array_index (group, guint, i)];
  wt_public_row_mark (parts, group->len, threshold, marks);
  for (guint i = 0; i < group->len; i++)
    self->activities[g_array_index (group, guint, i)] =
        wt_public_count_with_mark (parts[i], marks[i]);
}

WtPublicHierarchy *
wt_public_hierarchy_new (gint64 total,
                         const gint64 *counts,
                         const guint *projects,
                         guint n_activities,
                         guint n_projects,
                         int threshold)
{
  WtPublicHierarchy *self = wt_public_hierarchy_new_withheld (n_activities, n_projects);
  g_autoptr (GPtrArray) groups = group_activities (projects, n_activities, n_projects);
  g_autofree gint64 *sums = g_new0 (gint64, MAX (n_projects, 1));
  g_autofree WtPublicMark *marks = g_new0 (WtPublicMark, MAX (n_projects, 1));
  gint64 sum = 0;

  self->total = wt_public_count_new (total, threshold);
  for (guint i = 0; i < n_activities; i++)
    if (projects[i] < n_projects)
      {
        sums[projects[i]] += counts[i];
        sum += counts[i];
      }
  if (sum != total)
    return self;

  wt_public_row_mark (sums, n_projects, threshold, marks);
  for (guint i = 0; i < n_projects; i++)
    {
      self->projects[i] = wt_public_count_with_mark (sums[i], marks[i]);
      if (marks[i] == WT_PUBLIC_SHOWN)
        show_activities (self, g_ptr_array_index (groups, i), counts, threshold);
    }
  return self;
}
