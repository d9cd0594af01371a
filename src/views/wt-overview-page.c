#include "wt-overview-page.h"

#include "wt-attention-card.h"
#include "wt-card-layout.h"
#include "wt-chart-card.h"
#include "wt-chart-factory.h"
#include "wt-chart-words.h"
#include "wt-checklist-chart.h"
#include "wt-date.h"
#include "wt-figure-tile.h"
#include "wt-figures-jobs.h"
#include "wt-filter-bar.h"
#include "wt-header-bar.h"
#include "wt-overview.h"
#include "wt-settings-jobs.h"
#include "wt-spectrum-chart.h"
#include "wt-window.h"
#include "wt-words.h"
#include "wt-xmr-chart.h"

#include <glib/gi18n.h>

struct _WtOverviewPage
{
  WtPage parent_instance;

  WtHeaderBar *header_bar;
  WtFilterBar *filter_bar;
  GtkStack *stack;
  AdwStatusPage *nothing_page;
  WtFigureTile *projects_tile;
  WtFigureTile *activities_tile;
  WtFigureTile *people_tile;
  WtFigureTile *forms_tile;
  GtkWidget *cards;
  WtChartCard *first_score_card;
  WtChartCard *second_score_card;
  WtAttentionCard *attention_card;
  WtChartCard *months_card;
  WtChartCard *spectrum_card;
  WtChartCard *yes_no_card;
  WtChartCard *checklist_card;

  WtOverview *overview; /* (owned) (nullable) */
  WtSettings *settings; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (WtOverviewPage, wt_overview_page, WT_TYPE_PAGE)

/* "41 the year before", where there is a period before. */
static char *
describe_before (WtOverviewPage *self, gint64 (*get_figure) (WtFigures *figures))
{
  WtFigures *before = wt_overview_get_before (self->overview);
  const WtFilter *filter = wt_figures_get_filter (wt_overview_get_figures (self->overview));
  g_autofree char *number = NULL;
  gboolean is_year;

  if (before == NULL)
    return NULL;
  number = wt_chart_words_count (get_figure (before));
  is_year = wt_date_days_between (filter->from, filter->to) + 1 >= 365
            && wt_date_days_between (filter->from, filter->to) + 1 <= 366;
  /* Translators: %s is a number: "41 the year before" */
  return g_strdup_printf (is_year ? _ ("%s the year before") : _ ("%s the period before"), number);
}

/* The same, and which share is in verified batches once there are any. */
static void
show_forms_tile (WtOverviewPage *self)
{
  WtFigures *figures = wt_overview_get_figures (self->overview);
  gint64 forms = wt_figures_get_forms (figures);
  g_autofree char *before = describe_before (self, wt_figures_get_forms);
  g_autofree char *verified = wt_chart_words_verified (wt_figures_get_verified (figures), forms);
  g_autofree char *words = verified != NULL
                               ? wt_words_join (verified, before != NULL ? before : "", NULL)
                               : g_steal_pointer (&before);

  wt_figure_tile_set_figure (self->forms_tile, forms, wt_words_forms_noun (forms), words);
}

static void
show_tile (WtOverviewPage *self,
           WtFigureTile *tile,
           gint64 (*get_figure) (WtFigures *figures),
           const char *(*get_noun) (gint64 count))
{
  gint64 figure = get_figure (wt_overview_get_figures (self->overview));
  g_autofree char *before = describe_before (self, get_figure);

  wt_figure_tile_set_figure (tile, figure, get_noun (figure), before);
}

static void
show_chart (WtOverviewPage *self, WtChartCard *card, const char *kind)
{
  g_autoptr (WtChart) chart = wt_chart_factory_make (kind, self->overview, 0, NULL);
  g_autoptr (WtChart) public_chart = wt_chart_factory_make (
      kind, self->overview, wt_settings_get_threshold (self->settings), NULL);

  wt_chart_card_set_chart (card, chart);
  wt_chart_card_set_public_chart (card, public_chart);
}

/* The survey's first two scale questions have a card each. */
static void
show_score_charts (WtOverviewPage *self)
{
  WtSurvey *survey = wt_workspace_get_survey (wt_page_get_workspace (WT_PAGE (self)));
  WtChartCard *cards[] = { self->first_score_card, self->second_score_card };
  guint shown = 0;

  for (guint i = 0; i < wt_survey_get_n_questions (survey) && shown < G_N_ELEMENTS (cards); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);

      if (question->kind == WT_QUESTION_SCALE)
        show_chart (self, cards[shown++], question->key);
    }
}

