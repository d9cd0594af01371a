/* Earlier answers to a text question: which begin like what is typed, in which order. */

#include "test-support.h"

#include "wt-comment-store.h"
#include "wt-named-item.h"
#include "wt-response-store.h"

typedef struct
{
  TestStorage base;
  gint64 batch_id;
  gint64 n_forms;
} World;

static void
set_up (World *world, gconstpointer data)
{
  gint64 project_id, activity_id;

  test_storage_set_up (&world->base, data);
  project_id = test_add_project (&world->base, "Falls");
  activity_id = test_add_activity (&world->base, project_id, "engaging", "2025-05-14");
  world->batch_id = test_add_batch (&world->base, activity_id, 100);
}

static void
tear_down (World *world, gconstpointer data)
{
  test_storage_tear_down (&world->base, data);
}

/* So many forms that have @text. */
static void
add (World *world, const char *text, guint forms)
{
  for (guint i = 0; i < forms; i++)
    {
      g_autoptr (WtResponse) form = test_make_form (world->batch_id, ++world->n_forms, "TY77N");
      g_autoptr (GError) error = NULL;

      wt_response_set_text (form, 0, text);
      wt_response_store_insert (world->base.connection, form, world->base.survey, &error);
      g_assert_no_error (error);
    }
}

static gint64
get_question_id (World *world, guint index)
{
  return wt_survey_get_question (world->base.survey, index)->id;
}

static void
assert_listed (World *world, const char *typed, guint limit, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) texts = wt_comment_store_list_earlier (
      world->base.connection, get_question_id (world, 0), typed, limit, &error);
  g_autoptr (GString) listed = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (listed, "%s%s", i > 0 ? "|" : "",
                            wt_named_item_get_name (g_ptr_array_index (texts, i)));
  g_assert_cmpstr (listed->str, ==, expected);
}

static void
test_order_and_limit (World *world, gconstpointer data)
{
  add (world, "Poster", 2);
  add (world, "Postcard", 3);
  add (world, "Post office", 2);
  add (world, "Post from the GP", 1);
  add (world, "Website", 4);
  add (world, "My post", 4);
  assert_listed (world, "po", 5, "Postcard|Post office|Poster|Post from the GP");
  assert_listed (world, "po", 2, "Postcard|Post office");
  assert_listed (world, "poste", 5, "Poster");
  assert_listed (world, "posters", 5, "");
}

static void
test_capitals_and_spaces (World *world, gconstpointer data)
{
  add (world, "Été at the clinic", 1);
  add (world, "A poster", 1);
  add (world, "a Poster", 2);
  add (world, "A  POSTER", 1);
  add (world, "A post", 3);
  assert_listed (world, "ÉT", 5, "Été at the clinic");
  assert_listed (world, "étéat", 5, "Été at the clinic");
  /* Four forms, most of which write it so. */
  assert_listed (world, " a po ", 5, "a Poster|A post");
}

static void
test_marks_are_letters (World *world, gconstpointer data)
{
  add (world, "50% of it", 1);
  add (world, "500 yards", 1);
  add (world, "a_b", 1);
  add (world, "axb", 1);
  add (world, "a\\b", 1);
  add (world, "a*b", 1);
  add (world, "it's", 1);
  assert_listed (world, "50%", 5, "50% of it");
  assert_listed (world, "a_", 5, "a_b");
  assert_listed (world, "a\\", 5, "a\\b");
  assert_listed (world, "a*", 5, "a*b");
  assert_listed (world, "it'", 5, "it's");
  assert_listed (world, "%%", 5, "");
}

static void
test_what_is_typed_whole (World *world, gconstpointer data)
{
  add (world, "Poster", 2);
  add (world, "Posters", 1);
  assert_listed (world, "Poster ", 5, "Posters");
  /* It can still be put as it was written before. */
  assert_listed (world, "poster", 5, "Poster|Posters");
}

static void
test_other_question (World *world, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) texts = NULL;

  add (world, "Poster", 1);
  texts = wt_comment_store_list_earlier (world->base.connection, get_question_id (world, 1), "po",
                                         5, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (texts->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (World *world, gconstpointer data);
  } TESTS[] = {
    { "/earlier-answers/order-and-limit", test_order_and_limit },
    { "/earlier-answers/capitals-and-spaces", test_capitals_and_spaces },
    { "/earlier-answers/marks-are-letters", test_marks_are_letters },
    { "/earlier-answers/what-is-typed-whole", test_what_is_typed_whole },
    { "/earlier-answers/other-question", test_other_question },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, World, NULL, set_up, TESTS[i].run, tear_down);
  return g_test_run ();
}
