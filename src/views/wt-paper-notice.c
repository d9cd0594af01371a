#include "wt-paper-notice.h"

#include "wt-date.h"
#include "wt-filter.h"
#include "wt-page.h"
#include "wt-reason-dialog.h"
#include "wt-verification-dialog.h"
#include "wt-verification-jobs.h"
#include "wt-words.h"

#include <glib/gi18n.h>

struct _WtPaperNotice
{
  AdwBin parent_instance;

  AdwStatusPage *status_page; /* the only child */
  GtkButton *first_button;
  GtkActionable *results_button;
  GtkWidget *verify_button;
  GtkActionable *report_button;
  GtkWidget *close_button;
  GtkWidget *back_button;
  GtkWidget *reopen_button;
  GtkWidget *other_button;
  GtkWidget *import_button;

  WtPaperPile *pile; /* (owned) (nullable) */
};

enum
{
  SIGNAL_REOPENED,
  SIGNAL_OTHER_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtPaperNotice, wt_paper_notice, ADW_TYPE_BIN)

static void
on_reason_given_cb (GtkWidget *widget, const char *reason, gpointer data)
{
  WtPaperPile *pile = WT_PAPER_NOTICE (widget)->pile;

  wt_paper_pile_run_on_batch (
      pile, wt_reopen_batch_job_new (wt_batch_get_id (wt_paper_pile_get_batch (pile)), reason));
}

static void
on_reopen_clicked_cb (WtPaperNotice *self)
{
  if (wt_batch_is_closed (wt_paper_pile_get_batch (self->pile)))
    wt_reason_dialog_ask (GTK_WIDGET (self), _ ("Type more forms of a closed batch?"),
                          on_reason_given_cb, NULL, NULL);
  else
    g_signal_emit (self, signals[SIGNAL_REOPENED], 0);
}

static void
on_verify_clicked_cb (WtPaperNotice *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), WT_TYPE_PAGE);

  wt_verification_dialog_show (GTK_WIDGET (self), wt_page_get_workspace (WT_PAGE (page)),
                               self->pile);
}

static void
on_close_clicked_cb (WtPaperNotice *self)
{
  wt_paper_pile_run_on_batch (
      self->pile, wt_close_batch_job_new (wt_batch_get_id (wt_paper_pile_get_batch (self->pile))));
}

static void
on_other_clicked_cb (WtPaperNotice *self)
{
  g_signal_emit (self, signals[SIGNAL_OTHER_WANTED], 0);
}

static void
wt_paper_notice_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PAPER_NOTICE);
  g_clear_object (&WT_PAPER_NOTICE (object)->pile);
  G_OBJECT_CLASS (wt_paper_notice_parent_class)->dispose (object);
}

static void
wt_paper_notice_class_init (WtPaperNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_paper_notice_dispose;

  signals[SIGNAL_REOPENED] = g_signal_new ("reopened", WT_TYPE_PAPER_NOTICE, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_OTHER_WANTED] = g_signal_new (
      "other-wanted", WT_TYPE_PAPER_NOTICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-paper-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPaperNotice, first_button);
  gtk_widget_class_bind_template_child (widget_class, WtPaperNotice, results_button);
  gtk_widget_class_bind_template_child (widget_class, WtPaperNotice, verify_button);
  gtk_widget_class_bind_template_child (widget_class, WtPaperNotice, report_button);
  gtk_widget_class_bind_template_child (widget_class, WtPaperNotice, close_button);
  gtk_widget_class_bind_template_child (widget_class, WtPaperNotice, back_button);
  gtk_widget_class_bind_template_child (widget_class, WtPaperNotice, reopen_button);
  gtk_widget_class_bind_template_child (widget_class, WtPaperNotice, other_button);
  gtk_widget_class_bind_template_child (widget_class, WtPaperNotice, import_button);
  gtk_widget_class_bind_template_callback (widget_class, on_verify_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_close_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_reopen_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_other_clicked_cb);
}

static void
wt_paper_notice_init (WtPaperNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->status_page = ADW_STATUS_PAGE (adw_bin_get_child (ADW_BIN (self)));
}

