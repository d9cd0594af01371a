#include "wt-expander-kinds.h"

#include "wt-answer.h"
#include "wt-date.h"
#include "wt-measure-jobs.h"
#include "wt-record-jobs.h"
#include "wt-words.h"

#include <glib/gi18n.h>

/* An indicator is not asked for when it does not apply. */
static const WtTerm ACHIEVED[] = {
  { WT_ANSWER_YES, "yes", N_ ("Yes"), NULL },
  { WT_ANSWER_PARTLY, "partly", N_ ("Partly"), NULL },
  { WT_ANSWER_NOT_YET, "not-yet", N_ ("Not yet"), NULL },
  { 0 },
};

static const WtTerm AMOUNTS[] = {
  { 1, "1", N_ ("1 – very little"), NULL }, { 2, "2", N_ ("2 – little"), NULL },
  { 3, "3", N_ ("3 – some"), NULL },        { 4, "4", N_ ("4 – much"), NULL },
  { 5, "5", N_ ("5 – very much"), NULL },   { 0 },
};

static char *
dup_stage_title (gpointer record)
{
  return g_strdup (wt_term_get_title (wt_stages, (int) wt_stage_dates_get_stage (record)));
}

static char *
dup_stage_subtitle (gpointer record)
{
  const char *starts_on = wt_stage_dates_get_starts_on (record);
  const char *ends_on = wt_stage_dates_get_ends_on (record);

  if (starts_on[0] == '\0' && ends_on[0] == '\0')
    return g_strdup (_ ("No dates yet"));
  return wt_date_period_to_words (starts_on, ends_on);
}

static const WtExpanderField STAGE_FIELDS[] = {
  { "starts-on", WT_EXPANDER_FIELD_DATE, N_ ("Start"), NULL, NULL },
  { "ends-on", WT_EXPANDER_FIELD_DATE, N_ ("End"), NULL, NULL },
  { 0 },
};

const WtExpanderKind wt_expander_kind_stages = {
  .key = "stage",
  .fields = STAGE_FIELDS,
  .make_job = (WtAutosaveMakeJob) wt_save_stage_dates_job_new,
  .list_issues = (WtAutosaveListIssues) wt_stage_dates_list_issues,
  .dup_title = dup_stage_title,
  .dup_subtitle = dup_stage_subtitle,
  .save_failed = N_ ("The dates could not be saved"),
};

static char *
dup_indicator_title (gpointer record)
{
  const char *name = wt_indicator_get_name (record);

  return g_strdup (name[0] != '\0' ? name : _ ("New indicator"));
}

static char *
dup_indicator_subtitle (gpointer record)
{
  const char *target = wt_model_get_string (record, WT_INDICATOR_TARGET);
  /* Translators: %s is what an indicator is to reach, such as "80% feel listened to" */
  g_autofree char *target_words = g_strdup_printf (_ ("Target: %s"), target);
  WtAnswer achieved = wt_indicator_get_achieved (record);
  /* Translators: %s is "Yes", "Partly" or "Not yet" */
  g_autofree char *achieved_words =
      g_strdup_printf (_ ("Achieved: %s"), wt_term_get_title (ACHIEVED, (int) achieved));

  return wt_words_join (target[0] != '\0' ? target_words : "",
                        achieved != WT_ANSWER_NONE ? achieved_words : "", NULL);
}

static const WtExpanderField INDICATOR_FIELDS[] = {
  { "name", WT_EXPANDER_FIELD_LINE, N_ ("Name"), NULL, NULL },
  { "target", WT_EXPANDER_FIELD_LINE, N_ ("Target"), NULL, NULL },
  { "result", WT_EXPANDER_FIELD_LINE, N_ ("Result"), NULL, NULL },
  { "achieved", WT_EXPANDER_FIELD_CHOICE, N_ ("Achieved"), ACHIEVED, N_ ("Not said") },
  { "how-known", WT_EXPANDER_FIELD_NOTE, N_ ("How do you know? And if not, why not?"), NULL, NULL },
  { 0 },
};

const WtExpanderKind wt_expander_kind_indicators = {
  .key = "id",
  .fields = INDICATOR_FIELDS,
  .make_new = (gpointer (*) (gint64)) wt_indicator_new,
  .make_job = (WtAutosaveMakeJob) wt_save_indicator_job_new,
  .make_delete_job = wt_delete_indicator_job_new,
  .list_issues = (WtAutosaveListIssues) wt_indicator_list_issues,
  .dup_title = dup_indicator_title,
  .dup_subtitle = dup_indicator_subtitle,
  .add = N_ ("Add an indicator"),
  .delete = N_ ("Delete this indicator"),
  .save_failed = N_ ("The indicator could not be saved"),
  .delete_failed = N_ ("The indicator could not be deleted"),
};

