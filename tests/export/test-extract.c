/* Files of data as other programs read them. */
#include "test-content.h"

#include "wt-activity.h"
#include "wt-error.h"
#include "wt-extract-table.h"
#include "wt-extract-writer.h"
#include "wt-extract.h"
#include "wt-project.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

static const char SURVEY[] =
    "{\"id\": \"own visits\", \"title\": \"Your visit\", \"questions\": ["
    "{\"id\": \"=said\", \"text\": \"What would you like to say, \\\"in words\\\"?\", \"type\": "
    "\"text\"},"
    "{\"id\": \"again\", \"text\": \"Would you come again?\", \"type\": \"yes-no\"},"
    "{\"id\": \"not\", \"text\": \"How valued did you feel?\", \"type\": \"scale\", \"minimum\": "
    "1, \"maximum\": 10, \"low-label\": \"It's low\"},"
    "{\"id\": \"again!\", \"text\": \"How was it?\", \"type\": \"choice\", \"choices\": ["
    "{\"id\": \"a\", \"text\": \"Good\"}, {\"id\": \"c\", \"text\": \"=Poor\"}]},"
    "{\"id\": \"heard\", \"text\": \"How did you hear?\", \"type\": \"choices\", \"choices\": ["
    "{\"id\": \"a\", \"text\": \"Poster\"}, {\"id\": \"b\", \"text\": \"Letter, phone\"}]},"
    "{\"id\": \"miles\", \"text\": \"How many miles?\", \"type\": \"number\"},"
    "{\"id\": \"day\", \"text\": \"When?\", \"type\": \"date\"}]}";

#define N_QUESTIONS 7

/* One table of forms, and where it is written. */
typedef struct
{
  char *folder;
  WtSurvey *survey;
} World;

static void
set_up (World *world, gconstpointer data)
{
  g_autoptr (GBytes) json = g_bytes_new_static (SURVEY, strlen (SURVEY));
  g_autoptr (GError) error = NULL;

  world->folder = g_dir_make_tmp ("wt-extract-XXXXXX", &error);
  g_assert_no_error (error);
  world->survey = wt_survey_new_from_json (json, &error);
  g_assert_no_error (error);
}

static void
empty_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      if (g_file_test (file, G_FILE_TEST_IS_DIR))
        empty_folder (file);
      g_remove (file);
    }
}

static void
tear_down (World *world, gconstpointer data)
{
  empty_folder (world->folder);
  g_rmdir (world->folder);
  g_free (world->folder);
  g_clear_object (&world->survey);
}

static char *
read_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  return content;
}

/* Two forms: one with an answer to everything, one that lacks what it can. */
static char *
write_forms (World *world, WtExtractFormat format, gboolean has_comments, const char *name)
{
  static const char *const ANSWERS[][N_QUESTIONS] = {
    { "T=1+1, \"so\"\nthere", "Y", "0", "c", "Vab", "V-12.5", "V2025-10-02" },
    { "L", "*", "?", "_", "-", "?", "-" },
  };
  g_autoptr (WtExtractTable) table =
      wt_extract_table_new (WT_EXTRACT_TABLE_FORMS, world->survey, has_comments);
  g_autoptr (GError) error = NULL;
  g_autoptr (WtExtractWriter) writer =
      wt_extract_writer_new (table, format, FALSE, world->folder, &error);
  guint first = table->columns->len - N_QUESTIONS + !has_comments;

  g_assert_no_error (error);
  for (guint row = 0; row < G_N_ELEMENTS (ANSWERS); row++)
    {
      g_autofree WtExtractCell *cells = g_new0 (WtExtractCell, table->columns->len);

      for (guint i = 0; i < first; i++)
        cells[i] = (WtExtractCell){ row + 1, i == 4 ? "2025-05-14" : "Tea, \"cake\"", 0 };
      for (guint i = first; i < table->columns->len; i++)
        {
          const char *answer = ANSWERS[row][i - first + !has_comments];

          cells[i] = (WtExtractCell){ 0, answer + 1, answer[0] };
        }
      g_assert_true (wt_extract_writer_add_row (writer, cells, &error));
    }
  g_assert_cmpuint (wt_extract_writer_get_n_rows (writer), ==, 2);
  g_assert_true (wt_extract_writer_finish (writer, &error));
  return read_file (world->folder, name);
}

#define OWN_HEADINGS                                                                               \
  "form_serial,paper_number,activity_id,activity_title,activity_date,activity_level,project_id,"   \
  "project_title,"