static void
show (WtPaperNotice *self, const char *icon, const char *title, const char *text)
{
  g_autofree char *escaped_text = g_markup_escape_text (text, -1);
  g_autofree char *escaped_title = g_markup_escape_text (title, -1);

  adw_status_page_set_icon_name (self->status_page, icon);
  adw_status_page_set_title (self->status_page, escaped_title);
  adw_status_page_set_description (self->status_page, escaped_text);
}

/* @target (floating) is what the action is about; it is there before the action, which checks it.
 */
static void
aim (GtkActionable *button, const char *action, GVariant *target)
{
  gtk_actionable_set_action_name (button, NULL);
  gtk_actionable_set_action_target_value (button, target);
  gtk_actionable_set_action_name (button, action);
}

/* The button for what there is to do. */
static void
offer (WtPaperNotice *self, const char *label, const char *action, GVariant *target)
{
  gtk_widget_set_visible (GTK_WIDGET (self->first_button), label != NULL);
  if (label == NULL)
    return;
  gtk_button_set_label (self->first_button, label);
  aim (GTK_ACTIONABLE (self->first_button), action, target);
}

/* "25 forms typed", "Closed": what has become of a batch. */
static char *
dup_finished_title (WtPaperPile *pile)
{
  WtBatchState state = wt_batch_get_state (wt_paper_pile_get_batch (pile));
  gint64 typed = wt_paper_pile_get_typed (pile);
  gint64 expected = wt_paper_pile_get_expected (pile);
  g_autofree char *all = wt_words_forms (typed);

  if (state == WT_BATCH_STATE_CLOSED)
    /* Translators: %s is "25 forms" */
    return g_strdup_printf (_ ("%s, closed"), all);
  if (state == WT_BATCH_STATE_VERIFIED)
    /* Translators: %s is "25 forms": a second typing agrees with the first */
    return g_strdup_printf (_ ("%s, verified"), all);
  if (wt_pile_typing_is_second (wt_paper_pile_get_typing (pile)))
    /* Translators: %s is "25 forms" */
    return g_strdup_printf (_ ("%s typed a second time"), all);
  return typed < expected
             /* Translators: "23 forms" and 25: fewer were typed than came in */
             ? g_strdup_printf (_ ("Finished with %1$s of %2$lu"), all, (gulong) expected)
             /* Translators: %s is "25 forms" */
             : g_strdup_printf (_ ("%s typed"), all);
}

/* What comes next: results, or what is left to do for a batch that is typed a second time. */
static void
offer_next (WtPaperNotice *self, WtPaperPile *pile, const WtFilter *filter)
{
  WtPileTyping *typing = wt_paper_pile_get_typing (pile);
  WtBatch *batch = wt_paper_pile_get_batch (pile);
  gint64 activity_id = wt_batch_get_activity_id (batch);
  gint64 survey_id = wt_batch_get_survey_id (batch);
  gboolean is_under_way = wt_pile_typing_get_verification (typing) != NULL
                          && wt_batch_get_state (batch) == WT_BATCH_STATE_ENTERED;

  if (is_under_way && wt_pile_typing_get_left (typing)->len > 0)
    offer (self, _ ("Go on with the second typing"), "win.type-again",
           g_variant_new ("(xx)", activity_id, survey_id));
  else if (is_under_way)
    offer (self, _ ("Settle the differences"), "win.settle-forms",
           g_variant_new ("(xxx)", activity_id, survey_id, (gint64) 0));
  else
    offer (self, wt_paper_pile_get_typed (pile) > 0 ? _ ("See results") : NULL, "win.open-results",
           wt_filter_to_variant (filter));
  gtk_widget_set_visible (GTK_WIDGET (self->results_button), is_under_way);
  aim (self->results_button, "win.open-results", wt_filter_to_variant (filter));
}

/* What else there is for a batch in its state. */
static void
offer_steps (WtPaperNotice *self, WtPaperPile *pile)
{
  WtBatch *batch = wt_paper_pile_get_batch (pile);
  gboolean is_closed = wt_batch_is_closed (batch);
  gboolean has_verification =
      wt_pile_typing_get_verification (wt_paper_pile_get_typing (pile)) != NULL;

  gtk_widget_set_visible (self->verify_button,
                          !has_verification && !is_closed && wt_paper_pile_get_typed (pile) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->report_button), has_verification);
  aim (self->report_button, "win.show-agreement",
       g_variant_new ("(xx)", wt_batch_get_activity_id (batch), wt_batch_get_survey_id (batch)));
  gtk_widget_set_visible (self->close_button, !is_closed);
}

