/* What the columns of files are taken for: headings as each tool writes them. */
#include "test-support.h"

#include "wt-import-row.h"

#include <string.h>

static const char SURVEY[] =
    "{'id': 'visits', 'title': 'Your visit', 'questions': ["
    "{'id': 'said', 'text': 'What would you like to say about your visit?', 'type': 'text'},"
    "{'id': 'again', 'text': 'Would you come again to this place?', 'type': 'yes-no'},"
    "{'id': 'valued', 'text': 'How much did you feel valued by the people there?',"
    " 'type': 'scale', 'minimum': 1, 'maximum': 10},"
    "{'id': 'heard', 'text': 'How did you hear about us?', 'type': 'choices', 'choices': ["
    " {'id': 'a', 'text': 'Poster'}, {'id': 'b', 'text': 'Letter'}]}]}";

/* Headings with | between them, a second row behind a / line; then one letter a column: s serial,
 * i identity, m moment, p left out as personal, - left out, 1 to 4 the question, a or b a choice.
 */
static const struct
{
  const char *name, *first, *second, *expected;
  WtImportTool tool;
} FILES[] = {
  { "keys", "serial|said|again|valued|heard", NULL, "s1234", WT_IMPORT_TOOL_ANY },
  { "keys-in-any-case", "VALUED| Said ", NULL, "31", WT_IMPORT_TOOL_ANY },
  { "wordings", "What would you like to say about your visit?|WOULD YOU COME AGAIN TO THIS PLACE",
    NULL, "12", WT_IMPORT_TOOL_ANY },
  { "numbers", "Q1|2|Question 3|q04", NULL, "1234", WT_IMPORT_TOOL_ANY },
  { "numbered-wordings",
    "1. What would you like to say about your visit?|Q4: How did you hear about us?", NULL, "14",
    WT_IMPORT_TOOL_ANY },
  { "other-words", "How much did you feel valued by the staff there?|What do you think about tea?",
    NULL, "3-", WT_IMPORT_TOOL_ANY },
  { "cut-off", "How much did you feel val...|How|Would you come again to t…", NULL, "3-2",
    WT_IMPORT_TOOL_ANY },
  { "twice", "valued|Valued|valued", NULL, "3--", WT_IMPORT_TOOL_ANY },
  { "personal", "valued|Your name|E-mail|Postcode|Phone number|Namely what?", NULL, "3pppp-",
    WT_IMPORT_TOOL_ANY },
  { "row-of-a-form", "said|again", "Poster|", "12", WT_IMPORT_TOOL_ANY },
  { "own",
    "form_serial|paper_number|activity_id|activity_title|activity_date|activity_level|project_id|"
    "project_title|said|again|valued|heard",
    NULL, "s-------1234", WT_IMPORT_TOOL_WORKING_TOGETHER },
  { "own-in-part", "valued|form_serial|activity_title", NULL, "3s-",
    WT_IMPORT_TOOL_WORKING_TOGETHER },
  { "surveymonkey",
    "Respondent ID|Collector ID|Date Created|IP Address|Email Address|First Name|What would you "
    "like to say about your visit?|Would you come again to this place?|How did you hear about "
    "us?||",
    "||||||Open-Ended Response|Response|Poster|Letter|Other (please specify)", "i--ppp12ab-",
    WT_IMPORT_TOOL_SURVEYMONKEY },
  { "surveymonkey-split-scale", "Respondent ID|How much did you feel valued by the people there?||",
    "|1|2|10", "i120", WT_IMPORT_TOOL_SURVEYMONKEY },
  { "surveymonkey-row-of-a-table",
    "Respondent ID|How much did you feel valued by the people there?", "|On the whole", "i3",
    WT_IMPORT_TOOL_SURVEYMONKEY },
  { "microsoft-forms",
    "Id|Start time|Completion time|Email|Name|Last modified time|How did you hear about us?", NULL,
    "i-mpp-4", WT_IMPORT_TOOL_MICROSOFT_FORMS },
  { "google-forms", "Timestamp|Email address|How did you hear about us? |Score", NULL, "mp4-",
    WT_IMPORT_TOOL_GOOGLE_FORMS },
  { "limesurvey-codes", "id|submitdate|lastpage|startlanguage|seed|ipaddr|said|heard[a]|heard[b]",
    NULL, "im---p1ab", WT_IMPORT_TOOL_LIMESURVEY },
  { "limesurvey-codes-and-wordings",
    "id. Response ID|submitdate. Date submitted|lastpage. Last page|said. What would you like to "
    "say about your visit?|heard[SQ001]. How did you hear about us? [Poster]|heard[SQ002]. How "
    "did you hear about us? [Letter]|heard[other]. How did you hear about us? [Other]",
    NULL, "im-1ab-", WT_IMPORT_TOOL_LIMESURVEY },
  { "limesurvey-wordings",
    "Response ID|Date submitted|<p>Would you come again to this place?</p>|How did you hear about "
    "us? [Letter]",
    NULL, "im2b", WT_IMPORT_TOOL_LIMESURVEY },
  { "limesurvey-bracketed-codes", "Response ID|[valued] How much", NULL, "i3",
    WT_IMPORT_TOOL_LIMESURVEY },
  { "kobo-names",
    "start|end|said|heard|heard/a|heard/b|_id|_uuid|_submission_time|_validation_status|_notes|"
    "_status|_submitted_by|__version__|_tags|_index",
    NULL, "--14---i----p---", WT_IMPORT_TOOL_KOBO },
  { "kobo-groups-and-parts", "visit/said|visit/heard/a|visit/heard/b|_uuid", NULL, "1abi",
    WT_IMPORT_TOOL_KOBO },
  { "kobo-wordings", "How did you hear about us?/Poster|How did you hear about us?/Letter|_uuid",
    NULL, "abi", WT_IMPORT_TOOL_KOBO },
  { "odk-central", "SubmissionDate|visit-said|meta-instanceID|KEY|DeviceID", NULL, "-1i-p",
    WT_IMPORT_TOOL_KOBO },
};

