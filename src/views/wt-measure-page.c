#include "wt-measure-page.h"

#include "wt-autosave.h"
#include "wt-chart-card.h"
#include "wt-error-presenter.h"
#include "wt-header-bar.h"
#include "wt-measure-chart.h"
#include "wt-measure-form.h"
#include "wt-measure-jobs.h"
#include "wt-settings-jobs.h"
#include "wt-survey-jobs.h"
#include "wt-toolkit.h"
#include "wt-xmr-chart.h"

#include <glib/gi18n.h>

/* What a new measure is about, until somebody chooses. */
#define FIRST_QUESTION "valued"

struct _WtMeasurePage
{
  WtPage parent_instance;

  WtHeaderBar *header_bar;
  WtChartCard *chart_card;
  WtMeasureForm *form;
  GtkWidget *delete_button;

  gint64 measure_id;      /* 0 until stored */
  WtMeasure *measure;     /* (owned) (nullable): what is edited */
  WtAutosave *autosave;   /* (owned) (nullable) */
  WtChoiceLists *choices; /* (owned) (nullable) */
  gboolean is_drawing;    /* points are being read */
  gboolean is_outdated;   /* what they are read of has changed since */
  gboolean is_deleted;    /* the page is about to close */
};

G_DEFINE_FINAL_TYPE (WtMeasurePage, wt_measure_page, WT_TYPE_PAGE)

static void draw (WtMeasurePage *self);

static void
show_title (WtMeasurePage *self)
{
  const char *title = wt_measure_get_title (self->measure);
  g_autofree char *time = NULL;
  g_autofree char *saved = NULL;

  g_object_get (wt_page_get_workspace (WT_PAGE (self)), "saved-at", &time, NULL);
  /* Translators: %s is a time of day, such as 10:42 */
  saved = time[0] != '\0' ? g_strdup_printf (_ ("Saved %s"), time)
                          : g_strdup (_ ("Everything is saved as you type"));
  g_object_set (self->header_bar, "title",
                self->measure_id != 0 && title[0] != '\0' ? title : _ ("New measure"), "subtitle",
                self->measure_id != 0 ? saved : _ ("It is kept once it has a name"), NULL);
  gtk_widget_set_visible (self->delete_button, self->measure_id != 0);
}

static void
show_measurement (WtMeasurePage *self, WtMeasurement *measurement)
{
  WtSeries *series = wt_measurement_get_series (measurement);
  guint n_points = wt_series_get_n_points (series);
  g_autoptr (WtChart) chart = wt_measure_chart_new (measurement, FALSE);
  g_autoptr (WtChart) public_chart = wt_measure_chart_new (measurement, TRUE);

  wt_chart_card_set_chart (self->chart_card, chart);
  wt_chart_card_set_public_chart (self->chart_card, public_chart);
  wt_measure_form_set_last_day (self->form,
                                n_points > 0 ? wt_series_get_point (series, n_points - 1)->on : "");
}

static void
on_previewed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtMeasurePage *drawing = user_data;
  WtMeasurePage *self;
  g_autoptr (WtMeasurement) measurement = NULL;

  drawing->is_drawing = FALSE;
  if (!wt_page_run_finish (user_data, result, &self, &measurement) || self->is_deleted)
    return;
  show_measurement (self, measurement);
  if (self->is_outdated)
    draw (self);
}

/* The chart of the measure as it is being edited; one at a time, so that nobody who types waits for
 * charts of letters before. */
static void
draw (WtMeasurePage *self)
{
  self->is_outdated = self->is_drawing;
  if (self->is_drawing)
    return;
  self->is_drawing = TRUE;
  wt_page_run (WT_PAGE (self), wt_preview_measure_job_new (self->measure), on_previewed_cb);
}

static void
on_saved_cb (WtMeasurePage *self, WtMeasure *saved)
{
  self->measure_id = wt_measure_get_id (saved);
  show_title (self);
}

static void
on_failed_cb (WtMeasurePage *self, const GError *error)
{
  wt_error_presenter_present (GTK_WIDGET (self), _ ("The measure could not be saved"), error);
}

/* The first that is loaded is the one that is edited; later ones only bring it up to date. */
static void
take_measure (WtMeasurePage *self, WtMeasure *measure)
{
  WtWorkspace *workspace = wt_page_get_workspace (WT_PAGE (self));

  if (self->autosave != NULL)
    {
      wt_autosave_set_stored (self->autosave, measure);
      return;
    }
  self->measure = g_object_ref (measure);
  self->autosave = wt_autosave_new (workspace, measure, (WtAutosaveMakeJob) wt_save_measure_job_new,
                                    (WtAutosaveListIssues) wt_measure_list_issues);
  g_signal_connect_object (self->autosave, "saved", G_CALLBACK (on_saved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->autosave, "failed", G_CALLBACK (on_failed_cb), self,
                           G_CONNECT_SWAPPED);
  wt_measure_form_set_measure (self->form, measure);
  g_signal_connect_object (measure, "notify", G_CALLBACK (draw), self, G_CONNECT_SWAPPED);
  wt_measure_form_set_read_only (self->form, wt_workspace_is_read_only (workspace));
  gtk_widget_set_sensitive (self->delete_button, !wt_workspace_is_read_only (workspace));
}

static void
on_measure_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtMeasurePage *self;
  g_autoptr (WtMeasurement) measurement = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &measurement) || self->is_deleted)
    return;
  take_measure (self, wt_measurement_get_measure (measurement));
  wt_measure_form_set_rebases (self->form, wt_measurement_get_rebases (measurement),
                               self->measure_id);
  show_title (self);
  draw (self);
}

