#pragma once

#include "wt-checklist.h"

G_BEGIN_DECLS

/* How a checklist is put together, once: the fields and wt_checklist_add_principle(), each followed
 * by its prompts, then wt_checklist_finish(). Whoever does it has looked at every text and id. */
struct _WtChecklist
{
  GObject parent_instance;

  char *key;       /* (owned) */
  char *title;     /* (owned) */
  char *reference; /* (owned) (nullable) */
  char *note;      /* (owned) (nullable) */
  int version;
  WtChecklistScope scope;
  gboolean is_optional;
  char *definition;   /* (owned) */
  GArray *principles; /* (owned) of WtPrinciple */
  GArray *prompts;    /* (owned) of WtPrompt */
  GHashTable *places; /* (owned) the ids of the prompts, lent, with index + 1 */
};

/* @short_title is %NULL for the words of @id. */
void wt_checklist_add_principle (WtChecklist *self,
                                 const char *id,
                                 const char *title,
                                 const char *short_title);

/* To the principle added last; @link and @note are %NULL for none. */
void wt_checklist_add_prompt (WtChecklist *self,
                              const char *id,
                              const char *text,
                              const char *link,
                              const char *note,
                              WtPromptFact known_by);

void wt_checklist_finish (WtChecklist *self);

/* The short title of a principle that was given none: "own-list" is "Own list". */
char *wt_checklist_dup_words_of_id (const char *id);

G_END_DECLS
