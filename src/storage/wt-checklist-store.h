#pragma once

#include "wt-checklist.h"
#include "wt-connection.h"
#include "wt-filter.h"
#include "wt-plan.h"

G_BEGIN_DECLS

/* What a checklist is answered for: a project, an activity or, with neither, the organisation. */
typedef struct
{
  gint64 project_id;
  gint64 activity_id;
} WtChecklistSubject;

/* Gives @subject a checklist in the version @template_id, and its id. */
gboolean wt_checklist_store_insert (WtConnection *connection,
                                    const WtChecklistSubject *subject,
                                    gint64 template_id,
                                    gint64 *id,
                                    GError **error);

/* Moves a checklist to another version. */
gboolean
wt_checklist_store_move (WtConnection *connection, gint64 id, gint64 template_id, GError **error);

/* Deletes a checklist with its answers and its evidence; actions stay, without it. */
gboolean wt_checklist_store_delete (WtConnection *connection, gint64 id, GError **error);

/* The ids of the checklists of @subject, the first one given first; free with g_array_unref(). */
GArray *wt_checklist_store_list_ids (WtConnection *connection,
                                     const WtChecklistSubject *subject,
                                     GError **error);

/* A checklist in the version it is answered in, with all that was answered. */
WtPlan *wt_checklist_store_find_plan (WtConnection *connection, gint64 id, GError **error);

/* Of WtPlan: the checklists of @subject, the first one given first. */
GPtrArray *wt_checklist_store_list_plans (WtConnection *connection,
                                          const WtChecklistSubject *subject,
                                          GError **error);

/* The first of a project's checklists. */
WtPlan *
wt_checklist_store_find_main_plan (WtConnection *connection, gint64 project_id, GError **error);

/* One answer as stored, or an empty one. */
WtPromptAnswer *wt_checklist_store_find_answer (WtConnection *connection,
                                                gint64 checklist_id,
                                                const char *prompt,
                                                GError **error);

/* Keeps @answer, there or new. */
gboolean
wt_checklist_store_update_answer (WtConnection *connection, WtPromptAnswer *answer, GError **error);

/* What a checklist is answered for, or its own title if that is the organisation, and the wording
 * of one of its prompts; free both with g_free(). */
gboolean wt_checklist_store_describe (WtConnection *connection,
                                      gint64 checklist_id,
                                      const char *prompt,
                                      char **subject,
                                      char **wording,
                                      GError **error);

/* Called with the number of checklists, with @prompt %NULL; for each prompt of each version with
 * how many of them ask it, @answer being WT_ANSWER_NONE; and with how many have @answer to it. */
typedef void (*WtPromptCountFunc) (const char *prompt,
                                   WtAnswer answer,
                                   gint64 count,
                                   gpointer data);

/* Counts the answers that are given, by a person or by themselves, to the template called @name in
 * the projects that @filter counts. */
gboolean wt_checklist_store_count (WtConnection *connection,
                                   const char *name,
                                   const WtFilter *filter,
                                   WtPromptCountFunc counted,
                                   gpointer data,
                                   GError **error);

G_END_DECLS
