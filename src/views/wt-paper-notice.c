#include "wt-paper-notice.h"

#include "wt-date.h"
#include "wt-filter.h"
#include "wt-words.h"

#include <glib/gi18n.h>

struct _WtPaperNotice
{
  AdwBin parent_instance;

  AdwStatusPage *status_page; /* the only child */
  GtkButton *first_button;
  GtkWidget *back_button;
  GtkWidget *reopen_button;
  GtkWidget *other_button;
  GtkWidget *import_button;
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
on_reopen_clicked_cb (WtPaperNotice *self)
{
  g_signal_emit (self, signals[SIGNAL_REOPENED], 0);
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
  gtk_widget_class_bind_template_child (widget_class, WtPaperNotice, back_button);
  gtk_widget_class_bind_template_child (widget_class, WtPaperNotice, reopen_button);
  gtk_widget_class_bind_template_child (widget_class, WtPaperNotice, other_button);
  gtk_widget_class_bind_template_child (widget_class, WtPaperNotice, import_button);
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

/* The button for what there is to do; @target (floating) is what its action is about. */
static void
offer (WtPaperNotice *self, const char *label, const char *action, GVariant *target)
{
  gtk_widget_set_visible (GTK_WIDGET (self->first_button), label != NULL);
  if (label == NULL)
    return;
  gtk_button_set_label (self->first_button, label);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->first_button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->first_button), action);
}

static void
show_finished (WtPaperNotice *self, WtPaperPile *pile)
{
  WtActivity *activity = wt_paper_pile_get_activity (pile);
  gint64 typed = wt_paper_pile_get_typed (pile);
  gint64 expected = wt_paper_pile_get_expected (pile);
  WtFilter filter = { .activity_id = wt_activity_get_id (activity) };
  g_autofree char *all = wt_words_forms (typed);
  g_autofree char *date = wt_date_to_words (wt_activity_get_held_on (activity));
  g_autofree char *text = wt_words_join (wt_activity_get_title (activity), date, NULL);
  g_autofree char *title =
      typed < expected
          /* Translators: "23 forms" and 25: fewer were typed than came in */
          ? g_strdup_printf (_ ("Finished with %1$s of %2$lu"), all, (gulong) expected)
          /* Translators: %s is "25 forms" */
          : g_strdup_printf (_ ("%s typed"), all);

  show (self, "emblem-ok-symbolic", title, text);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->import_button), "x",
                                    wt_activity_get_id (activity));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->import_button), "win.import-forms");
  offer (self, typed > 0 ? _ ("See results") : NULL, "win.open-results",
         wt_filter_to_variant (&filter));
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

  gtk_widget_set_visible (self->reopen_button, state == WT_PAPER_PILE_FINISHED);
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
