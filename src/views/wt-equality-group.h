#pragma once

#include "wt-equality-counts.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One category of the equality form, with a count to be typed for each answer. Emits "edited" when
 * somebody changes a number. */
#define WT_TYPE_EQUALITY_GROUP (wt_equality_group_get_type ())
G_DECLARE_FINAL_TYPE (WtEqualityGroup, wt_equality_group, WT, EQUALITY_GROUP, AdwBin)

/* For category @index of @form. */
GtkWidget *wt_equality_group_new (WtEqualityForm *form, guint index);

/* Shows what @counts says of the category, and puts into it what is typed. */
void wt_equality_group_show (WtEqualityGroup *self, WtEqualityCounts *counts);
void wt_equality_group_read (WtEqualityGroup *self, WtEqualityCounts *counts);

G_END_DECLS
