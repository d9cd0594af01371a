#include "wt-survey-draft-private.h"

#include "wt-draft-text-private.h"
#include "wt-survey-key.h"

#include <glib/gi18n.h>
#include <string.h>

struct _WtSurveyDraft
{
  WtModel parent_instance;

  GListStore *questions; /* (owned) of WtDraftQuestion */
  GHashTable *ids;       /* (owned) every id that is or was in use */
  guint last_handle;
  gboolean is_naming;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtSurveyDraft, wt_survey_draft, WT_TYPE_MODEL)

/* In the order of WtSurveyDraftProperty. */
static const WtModelProperty PROPERTIES[] = {
  { "key", G_TYPE_STRING, NULL },
  { "title", G_TYPE_STRING, NC_ ("field", "title") },
};

static void
emit_changed (WtSurveyDraft *self)
{
  if (!self->is_naming)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
wt_survey_draft_finalize (GObject *object)
{
  WtSurveyDraft *self = WT_SURVEY_DRAFT (object);

  g_clear_object (&self->questions);
  g_clear_pointer (&self->ids, g_hash_table_unref);

  G_OBJECT_CLASS (wt_survey_draft_parent_class)->finalize (object);
}

static void
wt_survey_draft_class_init (WtSurveyDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_survey_draft_finalize;
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));

  signals[CHANGED] = g_signal_new ("changed", WT_TYPE_SURVEY_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
wt_survey_draft_init (WtSurveyDraft *self)
{
  self->questions = g_list_store_new (WT_TYPE_DRAFT_QUESTION);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_signal_connect (self, "notify", G_CALLBACK (emit_changed), NULL);
}

static guint
count (WtSurveyDraft *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->questions));
}

/* The question at @position, lent: the store holds it. */
static WtDraftQuestion *
get_question (WtSurveyDraft *self, guint position)
{
  g_autoptr (WtDraftQuestion) question =
      g_list_model_get_item (G_LIST_MODEL (self->questions), position);

  return question;
}

static char *
make_handle (WtSurveyDraft *self)
{
  return g_strdup_printf ("question-%u", ++self->last_handle);
}

static void
insert (WtSurveyDraft *self, guint position, WtDraftQuestion *question)
{
  const char *id = wt_draft_question_get_id (question);

  if (id[0] != '\0')
    g_hash_table_add (self->ids, g_strdup (id));
  g_signal_connect_object (question, "changed", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
  g_list_store_insert (self->questions, position, question);
}

void
wt_survey_draft_insert_copy (WtSurveyDraft *self, guint position, WtDraftQuestion *of)
{
  g_autofree char *handle = make_handle (self);
  g_autoptr (WtDraftQuestion) question = wt_draft_question_new_copy (of, handle);

  insert (self, position, question);
}

WtSurveyDraft *
wt_survey_draft_new (void)
{
  return g_object_new (WT_TYPE_SURVEY_DRAFT, NULL);
}

WtSurveyDraft *
wt_survey_draft_new_from_survey (WtSurvey *survey)
{
  return wt_survey_draft_new_copy (survey, wt_survey_get_key (survey),
                                   wt_survey_get_title (survey));
}

WtSurveyDraft *
wt_survey_draft_new_copy (WtSurvey *survey, const char *key, const char *title)
{
  WtSurveyDraft *self = g_object_new (WT_TYPE_SURVEY_DRAFT, "key", key, "title", title, NULL);

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      g_autofree char *handle = make_handle (self);
      g_autoptr (WtDraftQuestion) question =
          wt_draft_question_new_from_question (wt_survey_get_question (survey, i), handle);

      insert (self, i, question);
    }
  return self;
}

void
wt_survey_draft_reserve (WtSurveyDraft *self, WtSurvey *version, gboolean is_answered)
{
  for (guint i = 0; i < wt_survey_get_n_questions (version); i++)
    g_hash_table_add (self->ids, g_strdup (wt_survey_get_question (version, i)->key));
  for (guint i = 0; is_answered && i < count (self); i++)
    {
      WtDraftQuestion *question = get_question (self, i);
      int index = wt_survey_find_question (version, wt_draft_question_get_id (question));

      if (index >= 0)
        wt_draft_question_set_answered (question, wt_survey_get_question (version, (guint) index));
    }
}

GListModel *
wt_survey_draft_get_questions (WtSurveyDraft *self)
{
  return G_LIST_MODEL (self->questions);
}

WtDraftQuestion *
wt_survey_draft_find (WtSurveyDraft *self, const char *handle, guint *position)
{
  for (guint i = 0; i < count (self); i++)
    if (g_str_equal (wt_draft_question_get_handle (get_question (self, i)), handle))
      {
        *position = i;
        return get_question (self, i);
      }
  return NULL;
}

