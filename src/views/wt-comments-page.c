#include "wt-comments-page.h"

#include "wt-change-runner.h"
#include "wt-chart-card.h"
#include "wt-chart-words.h"
#include "wt-comment-bar.h"
#include "wt-comment-feed.h"
#include "wt-comment-jobs.h"
#include "wt-comment-row.h"
#include "wt-date.h"
#include "wt-error-presenter.h"
#include "wt-filter-bar.h"
#include "wt-header-bar.h"
#include "wt-named-item.h"
#include "wt-settings-jobs.h"
#include "wt-theme-charts.h"
#include "wt-theme-jobs.h"
#include "wt-theme-legend.h"

#include <glib/gi18n.h>

struct _WtCommentsPage
{
  WtPage parent_instance;

  WtHeaderBar *header_bar;
  WtFilterBar *filter_bar;
  WtCommentBar *comment_bar;
  GtkStack *stack;
  GtkListView *list_view;
  WtThemeLegend *legend;
  GtkToggleButton *counts_button;
  GtkStack *view_stack;
  GtkStack *counts_stack;
  WtChartCard *theme_card;

  WtFilter filter;
  gboolean has_filter;          /* its own, which cannot be chosen on the page */
  WtCommentFeed *feed;          /* (owned) (nullable) until there is a workspace */
  GListStore *themes;           /* (owned) of WtTheme */
  GtkMultiSelection *selection; /* (owned) (nullable) likewise */
  gboolean has_asked;
  gboolean wants_focus; /* once there is a list */
};

G_DEFINE_FINAL_TYPE (WtCommentsPage, wt_comments_page, WT_TYPE_PAGE)

static void
on_row_set_up_cb (WtCommentsPage *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, wt_comment_row_new (G_LIST_MODEL (self->themes)));
}

static void
on_row_bound_cb (WtCommentsPage *self, GtkListItem *item)
{
  wt_comment_row_set_comment (WT_COMMENT_ROW (gtk_list_item_get_child (item)),
                              gtk_list_item_get_item (item));
}

static void
on_row_unbound_cb (WtCommentsPage *self, GtkListItem *item)
{
  wt_comment_row_set_comment (WT_COMMENT_ROW (gtk_list_item_get_child (item)), NULL);
}

/* Of WtComment. */
static GPtrArray *
list_selected (WtCommentsPage *self)
{
  GPtrArray *comments = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkBitset) places =
      gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GtkBitsetIter iterator;
  guint place;

  for (gboolean has = gtk_bitset_iter_init_first (&iterator, places, &place); has;
       has = gtk_bitset_iter_next (&iterator, &place))
    g_ptr_array_add (comments, g_list_model_get_item (G_LIST_MODEL (self->selection), place));
  return comments;
}

static void
update_legend (WtCommentsPage *self)
{
  g_autoptr (GPtrArray) comments = list_selected (self);

  wt_theme_legend_show_comments (self->legend, comments);
}

static void
run_change (WtCommentsPage *self, WtJob *job)
{
  wt_change_runner_run (GTK_WIDGET (self), wt_page_get_workspace (WT_PAGE (self)), job,
                        _ ("The comment could not be changed"));
}

/* The selected comments, if they may be changed; else %NULL and a sound. */
static GPtrArray *
list_changeable (WtCommentsPage *self)
{
  g_autoptr (GPtrArray) comments = list_selected (self);

  if (comments->len > 0 && !wt_workspace_is_read_only (wt_page_get_workspace (WT_PAGE (self))))
    return g_steal_pointer (&comments);
  gtk_widget_error_bell (GTK_WIDGET (self));
  return NULL;
}

/* Gives all of them the theme, or takes it away when all have it. */
static void
on_theme_activated_cb (WtCommentsPage *self, gint64 theme_id)
{
  g_autoptr (GPtrArray) comments = list_changeable (self);
  gboolean all_have = TRUE;

  if (comments == NULL)
    return;
  for (guint i = 0; i < comments->len; i++)
    all_have = all_have && wt_comment_has_theme (g_ptr_array_index (comments, i), theme_id);
  run_change (self, wt_set_comment_theme_job_new (comments, theme_id, !all_have));
}

