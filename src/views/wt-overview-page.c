#include "wt-overview-page.h"

#include "wt-arrangement-list.h"
#include "wt-card-layout.h"
#include "wt-chart-card.h"
#include "wt-date.h"
#include "wt-document-printer.h"
#include "wt-figure-tile.h"
#include "wt-figures-jobs.h"
#include "wt-filter-bar.h"
#include "wt-header-bar.h"
#include "wt-lazy-menu.h"
#include "wt-overview-cards.h"
#include "wt-overview-document.h"
#include "wt-overview-doors.h"
#include "wt-overview-words.h"
#include "wt-settings-jobs.h"
#include "wt-window.h"
#include "wt-words.h"

#include <glib/gi18n.h>

struct _WtOverviewPage
{
  WtPage parent_instance;

  WtHeaderBar *header_bar;
  GtkMenuButton *menu_button;
  GMenuModel *overview_menu;
  AdwFlap *flap;
  WtArrangementList *arrangement_list;
  WtFilterBar *filter_bar;
  GtkStack *stack;
  AdwStatusPage *nothing_page;
  WtFigureTile *projects_tile;
  WtFigureTile *activities_tile;
  WtFigureTile *people_tile;
  WtFigureTile *forms_tile;
  WtOverviewCards *cards;

  WtOverviewArrangement *arrangement; /* (owned) */
  WtOverview *overview;               /* (owned) (nullable) */
  WtCompareWith compare_with;
  WtOverviewPart asked; /* the parts of an overview that were asked for last */
  WtSettings *settings; /* (owned) (nullable) */
};

typedef enum
{
  PROP_COMPARE_WITH = 1,
} WtOverviewPageProperty;

static GParamSpec *properties[PROP_COMPARE_WITH + 1];

G_DEFINE_FINAL_TYPE (WtOverviewPage, wt_overview_page, WT_TYPE_PAGE)

static void
show_tile (WtOverviewPage *self, WtFigureTile *tile, WtOverviewFigure figure)
{
  g_autofree char *words = wt_overview_words_describe (self->overview, figure);
  g_autofree char *before = wt_overview_words_before (self->overview, figure);

  wt_figure_tile_set_figure (tile, wt_overview_words_get_figure (self->overview, figure),
                             wt_overview_words_get_noun (self->overview, figure));
  wt_figure_tile_set_comparison (tile, wt_overview_words_get_sign (self->overview, figure), words,
                                 before);
}

static void
show_cards (WtOverviewPage *self)
{
  wt_overview_cards_show (self->cards, self->arrangement, self->overview,
                          wt_settings_get_threshold (self->settings));
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

  gboolean is_nothing = show_nothing (self);

  g_object_set (self->header_bar, "subtitle", period, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "overview.print", !is_nothing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "overview.save-pdf", !is_nothing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "overview.present", !is_nothing);
  if (is_nothing)
    return;

  show_tile (self, self->projects_tile, WT_OVERVIEW_PROJECTS);
  show_tile (self, self->activities_tile, WT_OVERVIEW_ACTIVITIES);
  show_tile (self, self->people_tile, WT_OVERVIEW_PEOPLE);
  show_tile (self, self->forms_tile, WT_OVERVIEW_FORMS);
  show_cards (self);
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
  self->asked = wt_overview_arrangement_get_parts (self->arrangement);
  wt_page_run (WT_PAGE (self),
               wt_load_compared_overview_job_new (&filter, self->compare_with, today, self->asked),
               on_overview_loaded_cb);
}

