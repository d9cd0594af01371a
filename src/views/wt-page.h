#pragma once

#include "wt-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define WT_TYPE_PAGE (wt_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (WtPage, wt_page, WT, PAGE, AdwBin)

/**
 * WtPageClass:
 * @aspects: what has to change for the page to load again
 * @load: starts to load what the page shows; called once it is on the screen, or in a window that
 * is going to be, and again after a change
 * @is_editing: (nullable): whether the page holds edits that are not saved yet, which loading would
 * overwrite
 * @flush: (nullable): saves edits at once
 * @focus_start: (nullable): puts the focus where work on the page starts, if that is not at its top
 * @focus_search: (nullable): puts the focus where a search is typed
 * @is_focus_page: whether the rooms make way for it
 *
 * What fills the window beside the rooms. A page has a workspace for as long as it lives.
 */
struct _WtPageClass
{
  AdwBinClass parent_class;

  WtAspect aspects;
  void (*load) (WtPage *self);
  gboolean (*is_editing) (WtPage *self);
  void (*flush) (WtPage *self);
  void (*focus_start) (WtPage *self);
  void (*focus_search) (WtPage *self);
  gboolean is_focus_page;
};

WtWorkspace *wt_page_get_workspace (WtPage *self);

/* Runs a job that only reads: cancelled when the page goes away. @callback gets the page as its
 * user data; see wt_page_run_finish(). */
void wt_page_run (WtPage *self, WtJob *job, GAsyncReadyCallback callback);

/* Whether a job is running that the page shows something of. The signal "loaded" says when none is
 * any more. */
gboolean wt_page_is_loading (WtPage *self);

/**
 * wt_page_run_finish:
 * @user_data: what the callback got: a reference to the page, which is let go of here
 * @page: (out) (transfer none) (nullable): the page, if it is still there to show something
 * @object: (out) (transfer full): what the job results in
 *
 * Shows an error, unless the job was cancelled.
 *
 * Returns: whether there is something to show
 */
gboolean
wt_page_run_finish (gpointer user_data, GAsyncResult *result, gpointer page, gpointer object);

/* Runs a job (transfer full) after which there is nothing to show any more, and goes back; when it
 * fails, @heading (static) says what could not be done. */
void wt_page_run_and_leave (WtPage *self, WtJob *job, const char *heading);

/* Loads again now or, when the page is not on the screen, once it is. */
void wt_page_reload (WtPage *self);

/* Saves what is being edited. */
void wt_page_flush (WtPage *self);

/* Puts the focus where work on the page starts; it has to be on the screen. */
void wt_page_focus_start (WtPage *self);

void wt_page_focus_search (WtPage *self);

/* Whether the rooms make way for the page. */
gboolean wt_page_is_focus_page (WtPage *self);

G_END_DECLS
