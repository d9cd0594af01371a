#include "wt-form-preview.h"

#include "wt-form-sheet.h"

#include <glib/gi18n.h>

struct _WtFormPreview
{
  AdwBin parent_instance;

  WtFormSheet *sheet;
  GtkWidget *previous_button;
  GtkWidget *next_button;
  GtkLabel *page_label;

  WtFormDocument *document; /* (owned) (nullable) */
  guint page;
};

G_DEFINE_FINAL_TYPE (WtFormPreview, wt_form_preview, ADW_TYPE_BIN)

static guint
get_n_pages (WtFormPreview *self)
{
  return self->document != NULL ? wt_form_document_get_n_pages (self->document) : 0;
}

static void
update (WtFormPreview *self)
{
  guint n_pages = get_n_pages (self);
  g_autofree char *number =
      /* Translators: "Page 1 of 4" */
      g_strdup_printf (_ ("Page %1$u of %2$u"), self->page + 1, MAX (1, n_pages));

  gtk_label_set_label (self->page_label, number);
  gtk_widget_set_sensitive (self->previous_button, self->page > 0);
  gtk_widget_set_sensitive (self->next_button, self->page + 1 < n_pages);
  wt_form_sheet_show (self->sheet, self->document, self->page);
}

static void
turn (WtFormPreview *self, int by)
{
  int last = (int) get_n_pages (self) - 1;

  self->page = (guint) CLAMP ((int) self->page + by, 0, MAX (0, last));
  update (self);
}

static void
on_previous_clicked_cb (WtFormPreview *self)
{
  turn (self, -1);
}

static void
on_next_clicked_cb (WtFormPreview *self)
{
  turn (self, 1);
}

static gboolean
on_turn_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  turn (WT_FORM_PREVIEW (widget), g_variant_get_int32 (arguments));
  return TRUE;
}

static void
wt_form_preview_dispose (GObject *object)
{
  /* The template would take it away behind the bin's back. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_FORM_PREVIEW);
  g_clear_object (&WT_FORM_PREVIEW (object)->document);
  G_OBJECT_CLASS (wt_form_preview_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
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
    gtk_widget_class_add_binding (widget_class, KEYS[i].key, 0, on_turn_key_cb, "i", KEYS[i].by);
}

static void
wt_form_preview_class_init (WtFormPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_form_preview_dispose;
  g_type_ensure (WT_TYPE_FORM_SHEET);
  add_keys (widget_class);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-form-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, WtFormPreview, sheet);
  gtk_widget_class_bind_template_child (widget_class, WtFormPreview, previous_button);
  gtk_widget_class_bind_template_child (widget_class, WtFormPreview, next_button);
  gtk_widget_class_bind_template_child (widget_class, WtFormPreview, page_label);
  gtk_widget_class_bind_template_callback (widget_class, on_previous_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_next_clicked_cb);
}

static void
wt_form_preview_init (WtFormPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

void
wt_form_preview_set_document (WtFormPreview *self, WtFormDocument *document)
{
  g_set_object (&self->document, document);
  turn (self, 0);
}

guint
wt_form_preview_get_page (WtFormPreview *self)
{
  return self->page;
}
