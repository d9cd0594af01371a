#include "wt-paper-number.h"

#include "wt-response.h"

#include <glib/gi18n.h>

struct _WtPaperNumber
{
  AdwBin parent_instance;

  GtkEntry *entry;
  GtkLabel *message_label;

  gint64 serial;
};

enum
{
  SIGNAL_ENTERED,
  SIGNAL_LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtPaperNumber, wt_paper_number, ADW_TYPE_BIN)

static char *
dup_words (gint64 serial)
{
  return g_strdup_printf ("%04" G_GINT64_FORMAT, serial);
}

/* The number that is typed, or 0 when it is none. */
static gint64
read_typed (WtPaperNumber *self)
{
  g_autofree char *tidy =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  gint64 serial;

  return g_ascii_string_to_signed (tidy, 10, 1, WT_SERIAL_MAXIMUM, &serial, NULL) ? serial : 0;
}

static void
enter (WtPaperNumber *self)
{
  gint64 serial = read_typed (self);

  if (serial == 0)
    wt_paper_number_refuse (self, _ ("The form number must be a whole number above 0."));
  else if (serial != self->serial)
    g_signal_emit (self, signals[SIGNAL_ENTERED], 0, serial);
  else
    {
      wt_paper_number_set_serial (self, serial);
      g_signal_emit (self, signals[SIGNAL_LEFT], 0);
    }
}

/* A number that is left half-typed is meant all the same; one that was refused waits. */
static void
on_focus_left_cb (WtPaperNumber *self)
{
  if (!wt_paper_number_is_refused (self) && read_typed (self) != self->serial)
    enter (self);
}

static gboolean
on_key_pressed_cb (WtPaperNumber *self, guint keyval)
{
  if (keyval != GDK_KEY_Escape)
    return FALSE;
  wt_paper_number_set_serial (self, self->serial);
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
  return TRUE;
}

static void
wt_paper_number_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PAPER_NUMBER);
  G_OBJECT_CLASS (wt_paper_number_parent_class)->dispose (object);
}

static void
wt_paper_number_class_init (WtPaperNumberClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_paper_number_dispose;

  signals[SIGNAL_ENTERED] = g_signal_new ("entered", WT_TYPE_PAPER_NUMBER, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_LEFT] = g_signal_new ("left", WT_TYPE_PAPER_NUMBER, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-paper-number.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPaperNumber, entry);
  gtk_widget_class_bind_template_child (widget_class, WtPaperNumber, message_label);
  gtk_widget_class_bind_template_callback (widget_class, enter);
  gtk_widget_class_bind_template_callback (widget_class, on_focus_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
}

static void
wt_paper_number_init (WtPaperNumber *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wt_paper_number_set_serial (WtPaperNumber *self, gint64 serial)
{
  g_autofree char *words = dup_words (serial);

  self->serial = serial;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_reset_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID);
  gtk_widget_set_visible (GTK_WIDGET (self->message_label), FALSE);
  gtk_label_set_label (self->message_label, "");
}

gint64
wt_paper_number_get_serial (WtPaperNumber *self)
{
  return self->serial;
}

void
wt_paper_number_refuse (WtPaperNumber *self, const char *message)
{
  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_label_set_label (self->message_label, message);
  gtk_widget_set_visible (GTK_WIDGET (self->message_label), TRUE);
  gtk_widget_error_bell (GTK_WIDGET (self));
  wt_paper_number_edit (self);
}

gboolean
wt_paper_number_is_refused (WtPaperNumber *self)
{
  return gtk_widget_has_css_class (GTK_WIDGET (self->entry), "error");
}

void
wt_paper_number_edit (WtPaperNumber *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
