#include "wt-plain-english.h"

#include "wt-plain-words-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* Fewer words say nothing of how hard a text is to read. */
#define WORDS_TO_JUDGE 8

/* A text is called hard when it is this many years beyond the age to aim at. */
#define YEARS_BEYOND 3

typedef struct
{
  GPtrArray *words;  /* (owned): in lower case, with apostrophes and hyphens */
  GArray *sentences; /* (owned) of guint: where each ends in the words */
} Text;

static gboolean
is_in_word (gunichar character)
{
  return g_unichar_isalnum (character) || character == '\'' || character == '-';
}

static void
end_word (Text *text, GString *word)
{
  while (word->len > 0 && strchr ("'-", word->str[word->len - 1]) != NULL)
    g_string_truncate (word, word->len - 1);
  if (word->len > 0)
    g_ptr_array_add (text->words, g_strdup (word->str));
  g_string_truncate (word, 0);
}

static void
end_sentence (Text *text)
{
  guint n_sentences = text->sentences->len;
  guint start = n_sentences > 0 ? g_array_index (text->sentences, guint, n_sentences - 1) : 0;

  if (text->words->len > start)
    g_array_append_val (text->sentences, text->words->len);
}

/* Whether @mark ends a sentence: nothing or a space comes after it, and the word before it is no
 * abbreviation, such as "e.g." or "Dr.". */
static gboolean
ends_sentence (const Text *text, gunichar mark, const char *after)
{
  static const char *const ABBREVIATIONS[] = { "e",   "eg", "i",  "ie", "g",  "dr", "mr",
                                               "mrs", "ms", "st", "no", "vs", NULL };
  const char *last =
      text->words->len > 0 ? g_ptr_array_index (text->words, text->words->len - 1) : "";

  if (mark == '?' || mark == '!' || mark == '\n')
    return TRUE;
  return mark == '.' && (*after == '\0' || g_unichar_isspace (g_utf8_get_char (after)))
         && !g_strv_contains (ABBREVIATIONS, last);
}

static void
read_text (Text *text, const char *original)
{
  g_autofree char *lower = g_utf8_strdown (original, -1);
  g_autoptr (GString) word = g_string_new (NULL);

  text->words = g_ptr_array_new_with_free_func (g_free);
  text->sentences = g_array_new (FALSE, FALSE, sizeof (guint));
  for (const char *next = lower; *next != '\0'; next = g_utf8_next_char (next))
    {
      gunichar character = g_utf8_get_char (next);

      if (character == 0x2019)
        character = '\'';
      if (is_in_word (character) && (word->len > 0 || g_unichar_isalnum (character)))
        {
          g_string_append_unichar (word, character);
          continue;
        }
      end_word (text, word);
      if (ends_sentence (text, character, g_utf8_next_char (next)))
        end_sentence (text);
    }
  end_word (text, word);
  end_sentence (text);
}

static void
clear_text (Text *text)
{
  g_ptr_array_unref (text->words);
  g_array_unref (text->sentences);
}

static gboolean
is_vowel (char letter)
{
  return strchr ("aeiouy", letter) != NULL;
}

/* Whether the "e" of an ending is not spoken: "time", "times", "asked"; but "table", "wanted",
 * "places". */
static gboolean
has_silent_e (const char *word, gsize length)
{
  char before = length > 2 ? word[length - 3] : '\0';

  if (length < 3)
    return FALSE;
  if (word[length - 1] == 'e')
    return !is_vowel (word[length - 2]) && !(word[length - 2] == 'l' && !is_vowel (before));
  if (length < 4 || word[length - 2] != 'e' || is_vowel (before)
      || (before == 'l' && !is_vowel (word[length - 4])))
    return FALSE;
  return word[length - 1] == 'd'   ? strchr ("td", before) == NULL
         : word[length - 1] == 's' ? strchr ("cgsxz", before) == NULL
                                         && !(before == 'h' && strchr ("cs", word[length - 4]))
                                   : FALSE;
}

guint
wt_plain_english_count_syllables (const char *word)
{
  g_autofree char *ascii = g_str_to_ascii (word, "C");
  g_autofree char *lower = g_ascii_strdown (ascii, -1);
  gsize length = strlen (lower);
  gboolean was_vowel = FALSE;
  guint count = 0;

  for (const char *letter = lower; *letter != '\0'; letter++)
    {
      gboolean is = is_vowel (*letter);

      count += is && !was_vowel ? 1 : 0;
      was_vowel = is;
    }
  /* An accent is there to be heard: "café". */
  if (count > 1 && (guchar) word[strlen (word) - 1] < 0x80 && has_silent_e (lower, length))
    count--;
  return MAX (count, 1);
}

