#include "wt-extract-format.h"

#include <glib/gi18n.h>

const WtTerm wt_extract_formats[] = {
  { WT_EXTRACT_CSV, "csv", N_ ("CSV tables"), N_ ("For spreadsheets, R and Python") },
  { WT_EXTRACT_JSON, "json", N_ ("JSON"), N_ ("For other programs") },
  { WT_EXTRACT_SPSS, "spss", N_ ("SPSS and PSPP"), N_ ("Tables with the syntax that reads them") },
  { 0 },
};
