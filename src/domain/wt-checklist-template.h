#pragma once

#include "wt-checklist-scope.h"
#include "wt-model.h"

G_BEGIN_DECLS

/* Numbers of the properties, for wt_model_get_string() and its like. */
typedef enum
{
  WT_CHECKLIST_TEMPLATE_ID = 1,
  WT_CHECKLIST_TEMPLATE_KEY,
  WT_CHECKLIST_TEMPLATE_VERSION,
  WT_CHECKLIST_TEMPLATE_TITLE,
  WT_CHECKLIST_TEMPLATE_SCOPE,
  WT_CHECKLIST_TEMPLATE_PROMPTS,
  WT_CHECKLIST_TEMPLATE_OWN,
  WT_CHECKLIST_TEMPLATE_OPTIONAL,
  WT_CHECKLIST_TEMPLATE_RETIRED,
  WT_CHECKLIST_TEMPLATE_CHECKLISTS,
  WT_CHECKLIST_TEMPLATE_BEHIND,
} WtChecklistTemplateProperty;

/**
 * WtChecklistTemplate:
 *
 * A checklist that can be answered: what its newest version says of itself, and how it is used.
 * Nothing of it is written here. `checklists` is how many are being answered, `behind` how many of
 * these are in an older version.
 */
#define WT_TYPE_CHECKLIST_TEMPLATE (wt_checklist_template_get_type ())
G_DECLARE_FINAL_TYPE (WtChecklistTemplate, wt_checklist_template, WT, CHECKLIST_TEMPLATE, WtModel)

/* The id of the newest version. */
gint64 wt_checklist_template_get_id (WtChecklistTemplate *self);
/* What all versions have in common, such as "good-partnership-working". */
const char *wt_checklist_template_get_key (WtChecklistTemplate *self);
const char *wt_checklist_template_get_title (WtChecklistTemplate *self);
WtChecklistScope wt_checklist_template_get_scope (WtChecklistTemplate *self);
/* Whether it is the organisation's, and not one that comes with the program. */
gboolean wt_checklist_template_is_own (WtChecklistTemplate *self);
/* Whether it is no longer offered. */
gboolean wt_checklist_template_is_retired (WtChecklistTemplate *self);

G_END_DECLS
