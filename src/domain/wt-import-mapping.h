#pragma once

#include "wt-import-header.h"
#include "wt-response.h"

G_BEGIN_DECLS

/**
 * WtImportRole:
 * @WT_IMPORT_LEFT_OUT: not imported
 * @WT_IMPORT_ANSWER: the answer to a question
 * @WT_IMPORT_CHOICE: whether one of a question's answers was ticked
 * @WT_IMPORT_SERIAL: the form's number
 * @WT_IMPORT_IDENTITY: tells the response apart from all others of its tool
 * @WT_IMPORT_MOMENT: when it was sent, which tells it apart together with the rest
 *
 * What a column is.
 */
typedef enum
{
  WT_IMPORT_LEFT_OUT,
  WT_IMPORT_ANSWER,
  WT_IMPORT_CHOICE,
  WT_IMPORT_SERIAL,
  WT_IMPORT_IDENTITY,
  WT_IMPORT_MOMENT,
} WtImportRole;

/**
 * WtImportUse:
 * @question: the index of the question, for an answer or a choice
 * @choice: the key of the answer (see wt-answer-key.h), for a choice
 */
typedef struct
{
  WtImportRole role;
  guint question;
  char choice;
} WtImportUse;

/**
 * WtImportMapping:
 *
 * What each column of a file is in terms of a survey: guessed, then perhaps set right by somebody.
 * Not shared between threads while it is changed.
 */
#define WT_TYPE_IMPORT_MAPPING (wt_import_mapping_get_type ())
G_DECLARE_FINAL_TYPE (WtImportMapping, wt_import_mapping, WT, IMPORT_MAPPING, GObject)

/* Guesses what the columns of @header (transfer full) are. What is not recognised is left out. */
WtImportMapping *wt_import_mapping_new (WtImportHeader *header, WtSurvey *survey);

/* A copy that somebody else may change. */
WtImportMapping *wt_import_mapping_copy (WtImportMapping *self);

WtSurvey *wt_import_mapping_get_survey (WtImportMapping *self);
WtImportTool wt_import_mapping_get_tool (WtImportMapping *self);
/* Over how many rows the header goes. */
guint wt_import_mapping_get_n_header_rows (WtImportMapping *self);

guint wt_import_mapping_get_n_columns (WtImportMapping *self);
const WtImportColumn *wt_import_mapping_get_column (WtImportMapping *self, guint column);
WtImportUse wt_import_mapping_get_use (WtImportMapping *self, guint column);
void wt_import_mapping_set_use (WtImportMapping *self, guint column, WtImportUse use);
gboolean wt_import_use_is_equal (WtImportUse first, WtImportUse second);

/* Whether a column has this role. */
gboolean wt_import_mapping_has_role (WtImportMapping *self, WtImportRole role);

/* What a column is used for, for people: "Question 2", "Form number", "Left out"; free with
 * g_free(). */
char *wt_import_use_dup_words (WtImportUse use, WtSurvey *survey);

/* Whether forms can be read by it: WT_ERROR_INVALID with a sentence when no column answers a
 * question, or two are the same. */
gboolean wt_import_mapping_check (WtImportMapping *self, GError **error);

G_END_DECLS
