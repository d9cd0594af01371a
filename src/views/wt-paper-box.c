#include "wt-paper-box.h"

#include <glib/gi18n.h>

struct _WtPaperBox
{
  GtkToggleButton parent_instance;

  GtkWidget *square;
  GtkLabel *number_label;
  GtkWidget *tick_image;
  GtkLabel *word_label;

  WtPaperBoxLook look;
  char key;
};

G_DEFINE_FINAL_TYPE (WtPaperBox, wt_paper_box, GTK_TYPE_TOGGLE_BUTTON)

static void
on_active_changed_cb (WtPaperBox *self)
{
  gboolean is_active = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self));

  gtk_widget_set_visible (self->tick_image, is_active && self->look == WT_PAPER_BOX_WORD);
}

static void
wt_paper_box_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PAPER_BOX);
  G_OBJECT_CLASS (wt_paper_box_parent_class)->dispose (object);
}

static void
wt_paper_box_class_init (WtPaperBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_paper_box_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-paper-box.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPaperBox, square);
  gtk_widget_class_bind_template_child (widget_class, WtPaperBox, number_label);
  gtk_widget_class_bind_template_child (widget_class, WtPaperBox, tick_image);
  gtk_widget_class_bind_template_child (widget_class, WtPaperBox, word_label);
  gtk_widget_class_bind_template_callback (widget_class, on_active_changed_cb);
}

static void
wt_paper_box_init (WtPaperBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wt_paper_box_new (WtPaperBoxLook look, char key, const char *words, int question_number)
{
  WtPaperBox *self = g_object_new (WT_TYPE_PAPER_BOX, NULL);
  g_autofree char *name =
      /* Translators: the name of a box for a screen reader: what it says ("8", "Yes", "Blank") and
       * the number of its question on the form */
      g_strdup_printf (_ ("%1$s, question %2$d"), words, question_number);

  self->look = look;
  self->key = key;
  gtk_widget_set_visible (self->square, look != WT_PAPER_BOX_OTHER);
  gtk_label_set_label (look == WT_PAPER_BOX_NUMBER ? self->number_label : self->word_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->number_label),
                          look == WT_PAPER_BOX_NUMBER || look == WT_PAPER_BOX_CHOICE);
  gtk_widget_set_visible (GTK_WIDGET (self->word_label), look != WT_PAPER_BOX_NUMBER);
  if (look == WT_PAPER_BOX_OTHER)
    gtk_widget_add_css_class (GTK_WIDGET (self), "other-answer");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "paper-box");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

GtkWidget *
wt_paper_box_new_choice (const WtChoice *choice, const char *cap, int question_number)
{
  GtkWidget *box =
      wt_paper_box_new (WT_PAPER_BOX_CHOICE, choice->key, choice->text, question_number);

  gtk_label_set_label (WT_PAPER_BOX (box)->number_label, cap);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, cap,
                                  -1);
  return box;
}

char
wt_paper_box_get_key (WtPaperBox *self)
{
  return self->key;
}
