#include "wt-date-row.h"

#include "wt-date.h"
#include "wt-field-message.h"

#include <glib/gi18n.h>
#include <stdio.h>

struct _WtDateRow
{
  AdwEntryRow parent_instance;

  GtkMenuButton *calendar_button;
  GtkCalendar *calendar; /* (nullable): until it is first asked for */

  char *date; /* (owned) */
  gboolean allow_empty;
  gboolean is_valid;
  gboolean is_edited; /* the text has the focus */
  gboolean is_typed;  /* the text is the user's, not ours */
  gboolean is_shown;  /* we are writing the text */
  int month;          /* that the calendar shows; 0 while we set it */
};

typedef enum
{
  PROP_DATE = 1,
  PROP_ALLOW_EMPTY,
  PROP_VALID,
} WtDateRowProperty;

static GParamSpec *properties[PROP_VALID + 1];

G_DEFINE_FINAL_TYPE (WtDateRow, wt_date_row, ADW_TYPE_ENTRY_ROW)

/* "2/10/2025": short to change, and read back the same in every language. */
static char *
dup_for_editing (const char *date)
{
  int year, month, day;

  if (sscanf (date, "%d-%d-%d", &year, &month, &day) != 3)
    return g_strdup ("");
  return g_strdup_printf ("%d/%d/%d", day, month, year);
}

static void
set_valid (WtDateRow *self, gboolean is_valid, const char *message)
{
  wt_field_message_set_own (GTK_LIST_BOX_ROW (self), message);
  if (self->is_valid == is_valid)
    return;
  self->is_valid = is_valid;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
}

/* Writes the date; undo in the field then starts from here. */
static void
show_date (WtDateRow *self)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (self));
  g_autofree char *words =
      self->is_edited ? dup_for_editing (self->date) : wt_date_to_words (self->date);

  self->is_shown = TRUE;
  gtk_editable_set_enable_undo (text, FALSE);
  gtk_editable_set_text (text, words);
  gtk_editable_set_enable_undo (text, TRUE);
  self->is_shown = FALSE;
  self->is_typed = FALSE;
  set_valid (self, TRUE, NULL);
}

static void
take_date (WtDateRow *self, const char *date)
{
  gboolean is_new = !g_str_equal (self->date, date);

  if (is_new)
    {
      g_free (self->date);
      self->date = g_strdup (date);
    }
  show_date (self);
  if (is_new)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

static void
on_text_changed_cb (WtDateRow *self)
{
  g_autofree char *today = NULL;
  g_autofree char *date = NULL;

  if (self->is_shown)
    return;
  self->is_typed = TRUE;
  if (self->is_valid)
    return;
  /* Once told, the user sees at once when it is right. */
  today = wt_date_today ();
  date = wt_date_parse (gtk_editable_get_text (GTK_EDITABLE (self)), today);
  if (date != NULL)
    set_valid (self, TRUE, NULL);
}

static void
on_text_focused_cb (WtDateRow *self)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (self));

  self->is_edited = TRUE;
  if (self->is_typed || !gtk_editable_get_editable (text))
    return;
  show_date (self);
  gtk_editable_select_region (text, 0, -1);
}

static void
on_text_left_cb (WtDateRow *self)
{
  self->is_edited = FALSE;
  wt_date_row_commit (self);
}

/* Shows a day in the calendar without choosing it. */
static void
show_in_calendar (WtDateRow *self, const char *date)
{
  g_autoptr (GDateTime) moment = NULL;
  int year, month, day;

  if (sscanf (date, "%d-%d-%d", &year, &month, &day) != 3)
    return;
  moment = g_date_time_new_local (year, month, day, 12, 0, 0);
  self->month = 0;
  gtk_calendar_select_day (self->calendar, moment);
  self->month = month;
}

static char *
dup_day_in_calendar (WtDateRow *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);

  return g_date_time_format (day, "%Y-%m-%d");
}

static void
on_calendar_shown_cb (WtDateRow *self)
{
  g_autofree char *today = wt_date_today ();

  show_in_calendar (self, self->date[0] != '\0' ? self->date : today);
  gtk_widget_grab_focus (GTK_WIDGET (self->calendar));
}

static void
choose_date (WtDateRow *self, const char *date)
{
  gtk_menu_button_popdown (self->calendar_button);
  take_date (self, date);
}

static void
choose_selected_day (WtDateRow *self)
{
  g_autofree char *date = dup_day_in_calendar (self);

  choose_date (self, date);
}

/* Turning to another month selects a day there as well, which nobody has chosen yet. */
static void
on_day_selected_cb (WtDateRow *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  int month = g_date_time_get_month (day);

  if (self->month == month)
    choose_selected_day (self);
  else if (self->month != 0)
    self->month = month;
}

/* The day that is selected already is not selected again by a click on it. */
static void
on_calendar_pressed_cb (WtDateRow *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->calendar), x, y, GTK_PICK_DEFAULT);

  if (picked != NULL && gtk_widget_has_css_class (picked, "day-number")
      && gtk_widget_get_state_flags (picked) & GTK_STATE_FLAG_SELECTED)
    choose_selected_day (self);
}

/* How far a key goes from the day that is selected; the calendar's own keys start anywhere. */
static char *
dup_day_of_key (WtDateRow *self, guint key)
{
  g_autofree char *day = dup_day_in_calendar (self);
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return wt_date_add_days (day, -forward);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return wt_date_add_days (day, forward);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return wt_date_add_days (day, -7);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return wt_date_add_days (day, 7);
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return wt_date_add_months (day, -1);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return wt_date_add_months (day, 1);
    default:
      return NULL;
    }
}

