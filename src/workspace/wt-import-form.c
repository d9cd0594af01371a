#include "wt-import-form.h"

struct _WtImportForm
{
  GObject parent_instance;

  guint line;
  WtImportFormState state;
  WtResponse *response; /* (owned) */
  char *reason;         /* (owned) */
};

G_DEFINE_FINAL_TYPE (WtImportForm, wt_import_form, G_TYPE_OBJECT)

static void
wt_import_form_finalize (GObject *object)
{
  WtImportForm *self = WT_IMPORT_FORM (object);

  g_clear_object (&self->response);
  g_clear_pointer (&self->reason, g_free);
  G_OBJECT_CLASS (wt_import_form_parent_class)->finalize (object);
}

static void
wt_import_form_class_init (WtImportFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_import_form_finalize;
}

static void
wt_import_form_init (WtImportForm *self)
{
}

WtImportForm *
wt_import_form_new (guint line, WtImportFormState state, WtResponse *response, const char *reason)
{
  WtImportForm *self = g_object_new (WT_TYPE_IMPORT_FORM, NULL);

  self->line = line;
  self->state = state;
  self->response = g_object_ref (response);
  self->reason = g_strdup (reason);
  return self;
}

guint
wt_import_form_get_line (WtImportForm *self)
{
  return self->line;
}

WtImportFormState
wt_import_form_get_state (WtImportForm *self)
{
  return self->state;
}

WtResponse *
wt_import_form_get_response (WtImportForm *self)
{
  return self->response;
}

const char *
wt_import_form_get_reason (WtImportForm *self)
{
  return self->reason;
}
