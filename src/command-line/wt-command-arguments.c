#include "wt-command-arguments.h"

#include "wt-date.h"
#include "wt-form-document.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

/* Every option's words, before they are understood. */
typedef struct
{
  char **words;
  char *project, *activity, *level, *from, *to, *until, *output;
  char *reports[WT_REPORT_DATA];
  char *edition, *paper_size, *date;
  char *survey, *data, *layout, *language, *count, *first, *encoding, *format;
  gboolean has_mark, has_comments;
  gboolean as_json, skips_bad, is_list, is_preview, is_public, is_editable, is_quiet, wants_help;
  gboolean has_project_sheets;
} TypedOptions;

#define AT(member) G_STRUCT_OFFSET (TypedOptions, member)

/* clang-format off */
static const struct
{
  WtCommandOptions option;
  const char *name;
  GOptionArg kind;
  gsize offset;
  const char *description;
  const char *value;
} OPTIONS[] = {
  { WT_COMMAND_OPTION_PROJECT, "project", G_OPTION_ARG_STRING, AT (project),
    N_("Only the project with this number"), N_("ID") },
  { WT_COMMAND_OPTION_ACTIVITY, "activity", G_OPTION_ARG_STRING, AT (activity),
    N_("The activity with this number"), N_("ID") },
  { WT_COMMAND_OPTION_LEVEL, "level", G_OPTION_ARG_STRING, AT (level),
    N_("Only informing, engaging, involving or co-production"), N_("LEVEL") },
  { WT_COMMAND_OPTION_PERIOD, "from", G_OPTION_ARG_STRING, AT (from),
    N_("The first day that counts"), N_("DATE") },
  { WT_COMMAND_OPTION_PERIOD, "to", G_OPTION_ARG_STRING, AT (to),
    N_("The last day that counts"), N_("DATE") },
  { WT_COMMAND_OPTION_JSON, "json", G_OPTION_ARG_NONE, AT (as_json),
    N_("Write JSON, for another program to read"), NULL },
  { WT_COMMAND_OPTION_UNTIL, "until", G_OPTION_ARG_STRING, AT (until),
    N_("The day on which the sample ends, instead of today"), N_("DATE") },
  { WT_COMMAND_OPTION_REPORT, "workbook", G_OPTION_ARG_CALLBACK, AT (reports[WT_REPORT_WORKBOOK]),
    N_("The board workbook"), N_("OUT.xlsx") },
  { WT_COMMAND_OPTION_REPORT, "paper", G_OPTION_ARG_CALLBACK, AT (reports[WT_REPORT_PAPER]),
    N_("The board paper"), N_("OUT.pdf") },
  { WT_COMMAND_OPTION_REPORT, "project-report", G_OPTION_ARG_CALLBACK, AT (reports[WT_REPORT_PROJECT]),
    N_("The report of the project that --project names"), N_("OUT.pdf") },
  { WT_COMMAND_OPTION_REPORT, "assessment", G_OPTION_ARG_CALLBACK, AT (reports[WT_REPORT_ASSESSMENT]),
    N_("The involvement assessment of that project"), N_("OUT.pdf") },
  { WT_COMMAND_OPTION_REPORT, "replies", G_OPTION_ARG_CALLBACK, AT (reports[WT_REPORT_REPLIES]),
    N_("What people said and what came of it"), N_("OUT.pdf") },
  { WT_COMMAND_OPTION_REPORT, "output", G_OPTION_ARG_FILENAME, AT (output),
    N_("The folder for the reports whose file is not named"), N_("FOLDER") },
  { WT_COMMAND_OPTION_REPORT, "edition", G_OPTION_ARG_STRING, AT (edition),
    N_("Internal or public, instead of internal"), N_("EDITION") },
  { WT_COMMAND_OPTION_REPORT, "paper-size", G_OPTION_ARG_STRING, AT (paper_size),
    N_("A4, a3 or letter, instead of a4"), N_("SIZE") },
  { WT_COMMAND_OPTION_REPORT, "project-sheets", G_OPTION_ARG_NONE, AT (has_project_sheets),
    N_("Give the workbook a sheet for each project"), NULL },
  { WT_COMMAND_OPTION_REPORT, "editable", G_OPTION_ARG_NONE, AT (is_editable),
    N_("Write pages as documents that can be edited (.fodt), not as PDF"), NULL },
  { WT_COMMAND_OPTION_REPORT, "date", G_OPTION_ARG_STRING, AT (date),
    N_("The day on which reports say they were made, instead of today"), N_("DATE") },
  { WT_COMMAND_OPTION_REPORT, "quiet", G_OPTION_ARG_NONE, AT (is_quiet),
    N_("Say nothing unless something goes wrong"), NULL },
  { WT_COMMAND_OPTION_OUTPUT, "output", G_OPTION_ARG_FILENAME, AT (output),
    N_("The file to write"), N_("OUT") },
  { WT_COMMAND_OPTION_SKIP_BAD, "skip-bad", G_OPTION_ARG_NONE, AT (skips_bad),
    N_("Import the good rows of a file that has bad ones"), NULL },
  { WT_COMMAND_OPTION_PUBLIC, "public", G_OPTION_ARG_NONE, AT (is_public),
    N_ ("Withhold what rests on fewer people than the smallest group to publish"), NULL },
  { WT_COMMAND_OPTION_SURVEY, "survey", G_OPTION_ARG_STRING, AT (survey),
    N_("The survey with this number or name"), N_("ID") },
  { WT_COMMAND_OPTION_PDF, "output", G_OPTION_ARG_FILENAME, AT (output),
    N_("The PDF file to write"), N_("OUT.pdf") },
  { WT_COMMAND_OPTION_FORM, "layout", G_OPTION_ARG_STRING, AT (layout),
    N_("Standard, large or bilingual, instead of standard"), N_("LAYOUT") },
  { WT_COMMAND_OPTION_FORM, "language", G_OPTION_ARG_STRING, AT (language),
    N_("The language of the wording, such as cy; in a bilingual form, of the second one"), N_("CODE") },
  { WT_COMMAND_OPTION_FORM, "count", G_OPTION_ARG_STRING, AT (count),
    N_("How many forms, instead of one"), N_("N") },
  { WT_COMMAND_OPTION_FORM, "first", G_OPTION_ARG_STRING, AT (first),
    N_("The number of the first form, instead of the next one; 0 for forms without numbers"), N_("N") },
  { WT_COMMAND_OPTION_ENCODING, "encoding", G_OPTION_ARG_STRING, AT (encoding),
    N_("How the file is written: utf-8, utf-16le, utf-16be or windows-1252"), N_("ENCODING") },
  { WT_COMMAND_OPTION_PREVIEW, "preview", G_OPTION_ARG_NONE, AT (is_preview),
    N_("Only say what would come in, and change nothing"), NULL },
  { WT_COMMAND_OPTION_DATA, "data", G_OPTION_ARG_FILENAME, AT (data),
    N_("Draw from this JSON instead of a workspace"), N_("FILE.json") },
  { WT_COMMAND_OPTION_FOLDER, "output", G_OPTION_ARG_FILENAME, AT (output),
    N_("The folder to write"), N_("FOLDER") },
  { WT_COMMAND_OPTION_EXTRACT, "format", G_OPTION_ARG_STRING, AT (format),
    N_("How data are written: csv, json or spss, instead of csv"), N_("FORMAT") },
  { WT_COMMAND_OPTION_EXTRACT, "bom", G_OPTION_ARG_NONE, AT (has_mark),
    N_("Begin CSV files with the mark by which Excel knows UTF-8"), NULL },
  { WT_COMMAND_OPTION_EXTRACT, "with-comments", G_OPTION_ARG_NONE, AT (has_comments),
    N_("Write what people said in their own words as well"), NULL },
  { WT_COMMAND_OPTION_LIST, "list", G_OPTION_ARG_NONE, AT (is_list),
    N_("Name the kinds there are, and draw nothing"), NULL },
};
/* clang-format on */