static gboolean
on_calendar_key_pressed_cb (WtDateRow *self, guint key, guint code, GdkModifierType state)
{
  g_autofree char *day = NULL;

  if (!gtk_widget_has_focus (GTK_WIDGET (self->calendar)))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_space)
    {
      choose_selected_day (self);
      return GDK_EVENT_STOP;
    }
  day = dup_day_of_key (self, key);
  if (day == NULL)
    return GDK_EVENT_PROPAGATE;
  show_in_calendar (self, day);
  return GDK_EVENT_STOP;
}

static void
on_today_clicked_cb (WtDateRow *self)
{
  g_autofree char *today = wt_date_today ();

  choose_date (self, today);
}

static void
on_no_date_clicked_cb (WtDateRow *self)
{
  choose_date (self, "");
}

static GtkWidget *
make_button (WtDateRow *self, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_calendar (WtDateRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *calendar = gtk_calendar_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_calendar_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_calendar_key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (calendar, "day-selected", G_CALLBACK (on_day_selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (calendar, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (calendar, keys);
  return calendar;
}

/* A calendar is some fifty labels, and a page has many dates that nobody changes. */
static void
make_popover (GtkMenuButton *button, gpointer data)
{
  WtDateRow *self = data;
  GtkWidget *popover, *box, *buttons, *no_date;

  if (self->calendar != NULL)
    return;
  self->calendar = GTK_CALENDAR (make_calendar (self));
  no_date = make_button (self, _ ("No date"), G_CALLBACK (on_no_date_clicked_cb));
  g_object_bind_property (self, "allow-empty", no_date, "visible", G_BINDING_SYNC_CREATE);
  buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_set_homogeneous (GTK_BOX (buttons), TRUE);
  gtk_box_append (GTK_BOX (buttons),
                  make_button (self, C_ ("date", "Today"), G_CALLBACK (on_today_clicked_cb)));
  gtk_box_append (GTK_BOX (buttons), no_date);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->calendar));
  gtk_box_append (GTK_BOX (box), buttons);
  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect_object (popover, "show", G_CALLBACK (on_calendar_shown_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

static void
wt_date_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_DATE_ROW);
  G_OBJECT_CLASS (wt_date_row_parent_class)->dispose (object);
}

static void
wt_date_row_finalize (GObject *object)
{
  g_clear_pointer (&WT_DATE_ROW (object)->date, g_free);
  G_OBJECT_CLASS (wt_date_row_parent_class)->finalize (object);
}

static void
wt_date_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WtDateRow *self = WT_DATE_ROW (object);

  switch ((WtDateRowProperty) id)
    {
    case PROP_DATE:
      g_value_set_string (value, self->date);
      break;
    case PROP_ALLOW_EMPTY:
      g_value_set_boolean (value, self->allow_empty);
      break;
    case PROP_VALID:
      g_value_set_boolean (value, self->is_valid);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_date_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WtDateRow *self = WT_DATE_ROW (object);

  switch ((WtDateRowProperty) id)
    {
    case PROP_DATE:
      wt_date_row_set_date (self, g_value_get_string (value));
      break;
    case PROP_ALLOW_EMPTY:
      self->allow_empty = g_value_get_boolean (value);
      break;
    case PROP_VALID:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_date_row_class_init (WtDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = wt_date_row_dispose;
  object_class->finalize = wt_date_row_finalize;
  object_class->get_property = wt_date_row_get_property;
  object_class->set_property = wt_date_row_set_property;

  properties[PROP_DATE] =
      g_param_spec_string ("date", NULL, NULL, "", flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_ALLOW_EMPTY] = g_param_spec_boolean ("allow-empty", NULL, NULL, TRUE, flags);
  properties[PROP_VALID] =
      g_param_spec_boolean ("valid", NULL, NULL, TRUE,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WtDateRow, calendar_button);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, wt_date_row_commit);
}

static void
wt_date_row_init (WtDateRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->date = g_strdup ("");
  self->allow_empty = TRUE;
  self->is_valid = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->calendar_button, make_popover, self, NULL);

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (on_text_focused_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_text_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self))), focus);
}

const char *
wt_date_row_get_date (WtDateRow *self)
{
  return self->date;
}

void
wt_date_row_set_date (WtDateRow *self, const char *date)
{
  const char *known = date != NULL && wt_date_is_valid (date) ? date : "";

  if (g_str_equal (self->date, known))
    return;
  if (!self->is_edited || !self->is_typed)
    {
      take_date (self, known);
      return;
    }
  /* Somebody is typing: that wins, once it is finished. */
  g_free (self->date);
  self->date = g_strdup (known);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

gboolean
wt_date_row_is_valid (WtDateRow *self)
{
  return self->is_valid;
}

void
wt_date_row_commit (WtDateRow *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
  g_autofree char *today = wt_date_today ();
  g_autofree char *date = wt_date_parse (typed, today);

  if (!self->is_typed)
    {
      if (!self->is_edited)
        show_date (self);
    }
  else if (date != NULL || (typed[0] == '\0' && self->allow_empty))
    take_date (self, date != NULL ? date : "");
  else if (typed[0] == '\0')
    set_valid (self, FALSE, _ ("A date is needed here."));
  else
    set_valid (self, FALSE, _ ("There is no such date. Type one like 2/10/2025."));
}
