#pragma once

#include <gio/gio.h>

/* The definition called @name, as the program brings it. */
GBytes *test_load_definition (const char *name);

/* @json with every ' as ", so that definitions can be read in C. */
GBytes *test_make_json (const char *json);

/* Fails unless @error is a WT_ERROR_INVALID whose message holds @part, and clears it. */
void test_assert_invalid (GError **error, const char *part);
