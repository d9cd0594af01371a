#include "wt-filter-bar.h"

#include "wt-choices.h"
#include "wt-wrap-box.h"

#include <glib/gi18n.h>

/* What can be narrowed; the index of its row and its chip. */
typedef enum
{
  PART_ORGANISATION,
  PART_DIRECTORATE,
  PART_PROJECT,
  PART_LEVEL,
  N_PARTS
} FilterPart;

struct _WtFilterBar
{
  AdwBin parent_instance;

  WtPeriodButton *period_button;
  AdwComboRow *organisation_row;
  AdwComboRow *directorate_row;
  AdwComboRow *project_row;
  AdwComboRow *level_row;
  GtkWidget *filter_button;
  WtWrapBox *chips;

  gboolean is_filling;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtFilterBar, wt_filter_bar, ADW_TYPE_BIN)

static AdwComboRow *
get_row (WtFilterBar *self, FilterPart part)
{
  AdwComboRow *rows[N_PARTS] = { self->organisation_row, self->directorate_row, self->project_row,
                                 self->level_row };

  return rows[part];
}

static void update_chips (WtFilterBar *self);

static void
on_chip_clicked_cb (GtkButton *chip, WtFilterBar *self)
{
  FilterPart part = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (chip), "part"));

  adw_combo_row_set_selected (get_row (self, part), 0);
}

static void
on_clear_clicked_cb (GtkButton *button, WtFilterBar *self)
{
  self->is_filling = TRUE;
  for (int part = 0; part < N_PARTS; part++)
    adw_combo_row_set_selected (get_row (self, part), 0);
  self->is_filling = FALSE;
  update_chips (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
add_chip (WtFilterBar *self, FilterPart part)
{
  const char *name = wt_choices_get_name (get_row (self, part));
  GtkWidget *content = g_object_new (ADW_TYPE_BUTTON_CONTENT, "icon-name", "window-close-symbolic",
                                     "label", name, NULL);
  GtkWidget *chip = gtk_button_new ();
  /* Translators: %s is a filter such as the name of a project */
  g_autofree char *tooltip = g_strdup_printf (_ ("Take away the filter “%s”"), name);

  gtk_button_set_child (GTK_BUTTON (chip), content);
  gtk_widget_set_tooltip_text (chip, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);
  gtk_widget_add_css_class (chip, "chip");
  g_object_set_data (G_OBJECT (chip), "part", GINT_TO_POINTER (part));
  g_signal_connect_object (chip, "clicked", G_CALLBACK (on_chip_clicked_cb), self, 0);
  wt_wrap_box_append (self->chips, chip);
}

static void
add_clear_button (WtFilterBar *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Clear all"));

  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clear_clicked_cb), self, 0);
  wt_wrap_box_append (self->chips, button);
}

/* Whoever took a chip away with the keyboard goes on beside it. */
static void
update_chips (WtFilterBar *self)
{
  gboolean has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->chips)) != NULL;
  guint n_chips = 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_widget_unparent (child);
  for (int part = 0; part < N_PARTS; part++)
    if (adw_combo_row_get_selected (get_row (self, part)) > 0)
      {
        add_chip (self, part);
        n_chips++;
      }
  if (n_chips > 1)
    add_clear_button (self);
  if (has_focus)
    gtk_widget_grab_focus (n_chips > 0 ? gtk_widget_get_first_child (GTK_WIDGET (self->chips))
                                       : self->filter_button);
}

static void
on_choice_changed_cb (WtFilterBar *self)
{
  if (self->is_filling)
    return;
  update_chips (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_period_changed_cb (WtFilterBar *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
wt_filter_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_FILTER_BAR);
  G_OBJECT_CLASS (wt_filter_bar_parent_class)->dispose (object);
}

static void
wt_filter_bar_class_init (WtFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_filter_bar_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WT_TYPE_FILTER_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (WT_TYPE_PERIOD_BUTTON);
  g_type_ensure (WT_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, WtFilterBar, period_button);
  gtk_widget_class_bind_template_child (widget_class, WtFilterBar, organisation_row);
  gtk_widget_class_bind_template_child (widget_class, WtFilterBar, directorate_row);
  gtk_widget_class_bind_template_child (widget_class, WtFilterBar, project_row);
  gtk_widget_class_bind_template_child (widget_class, WtFilterBar, level_row);
  gtk_widget_class_bind_template_child (widget_class, WtFilterBar, filter_button);
  gtk_widget_class_bind_template_child (widget_class, WtFilterBar, chips);
  gtk_widget_class_bind_template_callback (widget_class, on_choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_period_changed_cb);
}

static void
wt_filter_bar_init (WtFilterBar *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  wt_choices_set_terms (self->level_row, wt_levels, _ ("Any level"));
  self->is_filling = FALSE;
}

void
wt_filter_bar_set_choices (WtFilterBar *self, WtChoiceLists *choices)
{
  self->is_filling = TRUE;
  wt_choices_set_names (self->organisation_row, wt_choice_lists_get_organisations (choices), "name",
                        _ ("Any organisation"));
  wt_choices_set_names (self->directorate_row, wt_choice_lists_get_directorates (choices), "name",
                        _ ("Any directorate"));
  wt_choices_set_names (self->project_row, wt_choice_lists_get_projects (choices), "title",
                        _ ("All projects"));
  self->is_filling = FALSE;
  wt_period_button_set_financial_year_month (
      self->period_button,
      wt_settings_get_financial_year_month (wt_choice_lists_get_settings (choices)));
  update_chips (self);
}

void
wt_filter_bar_get_filter (WtFilterBar *self, WtFilter *filter)
{
  *filter = (WtFilter){ .organisation_id = wt_choices_get_id (self->organisation_row),
                        .directorate_id = wt_choices_get_id (self->directorate_row),
                        .project_id = wt_choices_get_id (self->project_row),
                        .level = (WtLevel) wt_choices_get_id (self->level_row) };
  wt_period_button_get_dates (self->period_button, filter->from, filter->to);
}

void
wt_filter_bar_set_filter (WtFilterBar *self, const WtFilter *filter)
{
  self->is_filling = TRUE;
  wt_choices_set_id (self->organisation_row, filter->organisation_id);
  wt_choices_set_id (self->directorate_row, filter->directorate_id);
  wt_choices_set_id (self->project_row, filter->project_id);
  wt_choices_set_id (self->level_row, filter->level);
  self->is_filling = FALSE;
  wt_period_button_set_dates (self->period_button, filter->from, filter->to);
  update_chips (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

char *
wt_filter_bar_dup_words (WtFilterBar *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (int part = 0; part < N_PARTS; part++)
    if (adw_combo_row_get_selected (get_row (self, part)) > 0)
      g_strv_builder_add (builder, wt_choices_get_name (get_row (self, part)));
  names = g_strv_builder_end (builder);
  return g_strjoinv (_ (", "), names);
}

WtPeriodButton *
wt_filter_bar_get_period_button (WtFilterBar *self)
{
  return self->period_button;
}

void
wt_filter_bar_show_all_dates (WtFilterBar *self)
{
  wt_period_button_set_period (self->period_button, WT_PERIOD_ALL);
  on_period_changed_cb (self);
}
