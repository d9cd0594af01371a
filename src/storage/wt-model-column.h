#pragma once

#include "wt-connection.h"
#include "wt-model.h"
#include "wt-term.h"

G_BEGIN_DECLS

typedef enum
{
  WT_COLUMN_TEXT,
  WT_COLUMN_INT,
  WT_COLUMN_INT64,
  WT_COLUMN_BOOLEAN,
  WT_COLUMN_REFERENCE, /* an id, NULL for 0 */
  WT_COLUMN_TERM,      /* an enumeration, as its nick */
} WtColumnKind;

/**
 * WtModelColumn:
 * @property: number of the property that the column holds
 * @terms: for %WT_COLUMN_TERM
 *
 * How one property of a model is kept. Columns stand in the order of a SELECT; in other statements
 * column 0 is $1, column 1 is $2 and so on.
 */
typedef struct
{
  guint property;
  WtColumnKind kind;
  const WtTerm *terms;
} WtModelColumn;

/* Sets the properties of @model from the current row. */
void wt_model_column_read_all (WtStatement *statement,
                               WtModel *model,
                               const WtModelColumn *columns,
                               guint n_columns);

/* Binds columns @first and following. */
void wt_model_column_bind_all (WtStatement *statement,
                               WtModel *model,
                               const WtModelColumn *columns,
                               guint first,
                               guint n_columns);

G_END_DECLS
