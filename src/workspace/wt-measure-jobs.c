#include "wt-measure-jobs.h"

#include "wt-date.h"
#include "wt-issue.h"
#include "wt-job-private.h"
#include "wt-model-change.h"
#include "wt-record-store.h"
#include "wt-series-store.h"
#include "wt-settings-store.h"
#include "wt-survey-store.h"

#include <glib/gi18n.h>

static GObject *
list_measures (WtJobContext *context, gpointer data, GError **error)
{
  GPtrArray *measures = wt_record_store_list (context->connection, WT_RECORD_MEASURE, 0, error);

  return measures != NULL ? wt_job_make_list (measures, WT_TYPE_MEASURE) : NULL;
}

WtJob *
wt_list_measures_job_new (void)
{
  return wt_job_new (WT_JOB_READ, list_measures, NULL, NULL);
}

/* The newest version of the questionnaire that is measured; %NULL without an error when there is
 * none. */
static gboolean
find_survey (WtConnection *connection, WtMeasure *measure, WtSurvey **survey, GError **error)
{
  g_autoptr (GError) own_error = NULL;

  *survey = wt_survey_store_find_newest (connection, wt_measure_get_survey (measure), &own_error);
  if (*survey != NULL || g_error_matches (own_error, WT_ERROR, WT_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&own_error));
  return FALSE;
}

/* What a chart calls it: its name; until it has one, what is measured. */
static const char *
get_measured (WtMeasure *measure, WtSurvey *survey)
{
  const char *title = wt_measure_get_title (measure);
  int index;

  if (title[0] != '\0')
    return title;
  if (!wt_measure_kind_has_question (wt_measure_get_kind (measure)))
    return wt_term_get_title (wt_measure_kinds, (int) wt_measure_get_kind (measure));
  index = wt_survey_find_question (survey, wt_measure_get_question (measure));
  return wt_question_get_short_title (wt_survey_get_question (survey, (guint) index));
}

static WtSeries *
read_series (WtConnection *connection,
             WtMeasure *measure,
             GPtrArray *rebases,
             WtSettings *settings,
             GError **error)
{
  g_autoptr (WtSurvey) survey = NULL;
  g_autoptr (GPtrArray) issues = wt_issue_list_new ();
  g_autoptr (WtSeries) series = NULL;

  if (!find_survey (connection, measure, &survey, error))
    return NULL;
  wt_measure_check_question (measure, survey, issues);
  series = wt_series_new (wt_measure_get_kind (measure), wt_measure_get_unit (measure),
                          issues->len == 0 ? get_measured (measure, survey)
                                           : wt_measure_get_title (measure));
  if (issues->len == 0
      && !wt_series_store_read (connection, measure,
                                wt_settings_get_financial_year_month (settings), series, error))
    return NULL;
  for (guint i = 0; i < rebases->len; i++)
    {
      WtRebase *rebase = g_ptr_array_index (rebases, i);

      wt_series_add_rebase (series, wt_rebase_get_starts_on (rebase),
                            wt_rebase_get_reason (rebase));
    }
  return g_steal_pointer (&series);
}

static GObject *
read_measurement (WtJobContext *context, WtMeasure *measure, GError **error)
{
  WtConnection *connection = context->connection;
  g_autoptr (WtSettings) settings = wt_settings_store_read (connection, error);
  g_autoptr (GPtrArray) rebases = NULL;
  WtSeries *series;

  if (settings == NULL
      || (rebases = wt_record_store_list (connection, WT_RECORD_REBASE, wt_measure_get_id (measure),
                                          error))
             == NULL
      || (series = read_series (connection, measure, rebases, settings, error)) == NULL)
    return NULL;
  return G_OBJECT (wt_measurement_new (
      g_object_ref (measure),
      G_LIST_MODEL (wt_job_make_list (g_steal_pointer (&rebases), WT_TYPE_REBASE)), series,
      g_steal_pointer (&settings)));
}

static GObject *
load_measure (WtJobContext *context, gpointer data, GError **error)
{
  const gint64 *id = data;
  g_autoptr (WtMeasure) measure =
      wt_record_store_find (context->connection, WT_RECORD_MEASURE, *id, error);

  return measure != NULL ? read_measurement (context, measure, error) : NULL;
}

WtJob *
wt_load_measure_job_new (gint64 id)
{
  return wt_job_new (WT_JOB_READ, load_measure, g_memdup2 (&id, sizeof id), g_free);
}

