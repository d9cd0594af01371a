#pragma once

#include "wt-project.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Stands for the projects that belong to no directorate, where an id is asked for. */
#define WT_DIRECTORATE_NONE (-1)

/* The projects of one directorate that are not archived. */
typedef struct
{
  gint64 id;           /* or WT_DIRECTORATE_NONE */
  char *title;         /* (owned) */
  GPtrArray *projects; /* (owned) of WtProject: those that a search leaves, by what is to be done */
  guint n_projects;    /* whatever the search */
  guint n_unanswered;
} WtDirectorate;

/**
 * wt_directorate_list_new:
 * @projects: of WtProject
 * @searched: (nullable): from wt_search_fold(): what to leave of the projects
 *
 * Sorts projects by directorate: by title, those without one last. In each the ones come first
 * where the champion's question is not answered, then by title.
 *
 * Returns: (transfer full) (element-type WtDirectorate): free with g_ptr_array_unref()
 */
GPtrArray *wt_directorate_list_new (GListModel *projects, const char *searched);

/* Whether somebody has answered the champion's question about @project. */
gboolean wt_directorate_list_is_answered (WtProject *project);

/* Whether both have the same projects in the same directorates, in whatever order. */
gboolean wt_directorate_list_is_same (GPtrArray *a, GPtrArray *b);

G_END_DECLS
