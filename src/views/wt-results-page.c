#include "wt-results-page.h"

#include "wt-activity-jobs.h"
#include "wt-activity.h"
#include "wt-date.h"
#include "wt-figures-jobs.h"
#include "wt-filter-bar.h"
#include "wt-header-bar.h"
#include "wt-results-view.h"
#include "wt-settings-jobs.h"
#include "wt-words.h"

#include <glib/gi18n.h>

struct _WtResultsPage
{
  WtPage parent_instance;

  WtHeaderBar *header_bar;
  WtFilterBar *filter_bar;
  WtResultsView *results_view;

  WtFilter filter;
};

G_DEFINE_FINAL_TYPE (WtResultsPage, wt_results_page, WT_TYPE_PAGE)

/* Without a filter of its own the page lets people choose one. */
static gboolean
has_filter (WtResultsPage *self)
{
  return wt_filter_has_period (&self->filter) || wt_filter_is_narrowed (&self->filter);
}

static void
on_results_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtResultsPage *self;
  g_autoptr (WtResults) results = NULL;

  if (wt_page_run_finish (user_data, result, &self, &results))
    wt_results_view_show (self->results_view, results, self->filter.activity_id);
}

static void
load_results (WtResultsPage *self)
{
  WtFilter filter = self->filter;

  if (!has_filter (self))
    wt_filter_bar_get_filter (self->filter_bar, &filter);
  wt_page_run (
      WT_PAGE (self),
      wt_load_results_job_new (&filter, wt_results_view_get_survey_id (self->results_view)),
      on_results_loaded_cb);
}

static void
on_activity_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtResultsPage *self;
  g_autoptr (WtActivity) activity = NULL;
  g_autofree char *date = NULL;
  g_autofree char *people = NULL;
  g_autofree char *subtitle = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &activity))
    return;
  date = wt_date_to_words (wt_activity_get_held_on (activity));
  people = wt_words_people (wt_model_get_int64 (WT_MODEL (activity), WT_ACTIVITY_PEOPLE));
  subtitle =
      wt_words_join (wt_model_get_string (WT_MODEL (activity), WT_ACTIVITY_PROJECT), date,
                     wt_term_get_title (wt_levels, wt_activity_get_level (activity)), people, NULL);
  g_object_set (self->header_bar, "title", wt_activity_get_title (activity), "subtitle", subtitle,
                NULL);
}

static void
on_choices_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtResultsPage *self;
  g_autoptr (WtChoiceLists) choices = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &choices))
    return;
  wt_filter_bar_set_choices (self->filter_bar, choices);
  load_results (self);
}

static void
wt_results_page_load (WtPage *page)
{
  WtResultsPage *self = WT_RESULTS_PAGE (page);

  if (!has_filter (self))
    {
      wt_page_run (page, wt_load_choice_lists_job_new (), on_choices_loaded_cb);
      return;
    }
  if (self->filter.activity_id != 0)
    wt_page_run (page, wt_load_activity_job_new (self->filter.activity_id), on_activity_loaded_cb);
  load_results (self);
}

static void
wt_results_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_RESULTS_PAGE);
  G_OBJECT_CLASS (wt_results_page_parent_class)->dispose (object);
}

static void
wt_results_page_class_init (WtResultsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_results_page_dispose;
  page_class->aspects = WT_ASPECT_ALL;
  page_class->load = wt_results_page_load;

  g_type_ensure (WT_TYPE_HEADER_BAR);
  g_type_ensure (WT_TYPE_FILTER_BAR);
  g_type_ensure (WT_TYPE_RESULTS_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-results-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtResultsPage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, WtResultsPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, WtResultsPage, results_view);
  gtk_widget_class_bind_template_callback (widget_class, load_results);
}

static void
wt_results_page_init (WtResultsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

WtPage *
wt_results_page_new (WtWorkspace *workspace, const WtFilter *filter)
{
  WtResultsPage *self = g_object_new (WT_TYPE_RESULTS_PAGE, "workspace", workspace, NULL);
  g_autofree char *period = wt_date_period_to_words (filter->from, filter->to);

  self->filter = *filter;
  gtk_widget_set_visible (GTK_WIDGET (self->filter_bar), !has_filter (self));
  wt_period_button_set_period (wt_filter_bar_get_period_button (self->filter_bar), WT_PERIOD_ALL);
  if (has_filter (self) && filter->activity_id == 0)
    g_object_set (self->header_bar, "subtitle", period, NULL);
  return WT_PAGE (self);
}
