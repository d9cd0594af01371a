#include "wt-presentation.h"

#include "wt-chart-grid.h"
#include "wt-chart-view.h"
#include "wt-overview.h"
#include "wt-presentation-figures.h"

#include <glib/gi18n.h>

/* In pixels at usual text size; as much larger in all as the letters are made. */
#define LABEL_SIZE 17.5
#define SCALE_STEP 1.15
#define LEAST_SCALE 0.6
#define LARGEST_SCALE 2.0

struct _WtPresentation
{
  AdwBin parent_instance;

  AdwWindowTitle *title;
  GtkWidget *previous_button;
  GtkWidget *next_button;
  GtkLabel *place_label;
  GtkToggleButton *table_button;
  GtkLabel *headline_label;
  GtkStack *stack;
  WtChartView *chart_view;
  WtChartGrid *grid;
  WtPresentationFigures *figures;

  GListModel *slides; /* (owned) (nullable) */
  char *subject;      /* (owned) */
  guint current;
  double scale;
};

enum
{
  SIGNAL_CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtPresentation, wt_presentation, ADW_TYPE_BIN)

static WtChart *
get_chart (WtPresentation *self)
{
  return wt_chart_view_get_chart (self->chart_view);
}

/* The table of a chart is filled when it is asked for. */
static void
show_content (WtPresentation *self)
{
  gboolean shows_table = gtk_toggle_button_get_active (self->table_button);

  if (get_chart (self) == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "figures");
      return;
    }
  wt_chart_grid_set_chart (self->grid, shows_table ? get_chart (self) : NULL);
  gtk_stack_set_visible_child_name (self->stack, shows_table ? "table" : "chart");
}

