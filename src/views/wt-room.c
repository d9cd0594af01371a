#include "wt-room.h"

#include "wt-calendar-page.h"
#include "wt-champion-page.h"
#include "wt-checklists-page.h"
#include "wt-comments-page.h"
#include "wt-list-page.h"
#include "wt-overview-page.h"
#include "wt-reports-page.h"

#include <glib/gi18n.h>

static const WtRoom ROOMS[WT_ROOM_COUNT] = {
  { "overview", N_ ("Overview"), "wt-overview-symbolic", wt_overview_page_new, TRUE },
  { "projects", N_ ("Projects"), "wt-projects-symbolic", wt_list_page_new_projects, TRUE },
  { "engagement", N_ ("Engagement"), "wt-engagement-symbolic", wt_list_page_new_activities, TRUE },
  { "surveys", N_ ("Surveys"), "wt-surveys-symbolic", wt_list_page_new_batches, TRUE },
  { "comments", N_ ("Comments"), "wt-comments-symbolic", wt_comments_page_new, FALSE },
  { "measures", N_ ("Measures"), "wt-measures-symbolic", wt_list_page_new_measures, TRUE },
  { "checklists", N_ ("Checklists"), "wt-templates-symbolic", wt_checklists_page_new, TRUE },
  { "champions", N_ ("Champions"), "wt-champions-symbolic", wt_champion_page_new, FALSE },
  { "actions", N_ ("Actions"), "wt-actions-symbolic", wt_list_page_new_actions, FALSE },
  { "calendar", N_ ("Calendar"), "wt-calendar-symbolic", wt_calendar_page_new, TRUE },
  { "reports", N_ ("Reports"), "wt-reports-symbolic", wt_reports_page_new, TRUE },
};

const WtRoom *
wt_room_find (const char *name)
{
  int index = wt_room_get_index (name);

  return index >= 0 ? &ROOMS[index] : NULL;
}

int
wt_room_get_index (const char *name)
{
  for (int i = 0; i < WT_ROOM_COUNT; i++)
    if (g_strcmp0 (ROOMS[i].name, name) == 0)
      return i;
  return -1;
}

const char *
wt_room_get_name (int index)
{
  g_return_val_if_fail (index >= 0 && index < WT_ROOM_COUNT, NULL);
  return ROOMS[index].name;
}

void
wt_room_add_row (GtkListBox *list_box, guint index)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/org/workingtogether/WorkingTogether/ui/wt-room-row.ui");
  GtkWidget *row = GTK_WIDGET (gtk_builder_get_object (builder, "row"));

  gtk_image_set_from_icon_name (GTK_IMAGE (gtk_builder_get_object (builder, "icon")),
                                ROOMS[index].icon);
  gtk_label_set_label (GTK_LABEL (gtk_builder_get_object (builder, "label")),
                       _ (ROOMS[index].title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (ROOMS[index].title), -1);
  gtk_list_box_append (list_box, row);
}