static void
toggle_publishable (WtCommentsPage *self)
{
  g_autoptr (GPtrArray) comments = list_changeable (self);
  gboolean all_are = TRUE;

  if (comments == NULL)
    return;
  for (guint i = 0; i < comments->len; i++)
    all_are = all_are && wt_comment_is_publishable (g_ptr_array_index (comments, i));
  run_change (self, wt_set_comments_publishable_job_new (comments, !all_are));
}

static void
open_comment (WtCommentsPage *self, WtComment *comment)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.redact-comment", "(xx)",
                              wt_comment_get_response_id (comment),
                              wt_comment_get_question_id (comment));
}

static void
on_row_activated_cb (WtCommentsPage *self, guint place)
{
  g_autoptr (WtComment) comment = g_list_model_get_item (G_LIST_MODEL (self->selection), place);

  if (comment != NULL)
    open_comment (self, comment);
}

static void
redact_selected (WtCommentsPage *self)
{
  g_autoptr (GPtrArray) comments = list_changeable (self);

  if (comments == NULL)
    return;
  if (comments->len == 1)
    open_comment (self, g_ptr_array_index (comments, 0));
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

/* The number of the theme with the key, from 0, or -1. */
static int
get_theme_number (guint key)
{
  if (key >= GDK_KEY_KP_0 && key <= GDK_KEY_KP_9)
    key = key - GDK_KEY_KP_0 + GDK_KEY_0;
  if (key < GDK_KEY_0 || key > GDK_KEY_9)
    return -1;
  return ((int) (key - GDK_KEY_0) + WT_THEME_N_KEYS - 1) % WT_THEME_N_KEYS;
}

static gboolean
on_key_pressed_cb (WtCommentsPage *self, guint key, guint code, GdkModifierType state)
{
  int number = get_theme_number (key);
  gint64 theme_id;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (number >= 0)
    {
      theme_id = wt_theme_legend_find_theme (self->legend, (guint) number);
      if (theme_id != 0)
        on_theme_activated_cb (self, theme_id);
      else
        gtk_widget_error_bell (GTK_WIDGET (self));
      return GDK_EVENT_STOP;
    }
  if (key == GDK_KEY_p || key == GDK_KEY_P)
    toggle_publishable (self);
  else if (key == GDK_KEY_r || key == GDK_KEY_R)
    redact_selected (self);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
on_scrolled_cb (WtCommentsPage *self, GtkAdjustment *adjustment)
{
  double page = gtk_adjustment_get_page_size (adjustment);

  if (self->feed != NULL
      && gtk_adjustment_get_value (adjustment) + 3 * page >= gtk_adjustment_get_upper (adjustment))
    wt_comment_feed_load_more (self->feed);
}

static void
ask (WtCommentsPage *self)
{
  WtCommentQuery query = { .filter = self->filter };

  if (self->feed == NULL)
    return;
  if (!self->has_filter)
    wt_filter_bar_get_filter (self->filter_bar, &query.filter);
  wt_comment_bar_fill_query (self->comment_bar, &query);
  self->has_asked = TRUE;
  wt_comment_feed_ask (self->feed, &query);
}

static void
show_count (WtCommentsPage *self, WtCommentSummary *summary)
{
  gint64 listed = wt_comment_summary_get_listed (summary);
  g_autofree char *number = wt_chart_words_count (listed);
  g_autofree char *count =
      g_strdup_printf (ngettext ("%s comment", "%s comments", (gulong) listed), number);
  g_autofree char *period = wt_date_period_to_words (self->filter.from, self->filter.to);
  g_autofree char *both = g_strdup_printf ("%s · %s", count, period);

  g_object_set (self->header_bar, "subtitle", wt_filter_has_period (&self->filter) ? both : count,
                NULL);
}

static void
show_counts (WtCommentsPage *self, WtCommentSummary *summary)
{
  int threshold = wt_comment_summary_get_threshold (summary);
  g_autoptr (WtChart) chart = wt_theme_charts_make (summary, 0);
  g_autoptr (WtChart) public_chart = wt_theme_charts_make (summary, threshold);

  wt_chart_card_set_chart (self->theme_card, chart);
  wt_chart_card_set_public_chart (self->theme_card, public_chart);
  gtk_stack_set_visible_child_name (self->counts_stack,
                                    wt_comment_summary_get_themed (summary) > 0 ? "chart" : "none");
}

/* A bar of the chart leads to its comments. */
static void
on_mark_activated_cb (WtCommentsPage *self, int key)
{
  GArray *counts = wt_comment_summary_get_counts (wt_comment_feed_get_summary (self->feed));

  if (key < 0 || (guint) key >= counts->len)
    return;
  gtk_toggle_button_set_active (self->counts_button, FALSE);
  self->wants_focus = TRUE;
  wt_comment_bar_choose_theme (self->comment_bar,
                               g_array_index (counts, WtThemeCount, key).theme_id);
}

/* Whether somebody asked for less than everything. */
static gboolean
is_narrowed (WtCommentsPage *self)
{
  WtFilter filter = { 0 };

  if (!self->has_filter)
    wt_filter_bar_get_filter (self->filter_bar, &filter);
  return wt_comment_bar_is_narrowed (self->comment_bar) || wt_filter_has_period (&filter)
         || wt_filter_is_narrowed (&filter);
}

/* The first comment is chosen, so that the keys are for it. */
static void
focus_list (WtCommentsPage *self)
{
  g_autoptr (GtkBitset) places =
      gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  self->wants_focus = FALSE;
  if (gtk_bitset_is_empty (places))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), 0, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static void
on_loaded_cb (WtCommentsPage *self)
{
  WtCommentSummary *summary = wt_comment_feed_get_summary (self->feed);
  gboolean has_any = g_list_model_get_n_items (wt_comment_feed_get_comments (self->feed)) > 0;

  if (summary != NULL)
    {
      show_count (self, summary);
      show_counts (self, summary);
    }
  gtk_stack_set_visible_child_name (self->stack, has_any              ? "list"
                                                 : is_narrowed (self) ? "nothing"
                                                                      : "empty");
  if (has_any && self->wants_focus)
    focus_list (self);
  update_legend (self);
}

static void
on_counts_toggled_cb (WtCommentsPage *self)
{
  gboolean is_counting = gtk_toggle_button_get_active (self->counts_button);

  gtk_stack_set_visible_child_name (self->view_stack, is_counting ? "counts" : "comments");
  /* It is for comments that are in sight. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->legend), !is_counting);
}

static void
on_failed_cb (WtCommentsPage *self, const GError *error)
{
  wt_error_presenter_present (GTK_WIDGET (self), NULL, error);
}

static void
on_clear_clicked_cb (WtCommentsPage *self)
{
  if (!self->has_filter)
    wt_filter_bar_show_all_dates (self->filter_bar);
  wt_comment_bar_clear (self->comment_bar);
}

static void
on_questions_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtCommentsPage *self;
  g_autoptr (GListModel) questions = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &questions))
    return;
  wt_comment_bar_set_choices (self->comment_bar, G_LIST_MODEL (self->themes), questions);
  if (self->has_asked)
    wt_comment_feed_refresh (self->feed);
  else
    ask (self);
}

static gboolean
is_same_theme (WtTheme *a, WtTheme *b)
{
  return wt_theme_get_id (a) == wt_theme_get_id (b)
         && wt_theme_is_retired (a) == wt_theme_is_retired (b)
         && g_str_equal (wt_theme_get_name (a), wt_theme_get_name (b));
}

/* Where nothing changed nothing is touched, so that the focus stays on a theme's button. */
static void
take_themes (WtCommentsPage *self, GListModel *fresh)
{
  guint n = g_list_model_get_n_items (fresh);
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->themes));
  g_autoptr (GPtrArray) themes = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_same = n == n_before;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WtTheme) before = g_list_model_get_item (G_LIST_MODEL (self->themes), i);

      g_ptr_array_add (themes, g_list_model_get_item (fresh, i));
      is_same = is_same && is_same_theme (before, g_ptr_array_index (themes, i));
    }
  if (!is_same)
    g_list_store_splice (self->themes, 0, n_before, themes->pdata, n);
}

