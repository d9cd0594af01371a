#pragma once

#include "wt-extract-table.h"

G_BEGIN_DECLS

/* What every column of tables is, and what its values mean: a table of CSV itself. */
typedef struct _WtExtractCodebook WtExtractCodebook;

/* @has_mark: as wt_extract_writer_new() has it */
WtExtractCodebook *wt_extract_codebook_new (gboolean has_mark);
void wt_extract_codebook_free (WtExtractCodebook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtExtractCodebook, wt_extract_codebook_free)

void wt_extract_codebook_add (WtExtractCodebook *self, const WtExtractTable *table);

/* WT_ERROR_NO_SPACE, WT_ERROR_CANNOT_OPEN. */
gboolean wt_extract_codebook_save (WtExtractCodebook *self, const char *folder, GError **error);

G_END_DECLS
