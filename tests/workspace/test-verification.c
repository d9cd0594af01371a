/* The second typing of a batch: which forms, what is told of them, settling, and the batch's state.
 */

#include "test-support.h"

#include "wt-attention.h"
#include "wt-batch-jobs.h"
#include "wt-error.h"
#include "wt-figures-jobs.h"
#include "wt-form-jobs.h"
#include "wt-history-jobs.h"
#include "wt-overview.h"
#include "wt-second-form-jobs.h"
#include "wt-verification-jobs.h"

#include <string.h>

#define FORMS 25

static const char *const FIRST_TYPIST = "Sam Ellery";
static const char *const SECOND_TYPIST = "Mo Haddad";

typedef struct
{
  TestWorkspace base;
  gint64 project_id, activity_id, batch_id;
} World;

static WtBatch *
load_batch (World *world)
{
  return test_run (&world->base, wt_load_batch_job_new (world->activity_id, 0));
}

static WtBatchState
get_state (World *world)
{
  g_autoptr (WtBatch) batch = load_batch (world);

  return wt_batch_get_state (batch);
}

static void
set_finished (World *world, gboolean is_finished)
{
  g_autoptr (WtBatch) batch = load_batch (world);
  g_autoptr (WtBatch) saved = NULL;

  g_object_set (batch, "finished", is_finished, NULL);
  saved = test_run (&world->base, wt_save_batch_job_new (batch));
}

/* A batch of forms that all say the same, finished. */
static void
set_up (World *world, gconstpointer data)
{
  test_workspace_set_up (&world->base);
  wt_workspace_set_author (world->base.workspace, FIRST_TYPIST);
  world->project_id = test_add_project (&world->base, "Falls clinic");
  world->activity_id =
      test_add_activity (&world->base, world->project_id, "engaging", "2026-05-07");
  world->batch_id = test_add_batch (&world->base, world->activity_id, FORMS);
  for (gint64 serial = 1; serial <= FORMS; serial++)
    test_add_form (&world->base, world->batch_id, serial, "TY75N");
  set_finished (world, TRUE);
  wt_workspace_set_author (world->base.workspace, SECOND_TYPIST);
}

static void
tear_down (World *world, gconstpointer data)
{
  test_check (&world->base);
  test_workspace_tear_down (&world->base);
}

static void
start (World *world, guint sample, WtCompares compares)
{
  g_autoptr (WtVerification) verification =
      test_run (&world->base, wt_start_verification_job_new (world->batch_id, sample, compares));

  g_assert_cmpuint (wt_verification_get_sample (verification), ==, sample);
}

static WtVerification *
load_verification (World *world)
{
  return test_run (&world->base, wt_load_verification_job_new (world->batch_id));
}

static WtResponse *
make_form (World *world, gint64 serial, const char *answers)
{
  WtResponse *form = wt_response_new (world->batch_id, serial, (guint) strlen (answers));

  for (guint i = 0; answers[i] != '\0'; i++)
    if (answers[i] == WT_KEY_TEXT)
      wt_response_set_text (form, i, "Poster");
    else
      wt_response_set_key (form, i, answers[i]);
  return form;
}

static void
type_again (World *world, gint64 serial, const char *answers)
{
  g_autoptr (WtResponse) form = make_form (world, serial, answers);
  g_autoptr (WtResponse) saved = test_run (&world->base, wt_save_second_response_job_new (form));

  g_assert_cmpint (wt_response_get_id (saved), >, 0);
  g_assert_cmpstr (wt_response_get_typed_by (saved), ==, SECOND_TYPIST);
}

/* All forms alike but for three. */
static void
type_all_again (World *world)
{
  for (gint64 serial = 1; serial <= FORMS; serial++)
    type_again (world, serial,
                serial == 4    ? "TY15N"
                : serial == 11 ? "TN75N"
                : serial == 20 ? "-Y75N"
                               : "TY75N");
}

static WtTypingComparison *
compare (World *world)
{
  return test_run (&world->base, wt_compare_typings_job_new (world->batch_id));
}

