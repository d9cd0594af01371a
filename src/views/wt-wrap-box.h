#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WtWrapBox:
 *
 * Widgets one beside the other that go on in the next line where the width ends, as words do. The
 * lines get about as much each: ten boxes that do not fit become five and five. Properties:
 * "spacing" within a line, "line-spacing" between lines, "align" of a line (0 at its start, 0.5 in
 * the middle), "most-natural": the most width that it asks for, though it takes more.
 */
#define WT_TYPE_WRAP_BOX (wt_wrap_box_get_type ())
G_DECLARE_FINAL_TYPE (WtWrapBox, wt_wrap_box, WT, WRAP_BOX, GtkWidget)

void wt_wrap_box_append (WtWrapBox *self, GtkWidget *child);

G_END_DECLS
