#include "test-forms.h"

#include "test-lives.h"
#include "wt-survey-wording.h"

#include <cairo.h>
#include <string.h>

const char *const test_form_names[TEST_FORM_N] = { "feedback", "kinds",  "long",   "word",
                                                   "many",     "arabic", "choices" };

static const char KINDS[] =
    "{\"id\":\"visit\",\"title\":\"Your visit to the day centre\",\"questions\":["
    "{\"id\":\"date\",\"text\":\"When did you visit us?\",\"type\":\"date\",\"required\":true},"
    "{\"id\":\"friends\",\"text\":\"Overall, how was your experience of our service?\","
    "\"type\":\"choice\",\"required\":true,\"choices\":["
    "{\"id\":\"a\",\"text\":\"Very good\"},{\"id\":\"b\",\"text\":\"Good\"},"
    "{\"id\":\"c\",\"text\":\"Neither good nor poor\"},{\"id\":\"d\",\"text\":\"Poor\"},"
    "{\"id\":\"e\",\"text\":\"Very poor\"},{\"id\":\"f\",\"text\":\"Don't know\"}]},"
    "{\"id\":\"how\",\"text\":\"How did you travel?\",\"type\":\"choices\",\"choices\":["
    "{\"id\":\"a\",\"text\":\"On foot\"},{\"id\":\"b\",\"text\":\"Bus\"},"
    "{\"id\":\"c\",\"text\":\"Car\"},{\"id\":\"d\",\"text\":\"Taxi\"},"
    "{\"id\":\"e\",\"text\":\"Bicycle\"}]},"
    "{\"id\":\"people\",\"text\":\"How many people came with you?\",\"type\":\"number\"},"
    "{\"id\":\"access\",\"text\":\"Could you get in without help?\",\"type\":\"yes-no\"},"
    "{\"id\":\"warm\",\"text\":\"How welcome did you feel?\",\"type\":\"scale\",\"minimum\":1,"
    "\"maximum\":10,\"low-label\":\"Not at all\",\"high-label\":\"Very\"},"
    "{\"id\":\"plain\",\"text\":\"How clear was the letter?\",\"type\":\"scale\",\"minimum\":1,"
    "\"maximum\":10},"
    "{\"id\":\"why\",\"text\":\"Is there anything that we could do better?\",\"type\":\"text\"}]}";

static const char ARABIC[] =
    "{\"id\":\"arabic\",\"title\":\"رأيك في نشاط اليوم\",\"questions\":["
    "{\"id\":\"a\",\"text\":\"كيف سمعت عن نشاط اليوم؟\",\"type\":\"text\"},"
    "{\"id\":\"b\",\"text\":\"هل ترغب في المشاركة مرة أخرى؟\",\"type\":\"yes-no\"},"
    "{\"id\":\"c\",\"text\":\"إلى أي مدى تشعر أن رأيك كان موضع تقدير؟\",\"type\":\"scale\","
    "\"minimum\":1,\"maximum\":10,\"low-label\":\"أبدا\",\"high-label\":\"كثيرا\"},"
    "{\"id\":\"d\",\"text\":\"متى كانت زيارتك؟\",\"type\":\"date\"},"
    "{\"id\":\"e\",\"text\":\"كيف وصلت؟\",\"type\":\"choice\",\"choices\":["
    "{\"id\":\"a\",\"text\":\"سيرا\"},{\"id\":\"b\",\"text\":\"بالحافلة\"},"
    "{\"id\":\"c\",\"text\":\"بالسيارة\"}]}]}";

static WtSurvey *
read_survey (const char *text)
{
  g_autoptr (GBytes) json = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  WtSurvey *survey = wt_survey_new_from_json (json, &error);

  g_assert_no_error (error);
  return survey;
}

static GBytes *
read_toolkit (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("WT_DATA_FOLDER"), "toolkit", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (text, length);
}

static WtSurvey *
read_feedback (void)
{
  g_autoptr (GBytes) json = read_toolkit ("feedback-survey.json");
  g_autoptr (GError) error = NULL;
  WtSurvey *survey = wt_survey_new_from_json (json, &error);

  g_assert_no_error (error);
  return survey;
}

static void
add_translation (GPtrArray *translations, const char *name)
{
  g_autoptr (GBytes) json = read_toolkit (name);
  g_autoptr (GError) error = NULL;
  WtSurveyTranslation *translation = wt_survey_translation_new_from_json (json, &error);

  g_assert_no_error (error);
  g_ptr_array_add (translations, translation);
}

/* A survey of every kind whose texts all are @word, over and over with @gap between. */
static WtSurvey *
make_long (const char *word, const char *gap, guint n)
{
  static const char *const KIND_ENDS[] = {
    "\"type\":\"text\"}",
    "\"type\":\"yes-no\",\"required\":true}",
    "\"type\":\"scale\",\"minimum\":1,\"maximum\":10,\"low-label\":\"%s\",\"high-label\":\"%s\"}",
    "\"type\":\"choice\",\"choices\":[{\"id\":\"a\",\"text\":\"%s\"},{\"id\":\"b\",\"text\":\"x\"}]"
    "}",
    "\"type\":\"choices\",\"choices\":[{\"id\":\"a\",\"text\":\"%s\"},{\"id\":\"b\",\"text\":\"%"
    "s\"}]}",
    "\"type\":\"number\"}",
    "\"type\":\"date\"}",
  };
  g_autoptr (GString) text = g_string_new (word);
  g_autoptr (GString) json = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", gap, word);
  g_string_append_printf (json, "{\"id\":\"long\",\"title\":\"%s\",\"questions\":[", text->str);
  for (guint i = 0; i < G_N_ELEMENTS (KIND_ENDS); i++)
    {
      g_autofree char *start =
          g_strdup_printf ("%s{\"id\":\"q%u\",\"text\":\"%s\",", i > 0 ? "," : "", i, text->str);
      g_autoptr (GString) end = g_string_new (KIND_ENDS[i]);

      g_string_replace (end, "%s", text->str, 0);
      g_string_append (json, start);
      g_string_append (json, end->str);
    }
  g_string_append (json, "]}");
  return read_survey (json->str);
}