static void
add_count (const Text *text, WtPlainCount *count)
{
  count->n_sentences += text->sentences->len;
  count->n_words += text->words->len;
  for (guint i = 0; i < text->words->len; i++)
    count->n_syllables += wt_plain_english_count_syllables (g_ptr_array_index (text->words, i));
}

void
wt_plain_english_count (const char *original, WtPlainCount *count)
{
  Text text;

  read_text (&text, original);
  add_count (&text, count);
  clear_text (&text);
}

double
wt_plain_count_get_reading_age (const WtPlainCount *count)
{
  if (count->n_words == 0 || count->n_sentences == 0)
    return NAN;
  return 0.39 * count->n_words / count->n_sentences + 11.8 * count->n_syllables / count->n_words
         - 15.59 + 5;
}

/* Nobody reads before the age of five. */
static int
round_age (const WtPlainCount *count)
{
  return (int) MAX (5, lround (wt_plain_count_get_reading_age (count)));
}

char *
wt_plain_count_to_words (const WtPlainCount *count)
{
  g_autofree char *words =
      g_strdup_printf (ngettext ("%u word", "%u words", count->n_words), count->n_words);

  if (count->n_words == 0)
    return g_steal_pointer (&words);
  /* Translators: %1$s is "48 words"; %2$d an age in years */
  return g_strdup_printf (_ ("%1$s · reading age about %2$d"), words, round_age (count));
}

static void
remark_free (gpointer data)
{
  WtPlainRemark *remark = data;

  g_free (remark->advice);
  g_free (remark);
}

/* Takes over @advice. */
static void
add_remark (GPtrArray *remarks, WtPlainRemarkKind kind, char *advice)
{
  WtPlainRemark *remark = g_new0 (WtPlainRemark, 1);

  remark->kind = kind;
  remark->advice = advice;
  g_ptr_array_add (remarks, remark);
}

static void
check_sentences (const Text *text, GPtrArray *remarks)
{
  guint start = 0;

  for (guint i = 0; i < text->sentences->len; i++)
    {
      guint end = g_array_index (text->sentences, guint, i);
      guint n_words = end - start;

      start = end;
      if (n_words <= WT_PLAIN_SENTENCE_MAXIMUM)
        continue;
      add_remark (
          remarks, WT_PLAIN_LONG_SENTENCE,
          /* Translators: always more than one */
          g_strdup_printf (ngettext ("A sentence of %1$u word. Try to keep to %2$d.",
                                     "A sentence of %1$u words. Try to keep to %2$d.", n_words),
                           n_words, WT_PLAIN_SENTENCE_MAXIMUM));
      return;
    }
}

static void
check_age (const Text *text, GPtrArray *remarks)
{
  WtPlainCount count = { 0 };

  add_count (text, &count);
  if (count.n_words < WORDS_TO_JUDGE || round_age (&count) <= WT_PLAIN_READING_AGE + YEARS_BEYOND)
    return;
  add_remark (remarks, WT_PLAIN_HARD,
              /* Translators: both are ages in years */
              g_strdup_printf (_ ("Reading age about %1$d. Shorter words and sentences bring it "
                                  "down; %2$d is a good aim."),
                               round_age (&count), WT_PLAIN_READING_AGE));
}

/* Whether @word is @entry in any form that a verb or a noun has: "utilise", "utilised",
 * "utilising". */
static gboolean
is_form_of (const char *word, const char *entry)
{
  static const char *const ENDINGS[] = { "", "s", "es", "d", "ed", "ing", NULL };
  gsize length = strlen (entry);

  if (g_str_has_prefix (word, entry))
    return g_strv_contains (ENDINGS, word + length);
  return length > 3 && entry[length - 1] == 'e' && strncmp (word, entry, length - 1) == 0
         && g_str_equal (word + length - 1, "ing");
}

/* Whether the words from @start on are @parts. The first may have any form where @in_any_form. */
static gboolean
stands_at (const Text *text, guint start, char **parts, gboolean in_any_form)
{
  guint n_parts = g_strv_length (parts);

  if (start + n_parts > text->words->len)
    return FALSE;
  for (guint i = 0; i < n_parts; i++)
    {
      const char *word = g_ptr_array_index (text->words, start + i);

      if (in_any_form && i == 0 ? !is_form_of (word, parts[i]) : !g_str_equal (word, parts[i]))
        return FALSE;
    }
  return TRUE;
}

