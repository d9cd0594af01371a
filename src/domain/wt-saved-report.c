#include "wt-saved-report.h"

#include "wt-date.h"
#include "wt-level.h"

#include <glib/gi18n.h>
#include <string.h>

struct _WtSavedReport
{
  WtModel parent_instance;
};

G_DEFINE_FINAL_TYPE (WtSavedReport, wt_saved_report, WT_TYPE_MODEL)

/* In the order of WtSavedReportProperty. */
static const WtModelProperty PROPERTIES[] = {
  { "id", G_TYPE_INT64, NULL },
  { "kind", G_TYPE_INT, NULL },
  { "edition", G_TYPE_INT, NULL },
  { "starts-on", G_TYPE_STRING, NULL },
  { "ends-on", G_TYPE_STRING, NULL },
  { "organisation-id", G_TYPE_INT64, NULL },
  { "directorate-id", G_TYPE_INT64, NULL },
  { "project-id", G_TYPE_INT64, NULL },
  { "level", G_TYPE_INT, NULL },
  { "words", G_TYPE_STRING, NULL },
  { "file", G_TYPE_STRING, NULL },
  { "saved-at", G_TYPE_STRING, NULL },
  { "projects", G_TYPE_INT64, NULL },
  { "activities", G_TYPE_INT64, NULL },
  { "people", G_TYPE_INT64, NULL },
  { "forms", G_TYPE_INT64, NULL },
  { "pages", G_TYPE_INT64, NULL },
};

static void
wt_saved_report_class_init (WtSavedReportClass *klass)
{
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));
}

static void
wt_saved_report_init (WtSavedReport *self)
{
}

WtSavedReport *
wt_saved_report_new (WtReportKind kind, WtEdition edition, const WtFilter *filter, const char *file)
{
  return g_object_new (WT_TYPE_SAVED_REPORT, "kind", (int) kind, "edition", (int) edition,
                       "starts-on", filter->from, "ends-on", filter->to, "organisation-id",
                       filter->organisation_id, "directorate-id", filter->directorate_id,
                       "project-id", filter->project_id, "level", (int) filter->level, "file", file,
                       NULL);
}

gint64
wt_saved_report_get_id (WtSavedReport *self)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_SAVED_REPORT_ID);
}

WtReportKind
wt_saved_report_get_kind (WtSavedReport *self)
{
  return (WtReportKind) wt_model_get_int (WT_MODEL (self), WT_SAVED_REPORT_KIND);
}

WtEdition
wt_saved_report_get_edition (WtSavedReport *self)
{
  return (WtEdition) wt_model_get_int (WT_MODEL (self), WT_SAVED_REPORT_EDITION);
}

void
wt_saved_report_get_filter (WtSavedReport *self, WtFilter *filter)
{
  WtModel *model = WT_MODEL (self);

  *filter = (WtFilter){
    .organisation_id = wt_model_get_int64 (model, WT_SAVED_REPORT_ORGANISATION_ID),
    .directorate_id = wt_model_get_int64 (model, WT_SAVED_REPORT_DIRECTORATE_ID),
    .project_id = wt_model_get_int64 (model, WT_SAVED_REPORT_PROJECT_ID),
    .level = (WtLevel) wt_model_get_int (model, WT_SAVED_REPORT_LEVEL),
  };
  wt_filter_set_period (filter, wt_model_get_string (model, WT_SAVED_REPORT_STARTS_ON),
                        wt_model_get_string (model, WT_SAVED_REPORT_ENDS_ON));
}

char *
wt_saved_report_dup_words (WtSavedReport *self)
{
  WtModel *model = WT_MODEL (self);
  g_autofree char *day =
      g_strndup (wt_model_get_string (model, WT_SAVED_REPORT_SAVED_AT), strlen ("2025-07-10"));
  g_autofree char *day_words = wt_date_to_words (day);
  g_autofree char *period =
      wt_date_period_to_words (wt_model_get_string (model, WT_SAVED_REPORT_STARTS_ON),
                               wt_model_get_string (model, WT_SAVED_REPORT_ENDS_ON));
  const char *narrowed = wt_model_get_string (model, WT_SAVED_REPORT_WORDS);
  g_autofree char *edition = g_utf8_strdown (
      wt_term_get_title (wt_editions, (int) wt_saved_report_get_edition (self)), -1);
  /* Translators: of a report: the day it was saved on, its edition, its period: "10 July 2025,
   * public, April 2025 to June 2025" */
  g_autofree char *words = g_strdup_printf (_ ("%1$s, %2$s, %3$s"), day_words, edition, period);

  return narrowed[0] != '\0' ? g_strjoin (" · ", words, narrowed, NULL) : g_steal_pointer (&words);
}

static gint64
get_count (WtSavedReport *self, guint property)
{
  return wt_model_get_int64 (WT_MODEL (self), property);
}

char *
wt_saved_report_dup_counts (WtSavedReport *self)
{
  gint64 n_projects = get_count (self, WT_SAVED_REPORT_PROJECTS);
  gint64 n_activities = get_count (self, WT_SAVED_REPORT_ACTIVITIES);
  gint64 n_people = get_count (self, WT_SAVED_REPORT_PEOPLE);
  gint64 n_forms = get_count (self, WT_SAVED_REPORT_FORMS);
  g_autofree char *projects = g_strdup_printf (
      ngettext ("%d project", "%d projects", (gulong) n_projects), (int) n_projects);
  g_autofree char *activities = g_strdup_printf (
      ngettext ("%d activity", "%d activities", (gulong) n_activities), (int) n_activities);
  g_autofree char *people =
      g_strdup_printf (ngettext ("%d person", "%d people", (gulong) n_people), (int) n_people);
  g_autofree char *forms =
      g_strdup_printf (ngettext ("%d form", "%d forms", (gulong) n_forms), (int) n_forms);

  /* Translators: what a report said, in numbers: projects, activities, people, forms */
  return g_strdup_printf (_ ("%1$s, %2$s, %3$s, %4$s"), projects, activities, people, forms);
}
