#include "wt-tally-page.h"

#include "wt-activity-jobs.h"
#include "wt-batch-jobs.h"
#include "wt-error-presenter.h"
#include "wt-error.h"
#include "wt-filter.h"
#include "wt-header-bar.h"
#include "wt-issue.h"
#include "wt-tally-question.h"
#include "wt-widget-theme.h"
#include "wt-words.h"

#include <glib/gi18n.h>

/* Nobody who types pauses for shorter; everybody who looks up pauses for longer. */
#define QUIET_MILLISECONDS 600

/* Of the questions at usual text size, in pixels. */
#define SHEET_WIDTH 760

struct _WtTallyPage
{
  WtPage parent_instance;

  WtHeaderBar *header_bar;
  GtkActionable *results_button;
  GtkStack *stack;
  AdwClamp *clamp;
  GtkSpinButton *forms_spin;
  GtkBox *question_box;
  AdwStatusPage *notice_page;
  GtkButton *notice_button;

  gint64 activity_id;
  gint64 survey_id;     /* 0 before it is known */
  WtActivity *activity; /* (owned) (nullable) until it is read */
  WtSurvey *survey;     /* (owned) (nullable): what the questions on the page are of */
  WtBatch *batch;       /* (owned) (nullable) */
  WtTally *tally;       /* (owned) (nullable): as it is typed */
  GPtrArray *questions; /* (owned) of WtTallyQuestion, owned by the template */
  gboolean is_showing;  /* numbers are being shown, nobody types */
  gboolean has_edits;   /* that are not stored */
  guint quiet_source;
  guint n_storing;
};

G_DEFINE_FINAL_TYPE (WtTallyPage, wt_tally_page, WT_TYPE_PAGE)

static void
update_sheet_width (WtTallyPage *self)
{
  int width = (int) (SHEET_WIDTH * wt_widget_theme_get_text_scale (GTK_WIDGET (self)));

  adw_clamp_set_maximum_size (self->clamp, width);
  adw_clamp_set_tightening_threshold (self->clamp, width);
}

static WtTallyQuestion *
get_question (WtTallyPage *self, guint index)
{
  return g_ptr_array_index (self->questions, index);
}

/* Whether anything was counted: a number of forms alone is no answer to anything. */
static gboolean
is_counted (WtTallyPage *self)
{
  for (guint i = 0; i < self->questions->len; i++)
    {
      const WtQuestionTally *tally = wt_tally_get_question (self->tally, i);

      if (wt_question_tally_get_answered (tally) + tally->illegible + tally->several > 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_tallied (WtTallyPage *self)
{
  return self->batch != NULL && wt_batch_is_tallied (self->batch);
}

static void
update_counts (WtTallyPage *self)
{
  g_autoptr (GPtrArray) issues = wt_tally_list_issues (self->tally);
  WtSurvey *survey = wt_tally_get_survey (self->tally);

  for (guint i = 0; i < self->questions->len; i++)
    {
      const char *issue = wt_issue_list_find (issues, wt_survey_get_question (survey, i)->key);
      g_autofree char *message =
          issue != NULL
              /* Translators: %s is a sentence: "3 answers more than forms." */
              ? g_strdup_printf (_ ("%s Nothing is saved before this is right."), issue)
              : NULL;

      wt_tally_question_show_count (get_question (self, i), wt_tally_get_forms (self->tally),
                                    wt_tally_get_missing (self->tally, i), message);
    }
}

static void
show_tally (WtTallyPage *self)
{
  self->is_showing = TRUE;
  gtk_spin_button_set_value (self->forms_spin, (double) wt_tally_get_forms (self->tally));
  for (guint i = 0; i < self->questions->len; i++)
    wt_tally_question_show (get_question (self, i), wt_tally_get_question (self->tally, i));
  self->is_showing = FALSE;
  update_counts (self);
}

static void
read_tally (WtTallyPage *self)
{
  wt_tally_set_forms (self->tally, (gint64) gtk_spin_button_get_value (self->forms_spin));
  for (guint i = 0; i < self->questions->len; i++)
    wt_tally_question_read (get_question (self, i), wt_tally_get_question (self->tally, i));
}

/* What stands in place of the numbers, and why */

static void
show_notice (WtTallyPage *self, const char *title, const char *text, const char *label)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_status_page_set_title (self->notice_page, title);
  adw_status_page_set_description (self->notice_page, escaped);
  gtk_button_set_label (self->notice_button, label);
}

static void
show_typed (WtTallyPage *self)
{
  g_autofree char *forms = wt_words_forms (wt_batch_get_typed (self->batch));
  /* Translators: %s is "24 forms" */
  g_autofree char *text =
      g_strdup_printf (_ ("%s are typed one by one. Totals are for forms that were only counted, "
                          "so they cannot be entered beside them."),
                       forms);

  show_notice (self, _ ("The forms are typed"), text, _ ("Show the forms"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->notice_button), "(xx)", self->activity_id,
                                    self->survey_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->notice_button), "win.type-forms-of");
}

static void
show_not_asked (WtTallyPage *self)
{
  g_autofree char *text =
      /* Translators: %s is a level such as "Informing" */
      g_strdup_printf (_ ("%s does not ask for feedback forms."),
                       wt_term_get_title (wt_levels, wt_activity_get_level (self->activity)));

  show_notice (self, _ ("No forms for this activity"), text, _ ("Go back"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->notice_button), "win.back");
}

static gboolean
is_asked (WtTallyPage *self)
{
  WtWorkspace *workspace = wt_page_get_workspace (WT_PAGE (self));

  return wt_engagement_questions_get_responses (wt_workspace_get_engagement_questions (workspace),
                                                wt_activity_get_level (self->activity))
         != NULL;
}

static const char *
show_state (WtTallyPage *self)
{
  if (!is_asked (self))
    {
      show_not_asked (self);
      return "notice";
    }
  if (self->batch != NULL && !is_tallied (self) && wt_batch_get_typed (self->batch) > 0)
    {
      show_typed (self);
      return "notice";
    }
  show_tally (self);
  return "tally";
}

static void
update_results_button (WtTallyPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->results_button),
                          is_tallied (self) && wt_batch_get_typed (self->batch) > 0);
}

