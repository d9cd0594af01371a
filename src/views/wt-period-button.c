#include "wt-period-button.h"

#include "wt-date-row.h"
#include "wt-date.h"
#include "wt-decoration.h"

#include <glib/gi18n.h>

struct _WtPeriodButton
{
  AdwBin parent_instance;

  GtkMenuButton *menu_button;
  GtkListBox *period_list;
  GtkWidget *own_group;
  WtDateRow *from_row;
  WtDateRow *to_row;
  GtkLabel *issue_label;

  WtPeriod period;
  char own_from[11], own_to[11]; /* the last own dates that were right */
  int financial_year_month;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtPeriodButton, wt_period_button, ADW_TYPE_BIN)

static void
update_label (WtPeriodButton *self)
{
  char from[11], to[11];
  g_autofree char *words = NULL;

  wt_period_button_get_dates (self, from, to);
  words = self->period == WT_PERIOD_OWN
              ? wt_date_period_to_words (from, to)
              : g_strdup (wt_term_get_title (wt_periods, (int) self->period));
  gtk_menu_button_set_label (self->menu_button, words);
}

/* Takes over the own dates, unless the first is the later one. */
static gboolean
take_own_dates (WtPeriodButton *self)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  gboolean is_right;

  g_object_get (self->from_row, "date", &from, NULL);
  g_object_get (self->to_row, "date", &to, NULL);
  is_right = from[0] == '\0' || to[0] == '\0' || g_strcmp0 (from, to) <= 0;
  if (is_right)
    {
      g_strlcpy (self->own_from, from, sizeof self->own_from);
      g_strlcpy (self->own_to, to, sizeof self->own_to);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->issue_label), !is_right);
  return is_right;
}

static void
choose (WtPeriodButton *self, WtPeriod period)
{
  char from[11], to[11];

  /* Own dates begin as those that were shown. */
  if (period == WT_PERIOD_OWN && self->period != WT_PERIOD_OWN)
    {
      wt_period_button_get_dates (self, from, to);
      g_object_set (self->from_row, "date", from, NULL);
      g_object_set (self->to_row, "date", to, NULL);
    }
  wt_period_button_set_period (self, period);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_period_activated_cb (WtPeriodButton *self, GtkListBoxRow *row)
{
  WtPeriod period = (WtPeriod) wt_periods[gtk_list_box_row_get_index (row)].value;

  choose (self, period);
  if (period != WT_PERIOD_OWN)
    gtk_menu_button_popdown (self->menu_button);
}

static void
on_own_date_changed_cb (WtPeriodButton *self)
{
  if (self->period != WT_PERIOD_OWN || !take_own_dates (self))
    return;
  update_label (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
wt_period_button_dispose (GObject *object)
{
  /* The bin would let go of a template child a second time. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PERIOD_BUTTON);
  G_OBJECT_CLASS (wt_period_button_parent_class)->dispose (object);
}

static void
wt_period_button_class_init (WtPeriodButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_period_button_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WT_TYPE_PERIOD_BUTTON, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (WT_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-period-button.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPeriodButton, menu_button);
  gtk_widget_class_bind_template_child (widget_class, WtPeriodButton, period_list);
  gtk_widget_class_bind_template_child (widget_class, WtPeriodButton, own_group);
  gtk_widget_class_bind_template_child (widget_class, WtPeriodButton, from_row);
  gtk_widget_class_bind_template_child (widget_class, WtPeriodButton, to_row);
  gtk_widget_class_bind_template_child (widget_class, WtPeriodButton, issue_label);
  gtk_widget_class_bind_template_callback (widget_class, on_period_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_own_date_changed_cb);
}

static void
wt_period_button_init (WtPeriodButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->financial_year_month = 4;
  for (const WtTerm *term = wt_periods; term->nick != NULL; term++)
    {
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *mark = wt_decoration_new ("object-select-symbolic");

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (term->title));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_object_set_data (G_OBJECT (row), "mark", mark);
      gtk_list_box_append (self->period_list, row);
    }
  wt_period_button_set_period (self, WT_PERIOD_LAST_12_MONTHS);
}

WtPeriod
wt_period_button_get_period (WtPeriodButton *self)
{
  return self->period;
}

void
wt_period_button_set_period (WtPeriodButton *self, WtPeriod period)
{
  self->period = period;
  for (int i = 0; wt_periods[i].nick != NULL; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->period_list, i);
      gboolean is_chosen = wt_periods[i].value == (int) period;

      gtk_widget_set_opacity (g_object_get_data (G_OBJECT (row), "mark"), is_chosen ? 1 : 0);
      gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, is_chosen,
                                   -1);
    }
  gtk_widget_set_visible (self->own_group, period == WT_PERIOD_OWN);
  if (period == WT_PERIOD_OWN)
    take_own_dates (self);
  else
    gtk_widget_set_visible (GTK_WIDGET (self->issue_label), FALSE);
  update_label (self);
}

void
wt_period_button_set_dates (WtPeriodButton *self, const char *from, const char *to)
{
  g_autofree char *today = wt_date_today ();

  for (int i = 0; wt_periods[i].value != WT_PERIOD_OWN; i++)
    {
      WtPeriod period = (WtPeriod) wt_periods[i].value;
      char first[11], last[11];

      wt_period_resolve (period, today, self->financial_year_month, first, last);
      if (g_str_equal (first, from) && g_str_equal (last, to))
        {
          wt_period_button_set_period (self, period);
          return;
        }
    }
  /* The rows tell of their dates only while those are shown. */
  self->period = WT_PERIOD_ALL;
  g_object_set (self->from_row, "date", from, NULL);
  g_object_set (self->to_row, "date", to, NULL);
  wt_period_button_set_period (self, WT_PERIOD_OWN);
}

void
wt_period_button_set_financial_year_month (WtPeriodButton *self, int month)
{
  self->financial_year_month = month;
  update_label (self);
}

void
wt_period_button_get_dates (WtPeriodButton *self, char *from, char *to)
{
  g_autofree char *today = wt_date_today ();

  if (self->period != WT_PERIOD_OWN)
    {
      wt_period_resolve (self->period, today, self->financial_year_month, from, to);
      return;
    }
  g_strlcpy (from, self->own_from, sizeof self->own_from);
  g_strlcpy (to, self->own_to, sizeof self->own_to);
}
