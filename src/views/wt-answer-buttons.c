#include "wt-answer-buttons.h"

#include "wt-theme-colours.h"

struct _WtAnswerButtons
{
  GtkWidget parent_instance;

  GtkToggleButton *yes_button;
  GtkToggleButton *partly_button;
  GtkToggleButton *not_yet_button;
  GtkToggleButton *not_applicable_button;

  WtAnswer answer;
};

typedef enum
{
  PROP_ANSWER = 1,
} WtAnswerButtonsProperty;

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[PROP_ANSWER + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtAnswerButtons, wt_answer_buttons, GTK_TYPE_WIDGET)

static GtkToggleButton *
get_button (WtAnswerButtons *self, WtAnswer answer)
{
  switch (answer)
    {
    case WT_ANSWER_YES:
      return self->yes_button;
    case WT_ANSWER_PARTLY:
      return self->partly_button;
    case WT_ANSWER_NOT_YET:
      return self->not_yet_button;
    case WT_ANSWER_NOT_APPLICABLE:
      return self->not_applicable_button;
    case WT_ANSWER_NONE:
    default:
      return NULL;
    }
}

static void
show_answer (WtAnswerButtons *self)
{
  for (WtAnswer answer = WT_ANSWER_YES; answer <= WT_ANSWER_NOT_APPLICABLE; answer++)
    {
      GtkToggleButton *button = get_button (self, answer);
      gboolean is_answer = answer == self->answer;

      gtk_toggle_button_set_active (button, is_answer);
      gtk_accessible_update_state (
          GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_CHECKED,
          is_answer ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
    }
}

/* The button has toggled itself, which is for whoever keeps the answer to decide. */
static void
on_clicked_cb (WtAnswerButtons *self, GtkToggleButton *button)
{
  WtAnswer chosen = WT_ANSWER_YES;

  while (get_button (self, chosen) != button)
    chosen++;
  show_answer (self);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, chosen == self->answer ? WT_ANSWER_NONE : chosen);
}

/* One stop: the answer, or the first button. */
static gboolean
wt_answer_buttons_focus (GtkWidget *widget, GtkDirectionType direction)
{
  WtAnswerButtons *self = WT_ANSWER_BUTTONS (widget);
  GtkToggleButton *button = get_button (self, self->answer);

  if (!gtk_widget_get_can_target (widget))
    return FALSE;
  if (gtk_widget_get_focus_child (widget) != NULL)
    return direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD
           && GTK_WIDGET_CLASS (wt_answer_buttons_parent_class)->focus (widget, direction);
  return gtk_widget_grab_focus (GTK_WIDGET (button != NULL ? button : self->yes_button));
}

static void
wt_answer_buttons_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_ANSWER_BUTTONS);
  G_OBJECT_CLASS (wt_answer_buttons_parent_class)->dispose (object);
}

static void
wt_answer_buttons_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((WtAnswerButtonsProperty) id)
    {
    case PROP_ANSWER:
      g_value_set_int (value, WT_ANSWER_BUTTONS (object)->answer);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_answer_buttons_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((WtAnswerButtonsProperty) id)
    {
    case PROP_ANSWER:
      wt_answer_buttons_set_answer (WT_ANSWER_BUTTONS (object), (WtAnswer) g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_answer_buttons_class_init (WtAnswerButtonsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wt_answer_buttons_dispose;
  object_class->get_property = wt_answer_buttons_get_property;
  object_class->set_property = wt_answer_buttons_set_property;
  widget_class->focus = wt_answer_buttons_focus;

  properties[PROP_ANSWER] =
      g_param_spec_int ("answer", NULL, NULL, WT_ANSWER_NONE, WT_ANSWER_NOT_APPLICABLE,
                        WT_ANSWER_NONE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", WT_TYPE_ANSWER_BUTTONS, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_widget_class_set_css_name (widget_class, "box");
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-answer-buttons.ui");
  gtk_widget_class_bind_template_child (widget_class, WtAnswerButtons, yes_button);
  gtk_widget_class_bind_template_child (widget_class, WtAnswerButtons, partly_button);
  gtk_widget_class_bind_template_child (widget_class, WtAnswerButtons, not_yet_button);
  gtk_widget_class_bind_template_child (widget_class, WtAnswerButtons, not_applicable_button);
  gtk_widget_class_bind_template_callback (widget_class, on_clicked_cb);
}

static void
wt_answer_buttons_init (WtAnswerButtons *self)
{
  wt_theme_colours_ensure (gtk_widget_get_display (GTK_WIDGET (self)));
  gtk_widget_init_template (GTK_WIDGET (self));
  show_answer (self);
}

WtAnswer
wt_answer_buttons_get_answer (WtAnswerButtons *self)
{
  return self->answer;
}

void
wt_answer_buttons_set_answer (WtAnswerButtons *self, WtAnswer answer)
{
  self->answer = answer;
  show_answer (self);
}

void
wt_answer_buttons_set_editable (WtAnswerButtons *self, gboolean is_editable)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), is_editable);
  gtk_widget_set_can_focus (GTK_WIDGET (self), is_editable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_READ_ONLY,
                                  !is_editable, -1);
}

void
wt_answer_buttons_set_question (WtAnswerButtons *self, const char *question)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, question,
                                  -1);
}