static guint
count_differences (World *world)
{
  g_autoptr (WtTypingComparison) comparison = compare (world);

  return g_list_model_get_n_items (wt_typing_comparison_get_differences (comparison));
}

static WtDifference *
get_difference (World *world, guint index)
{
  g_autoptr (WtTypingComparison) comparison = compare (world);

  return g_list_model_get_item (wt_typing_comparison_get_differences (comparison), index);
}

static void
settle (World *world, guint index, const char *settled)
{
  g_autoptr (WtDifference) difference = get_difference (world, index);
  g_autoptr (WtBatch) batch = test_run (&world->base, wt_settle_job_new (difference, settled));

  g_assert_cmpint (wt_batch_get_id (batch), ==, world->batch_id);
}

static void
assert_answers (World *world, gint64 serial, const char *expected)
{
  g_autoptr (WtResponse) form =
      test_run (&world->base, wt_find_response_job_new (world->batch_id, serial));

  g_assert_cmpstr (wt_response_get_answers (form), ==, expected);
}

/* A batch from the first key to the last: entered, verified, closed. */
static void
test_life (World *world, gconstpointer data)
{
  g_autoptr (WtTypingComparison) comparison = NULL;
  g_autoptr (WtBatch) closed = NULL;
  WtAgreementSummary summary;

  g_assert_cmpint (get_state (world), ==, WT_BATCH_STATE_ENTERED);
  start (world, WT_SAMPLE_WHOLE, WT_COMPARES_AT_END);
  type_all_again (world);
  g_assert_cmpint (get_state (world), ==, WT_BATCH_STATE_ENTERED);
  g_assert_cmpuint (count_differences (world), ==, 3);

  settle (world, 0, "1");
  settle (world, 0, "Y");
  g_assert_cmpint (get_state (world), ==, WT_BATCH_STATE_ENTERED);
  settle (world, 0, "T  Poster at the door ");
  g_assert_cmpint (get_state (world), ==, WT_BATCH_STATE_VERIFIED);
  g_assert_cmpuint (count_differences (world), ==, 0);
  assert_answers (world, 4, "TY15N");
  assert_answers (world, 11, "TY75N");
  assert_answers (world, 20, "TY75N");
  g_assert_cmpint (test_get_number (&world->base, "SELECT count(*) FROM settlements WHERE"
                                                  " first_by = 'Sam Ellery' AND second_by = 'Mo "
                                                  "Haddad' AND settled_by = 'Mo Haddad'"
                                                  " AND settled_at <> ''"),
                   ==, 3);
  g_assert_cmpint (test_get_number (&world->base,
                                    "SELECT first = '7' AND second = '1' AND settled = '1'"
                                    " FROM settlements WHERE serial = 4"),
                   ==, 1);

  comparison = compare (world);
  summary = wt_typing_comparison_summarise (comparison);
  g_assert_cmpint (summary.fields, ==, 5 * FORMS);
  g_assert_cmpint (summary.agreeing, ==, 5 * FORMS - 3);
  g_assert_cmpint (summary.wrong, ==, 4);

  closed = test_run (&world->base, wt_close_batch_job_new (world->batch_id));
  g_assert_cmpint (wt_batch_get_state (closed), ==, WT_BATCH_STATE_CLOSED);
  g_assert_true (wt_batch_is_verified (closed));
}

static void
test_agreeing_is_enough (World *world, gconstpointer data)
{
  start (world, WT_SAMPLE_WHOLE, WT_COMPARES_EACH_FORM);
  for (gint64 serial = 1; serial <= FORMS; serial++)
    {
      g_assert_cmpint (get_state (world), ==, WT_BATCH_STATE_ENTERED);
      type_again (world, serial, "TY75N");
    }
  g_assert_cmpint (get_state (world), ==, WT_BATCH_STATE_VERIFIED);
}

