#include "wt-plan-side.h"

#include "wt-answer-segments.h"
#include "wt-gap-list.h"
#include "wt-hint-list.h"
#include "wt-key-legend.h"
#include "wt-principle-progress.h"

#include <glib/gi18n.h>

struct _WtPlanSide
{
  AdwBin parent_instance;

  GtkLabel *answered_label;
  GtkListBox *principle_list;
  WtGapList *gap_list;
  WtHintList *hint_list;
  WtKeyLegend *legend;
};

enum
{
  SIGNAL_PROMPT_ACTIVATED,
  SIGNAL_HINT_ACTIVATED,
  SIGNAL_PRINCIPLE_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtPlanSide, wt_plan_side, ADW_TYPE_BIN)

static void
on_prompt_activated_cb (WtPlanSide *self, guint index)
{
  g_signal_emit (self, signals[SIGNAL_PROMPT_ACTIVATED], 0, index);
}

static void
on_principle_activated_cb (WtPlanSide *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[SIGNAL_PRINCIPLE_ACTIVATED], 0,
                 (guint) gtk_list_box_row_get_index (row));
}

static void
on_hint_activated_cb (WtPlanSide *self, WtHint *hint)
{
  g_signal_emit (self, signals[SIGNAL_HINT_ACTIVATED], 0, hint);
}

static void
wt_plan_side_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PLAN_SIDE);
  G_OBJECT_CLASS (wt_plan_side_parent_class)->dispose (object);
}

static void
wt_plan_side_class_init (WtPlanSideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_plan_side_dispose;
  signals[SIGNAL_PROMPT_ACTIVATED] =
      g_signal_new ("prompt-activated", WT_TYPE_PLAN_SIDE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_PRINCIPLE_ACTIVATED] =
      g_signal_new ("principle-activated", WT_TYPE_PLAN_SIDE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  signals[SIGNAL_HINT_ACTIVATED] =
      g_signal_new ("hint-activated", WT_TYPE_PLAN_SIDE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, WT_TYPE_HINT);

  g_type_ensure (WT_TYPE_GAP_LIST);
  g_type_ensure (WT_TYPE_HINT_LIST);
  g_type_ensure (WT_TYPE_KEY_LEGEND);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-plan-side.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPlanSide, answered_label);
  gtk_widget_class_bind_template_child (widget_class, WtPlanSide, principle_list);
  gtk_widget_class_bind_template_child (widget_class, WtPlanSide, gap_list);
  gtk_widget_class_bind_template_child (widget_class, WtPlanSide, hint_list);
  gtk_widget_class_bind_template_child (widget_class, WtPlanSide, legend);
  gtk_widget_class_bind_template_callback (widget_class, on_prompt_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_hint_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_principle_activated_cb);
}

static void
wt_plan_side_init (WtPlanSide *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_principles (WtPlanSide *self, WtPlan *plan)
{
  guint n_principles = wt_checklist_get_n_principles (wt_plan_get_checklist (plan));
  GtkListBoxRow *row;

  for (guint i = 0; i < n_principles; i++)
    {
      row = gtk_list_box_get_row_at_index (self->principle_list, (int) i);
      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (wt_principle_progress_new ());
          gtk_list_box_append (self->principle_list, GTK_WIDGET (row));
        }
      wt_principle_progress_show (WT_PRINCIPLE_PROGRESS (row), plan, i);
    }
  while ((row = gtk_list_box_get_row_at_index (self->principle_list, (int) n_principles)) != NULL)
    gtk_list_box_remove (self->principle_list, GTK_WIDGET (row));
}

void
wt_plan_side_set_plan (WtPlanSide *self, WtPlan *plan)
{
  /* Translators: how many prompts of a checklist are answered, of how many: "15 of 19 answered" */
  g_autofree char *answered =
      g_strdup_printf (_ ("%1$u of %2$u answered"), wt_plan_count_answered (plan),
                       wt_checklist_get_n_prompts (wt_plan_get_checklist (plan)));
  g_autofree char *words = wt_answer_segments_describe (plan, -1);

  gtk_label_set_label (self->answered_label, answered);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->answered_label), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->answered_label),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  show_principles (self, plan);
  wt_gap_list_set_plan (self->gap_list, plan);
}

void
wt_plan_side_set_read_only (WtPlanSide *self, gboolean is_read_only)
{
  gtk_widget_set_visible (GTK_WIDGET (self->legend), !is_read_only);
}

void
wt_plan_side_set_hints (WtPlanSide *self, GListModel *hints)
{
  wt_hint_list_set_hints (self->hint_list, hints);
}
