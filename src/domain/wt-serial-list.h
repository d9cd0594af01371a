#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The numbers of the forms of a batch, the lowest first: what a list of many forms has to know of
 * those that are not on the screen. */
#define WT_TYPE_SERIAL_LIST (wt_serial_list_get_type ())
G_DECLARE_FINAL_TYPE (WtSerialList, wt_serial_list, WT, SERIAL_LIST, GObject)

/* @serials: (transfer full) (element-type gint64): in order, each once */
WtSerialList *wt_serial_list_new (GArray *serials);

guint wt_serial_list_get_length (WtSerialList *self);
gint64 wt_serial_list_get (WtSerialList *self, guint position);

/* Whether @serial is there; gives its position, or where it would stand. */
gboolean wt_serial_list_find (WtSerialList *self, gint64 serial, guint *position);

void wt_serial_list_insert (WtSerialList *self, guint position, gint64 serial);

G_END_DECLS