/* A sample is chosen once, and nothing else can be typed again. */
static void
test_sample (World *world, gconstpointer data)
{
  g_autoptr (WtVerification) verification = NULL;
  g_autoptr (WtVerification) later = NULL;
  GArray *forms;

  start (world, 10, WT_COMPARES_AT_END);
  verification = load_verification (world);
  forms = wt_verification_get_forms (verification);
  g_assert_cmpuint (forms->len, ==, 3);
  g_assert_cmpuint (wt_verification_get_left (verification)->len, ==, 3);
  g_assert_cmpstr (wt_verification_get_first_typist (verification), ==, FIRST_TYPIST);
  for (gint64 serial = 1; serial <= FORMS; serial++)
    if (!wt_verification_takes (verification, serial))
      {
        g_autoptr (WtResponse) form = make_form (world, serial, "TY75N");

        test_run_fails (&world->base, wt_save_second_response_job_new (form), WT_ERROR_INVALID);
      }
  type_again (world, g_array_index (forms, gint64, 1), "TY75N");
  later = load_verification (world);
  g_assert_cmpuint (wt_verification_get_left (later)->len, ==, 2);
  type_again (world, g_array_index (forms, gint64, 0), "TY75N");
  type_again (world, g_array_index (forms, gint64, 2), "TY75N");
  g_assert_cmpint (get_state (world), ==, WT_BATCH_STATE_VERIFIED);
}

/* Ten forms more come in: the sample grows with them. */
static void
test_sample_grows (World *world, gconstpointer data)
{
  g_autoptr (WtVerification) verification = NULL;
  g_autoptr (WtVerification) grown = NULL;
  GArray *forms;

  start (world, 20, WT_COMPARES_AT_END);
  verification = load_verification (world);
  forms = wt_verification_get_forms (verification);
  g_assert_cmpuint (forms->len, ==, 5);
  for (guint i = 0; i < forms->len; i++)
    type_again (world, g_array_index (forms, gint64, i), "TY75N");
  g_assert_cmpint (get_state (world), ==, WT_BATCH_STATE_VERIFIED);

  set_finished (world, FALSE);
  g_assert_cmpint (get_state (world), ==, WT_BATCH_STATE_BEING_ENTERED);
  for (gint64 serial = FORMS + 1; serial <= FORMS + 10; serial++)
    test_add_form (&world->base, world->batch_id, serial, "TY75N");
  set_finished (world, TRUE);
  g_assert_cmpint (get_state (world), ==, WT_BATCH_STATE_ENTERED);
  grown = load_verification (world);
  g_assert_cmpuint (wt_verification_get_forms (grown)->len, ==, 7);
  g_assert_cmpuint (wt_verification_get_left (grown)->len, ==, 2);
}

/* The second typing reads nothing of the first. */
static void
test_blind (World *world, gconstpointer data)
{
  g_autoptr (GListModel) forms = NULL;
  g_autoptr (WtResponse) found = NULL;
  g_autoptr (WtResponse) draft = NULL;
  g_autoptr (WtTypingComparison) untyped = NULL;
  g_autoptr (WtTypingComparison) typed = NULL;

  start (world, WT_SAMPLE_WHOLE, WT_COMPARES_AT_END);
  forms = test_run (&world->base, wt_list_second_responses_job_new (world->batch_id, 0, 100));
  g_assert_cmpuint (g_list_model_get_n_items (forms), ==, 0);
  found = test_run (&world->base, wt_find_second_response_job_new (world->batch_id, 4));
  g_assert_null (found);
  draft = test_run (&world->base, wt_load_draft_job_new (world->batch_id, WT_TYPING_SECOND));
  g_assert_null (draft);
  untyped = test_run (&world->base, wt_compare_form_job_new (world->batch_id, 4));
  g_assert_cmpuint (g_list_model_get_n_items (wt_typing_comparison_get_differences (untyped)), ==,
                    0);
  type_again (world, 4, "TY15N");
  typed = test_run (&world->base, wt_compare_form_job_new (world->batch_id, 4));
  g_assert_cmpuint (g_list_model_get_n_items (wt_typing_comparison_get_differences (typed)), ==, 0);
}

