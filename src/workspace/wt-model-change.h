#pragma once

#include "wt-model.h"

G_BEGIN_DECLS

/* "title, stage": the labels in which @before and @after differ; free with g_free(). */
char *wt_model_change_dup_labels (WtModel *before, WtModel *after);

/* Names the field that is typed into, for wt_job_context_describe(), or %NULL when more than one
 * text differs; free with g_free(). */
char *wt_model_change_dup_field (WtModel *before, WtModel *after, const char *kind, gint64 id);

/* A translated sentence out of a table, its places filled in with texts; free with g_free(). */
char *wt_model_change_fill (const char *sentence, ...);

G_END_DECLS
