#include "wt-activity-questions.h"

#include "wt-wrap-box.h"

#include <glib/gi18n.h>

struct _WtActivityQuestions
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  AdwPreferencesGroup *choice_group;
  AdwEntryRow *description_row;
  AdwActionRow *people_row;
  GtkSpinButton *people_button;
  GtkWidget *responses_group;
  AdwActionRow *responses_row;
  GtkButton *totals_button;
  GtkButton *type_button;
  GtkButton *results_button;

  WtActivity *activity;             /* (owned) (nullable) */
  WtEngagementQuestions *questions; /* (owned) (nullable) */
  GPtrArray *choice_rows;           /* (owned) of AdwActionRow, held by the group */
  WtLevel shown;                    /* the level whose choices are shown */
  gboolean is_showing;
};

enum
{
  SIGNAL_FORMS_REQUESTED,
  SIGNAL_RESULTS_REQUESTED,
  SIGNAL_PRINT_REQUESTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtActivityQuestions, wt_activity_questions, ADW_TYPE_BIN)

static const WtEngagementQuestion *
get_activity_question (WtActivityQuestions *self)
{
  return wt_engagement_questions_get_activity (self->questions,
                                               wt_activity_get_level (self->activity));
}

static void
on_choice_toggled_cb (GtkCheckButton *button, WtActivityQuestions *self)
{
  if (self->is_showing || !gtk_check_button_get_active (button))
    return;
  g_object_set (self->activity, "choice", g_object_get_data (G_OBJECT (button), "choice"), NULL);
}

static void
add_choice (WtActivityQuestions *self, const char *choice, GtkCheckButton **group)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), choice);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), *group);
  if (*group == NULL)
    *group = GTK_CHECK_BUTTON (button);
  g_object_set_data_full (G_OBJECT (button), "choice", g_strdup (choice), g_free);
  g_object_set_data (G_OBJECT (row), "button", button);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_choice_toggled_cb), self, 0);
  adw_preferences_group_add (self->choice_group, row);
  g_ptr_array_add (self->choice_rows, row);
}

/* The words for own text: a question of its own, or what "Other" stands for. */
static void
show_description (WtActivityQuestions *self, const WtEngagementQuestion *question)
{
  const char *choice = wt_model_get_string (WT_MODEL (self->activity), WT_ACTIVITY_CHOICE);
  gboolean is_text = question->choices == NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->description_row),
                          is_text || wt_engagement_question_is_other (question, choice));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->description_row),
                                 is_text ? _ ("In your own words")
                                         : _ ("Other, in your own words"));
}

static void
show_choices (WtActivityQuestions *self, const WtEngagementQuestion *question)
{
  GtkCheckButton *group = NULL;

  for (guint i = 0; i < self->choice_rows->len; i++)
    adw_preferences_group_remove (self->choice_group, g_ptr_array_index (self->choice_rows, i));
  g_ptr_array_set_size (self->choice_rows, 0);

  adw_preferences_group_set_title (self->choice_group, question->text);
  for (guint i = 0; question->choices != NULL && question->choices[i] != NULL; i++)
    add_choice (self, question->choices[i], &group);
}

static void
show_chosen (WtActivityQuestions *self)
{
  const char *chosen = wt_model_get_string (WT_MODEL (self->activity), WT_ACTIVITY_CHOICE);

  self->is_showing = TRUE;
  for (guint i = 0; i < self->choice_rows->len; i++)
    {
      GtkCheckButton *button =
          g_object_get_data (g_ptr_array_index (self->choice_rows, i), "button");

      gtk_check_button_set_active (
          button, g_strcmp0 (g_object_get_data (G_OBJECT (button), "choice"), chosen) == 0);
    }
  self->is_showing = FALSE;
}

/* "25 paper forms came in, 23 are typed", and what there is to do about it. */
static char *
describe_forms (WtActivity *activity)
{
  WtModel *model = WT_MODEL (activity);
  gulong expected = (gulong) wt_model_get_int64 (model, WT_ACTIVITY_EXPECTED);
  gulong forms = (gulong) wt_activity_get_forms (activity);
  g_autofree char *came_in = NULL;

  if (wt_activity_get_id (activity) == 0)
    return g_strdup (_ ("Fill in the title and the project first."));
  if (wt_model_get_int64 (model, WT_ACTIVITY_BATCH_ID) == 0)
    return g_strdup (_ ("No forms yet."));
  if (wt_model_get_boolean (model, WT_ACTIVITY_TALLIED))
    return g_strdup_printf (
        ngettext ("Totals of %lu paper form.", "Totals of %lu paper forms.", forms), forms);
  came_in = g_strdup_printf (
      ngettext ("%lu paper form came in", "%lu paper forms came in", expected), expected);
  /* Translators: %1$s is such as "25 paper forms came in", %2$lu how many of them are typed */
  return g_strdup_printf (ngettext ("%1$s, %2$lu is typed.", "%1$s, %2$lu are typed.", forms),
                          came_in, forms);
}

static void
show_responses (WtActivityQuestions *self)
{
  WtModel *model = WT_MODEL (self->activity);
  const WtEngagementQuestion *question = wt_engagement_questions_get_responses (
      self->questions, wt_activity_get_level (self->activity));
  gboolean has_taken_place = wt_model_get_boolean (model, WT_ACTIVITY_TOOK_PLACE);
  gboolean is_tallied = wt_model_get_boolean (model, WT_ACTIVITY_TALLIED);
  gboolean has_forms = wt_activity_get_forms (self->activity) > 0;
  g_autofree char *forms = describe_forms (self->activity);

  gtk_widget_set_visible (self->responses_group, question != NULL && has_taken_place);
  if (question == NULL)
    return;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->responses_row), question->text);
  adw_action_row_set_subtitle (self->responses_row, forms);
  gtk_widget_set_visible (GTK_WIDGET (self->totals_button), is_tallied || !has_forms);
  gtk_widget_set_visible (GTK_WIDGET (self->type_button), !is_tallied);
  gtk_widget_set_visible (GTK_WIDGET (self->results_button), has_forms);
  gtk_widget_set_sensitive (GTK_WIDGET (self->totals_button),
                            wt_activity_get_id (self->activity) != 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->type_button),
                            wt_activity_get_id (self->activity) != 0);
}