static void
on_surveys_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtMeasurePage *self;
  g_autoptr (GListModel) surveys = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &surveys) || self->is_deleted)
    return;
  wt_measure_form_set_choices (self->form, self->choices, surveys);
  if (self->measure_id != 0)
    {
      wt_page_run (WT_PAGE (self), wt_load_measure_job_new (self->measure_id),
                   on_measure_loaded_cb);
      return;
    }
  if (self->autosave == NULL)
    {
      g_autoptr (WtMeasure) measure = wt_measure_new (WT_TOOLKIT_SURVEY, FIRST_QUESTION);

      take_measure (self, measure);
      show_title (self);
    }
  draw (self);
}

static void
on_choices_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtMeasurePage *self;
  g_autoptr (WtChoiceLists) choices = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &choices) || self->is_deleted)
    return;
  g_set_object (&self->choices, choices);
  wt_page_run (WT_PAGE (self), wt_list_surveys_job_new (), on_surveys_loaded_cb);
}

/* What there is to choose from comes first, so that nothing is chosen by filling a list. */
static void
wt_measure_page_load (WtPage *page)
{
  if (!WT_MEASURE_PAGE (page)->is_deleted)
    wt_page_run (page, wt_load_choice_lists_job_new (), on_choices_loaded_cb);
}

static void
wt_measure_page_flush (WtPage *page)
{
  WtMeasurePage *self = WT_MEASURE_PAGE (page);

  if (self->autosave == NULL)
    return;
  wt_measure_form_flush (self->form);
  wt_autosave_flush (self->autosave);
}

/* A new measure wants a name; one that is there is looked at. */
static void
wt_measure_page_focus_start (WtPage *page)
{
  WtMeasurePage *self = WT_MEASURE_PAGE (page);

  if (self->measure_id == 0)
    wt_measure_form_focus_start (self->form);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->chart_card), GTK_DIR_TAB_FORWARD);
}

/* A point is what took place in its month or quarter, or one activity. */
static void
on_mark_activated_cb (WtMeasurePage *self, int key)
{
  WtXmrChart *chart = WT_XMR_CHART (wt_chart_card_get_chart (self->chart_card));
  const WtSeriesPoint *point = wt_xmr_chart_get_point (chart, key);
  g_autofree char *from = NULL, *to = NULL;
  WtFilter filter;

  if (point != NULL && point->activity_id != 0)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.open-activity", "x", point->activity_id);
      return;
    }
  if (!wt_xmr_chart_find_days (chart, key, &from, &to))
    return;
  wt_measure_get_filter (self->measure, &filter);
  wt_filter_set_period (&filter, from, to);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-counted",
                              "(s@" WT_FILTER_VARIANT_TYPE ")", "activities",
                              wt_filter_to_variant (&filter));
}

static void
on_delete_clicked_cb (WtMeasurePage *self)
{
  wt_page_flush (WT_PAGE (self));
  self->is_deleted = TRUE;
  g_clear_object (&self->autosave);
  wt_page_run_and_leave (WT_PAGE (self), wt_delete_measure_job_new (self->measure_id),
                         _ ("The measure could not be deleted"));
}

static void
wt_measure_page_dispose (GObject *object)
{
  WtMeasurePage *self = WT_MEASURE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_MEASURE_PAGE);
  g_clear_object (&self->autosave);
  g_clear_object (&self->measure);
  g_clear_object (&self->choices);
  G_OBJECT_CLASS (wt_measure_page_parent_class)->dispose (object);
}

static void
wt_measure_page_class_init (WtMeasurePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_measure_page_dispose;
  page_class->aspects = WT_ASPECT_MEASURES | WT_ASPECT_FORMS | WT_ASPECT_ACTIVITIES
                        | WT_ASPECT_PROJECTS | WT_ASPECT_SETTINGS | WT_ASPECT_SURVEYS;
  page_class->load = wt_measure_page_load;
  page_class->flush = wt_measure_page_flush;
  page_class->focus_start = wt_measure_page_focus_start;

  g_type_ensure (WT_TYPE_HEADER_BAR);
  g_type_ensure (WT_TYPE_CHART_CARD);
  g_type_ensure (WT_TYPE_MEASURE_FORM);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-measure-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtMeasurePage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, WtMeasurePage, chart_card);
  gtk_widget_class_bind_template_child (widget_class, WtMeasurePage, form);
  gtk_widget_class_bind_template_child (widget_class, WtMeasurePage, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, on_mark_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_delete_clicked_cb);
}

static void
wt_measure_page_init (WtMeasurePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wt_measure_form_set_page (self->form, WT_PAGE (self));
}

WtPage *
wt_measure_page_new (WtWorkspace *workspace, gint64 measure_id)
{
  WtMeasurePage *self = g_object_new (WT_TYPE_MEASURE_PAGE, "workspace", workspace, NULL);

  self->measure_id = measure_id;
  return WT_PAGE (self);
}