static void
test_csv (World *world, gconstpointer data)
{
  g_autofree char *text = write_forms (world, WT_EXTRACT_CSV, TRUE, "forms-own-visits.csv");

  g_assert_cmpstr (text, ==,
                   OWN_HEADINGS
                   "'=said,again,not,again!,heard,miles,day\r\n"
                   "1,1,1,\"Tea, \"\"cake\"\"\",2025-05-14,informing,1,\"Tea, \"\"cake\"\"\","
                   "\"'=1+1, \"\"so\"\"\nthere\",yes,10,c,a;b,-12.5,2025-10-02\r\n"
                   "2,2,2,\"Tea, \"\"cake\"\"\",2025-05-14,engaging,2,\"Tea, \"\"cake\"\"\","
                   "...,*,?,.,,?,\r\n");
}

static void
test_without_comments (World *world, gconstpointer data)
{
  g_autofree char *text = write_forms (world, WT_EXTRACT_CSV, FALSE, "forms-own-visits.csv");
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);

  g_assert_cmpstr (lines[0], ==, OWN_HEADINGS "again,not,again!,heard,miles,day");
  g_assert_true (g_str_has_suffix (lines[1], ",yes,10,c,a;b,-12.5,2025-10-02"));
  g_assert_null (strstr (text, "there"));
}

static void
test_json (World *world, gconstpointer data)
{
  g_autofree char *text = write_forms (world, WT_EXTRACT_JSON, TRUE, "forms-own-visits.json");

  g_assert_nonnull (strstr (
      text, "\"answers\": {\"=said\": \"=1+1, \\\"so\\\"\\nthere\", \"again\": true, \"not\": 10, "
            "\"again!\": \"c\", \"heard\": [\"a\", \"b\"], \"miles\": -12.5, \"day\": "
            "\"2025-10-02\"}},\n"));
  g_assert_nonnull (strstr (
      text, "\"answers\": {\"=said\": null, \"again\": null, \"not\": null, \"again!\": null, "
            "\"heard\": null, \"miles\": null, \"day\": null}, \"missing\": {\"=said\": \"later\", "
            "\"again\": \"several\", \"not\": \"illegible\", \"again!\": \"not-asked\", "
            "\"miles\": \"illegible\"}}]}\n"));
  g_assert_nonnull (strstr (text, "{\"name\": \"again\", \"kind\": \"yes-no\", \"is_answer\": "
                                  "true, \"label\": \"Would you come again?\", \"values\": "
                                  "[{\"value\": true, \"label\": \"Yes\"}, {\"value\": false, "
                                  "\"label\": \"No\"}]}"));
  g_assert_nonnull (strstr (text, "{\"value\": 1, \"label\": \"It's low\"}"));
}

/* What SPSS cannot read is not in the table: two variables of one name, a reserved word, a line end
 * or a quotation mark in a cell. */
static void
test_spss (World *world, gconstpointer data)
{
  g_autofree char *table = write_forms (world, WT_EXTRACT_SPSS, TRUE, "forms-own-visits.csv");
  g_autofree char *syntax = read_file (world->folder, "forms-own-visits.sps");
  g_auto (GStrv) lines = g_strsplit (table, "\r\n", -1);
  static const char *const PARTS[] = {
    "/FILE='forms-own-visits.csv'",
    "activity_title A13\n",
    "q__said A19\n",
    "('yes'=1)\n  ('no'=0)\n  (' '=-1)\n  ('?'=-2)\n  ('*'=-3)\n  ('.'=-4)\n  INTO again.",
    "VALUE LABELS q_not\n  1 'It''s low'",
    "MISSING VALUES q_not (LOWEST THRU -1).",
    "('a'=1)\n  ('c'=3)\n",
    "INTO again_.",
    "1 'Good'\n  3 '=Poor'\n  -1 'Blank'",
    "IF (INDEX (raw_13, 'b') > 0) heard_b = 1.",
    "VARIABLE LABELS heard_b\n  'Letter, phone: How did you hear?'.",
    "IF (miles_missing = 0) miles = NUMBER (raw_14, F40.0).",
    "IF (day_missing = 0) day = NUMBER (raw_15, SDATE10).",
    "VARIABLE LABELS q__said\n  'What would you like to say, \"in words\"?'.",
    "DELETE VARIABLES raw_10",
  };

  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  g_assert_null (strstr (table, "\"\""));
  g_assert_nonnull (strstr (table, "\"'=1+1, 'so' there\""));
  for (guint i = 0; i < G_N_ELEMENTS (PARTS); i++)
    {
      g_test_message ("%s", PARTS[i]);
      g_assert_nonnull (strstr (syntax, PARTS[i]));
    }
}

