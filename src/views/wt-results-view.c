#include "wt-results-view.h"

#include "wt-card-layout.h"
#include "wt-chart-card.h"
#include "wt-chart-factory.h"
#include "wt-chart-words.h"
#include "wt-counted-survey.h"
#include "wt-question-charts.h"
#include "wt-suppression.h"
#include "wt-texts-card.h"
#include "wt-words.h"

#include <glib/gi18n.h>

/* Toggles beside one another: how many at most, and how long each. */
#define TOGGLES_MAXIMUM 3
#define TOGGLE_CHARACTERS 28

struct _WtResultsView
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkButton *type_button;
  GtkButton *totals_button;
  GtkWidget *survey_box;
  GtkDropDown *survey_chooser;
  GtkLabel *verified_label;
  GtkLabel *small_group_label;
  GtkBox *cards;
  WtChartCard *score_card;
  GtkBox *question_switch;
  WtChartCard *yes_no_card;

  WtResults *results; /* (owned) (nullable) */
  GPtrArray
      *own_cards;   /* (owned) of GtkWidget (nullable): the card of each question that has one */
  char *chosen;     /* (owned) (nullable): the key of the scale question that is shown */
  gint64 survey_id; /* the survey that was chosen, or 0 */
  gint64 cards_survey_id; /* the one that the cards are made for, or 0 */
  gboolean is_filling;    /* surveys are being shown, nobody chooses */
};

enum
{
  SIGNAL_SURVEY_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtResultsView, wt_results_view, ADW_TYPE_BIN)

static guint
count_kind (WtSurvey *survey, WtQuestionKind kind)
{
  guint n_questions = 0;

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    n_questions += wt_survey_get_question (survey, i)->kind == kind;
  return n_questions;
}

static int
get_threshold (WtResultsView *self)
{
  return wt_settings_get_threshold (wt_results_get_settings (self->results));
}

static void
show_chart (WtResultsView *self, WtChartCard *card, const char *kind)
{
  WtFigures *figures = wt_results_get_figures (self->results);
  g_autoptr (WtChart) chart = wt_chart_factory_make_for_figures (kind, figures, 0, NULL);
  g_autoptr (WtChart) public_chart =
      wt_chart_factory_make_for_figures (kind, figures, get_threshold (self), NULL);

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

/* A question's wording may be long. */
static GtkWidget *
make_toggle (const WtQuestion *question)
{
  const char *title = wt_question_get_short_title (question);
  GtkWidget *button = gtk_toggle_button_new_with_label (title);
  GtkLabel *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));

  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (label, TOGGLE_CHARACTERS);
  gtk_widget_set_tooltip_text (button, title);
  g_object_set_data_full (G_OBJECT (button), "question", g_strdup (question->key), g_free);
  return button;
}

/* One toggle a scale question, as long as there are few of them; more have a card each. */
static void
make_question_switch (WtResultsView *self, WtSurvey *survey)
{
  guint n_scales = count_kind (survey, WT_QUESTION_SCALE);
  GtkToggleButton *first = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->question_switch))) != NULL)
    gtk_box_remove (self->question_switch, child);
  g_clear_pointer (&self->chosen, g_free);
  gtk_widget_set_visible (GTK_WIDGET (self->question_switch), n_scales > 1);
  if (n_scales > TOGGLES_MAXIMUM)
    return;
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);
      GtkWidget *button;

      if (question->kind != WT_QUESTION_SCALE)
        continue;
      button = make_toggle (question);
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

/* A card of its own; few scores share one, and yes and no always do. */
static GtkWidget *
make_own_card (WtResultsView *self, WtQuestionKind kind)
{
  switch (kind)
    {
    case WT_QUESTION_SCALE:
      return self->chosen == NULL ? g_object_new (WT_TYPE_CHART_CARD, NULL) : NULL;
    case WT_QUESTION_TEXT:
      return g_object_new (WT_TYPE_TEXTS_CARD, NULL);
    case WT_QUESTION_CHOICE:
    case WT_QUESTION_CHOICES:
    case WT_QUESTION_NUMBER:
    case WT_QUESTION_DATE:
      return g_object_new (WT_TYPE_CHART_CARD, NULL);
    case WT_QUESTION_YES_NO:
    case WT_QUESTION_N_KINDS:
    default:
      return NULL;
    }
}

/* The cards for the questions of @survey, made anew when it is another one. */
static void
make_cards (WtResultsView *self, WtSurvey *survey)
{
  if (self->cards_survey_id == wt_survey_get_id (survey))
    return;
  self->cards_survey_id = wt_survey_get_id (survey);
  make_question_switch (self, survey);
  gtk_widget_set_visible (GTK_WIDGET (self->score_card), self->chosen != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->yes_no_card),
                          count_kind (survey, WT_QUESTION_YES_NO) > 0);

  for (guint i = 0; i < self->own_cards->len; i++)
    if (g_ptr_array_index (self->own_cards, i) != NULL)
      gtk_box_remove (self->cards, g_ptr_array_index (self->own_cards, i));
  g_ptr_array_set_size (self->own_cards, 0);
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      GtkWidget *card = make_own_card (self, wt_survey_get_question (survey, i)->kind);

      g_ptr_array_add (self->own_cards, card);
      if (card != NULL)
        gtk_box_append (self->cards, card);
    }
}

static void
show_texts (WtResultsView *self, WtTextsCard *card, guint index)
{
  WtFigures *figures = wt_results_get_figures (self->results);
  const WtQuestionTally *tally = wt_figures_get_question (figures, index);

  wt_texts_card_show (
      card,
      wt_question_get_short_title (wt_survey_get_question (wt_figures_get_survey (figures), index)),
      wt_results_get_comment_groups (self->results, index), tally->texts,
      wt_question_tally_get_forms (tally), wt_figures_get_filter (figures));
}

