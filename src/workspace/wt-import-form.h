#pragma once

#include "wt-response.h"

G_BEGIN_DECLS

/* What becomes of a row. */
typedef enum
{
  WT_IMPORT_FORM_GOOD,
  /* It cannot be read. */
  WT_IMPORT_FORM_BAD,
  /* The same response is there already. */
  WT_IMPORT_FORM_KNOWN,
} WtImportFormState;

/* A row of a file as it would come in. Immutable. */
#define WT_TYPE_IMPORT_FORM (wt_import_form_get_type ())
G_DECLARE_FINAL_TYPE (WtImportForm, wt_import_form, WT, IMPORT_FORM, GObject)

WtImportForm *
wt_import_form_new (guint line, WtImportFormState state, WtResponse *response, const char *reason);

guint wt_import_form_get_line (WtImportForm *self);
WtImportFormState wt_import_form_get_state (WtImportForm *self);
/* The form; of a bad row what was read of it so far. */
WtResponse *wt_import_form_get_response (WtImportForm *self);
/* Why it cannot be read, or "". */
const char *wt_import_form_get_reason (WtImportForm *self);

G_END_DECLS