static void
typed_options_clear (TypedOptions *typed)
{
  g_strfreev (typed->words);
  g_free (typed->project);
  g_free (typed->activity);
  g_free (typed->level);
  g_free (typed->from);
  g_free (typed->to);
  g_free (typed->until);
  for (guint i = 0; i < G_N_ELEMENTS (typed->reports); i++)
    g_free (typed->reports[i]);
  g_free (typed->edition);
  g_free (typed->paper_size);
  g_free (typed->date);
  g_free (typed->output);
  g_free (typed->survey);
  g_free (typed->data);
  g_free (typed->layout);
  g_free (typed->language);
  g_free (typed->count);
  g_free (typed->first);
  g_free (typed->encoding);
  g_free (typed->format);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TypedOptions, typed_options_clear)

/* An option whose value may be left out: then its words are empty. */
static gboolean
on_optional_value_cb (const char *name, const char *value, gpointer data, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (OPTIONS); i++)
    if (OPTIONS[i].kind == G_OPTION_ARG_CALLBACK && g_str_equal (OPTIONS[i].name, name + 2))
      {
        char **words = G_STRUCT_MEMBER_P (data, OPTIONS[i].offset);

        g_free (*words);
        *words = g_strdup (value != NULL ? value : "");
      }
  return TRUE;
}

