#include "wt-import-guess-private.h"

#include "wt-import-cell.h"
#include "wt-import-words.h"

#include <stdlib.h>
#include <string.h>

/* How sure it is that a heading means a question. */
#define SURE_SAME 105
#define SURE_KEY 100
#define SURE_WORDING 95
#define SURE_TITLE 90
#define SURE_START 85
#define SURE_ALIKE 80
#define SURE_NUMBER 70
#define SURE_PART 60

/* Wordings that share less are thought to be of different questions. */
#define ALIKE_MINIMUM 0.8

/* A wording that a tool cut off (LimeSurvey's abbreviated headings) is at least so long, in bytes.
 */
#define START_MINIMUM 15

/* One way to read a heading: what could name the question, and what could name one of its answers.
 */
typedef struct
{
  char *question; /* (owned) */
  char *part;     /* (owned) */
} Reading;

typedef struct
{
  guint column;
  WtImportUse use;
  int sureness;
} Candidate;

/* A survey's words, made ready for comparing. */
typedef struct
{
  WtSurvey *survey;
  char **wordings; /* (owned), one a question, as are the next two */
  char **titles;   /* (owned) */
  char **keys;     /* (owned) */
} Vocabulary;

static void
vocabulary_init (Vocabulary *vocabulary, WtSurvey *survey)
{
  guint n_questions = wt_survey_get_n_questions (survey);

  vocabulary->survey = survey;
  vocabulary->wordings = g_new0 (char *, n_questions + 1);
  vocabulary->titles = g_new0 (char *, n_questions + 1);
  vocabulary->keys = g_new0 (char *, n_questions + 1);
  for (guint i = 0; i < n_questions; i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);

      vocabulary->wordings[i] = wt_import_words_normalise (question->text);
      vocabulary->titles[i] = wt_import_words_normalise (wt_question_get_short_title (question));
      vocabulary->keys[i] = g_utf8_casefold (question->key, -1);
    }
}

static void
vocabulary_clear (Vocabulary *vocabulary)
{
  g_strfreev (vocabulary->wordings);
  g_strfreev (vocabulary->titles);
  g_strfreev (vocabulary->keys);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Vocabulary, vocabulary_clear)

static void
reading_clear (Reading *reading)
{
  g_free (reading->question);
  g_free (reading->part);
}

/* "3", "Q3", "Q03", "Question 3" of a normalised heading; 0 of any other. */
static int
read_number (const char *heading)
{
  static const char *const STARTS[] = { "question ", "q ", "q" };
  const char *digits = heading;

  for (guint i = 0; i < G_N_ELEMENTS (STARTS); i++)
    if (g_str_has_prefix (heading, STARTS[i]))
      {
        digits = heading + strlen (STARTS[i]);
        break;
      }
  return digits[0] != '\0' && strlen (digits) <= 3
                 && strspn (digits, "0123456789") == strlen (digits)
             ? atoi (digits)
             : 0;
}

/* A normalised heading without the number or the code before the wording: "3 on a scale", "q3 on a
 * scale". */
static const char *
skip_number (const char *heading)
{
  const char *space = strchr (heading, ' ');
  g_autofree char *first = space != NULL ? g_strndup (heading, (gsize) (space - heading)) : NULL;

  return first != NULL && read_number (first) > 0 ? space + 1 : heading;
}

static gboolean
is_only_start (const Vocabulary *vocabulary, guint index, const char *heading)
{
  if (strlen (heading) < START_MINIMUM || !g_str_has_prefix (vocabulary->wordings[index], heading))
    return FALSE;
  for (guint i = 0; vocabulary->wordings[i] != NULL; i++)
    if (i != index && g_str_has_prefix (vocabulary->wordings[i], heading))
      return FALSE;
  return TRUE;
}

/* The key is the heading; or LimeSurvey's code before the wording ("valued. How much …"); or what
 * KoboToolbox and ODK have behind their groups ("feedback/valued", "feedback-valued"). */
