#pragma once

#include "wt-connection.h"

G_BEGIN_DECLS

/* The names of all persons that the workspace has: staff who lead, own, type, answer or decide, and
 * stakeholders who are persons; each once, of strings. Free with g_ptr_array_unref(). */
GPtrArray *wt_person_names_store_list (WtConnection *connection, GError **error);

G_END_DECLS
