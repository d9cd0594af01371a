#include "wt-calendar-row.h"

#include "wt-calendar-entry.h"
#include "wt-date.h"
#include "wt-words.h"

#include <glib/gi18n.h>

struct _WtCalendarRow
{
  WtRecordRow parent_instance;

  GtkLabel *day_label;
  GtkImage *icon;
  GtkLabel *title_label;
  GtkLabel *detail_label;
  GtkLabel *state_label;
};

G_DEFINE_FINAL_TYPE (WtCalendarRow, wt_calendar_row, WT_TYPE_RECORD_ROW)

static const char *
get_icon_name (WtCalendarKind kind)
{
  switch (kind)
    {
    case WT_CALENDAR_STAGE:
      return "wt-stage-symbolic";
    case WT_CALENDAR_PROMPT:
      return "wt-checklist-symbolic";
    case WT_CALENDAR_ACTION:
      return "wt-actions-symbolic";
    case WT_CALENDAR_DECISION:
      return "wt-decision-symbolic";
    case WT_CALENDAR_LOOK_AGAIN:
      return "wt-look-again-symbolic";
    case WT_CALENDAR_START:
      return "wt-start-symbolic";
    case WT_CALENDAR_END:
      return "wt-end-symbolic";
    case WT_CALENDAR_ACTIVITY:
    default:
      return "wt-engagement-symbolic";
    }
}

/* How it stands, or "" for a date that is only a date. */
static char *
describe_state (WtCalendarEntry *entry, const char *today)
{
  WtCalendarKind kind = wt_calendar_entry_get_kind (entry);
  gboolean is_done = wt_calendar_entry_is_done (entry);
  g_autofree char *end = wt_date_to_short_words (wt_calendar_entry_get_ends_on (entry));

  switch (kind)
    {
    case WT_CALENDAR_ACTIVITY:
      if (is_done)
        return g_strdup (_ ("Took place"));
      return g_strdup (g_strcmp0 (wt_calendar_entry_get_starts_on (entry), today) < 0
                           ? _ ("Planned, date has passed")
                           : _ ("Planned"));
    case WT_CALENDAR_PROMPT:
    case WT_CALENDAR_ACTION:
      return g_strdup (is_done                                       ? _ ("Done")
                       : wt_calendar_entry_is_overdue (entry, today) ? _ ("Overdue")
                                                                     : _ ("To do"));
    case WT_CALENDAR_STAGE:
      /* Translators: %s is the date when a stage ends */
      return end[0] != '\0' ? g_strdup_printf (_ ("Until %s"), end) : g_strdup ("");
    case WT_CALENDAR_DECISION:
    case WT_CALENDAR_LOOK_AGAIN:
    case WT_CALENDAR_START:
    case WT_CALENDAR_END:
    default:
      return g_strdup ("");
    }
}

static void
show_state (WtCalendarRow *self, WtCalendarEntry *entry)
{
  g_autofree char *today = wt_date_today ();
  g_autofree char *state = describe_state (entry, today);

  gtk_label_set_label (self->state_label, state);
  gtk_widget_set_visible (GTK_WIDGET (self->state_label), state[0] != '\0');
  if (wt_calendar_entry_is_overdue (entry, today))
    gtk_widget_add_css_class (GTK_WIDGET (self->state_label), "overdue");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->state_label), "overdue");
}

/* A date of a project itself is called by the project. */
static void
wt_calendar_row_show (WtRecordRow *row, gpointer record)
{
  WtCalendarRow *self = WT_CALENDAR_ROW (row);
  WtCalendarEntry *entry = record;
  WtCalendarKind kind = wt_calendar_entry_get_kind (entry);
  const char *title = wt_calendar_entry_get_title (entry);
  const char *project = wt_model_get_string (record, WT_CALENDAR_ENTRY_PROJECT);
  gboolean has_title = title[0] != '\0';
  g_autofree char *day = wt_date_to_day_words (wt_calendar_entry_get_starts_on (entry));
  g_autofree char *detail = wt_words_join (wt_term_get_title (wt_calendar_kinds, (int) kind),
                                           has_title ? project : "", NULL);

  gtk_label_set_label (self->day_label, day);
  gtk_image_set_from_icon_name (self->icon, get_icon_name (kind));
  gtk_label_set_label (self->title_label, has_title ? title : project);
  gtk_label_set_label (self->detail_label, detail);
  show_state (self, entry);
}

static void
wt_calendar_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_CALENDAR_ROW);
  G_OBJECT_CLASS (wt_calendar_row_parent_class)->dispose (object);
}

static void
wt_calendar_row_class_init (WtCalendarRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_calendar_row_dispose;
  WT_RECORD_ROW_CLASS (klass)->show = wt_calendar_row_show;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-calendar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WtCalendarRow, day_label);
  gtk_widget_class_bind_template_child (widget_class, WtCalendarRow, icon);
  gtk_widget_class_bind_template_child (widget_class, WtCalendarRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, WtCalendarRow, detail_label);
  gtk_widget_class_bind_template_child (widget_class, WtCalendarRow, state_label);
}

static void
wt_calendar_row_init (WtCalendarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