/* What to say when nothing is to be shown, and what to do about it. */
static gboolean
show_nothing (WtOverviewPage *self)
{
  WtFigures *figures = wt_overview_get_figures (self->overview);
  gint64 all_projects = wt_overview_get_all_projects (self->overview);
  g_autofree char *projects = wt_words_projects (all_projects);
  g_autofree char *elsewhere = NULL;

  if (all_projects == 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return TRUE;
    }
  if (wt_figures_get_projects (figures) > 0 || wt_figures_get_activities (figures) > 0)
    return FALSE;
  /* Translators: %s is a number of projects, such as "12 projects" */
  elsewhere = g_strdup_printf (_ ("There are records of %s in other periods or behind the filter."),
                               projects);
  adw_status_page_set_description (self->nothing_page, elsewhere);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
  return TRUE;
}

static void
show_overview (WtOverviewPage *self)
{
  const WtFilter *filter = wt_figures_get_filter (wt_overview_get_figures (self->overview));
  g_autofree char *period = wt_date_period_to_words (filter->from, filter->to);

  g_object_set (self->header_bar, "subtitle", period, NULL);
  if (show_nothing (self))
    return;

  show_tile (self, self->projects_tile, wt_figures_get_projects, wt_words_projects_noun);
  show_tile (self, self->activities_tile, wt_figures_get_activities, wt_words_activities_noun);
  show_tile (self, self->people_tile, wt_figures_get_people, wt_words_people_noun);
  show_forms_tile (self);
  show_score_charts (self);
  show_chart (self, self->months_card, WT_CHART_KIND_MONTHS);
  show_chart (self, self->spectrum_card, WT_CHART_KIND_SPECTRUM);
  show_chart (self, self->yes_no_card, WT_CHART_KIND_YES_NO);
  show_chart (self, self->checklist_card, WT_CHART_KIND_CHECKLIST);
  wt_attention_card_set_attention (self->attention_card,
                                   wt_overview_get_attention (self->overview));
  gtk_stack_set_visible_child_name (self->stack, "figures");
}

static void
on_overview_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtOverviewPage *self;
  g_autoptr (WtOverview) overview = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &overview))
    return;
  g_set_object (&self->overview, overview);
  show_overview (self);
}

static void
load_overview (WtOverviewPage *self)
{
  g_autofree char *today = wt_date_today ();
  WtFilter filter;

  wt_filter_bar_get_filter (self->filter_bar, &filter);
  wt_page_run (WT_PAGE (self), wt_load_overview_job_new (&filter, today, WT_OVERVIEW_PART_USUAL),
               on_overview_loaded_cb);
}

static void
on_choices_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtOverviewPage *self;
  g_autoptr (WtChoiceLists) choices = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &choices))
    return;
  g_set_object (&self->settings, wt_choice_lists_get_settings (choices));
  wt_filter_bar_set_choices (self->filter_bar, choices);
  load_overview (self);
}

static void
wt_overview_page_load (WtPage *page)
{
  wt_page_run (page, wt_load_choice_lists_job_new (), on_choices_loaded_cb);
}

static GSettings *
get_window_settings (WtOverviewPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return WT_IS_WINDOW (root) ? wt_window_get_settings (WT_WINDOW (root)) : NULL;
}

static void
on_filter_changed_cb (WtOverviewPage *self)
{
  GSettings *settings = get_window_settings (self);
  WtPeriod period =
      wt_period_button_get_period (wt_filter_bar_get_period_button (self->filter_bar));

  if (settings != NULL && period != WT_PERIOD_OWN)
    g_settings_set_string (settings, "overview-period", wt_term_get_nick (wt_periods, period));
  load_overview (self);
}

static void
on_show_all_dates_clicked_cb (WtOverviewPage *self)
{
  wt_filter_bar_show_all_dates (self->filter_bar);
}

static void
open_results (WtOverviewPage *self)
{
  WtFilter filter;

  wt_filter_bar_get_filter (self->filter_bar, &filter);
  gtk_widget_activate_action_variant (GTK_WIDGET (self), "win.open-results",
                                      wt_filter_to_variant (&filter));
}

static void
open_counted (WtOverviewPage *self, const char *what, const WtFilter *filter)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-counted",
                              "(s@" WT_FILTER_VARIANT_TYPE ")", what,
                              wt_filter_to_variant (filter));
}

static void
on_tile_clicked_cb (WtOverviewPage *self, WtFigureTile *tile)
{
  WtFilter filter;

  wt_filter_bar_get_filter (self->filter_bar, &filter);
  if (tile == self->forms_tile)
    open_results (self);
  else
    open_counted (self, tile == self->projects_tile ? "projects" : "activities", &filter);
}

static void
on_month_activated_cb (WtOverviewPage *self, int key)
{
  WtXmrChart *chart = WT_XMR_CHART (wt_chart_card_get_chart (self->months_card));
  g_autofree char *from = NULL, *to = NULL;
  WtFilter filter;

  if (!wt_xmr_chart_find_days (chart, key, &from, &to))
    return;
  wt_filter_bar_get_filter (self->filter_bar, &filter);
  wt_filter_set_period (&filter, from, to);
  open_counted (self, "activities", &filter);
}

