#include "wt-page-turner.h"

#include <glib/gi18n.h>

struct _WtPageTurner
{
  AdwBin parent_instance;

  GtkWidget *previous_button;
  GtkWidget *next_button;
  GtkLabel *page_label;

  guint page;
  guint n_pages;
};

enum
{
  SIGNAL_TURNED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtPageTurner, wt_page_turner, ADW_TYPE_BIN)

static void
update (WtPageTurner *self)
{
  g_autofree char *number =
      /* Translators: "Page 1 of 4" */
      g_strdup_printf (_ ("Page %1$u of %2$u"), self->page + 1, MAX (1, self->n_pages));

  gtk_label_set_label (self->page_label, number);
  gtk_widget_set_sensitive (self->previous_button, self->page > 0);
  gtk_widget_set_sensitive (self->next_button, self->page + 1 < self->n_pages);
}

void
wt_page_turner_turn (WtPageTurner *self, int by)
{
  int last = (int) self->n_pages - 1;

  self->page = (guint) CLAMP ((int) self->page + by, 0, MAX (0, last));
  update (self);
  g_signal_emit (self, signals[SIGNAL_TURNED], 0);
}

static void
on_previous_clicked_cb (WtPageTurner *self)
{
  wt_page_turner_turn (self, -1);
}

static void
on_next_clicked_cb (WtPageTurner *self)
{
  wt_page_turner_turn (self, 1);
}

static void
wt_page_turner_dispose (GObject *object)
{
  /* The template would take it away behind the bin's back. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PAGE_TURNER);
  G_OBJECT_CLASS (wt_page_turner_parent_class)->dispose (object);
}

static void
wt_page_turner_class_init (WtPageTurnerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_page_turner_dispose;
  signals[SIGNAL_TURNED] = g_signal_new ("turned", WT_TYPE_PAGE_TURNER, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-page-turner.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPageTurner, previous_button);
  gtk_widget_class_bind_template_child (widget_class, WtPageTurner, next_button);
  gtk_widget_class_bind_template_child (widget_class, WtPageTurner, page_label);
  gtk_widget_class_bind_template_callback (widget_class, on_previous_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_next_clicked_cb);
}

static void
wt_page_turner_init (WtPageTurner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

void
wt_page_turner_set_n_pages (WtPageTurner *self, guint n_pages)
{
  self->n_pages = n_pages;
  wt_page_turner_turn (self, 0);
}

guint
wt_page_turner_get_page (WtPageTurner *self)
{
  return self->page;
}

void
wt_page_turner_add_keys (GtkWidgetClass *widget_class, GtkShortcutFunc callback)
{
  static const struct
  {
    guint key;
    int by;
  } KEYS[] = {
    { GDK_KEY_Page_Up, -1 },     { GDK_KEY_KP_Page_Up, -1 },      { GDK_KEY_Page_Down, 1 },
    { GDK_KEY_KP_Page_Down, 1 }, { GDK_KEY_Home, -G_MAXINT / 2 }, { GDK_KEY_End, G_MAXINT / 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (KEYS); i++)
    gtk_widget_class_add_binding (widget_class, KEYS[i].key, 0, callback, "i", KEYS[i].by);
}
