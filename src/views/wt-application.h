#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WT_TYPE_APPLICATION (wt_application_get_type ())
G_DECLARE_FINAL_TYPE (WtApplication, wt_application, WT, APPLICATION, AdwApplication)

/* @schema_folder: (nullable): where the settings schema is when the program is not installed */
WtApplication *wt_application_new (const char *schema_folder);

/* What is remembered for the person at this computer; see the schema in data/. Lent. */
GSettings *wt_application_get_settings (WtApplication *self);

/* The name that stands in the history: the one from the preferences, else the system's; free with
 * g_free(). */
char *wt_application_dup_author (WtApplication *self);

G_END_DECLS
