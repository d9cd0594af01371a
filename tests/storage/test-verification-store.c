/* The second typing of a batch, its forms, and what was settled and corrected. */

#include "test-support.h"

#include "wt-batch-store.h"
#include "wt-second-response-store.h"
#include "wt-verification-store.h"

typedef struct
{
  TestStorage base;
  gint64 activity_id, batch_id;
} World;

static void
set_up (World *world, gconstpointer data)
{
  test_storage_set_up (&world->base, data);
  world->activity_id = test_add_activity (&world->base, test_add_project (&world->base, "Falls"),
                                          "engaging", "2026-05-07");
  world->batch_id = test_add_batch (&world->base, world->activity_id, 4);
  for (gint64 serial = 11; serial <= 14; serial++)
    test_add_form (&world->base, world->batch_id, serial, "TY87N");
}

static void
tear_down (World *world, gconstpointer data)
{
  test_assert_sound (world->base.connection);
  test_storage_tear_down (&world->base, data);
}

static void
start (World *world, guint sample, GArray *chosen)
{
  g_autoptr (WtVerification) verification =
      wt_verification_new (world->batch_id, sample, WT_COMPARES_EACH_FORM, "Mo Haddad");
  g_autoptr (GError) error = NULL;

  g_assert_true (wt_verification_store_insert (world->base.connection, verification,
                                               "2026-05-08T09:00:00", chosen, &error));
  g_assert_no_error (error);
}

static WtVerification *
find (World *world)
{
  g_autoptr (GError) error = NULL;
  WtVerification *verification =
      wt_verification_store_find (world->base.connection, world->batch_id, &error);

  g_assert_no_error (error);
  return verification;
}

static WtResponse *
find_form (World *world, gint64 serial)
{
  g_autoptr (GError) error = NULL;
  WtResponse *form = wt_second_response_store_find_serial (world->base.connection, world->batch_id,
                                                           serial, world->base.survey, &error);

  g_assert_no_error (error);
  return form;
}

static WtResponse *
add_form (World *world, gint64 serial, const char *answers)
{
  WtResponse *form = test_make_form (world->batch_id, serial, answers);
  g_autoptr (GError) error = NULL;

  wt_response_set_typed (form, "Mo Haddad", "2026-05-08T09:30:00");
  g_assert_true (wt_second_response_store_insert (world->base.connection, form, &error));
  g_assert_no_error (error);
  return form;
}

static void
test_forms (World *world, gconstpointer data)
{
  g_autoptr (WtResponse) form = add_form (world, 12, "TN1*-");
  g_autoptr (WtResponse) twice = test_make_form (world->batch_id, 12, "-N1*-");
  g_autoptr (WtResponse) other = add_form (world, 14, "-N1*-");
  g_autoptr (WtResponse) read = find_form (world, 12);
  g_autoptr (WtResponse) changed = NULL;
  g_autoptr (WtResponse) gone = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) below = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (wt_response_get_answers (read), ==, "TN1*-");
  g_assert_cmpstr (wt_response_get_text (read, 0), ==, "Poster");
  g_assert_cmpstr (wt_response_get_typed_by (read), ==, "Mo Haddad");
  g_assert_false (wt_second_response_store_insert (world->base.connection, twice, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_EXISTS);
  g_clear_error (&error);

  wt_response_set_text (read, 0, "“Quoted”\nand more");
  wt_response_set_serial (read, 13);
  g_assert_true (wt_second_response_store_update (world->base.connection, read, &error));
  changed = find_form (world, 13);
  g_assert_cmpstr (wt_response_get_text (changed, 0), ==, "“Quoted”\nand more");

  all = wt_second_response_store_list (world->base.connection, world->batch_id, world->base.survey,
                                       0, 10, &error);
  below = wt_second_response_store_list (world->base.connection, world->batch_id,
                                         world->base.survey, 14, 10, &error);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpint (wt_response_get_serial (g_ptr_array_index (all, 0)), ==, 14);
  g_assert_cmpuint (below->len, ==, 1);

  g_assert_true (
      wt_second_response_store_delete (world->base.connection, wt_response_get_id (form), &error));
  gone = find_form (world, 13);
  g_assert_null (gone);
  /* The forms that count are as they were. */
  g_assert_cmpint (test_get_number (world->base.connection,
                                    "SELECT count(*) FROM responses WHERE answers = 'TY87N'"),
                   ==, 4);
}

