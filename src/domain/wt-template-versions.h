#pragma once

#include "wt-checklist-template.h"
#include "wt-checklist.h"

G_BEGIN_DECLS

/* All versions of a checklist, and how it is used. Immutable. */
#define WT_TYPE_TEMPLATE_VERSIONS (wt_template_versions_get_type ())
G_DECLARE_FINAL_TYPE (WtTemplateVersions, wt_template_versions, WT, TEMPLATE_VERSIONS, GObject)

/**
 * wt_template_versions_new:
 * @versions: (transfer full) (element-type WtChecklist): the newest first; at least one
 * @n_answered: how many checklists of the newest version hold an answer
 * @is_for_new_projects: whether new projects get it
 */
WtTemplateVersions *wt_template_versions_new (WtChecklistTemplate *template,
                                              GPtrArray *versions,
                                              gint64 n_answered,
                                              gboolean is_for_new_projects);

WtChecklistTemplate *wt_template_versions_get_template (WtTemplateVersions *self);
WtChecklist *wt_template_versions_get_newest (WtTemplateVersions *self);
gint64 wt_template_versions_get_n_answered (WtTemplateVersions *self);
gboolean wt_template_versions_is_for_new_projects (WtTemplateVersions *self);

/* The ids that principles and prompts have in any version, for wt_checklist_draft_reserve(); free
 * with g_strfreev(). */
char **wt_template_versions_dup_ids (WtTemplateVersions *self);

G_END_DECLS
