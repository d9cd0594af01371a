#include "wt-figure-tile.h"

#include "wt-chart-words.h"

#include <glib/gi18n.h>

struct _WtFigureTile
{
  GtkButton parent_instance;

  GtkLabel *figure_label;
  GtkLabel *noun_label;
  GtkLabel *sign_label;
  GtkLabel *before_label;
};

G_DEFINE_FINAL_TYPE (WtFigureTile, wt_figure_tile, GTK_TYPE_BUTTON)

static void
wt_figure_tile_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_FIGURE_TILE);
  G_OBJECT_CLASS (wt_figure_tile_parent_class)->dispose (object);
}

static void
wt_figure_tile_class_init (WtFigureTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_figure_tile_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-figure-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, WtFigureTile, figure_label);
  gtk_widget_class_bind_template_child (widget_class, WtFigureTile, noun_label);
  gtk_widget_class_bind_template_child (widget_class, WtFigureTile, sign_label);
  gtk_widget_class_bind_template_child (widget_class, WtFigureTile, before_label);
}

static void
wt_figure_tile_init (WtFigureTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
update_spoken (WtFigureTile *self)
{
  const char *words = gtk_label_get_label (self->before_label);
  g_autofree char *counted = g_strjoin (" ", gtk_label_get_label (self->figure_label),
                                        gtk_label_get_label (self->noun_label), NULL);
  g_autofree char *spoken = g_strjoin (words[0] != '\0' ? _ (", ") : "", counted, words, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

void
wt_figure_tile_set_figure (WtFigureTile *self, gint64 figure, const char *noun)
{
  g_autofree char *number = wt_chart_words_count (figure);

  gtk_label_set_label (self->figure_label, number);
  gtk_label_set_label (self->noun_label, noun);
  update_spoken (self);
}

void
wt_figure_tile_set_comparison (WtFigureTile *self,
                               const char *sign,
                               const char *words,
                               const char *detail)
{
  gtk_label_set_label (self->sign_label, sign);
  gtk_label_set_label (self->before_label, words != NULL ? words : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->before_label), detail);
  gtk_widget_set_visible (GTK_WIDGET (self->sign_label), sign[0] != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->before_label), words != NULL);
  update_spoken (self);
}