static void
test_told_at_each_form (World *world, gconstpointer data)
{
  g_autoptr (WtTypingComparison) before = NULL;
  g_autoptr (WtTypingComparison) after = NULL;
  g_autoptr (WtDifference) difference = NULL;

  start (world, WT_SAMPLE_WHOLE, WT_COMPARES_EACH_FORM);
  before = test_run (&world->base, wt_compare_form_job_new (world->batch_id, 4));
  g_assert_cmpuint (g_list_model_get_n_items (wt_typing_comparison_get_differences (before)), ==,
                    0);
  type_again (world, 4, "TY15N");
  after = test_run (&world->base, wt_compare_form_job_new (world->batch_id, 4));
  difference = g_list_model_get_item (wt_typing_comparison_get_differences (after), 0);
  g_assert_cmpint (wt_difference_get_kind (difference), ==, WT_DIFFERENCE_ANSWER);
  g_assert_cmpint (wt_difference_get_serial (difference), ==, 4);
  g_assert_cmpuint (wt_difference_get_question (difference), ==, 2);
}

static void
test_second_forms_change (World *world, gconstpointer data)
{
  g_autoptr (WtResponse) form = NULL;
  g_autoptr (WtResponse) again = make_form (world, 4, "TY75N");
  g_autoptr (WtResponse) draft = make_form (world, 5, "T____");
  g_autoptr (WtResponse) kept = NULL;

  test_run_fails (&world->base, wt_save_second_response_job_new (again), WT_ERROR_INVALID);
  start (world, WT_SAMPLE_WHOLE, WT_COMPARES_EACH_FORM);
  test_run (&world->base, wt_save_draft_job_new (draft, WT_TYPING_SECOND));
  type_again (world, 4, "TY15N");
  kept = test_run (&world->base, wt_load_draft_job_new (world->batch_id, WT_TYPING_SECOND));
  g_assert_null (kept);
  test_run_fails (&world->base, wt_save_second_response_job_new (again), WT_ERROR_EXISTS);
  form = test_run (&world->base, wt_find_second_response_job_new (world->batch_id, 4));
  g_assert_cmpstr (wt_response_get_text (form, 0), ==, "Poster");
  wt_response_set_key (form, 2, '7');
  {
    g_autoptr (WtResponse) saved = test_run (&world->base, wt_save_second_response_job_new (form));
    g_autoptr (WtTypingComparison) comparison = compare (world);

    g_assert_cmpint (wt_response_get_id (saved), ==, wt_response_get_id (form));
    g_assert_cmpuint (wt_typing_comparison_count (comparison, WT_DIFFERENCE_ANSWER), ==, 0);
    g_assert_cmpuint (wt_typing_comparison_get_forms (comparison), ==, 1);
  }
  test_run (&world->base, wt_delete_second_response_job_new (form));
  g_assert_cmpint (test_get_number (&world->base, "SELECT count(*) FROM second_responses"), ==, 0);
  assert_answers (world, 4, "TY75N");
}

static void
test_missing_forms (World *world, gconstpointer data)
{
  g_autoptr (WtVerification) verification = NULL;

  start (world, WT_SAMPLE_WHOLE, WT_COMPARES_AT_END);
  for (gint64 serial = 4; serial <= FORMS + 2; serial++)
    type_again (world, serial, "TY75N");
  g_assert_cmpuint (count_differences (world), ==, 5);
  settle (world, 0, WT_SETTLED_KEPT); /* 26 is there */
  assert_answers (world, FORMS + 1, "TY75N");
  settle (world, 0, WT_SETTLED_DROPPED); /* 27 is not */
  g_assert_cmpint (
      test_get_number (&world->base, "SELECT count(*) FROM second_responses WHERE serial = 27"), ==,
      0);
  settle (world, 0, WT_SETTLED_DROPPED); /* 1 is not */
  g_assert_cmpint (
      test_get_number (&world->base, "SELECT count(*) FROM responses WHERE serial = 1"), ==, 0);
  settle (world, 0, WT_SETTLED_UNKNOWN); /* 2 cannot be found */
  assert_answers (world, 2, "TY75N");
  verification = load_verification (world);
  g_assert_cmpuint (wt_verification_get_left (verification)->len, ==, 1);
  g_assert_cmpint (get_state (world), ==, WT_BATCH_STATE_ENTERED);
  type_again (world, 3, "TY75N");
  g_assert_cmpint (get_state (world), ==, WT_BATCH_STATE_VERIFIED);
}

