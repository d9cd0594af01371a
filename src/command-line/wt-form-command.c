#include "wt-command-runner.h"

#include "wt-printing-jobs.h"

#include <glib/gi18n.h>

static WtCommandExit
refuse (const WtCommandArguments *arguments, const char *sentence, const char *typed)
{
  g_autofree char *filled = wt_form_phrase_fill (sentence, typed, NULL);

  return wt_command_refuse (arguments->command, filled);
}

/* The languages that there are, in a list. */
static char *
list_languages (WtFormContent *content)
{
  GPtrArray *translations = wt_form_content_get_parts (content)->translations;
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < translations->len; i++)
    g_string_append_printf (
        list, "%s%s", i > 0 ? ", " : "",
        wt_survey_translation_get_language (g_ptr_array_index (translations, i)));
  return g_string_free (list, FALSE);
}

static WtCommandExit
refuse_language (const WtCommandArguments *arguments, WtFormContent *content)
{
  g_autofree char *list = list_languages (content);
  g_autofree char *sentence = NULL;

  if (list[0] == '\0')
    return wt_command_refuse (arguments->command,
                              _ ("This survey has no wording in another language."));
  /* Translators: what was typed, then a list of languages' codes */
  sentence = g_strdup_printf (_ ("There is no wording in “%1$s”; there is %2$s."),
                              arguments->language, list);
  return wt_command_refuse (arguments->command, sentence);
}

/* --survey is a number or a name. */
static WtJob *
make_job (const WtCommandArguments *arguments)
{
  guint64 id;

  if (g_ascii_string_to_unsigned (arguments->survey, 10, 1, G_MAXINT64, &id, NULL))
    return wt_load_form_content_job_new (arguments->filter.activity_id, (gint64) id, NULL);
  return wt_load_form_content_job_new (arguments->filter.activity_id, 0, arguments->survey);
}

static WtCommandExit
save (const WtCommandArguments *arguments,
      WtWorkspace *workspace,
      WtFormContent *content,
      WtFormLayout layout)
{
  WtFormOptions options = wt_form_options_default (content);
  g_autoptr (WtProgress) progress = wt_progress_new ();
  g_autofree char *name = g_filename_display_name (arguments->output);

  options.layout = layout;
  options.n_copies = (guint) arguments->count;
  if (arguments->first >= 0)
    options.first_number = (guint) arguments->first;
  g_strlcpy (options.language, arguments->language != NULL ? arguments->language : "",
             sizeof options.language);
  if (!wt_command_run_long (
          workspace, wt_save_printed_forms_job_new (content, &options, arguments->output, progress),
          progress, WT_COMMAND_WRITES, arguments->output, NULL))
    return WT_COMMAND_FAILED;
  /* Translators: %s is a file's name */
  g_print (_ ("Wrote “%s”."), name);
  g_print ("\n");
  return WT_COMMAND_DONE;
}

static WtCommandExit
run (const WtCommandArguments *arguments)
{
  g_autoptr (WtWorkspace) workspace = NULL;
  g_autoptr (WtFormContent) content = NULL;
  g_autofree char *lower = g_ascii_strdown (arguments->output, -1);
  g_autofree char *name = g_filename_display_name (arguments->output);
  WtFormLayout layout = WT_FORM_LAYOUT_STANDARD;

  if (!g_str_has_suffix (lower, ".pdf"))
    /* Translators: %s is a file's name */
    return refuse (arguments, _ ("--output takes a name that ends in .pdf, not “%s”."), name);
  if (arguments->layout != NULL && !wt_form_layout_from_nick (arguments->layout, &layout))
    return refuse (arguments, _ ("--layout takes standard, large or bilingual, not “%s”."),
                   arguments->layout);
  if (layout == WT_FORM_LAYOUT_BILINGUAL && arguments->language == NULL)
    return wt_command_refuse (arguments->command,
                              _ ("A bilingual form needs the option --language CODE."));
  workspace = wt_command_open (arguments, WT_WORKSPACE_OPEN);
  if (workspace == NULL || !wt_command_run (workspace, make_job (arguments), &content))
    return WT_COMMAND_FAILED;
  if (arguments->language != NULL
      && wt_form_content_find_translation (content, arguments->language) == NULL)
    return refuse_language (arguments, content);
  return save (arguments, workspace, content, layout);
}

/* clang-format off */
const WtCommand wt_form_command = {
  .name = "form",
  .parameters = N_("FILE"),
  .description = N_("Write a survey as a form to print"),
  .n_parameters = 1,
  .options = WT_COMMAND_OPTION_ACTIVITY | WT_COMMAND_OPTION_SURVEY | WT_COMMAND_OPTION_PDF
             | WT_COMMAND_OPTION_FORM,
  .required = WT_COMMAND_OPTION_SURVEY | WT_COMMAND_OPTION_PDF,
  .run = run,
};
/* clang-format on */
