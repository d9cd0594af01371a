#include "wt-equality-counts.h"

#include "wt-date.h"

#include <stdlib.h>

#define MONTHS_A_QUARTER 3

struct _WtEqualityCounts
{
  GObject parent_instance;

  WtEqualityForm *form; /* (owned) */
  gint64 project_id;
  char *quarter;    /* (owned) */
  GPtrArray *lists; /* (owned) of GArray of gint64, one a category */
};

G_DEFINE_FINAL_TYPE (WtEqualityCounts, wt_equality_counts, G_TYPE_OBJECT)

static void
wt_equality_counts_finalize (GObject *object)
{
  WtEqualityCounts *self = WT_EQUALITY_COUNTS (object);

  g_clear_object (&self->form);
  g_free (self->quarter);
  g_ptr_array_unref (self->lists);
  G_OBJECT_CLASS (wt_equality_counts_parent_class)->finalize (object);
}

static void
wt_equality_counts_class_init (WtEqualityCountsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_equality_counts_finalize;
}

static void
wt_equality_counts_init (WtEqualityCounts *self)
{
  self->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
}

WtEqualityCounts *
wt_equality_counts_new (WtEqualityForm *form, gint64 project_id, const char *quarter)
{
  WtEqualityCounts *self = g_object_new (WT_TYPE_EQUALITY_COUNTS, NULL);

  self->form = g_object_ref (form);
  self->project_id = project_id;
  self->quarter = g_strdup (quarter);
  for (guint i = 0; i < wt_equality_form_get_n_categories (form); i++)
    {
      GArray *list = g_array_new (FALSE, TRUE, sizeof (gint64));

      g_array_set_size (list, wt_equality_form_get_n_answers (form, i));
      g_ptr_array_add (self->lists, list);
    }
  return self;
}

WtEqualityCounts *
wt_equality_counts_copy (WtEqualityCounts *self)
{
  WtEqualityCounts *copy = wt_equality_counts_new (self->form, self->project_id, self->quarter);

  wt_equality_counts_add (copy, self);
  return copy;
}

WtEqualityForm *
wt_equality_counts_get_form (WtEqualityCounts *self)
{
  return self->form;
}

gint64
wt_equality_counts_get_project_id (WtEqualityCounts *self)
{
  return self->project_id;
}

const char *
wt_equality_counts_get_quarter (WtEqualityCounts *self)
{
  return self->quarter;
}

static gint64 *
find (WtEqualityCounts *self, guint index, guint answer)
{
  GArray *list;

  g_return_val_if_fail (index < self->lists->len, NULL);
  list = g_ptr_array_index (self->lists, index);
  g_return_val_if_fail (answer < list->len, NULL);
  return &g_array_index (list, gint64, answer);
}

gint64
wt_equality_counts_get (WtEqualityCounts *self, guint index, guint answer)
{
  return *find (self, index, answer);
}

void
wt_equality_counts_set (WtEqualityCounts *self, guint index, guint answer, gint64 people)
{
  *find (self, index, answer) = MAX (people, 0);
}

void
wt_equality_counts_add (WtEqualityCounts *self, WtEqualityCounts *other)
{
  for (guint i = 0; i < self->lists->len; i++)
    for (guint j = 0; j < wt_equality_form_get_n_answers (self->form, i); j++)
      *find (self, i, j) += wt_equality_counts_get (other, i, j);
}

gint64
wt_equality_counts_get_total (WtEqualityCounts *self, guint index)
{
  gint64 total = 0;

  for (guint i = 0; i < wt_equality_form_get_n_answers (self->form, index); i++)
    total += wt_equality_counts_get (self, index, i);
  return total;
}

gint64
wt_equality_counts_get_people (WtEqualityCounts *self)
{
  gint64 people = 0;

  for (guint i = 0; i < self->lists->len; i++)
    people = MAX (people, wt_equality_counts_get_total (self, i));
  return people;
}

gboolean
wt_equality_counts_is_same (WtEqualityCounts *a, WtEqualityCounts *b)
{
  if (a->project_id != b->project_id || !g_str_equal (a->quarter, b->quarter))
    return FALSE;
  for (guint i = 0; i < a->lists->len; i++)
    for (guint j = 0; j < wt_equality_form_get_n_answers (a->form, i); j++)
      if (wt_equality_counts_get (a, i, j) != wt_equality_counts_get (b, i, j))
        return FALSE;
  return TRUE;
}

char *
wt_equality_quarter_of (const char *iso)
{
  return g_strdup_printf ("%.4s-Q%d", iso, (atoi (iso + 5) - 1) / MONTHS_A_QUARTER + 1);
}

char *
wt_equality_quarter_start (const char *quarter)
{
  return g_strdup_printf ("%.4s-%02d-01", quarter, (quarter[6] - '1') * MONTHS_A_QUARTER + 1);
}

char *
wt_equality_quarter_before (const char *quarter)
{
  g_autofree char *start = wt_equality_quarter_start (quarter);
  g_autofree char *earlier = wt_date_add_months (start, -MONTHS_A_QUARTER);

  return wt_equality_quarter_of (earlier);
}

char *
wt_equality_quarter_to_words (const char *quarter)
{
  g_autofree char *start = wt_equality_quarter_start (quarter);
  g_autofree char *next = wt_date_add_months (start, MONTHS_A_QUARTER);
  g_autofree char *end = wt_date_add_days (next, -1);

  return wt_date_period_to_words (start, end);
}
