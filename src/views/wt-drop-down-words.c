#include "wt-drop-down-words.h"

static void
on_setup_chosen_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer width)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize",
                                               PANGO_ELLIPSIZE_END, "max-width-chars",
                                               GPOINTER_TO_INT (width), NULL));
}

static void
on_setup_listed_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer width)
{
  gtk_list_item_set_child (item,
                           g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "width-chars",
                                         GPOINTER_TO_INT (width), "max-width-chars",
                                         2 * GPOINTER_TO_INT (width), NULL));
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, const char *property)
{
  g_autofree char *words = NULL;

  g_object_get (gtk_list_item_get_item (item), property, &words, NULL);
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), words);
}

static GtkListItemFactory *
make_factory (GCallback set_up, const char *property, int width)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", set_up, GINT_TO_POINTER (width));
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), (gpointer) property);
  return factory;
}

void
wt_drop_down_words_apply (GtkDropDown *drop_down, GType type, const char *property, int width)
{
  g_autoptr (GtkListItemFactory) chosen =
      make_factory (G_CALLBACK (on_setup_chosen_cb), property, width);
  g_autoptr (GtkListItemFactory) listed =
      make_factory (G_CALLBACK (on_setup_listed_cb), property, width);
  g_autoptr (GtkExpression) expression = gtk_property_expression_new (type, NULL, property);

  gtk_drop_down_set_expression (drop_down, expression);
  gtk_drop_down_set_factory (drop_down, chosen);
  gtk_drop_down_set_list_factory (drop_down, listed);
}
