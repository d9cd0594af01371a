#include "wt-language.h"

#include <glib/gi18n.h>

static const WtLanguage LANGUAGES[] = {
  { "cy", N_ ("Welsh"), "Cymraeg" },       { "pl", N_ ("Polish"), "polski" },
  { "ro", N_ ("Romanian"), "română" },     { "pa", N_ ("Panjabi"), "ਪੰਜਾਬੀ" },
  { "ur", N_ ("Urdu"), "اردو" },           { "pt", N_ ("Portuguese"), "português" },
  { "es", N_ ("Spanish"), "español" },     { "ar", N_ ("Arabic"), "العربية" },
  { "bn", N_ ("Bengali"), "বাংলা" },       { "gu", N_ ("Gujarati"), "ગુજરાતી" },
  { "it", N_ ("Italian"), "italiano" },    { "ta", N_ ("Tamil"), "தமிழ்" },
  { "fr", N_ ("French"), "français" },     { "lt", N_ ("Lithuanian"), "lietuvių" },
  { "zh", N_ ("Chinese"), "中文" },        { "tr", N_ ("Turkish"), "Türkçe" },
  { "bg", N_ ("Bulgarian"), "български" }, { "ru", N_ ("Russian"), "русский" },
  { "fa", N_ ("Persian"), "فارسی" },       { "hu", N_ ("Hungarian"), "magyar" },
  { "ku", N_ ("Kurdish"), "Kurdî" },       { "so", N_ ("Somali"), "Soomaali" },
  { "sk", N_ ("Slovak"), "slovenčina" },   { "uk", N_ ("Ukrainian"), "українська" },
  { "ti", N_ ("Tigrinya"), "ትግርኛ" },       { "vi", N_ ("Vietnamese"), "Tiếng Việt" },
};

const WtLanguage *
wt_language_list (guint *n_languages)
{
  *n_languages = G_N_ELEMENTS (LANGUAGES);
  return LANGUAGES;
}

const WtLanguage *
wt_language_find (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (LANGUAGES); i++)
    if (g_str_equal (LANGUAGES[i].code, code))
      return &LANGUAGES[i];
  return NULL;
}

const char *
wt_language_get_name (const char *code)
{
  const WtLanguage *language = wt_language_find (code);

  return language != NULL ? _ (language->name) : code;
}

const char *
wt_language_get_own_name (const char *code)
{
  const WtLanguage *language = wt_language_find (code);

  return language != NULL ? language->own_name : code;
}
