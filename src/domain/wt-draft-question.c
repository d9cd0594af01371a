#include "wt-draft-question-private.h"

#include "wt-rewording.h"

#include <glib/gi18n.h>
#include <math.h>

struct _WtDraftQuestion
{
  WtModel parent_instance;

  char *handle;          /* (owned) */
  GListStore *choices;   /* (owned) of WtDraftChoice */
  guint letters;         /* a bit for each that is or was in use */
  char *former_id;       /* (owned) (nullable): the one it was read with */
  WtQuestionKind former; /* the kind that goes with it */
  char *answered;        /* (owned) (nullable): the wording of its answers */
  char *decided;         /* (owned) (nullable): a wording that is known to be the same question */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtDraftQuestion, wt_draft_question, WT_TYPE_MODEL)

/* In the order of WtDraftQuestionProperty. */
static const WtModelProperty PROPERTIES[] = {
  { "id", G_TYPE_STRING, NULL },
  { "kind", G_TYPE_INT, NC_ ("field", "kind") },
  { "text", G_TYPE_STRING, NC_ ("field", "wording") },
  { "low-label", G_TYPE_STRING, NC_ ("field", "words at the low end") },
  { "high-label", G_TYPE_STRING, NC_ ("field", "words at the high end") },
  { "required", G_TYPE_BOOLEAN, NC_ ("field", "required") },
  { "minimum", G_TYPE_STRING, NC_ ("field", "least number") },
  { "maximum", G_TYPE_STRING, NC_ ("field", "greatest number") },
};

static void
emit_changed (WtDraftQuestion *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
wt_draft_question_finalize (GObject *object)
{
  WtDraftQuestion *self = WT_DRAFT_QUESTION (object);

  g_clear_pointer (&self->handle, g_free);
  g_clear_object (&self->choices);
  g_clear_pointer (&self->former_id, g_free);
  g_clear_pointer (&self->answered, g_free);
  g_clear_pointer (&self->decided, g_free);

  G_OBJECT_CLASS (wt_draft_question_parent_class)->finalize (object);
}

static void
wt_draft_question_class_init (WtDraftQuestionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_draft_question_finalize;
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));

  signals[CHANGED] = g_signal_new ("changed", WT_TYPE_DRAFT_QUESTION, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
wt_draft_question_init (WtDraftQuestion *self)
{
  self->choices = g_list_store_new (WT_TYPE_DRAFT_CHOICE);
  g_signal_connect (self, "notify", G_CALLBACK (emit_changed), NULL);
}

static guint
count_choices (WtDraftQuestion *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->choices));
}

/* The choice at @position, lent: the store holds it. */
static WtDraftChoice *
get_choice (WtDraftQuestion *self, guint position)
{
  g_autoptr (WtDraftChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->choices), position);

  return choice;
}

static void
mark_letter (WtDraftQuestion *self, char key)
{
  self->letters |= 1u << (key - WT_CHOICE_FIRST_KEY);
}

static void
insert_choice (WtDraftQuestion *self, guint position, WtDraftChoice *choice)
{
  mark_letter (self, wt_draft_choice_get_key (choice));
  g_signal_connect_object (choice, "notify", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
  g_list_store_insert (self->choices, position, choice);
}

WtDraftQuestion *
wt_draft_question_new (WtQuestionKind kind, const char *handle)
{
  WtDraftQuestion *self = g_object_new (WT_TYPE_DRAFT_QUESTION, NULL);

  self->handle = g_strdup (handle);
  wt_draft_question_set_kind (self, kind);
  return self;
}

static char *
limit_to_text (double limit)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (isnan (limit) ? "" : g_ascii_formatd (text, sizeof text, "%.15g", limit));
}

static void
remember (WtDraftQuestion *self)
{
  self->former_id = g_strdup (wt_draft_question_get_id (self));
  self->former = wt_draft_question_get_kind (self);
  self->decided = g_strdup (wt_draft_question_get_text (self));
}

WtDraftQuestion *
wt_draft_question_new_from_question (const WtQuestion *of, const char *handle)
{
  gboolean has_limits = of->kind == WT_QUESTION_NUMBER;
  g_autofree char *minimum = limit_to_text (has_limits ? of->minimum : NAN);
  g_autofree char *maximum = limit_to_text (has_limits ? of->maximum : NAN);
  WtDraftQuestion *self =
      g_object_new (WT_TYPE_DRAFT_QUESTION, "id", of->key, "kind", of->kind, "text", of->text,
                    "low-label", of->low_label, "high-label", of->high_label, "required",
                    of->is_required, "minimum", minimum, "maximum", maximum, NULL);

  self->handle = g_strdup (handle);
  for (guint i = 0; i < of->n_choices; i++)
    {
      g_autoptr (WtDraftChoice) choice =
          wt_draft_choice_new (of->choices[i].key, of->choices[i].text);

      insert_choice (self, i, choice);
    }
  remember (self);
  return self;
}

WtDraftQuestion *
wt_draft_question_new_copy (WtDraftQuestion *of, const char *handle)
{
  WtDraftQuestion *self = wt_model_copy (WT_MODEL (of));

  self->handle = g_strdup (handle);
  for (guint i = 0; i < count_choices (of); i++)
    {
      g_autoptr (WtDraftChoice) choice = wt_model_copy (WT_MODEL (get_choice (of, i)));

      insert_choice (self, i, choice);
    }
  remember (self);
  return self;
}

