#include "wt-plan-version.h"

#include "wt-change-runner.h"
#include "wt-checklist-comparison.h"
#include "wt-checklist-jobs.h"
#include "wt-words.h"

#include <glib/gi18n.h>

struct _WtPlanVersion
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *detail_label;
  GtkButton *move_button;

  WtWorkspace *workspace; /* (owned) (nullable) */
  gint64 checklist_id;
};

G_DEFINE_FINAL_TYPE (WtPlanVersion, wt_plan_version, ADW_TYPE_BIN)

static void
on_move_clicked_cb (WtPlanVersion *self)
{
  wt_change_runner_run (GTK_WIDGET (self), self->workspace,
                        wt_move_checklist_job_new (self->checklist_id),
                        _ ("The checklist could not be moved"));
}

static void
wt_plan_version_dispose (GObject *object)
{
  WtPlanVersion *self = WT_PLAN_VERSION (object);

  g_clear_object (&self->workspace);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PLAN_VERSION);
  G_OBJECT_CLASS (wt_plan_version_parent_class)->dispose (object);
}

static void
wt_plan_version_class_init (WtPlanVersionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_plan_version_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-plan-version.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPlanVersion, title_label);
  gtk_widget_class_bind_template_child (widget_class, WtPlanVersion, detail_label);
  gtk_widget_class_bind_template_child (widget_class, WtPlanVersion, move_button);
  gtk_widget_class_bind_template_callback (widget_class, on_move_clicked_cb);
}

static void
wt_plan_version_init (WtPlanVersion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* "3 new prompts · 1 prompt gone": what a move would change. */
static char *
describe_changes (WtChecklist *older, WtChecklist *newer)
{
  g_autoptr (WtChecklistComparison) comparison = wt_checklist_compare (older, newer);
  guint n_new = wt_checklist_comparison_get_n (comparison, WT_PROMPT_NEW);
  guint n_gone = wt_checklist_comparison_get_n (comparison, WT_PROMPT_GONE);
  guint n_reworded = wt_checklist_comparison_get_n (comparison, WT_PROMPT_REWORDED);
  g_autofree char *new_words =
      g_strdup_printf (ngettext ("%u new prompt", "%u new prompts", n_new), n_new);
  g_autofree char *gone_words =
      g_strdup_printf (ngettext ("%u prompt gone", "%u prompts gone", n_gone), n_gone);
  g_autofree char *reworded_words =
      g_strdup_printf (ngettext ("%u worded anew", "%u worded anew", n_reworded), n_reworded);

  if (n_new + n_gone + n_reworded == 0)
    return g_strdup (_ ("The prompts are the same."));
  return wt_words_join (n_new > 0 ? new_words : "", n_gone > 0 ? gone_words : "",
                        n_reworded > 0 ? reworded_words : "", NULL);
}

void
wt_plan_version_set_plan (WtPlanVersion *self, WtWorkspace *workspace, WtPlan *plan)
{
  WtChecklist *newest = wt_plan_get_newest (plan);
  gboolean is_shown = newest != NULL && !wt_workspace_is_read_only (workspace);
  g_autofree char *title = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *button = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), is_shown);
  if (!is_shown)
    return;
  g_set_object (&self->workspace, workspace);
  self->checklist_id = wt_plan_get_checklist_id (plan);
  /* Translators: %d is the number of a version */
  title = g_strdup_printf (_ ("There is a version %d of this checklist"),
                           wt_checklist_get_version (newest));
  detail = describe_changes (wt_plan_get_checklist (plan), newest);
  /* Translators: %d is the number of a version */
  button = g_strdup_printf (_ ("Move to Version %d"), wt_checklist_get_version (newest));
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->detail_label, detail);
  gtk_button_set_label (self->move_button, button);
}