static GObject *
preview_measure (WtJobContext *context, gpointer data, GError **error)
{
  return read_measurement (context, data, error);
}

WtJob *
wt_preview_measure_job_new (WtMeasure *measure)
{
  return wt_job_new (WT_JOB_READ, preview_measure, wt_model_copy (WT_MODEL (measure)),
                     g_object_unref);
}

/* Puts the target and the question as they are kept. */
static void
tidy (WtMeasure *measure)
{
  WtMeasureKind kind = wt_measure_get_kind (measure);
  g_autofree char *target =
      wt_measure_parse_target (kind, wt_model_get_string (WT_MODEL (measure), WT_MEASURE_TARGET));

  g_object_set (measure, "target", target, NULL);
  if (!wt_measure_kind_has_question (kind))
    g_object_set (measure, "survey", "", "question", "", NULL);
}

static gboolean
check_measure (WtJobContext *context, WtMeasure *measure, GError **error)
{
  g_autoptr (GPtrArray) issues = wt_measure_list_issues (measure);
  g_autoptr (WtSurvey) survey = NULL;

  if (!find_survey (context->connection, measure, &survey, error))
    return FALSE;
  wt_measure_check_question (measure, survey, issues);
  return wt_issue_list_check (issues, error);
}

static gboolean
insert_measure (WtJobContext *context, WtMeasure *measure, GError **error)
{
  if (!wt_record_store_insert (context->connection, WT_RECORD_MEASURE, WT_MODEL (measure), error))
    return FALSE;
  wt_job_context_describe (
      context,
      /* Translators: a line of the history; %s is something that is measured over time */
      g_strdup_printf (_ ("Added the measure “%s”"), wt_measure_get_title (measure)),
      g_strdup_printf ("measure %" G_GINT64_FORMAT " title", wt_measure_get_id (measure)));
  return TRUE;
}

static gboolean
update_measure (WtJobContext *context, WtMeasure *measure, GError **error)
{
  gint64 id = wt_measure_get_id (measure);
  g_autoptr (WtModel) before =
      wt_record_store_find (context->connection, WT_RECORD_MEASURE, id, error);
  g_autofree char *labels = NULL;

  if (before == NULL)
    return FALSE;
  labels = wt_model_change_dup_labels (before, WT_MODEL (measure));
  wt_job_context_describe (
      context,
      /* Translators: a line of the history: what is measured, then what was changed of it */
      g_strdup_printf (_ ("Changed the measure “%1$s”: %2$s"), wt_measure_get_title (measure),
                       labels),
      wt_model_change_dup_field (before, WT_MODEL (measure), "measure", id));
  return wt_model_is_same (before, WT_MODEL (measure))
         || wt_record_store_update (context->connection, WT_RECORD_MEASURE, WT_MODEL (measure),
                                    error);
}

static GObject *
save_measure (WtJobContext *context, gpointer data, GError **error)
{
  WtMeasure *measure = data;

  if (!check_measure (context, measure, error))
    return NULL;
  tidy (measure);
  if (!(wt_measure_get_id (measure) == 0 ? insert_measure (context, measure, error)
                                         : update_measure (context, measure, error)))
    return NULL;
  return wt_record_store_find (context->connection, WT_RECORD_MEASURE, wt_measure_get_id (measure),
                               error);
}

WtJob *
wt_save_measure_job_new (WtMeasure *measure)
{
  return wt_job_new (WT_JOB_CHANGE, save_measure, wt_model_copy (WT_MODEL (measure)),
                     g_object_unref);
}

static GObject *
delete_measure (WtJobContext *context, gpointer data, GError **error)
{
  const gint64 *id = data;
  g_autoptr (WtMeasure) measure =
      wt_record_store_find (context->connection, WT_RECORD_MEASURE, *id, error);

  if (measure == NULL || !wt_record_store_delete_rebases (context->connection, *id, error)
      || !wt_record_store_delete (context->connection, WT_RECORD_MEASURE, *id, error))
    return NULL;
  /* Translators: a line of the history; %s is something that is measured over time */
  wt_job_context_describe (
      context, g_strdup_printf (_ ("Deleted the measure “%s”"), wt_measure_get_title (measure)),
      NULL);
  return NULL;
}

