#include "wt-rewording.h"

/* Words shorter than this, in characters, are other words when a letter changes: "can", "not",
 * "good". A longer one may change by a letter, one of LONG_WORD by two. */
#define SHORT_WORD 5
#define LONG_WORD 9

/* Words that turn a question round, and beginnings that turn a word round. */
static const char *const DENYING[] = { "no",       "not",     "never",  "none",    "nothing",
                                       "nobody",   "without", "cannot", "cant",    "dont",
                                       "doesnt",   "didnt",   "wont",   "wouldnt", "couldnt",
                                       "shouldnt", "isnt",    "arent",  "wasnt",   "werent",
                                       "hasnt",    "havent",  "hadnt",  NULL };
static const char *const TURNING[] = { "un", "in", "im", "dis", "non", "mis" };

/* Lower-case words without the marks around and within them. */
static char **
list_words (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *normal = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GString) word = g_string_new (NULL);
  const char *start = normal != NULL ? normal : "";

  for (const char *next = start;; next = g_utf8_next_char (next))
    {
      gunichar character = g_utf8_get_char (next);

      if (character == '\'' || character == 0x2019)
        continue;
      if (character != 0 && g_unichar_isalnum (character))
        {
          g_string_append_unichar (word, character);
          continue;
        }
      if (word->len > 0)
        g_strv_builder_add (builder, word->str);
      g_string_truncate (word, 0);
      if (character == 0)
        return g_strv_builder_end (builder);
    }
}

/* How many letters have to be put in, left out, changed or swapped with the next; @a and @b are
 * characters. */
static glong
measure_distance (const gunichar *a, glong n_a, const gunichar *b, glong n_b)
{
  glong width = n_b + 1;
  g_autofree glong *steps = g_new (glong, (n_a + 1) * width);

  for (glong i = 0; i <= n_a; i++)
    for (glong j = 0; j <= n_b; j++)
      {
        glong *step = &steps[i * width + j];

        if (i == 0 || j == 0)
          {
            *step = i + j;
            continue;
          }
        *step = MIN (MIN (step[-width], step[-1]) + 1,
                     step[-width - 1] + (a[i - 1] != b[j - 1] ? 1 : 0));
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
          *step = MIN (*step, step[-2 * width - 2] + 1);
      }
  return steps[n_a * width + n_b];
}

static gboolean
has_digit (const char *word)
{
  for (; *word != '\0'; word = g_utf8_next_char (word))
    if (g_unichar_isdigit (g_utf8_get_char (word)))
      return TRUE;
  return FALSE;
}

/* Whether one is the other spelt otherwise. "Unable" is not "able", 11 is not 12. */
static gboolean
is_spelling (const char *before, const char *after)
{
  glong n_before, n_after;
  g_autofree gunichar *a = NULL;
  g_autofree gunichar *b = NULL;
  glong shorter;

  if (g_str_has_suffix (before, after) || g_str_has_suffix (after, before) || has_digit (before)
      || has_digit (after))
    return FALSE;
  a = g_utf8_to_ucs4_fast (before, -1, &n_before);
  b = g_utf8_to_ucs4_fast (after, -1, &n_after);
  shorter = MIN (n_before, n_after);
  return shorter >= SHORT_WORD
         && measure_distance (a, n_before, b, n_after) <= (shorter >= LONG_WORD ? 2 : 1);
}

static guint
count_denying (char **words)
{
  guint count = 0;

  for (; *words != NULL; words++)
    count += g_strv_contains (DENYING, *words) ? 1 : 0;
  return count;
}

/* Whether a word of @a stands turned round in @b: "happy", "unhappy". */
static gboolean
has_turned (char **a, char **b)
{
  for (; *a != NULL; a++)
    for (guint i = 0; i < G_N_ELEMENTS (TURNING); i++)
      {
        g_autofree char *turned = g_strconcat (TURNING[i], *a, NULL);

        if (g_strv_contains ((const char *const *) b, turned)
            && !g_strv_contains ((const char *const *) b, *a))
          return TRUE;
      }
  return FALSE;
}

/* How many words the two have in common in the same order. */
static guint
count_common (char **a, char **b)
{
  guint n_b = g_strv_length (b);
  g_autofree guint *row = g_new0 (guint, n_b + 1);

  for (; *a != NULL; a++)
    {
      guint diagonal = 0;

      for (guint j = 1; j <= n_b; j++)
        {
          guint above = row[j];

          row[j] = g_str_equal (*a, b[j - 1]) || is_spelling (*a, b[j - 1])
                       ? diagonal + 1
                       : MAX (above, row[j - 1]);
          diagonal = above;
        }
    }
  return row[n_b];
}

WtRewording
wt_rewording_compare (const char *before, const char *after)
{
  g_auto (GStrv) a = list_words (before);
  g_auto (GStrv) b = list_words (after);
  guint n_a = g_strv_length (a);
  guint n_b = g_strv_length (b);
  guint common = count_common (a, b);

  if (g_strv_equal ((const char *const *) a, (const char *const *) b))
    return WT_REWORDING_NONE;
  if (count_denying (a) != count_denying (b) || has_turned (a, b) || has_turned (b, a))
    return WT_REWORDING_LARGE;
  if (common == n_a && common == n_b)
    return WT_REWORDING_SPELLING;
  return 2 * common >= MAX (n_a, n_b) ? WT_REWORDING_SMALL : WT_REWORDING_LARGE;
}
