#include "wt-paper-progress.h"

#include "wt-paper-words.h"

#include <glib/gi18n.h>

struct _WtPaperProgress
{
  AdwBin parent_instance;

  GtkMenuButton *count_button;
  GtkLabel *count_label;
  GtkPopover *popover;
  GtkSpinButton *expected_spin;
  GtkProgressBar *bar;
  GtkLabel *left_label;

  gint64 expected;
};

enum
{
  SIGNAL_EXPECTED_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtPaperProgress, wt_paper_progress, ADW_TYPE_BIN)

static void
on_popover_shown_cb (WtPaperProgress *self)
{
  gtk_spin_button_set_value (self->expected_spin, (double) self->expected);
  gtk_widget_grab_focus (GTK_WIDGET (self->expected_spin));
  gtk_editable_select_region (GTK_EDITABLE (self->expected_spin), 0, -1);
}

static void
on_popover_closed_cb (WtPaperProgress *self)
{
  gint64 expected;

  gtk_spin_button_update (self->expected_spin);
  expected = (gint64) gtk_spin_button_get_value (self->expected_spin);
  if (expected != self->expected)
    g_signal_emit (self, signals[SIGNAL_EXPECTED_CHANGED], 0, expected);
}

/* Enter takes the number, Escape leaves it as it was. */
static gboolean
on_key_pressed_cb (WtPaperProgress *self, guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      gtk_popover_popdown (self->popover);
      return TRUE;
    case GDK_KEY_Escape:
      gtk_spin_button_set_value (self->expected_spin, (double) self->expected);
      return FALSE;
    default:
      return FALSE;
    }
}

static void
wt_paper_progress_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PAPER_PROGRESS);
  G_OBJECT_CLASS (wt_paper_progress_parent_class)->dispose (object);
}

static void
wt_paper_progress_class_init (WtPaperProgressClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_paper_progress_dispose;

  signals[SIGNAL_EXPECTED_CHANGED] =
      g_signal_new ("expected-changed", WT_TYPE_PAPER_PROGRESS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-paper-progress.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPaperProgress, count_button);
  gtk_widget_class_bind_template_child (widget_class, WtPaperProgress, count_label);
  gtk_widget_class_bind_template_child (widget_class, WtPaperProgress, popover);
  gtk_widget_class_bind_template_child (widget_class, WtPaperProgress, expected_spin);
  gtk_widget_class_bind_template_child (widget_class, WtPaperProgress, bar);
  gtk_widget_class_bind_template_child (widget_class, WtPaperProgress, left_label);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
}

static void
wt_paper_progress_init (WtPaperProgress *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wt_paper_progress_show (WtPaperProgress *self, gint64 typed, gint64 expected, double pace)
{
  g_autofree char *count = wt_paper_words_progress (typed, expected);
  g_autofree char *left = wt_paper_words_left (typed, expected, pace);

  self->expected = expected;
  gtk_label_set_label (self->count_label, count);
  gtk_label_set_label (self->left_label, left);
  gtk_progress_bar_set_fraction (self->bar,
                                 expected > 0 ? MIN (1, (double) typed / (double) expected) : 1);
  /* What takes the focus is the button within. */
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->count_button))),
      GTK_ACCESSIBLE_PROPERTY_LABEL, count, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  count, -1);
}