/* Labels that are too long for SPSS are cut between characters, whatever has to be doubled. */
static void
test_long_labels (World *world, gconstpointer data)
{
  g_autofree char *wording = g_strnfill (400, '\'');
  g_autofree char *json = NULL;
  g_autoptr (GString) accents = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_autofree char *syntax = NULL;
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append (accents, "é");
  json = g_strdup_printf ("{\"id\": \"long\", \"title\": \"Long\", \"questions\": ["
                          "{\"id\": \"a\", \"text\": \"%s\", \"type\": \"yes-no\"},"
                          "{\"id\": \"b\", \"text\": \"%s\", \"type\": \"choice\", \"choices\": ["
                          "{\"id\": \"a\", \"text\": \"%s\"}, {\"id\": \"b\", \"text\": \"x\"}]},"
                          "{\"id\": \"c\", \"text\": \"C\", \"type\": \"yes-no\"},"
                          "{\"id\": \"d\", \"text\": \"D\", \"type\": \"yes-no\"},"
                          "{\"id\": \"e\", \"text\": \"E\", \"type\": \"yes-no\"},"
                          "{\"id\": \"f\", \"text\": \"F\", \"type\": \"yes-no\"},"
                          "{\"id\": \"g\", \"text\": \"G\", \"type\": \"yes-no\"}]}",
                          wording, accents->str, accents->str);
  bytes = g_bytes_new (json, strlen (json));
  g_clear_object (&world->survey);
  world->survey = wt_survey_new_from_json (bytes, NULL);
  g_assert_nonnull (world->survey);
  text = write_forms (world, WT_EXTRACT_SPSS, TRUE, "forms-long.csv");
  syntax = read_file (world->folder, "forms-long.sps");
  g_assert_true (g_utf8_validate (syntax, -1, NULL));
  lines = g_strsplit (syntax, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint n_quotes = 0;

      for (const char *at = lines[i]; *at != '\0'; at++)
        n_quotes += *at == '\'';
      g_assert_cmpuint (strlen (lines[i]), <=, 250);
      g_assert_cmpuint (n_quotes % 2, ==, 0);
    }
}

static void
test_own_files (void)
{
  static const char *const OWN[] = { "forms-visits.csv", "forms-x.json", "forms-x.sps",
                                     "activities.csv",   "projects.sps", "checklists.json",
                                     "tallies.csv",      "codebook.csv" };
  static const char *const OTHERS[] = { "forms.csv",   "notes.txt", "activities",   ".csv",
                                        "my.wtdb",     "x.csv",     "forms-x.xlsx", "codebook.txt",
                                        "Thumbs.json", "" };

  for (guint i = 0; i < G_N_ELEMENTS (OWN); i++)
    g_assert_true (wt_extract_is_own_file (OWN[i]));
  for (guint i = 0; i < G_N_ELEMENTS (OTHERS); i++)
    g_assert_false (wt_extract_is_own_file (OTHERS[i]));
}

/* A whole folder */

typedef struct
{
  World base;
  TestContent *made;
  WtExtractContent content;
  GCancellable *cancellable;
  guint cancel_after; /* forms; 0 for never */
  guint n_forms;
  char *path;
} FolderWorld;

typedef struct
{
  FolderWorld *world;
  WtResponseFunc func;
  gpointer data;
} FormPass;

static gboolean
pass_form (gint64 activity_id, WtResponse *response, gpointer data)
{
  FormPass *pass = data;

  if (++pass->world->n_forms == pass->world->cancel_after)
    g_cancellable_cancel (pass->world->cancellable);
  return pass->func (activity_id, response, pass->data);
}

static gboolean
go_through_forms (
    WtSurvey *survey, WtResponseFunc func, gpointer func_data, gpointer data, GError **error)
{
  FolderWorld *world = data;
  FormPass pass = { world, func, func_data };

  return world->made->content.forms (pass_form, &pass, world->made->content.forms_data, error);
}

static gboolean
go_through_plans (WtExtractPlanFunc func, gpointer func_data, gpointer data, GError **error)
{
  FolderWorld *world = data;

  for (guint i = 0; i < world->made->content.plans->len; i++)
    if (!func (g_ptr_array_index (world->made->content.plans, i), func_data))
      return FALSE;
  return TRUE;
}