static WtSurvey *
make_survey (void)
{
  g_autoptr (GBytes) json = test_make_json (SURVEY);
  g_autoptr (GError) error = NULL;
  WtSurvey *survey = wt_survey_new_from_json (json, &error);

  g_assert_no_error (error);
  return survey;
}

static char
to_letter (WtImportUse use, const WtImportColumn *column)
{
  switch (use.role)
    {
    case WT_IMPORT_ANSWER:
      return (char) ('1' + use.question);
    case WT_IMPORT_CHOICE:
      return use.choice;
    case WT_IMPORT_SERIAL:
      return 's';
    case WT_IMPORT_IDENTITY:
      return 'i';
    case WT_IMPORT_MOMENT:
      return 'm';
    case WT_IMPORT_LEFT_OUT:
    default:
      return column->is_personal ? 'p' : '-';
    }
}

static WtImportMapping *
make_mapping (WtSurvey *survey, const char *first, const char *second)
{
  g_auto (GStrv) cells = g_strsplit (first, "|", -1);
  g_auto (GStrv) more = second != NULL ? g_strsplit (second, "|", -1) : NULL;

  return wt_import_mapping_new (
      wt_import_header_new ((const char *const *) cells, g_strv_length (cells),
                            (const char *const *) more, more != NULL ? g_strv_length (more) : 0),
      survey);
}

static void
test_file (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (WtSurvey) survey = make_survey ();
  g_autoptr (WtImportMapping) mapping = make_mapping (survey, FILES[i].first, FILES[i].second);
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint column = 0; column < wt_import_mapping_get_n_columns (mapping); column++)
    g_string_append_c (found, to_letter (wt_import_mapping_get_use (mapping, column),
                                         wt_import_mapping_get_column (mapping, column)));
  g_assert_cmpstr (found->str, ==, FILES[i].expected);
  g_assert_cmpint (wt_import_mapping_get_tool (mapping), ==, FILES[i].tool);
  wt_import_mapping_check (mapping, &error);
  g_assert_no_error (error);
}

