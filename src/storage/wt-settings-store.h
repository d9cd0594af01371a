#pragma once

#include "wt-connection.h"
#include "wt-report-words.h"
#include "wt-settings.h"

G_BEGIN_DECLS

/* A list of names that can be edited. */
typedef enum
{
  WT_NAME_LIST_ORGANISATIONS,
  WT_NAME_LIST_DIRECTORATES,
  /* Tools of a level, in the order of WtLevel: */
  WT_NAME_LIST_TOOLS_INFORMING,
  WT_NAME_LIST_TOOLS_ENGAGING,
  WT_NAME_LIST_TOOLS_INVOLVING,
  WT_NAME_LIST_TOOLS_CO_PRODUCTION,
} WtNameList;

/* The settings, with defaults where nothing is stored. */
WtSettings *wt_settings_store_read (WtConnection *connection, GError **error);
gboolean wt_settings_store_update (WtConnection *connection, WtSettings *settings, GError **error);

/* What people wrote for the front pages of reports. */
WtReportWords *wt_settings_store_read_report_words (WtConnection *connection, GError **error);
gboolean wt_settings_store_update_report_words (WtConnection *connection,
                                                WtReportWords *words,
                                                GError **error);

/* Keeps @value for the setting called @name, unless there is one. */
gboolean wt_settings_store_add_default (WtConnection *connection,
                                        const char *name,
                                        const char *value,
                                        GError **error);

/* The PNG file of the logo on printed forms; @png is %NULL when there is none. */
gboolean wt_settings_store_read_logo (WtConnection *connection, GBytes **png, GError **error);

/* Keeps @png; empty takes the logo away. */
gboolean wt_settings_store_update_logo (WtConnection *connection, GBytes *png, GError **error);

/* Of WtTool: the tools of all levels. */
GPtrArray *wt_settings_store_list_tools (WtConnection *connection, GError **error);

/* The names of a list in order of entry; of WtNamedItem. Free with g_ptr_array_unref(). */
GPtrArray *wt_settings_store_list_names (WtConnection *connection, WtNameList list, GError **error);

/* Adds a name and returns its id in @id (nullable); WT_ERROR_EXISTS when it is there. */
gboolean wt_settings_store_insert_name (
    WtConnection *connection, WtNameList list, const char *name, gint64 *id, GError **error);

gboolean wt_settings_store_update_name (
    WtConnection *connection, WtNameList list, gint64 id, const char *name, GError **error);

/* Deletes a name; projects that chose it then have none. */
gboolean wt_settings_store_delete_name (WtConnection *connection,
                                        WtNameList list,
                                        gint64 id,
                                        GError **error);

G_END_DECLS