static int
find_phrase (const Text *text, const char *phrase, gboolean in_any_form)
{
  g_auto (GStrv) parts = g_strsplit (phrase, " ", -1);

  for (guint i = 0; i < text->words->len; i++)
    if (stands_at (text, i, parts, in_any_form))
      return (int) i;
  return -1;
}

static void
check_words (const Text *text, GPtrArray *remarks)
{
  for (const WtPlainWord *entry = wt_plain_words; entry->phrase != NULL; entry++)
    {
      int place = find_phrase (text, entry->phrase, TRUE);

      if (place < 0)
        continue;
      add_remark (remarks, WT_PLAIN_WORD,
                  /* Translators: two words or phrases of English, the second plainer */
                  g_strdup_printf (_ ("“%1$s”: try “%2$s”."),
                                   strchr (entry->phrase, ' ') != NULL
                                       ? entry->phrase
                                       : (char *) g_ptr_array_index (text->words, place),
                                   entry->plainer));
    }
}

/* Whether the word at @place joins a pair that is one thing. */
static gboolean
is_pair (const Text *text, guint place)
{
  for (const char *const *pair = wt_plain_pairs; *pair != NULL; pair++)
    {
      g_auto (GStrv) parts = g_strsplit (*pair, " ", -1);

      if (place > 0 && stands_at (text, place - 1, parts, FALSE))
        return TRUE;
    }
  return FALSE;
}

/* The word at @place, and the next where that is only an article. */
static char *
dup_thing (const Text *text, guint place)
{
  static const char *const ARTICLES[] = { "a",     "an",    "my",   "our",  "that", "the",
                                          "their", "these", "this", "your", NULL };
  const char *word = g_ptr_array_index (text->words, place);

  if (!g_strv_contains (ARTICLES, word) || place + 1 >= text->words->len)
    return g_strdup (word);
  return g_strdup_printf ("%s %s", word, (char *) g_ptr_array_index (text->words, place + 1));
}

static void
check_double (const Text *text, GPtrArray *remarks)
{
  for (guint i = 1; i + 1 < text->words->len; i++)
    {
      const char *word = g_ptr_array_index (text->words, i);
      g_autofree char *thing = NULL;

      if ((!g_str_equal (word, "and") && !g_str_equal (word, "or")) || is_pair (text, i))
        continue;
      thing = dup_thing (text, i + 1);
      add_remark (remarks, WT_PLAIN_DOUBLE,
                  /* Translators: %1$s and %3$s are words of English, %2$s is "and" or "or" */
                  g_strdup_printf (_ ("“%1$s %2$s %3$s”: two questions in one? People who would "
                                      "answer them differently cannot answer."),
                                   (char *) g_ptr_array_index (text->words, i - 1), word, thing));
      return;
    }
}

static gboolean
check_leading (const Text *text, GPtrArray *remarks)
{
  for (const char *const *phrase = wt_plain_leading; *phrase != NULL; phrase++)
    {
      if (find_phrase (text, *phrase, FALSE) < 0)
        continue;
      add_remark (remarks, WT_PLAIN_LEADING,
                  /* Translators: %s are words of English */
                  g_strdup_printf (_ ("“%s” may lead people to an answer. Ask so that each "
                                      "answer is as easy to give."),
                                   *phrase));
      return TRUE;
    }
  return FALSE;
}

static void
check_negative (const Text *text, GPtrArray *remarks)
{
  for (const char *const *word = wt_plain_negative; *word != NULL; word++)
    {
      int place = find_phrase (text, *word, FALSE);

      if (place < 0 || (place > 0 && is_pair (text, (guint) place - 1)))
        continue;
      add_remark (remarks, WT_PLAIN_NEGATIVE,
                  /* Translators: %s is a word of English */
                  g_strdup_printf (_ ("“%s”: try to ask without it. A yes to a question that "
                                      "denies can mean either."),
                                   *word));
      return;
    }
}

GPtrArray *
wt_plain_english_check (const char *original)
{
  GPtrArray *remarks = g_ptr_array_new_with_free_func (remark_free);
  Text text;

  read_text (&text, original);
  check_words (&text, remarks);
  check_double (&text, remarks);
  if (!check_leading (&text, remarks))
    check_negative (&text, remarks);
  check_sentences (&text, remarks);
  check_age (&text, remarks);
  clear_text (&text);
  return remarks;
}
