#include "wt-second-banner.h"

#include "wt-error-presenter.h"
#include "wt-verification-jobs.h"
#include "wt-words.h"

#include <glib/gi18n.h>

/* As many numbers of forms are named. */
#define N_NAMED 12

struct _WtSecondBanner
{
  AdwBin parent_instance;

  GtkLabel *left_label;
  GtkLabel *person_label;
  GtkWidget *compare_button;

  WtWorkspace *workspace; /* (owned) (nullable) until set up */
  WtPaperPile *pile;      /* (owned) (nullable) until set up */
};

G_DEFINE_FINAL_TYPE (WtSecondBanner, wt_second_banner, ADW_TYPE_BIN)

static void
settle (WtSecondBanner *self, gint64 serial)
{
  WtBatch *batch = wt_paper_pile_get_batch (self->pile);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.settle-forms", "(xxx)",
                              wt_batch_get_activity_id (batch), wt_batch_get_survey_id (batch),
                              serial);
}

static void
on_compare_clicked_cb (WtSecondBanner *self)
{
  settle (self, 0);
}

/* "0004, 0011, 0020 …" */
static char *
list_numbers (GArray *left)
{
  GString *numbers = g_string_new (NULL);

  for (guint i = 0; i < MIN (left->len, N_NAMED); i++)
    g_string_append_printf (numbers, "%s%04" G_GINT64_FORMAT, i > 0 ? ", " : "",
                            g_array_index (left, gint64, i));
  if (left->len > N_NAMED)
    g_string_append (numbers, " …");
  return g_string_free (numbers, FALSE);
}

static void
show_left (WtSecondBanner *self)
{
  GArray *left = wt_pile_typing_get_left (wt_paper_pile_get_typing (self->pile));
  gulong n_forms = (gulong) wt_paper_pile_get_expected (self->pile);
  g_autofree char *numbers = list_numbers (left);
  /* Translators: how many forms wait to be typed a second time, of how many, and their numbers:
   * "12 of 25 to type again: 0003, 0007 …" */
  g_autofree char *words =
      g_strdup_printf (_ ("%1$u of %2$lu to type again: %3$s"), left->len, n_forms, numbers);

  gtk_label_set_label (self->left_label, left->len > 0 ? words : _ ("All are typed again."));
  gtk_widget_set_visible (self->compare_button, wt_paper_pile_get_typed (self->pile) > 0);
}

static void
show_person (WtSecondBanner *self)
{
  WtVerification *verification =
      wt_pile_typing_get_verification (wt_paper_pile_get_typing (self->pile));
  const char *author = wt_workspace_get_author (self->workspace);
  gboolean is_same = verification != NULL && author[0] != '\0'
                     && g_str_equal (wt_verification_get_first_typist (verification), author);

  gtk_widget_set_visible (GTK_WIDGET (self->person_label), is_same);
}

static void
update (WtSecondBanner *self)
{
  show_left (self);
  show_person (self);
}

static void
on_compared_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtSecondBanner) self = user_data;
  g_autoptr (WtTypingComparison) comparison = NULL;
  g_autoptr (WtDifference) difference = NULL;
  g_autoptr (GError) error = NULL;

  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, &comparison, &error))
    {
      wt_error_presenter_present (GTK_WIDGET (self), NULL, error);
      return;
    }
  difference = g_list_model_get_item (wt_typing_comparison_get_differences (comparison), 0);
  if (difference != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    settle (self, wt_difference_get_serial (difference));
}

/* What differs is told while the paper is still in the hand. */
static void
on_stored_cb (WtSecondBanner *self, gint64 serial)
{
  WtVerification *verification =
      wt_pile_typing_get_verification (wt_paper_pile_get_typing (self->pile));

  if (verification != NULL && wt_verification_get_compares (verification) == WT_COMPARES_EACH_FORM)
    wt_workspace_run_async (
        self->workspace,
        wt_compare_form_job_new (wt_batch_get_id (wt_paper_pile_get_batch (self->pile)), serial),
        NULL, on_compared_cb, g_object_ref (self));
}

static void
wt_second_banner_dispose (GObject *object)
{
  WtSecondBanner *self = WT_SECOND_BANNER (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_SECOND_BANNER);
  g_clear_object (&self->workspace);
  g_clear_object (&self->pile);
  G_OBJECT_CLASS (wt_second_banner_parent_class)->dispose (object);
}

static void
wt_second_banner_class_init (WtSecondBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_second_banner_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-second-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, WtSecondBanner, left_label);
  gtk_widget_class_bind_template_child (widget_class, WtSecondBanner, person_label);
  gtk_widget_class_bind_template_child (widget_class, WtSecondBanner, compare_button);
  gtk_widget_class_bind_template_callback (widget_class, on_compare_clicked_cb);
}

static void
wt_second_banner_init (WtSecondBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wt_second_banner_set_up (WtSecondBanner *self, WtWorkspace *workspace, WtPaperPile *pile)
{
  g_set_object (&self->workspace, workspace);
  g_set_object (&self->pile, pile);
  g_signal_connect_object (pile, "loaded", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pile, "progressed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pile, "stored", G_CALLBACK (on_stored_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}
