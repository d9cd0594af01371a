#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * wt_late_message_set:
 * @message: (nullable): what is wrong with the field
 * @waits: whether the field is only still empty
 *
 * wt_field_message_set() for a field that was just added: that it is empty is said once the
 * keyboard has left it, or anything was ever in it.
 */
void wt_late_message_set (GtkListBoxRow *row, const char *message, gboolean waits);

G_END_DECLS