static void
on_themes_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtCommentsPage *self;
  g_autoptr (GListModel) themes = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &themes))
    return;
  take_themes (self, themes);
  wt_page_run (WT_PAGE (self), wt_list_comment_questions_job_new (), on_questions_loaded_cb);
}

static void
on_choices_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtCommentsPage *self;
  g_autoptr (WtChoiceLists) choices = NULL;

  if (wt_page_run_finish (user_data, result, &self, &choices))
    wt_filter_bar_set_choices (self->filter_bar, choices);
}

static void
wt_comments_page_load (WtPage *page)
{
  wt_page_run (page, wt_load_choice_lists_job_new (), on_choices_loaded_cb);
  wt_page_run (page, wt_list_themes_job_new (), on_themes_loaded_cb);
}

static void
wt_comments_page_focus_start (WtPage *page)
{
  WtCommentsPage *self = WT_COMMENTS_PAGE (page);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "list") == 0)
    focus_list (self);
  else
    self->wants_focus = TRUE;
}

static void
wt_comments_page_focus_search (WtPage *page)
{
  wt_comment_bar_focus_search (WT_COMMENTS_PAGE (page)->comment_bar);
}

static void
wt_comments_page_dispose (GObject *object)
{
  WtCommentsPage *self = WT_COMMENTS_PAGE (object);

  if (self->feed != NULL)
    wt_comment_feed_stop (self->feed);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_COMMENTS_PAGE);
  g_clear_object (&self->feed);
  g_clear_object (&self->selection);
  g_clear_object (&self->themes);
  G_OBJECT_CLASS (wt_comments_page_parent_class)->dispose (object);
}

