#include "wt-plan-strip.h"

#include "wt-answer-segments.h"
#include "wt-gap-list.h"
#include "wt-hint-list.h"

#include <glib/gi18n.h>

struct _WtPlanStrip
{
  AdwBin parent_instance;

  GtkLabel *answered_label;
  GtkToggleButton *gaps_button;
  GtkLabel *gaps_label;
  WtAnswerSegments *segments;
  WtGapList *gap_list;
  WtHintList *hint_list;
};

enum
{
  SIGNAL_PROMPT_ACTIVATED,
  SIGNAL_HINT_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtPlanStrip, wt_plan_strip, ADW_TYPE_BIN)

static void
on_prompt_activated_cb (WtPlanStrip *self, guint index)
{
  gtk_toggle_button_set_active (self->gaps_button, FALSE);
  g_signal_emit (self, signals[SIGNAL_PROMPT_ACTIVATED], 0, index);
}

static void
on_hint_activated_cb (WtPlanStrip *self, WtHint *hint)
{
  g_signal_emit (self, signals[SIGNAL_HINT_ACTIVATED], 0, hint);
}

static void
wt_plan_strip_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PLAN_STRIP);
  G_OBJECT_CLASS (wt_plan_strip_parent_class)->dispose (object);
}

static void
wt_plan_strip_class_init (WtPlanStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_plan_strip_dispose;
  signals[SIGNAL_PROMPT_ACTIVATED] =
      g_signal_new ("prompt-activated", WT_TYPE_PLAN_STRIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (WT_TYPE_ANSWER_SEGMENTS);
  signals[SIGNAL_HINT_ACTIVATED] =
      g_signal_new ("hint-activated", WT_TYPE_PLAN_STRIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, WT_TYPE_HINT);

  g_type_ensure (WT_TYPE_GAP_LIST);
  g_type_ensure (WT_TYPE_HINT_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-plan-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPlanStrip, answered_label);
  gtk_widget_class_bind_template_child (widget_class, WtPlanStrip, gaps_button);
  gtk_widget_class_bind_template_child (widget_class, WtPlanStrip, gaps_label);
  gtk_widget_class_bind_template_child (widget_class, WtPlanStrip, segments);
  gtk_widget_class_bind_template_child (widget_class, WtPlanStrip, gap_list);
  gtk_widget_class_bind_template_child (widget_class, WtPlanStrip, hint_list);
  gtk_widget_class_bind_template_callback (widget_class, on_prompt_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_hint_activated_cb);
}

static void
wt_plan_strip_init (WtPlanStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_gaps (WtPlanStrip *self, WtPlan *plan)
{
  guint n_gaps;
  g_autofree char *words = NULL;

  wt_gap_list_set_plan (self->gap_list, plan);
  n_gaps = wt_gap_list_get_n_gaps (self->gap_list);
  words = n_gaps > 0
              /* Translators: how many prompts lack something, on a button that lists them */
              ? g_strdup_printf (ngettext ("%u missing", "%u missing", n_gaps), n_gaps)
              : g_strdup (_ ("Nothing is missing"));
  gtk_label_set_label (self->gaps_label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->gaps_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
}

void
wt_plan_strip_set_plan (WtPlanStrip *self, WtPlan *plan)
{
  /* Translators: how many prompts of a checklist are answered, of how many: "15 of 19 answered" */
  g_autofree char *answered =
      g_strdup_printf (_ ("%1$u of %2$u answered"), wt_plan_count_answered (plan),
                       wt_checklist_get_n_prompts (wt_plan_get_checklist (plan)));
  g_autofree char *words = wt_answer_segments_describe (plan, -1);

  gtk_label_set_label (self->answered_label, answered);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->answered_label),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->segments), words);
  wt_answer_segments_set_plan (self->segments, plan, -1);
  show_gaps (self, plan);
}

void
wt_plan_strip_set_hints (WtPlanStrip *self, GListModel *hints)
{
  wt_hint_list_set_hints (self->hint_list, hints);
}