static void
show_all (WtTallyPage *self)
{
  const char *before = gtk_stack_get_visible_child_name (self->stack);
  const char *name = show_state (self);

  g_object_set (self->header_bar, "title", wt_activity_get_title (self->activity), NULL);
  gtk_stack_set_visible_child_name (self->stack, name);
  update_results_button (self);
  if (!g_str_equal (before, name))
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

/* Storing */

static void
on_stored_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtTallyPage) self = user_data;
  g_autoptr (WtBatch) batch = NULL;
  g_autoptr (GError) error = NULL;

  self->n_storing--;
  if (wt_workspace_run_finish (WT_WORKSPACE (object), result, &batch, &error))
    g_set_object (&self->batch, batch);
  else
    {
      self->has_edits = TRUE;
      wt_error_presenter_present (GTK_WIDGET (self), _ ("The totals could not be saved"), error);
    }
  if (self->results_button != NULL)
    update_results_button (self);
}

/* Whether what is typed may be stored; if not, the questions say why. */
static gboolean
is_right (WtTallyPage *self, GError **error)
{
  g_autoptr (GPtrArray) issues = wt_tally_list_issues (self->tally);

  return wt_issue_list_check (issues, error);
}

static void
store (WtTallyPage *self)
{
  g_clear_handle_id (&self->quiet_source, g_source_remove);
  if (!self->has_edits || !is_right (self, NULL) || !(is_counted (self) || is_tallied (self)))
    return;
  self->has_edits = FALSE;
  self->n_storing++;
  wt_workspace_run_async (wt_page_get_workspace (WT_PAGE (self)),
                          wt_save_tally_job_new (self->activity_id, self->tally), NULL,
                          on_stored_cb, g_object_ref (self));
}

static gboolean
on_quiet_cb (gpointer data)
{
  WtTallyPage *self = data;

  self->quiet_source = 0;
  store (self);
  return G_SOURCE_REMOVE;
}

static void
on_edited_cb (WtTallyPage *self)
{
  if (self->is_showing || self->tally == NULL)
    return;
  read_tally (self);
  update_counts (self);
  self->has_edits = TRUE;
  g_clear_handle_id (&self->quiet_source, g_source_remove);
  self->quiet_source = g_timeout_add (QUIET_MILLISECONDS, on_quiet_cb, self);
}

/* Loading */

/* The widgets point into its questions. */
static void
take_survey (WtTallyPage *self, WtSurvey *survey)
{
  g_autoptr (GtkSizeGroup) group = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  for (guint i = 0; i < self->questions->len; i++)
    gtk_box_remove (self->question_box, GTK_WIDGET (get_question (self, i)));
  g_ptr_array_set_size (self->questions, 0);
  g_set_object (&self->survey, survey);
  self->survey_id = wt_survey_get_id (survey);
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      GtkWidget *question = wt_tally_question_new (wt_survey_get_question (survey, i));

      wt_tally_question_add_to_group (WT_TALLY_QUESTION (question), group);
      g_signal_connect_object (question, "edited", G_CALLBACK (on_edited_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->question_box, question);
      g_ptr_array_add (self->questions, question);
    }
}

