#include "wt-import-preview.h"

struct _WtImportPreview
{
  GObject parent_instance;

  WtImportReport *report; /* (owned) */
  WtTextEncoding encoding;
  char separator;
  char *problem;     /* (owned) */
  GListStore *forms; /* (owned) of WtImportForm */
};

G_DEFINE_FINAL_TYPE (WtImportPreview, wt_import_preview, G_TYPE_OBJECT)

static void
wt_import_preview_finalize (GObject *object)
{
  WtImportPreview *self = WT_IMPORT_PREVIEW (object);

  g_clear_object (&self->report);
  g_clear_object (&self->forms);
  g_clear_pointer (&self->problem, g_free);
  G_OBJECT_CLASS (wt_import_preview_parent_class)->finalize (object);
}

static void
wt_import_preview_class_init (WtImportPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_import_preview_finalize;
}

static void
wt_import_preview_init (WtImportPreview *self)
{
  self->problem = g_strdup ("");
  self->forms = g_list_store_new (WT_TYPE_IMPORT_FORM);
}

WtImportPreview *
wt_import_preview_new (WtImportReport *report, WtTextEncoding encoding, char separator)
{
  WtImportPreview *self = g_object_new (WT_TYPE_IMPORT_PREVIEW, NULL);

  self->report = g_object_ref (report);
  self->encoding = encoding;
  self->separator = separator;
  return self;
}

WtImportReport *
wt_import_preview_get_report (WtImportPreview *self)
{
  return self->report;
}

WtTextEncoding
wt_import_preview_get_encoding (WtImportPreview *self)
{
  return self->encoding;
}

char
wt_import_preview_get_separator (WtImportPreview *self)
{
  return self->separator;
}

const char *
wt_import_preview_get_problem (WtImportPreview *self)
{
  return self->problem;
}

void
wt_import_preview_set_problem (WtImportPreview *self, const char *problem)
{
  g_autofree char *old = g_steal_pointer (&self->problem);

  self->problem = g_strdup (problem);
}

GListModel *
wt_import_preview_get_forms (WtImportPreview *self)
{
  return G_LIST_MODEL (self->forms);
}

void
wt_import_preview_take_form (WtImportPreview *self, WtImportForm *form)
{
  g_list_store_append (self->forms, form);
  g_object_unref (form);
}
