#include "wt-import-header.h"

#include "wt-csv-cell.h"
#include "wt-import-words.h"

#include <string.h>

/* Names of products, the same in every language. */
static const char *const TOOLS[WT_IMPORT_TOOL_COUNT] = {
  NULL,           "Working Together", "SurveyMonkey",       "Microsoft Forms",
  "Google Forms", "LimeSurvey",       "KoboToolbox or ODK",
};

/* The columns that tools add by themselves, normalised: "_submission_time" is "submission time".
 * A number that is only unique within one questionnaire (Microsoft Forms, LimeSurvey) tells forms
 * apart together with the moment they were sent. Tool ANY: in a file of any tool. */
static const struct
{
  WtImportTool tool;
  const char *name;
  WtImportKnown known;
} KNOWN[] = {
  { WT_IMPORT_TOOL_ANY, "serial", WT_IMPORT_KNOWN_SERIAL },
  { WT_IMPORT_TOOL_ANY, "serial number", WT_IMPORT_KNOWN_SERIAL },
  { WT_IMPORT_TOOL_ANY, "form number", WT_IMPORT_KNOWN_SERIAL },
  { WT_IMPORT_TOOL_ANY, "respondent id", WT_IMPORT_KNOWN_IDENTITY },
  { WT_IMPORT_TOOL_ANY, "respondentid", WT_IMPORT_KNOWN_IDENTITY },
  { WT_IMPORT_TOOL_ANY, "response id", WT_IMPORT_KNOWN_IDENTITY },
  { WT_IMPORT_TOOL_ANY, "uuid", WT_IMPORT_KNOWN_IDENTITY },
  { WT_IMPORT_TOOL_SURVEYMONKEY, "collector id", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_SURVEYMONKEY, "collectorid", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_SURVEYMONKEY, "date created", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_SURVEYMONKEY, "date modified", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_MICROSOFT_FORMS, "id", WT_IMPORT_KNOWN_IDENTITY },
  { WT_IMPORT_TOOL_MICROSOFT_FORMS, "start time", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_MICROSOFT_FORMS, "completion time", WT_IMPORT_KNOWN_MOMENT },
  { WT_IMPORT_TOOL_MICROSOFT_FORMS, "last modified time", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_MICROSOFT_FORMS, "language", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_GOOGLE_FORMS, "timestamp", WT_IMPORT_KNOWN_MOMENT },
  { WT_IMPORT_TOOL_GOOGLE_FORMS, "score", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_LIMESURVEY, "id", WT_IMPORT_KNOWN_IDENTITY },
  { WT_IMPORT_TOOL_LIMESURVEY, "id response id", WT_IMPORT_KNOWN_IDENTITY },
  { WT_IMPORT_TOOL_LIMESURVEY, "submitdate", WT_IMPORT_KNOWN_MOMENT },
  { WT_IMPORT_TOOL_LIMESURVEY, "submitdate date submitted", WT_IMPORT_KNOWN_MOMENT },
  { WT_IMPORT_TOOL_LIMESURVEY, "date submitted", WT_IMPORT_KNOWN_MOMENT },
  { WT_IMPORT_TOOL_LIMESURVEY, "lastpage", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_LIMESURVEY, "lastpage last page", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_LIMESURVEY, "last page", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_LIMESURVEY, "startlanguage", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_LIMESURVEY, "startlanguage start language", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_LIMESURVEY, "start language", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_LIMESURVEY, "seed", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_LIMESURVEY, "seed seed", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_LIMESURVEY, "startdate", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_LIMESURVEY, "datestamp", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_KOBO, "meta instanceid", WT_IMPORT_KNOWN_IDENTITY },
  { WT_IMPORT_TOOL_KOBO, "instanceid", WT_IMPORT_KNOWN_IDENTITY },
  { WT_IMPORT_TOOL_KOBO, "key", WT_IMPORT_KNOWN_IDENTITY },
  { WT_IMPORT_TOOL_KOBO, "id", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_KOBO, "start", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_KOBO, "end", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_KOBO, "today", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_KOBO, "submission time", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_KOBO, "submissiondate", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_KOBO, "validation status", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_KOBO, "notes", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_KOBO, "status", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_KOBO, "tags", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_KOBO, "version", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_KOBO, "index", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_KOBO, "formhub uuid", WT_IMPORT_KNOWN_OTHER },
  { WT_IMPORT_TOOL_KOBO, "meta rootuuid", WT_IMPORT_KNOWN_OTHER },
};

