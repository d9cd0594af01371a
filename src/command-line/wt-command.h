#pragma once

#include "wt-edition.h"
#include "wt-extract-format.h"
#include "wt-filter.h"
#include "wt-paper-size.h"
#include "wt-report-kind.h"
#include "wt-text-encoding.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  WT_COMMAND_DONE = 0,
  WT_COMMAND_FAILED = 1,
  WT_COMMAND_WRONG_USE = 2,
} WtCommandExit;

/* Options that commands share; each means the same everywhere. */
typedef enum
{
  WT_COMMAND_OPTION_PROJECT = 1 << 0,
  WT_COMMAND_OPTION_ACTIVITY = 1 << 1,
  WT_COMMAND_OPTION_LEVEL = 1 << 2,
  WT_COMMAND_OPTION_PERIOD = 1 << 3,
  WT_COMMAND_OPTION_JSON = 1 << 4,
  WT_COMMAND_OPTION_UNTIL = 1 << 5,
  WT_COMMAND_OPTION_REPORT = 1 << 6,
  WT_COMMAND_OPTION_OUTPUT = 1 << 7,
  WT_COMMAND_OPTION_SKIP_BAD = 1 << 8,
  WT_COMMAND_OPTION_PUBLIC = 1 << 9,
  WT_COMMAND_OPTION_FORM = 1 << 10,
  WT_COMMAND_OPTION_SURVEY = 1 << 11,
  WT_COMMAND_OPTION_PDF = 1 << 12,
  WT_COMMAND_OPTION_ENCODING = 1 << 13,
  WT_COMMAND_OPTION_PREVIEW = 1 << 14,
  WT_COMMAND_OPTION_DATA = 1 << 15,
  WT_COMMAND_OPTION_LIST = 1 << 16,
  WT_COMMAND_OPTION_FOLDER = 1 << 17,
  WT_COMMAND_OPTION_EXTRACT = 1 << 18,
  WT_COMMAND_OPTION_FILTER = WT_COMMAND_OPTION_PROJECT | WT_COMMAND_OPTION_ACTIVITY
                             | WT_COMMAND_OPTION_LEVEL | WT_COMMAND_OPTION_PERIOD,
} WtCommandOptions;

typedef struct _WtCommand WtCommand;

/**
 * WtCommandArguments:
 * @words: what stands beside the options, as many as the command takes; the first is the workspace
 * @filter: of --project, --activity, --level, --from and --to
 * @encoding: of --encoding
 * @until: of --until, or ""
 * @reports: (nullable): of --workbook, --paper and so on, the index is a WtReportKind: the file
 * that was named, "" where only the kind was
 * @output: (nullable): of --output
 * @survey: (nullable): of --survey: a number or a name, see wt_command_find_survey()
 * @data: (nullable): of --data
 * @layout: (nullable): of --layout
 * @language: (nullable): of --language
 * @format: of --format, or CSV
 * @edition: of --edition, or internal
 * @paper_size: of --paper-size, or A4
 * @date: of --date, or ""
 * @count: of --count, or 1
 * @first: of --first, or -1
 *
 * What was typed behind a command's name, read and checked.
 */
typedef struct
{
  const WtCommand *command;
  char **words; /* (owned) */
  WtFilter filter;
  WtTextEncoding encoding;
  char until[11];
  char *reports[WT_REPORT_DATA]; /* (owned) */
  char date[11];
  char *output;   /* (owned) */
  char *survey;   /* (owned) */
  char *data;     /* (owned) */
  char *layout;   /* (owned) */
  char *language; /* (owned) */
  WtExtractFormat format;
  WtEdition edition;
  WtPaperSize paper_size;
  gint64 count;
  gint64 first;
  gboolean has_mark;
  gboolean has_comments;
  gboolean as_json;
  gboolean skips_bad;
  gboolean has_project_sheets;
  gboolean is_editable;
  gboolean is_list;
  gboolean is_preview;
  gboolean is_public;
  gboolean is_quiet;
  gboolean wants_help;
} WtCommandArguments;

/**
 * WtCommand:
 * @name: the word that calls it
 * @parameters: what it takes beside options, marked with N_()
 * @description: a line that says what it does, marked with N_()
 * @details: (nullable): what else there is to know, marked with N_()
 * @n_parameters: how many words it takes
 * @n_optional: how many of them it may do without, and then looks itself whether that is right
 * @options: those it takes
 * @required: those it does not work without
 */
struct _WtCommand
{
  const char *name;
  const char *parameters;
  const char *description;
  const char *details;
  guint n_parameters;
  guint n_optional;
  WtCommandOptions options;
  WtCommandOptions required;
  WtCommandExit (*run) (const WtCommandArguments *arguments);
};

extern const WtCommand wt_batch_command;
extern const WtCommand wt_chart_command;
extern const WtCommand wt_check_command;
extern const WtCommand wt_export_command;
extern const WtCommand wt_form_command;
extern const WtCommand wt_import_command;
extern const WtCommand wt_list_command;
extern const WtCommand wt_new_command;
extern const WtCommand wt_plan_command;
extern const WtCommand wt_report_command;
extern const WtCommand wt_review_command;
extern const WtCommand wt_review_notes_command;
extern const WtCommand wt_sample_command;
extern const WtCommand wt_summary_command;
extern const WtCommand wt_xlsform_command;

/* Says that @command takes other words than it was given, or that it needs @option. */
WtCommandExit wt_command_refuse_words (const WtCommand *command);
WtCommandExit wt_command_refuse_without (const WtCommand *command, WtCommandOptions option);

/* Says what is wrong with how @command was called, and where to read how it is meant. */
WtCommandExit wt_command_refuse (const WtCommand *command, const char *sentence);

G_END_DECLS
