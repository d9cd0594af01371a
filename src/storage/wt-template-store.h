#pragma once

#include "wt-checklist-template.h"
#include "wt-checklist.h"
#include "wt-connection.h"

G_BEGIN_DECLS

/* Keeps a checklist that comes with the program, unless it is there. What the program says of it
 * follows the program; what users see of a version never changes. */
gboolean
wt_template_store_add_shipped (WtConnection *connection, WtChecklist *checklist, GError **error);

/* Keeps @checklist as a version of its own, retired if those before it are, and gives its id. */
gboolean wt_template_store_insert (WtConnection *connection,
                                   WtChecklist *checklist,
                                   gint64 *id,
                                   GError **error);

/* Puts @checklist in place of the version that has @id: for one that nobody has answered in. */
gboolean wt_template_store_update (WtConnection *connection,
                                   gint64 id,
                                   WtChecklist *checklist,
                                   GError **error);

/* Retires all versions of @key, or brings them back. */
gboolean wt_template_store_set_retired (WtConnection *connection,
                                        const char *key,
                                        gboolean is_retired,
                                        GError **error);

/* Of WtChecklistTemplate, by title: one for all versions of a checklist, the retired too. */
GPtrArray *wt_template_store_list (WtConnection *connection, GError **error);

/* The template of @key; WT_ERROR_NOT_FOUND without it. */
WtChecklistTemplate *
wt_template_store_find (WtConnection *connection, const char *key, GError **error);

/* One version by its id. */
WtChecklist *wt_template_store_find_version (WtConnection *connection, gint64 id, GError **error);

/* Of WtChecklist: all versions of @key, the newest first. */
GPtrArray *
wt_template_store_list_versions (WtConnection *connection, const char *key, GError **error);

/* The newest version of @key, and its id. */
WtChecklist *wt_template_store_find_newest (WtConnection *connection,
                                            const char *key,
                                            gint64 *id,
                                            GError **error);

/* Sets @n_answered to how many checklists of the version that has @id have anything written into
 * them, linked to them or to be done about them. */
gboolean wt_template_store_count_answered (WtConnection *connection,
                                           gint64 id,
                                           gint64 *n_answered,
                                           GError **error);

G_END_DECLS
