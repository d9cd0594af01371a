#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WT_TYPE_RECORD_ROW (wt_record_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (WtRecordRow, wt_record_row, WT, RECORD_ROW, AdwBin)

/**
 * WtRecordRowClass:
 * @show: fills the row's widgets from a record
 *
 * A row of a #WtRecordList. Its property "record" is what it shows.
 */
struct _WtRecordRowClass
{
  AdwBinClass parent_class;

  void (*show) (WtRecordRow *self, gpointer record);
};

/* The record it shows, or %NULL. */
gpointer wt_record_row_get_record (WtRecordRow *self);

G_END_DECLS
