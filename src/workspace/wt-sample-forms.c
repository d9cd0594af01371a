#include "wt-sample-private.h"

#include <math.h>

/* How far single scores lie around their activity's mean. */
#define SCORE_DEVIATION 1.6

/* Shares of answers that are not usable, as on real forms. */
#define SHARE_BLANK 0.02
#define SHARE_ILLEGIBLE 0.004
#define SHARE_SEVERAL 0.003
#define SHARE_NO_TEXT 0.08

static double
random_normal (WtSampleWorld *world)
{
  /* Box and Muller, Annals of Mathematical Statistics 29 (1958), 610. */
  double radius = sqrt (-2 * log (1 - g_rand_double (world->random)));

  return radius * cos (2 * G_PI * g_rand_double (world->random));
}

/* A key that is not usable now and then, else 0. */
static char
random_unusable (WtSampleWorld *world, gboolean can_be_several)
{
  double drawn = g_rand_double (world->random);

  if (drawn < SHARE_BLANK)
    return WT_KEY_BLANK;
  if (drawn < SHARE_BLANK + SHARE_ILLEGIBLE)
    return WT_KEY_ILLEGIBLE;
  if (can_be_several && drawn < SHARE_BLANK + SHARE_ILLEGIBLE + SHARE_SEVERAL)
    return WT_KEY_SEVERAL;
  return 0;
}

static char
random_score (WtSampleWorld *world, double mean)
{
  char unusable = random_unusable (world, TRUE);
  double score = round (mean + SCORE_DEVIATION * random_normal (world));

  return unusable != 0 ? unusable : wt_answer_key_from_score ((int) CLAMP (score, 1, 10));
}

static char
random_yes_no (WtSampleWorld *world, double share)
{
  char unusable = random_unusable (world, TRUE);

  if (unusable != 0)
    return unusable;
  return g_rand_double (world->random) < share ? WT_KEY_YES : WT_KEY_NO;
}

static const char *
random_text (WtSampleWorld *world)
{
  JsonArray *texts = json_object_get_array_member (world->root, "heard");
  gint64 total = 0, drawn;

  for (guint i = 0; i < json_array_get_length (texts); i++)
    total += json_object_get_int_member (json_array_get_object_element (texts, i), "weight");
  drawn = g_rand_int_range (world->random, 0, (gint32) total);
  for (guint i = 0;; i++)
    {
      JsonObject *text = json_array_get_object_element (texts, i);

      drawn -= json_object_get_int_member (text, "weight");
      if (drawn < 0)
        return json_object_get_string_member (text, "text");
    }
}

/* What a story adds to the mean on a day: its amount inside its time, else nothing. */
static double
get_story (WtSampleWorld *world, const char *name, gint64 day)
{
  JsonObject *story = json_object_get_object_member (world->root, name);

  if (day > json_object_get_int_member (story, "from-days-ago")
      || day < json_object_get_int_member (story, "to-days-ago"))
    return 0;
  return json_object_get_double_member (story, "amount");
}

/* The mean that people of an activity are made to feel, for the question with @name. */
static double
get_mean (WtSampleWorld *world, JsonObject *project, JsonObject *activity, const char *name)
{
  gint64 day = json_object_get_int_member (activity, "days-ago");
  gint64 start = json_object_get_int_member (project, "starts-days-ago");
  double months = (double) (start - day) / 30.4;

  return json_object_get_double_member (project, name)
         + months * json_object_get_double_member (project, "drift") + get_story (world, "dip", day)
         + get_story (world, "lift", day);
}

void
wt_sample_fill_response (WtSampleWorld *world,
                         WtResponse *response,
                         JsonObject *project,
                         JsonObject *activity)
{
  WtSurvey *survey = world->context->survey;
  double valued = get_mean (world, project, activity, "valued");

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);

      switch (question->kind)
        {
        case WT_QUESTION_SCALE:
          wt_response_set_key (
              response, i,
              random_score (world, get_mean (world, project, activity, question->key)));
          break;
        case WT_QUESTION_YES_NO:
          wt_response_set_key (response, i,
                               random_yes_no (world, g_str_equal (question->key, "expressed")
                                                         ? 0.1 + valued / 10
                                                         : valued / 10));
          break;
        case WT_QUESTION_TEXT:
        case WT_QUESTION_CHOICE:
        case WT_QUESTION_CHOICES:
        case WT_QUESTION_NUMBER:
        case WT_QUESTION_DATE:
        case WT_QUESTION_N_KINDS:
        default:
          if (g_rand_double (world->random) < SHARE_NO_TEXT)
            wt_response_set_key (response, i, WT_KEY_BLANK);
          else
            wt_response_set_text (response, i, random_text (world));
        }
    }
}