static void
show_cards (WtResultsView *self)
{
  WtFigures *figures = wt_results_get_figures (self->results);

  make_cards (self, wt_figures_get_survey (figures));
  if (self->chosen != NULL)
    show_chart (self, self->score_card, self->chosen);
  show_chart (self, self->yes_no_card, WT_CHART_KIND_YES_NO);
  for (guint i = 0; i < self->own_cards->len; i++)
    {
      GtkWidget *card = g_ptr_array_index (self->own_cards, i);

      if (card == NULL)
        continue;
      if (WT_IS_TEXTS_CARD (card))
        show_texts (self, WT_TEXTS_CARD (card), i);
      else
        show_chart (self, WT_CHART_CARD (card),
                    wt_survey_get_question (wt_figures_get_survey (figures), i)->key);
    }
}

static void
on_survey_selected_cb (WtResultsView *self)
{
  GListModel *surveys;
  g_autoptr (WtCountedSurvey) survey = NULL;

  if (self->is_filling || self->results == NULL)
    return;
  surveys = wt_results_get_surveys (self->results);
  survey = g_list_model_get_item (surveys, gtk_drop_down_get_selected (self->survey_chooser));
  if (survey == NULL || wt_counted_survey_get_id (survey) == self->survey_id)
    return;
  self->survey_id = wt_counted_survey_get_id (survey);
  g_signal_emit (self, signals[SIGNAL_SURVEY_CHOSEN], 0);
}

/* The surveys to choose from, when there are several. */
static void
show_surveys (WtResultsView *self)
{
  GListModel *surveys = wt_results_get_surveys (self->results);
  const char *shown =
      wt_survey_get_key (wt_figures_get_survey (wt_results_get_figures (self->results)));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < g_list_model_get_n_items (surveys); i++)
    {
      g_autoptr (WtCountedSurvey) survey = g_list_model_get_item (surveys, i);
      g_autofree char *forms = wt_words_forms (wt_counted_survey_get_forms (survey));
      /* Translators: a survey, and how many forms there are: "Meeting feedback, 28 forms" */
      g_autofree char *name =
          g_strdup_printf (_ ("%1$s, %2$s"), wt_counted_survey_get_title (survey), forms);

      gtk_string_list_append (names, name);
      if (g_str_equal (wt_counted_survey_get_key (survey), shown))
        selected = i;
    }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->survey_chooser, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->survey_chooser, selected);
  self->is_filling = FALSE;
  gtk_widget_set_visible (self->survey_box, g_list_model_get_n_items (surveys) > 1);
}

/* "611 forms, 87% in verified batches" */
static void
show_verified (WtResultsView *self)
{
  WtFigures *figures = wt_results_get_figures (self->results);
  gint64 n_forms = wt_figures_get_survey_forms (figures);
  g_autofree char *forms = wt_words_forms (n_forms);
  g_autofree char *verified =
      wt_chart_words_verified (wt_figures_get_survey_verified (figures), n_forms);
  g_autofree char *words =
      verified != NULL
          /* Translators: how many forms, and which share: "611 forms, 87% in verified batches" */
          ? g_strdup_printf (_ ("%1$s, %2$s"), forms, verified)
          /* Translators: %s is a number of forms: "611 forms, none verified yet" */
          : g_strdup_printf (_ ("%s, none verified yet"), forms);

  gtk_label_set_label (self->verified_label, words);
}

static void
show_results (WtResultsView *self)
{
  WtFigures *figures = wt_results_get_figures (self->results);
  gint64 forms = wt_figures_get_survey_forms (figures);
  int threshold = get_threshold (self);
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

  show_surveys (self);
  show_verified (self);
  show_cards (self);
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
  g_clear_pointer (&self->own_cards, g_ptr_array_unref);
  G_OBJECT_CLASS (wt_results_view_parent_class)->dispose (object);
}

static void
wt_results_view_class_init (WtResultsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_results_view_dispose;
  signals[SIGNAL_SURVEY_CHOSEN] =
      g_signal_new ("survey-chosen", WT_TYPE_RESULTS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 0);
  g_type_ensure (WT_TYPE_CHART_CARD);
  g_type_ensure (WT_TYPE_CARD_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-results-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WtResultsView, stack);
  gtk_widget_class_bind_template_child (widget_class, WtResultsView, type_button);
  gtk_widget_class_bind_template_child (widget_class, WtResultsView, totals_button);
  gtk_widget_class_bind_template_child (widget_class, WtResultsView, survey_box);
  gtk_widget_class_bind_template_child (widget_class, WtResultsView, survey_chooser);
  gtk_widget_class_bind_template_child (widget_class, WtResultsView, verified_label);
  gtk_widget_class_bind_template_child (widget_class, WtResultsView, small_group_label);
  gtk_widget_class_bind_template_child (widget_class, WtResultsView, cards);
  gtk_widget_class_bind_template_child (widget_class, WtResultsView, score_card);
  gtk_widget_class_bind_template_child (widget_class, WtResultsView, question_switch);
  gtk_widget_class_bind_template_child (widget_class, WtResultsView, yes_no_card);
  gtk_widget_class_bind_template_callback (widget_class, on_survey_selected_cb);
}

static void
wt_results_view_init (WtResultsView *self)
{
  self->own_cards = g_ptr_array_new ();
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

gint64
wt_results_view_get_survey_id (WtResultsView *self)
{
  return self->survey_id;
}
