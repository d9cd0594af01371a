#include "wt-command-json.h"
#include "wt-command-runner.h"
#include "wt-command-table.h"

#include "wt-activity-jobs.h"
#include "wt-activity.h"
#include "wt-batch-jobs.h"
#include "wt-verification-jobs.h"

#include <glib/gi18n.h>
#include <math.h>

/* How states are written in JSON, in the order of WtBatchState. */
static const char *const STATE_NICKS[] = { "being-entered", "entered", "verified", "closed" };

/**
 * Facts:
 * @verification: (owned) (nullable): %NULL when no second typing was begun
 * @comparison: (owned)
 *
 * What is told of a batch: figures, and neither texts nor names of people.
 */
typedef struct
{
  WtBatch *batch;
  WtVerification *verification;
  WtTypingComparison *comparison;
} Facts;

static void
facts_clear (Facts *facts)
{
  g_clear_object (&facts->batch);
  g_clear_object (&facts->verification);
  g_clear_object (&facts->comparison);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Facts, facts_clear)

static gboolean
read_facts (WtWorkspace *workspace, Facts *facts)
{
  gint64 id = wt_batch_get_id (facts->batch);

  return wt_command_run (workspace, wt_load_verification_job_new (id), &facts->verification)
         && wt_command_run (workspace, wt_compare_typings_job_new (id), &facts->comparison);
}

static gint64
count_left (WtBatch *batch)
{
  return MAX (0, wt_batch_get_expected (batch) - wt_batch_get_typed (batch));
}

/* Without forms that are still to be typed again. */
static gint64
count_differences (WtTypingComparison *comparison)
{
  GListModel *differences = wt_typing_comparison_get_differences (comparison);

  return (gint64) g_list_model_get_n_items (differences)
         - wt_typing_comparison_count (comparison, WT_DIFFERENCE_MISSING_IN_SECOND);
}

/* The share of a batch's forms that stand verified; NAN without forms. */
static double
get_verified_share (WtBatch *batch)
{
  if (wt_batch_get_typed (batch) == 0)
    return NAN;
  return wt_batch_is_verified (batch) ? 1 : 0;
}

static void
add_batch (JsonBuilder *builder, Facts *facts)
{
  WtBatch *batch = facts->batch;
  WtAgreementSummary summary = wt_typing_comparison_summarise (facts->comparison);
  WtVerification *verification = facts->verification;

  json_builder_begin_object (builder);
  wt_command_json_add_text (builder, "survey",
                            wt_model_get_string (WT_MODEL (batch), WT_BATCH_SURVEY));
  wt_command_json_add_text (builder, "state", STATE_NICKS[wt_batch_get_state (batch)]);
  wt_command_json_add_boolean (builder, "totals_only", wt_batch_is_tallied (batch));
  wt_command_json_add_count (builder, "forms", wt_batch_get_typed (batch));
  wt_command_json_add_count (builder, "expected", wt_batch_get_expected (batch));
  wt_command_json_add_count (builder, "left", count_left (batch));
  wt_command_json_add_number (builder, "verified_share", get_verified_share (batch));
  wt_command_json_add_number (
      builder, "sample_percent",
      verification != NULL ? (double) wt_verification_get_sample (verification) : NAN);
  wt_command_json_add_count (builder, "forms_to_type_again",
                             verification != NULL ? wt_verification_get_left (verification)->len
                                                  : 0);
  wt_command_json_add_count (builder, "forms_typed_twice",
                             wt_typing_comparison_get_forms (facts->comparison));
  wt_command_json_add_count (builder, "differences", count_differences (facts->comparison));
  wt_command_json_add_count (builder, "fields_compared", summary.fields);
  wt_command_json_add_number (builder, "agreement", summary.agreement);
  wt_command_json_add_number (builder, "errors_per_1000_fields", summary.errors_per_thousand);
  json_builder_end_object (builder);
}