static void
wt_comments_page_class_init (WtCommentsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_comments_page_dispose;
  page_class->aspects = WT_ASPECT_ALL;
  page_class->load = wt_comments_page_load;
  page_class->focus_start = wt_comments_page_focus_start;
  page_class->focus_search = wt_comments_page_focus_search;

  g_type_ensure (WT_TYPE_HEADER_BAR);
  g_type_ensure (WT_TYPE_FILTER_BAR);
  g_type_ensure (WT_TYPE_COMMENT_BAR);
  g_type_ensure (WT_TYPE_THEME_LEGEND);
  g_type_ensure (WT_TYPE_CHART_CARD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-comments-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtCommentsPage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, WtCommentsPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, WtCommentsPage, comment_bar);
  gtk_widget_class_bind_template_child (widget_class, WtCommentsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WtCommentsPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, WtCommentsPage, legend);
  gtk_widget_class_bind_template_child (widget_class, WtCommentsPage, counts_button);
  gtk_widget_class_bind_template_child (widget_class, WtCommentsPage, view_stack);
  gtk_widget_class_bind_template_child (widget_class, WtCommentsPage, counts_stack);
  gtk_widget_class_bind_template_child (widget_class, WtCommentsPage, theme_card);
  gtk_widget_class_bind_template_callback (widget_class, ask);
  gtk_widget_class_bind_template_callback (widget_class, on_row_set_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_bound_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_unbound_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_scrolled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_theme_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_mark_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_counts_toggled_cb);
}

static void
wt_comments_page_init (WtCommentsPage *self)
{
  self->themes = g_list_store_new (WT_TYPE_THEME);
  gtk_widget_init_template (GTK_WIDGET (self));
  wt_theme_legend_set_themes (self->legend, G_LIST_MODEL (self->themes));
}

WtPage *
wt_comments_page_new_filtered (WtWorkspace *workspace, const WtFilter *filter)
{
  WtCommentsPage *self = g_object_new (WT_TYPE_COMMENTS_PAGE, "workspace", workspace, NULL);

  self->filter = *filter;
  self->has_filter = wt_filter_has_period (filter) || wt_filter_is_narrowed (filter);
  self->feed = wt_comment_feed_new (workspace);
  self->selection =
      gtk_multi_selection_new (g_object_ref (wt_comment_feed_get_comments (self->feed)));
  g_signal_connect_object (self->feed, "loaded", G_CALLBACK (on_loaded_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->feed, "failed", G_CALLBACK (on_failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (update_legend), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  gtk_widget_set_visible (GTK_WIDGET (self->filter_bar), !self->has_filter);
  wt_period_button_set_period (wt_filter_bar_get_period_button (self->filter_bar), WT_PERIOD_ALL);
  wt_theme_legend_set_read_only (self->legend, wt_workspace_is_read_only (workspace));
  return WT_PAGE (self);
}

WtPage *
wt_comments_page_new (WtWorkspace *workspace)
{
  const WtFilter everything = { 0 };

  return wt_comments_page_new_filtered (workspace, &everything);
}
