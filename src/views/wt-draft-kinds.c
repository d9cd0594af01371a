#include "wt-draft-kinds.h"

#include "wt-checklist-key.h"
#include "wt-draft-merge.h"
#include "wt-questionnaire-jobs.h"
#include "wt-survey-key.h"
#include "wt-survey-merge.h"
#include "wt-template-jobs.h"

/* Checklists */

static char *
make_checklist_key (const char *title)
{
  return wt_checklist_make_key (title, NULL);
}

static gpointer
finish_checklist (gpointer draft)
{
  return wt_checklist_draft_to_checklist (draft, 1, NULL);
}

static gboolean
checklists_say_the_same (gpointer a, gpointer b)
{
  g_autoptr (WtChecklistDraft) draft_a = wt_checklist_draft_new_from_checklist (a);
  g_autoptr (WtChecklistDraft) draft_b = wt_checklist_draft_new_from_checklist (b);
  g_autoptr (WtChecklist) first = wt_checklist_draft_to_checklist (draft_a, 1, NULL);
  g_autoptr (WtChecklist) second = wt_checklist_draft_to_checklist (draft_b, 1, NULL);

  return first != NULL && second != NULL
         && g_str_equal (wt_checklist_get_definition (first), wt_checklist_get_definition (second));
}

static WtJob *
make_checklist_job (gpointer checklist, gboolean is_new)
{
  return is_new ? wt_add_template_job_new (checklist) : wt_save_template_job_new (checklist);
}

static const char *
get_template_key (gpointer template)
{
  return wt_checklist_template_get_key (template);
}

static void
merge_checklist (gpointer draft, gpointer kept, gpointer stored)
{
  wt_draft_merge (draft, kept, stored);
}

const WtDraftKind wt_draft_kind_checklist = {
  .make_key = make_checklist_key,
  .finish = finish_checklist,
  .says_the_same = checklists_say_the_same,
  .make_job = make_checklist_job,
  .get_key = get_template_key,
  .merge = merge_checklist,
};

/* Questionnaires */

static char *
make_survey_key (const char *title)
{
  return wt_survey_make_key (title, NULL);
}

static gpointer
finish_survey (gpointer draft)
{
  return wt_survey_draft_to_survey (draft, NULL);
}

/* Both were written by a draft, in the same form. */
static gboolean
surveys_say_the_same (gpointer a, gpointer b)
{
  return g_str_equal (wt_survey_get_definition (a), wt_survey_get_definition (b));
}

static WtJob *
make_survey_job (gpointer survey, gboolean is_new)
{
  return is_new ? wt_add_questionnaire_job_new (survey, NULL)
                : wt_save_questionnaire_job_new (survey);
}

static const char *
get_questionnaire_key (gpointer questionnaire)
{
  return wt_questionnaire_get_key (questionnaire);
}

static void
merge_survey (gpointer draft, gpointer kept, gpointer stored)
{
  wt_survey_merge (draft, kept, stored);
}

const WtDraftKind wt_draft_kind_survey = {
  .make_key = make_survey_key,
  .finish = finish_survey,
  .says_the_same = surveys_say_the_same,
  .make_job = make_survey_job,
  .get_key = get_questionnaire_key,
  .merge = merge_survey,
};