static char *
dup_stakeholder_title (gpointer record)
{
  const char *name = wt_stakeholder_get_name (record);

  return g_strdup (name[0] != '\0' ? name : _ ("New stakeholder"));
}

static char *
dup_stakeholder_subtitle (gpointer record)
{
  int interest = wt_stakeholder_get_interest (record);
  int influence = wt_stakeholder_get_influence (record);
  /* Translators: %d is from 1 to 5 */
  g_autofree char *interest_words = g_strdup_printf (_ ("Interest %d"), interest);
  /* Translators: %d is from 1 to 5 */
  g_autofree char *influence_words = g_strdup_printf (_ ("Influence %d"), influence);

  return wt_words_join (
      wt_term_get_title (wt_stakeholder_kinds, (int) wt_stakeholder_get_kind (record)),
      interest != 0 ? interest_words : "", influence != 0 ? influence_words : "",
      wt_term_get_title (wt_levels, (int) wt_stakeholder_get_level_intended (record)), NULL);
}

static const WtExpanderField STAKEHOLDER_FIELDS[] = {
  { "name", WT_EXPANDER_FIELD_LINE, N_ ("Name"), NULL, NULL },
  { "kind", WT_EXPANDER_FIELD_CHOICE, N_ ("Kind"), wt_stakeholder_kinds, NULL },
  { "interest", WT_EXPANDER_FIELD_CHOICE, N_ ("Interest"), AMOUNTS, N_ ("Not said") },
  { "influence", WT_EXPANDER_FIELD_CHOICE, N_ ("Influence"), AMOUNTS, N_ ("Not said") },
  { "level-intended", WT_EXPANDER_FIELD_CHOICE, N_ ("Level intended"), wt_levels,
    N_ ("Not decided") },
  { "note", WT_EXPANDER_FIELD_NOTE, N_ ("Note"), NULL, NULL },
  { 0 },
};

const WtExpanderKind wt_expander_kind_stakeholders = {
  .key = "id",
  .fields = STAKEHOLDER_FIELDS,
  .make_new = (gpointer (*) (gint64)) wt_stakeholder_new,
  .make_job = (WtAutosaveMakeJob) wt_save_stakeholder_job_new,
  .make_delete_job = wt_delete_stakeholder_job_new,
  .list_issues = (WtAutosaveListIssues) wt_stakeholder_list_issues,
  .dup_title = dup_stakeholder_title,
  .dup_subtitle = dup_stakeholder_subtitle,
  .add = N_ ("Add a stakeholder"),
  .delete = N_ ("Delete this stakeholder"),
  .save_failed = N_ ("The stakeholder could not be saved"),
  .delete_failed = N_ ("The stakeholder could not be deleted"),
};

static char *
dup_rebase_title (gpointer record)
{
  const char *starts_on = wt_rebase_get_starts_on (record);
  g_autofree char *day = wt_date_to_words (starts_on);

  return day[0] != '\0' ? g_steal_pointer (&day) : g_strdup (_ ("New rebase"));
}

static char *
dup_rebase_subtitle (gpointer record)
{
  return g_strdup (wt_rebase_get_reason (record));
}

static const WtExpanderField REBASE_FIELDS[] = {
  { "starts-on", WT_EXPANDER_FIELD_DATE, N_ ("From"), NULL, NULL },
  { "reason", WT_EXPANDER_FIELD_NOTE, N_ ("What changed"), NULL, NULL },
  { 0 },
};

const WtExpanderKind wt_expander_kind_rebases = {
  .key = "id",
  .fields = REBASE_FIELDS,
  .make_new = (gpointer (*) (gint64)) wt_rebase_new,
  .make_job = (WtAutosaveMakeJob) wt_save_rebase_job_new,
  .make_delete_job = wt_delete_rebase_job_new,
  .list_issues = (WtAutosaveListIssues) wt_rebase_list_issues,
  .dup_title = dup_rebase_title,
  .dup_subtitle = dup_rebase_subtitle,
  .add = N_ ("Add a rebase"),
  .delete = N_ ("Delete this rebase"),
  .save_failed = N_ ("The rebase could not be saved"),
  .delete_failed = N_ ("The rebase could not be deleted"),
};

gint64
wt_expander_kind_get_key (const WtExpanderKind *kind, gpointer record)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (record, kind->key, &value);
  return G_VALUE_HOLDS_INT64 (&value) ? g_value_get_int64 (&value) : g_value_get_int (&value);
}