static void
test_missing_paper (World *world, gconstpointer data)
{
  start (world, WT_SAMPLE_WHOLE, WT_COMPARES_AT_END);
  type_all_again (world);
  settle (world, 0, WT_SETTLED_UNKNOWN);
  assert_answers (world, 4, "TY?5N");
  g_assert_cmpuint (count_differences (world), ==, 2);
}

static void
test_wrong_settling (World *world, gconstpointer data)
{
  g_autoptr (WtDifference) difference = NULL;
  g_autoptr (WtResponse) form = NULL;
  g_autoptr (WtResponse) changed = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  start (world, WT_SAMPLE_WHOLE, WT_COMPARES_AT_END);
  type_all_again (world);
  difference = get_difference (world, 0);
  before = test_dump (&world->base);
  test_run_fails (&world->base, wt_settle_job_new (difference, "Y"), WT_ERROR_INVALID);
  test_run_fails (&world->base, wt_settle_job_new (difference, WT_SETTLED_KEPT), WT_ERROR_INVALID);
  after = test_dump (&world->base);
  g_assert_cmpstr (before, ==, after);

  form = test_run (&world->base, wt_find_response_job_new (world->batch_id, 4));
  wt_response_set_key (form, 2, '8');
  changed = test_run (&world->base, wt_save_response_job_new (form));
  test_run_fails (&world->base, wt_settle_job_new (difference, "7"), WT_ERROR_INVALID);
}

static void
test_starting (World *world, gconstpointer data)
{
  g_autoptr (WtBatch) closed = NULL;

  test_run_fails (&world->base,
                  wt_start_verification_job_new (world->batch_id, 0, WT_COMPARES_AT_END),
                  WT_ERROR_INVALID);
  test_run_fails (&world->base,
                  wt_start_verification_job_new (world->batch_id, 101, WT_COMPARES_AT_END),
                  WT_ERROR_INVALID);
  set_finished (world, FALSE);
  test_run_fails (&world->base,
                  wt_start_verification_job_new (world->batch_id, 10, WT_COMPARES_AT_END),
                  WT_ERROR_INVALID);
  test_run_fails (&world->base, wt_close_batch_job_new (world->batch_id), WT_ERROR_INVALID);
  set_finished (world, TRUE);
  start (world, 10, WT_COMPARES_AT_END);
  test_run_fails (&world->base,
                  wt_start_verification_job_new (world->batch_id, 10, WT_COMPARES_AT_END),
                  WT_ERROR_EXISTS);
}

/* Whatever makes it untrue takes back that a batch is verified. */
static void
test_taken_back (World *world, gconstpointer data)
{
  g_autoptr (WtResponse) form = NULL;
  g_autoptr (WtResponse) saved = NULL;

  start (world, WT_SAMPLE_WHOLE, WT_COMPARES_AT_END);
  for (gint64 serial = 1; serial <= FORMS; serial++)
    type_again (world, serial, "TY75N");
  g_assert_cmpint (get_state (world), ==, WT_BATCH_STATE_VERIFIED);
  form = test_run (&world->base, wt_find_response_job_new (world->batch_id, 9));
  wt_response_set_key (form, 3, '1');
  saved = test_run (&world->base, wt_save_response_job_new (form));
  g_assert_cmpint (get_state (world), ==, WT_BATCH_STATE_ENTERED);
  settle (world, 0, "5");
  g_assert_cmpint (get_state (world), ==, WT_BATCH_STATE_VERIFIED);
  test_run (&world->base, wt_delete_response_job_new (saved));
  g_assert_cmpint (get_state (world), ==, WT_BATCH_STATE_ENTERED);
}

