#pragma once

#include "wt-job.h"
#include "wt-model.h"

G_BEGIN_DECLS

/**
 * WtDraftKind:
 * @make_key: a key for something of this title, which another one may have
 * @finish: what the draft is, with its key; %NULL while something is wrong with it
 * @says_the_same: whether two of these say the same, whatever their versions
 * @make_job: to keep one of these, that @is_new or was there
 * @get_key: the key of what that job results in
 * @merge: takes over into the draft what was stored meanwhile, see wt_draft_merge()
 *
 * What WtDraftSaver needs to know of a draft, which is a WtModel with "key" and "title" and a
 * signal "changed".
 */
typedef struct
{
  char *(*make_key) (const char *title);
  gpointer (*finish) (gpointer draft);
  gboolean (*says_the_same) (gpointer a, gpointer b);
  WtJob *(*make_job) (gpointer finished, gboolean is_new);
  const char *(*get_key) (gpointer saved);
  void (*merge) (gpointer draft, gpointer kept, gpointer stored);
} WtDraftKind;

/* WtChecklistDraft, which becomes a WtChecklist and is kept as a WtChecklistTemplate. */
extern const WtDraftKind wt_draft_kind_checklist;

/* WtSurveyDraft, which becomes a WtSurvey and is kept as a WtQuestionnaire. */
extern const WtDraftKind wt_draft_kind_survey;

G_END_DECLS
