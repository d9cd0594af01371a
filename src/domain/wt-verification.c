#include "wt-verification.h"

#include <glib/gi18n.h>

struct _WtVerification
{
  GObject parent_instance;

  gint64 batch_id;
  guint sample;
  WtCompares compares;
  char *started_by;   /* (owned) */
  char *first_typist; /* (owned) */
  GArray *forms;      /* (owned) of gint64 */
  GArray *left;       /* (owned) of gint64 */
};

G_DEFINE_FINAL_TYPE (WtVerification, wt_verification, G_TYPE_OBJECT)

const WtTerm wt_compares[] = {
  { WT_COMPARES_EACH_FORM, "each-form", N_ ("At each form"), NULL },
  { WT_COMPARES_AT_END, "at-end", N_ ("At the end"), NULL },
  { 0 },
};

static void
wt_verification_finalize (GObject *object)
{
  WtVerification *self = WT_VERIFICATION (object);

  g_clear_pointer (&self->started_by, g_free);
  g_clear_pointer (&self->first_typist, g_free);
  g_clear_pointer (&self->forms, g_array_unref);
  g_clear_pointer (&self->left, g_array_unref);

  G_OBJECT_CLASS (wt_verification_parent_class)->finalize (object);
}

static void
wt_verification_class_init (WtVerificationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_verification_finalize;
}

static void
wt_verification_init (WtVerification *self)
{
  self->first_typist = g_strdup ("");
  self->forms = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->left = g_array_new (FALSE, FALSE, sizeof (gint64));
}

WtVerification *
wt_verification_new (gint64 batch_id, guint sample, WtCompares compares, const char *started_by)
{
  WtVerification *self = g_object_new (WT_TYPE_VERIFICATION, NULL);

  self->batch_id = batch_id;
  self->sample = sample;
  self->compares = compares;
  self->started_by = g_strdup (started_by);
  return self;
}

gint64
wt_verification_get_batch_id (WtVerification *self)
{
  return self->batch_id;
}

guint
wt_verification_get_sample (WtVerification *self)
{
  return self->sample;
}

WtCompares
wt_verification_get_compares (WtVerification *self)
{
  return self->compares;
}

const char *
wt_verification_get_started_by (WtVerification *self)
{
  return self->started_by;
}

GArray *
wt_verification_get_forms (WtVerification *self)
{
  return self->forms;
}

GArray *
wt_verification_get_left (WtVerification *self)
{
  return self->left;
}

void
wt_verification_add_form (WtVerification *self, gint64 serial, gboolean is_typed)
{
  g_array_append_val (self->forms, serial);
  if (!is_typed)
    g_array_append_val (self->left, serial);
}

gboolean
wt_verification_takes (WtVerification *self, gint64 serial)
{
  if (self->sample == WT_SAMPLE_WHOLE)
    return TRUE;
  for (guint i = 0; i < self->forms->len; i++)
    if (g_array_index (self->forms, gint64, i) == serial)
      return TRUE;
  return FALSE;
}

const char *
wt_verification_get_first_typist (WtVerification *self)
{
  return self->first_typist;
}

void
wt_verification_set_first_typist (WtVerification *self, const char *name)
{
  g_autofree char *old = g_steal_pointer (&self->first_typist);

  self->first_typist = g_strdup (name);
}

guint
wt_verification_get_size (guint n_forms, guint sample)
{
  return (guint) (((guint64) n_forms * sample + WT_SAMPLE_WHOLE - 1) / WT_SAMPLE_WHOLE);
}

GArray *
wt_verification_choose (GArray *serials, guint n_wanted, GRand *random)
{
  GArray *chosen = g_array_copy (serials);

  /* Fisher and Yates's shuffle, as far as it is needed. */
  for (guint i = 0; i < n_wanted; i++)
    {
      guint other = i + g_rand_int (random) % (chosen->len - i);
      gint64 swapped = g_array_index (chosen, gint64, i);

      g_array_index (chosen, gint64, i) = g_array_index (chosen, gint64, other);
      g_array_index (chosen, gint64, other) = swapped;
    }
  g_array_set_size (chosen, n_wanted);
  return chosen;
}
