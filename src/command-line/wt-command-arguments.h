#pragma once

#include "wt-command.h"

G_BEGIN_DECLS

/**
 * wt_command_arguments_read:
 * @arguments: (out): free its content with wt_command_arguments_clear(), whatever is returned
 * @argv: the program's arguments, with the command's name in second place
 * @error: a #GOptionError whose message is for the user
 *
 * With --help nothing else is looked at.
 */
gboolean wt_command_arguments_read (WtCommandArguments *arguments,
                                    const WtCommand *command,
                                    char **argv,
                                    GError **error);

void wt_command_arguments_clear (WtCommandArguments *arguments);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WtCommandArguments, wt_command_arguments_clear)

/* How @command is used, its options included; free with g_free(). */
char *wt_command_arguments_dup_help (const WtCommand *command);

G_END_DECLS