static gboolean
print_json (WtWorkspace *workspace, gint64 activity_id, GListModel *batches)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  wt_command_json_add_count (builder, "activity_id", activity_id);
  json_builder_set_member_name (builder, "batches");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (batches); i++)
    {
      g_auto (Facts) facts = { .batch = g_list_model_get_item (batches, i) };

      if (!read_facts (workspace, &facts))
        return FALSE;
      add_batch (builder, &facts);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  wt_command_json_print (builder);
  return TRUE;
}

static void
add_number (WtCommandTable *table, const char *label, gint64 number)
{
  g_autofree char *words = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  wt_command_table_add (table, label);
  wt_command_table_add (table, words);
}

/* A figure that is not defined is a dash. */
static void
add_figure (WtCommandTable *table, const char *label, double figure, const char *unit)
{
  g_autofree char *words =
      isnan (figure) ? g_strdup ("–") : g_strdup_printf ("%.1f%s", figure, unit);

  wt_command_table_add (table, label);
  wt_command_table_add (table, words);
}

static void
print_batch (Facts *facts)
{
  WtBatch *batch = facts->batch;
  WtAgreementSummary summary = wt_typing_comparison_summarise (facts->comparison);
  g_autoptr (WtCommandTable) table = wt_command_table_new ("lr");

  g_print ("%s\n\n", wt_model_get_string (WT_MODEL (batch), WT_BATCH_SURVEY));
  wt_command_table_add (table, _ ("State"));
  wt_command_table_add (table, wt_batch_state_get_title (wt_batch_get_state (batch)));
  add_number (table, _ ("Forms"), wt_batch_get_typed (batch));
  add_number (table, _ ("Forms that came in"), wt_batch_get_expected (batch));
  add_number (table, _ ("Left to type"), count_left (batch));
  add_figure (table, _ ("Verified"), 100 * get_verified_share (batch), "%");
  add_number (table, _ ("Forms typed twice"), wt_typing_comparison_get_forms (facts->comparison));
  add_number (table, _ ("Differences to settle"), count_differences (facts->comparison));
  add_figure (table, _ ("Agreement"), 100 * summary.agreement, "%");
  add_figure (table, _ ("Errors per 1,000 fields"), summary.errors_per_thousand, "");
  wt_command_table_print (table);
}

static gboolean
print_words (WtWorkspace *workspace, GListModel *batches)
{
  guint n_batches = g_list_model_get_n_items (batches);

  if (n_batches == 0)
    g_print ("%s\n", _ ("No forms yet"));
  for (guint i = 0; i < n_batches; i++)
    {
      g_auto (Facts) facts = { .batch = g_list_model_get_item (batches, i) };

      if (!read_facts (workspace, &facts))
        return FALSE;
      g_print ("%s", i > 0 ? "\n" : "");
      print_batch (&facts);
    }
  return TRUE;
}

static WtCommandExit
run (const WtCommandArguments *arguments)
{
  gint64 activity_id = arguments->filter.activity_id;
  g_autoptr (WtWorkspace) workspace = wt_command_open (arguments, WT_WORKSPACE_OPEN);
  g_autoptr (WtActivity) activity = NULL;
  g_autoptr (GListModel) batches = NULL;
  gboolean is_printed;

  if (workspace == NULL
      || !wt_command_run (workspace, wt_load_activity_job_new (activity_id), &activity)
      || !wt_command_run (workspace, wt_list_activity_batches_job_new (activity_id), &batches))
    return WT_COMMAND_FAILED;
  is_printed = arguments->as_json ? print_json (workspace, activity_id, batches)
                                  : print_words (workspace, batches);
  return is_printed ? WT_COMMAND_DONE : WT_COMMAND_FAILED;
}

/* clang-format off */
const WtCommand wt_batch_command = {
  .name = "batch",
  .parameters = N_("FILE"),
  .description = N_("Show how far the paper forms of an activity are and how well two typings agree"),
  .details = N_("What people wrote and the names of those who typed are left out."),
  .n_parameters = 1,
  .options = WT_COMMAND_OPTION_ACTIVITY | WT_COMMAND_OPTION_JSON,
  .required = WT_COMMAND_OPTION_ACTIVITY,
  .run = run,
};
/* clang-format on */
