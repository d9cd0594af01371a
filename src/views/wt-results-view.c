#include "wt-results-view.h"

#include "wt-card-layout.h"
#include "wt-chart-card.h"
#include "wt-chart-factory.h"
#include "wt-comment-group.h"
#include "wt-suppression.h"

#include <glib/gi18n.h>

/* Texts before "Show all". */
#define GROUPS_AT_FIRST 8

struct _WtResultsView
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkButton *type_button;
  GtkButton *totals_button;
  GtkLabel *small_group_label;
  WtChartCard *score_card;
  GtkBox *question_switch;
  WtChartCard *yes_no_card;
  GtkLabel *texts_title;
  GtkLabel *texts_count;
  GtkListBox *texts_list;
  GtkLabel *no_texts_label;
  GtkButton *more_button;
  GtkButton *comments_button;

  WtResults *results; /* (owned) (nullable) */
  char *chosen;       /* (owned) (nullable): the key of the scale question that is shown */
  gboolean shows_all;
};

G_DEFINE_FINAL_TYPE (WtResultsView, wt_results_view, ADW_TYPE_BIN)

static void
show_chart (WtResultsView *self, WtChartCard *card, const char *kind)
{
  WtFigures *figures = wt_results_get_figures (self->results);
  g_autoptr (WtChart) chart = wt_chart_factory_make_for_figures (kind, figures, 0, NULL);
  g_autoptr (WtChart) public_chart = wt_chart_factory_make_for_figures (
      kind, figures, wt_settings_get_threshold (wt_results_get_settings (self->results)), NULL);

  wt_chart_card_set_chart (card, chart);
  wt_chart_card_set_public_chart (card, public_chart);
}

static void
on_question_toggled_cb (GtkToggleButton *button, WtResultsView *self)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  g_free (self->chosen);
  self->chosen = g_strdup (g_object_get_data (G_OBJECT (button), "question"));
  if (self->results != NULL)
    show_chart (self, self->score_card, self->chosen);
}

/* One toggle a scale question; made once, since the survey stays the same. */
static void
make_question_switch (WtResultsView *self, WtSurvey *survey)
{
  GtkToggleButton *first = NULL;

  if (gtk_widget_get_first_child (GTK_WIDGET (self->question_switch)) != NULL)
    return;
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);
      GtkWidget *button;

      if (question->kind != WT_QUESTION_SCALE)
        continue;
      button = gtk_toggle_button_new_with_label (wt_question_get_short_title (question));
      g_object_set_data (G_OBJECT (button), "question", question->key);
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), first);
      if (first == NULL)
        {
          first = GTK_TOGGLE_BUTTON (button);
          gtk_toggle_button_set_active (first, TRUE);
          self->chosen = g_strdup (question->key);
        }
      g_signal_connect_object (button, "toggled", G_CALLBACK (on_question_toggled_cb), self, 0);
      gtk_box_append (self->question_switch, button);
    }
}

static void
show_texts (WtResultsView *self)
{
  GListModel *groups = wt_results_get_comment_groups (self->results);
  guint n_groups = g_list_model_get_n_items (groups);
  guint n_shown = self->shows_all ? n_groups : MIN (n_groups, GROUPS_AT_FIRST);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->texts_list))) != NULL)
    gtk_list_box_remove (self->texts_list, row);
  for (guint i = 0; i < n_shown; i++)
    {
      g_autoptr (WtCommentGroup) group = g_list_model_get_item (groups, i);
      g_autofree char *title = g_markup_escape_text (wt_comment_group_get_text (group), -1);
      g_autofree char *count =
          g_strdup_printf ("%" G_GINT64_FORMAT, wt_comment_group_get_count (group));
      GtkWidget *label = gtk_label_new (count);

      row = adw_action_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      gtk_widget_add_css_class (label, "numeric");
      gtk_widget_add_css_class (label, "secondary");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
      gtk_list_box_append (self->texts_list, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->no_texts_label), n_groups == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), n_groups > GROUPS_AT_FIRST);
  gtk_widget_set_visible (GTK_WIDGET (self->comments_button), n_groups > 0);
  gtk_actionable_set_action_target_value (
      GTK_ACTIONABLE (self->comments_button),
      wt_filter_to_variant (wt_figures_get_filter (wt_results_get_figures (self->results))));
  gtk_button_set_label (self->more_button, self->shows_all ? _ ("Show fewer") : _ ("Show all"));
}

