#include "wt-change.h"

struct _WtChange
{
  GObject parent_instance;

  gint64 id;
  char *made_at;  /* (owned) */
  char *made_by;  /* (owned) */
  char *sentence; /* (owned) */
  WtChangeState state;
};

G_DEFINE_FINAL_TYPE (WtChange, wt_change, G_TYPE_OBJECT)

static void
wt_change_finalize (GObject *object)
{
  WtChange *self = WT_CHANGE (object);

  g_clear_pointer (&self->made_at, g_free);
  g_clear_pointer (&self->made_by, g_free);
  g_clear_pointer (&self->sentence, g_free);

  G_OBJECT_CLASS (wt_change_parent_class)->finalize (object);
}

static void
wt_change_class_init (WtChangeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_change_finalize;
}

static void
wt_change_init (WtChange *self)
{
}

WtChange *
wt_change_new (
    gint64 id, const char *made_at, const char *made_by, const char *sentence, WtChangeState state)
{
  WtChange *self = g_object_new (WT_TYPE_CHANGE, NULL);

  self->id = id;
  self->made_at = g_strdup (made_at);
  self->made_by = g_strdup (made_by);
  self->sentence = g_strdup (sentence);
  self->state = state;
  return self;
}

gint64
wt_change_get_id (WtChange *self)
{
  return self->id;
}

const char *
wt_change_get_made_at (WtChange *self)
{
  return self->made_at;
}

const char *
wt_change_get_made_by (WtChange *self)
{
  return self->made_by;
}

const char *
wt_change_get_sentence (WtChange *self)
{
  return self->sentence;
}

WtChangeState
wt_change_get_state (WtChange *self)
{
  return self->state;
}
