#include "wt-pile-typing.h"

#include "wt-form-jobs.h"
#include "wt-form-list.h"
#include "wt-second-form-jobs.h"

struct _WtPileTyping
{
  WtTyping typing;
  WtVerification *verification; /* (owned) (nullable) */
  GArray *left;                 /* (owned) of gint64 */
  char *reason;                 /* (owned) (nullable) */
};

WtPileTyping *
wt_pile_typing_new (void)
{
  WtPileTyping *self = g_new0 (WtPileTyping, 1);

  self->typing = WT_TYPING_FIRST;
  self->left = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

void
wt_pile_typing_free (WtPileTyping *self)
{
  g_clear_object (&self->verification);
  g_array_unref (self->left);
  g_free (self->reason);
  g_free (self);
}

void
wt_pile_typing_set_second (WtPileTyping *self)
{
  self->typing = WT_TYPING_SECOND;
}

gboolean
wt_pile_typing_is_second (WtPileTyping *self)
{
  return self->typing == WT_TYPING_SECOND;
}

WtTyping
wt_pile_typing_get (WtPileTyping *self)
{
  return self->typing;
}

void
wt_pile_typing_set_reason (WtPileTyping *self, const char *reason)
{
  g_autofree char *old = g_steal_pointer (&self->reason);

  self->reason = g_strdup (reason);
}

WtVerification *
wt_pile_typing_get_verification (WtPileTyping *self)
{
  return self->verification;
}

void
wt_pile_typing_set_verification (WtPileTyping *self, WtVerification *verification)
{
  GArray *left = verification != NULL ? wt_verification_get_left (verification) : NULL;

  g_set_object (&self->verification, verification);
  g_array_set_size (self->left, 0);
  if (left != NULL)
    g_array_append_vals (self->left, left->data, left->len);
}

GArray *
wt_pile_typing_get_left (WtPileTyping *self)
{
  return self->left;
}

gboolean
wt_pile_typing_is_complete (WtPileTyping *self)
{
  return self->verification != NULL && self->left->len == 0;
}

gint64
wt_pile_typing_count_forms (WtPileTyping *self)
{
  return self->verification != NULL ? wt_verification_get_forms (self->verification)->len : 0;
}

/* How many of those that wait have lower numbers than @serial: where it stands or would stand. */
static guint
find_place (GArray *left, gint64 serial)
{
  guint place = 0;

  while (place < left->len && g_array_index (left, gint64, place) < serial)
    place++;
  return place;
}

static gboolean
stands_at (GArray *left, guint place, gint64 serial)
{
  return place < left->len && g_array_index (left, gint64, place) == serial;
}

gint64
wt_pile_typing_choose_serial (WtPileTyping *self,
                              GListModel *forms,
                              gint64 serial,
                              gboolean is_whole)
{
  guint place = find_place (self->left, serial + 1);

  if (self->typing == WT_TYPING_FIRST || self->left->len == 0)
    return wt_form_list_choose_serial (forms, serial, is_whole);
  return g_array_index (self->left, gint64, place < self->left->len ? place : 0);
}

void
wt_pile_typing_take (WtPileTyping *self, WtResponse *form)
{
  gint64 serial = wt_response_get_serial (form);
  guint place = find_place (self->left, serial);

  if (self->typing == WT_TYPING_SECOND && stands_at (self->left, place, serial))
    g_array_remove_index (self->left, place);
}

void
wt_pile_typing_return (WtPileTyping *self, WtResponse *form)
{
  gint64 serial = wt_response_get_serial (form);
  guint place = find_place (self->left, serial);

  if (self->typing == WT_TYPING_SECOND && !stands_at (self->left, place, serial))
    g_array_insert_val (self->left, place, serial);
}

WtJob *
wt_pile_typing_list_job_new (WtTyping typing, gint64 batch_id, gint64 below_serial, guint limit)
{
  return typing == WT_TYPING_FIRST
             ? wt_list_responses_job_new (batch_id, below_serial, limit)
             : wt_list_second_responses_job_new (batch_id, below_serial, limit);
}

WtJob *
wt_pile_typing_make_find_job (WtPileTyping *self, gint64 batch_id, gint64 serial)
{
  return self->typing == WT_TYPING_FIRST ? wt_find_response_job_new (batch_id, serial)
                                         : wt_find_second_response_job_new (batch_id, serial);
}

WtJob *
wt_pile_typing_make_save_job (WtPileTyping *self, WtResponse *form)
{
  return self->typing == WT_TYPING_FIRST ? wt_save_response_with_reason_job_new (form, self->reason)
                                         : wt_save_second_response_job_new (form);
}

WtJob *
wt_pile_typing_make_delete_job (WtPileTyping *self, WtResponse *form)
{
  return self->typing == WT_TYPING_FIRST
             ? wt_delete_response_with_reason_job_new (form, self->reason)
             : wt_delete_second_response_job_new (form);
}
