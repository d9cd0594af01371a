#include "wt-paper-start.h"

/* How many forms are thought to have come in where nobody said how many people were there. */
#define USUAL_FORMS 10

struct _WtPaperStart
{
  AdwBin parent_instance;

  GtkSpinButton *expected_spin;
  GtkActionable *totals_button;
  GtkActionable *import_button;
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
  gtk_widget_class_bind_template_child (widget_class, WtPaperStart, totals_button);
  gtk_widget_class_bind_template_child (widget_class, WtPaperStart, import_button);
  gtk_widget_class_bind_template_callback (widget_class, start);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
}

static void
wt_paper_start_init (WtPaperStart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wt_paper_start_show (WtPaperStart *self, WtActivity *activity)
{
  gint64 people = wt_model_get_int64 (WT_MODEL (activity), WT_ACTIVITY_PEOPLE);

  gtk_spin_button_set_value (self->expected_spin, (double) (people > 0 ? people : USUAL_FORMS));
  gtk_actionable_set_action_target (self->totals_button, "x", wt_activity_get_id (activity));
  gtk_actionable_set_action_name (self->totals_button, "win.enter-totals");
  gtk_actionable_set_action_target (self->import_button, "x", wt_activity_get_id (activity));
  gtk_actionable_set_action_name (self->import_button, "win.import-forms");
}

void
wt_paper_start_take_focus (WtPaperStart *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->expected_spin));
  gtk_editable_select_region (GTK_EDITABLE (self->expected_spin), 0, -1);
}
