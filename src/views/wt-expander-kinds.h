#pragma once

#include "wt-autosave.h"
#include "wt-term.h"

G_BEGIN_DECLS

/* How a property of a record is edited. */
typedef enum
{
  WT_EXPANDER_FIELD_LINE,
  WT_EXPANDER_FIELD_NOTE,
  WT_EXPANDER_FIELD_DATE,
  WT_EXPANDER_FIELD_CHOICE,
} WtExpanderFieldKind;

/**
 * WtExpanderField:
 * @title: what the row is called, marked with N_()
 * @terms: (nullable): what there is to choose from
 * @none: (nullable): the words for choosing none, marked with N_()
 */
typedef struct
{
  const char *property;
  WtExpanderFieldKind kind;
  const char *title;
  const WtTerm *terms;
  const char *none;
} WtExpanderField;

/**
 * WtExpanderKind:
 * @key: the property that tells the records of a list apart; a number
 * @fields: ends with a property of %NULL
 * @make_new: (nullable): makes a record of a project that is not stored yet
 * @make_delete_job: (nullable): for the record of a key
 * @dup_title, @dup_subtitle: what a row says while it is closed; freed with g_free()
 * @add, @delete: (nullable): the words of the two buttons, marked with N_()
 * @save_failed, @delete_failed: (nullable): what could not be done, marked with N_()
 *
 * A kind of record that is edited in a row that opens; see #WtRecordExpander.
 */
typedef struct
{
  const char *key;
  const WtExpanderField *fields;
  gpointer (*make_new) (gint64 project_id);
  WtAutosaveMakeJob make_job;
  WtJob *(*make_delete_job) (gint64 key);
  WtAutosaveListIssues list_issues;
  char *(*dup_title) (gpointer record);
  char *(*dup_subtitle) (gpointer record);
  const char *add;
  const char *delete;
  const char *save_failed;
  const char *delete_failed;
} WtExpanderKind;

/* The number that tells @record from others of its kind; 0 for one that is not stored. */
gint64 wt_expander_kind_get_key (const WtExpanderKind *kind, gpointer record);

extern const WtExpanderKind wt_expander_kind_stages;
extern const WtExpanderKind wt_expander_kind_indicators;
extern const WtExpanderKind wt_expander_kind_stakeholders;
/* Of a measure instead of a project. */
extern const WtExpanderKind wt_expander_kind_rebases;

G_END_DECLS