/* Help is an option like the others, so that GLib does not end the program to give it. */
static GOptionContext *
make_context (const WtCommand *command, TypedOptions *typed)
{
  GOptionContext *context = g_option_context_new (_ (command->parameters));
  const GOptionEntry always[] = { { "help", 'h', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE,
                                    &typed->wants_help, _ ("Show this help"), NULL },
                                  { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE,
                                    G_OPTION_ARG_FILENAME_ARRAY, &typed->words, NULL, NULL },
                                  G_OPTION_ENTRY_NULL };

  g_option_context_set_main_group (context,
                                   g_option_group_new (command->name, NULL, NULL, typed, NULL));
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, _ (command->description));
  if (command->details != NULL)
    g_option_context_set_description (context, _ (command->details));
  for (guint i = 0; i < G_N_ELEMENTS (OPTIONS); i++)
    if (command->options & OPTIONS[i].option)
      {
        gboolean is_optional = OPTIONS[i].kind == G_OPTION_ARG_CALLBACK;
        const GOptionEntry entry[] = {
          { OPTIONS[i].name, 0,
            is_optional ? G_OPTION_FLAG_OPTIONAL_ARG | G_OPTION_FLAG_FILENAME : G_OPTION_FLAG_NONE,
            OPTIONS[i].kind,
            is_optional ? (gpointer) on_optional_value_cb
                        : G_STRUCT_MEMBER_P (typed, OPTIONS[i].offset),
            _ (OPTIONS[i].description), OPTIONS[i].value != NULL ? _ (OPTIONS[i].value) : NULL },
          G_OPTION_ENTRY_NULL
        };

        g_option_context_add_main_entries (context, entry, NULL);
      }
  g_option_context_add_main_entries (context, always, NULL);
  return context;
}

/* Translators: a command, then what it takes: “list” takes FILE projects|activities. */
#define TAKES_OTHER_WORDS _ ("“%1$s” takes %2$s.")

/* Translators: a command, an option's name, and what stands for its value */
#define NEEDS_OPTION _ ("“%1$s” needs the option --%2$s %3$s.")

static gboolean
check_words (const WtCommand *command, TypedOptions *typed, GError **error)
{
  guint n_words = typed->words != NULL ? g_strv_length (typed->words) : 0;

  if (n_words > command->n_parameters || n_words + command->n_optional < command->n_parameters)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, TAKES_OTHER_WORDS,
                   command->name, _ (command->parameters));
      return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (OPTIONS); i++)
    {
      const char *value;

      if (!(command->required & OPTIONS[i].option))
        continue;
      value = G_STRUCT_MEMBER (char *, typed, OPTIONS[i].offset);
      if (value != NULL && value[0] != '\0')
        continue;
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, NEEDS_OPTION, command->name,
                   OPTIONS[i].name, _ (OPTIONS[i].value));
      return FALSE;
    }
  return TRUE;
}

WtCommandExit
wt_command_refuse_words (const WtCommand *command)
{
  g_autofree char *sentence =
      g_strdup_printf (TAKES_OTHER_WORDS, command->name, _ (command->parameters));

  return wt_command_refuse (command, sentence);
}