static WtSurvey *
make_many (void)
{
  g_autoptr (GString) json =
      g_string_new ("{\"id\":\"many\",\"title\":\"Many questions\",\"questions\":[");

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (json,
                            "%s{\"id\":\"q%u\",\"number\":%u,\"text\":\"Question with number %u, "
                            "is it so?\",\"type\":\"yes-no\"}",
                            i > 0 ? "," : "", i, 10000 + i, 10000 + i);
  g_string_append (json, "]}");
  return read_survey (json->str);
}

static WtSurvey *
make_choices (void)
{
  g_autoptr (GString) json = g_string_new (
      "{\"id\":\"choices\",\"title\":\"Many choices\",\"questions\":[{\"id\":\"q\",\"text\":"
      "\"Which of these?\",\"type\":\"choices\",\"choices\":[");

  for (guint i = 0; i < WT_CHOICE_MAXIMUM; i++)
    g_string_append_printf (json,
                            "%s{\"id\":\"%c\",\"text\":\"Choice %u, which says so much of what it "
                            "is about that one line across the page does not hold all of its "
                            "words\"}",
                            i > 0 ? "," : "", 'a' + i, i + 1);
  g_string_append (json, "]}]}");
  return read_survey (json->str);
}

static WtSurvey *
make_survey (TestFormKind kind)
{
  switch (kind)
    {
    case TEST_FORM_KINDS:
      return read_survey (KINDS);
    case TEST_FORM_LONG:
      return make_long ("Wording", " ", 900);
    case TEST_FORM_WORD:
      return make_long ("wort", "", 300);
    case TEST_FORM_MANY:
      return make_many ();
    case TEST_FORM_ARABIC:
      return read_survey (ARABIC);
    case TEST_FORM_CHOICES:
      return make_choices ();
    case TEST_FORM_FEEDBACK:
    case TEST_FORM_N:
    default:
      return read_feedback ();
    }
}

/* Every text twice as long in the other language, and what is said on every form as well. */
static WtSurveyTranslation *
make_other (WtSurvey *survey)
{
  WtSurveyTranslation *translation = wt_survey_translation_new (wt_survey_get_key (survey), "cy");
  g_autoptr (GPtrArray) wordings = wt_survey_list_wordings (survey);

  for (guint i = 0; i < wordings->len; i++)
    {
      const WtSurveyWording *wording = g_ptr_array_index (wordings, i);
      g_autofree char *text = g_strconcat (wording->text, " ", wording->text, NULL);

      wt_survey_translation_set_text (translation, wording->key, text);
    }
  return translation;
}

static GPtrArray *
make_translations (TestFormKind kind, WtSurvey *survey)
{
  GPtrArray *translations = g_ptr_array_new_with_free_func (g_object_unref);
  WtSurveyTranslation *urdu;

  if (kind != TEST_FORM_FEEDBACK)
    {
      g_ptr_array_add (translations, make_other (survey));
      return translations;
    }
  add_translation (translations, "feedback-survey.cy.json");
  add_translation (translations, "feedback-survey.pl.json");
  urdu = wt_survey_translation_new (wt_survey_get_key (survey), "ur");
  wt_survey_translation_set_text (urdu, "@title", "آج کی سرگرمی پر آپ کی رائے");
  wt_survey_translation_set_text (urdu, "heard", "آپ کو آج کی سرگرمی کے بارے میں کیسے معلوم ہوا؟");
  wt_survey_translation_set_text (urdu, "@form/yes", "ہاں");
  wt_survey_translation_set_text (urdu, "@form/no", "نہیں");
  wt_survey_translation_set_checked (urdu, TRUE);
  g_ptr_array_add (translations, urdu);
  return translations;
}

static cairo_status_t
append_bytes (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

GBytes *
test_form_make_logo (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 300, 100);
  cairo_t *cr = cairo_create (surface);
  GByteArray *bytes = g_byte_array_new ();

  cairo_set_source_rgb (cr, 0, 0.37, 0.72);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, append_bytes, bytes);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

WtFormContent *
test_form_new (TestFormKind kind)
{
  g_autoptr (WtSurvey) survey = make_survey (kind);
  g_autoptr (GPtrArray) translations = make_translations (kind, survey);
  g_autoptr (GBytes) logo = kind == TEST_FORM_KINDS ? test_form_make_logo () : NULL;

  wt_survey_set_id (survey, TEST_FORM_SURVEY);
  return wt_form_content_new (
      &(WtFormContentParts){ .survey = survey,
                             .translations = translations,
                             .organisation = kind == TEST_FORM_ARABIC ? "" : TEST_ORGANISATION,
                             .logo = logo,
                             .activity_id = TEST_FORM_ACTIVITY,
                             .activity = "Falls clinic listening event",
                             .held_on = "2025-10-02",
                             .next_number = TEST_FORM_NEXT });
}
