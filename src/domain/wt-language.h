#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WtLanguage:
 * @code: as of ISO 639: "cy"
 * @name: what it is called, marked with N_(): "Welsh"
 * @own_name: what those who speak it call it: "Cymraeg"
 */
typedef struct
{
  const char *code;
  const char *name;
  const char *own_name;
} WtLanguage;

/* The languages that forms can be translated into, Welsh first, then in order of how many speak
 * them in England and Wales. */
const WtLanguage *wt_language_list (guint *n_languages);

/* The language with @code, or %NULL. */
const WtLanguage *wt_language_find (const char *code);

/* What the language with @code is called, in the language of the application; the code itself of
 * one that is not known. */
const char *wt_language_get_name (const char *code);

/* What those who speak it call it. */
const char *wt_language_get_own_name (const char *code);

G_END_DECLS
