#include "wt-paper-later.h"

#include "wt-error-presenter.h"
#include "wt-form-list-jobs.h"

#include <glib/gi18n.h>

struct _WtPaperLater
{
  AdwBin parent_instance;

  GtkButton *button; /* the only child */

  WtWorkspace *workspace; /* (owned) (nullable) until set up */
  WtPaperPile *pile;      /* (owned) (nullable) until set up */
  WtPaperDesk *desk;      /* (owned) (nullable) until set up */
  WtSerialList *serials;  /* (owned) (nullable) until they are read */
  gint64 serial;          /* of the form that lies there for its text, or 0 */
};

enum
{
  SIGNAL_BEGUN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtPaperLater, wt_paper_later, ADW_TYPE_BIN)

static void
update (WtPaperLater *self)
{
  gulong n_forms = wt_serial_list_get_length (self->serials);
  g_autofree char *label =
      /* Translators: on how many forms a text is left to be typed; a button */
      g_strdup_printf (ngettext ("Texts of %lu form left", "Texts of %lu forms left", n_forms),
                       n_forms);

  gtk_button_set_label (self->button, label);
  gtk_widget_set_visible (GTK_WIDGET (self), n_forms > 0);
}

static void
on_serials_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtPaperLater) self = user_data;
  g_autoptr (WtSerialList) serials = NULL;

  /* Without the list there is only no button. */
  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, &serials, NULL)
      || self->pile == NULL)
    return;
  g_set_object (&self->serials, serials);
  update (self);
}

static void
load (WtPaperLater *self)
{
  WtBatch *batch = wt_paper_pile_get_batch (self->pile);

  if (batch != NULL && !wt_pile_typing_is_second (wt_paper_pile_get_typing (self->pile)))
    wt_workspace_run_async (self->workspace, wt_list_later_job_new (wt_batch_get_id (batch)), NULL,
                            on_serials_read_cb, g_object_ref (self));
}

static void
on_changed_cb (WtPaperLater *self, guint aspects)
{
  if (aspects & WT_ASPECT_FORMS)
    load (self);
}

static void
on_found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtPaperLater) self = user_data;
  g_autoptr (WtResponse) found = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_read = wt_workspace_run_finish (WT_WORKSPACE (object), result, &found, &error);

  if (self->pile == NULL)
    return;
  if (!is_read)
    wt_error_presenter_present (GTK_WIDGET (self), NULL, error);
  else if (found != NULL)
    wt_paper_desk_type_later (self->desk, found);
}

/* The next form that has one; after the last of them typing goes on where it was. */
static void
go_on (WtPaperLater *self)
{
  guint position;

  if (self->serials == NULL)
    return;
  wt_serial_list_find (self->serials, self->serial + 1, &position);
  if (position == wt_serial_list_get_length (self->serials))
    {
      self->serial = 0;
      return;
    }
  self->serial = wt_serial_list_get (self->serials, position);
  wt_paper_pile_look_up (self->pile, self->serial, on_found_cb, g_object_ref (self));
}

static void
on_clicked_cb (WtPaperLater *self)
{
  self->serial = 0;
  g_signal_emit (self, signals[SIGNAL_BEGUN], 0);
  go_on (self);
}

static void
on_corrected_cb (WtPaperLater *self)
{
  WtResponse *form = wt_paper_desk_get_correcting (self->desk);

  /* Somebody may have turned to another form by the way. */
  if (self->serial != 0 && wt_response_get_serial (form) == self->serial)
    go_on (self);
}

static void
wt_paper_later_dispose (GObject *object)
{
  WtPaperLater *self = WT_PAPER_LATER (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->pile);
  g_clear_object (&self->desk);
  g_clear_object (&self->serials);
  G_OBJECT_CLASS (wt_paper_later_parent_class)->dispose (object);
}

static void
wt_paper_later_class_init (WtPaperLaterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wt_paper_later_dispose;

  signals[SIGNAL_BEGUN] = g_signal_new ("begun", WT_TYPE_PAPER_LATER, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
}

static void
wt_paper_later_init (WtPaperLater *self)
{
  self->button = GTK_BUTTON (gtk_button_new ());
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button),
                               _ ("Type the Texts That Were Left for Later"));
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (on_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
wt_paper_later_set_up (WtPaperLater *self,
                       WtWorkspace *workspace,
                       WtPaperPile *pile,
                       WtPaperDesk *desk)
{
  self->workspace = g_object_ref (workspace);
  self->pile = g_object_ref (pile);
  self->desk = g_object_ref (desk);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (on_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (pile, "loaded", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "corrected", G_CALLBACK (on_corrected_cb), self,
                           G_CONNECT_SWAPPED);
}
