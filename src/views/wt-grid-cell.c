#include "wt-grid-cell.h"

#include "wt-paper-words.h"

#include <glib/gi18n.h>

struct _WtGridCell
{
  GtkWidget parent_instance;

  WtSurvey *survey; /* lent by the grid */
  guint column;
  GtkInscription *inscription; /* the child */
  GtkWidget *text;             /* (nullable): the child that is written in */
  gboolean is_edited;
  guint removal;     /* the source that takes it away */
  GtkListItem *item; /* (nullable): lent while it is bound */
  WtFormLine *line;  /* (owned) (nullable) */
  gulong changed_handler;
};

enum
{
  SIGNAL_ENTERED,
  SIGNAL_LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtGridCell, wt_grid_cell, GTK_TYPE_WIDGET)

static char *
dup_words (WtGridCell *self)
{
  WtResponse *form = self->line != NULL ? wt_form_line_get_form (self->line) : NULL;
  guint index = self->column - 1;

  if (form == NULL)
    return g_strdup ("");
  return self->column == 0
             ? wt_response_dup_serial_words (form)
             : wt_question_dup_answer_words (wt_survey_get_question (self->survey, index),
                                             wt_response_get_key (form, index),
                                             wt_response_get_text (form, index));
}

/* What a screen reader says where the focus is. */
static void
update_name (WtGridCell *self)
{
  WtResponse *form = self->line != NULL ? wt_form_line_get_form (self->line) : NULL;
  g_autofree char *serial = form != NULL ? wt_response_dup_serial_words (form) : NULL;
  g_autofree char *answer = NULL;
  g_autofree char *name = NULL;
  const WtQuestion *question;

  if (form == NULL || !gtk_widget_has_focus (GTK_WIDGET (self)))
    return;
  if (self->column == 0)
    /* Translators: %s is the number of a form, such as "0124" */
    name = g_strdup_printf (_ ("Number of form %s"), serial);
  else
    {
      question = wt_survey_get_question (self->survey, self->column - 1);
      answer = wt_response_get_key (form, self->column - 1) == WT_KEY_OPEN
                   ? g_strdup (_ ("no answer yet"))
                   : wt_question_dup_answer_words (question,
                                                   wt_response_get_key (form, self->column - 1),
                                                   wt_response_get_text (form, self->column - 1));
      /* Translators: a cell for a screen reader: the number of a form, the number of a question,
       * its wording, its answer */
      name = g_strdup_printf (_ ("Form %1$s, question %2$d, %3$s: %4$s"), serial, question->number,
                              question->text, answer);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update (WtGridCell *self)
{
  g_autofree char *words = dup_words (self);

  gtk_inscription_set_text (self->inscription, words);
  update_name (self);
}

static void
on_entered_cb (WtGridCell *self)
{
  update_name (self);
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0);
}

static void
on_left_cb (WtGridCell *self)
{
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static void
on_pressed_cb (WtGridCell *self)
{
  if (!self->is_edited)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
wt_grid_cell_dispose (GObject *object)
{
  WtGridCell *self = WT_GRID_CELL (object);

  wt_grid_cell_bind (self, NULL);
  g_clear_handle_id (&self->removal, g_source_remove);
  g_clear_pointer (&self->text, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->inscription, gtk_widget_unparent);
  G_OBJECT_CLASS (wt_grid_cell_parent_class)->dispose (object);
}

static void
wt_grid_cell_class_init (WtGridCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_grid_cell_dispose;

  signals[SIGNAL_ENTERED] = g_signal_new ("entered", WT_TYPE_GRID_CELL, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LEFT] = g_signal_new ("left", WT_TYPE_GRID_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "gridcell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
wt_grid_cell_init (WtGridCell *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->inscription = GTK_INSCRIPTION (gtk_inscription_new (NULL));
  gtk_inscription_set_text_overflow (self->inscription, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_nat_lines (self->inscription, 1);
  gtk_widget_set_parent (GTK_WIDGET (self->inscription), GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (focus, "enter", G_CALLBACK (on_entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
wt_grid_cell_new (WtSurvey *survey, guint column)
{
  WtGridCell *self = g_object_new (WT_TYPE_GRID_CELL, NULL);

  self->survey = survey;
  self->column = column;
  return GTK_WIDGET (self);
}

void
wt_grid_cell_bind (WtGridCell *self, GtkListItem *item)
{
  if (self->line != NULL)
    g_clear_signal_handler (&self->changed_handler, self->line);
  wt_grid_cell_end_edit (self);
  g_clear_object (&self->line);
  self->item = item;
  if (item == NULL)
    return;
  self->line = g_object_ref (gtk_list_item_get_item (item));
  self->changed_handler =
      g_signal_connect_swapped (self->line, "changed", G_CALLBACK (update), self);
  update (self);
}

guint
wt_grid_cell_get_position (WtGridCell *self)
{
  return self->item != NULL ? gtk_list_item_get_position (self->item) : GTK_INVALID_LIST_POSITION;
}

guint
wt_grid_cell_get_column (WtGridCell *self)
{
  return self->column;
}

void
wt_grid_cell_begin_edit (WtGridCell *self, const char *text)
{
  g_clear_handle_id (&self->removal, g_source_remove);
  self->is_edited = TRUE;
  if (self->text == NULL)
    {
      self->text = gtk_text_new ();
      gtk_text_set_max_length (GTK_TEXT (self->text), 4000);
      gtk_accessible_update_property (
          GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL,
          self->column == 0 ? _ ("Number")
                            : wt_survey_get_question (self->survey, self->column - 1)->text,
          -1);
      gtk_widget_set_parent (self->text, GTK_WIDGET (self));
    }
  gtk_widget_set_child_visible (GTK_WIDGET (self->inscription), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->text), text);
  gtk_text_grab_focus_without_selecting (GTK_TEXT (self->text));
  gtk_editable_set_position (GTK_EDITABLE (self->text), -1);
}

static gboolean
on_removal_cb (gpointer data)
{
  WtGridCell *self = data;

  self->removal = 0;
  g_clear_pointer (&self->text, gtk_widget_unparent);
  gtk_widget_set_child_visible (GTK_WIDGET (self->inscription), TRUE);
  return G_SOURCE_REMOVE;
}

/* It may be that the focus is just leaving it: GTK does not let go of a widget in that moment. */
void
wt_grid_cell_end_edit (WtGridCell *self)
{
  if (!self->is_edited)
    return;
  self->is_edited = FALSE;
  self->removal = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_removal_cb, self, NULL);
}

const char *
wt_grid_cell_get_edit (WtGridCell *self)
{
  return self->is_edited ? gtk_editable_get_text (GTK_EDITABLE (self->text)) : NULL;
}