static void
test_closed (World *world, gconstpointer data)
{
  g_autoptr (WtBatch) closed = test_run (&world->base, wt_close_batch_job_new (world->batch_id));
  g_autoptr (WtResponse) form =
      test_run (&world->base, wt_find_response_job_new (world->batch_id, 9));
  g_autoptr (WtResponse) more = make_form (world, FORMS + 1, "TY75N");
  g_autoptr (WtResponse) corrected = NULL;
  g_autoptr (WtBatch) open = NULL;

  g_assert_cmpint (get_state (world), ==, WT_BATCH_STATE_CLOSED);
  wt_response_set_key (form, 3, '1');
  test_run_fails (&world->base, wt_save_response_job_new (form), WT_ERROR_INVALID);
  test_run_fails (&world->base, wt_save_response_with_reason_job_new (form, "  "),
                  WT_ERROR_INVALID);
  test_run_fails (&world->base, wt_save_response_job_new (more), WT_ERROR_INVALID);
  test_run_fails (&world->base, wt_delete_response_job_new (form), WT_ERROR_INVALID);
  test_run_fails (&world->base,
                  wt_start_verification_job_new (world->batch_id, 10, WT_COMPARES_AT_END),
                  WT_ERROR_INVALID);
  g_object_set (closed, "finished", FALSE, "closed", FALSE, NULL);
  test_run_fails (&world->base, wt_save_batch_job_new (closed), WT_ERROR_INVALID);
  assert_answers (world, 9, "TY75N");

  corrected =
      test_run (&world->base, wt_save_response_with_reason_job_new (form, " Read it again "));
  assert_answers (world, 9, "TY71N");
  g_assert_cmpint (test_get_number (&world->base,
                                    "SELECT count(*) FROM corrections WHERE serial = 9"
                                    " AND reason = 'Read it again'"
                                    " AND corrected_by = 'Mo Haddad'"),
                   ==, 1);
  test_run (&world->base, wt_delete_response_with_reason_job_new (corrected, "Came twice"));
  g_assert_cmpint (test_get_number (&world->base, "SELECT count(*) FROM corrections"), ==, 2);

  test_run_fails (&world->base, wt_reopen_batch_job_new (world->batch_id, NULL), WT_ERROR_INVALID);
  open = test_run (&world->base, wt_reopen_batch_job_new (world->batch_id, "More came by post"));
  g_assert_cmpint (wt_batch_get_state (open), ==, WT_BATCH_STATE_BEING_ENTERED);
}

/* A second typing that was begun is not forgotten. */
static gint64
count_waiting (World *world)
{
  const WtFilter filter = { 0 };
  g_autoptr (WtOverview) overview = test_run (
      &world->base, wt_load_overview_job_new (&filter, "2026-05-08", WT_OVERVIEW_PART_USUAL));
  GListModel *attention = wt_overview_get_attention (overview);
  gint64 count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (attention); i++)
    {
      g_autoptr (WtAttention) item = g_list_model_get_item (attention, i);

      if (wt_attention_get_kind (item) == WT_ATTENTION_BATCH_TO_VERIFY)
        count += wt_attention_get_count (item);
    }
  return count;
}

static void
test_attention (World *world, gconstpointer data)
{
  g_assert_cmpint (count_waiting (world), ==, 0);
  start (world, 10, WT_COMPARES_AT_END);
  g_assert_cmpint (count_waiting (world), ==, FORMS);
  {
    g_autoptr (WtBatch) closed = test_run (&world->base, wt_close_batch_job_new (world->batch_id));
  }
  g_assert_cmpint (count_waiting (world), ==, 0);
}

/* Each change there is, undone and done again. */
typedef WtJob *(*MakeJob) (World *world);

static WtJob *
make_start (World *world)
{
  return wt_start_verification_job_new (world->batch_id, 20, WT_COMPARES_AT_END);
}

static WtJob *
make_whole (World *world)
{
  return wt_start_verification_job_new (world->batch_id, WT_SAMPLE_WHOLE, WT_COMPARES_EACH_FORM);
}

static WtJob *
make_second (World *world)
{
  g_autoptr (WtResponse) form = make_form (world, 4, "TN1*N");

  return wt_save_second_response_job_new (form);
}

static WtJob *
make_change (World *world)
{
  g_autoptr (WtResponse) form =
      test_run (&world->base, wt_find_second_response_job_new (world->batch_id, 4));

  wt_response_set_text (form, 0, "Leaflet");
  return wt_save_second_response_job_new (form);
}

