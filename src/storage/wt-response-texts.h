#pragma once

#include "wt-response.h"

G_BEGIN_DECLS

/* The texts and values of a form that is not counted, as one JSON array; free with g_free(). */
char *wt_response_texts_write (WtResponse *response);

/* Gives @response, which has its keys already, the texts that go with them. A text that is not in
 * @json leaves its question open. */
void wt_response_texts_read (WtResponse *response, const char *json);

G_END_DECLS