static void
test_whole (World *world, gconstpointer data)
{
  g_autoptr (WtVerification) none = find (world);
  g_autoptr (WtVerification) verification = NULL;
  g_autoptr (WtResponse) form = NULL;

  g_assert_null (none);
  start (world, WT_SAMPLE_WHOLE, NULL);
  form = add_form (world, 12, "-N1*-");
  verification = find (world);
  g_assert_cmpuint (wt_verification_get_sample (verification), ==, WT_SAMPLE_WHOLE);
  g_assert_cmpint (wt_verification_get_compares (verification), ==, WT_COMPARES_EACH_FORM);
  g_assert_cmpstr (wt_verification_get_started_by (verification), ==, "Mo Haddad");
  g_assert_cmpuint (wt_verification_get_forms (verification)->len, ==, 4);
  g_assert_cmpuint (wt_verification_get_left (verification)->len, ==, 3);
  g_assert_cmpint (g_array_index (wt_verification_get_left (verification), gint64, 0), ==, 11);
}

static void
test_sample (World *world, gconstpointer data)
{
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) serials = NULL;
  g_autoptr (WtVerification) verification = NULL;
  g_autoptr (GError) error = NULL;
  const gint64 sample[] = { 12, 14 };

  g_array_append_vals (chosen, sample, G_N_ELEMENTS (sample));
  start (world, 50, chosen);
  verification = find (world);
  g_assert_cmpuint (wt_verification_get_forms (verification)->len, ==, 2);
  g_assert_false (wt_verification_takes (verification, 11));
  g_assert_true (wt_verification_takes (verification, 14));
  serials = wt_verification_store_list_serials (world->base.connection, world->batch_id, &error);
  g_assert_cmpuint (serials->len, ==, 4);
}

static void
test_settlements (World *world, gconstpointer data)
{
  g_autoptr (WtResponse) first = test_make_form (world->batch_id, 12, "TY87N");
  g_autoptr (WtResponse) second = test_make_form (world->batch_id, 12, "TY17N");
  g_autoptr (WtDifference) answer = wt_difference_new (WT_DIFFERENCE_ANSWER, first, second, 2);
  g_autoptr (WtDifference) missing =
      wt_difference_new (WT_DIFFERENCE_MISSING_IN_SECOND, first, NULL, WT_DIFFERENCE_WHOLE_FORM);
  g_autoptr (WtSettlement) one =
      wt_settlement_new (answer, world->base.survey, "1", "Ada Finch", "2026-05-09T09:00:00");
  g_autoptr (WtSettlement) two = wt_settlement_new (missing, world->base.survey, WT_SETTLED_UNKNOWN,
                                                    "Ada Finch", "2026-05-09T09:01:00");
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (WtVerification) verification = NULL;
  g_autoptr (GError) error = NULL;

  start (world, WT_SAMPLE_WHOLE, NULL);
  g_assert_true (wt_settlement_store_insert (world->base.connection, one, &error));
  g_assert_true (wt_settlement_store_insert (world->base.connection, two, &error));
  g_assert_true (wt_correction_store_insert (world->base.connection, world->batch_id, 12,
                                             "Read again", "Ada Finch", "2026-05-09T09:02:00",
                                             &error));
  g_assert_no_error (error);
  list = wt_settlement_store_list (world->base.connection, world->batch_id, &error);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_true (wt_settlement_covers (g_ptr_array_index (list, 1), missing));
  g_assert_false (wt_settlement_covers (g_ptr_array_index (list, 0), answer));
  g_assert_cmpint (wt_settlement_get_question_id (g_ptr_array_index (list, 0)), ==,
                   wt_survey_get_question (world->base.survey, 2)->id);
  g_assert_cmpstr (wt_settlement_get_first (g_ptr_array_index (list, 0)), ==, "8");
  g_assert_cmpstr (wt_settlement_get_second (g_ptr_array_index (list, 0)), ==, "1");
  g_assert_cmpstr (wt_settlement_get_first (g_ptr_array_index (list, 1)), ==, "TY87N");
  /* A paper that cannot be found is not to be typed any more. */
  verification = find (world);
  g_assert_cmpuint (wt_verification_get_left (verification)->len, ==, 3);

  g_assert_true (
      wt_batch_store_delete_of_activity (world->base.connection, world->activity_id, &error));
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function)                                                                        \
  g_test_add ("/verification-store/" name, World, NULL, set_up, function, tear_down)
  ADD ("forms", test_forms);
  ADD ("whole", test_whole);
  ADD ("sample", test_sample);
  ADD ("settlements", test_settlements);
  return g_test_run ();
}