static void
on_more_clicked_cb (WtResultsView *self)
{
  self->shows_all = !self->shows_all;
  show_texts (self);
}

/* "28 of 31 wrote something", from the survey's first text question. */
static void
show_texts_count (WtResultsView *self)
{
  WtFigures *figures = wt_results_get_figures (self->results);
  WtSurvey *survey = wt_figures_get_survey (figures);

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);
      const WtQuestionTally *tally = wt_figures_get_question (figures, i);
      g_autofree char *count = NULL;

      if (question->kind != WT_QUESTION_TEXT)
        continue;
      /* Translators: how many of how many forms have a text */
      count = g_strdup_printf (_ ("%1$lu of %2$lu wrote something"), (gulong) tally->texts,
                               (gulong) wt_question_tally_get_forms (tally));
      gtk_label_set_label (self->texts_title, wt_question_get_short_title (question));
      gtk_label_set_label (self->texts_count, count);
      return;
    }
}

static void
show_results (WtResultsView *self)
{
  WtFigures *figures = wt_results_get_figures (self->results);
  gint64 forms = wt_figures_get_forms (figures);
  int threshold = wt_settings_get_threshold (wt_results_get_settings (self->results));
  gboolean is_small = wt_suppression_withholds_figure (forms, threshold);
  g_autofree char *small = NULL;

  if (forms == 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  /* Translators: %d is the smallest number of people whose figures may be published */
  small = g_strdup_printf (
      _ ("Fewer than %d people answered. These figures are for you, not for publishing."),
      threshold);
  gtk_label_set_label (self->small_group_label, small);
  gtk_widget_set_visible (GTK_WIDGET (self->small_group_label), is_small);

  make_question_switch (self, wt_figures_get_survey (figures));
  if (self->chosen != NULL)
    show_chart (self, self->score_card, self->chosen);
  show_chart (self, self->yes_no_card, WT_CHART_KIND_YES_NO);
  show_texts_count (self);
  show_texts (self);
  gtk_stack_set_visible_child_name (self->stack, "figures");
}

static void
wt_results_view_dispose (GObject *object)
{
  WtResultsView *self = WT_RESULTS_VIEW (object);

  /* The bin would let go of a template child a second time. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_RESULTS_VIEW);
  g_clear_object (&self->results);
  g_clear_pointer (&self->chosen, g_free);
  G_OBJECT_CLASS (wt_results_view_parent_class)->dispose (object);
}

static void
wt_results_view_class_init (WtResultsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_results_view_dispose;
  g_type_ensure (WT_TYPE_CHART_CARD);
  g_type_ensure (WT_TYPE_CARD_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-results-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WtResultsView, stack);
  gtk_widget_class_bind_template_child (widget_class, WtResultsView, type_button);
  gtk_widget_class_bind_template_child (widget_class, WtResultsView, totals_button);
  gtk_widget_class_bind_template_child (widget_class, WtResultsView, small_group_label);
  gtk_widget_class_bind_template_child (widget_class, WtResultsView, score_card);
  gtk_widget_class_bind_template_child (widget_class, WtResultsView, question_switch);
  gtk_widget_class_bind_template_child (widget_class, WtResultsView, yes_no_card);
  gtk_widget_class_bind_template_child (widget_class, WtResultsView, texts_title);
  gtk_widget_class_bind_template_child (widget_class, WtResultsView, texts_count);
  gtk_widget_class_bind_template_child (widget_class, WtResultsView, texts_list);
  gtk_widget_class_bind_template_child (widget_class, WtResultsView, no_texts_label);
  gtk_widget_class_bind_template_child (widget_class, WtResultsView, more_button);
  gtk_widget_class_bind_template_child (widget_class, WtResultsView, comments_button);
  gtk_widget_class_bind_template_callback (widget_class, on_more_clicked_cb);
}

static void
wt_results_view_init (WtResultsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_target (GtkButton *button, gint64 activity_id)
{
  gtk_widget_set_visible (GTK_WIDGET (button), activity_id != 0);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", activity_id);
}

void
wt_results_view_show (WtResultsView *self, WtResults *results, gint64 activity_id)
{
  g_set_object (&self->results, results);
  set_target (self->type_button, activity_id);
  set_target (self->totals_button, activity_id);
  show_results (self);
}