static void
on_tally_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtTallyPage *self;
  g_autoptr (WtTally) tally = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &tally))
    return;
  /* What was typed while this was under way is newer. */
  if (self->has_edits || self->n_storing > 0)
    return;
  if (self->survey_id != wt_survey_get_id (wt_tally_get_survey (tally)) || self->survey == NULL)
    take_survey (self, wt_tally_get_survey (tally));
  g_set_object (&self->tally, tally);
  if (wt_tally_get_forms (tally) == 0 && !is_tallied (self))
    wt_tally_set_forms (tally, wt_model_get_int64 (WT_MODEL (self->activity), WT_ACTIVITY_PEOPLE));
  show_all (self);
}

static void
on_batch_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtTallyPage *self;
  g_autoptr (WtBatch) batch = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &batch))
    return;
  g_set_object (&self->batch, batch);
  wt_page_run (WT_PAGE (self), wt_load_tally_job_new (self->activity_id, self->survey_id),
               on_tally_loaded_cb);
}

static void
on_activity_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtTallyPage *self;
  g_autoptr (WtActivity) activity = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &activity))
    return;
  g_set_object (&self->activity, activity);
  wt_page_run (WT_PAGE (self), wt_load_batch_job_new (self->activity_id, self->survey_id),
               on_batch_loaded_cb);
}

static void
wt_tally_page_load (WtPage *page)
{
  WtTallyPage *self = WT_TALLY_PAGE (page);

  wt_page_run (page, wt_load_activity_job_new (self->activity_id), on_activity_loaded_cb);
}

static gboolean
wt_tally_page_is_editing (WtPage *page)
{
  WtTallyPage *self = WT_TALLY_PAGE (page);

  return self->has_edits || self->n_storing > 0;
}

/* Whoever leaves the page hears that something on it was wrong. */
static void
wt_tally_page_flush (WtPage *page)
{
  WtTallyPage *self = WT_TALLY_PAGE (page);
  g_autoptr (GError) error = NULL;

  gtk_spin_button_update (self->forms_spin);
  if (self->has_edits && !is_right (self, &error))
    wt_error_presenter_present (GTK_WIDGET (self), NULL, error);
  store (self);
}

static void
wt_tally_page_dispose (GObject *object)
{
  WtTallyPage *self = WT_TALLY_PAGE (object);

  g_clear_handle_id (&self->quiet_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_TALLY_PAGE);
  g_clear_object (&self->activity);
  g_clear_object (&self->batch);
  g_clear_object (&self->survey);
  g_clear_object (&self->tally);
  G_OBJECT_CLASS (wt_tally_page_parent_class)->dispose (object);
}

static void
wt_tally_page_finalize (GObject *object)
{
  g_clear_pointer (&WT_TALLY_PAGE (object)->questions, g_ptr_array_unref);
  G_OBJECT_CLASS (wt_tally_page_parent_class)->finalize (object);
}

static void
wt_tally_page_class_init (WtTallyPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  object_class->dispose = wt_tally_page_dispose;
  object_class->finalize = wt_tally_page_finalize;
  page_class->aspects = WT_ASPECT_FORMS | WT_ASPECT_ACTIVITIES;
  page_class->load = wt_tally_page_load;
  page_class->is_editing = wt_tally_page_is_editing;
  page_class->flush = wt_tally_page_flush;

  g_type_ensure (WT_TYPE_HEADER_BAR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-tally-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtTallyPage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, WtTallyPage, results_button);
  gtk_widget_class_bind_template_child (widget_class, WtTallyPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WtTallyPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, WtTallyPage, forms_spin);
  gtk_widget_class_bind_template_child (widget_class, WtTallyPage, question_box);
  gtk_widget_class_bind_template_child (widget_class, WtTallyPage, notice_page);
  gtk_widget_class_bind_template_child (widget_class, WtTallyPage, notice_button);
  gtk_widget_class_bind_template_callback (widget_class, on_edited_cb);
}

static void
wt_tally_page_init (WtTallyPage *self)
{
  self->questions = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (update_sheet_width), self, G_CONNECT_SWAPPED);
  update_sheet_width (self);
}

WtPage *
wt_tally_page_new (WtWorkspace *workspace, gint64 activity_id, gint64 survey_id)
{
  WtTallyPage *self = g_object_new (WT_TYPE_TALLY_PAGE, "workspace", workspace, NULL);
  WtFilter filter = { .activity_id = activity_id };

  self->activity_id = activity_id;
  self->survey_id = survey_id;
  gtk_actionable_set_action_target_value (self->results_button, wt_filter_to_variant (&filter));
  gtk_actionable_set_action_name (self->results_button, "win.open-results");
  return WT_PAGE (self);
}