/* One of these columns gives the tool away. */
static const struct
{
  WtImportTool tool;
  const char *name;
} MARKS[] = {
  { WT_IMPORT_TOOL_SURVEYMONKEY, "collector id" },
  { WT_IMPORT_TOOL_SURVEYMONKEY, "collectorid" },
  { WT_IMPORT_TOOL_SURVEYMONKEY, "respondent id" },
  { WT_IMPORT_TOOL_SURVEYMONKEY, "respondentid" },
  { WT_IMPORT_TOOL_MICROSOFT_FORMS, "completion time" },
  { WT_IMPORT_TOOL_LIMESURVEY, "id response id" },
  { WT_IMPORT_TOOL_LIMESURVEY, "response id" },
  { WT_IMPORT_TOOL_LIMESURVEY, "submitdate" },
  { WT_IMPORT_TOOL_LIMESURVEY, "lastpage" },
  { WT_IMPORT_TOOL_KOBO, "uuid" },
  { WT_IMPORT_TOOL_KOBO, "submission time" },
  { WT_IMPORT_TOOL_KOBO, "submissiondate" },
  { WT_IMPORT_TOOL_KOBO, "meta instanceid" },
  { WT_IMPORT_TOOL_GOOGLE_FORMS, "timestamp" },
};

/* What the program's own files have before the questions, to the letter: a question may well be
 * called "activity-date". */
static const char *const OWN[] = {
  WT_IMPORT_OWN_SERIAL,     WT_IMPORT_OWN_PAPER_NUMBER, WT_IMPORT_OWN_ACTIVITY_ID,
  WT_IMPORT_OWN_ACTIVITY,   WT_IMPORT_OWN_DATE,         WT_IMPORT_OWN_LEVEL,
  WT_IMPORT_OWN_PROJECT_ID, WT_IMPORT_OWN_PROJECT,
};

/* Normalised words of headings under which people say who they are; "name" alone is one, and so is
 * what LimeSurvey ("ipaddr", "refurl") and Kobo ("phonenumber") add. */
static const char *const PERSONAL[] = {
  "email",       "e mail",     "emailaddress",  "ip address", "ipaddr",       "ip",
  "name",        "first name", "last name",     "surname",    "forename",     "phone",
  "phonenumber", "telephone",  "mobile",        "postcode",   "post code",    "zip code",
  "address",     "username",   "date of birth", "dob",        "nhs number",   "submitted by",
  "deviceid",    "latitude",   "longitude",     "gps",        "subscriberid", "refurl",
};

/* A heading of as many words may say something else with one of them. */
#define PERSONAL_WORDS_MAXIMUM 6

const char *
wt_import_tool_get_title (WtImportTool tool)
{
  g_return_val_if_fail ((guint) tool < WT_IMPORT_TOOL_COUNT, NULL);
  return TOOLS[tool];
}

static void
clear_column (WtImportColumn *column)
{
  g_free (column->title);
  g_free (column->question);
  g_free (column->part);
}

static gboolean
is_one_of (const char *cell, const char *const *words)
{
  g_autofree char *normalised = wt_import_words_normalise (cell);

  return g_strv_contains (words, normalised);
}

/* What SurveyMonkey puts below a question that has one column only. */
static gboolean
is_word_for_response (const char *cell)
{
  static const char *const WORDS[] = { "response", "open ended response", "no label", NULL };

  return is_one_of (cell, WORDS);
}

/* SurveyMonkey: below "Respondent ID" there is nothing; below a question stand its choices, or
 * "Response"; beside the first of several columns of a question there is nothing. */
static gboolean
has_second_row (const char *const *first, guint n_first, const char *const *second, guint n_second)
{
  static const char *const IDENTITIES[] = { "respondent id", "respondentid", NULL };
  guint n_responses = 0, n_hanging = 0;

  if (n_first == 0 || n_second != n_first || second[0][0] != '\0')
    return FALSE;
  for (guint i = 0; i < n_first; i++)
    {
      n_responses += is_word_for_response (second[i]);
      n_hanging += first[i][0] == '\0' && second[i][0] != '\0';
    }
  return n_responses > 0 || (n_hanging > 0 && is_one_of (first[0], IDENTITIES));
}

