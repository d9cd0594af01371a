#include "wt-attention.h"

#include <glib/gi18n.h>

struct _WtAttention
{
  GObject parent_instance;

  WtAttentionKind kind;
  gint64 count;
  char *title; /* (owned) */
  gint64 project_id;
  gint64 activity_id;
};

G_DEFINE_FINAL_TYPE (WtAttention, wt_attention, G_TYPE_OBJECT)

static void
wt_attention_finalize (GObject *object)
{
  g_clear_pointer (&WT_ATTENTION (object)->title, g_free);
  G_OBJECT_CLASS (wt_attention_parent_class)->finalize (object);
}

static void
wt_attention_class_init (WtAttentionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_attention_finalize;
}

static void
wt_attention_init (WtAttention *self)
{
}

WtAttention *
wt_attention_new (
    WtAttentionKind kind, gint64 count, const char *title, gint64 project_id, gint64 activity_id)
{
  WtAttention *self = g_object_new (WT_TYPE_ATTENTION, NULL);

  self->kind = kind;
  self->count = count;
  self->title = g_strdup (title);
  self->project_id = project_id;
  self->activity_id = activity_id;
  return self;
}

WtAttentionKind
wt_attention_get_kind (WtAttention *self)
{
  return self->kind;
}

gint64
wt_attention_get_count (WtAttention *self)
{
  return self->count;
}

const char *
wt_attention_get_title (WtAttention *self)
{
  return self->title;
}

gint64
wt_attention_get_project_id (WtAttention *self)
{
  return self->project_id;
}

gint64
wt_attention_get_activity_id (WtAttention *self)
{
  return self->activity_id;
}

char *
wt_attention_dup_words (WtAttention *self)
{
  gulong count = (gulong) self->count;

  switch (self->kind)
    {
    case WT_ATTENTION_FORMS_TO_TYPE:
      return g_strdup_printf (ngettext ("%lu form still to type", "%lu forms still to type", count),
                              count);
    case WT_ATTENTION_BATCH_TO_FINISH:
      return g_strdup_printf (ngettext ("%lu form typed, batch not finished",
                                        "%lu forms typed, batch not finished", count),
                              count);
    case WT_ATTENTION_BATCH_TO_VERIFY:
      return g_strdup_printf (ngettext ("%lu form not verified: its second typing was begun",
                                        "%lu forms not verified: their second typing was begun",
                                        count),
                              count);
    case WT_ATTENTION_PROMPTS_OVERDUE:
      return g_strdup_printf (
          ngettext ("%lu prompt past its date", "%lu prompts past their date", count), count);
    case WT_ATTENTION_ACTIONS_OVERDUE:
      return g_strdup_printf (
          ngettext ("%lu action past its date", "%lu actions past their date", count), count);
    case WT_ATTENTION_LOOK_AGAIN:
      return g_strdup (_ ("Urgent work to look at again"));
    case WT_ATTENTION_PROMPTS_UNANSWERED:
    default:
      return g_strdup_printf (
          ngettext ("%lu prompt without an answer", "%lu prompts without an answer", count), count);
    }
}
