#include "wt-form-phrase.h"

#include <glib/gi18n.h>
#include <string.h>

/* In the order of WtFormPhrase. */
static const struct
{
  const char *nick, *words;
} PHRASES[] = {
  { "no-name", N_ ("We do not ask for your name.") },
  { "blank", N_ ("You can leave a question blank.") },
  { "required", N_ ("Please answer the questions marked *. You can leave the others blank.") },
  { "one-cross", N_ ("To choose an answer, please put one cross in one box.") },
  /* Translators: the numbers of the first and the last question */
  { "one-cross-range", N_ ("For questions %1$s to %2$s, please put one cross in one box.") },
  { "any-cross", N_ ("Put a cross in every box that applies.") },
  { "yes", N_ ("Yes") },
  { "no", N_ ("No") },
  { "day", N_ ("Day") },
  { "month", N_ ("Month") },
  { "year", N_ ("Year") },
  { "thanks", N_ ("Thank you. Please hand this form to a member of staff before you leave.") },
  { "large-print", N_ ("This form is also available in large print. Please ask.") },
  /* Translators: %s is a list of languages, each by its own name */
  { "large-print-languages",
    N_ ("This form is also available in large print and in these languages: %s. Please ask.") },
  /* Translators: "Page 1 of 4" */
  { "page", N_ ("Page %1$s of %2$s") },
  { "number", N_ ("Form number") },
  { "unchecked", N_ ("Machine-assisted translation, not checked yet.") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (PHRASES) == WT_FORM_N_PHRASES);

const char *
wt_form_phrase_get_nick (WtFormPhrase phrase)
{
  g_return_val_if_fail ((guint) phrase < G_N_ELEMENTS (PHRASES), "");
  return PHRASES[phrase].nick;
}

const char *
wt_form_phrase_get_words (WtFormPhrase phrase)
{
  g_return_val_if_fail ((guint) phrase < G_N_ELEMENTS (PHRASES), "");
  return _ (PHRASES[phrase].words);
}

char *
wt_form_phrase_fill (const char *words, const char *first, const char *second)
{
  static const struct
  {
    const char *place;
    gboolean is_second;
  } PLACES[] = { { "%1$s", FALSE }, { "%2$s", TRUE }, { "%s", FALSE } };
  GString *filled = g_string_new (NULL);

  while (*words != '\0')
    {
      gsize i = 0;

      while (i < G_N_ELEMENTS (PLACES) && !g_str_has_prefix (words, PLACES[i].place))
        i++;
      if (i == G_N_ELEMENTS (PLACES))
        {
          g_string_append_c (filled, *words++);
          continue;
        }
      words += strlen (PLACES[i].place);
      g_string_append (filled, PLACES[i].is_second ? (second != NULL ? second : "")
                               : first != NULL     ? first
                                                   : "");
    }
  return g_string_free (filled, FALSE);
}
