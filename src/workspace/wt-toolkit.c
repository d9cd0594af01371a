#include "wt-toolkit.h"

#include "wt-json.h"
#include "wt-toolkit-resources.h"

#define FOLDER "/org/workingtogether/WorkingTogether/toolkit/"

static GBytes *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  GBytes *json = g_resource_lookup_data (wt_toolkit_get_resource (), path,
                                         G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);
  return json;
}

GPtrArray *
wt_toolkit_list_checklists (void)
{
  g_autoptr (GBytes) json = load (FOLDER "checklists.json");
  g_autoptr (GError) error = NULL;
  GPtrArray *checklists = wt_checklist_list_from_json (json, &error);

  g_assert_no_error (error);
  return checklists;
}

WtEngagementQuestions *
wt_toolkit_get_engagement_questions (void)
{
  g_autoptr (GBytes) json = load (FOLDER "engagement-record.json");
  g_autoptr (GError) error = NULL;
  WtEngagementQuestions *questions = wt_engagement_questions_new_from_json (json, &error);

  g_assert_no_error (error);
  return questions;
}

WtEqualityForm *
wt_toolkit_get_equality_form (void)
{
  g_autoptr (GBytes) json = load (FOLDER "equality-monitoring.json");
  g_autoptr (GError) error = NULL;
  WtEqualityForm *form = wt_equality_form_new_from_json (json, &error);

  g_assert_no_error (error);
  return form;
}

static WtSurvey *
load_survey (const char *path)
{
  g_autoptr (GBytes) json = load (path);
  g_autoptr (GError) error = NULL;
  WtSurvey *survey = wt_survey_new_from_json (json, &error);

  g_assert_no_error (error);
  return survey;
}

WtSurvey *
wt_toolkit_get_survey (void)
{
  return load_survey (FOLDER "feedback-survey.json");
}

GPtrArray *
wt_toolkit_list_surveys (void)
{
  static const char *const PATHS[] = {
    FOLDER "feedback-survey.json",
    FOLDER "friends-and-family.json",
    FOLDER "meeting-feedback.json",
  };
  GPtrArray *surveys = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (PATHS); i++)
    g_ptr_array_add (surveys, load_survey (PATHS[i]));
  return surveys;
}

GPtrArray *
wt_toolkit_list_translations (void)
{
  static const char *const PATHS[] = { FOLDER "feedback-survey.cy.json",
                                       FOLDER "feedback-survey.pl.json" };
  GPtrArray *translations = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (PATHS); i++)
    {
      g_autoptr (GBytes) json = load (PATHS[i]);
      g_autoptr (GError) error = NULL;
      WtSurveyTranslation *translation = wt_survey_translation_new_from_json (json, &error);

      g_assert_no_error (error);
      g_ptr_array_add (translations, translation);
    }
  return translations;
}

/* The object that a file of the toolkit is. */
static JsonObject *
load_object (JsonParser *parser, const char *path)
{
  g_autoptr (GBytes) json = load (path);
  g_autoptr (GError) error = NULL;
  JsonObject *root = wt_json_load_object (parser, json, &error);

  g_assert_no_error (error);
  return root;
}

static char **
list_strings (JsonArray *array)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_strv_builder_add (builder, json_array_get_string_element (array, i));
  return g_strv_builder_end (builder);
}

char **
wt_toolkit_list_directorates (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root = load_object (parser, FOLDER "organisation.json");

  return list_strings (json_object_get_array_member (root, "directorates"));
}

char **
wt_toolkit_list_tools (WtLevel level)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root = load_object (parser, FOLDER "suggestions.json");
  JsonObject *tools = json_object_get_object_member (root, "tools");

  return list_strings (json_object_get_array_member (tools, wt_term_get_nick (wt_levels, level)));
}

char **
wt_toolkit_list_themes (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root = load_object (parser, FOLDER "themes.json");

  return list_strings (json_object_get_array_member (root, "themes"));
}