void
wt_draft_question_set_answered (WtDraftQuestion *self, const WtQuestion *of)
{
  if (self->former_id == NULL)
    remember (self);
  if (self->former != of->kind || !g_str_equal (self->former_id, of->key))
    return;
  if (self->answered == NULL)
    self->answered = g_strdup (of->text);
  for (guint i = 0; i < of->n_choices; i++)
    mark_letter (self, of->choices[i].key);
}

const char *
wt_draft_question_get_id (WtDraftQuestion *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_DRAFT_QUESTION_ID);
}

const char *
wt_draft_question_get_handle (WtDraftQuestion *self)
{
  return self->handle;
}

WtQuestionKind
wt_draft_question_get_kind (WtDraftQuestion *self)
{
  return (WtQuestionKind) wt_model_get_int (WT_MODEL (self), WT_DRAFT_QUESTION_KIND);
}

const char *
wt_draft_question_get_text (WtDraftQuestion *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_DRAFT_QUESTION_TEXT);
}

const char *
wt_draft_question_get_answered (WtDraftQuestion *self)
{
  return self->answered != NULL ? self->answered : "";
}

/* A kind that comes back brings the id that goes with it. */
static void
set_id_for_kind (WtDraftQuestion *self, WtQuestionKind kind)
{
  g_object_set (self, "id", self->former_id != NULL && kind == self->former ? self->former_id : "",
                NULL);
}

void
wt_draft_question_set_kind (WtDraftQuestion *self, WtQuestionKind kind)
{
  g_object_freeze_notify (G_OBJECT (self));
  if (kind != wt_draft_question_get_kind (self))
    set_id_for_kind (self, kind);
  for (guint i = count_choices (self); wt_question_kind_has_choices (kind) && i < 2; i++)
    wt_draft_question_add_choice (self, i);
  g_object_set (self, "kind", (int) kind, NULL);
  g_object_thaw_notify (G_OBJECT (self));
}

WtDraftIdentity
wt_draft_question_get_identity (WtDraftQuestion *self)
{
  const char *text = wt_draft_question_get_text (self);
  WtRewording rewording;

  if (self->answered == NULL)
    return WT_DRAFT_IDENTITY_PLAIN;
  if (wt_draft_question_get_kind (self) != self->former)
    return WT_DRAFT_IDENTITY_OTHER_KIND;
  if (!g_str_equal (wt_draft_question_get_id (self), self->former_id))
    return WT_DRAFT_IDENTITY_OTHER;
  rewording = wt_rewording_compare (self->answered, text);
  if (rewording < WT_REWORDING_SMALL)
    return WT_DRAFT_IDENTITY_PLAIN;
  return rewording == WT_REWORDING_SMALL
                 || wt_rewording_compare (self->decided, text) < WT_REWORDING_LARGE
             ? WT_DRAFT_IDENTITY_SAME
             : WT_DRAFT_IDENTITY_OPEN;
}

void
wt_draft_question_set_is_same (WtDraftQuestion *self, gboolean is_same)
{
  g_return_if_fail (self->answered != NULL && wt_draft_question_get_kind (self) == self->former);

  if (is_same)
    wt_draft_question_decide (self, wt_draft_question_get_text (self));
  if (is_same || g_str_equal (wt_draft_question_get_id (self), self->former_id))
    g_object_set (self, "id", is_same ? self->former_id : "", NULL);
  emit_changed (self);
}

GListModel *
wt_draft_question_get_choices (WtDraftQuestion *self)
{
  return G_LIST_MODEL (self->choices);
}

/* A letter that no choice ever had, or 0. */
static char
find_letter (WtDraftQuestion *self)
{
  for (guint i = 0; i < WT_CHOICE_MAXIMUM; i++)
    if ((self->letters & (1u << i)) == 0)
      return (char) (WT_CHOICE_FIRST_KEY + i);
  return '\0';
}

gboolean
wt_draft_question_can_add_choice (WtDraftQuestion *self)
{
  return find_letter (self) != '\0';
}

WtDraftChoice *
wt_draft_question_add_choice (WtDraftQuestion *self, guint position)
{
  char letter = find_letter (self);
  g_autoptr (WtDraftChoice) choice = NULL;

  g_return_val_if_fail (position <= count_choices (self), NULL);

  if (letter == '\0')
    return NULL;
  choice = wt_draft_choice_new (letter, "");
  insert_choice (self, position, choice);
  emit_changed (self);
  return choice;
}

void
wt_draft_question_insert_choice (WtDraftQuestion *self, guint position, WtDraftChoice *choice)
{
  insert_choice (self, position, choice);
}

void
wt_draft_question_remove_choice (WtDraftQuestion *self, guint position)
{
  g_return_if_fail (position < count_choices (self));

  g_signal_handlers_disconnect_by_func (get_choice (self, position), emit_changed, self);
  g_list_store_remove (self->choices, position);
  emit_changed (self);
}

void
wt_draft_question_move_choice (WtDraftQuestion *self, guint from, guint to)
{
  g_autoptr (WtDraftChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->choices), from);

  g_return_if_fail (choice != NULL && to < count_choices (self));

  if (from == to)
    return;
  g_list_store_remove (self->choices, from);
  g_list_store_insert (self->choices, to, choice);
  emit_changed (self);
}

void
wt_draft_question_decide (WtDraftQuestion *self, const char *text)
{
  g_free (self->decided);
  self->decided = g_strdup (text);
}