static WtJob *
make_settle (World *world)
{
  g_autoptr (WtDifference) difference = get_difference (world, 0);

  return wt_settle_job_new (difference, "TBoth");
}

static WtJob *
make_delete (World *world)
{
  g_autoptr (WtResponse) form =
      test_run (&world->base, wt_find_second_response_job_new (world->batch_id, 4));

  return wt_delete_second_response_job_new (form);
}

static WtJob *
make_drop (World *world)
{
  g_autoptr (WtDifference) difference = get_difference (world, 0);

  g_assert_cmpint (wt_difference_get_kind (difference), ==, WT_DIFFERENCE_MISSING_IN_SECOND);
  return wt_settle_job_new (difference, WT_SETTLED_DROPPED);
}

static WtJob *
make_close (World *world)
{
  return wt_close_batch_job_new (world->batch_id);
}

static WtJob *
make_correction (World *world)
{
  g_autoptr (WtResponse) form =
      test_run (&world->base, wt_find_response_job_new (world->batch_id, 9));

  wt_response_set_key (form, 3, '2');
  return wt_save_response_with_reason_job_new (form, "Read it again");
}

static WtJob *
make_reopening (World *world)
{
  return wt_reopen_batch_job_new (world->batch_id, "More came by post");
}

static void
do_undo_and_redo (World *world, MakeJob make)
{
  g_autofree char *before = test_dump (&world->base);
  g_autoptr (GObject) made = test_run (&world->base, make (world));
  g_autofree char *after = test_dump (&world->base);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_cmpstr (before, !=, after);
  test_run (&world->base, wt_undo_job_new ());
  undone = test_dump (&world->base);
  g_assert_cmpstr (undone, ==, before);
  test_check (&world->base);
  test_run (&world->base, wt_redo_job_new ());
  redone = test_dump (&world->base);
  g_assert_cmpstr (redone, ==, after);
  test_check (&world->base);
}

static void
test_undo (World *world, gconstpointer data)
{
  static const MakeJob JOBS[] = { make_whole,  make_second,     make_change,
                                  make_settle, make_delete,     make_drop,
                                  make_close,  make_correction, make_reopening };

  do_undo_and_redo (world, make_start);
  test_run (&world->base, wt_undo_job_new ());
  for (gsize i = 0; i < G_N_ELEMENTS (JOBS); i++)
    do_undo_and_redo (world, JOBS[i]);
}

/* That the last settling verifies the batch belongs to the settling. */
static void
test_undo_verified (World *world, gconstpointer data)
{
  start (world, WT_SAMPLE_WHOLE, WT_COMPARES_AT_END);
  type_all_again (world);
  for (int i = 0; i < 3; i++)
    settle (world, 0, i == 1 ? "Y" : i == 0 ? "7" : "TPoster");
  g_assert_cmpint (get_state (world), ==, WT_BATCH_STATE_VERIFIED);
  test_run (&world->base, wt_undo_job_new ());
  g_assert_cmpint (get_state (world), ==, WT_BATCH_STATE_ENTERED);
  g_assert_cmpuint (count_differences (world), ==, 1);
  test_run (&world->base, wt_redo_job_new ());
  g_assert_cmpint (get_state (world), ==, WT_BATCH_STATE_VERIFIED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function)                                                                        \
  g_test_add ("/verification/" name, World, NULL, set_up, function, tear_down)
  ADD ("life", test_life);
  ADD ("agreeing-is-enough", test_agreeing_is_enough);
  ADD ("sample", test_sample);
  ADD ("sample-grows", test_sample_grows);
  ADD ("blind", test_blind);
  ADD ("told-at-each-form", test_told_at_each_form);
  ADD ("second-forms-change", test_second_forms_change);
  ADD ("missing-forms", test_missing_forms);
  ADD ("missing-paper", test_missing_paper);
  ADD ("wrong-settling", test_wrong_settling);
  ADD ("starting", test_starting);
  ADD ("taken-back", test_taken_back);
  ADD ("closed", test_closed);
  ADD ("attention", test_attention);
  ADD ("undo", test_undo);
  ADD ("undo-verified", test_undo_verified);
  return g_test_run ();
}