static gboolean
is_personal (const char *normalised)
{
  guint n_words = 1;

  for (const char *at = normalised; *at != '\0'; at++)
    n_words += *at == ' ';
  if (n_words > PERSONAL_WORDS_MAXIMUM)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (PERSONAL); i++)
    if (wt_import_words_contain (normalised, PERSONAL[i]))
      return TRUE;
  return FALSE;
}

static WtImportTool
detect_tool (const char *const *first, char **names, guint n_names)
{
  for (guint i = 0; i < n_names; i++)
    if (g_str_equal (first[i], WT_IMPORT_OWN_SERIAL))
      return WT_IMPORT_TOOL_WORKING_TOGETHER;
  for (guint mark = 0; mark < G_N_ELEMENTS (MARKS); mark++)
    for (guint i = 0; i < n_names; i++)
      if (g_str_equal (names[i], MARKS[mark].name))
        return MARKS[mark].tool;
  return WT_IMPORT_TOOL_ANY;
}

static WtImportKnown
find_known (WtImportTool tool, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (KNOWN); i++)
    if ((KNOWN[i].tool == WT_IMPORT_TOOL_ANY || KNOWN[i].tool == tool)
        && g_str_equal (name, KNOWN[i].name))
      return KNOWN[i].known;
  return WT_IMPORT_KNOWN_NOTHING;
}

/* A questionnaire that was brought along may have a question of such a name after all: it stands
 * behind the column. */
static WtImportKnown
find_own (const char *const *first, guint column)
{
  for (guint i = 0; i < column; i++)
    if (g_str_equal (first[i], first[column]))
      return WT_IMPORT_KNOWN_NOTHING;
  for (guint i = 0; i < G_N_ELEMENTS (OWN); i++)
    if (g_str_equal (first[column], OWN[i]))
      return i == 0 ? WT_IMPORT_KNOWN_SERIAL : WT_IMPORT_KNOWN_OTHER;
  return WT_IMPORT_KNOWN_NOTHING;
}

/* Takes the headings of one column, with that of the column before where SurveyMonkey has none. */
static WtImportColumn
make_column (const char *first, const char *second, const char *before)
{
  g_autofree char *question = g_strstrip (g_strdup (first[0] != '\0'    ? first
                                                    : second[0] != '\0' ? before
                                                                        : ""));
  g_autofree char *part = g_strstrip (g_strdup (is_word_for_response (second) ? "" : second));
  WtImportColumn column = { 0 };

  column.title = part[0] != '\0' && question[0] != '\0'
                     ? g_strdup_printf ("%s – %s", question, part)
                     : g_strdup (question[0] != '\0' ? question : part);
  column.question = g_steal_pointer (&question);
  column.part = g_steal_pointer (&part);
  return column;
}

WtImportHeader *
wt_import_header_new (const char *const *first,
                      guint n_first,
                      const char *const *second,
                      guint n_second)
{
  WtImportHeader *header = g_atomic_rc_box_new0 (WtImportHeader);
  gboolean is_double = second != NULL && has_second_row (first, n_first, second, n_second);
  g_auto (GStrv) names = g_new0 (char *, n_first + 1);
  const char *before = "";

  header->columns = g_array_new (FALSE, FALSE, sizeof (WtImportColumn));
  g_array_set_clear_func (header->columns, (GDestroyNotify) clear_column);
  header->n_rows = is_double ? 2 : 1;
  for (guint i = 0; i < n_first; i++)
    names[i] = wt_import_words_normalise (first[i]);
  header->tool = detect_tool (first, names, n_first);

  for (guint i = 0; i < n_first; i++)
    {
      gboolean is_own = header->tool == WT_IMPORT_TOOL_WORKING_TOGETHER;
      const char *heading = is_own ? wt_csv_cell_find_text (first[i]) : first[i];
      WtImportColumn column = make_column (heading, is_double ? second[i] : "", before);

      column.known = is_own ? find_own (first, i) : find_known (header->tool, names[i]);
      column.is_personal = is_personal (names[i]);
      g_array_append_val (header->columns, column);
      if (is_double)
        before = g_array_index (header->columns, WtImportColumn, i).question;
    }
  return header;
}

static void
clear (WtImportHeader *header)
{
  g_array_unref (header->columns);
}

WtImportHeader *
wt_import_header_ref (WtImportHeader *header)
{
  return g_atomic_rc_box_acquire (header);
}

void
wt_import_header_unref (WtImportHeader *header)
{
  g_atomic_rc_box_release_full (header, (GDestroyNotify) clear);
}
