#include "wt-stakeholders-view.h"

#include "wt-card-layout.h"
#include "wt-chart-card.h"
#include "wt-project-charts.h"
#include "wt-record-group.h"
#include "wt-stakeholder.h"

struct _WtStakeholdersView
{
  AdwBin parent_instance;

  WtRecordGroup *group;
  WtChartCard *chart_card;

  WtProjectLife *life; /* (owned) (nullable): as it was loaded last */
};

G_DEFINE_FINAL_TYPE (WtStakeholdersView, wt_stakeholders_view, ADW_TYPE_BIN)

static void
show_chart (WtStakeholdersView *self)
{
  g_autoptr (WtChart) chart = wt_project_charts_make_stakeholders (self->life, FALSE);
  g_autoptr (WtChart) public_chart = wt_project_charts_make_stakeholders (self->life, TRUE);

  wt_chart_card_set_chart (self->chart_card, chart);
  wt_chart_card_set_public_chart (self->chart_card, public_chart);
}

static void
on_mark_activated_cb (WtStakeholdersView *self, int key)
{
  GListModel *list = wt_project_life_get_list (self->life, WT_PROJECT_LIFE_STAKEHOLDERS);
  g_autoptr (WtStakeholder) stakeholder = g_list_model_get_item (list, (guint) key);
  WtRecordExpander *row =
      stakeholder != NULL ? wt_record_group_find (self->group, wt_stakeholder_get_id (stakeholder))
                          : NULL;

  if (row != NULL)
    wt_record_expander_start (row);
}

static void
wt_stakeholders_view_dispose (GObject *object)
{
  WtStakeholdersView *self = WT_STAKEHOLDERS_VIEW (object);

  g_clear_object (&self->life);
  /* The template would take it away behind the bin's back. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_STAKEHOLDERS_VIEW);

  G_OBJECT_CLASS (wt_stakeholders_view_parent_class)->dispose (object);
}

static void
wt_stakeholders_view_class_init (WtStakeholdersViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_stakeholders_view_dispose;
  g_type_ensure (WT_TYPE_CARD_LAYOUT);
  g_type_ensure (WT_TYPE_CHART_CARD);
  g_type_ensure (WT_TYPE_RECORD_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-stakeholders-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WtStakeholdersView, group);
  gtk_widget_class_bind_template_child (widget_class, WtStakeholdersView, chart_card);
  gtk_widget_class_bind_template_callback (widget_class, on_mark_activated_cb);
}

static void
wt_stakeholders_view_init (WtStakeholdersView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wt_stakeholders_view_set_page (WtStakeholdersView *self, WtPage *page)
{
  wt_record_group_set_kind (self->group, page, &wt_expander_kind_stakeholders);
}

void
wt_stakeholders_view_set_life (WtStakeholdersView *self, WtProjectLife *life)
{
  g_set_object (&self->life, life);
  wt_record_group_set_records (self->group,
                               wt_project_life_get_list (life, WT_PROJECT_LIFE_STAKEHOLDERS),
                               wt_project_get_id (wt_project_life_get_project (life)));
  show_chart (self);
}

void
wt_stakeholders_view_set_read_only (WtStakeholdersView *self, gboolean is_read_only)
{
  wt_record_group_set_read_only (self->group, is_read_only);
}

gboolean
wt_stakeholders_view_is_editing (WtStakeholdersView *self)
{
  return wt_record_group_is_editing (self->group);
}

void
wt_stakeholders_view_flush (WtStakeholdersView *self)
{
  wt_record_group_flush (self->group);
}
