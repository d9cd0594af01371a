#include "wt-calendar-list.h"

#include "wt-calendar-days.h"
#include "wt-calendar-mark.h"
#include "wt-calendar-row.h"

/* How far below its heading today may be for the heading to be at the top. */
#define NEAR 6

/* What the child of a row keeps its item under; the item outlives its child. */
#define ITEM_KEY "wt-calendar-list-item"

struct _WtCalendarList
{
  AdwBin parent_instance;

  GtkListView *list_view;

  GListStore *items; /* (owned) */
  char *month;       /* (owned) */
  guint wanted; /* the place to scroll to once there is a layout, or GTK_INVALID_LIST_POSITION */
  gboolean has_jumped; /* the month was asked for, whatever is at the top */
  guint tick;
};

typedef enum
{
  PROP_MONTH = 1,
} WtCalendarListProperty;

static GParamSpec *properties[PROP_MONTH + 1];

G_DEFINE_FINAL_TYPE (WtCalendarList, wt_calendar_list, ADW_TYPE_BIN)

static void
set_month (WtCalendarList *self, const char *month)
{
  if (g_strcmp0 (self->month, month) == 0)
    return;
  g_free (self->month);
  self->month = g_strdup (month != NULL ? month : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MONTH]);
}

/* The row that is at the top of what is seen, as a child of the list view. */
static GtkWidget *
find_top_row (WtCalendarList *self)
{
  GtkWidget *list = GTK_WIDGET (self->list_view);
  GtkWidget *found = gtk_widget_pick (list, gtk_widget_get_width (list) / 2.0, 2, GTK_PICK_DEFAULT);

  while (found != NULL && gtk_widget_get_parent (found) != list)
    found = gtk_widget_get_parent (found);
  return found;
}

static guint
get_place (GtkWidget *row)
{
  GtkListItem *item = g_object_get_data (G_OBJECT (gtk_widget_get_first_child (row)), ITEM_KEY);

  return gtk_list_item_get_position (item);
}

/* Where the keyboard enters the list is where it was last in it; so it is there for a moment. */
static void
leave_keyboard_at (GtkWidget *row)
{
  GtkRoot *root = gtk_widget_get_root (row);
  GtkWidget *focus = gtk_root_get_focus (root);

  if (focus == NULL || !gtk_widget_grab_focus (row))
    return;
  if (GTK_IS_TEXT (focus))
    gtk_text_grab_focus_without_selecting (GTK_TEXT (focus));
  else if (gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW) == NULL)
    gtk_widget_grab_focus (focus);
}

static gboolean
is_laid_out (WtCalendarList *self)
{
  return gtk_widget_get_height (GTK_WIDGET (self->list_view)) > 0 && find_top_row (self) != NULL;
}

/* From below, so that the row ends up at the top. */
static void
scroll_to (WtCalendarList *self, guint place)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list_view));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", place);
}

static gboolean
on_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  WtCalendarList *self = WT_CALENDAR_LIST (widget);
  GtkWidget *row;
  g_autofree char *month = NULL;

  if (!gtk_widget_get_mapped (widget) || g_list_model_get_n_items (G_LIST_MODEL (self->items)) == 0)
    {
      self->tick = 0;
      return G_SOURCE_REMOVE;
    }
  if (!is_laid_out (self))
    return G_SOURCE_CONTINUE;
  if (self->wanted != GTK_INVALID_LIST_POSITION)
    {
      scroll_to (self, self->wanted);
      self->wanted = GTK_INVALID_LIST_POSITION;
      return G_SOURCE_CONTINUE;
    }
  self->tick = 0;
  row = find_top_row (self);
  if (self->has_jumped)
    leave_keyboard_at (row);
  else
    {
      month = wt_calendar_days_dup_month (G_LIST_MODEL (self->items), get_place (row));
      set_month (self, month);
    }
  self->has_jumped = FALSE;
  return G_SOURCE_REMOVE;
}

static void
queue_look (WtCalendarList *self)
{
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick_cb, NULL, NULL);
}

static void
wt_calendar_list_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (wt_calendar_list_parent_class)->map (widget);
  queue_look (WT_CALENDAR_LIST (widget));
}

static void
jump (WtCalendarList *self, guint place)
{
  g_autofree char *month = wt_calendar_days_dup_month (G_LIST_MODEL (self->items), place);

  if (month == NULL)
    return;
  self->wanted = place;
  self->has_jumped = TRUE;
  set_month (self, month);
  queue_look (self);
}

static void
on_items_changed_cb (WtCalendarList *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->items)) == 0)
    set_month (self, "");
  else
    queue_look (self);
}