/* What is there is shown at once; what is not is read first. */
static void
on_arrangement_changed_cb (WtOverviewPage *self)
{
  WtOverviewPart wanted = wt_overview_arrangement_get_parts (self->arrangement);

  if (self->overview != NULL)
    show_cards (self);
  if ((wanted & ~self->asked) != 0)
    load_overview (self);
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
  wt_overview_arrangement_set_survey (
      self->arrangement, wt_workspace_get_survey (wt_page_get_workspace (WT_PAGE (self))));
  wt_arrangement_list_update (self->arrangement_list);
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
on_tile_clicked_cb (WtOverviewPage *self, WtFigureTile *tile)
{
  WtFilter filter;

  wt_filter_bar_get_filter (self->filter_bar, &filter);
  if (tile == self->forms_tile)
    wt_overview_doors_open_results (GTK_WIDGET (self), &filter);
  else
    wt_overview_doors_open_counted (
        GTK_WIDGET (self), tile == self->projects_tile ? "projects" : "activities", &filter);
}

/* The charts that are shown, as they are printed. */
static WtDocument *
make_document (WtOverviewPage *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) kinds = NULL;
  g_autofree char *organisation = NULL;
  g_autofree char *narrowed = wt_filter_bar_dup_words (self->filter_bar);
  g_autofree char *today = wt_date_today ();

  for (guint i = 0; i < wt_overview_arrangement_get_n_cards (self->arrangement); i++)
    {
      const char *name = wt_overview_arrangement_get_name (self->arrangement, i);

      if (WT_IS_CHART_CARD (wt_overview_cards_get_card (self->cards, name)))
        g_strv_builder_add (builder, name);
    }
  kinds = g_strv_builder_end (builder);
  g_object_get (wt_page_get_workspace (WT_PAGE (self)), "title", &organisation, NULL);
  return wt_overview_document_new (self->overview, (const char *const *) kinds, organisation,
                                   narrowed, today);
}

static void
print (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (WtDocument) document = make_document (WT_OVERVIEW_PAGE (widget));

  wt_document_printer_ask (widget, document);
}

static void
save_pdf (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (WtDocument) document = make_document (WT_OVERVIEW_PAGE (widget));

  wt_document_printer_save (widget, document, _ ("The overview could not be saved"));
}

/* The period, and what the filter narrows it down to. */
static char *
dup_subject (WtOverviewPage *self)
{
  const WtFilter *filter = wt_figures_get_filter (wt_overview_get_figures (self->overview));
  g_autofree char *period = wt_date_period_to_words (filter->from, filter->to);
  g_autofree char *narrowed = wt_filter_bar_dup_words (self->filter_bar);

  /* Translators: a period, and what else limits the figures: "2025, Involving" */
  return narrowed[0] != '\0' ? g_strdup_printf (_ ("%1$s, %2$s"), period, narrowed)
                             : g_steal_pointer (&period);
}

/* A slide with the figures, then the charts that are shown. */
static void
present (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WtOverviewPage *self = WT_OVERVIEW_PAGE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autoptr (GListStore) slides = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (GListModel) charts = wt_overview_cards_list_charts (self->cards);
  g_autofree char *subject = NULL;

  if (!WT_IS_WINDOW (root) || self->overview == NULL)
    return;
  g_list_store_append (slides, self->overview);
  for (guint i = 0; i < g_list_model_get_n_items (charts); i++)
    {
      g_autoptr (GObject) chart = g_list_model_get_item (charts, i);

      g_list_store_append (slides, chart);
    }
  subject = dup_subject (self);
  wt_window_present_slides (WT_WINDOW (root), G_LIST_MODEL (slides), subject, 0);
}

/* By the keyboard or not: who opens the list wants to arrange. */
static void
on_arranging_changed_cb (WtOverviewPage *self)
{
  if (adw_flap_get_reveal_flap (self->flap))
    wt_arrangement_list_focus (self->arrangement_list);
}

static void
arrange (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AdwFlap *flap = WT_OVERVIEW_PAGE (widget)->flap;

  adw_flap_set_reveal_flap (flap, !adw_flap_get_reveal_flap (flap));
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

      g_settings_bind (settings, "overview-cards", self->arrangement, "cards",
                       G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (settings, "overview-compare-with", self, "compare-with",
                       G_SETTINGS_BIND_DEFAULT);
      if (period != 0)
        wt_period_button_set_period (wt_filter_bar_get_period_button (self->filter_bar),
                                     (WtPeriod) period);
    }
}

/* What is not known, as from another version of the program, changes nothing. */
static void
set_compare_with (WtOverviewPage *self, const char *nick)
{
  int compare_with = wt_term_from_nick (wt_compare_withs, nick);

  if (compare_with == 0 || compare_with == (int) self->compare_with)
    return;
  self->compare_with = (WtCompareWith) compare_with;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPARE_WITH]);
  if (self->settings != NULL)
    load_overview (self);
}

