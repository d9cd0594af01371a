#include "wt-settle-page.h"

#include "wt-batch-jobs.h"
#include "wt-batch.h"
#include "wt-error-presenter.h"
#include "wt-header-bar.h"
#include "wt-settle-view.h"
#include "wt-verification-jobs.h"
#include "wt-words.h"

#include <glib/gi18n.h>

struct _WtSettlePage
{
  WtPage parent_instance;

  WtHeaderBar *header_bar;
  GtkStack *stack;
  GtkLabel *count_label;
  GtkListBox *list_box;
  GtkLabel *agree_label;
  GtkProgressBar *agree_bar;
  GtkScrolledWindow *scroller;
  WtSettleView *view;
  AdwStatusPage *done_page;
  GtkWidget *close_button;
  GtkActionable *report_button;

  gint64 activity_id;
  gint64 survey_id;
  gint64 serial;                  /* of the one form to be settled, or 0 */
  WtBatch *batch;                 /* (owned) (nullable) */
  WtTypingComparison *comparison; /* (owned) (nullable) */
  guint position;                 /* of the difference that is shown */
  gboolean is_storing;
};

G_DEFINE_FINAL_TYPE (WtSettlePage, wt_settle_page, WT_TYPE_PAGE)

static GListModel *
get_differences (WtSettlePage *self)
{
  return wt_typing_comparison_get_differences (self->comparison);
}

static guint
count (WtSettlePage *self)
{
  return g_list_model_get_n_items (get_differences (self));
}

static gboolean
is_settling (WtSettlePage *self)
{
  return g_str_equal (gtk_stack_get_visible_child_name (self->stack), "settle");
}

/* The list */

static char *
describe (WtSettlePage *self, WtDifference *difference)
{
  const char *kind =
      wt_term_get_title (wt_difference_kinds, (int) wt_difference_get_kind (difference));
  guint index = wt_difference_get_question (difference);
  g_autofree char *question = NULL;

  if (index == WT_DIFFERENCE_WHOLE_FORM)
    return g_strdup (kind);
  /* Translators: %d is the number of a question on the form */
  question = g_strdup_printf (
      _ ("Question %d"),
      wt_survey_get_question (wt_typing_comparison_get_survey (self->comparison), index)->number);
  return wt_words_join (question, kind, NULL);
}

static GtkWidget *
make_row (gpointer item, gpointer page)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *serial = wt_difference_dup_serial_words (item);
  /* Translators: %s is the number of a form, such as "0217" */
  g_autofree char *title = g_strdup_printf (_ ("Form %s"), serial);
  g_autofree char *subtitle = describe (page, item);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

static void
show_agreement (WtSettlePage *self)
{
  WtAgreementSummary summary = wt_typing_comparison_summarise (self->comparison);
  /* Translators: how many answers agree, of how many that were typed twice: "207 of 210 answers
   * agree" */
  g_autofree char *words = g_strdup_printf (_ ("%1$lu of %2$lu answers agree"),
                                            (gulong) summary.agreeing, (gulong) summary.fields);
  /* Translators: how many differences there are to settle */
  g_autofree char *left =
      g_strdup_printf (ngettext ("%u to settle", "%u to settle", count (self)), count (self));

  gtk_label_set_label (self->count_label, left);
  gtk_label_set_label (self->agree_label, words);
  gtk_progress_bar_set_fraction (self->agree_bar, summary.fields > 0 ? summary.agreement : 0);
}