/* What stands on the slide, for whoever does not see it. */
static void
tell_slide (WtPresentation *self, const char *place, const char *title, const char *description)
{
  /* Translators: "3 of 8", and what is shown */
  g_autofree char *name = g_strdup_printf (_ ("%1$s: %2$s"), place, title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
show_chart (WtPresentation *self, WtChart *chart, const char *place)
{
  g_autofree char *heading = wt_chart_dup_heading (chart);
  g_autofree char *count = wt_chart_dup_count (chart);
  g_autofree char *sentence = wt_chart_dup_sentence (chart);
  g_autofree char *description = wt_chart_dup_description (chart);

  adw_window_title_set_title (self->title, heading);
  adw_window_title_set_subtitle (self->title, count);
  gtk_label_set_label (self->headline_label, sentence);
  wt_chart_view_set_chart (self->chart_view, chart);
  tell_slide (self, place, heading, description);
}

static void
show_figures (WtPresentation *self, WtOverview *overview, const char *place)
{
  g_autofree char *words = wt_presentation_figures_dup_words (overview);

  adw_window_title_set_title (self->title, _ ("Overview"));
  adw_window_title_set_subtitle (self->title, "");
  gtk_label_set_label (self->headline_label, self->subject);
  wt_chart_view_set_chart (self->chart_view, NULL);
  wt_presentation_figures_set_overview (self->figures, overview);
  tell_slide (self, place, self->subject, words);
}

static void
show_slide (WtPresentation *self, guint index)
{
  g_autoptr (GObject) slide = g_list_model_get_item (self->slides, index);
  guint n_slides = g_list_model_get_n_items (self->slides);
  g_autofree char *place =
      /* Translators: which slide of how many: "3 of 8" */
      g_strdup_printf (_ ("%1$u of %2$u"), index + 1, n_slides);

  self->current = index;
  gtk_label_set_label (self->place_label, place);
  gtk_widget_set_sensitive (self->previous_button, index > 0);
  gtk_widget_set_sensitive (self->next_button, index + 1 < n_slides);
  gtk_widget_set_visible (GTK_WIDGET (self->table_button), WT_IS_CHART (slide));
  if (WT_IS_CHART (slide))
    show_chart (self, WT_CHART (slide), place);
  else
    show_figures (self, WT_OVERVIEW (slide), place);
  show_content (self);
  /* A button that can do no more lets go of the focus. */
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
show_previous (WtPresentation *self)
{
  if (self->current > 0)
    show_slide (self, self->current - 1);
}

static void
show_next (WtPresentation *self)
{
  if (self->current + 1 < g_list_model_get_n_items (self->slides))
    show_slide (self, self->current + 1);
}

static void
leave (WtPresentation *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static void
set_scale (WtPresentation *self, double scale)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  self->scale = CLAMP (scale, LEAST_SCALE, LARGEST_SCALE);
  pango_attr_list_insert (attributes, pango_attr_scale_new (self->scale));
  gtk_label_set_attributes (self->headline_label, attributes);
  pango_attr_list_unref (attributes);
  wt_chart_view_set_label_size (self->chart_view, LABEL_SIZE * self->scale);
}

/* The keys that go to another slide. Left and right follow the direction of reading. */
static gboolean
turn (WtPresentation *self, guint keyval)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  switch (keyval)
    {
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      (is_rtl ? show_previous : show_next) (self);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      (is_rtl ? show_next : show_previous) (self);
      return TRUE;
    case GDK_KEY_Page_Down:
      show_next (self);
      return TRUE;
    case GDK_KEY_Page_Up:
      show_previous (self);
      return TRUE;
    case GDK_KEY_Home:
      show_slide (self, 0);
      return TRUE;
    case GDK_KEY_End:
      show_slide (self, g_list_model_get_n_items (self->slides) - 1);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
on_key_pressed_cb (WtPresentation *self, guint keyval, guint keycode, GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  if (turn (self, keyval))
    return TRUE;
  switch (keyval)
    {
    case GDK_KEY_space:
      /* On a button it presses that. */
      if (!gtk_widget_has_focus (GTK_WIDGET (self)))
        return FALSE;
      show_next (self);
      return TRUE;
    case GDK_KEY_t:
    case GDK_KEY_T:
      if (get_chart (self) != NULL)
        gtk_toggle_button_set_active (self->table_button,
                                      !gtk_toggle_button_get_active (self->table_button));
      return TRUE;
    case GDK_KEY_plus:
    case GDK_KEY_KP_Add:
    case GDK_KEY_equal:
      set_scale (self, self->scale * SCALE_STEP);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      set_scale (self, self->scale / SCALE_STEP);
      return TRUE;
    case GDK_KEY_Escape:
    case GDK_KEY_F5:
      leave (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
wt_presentation_dispose (GObject *object)
{
  WtPresentation *self = WT_PRESENTATION (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), WT_TYPE_PRESENTATION);
  g_clear_object (&self->slides);
  g_clear_pointer (&self->subject, g_free);
  G_OBJECT_CLASS (wt_presentation_parent_class)->dispose (object);
}

static void
wt_presentation_class_init (WtPresentationClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_presentation_dispose;
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", WT_TYPE_PRESENTATION, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (WT_TYPE_CHART_VIEW);
  g_type_ensure (WT_TYPE_CHART_GRID);
  g_type_ensure (WT_TYPE_PRESENTATION_FIGURES);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-presentation.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPresentation, title);
  gtk_widget_class_bind_template_child (widget_class, WtPresentation, previous_button);
  gtk_widget_class_bind_template_child (widget_class, WtPresentation, next_button);
  gtk_widget_class_bind_template_child (widget_class, WtPresentation, place_label);
  gtk_widget_class_bind_template_child (widget_class, WtPresentation, table_button);
  gtk_widget_class_bind_template_child (widget_class, WtPresentation, headline_label);
  gtk_widget_class_bind_template_child (widget_class, WtPresentation, stack);
  gtk_widget_class_bind_template_child (widget_class, WtPresentation, chart_view);
  gtk_widget_class_bind_template_child (widget_class, WtPresentation, grid);
  gtk_widget_class_bind_template_child (widget_class, WtPresentation, figures);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_content);
  gtk_widget_class_bind_template_callback (widget_class, show_previous);
  gtk_widget_class_bind_template_callback (widget_class, show_next);
  gtk_widget_class_bind_template_callback (widget_class, leave);
}

static void
wt_presentation_init (WtPresentation *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_scale (self, 1);
}

void
wt_presentation_set_slides (WtPresentation *self,
                            GListModel *slides,
                            const char *subject,
                            guint first)
{
  g_set_object (&self->slides, slides);
  g_free (self->subject);
  self->subject = g_strdup (subject);
  gtk_toggle_button_set_active (self->table_button, FALSE);
  show_slide (self, MIN (first, g_list_model_get_n_items (slides) - 1));
}