static gboolean
is_key (const char *key, const char *heading)
{
  g_autofree char *folded = g_utf8_casefold (heading, -1);
  const char *start = strstr (folded, ". ");
  gsize length = strlen (folded), key_length = strlen (key);

  g_strstrip (folded);
  length = strlen (folded);
  if (g_str_equal (folded, key))
    return TRUE;
  if (start != NULL && (gsize) (start - folded) == key_length
      && memcmp (folded, key, key_length) == 0)
    return TRUE;
  return length > key_length && g_str_has_suffix (folded, key)
         && strchr ("/-", folded[length - key_length - 1]) != NULL;
}

static int
compare (const Vocabulary *vocabulary, guint index, const char *heading)
{
  g_autofree char *normalised = wt_import_words_normalise (heading);
  const char *wording = skip_number (normalised);
  const char *wanted = vocabulary->wordings[index];

  /* Of "rating" and "staff-rating" the second ends as the first does. */
  if (g_str_equal (wt_survey_get_question (vocabulary->survey, index)->key, heading))
    return SURE_SAME;
  if (normalised[0] == '\0')
    return 0;
  if (is_key (vocabulary->keys[index], heading))
    return SURE_KEY;
  if (g_str_equal (normalised, wanted) || g_str_equal (wording, wanted))
    return SURE_WORDING;
  if (g_str_equal (normalised, vocabulary->titles[index]))
    return SURE_TITLE;
  if (is_only_start (vocabulary, index, wording))
    return SURE_START;
  if (MAX (wt_import_words_compare (normalised, wanted), wt_import_words_compare (wording, wanted))
      >= ALIKE_MINIMUM)
    return SURE_ALIKE;
  return read_number (normalised) == wt_survey_get_question (vocabulary->survey, index)->number
             ? SURE_NUMBER
             : 0;
}

static void
add_reading (GArray *readings, char *question, char *part)
{
  Reading reading = { g_strstrip (question), g_strstrip (part) };

  g_array_append_val (readings, reading);
}

/* "Question [Part]" (LimeSurvey, Google Forms), where LimeSurvey may have codes before the wording:
 * "Q4[SQ001]. Question [Part]". */
static void
add_bracketed (GArray *readings, const char *whole)
{
  const char *part = strrchr (whole, '['), *code = strchr (whole, '[');
  const char *code_end = code != NULL ? strstr (code, "]. ") : NULL;
  const char *wording = code_end != NULL ? code_end + strlen ("]. ") : whole;

  if (code_end != NULL && code > whole)
    add_reading (readings, g_strndup (whole, (gsize) (code - whole)),
                 g_strndup (code + 1, (gsize) (code_end - code) - 1));
  if (part == NULL || part <= wording || !g_str_has_suffix (whole, "]"))
    return;
  add_reading (readings, g_strndup (wording, (gsize) (part - wording)),
               g_strndup (part + 1, strlen (part) - 2));
  if (code_end != NULL && code > whole)
    add_reading (readings, g_strndup (whole, (gsize) (code - whole)),
                 g_strndup (part + 1, strlen (part) - 2));
}

/* A heading of two rows (SurveyMonkey) says itself what is what. One of one row may also be
 * "Question/Part" (KoboToolbox, ODK) or "[code] Question". */
static GArray *
list_readings (const WtImportColumn *column)
{
  GArray *readings = g_array_new (FALSE, FALSE, sizeof (Reading));
  const char *whole = column->question;
  const char *slash = strrchr (whole, '/');
  const char *code_end = whole[0] == '[' ? strchr (whole, ']') : NULL;

  g_array_set_clear_func (readings, (GDestroyNotify) reading_clear);
  add_reading (readings, g_strdup (whole), g_strdup (column->part));
  if (column->part[0] != '\0')
    return readings;
  add_bracketed (readings, whole);
  if (code_end != NULL)
    add_reading (readings, g_strndup (whole + 1, (gsize) (code_end - whole) - 1), g_strdup (""));
  if (slash != NULL && slash > whole)
    add_reading (readings, g_strndup (whole, (gsize) (slash - whole)), g_strdup (slash + 1));
  return readings;
}

/* Of the answers to @question the one that @part names; 0 when it names none. */
static char
find_part (const WtQuestion *question, const char *part)
{
  if (question->kind == WT_QUESTION_TEXT || question->kind == WT_QUESTION_NUMBER
      || question->kind == WT_QUESTION_DATE)
    return 0;
  return wt_import_cell_find_choice (question, part);
}

