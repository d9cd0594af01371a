#include "wt-import-report.h"

#define MAXIMUM_LISTED 1000

typedef struct
{
  guint line;
  char *question; /* (owned) (nullable) */
  char *reason;   /* (owned) */
} BadRow;

struct _WtImportReport
{
  GObject parent_instance;

  WtImportMapping *mapping; /* (owned) */
  guint counts[WT_IMPORT_N_COUNTS];
  guint n_bad;
  GArray *listed; /* (owned) of BadRow */
};

G_DEFINE_FINAL_TYPE (WtImportReport, wt_import_report, G_TYPE_OBJECT)

static void
clear_bad_row (BadRow *row)
{
  g_free (row->question);
  g_free (row->reason);
}

static void
wt_import_report_finalize (GObject *object)
{
  WtImportReport *self = WT_IMPORT_REPORT (object);

  g_clear_object (&self->mapping);
  g_clear_pointer (&self->listed, g_array_unref);
  G_OBJECT_CLASS (wt_import_report_parent_class)->finalize (object);
}

static void
wt_import_report_class_init (WtImportReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_import_report_finalize;
}

static void
wt_import_report_init (WtImportReport *self)
{
  self->listed = g_array_new (FALSE, FALSE, sizeof (BadRow));
  g_array_set_clear_func (self->listed, (GDestroyNotify) clear_bad_row);
}

WtImportReport *
wt_import_report_new (WtImportMapping *mapping)
{
  WtImportReport *self = g_object_new (WT_TYPE_IMPORT_REPORT, NULL);

  self->mapping = g_object_ref (mapping);
  return self;
}

WtImportMapping *
wt_import_report_get_mapping (WtImportReport *self)
{
  return self->mapping;
}

guint
wt_import_report_get_count (WtImportReport *self, WtImportCount count)
{
  return self->counts[count];
}

void
wt_import_report_set_count (WtImportReport *self, WtImportCount count, guint n)
{
  self->counts[count] = n;
}

guint
wt_import_report_get_n_bad (WtImportReport *self)
{
  return self->n_bad;
}

guint
wt_import_report_get_n_listed (WtImportReport *self)
{
  return self->listed->len;
}

guint
wt_import_report_get_line (WtImportReport *self, guint index)
{
  g_return_val_if_fail (index < self->listed->len, 0);
  return g_array_index (self->listed, BadRow, index).line;
}

const char *
wt_import_report_get_question (WtImportReport *self, guint index)
{
  g_return_val_if_fail (index < self->listed->len, NULL);
  return g_array_index (self->listed, BadRow, index).question;
}

const char *
wt_import_report_get_reason (WtImportReport *self, guint index)
{
  g_return_val_if_fail (index < self->listed->len, "");
  return g_array_index (self->listed, BadRow, index).reason;
}

void
wt_import_report_add_bad (WtImportReport *self,
                          guint line,
                          const char *question,
                          const char *reason)
{
  BadRow row = { line, NULL, NULL };

  self->n_bad++;
  if (self->listed->len == MAXIMUM_LISTED)
    return;
  row.question = g_strdup (question);
  row.reason = g_strdup (reason);
  g_array_append_val (self->listed, row);
}
