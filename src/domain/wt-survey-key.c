#include "wt-survey-key.h"

#include "wt-slug.h"

#include <string.h>

#define SURVEY_PREFIX "own-"
#define SURVEY_MAXIMUM 68

/* A name that is also a column of a file: a few words tell it from the others. */
#define QUESTION_WORDS 4
#define QUESTION_MAXIMUM 40

/* Words that many questions have and that tell none from another. */
static const char *const EMPTY_WORDS[] = {
  "a",   "an",   "and",    "any",   "are",  "at",    "by",   "did", "do", "does",
  "for", "from", "have",   "how",   "if",   "in",    "is",   "it",  "of", "on",
  "or",  "our",  "please", "that",  "the",  "there", "this", "to",  "us", "was",
  "we",  "were", "what",   "which", "with", "you",   "your", NULL
};

static gboolean
is_in_list (const char *key, gpointer taken)
{
  return taken != NULL && g_strv_contains (taken, key);
}

static gboolean
is_in_set (const char *key, gpointer taken)
{
  return g_hash_table_contains (taken, key);
}

char *
wt_survey_make_key (const char *title, const char *const *taken)
{
  return wt_slug_make_unique (wt_slug_make (SURVEY_PREFIX, title, "questionnaire", SURVEY_MAXIMUM),
                              is_in_list, (gpointer) taken);
}

/* The words of @slug that say something, or all where none does. */
static char *
pick_words (const char *slug, gboolean is_whole)
{
  g_auto (GStrv) words = g_strsplit (slug, "-", -1);
  guint n_words = g_strv_length (words);
  GString *picked = g_string_new (NULL);
  guint n_picked = 0;

  /* Somebody is still writing the last word. */
  if (!is_whole && n_words > 1)
    n_words--;
  for (guint i = 0; i < n_words && n_picked < QUESTION_WORDS; i++)
    if (!g_strv_contains (EMPTY_WORDS, words[i]))
      {
        g_string_append_printf (picked, "%s%s", n_picked > 0 ? "-" : "", words[i]);
        n_picked++;
      }
  if (n_picked == 0)
    g_string_append (picked, slug);
  return g_string_free (picked, FALSE);
}

char *
wt_question_make_key (const char *text, GHashTable *taken)
{
  g_autofree char *tidy = g_strstrip (g_strdup (text));
  gsize length = strlen (tidy);
  gboolean is_whole = length > 0 && strchr (".?!:", tidy[length - 1]) != NULL;
  g_autofree char *slug = wt_slug_make ("", tidy, "question", 10 * QUESTION_MAXIMUM);
  g_autofree char *picked = pick_words (slug, is_whole);

  return wt_slug_make_unique (wt_slug_make ("", picked, "question", QUESTION_MAXIMUM), is_in_set,
                              taken);
}