WtCommandExit
wt_command_refuse_without (const WtCommand *command, WtCommandOptions option)
{
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (OPTIONS) && sentence == NULL; i++)
    if (OPTIONS[i].option == option)
      sentence =
          g_strdup_printf (NEEDS_OPTION, command->name, OPTIONS[i].name, _ (OPTIONS[i].value));
  return wt_command_refuse (command, sentence);
}

static gboolean
read_id (const char *typed, const char *option, gint64 *id, GError **error)
{
  guint64 value;

  if (typed == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (typed, 10, 1, G_MAXINT64, &value, NULL))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   /* Translators: an option's name, and what was typed */
                   _ ("--%1$s takes a number above 0, not “%2$s”."), option, typed);
      return FALSE;
    }
  *id = (gint64) value;
  return TRUE;
}

/* A number from @least to @most; @number stays as it is when nothing was typed. */
static gboolean
read_number (const char *typed,
             const char *option,
             gint64 least,
             gint64 most,
             gint64 *number,
             GError **error)
{
  if (typed == NULL || g_ascii_string_to_signed (typed, 10, least, most, number, NULL))
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* Translators: an option's name, two numbers, and what was typed */
               _ ("--%1$s takes a number from %2$ld to %3$ld, not “%4$s”."), option, (glong) least,
               (glong) most, typed);
  return FALSE;
}

static gboolean
read_level (const char *typed, WtLevel *level, GError **error)
{
  if (typed == NULL)
    return TRUE;
  *level = (WtLevel) wt_term_from_nick (wt_levels, typed);
  if (*level == WT_LEVEL_NONE)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("--level takes informing, engaging, involving or co-production, not “%s”."),
                 typed);
  return *level != WT_LEVEL_NONE;
}

/* @date holds 11 bytes. */
static gboolean
read_date (const char *typed, const char *option, char *date, GError **error)
{
  g_autofree char *today = wt_date_today ();
  g_autofree char *read = typed != NULL ? wt_date_parse (typed, today) : g_strdup ("");

  if (read == NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   /* Translators: an option's name, and what was typed */
                   _ ("--%1$s takes a date such as 2025-10-02, not “%2$s”."), option, typed);
      return FALSE;
    }
  g_strlcpy (date, read, 11);
  return TRUE;
}

static gboolean
read_filter (TypedOptions *typed, WtFilter *filter, GError **error)
{
  if (!read_id (typed->project, "project", &filter->project_id, error)
      || !read_id (typed->activity, "activity", &filter->activity_id, error)
      || !read_level (typed->level, &filter->level, error)
      || !read_date (typed->from, "from", filter->from, error)
      || !read_date (typed->to, "to", filter->to, error))
    return FALSE;

  if (filter->project_id != 0 && filter->activity_id != 0)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _ ("--project and --activity do not go together."));
      return FALSE;
    }
  if (filter->to[0] != '\0' && g_strcmp0 (filter->from, filter->to) > 0)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   /* Translators: two dates */
                   _ ("--from %1$s is after --to %2$s."), filter->from, filter->to);
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_encoding (const char *typed, WtTextEncoding *encoding, GError **error)
{
  if (typed == NULL || wt_text_encoding_from_nick (typed, encoding))
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("--encoding takes utf-8, utf-16le, utf-16be or windows-1252, not “%s”."), typed);
  return FALSE;
}

static gboolean
read_format (TypedOptions *typed, WtExtractFormat *format, GError **error)
{
  *format = typed->format != NULL
                ? (WtExtractFormat) wt_term_from_nick (wt_extract_formats, typed->format)
                : WT_EXTRACT_CSV;
  if (*format == WT_EXTRACT_NONE)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("--format takes csv, json or spss, not “%s”."), typed->format);
  else if (typed->has_mark && *format != WT_EXTRACT_CSV)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _ ("--bom goes with --format csv only."));
      return FALSE;
    }
  return *format != WT_EXTRACT_NONE;
}

static gboolean
read_edition (const char *typed, WtEdition *edition, GError **error)
{
  *edition =
      typed != NULL ? (WtEdition) wt_term_from_nick (wt_editions, typed) : WT_EDITION_INTERNAL;
  if (*edition == WT_EDITION_NONE)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("--edition takes internal or public, not “%s”."), typed);
  return *edition != WT_EDITION_NONE;
}

