#pragma once

#include "wt-term.h"

G_BEGIN_DECLS

/**
 * WtExtractFormat:
 * @WT_EXTRACT_CSV: tables with commas between the cells, which spreadsheets open and the program
 * imports, and a codebook
 * @WT_EXTRACT_JSON: tables as data/schema/working-together-data.json describes them
 * @WT_EXTRACT_SPSS: the tables of CSV, each with the syntax that reads it into SPSS or PSPP
 *
 * How data are written for other programs.
 */
typedef enum
{
  WT_EXTRACT_NONE,
  WT_EXTRACT_CSV,
  WT_EXTRACT_JSON,
  WT_EXTRACT_SPSS,
} WtExtractFormat;

extern const WtTerm wt_extract_formats[];

G_END_DECLS
