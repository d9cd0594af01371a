#include "wt-survey-merge.h"

#include "wt-part-merge.h"
#include "wt-survey-draft-private.h"

static guint
count (GListModel *parts)
{
  return g_list_model_get_n_items (parts);
}

/* The part at @position, lent: the list holds it. */
static gpointer
peek (GListModel *parts, guint position)
{
  g_autoptr (GObject) part = g_list_model_get_item (parts, position);

  return part;
}

static const char *
get_choice_id (WtDraftChoice *choice)
{
  return wt_model_get_string (WT_MODEL (choice), WT_DRAFT_CHOICE_ID);
}

static void
merge_choices (WtDraftQuestion *self, GListModel *kept, GListModel *stored)
{
  GListModel *choices = wt_draft_question_get_choices (self);
  guint place;

  for (guint i = count (choices); i-- > 0;)
    {
      WtDraftChoice *choice = peek (choices, i);
      WtModel *former = wt_part_find (kept, get_choice_id (choice), &place);
      WtModel *now = wt_part_find (stored, get_choice_id (choice), &place);

      if (former != NULL && now != NULL)
        wt_part_merge_properties (choice, former, now);
      else if (former != NULL && wt_model_is_same (WT_MODEL (choice), former))
        wt_draft_question_remove_choice (self, i);
    }
  for (guint i = 0; i < count (stored); i++)
    {
      WtDraftChoice *source = peek (stored, i);
      const char *id = get_choice_id (source);
      g_autoptr (WtDraftChoice) choice = NULL;

      if (wt_part_find (kept, id, &place) != NULL || wt_part_find (choices, id, &place) != NULL)
        continue;
      choice = wt_model_copy (WT_MODEL (source));
      wt_draft_question_insert_choice (self, MIN (i, count (choices)), choice);
    }
}

static void
move_choice (gpointer question, guint from, guint to)
{
  wt_draft_question_move_choice (question, from, to);
}

static void
merge_question (WtDraftQuestion *self, WtDraftQuestion *kept, WtDraftQuestion *stored)
{
  const char *text = wt_draft_question_get_text (stored);

  /* What is stored was decided on before. */
  if (g_str_equal (wt_draft_question_get_text (self), wt_draft_question_get_text (kept)))
    wt_draft_question_decide (self, text);
  wt_part_merge_properties (self, kept, stored);
  merge_choices (self, wt_draft_question_get_choices (kept),
                 wt_draft_question_get_choices (stored));
  wt_part_merge_order (wt_draft_question_get_choices (self), wt_draft_question_get_choices (kept),
                       wt_draft_question_get_choices (stored), move_choice, self);
}

static void
merge_questions (WtSurveyDraft *self, GListModel *kept, GListModel *stored)
{
  GListModel *questions = wt_survey_draft_get_questions (self);
  guint place;

  for (guint i = count (questions); i-- > 0;)
    {
      WtDraftQuestion *question = peek (questions, i);
      const char *id = wt_draft_question_get_id (question);
      WtDraftQuestion *former = wt_part_find (kept, id, &place);
      WtDraftQuestion *now = wt_part_find (stored, id, &place);

      if (former != NULL && now != NULL)
        merge_question (question, former, now);
      else if (former != NULL && wt_draft_question_is_same (question, former))
        wt_survey_draft_remove_question (self, i);
    }
  for (guint i = 0; i < count (stored); i++)
    {
      WtDraftQuestion *source = peek (stored, i);
      const char *id = wt_draft_question_get_id (source);

      if (wt_part_find (kept, id, &place) == NULL && wt_part_find (questions, id, &place) == NULL)
        wt_survey_draft_insert_copy (self, MIN (i, count (questions)), source);
    }
}

static void
move_question (gpointer draft, guint from, guint to)
{
  wt_survey_draft_move_question (draft, from, to);
}

void
wt_survey_merge (WtSurveyDraft *self, WtSurvey *kept, WtSurvey *stored)
{
  g_autoptr (WtSurveyDraft) kept_draft = wt_survey_draft_new_from_survey (kept);
  g_autoptr (WtSurveyDraft) stored_draft = wt_survey_draft_new_from_survey (stored);
  GListModel *before = wt_survey_draft_get_questions (kept_draft);
  GListModel *after = wt_survey_draft_get_questions (stored_draft);

  wt_part_merge_properties (self, kept_draft, stored_draft);
  merge_questions (self, before, after);
  wt_part_merge_order (wt_survey_draft_get_questions (self), before, after, move_question, self);
  g_signal_emit_by_name (self, "changed");
}
