#pragma once

#include "wt-survey.h"
#include "wt-term.h"

G_BEGIN_DECLS

/* What stands in a column. */
typedef enum
{
  WT_EXTRACT_COUNT,  /* a whole number */
  WT_EXTRACT_ID,     /* the number of a record, or nothing for 0 */
  WT_EXTRACT_DATE,   /* "2025-10-02" or "" */
  WT_EXTRACT_TEXT,   /* a title or a wording */
  WT_EXTRACT_FLAG,   /* 0 or 1 */
  WT_EXTRACT_TERM,   /* one of a table of terms, or none */
  WT_EXTRACT_ANSWER, /* the answer to a question */
} WtExtractKind;

/**
 * WtExtractColumn:
 * @name: its heading, in every language the same
 * @label: what it holds, for people
 * @terms: (nullable): of %WT_EXTRACT_TERM
 * @question: (nullable): of %WT_EXTRACT_ANSWER
 * @property: the number of the model's property that it is read from, or 0
 *
 * A column of a table of data. All is lent.
 */
typedef struct
{
  const char *name;
  const char *label;
  WtExtractKind kind;
  const WtTerm *terms;
  const WtQuestion *question;
  guint property;
} WtExtractColumn;

/**
 * WtExtractCell:
 * @number: of a count, an id, a flag or a term
 * @text: (nullable): of a date or a text; what goes with the key of an answer
 * @key: of an answer; see wt-answer-key.h
 *
 * What stands in a cell. All is lent.
 */
typedef struct
{
  gint64 number;
  const char *text;
  char key;
} WtExtractCell;

/* The kinds of tables there are. */
typedef enum
{
  WT_EXTRACT_TABLE_FORMS,
  WT_EXTRACT_TABLE_ACTIVITIES,
  WT_EXTRACT_TABLE_PROJECTS,
  WT_EXTRACT_TABLE_CHECKLISTS,
  WT_EXTRACT_TABLE_TALLIES,
} WtExtractTableKind;

/**
 * WtExtractTable:
 * @name: its file's, without the ending
 * @title: what it is, for people
 * @survey: (nullable): of forms
 * @columns: of WtExtractColumn
 *
 * The head of a table of data.
 */
typedef struct
{
  WtExtractTableKind kind;
  char *name;       /* (owned) */
  char *title;      /* (owned) */
  WtSurvey *survey; /* (owned) */
  GArray *columns;  /* (owned) */
} WtExtractTable;

/**
 * wt_extract_table_new:
 * @survey: (nullable): the questionnaire, for forms
 * @has_comments: whether what people wrote in words has columns, for forms
 *
 * A table without a name, but for forms that of its kind.
 */
WtExtractTable *
wt_extract_table_new (WtExtractTableKind kind, WtSurvey *survey, gboolean has_comments);
void wt_extract_table_free (WtExtractTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtExtractTable, wt_extract_table_free)

/* What the JSON calls a kind of table. */
const char *wt_extract_table_get_nick (const WtExtractTable *table);

const WtExtractColumn *wt_extract_table_get_column (const WtExtractTable *table, guint index);

/* What a kind of column is called in the codebook: "count", "date", "scale" …; the same in every
 * language. */
const char *wt_extract_column_get_kind_nick (const WtExtractColumn *column);

/**
 * WtExtractValueFunc:
 * @value: as it stands in a cell
 * @code: the number that stands for it where only numbers can
 * @label: what it means
 * @is_missing: whether it stands for no answer
 */
typedef void (*WtExtractValueFunc) (
    const char *value, int code, const char *label, gboolean is_missing, gpointer data);

/* Names the values that a column has meanings for, those that stand for no answer last. */
void wt_extract_column_for_each_value (const WtExtractColumn *column,
                                       WtExtractValueFunc func,
                                       gpointer data);

/* Whether a file of this name, in whatever format, is one that an export makes. */
gboolean wt_extract_is_own_file (const char *name);

G_END_DECLS
