#include "wt-review-merge.h"

#include <glib/gi18n.h>

struct _WtReviewMerge
{
  GObject parent_instance;

  guint n_added;
  guint n_known;
  guint n_unplaced;
};

G_DEFINE_FINAL_TYPE (WtReviewMerge, wt_review_merge, G_TYPE_OBJECT)

static void
wt_review_merge_class_init (WtReviewMergeClass *klass)
{
}

static void
wt_review_merge_init (WtReviewMerge *self)
{
}

WtReviewMerge *
wt_review_merge_new (guint n_added, guint n_known, guint n_unplaced)
{
  WtReviewMerge *self = g_object_new (WT_TYPE_REVIEW_MERGE, NULL);

  self->n_added = n_added;
  self->n_known = n_known;
  self->n_unplaced = n_unplaced;
  return self;
}

guint
wt_review_merge_get_added (WtReviewMerge *self)
{
  return self->n_added;
}

guint
wt_review_merge_get_known (WtReviewMerge *self)
{
  return self->n_known;
}

static void
add_clause (GString *sentence, char *clause, guint n_notes)
{
  if (n_notes > 0)
    g_string_append_printf (sentence, "; %s", clause);
  g_free (clause);
}

char *
wt_review_merge_dup_sentence (WtReviewMerge *self)
{
  GString *sentence = g_string_new (NULL);

  g_string_append_printf (sentence, ngettext ("Merged %u note", "Merged %u notes", self->n_added),
                          self->n_added);
  add_clause (
      sentence,
      /* Translators: of notes; comes after "Merged 3 notes; " */
      g_strdup_printf (ngettext ("%u was there already", "%u were there already", self->n_known),
                       self->n_known),
      self->n_known);
  add_clause (
      sentence,
      /* Translators: of notes; comes after "Merged 3 notes; " */
      g_strdup_printf (ngettext ("%u is about a project that is not here",
                                 "%u are about projects that are not here", self->n_unplaced),
                       self->n_unplaced),
      self->n_unplaced);
  return g_string_free (sentence, FALSE);
}