static void
show_difference (WtSettlePage *self, guint position)
{
  g_autoptr (WtDifference) difference = g_list_model_get_item (get_differences (self), position);

  self->position = position;
  gtk_list_box_select_row (self->list_box,
                           gtk_list_box_get_row_at_index (self->list_box, (int) position));
  wt_settle_view_show (self->view, difference, wt_typing_comparison_get_survey (self->comparison),
                       position + 1, count (self));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  if (gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    wt_settle_view_take_focus (self->view);
}

static void
on_row_selected_cb (WtSettlePage *self, GtkListBoxRow *row)
{
  if (row != NULL && (guint) gtk_list_box_row_get_index (row) != self->position)
    show_difference (self, (guint) gtk_list_box_row_get_index (row));
}

/* All settled */

static void
show_done (WtSettlePage *self)
{
  WtAgreementSummary summary = wt_typing_comparison_summarise (self->comparison);
  gulong n_forms = wt_typing_comparison_get_forms (self->comparison);
  gboolean has_settled = wt_typing_comparison_count_settled (self->comparison) > 0;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  if (n_forms == 0)
    {
      title = g_strdup (_ ("Nothing to compare yet"));
      text = g_strdup (_ ("No form has been typed a second time."));
    }
  else
    {
      title = has_settled ? g_strdup_printf (
                  ngettext ("The form agrees", "All %lu forms agree", n_forms), n_forms)
                          : g_strdup (_ ("No differences"));
      text = has_settled ? g_strdup (_ ("Every difference has been settled from the paper."))
                         : g_strdup_printf (ngettext ("Both times agree on the %lu answer.",
                                                      "Both times agree on all %lu answers.",
                                                      (gulong) summary.fields),
                                            (gulong) summary.fields);
    }
  adw_status_page_set_title (self->done_page, title);
  adw_status_page_set_description (self->done_page, text);
  gtk_widget_set_visible (self->close_button,
                          wt_batch_is_verified (self->batch) && !wt_batch_is_closed (self->batch));
  gtk_widget_set_visible (GTK_WIDGET (self->report_button), n_forms > 0);
}

static void
go_back (WtSettlePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

static void
show (WtSettlePage *self)
{
  GListModel *differences = get_differences (self);
  gulong n_forms = wt_typing_comparison_get_forms (self->comparison);
  g_autofree char *subtitle = g_strdup_printf (
      ngettext ("%lu form, typed twice", "%lu forms, typed twice", n_forms), n_forms);
  gboolean was_settling = is_settling (self);

  g_object_set (self->header_bar, "title",
                wt_model_get_string (WT_MODEL (self->batch), WT_BATCH_ACTIVITY), "subtitle",
                subtitle, NULL);
  self->position = MIN (self->position, MAX (count (self), 1) - 1);
  gtk_list_box_bind_model (self->list_box, differences, make_row, self, NULL);
  show_agreement (self);
  if (count (self) > 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "settle");
      show_difference (self, self->position);
      return;
    }
  show_done (self);
  gtk_stack_set_visible_child_name (self->stack, "done");
  /* Whoever settles one form goes on typing; it may be undone from there. */
  if (self->serial != 0 && was_settling && gtk_widget_get_mapped (GTK_WIDGET (self)))
    go_back (self);
  else if (was_settling && gtk_widget_get_visible (self->close_button))
    gtk_widget_grab_focus (self->close_button);
}

/* Jobs */

static void
on_settled_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtSettlePage) self = user_data;
  g_autoptr (WtBatch) batch = NULL;
  g_autoptr (GError) error = NULL;

  self->is_storing = FALSE;
  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, &batch, &error))
    {
      wt_error_presenter_present (GTK_WIDGET (self), _ ("The difference could not be settled"),
                                  error);
      wt_page_reload (WT_PAGE (self));
    }
}

/* A second key before the first one is stored would settle the same difference twice. */
static void
on_view_settled_cb (WtSettlePage *self, const char *settled)
{
  g_autoptr (WtDifference) difference =
      g_list_model_get_item (get_differences (self), self->position);

  if (self->is_storing || difference == NULL)
    return;
  self->is_storing = TRUE;
  wt_workspace_run_async (wt_page_get_workspace (WT_PAGE (self)),
                          wt_settle_job_new (difference, settled), NULL, on_settled_cb,
                          g_object_ref (self));
}

static void
on_view_left_cb (WtSettlePage *self)
{
  gboolean is_last = self->position + 1 >= count (self);

  if (is_last && self->serial != 0)
    go_back (self);
  else
    show_difference (self, is_last ? 0 : self->position + 1);
}

static void
on_typing_wanted_cb (WtSettlePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.type-again", "(xx)", self->activity_id,
                              self->survey_id);
}

