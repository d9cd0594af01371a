#include "wt-paper-start.h"

/* How many forms are thought to have come in where nobody said how many people were there. */
#define USUAL_FORMS 10

struct _WtPaperStart
{
  AdwBin parent_instance;

  GtkSpinButton *expected_spin;
  GtkWidget *survey_box;
  GtkDropDown *survey_drop_down;
  GtkActionable *totals_button;
  GtkActionable *import_button;
  GtkActionable *print_button;

  gint64 activity_id;
  GListModel *surveys; /* (owned) (nullable) of WtSurvey */
};

enum
{
  SIGNAL_STARTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtPaperStart, wt_paper_start, ADW_TYPE_BIN)

static void
start (WtPaperStart *self)
{
  gtk_spin_button_update (self->expected_spin);
  g_signal_emit (self, signals[SIGNAL_STARTED], 0,
                 (gint64) gtk_spin_button_get_value (self->expected_spin));
}

static void
update_buttons (WtPaperStart *self)
{
  WtSurvey *survey = wt_paper_start_get_survey (self);
  gint64 survey_id = survey != NULL ? wt_survey_get_id (survey) : 0;

  gtk_actionable_set_action_target (self->totals_button, "(xx)", self->activity_id, survey_id);
  gtk_actionable_set_action_name (self->totals_button, "win.enter-totals-of");
  gtk_actionable_set_action_target (self->print_button, "(xx)", self->activity_id, survey_id);
  gtk_actionable_set_action_name (self->print_button, "win.print-forms");
  gtk_actionable_set_action_target (self->import_button, "x", self->activity_id);
  gtk_actionable_set_action_name (self->import_button, "win.import-forms");
}

static gboolean
on_key_pressed_cb (WtPaperStart *self, guint keyval)
{
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
    return FALSE;
  start (self);
  return TRUE;
}

static void
wt_paper_start_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PAPER_START);
  g_clear_object (&WT_PAPER_START (object)->surveys);
  G_OBJECT_CLASS (wt_paper_start_parent_class)->dispose (object);
}

static void
wt_paper_start_class_init (WtPaperStartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_paper_start_dispose;

  signals[SIGNAL_STARTED] = g_signal_new ("started", WT_TYPE_PAPER_START, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-paper-start.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPaperStart, expected_spin);
  gtk_widget_class_bind_template_child (widget_class, WtPaperStart, survey_box);
  gtk_widget_class_bind_template_child (widget_class, WtPaperStart, survey_drop_down);
  gtk_widget_class_bind_template_child (widget_class, WtPaperStart, totals_button);
  gtk_widget_class_bind_template_child (widget_class, WtPaperStart, import_button);
  gtk_widget_class_bind_template_child (widget_class, WtPaperStart, print_button);
  gtk_widget_class_bind_template_callback (widget_class, update_buttons);
  gtk_widget_class_bind_template_callback (widget_class, start);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
}

static void
wt_paper_start_init (WtPaperStart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show (WtPaperStart *self, WtActivity *activity)
{
  gint64 people = wt_model_get_int64 (WT_MODEL (activity), WT_ACTIVITY_PEOPLE);

  gtk_spin_button_set_value (self->expected_spin, (double) (people > 0 ? people : USUAL_FORMS));
  self->activity_id = wt_activity_get_id (activity);
  update_buttons (self);
}

WtSurvey *
wt_paper_start_get_survey (WtPaperStart *self)
{
  guint position = gtk_drop_down_get_selected (self->survey_drop_down);
  g_autoptr (WtSurvey) survey =
      self->surveys != NULL ? g_list_model_get_item (self->surveys, position) : NULL;

  return survey;
}

static void
set_surveys (WtPaperStart *self, GListModel *surveys)
{
  WtSurvey *before = wt_paper_start_get_survey (self);
  gint64 chosen = before != NULL ? wt_survey_get_id (before) : 0;
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint position = 0;

  for (guint i = 0; i < g_list_model_get_n_items (surveys); i++)
    {
      g_autoptr (WtSurvey) survey = g_list_model_get_item (surveys, i);

      gtk_string_list_append (titles, wt_survey_get_title (survey));
      if (wt_survey_get_id (survey) == chosen)
        position = i;
    }
  g_set_object (&self->surveys, surveys);
  gtk_drop_down_set_model (self->survey_drop_down, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->survey_drop_down, position);
  gtk_widget_set_visible (self->survey_box, g_list_model_get_n_items (surveys) > 1);
  update_buttons (self);
}

void
wt_paper_start_take_focus (WtPaperStart *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->expected_spin));
  gtk_editable_select_region (GTK_EDITABLE (self->expected_spin), 0, -1);
}

void
wt_paper_start_offer (WtPaperStart *self,
                      WtPaperPile *pile,
                      WtPaperOthers *others,
                      gboolean wants_other)
{
  WtSurvey *survey = wt_paper_pile_get_survey (pile);
  g_autoptr (GListStore) surveys = wt_paper_others_list (others, survey);

  /* A batch that nobody has counted has its survey already. */
  if (!wants_other && wt_paper_pile_get_batch (pile) != NULL)
    g_list_store_remove_all (surveys);
  if (!wants_other)
    g_list_store_insert (surveys, 0, survey);
  show (self, wt_paper_pile_get_activity (pile));
  set_surveys (self, G_LIST_MODEL (surveys));
}
