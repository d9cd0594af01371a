#include "wt-command-line.h"

#include "wt-command-arguments.h"
#include "wt-version.h"

#include <glib/gi18n.h>
#include <stdio.h>

static const WtCommand *const COMMANDS[] = {
  &wt_new_command,    &wt_sample_command, &wt_list_command,         &wt_check_command,
  &wt_plan_command,   &wt_batch_command,  &wt_summary_command,      &wt_report_command,
  &wt_chart_command,  &wt_form_command,   &wt_import_command,       &wt_xlsform_command,
  &wt_export_command, &wt_review_command, &wt_review_notes_command,
};

static const WtCommand *
find_command (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (COMMANDS); i++)
    if (g_str_equal (COMMANDS[i]->name, word))
      return COMMANDS[i];
  return NULL;
}

static gboolean
asks_for_help (const char *word)
{
  return g_str_equal (word, "--help") || g_str_equal (word, "-h");
}

static gboolean
asks_for_version (const char *word)
{
  return g_str_equal (word, "--version");
}

static void
print_help (void)
{
  gsize width = 0;

  g_print ("%s\n",
           _ ("Working Together plans and records engagement work and shows what it brought."));
  g_print ("\n%s\n", _ ("Usage:"));
  g_print ("  working-together %s\n", _ ("[FILE]"));
  g_print ("  working-together %s\n", _ ("COMMAND FILE [OPTION…]"));
  g_print ("\n%s\n", _ ("Without a command it opens a window. Commands need none:"));

  for (guint i = 0; i < G_N_ELEMENTS (COMMANDS); i++)
    width = MAX (width, (gsize) g_utf8_strlen (COMMANDS[i]->name, -1));
  for (guint i = 0; i < G_N_ELEMENTS (COMMANDS); i++)
    g_print ("  %-*s  %s\n", (int) width, COMMANDS[i]->name, _ (COMMANDS[i]->description));

  g_print ("\n%s\n", _ ("“working-together COMMAND --help” says what a command takes."));
  g_print ("%s\n", _ ("A command ends with 0 when it is done, 1 when it failed, 2 when it was used "
                      "wrongly."));
}

WtCommandExit
wt_command_refuse (const WtCommand *command, const char *sentence)
{
  /* GLib's own sentences end without a full stop. */
  g_printerr (g_str_has_suffix (sentence, ".") ? "%s\n" : "%s.\n", sentence);
  /* Translators: %s is a command */
  g_printerr (_ ("“working-together %s --help” says how it is used."), command->name);
  g_printerr ("\n");
  return WT_COMMAND_WRONG_USE;
}

static WtCommandExit
run_command (const WtCommand *command, char **argv)
{
  g_auto (WtCommandArguments) arguments = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *help = NULL;

  if (!wt_command_arguments_read (&arguments, command, argv, &error))
    return wt_command_refuse (command, error->message);
  if (!arguments.wants_help)
    return command->run (&arguments);

  help = wt_command_arguments_dup_help (command);
  g_print ("%s", help);
  return WT_COMMAND_DONE;
}

gboolean
wt_command_line_is_command (const char *word)
{
  return find_command (word) != NULL || asks_for_help (word) || asks_for_version (word);
}

int
wt_command_line_run (int argc, char **argv)
{
  const char *word = argc > 1 ? argv[1] : "";
  const WtCommand *command = find_command (word);
  WtCommandExit code = WT_COMMAND_DONE;

  if (command != NULL)
    code = run_command (command, argv);
  else if (asks_for_version (word))
    g_print ("working-together %s\n", WT_VERSION);
  else if (asks_for_help (word))
    print_help ();
  else
    {
      g_printerr (_ ("There is no command “%s”. “working-together --help” lists them."), word);
      g_printerr ("\n");
      return WT_COMMAND_WRONG_USE;
    }

  /* What nobody could read was not done: a full disk, a closed pipe. */
  if (fflush (stdout) != 0 || ferror (stdout))
    {
      g_printerr ("%s\n", _ ("The result could not be written out; look at where it was to go."));
      return WT_COMMAND_FAILED;
    }
  return (int) code;
}
