#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The tool that wrote a file, as far as its first rows tell. */
typedef enum
{
  WT_IMPORT_TOOL_ANY,
  WT_IMPORT_TOOL_WORKING_TOGETHER, /* the program itself: see wt-csv-cell.h */
  WT_IMPORT_TOOL_SURVEYMONKEY,
  WT_IMPORT_TOOL_MICROSOFT_FORMS,
  WT_IMPORT_TOOL_GOOGLE_FORMS,
  WT_IMPORT_TOOL_LIMESURVEY,
  WT_IMPORT_TOOL_KOBO,
  WT_IMPORT_TOOL_COUNT,
} WtImportTool;

/* What a column is for besides answers. */
typedef enum
{
  WT_IMPORT_KNOWN_NOTHING,
  WT_IMPORT_KNOWN_SERIAL,
  WT_IMPORT_KNOWN_IDENTITY,
  WT_IMPORT_KNOWN_MOMENT,
  WT_IMPORT_KNOWN_OTHER, /* the tool's own, and of no use here */
} WtImportKnown;

/**
 * WtImportColumn:
 * @title: the heading, for people
 * @question: the heading of the question
 * @part: what stands under it where one question has several columns, or ""
 * @is_personal: whether it seems to say who answered: a name, an address, a telephone number
 *
 * The heading of one column. @known is set for what tools add by themselves.
 */
typedef struct
{
  char *title;
  char *question;
  char *part;
  WtImportKnown known;
  gboolean is_personal;
} WtImportColumn;

/**
 * WtImportHeader:
 * @columns: (element-type WtImportColumn): of every column
 * @n_rows: over how many rows it goes: 2 in a file of SurveyMonkey
 *
 * Immutable; may be shared between threads.
 */
typedef struct
{
  GArray *columns;
  WtImportTool tool;
  guint n_rows;
} WtImportHeader;

/**
 * wt_import_header_new:
 * @first: the first row
 * @n_first: how many cells it has
 * @second: (nullable): the second row, which may be a header as well or the first form
 */
WtImportHeader *wt_import_header_new (const char *const *first,
                                      guint n_first,
                                      const char *const *second,
                                      guint n_second);
WtImportHeader *wt_import_header_ref (WtImportHeader *header);
void wt_import_header_unref (WtImportHeader *header);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtImportHeader, wt_import_header_unref)

/* The tool's name, or %NULL for %WT_IMPORT_TOOL_ANY. */
const char *wt_import_tool_get_title (WtImportTool tool);

/* The columns that the program's own files of forms have before the questions. No question has such
 * a name: wt_question_make_key() makes none with an underscore. */
#define WT_IMPORT_OWN_SERIAL "form_serial"
#define WT_IMPORT_OWN_PAPER_NUMBER "paper_number"
#define WT_IMPORT_OWN_ACTIVITY_ID "activity_id"
#define WT_IMPORT_OWN_ACTIVITY "activity_title"
#define WT_IMPORT_OWN_DATE "activity_date"
#define WT_IMPORT_OWN_LEVEL "activity_level"
#define WT_IMPORT_OWN_PROJECT_ID "project_id"
#define WT_IMPORT_OWN_PROJECT "project_title"

G_END_DECLS