static void
show_finished (WtPaperNotice *self, WtPaperPile *pile)
{
  WtActivity *activity = wt_paper_pile_get_activity (pile);
  gboolean is_closed = wt_batch_is_closed (wt_paper_pile_get_batch (pile));
  WtFilter filter = { .activity_id = wt_activity_get_id (activity) };
  g_autofree char *date = wt_date_to_words (wt_activity_get_held_on (activity));
  g_autofree char *where = wt_words_join (wt_activity_get_title (activity), date, NULL);
  g_autofree char *text =
      is_closed ? g_strdup_printf ("%s\n%s", where, _ ("A change to its forms needs a reason."))
                : g_strdup (where);
  g_autofree char *title = dup_finished_title (pile);

  show (self, is_closed ? "changes-prevent-symbolic" : "emblem-ok-symbolic", title, text);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->import_button), "x",
                                    wt_activity_get_id (activity));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->import_button), "win.import-forms");
  offer_next (self, pile, &filter);
  offer_steps (self, pile);
}

static void
show_not_asked (WtPaperNotice *self, WtPaperPile *pile)
{
  WtLevel level = wt_activity_get_level (wt_paper_pile_get_activity (pile));
  g_autofree char *text =
      /* Translators: %s is a level such as "Informing" */
      g_strdup_printf (_ ("%s does not ask for feedback forms."),
                       wt_term_get_title (wt_levels, level));

  show (self, "wt-surveys-symbolic", _ ("No forms for this activity"), text);
  offer (self, NULL, NULL, NULL);
}

void
wt_paper_notice_show (WtPaperNotice *self, WtPaperPile *pile, gboolean has_others)
{
  WtPaperPileState state = wt_paper_pile_get_state (pile);

  g_set_object (&self->pile, pile);
  gtk_widget_set_visible (self->reopen_button,
                          state == WT_PAPER_PILE_FINISHED
                              && !wt_pile_typing_is_second (wt_paper_pile_get_typing (pile)));
  gtk_widget_set_visible (GTK_WIDGET (self->results_button), FALSE);
  gtk_widget_set_visible (self->verify_button, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->report_button), FALSE);
  gtk_widget_set_visible (self->close_button, FALSE);
  gtk_widget_set_visible (
      self->other_button,
      has_others && (state == WT_PAPER_PILE_FINISHED || state == WT_PAPER_PILE_TALLIED));
  gtk_widget_set_visible (self->import_button, state == WT_PAPER_PILE_FINISHED);
  switch (state)
    {
    case WT_PAPER_PILE_FINISHED:
      show_finished (self, pile);
      break;
    case WT_PAPER_PILE_TALLIED:
      show (self, "wt-tally-symbolic", _ ("Totals were entered"),
            _ ("Single forms cannot be typed beside them. To type them, first set the number of "
               "forms in the totals to 0."));
      offer (self, _ ("Show the totals"), "win.enter-totals-of",
             g_variant_new ("(xx)", wt_activity_get_id (wt_paper_pile_get_activity (pile)),
                            wt_survey_get_id (wt_paper_pile_get_survey (pile))));
      break;
    case WT_PAPER_PILE_NOT_ASKED:
      show_not_asked (self, pile);
      break;
    case WT_PAPER_PILE_GONE:
    case WT_PAPER_PILE_UNKNOWN:
    case WT_PAPER_PILE_UNCOUNTED:
    case WT_PAPER_PILE_OPEN:
    default:
      show (self, "wt-surveys-symbolic", _ ("This activity is no longer there"),
            _ ("Somebody has deleted it, or undone that it was recorded."));
      offer (self, NULL, NULL, NULL);
    }
}

void
wt_paper_notice_take_focus (WtPaperNotice *self)
{
  gtk_widget_grab_focus (gtk_widget_get_visible (GTK_WIDGET (self->first_button))
                             ? GTK_WIDGET (self->first_button)
                             : self->back_button);
}