static void
on_closed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtSettlePage) self = user_data;
  g_autoptr (WtBatch) batch = NULL;
  g_autoptr (GError) error = NULL;

  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, &batch, &error))
    wt_error_presenter_present (GTK_WIDGET (self), _ ("The batch could not be closed"), error);
  else if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    go_back (self);
}

static void
on_close_clicked_cb (WtSettlePage *self)
{
  wt_workspace_run_async (wt_page_get_workspace (WT_PAGE (self)),
                          wt_close_batch_job_new (wt_batch_get_id (self->batch)), NULL,
                          on_closed_cb, g_object_ref (self));
}

static void
on_compared_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtSettlePage *self;
  g_autoptr (WtTypingComparison) comparison = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &comparison))
    return;
  g_set_object (&self->comparison, comparison);
  show (self);
}

static void
on_batch_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtSettlePage *self;
  g_autoptr (WtBatch) batch = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &batch) || batch == NULL)
    return;
  g_set_object (&self->batch, batch);
  wt_page_run (WT_PAGE (self),
               self->serial != 0 ? wt_compare_form_job_new (wt_batch_get_id (batch), self->serial)
                                 : wt_compare_typings_job_new (wt_batch_get_id (batch)),
               on_compared_cb);
}

/* Keys */

static gboolean
on_key_pressed_cb (WtSettlePage *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean is_command =
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0;

  if (!is_settling (self) || is_command || focus == NULL
      || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list_box))
      || !wt_settle_view_takes_key (self->view, keyval, focus))
    return FALSE;
  return wt_settle_view_press (self->view, keyval, state);
}

/* The page */

static void
wt_settle_page_load (WtPage *page)
{
  WtSettlePage *self = WT_SETTLE_PAGE (page);

  wt_page_run (page, wt_load_batch_job_new (self->activity_id, self->survey_id),
               on_batch_loaded_cb);
}

static void
wt_settle_page_focus_start (WtPage *page)
{
  WtSettlePage *self = WT_SETTLE_PAGE (page);

  if (is_settling (self))
    wt_settle_view_take_focus (self->view);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
wt_settle_page_dispose (GObject *object)
{
  WtSettlePage *self = WT_SETTLE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_SETTLE_PAGE);
  g_clear_object (&self->batch);
  g_clear_object (&self->comparison);
  G_OBJECT_CLASS (wt_settle_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (WT_TYPE_HEADER_BAR);
  g_type_ensure (WT_TYPE_SETTLE_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-settle-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtSettlePage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, WtSettlePage, stack);
  gtk_widget_class_bind_template_child (widget_class, WtSettlePage, count_label);
  gtk_widget_class_bind_template_child (widget_class, WtSettlePage, list_box);
  gtk_widget_class_bind_template_child (widget_class, WtSettlePage, agree_label);
  gtk_widget_class_bind_template_child (widget_class, WtSettlePage, agree_bar);
  gtk_widget_class_bind_template_child (widget_class, WtSettlePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, WtSettlePage, view);
  gtk_widget_class_bind_template_child (widget_class, WtSettlePage, done_page);
  gtk_widget_class_bind_template_child (widget_class, WtSettlePage, close_button);
  gtk_widget_class_bind_template_child (widget_class, WtSettlePage, report_button);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_view_settled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_view_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_typing_wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_close_clicked_cb);
}

static void
wt_settle_page_class_init (WtSettlePageClass *klass)
{
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_settle_page_dispose;
  page_class->aspects = WT_ASPECT_FORMS | WT_ASPECT_ACTIVITIES;
  page_class->load = wt_settle_page_load;
  page_class->focus_start = wt_settle_page_focus_start;
  page_class->is_focus_page = TRUE;
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
wt_settle_page_init (WtSettlePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

WtPage *
wt_settle_page_new (WtWorkspace *workspace, gint64 activity_id, gint64 survey_id, gint64 serial)
{
  WtSettlePage *self = g_object_new (WT_TYPE_SETTLE_PAGE, "workspace", workspace, NULL);

  self->activity_id = activity_id;
  self->survey_id = survey_id;
  self->serial = serial;
  gtk_actionable_set_action_target (self->report_button, "(xx)", activity_id, survey_id);
  return WT_PAGE (self);
}