static void
on_quarter_activated_cb (WtOverviewPage *self, int key)
{
  GArray *quarters = wt_overview_get_quarters (self->overview);
  guint index = (guint) WT_SPECTRUM_CHART_KEY_QUARTER (key);
  WtFilter filter;

  wt_filter_bar_get_filter (self->filter_bar, &filter);
  if (index < quarters->len)
    {
      const char *from = g_array_index (quarters, WtQuarterFigures, index).start;
      g_autofree char *next = wt_date_add_months (from, 3);
      g_autofree char *to = wt_date_add_days (next, -1);

      /* The quarter within the period: no more than what the bar counts. */
      if (filter.from[0] == '\0' || g_strcmp0 (filter.from, from) < 0)
        g_strlcpy (filter.from, from, sizeof filter.from);
      if (filter.to[0] == '\0' || g_strcmp0 (filter.to, to) > 0)
        g_strlcpy (filter.to, to, sizeof filter.to);
    }
  filter.level = WT_SPECTRUM_CHART_KEY_LEVEL (key);
  open_counted (self, "activities", &filter);
}

static void
on_checklist_activated_cb (WtOverviewPage *self)
{
  WtFilter filter;

  wt_filter_bar_get_filter (self->filter_bar, &filter);
  open_counted (self, "projects", &filter);
}

static void
wt_overview_page_root (GtkWidget *widget)
{
  WtOverviewPage *self = WT_OVERVIEW_PAGE (widget);
  GSettings *settings;

  GTK_WIDGET_CLASS (wt_overview_page_parent_class)->root (widget);
  settings = get_window_settings (self);
  if (settings != NULL)
    {
      g_autofree char *nick = g_settings_get_string (settings, "overview-period");
      int period = wt_term_from_nick (wt_periods, nick);

      if (period != 0)
        wt_period_button_set_period (wt_filter_bar_get_period_button (self->filter_bar),
                                     (WtPeriod) period);
    }
}

static void
wt_overview_page_dispose (GObject *object)
{
  WtOverviewPage *self = WT_OVERVIEW_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_OVERVIEW_PAGE);
  g_clear_object (&self->overview);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (wt_overview_page_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (WT_TYPE_HEADER_BAR);
  g_type_ensure (WT_TYPE_FILTER_BAR);
  g_type_ensure (WT_TYPE_CARD_LAYOUT);
  g_type_ensure (WT_TYPE_FIGURE_TILE);
  g_type_ensure (WT_TYPE_CHART_CARD);
  g_type_ensure (WT_TYPE_ATTENTION_CARD);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtOverviewPage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, WtOverviewPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, WtOverviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WtOverviewPage, nothing_page);
  gtk_widget_class_bind_template_child (widget_class, WtOverviewPage, projects_tile);
  gtk_widget_class_bind_template_child (widget_class, WtOverviewPage, activities_tile);
  gtk_widget_class_bind_template_child (widget_class, WtOverviewPage, people_tile);
  gtk_widget_class_bind_template_child (widget_class, WtOverviewPage, forms_tile);
  gtk_widget_class_bind_template_child (widget_class, WtOverviewPage, cards);
  gtk_widget_class_bind_template_child (widget_class, WtOverviewPage, first_score_card);
  gtk_widget_class_bind_template_child (widget_class, WtOverviewPage, second_score_card);
  gtk_widget_class_bind_template_child (widget_class, WtOverviewPage, attention_card);
  gtk_widget_class_bind_template_child (widget_class, WtOverviewPage, months_card);
  gtk_widget_class_bind_template_child (widget_class, WtOverviewPage, spectrum_card);
  gtk_widget_class_bind_template_child (widget_class, WtOverviewPage, yes_no_card);
  gtk_widget_class_bind_template_child (widget_class, WtOverviewPage, checklist_card);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_show_all_dates_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_tile_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_results);
  gtk_widget_class_bind_template_callback (widget_class, on_month_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_quarter_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_checklist_activated_cb);
}

static void
wt_overview_page_class_init (WtOverviewPageClass *klass)
{
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_overview_page_dispose;
  GTK_WIDGET_CLASS (klass)->root = wt_overview_page_root;
  page_class->aspects = WT_ASPECT_ALL;
  page_class->load = wt_overview_page_load;

  ensure_types ();
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
wt_overview_page_init (WtOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

WtPage *
wt_overview_page_new (WtWorkspace *workspace)
{
  return g_object_new (WT_TYPE_OVERVIEW_PAGE, "workspace", workspace, NULL);
}
