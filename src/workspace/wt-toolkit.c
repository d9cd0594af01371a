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

WtSurvey *
wt_toolkit_get_survey (void)
{
  g_autoptr (GBytes) json = load (FOLDER "feedback-survey.json");
  g_autoptr (GError) error = NULL;
  WtSurvey *survey = wt_survey_new_from_json (json, &error);

  g_assert_no_error (error);
  return survey;
}

char **
wt_toolkit_list_directorates (void)
{
  g_autoptr (GBytes) json = load (FOLDER "organisation.json");
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *root = wt_json_load_object (parser, json, &error);
  JsonArray *names = wt_json_get_array (root, "directorates", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < json_array_get_length (names); i++)
    g_strv_builder_add (builder, json_array_get_string_element (names, i));
  return g_strv_builder_end (builder);
}
