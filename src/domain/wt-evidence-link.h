#pragma once

#include "wt-term.h"
#include "wt-model.h"

G_BEGIN_DECLS

/* Numbers of the properties, for wt_model_get_string() and its like. */
typedef enum
{
  WT_EVIDENCE_LINK_ID = 1,
  WT_EVIDENCE_LINK_CHECKLIST_ID,
  WT_EVIDENCE_LINK_PROMPT,
  WT_EVIDENCE_LINK_KIND,
  WT_EVIDENCE_LINK_ACTIVITY_ID,
  WT_EVIDENCE_LINK_PATH,
  WT_EVIDENCE_LINK_CHECKSUM,
  WT_EVIDENCE_LINK_SIZE,
  WT_EVIDENCE_LINK_ADDED_BY,
  WT_EVIDENCE_LINK_ADDED_AT,
  /* Worked out when read: */
  WT_EVIDENCE_LINK_TITLE,
  WT_EVIDENCE_LINK_STATE,
} WtEvidenceLinkProperty;

/* Where the evidence for a prompt is: an activity, the results of its forms, or a file. Of a file
 * only a reference is kept, with its checksum. */
#define WT_TYPE_EVIDENCE_LINK (wt_evidence_link_get_type ())
G_DECLARE_FINAL_TYPE (WtEvidenceLink, wt_evidence_link, WT, EVIDENCE_LINK, WtModel)

typedef enum
{
  WT_EVIDENCE_ACTIVITY = 1,
  WT_EVIDENCE_RESULTS,
  WT_EVIDENCE_FILE,
} WtEvidenceKind;

extern const WtTerm wt_evidence_kinds[];

/* What became of a file. */
typedef enum
{
  WT_EVIDENCE_NOT_CHECKED,
  WT_EVIDENCE_THERE,
  WT_EVIDENCE_CHANGED,
  WT_EVIDENCE_MISSING,
} WtEvidenceState;

/* A link to an activity, or to the results of its forms. */
WtEvidenceLink *wt_evidence_link_new (gint64 checklist_id,
                                      const char *prompt,
                                      WtEvidenceKind kind,
                                      gint64 activity_id);

gint64 wt_evidence_link_get_id (WtEvidenceLink *self);
const char *wt_evidence_link_get_prompt (WtEvidenceLink *self);
WtEvidenceKind wt_evidence_link_get_kind (WtEvidenceLink *self);
gint64 wt_evidence_link_get_activity_id (WtEvidenceLink *self);
/* Of a file: absolute, or relative to the folder of the workspace. */
const char *wt_evidence_link_get_path (WtEvidenceLink *self);
/* The activity's title, or the name of the file. */
const char *wt_evidence_link_get_title (WtEvidenceLink *self);
WtEvidenceState wt_evidence_link_get_state (WtEvidenceLink *self);

G_END_DECLS
