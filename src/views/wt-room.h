#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

#define WT_ROOM_COUNT 11

/* A room of the sidebar: what it is called and which page it opens. */
typedef struct
{
  const char *name;
  const char *title; /* marked with N_() */
  const char *icon;
  WtPage *(*make_page) (WtWorkspace *workspace);
  gboolean is_in_review; /* whether a review file has something for it */
} WtRoom;

/* The room called @name, or %NULL; its place in the sidebar; the name of the one at a place. */
const WtRoom *wt_room_find (const char *name);
int wt_room_get_index (const char *name);
const char *wt_room_get_name (int index);

/* Adds the room's row to the sidebar. */
void wt_room_add_row (GtkListBox *list_box, guint index);

G_END_DECLS
