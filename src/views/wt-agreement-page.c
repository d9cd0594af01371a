#include "wt-agreement-page.h"

#include "wt-batch-jobs.h"
#include "wt-batch.h"
#include "wt-header-bar.h"
#include "wt-verification-jobs.h"

#include <glib/gi18n.h>
#include <math.h>

struct _WtAgreementPage
{
  WtPage parent_instance;

  WtHeaderBar *header_bar;
  AdwPreferencesGroup *all_group;
  AdwPreferencesGroup *question_group;
  AdwPreferencesGroup *keyer_group;

  gint64 activity_id;
  gint64 survey_id;
  GPtrArray *rows; /* (owned) of AdwActionRow, owned by the groups */
  GString *copied; /* (owned): what the copy button puts on the clipboard */
};

G_DEFINE_FINAL_TYPE (WtAgreementPage, wt_agreement_page, WT_TYPE_PAGE)

/* A share as "98.6 %"; a dash where it is not defined. */
static char *
dup_share (double share)
{
  /* Translators: a share in percent: "98.6 %" */
  return isnan (share) ? g_strdup ("–") : g_strdup_printf (_ ("%.1f%%"), 100 * share);
}

static char *
dup_rate (double rate)
{
  return isnan (rate) ? g_strdup ("–") : g_strdup_printf ("%.1f", rate);
}

static void
add_row (WtAgreementPage *self,
         AdwPreferencesGroup *group,
         const char *title,
         const char *subtitle,
         const char *value)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (value);
  g_autofree char *escaped_title = g_markup_escape_text (title, -1);
  g_autofree char *escaped_subtitle = g_markup_escape_text (subtitle, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped_title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped_subtitle);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

/* A question, or who typed: how far it agrees, and how often it was wrong. */
static void
add_summary (WtAgreementPage *self,
             AdwPreferencesGroup *group,
             const char *title,
             const WtAgreementSummary *summary)
{
  g_autofree char *share = dup_share (summary->agreement);
  g_autofree char *rate = dup_rate (summary->errors_per_thousand);
  /* Translators: a number of wrong answers among 1,000 that were typed: "4.8 errors per 1,000" */
  g_autofree char *errors = g_strdup_printf (_ ("%s errors per 1,000"), rate);
  /* Translators: "207 of 210 answers agree" */
  g_autofree char *answers = g_strdup_printf (_ ("%1$lu of %2$lu answers agree"),
                                              (gulong) summary->agreeing, (gulong) summary->fields);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", answers, errors);

  add_row (self, group, title, subtitle, share);
  g_string_append_printf (self->copied, "%s\t%" G_GINT64_FORMAT "\t%" G_GINT64_FORMAT "\t%s\t%s\n",
                          title, (gint64) summary->fields, (gint64) summary->agreeing, share, rate);
}

/* "98.6 % (95.9 to 99.5)", the range where it is known. */
static char *
add_range (const char *value, WtInterval interval, double factor)
{
  if (!wt_interval_is_defined (interval))
    return g_strdup (value);
  /* Translators: a figure and the range that it lies in with 95 % certainty */
  return g_strdup_printf (_ ("%1$s (%2$.1f to %3$.1f)"), value, factor * interval.low,
                          factor * interval.high);
}

static void
show_all (WtAgreementPage *self, WtTypingComparison *comparison)
{
  WtAgreementSummary summary = wt_typing_comparison_summarise (comparison);
  guint n_open = g_list_model_get_n_items (wt_typing_comparison_get_differences (comparison));
  g_autofree char *share = dup_share (summary.agreement);
  g_autofree char *rate = dup_rate (summary.errors_per_thousand);
  g_autofree char *share_range = add_range (share, summary.interval, 100);
  g_autofree char *rate_range = add_range (rate, summary.errors_interval, 1);
  g_autofree char *forms = g_strdup_printf ("%u", wt_typing_comparison_get_forms (comparison));
  g_autofree char *settled =
      g_strdup_printf ("%u", wt_typing_comparison_count_settled (comparison));
  g_autofree char *open = g_strdup_printf ("%u", n_open);

  add_row (self, self->all_group, _ ("Agreement"), _ ("Share of answers that both times agree on"),
           share_range);
  add_row (self, self->all_group, _ ("Errors per 1,000 fields"),
           _ ("Wrong answers typed, as far as the paper has shown. Single typing is reported to "
              "make 0.4, forms typed twice keep 0.05."),
           rate_range);
  add_row (self, self->all_group, _ ("Forms typed twice"), "", forms);
  add_row (self, self->all_group, _ ("Differences settled"), "", settled);
  add_row (self, self->all_group, _ ("Differences to settle"), "", open);
  g_string_append_printf (self->copied, "%s\t%s\t%s\t%s\t%s\n", "", _ ("Fields"), _ ("Agree"),
                          _ ("Agreement"), _ ("Errors per 1,000 fields"));
  g_string_append_printf (self->copied, "%s\t%" G_GINT64_FORMAT "\t%" G_GINT64_FORMAT "\t%s\t%s\n",
                          _ ("All"), (gint64) summary.fields, (gint64) summary.agreeing, share,
                          rate);
}

