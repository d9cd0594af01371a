#include "wt-evidence-link.h"

#include <glib/gi18n.h>
#include <string.h>

struct _WtEvidenceLink
{
  WtModel parent_instance;
};

G_DEFINE_FINAL_TYPE (WtEvidenceLink, wt_evidence_link, WT_TYPE_MODEL)

/* In the order of WtEvidenceLinkProperty. */
static const WtModelProperty PROPERTIES[] = {
  { "id", G_TYPE_INT64, NULL },          { "checklist-id", G_TYPE_INT64, NULL },
  { "prompt", G_TYPE_STRING, NULL },     { "kind", G_TYPE_INT, NULL },
  { "activity-id", G_TYPE_INT64, NULL }, { "path", G_TYPE_STRING, NC_ ("field", "file") },
  { "checksum", G_TYPE_STRING, NULL },   { "size", G_TYPE_INT64, NULL },
  { "added-by", G_TYPE_STRING, NULL },   { "added-at", G_TYPE_STRING, NULL },
  { "title", G_TYPE_STRING, NULL },      { "state", G_TYPE_INT, NULL },
};

static void
wt_evidence_link_class_init (WtEvidenceLinkClass *klass)
{
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));
}

static void
wt_evidence_link_init (WtEvidenceLink *self)
{
}

const WtTerm wt_evidence_kinds[] = {
  { WT_EVIDENCE_ACTIVITY, "activity", N_ ("Activity"), NULL },
  { WT_EVIDENCE_RESULTS, "results", N_ ("Results"), NULL },
  { WT_EVIDENCE_FILE, "file", N_ ("File"), NULL },
  { 0 },
};

WtEvidenceLink *
wt_evidence_link_new (gint64 checklist_id,
                      const char *prompt,
                      WtEvidenceKind kind,
                      gint64 activity_id)
{
  return g_object_new (WT_TYPE_EVIDENCE_LINK, "checklist-id", checklist_id, "prompt", prompt,
                       "kind", kind, "activity-id", activity_id, NULL);
}

gint64
wt_evidence_link_get_id (WtEvidenceLink *self)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_EVIDENCE_LINK_ID);
}

const char *
wt_evidence_link_get_prompt (WtEvidenceLink *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_EVIDENCE_LINK_PROMPT);
}

WtEvidenceKind
wt_evidence_link_get_kind (WtEvidenceLink *self)
{
  return (WtEvidenceKind) wt_model_get_int (WT_MODEL (self), WT_EVIDENCE_LINK_KIND);
}

gint64
wt_evidence_link_get_activity_id (WtEvidenceLink *self)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_EVIDENCE_LINK_ACTIVITY_ID);
}

const char *
wt_evidence_link_get_path (WtEvidenceLink *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_EVIDENCE_LINK_PATH);
}

const char *
wt_evidence_link_get_title (WtEvidenceLink *self)
{
  const char *path = wt_evidence_link_get_path (self);
  const char *last = strrchr (path, G_DIR_SEPARATOR);

  if (wt_evidence_link_get_kind (self) != WT_EVIDENCE_FILE)
    return wt_model_get_string (WT_MODEL (self), WT_EVIDENCE_LINK_TITLE);
  return last != NULL ? last + 1 : path;
}

WtEvidenceState
wt_evidence_link_get_state (WtEvidenceLink *self)
{
  return (WtEvidenceState) wt_model_get_int (WT_MODEL (self), WT_EVIDENCE_LINK_STATE);
}
