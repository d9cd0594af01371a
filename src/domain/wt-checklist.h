#pragma once

#include "wt-checklist-scope.h"
#include "wt-prompt-fact.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The longest text in characters, the longest short title of a principle in characters, and the
 * longest id in bytes. */
#define WT_CHECKLIST_TEXT_MAXIMUM 2000
#define WT_CHECKLIST_SHORT_MAXIMUM 40
#define WT_CHECKLIST_ID_MAXIMUM 80

/**
 * WtPrompt:
 * @id: its lasting id, such as "relevant.timing"
 * @text: the wording on the paper
 * @lead: its first sentence
 * @rest: what follows the first sentence, or ""
 * @link: (nullable): which of the organisation's links it speaks of
 * @note: (nullable): what the application says about it
 * @known_by: what answers it with yes by itself
 * @principle: index of its principle
 */
typedef struct
{
  char *id;
  char *text;
  char *lead;
  char *rest;
  char *link;
  char *note;
  WtPromptFact known_by;
  guint principle;
} WtPrompt;

/**
 * WtPrinciple:
 * @title: the wording on the paper
 * @short_title: a word or two for charts, such as "Relevant"
 * @first: index of its first prompt
 * @n_prompts: how many prompts it has
 */
typedef struct
{
  char *id;
  char *title;
  char *short_title;
  guint first;
  guint n_prompts;
} WtPrinciple;

/* One version of a checklist. Immutable; may be shared between threads. */
#define WT_TYPE_CHECKLIST (wt_checklist_get_type ())
G_DECLARE_FINAL_TYPE (WtChecklist, wt_checklist, WT, CHECKLIST, GObject)

/**
 * wt_checklist_list_from_json:
 * @json: a file with an array "checklists"
 *
 * Returns: (transfer full) (element-type WtChecklist): the checklists in it, or %NULL with
 * WT_ERROR_INVALID when it has not the expected shape or an id twice
 */
GPtrArray *wt_checklist_list_from_json (GBytes *json, GError **error);

/**
 * wt_checklist_new_from_json:
 * @json: one checklist, as wt_checklist_get_definition() gives it
 *
 * What an older workspace does not say is as it was then: version 1, of a project.
 *
 * Returns: (transfer full): the checklist, or %NULL with WT_ERROR_INVALID when it has no
 * principles, a principle has no prompts, an id is used twice or is none, a text is missing or too
 * long, or a scope, a fact or a version is unknown
 */
WtChecklist *wt_checklist_new_from_json (GBytes *json, GError **error);

const char *wt_checklist_get_key (WtChecklist *self);
const char *wt_checklist_get_title (WtChecklist *self);
const char *wt_checklist_get_reference (WtChecklist *self);

/* What the application says about it, or %NULL. */
const char *wt_checklist_get_note (WtChecklist *self);

/* From 1; never WT_CHECKLIST_SCOPE_NONE; whether it is left out until somebody asks for it. */
int wt_checklist_get_version (WtChecklist *self);
WtChecklistScope wt_checklist_get_scope (WtChecklist *self);
gboolean wt_checklist_is_optional (WtChecklist *self);

/* Its JSON, as kept in a workspace: two checklists that say the same have the same. */
const char *wt_checklist_get_definition (WtChecklist *self);

guint wt_checklist_get_n_principles (WtChecklist *self);
const WtPrinciple *wt_checklist_get_principle (WtChecklist *self, guint index);
guint wt_checklist_get_n_prompts (WtChecklist *self);
const WtPrompt *wt_checklist_get_prompt (WtChecklist *self, guint index);

/* The index of the prompt with @id, or -1. */
int wt_checklist_find_prompt (WtChecklist *self, const char *id);

/* Whether @id is made of letters, digits, dots and hyphens and not too long. */
gboolean wt_checklist_is_id (const char *id);

G_END_DECLS
