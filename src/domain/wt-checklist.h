#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * WtPrompt:
 * @id: its lasting id, such as "relevant.timing"
 * @text: the wording on the paper
 * @lead: its first sentence
 * @rest: what follows the first sentence, or ""
 * @link: (nullable): which of the organisation's links it speaks of
 * @principle: index of its principle
 */
typedef struct
{
  char *id;
  char *text;
  char *lead;
  char *rest;
  char *link;
  guint principle;
} WtPrompt;

/**
 * WtPrinciple:
 * @title: the wording on the paper
 * @short_title: one word for charts, such as "Relevant"
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
 * WT_ERROR_INVALID when it has not the expected shape, has a principle without prompts, or an id
 * twice
 */
GPtrArray *wt_checklist_list_from_json (GBytes *json, GError **error);

/* One checklist from its own JSON, as wt_checklist_get_definition() gives it. */
WtChecklist *wt_checklist_new_from_json (GBytes *json, GError **error);

const char *wt_checklist_get_key (WtChecklist *self);
const char *wt_checklist_get_title (WtChecklist *self);
const char *wt_checklist_get_reference (WtChecklist *self);

/* Its JSON, as kept in a workspace. */
const char *wt_checklist_get_definition (WtChecklist *self);

guint wt_checklist_get_n_principles (WtChecklist *self);
const WtPrinciple *wt_checklist_get_principle (WtChecklist *self, guint index);
guint wt_checklist_get_n_prompts (WtChecklist *self);
const WtPrompt *wt_checklist_get_prompt (WtChecklist *self, guint index);

/* The index of the prompt with @id, or -1. */
int wt_checklist_find_prompt (WtChecklist *self, const char *id);

G_END_DECLS