static gboolean
go_through_tallies (WtExtractTallyFunc func, gpointer func_data, gpointer data, GError **error)
{
  FolderWorld *world = data;
  g_autoptr (WtTally) tally = wt_tally_new (1, world->made->survey);

  wt_tally_set_forms (tally, 12);
  wt_tally_get_question (tally, 1)->yes = 9;
  wt_tally_get_question (tally, 2)->scores[9] = 11;
  wt_tally_close (tally);
  return func (wt_activity_get_id (g_ptr_array_index (world->content.activities, 0)), tally,
               func_data);
}

static void
set_up_folder (FolderWorld *world, gconstpointer data)
{
  set_up (&world->base, NULL);
  world->made = test_content_new (data != NULL ? TEST_CONTENT_CRUEL : TEST_CONTENT_ORDINARY);
  world->cancellable = g_cancellable_new ();
  world->path = g_build_filename (world->base.folder, "data", NULL);
  world->content = (WtExtractContent){
    .format = WT_EXTRACT_CSV,
    .is_whole = TRUE,
    .surveys = g_ptr_array_new (),
    .activities = world->made->content.activities,
    .projects = world->made->content.projects,
    .forms = go_through_forms,
    .plans = go_through_plans,
    .tallies = go_through_tallies,
    .data = world,
    .n_forms = world->made->content.n_forms,
    .progress = world->made->content.progress,
    .progress_data = world->made->content.progress_data,
  };
  g_ptr_array_add (world->content.surveys, world->made->survey);
}

static void
tear_down_folder (FolderWorld *world, gconstpointer data)
{
  g_ptr_array_unref (world->content.surveys);
  g_object_unref (world->cancellable);
  test_content_free (world->made);
  g_free (world->path);
  tear_down (&world->base, NULL);
}

static gboolean
save (FolderWorld *world, GError **error)
{
  world->made->last_progress = 0;
  return wt_extract_save (&world->content, world->path, world->cancellable, error);
}

static guint
count_files (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint n_files = 0;

  while (folder != NULL && g_dir_read_name (folder) != NULL)
    n_files++;
  return n_files;
}

static guint
count_lines (const char *text)
{
  guint n_lines = 0;

  for (; (text = strstr (text, "\r\n")) != NULL; text += 2)
    n_lines++;
  return n_lines;
}

static void
test_folder (FolderWorld *world, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *forms = NULL;
  g_autofree char *tallies = NULL;
  g_autofree char *projects = NULL;
  g_autofree char *codebook = NULL;

  save (world, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (world->path), ==, 6);
  forms = read_file (world->path, "forms-engagement-feedback.csv");
  g_assert_cmpuint (count_lines (forms), ==, world->made->responses->len + 1);
  tallies = read_file (world->path, "tallies.csv");
  g_assert_nonnull (strstr (tallies, ",engagement-feedback,12,expressed,yes,9\r\n"));
  g_assert_nonnull (strstr (tallies, ",engagement-feedback,12,expressed,blank,3\r\n"));
  g_assert_nonnull (strstr (tallies, ",engagement-feedback,12,valued,10,11\r\n"));
  g_assert_null (strstr (tallies, ",heard,"));
  projects = read_file (world->path, "projects.csv");
  g_assert_cmpuint (count_lines (projects), ==, world->made->content.projects->len + 1);
  codebook = read_file (world->path, "codebook.csv");
  g_assert_nonnull (strstr (codebook, "\r\nforms-engagement-feedback,valued,scale,"));
  g_assert_nonnull (strstr (codebook, ",?,Illegible,yes\r\n"));
}

/* Nobody is named, whatever is in the records. */
static void
test_nobody_is_named (FolderWorld *world, gconstpointer data)
{
  static const char *const NAMES[] = { "Priya Raman", "Sam Ellery", "Joan Tully", TEST_TYPIST,
                                       "A plain summary" };
  static const WtExtractFormat FORMATS[] = { WT_EXTRACT_CSV, WT_EXTRACT_JSON, WT_EXTRACT_SPSS };

  for (guint format = 0; format < G_N_ELEMENTS (FORMATS); format++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GDir) folder = NULL;
      const char *name;

      world->content.format = FORMATS[format];
      world->content.has_comments = TRUE;
      save (world, &error);
      g_assert_no_error (error);
      folder = g_dir_open (world->path, 0, NULL);
      while ((name = g_dir_read_name (folder)) != NULL)
        {
          g_autofree char *text = read_file (world->path, name);

          for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
            g_assert_null (strstr (text, NAMES[i]));
        }
    }
}

static void
test_one_survey (FolderWorld *world, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  world->content.is_whole = FALSE;
  world->content.format = WT_EXTRACT_JSON;
  save (world, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (world->path), ==, 2);
}

