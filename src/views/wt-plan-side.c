#include "wt-plan-side.h"

#include "wt-answer-segments.h"
#include "wt-gap-list.h"
#include "wt-principle-progress.h"

#include <glib/gi18n.h>

struct _WtPlanSide
{
  AdwBin parent_instance;

  GtkLabel *answered_label;
  GtkListBox *principle_list;
  WtAnswerSegments *segments;
  WtGapList *gap_list;
  GtkFlowBox *keys_box;

  gboolean is_compact;
};

typedef enum
{
  PROP_COMPACT = 1,
} WtPlanSideProperty;

enum
{
  SIGNAL_PROMPT_ACTIVATED,
  SIGNAL_PRINCIPLE_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[PROP_COMPACT + 1];
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
set_compact (WtPlanSide *self, gboolean is_compact)
{
  self->is_compact = is_compact;
  if (is_compact)
    {
      g_object_set (self->gap_list, "limit", 0, NULL);
      gtk_flow_box_set_max_children_per_line (self->keys_box, 8);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}

static void
wt_plan_side_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PLAN_SIDE);
  G_OBJECT_CLASS (wt_plan_side_parent_class)->dispose (object);
}

static void
wt_plan_side_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((WtPlanSideProperty) id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, WT_PLAN_SIDE (object)->is_compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_plan_side_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((WtPlanSideProperty) id)
    {
    case PROP_COMPACT:
      set_compact (WT_PLAN_SIDE (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_plan_side_class_init (WtPlanSideClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wt_plan_side_dispose;
  object_class->get_property = wt_plan_side_get_property;
  object_class->set_property = wt_plan_side_set_property;

  properties[PROP_COMPACT] =
      g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  signals[SIGNAL_PROMPT_ACTIVATED] =
      g_signal_new ("prompt-activated", WT_TYPE_PLAN_SIDE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_PRINCIPLE_ACTIVATED] =
      g_signal_new ("principle-activated", WT_TYPE_PLAN_SIDE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (WT_TYPE_ANSWER_SEGMENTS);
  g_type_ensure (WT_TYPE_GAP_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-plan-side.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPlanSide, answered_label);
  gtk_widget_class_bind_template_child (widget_class, WtPlanSide, principle_list);
  gtk_widget_class_bind_template_child (widget_class, WtPlanSide, segments);
  gtk_widget_class_bind_template_child (widget_class, WtPlanSide, gap_list);
  gtk_widget_class_bind_template_child (widget_class, WtPlanSide, keys_box);
  gtk_widget_class_bind_template_callback (widget_class, on_prompt_activated_cb);
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
      g_strdup_printf (_("%1$u of %2$u answered"), wt_plan_count_answered (plan),
                          wt_checklist_get_n_prompts (wt_plan_get_checklist (plan)));
  g_autofree char *words = wt_answer_segments_describe (plan, -1);

  gtk_label_set_label (self->answered_label, answered);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->answered_label), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->answered_label),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->segments), words);
  show_principles (self, plan);
  wt_answer_segments_set_plan (self->segments, plan, -1);
  wt_gap_list_set_plan (self->gap_list, plan);
}

void
wt_plan_side_set_read_only (WtPlanSide *self, gboolean is_read_only)
{
  gtk_widget_set_visible (GTK_WIDGET (self->keys_box), !is_read_only);
}