static gboolean
read_paper_size (const char *typed, WtPaperSize *size, GError **error)
{
  *size =
      typed != NULL ? (WtPaperSize) wt_term_from_nick (wt_paper_sizes, typed) : WT_PAPER_SIZE_A4;
  if (*size == WT_PAPER_SIZE_NONE)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("--paper-size takes a4, a3 or letter, not “%s”."), typed);
  return *size != WT_PAPER_SIZE_NONE;
}

gboolean
wt_command_arguments_read (WtCommandArguments *arguments,
                           const WtCommand *command,
                           char **argv,
                           GError **error)
{
  g_auto (TypedOptions) typed = { 0 };
  g_autoptr (GOptionContext) context = make_context (command, &typed);
  g_auto (GStrv) words = g_strdupv (argv + 1);

  *arguments = (WtCommandArguments){ .command = command, .count = 1, .first = -1 };
  if (!g_option_context_parse_strv (context, &words, error))
    return FALSE;
  arguments->wants_help = typed.wants_help;
  if (arguments->wants_help)
    return TRUE;

  if (!check_words (command, &typed, error) || !read_filter (&typed, &arguments->filter, error)
      || !read_date (typed.until, "until", arguments->until, error)
      || !read_number (typed.count, "count", 1, WT_FORM_MAXIMUM_COPIES, &arguments->count, error)
      || !read_number (typed.first, "first", 0, WT_FORM_MAXIMUM_NUMBER, &arguments->first, error)
      || !read_encoding (typed.encoding, &arguments->encoding, error)
      || !read_format (&typed, &arguments->format, error)
      || !read_edition (typed.edition, &arguments->edition, error)
      || !read_paper_size (typed.paper_size, &arguments->paper_size, error)
      || !read_date (typed.date, "date", arguments->date, error))
    return FALSE;
  arguments->words = g_steal_pointer (&typed.words);
  for (guint i = 0; i < G_N_ELEMENTS (arguments->reports); i++)
    arguments->reports[i] = g_steal_pointer (&typed.reports[i]);
  arguments->output = g_steal_pointer (&typed.output);
  arguments->survey = g_steal_pointer (&typed.survey);
  arguments->data = g_steal_pointer (&typed.data);
  arguments->layout = g_steal_pointer (&typed.layout);
  arguments->language = g_steal_pointer (&typed.language);
  arguments->has_mark = typed.has_mark;
  arguments->has_comments = typed.has_comments;
  arguments->as_json = typed.as_json;
  arguments->skips_bad = typed.skips_bad;
  arguments->is_list = typed.is_list;
  arguments->is_preview = typed.is_preview;
  arguments->is_public = typed.is_public;
  arguments->is_editable = typed.is_editable;
  arguments->has_project_sheets = typed.has_project_sheets;
  arguments->is_quiet = typed.is_quiet;
  return TRUE;
}

void
wt_command_arguments_clear (WtCommandArguments *arguments)
{
  g_clear_pointer (&arguments->words, g_strfreev);
  for (guint i = 0; i < G_N_ELEMENTS (arguments->reports); i++)
    g_clear_pointer (&arguments->reports[i], g_free);
  g_clear_pointer (&arguments->output, g_free);
  g_clear_pointer (&arguments->survey, g_free);
  g_clear_pointer (&arguments->data, g_free);
  g_clear_pointer (&arguments->layout, g_free);
  g_clear_pointer (&arguments->language, g_free);
}

char *
wt_command_arguments_dup_help (const WtCommand *command)
{
  g_auto (TypedOptions) typed = { 0 };
  g_autoptr (GOptionContext) context = make_context (command, &typed);
  g_autofree char *program = g_strdup (g_get_prgname ());
  g_autofree char *call = g_strdup_printf ("working-together %s", command->name);
  char *help;

  /* GLib has no other way to say what stands between the program and its options. */
  g_set_prgname (call);
  help = g_option_context_get_help (context, TRUE, NULL);
  if (program != NULL)
    g_set_prgname (program);
  return help;
}