static void
on_activated_cb (WtCalendarList *self, guint place)
{
  g_autoptr (WtModel) entry = g_list_model_get_item (G_LIST_MODEL (self->items), place);
  WtCalendarKind kind = wt_calendar_entry_get_kind (WT_CALENDAR_ENTRY (entry));
  gint64 record_id = wt_model_get_int64 (entry, WT_CALENDAR_ENTRY_RECORD_ID);

  if (kind == WT_CALENDAR_ACTIVITY)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-activity", "x", record_id);
  else if (kind == WT_CALENDAR_ACTION)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-action", "x", record_id);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-project", "x",
                                wt_model_get_int64 (entry, WT_CALENDAR_ENTRY_PROJECT_ID));
}

static void
bind_mark (GtkListItem *item, WtCalendarMark *mark)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  g_autofree char *words = wt_calendar_mark_dup_words (mark);

  if (!GTK_IS_LABEL (label))
    {
      label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                            "xalign", 0.0, "wrap", TRUE, NULL);
      gtk_list_item_set_child (item, label);
    }
  gtk_label_set_label (GTK_LABEL (label), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (label)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
bind_entry (GtkListItem *item, gpointer entry)
{
  if (!WT_IS_CALENDAR_ROW (gtk_list_item_get_child (item)))
    gtk_list_item_set_child (item, g_object_new (WT_TYPE_CALENDAR_ROW, NULL));
  g_object_set (gtk_list_item_get_child (item), "record", entry, NULL);
}

static void
set_class (GtkWidget *widget, const char *name, gboolean has_it)
{
  if (has_it)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
on_row_bound_cb (WtCalendarList *self, GtkListItem *item)
{
  gpointer record = gtk_list_item_get_item (item);
  gboolean is_mark = WT_IS_CALENDAR_MARK (record);
  gboolean is_today = is_mark && wt_calendar_mark_is_today (record);
  GtkWidget *row;

  gtk_list_item_set_activatable (item, !is_mark);
  if (is_mark)
    bind_mark (item, record);
  else
    bind_entry (item, record);
  row = gtk_widget_get_parent (gtk_list_item_get_child (item));
  g_object_set_data (G_OBJECT (gtk_list_item_get_child (item)), ITEM_KEY, item);
  set_class (row, "month", is_mark && !is_today);
  set_class (row, "today", is_today);
}

static void
wt_calendar_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((WtCalendarListProperty) id)
    {
    case PROP_MONTH:
      g_value_set_string (value, WT_CALENDAR_LIST (object)->month);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_calendar_list_dispose (GObject *object)
{
  WtCalendarList *self = WT_CALENDAR_LIST (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_CALENDAR_LIST);
  G_OBJECT_CLASS (wt_calendar_list_parent_class)->dispose (object);
}

static void
wt_calendar_list_finalize (GObject *object)
{
  WtCalendarList *self = WT_CALENDAR_LIST (object);

  g_clear_object (&self->items);
  g_clear_pointer (&self->month, g_free);
  G_OBJECT_CLASS (wt_calendar_list_parent_class)->finalize (object);
}

static void
wt_calendar_list_class_init (WtCalendarListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wt_calendar_list_dispose;
  object_class->finalize = wt_calendar_list_finalize;
  object_class->get_property = wt_calendar_list_get_property;
  widget_class->map = wt_calendar_list_map;

  properties[PROP_MONTH] = g_param_spec_string (
      "month", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-calendar-list.ui");
  gtk_widget_class_bind_template_child (widget_class, WtCalendarList, list_view);
  gtk_widget_class_bind_template_callback (widget_class, on_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_bound_cb);
}

static void
wt_calendar_list_init (WtCalendarList *self)
{
  GtkNoSelection *selection;

  self->items = g_list_store_new (G_TYPE_OBJECT);
  self->month = g_strdup ("");
  self->wanted = GTK_INVALID_LIST_POSITION;
  gtk_widget_init_template (GTK_WIDGET (self));
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  g_signal_connect_object (self->items, "items-changed", G_CALLBACK (on_items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list_view)),
                           "value-changed", G_CALLBACK (queue_look), self, G_CONNECT_SWAPPED);
}

GListStore *
wt_calendar_list_get_items (WtCalendarList *self)
{
  return self->items;
}

const char *
wt_calendar_list_get_month (WtCalendarList *self)
{
  return self->month;
}

void
wt_calendar_list_show_month (WtCalendarList *self, const char *month)
{
  jump (self, wt_calendar_days_find_month (G_LIST_MODEL (self->items), month));
}

void
wt_calendar_list_show_today (WtCalendarList *self)
{
  guint today = wt_calendar_days_find_today (G_LIST_MODEL (self->items));
  g_autofree char *month = wt_calendar_days_dup_month (G_LIST_MODEL (self->items), today);
  guint heading =
      month != NULL ? wt_calendar_days_find_month (G_LIST_MODEL (self->items), month) : today;

  jump (self, today - heading > NEAR ? today : heading);
}
