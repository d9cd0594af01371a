#include "wt-presentation-figures.h"

#include "wt-chart-words.h"
#include "wt-overview-words.h"

#include <glib/gi18n.h>

struct _WtPresentationFigures
{
  AdwBin parent_instance;

  GtkFlowBox *box;
};

G_DEFINE_FINAL_TYPE (WtPresentationFigures, wt_presentation_figures, ADW_TYPE_BIN)

static void
wt_presentation_figures_class_init (WtPresentationFiguresClass *klass)
{
}

static void
wt_presentation_figures_init (WtPresentationFigures *self)
{
  self->box = g_object_new (GTK_TYPE_FLOW_BOX, "selection-mode", GTK_SELECTION_NONE,
                            "max-children-per-line", 2, "min-children-per-line", 1, "homogeneous",
                            TRUE, "row-spacing", 48, "column-spacing", 48, "valign",
                            GTK_ALIGN_CENTER, "can-focus", FALSE, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

static GtkWidget *
make_label (const char *words, const char *css_class)
{
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_figure (WtOverview *overview, WtOverviewFigure figure)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *number = wt_chart_words_count (wt_overview_words_get_figure (overview, figure));
  g_autofree char *words = wt_overview_words_describe (overview, figure);

  gtk_box_append (GTK_BOX (box), make_label (number, "presentation-figure"));
  gtk_box_append (GTK_BOX (box),
                  make_label (wt_overview_words_get_noun (overview, figure), "presentation-noun"));
  if (words != NULL)
    gtk_box_append (GTK_BOX (box), make_label (words, "presentation-words"));
  return box;
}

void
wt_presentation_figures_set_overview (WtPresentationFigures *self, WtOverview *overview)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_flow_box_remove (self->box, child);
  for (int figure = 0; figure < WT_OVERVIEW_N_FIGURES; figure++)
    gtk_flow_box_append (self->box, make_figure (overview, (WtOverviewFigure) figure));
}

char *
wt_presentation_figures_dup_words (WtOverview *overview)
{
  GString *words = g_string_new (NULL);

  for (int figure = 0; figure < WT_OVERVIEW_N_FIGURES; figure++)
    {
      g_autofree char *number =
          wt_chart_words_count (wt_overview_words_get_figure (overview, (WtOverviewFigure) figure));
      const char *noun = wt_overview_words_get_noun (overview, (WtOverviewFigure) figure);
      g_autofree char *comparison =
          wt_overview_words_describe (overview, (WtOverviewFigure) figure);

      g_string_append_printf (words, "%s %s", number, noun);
      if (comparison != NULL)
        g_string_append_printf (words, ", %s", comparison);
      g_string_append (words, ". ");
    }
  return g_string_free (words, FALSE);
}