static void
test_header_rows (void)
{
  g_autoptr (WtSurvey) survey = make_survey ();
  g_autoptr (WtImportMapping) one = make_mapping (survey, "said|valued", "|7");
  g_autoptr (WtImportMapping) two = make_mapping (survey, "Respondent ID|said", "|Response");
  g_autoptr (WtImportMapping) parts =
      make_mapping (survey, "Respondent ID|How did you hear about us?|", "|Poster|Letter");

  g_assert_cmpuint (wt_import_mapping_get_n_header_rows (one), ==, 1);
  g_assert_cmpuint (wt_import_mapping_get_n_header_rows (two), ==, 2);
  g_assert_cmpstr (wt_import_mapping_get_column (two, 1)->title, ==, "said");
  g_assert_cmpuint (wt_import_mapping_get_n_header_rows (parts), ==, 2);
  g_assert_cmpstr (wt_import_mapping_get_column (parts, 2)->title, ==,
                   "How did you hear about us? – Letter");
}

static void
assert_unusable (WtImportMapping *mapping, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (wt_import_mapping_check (mapping, &error));
  test_assert_invalid (&error, words);
}

static void
test_check (void)
{
  g_autoptr (WtSurvey) survey = make_survey ();
  g_autoptr (WtImportMapping) mapping = make_mapping (survey, "one|two", NULL);
  g_autoptr (WtImportMapping) copy = NULL;
  g_autoptr (GError) error = NULL;

  assert_unusable (mapping, "No column");
  wt_import_mapping_set_use (mapping, 0, (WtImportUse){ WT_IMPORT_ANSWER, 3, 0 });
  g_assert_true (wt_import_mapping_check (mapping, &error));
  copy = wt_import_mapping_copy (mapping);
  wt_import_mapping_set_use (mapping, 1, (WtImportUse){ WT_IMPORT_CHOICE, 3, 'a' });
  assert_unusable (mapping, "“one” and “two”");
  wt_import_mapping_set_use (mapping, 0, (WtImportUse){ WT_IMPORT_CHOICE, 3, 'a' });
  assert_unusable (mapping, "“one” and “two”");
  wt_import_mapping_set_use (mapping, 0, (WtImportUse){ WT_IMPORT_CHOICE, 3, 'b' });
  g_assert_true (wt_import_mapping_check (mapping, &error));
  g_assert_cmpint (wt_import_mapping_get_use (copy, 1).role, ==, WT_IMPORT_LEFT_OUT);
}

/* A row of cells with | between them, and what comes of it: keys and values, or the question that
 * is at fault. */
static const struct
{
  const char *header, *row, *expected;
} ROWS[] = {
  { "said|again|valued|heard", "Fine|yes|7|Poster;Letter", "TY7V ab" },
  { "heard|x", "|", "----" },
  { "heard/a|heard/b", "1|0", "---V a" },
  { "heard/a|heard/b", "1|1", "---V ab" },
  { "heard/a|heard/b", "0|", "----" },
  { "heard/a|heard/b", "maybe|", "heard" },
  { "valued/1|valued/2|valued/10", "|x|", "--2-" },
  { "valued/1|valued/2|valued/10", "1|x|", "--*-" },
  { "again/yes|again/no", "0|1", "-N--" },
  { "valued|x", "12|", "valued" },
  { "serial|valued", "-3|7", "serial" },
};

