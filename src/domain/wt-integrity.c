#include "wt-integrity.h"

#include <glib/gi18n.h>

struct _WtIntegrity
{
  GObject parent_instance;

  gint64 checked[WT_INTEGRITY_COUNT];
  gint64 faults[WT_INTEGRITY_COUNT];
};

G_DEFINE_FINAL_TYPE (WtIntegrity, wt_integrity, G_TYPE_OBJECT)

static const char *const TITLES[WT_INTEGRITY_COUNT] = {
  N_ ("File"),
  N_ ("References"),
  N_ ("Forms checked"),
  N_ ("Counters recounted"),
  N_ ("Counts of choices recounted"),
  N_ ("Batches recounted"),
  N_ ("Months recounted"),
};

static void
wt_integrity_class_init (WtIntegrityClass *klass)
{
}

static void
wt_integrity_init (WtIntegrity *self)
{
}

WtIntegrity *
wt_integrity_new (void)
{
  return g_object_new (WT_TYPE_INTEGRITY, NULL);
}

void
wt_integrity_set (WtIntegrity *self, WtIntegrityPart part, gint64 checked, gint64 faults)
{
  self->checked[part] = checked;
  self->faults[part] = faults;
}

gint64
wt_integrity_get_checked (WtIntegrity *self, WtIntegrityPart part)
{
  return self->checked[part];
}

gint64
wt_integrity_get_faults (WtIntegrity *self, WtIntegrityPart part)
{
  return self->faults[part];
}

gboolean
wt_integrity_is_sound (WtIntegrity *self)
{
  for (int part = 0; part < WT_INTEGRITY_COUNT; part++)
    if (self->faults[part] != 0)
      return FALSE;
  return TRUE;
}

char *
wt_integrity_dup_words (WtIntegrity *self, WtIntegrityPart part)
{
  g_autofree char *state =
      self->faults[part] == 0
          ? g_strdup (_ ("all right"))
          : g_strdup_printf (ngettext ("%lu fault", "%lu faults", (gulong) self->faults[part]),
                             (gulong) self->faults[part]);

  if (part == WT_INTEGRITY_FILE || part == WT_INTEGRITY_REFERENCES)
    /* Translators: a part of a check and its outcome, such as "File: all right" */
    return g_strdup_printf (_ ("%s: %s"), _ (TITLES[part]), state);
  /* Translators: a part of a check, how many rows it looked at, and its outcome: "Counters
   * recounted: 240, all right" */
  return g_strdup_printf (_ ("%s: %lu, %s"), _ (TITLES[part]), (gulong) self->checked[part], state);
}