WtDraftQuestion *
wt_survey_draft_add_question (WtSurveyDraft *self, guint position, WtQuestionKind kind)
{
  g_autofree char *handle = make_handle (self);
  g_autoptr (WtDraftQuestion) question = wt_draft_question_new (kind, handle);

  g_return_val_if_fail (position <= count (self), NULL);

  insert (self, position, question);
  emit_changed (self);
  return question;
}

void
wt_survey_draft_remove_question (WtSurveyDraft *self, guint position)
{
  g_return_if_fail (position < count (self));

  g_signal_handlers_disconnect_by_func (get_question (self, position), emit_changed, self);
  g_list_store_remove (self->questions, position);
  emit_changed (self);
}

void
wt_survey_draft_move_question (WtSurveyDraft *self, guint from, guint to)
{
  g_autoptr (WtDraftQuestion) question =
      g_list_model_get_item (G_LIST_MODEL (self->questions), from);

  g_return_if_fail (question != NULL && to < count (self));

  if (from == to)
    return;
  g_list_store_remove (self->questions, from);
  g_list_store_insert (self->questions, to, question);
  emit_changed (self);
}

GPtrArray *
wt_survey_draft_list_own_issues (WtSurveyDraft *self)
{
  static const WtDraftTextRule RULE = { "title", N_ ("Give the questionnaire a title."),
                                        WT_SURVEY_TEXT_MAXIMUM };
  GPtrArray *issues = wt_issue_list_new ();

  wt_draft_text_check (G_OBJECT (self), &RULE, 1, issues);
  if (count (self) == 0)
    wt_issue_list_add (issues, "questions", _ ("Add a question."));
  if (count (self) > WT_SURVEY_QUESTION_MAXIMUM)
    {
      g_autofree char *message = g_strdup_printf (
          /* Translators: always more than one */
          ngettext ("A questionnaire has at most %d question.",
                    "A questionnaire has at most %d questions.", WT_SURVEY_QUESTION_MAXIMUM),
          WT_SURVEY_QUESTION_MAXIMUM);

      wt_issue_list_add (issues, "questions", message);
    }
  return issues;
}

GPtrArray *
wt_survey_draft_list_issues (WtSurveyDraft *self)
{
  GPtrArray *issues = wt_survey_draft_list_own_issues (self);

  for (guint i = 0; i < count (self); i++)
    {
      WtDraftQuestion *question = get_question (self, i);
      GListModel *choices = wt_draft_question_get_choices (question);

      g_ptr_array_extend_and_steal (issues, wt_draft_question_list_issues (question));
      for (guint j = 0; wt_question_kind_has_choices (wt_draft_question_get_kind (question))
                        && j < g_list_model_get_n_items (choices);
           j++)
        g_ptr_array_extend_and_steal (issues, wt_draft_question_list_choice_issues (question, j));
    }
  return issues;
}

static void
name_questions (WtSurveyDraft *self)
{
  self->is_naming = TRUE;
  for (guint i = 0; i < count (self); i++)
    {
      WtDraftQuestion *question = get_question (self, i);
      g_autofree char *id = NULL;

      if (wt_draft_question_get_id (question)[0] != '\0')
        continue;
      id = wt_question_make_key (wt_draft_question_get_text (question), self->ids);
      g_object_set (question, "id", id, NULL);
      g_hash_table_add (self->ids, g_steal_pointer (&id));
    }
  self->is_naming = FALSE;
}

static GBytes *
write_definition (WtSurveyDraft *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *title = wt_draft_text_dup (self, "title");
  char *text;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "id");
  json_builder_add_string_value (builder,
                                 wt_model_get_string (WT_MODEL (self), WT_SURVEY_DRAFT_KEY));
  json_builder_set_member_name (builder, "title");
  json_builder_add_string_value (builder, title);
  json_builder_set_member_name (builder, "questions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < count (self); i++)
    wt_draft_question_write (get_question (self, i), builder);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, FALSE);
  return g_bytes_new_take (text, strlen (text));
}

WtSurvey *
wt_survey_draft_to_survey (WtSurveyDraft *self, GError **error)
{
  g_autoptr (GPtrArray) issues = wt_survey_draft_list_issues (self);
  g_autoptr (GBytes) definition = NULL;

  if (wt_model_get_string (WT_MODEL (self), WT_SURVEY_DRAFT_KEY)[0] == '\0')
    wt_issue_list_add (issues, "key", _ ("The questionnaire cannot be kept without a name."));
  if (!wt_issue_list_check (issues, error))
    return NULL;
  name_questions (self);
  definition = write_definition (self);
  return wt_survey_new_from_json (definition, error);
}