static void
test_rows (void)
{
  g_autoptr (WtSurvey) survey = make_survey ();

  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (WtImportMapping) mapping = make_mapping (survey, ROWS[i].header, NULL);
      g_auto (GStrv) cells = g_strsplit (ROWS[i].row, "|", -1);
      g_autoptr (WtResponse) response = wt_response_new (1, 1, 4);
      g_autofree char *found = NULL;
      WtImportFault fault = { 0 };

      g_test_message ("%s", ROWS[i].row);
      if (wt_import_row_read (mapping, (const char *const *) cells, FALSE, response, &fault))
        found = g_strconcat (wt_response_get_answers (response),
                             wt_response_get_text (response, 3)[0] != '\0' ? " " : "",
                             wt_response_get_text (response, 3), NULL);
      else
        found = g_strdup (fault.question);
      g_assert_cmpstr (found, ==, ROWS[i].expected);
      g_free (fault.reason);
    }
}

static char *
read_source (const char *header, const char *row)
{
  g_autoptr (WtSurvey) survey = make_survey ();
  g_autoptr (WtImportMapping) mapping = make_mapping (survey, header, NULL);
  g_auto (GStrv) cells = g_strsplit (row, "|", -1);
  g_autoptr (WtResponse) response = wt_response_new (1, 1, 4);
  WtImportFault fault = { 0 };

  g_assert_true (
      wt_import_row_read (mapping, (const char *const *) cells, FALSE, response, &fault));
  return g_strdup (wt_response_get_source (response));
}

static void
assert_sources (const char *header, const char *one, const char *other, gboolean are_equal)
{
  g_autofree char *first = read_source (header, one);
  g_autofree char *second = read_source (header, other);

  g_assert_cmpuint (strlen (first), ==, 64);
  g_assert_true (g_str_equal (first, second) == are_equal);
}

static void
test_sources (void)
{
  g_autofree char *none = read_source ("valued|x", "7|8");
  g_autofree char *blank = read_source ("_uuid|valued", "|8");

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (blank, ==, "");
  assert_sources ("_uuid|valued", "u1|7", "u1|8", TRUE);
  assert_sources ("_uuid|valued", "u1|7", "u2|7", FALSE);
  /* The number alone comes again in the next form; the moment alone in the same second. */
  assert_sources ("Id|Completion time|valued", "1|9:00|7", "1|9:00|8", TRUE);
  assert_sources ("Id|Completion time|valued", "1|9:00|7", "1|9:01|7", FALSE);
  assert_sources ("Timestamp|valued", "9:00|7", "9:00|7", TRUE);
  assert_sources ("Timestamp|valued", "9:00|7", "9:00|8", FALSE);
  assert_sources ("Timestamp|valued|Name", "9:00|7|A", "9:00|7|B", TRUE);
}

static void
test_words (void)
{
  static const WtImportUse USES[] = {
    { WT_IMPORT_LEFT_OUT, 0, 0 }, { WT_IMPORT_ANSWER, 2, 0 }, { WT_IMPORT_CHOICE, 3, 'b' },
    { WT_IMPORT_CHOICE, 1, 'N' }, { WT_IMPORT_SERIAL, 0, 0 }, { WT_IMPORT_IDENTITY, 0, 0 },
    { WT_IMPORT_MOMENT, 0, 0 },
  };
  g_autoptr (WtSurvey) survey = make_survey ();
  g_autoptr (GHashTable) all = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (USES); i++)
    g_assert_true (g_hash_table_add (all, wt_import_use_dup_words (USES[i], survey)));
  g_assert_true (g_hash_table_contains (all, "4: “Letter” was ticked"));
  g_assert_true (g_hash_table_contains (all, "2: “No” was ticked"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (FILES); i++)
    {
      g_autofree char *path = g_strconcat ("/import-mapping/", FILES[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_file);
    }
  g_test_add_func ("/import-mapping/header-rows", test_header_rows);
  g_test_add_func ("/import-mapping/check", test_check);
  g_test_add_func ("/import-mapping/rows", test_rows);
  g_test_add_func ("/import-mapping/sources", test_sources);
  g_test_add_func ("/import-mapping/words", test_words);
  return g_test_run ();
}