static void
wt_overview_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((WtOverviewPageProperty) id)
    {
    case PROP_COMPARE_WITH:
      g_value_set_string (value, wt_term_get_nick (wt_compare_withs,
                                                   (int) WT_OVERVIEW_PAGE (object)->compare_with));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_overview_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((WtOverviewPageProperty) id)
    {
    case PROP_COMPARE_WITH:
      set_compare_with (WT_OVERVIEW_PAGE (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_overview_page_dispose (GObject *object)
{
  WtOverviewPage *self = WT_OVERVIEW_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_OVERVIEW_PAGE);
  g_clear_object (&self->overview);
  g_clear_object (&self->settings);
  g_clear_object (&self->arrangement);
  G_OBJECT_CLASS (wt_overview_page_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (WT_TYPE_HEADER_BAR);
  g_type_ensure (WT_TYPE_FILTER_BAR);
  g_type_ensure (WT_TYPE_CARD_LAYOUT);
  g_type_ensure (WT_TYPE_FIGURE_TILE);
  g_type_ensure (WT_TYPE_OVERVIEW_CARDS);
  g_type_ensure (WT_TYPE_ARRANGEMENT_LIST);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtOverviewPage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, WtOverviewPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, WtOverviewPage, overview_menu);
  gtk_widget_class_bind_template_child (widget_class, WtOverviewPage, flap);
  gtk_widget_class_bind_template_child (widget_class, WtOverviewPage, arrangement_list);
  gtk_widget_class_bind_template_child (widget_class, WtOverviewPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, WtOverviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WtOverviewPage, nothing_page);
  gtk_widget_class_bind_template_child (widget_class, WtOverviewPage, projects_tile);
  gtk_widget_class_bind_template_child (widget_class, WtOverviewPage, activities_tile);
  gtk_widget_class_bind_template_child (widget_class, WtOverviewPage, people_tile);
  gtk_widget_class_bind_template_child (widget_class, WtOverviewPage, forms_tile);
  gtk_widget_class_bind_template_child (widget_class, WtOverviewPage, cards);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_show_all_dates_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_tile_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_arranging_changed_cb);
}

static void
wt_overview_page_class_init (WtOverviewPageClass *klass)
{
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_overview_page_dispose;
  G_OBJECT_CLASS (klass)->get_property = wt_overview_page_get_property;
  G_OBJECT_CLASS (klass)->set_property = wt_overview_page_set_property;
  GTK_WIDGET_CLASS (klass)->root = wt_overview_page_root;
  page_class->aspects = WT_ASPECT_ALL;
  page_class->load = wt_overview_page_load;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "overview.arrange", NULL, arrange);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "overview.print", NULL, print);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "overview.save-pdf", NULL, save_pdf);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "overview.present", NULL, present);
  properties[PROP_COMPARE_WITH] =
      g_param_spec_string ("compare-with", NULL, NULL, "period-before",
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (properties), properties);
  gtk_widget_class_install_property_action (GTK_WIDGET_CLASS (klass), "overview.compare-with",
                                            "compare-with");
  ensure_types ();
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
wt_overview_page_init (WtOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wt_lazy_menu_set (self->menu_button, self->overview_menu);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "overview.print", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "overview.save-pdf", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "overview.present", FALSE);
  self->compare_with = WT_COMPARE_WITH_PERIOD_BEFORE;
  self->arrangement = wt_overview_arrangement_new ();
  g_signal_connect_object (self->arrangement, "notify::cards",
                           G_CALLBACK (on_arrangement_changed_cb), self, G_CONNECT_SWAPPED);
  wt_arrangement_list_set_arrangement (self->arrangement_list, self->arrangement);
}

WtPage *
wt_overview_page_new (WtWorkspace *workspace)
{
  return g_object_new (WT_TYPE_OVERVIEW_PAGE, "workspace", workspace, NULL);
}

GListModel *
wt_overview_page_list_charts (WtOverviewPage *self)
{
  return wt_overview_cards_list_charts (self->cards);
}