static void
show_parts (WtAgreementPage *self, WtTypingComparison *comparison)
{
  WtSurvey *survey = wt_typing_comparison_get_survey (comparison);

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);
      WtAgreementSummary summary = wt_typing_comparison_summarise_question (comparison, i);
      g_autofree char *title =
          g_strdup_printf ("%d  %s", question->number, wt_question_get_short_title (question));

      add_summary (self, self->question_group, title, &summary);
    }
  for (guint i = 0; i < wt_typing_comparison_get_n_keyers (comparison); i++)
    {
      const char *name = wt_typing_comparison_get_keyer (comparison, i);
      WtAgreementSummary summary = wt_typing_comparison_summarise_keyer (comparison, i);

      add_summary (self, self->keyer_group, name[0] != '\0' ? name : _ ("Name not known"),
                   &summary);
    }
}

static void
clear_rows (WtAgreementPage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      adw_preferences_group_remove (
          ADW_PREFERENCES_GROUP (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP)), row);
    }
  g_ptr_array_set_size (self->rows, 0);
  g_string_truncate (self->copied, 0);
}

static void
on_compared_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtAgreementPage *self;
  g_autoptr (WtTypingComparison) comparison = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &comparison))
    return;
  clear_rows (self);
  show_all (self, comparison);
  show_parts (self, comparison);
}

static void
on_batch_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtAgreementPage *self;
  g_autoptr (WtBatch) batch = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &batch) || batch == NULL)
    return;
  g_object_set (self->header_bar, "subtitle",
                wt_model_get_string (WT_MODEL (batch), WT_BATCH_ACTIVITY), NULL);
  wt_page_run (WT_PAGE (self), wt_compare_typings_job_new (wt_batch_get_id (batch)),
               on_compared_cb);
}

static void
on_copy_clicked_cb (WtAgreementPage *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->copied->str);
}

static void
wt_agreement_page_load (WtPage *page)
{
  WtAgreementPage *self = WT_AGREEMENT_PAGE (page);

  wt_page_run (page, wt_load_batch_job_new (self->activity_id, self->survey_id),
               on_batch_loaded_cb);
}

static void
wt_agreement_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_AGREEMENT_PAGE);
  G_OBJECT_CLASS (wt_agreement_page_parent_class)->dispose (object);
}

static void
wt_agreement_page_finalize (GObject *object)
{
  WtAgreementPage *self = WT_AGREEMENT_PAGE (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_string_free (self->copied, TRUE);
  G_OBJECT_CLASS (wt_agreement_page_parent_class)->finalize (object);
}

static void
wt_agreement_page_class_init (WtAgreementPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_agreement_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = wt_agreement_page_finalize;
  page_class->aspects = WT_ASPECT_FORMS | WT_ASPECT_ACTIVITIES;
  page_class->load = wt_agreement_page_load;

  g_type_ensure (WT_TYPE_HEADER_BAR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-agreement-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtAgreementPage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, WtAgreementPage, all_group);
  gtk_widget_class_bind_template_child (widget_class, WtAgreementPage, question_group);
  gtk_widget_class_bind_template_child (widget_class, WtAgreementPage, keyer_group);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_clicked_cb);
}

static void
wt_agreement_page_init (WtAgreementPage *self)
{
  self->rows = g_ptr_array_new ();
  self->copied = g_string_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

WtPage *
wt_agreement_page_new (WtWorkspace *workspace, gint64 activity_id, gint64 survey_id)
{
  WtAgreementPage *self = g_object_new (WT_TYPE_AGREEMENT_PAGE, "workspace", workspace, NULL);

  self->activity_id = activity_id;
  self->survey_id = survey_id;
  return WT_PAGE (self);
}
