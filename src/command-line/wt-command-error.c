#include "wt-command-error.h"

#include "wt-error.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

/* The cause of an error that GLib or the operating system gave while a file was written. */
static WtError
get_cause_of_file_error (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE)
      || g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    return WT_ERROR_NO_SPACE;
  if (error->domain == G_FILE_ERROR || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    return WT_ERROR_CANNOT_OPEN;
  return WT_ERROR_FAILED;
}

/* Whether it is the imported or written file that is to blame, not the workspace. */
static gboolean
is_about_file (WtError cause, WtCommandDeed deed)
{
  switch (deed)
    {
    case WT_COMMAND_IMPORTS:
      return cause == WT_ERROR_CANNOT_OPEN || cause == WT_ERROR_INVALID;
    case WT_COMMAND_WRITES:
      return cause == WT_ERROR_CANNOT_OPEN || cause == WT_ERROR_NO_SPACE
             || cause == WT_ERROR_FAILED;
    case WT_COMMAND_USES:
    case WT_COMMAND_MAKES:
    default:
      return FALSE;
    }
}

/* In all of these %s is the name of a file. */
static const char *
get_words_of_cannot_open (WtCommandDeed deed)
{
  switch (deed)
    {
    case WT_COMMAND_MAKES:
      return _ ("“%s” cannot be made, so nothing was changed; look whether its folder is there and "
                "you may write in it.");
    case WT_COMMAND_IMPORTS:
      return _ (
          "“%s” cannot be read, so nothing was imported; look whether it is there and you may "
          "read it.");
    case WT_COMMAND_WRITES:
      return _ ("“%s” cannot be written, so nothing was changed; look whether its folder is there "
                "and you may write in it.");
    case WT_COMMAND_USES:
    default:
      return _ ("“%s” cannot be opened, so nothing was done; look whether it is there and you may "
                "read it.");
    }
}

static const char *
get_words (WtError cause, WtCommandDeed deed)
{
  switch (cause)
    {
    case WT_ERROR_BUSY:
      return _ (
          "Another program is using “%s”, so nothing was changed; close it there or try again "
          "in a moment.");
    case WT_ERROR_CONSTRAINT:
      return _ (
          "A rule of the workspace would be broken, so “%s” was not changed; look at what was "
          "given and try again.");
    case WT_ERROR_NO_SPACE:
      return _ ("The disk is full, so “%s” was not changed; free some space and try again.");
    case WT_ERROR_CORRUPT:
      return _ ("“%s” is damaged or was cut short, and was not changed; open a copy from your "
                "backup.");
    case WT_ERROR_NEWER_SCHEMA:
      return _ ("A newer version of Working Together wrote “%s”, which was not changed; update the "
                "program to open it.");
    case WT_ERROR_OLDER_SCHEMA:
      return _ ("An older version of Working Together wrote “%s”, and as you may not write it, it "
                "was not changed; copy it to where you may and use the copy.");
    case WT_ERROR_FOREIGN:
      return _ ("“%s” is not a workspace of Working Together, and was not changed; choose a file "
                "whose name ends in .wtdb.");
    case WT_ERROR_CANNOT_OPEN:
      return get_words_of_cannot_open (deed);
    case WT_ERROR_READ_ONLY:
      return _ (
          "“%s” may be read but not changed, and was not; work on a copy that you may write.");
    case WT_ERROR_NOT_FOUND:
      return _ ("“%s” has no project, activity or survey of that number or name, so nothing was "
                "done; “working-together list” shows the numbers of projects and activities.");
    case WT_ERROR_EXISTS:
      return _ ("“%s” is there already, and was not changed; choose another name.");
    case WT_ERROR_NOTHING_TO_UNDO:
      return _ ("There is nothing to undo or redo in “%s”, so nothing was changed.");
    case WT_ERROR_INVALID:
      return deed == WT_COMMAND_IMPORTS ? _ ("Nothing of “%s” was imported.")
                                        : _ ("“%s” was not changed.");
    case WT_ERROR_FAILED:
    default:
      return _ (
          "Something went wrong with “%s”, and nothing was changed; try again, and look at the "
          "workspace with “working-together check”.");
    }
}

char *
wt_command_error_dup_sentence (const GError *error,
                               WtCommandDeed deed,
                               const char *workspace,
                               const char *file)
{
  WtError cause =
      error->domain == WT_ERROR ? (WtError) error->code : get_cause_of_file_error (error);
  gboolean is_cancelled = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  gboolean blames_file = file != NULL && is_about_file (cause, deed);
  g_autofree char *name = g_filename_display_name (blames_file ? file : workspace);
  GString *sentence =
      g_string_new (is_cancelled ? _ ("Stopped before it was done; nothing was changed.")
                                 : get_words (cause, deed));

  g_debug ("%s: %s", name, error->message);
  g_string_replace (sentence, "%s", name, 1);
  /* What is wrong with a value is a sentence for people already. */
  if (cause == WT_ERROR_INVALID)
    g_string_append_printf (sentence, " %s", error->message);
  return g_string_free (sentence, FALSE);
}

void
wt_command_error_print (const GError *error,
                        WtCommandDeed deed,
                        const char *workspace,
                        const char *file)
{
  g_autofree char *sentence = wt_command_error_dup_sentence (error, deed, workspace, file);

  g_printerr ("%s\n", sentence);
}
