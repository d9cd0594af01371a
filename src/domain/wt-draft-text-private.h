#pragma once

#include "wt-checklist.h"
#include "wt-issue.h"

G_BEGIN_DECLS

/* A text of a checklist that is being edited. */
typedef struct
{
  const char *property;
  const char *missing; /* (nullable): what is said when it is empty; %NULL when it may be */
  int maximum;         /* in characters */
} WtDraftTextRule;

/* Adds to @issues what is wrong with the texts of @part. */
void
wt_draft_text_check (GObject *part, const WtDraftTextRule *rules, guint n_rules, GPtrArray *issues);

/* The property of @part without space around it, or %NULL when nothing else is there. */
char *wt_draft_text_dup (gpointer part, const char *property);

G_END_DECLS
