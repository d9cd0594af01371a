#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What can be done without a window: the same jobs, told what to do by words. */

/* Whether @word, the first after the program's name, is for wt_command_line_run(): a command, or
 * --help, -h or --version. */
gboolean wt_command_line_is_command (const char *word);

/**
 * wt_command_line_run:
 * @argv: the program's arguments, its own name first
 *
 * Does what the arguments say. Results go to the standard output, sentences about what went wrong
 * to the standard error. The caller has set the locale.
 *
 * Returns: the exit code: 0 done, 1 failed, 2 wrong use
 */
int wt_command_line_run (int argc, char **argv);

G_END_DECLS