static void
add_candidate (GArray *candidates,
               const Vocabulary *vocabulary,
               guint column,
               guint index,
               const Reading *reading)
{
  const WtQuestion *question = wt_survey_get_question (vocabulary->survey, index);
  Candidate candidate = { column, { WT_IMPORT_ANSWER, index, 0 }, 0 };

  candidate.sureness = compare (vocabulary, index, reading->question);
  if (candidate.sureness == 0)
    return;
  if (reading->part[0] != '\0')
    {
      candidate.use.choice = find_part (question, reading->part);
      candidate.use.role = WT_IMPORT_CHOICE;
      if (candidate.use.choice == 0)
        {
          /* The only row of a table of questions, of which the first is taken. */
          candidate.use.role = WT_IMPORT_ANSWER;
          candidate.sureness = SURE_PART;
          if (wt_question_kind_has_choices (question->kind) || question->kind == WT_QUESTION_YES_NO)
            return;
        }
    }
  g_array_append_val (candidates, candidate);
}

/* The surest first; of equals the one further left, and a whole answer before a choice. */
static int
order (gconstpointer a, gconstpointer b)
{
  const Candidate *first = a, *second = b;

  if (first->sureness != second->sureness)
    return second->sureness - first->sureness;
  if (first->use.role != second->use.role)
    return (int) first->use.role - (int) second->use.role;
  return (int) first->column - (int) second->column;
}

static gboolean
is_taken (const WtImportUse *uses, guint n_columns, WtImportUse use)
{
  for (guint i = 0; i < n_columns; i++)
    {
      gboolean is_of_question =
          (uses[i].role == WT_IMPORT_ANSWER || uses[i].role == WT_IMPORT_CHOICE)
          && uses[i].question == use.question;

      if (is_of_question
          && (use.role == WT_IMPORT_ANSWER || uses[i].role == WT_IMPORT_ANSWER
              || uses[i].choice == use.choice))
        return TRUE;
    }
  return FALSE;
}

/* Of the columns that the tool adds by itself only the first of a kind is used. */
static void
guess_known (WtImportHeader *header, WtImportUse *uses)
{
  static const WtImportRole ROLES[] = {
    [WT_IMPORT_KNOWN_NOTHING] = WT_IMPORT_LEFT_OUT,  [WT_IMPORT_KNOWN_SERIAL] = WT_IMPORT_SERIAL,
    [WT_IMPORT_KNOWN_IDENTITY] = WT_IMPORT_IDENTITY, [WT_IMPORT_KNOWN_MOMENT] = WT_IMPORT_MOMENT,
    [WT_IMPORT_KNOWN_OTHER] = WT_IMPORT_LEFT_OUT,
  };
  gboolean is_used[G_N_ELEMENTS (ROLES)] = { FALSE };

  for (guint i = 0; i < header->columns->len; i++)
    {
      WtImportKnown known = g_array_index (header->columns, WtImportColumn, i).known;

      if (uses[i].role == WT_IMPORT_LEFT_OUT && !is_used[known])
        uses[i].role = ROLES[known];
      is_used[known] |= uses[i].role == ROLES[known];
    }
}

WtImportUse *
wt_import_guess (WtImportHeader *header, WtSurvey *survey)
{
  guint n_columns = header->columns->len;
  WtImportUse *uses = g_new0 (WtImportUse, n_columns);
  g_auto (Vocabulary) vocabulary = { 0 };
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  vocabulary_init (&vocabulary, survey);
  for (guint i = 0; i < n_columns; i++)
    {
      const WtImportColumn *column = &g_array_index (header->columns, WtImportColumn, i);
      g_autoptr (GArray) readings = list_readings (column);

      for (guint j = 0; column->known == WT_IMPORT_KNOWN_NOTHING && j < readings->len; j++)
        for (guint index = 0; index < wt_survey_get_n_questions (survey); index++)
          add_candidate (candidates, &vocabulary, i, index, &g_array_index (readings, Reading, j));
    }
  g_array_sort (candidates, order);
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (uses[candidate->column].role == WT_IMPORT_LEFT_OUT
          && !is_taken (uses, n_columns, candidate->use))
        uses[candidate->column] = candidate->use;
    }
  guess_known (header, uses);
  return uses;
}