static WtMeasure *
read_measure (JsonObject *object)
{
  const char *question = json_object_get_string_member_with_default (object, "question", NULL);
  WtMeasure *measure = wt_measure_new (question != NULL ? WT_TOOLKIT_SURVEY : NULL, question);

  g_object_set (
      measure, "title", json_object_get_string_member (object, "title"), "kind",
      wt_term_from_nick (wt_measure_kinds, json_object_get_string_member (object, "kind")), "unit",
      wt_term_from_nick (wt_measure_units, json_object_get_string_member (object, "unit")), NULL);
  return measure;
}

GPtrArray *
wt_toolkit_list_measures (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root = load_object (parser, FOLDER "measures.json");
  JsonArray *objects = json_object_get_array_member (root, "measures");
  GPtrArray *measures = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < json_array_get_length (objects); i++)
    g_ptr_array_add (measures, read_measure (json_array_get_object_element (objects, i)));
  return measures;
}

static void
set_expectations (WtSettings *settings, JsonObject *stages)
{
  for (int stage = WT_STAGE_IDEA; stage <= WT_STAGE_CLOSED; stage++)
    wt_model_set_string (
        WT_MODEL (settings), WT_SETTINGS_EXPECTED_IDEA + stage - WT_STAGE_IDEA,
        json_object_get_string_member (stages, wt_term_get_nick (wt_stages, stage)));
}

WtSettings *
wt_toolkit_get_settings (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root = load_object (parser, FOLDER "suggestions.json");
  WtSettings *settings = wt_settings_new ();

  g_object_set (settings, "project-checklist", WT_TOOLKIT_PROJECT_CHECKLIST, NULL);
  set_expectations (settings, json_object_get_object_member (root, "stages"));
  wt_toolkit_apply_law (WT_TOOLKIT_LAW_ICB, settings);
  return settings;
}

static JsonObject *
load_law (JsonParser *parser, WtToolkitLaw law)
{
  JsonObject *root = load_object (parser, FOLDER "suggestions.json");

  return json_array_get_object_element (json_object_get_array_member (root, "laws"), law);
}

char *
wt_toolkit_dup_law_name (WtToolkitLaw law)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  return g_strdup (json_object_get_string_member (load_law (parser, law), "name"));
}

void
wt_toolkit_apply_law (WtToolkitLaw law, WtSettings *settings)
{
  static const char *const NAMES[] = { "duty-law", "duty-body", "duty-planning", "duty-proposals",
                                       "duty-decisions" };
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *object = load_law (parser, law);

  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    g_object_set (settings, NAMES[i], json_object_get_string_member (object, NAMES[i]), NULL);
}

WtToolkitDuty *
wt_toolkit_get_duty (const char *id)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root = load_object (parser, FOLDER "organisation.json");
  JsonArray *duties = json_object_get_array_member (root, "duties");

  for (guint i = 0; i < json_array_get_length (duties); i++)
    {
      JsonObject *object = json_array_get_object_element (duties, i);
      g_auto (GStrv) covers = NULL;
      WtToolkitDuty *duty;

      if (!g_str_equal (json_object_get_string_member (object, "id"), id))
        continue;
      covers = list_strings (json_object_get_array_member (object, "covers"));
      duty = g_new0 (WtToolkitDuty, 1);
      duty->title = g_strdup (json_object_get_string_member (object, "title"));
      duty->covers = g_strjoinv (", ", covers);
      return duty;
    }
  g_return_val_if_reached (NULL);
}

void
wt_toolkit_duty_free (WtToolkitDuty *duty)
{
  g_free (duty->title);
  g_free (duty->covers);
  g_free (duty);
}

char *
wt_toolkit_dup_champion_question (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root = load_object (parser, FOLDER "organisation.json");
  JsonObject *champion = json_object_get_object_member (root, "champion");

  return g_strdup (json_object_get_string_member (champion, "question"));
}