/* The mark is on every table, and only once. */
static void
test_mark (FolderWorld *world, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;
  const char *name;

  world->content.has_mark = TRUE;
  save (world, &error);
  g_assert_no_error (error);
  folder = g_dir_open (world->path, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *text = read_file (world->path, name);

      g_assert_true (g_str_has_prefix (text, "\xef\xbb\xbf"));
      g_assert_null (strstr (text + 3, "\xef\xbb\xbf"));
    }
}

/* Numbers of forms of several activities are counted through; of one they are its own. */
static void
test_serials (FolderWorld *world, gconstpointer data)
{
  for (int is_one = 0; is_one <= 1; is_one++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      g_auto (GStrv) lines = NULL;

      world->content.is_of_one_activity = is_one;
      save (world, &error);
      g_assert_no_error (error);
      text = read_file (world->path, "forms-engagement-feedback.csv");
      lines = g_strsplit (text, "\r\n", -1);
      for (guint i = 0; i < world->made->responses->len; i++)
        {
          gint64 serial = wt_response_get_serial (g_ptr_array_index (world->made->responses, i));
          g_autofree char *start = g_strdup_printf ("%" G_GINT64_FORMAT ",%" G_GINT64_FORMAT ",",
                                                    is_one ? serial : (gint64) i + 1, serial);

          g_assert_true (g_str_has_prefix (lines[i + 1], start));
        }
    }
}

static void
assert_untouched (FolderWorld *world, const char *before)
{
  g_autofree char *after = read_file (world->path, "projects.csv");

  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (count_files (world->base.folder), ==, 1);
  g_assert_cmpuint (count_files (world->path), ==, 6);
}

static void
test_cancelled (FolderWorld *world, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;

  world->cancel_after = 3;
  world->made->n_repeats = 200;
  g_assert_false (save (world, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (world->base.folder), ==, 0);
  g_clear_error (&error);

  g_cancellable_reset (world->cancellable);
  world->made->n_repeats = 1;
  save (world, &error);
  g_assert_no_error (error);
  before = read_file (world->path, "projects.csv");
  g_object_set (g_ptr_array_index (world->content.projects, 0), "title", "Changed", NULL);
  g_cancellable_cancel (world->cancellable);
  g_assert_false (save (world, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_untouched (world, before);
}

static void
test_forms_fail (FolderWorld *world, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  world->made->fails = TRUE;
  g_assert_false (save (world, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (count_files (world->base.folder), ==, 0);
}

static void
test_same_bytes (FolderWorld *world, gconstpointer data)
{
  static const WtExtractFormat FORMATS[] = { WT_EXTRACT_CSV, WT_EXTRACT_JSON, WT_EXTRACT_SPSS };

  for (guint format = 0; format < G_N_ELEMENTS (FORMATS); format++)
    {
      const char *name = FORMATS[format] == WT_EXTRACT_JSON ? "forms-engagement-feedback.json"
                                                            : "forms-engagement-feedback.csv";
      g_autoptr (GError) error = NULL;
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;

      world->content.format = FORMATS[format];
      save (world, &error);
      g_assert_no_error (error);
      first = read_file (world->path, name);
      save (world, &error);
      g_assert_no_error (error);
      second = read_file (world->path, name);
      g_assert_cmpstr (first, ==, second);
    }
}

int
main (int argc, char **argv)
{
#define ADD(name, function) g_test_add ("/extract/" name, World, NULL, set_up, function, tear_down)
#define ADD_FOLDER(name, function)                                                                 \
  g_test_add ("/extract/" name, FolderWorld, NULL, set_up_folder, function, tear_down_folder)
  g_test_init (&argc, &argv, NULL);
  ADD ("csv", test_csv);
  ADD ("without-comments", test_without_comments);
  ADD ("json", test_json);
  ADD ("spss", test_spss);
  ADD ("long-labels", test_long_labels);
  g_test_add_func ("/extract/own-files", test_own_files);
  ADD_FOLDER ("folder", test_folder);
  ADD_FOLDER ("nobody-is-named", test_nobody_is_named);
  g_test_add ("/extract/nobody-is-named-in-cruel", FolderWorld, "cruel", set_up_folder,
              test_nobody_is_named, tear_down_folder);
  ADD_FOLDER ("one-survey", test_one_survey);
  ADD_FOLDER ("mark", test_mark);
  ADD_FOLDER ("serials", test_serials);
  ADD_FOLDER ("cancelled", test_cancelled);
  ADD_FOLDER ("forms-fail", test_forms_fail);
  ADD_FOLDER ("same-bytes", test_same_bytes);
#undef ADD_FOLDER
#undef ADD
  return g_test_run ();
}