WtJob *
wt_delete_measure_job_new (gint64 id)
{
  return wt_job_new (WT_JOB_CHANGE, delete_measure, g_memdup2 (&id, sizeof id), g_free);
}

/* Fills in a line of the history: the measure, and the day of the rebase. */
static gboolean
describe_rebase (
    WtJobContext *context, const char *sentence, WtRebase *rebase, char *field, GError **error)
{
  g_autofree char *taken = field;
  g_autoptr (WtMeasure) measure = wt_record_store_find (context->connection, WT_RECORD_MEASURE,
                                                        wt_rebase_get_measure_id (rebase), error);
  g_autofree char *day = wt_date_to_words (wt_rebase_get_starts_on (rebase));

  if (measure == NULL)
    return FALSE;
  wt_job_context_describe (context,
                           wt_model_change_fill (sentence, wt_measure_get_title (measure), day),
                           g_steal_pointer (&taken));
  return TRUE;
}

static gboolean
check_rebase (WtJobContext *context, WtRebase *rebase, GError **error)
{
  g_autoptr (GPtrArray) issues = wt_rebase_list_issues (rebase);
  g_autoptr (GPtrArray) others = wt_record_store_list (context->connection, WT_RECORD_REBASE,
                                                       wt_rebase_get_measure_id (rebase), error);

  if (others == NULL)
    return FALSE;
  for (guint i = 0; i < others->len; i++)
    {
      WtRebase *other = g_ptr_array_index (others, i);

      if (wt_rebase_get_id (other) != wt_rebase_get_id (rebase)
          && g_str_equal (wt_rebase_get_starts_on (other), wt_rebase_get_starts_on (rebase)))
        wt_issue_list_add (issues, "starts-on", _ ("The measure has another rebase on this day."));
    }
  return wt_issue_list_check (issues, error);
}

static gboolean
insert_rebase (WtJobContext *context, WtRebase *rebase, GError **error)
{
  return wt_record_store_insert (context->connection, WT_RECORD_REBASE, WT_MODEL (rebase), error)
         && describe_rebase (
             context,
             /* Translators: a line of the history: what is measured, then a date from which on it
              * counts as another process */
             _ ("Rebased “%1$s” from %2$s"), rebase,
             g_strdup_printf ("rebase %" G_GINT64_FORMAT " reason", wt_rebase_get_id (rebase)),
             error);
}

static gboolean
update_rebase (WtJobContext *context, WtRebase *rebase, GError **error)
{
  gint64 id = wt_rebase_get_id (rebase);
  g_autoptr (WtModel) before =
      wt_record_store_find (context->connection, WT_RECORD_REBASE, id, error);

  return before != NULL
         && wt_record_store_update (context->connection, WT_RECORD_REBASE, WT_MODEL (rebase), error)
         && describe_rebase (context,
                             /* Translators: a line of the history: what is measured, then a date */
                             _ ("Changed the rebase of “%1$s” from %2$s"), rebase,
                             wt_model_change_dup_field (before, WT_MODEL (rebase), "rebase", id),
                             error);
}

static GObject *
save_rebase (WtJobContext *context, gpointer data, GError **error)
{
  WtRebase *rebase = data;

  if (!check_rebase (context, rebase, error)
      || !(wt_rebase_get_id (rebase) == 0 ? insert_rebase (context, rebase, error)
                                          : update_rebase (context, rebase, error)))
    return NULL;
  return g_object_ref (data);
}

WtJob *
wt_save_rebase_job_new (WtRebase *rebase)
{
  return wt_job_new (WT_JOB_CHANGE, save_rebase, wt_model_copy (WT_MODEL (rebase)), g_object_unref);
}

static GObject *
delete_rebase (WtJobContext *context, gpointer data, GError **error)
{
  const gint64 *id = data;
  g_autoptr (WtRebase) rebase =
      wt_record_store_find (context->connection, WT_RECORD_REBASE, *id, error);

  if (rebase == NULL || !wt_record_store_delete (context->connection, WT_RECORD_REBASE, *id, error))
    return NULL;
  /* Translators: a line of the history: what is measured, then a date */
  describe_rebase (context, _ ("Deleted the rebase of “%1$s” from %2$s"), rebase, NULL, error);
  return NULL;
}

WtJob *
wt_delete_rebase_job_new (gint64 id)
{
  return wt_job_new (WT_JOB_CHANGE, delete_rebase, g_memdup2 (&id, sizeof id), g_free);
}
