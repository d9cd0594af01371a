#pragma once

#include "wt-checklist.h"
#include "wt-connection.h"
#include "wt-filter.h"
#include "wt-plan.h"

G_BEGIN_DECLS

/* Keeps @checklist as version 1 of its template unless it is there. Template rows enter no change
 * set. */
gboolean
wt_checklist_store_add_template (WtConnection *connection, WtChecklist *checklist, GError **error);

/* The newest version of the template called @name, and its id. */
WtChecklist *wt_checklist_store_find_newest (WtConnection *connection,
                                             const char *name,
                                             gint64 *template_id,
                                             GError **error);

/* Gives a project a checklist of a template. */
gboolean wt_checklist_store_insert (WtConnection *connection,
                                    gint64 project_id,
                                    gint64 template_id,
                                    GError **error);

/* A project's plan: the checklist in the version it was answered in, and its answers. */
WtPlan *wt_checklist_store_find_plan (WtConnection *connection, gint64 project_id, GError **error);

/* One answer as stored, or an empty one. */
WtPromptAnswer *wt_checklist_store_find_answer (WtConnection *connection,
                                                gint64 checklist_id,
                                                const char *prompt,
                                                GError **error);

/* Keeps @answer, there or new. */
gboolean
wt_checklist_store_update_answer (WtConnection *connection, WtPromptAnswer *answer, GError **error);

/* The title of the project that a checklist belongs to, and the wording of one of its prompts; free
 * both with g_free(). */
gboolean wt_checklist_store_describe (WtConnection *connection,
                                      gint64 checklist_id,
                                      const char *prompt,
                                      char **project,
                                      char **wording,
                                      GError **error);

/* Called with the projects and answers of a filter: how many checklists have @answer to @prompt;
 * @prompt is %NULL for the number of checklists. */
typedef void (*WtPromptCountFunc) (const char *prompt,
                                   WtAnswer answer,
                                   gint64 count,
                                   gpointer data);

/* Counts answers to the template called @name in the projects that @filter counts. */
gboolean wt_checklist_store_count (WtConnection *connection,
                                   const char *name,
                                   const WtFilter *filter,
                                   WtPromptCountFunc counted,
                                   gpointer data,
                                   GError **error);

G_END_DECLS