static void
on_totals_clicked_cb (WtActivityQuestions *self)
{
  g_signal_emit (self, signals[SIGNAL_FORMS_REQUESTED], 0, TRUE);
}

static void
on_type_clicked_cb (WtActivityQuestions *self)
{
  g_signal_emit (self, signals[SIGNAL_FORMS_REQUESTED], 0, FALSE);
}

static void
on_results_clicked_cb (WtActivityQuestions *self)
{
  g_signal_emit (self, signals[SIGNAL_RESULTS_REQUESTED], 0);
}

static void
on_print_clicked_cb (WtActivityQuestions *self)
{
  g_signal_emit (self, signals[SIGNAL_PRINT_REQUESTED], 0);
}

static void
wt_activity_questions_dispose (GObject *object)
{
  WtActivityQuestions *self = WT_ACTIVITY_QUESTIONS (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_ACTIVITY_QUESTIONS);
  g_clear_object (&self->activity);
  g_clear_object (&self->questions);
  G_OBJECT_CLASS (wt_activity_questions_parent_class)->dispose (object);
}

static void
wt_activity_questions_finalize (GObject *object)
{
  g_clear_pointer (&WT_ACTIVITY_QUESTIONS (object)->choice_rows, g_ptr_array_unref);
  G_OBJECT_CLASS (wt_activity_questions_parent_class)->finalize (object);
}

static void
wt_activity_questions_class_init (WtActivityQuestionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wt_activity_questions_dispose;
  object_class->finalize = wt_activity_questions_finalize;
  signals[SIGNAL_FORMS_REQUESTED] =
      g_signal_new ("forms-requested", WT_TYPE_ACTIVITY_QUESTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[SIGNAL_RESULTS_REQUESTED] =
      g_signal_new ("results-requested", WT_TYPE_ACTIVITY_QUESTIONS, G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_PRINT_REQUESTED] =
      g_signal_new ("print-requested", WT_TYPE_ACTIVITY_QUESTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);

  g_type_ensure (WT_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-activity-questions.ui");
  gtk_widget_class_bind_template_child (widget_class, WtActivityQuestions, title_label);
  gtk_widget_class_bind_template_child (widget_class, WtActivityQuestions, choice_group);
  gtk_widget_class_bind_template_child (widget_class, WtActivityQuestions, description_row);
  gtk_widget_class_bind_template_child (widget_class, WtActivityQuestions, people_row);
  gtk_widget_class_bind_template_child (widget_class, WtActivityQuestions, people_button);
  gtk_widget_class_bind_template_child (widget_class, WtActivityQuestions, responses_group);
  gtk_widget_class_bind_template_child (widget_class, WtActivityQuestions, responses_row);
  gtk_widget_class_bind_template_child (widget_class, WtActivityQuestions, totals_button);
  gtk_widget_class_bind_template_child (widget_class, WtActivityQuestions, type_button);
  gtk_widget_class_bind_template_child (widget_class, WtActivityQuestions, results_button);
  gtk_widget_class_bind_template_callback (widget_class, on_totals_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_type_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_results_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_print_clicked_cb);
}

static void
wt_activity_questions_init (WtActivityQuestions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->choice_rows = g_ptr_array_new ();
}

static gboolean
people_to_value (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_value_set_double (to, (double) g_value_get_int64 (from));
  return TRUE;
}

static gboolean
value_to_people (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_value_set_int64 (to, (gint64) g_value_get_double (from));
  return TRUE;
}

void
wt_activity_questions_set_activity (WtActivityQuestions *self,
                                    WtActivity *activity,
                                    WtEngagementQuestions *questions)
{
  g_return_if_fail (self->activity == NULL);

  self->activity = g_object_ref (activity);
  self->questions = g_object_ref (questions);
  g_object_bind_property (activity, "description", self->description_row, "text",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_bind_property_full (activity, "people",
                               gtk_spin_button_get_adjustment (self->people_button), "value",
                               G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL, people_to_value,
                               value_to_people, NULL, NULL);
  g_signal_connect_object (activity, "notify", G_CALLBACK (wt_activity_questions_update), self,
                           G_CONNECT_SWAPPED);
  wt_activity_questions_update (self);
}

void
wt_activity_questions_update (WtActivityQuestions *self)
{
  WtLevel level = wt_activity_get_level (self->activity);
  const WtEngagementQuestion *question;
  const char *people;
  g_autofree char *title = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), level != WT_LEVEL_NONE);
  if (level == WT_LEVEL_NONE)
    return;

  question = get_activity_question (self);
  if (self->shown != level)
    {
      self->shown = level;
      show_choices (self, question);
      /* Translators: %s is a level such as "Involving"; its questions follow */
      title = g_strdup_printf (_ ("%s asks"), wt_term_get_title (wt_levels, level));
      gtk_label_set_label (self->title_label, title);
      people = wt_engagement_questions_get_people (self->questions, level)->text;
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->people_row), people);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->people_button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, people, -1);
    }
  show_chosen (self);
  show_description (self, question);
  show_responses (self);
}
