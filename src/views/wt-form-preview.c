#include "wt-form-preview.h"

#include "wt-form-sheet.h"
#include "wt-page-turner.h"

struct _WtFormPreview
{
  AdwBin parent_instance;

  WtFormSheet *sheet;
  WtPageTurner *turner;

  WtFormDocument *document; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (WtFormPreview, wt_form_preview, ADW_TYPE_BIN)

static void
on_turned_cb (WtFormPreview *self)
{
  wt_form_sheet_show (self->sheet, self->document, wt_page_turner_get_page (self->turner));
}

static gboolean
on_turn_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  wt_page_turner_turn (WT_FORM_PREVIEW (widget)->turner, g_variant_get_int32 (arguments));
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
wt_form_preview_class_init (WtFormPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_form_preview_dispose;
  g_type_ensure (WT_TYPE_FORM_SHEET);
  g_type_ensure (WT_TYPE_PAGE_TURNER);
  wt_page_turner_add_keys (widget_class, on_turn_key_cb);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-form-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, WtFormPreview, sheet);
  gtk_widget_class_bind_template_child (widget_class, WtFormPreview, turner);
  gtk_widget_class_bind_template_callback (widget_class, on_turned_cb);
}

static void
wt_form_preview_init (WtFormPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  on_turned_cb (self);
}

void
wt_form_preview_set_document (WtFormPreview *self, WtFormDocument *document)
{
  g_set_object (&self->document, document);
  wt_page_turner_set_n_pages (
      self->turner, self->document != NULL ? wt_form_document_get_n_pages (self->document) : 0);
}

guint
wt_form_preview_get_page (WtFormPreview *self)
{
  return wt_page_turner_get_page (self->turner);
}
